//! Addresses for readers that know RFC 3986 and no more: their hosts in the ASCII form of IDNA (UTS #46), everything else escaped.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::model::Checked;
use crate::model::address::WebAddress;

/// An address in ASCII; what is escaped already stays as it is, and so does a host that IDNA does not know.
pub fn ascii_address(address: &str) -> String {
    let plain = ascii_host(address).unwrap_or_else(|| address.to_owned());
    encoded(&plain)
}

/// An address in the characters that RFC 3986 knows, for readers stricter than browsers; what is escaped already stays as it is.
pub fn encoded(address: &str) -> String {
    const OTHERS: &AsciiSet =
        &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}');
    utf8_percent_encode(address, OTHERS).to_string()
}

/// The address with its host in ASCII; none where that host can be no name on the web.
pub fn with_ascii_host(address: &WebAddress) -> Option<WebAddress> {
    WebAddress::parse(&ascii_host(address.as_str())?).ok()
}

/// An address with its host in ASCII, also one that is a path; none where IDNA refuses the host.
fn ascii_host(address: &str) -> Option<String> {
    let Some((scheme, rest)) = address.split_once("://").filter(|(scheme, _)| !scheme.contains('/')) else {
        return Some(address.to_owned());
    };
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (user, host) = authority.rsplit_once('@').map_or(("", authority), |(user, host)| (user, host));
    // The colons of an IPv6 address are its own.
    let (name, port) = host.split_at(host.rfind(':').filter(|_| !host.ends_with(']')).unwrap_or(host.len()));
    let name = percent_decode_str(name).decode_utf8().ok()?;
    let name = if name.is_ascii() { name.to_ascii_lowercase() } else { idna::domain_to_ascii(&name).ok()? };
    let at = if user.is_empty() { "" } else { "@" };
    Some([scheme, "://", user, at, &name, port, path].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_in_ascii() {
        for (address, wanted) in [
            ("https://bücher.example/", "https://xn--bcher-kva.example/"),
            ("https://BÜCHER.example:8443/ä?ö#ü", "https://xn--bcher-kva.example:8443/%C3%A4?%C3%B6#%C3%BC"),
            ("https://новости.рф/лёд/", "https://xn--b1amnebsh.xn--p1ai/%D0%BB%D1%91%D0%B4/"),
            ("http://me:word@例え.example", "http://me:word@xn--r8jz45g.example"),
            ("https://faß.example/", "https://xn--fa-hia.example/"),
            ("https://meridian.example/caf%C3%A9/", "https://meridian.example/caf%C3%A9/"),
            ("http://[::1]:80/x", "http://[::1]:80/x"),
            ("http://[2001:DB8::1]/x", "http://[2001:db8::1]/x"),
            ("https://b%C3%BCcher.example/a", "https://xn--bcher-kva.example/a"),
            ("https://EXAMPLE.com/A", "https://example.com/A"),
            ("/images/море.png", "/images/%D0%BC%D0%BE%D1%80%D0%B5.png"),
            ("/x?to=https://bücher.example/", "/x?to=https://b%C3%BCcher.example/"),
        ] {
            assert_eq!(ascii_address(address), wanted);
        }
    }

    #[test]
    fn addresses_for_strict_readers() {
        for (address, wanted) in [
            ("https://a.example/море?a=%D0&b=[1]#c", "https://a.example/%D0%BC%D0%BE%D1%80%D0%B5?a=%D0&b=[1]#c"),
            ("/a\"b`c|d", "/a%22b%60c%7Cd"),
        ] {
            assert_eq!(encoded(address), wanted);
        }
    }

    #[test]
    fn hosts_that_are_none() {
        for (address, is_one) in [
            ("https://bücher.example/", true),
            ("https://a\u{202e}b.example/", false),
            ("https://ü-.example/", true),
            ("https://xn--.ü.example/", false),
        ] {
            assert_eq!(with_ascii_host(&WebAddress::parse(address).unwrap()).is_some(), is_one, "{address}");
        }
    }
}
