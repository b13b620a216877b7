//! One edition of a paper in a preview: which of its pages has to be printed for a file.

use super::request_path::RequestPath;
use crate::model::page::PageNumber;
use crate::press::assembler::Assembler;
use crate::press::printer::edition_printer::EditionPrinter;
use crate::route::Route;
use crate::route::embed::{Embed, Oembed};

/// An edition, ready to be printed page by page.
pub struct Edition<'a> {
    /// Where below the paper it lies, `ru/`; empty of the root edition.
    pub place: &'a str,
    pub printer: EditionPrinter<'a>,
    pub assembler: Assembler<'a>,
}

impl Edition<'_> {
    /// The route whose printing gives a file, and whether the file is the page itself; none of what is no page's.
    pub fn route_of(&self, path: &RequestPath) -> Option<(Route, bool)> {
        let base = &self.printer.context.base;
        match path.file.strip_prefix(self.place)? {
            "404.html" => return Some((Route::NotFound, true)),
            "404.json" => return Some((Route::NotFound, false)),
            _ => {}
        }
        if let Some(oembed) = Oembed::parse(&path.address, base) {
            return Some((Route::Article(oembed.article().clone()), false));
        }
        let is_html = path.address.ends_with("/index.html");
        let folder = path.address.strip_suffix(if is_html { "index.html" } else { "index.json" })?;
        match (Route::parse(folder, base), Embed::parse(folder, base)) {
            (Route::NotFound, Some(Embed::Article(slug))) => Some((Route::Article(slug), false)),
            (Route::NotFound, Some(Embed::Section(slug))) => Some((Route::Section(slug, PageNumber::FIRST), false)),
            (Route::NotFound, Some(Embed::Latest)) => Some((Route::Front(PageNumber::FIRST), false)),
            (Route::NotFound, _) => None,
            (route, _) => Some((route, is_html)),
        }
    }
}
