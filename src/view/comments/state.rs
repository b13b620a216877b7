//! The state of a comment section while it is shown.

use leptos::prelude::*;

use super::subject::Subject;
use crate::comments::section::{Action, CommentsModel, Effect as Outside};
use crate::view::context::site_context;

/// What the browser does for comment sections. It is a context that the browser provides; printed sections have none.
#[derive(Clone, Copy)]
pub struct CommentsActions {
    /// Tells a section that has come alive what this browser keeps for it.
    pub opened: Callback<CommentsState>,
    /// Does what a section decided.
    pub effect: Callback<(CommentsState, Outside)>,
}

/// The state of a comment section. Its rules are in [`CommentsModel::update`]; what they ask for outside is done by the browser.
#[derive(Clone, Copy)]
pub struct CommentsState {
    model: RwSignal<CommentsModel>,
    actions: Option<CommentsActions>,
}

impl CommentsState {
    /// The state of a section as it is printed. Where a browser is there, it soon tells the section what it keeps for it.
    pub fn new(subject: &Subject) -> Self {
        let actions = use_context::<CommentsActions>();
        let state = Self { model: RwSignal::new(subject.model(&site_context())), actions };
        if let Some(actions) = actions {
            // Effects run once the part is hydrated, or built.
            Effect::new(move |_| actions.opened.run(state));
        }
        state
    }

    /// Reads the model, and follows its changes.
    pub fn with<T>(&self, read: impl FnOnce(&CommentsModel) -> T) -> T {
        self.model.with(read)
    }

    /// Reads the model as it is now; none where its page is gone.
    pub fn peek<T>(&self, read: impl FnOnce(&CommentsModel) -> T) -> Option<T> {
        self.model.try_with_untracked(read)
    }

    /// A value made of the model, which changes only where the value does.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        &self,
        read: impl Fn(&CommentsModel) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let state = *self;
        Memo::new(move |_| state.with(&read))
    }

    /// Takes an action in, and has done what it asks for. Nothing happens where the page is gone.
    pub fn dispatch(&self, action: Action) {
        self.take_in(action);
    }

    /// The reader sends the form; whether the browser is to send it itself.
    pub fn submit(&self) -> bool {
        self.take_in(Action::Submitted)
    }

    /// Takes an action in; whether the browser is to send the form.
    fn take_in(&self, action: Action) -> bool {
        let effects = self.model.try_update(|model| model.update(action)).unwrap_or_default();
        let is_handed_over = effects.iter().any(|effect| matches!(effect, Outside::HandOver));
        if let Some(actions) = self.actions {
            effects.into_iter().for_each(|effect| actions.effect.run((*self, effect)));
        }
        is_handed_over
    }
}
