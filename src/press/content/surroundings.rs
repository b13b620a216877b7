//! What stands around one authored file: all that it may refer to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::held_back::HeldStory;
use super::images::Images;
use super::known_editions::{EditionPlace, KnownEdition, TranslationFindings};
use super::own_files::OwnFiles;
use super::page_names::why_reserved;
use crate::model::address::Base;
use crate::model::language::Language;
use crate::model::slug::Slug;

/// What the files of one edition may refer to.
#[derive(Clone, PartialEq)]
pub struct Surroundings {
    pub articles: BTreeSet<Slug>,
    pub authors: BTreeSet<Slug>,
    /// The authors that have a name, by that; none where no story is written in Markdown.
    pub author_names: BTreeMap<String, Vec<Slug>>,
    /// The sections that have a name, by that.
    pub section_names: BTreeMap<String, Vec<Slug>>,
    /// The clock that dates without an offset are read on.
    pub timezone: TimeZone,
    pub pages: BTreeSet<Slug>,
    /// None where `site.json` cannot be read: any section may then exist.
    pub sections: Option<BTreeSet<Slug>>,
    pub images: Arc<Images>,
    /// The files in `static/`.
    pub static_files: Arc<OwnFiles>,
    /// Whether the paper is read by https.
    pub is_secure: bool,
    /// The whole address that the paper lies under, where `site.json` says it.
    pub home: Option<Base>,
    /// The path that the paper lies under, where `site.json` says it.
    pub base: Base,
    /// The stories that are not printed, once their dates are known.
    pub held_back: BTreeMap<Slug, HeldStory>,
    /// The pages that are not printed.
    pub held_pages: BTreeMap<Slug, HeldStory>,
    /// The aliases that more than one story has, as [`alias_key`](super::destination::alias_key) has them, each with the first file that has it.
    pub shared_aliases: BTreeMap<Vec<u8>, PathBuf>,
    /// Those of this edition that are pages of another one.
    pub aliases_elsewhere: BTreeSet<Vec<u8>>,
    /// The language of the edition, where `site.json` can be read.
    pub language: Option<Language>,
    /// Which edition of the paper it is; none where it is the root edition.
    pub edition: Option<EditionPlace>,
    /// The languages of the editions in folders.
    pub folders: Vec<Language>,
    /// All editions of the paper; none where its `site.json` cannot be read.
    pub editions: Option<Arc<[KnownEdition]>>,
    /// What is to be told of translations, once all of them are known.
    pub translation_findings: Arc<TranslationFindings>,
}

impl Surroundings {
    /// Whether all is as it was before, but that there may be more stories.
    pub fn has_only_more_stories_than(&self, before: &Self) -> bool {
        self.articles.is_superset(&before.articles)
            && self.has_all_editions_of(before)
            && Self { articles: before.articles.clone(), editions: before.editions.clone(), ..self.clone() } == *before
    }

    fn has_all_editions_of(&self, before: &Self) -> bool {
        let (own, before) = (self.editions.as_deref().unwrap_or_default(), before.editions.as_deref().unwrap_or_default());
        own.len() == before.len()
            && own.iter().zip(before).all(|(own, before)| match (&own.stories, &before.stories) {
                (Some(stories), Some(earlier)) => own.language == before.language && stories.is_superset(earlier),
                _ => own == before,
            })
    }

    /// Whether a link to this name below the front must lead to a page. A paper without pages says nothing of such addresses, nor does one that has an
    /// edition or a file of the publisher's own there.
    pub fn may_have_page(&self, slug: &Slug) -> bool {
        let is_elsewhere =
            || why_reserved(slug).is_some() || self.static_files.has_name(&[&self.place(), slug.as_str()].concat());
        self.pages.contains(slug) || !(self.pages.is_empty() || is_elsewhere())
    }

    /// Where below the paper the edition lies, `ru/`; empty of the root edition.
    pub fn place(&self) -> String {
        self.edition.as_ref().map(|edition| [edition.language.as_str(), "/"].concat()).unwrap_or_default()
    }

    /// Whether all that is there is printed.
    pub fn holds_nothing_back(&self) -> bool {
        self.held_back.is_empty() && self.held_pages.is_empty()
    }

    /// A paper with pictures, of which nothing else is known yet.
    pub fn with_images(images: Arc<Images>) -> Self {
        Self {
            articles: BTreeSet::new(),
            authors: BTreeSet::new(),
            author_names: BTreeMap::new(),
            section_names: BTreeMap::new(),
            timezone: TimeZone::UTC,
            pages: BTreeSet::new(),
            sections: None,
            images,
            static_files: Arc::default(),
            is_secure: false,
            home: None,
            base: Base::new("/"),
            held_back: BTreeMap::new(),
            held_pages: BTreeMap::new(),
            shared_aliases: BTreeMap::new(),
            aliases_elsewhere: BTreeSet::new(),
            language: None,
            edition: None,
            folders: Vec::new(),
            editions: None,
            translation_findings: Arc::default(),
        }
    }
}
