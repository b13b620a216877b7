//! Files that configure hosts of static sites, and the compressed copies that servers send.

pub mod compression;
pub mod headers;
pub mod moved_addresses;
pub mod moved_files;
mod redirect_map;
mod redirect_pages;
pub mod redirects;

/// The files at the top of a site that are for the press and for hosts, and no reader's: `deploy/nginx.conf` hides them by these names.
pub const OWN_FILES: [&str; 5] = ["_printed.txt", "_headers", "_redirects", "_shell.html", "redirects.map"];
