//! The publisher's own files, which are served as they lie on the disk: pictures, recordings, and what is in `static/`.

use std::path::{Path, PathBuf};

use crate::press::content::is_leftover;

/// Where the publisher's own files are.
#[derive(Clone, Debug)]
pub struct OwnFiles {
    /// Folders with an `images/` in them, the first that has a file counts.
    pub with_images: Vec<PathBuf>,
    /// What is in here lies at the root of the site.
    pub root: PathBuf,
}

impl OwnFiles {
    /// The files of the content in a folder; a site that was printed earlier may have pictures that the content has not.
    pub fn of(content: &Path, site: Option<&Path>) -> Self {
        let with_images = [Some(content.to_owned()), Some(content.join("..")), site.map(Path::to_owned)];
        Self { with_images: with_images.into_iter().flatten().collect(), root: content.join("static") }
    }

    /// The file at a path below the site, with slashes, not percent-encoded; none where there is no such file, or it is hidden.
    pub fn find(&self, path: &str) -> Option<PathBuf> {
        if !is_plain(path) {
            return None;
        }
        let images = if path.starts_with("images/") { self.with_images.as_slice() } else { &[] };
        let folders = images.iter().chain([&self.root]);
        folders.map(|folder| folder.join(path)).find(|file| file.is_file())
    }
}

/// Whether a path leads down only, on every computer, and to nothing hidden but what certificates are asked for by.
fn is_plain(path: &str) -> bool {
    let mut parts = path.split('/').enumerate();
    parts.all(|(depth, part)| {
        let is_hidden = is_leftover(part) && !(depth == 0 && part == ".well-known");
        !part.is_empty() && !is_hidden && !part.contains(['\\', ':', '\0'])
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn only_what_is_below_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path().join("content");
        for file in [
            "content/static/CNAME",
            "content/static/.well-known/security.txt",
            "content/static/.git/x",
            "images/a b.jpg",
            "secret",
        ] {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let files = OwnFiles::of(&content, None);
        for (path, is_found) in [
            ("CNAME", true),
            (".well-known/security.txt", true),
            ("images/a b.jpg", true),
            ("images", false),
            ("", false),
            (".git/x", false),
            ("secret", false),
            ("../secret", false),
            ("images/../secret", false),
            ("images/../../secret", false),
            ("images//a b.jpg", false),
            ("images\\a b.jpg", false),
            ("/etc/passwd", false),
            ("C:/x", false),
        ] {
            assert_eq!(files.find(path).is_some(), is_found, "{path}");
        }
    }
}
