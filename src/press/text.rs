//! How blocks, words and pictures are read from authored JSON.

use jsonc_parser::ast::Value;

use super::authored::refer;
use super::fault::did_you_mean;
use super::reader::{Authored, Fields, Reader, checked, fields, reads, reads_checked};
use crate::model::address::{Base, Href, Src, WebAddress};
use crate::model::author::Link;
use crate::model::body::{Block, Body, DEEPEST, Span, Text};
use crate::model::date::Published;
use crate::model::image::Image;
use crate::model::language::Language;
use crate::model::line::Line;
use crate::model::slug::Slug;
use crate::route::Route;

reads_checked!(Line, Slug, Language, Published, Src, WebAddress);
reads!(Image { src, alt, width, height, caption, credit });
reads!(Link { label, href });

/// A link that names an article, a section or an author of this paper must name one that exists.
impl Authored for Href {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let href: Self = checked(value, reader)?;
        let known = reader.known;
        let path = href.as_str().split(['?', '#']).next().unwrap_or_default();
        let exists = match Route::parse(path, &Base::new("/")) {
            Route::Article(slug) => refer(&slug, "article", &known.articles),
            Route::Section(slug, _) => refer(&slug, "section", &known.sections),
            Route::Author(slug, _) => refer(&slug, "author", &known.authors),
            Route::Front(_) | Route::NotFound => Ok(()),
        };
        match exists {
            Ok(()) => Some(href),
            Err(what) => {
                reader.fault_at(value, what);
                None
            }
        }
    }
}

const KINDS: [&str; 9] = ["paragraph", "heading", "quote", "list", "figure", "code", "table", "embed", "rule"];

impl Authored for Body {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Vec::read(value, reader).map(Body)
    }
}

impl Authored for Block {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Object(object) = value else { return reader.wrong(value, "a block: an object with a kind") };
        let Some(kind) = object.get_string("kind") else {
            reader.fault_at(value, format!("must have a kind: {}", KINDS.join(", ")));
            return None;
        };
        match kind.value.as_ref() {
            "paragraph" => fields!(value, reader, ["kind"] Block::Paragraph { text }),
            "heading" => heading(value, reader),
            "quote" => fields!(value, reader, ["kind"] Block::Quote { text, cite }),
            "list" => fields!(value, reader, ["kind"] Block::List { ordered, items }),
            "figure" => fields!(value, reader, ["kind"] Block::Figure { image }),
            "code" => fields!(value, reader, ["kind"] Block::Code { language, text }),
            "table" => table(value, reader),
            "embed" => fields!(value, reader, ["kind"] Block::Embed { url, title }),
            "rule" => fields!(value, reader, ["kind"] Block::Rule {}),
            other => {
                let hint = did_you_mean(other, KINDS);
                reader.fault(kind.range.start, format!("no kind is called {other}{hint}"));
                None
            }
        }
    }
}

fn heading(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Block> {
    let fields = Fields::new(value, &["kind", "level", "text"], reader)?;
    let (level, text) = (fields.take::<u32>("level", reader), fields.take("text", reader));
    let level = match level? {
        level @ 2..=4 => u8::try_from(level).ok()?,
        _ => {
            reader.fault_at_key(value, "level", "must be 2, 3 or 4");
            return None;
        }
    };
    Some(Block::Heading { level, text: text? })
}

fn table(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Block> {
    let fields = Fields::new(value, &["kind", "head", "rows"], reader)?;
    let (head, rows) = (fields.take::<Vec<Text>>("head", reader), fields.take::<Vec<Vec<Text>>>("rows", reader));
    let (head, rows) = (head?, rows?);
    if let Some((index, row)) = rows.iter().enumerate().find(|(_, row)| row.len() != head.len()) {
        let what = format!("row {} has {} cells, the head has {}", index + 1, row.len(), head.len());
        reader.fault_at_key(value, "rows", what);
        return None;
    }
    Some(Block::Table { head, rows })
}

impl Authored for Text {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match value {
            Value::StringLit(words) => Some(Text::from(words.value.as_ref())),
            Value::Array(_) if reader.depth() > 2 * DEEPEST => {
                reader.fault_at(value, "is nested too deep; put it in fewer spans");
                None
            }
            Value::Array(_) => Vec::read(value, reader).map(Text),
            other => reader.wrong(other, "words: text, or a list of spans"),
        }
    }
}

impl Authored for Span {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        const SPANS: [&str; 4] = ["strong", "em", "code", "link"];
        let object = match value {
            Value::StringLit(words) => return Some(Span::Plain(words.value.clone().into_owned())),
            Value::Object(object) => object,
            other => return reader.wrong(other, "text, or one of { strong }, { em }, { code } and { link }"),
        };
        let fields = Fields::new(value, &SPANS, reader)?;
        let [property] = object.properties.as_slice() else {
            reader.fault_at(value, "must have just one of strong, em, code and link");
            return None;
        };
        match property.name.as_str() {
            "strong" => fields.take("strong", reader).map(Span::Strong),
            "em" => fields.take("em", reader).map(Span::Em),
            "code" => fields.take("code", reader).map(Span::Code),
            "link" => fields.take("link", reader).map(|TextLink { href, text }| Span::Link { href, text }),
            _ => None,
        }
    }
}

struct TextLink {
    href: Href,
    text: Text,
}

reads!(TextLink { href, text });
