//! A user, who is an author. Guests are told only of those who have published, and by some sites of nobody.

use super::fields::{line, text};
use super::reader::Reader;
use super::slugs::nearest;
use crate::convert::{self, LinkResolver};
use crate::http::HttpClient;
use crate::model::Checked;
use crate::model::address::{Href, Src, WebAddress, joined, without_scheme};
use crate::model::author::Author;
use crate::model::image::{Alt, Image};
use crate::model::json::JsonValue;
use crate::model::line::Line;
use crate::model::link::Link;
use crate::model::rest::Rest;
use crate::model::slug::Slug;

/// The fields that an author is read from.
pub const FIELDS: &str = "_fields=id,slug,name,description,url,avatar_urls";

/// The width and height of an author's picture as WordPress names the largest, in pixels.
const FACE: u32 = 96;

/// The author; none where an error stands in their place.
pub fn author<F: HttpClient>(user: &JsonValue, reader: &Reader<'_, F>) -> Option<Author> {
    pictured(user, reader, &|address| Src::parse(address).ok())
}

/// The same, by who says where a picture lies of which only the whole address is known.
pub fn pictured<F: HttpClient>(user: &JsonValue, reader: &Reader<'_, F>, src: &dyn Fn(&str) -> Option<Src>) -> Option<Author> {
    let (slug, name) = (slug(user)?, name(user, reader)?);
    let bio = reader.fetch.hypertext(text(user, "description"));
    let href = |written: &str| Href::parse(&whole(written, reader.root)).ok();
    Some(Author {
        slug,
        name,
        also: None,
        role: None,
        bio: convert::body(&bio, &LinkResolver { href: &href, src: &|written| src(&whole(written, reader.root)) }),
        avatar: face(user, reader.root, src),
        links: link(text(user, "url")).into_iter().collect(),
    })
}

/// The slug of a user; none where it is no user.
pub fn slug(user: &JsonValue) -> Option<Slug> {
    nearest(user)
}

/// The name of a user, whose HTML counts as words.
pub fn name<F: HttpClient>(user: &JsonValue, reader: &Reader<'_, F>) -> Option<Line> {
    line(&reader.words(user.get("name"))).or_else(|| line(text(user, "slug")))
}

/// An address as it is written in WordPress, seen from its front page.
fn whole(written: &str, root: &WebAddress) -> String {
    match WebAddress::parse(&Rest(root).home()) {
        Ok(home) => joined(written, &home),
        Err(_) => written.to_owned(),
    }
}

/// A website, by the name of its host.
fn link(address: &str) -> Option<Link> {
    let site = WebAddress::parse(address).ok()?;
    let host = without_scheme(site.origin());
    Some(Link { label: line(host.strip_prefix("www.").unwrap_or(host))?, href: Href::parse(address).ok()? })
}

/// The picture of an author that lies on the WordPress itself. Those of Gravatar are left there: it would hear of every reader.
fn face(user: &JsonValue, root: &WebAddress, src: &dyn Fn(&str) -> Option<Src>) -> Option<Image> {
    let address = user.get("avatar_urls").map(|all| text(all, "96"))?;
    let is_own = WebAddress::parse(address).is_ok_and(|address| address.origin() == root.origin());
    let src = Some(address).filter(|_| is_own).and_then(src)?;
    Some(Image { src, alt: Alt::default(), width: FACE, height: FACE, sizes: None, caption: None, credit: None })
}
