//! Imports a paper that lives elsewhere into authored content.

mod authored_files;
mod disk;
mod manifest;
pub mod markdown;
mod media_store;
mod native_client;
mod site_file;
pub mod wordpress;
mod wordpress_api;
