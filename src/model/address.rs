//! Addresses: where the paper is deployed, what a link may point to, where a picture lies.

mod joined;
mod telephone;

use super::checked::{Checked, checked_text};

pub use joined::joined;

/// Where the paper is deployed: a path that begins and ends with a slash, `/` or `/news/`; the whole address where links to it stand outside the
/// site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// The base that a path names; slashes at its ends are put where they are missing.
    pub fn new(path: &str) -> Self {
        match path.trim_matches('/') {
            "" => Self("/".to_owned()),
            inner => Self(format!("/{inner}/")),
        }
    }

    /// The base of addresses that stand outside the site, in a feed: the site's own, with a slash at its end.
    pub fn abroad(url: &WebAddress) -> Self {
        Self([url.as_str().trim_end_matches('/'), "/"].concat())
    }

    /// The base that a page says it is of: a path, or a whole address where that page is not the paper's own.
    pub fn named(text: &str) -> Self {
        WebAddress::parse(text).map_or_else(|_| Self::new(text), |url| Self::abroad(&url))
    }

    /// Whether links to the paper are whole addresses.
    pub fn is_abroad(&self) -> bool {
        !self.0.starts_with('/')
    }

    /// The base inside the site: the path alone.
    pub fn at_home(&self) -> Self {
        let path = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
        Self::new(path)
    }

    /// The path, with a slash at both ends.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a link may point to: `http://…`, `https://…`, `mailto:…`, `tel:…`, `sms:…`, or a path inside this site, `/article/tides/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href(String);

impl Checked for Href {
    const NAME: &'static str = "an address";

    fn parse(text: &str) -> Result<Self, &'static str> {
        if text.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\') {
            return Err("an address without spaces, control characters or backslashes");
        }
        let is_path = text.starts_with('/') && !text.starts_with("//");
        let is_mail = after(text, "mailto:").is_some_and(|to| to.contains('@'));
        if is_path || is_mail || is_web(text) || is_telephone(text) {
            Ok(Self(text.to_owned()))
        } else {
            Err("an address that begins with https://, http://, mailto:, tel:, sms: or /; numbers are digits alone")
        }
    }
}

impl Href {
    /// What a stranger's link may point to: no number, which a telephone would call at a touch.
    ///
    /// # Errors
    /// The rule.
    pub fn of_stranger(text: &str) -> Result<Self, &'static str> {
        if is_telephone(text) { Err("an address on the web, or of mail") } else { Self::parse(text) }
    }

    /// The address to print: a path inside the site goes under the base, everything else stays as it is.
    pub fn under(&self, base: &Base) -> String {
        match self.0.strip_prefix('/') {
            Some(path) => format!("{}{path}", base.as_str()),
            None => self.0.clone(),
        }
    }
}

/// Where a picture lies: `https://…`, or a path inside the site without a leading slash, `images/tides.svg`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Src(String);

impl Checked for Src {
    const NAME: &'static str = "a picture's address";

    fn parse(text: &str) -> Result<Self, &'static str> {
        let is_clean = !text.chars().any(|c| c.is_whitespace() || c.is_control() || "\\<>\"".contains(c));
        let is_path =
            !text.is_empty() && !text.starts_with('/') && !text.contains(':') && text.split('/').all(|part| part != "..");
        if is_clean && (is_path || is_web(text)) {
            Ok(Self(text.to_owned()))
        } else {
            Err("a picture's address: images/… inside the site, or https://…")
        }
    }
}

impl Src {
    /// The address to print: a path inside the site goes under the base, everything else stays as it is.
    pub fn under(&self, base: &Base) -> String {
        if is_web(&self.0) { self.0.clone() } else { format!("{}{}", base.as_str(), self.0) }
    }

    /// The path inside the site, where the picture is the paper's own.
    pub fn path(&self) -> Option<&str> {
        (!is_web(&self.0)).then_some(&self.0)
    }
}

/// An address on the web, `https://…` or `http://…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress(String);

impl Checked for WebAddress {
    const NAME: &'static str = "an address on the web";

    fn parse(text: &str) -> Result<Self, &'static str> {
        match Href::parse(text) {
            Ok(_) if is_web(text) => Ok(Self(text.to_owned())),
            _ => Err("an address on the web, such as https://meridian.example/"),
        }
    }
}

impl WebAddress {
    /// Scheme, host and port, without a slash at the end.
    pub fn origin(&self) -> &str {
        let host = self.0.find("://").map_or(0, |at| at + 3);
        let end = self.0[host..].find(['/', '?', '#']).map_or(self.0.len(), |at| host + at);
        &self.0[..end]
    }

    /// The name of the host, with its port where it names one.
    pub fn host(&self) -> &str {
        let authority = self.origin().split_once("://").map_or("", |(_, authority)| authority);
        authority.rsplit('@').next().unwrap_or_default()
    }

    /// Whether what it leads to comes encrypted.
    #[cfg(feature = "press")]
    pub fn is_secure(&self) -> bool {
        after(&self.0, "https:").is_some()
    }

    /// The host as readers call it: without `www.`.
    pub fn host_name(&self) -> &str {
        let host = self.host();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

fn is_web(text: &str) -> bool {
    let rest = after(text, "https://").or_else(|| after(text, "http://"));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '['))
}

fn is_telephone(text: &str) -> bool {
    after(text, "tel:").is_some_and(telephone::is_call) || after(text, "sms:").is_some_and(telephone::is_number)
}

/// What follows a prefix in any case.
fn after<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    if head.eq_ignore_ascii_case(prefix) { text.get(prefix.len()..) } else { None }
}

checked_text!(
    Href,
    "An address: https://…, http://…, mailto:…, tel:…, sms:… or a path inside the site that begins with /.",
    r"^([hH][tT][tT][pP][sS]?://[^\s\u0000-/:-@\\-`{-\u007F][^\s\\]*|[mM][aA][iI][lL][tT][oO]:[^\s\\]*@[^\s\\]*|[tT][eE][lL]:\+?[-.()]*[0-9][-.()0-9]*(;[-.+=;A-Za-z0-9]*)?|[sS][mM][sS]:\+?[-.()]*[0-9][-.()0-9]*|/|/[^\s/\\][^\s\\]*)$"
);
checked_text!(
    Src,
    "Where a picture lies: images/… inside the site, or https://….",
    r#"^([hH][tT][tT][pP][sS]?://[^\s\u0000-/:-@\\-`{-\u007F][^\s\\<>"]*|(?!(.*/)?\.\.(/|$))[^\s\\<>":/][^\s\\<>":]*)$"#
);
checked_text!(WebAddress, "An address on the web: https://…", r"^[hH][tT][tT][pP][sS]?://[^\s\u0000-/:-@\\-`{-\u007F][^\s\\]*$");

#[cfg(test)]
mod tests {
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
        for good in
            ["https://a.example", "HTTP://a.example/?q=1#f", "mailto:a@b.example", "/", "/article/tides/", "https://[::1]/"]
        {
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
        for bad in ["", "/images/x.svg", "../x.svg", "a/../../x", "data:image/png,x", "javascript:x", "a b.png", "//h/x.png"] {
            assert!(Src::parse(bad).is_err(), "{bad}");
        }
    }
}
