//! One paper, made of the files that were read.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use super::author_form::AuthorFile;
use super::authored_names::AuthoredFile;
use super::choices::Redirects;
use super::edition_folders::EditionFolder;
use super::forms::{ArticleFile, SiteFile};
use super::menus::menu_links;
use super::own_files::OwnFiles;
use super::page_form::PageFile;
use super::services::SourceChoice;
use super::surroundings::Surroundings;
use crate::messages::AskedServices;
use crate::model::address::Src;
use crate::model::alias::Alias;
use crate::model::article::Article;
use crate::model::author::{Author, OtherName};
use crate::model::edition::Translation;
use crate::model::language::Language;
use crate::model::page::{PageNumber, StaticPage};
use crate::model::site::{CommentService, Section, Site};
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
    pub authors: BTreeMap<Slug, Arc<Author>>,
    /// Newest first; of one moment, by slug.
    pub articles: Vec<Article>,
    /// Other sections that an article stands in too, where there are any.
    pub also_in: BTreeMap<Slug, Vec<Slug>>,
    /// Pages that are no stories.
    pub pages: BTreeMap<Slug, StaticPage>,
    /// Stories and pages that are drafts, where these are printed too.
    pub drafts: HashSet<Route>,
    /// Where articles and pages stood before, where they stood elsewhere.
    pub aliases: HashMap<Route, Vec<Alias>>,
    /// Pages that stood in decomposed letters before, because their files are named so: from where, and to where.
    pub moved_pages: Vec<(Route, Route)>,
    pub redirects: Redirects,
    /// The picture that browsers show beside the title of a page, where the paper has one of its own; of the root edition alone.
    pub icon: Option<Src>,
    pub picks: Vec<Slug>,
    /// The folder that the content lies in, and beside it the paper's pictures and recordings.
    pub beside: PathBuf,
    /// The files that lie in `static/`, the same in all editions.
    pub static_files: Arc<OwnFiles>,
    /// The pictures and recordings in `images/`, the same in all editions.
    pub images: Arc<OwnFiles>,
    pub source: SourceChoice,
    /// What its app asks of other servers.
    pub services: AskedServices,
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
            Route::Page(slug) => self.pages.contains_key(slug),
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
    authors: BTreeMap<Slug, Arc<Author>>,
    articles: Vec<(Slug, ArticleFile)>,
    pages: Vec<(Slug, PageFile)>,
    moved_pages: Vec<(Route, Route)>,
    beside: PathBuf,
    place: String,
) -> Paper {
    let services = AskedServices {
        comments: file.comments.as_ref().is_some_and(CommentService::is_remote),
        stories: matches!(file.source, Some(SourceChoice::Wordpress { .. })),
    };
    let interface = Interface::new(&file.language, &file.messages.unwrap_or_default().0, services);
    let of_pages: Vec<_> =
        pages.iter().filter_map(|(slug, file)| Some((Route::Page(slug.clone()), file.aliases.clone()?))).collect();
    let draft_pages = pages.iter().filter(|(_, file)| file.draft).map(|(slug, _)| Route::Page(slug.clone()));
    let draft_pages: Vec<_> = draft_pages.collect();
    let pages = pages.into_iter().map(|(slug, page)| (slug.clone(), static_page(slug, page, &file.language))).collect();
    let site = Site {
        name: file.name,
        tagline: file.tagline,
        direction: direction(&file.language),
        language: file.language,
        // What is no name on the web was a fault when the file was read.
        url: with_ascii_host(&file.url).unwrap_or(file.url),
        sections: file.sections.iter().map(Section::named).collect(),
        menu: menu_links(file.menu, &file.sections, &pages),
        footer: menu_links(file.footer, &file.sections, &pages),
        logo: file.logo,
        social: file.social.unwrap_or_default(),
        license: file.license,
        comments: file.comments.unwrap_or_default(),
        editions: Vec::new(),
    };
    let also_in = articles.iter().filter_map(|(slug, file)| {
        let others =
            file.also_in.iter().flatten().map(|section| section.slug.clone()).filter(|other| *other != file.section.slug);
        Some((slug.clone(), others.collect::<Vec<_>>())).filter(|(_, others)| !others.is_empty())
    });
    let also_in = also_in.collect();
    let of_stories = articles.iter().filter_map(|(slug, file)| Some((Route::Article(slug.clone()), file.aliases.clone()?)));
    let aliases = of_stories.chain(of_pages).collect();
    let draft_stories = articles.iter().filter(|(_, file)| file.draft).map(|(slug, _)| Route::Article(slug.clone()));
    let drafts = draft_stories.chain(draft_pages).collect();
    let files = articles;
    let mut articles = Vec::with_capacity(files.len());
    articles.extend(files.into_iter().filter_map(|(slug, file)| article(slug, file, &site, &authors)));
    articles.sort_by_cached_key(|article| (Reverse(article.published.unix_seconds()), article.slug.clone()));
    let picks = file.picks.unwrap_or_default().into_iter().map(|pick| pick.slug);
    let picks = picks.filter(|pick| articles.iter().any(|article| article.slug == *pick)).collect();
    Paper {
        site,
        sections: file.sections,
        authors,
        articles,
        also_in,
        pages,
        drafts,
        aliases,
        moved_pages,
        redirects: file.redirects.unwrap_or_default(),
        icon: file.icon,
        picks,
        beside,
        static_files: Arc::default(),
        images: Arc::default(),
        source: file.source.unwrap_or_default(),
        services,
        interface,
        place,
        translations: HashMap::new(),
        editions: Vec::new(),
    }
}

/// Where pages stood before, whose files are named in decomposed letters; none of stories that are not printed.
pub fn moved_pages(folder: &EditionFolder, around: &Surroundings) -> Vec<(Route, Route)> {
    let moved = |file: &AuthoredFile, route: fn(Slug) -> Route| Some((route(file.decomposed.clone()?), route(file.slug.clone())));
    let articles = folder.articles.iter().filter(|file| !around.held_back.contains_key(&file.slug));
    let pages = folder.pages.iter().filter(|file| !around.held_pages.contains_key(&file.slug));
    let authors = folder.authors.iter().filter_map(|file| moved(file, |slug| Route::Author(slug, PageNumber::FIRST)));
    let articles = articles.filter_map(|file| moved(file, Route::Article));
    articles.chain(authors).chain(pages.filter_map(|file| moved(file, Route::Page))).collect()
}

fn static_page(slug: Slug, file: PageFile, of_site: &Language) -> StaticPage {
    let language = file.language.filter(|language| language != of_site);
    StaticPage {
        slug,
        headline: file.headline,
        standfirst: file.standfirst,
        description: file.description,
        direction: language.as_ref().map(direction).unwrap_or_default(),
        language,
        body: file.body,
    }
}

/// None only where a section or an author is not there, which was a fault when the files were read.
fn article(slug: Slug, file: ArticleFile, site: &Site, authors: &BTreeMap<Slug, Arc<Author>>) -> Option<Article> {
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
