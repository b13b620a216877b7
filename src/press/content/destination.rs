//! What an address inside the site leads to.

use jsonc_parser::ast::Value;
use percent_encoding::percent_decode_str;

use super::file_reader::FileReader;
use super::names::composed;
use super::reference::{ArticleKind, AuthorKind, PageKind, SectionKind, check_reference};
use super::surroundings::Surroundings;
use crate::model::Checked;
use crate::model::address::{Base, Href};
use crate::model::alias::Alias;
use crate::model::slug::Slug;
use crate::press::web::encoded;
use crate::route::Route;
use crate::route::embed::{Embed, Oembed};

/// The first parts of this paper's own addresses; what lies elsewhere on the site is none of its business.
const ROOMS: [&str; 6] = ["article", "section", "author", "page", "embed", "oembed"];
/// What lies in the folder of a page.
const PAGE_FILES: [&str; 4] = ["index.html", "index.json", "feed.xml", "feed.json"];
/// What else lies at the top of the site.
const TOP_FILES: [&str; 13] = [
    "404.html",
    "404.json",
    "sitemap.xml",
    "sitemap-news.xml",
    "robots.txt",
    "embed.js",
    "reader.js",
    "reader.css",
    "redirects.map",
    "_headers",
    "_redirects",
    "_printed.txt",
    "_shell.html",
];

/// What a path inside the site leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Destination {
    Article(Slug),
    /// A page that is no story.
    Page(Slug),
    /// Another page or file of the paper.
    Other,
    /// It looks like a page of the paper and is none: why.
    Missing(String),
    /// Somewhere else on the site, or on the web.
    Elsewhere,
}

/// What a path from the paper's root leads to.
pub fn destination(path: &str, around: &Surroundings) -> Destination {
    let base = Base::new("/");
    let found = |checked: Result<(), String>, there| checked.map_or_else(Destination::Missing, |()| there);
    let article = |slug: Slug| found(check_reference::<ArticleKind>(&slug, around), Destination::Article(slug));
    let section = |slug: Slug| found(check_reference::<SectionKind>(&slug, around), Destination::Other);
    match Route::parse(path, &base) {
        Route::Article(slug) => article(slug),
        Route::Section(slug, _) => section(slug),
        Route::Author(slug, _) => found(check_reference::<AuthorKind>(&slug, around), Destination::Other),
        Route::Front(_) => Destination::Other,
        Route::Page(slug) if around.may_have_page(&slug) => {
            found(check_reference::<PageKind>(&slug, around), Destination::Page(slug))
        }
        Route::Page(_) => Destination::Elsewhere,
        Route::NotFound => match (Embed::parse(path, &base), Oembed::parse(path, &base)) {
            (Some(Embed::Article(slug)), _) => article(slug),
            (Some(Embed::Section(slug)), _) => section(slug),
            (Some(Embed::Guide | Embed::Latest), _) => Destination::Other,
            (None, Some(oembed)) => article(oembed.article().clone()),
            (None, None) if ROOMS.contains(&path.split('/').nth(1).unwrap_or_default()) => {
                Destination::Missing(format!("no page of this paper is at {path}"))
            }
            (None, None) => Destination::Elsewhere,
        },
    }
}

/// A link into the paper in composed letters, as its pages are named, be it a path or a whole address below the paper's own (`home`). What else a
/// link leads to stays as it is written.
pub fn composed_href(href: Href, home: Option<&Base>) -> Href {
    let is_whole = |root: &&str| href.as_str().strip_prefix(*root).is_some_and(|inside| inside.starts_with('/'));
    let root = home.and_then(|home| home.as_str().strip_suffix('/')).filter(is_whole).unwrap_or_default();
    let (root, inside) = href.as_str().split_at(root.len());
    let (path, rest) = inside.split_at(inside.find(['?', '#']).unwrap_or(inside.len()));
    let is_page = matches!(Route::parse(path, &Base::new("/")), Route::Page(_));
    if !is_page && !ROOMS.contains(&path.split('/').nth(1).unwrap_or_default()) {
        return href;
    }
    let part = |part: &str| {
        let decoded = percent_decode_str(part).decode_utf8_lossy();
        let name = composed(&decoded);
        if name == decoded { part.to_owned() } else { encoded(&name) }
    };
    let path: Vec<String> = path.split('/').map(part).collect();
    Href::parse(&[root, &path.join("/"), rest].concat()).unwrap_or(href)
}

/// An alias as hosts compare them: decoded, in small ASCII letters, without a slash at its end.
pub fn alias_key(alias: &Alias) -> Vec<u8> {
    let mut key = in_composed_letters(alias.decoded_path()).to_ascii_lowercase();
    if key.ends_with(b"/") {
        key.pop();
    }
    if let Some(query) = alias.query() {
        key.extend([b"?", query.to_ascii_lowercase().as_bytes()].concat());
    }
    key
}

fn in_composed_letters(path: Vec<u8>) -> Vec<u8> {
    match std::str::from_utf8(&path) {
        Ok(text) => composed(text).into_owned().into_bytes(),
        Err(_) => path,
    }
}

/// Keeps a fault at every alias of an article or a page that is a page of the paper, or another's alias too.
pub fn fault_at_aliases(file: &Value<'_>, reader: &mut FileReader<'_>, aliases: &[Alias]) {
    let key = |alias: &str| match Alias::parse(alias) {
        Ok(alias) => String::from_utf8_lossy(&alias_key(&alias)).into_owned(),
        Err(_) => alias.to_owned(),
    };
    reader.fault_at_repeated(file, "aliases", aliases.iter().map(Alias::as_str), key);
    for (index, alias) in aliases.iter().enumerate() {
        let other = reader.around.shared_aliases.get(&alias_key(alias)).filter(|other| !reader.is_in(other));
        let what = match other {
            Some(other) => format!("{alias} is an alias in {} too; keep one", other.display()),
            None if is_page(alias, reader.around) || reader.around.aliases_elsewhere.contains(&alias_key(alias)) => {
                format!("{alias} is an address of this paper, and leads to what is there")
            }
            None => continue,
        };
        reader.fault_at_item(file, "aliases", index, what);
    }
}

/// Whether something of the paper is at an alias, to hosts that do not mind capitals.
pub fn is_page(alias: &Alias, around: &Surroundings) -> bool {
    let (None, Ok(path)) = (alias.query(), String::from_utf8(alias.decoded_path())) else { return false };
    let path = composed(&path).to_ascii_lowercase();
    let base = around.base.as_str().to_ascii_lowercase();
    let Some(inside) = path.strip_prefix(&base).or_else(|| (base.strip_suffix('/') == Some(path.as_str())).then_some("")) else {
        return false;
    };
    printed_at(inside, around).is_some()
        // Those of editions lie beside the paper's own.
        || (around.edition.is_none() && around.images.has(inside))
        || around.static_files.get(&[&around.place(), inside].concat()).is_some()
}

/// What is printed in a place below the paper's root, as a message names it; none where nothing is.
pub fn printed_at(place: &str, around: &Surroundings) -> Option<String> {
    if TOP_FILES.contains(&place) {
        return Some(place.to_owned());
    }
    let folder = PAGE_FILES.iter().find_map(|name| place.strip_suffix(name)).unwrap_or(place);
    let page = ["/", folder].concat();
    let is_there = matches!(destination(&page, around), Destination::Article(_) | Destination::Page(_) | Destination::Other);
    is_there.then(|| format!("the page {page}"))
}
