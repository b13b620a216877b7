#![doc = include_str!("../ARCHITECTURE.md")]

pub mod model;
pub mod route;
pub mod words;
pub mod source;
pub mod comments;
pub mod view;
#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "press")]
pub mod press;
