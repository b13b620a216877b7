//! What plugins put around a text: share buttons, likes, related posts. And words that are not to be seen.

use super::super::omission::{OmissionKind, Omissions};
use super::super::word_list::{among, has_one};
use super::document::Document;

/// How the classes and ids of such boxes begin.
const BOXES: &str = "IRPP_ Sfsi a2a_ addthis_ addtoany_ at-above-post at-below-post crp_related dd_post_share dpsp- essb_ et_social_ \
    disqus_thread fb-comments fb-like fb-share-button heateor_ jetpack-likes-widget jetpack-sharing-buttons jp-relatedposts juiz_sps \
    kiwi-article-bar kk-star-ratings mashsb- meks_ess novashare- nrelate_ ns-buttons outbrain OUTBRAIN post-ratings post-views printfriendly pvc_stats \
    really_simple_share related-posts related_post related_posts relatedposts relpost- rp4wp- rmp- scriptlesssocialsharing sd-like sd-sharing \
    sfsi shareaholic sharedaddy sharethis- shariff simplesocialbuttons sns-share social-pug ss-inline-share ssba ssbp- \
    swp_social_panel taboola- td-post-sharing the_champ_ tptn_posts twitter-share-button wp-block-jetpack-like wp-block-jetpack-related-posts \
    wp-block-jetpack-sharing-buttons wp_rp_wrap wpsr- wpulike wpusb yarpp zem_rp_wrap";

/// Classes of words for those who listen alone, where they would be told twice, or of what is not here.
const UNSEEN: &str = "a11y-hidden assistive-text screen-reader-only screen-reader-text show-for-sr sr-only visually-hidden \
    visuallyhidden";

/// Parts of the names that boxes of share buttons have.
const CALLED: &str = "share sharebar sharebuttons sharelist sharer sharing sns social socials socialshare";

/// What the addresses have in them by which sites take in what their readers send on.
const SHARING: &str = "mailto:? sms:? whatsapp://send whatsapp.com/send wa.me/? fb-messenger:// viber://forward facebook.com/shar \
    facebook.com/dialog/ twitter.com/share twitter.com/intent/ x.com/share x.com/intent/ bsky.app/intent/ threads.net/intent/ \
    threads.com/intent/ linkedin.com/shar /pin/create reddit.com/submit t.me/share telegram.me/share getpocket.com/ \
    tumblr.com/share tumblr.com/widgets/share xing.com/spi/ vk.com/share ycombinator.com/submitlink flipboard.com/ line.me/ \
    hatena.ne.jp/ buffer.com/add bufferapp.com/add addtoany.com/ addthis.com/ mix.com/add evernote.com/clip instapaper.com/ \
    ok.ru/offer weibo.com/share ?share= &share= share?text= share?url= share?u=";

/// How much a box of share buttons may say besides them, in bytes: "Share this with your friends:".
const MOST_BESIDE: usize = 60;

/// The longest side of a picture on a button, in pixels.
const LARGEST_ICON: u32 = 100;

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

/// The class or the id that a plugin calls its box by. What plugins call pictures is no box.
fn name_of_box(document: &Document, id: usize) -> Option<String> {
    match document.name(id) {
        "amp-social-share" => Some("share".to_owned()),
        "figure" | "img" | "picture" => None,
        _ => called(document, id, &|name| BOXES.split(' ').any(|begin| is_called(name, begin))).map(str::to_owned),
    }
}

/// Whether a name begins so, and with a whole word.
fn is_called(name: &str, begin: &str) -> bool {
    let rest = name.strip_prefix(begin);
    rest.is_some_and(|rest| begin.ends_with(['-', '_']) || !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// The first class or id of an element that is wanted.
fn called<'a>(document: &'a Document, id: usize, is_wanted: &dyn Fn(&str) -> bool) -> Option<&'a str> {
    ["class", "id"].into_iter().find_map(|key| document.value(id, key).split_ascii_whitespace().find(|name| is_wanted(name)))
}

/// Whether an element is a box of share buttons, of whatever plugin: it is called so, and all of its links send the page to others.
fn is_sharing(document: &Document, id: usize) -> bool {
    let parts = |name: &str| name.to_ascii_lowercase().split(['-', '_']).any(|part| among(CALLED, part));
    if document.is(id, "a") || called(document, id, &parts).is_none() {
        return false;
    }
    let links: Vec<usize> = document.within(id).into_iter().filter(|&inner| document.get(inner, "href").is_some()).collect();
    let href = |link: &usize| document.value(*link, "href");
    let sends = |link: &usize| has_one(href(link), SHARING);
    let is_button = |link: &usize| href(link).starts_with("javascript:") || href(link) == "#";
    let is_large = |document: &Document, inner: usize| {
        let pixels = |key| document.get(inner, key).and_then(|size| size.trim_end_matches("px").parse::<u32>().ok());
        let is_own = document.get(inner, "src").is_some_and(|src| src.contains("/uploads/"));
        document.is(inner, "img") && (is_own || pixels("width").max(pixels("height")) > Some(LARGEST_ICON))
    };
    let mut said = document.words(id);
    for link in &links {
        said = said.replacen(&document.words(*link), "", 1);
    }
    links.iter().any(sends)
        && links.iter().all(|link| sends(link) || is_button(link))
        && said.split_ascii_whitespace().map(str::len).sum::<usize>() <= MOST_BESIDE
        && !said.contains(['.', '。'])
        && document.find(id, &is_large).is_none()
}
