//! A body as Markdown that is known to be read as that body again.

use std::path::Path;

use super::blocks::MarkdownWriter;
use crate::model::address::{Base, Src};
use crate::model::body::Body;
use crate::press::content::authored::reads;
use crate::press::content::images::Images;
use crate::press::content::markdown::read_text;
use crate::press::content::picture_size::picture_size;
use crate::press::content::surroundings::Surroundings;
use crate::route::Route;

/// Where a story would lie; it is not written there.
const FILE: &str = "articles/a.md";

/// What is read again.
struct Story {
    body: Body,
}

reads!(Story { body });

/// A body as Markdown, for a story of a content; none where Markdown cannot say all of it.
pub fn body(body: &Body, content: &Path) -> Option<String> {
    let around = surroundings(body, content)?;
    let of_folder = |src: &Src| around.images.size(src);
    let copied = |src: &Src| picture_size(&content.join("..").join(src.path()?));
    let written = MarkdownWriter { size: &|src| of_folder(src).or_else(|| copied(src)) }.body(body)?;
    let (read, _) = read_text::<Story>(Path::new(FILE), &["---\n---\n", &written].concat(), &around);
    read.is_some_and(|read| read.body == *body).then_some(written)
}

/// A paper that has all that a body links to: what there will be shows only when all stories have come.
fn surroundings(body: &Body, content: &Path) -> Option<Surroundings> {
    let mut around = Surroundings::with_images(Images::read(content, None).ok()?.into());
    let json = serde_json::to_string(body).ok()?;
    for rest in json.split("\"href\":\"").skip(1) {
        let href = rest.split(['"', '?', '#']).next().unwrap_or_default();
        match Route::parse(href, &Base::new("/")) {
            Route::Article(slug) => drop(around.articles.insert(slug)),
            Route::Author(slug, _) => drop(around.authors.insert(slug)),
            Route::Page(slug) => drop(around.pages.insert(slug)),
            Route::Front(_) | Route::Section(..) | Route::NotFound => {}
        }
    }
    Some(around)
}
