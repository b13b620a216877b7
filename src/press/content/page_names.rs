//! What a page cannot be called, because something else of the paper has that address, or may have it one day.

use super::authored_names::AuthoredFile;
use super::fault::Fault;
use crate::model::Checked;
use crate::model::language::Language;
use crate::model::slug::Slug;
use crate::press::direction::{is_script, written};
use crate::route::RESERVED;

/// Finds pages that are called by a name that is none for a page.
pub fn fault_at_reserved(pages: &[AuthoredFile], findings: &mut Vec<Fault>) {
    for page in pages {
        if let Some(why) = why_reserved(&page.slug) {
            findings.push(Fault::of_file(
                &page.path,
                format!("a page cannot be called {}, because {why}; choose another name", page.slug),
            ));
        }
    }
}

/// Why no page can be called so; none where one can.
pub fn why_reserved(slug: &Slug) -> Option<&'static str> {
    let name = slug.as_str();
    if !RESERVED.contains(&name) {
        return is_language(name).then_some("it is a language's code, and an edition in that language lies there");
    }
    Some(match name {
        "article" | "section" | "author" | "page" => "the paper's own pages lie there",
        "embed" | "oembed" => "what other sites show of the paper lies there",
        "tag" | "tags" | "search" | "saved" => "the press keeps it for pages that it will print itself",
        _ => "files of the site lie there",
    })
}

/// Whether the folder of an edition may be called so: by a language, perhaps with its script or the country it is spoken in (BCP 47). Not all that has
/// the form of a tag is one: `faq`, `our-team`.
fn is_language(name: &str) -> bool {
    let (language, rest) = name.split_once('-').unwrap_or((name, ""));
    let is_known = Language::parse(language).is_ok_and(|language| written(&language).is_some());
    let is_country = rest.len() == 2 && rest.bytes().all(|letter| letter.is_ascii_lowercase());
    is_known && (rest.is_empty() || is_country || is_script(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_no_page_can_have() {
        for name in RESERVED.into_iter().chain(["ru", "de", "en", "ast", "yue", "pt-br", "zh-hans", "sr-latn", "en-us"]) {
            assert!(why_reserved(&Slug::parse(name).unwrap()).is_some(), "{name}");
        }
        for name in [
            "about",
            "imprint",
            "privacy",
            "faq",
            "our-team",
            "the-team",
            "how-we-work",
            "my-story",
            "о-нас",
            "jobs",
            "en-1",
            "x",
        ] {
            assert_eq!(why_reserved(&Slug::parse(name).unwrap()), None, "{name}");
        }
    }
}
