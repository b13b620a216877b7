//! Posts and users of a WordPress, read as articles and authors whose links lead into the paper and whose pictures are copied where that is
//! wanted. Posts are read by the same rules as for a paper that is read live.

use std::cell::Cell;

use super::listed_post::ListedPost;
use super::paper_links::PaperLinks;
use super::request::Media;
use crate::convert::LinkResolver;
use crate::http::HttpClient;
use crate::model::Checked;
use crate::model::address::{Src, WebAddress, joined};
use crate::model::article::Article;
use crate::model::author::Author;
use crate::model::image::Image;
use crate::model::json::JsonValue;
use crate::model::line::Line;
use crate::model::site::Section;
use crate::model::slug::Slug;
use crate::press::import::media_store::MediaStore;
use crate::press::import::native_client::NativeClient;
use crate::press::media_places::{MediaVisitor, visit};
use crate::source::wordpress::category::Category;
use crate::source::wordpress::person;
use crate::source::wordpress::picture::ASSUMED;
use crate::source::wordpress::post::{self, Reader, Story};
use crate::source::wordpress::writers::writers;

/// A post by its number, or why it cannot be read.
pub type FetchedStory = (u32, Result<ImportedStory, String>);

/// A post as an article of the paper.
pub struct ImportedStory {
    pub article: Article,
    /// The other sections that it stands in.
    pub also_in: Vec<Slug>,
    pub authors: Vec<ImportedAuthor>,
    /// What was left behind of it, a line each.
    pub notes: Vec<String>,
    /// Whether it has a copy of all that is to be copied.
    pub is_complete: bool,
}

/// An author who came, of a list or with a story.
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
    /// The name of the section of posts that are in none.
    pub uncategorized: Option<Line>,
    pub categories: &'a [Category],
    pub links: &'a PaperLinks,
}

/// What is done with the files of a story.
struct Copies<'a> {
    reader: &'a StoryReader<'a>,
    is_complete: Cell<bool>,
}

impl StoryReader<'_> {
    /// The story that a post is, at the address that it is listed with.
    ///
    /// # Errors
    /// Why the post cannot be read.
    pub fn story(&self, id: u32, item: &JsonValue, listed: &ListedPost) -> Result<ImportedStory, String> {
        let reader = self.post_reader();
        let link = post::address(item);
        let base = link.as_ref().unwrap_or(self.root);
        let links = LinkResolver {
            href: &|written| self.links.href(&joined(written, base)),
            src: &|written| self.kept_data(written).or_else(|| Src::parse(&joined(written, base)).ok()),
        };
        let content = self.client.hypertext(post::content(item));
        let Story { mut article, omissions } = reader
            .article(item, listed.slug.clone(), &content, &links)
            .map_err(|fault| format!("post {id} cannot be read: {fault:?}"))?;
        let copies = Copies { reader: self, is_complete: Cell::new(true) };
        article.lead_image.iter_mut().for_each(|image| copies.image(image));
        visit(&mut article.body, &copies);
        let ids: Vec<u32> = item.read("categories").unwrap_or_default();
        let others =
            self.categories.iter().filter(|category| ids.contains(&category.id)).map(|category| category.section.slug.clone());
        let also_in = others.filter(|slug| *slug != article.section.slug).collect();
        let found = writers(item, &reader);
        let unread = found.unread.iter().map(|about| format!("writer {about} cannot be read, and is not named"));
        let untitled = reader.title(item).is_none().then(|| "title: it has none; here it is the words of the slug".to_owned());
        let notes = untitled.into_iter().chain(omissions.iter().map(ToString::to_string)).chain(unread).collect();
        let authors = found.writers.into_iter().map(|writer| {
            let slug = writer.slug.clone();
            match writer.user.and_then(|user| self.author(user)) {
                Some(user) => ImportedAuthor { author: Author { slug, ..user.author }, ..user },
                None => ImportedAuthor { author: writer.author(&reader), is_complete: true },
            }
        });
        Ok(ImportedStory { article, also_in, authors: authors.collect(), notes, is_complete: copies.is_complete.get() })
    }

    /// The author that a user is; none where a user has no name or slug.
    pub fn author(&self, user: &JsonValue) -> Option<ImportedAuthor> {
        let copies = Copies { reader: self, is_complete: Cell::new(true) };
        let picture = |address: &str| Src::parse(address).ok().map(|src| copies.copied(src));
        let author = person::pictured(user, &self.post_reader(), &picture)?;
        Some(ImportedAuthor { author, is_complete: copies.is_complete.get() })
    }

    fn post_reader(&self) -> Reader<'_, NativeClient<'_>> {
        Reader { fetch: self.client, root: self.root, named: self.named, uncategorized: self.uncategorized.as_ref() }
    }

    /// Where a picture lies that is written into the text, once it is copied where that is wanted.
    fn kept_data(&self, written: &str) -> Option<Src> {
        if self.media == Media::Copied { self.media_store.keep_data(written.trim()) } else { None }
    }
}

impl Copies<'_> {
    /// Where a file lies, once it is copied where that is wanted. What shows one that could not be had is not complete.
    fn copied(&self, src: Src) -> Src {
        match self.reader.media {
            Media::Linked => src,
            Media::Copied => self.reader.media_store.copy(src).unwrap_or_else(|src| {
                self.is_complete.set(false);
                src
            }),
        }
    }
}

impl MediaVisitor for Copies<'_> {
    fn image(&self, image: &mut Image) {
        self.file(&mut image.src);
        image.sizes.iter_mut().flatten().for_each(|size| self.file(&mut size.src));
        if (image.width, image.height) == ASSUMED
            && let Some((width, height)) = self.reader.media_store.size(&image.src)
        {
            (image.width, image.height) = (width, height);
        }
    }

    fn file(&self, src: &mut Src) {
        *src = self.copied(src.clone());
    }
}
