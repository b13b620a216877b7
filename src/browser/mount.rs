//! Building and hydrating components in places of the document.

use std::any::Any;

use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Mountable, PositionState, Render, RenderHtml};
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Element};

use crate::view::live::Mounter;

/// A component that is alive in a place. Dropping it ends its signals and effects; its elements go with the page.
pub struct Mounted {
    _state: Box<dyn Any>,
    _owner: Owner,
}

/// Builds a component in an empty place, or hydrates what was printed there.
pub struct Place<'a> {
    pub element: &'a Element,
    pub is_printed: bool,
}

impl Mounter for Place<'_> {
    type Mounted = Mounted;

    fn mount<V: IntoView + 'static>(self, component: impl FnOnce() -> V + 'static) -> Mounted {
        let owner = Owner::new();
        let state: Box<dyn Any> = owner.with(|| {
            let view = component().into_view();
            if self.is_printed {
                Box::new(view.hydrate::<true>(&Cursor::new(self.element.clone()), &PositionState::default()))
            } else {
                let mut state = view.build();
                state.mount(self.element, None);
                Box::new(state)
            }
        });
        Mounted { _state: state, _owner: owner }
    }
}

/// Builds a still view with the contexts of the current owner: elements that stand nowhere yet. Nothing of the view is kept, because nothing in
/// it changes.
pub fn build_still<V: Render>(view: impl FnOnce() -> V) -> DocumentFragment {
    let fragment = document().create_document_fragment();
    view().build().mount(fragment.unchecked_ref(), None);
    fragment
}
