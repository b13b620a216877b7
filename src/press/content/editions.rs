//! Puts the editions of a paper together: each learns of the others, and its pages learn of their translations.

use std::collections::{BTreeSet, HashMap};

use super::forms::EditionElsewhere;
use super::paper::Paper;
use super::translation_groups::TranslationGroup;
use crate::model::Checked;
use crate::model::address::Base;
use crate::model::edition::{Edition, EditionHref, Translation};
use crate::model::language::Language;
use crate::model::line::Line;
use crate::model::page::PageNumber;
use crate::model::slug::Slug;
use crate::press::direction::direction;
use crate::press::language_names::language_name;
use crate::route::Route;

/// What is known of the editions besides their papers.
pub struct EditionNotes {
    /// What the languages of the papers are called, where their `site.json` says it, in the order of the papers.
    pub names: Vec<Option<Line>>,
    pub elsewhere: Vec<EditionElsewhere>,
    pub groups: Vec<TranslationGroup>,
}

/// The paper with its editions in it, of all of them, the root edition first; none where there is none.
pub fn put_together(mut papers: Vec<Paper>, notes: &EditionNotes) -> Option<Paper> {
    if papers.len() + notes.elsewhere.len() > 1 {
        let editions: Vec<_> = papers.iter().map(|paper| editions_of(paper, &papers, notes)).collect();
        let translations: Vec<_> = (0..papers.len()).map(|own| translations_of(own, &papers, notes)).collect();
        for ((paper, editions), translations) in papers.iter_mut().zip(editions).zip(translations) {
            paper.site.editions = editions;
            paper.translations = translations;
        }
    }
    let mut papers = papers.into_iter();
    let root = papers.next()?;
    Some(Paper { editions: papers.collect(), ..root })
}

/// All editions as the links of one of them name them.
fn editions_of(own: &Paper, papers: &[Paper], notes: &EditionNotes) -> Vec<Edition> {
    let edition = |language: &Language, name: &Option<Line>, href: Option<EditionHref>| {
        let name = name.clone().or_else(|| language_name(language))?;
        Some(Edition { language: language.clone(), name, direction: direction(language), href: href? })
    };
    let here = papers.iter().zip(&notes.names);
    let here = here.filter_map(|(paper, name)| edition(&paper.site.language, name, href_to(own, paper, None)));
    let elsewhere = notes.elsewhere.iter().filter_map(|other| edition(&other.language, &other.name, front_of(other)));
    here.chain(elsewhere).collect()
}

/// The pages of one edition that others have too, each with the others.
fn translations_of(own: usize, papers: &[Paper], notes: &EditionNotes) -> HashMap<Route, Vec<Translation>> {
    let Some(paper) = papers.get(own) else { return HashMap::new() };
    let front = Route::Front(PageNumber::FIRST);
    let sections = paper.sections.iter().map(|section| Route::Section(section.slug.clone(), PageNumber::FIRST));
    let authors = paper.authors.keys().map(|slug| Route::Author(slug.clone(), PageNumber::FIRST));
    let pages = paper.pages.keys().cloned().map(Route::Page);
    let same = |route: Route| {
        let others = papers.iter().enumerate().filter(|(place, other)| *place != own && other.has(&route));
        let mut all: Vec<_> = others.filter_map(|(_, other)| translation(paper, other, &route)).collect();
        if route == front {
            let elsewhere =
                |other: &EditionElsewhere| Some(Translation { language: other.language.clone(), href: front_of(other)? });
            all.extend(notes.elsewhere.iter().filter_map(elsewhere));
        }
        (route, all)
    };
    let stories = stories_of(own, papers, notes);
    let all = [front.clone()].into_iter().chain(sections).chain(authors).chain(pages).map(same).chain(stories);
    all.filter(|(_, translations)| !translations.is_empty()).collect()
}

/// The stories of one edition that are printed, each with its translations that are.
fn stories_of(own: usize, papers: &[Paper], notes: &EditionNotes) -> Vec<(Route, Vec<Translation>)> {
    let slugs = |paper: &Paper| paper.articles.iter().map(|article| article.slug.clone()).collect();
    let printed: Vec<BTreeSet<Slug>> = if notes.groups.is_empty() { Vec::new() } else { papers.iter().map(slugs).collect() };
    let is_printed = |place: usize, slug: &Slug| printed.get(place).is_some_and(|slugs| slugs.contains(slug));
    let story = |group: &TranslationGroup| {
        let (_, slug) = group.stories.iter().find(|(place, slug)| *place == own && is_printed(own, slug))?;
        let paper = papers.get(own)?;
        let others = papers.iter().enumerate().filter(|(place, _)| *place != own).filter_map(|(place, other)| {
            let (_, slug) = group.stories.iter().find(|(of, slug)| *of == place && is_printed(place, slug))?;
            translation(paper, other, &Route::Article(slug.clone()))
        });
        let elsewhere = notes.elsewhere.iter().filter_map(|edition| {
            let (language, address) = group.elsewhere.iter().find(|(language, _)| *language == edition.language)?;
            Some(Translation { language: language.clone(), href: EditionHref::parse(address.as_str()).ok()? })
        });
        Some((Route::Article(slug.clone()), others.chain(elsewhere).collect()))
    };
    notes.groups.iter().filter_map(story).collect()
}

/// A page of another edition, seen from one; none only of what is no address.
fn translation(own: &Paper, other: &Paper, route: &Route) -> Option<Translation> {
    Some(Translation { language: other.site.language.clone(), href: href_to(own, other, Some(route))? })
}

/// From one edition to another that is printed beside it: to a page, or to its front.
fn href_to(own: &Paper, other: &Paper, route: Option<&Route>) -> Option<EditionHref> {
    let front = match own.place.as_str() {
        place if place == other.place => String::new(),
        "" => other.place.clone(),
        _ => ["../", &other.place].concat(),
    };
    let page = route.map(|route| route.href(&Base::new("/"))).unwrap_or_default();
    EditionHref::parse(&[&front, page.trim_start_matches('/')].concat()).ok()
}

fn front_of(other: &EditionElsewhere) -> Option<EditionHref> {
    EditionHref::parse(other.url.as_str()).ok()
}
