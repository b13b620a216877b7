//! Where a paper is printed to: the folder that becomes the site, or the memory of a preview.

use super::error::PrintError;

/// Takes printed files. Paths are below the site, with slashes.
pub trait PrintTarget: Sync {
    /// The text of a file of the site, printed by now or the publisher's own; none where there is no such file.
    ///
    /// # Errors
    /// The file cannot be read, or is no text.
    fn text(&self, path: &str) -> Result<Option<String>, PrintError>;

    /// How many bytes a file of the publisher's own has; none where there is no such file.
    fn published_length(&self, path: &str) -> Option<u64>;

    /// Takes a printed file.
    ///
    /// # Errors
    /// The file could not be written, or is there already.
    fn write_printed(&self, path: &str, bytes: &[u8]) -> Result<(), PrintError>;
}
