//! How blocks, words and pictures are read from authored JSON.

use jsonc_parser::ast::Value;

use super::fault::did_you_mean;
use super::file_reader::{Authored, Fields, Known, Reader, checked, fields, reads, reads_checked, whole_number};
use super::forms::{ASection, AnArticle, AnAuthor, refer};
use crate::model::address::{Base, Href, Src, WebAddress};
use crate::model::author::Link;
use crate::model::body::{Block, Body, DEEPEST, DEEPEST_BLOCK, Item, Media, Numbers, Span, Text, Tone};
use crate::model::date::Published;
use crate::model::image::{Alt, Image, Size};
use crate::model::language::Language;
use crate::model::line::Line;
use crate::model::slug::Slug;
use crate::route::Route;
use crate::route::embed::{Embed, Oembed};

reads_checked!(Line, Alt, Slug, Language, Published, Src, WebAddress);
reads!(Image { src, alt, width, height, sizes, caption, credit });
reads!(Size { src, width });
reads!(Link { label, href });

/// The first parts of this paper's own addresses; what lies elsewhere on the site is none of its business.
const ROOMS: [&str; 6] = ["article", "section", "author", "page", "embed", "oembed"];

/// A link that names an article, a section or an author of this paper must name one that exists.
impl Authored for Href {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let href: Self = checked(value, reader)?;
        let path = href.as_str().split(['?', '#']).next().unwrap_or_default();
        match exists(path, reader.known) {
            Ok(()) => Some(href),
            Err(what) => {
                reader.fault_at(value, what);
                None
            }
        }
    }
}

/// Whether a path leads to something, or what is wrong with it.
fn exists(path: &str, known: &Known) -> Result<(), String> {
    let base = Base::new("/");
    match Route::parse(path, &base) {
        Route::Article(slug) => refer::<AnArticle>(&slug, known),
        Route::Section(slug, _) => refer::<ASection>(&slug, known),
        Route::Author(slug, _) => refer::<AnAuthor>(&slug, known),
        Route::Front(_) => Ok(()),
        Route::NotFound => match (Embed::parse(path, &base), Oembed::parse(path, &base)) {
            (Some(Embed::Article(slug)), _) => refer::<AnArticle>(&slug, known),
            (Some(Embed::Section(slug)), _) => refer::<ASection>(&slug, known),
            (Some(Embed::Guide | Embed::Latest), _) => Ok(()),
            (None, Some(oembed)) => refer::<AnArticle>(oembed.article(), known),
            (None, None) if ROOMS.contains(&path.split('/').nth(1).unwrap_or_default()) => {
                Err(format!("no page of this paper is at {path}"))
            }
            (None, None) => Ok(()),
        },
    }
}

const KINDS: [&str; 12] =
    ["paragraph", "heading", "quote", "list", "details", "figure", "gallery", "player", "code", "table", "embed", "rule"];

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
        if reader.depth_in(&["blocks"]) > DEEPEST_BLOCK {
            reader.fault_at(value, "is nested too deep; put it in fewer blocks");
            return None;
        }
        match kind.value.as_ref() {
            "paragraph" => fields!(value, reader, ["kind"] Block::Paragraph { text }),
            "heading" => heading(value, reader),
            "quote" => quote(value, reader),
            "list" => list(value, reader),
            "figure" => fields!(value, reader, ["kind"] Block::Figure { image, href }),
            "details" => fields!(value, reader, ["kind"] Block::Details { summary, blocks }),
            "gallery" => fields!(value, reader, ["kind"] Block::Gallery { images, caption }),
            "player" => fields!(value, reader, ["kind"] Block::Player { media, src, title, poster, caption }),
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

/// A list, whose numbers say more than that they are there only where they are.
fn list(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Block> {
    let fields = Fields::new(value, &["kind", "ordered", "notes", "start", "reversed", "numbers", "items"], reader)?;
    let (ordered, notes) = (fields.take::<bool>("ordered", reader), fields.take("notes", reader));
    let (start, reversed) = (fields.take::<Option<Start>>("start", reader), fields.take::<bool>("reversed", reader));
    let (numbers, items) = (fields.take::<Option<Numbers>>("numbers", reader), fields.take("items", reader));
    let (ordered, start, reversed, numbers) = (ordered?, start?, reversed?, numbers?);
    let of_numbers = [("start", start.is_some()), ("reversed", reversed), ("numbers", numbers.is_some())];
    for (key, _) in of_numbers.into_iter().filter(|(_, is_there)| *is_there && !ordered) {
        reader.fault_at_key(value, key, "goes with \"ordered\": true");
    }
    Some(Block::List { ordered, notes: notes?, start: start.map(|Start(start)| start), reversed, numbers, items: items? })
}

/// The first number of a list.
struct Start(u32);

impl Authored for Start {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match value {
            Value::NumberLit(number) if number.value == "0" => Some(Self(0)),
            value => whole_number(value, reader, 65_535).map(Self),
        }
    }
}

impl Authored for Numbers {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let numbers = Self::named(reader.string(value)?);
        if numbers.is_none() {
            reader.fault_at(value, "must be \"a\", \"A\", \"i\" or \"I\"; other lists are numbered 1, 2, 3");
        }
        numbers
    }
}

/// A quote, which may be of more than one paragraph.
fn quote(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Block> {
    let fields = Fields::new(value, &["kind", "text", "blocks", "cite", "pull"], reader)?;
    let (text, blocks) = (fields.take("text", reader), fields.take("blocks", reader));
    let (cite, pull) = (fields.take("cite", reader), fields.take("pull", reader));
    let More(blocks) = blocks?;
    Some(Block::Quote { text: text?, blocks, cite: cite?, pull: pull? })
}

/// What may follow.
struct More(Vec<Block>);

impl Authored for More {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Vec::read(value, reader).map(Self)
    }

    fn absent() -> Option<Self> {
        Some(Self(Vec::new()))
    }
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
    let fields = Fields::new(value, &["kind", "caption", "head", "rows"], reader)?;
    let caption = fields.take::<Option<Text>>("caption", reader);
    let (head, rows) = (fields.take::<Vec<Text>>("head", reader), fields.take::<Vec<Vec<Text>>>("rows", reader));
    let (caption, head, rows) = (caption?, head?, rows?);
    let (width, wide) = match rows.first() {
        Some(first) if head.is_empty() => (first.len(), "the first row"),
        _ => (head.len(), "the head"),
    };
    let ragged: Vec<usize> = rows.iter().enumerate().filter(|(_, row)| row.len() != width).map(|(index, _)| index).collect();
    for &index in &ragged {
        let what = format!("must have {width} cells, as {wide} has, not {}", rows[index].len());
        reader.fault_at_item(value, "rows", index, what);
    }
    if !ragged.is_empty() {
        return None;
    }
    Some(Block::Table { caption, head, rows })
}

impl Authored for Media {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match reader.string(value)? {
            "audio" => Some(Self::Audio),
            "video" => Some(Self::Video),
            other => {
                reader.fault_at(value, format!("must be audio or video, not \"{other}\""));
                None
            }
        }
    }
}

/// An item is its words, or an object with its words, which may then be none, and blocks.
impl Authored for Item {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Object(_) = value else { return Text::read(value, reader).map(Self::from) };
        let fields = Fields::new(value, &["text", "blocks"], reader)?;
        let (text, blocks) = (fields.take("text", reader), fields.take("blocks", reader));
        let Perhaps(text) = text?;
        Some(Self { text, blocks: blocks? })
    }
}

/// Messages that may be none.
struct Perhaps(Text);

impl Authored for Perhaps {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        words(value, reader).map(Self)
    }
}

/// The words as they stand, perhaps none.
fn words(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Text> {
    match value {
        Value::StringLit(words) => Some(Text::from(words.value.as_ref())),
        Value::Array(_) if reader.depth_in(&SPANS) > DEEPEST => {
            reader.fault_at(value, "is nested too deep; put it in fewer spans");
            None
        }
        Value::Array(_) => Vec::read(value, reader).map(Text),
        other => reader.wrong(other, "words: text, or a list of spans"),
    }
}

impl Authored for Text {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = words(value, reader)?;
        // A cell of a table and an item of a list may be empty; a paragraph, a heading or a link may not.
        if text.is_blank() && !reader.is_in_list() {
            reader.fault_at(value, "must have words in it");
            return None;
        }
        Some(text)
    }
}

const SPANS: [&str; 13] = ["strong", "em", "sub", "sup", "del", "ins", "kbd", "mark", "code", "link", "abbr", "note", "break"];

impl Authored for Span {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let object = match value {
            Value::StringLit(words) => return Some(Span::Plain(words.value.clone().into_owned())),
            Value::Object(object) => object,
            other => {
                let (names, last) = named("{ ", " }");
                return reader.wrong(other, &format!("text, or one of {names} and {last}"));
            }
        };
        let fields = Fields::new(value, &SPANS, reader)?;
        let [property] = object.properties.as_slice() else {
            let (names, last) = named("", "");
            reader.fault_at(value, format!("must have just one of {names} and {last}"));
            return None;
        };
        let name = property.name.as_str();
        if let Some(tone) = Tone::named(name) {
            return fields.take(name, reader).map(|text| Span::Toned(tone, text));
        }
        match name {
            "code" => fields.take("code", reader).map(Span::Code),
            "link" | "note" if reader.depth_in(&["link", "note"]) > 0 => {
                reader.fault_at(value, "must not stand in another link");
                None
            }
            "link" => fields.take("link", reader).map(|TextLink { href, text }| Span::Link { href, text }),
            "abbr" => fields.take("abbr", reader).map(|Abbr { title, text }| Span::Abbr { title, text }),
            "note" => fields.take("note", reader).map(|Note { number, text }| Span::Note { number, text }),
            "break" => fields.take("break", reader).map(|NewLine| Span::Break),
            _ => None,
        }
    }
}

/// The names of the spans, and the last of them apart.
fn named(before: &str, after: &str) -> (String, String) {
    let mut names: Vec<String> = SPANS.iter().map(|name| [before, name, after].concat()).collect();
    let last = names.pop().unwrap_or_default();
    (names.join(", "), last)
}

struct TextLink {
    href: Href,
    text: Text,
}

reads!(TextLink { href, text });

struct Abbr {
    title: Line,
    text: Text,
}

reads!(Abbr { title, text });

struct Note {
    number: u32,
    text: Text,
}

reads!(Note { number, text });

struct NewLine;

impl Authored for NewLine {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match reader.string(value)? {
            "" => Some(Self),
            _ => {
                reader.fault_at(value, "must be \"\"; the words after a break stand after it");
                None
            }
        }
    }
}
