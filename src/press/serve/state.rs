//! What every open page of a preview is told: which paper there is, what is wrong with a newer one, and what readers would not see yet.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::address::Base;
use crate::press::content::{Fault, HoldReason, Paper, Selection};
use crate::route::Route;

/// The most faults that a page shows; the terminal tells all.
const MAX_FAULTS_SHOWN: usize = 50;

/// As JSON it is what `preview.js` hears.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PreviewState {
    /// Which paper is shown, the last one without a fault; empty where there was none yet.
    pub version: String,
    pub faults: Vec<FaultLine>,
    /// How many more faults there are.
    pub more_faults: usize,
    /// What is to be said of stories and pages that `press print` holds back, by their addresses.
    pub marks: BTreeMap<String, String>,
}

/// A fault as a page shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FaultLine {
    /// `articles/tides.json:3:14`
    pub place: String,
    /// The way to the value, `body[2].text`; empty where the fault is of the whole file.
    pub path: String,
    /// What is wrong, and what would be right.
    pub what: String,
}

impl PreviewState {
    /// A paper without a fault is shown from now on.
    pub fn shown(version: String, marks: BTreeMap<String, String>) -> Self {
        Self { version, marks, ..Self::default() }
    }

    /// The same paper is still shown, because a newer one has faults. Warnings among the findings are left out.
    pub fn faulty(&self, findings: &[Fault]) -> Self {
        let faults: Vec<&Fault> = findings.iter().filter(|finding| !finding.is_warning()).collect();
        Self {
            faults: faults.iter().take(MAX_FAULTS_SHOWN).map(|fault| FaultLine::of(fault)).collect(),
            more_faults: faults.len().saturating_sub(MAX_FAULTS_SHOWN),
            ..self.clone()
        }
    }
}

impl FaultLine {
    fn of(fault: &Fault) -> Self {
        let place = fault.at.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
        Self { place: format!("{}{place}", fault.file.display()), path: fault.path.clone(), what: fault.what.clone() }
    }
}

/// What of a paper at a base is not printed at a moment, in seconds since 1970-01-01T00:00:00Z: what is to be said of each story and page, by its
/// address.
pub fn marks(paper: &Paper, base: &Base, moment: i64) -> BTreeMap<String, String> {
    let selection = Selection { moment, has_future: false, has_drafts: false };
    let of_edition = |edition: &Paper| {
        let base = Base::new(&base.join(&edition.place));
        let ahead = edition.articles.iter().filter_map(|story| {
            let reason = selection.hold_reason(false, &story.published)?;
            Some((Route::Article(story.slug.clone()).href(&base), reason.label()))
        });
        // A draft is one whatever its date.
        let drafts = edition.drafts.iter().map(|route| (route.href(&base), HoldReason::Draft.label()));
        ahead.chain(drafts).collect::<Vec<_>>()
    };
    paper.all_editions().flat_map(of_edition).collect()
}
