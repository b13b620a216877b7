//! What a page may do: the Content-Security-Policy (CSP Level 3) of every page, and ready headers for hosts.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy for pages that are printed into a shell: scripts of its own host and the inline ones that are in the shell, WebAssembly, and
/// the shell's own styles; pictures of its own host and of others; frames only for embeds that a reader opens.
pub fn policy(shell: &str) -> String {
    let scripts = hashes(shell, "script");
    let styles = hashes(shell, "style");
    [
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
        if styles.is_empty() { "style-src 'none'".to_owned() } else { format!("style-src{styles}") },
        "img-src 'self' https:".to_owned(),
        "connect-src 'self'".to_owned(),
        "frame-src https: http:".to_owned(),
        "form-action 'self'".to_owned(),
        "base-uri 'none'".to_owned(),
        "object-src 'none'".to_owned(),
    ]
    .join("; ")
}

/// The file `_headers` that Netlify, Cloudflare Pages and others read: the policy again, where a host must say it, and how long files keep.
pub fn headers(policy: &str, base: &str) -> String {
    format!(
        "{base}*\n  Content-Security-Policy: {policy}; frame-ancestors 'self'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n  Cache-Control: public, max-age=0, must-revalidate\n\n\
         {base}standfirst-*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         {base}icon-*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n"
    )
}

/// `'sha256-…'` of the text in each inline element of a name, each with a space before it.
fn hashes(html: &str, name: &str) -> String {
    let (opening, closing) = (["<", name].concat(), ["</", name, ">"].concat());
    let mut all = String::new();
    let mut rest = html;
    while let Some(start) = rest.find(&opening) {
        rest = &rest[start..];
        let Some(text) = rest.find('>').map(|end| &rest[end + 1..]) else { break };
        let Some(end) = text.find(&closing) else { break };
        let hash = STANDARD.encode(Sha256::digest(&text.as_bytes()[..end]));
        all.push_str(&format!(" 'sha256-{hash}'"));
        rest = &text[end..];
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_elements_are_allowed_by_their_hash() {
        // The hash of the empty text is in FIPS 180-4's examples; this is it in base64.
        let empty = " 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        for (html, wanted) in [
            ("<script></script>", empty.to_owned()),
            ("<p>no</p>", String::new()),
            ("<script type=module></script><p><script async></script>", empty.repeat(2)),
            ("<script>unclosed", String::new()),
        ] {
            assert_eq!(hashes(html, "script"), wanted, "{html}");
        }
        assert!(policy("<style></style>").contains(&format!("style-src{empty};")));
        assert!(!policy("<style></style>").contains("unsafe-inline"));
    }
}
