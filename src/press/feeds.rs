//! What is printed for machines: feeds, sitemaps and the robots' file.

pub mod feed;
pub mod robots;
pub mod sitemap;
mod xml;
