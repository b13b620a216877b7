use super::*;

#[test]
fn origins() {
    for (address, wanted) in [
        ("https://a.example/b/?c", "https://a.example"),
        ("http://127.0.0.1:81?rest_route=/", "http://127.0.0.1:81"),
        ("https://a.example", "https://a.example"),
    ] {
        assert_eq!(WebAddress::parse(address).map(|at| at.origin().to_owned()), Ok(wanted.to_owned()));
    }
}

#[test]
fn hrefs() {
    for good in ["https://a.example", "HTTP://a.example/?q=1#f", "mailto:a@b.example", "/", "/article/tides/", "https://[::1]/"] {
        assert!(Href::parse(good).is_ok(), "{good}");
    }
    for bad in [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " https://a.example",
        "data:text/html,x",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "vbscript:x",
        "article/tides",
        "https:evil",
        "https://",
        "#x",
        "mailto:",
        "http:///evil",
        "ftp://a.example",
        "\u{1}javascript:x",
    ] {
        assert!(Href::parse(bad).is_err(), "{bad}");
    }
}

#[test]
fn strangers_lead_to_the_web_and_to_mail_alone() {
    for (href, wanted) in
        [("https://a.example/", true), ("mailto:a@b.example", true), ("/", true), ("TEL:+49-30", false), ("sms:41411", false)]
    {
        assert!(Href::parse(href).is_ok(), "{href}");
        assert_eq!(Href::of_stranger(href).is_ok(), wanted, "{href}");
    }
    for bad in ["tel:*31%23", "sms:+1?body=x", "sms:1;body=x", "callto:123"] {
        assert!(Href::parse(bad).is_err(), "{bad}");
    }
}

#[test]
fn under_a_base() {
    let base = Base::new("news");
    for (href, wanted) in
        [("/", "/news/"), ("/article/tides/", "/news/article/tides/"), ("https://a.example/", "https://a.example/")]
    {
        assert_eq!(Href::parse(href).map(|href| href.under(&base)), Ok(wanted.to_owned()));
    }
    assert_eq!(Src::parse("images/x.svg").map(|src| src.under(&base)), Ok("/news/images/x.svg".to_owned()));
    assert_eq!(Base::new("").as_str(), "/");
    assert_eq!(Base::new("/a/b/").as_str(), "/a/b/");
}

#[test]
fn what_editions_share_lies_above_them() {
    for (base, path, wanted) in [
        ("/ru/", "../images/x.svg", "/images/x.svg"),
        ("/news/ru/", "../images/x.svg", "/news/images/x.svg"),
        ("https://m.example/ru/", "../", "https://m.example/"),
        ("https://m.example/news/ru/", "../de/article/a/", "https://m.example/news/de/article/a/"),
        ("/ru/", "", "/ru/"),
        ("/", "ru/", "/ru/"),
        ("/", "../x", "/x"),
        ("https://m.example/", "../x", "https://m.example/x"),
    ] {
        assert_eq!(Base::named(base).join(path), wanted, "{base} {path}");
    }
    let src = |text: &str| Src::parse(text).unwrap().shared().to_string();
    assert_eq!((src("images/x.svg"), src("../images/x.svg")), ("../images/x.svg".to_owned(), "../images/x.svg".to_owned()));
    assert_eq!(src("https://a.example/x.svg"), "https://a.example/x.svg");
}

#[test]
fn bases_at_home_and_abroad() {
    for (named, wanted, at_home) in [
        ("/", "/", "/"),
        ("news", "/news/", "/news/"),
        ("https://m.example", "https://m.example/", "/"),
        ("https://m.example:81/a/b", "https://m.example:81/a/b/", "/a/b/"),
    ] {
        let base = Base::named(named);
        assert_eq!((base.as_str(), base.at_home().as_str()), (wanted, at_home), "{named}");
        assert_eq!(base.is_abroad(), named.starts_with("https:"), "{named}");
    }
}

#[test]
fn pictures() {
    for bad in [
        "",
        "/images/x.svg",
        "../",
        "..//x",
        "../../x.svg",
        "a/../../x",
        "data:image/png,x",
        "javascript:x",
        "a b.png",
        "//h/x.png",
    ] {
        assert!(Src::parse(bad).is_err(), "{bad}");
    }
}
