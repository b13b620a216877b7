//! What stands around one authored file: all that it may refer to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::held_back::HeldStory;
use super::images::Images;
use crate::model::address::Base;
use crate::model::slug::Slug;

/// What a paper's files may refer to.
pub struct Surroundings {
    pub articles: BTreeSet<Slug>,
    pub authors: BTreeSet<Slug>,
    /// None where `site.json` cannot be read: any section may then exist.
    pub sections: Option<BTreeSet<Slug>>,
    pub images: Images,
    /// Whether the paper is read by https.
    pub is_secure: bool,
    /// The whole address that the paper lies under, where `site.json` says it.
    pub home: Option<Base>,
    /// The path that the paper lies under, where `site.json` says it.
    pub base: Base,
    /// The stories that are not printed, once their dates are known.
    pub held_back: BTreeMap<Slug, HeldStory>,
    /// The aliases that more than one story has, as [`alias_key`](super::destination::alias_key) has them, each with the first file that has it.
    pub shared_aliases: BTreeMap<Vec<u8>, PathBuf>,
}
