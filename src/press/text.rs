//! How blocks, words and pictures are read from authored JSON.

use jsonc_parser::ast::Value;

use super::authored::{ASection, AnArticle, AnAuthor, refer};
use super::fault::did_you_mean;
use super::reader::{Authored, Fields, Reader, checked, fields, reads, reads_checked};
use crate::model::address::{Base, Href, Src, WebAddress};
use crate::model::author::Link;
use crate::model::body::{Block, Body, DEEPEST, Span, Text};
use crate::model::date::Published;
use crate::model::image::{Image, Size};
use crate::model::language::Language;
use crate::model::line::Line;
use crate::model::slug::Slug;
use crate::route::Route;

reads_checked!(Line, Slug, Language, Published, Src, WebAddress);
reads!(Image { src, alt, width, height, sizes, caption, credit });
reads!(Size { src, width });
reads!(Link { label, href });

/// The first parts of this paper's own addresses; what lies elsewhere on the site is none of its business.
const ROOMS: [&str; 4] = ["article", "section", "author", "page"];

/// A link that names an article, a section or an author of this paper must name one that exists.
impl Authored for Href {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let href: Self = checked(value, reader)?;
        let known = reader.known;
        let path = href.as_str().split(['?', '#']).next().unwrap_or_default();
        let exists = match Route::parse(path, &Base::new("/")) {
            Route::Article(slug) => refer::<AnArticle>(&slug, known),
            Route::Section(slug, _) => refer::<ASection>(&slug, known),
            Route::Author(slug, _) => refer::<AnAuthor>(&slug, known),
            Route::NotFound if ROOMS.contains(&path.split('/').nth(1).unwrap_or_default()) => {
                Err(format!("no page of this paper is at {path}"))
            }
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
                reader.fault_at_key(value, "kind", format!("no kind is called {other}{hint}"));
                None
            }
        }
    }
}

fn heading(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Block> {
    let fields = Fields::new(value, &["kind", "level", "text"], reader)?;
    let (level, text) = (fields.take("level", reader), fields.take("text", reader));
    let Level(level) = level?;
    Some(Block::Heading { level, text: text? })
}

struct Level(u8);

impl Authored for Level {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::NumberLit(number) = value else { return reader.wrong(value, "2, 3 or 4") };
        let level = number.value.parse().ok().filter(|level| (2..=4).contains(level)).map(Self);
        if level.is_none() {
            reader.fault_at(value, "must be 2, 3 or 4");
        }
        level
    }
}

fn table(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Block> {
    let fields = Fields::new(value, &["kind", "head", "rows"], reader)?;
    let (head, rows) = (fields.take::<Vec<Text>>("head", reader), fields.take::<Vec<Vec<Text>>>("rows", reader));
    let (head, rows) = (head?, rows?);
    let width = head.len();
    let ragged: Vec<usize> = rows.iter().enumerate().filter(|(_, row)| row.len() != width).map(|(index, _)| index).collect();
    for &index in &ragged {
        let what = format!("must have {width} cells, as the head has, not {}", rows[index].len());
        reader.fault_at_item(value, "rows", index, what);
    }
    if !ragged.is_empty() {
        return None;
    }
    Some(Block::Table { head, rows })
}

impl Authored for Text {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = match value {
            Value::StringLit(words) => Text::from(words.value.as_ref()),
            Value::Array(_) if reader.depth_in(&["strong", "em", "link"]) > DEEPEST => {
                reader.fault_at(value, "is nested too deep; put it in fewer spans");
                return None;
            }
            Value::Array(_) => Vec::read(value, reader).map(Text)?,
            other => return reader.wrong(other, "words: text, or a list of spans"),
        };
        // A cell of a table and an item of a list may be empty; a paragraph, a heading or a link may not.
        if text.is_blank() && !reader.is_in_list() {
            reader.fault_at(value, "must have words in it");
            return None;
        }
        Some(text)
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
            "link" if reader.depth_in(&["link"]) > 0 => {
                reader.fault_at(value, "must not stand in another link");
                None
            }
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
