//! What an import is asked to do, and what came of it.

use std::path::Path;

use crate::model::address::WebAddress;

/// What to import, and where to.
pub struct ImportRequest<'a> {
    /// The root of the REST API.
    pub root: &'a WebAddress,
    /// The folder with site.json, authors/ and articles/.
    pub content: &'a Path,
    pub media: Media,
    /// What stories are written in; where none is named, in what they were written the last time, at first JSON.
    pub form: Option<StoryForm>,
    /// Gets what goes on, a line at a time.
    pub log: &'a (dyn Fn(&str) + Sync),
}

/// What becomes of pictures and recordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// They stay where they are.
    Linked,
    /// They are copied into `images/imported/`, beside the content.
    Copied,
}

/// What stories are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoryForm {
    Json,
    /// Markdown, but for what cannot be said in it, which stays JSON.
    Markdown,
}

/// How many stories became what.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub written: usize,
    pub unchanged: usize,
    pub withdrawn: usize,
    /// Left as a publisher made or changed them.
    pub left: usize,
    /// Not come, because WordPress breaks down over them.
    pub lost: usize,
}
