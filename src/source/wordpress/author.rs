//! The page of an author: a user, or a writer whom a plugin keeps as a term of its own.

use super::super::SourceError;
use super::query::{Query, escaped};
use super::{PageBuilder, first, person, post, writers};
use crate::http::HttpClient;
use crate::model::author::Author;
use crate::model::page::{AuthorPage, Content, PageNumber};
use crate::model::slug::Slug;

/// Where plugins keep writers, and what the slugs there begin with.
const GUESTS: [(&str, &str); 2] = [("coauthors", "cap-"), ("ppma_author", "")];

impl<'a, F: HttpClient> PageBuilder<'a, F> {
    pub(super) fn author(&'a self, slug: Slug, number: PageNumber) -> Query<'a, Content> {
        let query = ["users?", person::FIELDS, "&slug=", &escaped(slug.as_str())].concat();
        Query::Ask(
            vec![query],
            Box::new(move |results| {
                let list = match first(results) {
                    // Whoever keeps guests from all of it keeps them from the latest stories too, which are asked for next.
                    Err(SourceError::Refused(_) | SourceError::NoData) => return self.missing(true),
                    Err(error) => return Query::Done(Err(error)),
                    Ok(list) => list,
                };
                let user = list.items.iter().find(|user| person::slug(user).is_some_and(|found| found == slug));
                let found = user.and_then(|user| Some((post::id(user)?, Box::new(person::author(user, &self.reader)?))));
                let Some((id, author)) = found else { return self.guest(slug, number) };
                self.stories_by(author, ["&author=", &id.to_string()].concat(), number)
            }),
        )
    }

    /// The page of a writer who is no user.
    fn guest(&'a self, slug: Slug, number: PageNumber) -> Query<'a, Content> {
        let query = |(kind, prefix): &(&str, &str)| {
            [kind, "?_fields=id,slug,name,taxonomy&slug=", prefix, &escaped(slug.as_str())].concat()
        };
        let queries = GUESTS.iter().map(query).collect();
        Query::Ask(
            queries,
            Box::new(move |results| {
                for ((kind, _), list) in GUESTS.iter().zip(results) {
                    let terms = list.map(|list| list.items).unwrap_or_default();
                    let guests = terms.iter().filter_map(|term| Some((post::id(term)?, writers::guest(term, &self.reader)?)));
                    if let Some((id, author)) = guests.into_iter().find(|(_, author)| author.slug == slug) {
                        return self.stories_by(Box::new(author), ["&", kind, "=", &id.to_string()].concat(), number);
                    }
                }
                Query::Done(Err(SourceError::NotFound))
            }),
        )
    }

    fn stories_by(&'a self, author: Box<Author>, query: String, number: PageNumber) -> Query<'a, Content> {
        self.stories(query, number, move |stories, paging| {
            Content::Author(Box::new(AuthorPage { author: *author, stories, paging }))
        })
    }
}
