//! How the section comes alive: with what the reader typed before, and what this browser kept.

use super::action::Opening;
use super::effect::Effect;
use super::model::{CommentsModel, LoadState, Submission};
use crate::model::comment::{CommentStatus, Draft};

impl CommentsModel {
    pub(super) fn open(&mut self, opening: Opening) -> Vec<Effect> {
        let Opening { typed, kept, is_remembered, keeps_drafts, was_handed_over, thread, pending, in_flight } = opening;
        (self.is_remembered, self.keeps_drafts) = (is_remembered, keeps_drafts);
        (self.pending, self.in_flight) = (pending, in_flight);
        if let Some(comments) = thread {
            self.comments = comments.into();
            self.load = LoadState::Loaded;
        }
        if was_handed_over {
            self.submission = Submission::HandedOver { is_fresh: false };
        }
        let mut effects = Vec::new();
        if self.is_open {
            let is_typed = typed != Draft::default();
            self.draft = if is_typed { typed.over(kept) } else { kept };
            // A browser that stopped while it put the comment into the outbox left the words in both places.
            let mut waiting = self.pending.iter().filter(|comment| comment.status != CommentStatus::Refused);
            if waiting.any(|comment| comment.text == self.draft.text.trim()) {
                self.draft.text.clear();
            }
            if is_typed {
                effects.push(Effect::SaveDraft(self.draft.clone()));
            }
            effects.push(Effect::FillFields(self.draft.clone()));
        }
        effects.push(Effect::LoadThread);
        effects.extend(self.restore_rejected());
        effects
    }
}
