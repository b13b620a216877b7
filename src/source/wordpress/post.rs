//! A post, which is a story. The rules are the same for a paper that is read live and for one that is imported:
//!
//! * **The section** is the first of the post's categories in the order of its embedded terms. In the lists of sections it stands in every one
//!   of its categories.
//! * **The headline** of a post without a title is the beginning of its excerpt; without that, its slug.
//! * **The standfirst** is the excerpt, where somebody wrote one: one that WordPress made ends in `[…]`, or stands in the body.
//! * **The moment** is that of `date_gmt`, read on the newsroom's clock as `date` shows it: [`Published::of_clocks`].
//! * **The author** is who is embedded; where nobody is, or an error, nobody is named.
//! * **A protected post** has no words here.

use super::super::SourceError;
use super::fields::{items, rendered};
use super::person;
use super::picture::picture;
use crate::convert::{self, LinkResolver};
use crate::http::HttpClient;
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::article::{Article, Comments, EXCERPT, Teaser, cut};
use crate::model::author::AuthorRef;
use crate::model::date::Published;
use crate::model::image::Image;
use crate::model::json::JsonValue;
use crate::model::language::Direction;
use crate::model::line::Line;
use crate::model::site::{Section, SectionRef};
use crate::model::slug::Slug;

pub use super::fields::{id, line, slug_of, text, words};
pub use super::reader::Reader;

/// The question for posts as teasers; more of the query may follow.
pub const TEASERS: &str = "posts?_embed=author,wp:featuredmedia,wp:term&_fields=id,slug,link,date,date_gmt,title,excerpt,categories,\
                           _links.author,_links.wp:featuredmedia,_links.wp:term";

/// The question for whole posts.
pub const STORIES: &str = "posts?_embed=author,wp:featuredmedia,wp:term&_fields=id,slug,link,date,date_gmt,modified,modified_gmt,title,excerpt,\
                           content,comment_status,categories,_links.author,_links.wp:featuredmedia,_links.wp:term";

/// The question for posts by name alone.
pub const NAMES: &str = "posts?_fields=id,slug,link,date,date_gmt,title,excerpt";

/// The longest headline that is made of an excerpt, in characters.
const HEADLINE: usize = 60;

/// How much of an excerpt must stand in the body, in characters without white space, for WordPress to have made it.
const COPIED: usize = 120;

impl<F: HttpClient> Reader<'_, F> {
    /// The teaser of a post; none where it has no slug that an address can hold, or no date.
    pub fn teaser(&self, post: &JsonValue) -> Option<Teaser> {
        let slug = slug_of(post)?;
        let excerpt = self.excerpt(post);
        Some(Teaser {
            headline: self.headline(post, &excerpt, &slug)?,
            slug,
            kicker: None,
            excerpt: cut_excerpt(&excerpt),
            section: self.section(post)?,
            authors: writer(post).and_then(|writer| self.byline(writer)).into_iter().collect(),
            published: published(post)?,
            language: None,
            direction: Direction::LeftToRight,
            image: embedded(post, "wp:featuredmedia")
                .and_then(|media| picture(media, self))
                .map(|image| Image { caption: None, ..image }),
        })
    }

    /// The story that a post is, with the body that its HTML was made to. It was parsed before, because who leads its links must know them.
    ///
    /// # Errors
    /// The name of what makes no sense.
    pub fn article(&self, post: &JsonValue, content: &F::Hypertext, links: &LinkResolver<'_>) -> Result<Article, SourceError> {
        let slug = slug_of(post).ok_or_else(|| unreadable("slug"))?;
        let published = published(post).ok_or_else(|| unreadable("date"))?;
        let excerpt = self.excerpt(post);
        let modified = Published::of_clocks(text(post, "modified"), text(post, "modified_gmt"));
        let tags = terms(post).filter(|term| text(term, "taxonomy") == "post_tag");
        Ok(Article {
            headline: self.headline(post, &excerpt, &slug).ok_or_else(|| unreadable("title"))?,
            slug,
            kicker: None,
            excerpt: None,
            standfirst: line(&excerpt).filter(|_| is_by_hand(&excerpt, &convert::words(content))),
            section: self.section(post).ok_or_else(|| unreadable("category"))?,
            authors: writer(post).and_then(|writer| person::author(writer, self)).into_iter().collect(),
            tags: tags.filter_map(|tag| line(&self.words(tag.get("name")))).collect(),
            modified: modified.filter(|modified| *modified > published),
            published,
            language: None,
            direction: Direction::LeftToRight,
            lead_image: embedded(post, "wp:featuredmedia").and_then(|media| picture(media, self)),
            comments: if text(post, "comment_status") == "open" { Comments::Open } else { Comments::Closed },
            post: id(post),
            elsewhere: address(post).filter(|_| is_protected(post)),
            body: convert::body(content, links),
        })
    }

    /// The section that a post belongs to; WordPress's own default where it tells none.
    pub fn section(&self, post: &JsonValue) -> Option<SectionRef> {
        let results = category(post).and_then(|term| {
            let slug = slug_of(term)?;
            let name = line(&self.words(term.get("name"))).or_else(|| line(slug.as_str()))?;
            Some(SectionRef { slug, name })
        });
        let default = || Some(SectionRef { slug: Slug::parse("uncategorized").ok()?, name: line("Uncategorized")? });
        let section = results.or_else(default)?;
        Some(self.named.iter().find(|named| named.slug == section.slug).map_or(section, Section::named))
    }

    fn excerpt(&self, post: &JsonValue) -> String {
        self.words(post.get("excerpt").filter(|_| !is_protected(post)))
    }

    fn headline(&self, post: &JsonValue, excerpt: &str, slug: &Slug) -> Option<Line> {
        let title = line(&self.words(post.get("title")));
        let title = title.or_else(|| line(&cut(whole(excerpt).0, HEADLINE)));
        title.or_else(|| line(&slug.as_str().replace(['-', '_'], " "))).or_else(|| line(slug.as_str()))
    }

    fn byline(&self, author: &JsonValue) -> Option<AuthorRef> {
        Some(AuthorRef { slug: person::slug(author)?, name: person::name(author, self)? })
    }
}

/// A post lacks what is under a key, or has something else there.
fn unreadable(key: &str) -> SourceError {
    SourceError::Unreadable([key, ": missing or wrong"].concat())
}

/// When a post was published.
pub fn published(post: &JsonValue) -> Option<Published> {
    Published::of_clocks(text(post, "date"), text(post, "date_gmt"))
}

/// Where a post is on the WordPress site.
pub fn address(post: &JsonValue) -> Option<WebAddress> {
    WebAddress::parse(text(post, "link")).ok()
}

/// The user who wrote a post, or the error that stands in their place.
pub fn writer(post: &JsonValue) -> Option<&JsonValue> {
    embedded(post, "author")
}

/// Where the author of a post is on the WordPress site, and their slug.
pub fn author_address(post: &JsonValue) -> Option<(String, Slug)> {
    let author = writer(post)?;
    Some((author.get("link")?.text()?.to_owned(), slug_of(author)?))
}

/// Whether a post's words are kept for those who have its password. WordPress says so of what it was asked for of them: of the whole, of the
/// excerpt, or of both.
pub fn is_protected(post: &JsonValue) -> bool {
    ["content", "excerpt"]
        .into_iter()
        .any(|part| post.get(part).and_then(|part| part.get("protected")) == Some(&JsonValue::Truth(true)))
}

/// The HTML of a post's body; nothing of a protected one, even where it comes.
pub fn content(post: &JsonValue) -> &str {
    rendered(post.get("content").filter(|_| !is_protected(post)))
}

/// The term that names the section of a post.
pub fn category(post: &JsonValue) -> Option<&JsonValue> {
    terms(post).find(|term| text(term, "taxonomy") == "category")
}

/// Whether a post is in a category.
pub fn is_in(post: &JsonValue, category: u32) -> bool {
    items(post.get("categories")).any(|id| *id == JsonValue::Number(category))
}

/// What is embedded under a name: the first of it, which may be an error instead.
fn embedded<'a>(post: &'a JsonValue, name: &str) -> Option<&'a JsonValue> {
    match post.get("_embedded")?.get(name)? {
        JsonValue::List(all) => all.first(),
        _ => None,
    }
}

/// The categories of a post, and then its tags and what else it is filed under, as they are embedded.
fn terms(post: &JsonValue) -> impl Iterator<Item = &JsonValue> {
    let all = post.get("_embedded").and_then(|all| all.get("wp:term"));
    items(all).flat_map(|taxonomy| items(Some(taxonomy)))
}

/// An excerpt without the mark that WordPress puts where it broke it off, and whether there was one.
fn whole(excerpt: &str) -> (&str, bool) {
    match excerpt.strip_suffix("[…]").or_else(|| excerpt.strip_suffix("[...]")) {
        Some(begun) => (begun.trim_end(), true),
        None => (excerpt, false),
    }
}

fn cut_excerpt(excerpt: &str) -> String {
    let (words, is_broken_off) = whole(excerpt);
    let kept = cut(words, EXCERPT);
    if is_broken_off && kept.len() == words.len() { [&kept, "…"].concat() } else { kept }
}

/// Whether somebody wrote an excerpt; otherwise WordPress took it from the body.
fn is_by_hand(excerpt: &str, body: &str) -> bool {
    let bare = |words: &str, most: usize| words.chars().filter(|c| !c.is_whitespace()).take(most).collect::<String>();
    !whole(excerpt).1 && !bare(body, usize::MAX).contains(&bare(excerpt, COPIED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts() {
        let long = "word ".repeat(60);
        for (excerpt, wanted) in [
            ("Short.", "Short.".to_owned()),
            ("The beginning […]", "The beginning…".to_owned()),
            ("The beginning [...]", "The beginning…".to_owned()),
            (long.trim(), ["word ".repeat(36).trim(), "…"].concat()),
            ([&long, "[…]"].concat().as_str(), ["word ".repeat(36).trim(), "…"].concat()),
            ("", String::new()),
        ] {
            assert_eq!(cut_excerpt(excerpt), wanted);
        }
    }

    #[test]
    fn what_somebody_wrote() {
        let body = "A heading The tide came in at six, and the harbour master was gone.";
        for (excerpt, wanted) in [
            ("The harbour at night.", true),
            ("A headingThe tide came in at six", false),
            ("The tide came in […]", false),
            ("", false),
        ] {
            assert_eq!(is_by_hand(excerpt, body), wanted, "{excerpt}");
        }
    }
}
