//! Imports a paper that lives elsewhere into authored content.

mod authored_files;
mod manifest;
mod media_store;
mod native_client;
mod post_query;
mod site_file;
pub mod wordpress;
