//! The lead picture of a story in RSS (Media RSS 1.5.1, rssboard.org/media-rss).

use std::collections::BTreeMap;

use rss::extension::{Extension, ExtensionMap};

use super::recordings::mime_of;
use crate::model::image::Image;
use crate::model::plain::plain_text;

const PREFIX: &str = "media";

/// The namespace that a channel with [`content`] declares.
pub fn namespaces() -> BTreeMap<String, String> {
    BTreeMap::from([(PREFIX.to_owned(), "http://search.yahoo.com/mrss/".to_owned())])
}

/// The picture at an address as `media:content`, with its caption and its credit.
pub fn content(image: &Image, address: &str) -> ExtensionMap {
    let attributes = [("url", address), ("medium", "image"), ("type", &mime_of(address, "image/jpeg"))];
    let words = [("description", image.caption.as_ref()), ("credit", image.credit.as_ref())];
    let children = words.into_iter().filter_map(|(name, words)| {
        let words = words.map(|words| plain_text(words.as_str()).into_owned());
        words.map(|words| (name.to_owned(), vec![Extension { value: Some(words), ..named(name) }]))
    });
    let content = Extension {
        attrs: attributes.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        children: children.collect(),
        ..named("content")
    };
    BTreeMap::from([(PREFIX.to_owned(), BTreeMap::from([("content".to_owned(), vec![content])]))])
}

fn named(name: &str) -> Extension {
    Extension { name: [PREFIX, ":", name].concat(), ..Extension::default() }
}
