//! What a request asks for.

use percent_encoding::percent_decode_str;

use crate::model::address::Base;

/// A file of the site that a path names; of a folder, the page in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestPath {
    /// From the root of the host, percent-encoded as it was asked for: `/news/article/tides/index.html`.
    pub address: String,
    /// Below the site, with slashes, not percent-encoded: `article/tides/index.html`.
    pub file: String,
}

impl RequestPath {
    /// Reads a path that lies under a base; none of any other, and of bytes that are no text.
    pub fn read(path: &str, base: &Base) -> Option<Self> {
        let page = if path.ends_with('/') { "index.html" } else { "" };
        let address = [path, page].concat();
        let below = address.strip_prefix(base.as_str())?;
        let file = percent_decode_str(below).decode_utf8().ok()?.into_owned();
        Some(Self { address, file })
    }

    /// The page in the folder of this name.
    pub fn as_folder(&self) -> Self {
        let page = |path: &str| [path, "/index.html"].concat();
        Self { address: page(&self.address), file: page(&self.file) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read() {
        for (path, wanted) in [
            ("/news/", Some("index.html")),
            ("/news/article/%D0%B1%D0%B5/", Some("article/бе/index.html")),
            ("/news/a%2Fb", Some("a/b")),
            ("/news", None),
            ("/", None),
            ("/news/%FF", None),
        ] {
            let read = RequestPath::read(path, &Base::new("/news/"));
            assert_eq!(read.as_ref().map(|path| path.file.as_str()), wanted, "{path}");
        }
    }
}
