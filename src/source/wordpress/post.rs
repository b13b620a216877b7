//! A post, which is a story. The rules are the same for a paper that is read live and for one that is imported:
//!
//! * **The section** is the first of the post's categories in the order of its embedded terms. In the lists of sections it stands in every one
//!   of its categories.
//! * **The slug** is the post's own, where an address of ours can hold it and no other post has it: [`super::slugs`].
//! * **The headline** of a post without a title that can be seen is the words of its slug.
//! * **The standfirst** is the excerpt, where somebody wrote one: [`super::excerpt`].
//! * **The moment** is that of `date_gmt`, read on the newsroom's clock as `date` shows it: [`Published::of_clocks`].
//! * **The authors** are those whom a plugin names, else who is embedded; where nobody is, or an error, nobody is named: [`super::writers`].
//! * **The lead picture** is the featured one, as it is embedded or as Jetpack names it. Where the words begin with it again, it stands once: [`super::lead`].
//! * **A protected post** has no words here.

use std::sync::Arc;

use super::super::SourceError;
use super::excerpt::Excerpt;
use super::fields::{items, rendered, terms};
use super::lead::without_repeated;
use super::picture::{featured, missing};
use super::slugs::nearest;
use super::writers::{Writer, writers};
use crate::convert::{self, ARE_TOLD, LinkResolver, Omission, OmissionKind};
use crate::http::HttpClient;
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::article::{Article, Comments, Teaser};
use crate::model::date::Published;
use crate::model::image::Image;
use crate::model::json::JsonValue;
use crate::model::language::Direction;
use crate::model::line::Line;
use crate::model::site::{Section, SectionRef};
use crate::model::slug::Slug;

pub use super::fields::{id, is_protected, line, text, words};
pub use super::reader::Reader;

/// The question for posts as teasers; more of the query may follow.
pub const TEASERS: &str = "posts?_embed=author,wp:featuredmedia,wp:term&_fields=id,slug,link,date,date_gmt,title,excerpt,categories,coauthors,\
                           ppma_author,authors,_links.author,_links.wp:featuredmedia,_links.wp:term";

/// The question for whole posts.
pub const STORIES: &str = "posts?_embed=author,wp:featuredmedia,wp:term&_fields=id,slug,link,date,date_gmt,modified,modified_gmt,title,excerpt,\
                           content,comment_status,featured_media,jetpack_featured_media_url,author,categories,coauthors,ppma_author,authors,\
                           _links.author,_links.wp:featuredmedia,_links.wp:term";

/// The question for posts by name alone.
pub const NAMES: &str = "posts?_fields=id,slug,link,date,date_gmt,title,excerpt";

impl<F: HttpClient> Reader<'_, F> {
    /// The teaser of a post under a slug; none where it has no date.
    pub fn teaser(&self, post: &JsonValue, slug: Slug) -> Option<Teaser> {
        let published = published(post)?;
        let headline = self.headline(post, &slug)?;
        let section = self.section(post)?;
        Some(Teaser {
            headline,
            slug,
            kicker: None,
            excerpt: self.excerpt(post, None).teaser(),
            section,
            authors: writers(post, self).writers.into_iter().map(Writer::byline).collect(),
            published,
            language: None,
            direction: Direction::LeftToRight,
            image: featured(post, self).map(|image| Image { caption: None, ..image }),
        })
    }

    /// The story that a post is, under a slug, with the body that its HTML was made to. That was parsed before, because who leads its links must
    /// know them.
    ///
    /// # Errors
    /// The name of what makes no sense.
    pub fn article(
        &self,
        post: &JsonValue,
        slug: Slug,
        content: &F::Hypertext,
        links: &LinkResolver<'_>,
    ) -> Result<Story, SourceError> {
        let published = published(post).ok_or_else(|| unreadable("date"))?;
        let headline = self.headline(post, &slug).ok_or_else(|| unreadable("title"))?;
        let section = self.section(post).ok_or_else(|| unreadable("category"))?;
        let words = convert::words(content);
        let excerpt = self.excerpt(post, Some(&words));
        let modified = Published::of_clocks(text(post, "modified"), text(post, "modified_gmt"));
        let tags = terms(post).filter(|term| text(term, "taxonomy") == "post_tag");
        let mut lead_image = featured(post, self);
        let conversion = convert::conversion(content, links);
        let (mut body, mut omissions) = (conversion.body, conversion.omissions);
        match &mut lead_image {
            Some(lead) => {
                let links = without_repeated(lead, &mut body).into_iter();
                omissions.extend(links.map(|link| Omission {
                    kind: OmissionKind::Link,
                    what: link.as_str().to_owned(),
                    count: 1,
                }));
            }
            None if ARE_TOLD => {
                omissions.extend(missing(post).map(|what| Omission { kind: OmissionKind::Picture, what, count: 1 }));
            }
            None => {}
        }
        let article = Article {
            headline,
            slug,
            kicker: None,
            excerpt: line(&excerpt.teaser()),
            standfirst: excerpt.by_hand(&words),
            section,
            authors: writers(post, self).writers.into_iter().map(|writer| Arc::new(writer.author(self))).collect(),
            tags: tags.filter_map(|tag| line(&self.words(tag.get("name")))).collect(),
            modified: modified.filter(|modified| *modified > published),
            published,
            language: None,
            direction: Direction::LeftToRight,
            lead_image,
            comments: if text(post, "comment_status") == "open" { Comments::Open } else { Comments::Closed },
            post: id(post),
            elsewhere: address(post).filter(|_| is_protected(post)),
            body,
        };
        Ok(Story { article, omissions })
    }

    /// The section that a post belongs to; that of WordPress for posts without one where it tells none, in the paper's language.
    pub fn section(&self, post: &JsonValue) -> Option<SectionRef> {
        let results = category(post).and_then(|term| {
            let slug = nearest(term)?;
            let name = line(&self.words(term.get("name"))).or_else(|| line(slug.as_str()))?;
            Some(SectionRef { slug, name })
        });
        let default = || {
            let slug = Slug::parse("uncategorized").ok()?;
            Some(SectionRef { name: self.uncategorized.cloned().or_else(|| line(slug.as_str()))?, slug })
        };
        let section = results.or_else(default)?;
        Some(self.named.iter().find(|named| named.slug == section.slug).map_or(section, Section::named))
    }

    fn excerpt(&self, post: &JsonValue, body: Option<&str>) -> Excerpt {
        Excerpt::read(post, &self.words(post.get("title")), body, self.fetch)
    }

    /// The title of a post; none where nothing of it can be seen.
    pub fn title(&self, post: &JsonValue) -> Option<Line> {
        line(&self.words(post.get("title")))
    }

    fn headline(&self, post: &JsonValue, slug: &Slug) -> Option<Line> {
        let title = self.title(post).or_else(|| line(&slug.as_str().replace(['-', '_'], " ")));
        title.or_else(|| line(slug.as_str()))
    }
}

/// A post as a story, and what of it the story does not hold.
pub struct Story {
    pub article: Article,
    pub omissions: Vec<Omission>,
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
