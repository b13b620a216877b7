//! What the files of one edition may know of the others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::fault::Severity;
use crate::model::address::Base;
use crate::model::language::Language;
use crate::model::slug::Slug;

/// The edition that a folder holds.
#[derive(Clone, Debug, PartialEq)]
pub struct EditionPlace {
    /// The language that the folder is called by.
    pub language: Language,
    /// Where the paper lies, where its `site.json` says it.
    pub root: Option<Base>,
}

/// An edition, as other editions may name its stories.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownEdition {
    pub language: Language,
    /// Its stories; none where it is elsewhere.
    pub stories: Option<BTreeSet<Slug>>,
}

/// What is to be told of translations, by file and by the language that they are named under.
pub type TranslationFindings = BTreeMap<PathBuf, BTreeMap<String, (Severity, String)>>;
