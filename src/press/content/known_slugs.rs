//! The slugs that exist in a paper's content.

use std::collections::BTreeSet;

use crate::model::slug::Slug;

/// The slugs that a paper's files may refer to.
#[derive(Default)]
pub struct KnownSlugs {
    pub articles: BTreeSet<Slug>,
    pub authors: BTreeSet<Slug>,
    /// None where `site.json` cannot be read: any section may then exist.
    pub sections: Option<BTreeSet<Slug>>,
}
