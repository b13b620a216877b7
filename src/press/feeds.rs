//! What is printed for machines: feeds, sitemaps and the robots' file.

pub mod feed;
mod media_rss;
pub mod news_sitemap;
pub mod recordings;
pub mod robots;
pub mod sitemap;
mod story_html;
mod url_set;
mod xml;
