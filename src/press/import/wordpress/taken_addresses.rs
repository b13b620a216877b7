//! The addresses that no post can have: those of articles that a publisher wrote, and of the paper's other pages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::progress::fault_at;
use crate::model::Checked;
use crate::model::address::Base;
use crate::model::alias::Alias;
use crate::model::json::JsonValue;
use crate::model::page::PageNumber;
use crate::model::slug::Slug;
use crate::press::content::authored_names::{AuthoredFile, is_markdown};
use crate::press::content::destination::{alias_key, is_page};
use crate::press::content::edition_folders::EditionFolder;
use crate::press::content::images::Images;
use crate::press::content::known_editions::EditionPlace;
use crate::press::content::markdown::front_matter_as_json;
use crate::press::content::names::folded;
use crate::press::content::own_files::OwnFiles;
use crate::press::content::surroundings::Surroundings;
use crate::press::import::disk::text_or_empty;
use crate::press::import::manifest::ImportManifest;
use crate::route::Route;

/// What is taken before any post has an address.
pub struct TakenAddresses {
    /// The slugs of articles that a publisher wrote, as [`folded`] has them.
    slugs: BTreeSet<String>,
    /// The aliases of these articles, by their keys, each with its file.
    aliases: BTreeMap<Vec<u8>, String>,
    around: Surroundings,
    /// The other editions in folders.
    editions: Vec<Surroundings>,
}

impl TakenAddresses {
    /// What the content holds that no import wrote, for a paper that lies under a path.
    ///
    /// # Errors
    /// A file or folder that could not be read.
    pub fn read(content: &Path, manifest: &ImportManifest, base: &Base) -> Result<Self, String> {
        let images = Images::read(content, None).map_err(|fault| fault.to_string())?;
        let mut faults = Vec::new();
        let static_files = Arc::new(OwnFiles::in_static(content, &mut faults));
        let own = Surroundings { base: base.clone(), static_files, ..Surroundings::with_images(images.into()) };
        let mut folders = EditionFolder::all(content, &mut faults).into_iter();
        let root = folders.next();
        let articles = root.iter().flat_map(|root| root.articles.clone());
        let mut taken = Self {
            slugs: BTreeSet::new(),
            aliases: BTreeMap::new(),
            around: Surroundings { pages: root.iter().flat_map(|root| slugs(&root.pages)).collect(), ..own.clone() },
            editions: folders.filter_map(|folder| of_edition(folder, &own)).collect(),
        };
        for file in articles {
            let name = manifest.article_name(file.slug.as_str());
            let path = content.join(&file.path);
            let text = text_or_empty(&path).map_err(|error| fault_at(&path, &error))?;
            let text = if is_markdown(&path) { front_matter_as_json(&text) } else { text };
            let article = JsonValue::parse(&text).unwrap_or(JsonValue::Null);
            // One that names its post is that post's, whoever wrote it.
            if manifest.has_file(&name) || article.get("post").is_some() {
                continue;
            }
            let aliases: Vec<String> = article.read("aliases").unwrap_or_default();
            for alias in aliases.iter().filter_map(|alias| Alias::parse(alias).ok()) {
                taken.aliases.entry(alias_key(&alias)).or_insert_with(|| name.clone());
            }
            taken.slugs.insert(folded(file.slug.as_str()));
            taken.around.articles.insert(file.slug);
        }
        Ok(taken)
    }

    /// The same in a paper that has these articles too.
    pub fn with_posts(mut self, slugs: impl Iterator<Item = Slug>) -> Self {
        self.around.articles.extend(slugs);
        self
    }

    /// Whether a publisher's article has a slug.
    pub fn has_slug(&self, slug: &Slug) -> bool {
        self.slugs.contains(&folded(slug.as_str()))
    }

    /// Why no post can be found at an alias; none where one can.
    pub fn reason(&self, alias: &Alias) -> Option<String> {
        if let Some(file) = self.aliases.get(&alias_key(alias)) {
            return Some(format!("address {alias} is an alias in {file}: it does not lead here"));
        }
        // Which authors there are shows only when the stories have come.
        let is_author = || {
            let path = String::from_utf8_lossy(&alias.decoded_path()).to_ascii_lowercase();
            matches!(Route::parse(&path, &self.around.base), Route::Author(_, PageNumber::FIRST))
        };
        let is_page = self.editions.iter().chain([&self.around]).any(|around| is_page(alias, around));
        let is_taken = is_page || alias.query().is_none() && is_author();
        is_taken.then(|| format!("address {alias} is that of another page of the paper: it does not lead here"))
    }
}

/// What is known of an edition in a folder beside the paper's own.
fn of_edition(folder: EditionFolder, own: &Surroundings) -> Option<Surroundings> {
    let language = folder.language?;
    let base = Base::new(&own.base.join(&format!("{language}/")));
    let edition = Some(EditionPlace { language, root: None });
    let (articles, pages) = (slugs(&folder.articles).collect(), slugs(&folder.pages).collect());
    Some(Surroundings { base, edition, articles, pages, ..own.clone() })
}

fn slugs(files: &[AuthoredFile]) -> impl Iterator<Item = Slug> {
    files.iter().map(|file| file.slug.clone())
}
