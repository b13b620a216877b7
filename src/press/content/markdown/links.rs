//! What addresses in Markdown lead to: they are written from the file on, as editors and forges follow them.

use std::path::Path;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::model::Checked;
use crate::model::address::Base;
use crate::model::slug::Slug;
use crate::press::content::authored_names::{MARKDOWN, name_of};
use crate::press::content::file_reader::FileReader;
use crate::press::content::picture_place::place_of;
use crate::press::content::surroundings::Surroundings;
use crate::route::Route;

/// Reads the addresses in one file.
#[derive(Clone, Copy)]
pub struct Links<'a> {
    file: &'a Path,
    pub around: &'a Surroundings,
}

impl<'a> Links<'a> {
    /// Those in the file that is being read.
    pub fn of(reader: &FileReader<'a>) -> Self {
        Self { file: reader.file(), around: reader.around }
    }

    /// Where a link leads: `../moon.md#eclipse` to that story, `#high-water` into this one, `photo.jpg` to the file beside this one. Whole
    /// addresses and paths from the paper's root stay as they are.
    pub fn href(&self, written: &str) -> String {
        let written = plain(written);
        let (path, rest) = written.split_at(written.find(['?', '#']).unwrap_or(written.len()));
        if path.is_empty() && rest.starts_with('#') {
            return self.own().map_or(written.clone(), |own| own + rest);
        }
        if path.is_empty() || path.starts_with('/') || has_scheme(path) {
            return written;
        }
        let Some(place) = self.place(path) else { return written };
        if let Some(route) = route_of(Path::new(&place)) {
            return route + rest;
        }
        match self.around.images.printed_place(&place) {
            Some(printed) => ["/", &plain(&printed), rest].concat(),
            None => written,
        }
    }

    /// Where a picture or a recording lies, from the paper's root on: `boat.jpg` beside the file, `../images/boat.jpg` in the folder of all
    /// pictures, `images/boat.jpg` and `/images/boat.jpg` as the JSON form has it.
    pub fn src(&self, written: &str) -> String {
        let written = plain(written);
        let (path, rest) = written.split_at(written.find(['?', '#']).unwrap_or(written.len()));
        if path.is_empty() || path.starts_with("//") || has_scheme(path) {
            return written;
        }
        if let Some(path) = path.strip_prefix('/') {
            return [path, rest].concat();
        }
        let place = self.place(path);
        if let Some(printed) = place.as_ref().and_then(|place| self.around.images.printed_place(place)) {
            return plain(&printed) + rest;
        }
        match place {
            // What is not there is told of by the place that it would have.
            Some(place) if !path.starts_with("images/") => plain(&place_of(&place)) + rest,
            _ => written,
        }
    }

    /// An address that the story had, from the root of its host on.
    pub fn alias(&self, written: &str) -> String {
        let path = written.split_once("://").map_or(written, |(_, rest)| rest.find('/').map_or("/", |at| &rest[at..]));
        if path.starts_with('/') { path.to_owned() } else { ["/", path].concat() }
    }

    /// Whether an address is that of this file's page.
    pub fn is_own(&self, address: &str) -> bool {
        self.own().is_some_and(|own| own.trim_matches('/') == address.trim_matches('/'))
    }

    fn own(&self) -> Option<String> {
        route_of(self.file)
    }

    /// A path that is written from the file on, from the content's folder on.
    fn place(&self, path: &str) -> Option<String> {
        let folder = self.file.parent()?.to_str()?.replace('\\', "/");
        let decoded = percent_decode_str(path).decode_utf8().ok()?;
        let mut parts: Vec<&str> = Vec::new();
        for part in folder.split('/').chain(decoded.split('/')) {
            match part {
                "" | "." => {}
                ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        Some(parts.join("/"))
    }
}

/// An address without signs that none may have, which Markdown lets stand between `<` and `>`.
fn plain(written: &str) -> String {
    const NEVER: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\');
    let mut all = String::with_capacity(written.len());
    for c in written.chars() {
        if c.is_ascii() || c.is_whitespace() || c.is_control() {
            all.extend(utf8_percent_encode(c.encode_utf8(&mut [0; 4]), NEVER));
        } else {
            all.push(c);
        }
    }
    all
}

/// The path of the page that a file of the content becomes; none where it becomes none.
fn route_of(file: &Path) -> Option<String> {
    let is_authored = file.extension().is_some_and(|ending| ending == MARKDOWN || ending == "json");
    let is_in = |folder: &str| file.components().any(|part| part.as_os_str() == folder);
    let slug = Slug::parse(name_of(file)?).ok().filter(|_| is_authored)?;
    let route = match () {
        () if is_in("articles") => Route::Article(slug),
        () if is_in("pages") => Route::Page(slug),
        () => return None,
    };
    Some(route.href(&Base::new("/")))
}

/// Whether an address says how it is fetched: `https:`, `mailto:`.
fn has_scheme(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}
