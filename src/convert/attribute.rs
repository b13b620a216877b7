//! The attributes of HTML that matter to a story.

/// An attribute that is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    Alt,
    AriaLabel,
    Class,
    Colspan,
    DataLazySrc,
    DataLazySrcset,
    DataOriginal,
    DataSrc,
    DataSrcset,
    Dir,
    Height,
    Href,
    Id,
    Kind,
    Label,
    Name,
    Poster,
    Rel,
    Reversed,
    Role,
    Rowspan,
    Src,
    Srclang,
    Srcset,
    Start,
    Title,
    Type,
    Value,
    Width,
}

/// The names of the attributes, in the order of the keys.
const KEYS: [&str; 29] = [
    "alt",
    "aria-label",
    "class",
    "colspan",
    "data-lazy-src",
    "data-lazy-srcset",
    "data-original",
    "data-src",
    "data-srcset",
    "dir",
    "height",
    "href",
    "id",
    "kind",
    "label",
    "name",
    "poster",
    "rel",
    "reversed",
    "role",
    "rowspan",
    "src",
    "srclang",
    "srcset",
    "start",
    "title",
    "type",
    "value",
    "width",
];

impl Attribute {
    /// As HTML writes it.
    pub fn name(self) -> &'static str {
        KEYS[self as usize]
    }
}
