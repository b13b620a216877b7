//! Which stories say the same in several languages.
//!
//! A story and the translations that it names make a group, with all that they name in turn; so one that is named on one side only is there on both.
//! A group has one story a language.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use super::fault::Severity;
use super::known_editions::TranslationFindings;
use super::translations::TranslationTarget;
use crate::model::address::WebAddress;
use crate::model::language::Language;
use crate::model::slug::Slug;

/// A story as it was read, with the translations that it names.
pub struct TranslatedStory<'a> {
    /// The place of its edition among all.
    pub edition: usize,
    pub language: &'a Language,
    pub slug: &'a Slug,
    /// Below the content's folder.
    pub file: &'a Path,
    pub translations: &'a [(Language, TranslationTarget)],
}

/// The groups of all stories.
pub struct TranslationGroups<'a> {
    stories: Vec<TranslatedStory<'a>>,
    by_name: HashMap<(&'a Language, &'a Slug), usize>,
    groups: Vec<Vec<usize>>,
}

/// One story in all its languages.
#[derive(Debug, PartialEq, Eq)]
pub struct TranslationGroup {
    /// Each with the place of its edition.
    pub stories: Vec<(usize, Slug)>,
    pub elsewhere: Vec<(Language, WebAddress)>,
}

impl<'a> TranslationGroups<'a> {
    /// The groups; none where no story names a translation.
    pub fn new(stories: Vec<TranslatedStory<'a>>) -> Self {
        if stories.iter().all(|story| story.translations.is_empty()) {
            return Self { stories: Vec::new(), by_name: HashMap::new(), groups: Vec::new() };
        }
        let by_name: HashMap<_, _> =
            stories.iter().enumerate().map(|(place, story)| ((story.language, story.slug), place)).collect();
        let mut first: Vec<usize> = (0..stories.len()).collect();
        for (place, story) in stories.iter().enumerate() {
            for other in story.named().filter_map(|name| by_name.get(&name)) {
                let (one, other) = (first_of(&first, place), first_of(&first, *other));
                first[one.max(other)] = one.min(other);
            }
        }
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for place in 0..stories.len() {
            groups.entry(first_of(&first, place)).or_default().push(place);
        }
        let has_others = |group: &Vec<usize>| group.iter().any(|place| !stories[*place].translations.is_empty());
        let groups = groups.into_values().filter(has_others).collect();
        Self { stories, by_name, groups }
    }

    /// What is to be told: of two stories in one language, a fault; of a translation that does not name the story back, a warning.
    pub fn findings(&self) -> TranslationFindings {
        let mut all = TranslationFindings::new();
        for group in &self.groups {
            let twice = self.names(group).into_iter().find(|(_, names)| names.len() > 1);
            let twice = twice.map(|(language, names)| {
                let names = names.into_iter().collect::<Vec<_>>().join(" and ");
                format!("leads to two stories in {language}: {names}; a story has one in each language")
            });
            for (story, language, target) in self.entries(group) {
                let finding = match &twice {
                    Some(what) => Some((Severity::Fault, what.clone())),
                    None => self.one_sided(story, language, target).map(|what| (Severity::Warning, what)),
                };
                let found = finding.map(|finding| (language.to_string(), finding));
                if found.is_some() {
                    all.entry(story.file.to_owned()).or_default().extend(found);
                }
            }
        }
        all
    }

    /// The groups by themselves.
    pub fn into_groups(self) -> Vec<TranslationGroup> {
        let stories =
            |group: &[usize]| group.iter().map(|place| &self.stories[*place]).map(|s| (s.edition, s.slug.clone())).collect();
        let elsewhere = |group: &[usize]| {
            let mut all: Vec<(Language, WebAddress)> = Vec::new();
            for (_, language, target) in self.entries(group) {
                let TranslationTarget::Elsewhere(address) = target else { continue };
                if all.iter().all(|(other, _)| other != language) {
                    all.push((language.clone(), address.clone()));
                }
            }
            all
        };
        self.groups.iter().map(|group| TranslationGroup { stories: stories(group), elsewhere: elsewhere(group) }).collect()
    }

    /// All that the stories of a group name.
    fn entries<'s>(
        &'s self,
        group: &'s [usize],
    ) -> impl Iterator<Item = (&'s TranslatedStory<'a>, &'s Language, &'s TranslationTarget)> {
        let stories = group.iter().map(|place| &self.stories[*place]);
        stories.flat_map(|story| story.translations.iter().map(move |(language, target)| (story, language, target)))
    }

    /// The stories of a group by their languages.
    fn names<'s>(&'s self, group: &'s [usize]) -> BTreeMap<&'s str, BTreeSet<&'s str>> {
        let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for story in group.iter().map(|place| &self.stories[*place]) {
            names.entry(story.language.as_str()).or_default().insert(story.slug.as_str());
        }
        for (_, language, target) in self.entries(group) {
            if let TranslationTarget::Elsewhere(address) = target {
                names.entry(language.as_str()).or_default().insert(address.as_str());
            }
        }
        names
    }

    /// What is to be told where a translation does not name the story back; nothing of one that could not be read.
    fn one_sided(&self, story: &TranslatedStory<'_>, language: &Language, target: &TranslationTarget) -> Option<String> {
        let TranslationTarget::Story(slug) = target else { return None };
        let other = &self.stories[*self.by_name.get(&(language, slug))?];
        let names_back = other.named().any(|name| name == (story.language, story.slug));
        (!names_back).then(|| {
            let (file, language, slug) = (other.file.display(), story.language, story.slug);
            format!("{file} does not name this story; write there \"translations\": {{ \"{language}\": \"{slug}\" }}")
        })
    }
}

impl TranslatedStory<'_> {
    /// The stories that it names, of editions in this content.
    fn named(&self) -> impl Iterator<Item = (&Language, &Slug)> {
        self.translations.iter().filter_map(|(language, target)| match target {
            TranslationTarget::Story(slug) => Some((language, slug)),
            TranslationTarget::Elsewhere(_) => None,
        })
    }
}

/// The first story of a story's group.
fn first_of(first: &[usize], mut place: usize) -> usize {
    while first[place] != place {
        place = first[place];
    }
    place
}
