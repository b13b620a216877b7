//! Pictures and recordings of Markdown.

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::{Range, Ranged};

use super::links::Links;
use super::tree;
use crate::model::Checked;
use crate::model::address::{Src, without_query};
use crate::press::content::file_reader::FileReader;
use crate::source::wordpress::picture::ASSUMED;

/// The title of a picture that says nothing.
const DECORATIVE: &str = "decorative";
const NO_ALT: &str = "has no words for those who do not see it";

/// What recordings end with, and what they are for.
const RECORDINGS: [(&str, &str); 10] = [
    ("mp3", "audio"),
    ("m4a", "audio"),
    ("ogg", "audio"),
    ("oga", "audio"),
    ("opus", "audio"),
    ("wav", "audio"),
    ("flac", "audio"),
    ("mp4", "video"),
    ("m4v", "video"),
    ("webm", "video"),
];

/// A picture as it is written: `![alt](src "title")`.
pub struct Written<'a> {
    pub range: Range,
    pub src: &'a str,
    pub alt: &'a str,
    pub title: &'a str,
}

impl Written<'_> {
    /// The picture: its title is its caption, or says that it is a decoration.
    pub fn image(&self, links: &Links<'_>, reader: &mut FileReader<'_>) -> Value<'static> {
        let range = self.range;
        let is_decoration = self.title.eq_ignore_ascii_case(DECORATIVE);
        if self.alt.trim().is_empty() && !is_decoration {
            let what =
                format!("{NO_ALT}; write them between the brackets, or for a decoration ![]({} \"{DECORATIVE}\")", self.src);
            reader.warning(range.start, what);
        }
        if is_decoration && !self.alt.trim().is_empty() {
            reader
                .warning(range.start, format!("is a decoration, and {:?} is left out; take that, or the title, away", self.alt));
        }
        let src = links.src(self.src);
        let (width, height) = size(&src, links, range, reader);
        let alt = if is_decoration { String::new() } else { one_line(self.alt) };
        let mut properties = vec![
            ("src", tree::string(range, src)),
            ("alt", tree::string(range, alt)),
            ("width", tree::number(range, width)),
            ("height", tree::number(range, height)),
        ];
        if !self.title.trim().is_empty() && !is_decoration {
            properties.push(("caption", tree::string(range, one_line(self.title))));
        }
        tree::object(range, properties)
    }

    /// The player that it is, where its file is a recording: what stands for a picture is its title.
    pub fn player(&self, links: &Links<'_>) -> Option<Value<'static>> {
        let path = without_query(self.src);
        let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase())?;
        let (_, media) = RECORDINGS.iter().find(|(own, _)| *own == ending)?;
        let text = |text: &str| tree::string(self.range, one_line(text));
        let mut properties = vec![("kind", text("player")), ("media", text(media)), ("src", text(&links.src(self.src)))];
        let said = [("title", self.alt), ("caption", self.title)];
        properties.extend(said.into_iter().filter(|(_, said)| !said.trim().is_empty()).map(|(key, said)| (key, text(said))));
        Some(tree::object(self.range, properties))
    }
}

/// The lead picture of front matter: by its address alone, or as in the JSON form without its size.
pub fn lead(value: &mut Value<'_>, links: &Links<'_>, reader: &mut FileReader<'_>) {
    match value {
        Value::StringLit(src) => {
            let range = src.range;
            reader.warning(range.start, format!("{NO_ALT}; write `lead_image: {{ src: {}, alt: … }}`", src.value));
            let (src, alt) = (tree::string(range, src.value.to_string()), tree::string(range, ""));
            *value = tree::object(range, vec![("src", src), ("alt", alt)]);
        }
        Value::Object(object) if object.get("src").is_none() => {
            if let Some(property) = object.properties.iter_mut().find(|property| property.name.as_str() == "image") {
                property.name = tree::name("src", property.range);
            }
        }
        _ => {}
    }
    if let Value::Object(object) = value {
        complete(object, links, reader);
    }
}

/// Resolves the addresses of a picture, and adds its size where it is not said.
fn complete(object: &mut Object<'_>, links: &Links<'_>, reader: &mut FileReader<'_>) {
    for property in object.properties.iter_mut().filter(|property| property.name.as_str() == "sizes") {
        let Value::Array(sizes) = &mut property.value else { continue };
        for size in &mut sizes.elements {
            if let Value::Object(size) = size {
                resolve(size, links);
            }
        }
    }
    let Some((src, range)) = resolve(object, links) else { return };
    if object.get("width").is_none() && object.get("height").is_none() {
        let (width, height) = size(&src, links, range, reader);
        object.properties.push(tree::property("width", tree::number(range, width)));
        object.properties.push(tree::property("height", tree::number(range, height)));
    }
}

fn resolve(object: &mut Object<'_>, links: &Links<'_>) -> Option<(String, Range)> {
    let property = object.properties.iter_mut().find(|property| property.name.as_str() == "src")?;
    let range = property.value.range();
    let src = links.src(property.value.as_string_lit()?.value.as_ref());
    property.value = tree::string(range, src.clone());
    Some((src, range))
}

/// The size of a picture in pixels, as its file has it. Of one that lies elsewhere it is assumed, and told.
fn size(src: &str, links: &Links<'_>, range: Range, reader: &mut FileReader<'_>) -> (usize, usize) {
    let parsed = Src::parse(src).ok();
    let images = &links.around.images;
    if let Some((width, height)) = parsed.as_ref().and_then(|src| images.size(src)) {
        return (width as usize, height as usize);
    }
    let is_told = parsed.as_ref().is_none_or(|src| src.path().is_some_and(|_| images.missing(src).is_some()));
    if !is_told && images.is_there() {
        let what = format!(
            "has no size that could be read; write <img src=\"{src}\" alt=\"…\" width=\"…\" height=\"…\">, or with `width` and `height` in front matter"
        );
        reader.warning(range.start, what);
    }
    (ASSUMED.0 as usize, ASSUMED.1 as usize)
}

/// Words in one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
