//! One paper, made of the files that were read.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use super::authored_names::AuthoredFile;
use super::forms::{ArticleFile, AuthorFile, Redirects, SiteFile};
use super::held_back::HeldStory;
use super::services::SourceChoice;
use crate::model::alias::Alias;
use crate::model::article::Article;
use crate::model::author::{Author, OtherName};
use crate::model::edition::Translation;
use crate::model::page::PageNumber;
use crate::model::site::{Section, Site};
use crate::model::slug::Slug;
use crate::press::direction::direction;
use crate::press::interface::Interface;
use crate::press::web::with_ascii_host;
use crate::route::Route;

/// The whole content, checked: everything that a slug in it names is there.
#[derive(Debug)]
pub struct Paper {
    pub site: Site,
    pub sections: Vec<Section>,
    pub authors: BTreeMap<Slug, Author>,
    /// Newest first; of one moment, by slug.
    pub articles: Vec<Article>,
    /// Other sections that an article stands in too, where there are any.
    pub also_in: BTreeMap<Slug, Vec<Slug>>,
    /// Where articles stood before, where they stood elsewhere.
    pub aliases: BTreeMap<Slug, Vec<Alias>>,
    /// Pages that stood in decomposed letters before, because their files are named so: from where, and to where.
    pub moved_pages: Vec<(Route, Route)>,
    pub redirects: Redirects,
    pub picks: Vec<Slug>,
    /// The folder that the content lies in, and beside it the paper's pictures and recordings.
    pub beside: PathBuf,
    /// What stands beside stories: where it is printed, and where it is. Of all editions, with the root edition.
    pub pictures: Vec<(String, PathBuf)>,
    pub source: SourceChoice,
    /// What the interface says, in the paper's language.
    pub interface: Interface,
    /// Where below the paper this edition lies, `ru/`; empty of the root edition.
    pub place: String,
    /// The pages that other editions have too.
    pub translations: HashMap<Route, Vec<Translation>>,
    /// The other editions that are printed with this one, which is then the root edition.
    pub editions: Vec<Paper>,
}

impl Paper {
    /// Whether it has a first page of this kind and name.
    pub fn has(&self, route: &Route) -> bool {
        match route {
            Route::Front(page) => *page == PageNumber::FIRST,
            Route::Section(slug, page) => *page == PageNumber::FIRST && self.sections.iter().any(|section| section.slug == *slug),
            Route::Author(slug, page) => *page == PageNumber::FIRST && self.authors.contains_key(slug),
            Route::Article(slug) => self.articles.iter().any(|article| article.slug == *slug),
            Route::NotFound => false,
        }
    }

    /// All editions that are printed, the root edition first.
    pub fn all_editions(&self) -> impl Iterator<Item = &Self> + Clone {
        [self].into_iter().chain(&self.editions)
    }
}

/// The paper of the files of one edition that are printed. A pick that is none of them is left out. It knows nothing of other editions yet.
pub fn paper(
    file: SiteFile,
    authors: BTreeMap<Slug, Author>,
    articles: Vec<(Slug, ArticleFile)>,
    moved_pages: Vec<(Route, Route)>,
    beside: PathBuf,
    place: String,
) -> Paper {
    let interface = Interface::new(&file.language, &file.messages.unwrap_or_default().0);
    let site = Site {
        name: file.name,
        tagline: file.tagline,
        direction: direction(&file.language),
        language: file.language,
        // What is no name on the web was a fault when the file was read.
        url: with_ascii_host(&file.url).unwrap_or(file.url),
        sections: file.sections.iter().map(Section::named).collect(),
        comments: file.comments.unwrap_or_default(),
        editions: Vec::new(),
    };
    let also_in = articles.iter().filter_map(|(slug, file)| {
        let others =
            file.also_in.iter().flatten().map(|section| section.slug.clone()).filter(|other| *other != file.section.slug);
        Some((slug.clone(), others.collect::<Vec<_>>())).filter(|(_, others)| !others.is_empty())
    });
    let also_in = also_in.collect();
    let aliases = articles.iter().filter_map(|(slug, file)| Some((slug.clone(), file.aliases.clone()?)));
    let aliases = aliases.filter(|(_, aliases)| !aliases.is_empty()).collect();
    let mut articles: Vec<Article> =
        articles.into_iter().filter_map(|(slug, file)| article(slug, file, &site, &authors)).collect();
    articles.sort_by(|a, b| b.published.cmp(&a.published).then_with(|| a.slug.cmp(&b.slug)));
    let picks = file.picks.unwrap_or_default().into_iter().map(|pick| pick.slug);
    let picks = picks.filter(|pick| articles.iter().any(|article| article.slug == *pick)).collect();
    Paper {
        site,
        sections: file.sections,
        authors,
        articles,
        also_in,
        aliases,
        moved_pages,
        redirects: file.redirects.unwrap_or_default(),
        picks,
        beside,
        pictures: Vec::new(),
        source: file.source.unwrap_or_default(),
        interface,
        place,
        translations: HashMap::new(),
        editions: Vec::new(),
    }
}

/// Where pages stood before, whose files are named in decomposed letters; none of stories that are not printed.
pub fn moved_pages(authors: &[AuthoredFile], articles: &[AuthoredFile], held: &BTreeMap<Slug, HeldStory>) -> Vec<(Route, Route)> {
    let moved = |file: &AuthoredFile, route: fn(Slug) -> Route| Some((route(file.decomposed.clone()?), route(file.slug.clone())));
    let articles = articles.iter().filter(|file| !held.contains_key(&file.slug)).filter_map(|file| moved(file, Route::Article));
    let authors = authors.iter().filter_map(|file| moved(file, |slug| Route::Author(slug, PageNumber::FIRST)));
    articles.chain(authors).collect()
}

/// None only where a section or an author is not there, which was a fault when the files were read.
fn article(slug: Slug, file: ArticleFile, site: &Site, authors: &BTreeMap<Slug, Author>) -> Option<Article> {
    let section = site.sections.iter().find(|section| section.slug == file.section.slug)?.clone();
    let authors = file.authors.iter().map(|author| authors.get(&author.slug).cloned()).collect::<Option<Vec<_>>>()?;
    let language = file.language.filter(|language| *language != site.language);
    Some(Article {
        slug,
        headline: file.headline,
        kicker: file.kicker,
        standfirst: file.standfirst,
        excerpt: file.excerpt,
        section,
        authors,
        tags: file.tags.unwrap_or_default(),
        modified: file.modified.filter(|modified| *modified != file.published),
        published: file.published,
        direction: language.as_ref().map(direction).unwrap_or_default(),
        language,
        lead_image: file.lead_image,
        comments: file.comments.unwrap_or_default(),
        post: file.post.map(|post| post.0),
        elsewhere: file.elsewhere,
        body: file.body,
    })
}

pub fn author(slug: Slug, file: AuthorFile) -> Author {
    let also =
        file.also.zip(file.also_language).map(|(name, language)| OtherName { name, direction: direction(&language), language });
    Author {
        slug,
        name: file.name,
        also,
        role: file.role,
        bio: file.bio.unwrap_or_default(),
        avatar: file.avatar,
        links: file.links.unwrap_or_default(),
    }
}
