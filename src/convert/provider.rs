//! Sites whose films, songs and maps people paste the addresses of, and what of them may stand in a frame: the players, which they make for
//! it. Their other pages refuse to open there, and a frame that stays grey says less than a link.
//!
//! Nothing is asked of any site: all that is known of one is how it writes its addresses.

mod sites;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::word_list::{among, begins_with_one};
use crate::model::Checked;
use crate::model::address::{WebAddress, without_scheme};
use crate::model::body::Block;
use crate::model::line::Line;
use sites::{DAILYMOTION, PASTED, PLAYERS, REFUSING, TIKTOK, VIMEO, YOUTUBE};

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
    ["https://", without_scheme(url.as_str())].concat()
}

fn framing(url: &WebAddress) -> Framing {
    // An app that reads nothing but comments has no frames, and carries none of this.
    if !cfg!(feature = "services") {
        return Framing::Unknown;
    }
    let address = Address::of(url);
    let place = [&address.host, "/", &address.path.join("/")].concat();
    if begins_with_one(&place, PLAYERS) {
        return Framing::Player(secure(url));
    }
    let player = match (address.host.as_str(), address.path.as_slice()) {
        ("open.spotify.com", path) => spotify(path),
        ("soundcloud.com", [first, ..]) if !among("discover search you stream charts pages", first) => {
            let track = utf8_percent_encode(&place, NON_ALPHANUMERIC).to_string();
            Some(["https://w.soundcloud.com/player/?url=https%3A%2F%2F", &track].concat())
        }
        // What an album or an episode is called stays in its address.
        ("podcasts.apple.com" | "music.apple.com", [_, _, ..]) => Some(["https://embed.", without_scheme(url.as_str())].concat()),
        ("instagram.com", [.., "embed" | "captioned"]) => Some(secure(url)),
        // Whose hosts nobody can list: posts of Mastodon, films of PeerTube.
        (_, [user, _, "embed"]) if user.starts_with('@') => Some(secure(url)),
        (_, ["videos", "embed", _]) => Some(secure(url)),
        (host, path) => PASTED.iter().find_map(|(player, pasted)| {
            pasted.split(' ').find_map(|pasted| {
                let (own_host, steps) = pasted.split_once('/')?;
                let id = id_of(steps, path).filter(|_| own_host == host)?;
                address.player(player, id)
            })
        }),
    };
    let is_post = matches!(address.path.as_slice(), [user, id] if user.starts_with('@') && is_number(id));
    match player {
        Some(player) => Framing::Player(player),
        None if is_post || among(REFUSING, &address.host) => Framing::Refused,
        None => Framing::Unknown,
    }
}

/// The id in a path of such steps; none where it has others.
fn id_of<'a>(steps: &str, path: &[&'a str]) -> Option<&'a str> {
    let mut found = None;
    let mut own = path.iter();
    for step in steps.split('/') {
        let part = *own.next()?;
        match step {
            "{}" => found = Some(part),
            "*" => {}
            step if step == part => {}
            _ => return None,
        }
    }
    found.filter(|id| own.next().is_none() && is_id(id))
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
        let host = url.host().split(':').next().unwrap_or_default().to_ascii_lowercase();
        let host = if host == "music.youtube.com" { "youtube.com" } else { &host };
        let host = ["www.", "m.", "mobile."].iter().find_map(|prefix| host.strip_prefix(prefix)).unwrap_or(host).to_owned();
        let rest = url.as_str().get(url.origin().len()..).unwrap_or_default();
        let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        // Some write the first value of a query as if it were the second.
        let (path, query) = rest.split_once(['?', '&']).unwrap_or((rest, ""));
        let mut address = Self { host, path: path.split('/').filter(|step| !step.is_empty()).collect(), query, fragment };
        if address.host == "youtube.com" {
            address.path.extend(match address.path.as_slice() {
                ["watch"] => address.get("v"),
                ["playlist"] => Some("videoseries"),
                _ => None,
            });
        }
        address
    }

    /// A value of the query, where it is an id; nothing that would need to be escaped.
    fn get(&self, key: &str) -> Option<&'a str> {
        let mut entries = self.query.split(['&', '?']).map(|entry| entry.trim_start_matches("amp;"));
        entries.find_map(|entry| entry.strip_prefix(key)?.strip_prefix('=')).filter(|value| is_id(value))
    }

    /// Where the film is to begin, in seconds.
    fn start(&self) -> Option<String> {
        let of_fragment = self.fragment.strip_prefix("t=");
        let written = ["t", "start", "time_continue"].into_iter().find_map(|key| self.get(key)).or(of_fragment)?;
        seconds(written).map(|seconds| seconds.to_string())
    }

    /// A player with its id, and with what of the query it knows.
    fn player(&self, player: &str, id: &str) -> Option<String> {
        // The lists that every reader has for themselves.
        let list = self.get("list").filter(|list| !matches!(*list, "WL" | "LL"));
        // An id of Dailymotion may be followed by the title: `x8abcde_a-film`.
        let id = if player == DAILYMOTION { id.split('_').next()? } else { id };
        let is_wrong =
            id.is_empty() || matches!(player, VIMEO | TIKTOK) && !is_number(id) || id == "videoseries" && list.is_none();
        let start = self.start();
        let start = start.as_deref();
        let may_end_in_hash = self.path.len() == 2 || self.path.first() == Some(&"manage");
        let hash = self.get("h").or(self.path.last().copied().filter(|hash| may_end_in_hash && is_id(hash) && *hash != id));
        let mut address = ["https://", &player.replace("{}", id)].concat();
        let keys: [(&str, Option<&str>); 4] = match player {
            YOUTUBE => [("?channel=", self.get("channel")), ("?list=", list), ("?start=", start), ("?end=", self.get("end"))],
            VIMEO => [("?h=", hash), ("#t=", start), ("", None), ("", None)],
            DAILYMOTION => [("?start=", start), ("", None), ("", None), ("", None)],
            _ => [("", None); 4],
        };
        for (key, value) in keys {
            if let Some(value) = value {
                let and = if address.contains('?') { key.replace('?', "&") } else { key.to_owned() };
                let unit = if key == "#t=" { "s" } else { "" };
                address.extend([and.as_str(), value, unit]);
            }
        }
        (!is_wrong).then_some(address)
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
        [kind, id] if among("track album playlist episode show artist", kind) && is_id(id) => {
            Some(["https://open.spotify.com/embed/", kind, "/", id].concat())
        }
        _ => None,
    }
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
