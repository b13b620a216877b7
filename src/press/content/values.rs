//! Lines, slugs, dates, addresses and pictures in authored files.

use jsonc_parser::ast::Value;

use super::authored::{Authored, checked, reads, reads_checked};
use super::destination::{Destination, composed_href, destination};
use super::file_reader::FileReader;
use super::names::composed_slug;
use super::reference::{held_back, page_held_back};
use crate::model::address::{Href, Src, WebAddress, without_query};
use crate::model::alias::Alias;
use crate::model::image::{Alt, Image, Size};
use crate::model::language::Language;
use crate::model::line::Line;
use crate::model::link::Link;
use crate::model::slug::Slug;

reads_checked!(Line, Alt, Language, WebAddress, Alias);
reads!(Image { src, alt, width, height, sizes, caption, credit });
reads!(Size { src, width });
reads!(Link { label, href });

/// A slug is the same in composed and in decomposed letters.
impl Authored for Slug {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let slug = composed_slug(reader.string(value)?);
        slug.map_err(|rule| reader.fault_at(value, format!("must be {rule}"))).ok()
    }
}

/// A link that names an article, a section, an author or a page of this paper must name one that exists.
impl Authored for Href {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let href = composed_href(checked(value, reader)?, reader.around.home.as_ref());
        let path = without_query(href.as_str());
        match destination(path, reader.around) {
            Destination::Missing(what) => {
                reader.fault_at(value, what);
                None
            }
            Destination::Article(slug) => {
                held_back(&slug, reader).into_iter().for_each(|what| reader.warning_at(value, what));
                Some(href)
            }
            Destination::Page(slug) => {
                page_held_back(&slug, reader).into_iter().for_each(|what| reader.warning_at(value, what));
                Some(href)
            }
            Destination::Other => Some(href),
            Destination::Elsewhere => {
                let warning = whole_address_warning(href.as_str(), reader);
                warning.into_iter().for_each(|what| reader.warning_at(value, what));
                Some(href)
            }
        }
    }
}

/// What is to be told of a whole address that is in this paper; none where it leads to a page that is printed, or elsewhere.
fn whole_address_warning(address: &str, reader: &FileReader<'_>) -> Option<String> {
    let inside = address.strip_prefix(reader.around.home.as_ref()?.as_str())?;
    let path = without_query(inside);
    match destination(&["/", path].concat(), reader.around) {
        Destination::Missing(what) => Some(what),
        Destination::Article(slug) => held_back(&slug, reader),
        Destination::Page(slug) => page_held_back(&slug, reader),
        Destination::Other | Destination::Elsewhere => None,
    }
}

/// The address of a picture or a recording; one of the paper's own should be there, and one from elsewhere should be as secure as the paper.
impl Authored for Src {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let src: Self = checked(value, reader)?;
        if src.is_shared() {
            reader.fault_at(value, "must be a picture's address: images/… inside the site, or https://…");
            return None;
        }
        if let Some(what) = reader.around.images.missing(&src) {
            reader.warning_at(value, what);
        }
        let is_plain = src.as_str().get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http:"));
        if is_plain && reader.around.is_secure {
            reader.warning_at(
                value,
                "is fetched without encryption, and browsers keep that out of a paper that is read by https; write https://",
            );
        }
        Some(if reader.around.edition.is_some() { src.shared() } else { src })
    }
}
