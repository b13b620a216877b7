//! Links into a WordPress site, as links into the paper that is made of it.

use std::collections::BTreeMap;

use super::listed_post::ListedPosts;
use crate::model::Checked;
use crate::model::address::{Base, Href, WebAddress};
use crate::model::json::JsonValue;
use crate::model::page::PageNumber;
use crate::model::rest::Rest;
use crate::route::Route;
use crate::source::wordpress::category::Category;
use crate::source::wordpress::links::key;
use crate::source::wordpress::{person, post};

/// The routes that addresses of a WordPress site have in the paper, by what of an address counts.
pub struct PaperLinks(BTreeMap<String, Route>);

impl PaperLinks {
    /// The links to the front, the posts, the categories and the authors of a WordPress.
    pub fn new(root: &WebAddress, listed: &ListedPosts, categories: &[Category], users: &[JsonValue]) -> Self {
        let home = key(&Rest(root).home());
        let mut routes = BTreeMap::from([(home.clone(), Route::Front(PageNumber::FIRST))]);
        let numbered = |name: &str, id: u32| [home.as_str(), name, &id.to_string()].concat();
        // Where several posts are at one address, the first by number is.
        for (id, post) in listed.iter().rev() {
            let route = || Route::Article(post.slug.clone());
            routes.extend([(key(&post.link), route()), (numbered("?p=", *id), route())]);
        }
        // What is at an address now goes before what was there.
        for post in listed.values() {
            let Ok(link) = WebAddress::parse(&post.link) else { continue };
            for alias in &post.post.aliases {
                routes.entry(key(&[link.origin(), alias].concat())).or_insert_with(|| Route::Article(post.slug.clone()));
            }
        }
        for category in categories {
            let route = || Route::Section(category.section.slug.clone(), PageNumber::FIRST);
            routes.extend([(key(&category.link), route()), (numbered("?cat=", category.id), route())]);
        }
        for user in users {
            let Some(slug) = person::slug(user) else { continue };
            let addresses =
                [user.get("link").and_then(JsonValue::text).map(key), post::id(user).map(|id| numbered("?author=", id))];
            routes
                .extend(addresses.into_iter().flatten().map(|address| (address, Route::Author(slug.clone(), PageNumber::FIRST))));
        }
        Self(routes)
    }

    /// Where a link leads: into the paper, where it names one of its pages. None where it is no address that a link may have.
    pub fn href(&self, address: &str) -> Option<Href> {
        let Some(route) = self.0.get(&key(address)) else { return Href::parse(address).ok() };
        let fragment = address.find('#').map_or("", |start| &address[start..]);
        Href::parse(&[&path_of(route), fragment].concat()).ok()
    }

    /// Whether a link of an article's file leads to a page of WordPress that the paper has now.
    pub fn any_leads_out(&self, article: &str) -> bool {
        // As JSON and as Markdown have them.
        let in_json = article.split("\"href\": \"").skip(1).filter_map(|rest| rest.split('"').next());
        let in_markdown = article.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next());
        in_json.chain(in_markdown).any(|href| self.0.contains_key(&key(href)))
    }
}

/// A route's address in authored files, which know no base.
pub fn path_of(route: &Route) -> String {
    route.href(&Base::new("/"))
}
