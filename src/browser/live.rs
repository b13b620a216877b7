//! Bringing the live parts of a page to life.

mod shape;
mod typed;

use std::cell::RefCell;
use std::iter;
use std::rc::Rc;
use std::sync::Arc;

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::Owner;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::mount::{Mounted, Place};
use super::window::turn::when_idle;
use crate::model::page::Page;
use crate::view::layout::navigation_state::NavigationState;
use crate::view::live::{LIVE, LivePart};
use shape::shape_of;

pub use typed::Typed;

/// What a reader does who wants a part.
const SIGNS: [&str; 4] = ["pointerdown", "keydown", "focusin", "submit"];

/// The live parts of what is shown: those that are alive, and those that wait until they are wanted.
#[derive(Clone)]
pub struct LiveParts(Rc<Inner>);

struct Inner {
    owner: Owner,
    page: Option<Arc<Page>>,
    navigation: NavigationState,
    mounted: RefCell<Vec<Mounted>>,
    waiting: RefCell<Vec<Waiting>>,
    /// Runs once no part waits any more.
    when_alive: RefCell<Option<Box<dyn FnOnce()>>>,
}

/// A part that waits for an idle moment, or for a sign of its reader.
struct Waiting {
    part: LivePart,
    element: Element,
    _signs: Vec<EventListener>,
}

impl LiveParts {
    /// The parts of a page, or those that stand around every page. They live as long as this does. None is alive yet.
    pub fn new(owner: Owner, page: Option<Arc<Page>>, navigation: NavigationState) -> Self {
        let inner = Inner {
            owner,
            page,
            navigation,
            mounted: RefCell::default(),
            waiting: RefCell::default(),
            when_alive: RefCell::default(),
        };
        Self(Rc::new(inner))
    }

    /// Brings a part to life at its place now.
    pub fn bring_to_life(&self, part: LivePart, element: &Element) {
        let Inner { owner, page, navigation, mounted, .. } = &*self.0;
        let is_printed = element.has_child_nodes();
        let is_as_printed = is_printed && is_as_printed(element);
        // A translator, an extension or a host changed what was printed: the part is built anew in its place.
        let typed = (is_printed && !is_as_printed).then(|| Typed::inside(element));
        if typed.is_some() {
            element.replace_children_with_node_0();
        }
        let place = Place { element, is_printed: is_as_printed };
        let part = owner.with(|| part.bring_to_life(page.as_deref(), *navigation, place));
        mounted.borrow_mut().extend(part);
        typed.iter().for_each(|typed| typed.put_back(element));
    }

    /// Brings parts to life, each when the browser is idle, or at the first sign that its reader wants it. `when_alive` runs after the last.
    pub fn bring_to_life_later(&self, places: Vec<(LivePart, Element)>, when_alive: impl FnOnce() + 'static) {
        self.0.when_alive.replace(Some(Box::new(when_alive)));
        for (part, element) in places {
            let sign = |kind: &'static str| {
                let this = self.clone();
                EventListener::once_with_options(&element, kind, EventListenerOptions::run_in_capture_phase(), move |_| {
                    this.wake_as_printed(part);
                })
            };
            let signs = SIGNS.map(sign).into_iter().collect();
            self.0.waiting.borrow_mut().push(Waiting { part, element, _signs: signs });
        }
        self.go_on_when_idle();
    }

    /// The page goes: what waits is not brought to life any more, and what is alive ends.
    pub fn give_up(&self) {
        self.0.waiting.take();
        self.0.when_alive.take();
        self.0.mounted.take();
        self.0.owner.cleanup();
    }

    /// Brings the first waiting part to life when the browser is idle, and then the next.
    fn go_on_when_idle(&self) {
        let this = Rc::downgrade(&self.0);
        when_idle(move || {
            let Some(this) = this.upgrade().map(Self) else { return };
            let next = this.0.waiting.borrow().first().map(|waiting| waiting.part);
            match next {
                Some(part) => {
                    this.wake(part);
                    this.go_on_when_idle();
                }
                None => this.0.when_alive.take().into_iter().for_each(|run| run()),
            }
        });
    }

    /// A sign of the reader: brings a part to life that can be hydrated. One that was changed waits for an idle moment, because building it anew would
    /// take away what the reader is just touching.
    fn wake_as_printed(&self, part: LivePart) {
        let is_ready = self.0.waiting.borrow().iter().any(|waiting| waiting.part == part && is_as_printed(&waiting.element));
        if is_ready {
            self.wake(part);
        }
    }

    /// Brings a part to life that waits; nothing happens where it is alive.
    pub fn wake(&self, part: LivePart) {
        let waiting = {
            let mut all = self.0.waiting.borrow_mut();
            all.iter().position(|waiting| waiting.part == part).map(|place| all.remove(place))
        };
        if let Some(waiting) = waiting {
            self.bring_to_life(part, &waiting.element);
        }
    }
}

/// Whether a place holds what was printed there, and nothing else.
fn is_as_printed(element: &Element) -> bool {
    let mark = element.get_attribute(LIVE);
    mark.is_some_and(|mark| LivePart::of_mark(&mark).is_some_and(|(_, shape)| shape == shape_of(element)))
}

/// The places of the live parts inside an element, and of the part that the element itself is the place of, in the order of the document.
pub fn live_places(element: &Element) -> Vec<(LivePart, Element)> {
    let inside = element.query_selector_all(&["[", LIVE, "]"].concat()).ok();
    let inside = inside.iter().flat_map(|found| (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()));
    let places = iter::once(element.clone()).chain(inside);
    places.filter_map(|element| Some((LivePart::of_mark(&element.get_attribute(LIVE)?)?.0, element))).collect()
}
