//! Sites whose films, songs and maps people paste the addresses of, and what of them may stand in a frame: the players, which they make for
//! it. Their other pages refuse to open there, and a frame that stays grey says less than a link.
//!
//! Nothing is asked of any site: all that is known of one is how it writes its addresses.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::body::Block;
use crate::model::line::Line;

/// Beginnings of addresses that are made for frames, without their scheme and `www.`.
const PLAYERS: [&str; 25] = [
    "archive.org/embed/",
    "bandcamp.com/EmbeddedPlayer/",
    "codepen.io/embed/",
    "datawrapper.dwcdn.net/",
    "e.infogram.com/",
    "embed.acast.com/",
    "embed.bsky.app/embed/",
    "embed.music.apple.com/",
    "embed.podcasts.apple.com/",
    "embed.ted.com/",
    "facebook.com/plugins/",
    "fast.wistia.net/embed/",
    "flo.uri.sh/",
    "geo.dailymotion.com/player",
    "google.com/maps/embed",
    "loom.com/embed/",
    "openstreetmap.org/export/embed.html",
    "ourworldindata.org/grapher/",
    "platform.twitter.com/embed/",
    "player-widget.mixcloud.com/",
    "player.bilibili.com/player.html",
    "players.brightcove.net/",
    "rutube.ru/play/embed/",
    "w.soundcloud.com/player/",
    "widget.deezer.com/",
];

/// What is known of how an address may be framed.
enum Framing {
    /// By this address.
    Player(String),
    /// Its site lets nobody frame it.
    Refused,
    Unknown,
}

/// An embed with its player; without one it stays a link, whose title says where it leads.
pub fn embed(url: WebAddress, title: Line, player: Option<WebAddress>) -> Block {
    let host = host_name(&url);
    let title = match player {
        None if !title.as_str().contains(host) => Line::parse(&[title.as_str(), " (", host, ")"].concat()).unwrap_or(title),
        _ => title,
    };
    Block::Embed { url, title, player }
}

/// The host as readers call it: without `www.`.
pub fn host_name(url: &WebAddress) -> &str {
    let host = url.host();
    host.strip_prefix("www.").unwrap_or(host)
}

/// The player of what is at an address; none where no player is known.
pub fn player(url: &WebAddress) -> Option<WebAddress> {
    match framing(url) {
        Framing::Player(player) => WebAddress::parse(&player).ok(),
        Framing::Refused | Framing::Unknown => None,
    }
}

/// The player of what somebody shows in a frame already: where its site is unknown, the address itself. A paper that is read by https
/// frames nothing else.
pub fn player_of_frame(src: &WebAddress) -> Option<WebAddress> {
    match framing(src) {
        Framing::Unknown => WebAddress::parse(&secure(src)).ok(),
        _ => player(src),
    }
}

fn secure(url: &WebAddress) -> String {
    let (_, rest) = url.as_str().split_once("://").unwrap_or_default();
    ["https://", rest].concat()
}

fn framing(url: &WebAddress) -> Framing {
    // An app that reads nothing but comments has no frames, and carries none of this.
    if !cfg!(feature = "services") {
        return Framing::Unknown;
    }
    let address = Address::of(url);
    let place = [&address.host, "/", &address.path.join("/")].concat();
    if PLAYERS.iter().any(|player| place.starts_with(player.trim_end_matches('/'))) {
        return Framing::Player(secure(url));
    }
    let player = match (address.host.as_str(), address.path.as_slice()) {
        ("youtube.com", ["watch"]) => address.get("v").and_then(|id| address.youtube(id)),
        ("youtube.com", ["playlist"]) => address.youtube("videoseries"),
        ("youtube.com" | "youtube-nocookie.com", ["watch" | "embed" | "shorts" | "live" | "v" | "e", id])
        | ("youtu.be", [id]) => address.youtube(id),
        ("vimeo.com", ["event", _, "embed", ..]) => Some(secure(url)),
        ("vimeo.com", ["event", id]) => is_id(id).then(|| ["https://vimeo.com/event/", id, "/embed"].concat()),
        ("vimeo.com", ["channels" | "ondemand", _, id] | ["groups" | "showcase" | "album", _, "video" | "videos", id] | [id])
        | ("player.vimeo.com", ["video", id]) => address.vimeo(id, address.get("h")),
        ("vimeo.com", [id, hash]) => address.vimeo(id, Some(hash)),
        ("dailymotion.com", ["video", id] | ["embed", "video", id]) | ("dai.ly", [id]) => address.dailymotion(id),
        ("tiktok.com", [_, "video" | "photo", id] | ["embed" | "player", _, id] | ["embed", id]) => {
            is_number(id).then(|| ["https://www.tiktok.com/player/v1/", id].concat())
        }
        ("open.spotify.com", path) => spotify(path),
        ("soundcloud.com", [first, ..]) if !matches!(*first, "discover" | "search" | "you" | "stream" | "charts" | "pages") => {
            let track = ["https://soundcloud.com/", &address.path.join("/")].concat();
            Some(["https://w.soundcloud.com/player/?url=", &utf8_percent_encode(&track, NON_ALPHANUMERIC).to_string()].concat())
        }
        (host @ ("podcasts.apple.com" | "music.apple.com"), [_, _, ..]) => {
            Some(secure(url).replacen(host, &["embed.", host].concat(), 1))
        }
        ("ted.com", ["talks", id]) => is_id(id).then(|| ["https://embed.ted.com/talks/", id].concat()),
        ("streamable.com", [id] | ["e" | "o", id]) => is_id(id).then(|| ["https://streamable.com/e/", id].concat()),
        ("loom.com", ["share", id]) => is_id(id).then(|| ["https://www.loom.com/embed/", id].concat()),
        ("rutube.ru", ["video", id]) => is_id(id).then(|| ["https://rutube.ru/play/embed/", id].concat()),
        ("bilibili.com", ["video", id]) => is_id(id).then(|| ["https://player.bilibili.com/player.html?bvid=", id].concat()),
        ("mixcloud.com", [who, show]) => is_id(who).then(|| {
            let feed = ["/", who, "/", show, "/"].concat();
            let feed = utf8_percent_encode(&feed, NON_ALPHANUMERIC).to_string();
            ["https://player-widget.mixcloud.com/widget/iframe/?feed=", &feed].concat()
        }),
        // Whose owners' hosts nobody can list: posts of Mastodon, films of PeerTube.
        (_, [user, id, "embed"]) if user.starts_with('@') && is_number(id) => Some(secure(url)),
        (_, ["videos", "embed", _]) => Some(secure(url)),
        (_, [user, id]) if user.starts_with('@') && is_number(id) => None,
        ("instagram.com", [.., "embed" | "captioned"]) => Some(secure(url)),
        (
            "youtube.com" | "vimeo.com" | "dailymotion.com" | "tiktok.com" | "vm.tiktok.com" | "soundcloud.com"
            | "on.soundcloud.com" | "x.com" | "twitter.com" | "t.co" | "instagram.com" | "facebook.com" | "fb.watch" | "bsky.app"
            | "threads.net" | "threads.com" | "linkedin.com" | "reddit.com" | "pinterest.com" | "twitch.tv" | "player.twitch.tv"
            | "clips.twitch.tv" | "github.com" | "gist.github.com",
            _,
        ) => None,
        _ => return Framing::Unknown,
    };
    player.map_or(Framing::Refused, Framing::Player)
}

/// An address in its parts.
struct Address<'a> {
    /// In small letters, without what names the same site for a telephone.
    host: String,
    path: Vec<&'a str>,
    query: &'a str,
    fragment: &'a str,
}

impl<'a> Address<'a> {
    fn of(url: &'a WebAddress) -> Self {
        let host = url.host().to_ascii_lowercase();
        let host = if host == "music.youtube.com" { "youtube.com" } else { &host };
        let host = ["www.", "m.", "mobile."].iter().find_map(|prefix| host.strip_prefix(prefix)).unwrap_or(host).to_owned();
        let rest = url.as_str().get(url.origin().len()..).unwrap_or_default();
        let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Self { host, path: path.split('/').filter(|step| !step.is_empty()).collect(), query, fragment }
    }

    /// A value of the query, where it is an id; nothing that would need to be escaped.
    fn get(&self, key: &str) -> Option<&'a str> {
        let entries = self.query.split('&').filter_map(|entry| entry.split_once('='));
        entries.into_iter().find(|(own, _)| *own == key).map(|(_, value)| value).filter(|value| is_id(value))
    }

    /// Where the film is to begin, in seconds.
    fn start(&self) -> Option<String> {
        let of_fragment = self.fragment.strip_prefix("t=");
        let written = ["t", "start", "time_continue"].into_iter().find_map(|key| self.get(key)).or(of_fragment)?;
        seconds(written).map(|seconds| seconds.to_string())
    }

    fn youtube(&self, id: &str) -> Option<String> {
        // The lists that every reader has for themselves.
        let list = self.get("list").filter(|list| !matches!(*list, "WL" | "LL"));
        let is_known = is_id(id) && (id != "videoseries" || list.is_some());
        let start = self.start();
        let entries = [("channel", self.get("channel")), ("list", list), ("start", start.as_deref()), ("end", self.get("end"))];
        is_known.then(|| with_query(&["https://www.youtube-nocookie.com/embed/", id], &entries))
    }

    fn vimeo(&self, id: &str, hash: Option<&str>) -> Option<String> {
        let mut player = is_number(id)
            .then(|| with_query(&["https://player.vimeo.com/video/", id], &[("h", hash.filter(|hash| is_id(hash)))]))?;
        player.extend(self.start().map(|start| ["#t=", &start, "s"].concat()));
        Some(player)
    }

    fn dailymotion(&self, id: &str) -> Option<String> {
        // An id may be followed by the title: `x8abcde_a-film`.
        let id = id.split('_').next().filter(|id| is_id(id))?;
        Some(with_query(&["https://www.dailymotion.com/embed/video/", id], &[("start", self.start().as_deref())]))
    }
}

fn spotify(path: &[&str]) -> Option<String> {
    let path = match path {
        [language, rest @ ..] if language.starts_with("intl-") => rest,
        ["embed", rest @ ..] | ["embed-podcast", rest @ ..] => rest,
        ["user", _, rest @ ..] => rest,
        path => path,
    };
    match path {
        [kind @ ("track" | "album" | "playlist" | "episode" | "show" | "artist"), id] if is_id(id) => {
            Some(["https://open.spotify.com/embed/", kind, "/", id].concat())
        }
        _ => None,
    }
}

fn with_query(place: &[&str], entries: &[(&str, Option<&str>)]) -> String {
    let mut address = place.concat();
    for (key, value) in entries {
        if let Some(value) = value {
            address.extend([if address.contains('?') { "&" } else { "?" }, key, "=", value]);
        }
    }
    address
}

/// How long is written: `90`, `90s`, `1m30s`, `1h2m3s`; none for no time at all.
fn seconds(written: &str) -> Option<u32> {
    let (mut all, mut number) = (0_u32, 0_u32);
    for c in written.chars() {
        let unit = match c {
            'h' => 3_600,
            'm' => 60,
            's' => 1,
            digit => {
                number = number.checked_mul(10)?.checked_add(digit.to_digit(10)?)?;
                continue;
            }
        };
        all = std::mem::take(&mut number).checked_mul(unit)?.checked_add(all)?;
    }
    all.checked_add(number).filter(|all| *all > 0)
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
