//! Files that configure hosts of static sites, and the compressed copies that servers send.

pub mod compression;
pub mod headers;
pub mod redirects;
