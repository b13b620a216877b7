//! The frame of a sitemap, and the addresses in it.

use super::xml::carried;
use crate::model::markup::{Element, Markup, element};
use crate::press::web::ascii_address;

/// What an XML file begins with.
pub const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// A file of entries.
pub fn url_set(entries: &str) -> String {
    let opening = concat!(
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" ",
        "xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\" ",
        "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\""
    );
    let translated = if entries.contains("<xhtml:link ") { " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" } else { "" };
    [PROLOGUE, opening, translated, ">", entries, "</urlset>\n"].concat()
}

/// An address, escaped as RFC 3986 wants it.
pub fn loc(name: &'static str, address: &str) -> Element {
    element(name).text(&ascii_address(address))
}

/// An element as XML.
pub fn xml(element: Element) -> String {
    carried(&Markup::from(element).into_string())
}
