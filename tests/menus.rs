//! Menus, the logo, the icon, profiles and the licence: what `site.json` says of them, and where they are printed.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/paper.rs"]
mod paper;
#[path = "support/site.rs"]
mod site;

use std::fs;

use serde_json::{Value, json};
use standfirst::press::content::read;
use tempfile::TempDir;

use paper::{SITE, lay, swapped};

const ABOUT: &str = r#"{ "headline": "About us", "body": [] }"#;

/// A `site.json` with more keys.
fn with(keys: &str) -> String {
    swapped(SITE, "\"sections\"", &format!("{keys}, \"sections\""))
}

/// What the press says of a `site.json` with these keys in its fifth line.
#[track_caller]
fn check(keys: &str, wanted: &[&str]) {
    let site = with(keys);
    let faults = read(lay(&[("site.json", site.as_str()), ("pages/about.json", ABOUT)]).path()).err().unwrap_or_default();
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), wanted, "{keys}");
}

/// The site of a paper with these keys and files.
#[track_caller]
fn print(keys: &str, files: &[(&str, &str)], arguments: &[&str]) -> (TempDir, impl Fn(&str) -> String + use<>) {
    let site = with(keys);
    let own = [("site.json", site.as_str()), ("pages/about.json", ABOUT)];
    let content = lay(&[&own[..], files].concat());
    let (ground, dist) = site::built();
    let shell = site::SHELL.replace("<title>", "<link rel=icon href=/icon-1155ec76bc365db7.svg><title>");
    fs::write(dist.join("index.html"), shell).unwrap();
    site::printed(site::press(content.path(), &dist).args(arguments));
    (ground, move |path: &str| fs::read_to_string(dist.join(path)).unwrap())
}

#[test]
fn an_entry_leads_somewhere() {
    check(
        r#""menu": [{ "page": "about" }, { "section": "science", "label": "S" }, { "href": "https://a.example/", "label": "A" }]"#,
        &[],
    );
    check(r#""menu": [], "footer": null, "social": [], "logo": null, "license": null, "icon": null"#, &[]);
    check(r#""menu": [{ "page": "abot" }]"#, &["site.json:5:22 menu[0].page: no page is called abot; did you mean about?"]);
    check(
        r#""footer": [{ "section": "sience" }]"#,
        &["site.json:5:14 footer[0]: no section is called sience; did you mean science?"],
    );
    check(
        r#""menu": [{ "href": "/abot/", "label": "A" }]"#,
        &["site.json:5:22 menu[0].href: no page is called abot; did you mean about?"],
    );
    check(r#""menu": [{ "href": "https://a.example/" }]"#, &["site.json:5:12 menu[0].label: is missing"]);
    check(r#""menu": [{ "label": "A" }]"#, &["site.json:5:12 menu[0]: must have a page, a section or an href"]);
    check(
        r#""footer": [{ "page": "about" }], "source": { "kind": "wordpress", "root": "https://w.example/wp-json/" }"#,
        &["site.json:5:14 footer[0]: must not be a page, because a live paper prints none; write an href and a label"],
    );
    check(r#""menu": ["about"]"#, &["site.json:5:12 menu[0]: must be an object with a page, a section or an href, not text"]);
    check(r#""menu": [{ "page": "about", "section": "science" }]"#, &["site.json:5:31 menu[0].section: unknown key"]);
    check(
        r#""license": { "name": "CC BY 4.0", "href": "https://a.example/" }"#,
        &["site.json:5:14 license.label: is missing", "site.json:5:16 license.name: unknown key"],
    );
}

#[test]
fn menus_are_printed_with_the_names_of_what_they_lead_to() {
    let keys = r#""menu": [{ "section": "science" }, { "page": "about" }, { "href": "https://a.example/", "label": "Shop" }],
        "footer": [{ "page": "about", "label": "Who we are" }]"#;
    let (_ground, text) = print(keys, &[], &["--base", "/news/"]);
    let data: Value = serde_json::from_str(&text("about/index.json")).unwrap();
    assert_eq!(
        data["site"]["menu"],
        json!([
            { "label": "Science", "href": "/section/science/" },
            { "label": "About us", "href": "/about/" },
            { "label": "Shop", "href": "https://a.example/" },
        ])
    );
    let html = text("about/index.html");
    for wanted in [
        "<nav aria-label=\"Menu\"",
        "<li><a href=\"/news/section/science/\">Science</a></li><li><a href=\"/news/about/\" aria-current=\"page\">About us</a></li>",
        "<li><a href=\"https://a.example/\">Shop</a></li></ul>",
        "<li><a href=\"/news/about/\">Who we are</a></li></ul>",
        "<link rel=\"icon\" href=\"/news/icon-1155ec76bc365db7.svg\" type=\"image/svg+xml\">",
    ] {
        assert!(html.contains(wanted), "{wanted} in {html}");
    }
    // Without them a paper says nothing of them.
    let (_ground, text) = print(r#""tagline": "x""#, &[], &[]);
    let (data, html): (Value, _) = (serde_json::from_str(&text("index.json")).unwrap(), text("index.html"));
    for key in ["menu", "footer", "logo", "social", "license"] {
        assert_eq!(data["site"].get(key), None, "{key}");
    }
    assert!(
        html.contains("<nav aria-label=\"Sections\"") && html.contains("<link rel=icon href=/icon-1155ec76bc365db7.svg>"),
        "{html}"
    );
}

#[test]
fn a_draft_is_in_no_menu() {
    let draft = r#"{ "draft": true, "headline": "About us", "body": [] }"#;
    let keys = r#""menu": [{ "page": "about" }, { "section": "science" }]"#;
    let links = |arguments: &[&str]| {
        let (_ground, text) = print(keys, &[("pages/about.json", draft)], arguments);
        let data: Value = serde_json::from_str(&text("index.json")).unwrap();
        data["site"]["menu"].as_array().unwrap().len()
    };
    assert_eq!((links(&[]), links(&["--drafts"])), (1, 2));
}

#[test]
fn machines_are_told_of_logo_icon_profiles_and_licence() {
    let keys = r#""logo": { "src": "images/x.svg", "alt": "The Meridian", "width": 400, "height": 100 }, "icon": "images/x.svg",
        "social": [{ "label": "Mastodon", "href": "https://social.example/@meridian" }],
        "license": { "label": "CC BY 4.0", "href": "https://creativecommons.org/licenses/by/4.0/" }"#;
    let (_ground, text) = print(keys, &[], &[]);
    let html = text("article/tides/index.html");
    for wanted in [
        "<link rel=\"icon\" href=\"/images/x.svg\" type=\"image/svg+xml\">",
        "<link rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\">",
        ">CC BY 4.0</a></p>",
        "<a rel=\"me\" href=\"https://social.example/@meridian\">Mastodon</a>",
        "alt=\"The Meridian\" width=\"400\" height=\"100\"",
        "\"sameAs\":[\"https://social.example/@meridian\"]",
        "\"license\":\"https://creativecommons.org/licenses/by/4.0/\"",
        "\"logo\":{\"@type\":\"ImageObject\",\"height\":100,\"url\":\"https://meridian.example/images/x.svg\",\"width\":400}",
    ] {
        assert!(html.contains(wanted), "{wanted} in {html}");
    }
    assert!(text("feed.xml").contains("<copyright>CC BY 4.0</copyright>"));
}
