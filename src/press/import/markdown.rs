//! Writes stories as Markdown, as `docs/markdown.md` has it. What cannot be said so is not written: then the story stays JSON.

mod blocks;
mod checked;
mod escapes;
mod figures;
mod front_matter;
mod spans;

pub use self::blocks::MarkdownWriter;
pub use self::checked::body;
pub use self::front_matter::front_matter;
