//! The front: the newest stories, what the paper wants read, and the newest of each section.

use super::super::SourceError;
use super::ask::{Told, Wire};
use super::{Wordpress, needs_probe, page_of, paging, post, probe};
use crate::fetch::Fetch;
use crate::model::json::Json;
use crate::model::page::{Content, Front, PageNumber, STRIP, STRIPS, Strip};
use crate::model::site::Section;

impl Wordpress {
    pub(super) async fn front<F: Fetch>(&self, wire: &Wire<'_, F>, number: PageNumber) -> Result<Content, SourceError> {
        let list = super::first(self.ask(wire, vec![page_of("", number)]).await)?;
        let is_first = number == PageNumber::FIRST;
        let mut questions = Vec::new();
        if needs_probe(&list) {
            questions.push(probe("", number));
        }
        let probes = questions.len();
        let (sections, strips) = if is_first { self.strips(&list.items, &mut questions) } else { Default::default() };
        let mut told = if questions.is_empty() { Vec::new() } else { wire.ask(&questions).await };
        let mut asked = told.split_off(probes).into_iter();
        let is_more = told.pop().is_some_and(|more| more.is_ok_and(|more| !more.items.is_empty()));
        let strip = |(section, known): (Section, Option<Vec<Json>>)| {
            let posts = known.or_else(|| asked.next().and_then(Told::ok).map(|list| list.items)).unwrap_or_default();
            Strip { section, stories: self.teasers(wire, &posts) }
        };
        Ok(Content::Front(Front {
            stories: self.teasers(wire, &list.items),
            strips: sections.into_iter().zip(strips).map(strip).collect(),
            picks: if is_first { self.picks.borrow().clone().unwrap_or_default() } else { Vec::new() },
            paging: paging(&list, number, is_more)?,
        }))
    }

    /// The sections of the front, each with its newest posts where they are among the newest of all, which come first there as well. For the
    /// others there are questions, in their order.
    fn strips(&self, newest: &[Json], questions: &mut Vec<String>) -> (Vec<Section>, Vec<Option<Vec<Json>>>) {
        let (mut sections, mut strips) = (Vec::new(), Vec::new());
        for named in self.site().sections.iter().take(STRIPS) {
            let Some(category) = self.category(&named.slug) else { continue };
            let known: Vec<Json> = newest.iter().filter(|post| post::is_in(post, category.id)).take(STRIP).cloned().collect();
            let is_all = known.len() >= STRIP.min(category.count as usize);
            if !is_all {
                let (category, most) = (category.id.to_string(), STRIP.to_string());
                questions.push([post::TEASERS, "&categories=", &category, "&per_page=", &most].concat());
            }
            sections.push(self.named(category.section));
            strips.push(is_all.then_some(known));
        }
        (sections, strips)
    }
}
