//! Where the things lie that an element names by a number alone, for a script to put them into the page.

use super::document::Document;

/// What stands in the names or classes of such an element, and the address, in which the number is `{}`.
const PROVIDERS: [(&str, &str); 21] = [
    ("youtube", "https://www.youtube.com/watch?v={}"),
    ("vimeo", "https://vimeo.com/{}"),
    ("dailymotion", "https://www.dailymotion.com/video/{}"),
    ("twitter", "https://twitter.com/i/status/{}"),
    ("tweet", "https://twitter.com/i/status/{}"),
    ("instagram", "https://www.instagram.com/p/{}/"),
    ("tiktok", "https://www.tiktok.com/embed/v2/{}"),
    ("soundcloud", "https://api.soundcloud.com/tracks/{}"),
    ("gist", "https://gist.github.com/{}"),
    ("wistia", "https://fast.wistia.net/embed/iframe/{}"),
    ("tf-widget", "https://form.typeform.com/to/{}"),
    ("typeform", "https://form.typeform.com/to/{}"),
    ("infogram", "https://infogram.com/{}"),
    ("flourish", "https://public.flourish.studio/{}/"),
    ("datawrapper", "https://datawrapper.dwcdn.net/{}/"),
    ("telegram", "https://t.me/{}"),
    ("speakerdeck", "https://speakerdeck.com/player/{}"),
    ("codepen", "https://codepen.io/anon/pen/{}"),
    ("asciinema", "https://asciinema.org/a/{}"),
    ("streamable", "https://streamable.com/{}"),
    ("loom", "https://www.loom.com/share/{}"),
];

/// How the attributes end that hold the number.
const NUMBERS: &str = "id hash shortcode telegram-post data-gist data-tf-widget data-src data-video data-code";

/// The address of what an element names by a number.
pub fn address(document: &Document, id: usize) -> Option<String> {
    let mut names = document.name(id).to_owned();
    for (key, value) in document.attributes(id) {
        let says_who = matches!(key.as_str(), "class" | "src") || key.contains("provider") || key.ends_with("type");
        for part in [" ", key, " ", if says_who { value } else { "" }] {
            names.push_str(part);
        }
    }
    let (_, address) = PROVIDERS.iter().find(|(name, _)| names.contains(name))?;
    let is_number = |value: &str| {
        (3..=64).contains(&value.len())
            && value.chars().all(|c| c.is_ascii_alphanumeric() || "-_/.".contains(c))
            && !value.starts_with('/')
    };
    let named = NUMBERS.split(' ').find_map(|end| {
        let own = document
            .attributes(id)
            .iter()
            .find(|(key, value)| key != "id" && key.ends_with(end) && is_number(value.trim_ascii()));
        own.map(|(_, value)| value.trim_ascii())
    });
    // Wistia's own way, `wistia_async_abc`.
    let by_class = || document.get(id, "class")?.split_once("wistia_async_")?.1.split_ascii_whitespace().next();
    let number = named.or_else(by_class)?;
    let number = number.strip_suffix(".json").or_else(|| number.strip_suffix(".js")).unwrap_or(number);
    Some(address.replace("{}", number))
}
