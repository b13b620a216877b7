//! The addresses at which pages stood before, and where each of them leads.

use percent_encoding::percent_decode_str;

use crate::model::address::Base;
use crate::model::alias::Alias;
use crate::press::content::Paper;
use crate::route::Route;

/// An address of before.
#[derive(Debug, PartialEq, Eq)]
pub struct MovedAddress {
    /// The path from the root of the host, not percent-encoded; it may hold bytes that are no UTF-8.
    pub path: Vec<u8>,
    /// The query as it is asked for; none where the path alone says it.
    pub query: Option<String>,
    /// The path that it leads to, percent-encoded.
    pub target: String,
}

impl MovedAddress {
    /// The addresses of before of all that a paper at a base prints, edition by edition, in the order of their stories, and after these of its pages.
    pub fn all(paper: &Paper, base: &Base) -> Vec<Self> {
        paper.all_editions().flat_map(|edition| Self::of_edition(edition, &Base::new(&base.join(&edition.place)))).collect()
    }

    fn of_edition(paper: &Paper, base: &Base) -> Vec<Self> {
        let stories = paper.articles.iter().map(|article| Route::Article(article.slug.clone()));
        let routes = stories.chain(paper.pages.keys().cloned().map(Route::Page));
        let moved = routes.filter_map(|route| Some((paper.aliases.get(&route)?, route.href(base))));
        let authored = moved.flat_map(|(aliases, target)| aliases.iter().map(move |alias| Self::of(alias, &target)));
        let decomposed = paper.moved_pages.iter().map(|(from, to)| Self {
            path: percent_decode_str(&from.href(base)).collect(),
            query: None,
            target: to.href(base),
        });
        authored.chain(decomposed).collect()
    }

    fn of(alias: &Alias, target: &str) -> Self {
        Self { path: alias.decoded_path(), query: alias.query().map(str::to_owned), target: target.to_owned() }
    }

    /// The address as a message names it.
    pub fn name(&self) -> String {
        let path = String::from_utf8_lossy(&self.path);
        self.query.as_ref().map_or_else(|| path.to_string(), |query| format!("{path}?{query}"))
    }
}
