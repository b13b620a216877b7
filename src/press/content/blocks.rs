//! How the blocks of a body are read from authored JSON.

use jsonc_parser::ast::Value;

use super::authored::{Authored, Fields, fields, reads, whole_number};
use super::fault::did_you_mean;
use super::file_reader::FileReader;
use super::spans::OptionalText;
use crate::convert;
use crate::model::address::WebAddress;
use crate::model::body::{Block, Body, DEEPEST_BLOCK, Dir, Item, Media, Numbers, Player, Text, Track, TrackKind};

const KINDS: [&str; 12] =
    ["paragraph", "heading", "quote", "list", "details", "figure", "gallery", "player", "code", "table", "embed", "rule"];

impl Authored for Body {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        Vec::read(value, reader).map(Body)
    }
}

impl Authored for Block {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
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
            "paragraph" => fields!(value, reader, ["kind"] Block::Paragraph { dir, text }),
            "heading" => heading(value, reader),
            "quote" => quote(value, reader),
            "list" => list(value, reader),
            "figure" => fields!(value, reader, ["kind"] Block::Figure { image, href }),
            "details" => fields!(value, reader, ["kind"] Block::Details { dir, summary, blocks }),
            "gallery" => fields!(value, reader, ["kind"] Block::Gallery { images, caption }),
            "player" => player(value, reader),
            "code" => fields!(value, reader, ["kind"] Block::Code { language, text }),
            "table" => table(value, reader),
            "embed" => embed(value, reader),
            "rule" => fields!(value, reader, ["kind"] Block::Rule {}),
            other => {
                let hint = did_you_mean(other, KINDS);
                reader.fault_at_key(value, "kind", format!("no kind is called {other}{hint}"));
                None
            }
        }
    }
}

fn heading(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Block> {
    let fields = Fields::new(value, &["kind", "dir", "level", "text"], reader)?;
    let dir = fields.take("dir", reader);
    let (level, text) = (fields.take("level", reader), fields.take("text", reader));
    let Level(level) = level?;
    Some(Block::Heading { dir: dir?, level, text: text? })
}

/// A list, whose numbers say more than that they are there only where they are.
fn list(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Block> {
    let fields = Fields::new(value, &["kind", "dir", "ordered", "notes", "start", "reversed", "numbers", "items"], reader)?;
    let dir = fields.take("dir", reader);
    let (ordered, notes) = (fields.take::<bool>("ordered", reader), fields.take("notes", reader));
    let (start, reversed) = (fields.take::<Option<Start>>("start", reader), fields.take::<bool>("reversed", reader));
    let (numbers, items) = (fields.take::<Option<Numbers>>("numbers", reader), fields.take("items", reader));
    let (ordered, start, reversed, numbers) = (ordered?, start?, reversed?, numbers?);
    let of_numbers = [("start", start.is_some()), ("reversed", reversed), ("numbers", numbers.is_some())];
    for (key, _) in of_numbers.into_iter().filter(|(_, is_there)| *is_there && !ordered) {
        reader.fault_at_key(value, key, "goes with \"ordered\": true");
    }
    let start = start.map(|Start(start)| start);
    Some(Block::List { dir: dir?, ordered, notes: notes?, start, reversed, numbers, items: items? })
}

/// The first number of a list.
struct Start(u32);

impl Authored for Start {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        match value {
            Value::NumberLit(number) if number.value == "0" => Some(Self(0)),
            value => whole_number(value, reader, 65_535).map(Self),
        }
    }
}

impl Authored for Numbers {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let numbers = Self::named(reader.string(value)?);
        if numbers.is_none() {
            reader.fault_at(value, "must be \"a\", \"A\", \"i\" or \"I\"; other lists are numbered 1, 2, 3");
        }
        numbers
    }
}

/// A quote, which may be of more than one paragraph.
fn quote(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Block> {
    let fields = Fields::new(value, &["kind", "dir", "text", "blocks", "cite", "pull"], reader)?;
    let dir = fields.take("dir", reader);
    let (text, blocks) = (fields.take("text", reader), fields.take("blocks", reader));
    let (cite, pull) = (fields.take("cite", reader), fields.take("pull", reader));
    let More(blocks) = blocks?;
    Some(Block::Quote { dir: dir?, text: text?, blocks, cite: cite?, pull: pull? })
}

/// A list that is empty where its key is left out.
struct More<T>(Vec<T>);

impl<T: Authored> Authored for More<T> {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        Vec::read(value, reader).map(Self)
    }

    fn absent() -> Option<Self> {
        Some(Self(Vec::new()))
    }
}

/// Something of another site, with the player that is known where none is named.
fn embed(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Block> {
    let fields = Fields::new(value, &["kind", "url", "title", "player"], reader)?;
    let (url, title) = (fields.take::<WebAddress>("url", reader), fields.take("title", reader));
    let player = fields.take::<Option<WebAddress>>("player", reader)?;
    if player.as_ref().is_some_and(|player| !player.is_secure()) {
        reader.fault_at_key(
            value,
            "player",
            "must begin with https://, because a paper that is read by https frames nothing else",
        );
        return None;
    }
    // What was framed by hand is framed as its site allows.
    let framed = player.as_ref().map(convert::player_of_frame);
    if framed == Some(None) {
        reader.fault_at_key(
            value,
            "player",
            "is an address that its site lets nobody frame; leave it out, and the embed is a link",
        );
        return None;
    }
    let url = url?;
    let player = framed.flatten().or_else(|| convert::player(&url));
    Some(convert::embed(url, title?, player))
}

struct Level(u8);

impl Authored for Level {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let Value::NumberLit(number) = value else { return reader.wrong(value, "2, 3 or 4") };
        let level = number.value.parse().ok().filter(|level| (2..=4).contains(level)).map(Self);
        if level.is_none() {
            reader.fault_at(value, "must be 2, 3 or 4");
        }
        level
    }
}

fn table(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Block> {
    let fields = Fields::new(value, &["kind", "dir", "caption", "head", "rows"], reader)?;
    let dir = fields.take("dir", reader);
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
    Some(Block::Table { dir: dir?, caption, head, rows })
}

/// A recording, which may have words beside it.
fn player(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Block> {
    let fields = Fields::new(value, &["kind", "media", "src", "title", "poster", "tracks", "caption"], reader)?;
    let (media, src) = (fields.take("media", reader), fields.take("src", reader));
    let (title, poster) = (fields.take("title", reader), fields.take("poster", reader));
    let (tracks, caption) = (fields.take("tracks", reader), fields.take("caption", reader));
    let More(tracks) = tracks?;
    let (media, src, title, poster, caption) = (media?, src?, title?, poster?, caption?);
    Some(Block::Player(Box::new(Player { media, src, title, poster, tracks, caption })))
}

reads!(Track { src, kind, language, label });

impl Authored for TrackKind {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let kind = Self::named(reader.string(value)?);
        if kind.is_none() {
            reader.fault_at(value, "must be subtitles, captions, descriptions or chapters");
        }
        kind
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

impl Authored for Dir {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let dir = Self::named(reader.string(value)?);
        if dir.is_none() {
            reader.fault_at(value, "must be ltr, rtl or auto");
        }
        dir
    }
}

impl Authored for Media {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
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
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let Value::Object(_) = value else { return Text::read(value, reader).map(Self::from) };
        let fields = Fields::new(value, &["text", "blocks"], reader)?;
        let (text, blocks) = (fields.take("text", reader), fields.take("blocks", reader));
        let OptionalText(text) = text?;
        Some(Self { text, blocks: blocks? })
    }
}
