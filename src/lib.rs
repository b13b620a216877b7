#![doc = include_str!("../ARCHITECTURE.md")]

pub mod model;
pub mod route;
pub mod words;
pub mod source;
#[cfg(feature = "press")]
pub mod press;
