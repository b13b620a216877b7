//! Addresses: where the paper is deployed, what a link may point to, where a picture lies.

mod joined;
mod telephone;
#[cfg(test)]
mod tests;

use super::checked::{Checked, checked_text};

pub use joined::joined;

/// An address without its query and its fragment: what a file is called.
pub fn without_query(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}

/// An address without its scheme, as it is where it has none.
pub fn without_scheme(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}

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

    /// The address of a path that begins here; one that begins with `../` lies in the folder above, as what editions share does.
    pub fn join(&self, path: &str) -> String {
        let Some(above) = path.strip_prefix("../") else { return [self.as_str(), path].concat() };
        let here = self.0.trim_end_matches('/');
        let folder = here.rfind('/').filter(|&at| !here[..at].ends_with('/')).map_or(self.as_str(), |at| &here[..=at]);
        [folder, above].concat()
    }

    /// The path, with a slash at both ends.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a link may point to: `http://…`, `https://…`, `mailto:…`, `tel:…`, `sms:…`, or a path inside this site, `/article/tides/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href(Box<str>);

impl Checked for Href {
    const NAME: &'static str = "an address";

    fn parse(text: &str) -> Result<Self, &'static str> {
        if text.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\') {
            return Err("an address without spaces, control characters or backslashes");
        }
        let is_path = text.starts_with('/') && !text.starts_with("//");
        let is_mail = after(text, "mailto:").is_some_and(|to| to.contains('@'));
        if is_path || is_mail || is_web(text) || is_telephone(text) {
            Ok(Self(text.into()))
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
            None => self.0.to_string(),
        }
    }
}

/// Where a picture lies: `https://…`, or a path inside the site without a leading slash, `images/tides.svg`. One that an edition shares with the
/// paper above it begins with `../`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Src(Box<str>);

/// What the path of a shared picture begins with.
const SHARED: &str = "../";

impl Checked for Src {
    const NAME: &'static str = "a picture's address";

    fn parse(text: &str) -> Result<Self, &'static str> {
        let is_clean = !text.chars().any(|c| c.is_whitespace() || c.is_control() || "\\<>\"".contains(c));
        let path = text.strip_prefix(SHARED).unwrap_or(text);
        let is_path =
            !path.is_empty() && !path.starts_with('/') && !path.contains(':') && path.split('/').all(|part| part != "..");
        if is_clean && (is_path || is_web(text)) {
            Ok(Self(text.into()))
        } else {
            Err("a picture's address: images/… inside the site, or https://…")
        }
    }
}

impl Src {
    /// The address to print: a path inside the site goes under the base, everything else stays as it is.
    pub fn under(&self, base: &Base) -> String {
        if is_web(&self.0) { self.0.to_string() } else { base.join(&self.0) }
    }

    /// Whether an edition shares it with the paper above it.
    pub fn is_shared(&self) -> bool {
        self.0.starts_with(SHARED)
    }

    /// The same picture as an edition of the paper names it.
    pub fn shared(self) -> Self {
        if is_web(&self.0) || self.is_shared() { self } else { Self([SHARED, &self.0].concat().into()) }
    }

    /// The path inside the site, where the picture is the paper's own.
    pub fn path(&self) -> Option<&str> {
        (!is_web(&self.0)).then_some(&self.0)
    }
}

/// An address on the web, `https://…` or `http://…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress(Box<str>);

impl Checked for WebAddress {
    const NAME: &'static str = "an address on the web";

    fn parse(text: &str) -> Result<Self, &'static str> {
        match Href::parse(text) {
            Ok(_) if is_web(text) => Ok(Self(text.into())),
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
