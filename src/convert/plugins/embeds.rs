//! Things of other sites that a script was to put into the page: what stands there is an empty element that names them.

use super::super::omission::{ARE_TOLD, OmissionKind, Omissions};
use super::super::word_list::{among, has_one};
use super::addresses::{address_in, has_player, kind_of_file};
use super::document::Document;
use super::pictures::has_fallback;
use super::providers;

/// What stands for a page that nobody has framed: [`EmbeddedPage`](super::super::element_kind::ElementKind::EmbeddedPage).
const EMBEDDED_PAGE: &str = "embedded-page";
/// What can be seen though it has no words.
const SEEN: &str = "amp-audio amp-iframe amp-img amp-video audio button canvas embed embedded-page hr iframe img input math object picture \
    select svg table textarea video li";
/// Elements that hold nothing, by HTML, or that are read by their own rules.
const OTHERS: &str = "area br col link meta noscript param script source track";
/// What is in the names of attributes that say how a thing looks, or what it does, and not which it is.
const ASIDE: &str = "ajax api background bg data-link data-permalink endpoint home icon image img logo post-link post-url poster rest- \
    template thumb track";

pub fn embeds(document: &mut Document, omissions: &mut Omissions) {
    document.each(&mut |document, id| match document.name(id) {
        "blockquote" if document.is_of(id, "wp-embedded-content") => post(document, id),
        "div" if document.is_of(id, "wp-block-embed__wrapper") && is_address(&document.words(id)) => {
            let address = document.words(id);
            embed(document, id, address.trim());
        }
        "iframe" if document.is_of(id, "wp-embedded-content") => {
            let src = without_secret(document.value(id, "src"));
            document.set(id, "src", &src);
        }
        "object" => object(document, id),
        "audio" | "video" => film(document, id),
        name if among(SEEN, name) || among(OTHERS, name) => {}
        _ => element(document, id, omissions),
    });
}

/// The attribute that names the page for the frame of Pym.js, whose words stand until it has come.
const PYM: &str = "data-pym-src";
/// What is in the names of attributes that hold a frame until a reader agrees to it, packed.
const WITHHELD: &str = "content-blocker cookie-content";

/// Whether words are an address and nothing else: WordPress could not make anything of it.
fn is_address(words: &str) -> bool {
    address_in(words).as_deref() == Some(words.trim())
}

/// Puts what lies at an address in the place of an element.
pub fn embed(document: &mut Document, id: usize, address: &str) {
    let title = document.first(id, "data-title title aria-label data-name").unwrap_or_default();
    let title = title.to_owned();
    let name = kind_of_file(address).unwrap_or(EMBEDDED_PAGE);
    let key = if name == "img" { "alt" } else { "title" };
    let new = document.element(name, &[("src", address), (key, &title)]);
    document.replace(id, new);
}

/// A post of another WordPress, quoted with a link and shown in a frame beside: by the address of the post.
fn post(document: &mut Document, id: usize) {
    let link = document.find(id, &|document, inner| document.get(inner, "href").is_some());
    let address = link.and_then(|link| address_in(document.get(link, "href")?));
    let secret = document.get(id, "data-secret").map(str::to_owned);
    let frame = document.find(0, &|document, other| {
        let is_its_own = secret.is_none() || document.get(other, "data-secret").is_none_or(|own| Some(own) == secret.as_deref());
        let leads_there = address.as_deref().is_some_and(|address| document.value(other, "src").starts_with(address));
        document.is(other, "iframe")
            && document.is_of(other, "wp-embedded-content")
            && (leads_there || (is_its_own && secret.is_some()))
    });
    let of_frame = frame.and_then(|frame| document.get(frame, "src")).map(without_secret);
    let Some(address) = address.or(of_frame) else { return };
    let title = frame.and_then(|frame| document.get(frame, "title")).map_or_else(|| document.words(id), str::to_owned);
    let new = document.element(EMBEDDED_PAGE, &[("src", &address), ("title", title.trim())]);
    document.replace(id, new);
    if let Some(frame) = frame {
        document.remove(frame);
    }
}

/// The address of a post by that of its frame, which ends in a word that the two pages share.
fn without_secret(src: &str) -> String {
    let src = src.split("#?secret").next().unwrap_or_default();
    src.strip_suffix("embed/").unwrap_or(src).to_owned()
}

/// A recording whose source is a page of a site with a player: WordPress' own `[video]`.
fn film(document: &mut Document, id: usize) {
    let sources: Vec<usize> = document.within(id).into_iter().chain([id]).collect();
    let address = sources.into_iter().filter_map(|source| document.get(source, "src")).find(|src| has_player(src));
    if let Some(address) = address.map(str::to_owned) {
        embed(document, id, &address);
    }
}

/// A film that waits behind its picture or a question: its player, before what there is to see.
fn facade(document: &mut Document, id: usize, omissions: &mut Omissions) {
    if let Some(address) = document.get(id, PYM).and_then(address_in) {
        return embed(document, id, &address);
    }
    if ARE_TOLD && let Some((key, _)) = document.attributes(id).iter().find(|(key, _)| has_one(key, WITHHELD)) {
        omissions.tell(OmissionKind::Embed, || ["<", document.name(id), " ", key, ">"].concat());
    }
    let is_told = |key: &str| key == "cite" || (key.starts_with("data-") && !has_one(key, ASIDE));
    let data = document.attributes(id).iter().filter(|(key, _)| is_told(key));
    let Some(address) = data.filter_map(|(_, value)| address_in(value)).find(|address| has_player(address)) else { return };
    let is_there = |document: &Document, other: usize| {
        other != id && document.has(other, &|_, value| address_in(value).as_ref() == Some(&address))
    };
    // A quotation of nothing but the link, for those to whom no script comes.
    let link = document.find(id, &|document, inner| document.get(inner, "href").is_some_and(|href| address.starts_with(href)));
    if document.is(id, "blockquote") && link.is_some_and(|link| document.words(link).trim() == document.words(id).trim()) {
        return embed(document, id, &address);
    }
    if document.find(0, &is_there).is_none() {
        let place = document.text("");
        document.put(id, place, 0);
        embed(document, place, &address);
    }
}

/// An object of which nothing else is there: a document, or what a plugin of the browser once played.
fn object(document: &mut Document, id: usize) {
    if document.find_named(id, "embed iframe img video audio a object").is_some() {
        return;
    }
    let param = document.find(id, &|document, inner| {
        document.is(inner, "param") && document.get(inner, "name").is_some_and(|name| among("movie src url", name))
    });
    let data = document.get(id, "data").or_else(|| document.get(param?, "value")).map(str::to_owned);
    let data = data.or_else(|| tableau(document, id)).unwrap_or_default();
    let is_linked = |document: &Document, other: usize| document.get(other, "href") == Some(&data);
    if !data.is_empty() && document.find(0, &is_linked).is_none() {
        let title = document.value(id, "aria-label").to_owned();
        let new = document.element("iframe", &[("src", &data), ("title", &title)]);
        document.prepend(id, new);
    }
}

/// Tableau's own way: the page of a view by its name.
fn tableau(document: &Document, id: usize) -> Option<String> {
    let name = document.find(id, &|document, inner| document.get(inner, "name") == Some("name"))?;
    let name = document.get(name, "value").filter(|_| document.is_of(id, "tableauViz"))?;
    Some(["https://public.tableau.com/views/", name].concat())
}

fn element(document: &mut Document, id: usize, omissions: &mut Omissions) {
    let is_own = document.name(id).contains('-');
    let is_known = document.is_of(id, "wistia_embed");
    if !(is_own || is_known || has_data(document, id)) {
        return;
    }
    if !is_empty(document, id, is_own) {
        return facade(document, id, omissions);
    }
    if has_fallback(document, id) {
        return document.remove(id);
    }
    if document.find_named(id, "iframe").is_some() {
        return;
    }
    if let Some(address) = providers::address(document, id).or_else(|| address(document, id, is_own)) {
        // What stands for it where no script runs stays.
        for child in document.children(id).to_vec() {
            if document.is(child, "noscript") {
                document.put(id, child, 0);
            }
        }
        return embed(document, id, &address);
    }
    if !ARE_TOLD {
        return;
    }
    let is_named = is_own || document.is_block(id) || document.is(id, "ins");
    let is_said = document.get(id, "aria-hidden") == Some("true") || document.is(id, "p td th tr");
    // Addresses of the page itself, of its pictures and its doors.
    let is_aside = |(key, value): &(String, String)| {
        let is_picture = || value.split_whitespace().any(|part| kind_of_file(part.trim_end_matches(',')) == Some("img"));
        !key.starts_with("data-") || value.is_empty() || (has_one(key, ASIDE) && address_in(value).is_some()) || is_picture()
    };
    if is_named && !is_said && !document.attributes(id).iter().all(is_aside) {
        omissions.tell(OmissionKind::Embed, || {
            let class = document.get(id, "class").or_else(|| document.get(id, "id")).unwrap_or_default();
            ["<", document.name(id), if class.is_empty() { "" } else { " " }, class, ">"].concat()
        });
    }
}

fn has_data(document: &Document, id: usize) -> bool {
    document.has(id, &|key, value| key.starts_with("data-") && !value.is_empty())
}

/// Whether there is nothing in an element to see. In those that HTML does not know, buttons and links are what a script puts away.
fn is_empty(document: &Document, id: usize, is_own: bool) -> bool {
    let is_aside = |inner: usize| {
        let is_outside = |document: &Document, outer: usize| {
            document.is(outer, if is_own { "noscript script style a button" } else { "noscript script style" })
        };
        is_outside(document, inner) || document.around(inner, &is_outside).is_some()
    };
    document.within(id).into_iter().filter(|inner| !is_aside(*inner)).all(|inner| match document.name(inner) {
        "" => document.is_blank(inner),
        name => !among(SEEN, name),
    })
}

/// The first address among the data of an element.
fn address(document: &Document, id: usize, is_own: bool) -> Option<String> {
    let tells = |key: &str| {
        let is_data = key.starts_with("data-") || key == "cite" || (key == "href" && has_data(document, id));
        (is_data || (is_own && !matches!(key, "class" | "id" | "style"))) && !has_one(key, ASIDE)
    };
    let found = document.attributes(id).iter().filter(|(key, _)| tells(key)).find_map(|(_, value)| address_in(value));
    // Bluesky's own: `at://did/app.bsky.feed.post/key`.
    found.or_else(|| {
        let (did, post) = document.get(id, "data-bluesky-uri")?.strip_prefix("at://")?.split_once("/app.bsky.feed.post/")?;
        Some(["https://bsky.app/profile/", did, "/post/", post].concat())
    })
}
