//! Who wrote a post. WordPress itself names one user; where a plugin names those who wrote, it is them, in their order:
//!
//! * **PublishPress Authors** lists them under `authors`, or as terms whose numbers are under `ppma_author`;
//! * **Co-Authors Plus** has a term for each, whose slug begins with `cap-`; their order is that of the numbers under `coauthors`. What such a
//!   term has for a description is for its search alone, with names and addresses: nothing of it is read.

use super::fields::{embedded, id, items, line, terms, text};
use super::person;
use super::reader::Reader;
use super::slugs::{nearest, slug_of};
use crate::convert::ARE_TOLD;
use crate::http::HttpClient;
use crate::model::author::{Author, AuthorRef};
use crate::model::body::Body;
use crate::model::json::JsonValue;
use crate::model::line::Line;
use crate::model::slug::Slug;

/// One of those who wrote a post.
pub struct Writer<'j> {
    /// The user that they are, with what WordPress says of one; none of a guest.
    pub user: Option<&'j JsonValue>,
    pub slug: Slug,
    pub name: Line,
    /// Where they are on the WordPress site; empty where it does not say.
    pub link: &'j str,
}

/// Those who wrote a post.
#[derive(Default)]
pub struct Writers<'j> {
    pub writers: Vec<Writer<'j>>,
    /// What is known of those who are named and cannot be read, for whoever is told of omissions: their number, or why.
    pub unread: Vec<String>,
}

impl Writer<'_> {
    /// The writer as a byline names them.
    pub fn byline(self) -> AuthorRef {
        AuthorRef { slug: self.slug, name: self.name }
    }

    /// The writer with all that is known of them.
    pub fn author<F: HttpClient>(self, reader: &Reader<'_, F>) -> Author {
        let guest =
            |slug, name| Author { slug, name, also: None, role: None, bio: Body::default(), avatar: None, links: Vec::new() };
        let user = self.user.and_then(|user| person::author(user, reader));
        user.map_or_else(|| guest(self.slug, self.name), |user| Author { slug: user.slug, ..user })
    }
}

/// Those who wrote a post, in their order.
pub fn writers<'j, F: HttpClient>(post: &'j JsonValue, reader: &Reader<'_, F>) -> Writers<'j> {
    let users: Vec<&JsonValue> = embedded(post, "author").collect();
    let mut found = Writers::default();
    // Some plugins put whole entries in the place of numbers.
    let coauthors = items(post.get("coauthors")).filter(|entry| matches!(entry, JsonValue::Map(_)));
    for entry in items(post.get("authors")).chain(coauthors) {
        found.take(entry, &users, reader);
    }
    if found.writers.is_empty() {
        let numbers: Vec<&JsonValue> = ["coauthors", "ppma_author"].into_iter().flat_map(|key| items(post.get(key))).collect();
        let of_writers: Vec<&JsonValue> =
            terms(post).filter(|term| matches!(text(term, "taxonomy"), "author" | "ppma_author" | "byline")).collect();
        // In the order of their numbers; those that have none there come last.
        let place = |term: &JsonValue| numbers.iter().position(|number| term.get("id") == Some(number)).unwrap_or(numbers.len());
        for nth in 0..=numbers.len() {
            for term in of_writers.iter().filter(|term| place(term) == nth) {
                found.take(term, &users, reader);
            }
        }
        if ARE_TOLD {
            let is_there = |number: &JsonValue| of_writers.iter().any(|term| term.get("id") == Some(number));
            let missing = numbers.iter().filter(|number| !is_there(number)).filter_map(|number| match number {
                JsonValue::Number(number) => Some(number.to_string()),
                _ => None,
            });
            // Where no term came at all, the first of them may be the user whom WordPress names.
            let known = if of_writers.is_empty() { users.len() } else { 0 };
            found.unread.extend(missing.skip(known));
        }
    }
    if found.writers.is_empty() {
        for user in &users {
            found.take(user, &users, reader);
        }
    }
    if ARE_TOLD && found.writers.is_empty() && found.unread.is_empty() {
        let number = post.get("author").filter(|number| **number != JsonValue::Number(0));
        if let Some(JsonValue::Number(number)) = number {
            found.unread.push(number.to_string());
        }
    }
    found
}

/// The writer that a term of a plugin stands for.
pub fn guest<F: HttpClient>(term: &JsonValue, reader: &Reader<'_, F>) -> Option<Author> {
    let mut found = Writers::default();
    found.take(term, &[], reader);
    found.writers.pop().map(|writer| writer.author(reader))
}

impl<'j> Writers<'j> {
    /// Adds a writer, whom a user, a term, an entry of a plugin, a user's number or a bare name stands for.
    fn take<F: HttpClient>(&mut self, entry: &'j JsonValue, users: &[&'j JsonValue], reader: &Reader<'_, F>) {
        let user_of = |number: &JsonValue| users.iter().find(|user| user.get("id") == Some(number)).copied();
        let entry = match entry {
            JsonValue::Number(_) => user_of(entry).unwrap_or(entry),
            entry => entry,
        };
        let own = |key| line(&reader.words(entry.get(key)));
        let name = own("display_name").or_else(|| own("name")).or_else(|| line(&reader.words(Some(entry))));
        // Of a term alone: a user may be called so.
        let prefix = if entry.get("taxonomy").is_some() { "cap-" } else { "" };
        let slug =
            ["slug", "user_nicename"].into_iter().map(|key| text(entry, key)).find(|slug| !slug.is_empty()).unwrap_or_default();
        let slug = slug_of(slug.strip_prefix(prefix).unwrap_or(slug)).or_else(|| slug_of(name.as_ref()?.as_str()));
        let (Some(slug), false) = (slug, entry.get("code").is_some()) else {
            if ARE_TOLD {
                let number = if let JsonValue::Number(number) = entry { Some(*number) } else { id(entry) };
                self.unread.push(number.map_or_else(|| text(entry, "code").to_owned(), |number| number.to_string()));
            }
            return;
        };
        let is_user = |user: &&&JsonValue| nearest(user).is_some_and(|own| own == slug);
        let user = users.iter().find(is_user).copied().or_else(|| user_of(entry.get("user_id")?));
        let Some(name) = name.or_else(|| line(slug.as_str())) else { return };
        if self.writers.iter().all(|writer| writer.slug != slug) {
            self.writers.push(Writer { user, slug, name, link: text(entry, "link") });
        }
    }
}
