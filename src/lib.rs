#![doc = include_str!("../ARCHITECTURE.md")]

#[cfg(feature = "browser")]
pub mod browser;
pub mod comments;
pub mod convert;
pub mod http;
pub mod messages;
pub mod model;
#[cfg(feature = "press")]
pub mod press;
pub mod route;
pub mod source;
pub mod view;
