//! HTML that lies at one address, as the press reads it.

use standfirst::convert::{self, Conversion, LinkResolver};
use standfirst::model::Checked;
use standfirst::model::address::{Href, Src, WebAddress, joined};
use standfirst::model::body::Body;
use standfirst::press::html_parser::parse;

/// The same in `tests/e2e/hypertext.spec.mjs`.
const ADDRESS: &str = "https://a.example/2026/story/";

/// What a post of HTML becomes.
pub fn conversion(html: &str) -> Conversion {
    resolved(&|links| convert::conversion(&parse(html), links))
}

/// The body that a text of HTML says, whoever wrote it.
#[allow(dead_code, reason = "the browser tests ask for posts alone")]
pub fn body(html: &str) -> Body {
    resolved(&|links| convert::body(&parse(html), links))
}

fn resolved<T>(convert: &dyn Fn(&LinkResolver<'_>) -> T) -> T {
    let base = WebAddress::parse(ADDRESS).ok();
    let joined = |written: &str| base.as_ref().map_or_else(|| written.to_owned(), |base| joined(written, base));
    let links =
        LinkResolver { href: &|written| Href::parse(&joined(written)).ok(), src: &|written| Src::parse(&joined(written)).ok() };
    convert(&links)
}
