//! What hosts of static files are told, and the compressed copies that they send.

pub mod compression;
pub mod headers;
pub mod redirects;
