//! What this browser keeps for a section that comes alive.

use super::app::{CommentsApp, Section};
use crate::browser::live::Typed;
use crate::browser::window::field::{tick, write};
use crate::browser::window::letters::decomposed;
use crate::comments::former_slug::take_over;
use crate::comments::section::{Action, LoadState, Opening};
use crate::comments::{device, hand_over};
use crate::model::Checked;
use crate::model::comment::{Draft, Field};
use crate::model::slug::Slug;
use crate::view::comments::ids;
use crate::view::comments::state::CommentsState;

impl CommentsApp {
    /// Tells a section what this browser keeps for it, and what the reader typed into its form before.
    pub fn open(&self, state: CommentsState) {
        let Some(topic) = state.peek(|model| model.topic.clone()) else { return };
        let (inner, slug) = (&self.0, topic.slug);
        // The press names pages in composed letters; before it did, one may have had the others.
        if let Some(former) = decomposed(slug.as_str()).and_then(|former| Slug::parse(&former).ok()) {
            take_over(&inner.store, &slug, &former);
        }
        let section = Section { state, slug: slug.clone(), request: None, asked_at: 0.0, double_click: None };
        inner.section.replace(Some(section));
        let (typed, is_ticked) = self.typed();
        let read_before = inner.threads.borrow().iter().find(|(other, _)| *other == slug).map(|(_, thread)| thread.to_vec());
        let thread = if self.is_remote() { read_before } else { Some(device::thread(&inner.store, &slug)) };
        state.dispatch(Action::Opened(Opening {
            typed,
            kept: inner.drafts.open(&slug),
            is_remembered: is_ticked || inner.drafts.commenter().is_some(),
            keeps_drafts: inner.drafts.keeps(),
            was_handed_over: hand_over::was_handed_over(&inner.store, &slug),
            thread,
            pending: inner.outbox.about(&slug),
            in_flight: inner.in_flight.borrow().clone(),
        }));
        if state.peek(|model| model.load) != Some(LoadState::Loading) {
            self.run_when_loaded();
        }
    }

    /// Writes a draft into the fields of the form.
    pub(super) fn fill_fields(&self, draft: &Draft, is_remembered: bool) {
        let field = |id| self.0.host.by_id(id);
        for part in Field::ALL {
            field(ids::of_field(part)).iter().for_each(|field| write(field, draft.part(part)));
        }
        field(ids::TRAP).iter().for_each(|field| write(field, &draft.trap));
        field(ids::REMEMBER).iter().for_each(|field| tick(field, is_remembered));
    }

    /// What the reader typed into the form, and whether they ticked the box.
    fn typed(&self) -> (Draft, bool) {
        let typed = self.0.host.by_id(ids::FORM).map(|form| Typed::inside(&form)).unwrap_or_default();
        let mut draft = Draft { trap: typed.text_of(ids::TRAP), ..Draft::default() };
        for field in Field::ALL {
            *draft.part_mut(field) = typed.text_of(ids::of_field(field));
        }
        (draft, typed.is_ticked(ids::REMEMBER))
    }
}
