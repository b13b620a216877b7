//! What is printed for machines: feeds, sitemaps and the robots' file.

pub mod feed;
pub mod news_sitemap;
pub mod robots;
pub mod sitemap;
mod url_set;
mod xml;
