//! A WordPress, whole, as authored content.

mod addresses;
mod batches;
mod listed_post;
mod outdated;
mod paper_links;
mod progress;
mod report;
mod request;
mod story_reader;
mod taken_addresses;

use std::path::{Path, PathBuf};

use self::addresses::{set_aliases, set_slugs};
use self::batches::Batches;
use self::listed_post::{ListedPost, ListedPosts, is_up_to_date};
use self::outdated::{with_outdated_links, withdraw};
use self::paper_links::PaperLinks;
use self::progress::{Progress, fault_at};
use self::story_reader::StoryReader;
use self::taken_addresses::TakenAddresses;
use super::disk::{text_or_empty, write_whole};
use super::manifest::{self, ImportManifest};
use super::media_store::MediaStore;
use super::native_client::NativeClient;
use super::site_file::{self, SiteFacts};
use super::wordpress_api::WordpressApi;
use crate::messages::AskedServices;
use crate::model::Checked;
use crate::model::address::{Base, WebAddress};
use crate::model::json::JsonValue;
use crate::model::language::Language;
use crate::model::line::Line;
use crate::model::rest::Rest;
use crate::model::site::Section;
use crate::model::slug::Slug;
use crate::press::interface::{Interface, OwnPhrases};
use crate::source::wordpress::category::{self, Category};
use crate::source::wordpress::{person, post};

pub use self::request::{ImportRequest, Media, Report, StoryForm};

/// The order in which a live paper lists its sections too: WordPress' own.
const LARGEST_FIRST: &str = "&hide_empty=true&orderby=count&order=desc";
const LISTED_POSTS: &str = "posts?_fields=id,slug,link,modified_gmt,content.protected&orderby=id&order=asc";
/// Newest first.
const STICKY_POSTS: &str = "posts?_fields=id,slug&sticky=true&per_page=10";

/// Imports all public posts into a content's folder. What was imported before and is the same is not fetched again; an import that broke off goes
/// on where it was. What a publisher made or changed by hand stays.
///
/// # Errors
/// Why it could not go on, and what helps. What has come by then is kept.
pub fn import(request: &ImportRequest<'_>) -> Result<Report, String> {
    let content = request.content;
    let manifest = opened_manifest(request)?;
    let client = NativeClient::new(request.log);
    let media_store = MediaStore::new(&client, images(content), request.root.origin(), request.log);
    let api = WordpressApi { root: request.root, client: &client };
    let site_path = content.join("site.json");
    let site_text = text_or_empty(&site_path).map_err(|error| fault_at(&site_path, &error))?;
    let named: Vec<Section> = JsonValue::parse(&site_text).and_then(|site| site.read("sections")).unwrap_or_default();

    let index = api.index()?;
    let own_language = JsonValue::parse(&site_text).ok().and_then(|site| site.read::<String>("language").ok());
    let language = own_language.or_else(|| api.language(home(&index, request.root))).unwrap_or_else(|| "en".to_owned());
    let categories = categories(&api)?;
    let taken = TakenAddresses::read(content, &manifest, &base(&site_text, request.root))?;
    let listed = listed_posts(&api, &manifest, taken)?;
    let users = users(&api, request.log);
    let links = PaperLinks::new(request.root, &listed, &categories, &users);
    let (categories, links) = (categories.as_slice(), &links);
    let reader = StoryReader {
        client: &client,
        root: request.root,
        media: request.media,
        media_store: &media_store,
        named: &named,
        uncategorized: uncategorized(&language),
        categories,
        links,
    };

    let mut progress = Progress::new(request, manifest);
    let gone = withdraw(request, &listed, &mut progress)?;
    for id in with_outdated_links(request, &listed, links, &gone, &progress.manifest)? {
        progress.manifest.posts.entry(id).and_modify(|post| post.is_due = true);
    }
    for author in users.iter().filter_map(|user| reader.author(user)) {
        progress.keep_author(&author.author)?;
    }
    progress.keep_manifest()?;
    let wanted: Vec<u32> =
        listed.keys().copied().filter(|id| !is_up_to_date(&listed, &progress.manifest, content, *id)).collect();
    progress.report.unchanged = listed.len() - wanted.len();
    let mut progress = Batches { api: &api, reader: &reader, listed: &listed }.fetch(progress, &wanted)?;

    progress.report.lost = progress.lost.len();
    let mut told = report::lines(&listed, &progress.manifest, &progress.lost);
    told.append(&mut progress.left_alone);
    told.iter().for_each(|line| (request.log)(line));
    report::write(content, &told)?;

    let facts = site_facts(&api, &index, language, categories, &progress.manifest, picks(&api, &listed)?);
    let is_gone = |slug: &str| gone.contains(slug);
    let completed = site_file::completed(&site_text, &facts, &progress.manifest.picks, is_gone)
        .map_err(|reason| format!("site.json: {reason}"))?;
    if completed != site_text {
        write_whole(&site_path, completed.as_bytes()).map_err(|error| fault_at(&site_path, &error))?;
    }
    progress.manifest.picks = facts.picks;
    progress.manifest.sections.clear();
    progress.keep_manifest()?;
    Ok(progress.report)
}

/// What earlier imports into the same content left.
fn opened_manifest(request: &ImportRequest<'_>) -> Result<ImportManifest, String> {
    let content = request.content;
    let mut manifest = ImportManifest::read(content).map_err(|error| fault_at(&content.join(manifest::FILE), &error))?;
    let (root, is_copied) = (request.root.to_string(), request.media == Media::Copied);
    if !manifest.root.is_empty() && manifest.root != root {
        return Err(format!("this content was imported from {}: import {root} into a folder of its own", manifest.root));
    }
    let is_markdown = request.form.map_or(manifest.is_markdown, |form| form == StoryForm::Markdown);
    if (manifest.is_copied, manifest.is_markdown) != (is_copied, is_markdown) {
        // Every article names the places of its pictures, and is written in the form that is wanted.
        manifest.posts.values_mut().for_each(|post| post.is_due = true);
    }
    (manifest.root, manifest.is_copied, manifest.is_markdown) = (root, is_copied, is_markdown);
    Ok(manifest)
}

/// The largest first.
fn categories(api: &WordpressApi<'_>) -> Result<Vec<Category>, String> {
    let mut categories = Vec::new();
    api.list_all(&["categories?", category::FIELDS, LARGEST_FIRST].concat(), |items| {
        categories.extend(items.iter().filter_map(|item| Category::read(item, api.client)));
    })?;
    Ok(categories)
}

/// All posts, each at an address of its own.
fn listed_posts(api: &WordpressApi<'_>, manifest: &ImportManifest, taken: TakenAddresses) -> Result<ListedPosts, String> {
    let mut listed = ListedPosts::new();
    api.list_all(LISTED_POSTS, |items| listed.extend(items.iter().filter_map(ListedPost::read)))?;
    set_slugs(&mut listed, &manifest.posts, &taken);
    let taken = taken.with_posts(listed.values().map(|post| post.slug.clone()));
    set_aliases(&mut listed, &manifest.posts, api.root, &taken);
    Ok(listed)
}

/// Those whom WordPress lists as authors. Where it lists nobody, they are taken from their stories, and links to them stay as they are.
fn users(api: &WordpressApi<'_>, log: &dyn Fn(&str)) -> Vec<JsonValue> {
    let mut users = Vec::new();
    let asked = api.list_all(&["users?", person::FIELDS, ",link"].concat(), |items| users.extend_from_slice(items));
    if let Err(reason) = asked {
        log(&format!("{reason}; authors are taken from their stories"));
    }
    users
}

/// The slugs of sticky posts, newest first.
fn picks(api: &WordpressApi<'_>, listed: &ListedPosts) -> Result<Vec<String>, String> {
    let items = api.list(STICKY_POSTS).map_err(|error| error.reason)?;
    let posts = items.iter().filter_map(post::id).filter_map(|id| listed.get(&id));
    Ok(posts.map(|post| post.slug.to_string()).collect())
}

/// What WordPress knows of the paper.
fn site_facts(
    api: &WordpressApi<'_>,
    index: &JsonValue,
    language: String,
    categories: &[Category],
    manifest: &ImportManifest,
    picks: Vec<String>,
) -> SiteFacts {
    let words = |key: &str| Some(post::words(index.get(key), api.client)).filter(|words| !words.is_empty());
    let mut sections: Vec<Section> = categories.iter().map(|category| category.section.clone()).collect();
    let is_category = |slug: &Slug| categories.iter().any(|category| category.section.slug == *slug);
    let others = manifest.sections.iter().filter(|(slug, _)| !is_category(slug));
    sections.extend(others.map(|(slug, name)| Section { slug: slug.clone(), name: name.clone(), description: None }));
    let url = home(index, api.root);
    SiteFacts {
        name: words("name").unwrap_or_else(|| url.to_owned()),
        tagline: words("description"),
        language,
        url: url.to_owned(),
        root: api.root.to_string(),
        sections,
        picks,
    }
}

/// The address of the site's front, as WordPress tells it.
fn home<'a>(index: &'a JsonValue, root: &'a WebAddress) -> &'a str {
    index.get("home").and_then(JsonValue::text).unwrap_or(root.as_str())
}

/// What the section of posts that are in none is called in a language.
fn uncategorized(language: &str) -> Option<Line> {
    let interface = Interface::new(&Language::parse(language).ok()?, &OwnPhrases::new(), AskedServices::default());
    Line::parse(interface.messages.printed.uncategorized).ok()
}

/// The path that the paper lies under: as `site.json` says it, else where the WordPress lies.
fn base(site: &str, root: &WebAddress) -> Base {
    let url: Option<String> = JsonValue::parse(site).ok().and_then(|site| site.read("url").ok());
    let home = url.or_else(|| Some(Rest(root).home())).and_then(|home| WebAddress::parse(&home).ok());
    home.map_or_else(|| Base::new("/"), |home| Base::abroad(&home).at_home())
}

/// The folder that the site has as `images/`.
fn images(content: &Path) -> PathBuf {
    content.join("../images")
}
