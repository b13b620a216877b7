//! Every address of what other sites show of the paper, both ways. These are no routes of the app: each is a document of its own.

use super::{escaped, read_slug};
use crate::model::address::Base;
use crate::model::page::PageNumber;
use crate::model::slug::Slug;
use crate::route::Route;

/// What stands in a frame of somebody else's page, and the page for those who want one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Embed {
    /// The page for publishers.
    Guide,
    Article(Slug),
    Latest,
    Section(Slug),
}

/// What the latest stories are called in an address. An article of this name has no embed.
const LATEST_TEASERS: &str = "latest";

impl Embed {
    /// What other sites may show of a place in the paper; none of what has no embed.
    pub fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Front(PageNumber::FIRST) => Some(Self::Latest),
            Route::Article(slug) if slug.as_str() != LATEST_TEASERS => Some(Self::Article(slug.clone())),
            Route::Section(slug, PageNumber::FIRST) => Some(Self::Section(slug.clone())),
            _ => None,
        }
    }

    /// Reads a path, as [`Route::parse`] does; none where it is no embed's.
    pub fn parse(path: &str, base: &Base) -> Option<Self> {
        let rest = path.strip_prefix(base.as_str())?;
        let rest = rest.strip_suffix("index.html").unwrap_or(rest);
        let parts: Vec<&str> = rest.strip_suffix('/').unwrap_or(rest).split('/').collect();
        match parts.as_slice() {
            ["embed"] => Some(Self::Guide),
            ["embed", LATEST_TEASERS] => Some(Self::Latest),
            ["embed", slug] => read_slug(slug).map(Self::Article),
            ["embed", "section", slug] => read_slug(slug).map(Self::Section),
            _ => None,
        }
    }

    /// The path to print in a link; [`Embed::parse`] gives the same embed back.
    pub fn href(&self, base: &Base) -> String {
        escaped(&self.place(), base)
    }

    /// The folder under the paper's root that holds the document, unescaped, with a slash at its end.
    pub fn place(&self) -> String {
        match self {
            Self::Guide => "embed/".to_owned(),
            Self::Article(slug) => ["embed/", slug.as_str(), "/"].concat(),
            Self::Latest => ["embed/", LATEST_TEASERS, "/"].concat(),
            Self::Section(slug) => ["embed/section/", slug.as_str(), "/"].concat(),
        }
    }
}

/// The file, under the paper's root, that tells other sites how to embed an article (oEmbed 1.0).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oembed(Slug);

impl Oembed {
    /// The one of a place in the paper: only articles that have an embed have one.
    pub fn of(route: &Route) -> Option<Self> {
        match Embed::of(route) {
            Some(Embed::Article(slug)) => Some(Self(slug)),
            _ => None,
        }
    }

    /// Reads a path; none where it is no such file's.
    pub fn parse(path: &str, base: &Base) -> Option<Self> {
        let name = path.strip_prefix(base.as_str())?.strip_prefix("oembed/")?.strip_suffix(".json")?;
        Self::of(&Route::Article(read_slug(name)?))
    }

    /// The article that it tells of.
    pub fn article(&self) -> &Slug {
        &self.0
    }

    /// The path to print in a link; [`Oembed::parse`] gives the same file back.
    pub fn href(&self, base: &Base) -> String {
        escaped(&self.place(), base)
    }

    /// The file under the paper's root, unescaped.
    pub fn place(&self) -> String {
        ["oembed/", self.0.as_str(), ".json"].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;
    use crate::route::tests::{any_base, any_route, any_slug};
    use proptest::prelude::*;

    fn any_embed() -> impl Strategy<Value = Embed> {
        let article = any_slug().prop_filter("the name of the latest stories", |slug| slug.as_str() != LATEST_TEASERS);
        prop_oneof![
            Just(Embed::Guide),
            Just(Embed::Latest),
            article.prop_map(Embed::Article),
            any_slug().prop_map(Embed::Section),
        ]
    }

    proptest! {
        #[test]
        fn a_link_leads_where_it_says(embed in any_embed(), base in any_base()) {
            let href = embed.href(&base);
            prop_assert!(href.is_ascii());
            prop_assert_eq!(Embed::parse(&href, &base), Some(embed.clone()));
            prop_assert_eq!(Embed::parse(&[&href, "index.html"].concat(), &base), Some(embed));
            prop_assert_eq!(Route::parse(&href, &base), Route::NotFound);
        }

        #[test]
        fn what_is_told_of_a_place_leads_back_to_it(route in any_route(), base in any_base()) {
            let oembed = Oembed::of(&route);
            let again = oembed.as_ref().and_then(|oembed| Oembed::parse(&oembed.href(&base), &base));
            prop_assert_eq!(again, oembed);
        }
    }

    #[test]
    fn places() {
        let slug = |text| Slug::parse(text).unwrap();
        let first = PageNumber::FIRST;
        for (route, wanted) in [
            (Route::Article(slug("tides")), Some("embed/tides/")),
            (Route::Article(slug("section")), Some("embed/section/")),
            (Route::Article(slug("latest")), None),
            (Route::Section(slug("latest"), first), Some("embed/section/latest/")),
            (Route::Front(first), Some("embed/latest/")),
            (Route::Front(PageNumber::new(2).unwrap()), None),
            (Route::Author(slug("ann"), first), None),
            (Route::NotFound, None),
        ] {
            assert_eq!(Embed::of(&route).map(|embed| embed.place()).as_deref(), wanted, "{route:?}");
        }
        assert_eq!(Oembed::of(&Route::Article(slug("белые"))).unwrap().place(), "oembed/белые.json");
        assert_eq!(Oembed::of(&Route::Article(slug("latest"))), None);
        let base = Base::new("/");
        for lost in ["/embed/a/b/", "/embed/Tides/", "/embed/section/a/b/", "/embeds/", "/article/tides/", "", "/embed/tides//"] {
            assert_eq!(Embed::parse(lost, &base), None, "{lost}");
        }
        for lost in ["/oembed/", "/oembed/tides", "/oembed/latest.json", "/oembed/a/b.json", "/embed/tides.json"] {
            assert_eq!(Oembed::parse(lost, &base), None, "{lost}");
        }
    }
}
