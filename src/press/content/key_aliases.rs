//! Keys that other tools' front matter has for what ours say.

/// The key that is written, and the one of the JSON form that it stands for. A `permalink` becomes one of the aliases.
pub const ALIASES: [(&str, &str); 14] = [
    ("author", "authors"),
    ("categories", "section"),
    ("category", "section"),
    ("cover", "lead_image"),
    ("date", "published"),
    ("description", "standfirst"),
    ("featured_image", "lead_image"),
    ("image", "lead_image"),
    ("lastmod", "modified"),
    ("permalink", PERMALINK),
    ("summary", "excerpt"),
    ("title", "headline"),
    ("updated", "modified"),
    ("url", PERMALINK),
];

/// An address of the story before, which goes to its aliases.
pub const PERMALINK: &str = "permalink";

/// Whether a key of the front matter is none of the press's business.
pub fn is_passed_over(key: &str) -> bool {
    key == "extra" || key.starts_with("x-")
}
