//! The services that a paper chooses: where its articles come from, and who keeps the readers' comments.

use jsonc_parser::ast::Value;
use schemars::JsonSchema;

use super::authored::{Authored, fields};
use super::fault::did_you_mean;
use super::file_reader::FileReader;
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::site::CommentService;

/// Where the articles come from.
#[derive(Debug, JsonSchema)]
#[schemars(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum SourceChoice {
    /// The files in this folder.
    Files {},
    /// A WordPress, whose REST API the reader's browser asks.
    Wordpress { root: WebAddress },
}

impl Default for SourceChoice {
    fn default() -> Self {
        Self::Files {}
    }
}

/// The address of a service that the reader's browser asks: such that a page's policy can name it.
fn check_service_address(value: &Value<'_>, reader: &mut FileReader<'_>) {
    let Value::Object(object) = value else { return };
    for key in ["root", "action"] {
        let address = object.get_string(key).and_then(|text| WebAddress::parse(&text.value).ok());
        if address.is_some_and(|address| !can_be_named(&address)) {
            reader.fault_at_key(
                value,
                key,
                "must have its host in plain letters (xn--… for others), and no name or password before it",
            );
        }
    }
}

/// The `kind` of an object, one of these; none and a fault where it is another.
fn kind<'v>(value: &'v Value<'_>, reader: &mut FileReader<'_>, kinds: &[&str]) -> Option<&'v str> {
    let Value::Object(object) = value else { return reader.wrong(value, "an object with a kind") };
    let Some(kind) = object.get_string("kind") else {
        reader.fault_at(value, format!("must have a kind: {}", kinds.join(", ")));
        return None;
    };
    if !kinds.contains(&kind.value.as_ref()) {
        let hint = did_you_mean(&kind.value, kinds.iter().copied());
        reader.fault_at_key(value, "kind", format!("no kind is called {}{hint}; there are {}", kind.value, kinds.join(", ")));
        return None;
    }
    Some(&kind.value)
}

impl Authored for SourceChoice {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        check_service_address(value, reader);
        match kind(value, reader, &["files", "wordpress"])? {
            "wordpress" => fields!(value, reader, ["kind"] SourceChoice::Wordpress { root }),
            _ => fields!(value, reader, ["kind"] SourceChoice::Files {}),
        }
    }
}

impl Authored for CommentService {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        check_service_address(value, reader);
        match kind(value, reader, &["device", "wordpress", "isso", "form", "off"])? {
            "wordpress" => fields!(value, reader, ["kind"] CommentService::Wordpress { root }),
            "isso" => fields!(value, reader, ["kind"] CommentService::Isso { root }),
            "form" => fields!(value, reader, ["kind"] CommentService::Form { action }),
            "off" => fields!(value, reader, ["kind"] CommentService::Off {}),
            _ => fields!(value, reader, ["kind"] CommentService::Device {}),
        }
    }
}

/// Whether an address can be named in a policy: its host in the letters of RFC 3986 without escapes, no name and no password before it.
fn can_be_named(address: &WebAddress) -> bool {
    let host = address.origin().split_once("://").map_or("", |(_, host)| host);
    host.chars().all(|c| c.is_ascii_alphanumeric() || ".-:[]".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_a_policy_can_name() {
        for (address, wanted) in [
            ("https://news.example:8443/x;y", true),
            ("http://[::1]/", true),
            ("https://xn--80ak6aa92e.example/", true),
            ("https://новости.example/", false),
            ("https://me:word@news.example/", false),
            ("https://a;script-src/", false),
        ] {
            assert_eq!(can_be_named(&WebAddress::parse(address).unwrap()), wanted, "{address}");
        }
    }
}
