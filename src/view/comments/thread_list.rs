//! The comments of a thread in the document.
//!
//! No comment is ever printed: what a service or this browser keeps comes once the app is alive. So the list is built and never hydrated, and a keyed
//! list of Leptos (`<For>`), which can do both, is 7 KB more for the reader to load. A comment that stays is left alone, with the focus in it.
//! A comment has no signals of its own: those would end when the effect that shows the list runs again.

use leptos::prelude::*;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Render};

use super::comment::{CommentItem, CommentItemProps, Row};
use super::state::CommentsState;

/// The list as it stands in the document; nothing while there is no comment.
#[derive(Default)]
pub struct ThreadList {
    list: Option<Built>,
    items: Vec<Item>,
}

struct Item {
    key: String,
    built: Built,
}

/// An element that was built, and what keeps its buttons alive.
struct Built {
    element: Element,
    state: Box<dyn Mountable>,
}

impl Built {
    /// Builds a view of one element.
    fn new(view: impl Render<State: 'static>) -> Option<Self> {
        let state = Box::new(view.build());
        Some(Self { element: state.elements().into_iter().next()?, state })
    }
}

impl ThreadList {
    /// Shows these rows, as the first thing in a place.
    pub fn show(&mut self, rows: Vec<Row>, place: &Element, state: CommentsState, is_open: bool) {
        let mut before = std::mem::take(&mut self.items);
        for row in rows {
            let key = row.key();
            let known = before.iter().position(|item| item.key == key).map(|index| before.remove(index));
            let built = || Built::new(CommentItem(CommentItemProps { row, state, is_open })).map(|built| Item { key, built });
            self.items.extend(known.or_else(built));
        }
        before.iter_mut().for_each(|item| item.built.state.unmount());
        if self.items.is_empty() {
            self.list.take().iter_mut().for_each(|list| list.state.unmount());
        } else if self.list.is_none() {
            self.list = Built::new(view! { <ol role="list" class="thread"></ol> });
            self.list.iter_mut().for_each(|list| list.state.mount(place, place.first_child().as_ref()));
        }
        let Some(list) = &self.list else { return };
        // From the last to the first: what stands before its neighbour already is not moved, because that would take the focus away.
        let mut next: Option<Node> = None;
        for Item { built, .. } in self.items.iter_mut().rev() {
            if !list.element.contains(Some(&built.element)) || built.element.next_sibling() != next {
                built.state.mount(&list.element, next.as_ref());
            }
            next = Some(built.element.clone().into());
        }
    }
}
