//! Posts and users of a WordPress, read as articles and authors whose links lead into the paper and whose pictures are copied where that is
//! wanted. Posts are read by the same rules as for a paper that is read live.

use std::cell::Cell;

use super::paper_links::PaperLinks;
use super::request::Media;
use crate::convert::LinkResolver;
use crate::http::HttpClient;
use crate::model::Checked;
use crate::model::address::{Src, WebAddress, joined};
use crate::model::article::Article;
use crate::model::author::Author;
use crate::model::json::JsonValue;
use crate::model::line::Line;
use crate::model::site::Section;
use crate::model::slug::Slug;
use crate::press::import::media_store::MediaStore;
use crate::press::import::native_client::NativeClient;
use crate::source::wordpress::category::Category;
use crate::source::wordpress::person;
use crate::source::wordpress::post::{self, Reader};

/// A post as an article of the paper.
#[derive(Clone)]
pub struct ImportedStory {
    pub id: u32,
    pub article: Article,
    /// The other sections that it stands in.
    pub also_in: Vec<Slug>,
    pub author: Option<ImportedAuthor>,
    /// Whether it has a copy of all that is to be copied.
    pub is_complete: bool,
}

/// An author who came, of a list or with a story.
#[derive(Clone)]
pub struct ImportedAuthor {
    pub author: Author,
    /// Whether the picture was copied, where that is wanted.
    pub is_complete: bool,
}

/// What posts are read with.
pub struct StoryReader<'a> {
    pub client: &'a NativeClient<'a>,
    pub root: &'a WebAddress,
    pub media: Media,
    pub media_store: &'a MediaStore<'a>,
    /// The sections that the paper names itself.
    pub named: &'a [Section],
    pub categories: &'a [Category],
    pub links: &'a PaperLinks,
}

impl StoryReader<'_> {
    /// The story that a post is.
    ///
    /// # Errors
    /// Why the post cannot be read.
    pub fn story(&self, item: &JsonValue) -> Result<ImportedStory, String> {
        let (reader, is_complete) = (self.post_reader(), Cell::new(true));
        let link = post::address(item);
        let base = link.as_ref().unwrap_or(self.root);
        let copy = |src: Src| self.copied(src, &is_complete);
        let links = LinkResolver {
            href: &|written| self.links.href(&joined(written, base)),
            src: &|written| Src::parse(&joined(written, base)).ok().map(copy),
        };
        let about = post::slug_of(item).map(|slug| slug.to_string()).unwrap_or_default();
        let content = self.client.hypertext(post::content(item));
        let mut article =
            reader.article(item, &content, &links).map_err(|fault| format!("the post {about} cannot be read: {fault:?}"))?;
        article.excerpt = reader.teaser(item).and_then(|teaser| Line::parse(&teaser.excerpt).ok());
        if let Some(image) = &mut article.lead_image {
            image.src = copy(image.src.clone());
            for size in image.sizes.iter_mut().flatten() {
                size.src = copy(size.src.clone());
            }
        }
        let ids: Vec<u32> = item.read("categories").unwrap_or_default();
        let others =
            self.categories.iter().filter(|category| ids.contains(&category.id)).map(|category| category.section.slug.clone());
        let also_in = others.filter(|slug| *slug != article.section.slug).collect();
        let id = post::id(item).ok_or_else(|| format!("the post {about} has no number"))?;
        let author = post::writer(item).and_then(|user| self.author(user));
        Ok(ImportedStory { id, article, also_in, author, is_complete: is_complete.get() })
    }

    /// The author that a user is; none where a user has no name or slug.
    pub fn author(&self, user: &JsonValue) -> Option<ImportedAuthor> {
        let is_complete = Cell::new(true);
        let picture = |address: &str| Src::parse(address).ok().map(|src| self.copied(src, &is_complete));
        let author = person::pictured(user, &self.post_reader(), &picture)?;
        Some(ImportedAuthor { author, is_complete: is_complete.get() })
    }

    fn post_reader(&self) -> Reader<'_, NativeClient<'_>> {
        Reader { fetch: self.client, root: self.root, named: self.named }
    }

    /// Where a picture or a recording lies, once it is copied where that is wanted. What shows one that could not be had is not complete.
    fn copied(&self, src: Src, is_complete: &Cell<bool>) -> Src {
        match self.media {
            Media::Linked => src,
            Media::Copied => self.media_store.copy(src).unwrap_or_else(|src| {
                is_complete.set(false);
                src
            }),
        }
    }
}
