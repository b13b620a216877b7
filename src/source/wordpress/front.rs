//! The front: the newest stories, what the paper wants read, and the newest of each section.

use super::query::{ListResult, Query};
use super::{PageBuilder, is_any, needs_probe, one, page_of, paging, post, probe};
use crate::http::HttpClient;
use crate::model::article::Teaser;
use crate::model::json::JsonValue;
use crate::model::page::{Content, FRONT_SECTIONS, Front, PageNumber, STORIES_PER_FRONT_SECTION, Strip};

impl<'a, F: HttpClient> PageBuilder<'a, F> {
    pub(super) fn front(&'a self, number: PageNumber) -> Query<'a, Content> {
        one(page_of("", number), move |list| {
            let is_first = number == PageNumber::FIRST;
            let mut questions = Vec::new();
            let mut strips = if is_first { self.strips(&list.items, &mut questions) } else { Vec::new() };
            let needs_probe = needs_probe(&list);
            if needs_probe {
                questions.push(probe("", number));
            }
            let done = move |mut results: Vec<ListResult>| {
                let is_more = needs_probe && results.pop().is_some_and(|more| is_any(vec![more]));
                // Those that are empty were asked for, in their order.
                for (strip, results) in strips.iter_mut().filter(|strip| strip.stories.is_empty()).zip(results) {
                    strip.stories = self.teasers_of(Some(results));
                }
                Query::Done(paging(&list, number, is_more).map(|paging| {
                    let picks = if is_first { self.picks(&|_| true) } else { Vec::new() };
                    Content::Front(Front { stories: self.teasers(&mut list.items.iter()), strips, picks, paging })
                }))
            };
            if questions.is_empty() { done(Vec::new()) } else { Query::Ask(questions, Box::new(done)) }
        })
    }

    /// The sections of the front, each with its newest stories where they are among the newest of all, which come first there as well. For
    /// those that are empty there are questions, in their order.
    fn strips(&self, newest: &[JsonValue], questions: &mut Vec<String>) -> Vec<Strip> {
        let mut strips = Vec::new();
        for named in self.paper.site().sections.iter().take(FRONT_SECTIONS) {
            let Some(category) = self.paper.category(&named.slug) else { continue };
            let mut own = newest.iter().filter(|post| post::is_in(post, category.id)).take(STORIES_PER_FRONT_SECTION);
            let mut stories = self.teasers(&mut own);
            if stories.is_empty() || stories.len() < STORIES_PER_FRONT_SECTION.min(category.count as usize) {
                stories.clear();
                let (category, most) = (category.id.to_string(), STORIES_PER_FRONT_SECTION.to_string());
                questions.push([post::TEASERS, "&categories=", &category, "&per_page=", &most].concat());
            }
            strips.push(Strip { section: self.paper.named(category.section), stories });
        }
        strips
    }

    /// What the paper wants read, without what is shown already.
    pub(super) fn picks(&self, is_wanted: &dyn Fn(&Teaser) -> bool) -> Vec<Teaser> {
        let mut picks = self.teasers(&mut self.paper.picks.borrow().iter().flatten());
        picks.retain(is_wanted);
        picks
    }

    /// The stories of an answer that a page can do without.
    pub(super) fn teasers_of(&self, results: Option<ListResult>) -> Vec<Teaser> {
        match results {
            Some(Ok(list)) => self.teasers(&mut list.items.iter()),
            _ => Vec::new(),
        }
    }
}
