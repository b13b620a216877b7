//! A WordPress, whole, as authored content. Posts are read by the same rules as for a paper that is read live: see
//! [`source::wordpress::post`](crate::source::wordpress::post).

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use super::cable::Cable;
use super::inquiry::Inquiry;
use super::ledger::{self, Ledger, Post, Written};
use super::manuscript;
use super::shelf::Shelf;
use super::site_file::{self, Known};
use crate::convert::LinkResolver;
use crate::http::HttpClient;
use crate::model::Checked;
use crate::model::address::{Base, Href, Src, WebAddress, joined};
use crate::model::article::Article;
use crate::model::author::Author;
use crate::model::json::JsonValue;
use crate::model::line::Line;
use crate::model::page::PageNumber;
use crate::model::rest::Rest;
use crate::model::site::Section;
use crate::model::slug::Slug;
use crate::route::Route;
use crate::source::wordpress::category::{self, Category};
use crate::source::wordpress::links::key;
use crate::source::wordpress::person;
use crate::source::wordpress::post::{self, Reader};

/// Requests that go on at once.
const CONNECTIONS: usize = 3;
/// Posts asked for at once: some hosts answer slowly, and what has come is kept.
const A_BATCH: usize = 20;

/// The order in which a live paper lists its sections too: WordPress' own.
const LARGEST_FIRST: &str = "&hide_empty=true&orderby=count&order=desc";

/// What to import, and where to.
pub struct Order<'a> {
    /// The root of the REST API.
    pub root: &'a WebAddress,
    /// The folder with site.json, authors/ and articles/.
    pub content: &'a Path,
    pub media: Media,
    /// Told of what goes on, a line at a time.
    pub say: &'a (dyn Fn(&str) + Sync),
}

/// What becomes of pictures and recordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// They stay where they are.
    Linked,
    /// They are copied into `images/imported/`, beside the content.
    Copied,
}

/// How many stories became what.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub written: usize,
    pub unchanged: usize,
    pub withdrawn: usize,
    /// Left as a publisher made or changed them.
    pub left: usize,
    /// Not come, because WordPress breaks down over them.
    pub lost: usize,
}

/// Imports all public posts into a content's folder. What was imported before and is the same is not fetched again; an import that broke off goes
/// on where it was. What a publisher made or changed by hand stays.
///
/// # Errors
/// Why it could not go on, and what helps. What has come by then is kept.
pub fn import(order: &Order<'_>) -> Result<Report, String> {
    let mut ledger = Ledger::read(order.content).map_err(|error| at(&order.content.join(ledger::NAME), &error))?;
    let (root, is_copied) = (order.root.to_string(), order.media == Media::Copied);
    if !ledger.root.is_empty() && ledger.root != root {
        return Err(format!("this content was imported from {}: import {root} into a folder of its own", ledger.root));
    }
    if ledger.is_copied != is_copied {
        // Every story says where its pictures lie.
        ledger.posts.clear();
    }
    (ledger.root, ledger.is_copied) = (root, is_copied);
    let cable = Cable::new(order.say);
    let shelf = Shelf::new(&cable, images(order.content), order.say);
    let inquiry = Inquiry { root: order.root, cable: &cable };
    let before = text_of(&order.content.join("site.json"))?;
    let named: Vec<Section> = JsonValue::parse(&before).and_then(|site| site.read("sections")).unwrap_or_default();

    let mut categories: Vec<Category> = Vec::new();
    inquiry.all(&["categories?", category::FIELDS, LARGEST_FIRST].concat(), |items| {
        categories.extend(items.iter().filter_map(|item| Category::read(item, &cable)));
    })?;
    let mut listed = BTreeMap::new();
    inquiry.all("posts?_fields=id,slug,link,modified_gmt,content.protected&orderby=id&order=asc", |items| {
        listed.extend(items.iter().filter_map(Listed::read));
    })?;
    let users = users(&inquiry, order.say);
    let places = places(&inquiry, &listed, &categories, &users);
    let run = Run {
        order,
        cable: &cable,
        inquiry: &inquiry,
        shelf: &shelf,
        named: &named,
        categories: &categories,
        listed: &listed,
        users: &users,
        places: &places,
    };
    run.finish(ledger, &before)
}

/// What the addresses of the WordPress site name in the paper, by what of them counts.
fn places(
    inquiry: &Inquiry<'_>,
    listed: &BTreeMap<u32, Listed>,
    categories: &[Category],
    users: &[JsonValue],
) -> BTreeMap<String, Route> {
    let home = key(&Rest(inquiry.root).home());
    let mut places = BTreeMap::from([(home.clone(), Route::Front(PageNumber::FIRST))]);
    let numbered = |name: &str, id: u32| [home.as_str(), name, &id.to_string()].concat();
    for (id, listed) in listed {
        let route = || Route::Article(listed.slug.clone());
        places.extend([(key(&listed.link), route()), (numbered("?p=", *id), route())]);
    }
    for category in categories {
        let route = || Route::Section(category.section.slug.clone(), PageNumber::FIRST);
        places.extend([(key(&category.link), route()), (numbered("?cat=", category.id), route())]);
    }
    for user in users {
        let Some(slug) = post::slug_of(user) else { continue };
        let addresses = [user.get("link").and_then(JsonValue::text).map(key), post::id(user).map(|id| numbered("?author=", id))];
        places.extend(addresses.into_iter().flatten().map(|at| (at, Route::Author(slug.clone(), PageNumber::FIRST))));
    }
    places
}

/// Those whom WordPress tells of as authors. Where it tells of nobody, they are taken from their stories, and links to them stay as they are.
fn users(inquiry: &Inquiry<'_>, say: &dyn Fn(&str)) -> Vec<JsonValue> {
    let mut users = Vec::new();
    let asked = inquiry.all(&["users?", person::FIELDS, ",link"].concat(), |items| users.extend_from_slice(items));
    if let Err(why) = asked {
        say(&format!("{why}; authors are taken from their stories"));
    }
    users
}

/// A post as a list names it.
struct Listed {
    post: Post,
    slug: Slug,
    link: String,
}

impl Listed {
    /// None where it has no slug that an address can hold.
    fn read(json: &JsonValue) -> Option<(u32, Self)> {
        let slug = post::slug_of(json)?;
        let modified = json.get("modified_gmt").and_then(JsonValue::text).unwrap_or_default().to_owned();
        let link = json.get("link").and_then(JsonValue::text).unwrap_or_default().to_owned();
        Some((
            post::id(json)?,
            Self {
                post: Post { slug: slug.to_string(), modified, is_protected: post::is_protected(json), is_due: false },
                slug,
                link,
            },
        ))
    }
}

/// One import.
struct Run<'a> {
    order: &'a Order<'a>,
    cable: &'a Cable<'a>,
    inquiry: &'a Inquiry<'a>,
    shelf: &'a Shelf<'a>,
    /// The sections that the paper names itself.
    named: &'a [Section],
    /// The largest first.
    categories: &'a [Category],
    /// All posts that the public hears of, by number.
    listed: &'a BTreeMap<u32, Listed>,
    /// Those whom WordPress tells of as authors.
    users: &'a [JsonValue],
    /// What the addresses of the WordPress site name in the paper.
    places: &'a BTreeMap<String, Route>,
}

/// A story that came, with what is written beside it.
#[derive(Clone)]
struct Story {
    id: u32,
    article: Article,
    /// The other sections that it stands in.
    also_in: Vec<Slug>,
    writer: Option<Writer>,
    /// Whether it has a copy of all that is to be copied.
    is_complete: bool,
}

/// An author who came, of a list or with a story.
#[derive(Clone)]
struct Writer {
    author: Author,
    is_complete: bool,
}

/// What comes in while several connections fetch.
struct Intake {
    ledger: Ledger,
    report: Report,
    /// Those whose files were brought up to date.
    authors: BTreeSet<Slug>,
    done: usize,
    fault: Option<String>,
}

impl Run<'_> {
    fn finish(&self, ledger: Ledger, before: &str) -> Result<Report, String> {
        let content = self.order.content;
        let mut intake = Intake { ledger, report: Report::default(), authors: BTreeSet::new(), done: 0, fault: None };
        let gone = self.withdraw(&mut intake)?;
        for id in self.leading_to(&gone, &intake.ledger)? {
            intake.ledger.posts.entry(id).and_modify(|post| post.is_due = true);
        }
        self.authors(&mut intake)?;
        let wanted: Vec<u32> = self.listed.keys().copied().filter(|id| !self.has(&intake.ledger, *id)).collect();
        intake.report.lost = wanted.len();
        intake.report.unchanged = self.listed.len() - wanted.len();
        let mut intake = self.fetch(intake, &wanted)?;
        let picks = self.picks()?;
        let known = self.known(&intake.ledger, picks)?;
        let is_gone = |slug: &str| gone.contains(slug);
        let site =
            site_file::completed(before, &known, &intake.ledger.picks, is_gone).map_err(|why| format!("site.json: {why}"))?;
        if site != before {
            let path = content.join("site.json");
            ledger::put(&path, site.as_bytes()).map_err(|error| at(&path, &error))?;
        }
        intake.ledger.picks = known.picks;
        intake.ledger.sections.clear();
        keep(&intake.ledger, content)?;
        Ok(intake.report)
    }

    fn has(&self, ledger: &Ledger, id: u32) -> bool {
        self.listed.get(&id).is_some_and(|listed| ledger.has(self.order.content, id, &listed.post))
    }

    /// Takes away what is not public any more, or has another slug now. Returns the slugs.
    fn withdraw(&self, intake: &mut Intake) -> Result<BTreeSet<String>, String> {
        let now: BTreeSet<&str> = self.listed.values().map(|listed| listed.slug.as_str()).collect();
        let ledger = &mut intake.ledger;
        let gone: Vec<(u32, String)> = ledger
            .posts
            .iter()
            .filter(|(id, post)| self.listed.get(id).is_none_or(|listed| listed.post.slug != post.slug))
            .map(|(id, post)| (*id, post.slug.clone()))
            .collect();
        for (id, slug) in &gone {
            ledger.posts.remove(id);
            if now.contains(slug.as_str()) {
                continue;
            }
            let name = ledger::article(slug);
            match ledger.remove(self.order.content, &name).map_err(|error| at(&self.order.content.join(&name), &error))? {
                Written::Theirs => (self.order.say)(&format!("{name}: not in WordPress any more; left, because you changed it")),
                Written::New | Written::Same => intake.report.withdrawn += 1,
            }
        }
        Ok(gone.into_iter().map(|(_, slug)| slug).filter(|slug| !now.contains(slug.as_str())).collect())
    }

    /// The stories that link to ones that are gone, with which the press would find fault, and to ones that are new, which are read in the paper
    /// now.
    fn leading_to(&self, gone: &BTreeSet<String>, ledger: &Ledger) -> Result<Vec<u32>, String> {
        let links: Vec<String> =
            gone.iter().filter_map(|slug| Slug::parse(slug).ok()).map(|slug| href(&Route::Article(slug))).collect();
        let has_new = self.listed.keys().any(|id| !ledger.posts.contains_key(id));
        let mut found = Vec::new();
        for (id, post) in ledger.posts.iter().filter(|_| has_new || !links.is_empty()) {
            let name = ledger::article(&post.slug);
            let text = text_of(&self.order.content.join(&name))?;
            let leads_out = || ledger.wrote(&name, &text) && hrefs(&text).any(|at| self.places.contains_key(&key(at)));
            if self.has(ledger, *id) && (links.iter().any(|link| text.contains(link)) || (has_new && leads_out())) {
                found.push(*id);
            }
        }
        Ok(found)
    }

    /// Fetches posts over a few connections at once, and keeps what has come after each batch.
    fn fetch(&self, intake: Intake, wanted: &[u32]) -> Result<Intake, String> {
        let (total, intake) = (wanted.len(), Mutex::new(intake));
        let batches = Mutex::new(wanted.chunks(A_BATCH));
        let next = || batches.lock().ok().and_then(|mut batches| batches.next());
        let work = || {
            while let Some(batch) = next() {
                let came = self.batch(batch);
                let Ok(mut intake) = intake.lock() else { return };
                let kept = came.and_then(|stories| self.keep(&mut intake, batch, stories, total));
                if let Err(fault) = kept {
                    intake.fault.get_or_insert(fault);
                }
                if intake.fault.is_some() {
                    return;
                }
            }
        };
        thread::scope(|scope| {
            for _ in 0..CONNECTIONS {
                scope.spawn(work);
            }
        });
        let intake = intake.into_inner().map_err(|_| "a part of the import broke down; run it again".to_owned())?;
        match &intake.fault {
            Some(fault) => Err(format!("{fault}. What has come is kept: run the import again to go on")),
            None => Ok(intake),
        }
    }

    /// The stories of a batch. Where WordPress fails over one of them, the others come alone.
    fn batch(&self, ids: &[u32]) -> Result<Vec<Story>, String> {
        let include: Vec<String> = ids.iter().map(u32::to_string).collect();
        let question =
            [post::STORIES, "&orderby=include&per_page=", &ids.len().to_string(), "&include=", &include.join(",")].concat();
        match self.inquiry.one(&question) {
            Ok(items) => items.iter().map(|item| self.story(item)).collect(),
            Err(fault) if !fault.is_by_the_server => Err(fault.says),
            Err(fault) if ids.len() == 1 => {
                // Where it answers something else, it is this story that it breaks down over: the others come without it.
                self.inquiry.index().map_err(|_| fault.says.clone())?;
                (self.order.say)(&format!("{}; left out: WordPress breaks down over this one", fault.says));
                Ok(Vec::new())
            }
            Err(_) => {
                let (some, others) = ids.split_at(ids.len() / 2);
                Ok([self.batch(some)?, self.batch(others)?].concat())
            }
        }
    }

    fn story(&self, item: &JsonValue) -> Result<Story, String> {
        let (reader, is_complete) = (self.reader(), Cell::new(true));
        let link = post::address(item);
        let base = link.as_ref().unwrap_or(self.order.root);
        let copy = |src: Src| self.copy(src, &is_complete);
        let links = LinkResolver {
            href: &|written| self.lead(&joined(written, base)),
            src: &|written| Src::parse(&joined(written, base)).ok().map(copy),
        };
        let about = post::slug_of(item).map(|slug| slug.to_string()).unwrap_or_default();
        let content = self.cable.hypertext(post::content(item));
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
        let writer = post::writer(item).and_then(|user| self.writer(user));
        Ok(Story { id, article, also_in, writer, is_complete: is_complete.get() })
    }

    fn writer(&self, user: &JsonValue) -> Option<Writer> {
        let is_complete = Cell::new(true);
        let src = |address: &str| Src::parse(address).ok().map(|src| self.copy(src, &is_complete));
        let author = person::pictured(user, &self.reader(), &src)?;
        Some(Writer { author, is_complete: is_complete.get() })
    }

    fn reader(&self) -> Reader<'_, Cable<'_>> {
        Reader { fetch: self.cable, root: self.order.root, named: self.named }
    }

    /// Where a picture or a recording lies, once it is copied where that is wanted. What shows one that could not be had is not complete.
    fn copy(&self, src: Src, is_complete: &Cell<bool>) -> Src {
        match self.order.media {
            Media::Linked => src,
            Media::Copied => self.shelf.copy(src).unwrap_or_else(|src| {
                is_complete.set(false);
                src
            }),
        }
    }

    /// Where a link leads: into the paper, where it names one of its places.
    fn lead(&self, address: &str) -> Option<Href> {
        let Some(route) = self.places.get(&key(address)) else { return Href::parse(address).ok() };
        let fragment = address.find('#').map_or("", |at| &address[at..]);
        Href::parse(&[&href(route), fragment].concat()).ok()
    }

    fn keep(&self, intake: &mut Intake, batch: &[u32], stories: Vec<Story>, total: usize) -> Result<(), String> {
        let content = self.order.content;
        intake.report.lost = intake.report.lost.saturating_sub(stories.len());
        for Story { id, article, also_in, writer, mut is_complete } in stories {
            // Before the story counts as done: the next run does not ask for it again, and with it for what it needs.
            if let Some(writer) = &writer {
                is_complete &= !self.author(intake, &writer.author)? || writer.is_complete;
            }
            intake.ledger.sections.insert(article.section.slug.clone(), article.section.name.clone());
            let name = ledger::article(article.slug.as_str());
            let text = manuscript::article(&article, &also_in);
            match intake.ledger.write(content, &name, &text).map_err(|error| at(&content.join(&name), &error))? {
                Written::New => intake.report.written += 1,
                Written::Same => intake.report.unchanged += 1,
                Written::Theirs => {
                    intake.report.left += 1;
                    let change =
                        if article.elsewhere.is_some() { "has a password in WordPress now" } else { "changed in WordPress" };
                    (self.order.say)(&format!("{name}: {change}; left, because it is yours or you changed it"));
                }
            }
            if let Some(listed) = self.listed.get(&id) {
                intake.ledger.posts.insert(id, Post { is_due: !is_complete, ..listed.post.clone() });
            }
        }
        intake.done += batch.len();
        (self.order.say)(&format!("{} of {total} posts", intake.done));
        keep(&intake.ledger, content)
    }

    /// Writes those whom WordPress tells of as authors.
    fn authors(&self, intake: &mut Intake) -> Result<(), String> {
        for writer in self.users.iter().filter_map(|user| self.writer(user)) {
            self.author(intake, &writer.author)?;
        }
        keep(&intake.ledger, self.order.content)
    }

    /// Writes an author, once: what WordPress lists goes before what stands in stories. Returns whether this was the time.
    fn author(&self, intake: &mut Intake, author: &Author) -> Result<bool, String> {
        if !intake.authors.insert(author.slug.clone()) {
            return Ok(false);
        }
        let (content, name) = (self.order.content, ["authors/", author.slug.as_str(), ".json"].concat());
        let written = intake.ledger.write(content, &name, &manuscript::author(author));
        written.map(|_| true).map_err(|error| at(&content.join(&name), &error))
    }

    /// Sticky posts, newest first.
    fn picks(&self) -> Result<Vec<String>, String> {
        let items = self.inquiry.one("posts?_fields=id,slug&sticky=true&per_page=10").map_err(|fault| fault.says)?;
        let slugs = items.iter().filter_map(post::id).filter_map(|id| self.listed.get(&id));
        Ok(slugs.map(|listed| listed.slug.to_string()).collect())
    }

    /// What WordPress knows of the paper.
    fn known(&self, ledger: &Ledger, picks: Vec<String>) -> Result<Known, String> {
        let index = self.inquiry.index()?;
        let words = |key: &str| post::words(index.get(key), self.cable);
        let mut sections: Vec<Section> = self.categories.iter().map(|category| category.section.clone()).collect();
        let others = ledger.sections.iter().filter(|(slug, _)| self.categories.iter().all(|known| known.section.slug != **slug));
        sections.extend(others.map(|(slug, name)| Section { slug: slug.clone(), name: name.clone(), description: None }));
        let url = index.get("home").and_then(JsonValue::text).unwrap_or(self.order.root.as_str());
        Ok(Known {
            name: Some(words("name")).filter(|name| !name.is_empty()).unwrap_or_else(|| url.to_owned()),
            tagline: Some(words("description")).filter(|says| !says.is_empty()),
            language: self.inquiry.language(url).unwrap_or_else(|| "en".to_owned()),
            url: url.to_owned(),
            root: self.order.root.to_string(),
            sections,
            picks,
        })
    }
}

/// Where the links of a manuscript lead.
fn hrefs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\"href\": \"").skip(1).filter_map(|rest| rest.split('"').next())
}

/// The folder that the site has as `images/`.
fn images(content: &Path) -> PathBuf {
    content.join("../images")
}

fn href(route: &Route) -> String {
    route.href(&Base::new("/"))
}

fn keep(ledger: &Ledger, content: &Path) -> Result<(), String> {
    ledger.keep(content).map_err(|error| at(&content.join(ledger::NAME), &error))
}

/// What is in a file; nothing where there is none.
fn text_of(path: &Path) -> Result<String, String> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        read => read.map_err(|error| at(path, &error)),
    }
}

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
