//! What a page may do: the Content-Security-Policy (CSP Level 3) of every page.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::model::markup::{Element, element};
use crate::model::site::CommentService;
use crate::press::content::SourceChoice;

/// The other hosts that a paper's pages have to do with, by their origins.
#[derive(Debug, Default)]
pub struct Services {
    /// Those that the app asks, and sends to.
    connect: BTreeSet<String>,
    /// Those without encryption that pictures and recordings lie on.
    insecure_media: BTreeSet<String>,
    /// Those that a form is sent to without the app.
    form_targets: BTreeSet<String>,
}

impl Services {
    /// The services that a paper has chosen.
    pub fn of(source: &SourceChoice, comments: &CommentService) -> Self {
        let mut all = Self::default();
        if let SourceChoice::Wordpress { root } = source {
            all.connect.insert(root.origin().to_owned());
            // Over https: pictures may lie anywhere.
            all.insecure_media.extend(Some(root.origin().to_owned()).filter(|origin| origin.starts_with("http:")));
        }
        match comments {
            CommentService::Wordpress { root } | CommentService::Isso { root } => {
                all.connect.insert(root.origin().to_owned());
            }
            CommentService::Form { action } => {
                all.form_targets.insert(action.origin().to_owned());
            }
            CommentService::Device | CommentService::Off => {}
        }
        all
    }
}

/// Origins as a policy lists them, each with a space before it.
fn source_list(origins: &BTreeSet<String>) -> String {
    origins.iter().map(|origin| [" ", origin].concat()).collect()
}

/// The policy for pages that are printed into a shell: scripts of its own host and the inline ones that are in the shell, WebAssembly, and
/// styles in the same way; pictures of its own host and of others; frames only for embeds that a reader opens; and what the paper's services
/// need.
pub fn policy(shell: &str, services: &Services) -> String {
    let (connect, insecure_media, form_targets) =
        (source_list(&services.connect), source_list(&services.insecure_media), source_list(&services.form_targets));
    let scripts = hashes(shell, "script");
    let styles = hashes(shell, "style");
    [
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
        format!("style-src 'self'{styles}"),
        format!("img-src 'self' https:{insecure_media}"),
        format!("media-src 'self' https:{insecure_media}"),
        format!("connect-src 'self'{connect}"),
        "frame-src https: http:".to_owned(),
        format!("form-action 'self'{form_targets}"),
        "base-uri 'none'".to_owned(),
        "object-src 'none'".to_owned(),
    ]
    .join("; ")
}

/// The policy for what stands in a frame of another site: the script and the styles that are in its head, and pictures and recordings. The frame has no
/// origin of its own, so that in WebKit `'self'` names nobody: pictures of a paper without encryption are let in by their scheme.
pub fn frame_policy(inline: &str) -> String {
    let (scripts, styles) = (hashes(inline, "script"), hashes(inline, "style"));
    format!(
        "default-src 'none'; script-src{scripts}; style-src{styles}; img-src 'self' https: http:; media-src 'self' https: http:; \
         base-uri 'none'; form-action 'none'"
    )
}

/// The policy for the page for publishers: the script and the styles that are in it, the script of the frames and the frames themselves.
pub fn guide_policy(inline: &str) -> String {
    let (scripts, styles) = (hashes(inline, "script"), hashes(inline, "style"));
    format!(
        "default-src 'none'; script-src 'self'{scripts}; style-src{styles}; img-src 'self'; connect-src 'self'; frame-src 'self'; \
         base-uri 'none'; form-action 'none'"
    )
}

/// A policy as an element of a page.
pub fn policy_element(policy: &str) -> Element {
    element("meta").attribute("http-equiv", "Content-Security-Policy").attribute("content", policy)
}

/// `'sha256-…'` of the text in each inline element of a name, each once and with a space before it.
fn hashes(html: &str, name: &str) -> String {
    let hash = |text: &str| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    inline_texts(html, name).into_iter().map(hash).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The text in each inline element of a name.
pub fn inline_texts<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let (opening, closing) = (["<", name].concat(), ["</", name, ">"].concat());
    let (mut all, mut rest) = (Vec::new(), html);
    while let Some(start) = rest.find(&opening) {
        rest = &rest[start..];
        let Some(text) = rest.find('>').map(|end| &rest[end + 1..]) else { break };
        let Some(end) = text.find(&closing) else { break };
        all.push(&text[..end]);
        rest = &text[end..];
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;
    use crate::model::address::WebAddress;

    #[test]
    fn inline_elements_are_allowed_by_their_hash() {
        // The hash of the empty text is in FIPS 180-4's examples; this is it in base64.
        let empty = " 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        for (html, wanted) in [
            ("<script></script>", empty.to_owned()),
            ("<p>no</p>", String::new()),
            ("<script type=module></script><p><script async></script>", empty.to_owned()),
            ("<script>unclosed", String::new()),
        ] {
            assert_eq!(hashes(html, "script"), wanted, "{html}");
        }
        let policy = policy("<style></style>", &Services::default());
        assert!(policy.contains(&format!("style-src 'self'{empty};")));
        assert!(!policy.contains("unsafe-inline"));
    }

    fn at(address: &str) -> WebAddress {
        WebAddress::parse(address).unwrap()
    }

    #[test]
    fn services_are_let_in_and_nobody_else() {
        let wordpress = |root| SourceChoice::Wordpress { root: at(root) };
        for (source, comments, wanted) in [
            (
                SourceChoice::Files {},
                CommentService::Device,
                ["connect-src 'self';", "img-src 'self' https:;", "form-action 'self';"],
            ),
            (
                wordpress("https://news.example/blog/wp-json/"),
                CommentService::Wordpress { root: at("https://news.example/blog/wp-json/") },
                ["connect-src 'self' https://news.example;", "img-src 'self' https:;", "form-action 'self';"],
            ),
            (
                wordpress("http://127.0.0.1:81/?rest_route=/"),
                CommentService::Isso { root: at("https://talk.example/isso") },
                [
                    "connect-src 'self' http://127.0.0.1:81 https://talk.example;",
                    "img-src 'self' https: http://127.0.0.1:81;",
                    "form-action 'self';",
                ],
            ),
            (
                SourceChoice::Files {},
                CommentService::Form { action: at("https://forms.example:8443/f/1") },
                ["connect-src 'self';", "media-src 'self' https:;", "form-action 'self' https://forms.example:8443;"],
            ),
        ] {
            let policy = policy("", &Services::of(&source, &comments));
            for directive in wanted {
                assert!(policy.contains(directive), "{directive} in {policy}");
            }
        }
    }
}
