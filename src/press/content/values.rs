//! Lines, slugs, dates, addresses and pictures in authored files.

use jsonc_parser::ast::Value;

use super::authored::{Authored, checked, reads, reads_checked};
use super::file_reader::FileReader;
use super::known_slugs::KnownSlugs;
use super::reference::{ArticleKind, AuthorKind, SectionKind, check_reference};
use crate::model::address::{Base, Href, Src, WebAddress};
use crate::model::alias::Alias;
use crate::model::author::Link;
use crate::model::date::Published;
use crate::model::image::{Alt, Image, Size};
use crate::model::language::Language;
use crate::model::line::Line;
use crate::model::slug::Slug;
use crate::route::Route;
use crate::route::embed::{Embed, Oembed};

reads_checked!(Line, Alt, Slug, Language, Published, Src, WebAddress, Alias);
reads!(Image { src, alt, width, height, sizes, caption, credit });
reads!(Size { src, width });
reads!(Link { label, href });

/// The first parts of this paper's own addresses; what lies elsewhere on the site is none of its business.
const ROOMS: [&str; 6] = ["article", "section", "author", "page", "embed", "oembed"];

/// A link that names an article, a section or an author of this paper must name one that exists.
impl Authored for Href {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let href: Self = checked(value, reader)?;
        let path = href.as_str().split(['?', '#']).next().unwrap_or_default();
        match check_path(path, reader.known) {
            Ok(()) => Some(href),
            Err(what) => {
                reader.fault_at(value, what);
                None
            }
        }
    }
}

/// Whether a path leads to something, or what is wrong with it.
fn check_path(path: &str, known: &KnownSlugs) -> Result<(), String> {
    let base = Base::new("/");
    match Route::parse(path, &base) {
        Route::Article(slug) => check_reference::<ArticleKind>(&slug, known),
        Route::Section(slug, _) => check_reference::<SectionKind>(&slug, known),
        Route::Author(slug, _) => check_reference::<AuthorKind>(&slug, known),
        Route::Front(_) => Ok(()),
        Route::NotFound => match (Embed::parse(path, &base), Oembed::parse(path, &base)) {
            (Some(Embed::Article(slug)), _) => check_reference::<ArticleKind>(&slug, known),
            (Some(Embed::Section(slug)), _) => check_reference::<SectionKind>(&slug, known),
            (Some(Embed::Guide | Embed::Latest), _) => Ok(()),
            (None, Some(oembed)) => check_reference::<ArticleKind>(oembed.article(), known),
            (None, None) if ROOMS.contains(&path.split('/').nth(1).unwrap_or_default()) => {
                Err(format!("no page of this paper is at {path}"))
            }
            (None, None) => Ok(()),
        },
    }
}
