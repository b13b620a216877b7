//! What plugins put around a text: share buttons, likes, related posts. And words that are not to be seen.

use super::super::omission::{OmissionKind, Omissions};
use super::document::{Document, has_one};

/// How the classes and ids of such boxes begin.
const BOXES: &str = "IRPP_ Sfsi a2a_ addthis_ addtoany_ at-above-post at-below-post crp_related dd_post_share dpsp- essb_ et_social_ \
    fb-like fb-share-button heateor_ jetpack-likes-widget jetpack-sharing-buttons jp-relatedposts juiz_sps \
    kiwi-article-bar kk-star-ratings mashsb- novashare- nrelate_ ns-buttons outbrain OUTBRAIN post-views printfriendly \
    really_simple_share related-posts related_posts relatedposts rp4wp- rmp- scriptlesssocialsharing sd-like sd-sharing \
    sfsi shareaholic sharedaddy sharethis- shariff simplesocialbuttons social-pug ss-inline-share ssba ssbp- \
    swp_social_panel taboola- the_champ_ twitter-share-button wp-block-jetpack-like wp-block-jetpack-related-posts \
    wp-block-jetpack-sharing-buttons wpsr- wpulike yarpp";

/// Classes of words for those who listen alone, where they would be told twice, or of what is not here.
const UNSEEN: &str = "a11y-hidden assistive-text screen-reader-only screen-reader-text show-for-sr sr-only visually-hidden \
    visuallyhidden";

/// What addresses have in them that send a page to others.
const SHARING: &str = "shar /intent/ /submit pin/create ?text= send? mailto:? /save? /add?";

/// How much a box of share buttons may say besides them, in bytes: "Share this with your friends:".
const MOST_BESIDE: usize = 60;

pub fn boxes(document: &mut Document, omissions: &mut Omissions) {
    document.each(&mut |document, id| {
        if document.is_of(id, UNSEEN) {
            document.remove(id);
        } else if let Some(name) = name_of_box(document, id).or_else(|| is_sharing(document, id).then(|| "share".to_owned())) {
            omissions.tell(OmissionKind::Plugin, || name);
            document.remove(id);
        }
    });
}

/// The class or the id that a plugin calls its box by.
fn name_of_box(document: &Document, id: usize) -> Option<String> {
    if document.name(id) == "amp-social-share" {
        return Some("share".to_owned());
    }
    let names = ["class", "id"].into_iter().filter_map(|key| document.get(id, key)).flat_map(str::split_ascii_whitespace);
    let mut names = names.filter(|name| BOXES.split(' ').any(|begin| name.starts_with(begin)));
    names.next().map(str::to_owned)
}

/// Whether an element is a box of share buttons, of whatever plugin: it is called so, and all of its links send the page to others.
fn is_sharing(document: &Document, id: usize) -> bool {
    let is_called_so = ["class", "id"].into_iter().filter_map(|key| document.get(id, key)).any(|name| {
        let name = name.to_ascii_lowercase();
        has_one(&name, "share sharing social")
    });
    if !is_called_so || document.name(id) == "a" {
        return false;
    }
    let links: Vec<usize> = document.within(id).into_iter().filter(|&inner| document.get(inner, "href").is_some()).collect();
    let shares = |link: &usize| {
        let href = document.get(*link, "href").unwrap_or_default();
        href.starts_with('#') || href.starts_with("javascript:") || has_one(href, SHARING)
    };
    let said = |id: usize| document.words(id).split_ascii_whitespace().map(str::len).sum::<usize>();
    let in_links: usize = links.iter().map(|link| said(*link)).sum();
    !links.is_empty() && links.iter().all(shares) && said(id) <= in_links + MOST_BESIDE
}
