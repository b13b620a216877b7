//! What a reading of an authored file hangs on besides the file.

use super::author_form::AuthorFile;
use super::forms::ArticleFile;
use super::page_form::PageFile;

/// An authored file that can be remembered.
pub trait Remembered: Clone + Send + Sync + 'static {
    /// Whether another story in the paper may be against what stands in it. Without that, and where there was nothing to tell of it, a file stays as it
    /// was read when stories are added: they can only be what it names.
    fn minds_new_stories(&self) -> bool {
        false
    }
}

impl Remembered for AuthorFile {}

/// A new story may lie at its address of before.
impl Remembered for ArticleFile {
    fn minds_new_stories(&self) -> bool {
        self.aliases.is_some()
    }
}

/// A new story may lie at its address of before.
impl Remembered for PageFile {
    fn minds_new_stories(&self) -> bool {
        self.aliases.is_some()
    }
}
