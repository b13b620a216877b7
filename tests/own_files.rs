//! Files of the publisher's own, in `static/` and `images/`: where they come in the site, how they go, and what they may not stand in the place of.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/paper.rs"]
mod paper;
#[path = "support/site.rs"]
mod site;

use std::fs;
use std::path::Path;

use standfirst::press::content::read;
use tempfile::TempDir;

use paper::{ARTICLE, AUTHOR, SITE, lay, swapped};

/// A paper's folder with these files, in a folder of its own beside which nothing lies.
fn laid(files: &[(&str, &str)]) -> TempDir {
    let all = [("site.json", SITE), ("authors/ann.json", AUTHOR), ("articles/tides.json", ARTICLE)];
    let ground = tempfile::tempdir().unwrap();
    for (name, text) in all.iter().chain(files) {
        let path = ground.path().join("paper").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    ground
}

/// The text of a file of the site; none where there is none.
fn text(dist: &Path, path: &str) -> Option<String> {
    fs::read_to_string(dist.join(path)).ok()
}

#[test]
fn what_is_in_static_is_copied_and_goes_with_its_file() {
    let ground = laid(&[
        ("static/CNAME", "meridian.example\n"),
        ("static/.well-known/security.txt", "Contact: mailto:a@b.example\n"),
        ("static/.DS_Store", "x"),
        ("static/shop/index.html", "<p>Hats"),
        ("static/robots.txt", "User-agent: *\nDisallow: /shop/\n"),
        ("static/_redirects", "/old /new 301\n"),
    ]);
    let (_site, dist) = site::built();
    let content = ground.path().join("paper");
    site::printed(&mut site::press(&content, &dist));
    for (path, wanted) in [
        ("CNAME", Some("meridian.example\n")),
        (".well-known/security.txt", Some("Contact: mailto:a@b.example\n")),
        (".DS_Store", None),
        ("shop/index.html", Some("<p>Hats")),
    ] {
        assert_eq!(text(&dist, path).as_deref(), wanted, "{path}");
    }
    let robots = text(&dist, "robots.txt").unwrap();
    assert!(
        robots.contains("Disallow: /shop/\n") && robots.contains("Sitemap: https://meridian.example/sitemap.xml\n"),
        "{robots}"
    );
    assert!(text(&dist, "_redirects").unwrap().contains("/old /new 301\n"));
    // Printed once more, all is the same; and gone when it is gone from the folder.
    site::printed(&mut site::press(&content, &dist));
    assert_eq!(text(&dist, "robots.txt").unwrap(), robots);
    fs::remove_dir_all(content.join("static")).unwrap();
    site::printed(&mut site::press(&content, &dist));
    for path in ["CNAME", ".well-known/security.txt", "shop/index.html", "_redirects"] {
        assert_eq!(text(&dist, path), None, "{path}");
    }
    assert!(!text(&dist, "robots.txt").unwrap().contains("shop"));
}

#[test]
fn what_collides_with_the_paper_is_a_fault() {
    let check = |place: &str, wanted: Option<&str>| {
        let edition = swapped(SITE, "\"language\": \"en\",\n  \"url\": \"https://meridian.example/\",", "\"language\": \"de\",");
        let page = r#"{ "headline": "About", "body": [] }"#;
        let file = format!("static/{place}");
        let files = [(file.as_str(), "x"), ("pages/about.json", page), ("editions/de/site.json", &edition)];
        let said: Vec<String> = read(lay(&files).path()).err().unwrap_or_default().iter().map(ToString::to_string).collect();
        let wanted = wanted
            .map(|other| format!("{file}: would stand in the place of {other}, which the press prints; take one of them away"));
        assert_eq!(said, wanted.into_iter().collect::<Vec<_>>(), "{place}");
    };
    check("about/index.html", Some("the page /about/"));
    check("about", Some("the page /about"));
    check("index.html", Some("the page /"));
    check("article/tides/index.json", Some("the page /article/tides/"));
    check("section/science/feed.xml", Some("the page /section/science/"));
    check("de/index.html", Some("the page /"));
    check("de", Some("the folder de/"));
    check("article", Some("the folder article/"));
    check("sitemap.xml", Some("sitemap.xml"));
    check("_headers", Some("_headers"));
    for free in
        ["about/map.pdf", "article/tides/data.csv", "ads.txt", "robots.txt", "_redirects", "shop/index.html", "de/ads.txt"]
    {
        check(free, None);
    }
    let said = read(lay(&[("static/images/x.svg", "x")]).path()).unwrap_err();
    assert_eq!(said[0].to_string(), "static/images/x.svg: pictures and recordings lie in images/ beside static/; move it there");
}

#[test]
fn a_link_may_lead_to_what_is_in_static() {
    let page = r#"{ "headline": "About", "body": [] }"#;
    let linking = swapped(ARTICLE, "\"Twice a day.\"", r#"[{ "link": { "href": "/shop/", "text": "x" } }]"#);
    let files = [("pages/about.json", page), ("articles/tides.json", &linking)];
    assert_eq!(read(lay(&files).path()).unwrap_err().len(), 1);
    for file in ["static/shop/index.html", "static/shop.html", "static/shop/hats/index.html"] {
        assert!(read(lay(&[&files[..], &[(file, "x")]].concat()).path()).is_ok(), "{file}");
    }
}

#[test]
fn pictures_are_copied_where_the_site_does_not_hold_them() {
    let story = swapped(
        ARTICLE,
        "\"section\"",
        r#""lead_image": { "src": "images/sea.svg", "alt": "The sea", "width": 4, "height": 3 }, "section""#,
    );
    let ground =
        laid(&[("images/sea.svg", "<svg/>"), ("images/a/b.svg", "<svg/>"), ("images/.x", ""), ("articles/tides.json", &story)]);
    let (content, dist) = (ground.path().join("paper"), ground.path().join("dist"));
    let press = || site::press(&content, &dist).output().unwrap();
    let said = press();
    assert!(said.status.success() && said.stderr.is_empty(), "{}", String::from_utf8_lossy(&said.stderr));
    assert_eq!(text(&dist, "images/sea.svg").as_deref(), Some("<svg/>"));
    assert_eq!(text(&dist, "images/a/b.svg").as_deref(), Some("<svg/>"));
    assert_eq!(text(&dist, "images/.x"), None);
    // What somebody put into the site stays; what is gone from the folder goes, and is missed.
    fs::write(dist.join("images/own.svg"), "<svg id='own'/>").unwrap();
    fs::remove_file(content.join("images/sea.svg")).unwrap();
    let said = press();
    assert!(String::from_utf8_lossy(&said.stderr).contains("lead_image.src: warning: images/sea.svg is not there"), "{said:?}");
    assert_eq!((text(&dist, "images/sea.svg"), text(&dist, "images/own.svg").is_some()), (None, true));
}
