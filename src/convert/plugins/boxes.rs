//! What plugins put around a text: share buttons, likes, related posts. And words that are not to be seen.

use super::super::omission::{OmissionKind, Omissions};
use super::document::Document;

/// How a class or an id of such a box begins, and whose it is.
const BOXES: [(&str, &str); 58] = [
    ("IRPP_", "Inline Related Posts"),
    ("Sfsi", "Ultimate Social Media"),
    ("a2a_", "AddToAny"),
    ("addthis_", "AddThis"),
    ("addtoany_", "AddToAny"),
    ("at-above-post", "AddThis"),
    ("at-below-post", "AddThis"),
    ("crp_related", "Contextual Related Posts"),
    ("dd_post_share", "Digg Digg"),
    ("dpsp-", "Hubbub"),
    ("essb_", "Easy Social Share Buttons"),
    ("et_social_", "Monarch"),
    ("fb-like", "Facebook"),
    ("fb-share-button", "Facebook"),
    ("heateor_", "Sassy Social Share"),
    ("jetpack-likes-widget", "Jetpack"),
    ("jetpack-sharing-buttons", "Jetpack"),
    ("jp-relatedposts", "Jetpack"),
    ("juiz_sps", "Nobs Share Buttons"),
    ("kiwi-article-bar", "Kiwi"),
    ("kk-star-ratings", "kk Star Ratings"),
    ("mashsb-", "MashShare"),
    ("novashare-", "Novashare"),
    ("nrelate_", "nRelate"),
    ("ns-buttons", "Novashare"),
    ("outbrain", "Outbrain"),
    ("OUTBRAIN", "Outbrain"),
    ("post-views", "Post Views Counter"),
    ("printfriendly", "PrintFriendly"),
    ("really_simple_share", "Really Simple Share"),
    ("related-posts", "related posts"),
    ("related_posts", "related posts"),
    ("relatedposts", "related posts"),
    ("rp4wp-", "Related Posts for WordPress"),
    ("rmp-", "Rate My Post"),
    ("scriptlesssocialsharing", "Scriptless Social Sharing"),
    ("sd-like", "Jetpack"),
    ("sd-sharing", "Jetpack"),
    ("sfsi", "Ultimate Social Media"),
    ("shareaholic", "Shareaholic"),
    ("sharedaddy", "Jetpack"),
    ("sharethis-", "ShareThis"),
    ("shariff", "Shariff"),
    ("simplesocialbuttons", "Simple Social Buttons"),
    ("social-pug", "Hubbub"),
    ("ss-inline-share", "Social Snap"),
    ("ssba", "Simple Share Buttons Adder"),
    ("ssbp-", "Simple Share Buttons Plus"),
    ("swp_social_panel", "Social Warfare"),
    ("taboola-", "Taboola"),
    ("the_champ_", "Super Socializer"),
    ("twitter-share-button", "Twitter"),
    ("wp-block-jetpack-like", "Jetpack"),
    ("wp-block-jetpack-related-posts", "Jetpack"),
    ("wp-block-jetpack-sharing-buttons", "Jetpack"),
    ("wpsr-", "WP Socializer"),
    ("wpulike", "WP ULike"),
    ("yarpp", "Yet Another Related Posts"),
];

/// Classes of words for those who listen alone, where they would be told twice, or of what is not here.
const UNSEEN: [&str; 8] = [
    "a11y-hidden",
    "assistive-text",
    "screen-reader-only",
    "screen-reader-text",
    "show-for-sr",
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
];

/// What addresses have in them that send a page to others.
const SHARING: [&str; 9] = ["shar", "/intent/", "/submit", "pin/create", "?text=", "send?", "mailto:?", "/save?", "/add?"];

/// How much a box of share buttons may say besides them, in bytes: "Share this with your friends:".
const MOST_BESIDE: usize = 60;

pub fn boxes(document: &mut Document, omissions: &mut Omissions) {
    document.each(&mut |document, id| {
        if document.is_of(id, &UNSEEN) {
            document.remove(id);
        } else if let Some(plugin) = plugin_of(document, id).or_else(|| is_sharing(document, id).then_some("share buttons")) {
            omissions.tell(OmissionKind::Plugin, || plugin.to_owned());
            document.remove(id);
        }
    });
}

fn plugin_of(document: &Document, id: usize) -> Option<&'static str> {
    if document.name(id) == "amp-social-share" {
        return Some("share buttons");
    }
    let names = ["class", "id"].into_iter().filter_map(|key| document.get(id, key)).flat_map(str::split_ascii_whitespace);
    names.into_iter().find_map(|name| BOXES.iter().find(|(begin, _)| name.starts_with(begin))).map(|(_, plugin)| *plugin)
}

/// Whether an element is a box of share buttons, of whatever plugin: it is called so, and all of its links send the page to others.
fn is_sharing(document: &Document, id: usize) -> bool {
    let is_called_so = ["class", "id"].into_iter().filter_map(|key| document.get(id, key)).any(|name| {
        let name = name.to_ascii_lowercase();
        name.contains("share") || name.contains("sharing") || name.contains("social")
    });
    if !is_called_so || document.name(id) == "a" {
        return false;
    }
    let links: Vec<usize> = document.within(id).into_iter().filter(|&inner| document.get(inner, "href").is_some()).collect();
    let shares = |link: &usize| {
        let href = document.get(*link, "href").unwrap_or_default();
        href.starts_with('#') || href.starts_with("javascript:") || SHARING.iter().any(|part| href.contains(part))
    };
    let said = |id: usize| document.words(id).split_ascii_whitespace().map(str::len).sum::<usize>();
    let in_links: usize = links.iter().map(|link| said(*link)).sum();
    !links.is_empty() && links.iter().all(shares) && said(id) <= in_links + MOST_BESIDE
}
