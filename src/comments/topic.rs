//! The story that a thread is about.

use crate::model::date::Published;
use crate::model::slug::Slug;

/// A story, as the services that keep its comments know it.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    pub slug: Slug,
    /// The path of its page, by which isso knows it.
    pub path: String,
    pub headline: String,
    /// The post of WordPress that it is; looked up by its slug where that is not known.
    pub post: Option<u32>,
}

/// How a moment, in seconds since 1970, reads on the reader's clock.
pub type Clock<'a> = &'a dyn Fn(i64) -> Published;
