//! Articles and authors as authors write them: the JSON of the content's folder.

use std::path::Path;

use serde::Serialize;
use serde_json::Value;

use crate::model::address::WebAddress;
use crate::model::article::{Article, Comments};
use crate::model::author::Author;
use crate::model::body::Body;
use crate::model::date::Published;
use crate::model::image::Image;
use crate::model::line::Line;
use crate::model::link::Link;
use crate::model::slug::Slug;
use crate::press::import::markdown;

/// `articles/<slug>.json`, its keys in the order in which people read them.
#[derive(Serialize)]
struct WrittenArticle<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    headline: &'a Line,
    #[serde(skip_serializing_if = "Option::is_none")]
    standfirst: Option<&'a Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    excerpt: Option<&'a Line>,
    section: &'a Slug,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    also_in: &'a [Slug],
    authors: Vec<&'a Slug>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    tags: &'a [Line],
    published: &'a Published,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<&'a Published>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lead_image: Option<&'a Image>,
    comments: Comments,
    #[serde(skip_serializing_if = "Option::is_none")]
    post: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    elsewhere: Option<&'a WebAddress>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    aliases: &'a [String],
    body: &'a Body,
}

/// `authors/<slug>.json`.
#[derive(Serialize)]
struct WrittenAuthor<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: &'a Line,
    #[serde(skip_serializing_if = "is_empty")]
    bio: &'a Body,
    #[serde(skip_serializing_if = "Option::is_none")]
    avatar: Option<&'a Image>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    links: &'a [Link],
}

/// The text of an article's file in JSON, with the other sections that it stands in, and the paths where it was before.
pub fn article(article: &Article, also_in: &[Slug], aliases: &[String]) -> String {
    text(&written(article, also_in, aliases))
}

/// The same in Markdown, below a content; none where Markdown cannot say all of it.
pub fn markdown_article(article: &Article, also_in: &[Slug], aliases: &[String], content: &Path) -> Option<String> {
    let body = markdown::body(&article.body, content)?;
    match serde_json::to_value(written(article, also_in, aliases)) {
        Ok(Value::Object(keys)) => Some(markdown::front_matter(&keys) + &body),
        // A struct becomes an object.
        _ => None,
    }
}

fn written<'a>(article: &'a Article, also_in: &'a [Slug], aliases: &'a [String]) -> WrittenArticle<'a> {
    WrittenArticle {
        schema: "../schema/article.json",
        headline: &article.headline,
        standfirst: article.standfirst.as_ref(),
        excerpt: article.excerpt.as_ref().filter(|_| article.standfirst.is_none()),
        section: &article.section.slug,
        also_in,
        authors: article.authors.iter().map(|author| &author.slug).collect(),
        tags: &article.tags,
        published: &article.published,
        modified: article.modified.as_ref(),
        lead_image: article.lead_image.as_ref(),
        comments: article.comments,
        post: article.post,
        elsewhere: article.elsewhere.as_ref(),
        aliases,
        body: &article.body,
    }
}

/// The text of an author's file.
pub fn author(author: &Author) -> String {
    text(&WrittenAuthor {
        schema: "../schema/author.json",
        name: &author.name,
        bio: &author.bio,
        avatar: author.avatar.as_ref(),
        links: &author.links,
    })
}

fn is_empty(body: &&Body) -> bool {
    body.0.is_empty()
}

/// A file as people read it, with a line break at its end.
fn text(file: &impl Serialize) -> String {
    // Structs with named fields always become JSON.
    serde_json::to_string_pretty(file).unwrap_or_default() + "\n"
}
