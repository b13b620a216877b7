//! The robots' file (RFC 9309): the publisher's own words, then the paper's sitemaps (sitemaps.org).

use crate::model::address::Base;
use crate::model::site::Site;

/// What the press writes begins here, so that it can be written anew.
const MARK: &str = "# The paper's sitemaps, as the press printed them:\n";

/// A robots' file with the sitemaps at its end: of the publisher's own, or of one that was printed before. Where there is none, a file
/// that allows everything.
pub fn robots(site: &Site, before: Option<&str>, maps: &[&str]) -> String {
    let mut robots = publishers_part(before.unwrap_or("User-agent: *\nAllow: /\n"));
    if !robots.is_empty() && !robots.ends_with('\n') {
        robots.push('\n');
    }
    let abroad = Base::abroad(&site.url);
    let lines = maps.iter().map(|name| format!("Sitemap: {}{name}\n", abroad.as_str()));
    let missing: String = lines.filter(|line| !robots.contains(line)).collect();
    if missing.is_empty() { robots } else { robots + MARK + &missing }
}

/// The file without what the press once wrote into it.
fn publishers_part(robots: &str) -> String {
    let Some((before, after)) = robots.split_once(MARK) else { return robots.to_owned() };
    let rest = after.split_inclusive('\n').skip_while(|line| line.starts_with("Sitemap: "));
    rest.fold(before.to_owned(), |all, line| all + line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;
    use crate::model::address::WebAddress;
    use crate::model::language::{Direction, Language};
    use crate::model::line::Line;
    use crate::model::site::CommentService;

    fn site(url: &str) -> Site {
        Site {
            name: Line::parse("The Meridian").unwrap(),
            tagline: None,
            language: Language::parse("en").unwrap(),
            direction: Direction::LeftToRight,
            url: WebAddress::parse(url).unwrap(),
            sections: Vec::new(),
            menu: Vec::new(),
            footer: Vec::new(),
            logo: None,
            social: Vec::new(),
            license: None,
            comments: CommentService::Off,
            editions: Vec::new(),
        }
    }

    #[test]
    fn sitemaps_are_named_once_and_under_the_present_address() {
        let both = ["sitemap.xml", "sitemap-news.xml"];
        let (old, new) = (site("https://old.example/"), site("https://new.example/news/"));
        let maps = |root: &str| format!("{MARK}Sitemap: {root}sitemap.xml\nSitemap: {root}sitemap-news.xml\n");
        for (own, kept) in [
            (None, "User-agent: *\nAllow: /\n"),
            (Some(""), ""),
            (Some("User-agent: *\nDisallow: /x"), "User-agent: *\nDisallow: /x\n"),
            (Some("Sitemap: https://a.example/own.xml\n"), "Sitemap: https://a.example/own.xml\n"),
        ] {
            let once = robots(&old, own, &both);
            assert_eq!(once, kept.to_owned() + &maps("https://old.example/"));
            assert_eq!(robots(&old, Some(&once), &both), once);
            assert_eq!(robots(&new, Some(&once), &both), kept.to_owned() + &maps("https://new.example/news/"));
            let added = once.clone() + "User-agent: X\n";
            assert_eq!(robots(&old, Some(&added), &both), kept.to_owned() + "User-agent: X\n" + &maps("https://old.example/"));
        }
        let named = "Sitemap: https://old.example/sitemap.xml\nSitemap: https://old.example/sitemap-news.xml\n";
        assert_eq!(robots(&old, Some(named), &both), named);
    }
}
