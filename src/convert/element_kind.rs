//! What each element of HTML is to a story (HTML Living Standard, 4), and which of its attributes are looked at.

use super::attribute::Attribute;
use crate::model::body::Tone;

/// What an element is to a story.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ElementKind {
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
    /// What a script was to show of another site: nobody has framed it yet.
    EmbeddedPage,
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
    Track,
    Verbatim,
    Video,
}

/// Every element that is told from an unknown one, in alphabetical order.
const NAMES: [(&str, ElementKind); 109] = [
    ("a", ElementKind::Link),
    ("abbr", ElementKind::Abbr),
    ("acronym", ElementKind::Abbr),
    ("address", ElementKind::Lines),
    ("annotation", ElementKind::Annotation),
    ("annotation-xml", ElementKind::Annotation),
    ("article", ElementKind::Lines),
    ("aside", ElementKind::Lines),
    ("audio", ElementKind::Audio),
    ("b", ElementKind::Tone(Tone::Strong)),
    ("base", ElementKind::Silent),
    ("blockquote", ElementKind::Quote),
    ("body", ElementKind::Lines),
    ("br", ElementKind::Break),
    ("caption", ElementKind::Caption),
    ("center", ElementKind::Lines),
    ("cite", ElementKind::Cite),
    ("code", ElementKind::Code),
    ("col", ElementKind::Silent),
    ("colgroup", ElementKind::Silent),
    ("datalist", ElementKind::Silent),
    ("dd", ElementKind::Lines),
    ("del", ElementKind::Tone(Tone::Del)),
    ("details", ElementKind::Details),
    ("dfn", ElementKind::Tone(Tone::Em)),
    ("dialog", ElementKind::Lines),
    ("dir", ElementKind::List),
    ("div", ElementKind::Div),
    ("dl", ElementKind::Definitions),
    ("dt", ElementKind::Term),
    ("em", ElementKind::Tone(Tone::Em)),
    ("embed", ElementKind::Frame),
    // Of this converter's own: plugins' elements are changed into it.
    ("embedded-page", ElementKind::EmbeddedPage),
    ("fieldset", ElementKind::Lines),
    ("figcaption", ElementKind::Figcaption),
    ("figure", ElementKind::Figure),
    ("footer", ElementKind::Footer),
    ("form", ElementKind::Lines),
    ("frame", ElementKind::Silent),
    ("frameset", ElementKind::Silent),
    ("h1", ElementKind::Heading(2)),
    ("h2", ElementKind::Heading(2)),
    ("h3", ElementKind::Heading(3)),
    ("h4", ElementKind::Heading(4)),
    ("h5", ElementKind::Heading(4)),
    ("h6", ElementKind::Heading(4)),
    ("head", ElementKind::Silent),
    ("header", ElementKind::Lines),
    ("hgroup", ElementKind::Lines),
    ("hr", ElementKind::Rule),
    ("i", ElementKind::Tone(Tone::Em)),
    ("iframe", ElementKind::Frame),
    ("img", ElementKind::Image),
    ("ins", ElementKind::Tone(Tone::Ins)),
    ("kbd", ElementKind::Tone(Tone::Kbd)),
    ("legend", ElementKind::Lines),
    ("li", ElementKind::Item),
    ("link", ElementKind::Silent),
    ("listing", ElementKind::Verbatim),
    ("main", ElementKind::Lines),
    ("map", ElementKind::Silent),
    ("mark", ElementKind::Tone(Tone::Mark)),
    ("marquee", ElementKind::Lines),
    ("math", ElementKind::Formula),
    ("menu", ElementKind::List),
    ("meta", ElementKind::Silent),
    ("nav", ElementKind::Lines),
    ("noembed", ElementKind::Silent),
    ("noframes", ElementKind::Silent),
    ("noscript", ElementKind::Noscript),
    ("ol", ElementKind::NumberedList),
    ("optgroup", ElementKind::Lines),
    ("option", ElementKind::Lines),
    ("p", ElementKind::Lines),
    ("param", ElementKind::Silent),
    ("plaintext", ElementKind::Verbatim),
    ("pre", ElementKind::Verbatim),
    ("q", ElementKind::Quoted),
    ("rt", ElementKind::Reading),
    ("s", ElementKind::Tone(Tone::Del)),
    ("samp", ElementKind::Code),
    ("script", ElementKind::Silent),
    ("search", ElementKind::Lines),
    ("section", ElementKind::Lines),
    ("source", ElementKind::Source),
    ("strike", ElementKind::Tone(Tone::Del)),
    ("strong", ElementKind::Tone(Tone::Strong)),
    ("style", ElementKind::Silent),
    ("sub", ElementKind::Tone(Tone::Sub)),
    ("summary", ElementKind::Summary),
    ("sup", ElementKind::Tone(Tone::Sup)),
    ("svg", ElementKind::Drawing),
    ("table", ElementKind::Table),
    ("tbody", ElementKind::Rows(1)),
    ("td", ElementKind::Cell),
    ("template", ElementKind::Silent),
    ("textarea", ElementKind::Lines),
    ("tfoot", ElementKind::Rows(2)),
    ("th", ElementKind::HeadCell),
    ("thead", ElementKind::Rows(0)),
    ("title", ElementKind::Silent),
    ("tr", ElementKind::Row),
    ("track", ElementKind::Track),
    ("tt", ElementKind::Code),
    ("ul", ElementKind::List),
    ("var", ElementKind::Tone(Tone::Em)),
    ("video", ElementKind::Video),
    ("wbr", ElementKind::Silent),
    ("xmp", ElementKind::Verbatim),
];

impl ElementKind {
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
                | Self::EmbeddedPage
                | Self::Formula
                | Self::Frame
                | Self::Image
                | Self::Link
                | Self::Noscript
                | Self::Quoted
                | Self::Reading
                | Self::Source
                | Self::Tone(_)
                | Self::Track
                | Self::Video
        )
    }

    /// The attributes that are looked at.
    pub fn keys(self) -> &'static [Attribute] {
        use Attribute::*;
        match self {
            Self::Link => &[Href, Class, Rel, Id, Name],
            Self::Image => {
                &[Alt, Class, DataLazySrc, DataLazySrcset, DataOriginal, DataSrc, DataSrcset, Height, Src, Srcset, Title, Width]
            }
            Self::Frame | Self::EmbeddedPage | Self::Audio | Self::Video | Self::Source => {
                &[AriaLabel, DataLazySrc, DataSrc, Height, Poster, Src, Title, Width]
            }
            Self::Abbr => &[Title],
            Self::Cell | Self::HeadCell => &[Colspan, Dir, Rowspan],
            Self::Table => &[Dir, Role],
            Self::NumberedList => &[Class, Dir, Id, Reversed, Start, Type],
            Self::Item => &[Class, Dir, Id, Value],
            Self::Track => &[Kind, Label, Src, Srclang],
            _ => &[Class, Dir, Id],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found() {
        assert!(NAMES.is_sorted_by(|(one, _), (other, _)| one < other));
        for (name, kind) in NAMES {
            assert!(ElementKind::of(name) == kind, "{name}");
        }
        assert!(ElementKind::of("x-y") == ElementKind::Inline);
        assert_eq!((Attribute::Alt.name(), Attribute::Poster.name(), Attribute::Width.name()), ("alt", "poster", "width"));
    }
}
