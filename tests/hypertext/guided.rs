//! HTML that lies at one address, as the press reads it.

use standfirst::convert::{self, LinkResolver};
use standfirst::model::Checked;
use standfirst::model::address::{Href, Src, WebAddress, joined};
use standfirst::model::body::Body;
use standfirst::press::html_parser::parse;

/// The same in `tests/e2e/hypertext.spec.mjs`.
const ADDRESS: &str = "https://a.example/2026/story/";

/// The body that a text of HTML says.
pub fn body(html: &str) -> Body {
    let Ok(base) = WebAddress::parse(ADDRESS) else { return Body::default() };
    let links = LinkResolver {
        href: &|written| Href::parse(&joined(written, &base)).ok(),
        src: &|written| Src::parse(&joined(written, &base)).ok(),
    };
    convert::body(&parse(html), &links)
}
