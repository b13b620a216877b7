//! What each element of HTML is to a story (HTML Living Standard, 4), and which of its attributes are looked at.

use crate::model::body::Tone;

/// What an element is to a story.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// It holds no words of the text.
    Silent,
    /// It is passed through.
    Inline,
    /// It begins and ends a line, and has no block of its own.
    Lines,
    Abbr,
    /// The source of a formula, beside what is shown of it.
    Annotation,
    Audio,
    Break,
    Caption,
    Cell,
    Cite,
    Code,
    Definitions,
    Details,
    Div,
    Drawing,
    Figcaption,
    Figure,
    Footer,
    Formula,
    Frame,
    HeadCell,
    Heading(u8),
    Image,
    Item,
    Link,
    List,
    Noscript,
    NumberedList,
    Quote,
    Quoted,
    /// How a word is read, above it.
    Reading,
    Row,
    /// Rows of a table's head, body and foot, in this order.
    Rows(usize),
    Rule,
    Source,
    Summary,
    Table,
    Term,
    Tone(Tone),
    Verbatim,
    Video,
}

/// Every element that is told from an unknown one, in alphabetical order.
const NAMES: [(&str, Sort); 108] = [
    ("a", Sort::Link),
    ("abbr", Sort::Abbr),
    ("acronym", Sort::Abbr),
    ("address", Sort::Lines),
    ("annotation", Sort::Annotation),
    ("annotation-xml", Sort::Annotation),
    ("article", Sort::Lines),
    ("aside", Sort::Lines),
    ("audio", Sort::Audio),
    ("b", Sort::Tone(Tone::Strong)),
    ("base", Sort::Silent),
    ("blockquote", Sort::Quote),
    ("body", Sort::Lines),
    ("br", Sort::Break),
    ("caption", Sort::Caption),
    ("center", Sort::Lines),
    ("cite", Sort::Cite),
    ("code", Sort::Code),
    ("col", Sort::Silent),
    ("colgroup", Sort::Silent),
    ("datalist", Sort::Silent),
    ("dd", Sort::Lines),
    ("del", Sort::Tone(Tone::Del)),
    ("details", Sort::Details),
    ("dfn", Sort::Tone(Tone::Em)),
    ("dialog", Sort::Lines),
    ("dir", Sort::List),
    ("div", Sort::Div),
    ("dl", Sort::Definitions),
    ("dt", Sort::Term),
    ("em", Sort::Tone(Tone::Em)),
    ("embed", Sort::Frame),
    ("fieldset", Sort::Lines),
    ("figcaption", Sort::Figcaption),
    ("figure", Sort::Figure),
    ("footer", Sort::Footer),
    ("form", Sort::Lines),
    ("frame", Sort::Silent),
    ("frameset", Sort::Silent),
    ("h1", Sort::Heading(2)),
    ("h2", Sort::Heading(2)),
    ("h3", Sort::Heading(3)),
    ("h4", Sort::Heading(4)),
    ("h5", Sort::Heading(4)),
    ("h6", Sort::Heading(4)),
    ("head", Sort::Silent),
    ("header", Sort::Lines),
    ("hgroup", Sort::Lines),
    ("hr", Sort::Rule),
    ("i", Sort::Tone(Tone::Em)),
    ("iframe", Sort::Frame),
    ("img", Sort::Image),
    ("ins", Sort::Tone(Tone::Ins)),
    ("kbd", Sort::Tone(Tone::Kbd)),
    ("legend", Sort::Lines),
    ("li", Sort::Item),
    ("link", Sort::Silent),
    ("listing", Sort::Verbatim),
    ("main", Sort::Lines),
    ("map", Sort::Silent),
    ("mark", Sort::Tone(Tone::Mark)),
    ("marquee", Sort::Lines),
    ("math", Sort::Formula),
    ("menu", Sort::List),
    ("meta", Sort::Silent),
    ("nav", Sort::Lines),
    ("noembed", Sort::Silent),
    ("noframes", Sort::Silent),
    ("noscript", Sort::Noscript),
    ("ol", Sort::NumberedList),
    ("optgroup", Sort::Lines),
    ("option", Sort::Lines),
    ("p", Sort::Lines),
    ("param", Sort::Silent),
    ("plaintext", Sort::Verbatim),
    ("pre", Sort::Verbatim),
    ("q", Sort::Quoted),
    ("rt", Sort::Reading),
    ("s", Sort::Tone(Tone::Del)),
    ("samp", Sort::Code),
    ("script", Sort::Silent),
    ("search", Sort::Lines),
    ("section", Sort::Lines),
    ("source", Sort::Source),
    ("strike", Sort::Tone(Tone::Del)),
    ("strong", Sort::Tone(Tone::Strong)),
    ("style", Sort::Silent),
    ("sub", Sort::Tone(Tone::Sub)),
    ("summary", Sort::Summary),
    ("sup", Sort::Tone(Tone::Sup)),
    ("svg", Sort::Drawing),
    ("table", Sort::Table),
    ("tbody", Sort::Rows(1)),
    ("td", Sort::Cell),
    ("template", Sort::Silent),
    ("textarea", Sort::Lines),
    ("tfoot", Sort::Rows(2)),
    ("th", Sort::HeadCell),
    ("thead", Sort::Rows(0)),
    ("title", Sort::Silent),
    ("tr", Sort::Row),
    ("track", Sort::Silent),
    ("tt", Sort::Code),
    ("ul", Sort::List),
    ("var", Sort::Tone(Tone::Em)),
    ("video", Sort::Video),
    ("wbr", Sort::Silent),
    ("xmp", Sort::Verbatim),
];

/// An attribute that is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Alt,
    AriaLabel,
    Class,
    Colspan,
    DataLazySrc,
    DataLazySrcset,
    DataOriginal,
    DataSrc,
    DataSrcset,
    Height,
    Href,
    Id,
    Name,
    Poster,
    Rel,
    Reversed,
    Role,
    Rowspan,
    Src,
    Srcset,
    Start,
    Title,
    Type,
    Value,
    Width,
}

/// The names of the attributes, in the order of the keys.
const KEYS: [&str; 25] = [
    "alt",
    "aria-label",
    "class",
    "colspan",
    "data-lazy-src",
    "data-lazy-srcset",
    "data-original",
    "data-src",
    "data-srcset",
    "height",
    "href",
    "id",
    "name",
    "poster",
    "rel",
    "reversed",
    "role",
    "rowspan",
    "src",
    "srcset",
    "start",
    "title",
    "type",
    "value",
    "width",
];

impl Key {
    /// As HTML writes it.
    pub fn name(self) -> &'static str {
        KEYS[self as usize]
    }
}

impl Sort {
    /// Of an element's name, in lower case.
    pub fn of(name: &str) -> Self {
        match NAMES.binary_search_by(|(own, _)| (*own).cmp(name)) {
            Ok(place) => NAMES[place].1,
            Err(_) => Self::Inline,
        }
    }

    /// Whether it begins and ends a line.
    pub fn is_block(self) -> bool {
        !matches!(
            self,
            Self::Silent
                | Self::Inline
                | Self::Abbr
                | Self::Annotation
                | Self::Audio
                | Self::Break
                | Self::Cite
                | Self::Code
                | Self::Drawing
                | Self::Formula
                | Self::Frame
                | Self::Image
                | Self::Link
                | Self::Noscript
                | Self::Quoted
                | Self::Reading
                | Self::Source
                | Self::Tone(_)
                | Self::Video
        )
    }

    /// The attributes that are looked at.
    pub fn keys(self) -> &'static [Key] {
        use Key::*;
        match self {
            Self::Link => &[Href, Class, Rel, Id, Name],
            Self::Image => {
                &[Alt, Class, DataLazySrc, DataLazySrcset, DataOriginal, DataSrc, DataSrcset, Height, Src, Srcset, Title, Width]
            }
            Self::Frame | Self::Audio | Self::Video | Self::Source => {
                &[AriaLabel, DataLazySrc, DataSrc, Height, Poster, Src, Title, Width]
            }
            Self::Abbr => &[Title],
            Self::Cell | Self::HeadCell => &[Colspan, Rowspan],
            Self::Table => &[Role],
            Self::NumberedList => &[Class, Id, Reversed, Start, Type],
            Self::Item => &[Class, Id, Value],
            _ => &[Class, Id],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found() {
        assert!(NAMES.is_sorted_by(|(one, _), (other, _)| one < other));
        for (name, sort) in NAMES {
            assert!(Sort::of(name) == sort, "{name}");
        }
        assert!(Sort::of("x-y") == Sort::Inline);
        assert_eq!((Key::Alt.name(), Key::Poster.name(), Key::Width.name()), ("alt", "poster", "width"));
    }
}
