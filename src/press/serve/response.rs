//! The headers of an answer, as hosts of static sites give them. Nothing lets other sites read a preview: what is not printed yet is nobody's.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::press::hosts::headers::is_immutable;

/// A file of the site, by its path.
pub fn of_file(path: &str, bytes: Vec<u8>) -> Response {
    let name = path.rsplit('/').next().unwrap_or_default();
    let keeps = if is_immutable(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut answer = Response::new(Body::from(bytes));
    let headers = answer.headers_mut();
    if let Ok(kind) = HeaderValue::try_from(content_type(path)) {
        headers.insert(CONTENT_TYPE, kind);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keeps));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin"));
    headers
        .insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("base-uri 'none'; object-src 'none'; frame-ancestors 'self'"));
    answer
}

/// A few words.
pub fn plain(status: StatusCode, words: &str) -> Response {
    (status, [(CONTENT_TYPE, "text/plain; charset=utf-8")], words.to_owned()).into_response()
}

/// The media type of a file by its name, with the encoding of texts.
pub fn content_type(path: &str) -> String {
    if path.ends_with("feed.xml") {
        return "application/rss+xml; charset=utf-8".to_owned();
    }
    if path.ends_with("feed.json") {
        return "application/feed+json; charset=utf-8".to_owned();
    }
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let is_text = kind.type_() == mime_guess::mime::TEXT || matches!(kind.subtype().as_str(), "json" | "xml" | "javascript");
    let is_text = is_text || kind.suffix().is_some_and(|suffix| matches!(suffix.as_str(), "xml" | "json"));
    if is_text && kind.get_param("charset").is_none() { format!("{kind}; charset=utf-8") } else { kind.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types() {
        for (path, wanted) in [
            ("index.html", "text/html; charset=utf-8"),
            ("article/tides/index.json", "application/json; charset=utf-8"),
            ("feed.xml", "application/rss+xml; charset=utf-8"),
            ("section/science/feed.json", "application/feed+json; charset=utf-8"),
            ("sitemap.xml", "text/xml; charset=utf-8"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("sw.js", "text/javascript; charset=utf-8"),
            ("standfirst-c4b88570a424e13_bg.wasm", "application/wasm"),
            ("images/a.svg", "image/svg+xml; charset=utf-8"),
            ("images/a.webp", "image/webp"),
            ("images/a.mp3", "audio/mpeg"),
            ("images/a.vtt", "text/vtt; charset=utf-8"),
            ("CNAME", "application/octet-stream"),
        ] {
            assert_eq!(content_type(path), wanted, "{path}");
        }
    }
}
