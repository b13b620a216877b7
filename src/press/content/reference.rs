//! Slugs that must name something of the paper.

use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;

use jsonc_parser::ast::Value;
use schemars::JsonSchema;

use super::authored::Authored;
use super::fault::did_you_mean;
use super::file_reader::FileReader;
use super::held_back::HeldStory;
use super::surroundings::Surroundings;
use crate::model::slug::Slug;

/// The slug of something that exists in the paper.
#[derive(Clone, Debug)]
pub struct Reference<K> {
    pub slug: Slug,
    kind: PhantomData<K>,
}

/// What a [`Reference`] may refer to.
pub trait ReferenceKind {
    const NAME: &'static str;
    /// The names there are; none where they are not known.
    fn known(all: &Surroundings) -> Option<&BTreeSet<Slug>>;

    /// What is to be told of a name that is there; none as a rule.
    fn warning(_: &Slug, _: &FileReader<'_>) -> Option<String> {
        None
    }
}

#[derive(Clone, Debug)]
pub struct ArticleKind;
#[derive(Clone, Debug)]
pub struct AuthorKind;
#[derive(Clone, Debug)]
pub struct PageKind;
#[derive(Clone, Debug)]
pub struct SectionKind;

impl ReferenceKind for ArticleKind {
    const NAME: &'static str = "article";
    fn known(all: &Surroundings) -> Option<&BTreeSet<Slug>> {
        Some(&all.articles)
    }

    fn warning(slug: &Slug, reader: &FileReader<'_>) -> Option<String> {
        held_back(slug, reader)
    }
}

impl ReferenceKind for AuthorKind {
    const NAME: &'static str = "author";
    fn known(all: &Surroundings) -> Option<&BTreeSet<Slug>> {
        Some(&all.authors)
    }
}

impl ReferenceKind for PageKind {
    const NAME: &'static str = "page";
    fn known(all: &Surroundings) -> Option<&BTreeSet<Slug>> {
        Some(&all.pages)
    }

    fn warning(slug: &Slug, reader: &FileReader<'_>) -> Option<String> {
        page_held_back(slug, reader)
    }
}

impl ReferenceKind for SectionKind {
    const NAME: &'static str = "section";
    fn known(all: &Surroundings) -> Option<&BTreeSet<Slug>> {
        all.sections.as_ref()
    }
}

impl<K: ReferenceKind> Authored for Reference<K> {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let slug = Slug::read(value, reader)?;
        match check_reference::<K>(&slug, reader.around) {
            Ok(()) => {
                K::warning(&slug, reader).into_iter().for_each(|what| reader.warning_at(value, what));
                Some(Self { slug, kind: PhantomData })
            }
            Err(what) => {
                reader.fault_at(value, what);
                None
            }
        }
    }
}

impl<K> JsonSchema for Reference<K> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Slug::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Slug::json_schema(generator)
    }
}

/// What is to be told where a story is named that is not printed. Stories that are not printed themselves may name it.
pub fn held_back(article: &Slug, reader: &FileReader<'_>) -> Option<String> {
    held_among(&reader.around.held_back, article, reader)
}

/// The same of a page.
pub fn page_held_back(page: &Slug, reader: &FileReader<'_>) -> Option<String> {
    held_among(&reader.around.held_pages, page, reader)
}

fn held_among(held: &BTreeMap<Slug, HeldStory>, name: &Slug, reader: &FileReader<'_>) -> Option<String> {
    let Surroundings { held_back, held_pages, .. } = reader.around;
    let is_held_too = || held_back.values().chain(held_pages.values()).any(|story| reader.is_in(&story.file));
    held.get(name).filter(|_| !is_held_too()).map(|story| format!("{name} {}", story.reason))
}

/// Whether a slug names something that exists; otherwise what is wrong, and what was perhaps meant.
pub fn check_reference<K: ReferenceKind>(slug: &Slug, around: &Surroundings) -> Result<(), String> {
    match K::known(around) {
        Some(names) if !names.contains(slug) => {
            let hint = did_you_mean(slug.as_str(), names.iter().map(Slug::as_str));
            Err(format!("no {} is called {slug}{hint}", K::NAME))
        }
        _ => Ok(()),
    }
}
