//! Where the paper's own pictures are printed.

/// The folder that they lie in, beside the content and at the top of the site.
pub const FOLDER: &str = "images";

/// Where something is printed that is named from the content's folder on: what stands beside a story in `articles/tides/` is in `images/tides/`.
pub fn place_of(path: &str) -> String {
    let inside = path.strip_prefix("../").unwrap_or(path);
    if inside.starts_with("images/") {
        return inside.to_owned();
    }
    let mut parts: Vec<&str> = inside.split('/').filter(|part| *part != "..").collect();
    if let Some(articles) = parts.iter().position(|part| *part == "articles") {
        parts.remove(articles);
    }
    [FOLDER, "/", &parts.join("/")].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_what_is_named_from_the_content_on() {
        for (path, wanted) in [
            ("../images/boat.jpg", "images/boat.jpg"),
            ("images/a/boat.jpg", "images/a/boat.jpg"),
            ("articles/tides/boat.jpg", "images/tides/boat.jpg"),
            ("articles/boat.jpg", "images/boat.jpg"),
            ("editions/ru/articles/tides/boat.jpg", "images/editions/ru/tides/boat.jpg"),
            ("pages/about/us.jpg", "images/pages/about/us.jpg"),
            ("../../up.jpg", "images/up.jpg"),
        ] {
            assert_eq!(place_of(path), wanted, "{path}");
        }
    }
}
