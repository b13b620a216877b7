//! The app in an element of somebody else's page, whose address, title, history, scroll and focus stay its own.
//!
//! Here the address is a value. The page around scrolls only where a reader asked for it by a link in the element, and the focus moves only where it
//! was in the element before.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, ShadowRoot, Window};

/// A place inside another page.
pub struct Embedded {
    /// The element whose shadow the root stands in.
    element: Element,
    /// Where in the paper the reader is: a whole address.
    at: RefCell<String>,
    /// The key of the page that is shown.
    pub entry: Cell<f64>,
    /// Whether the reader asked for what is shown next, by a link in the element.
    pub is_asked: Cell<bool>,
    /// Whether the focus was in the element when the last page came.
    had_focus: Cell<bool>,
}

impl Embedded {
    /// A place around a root, which stands in a shadow.
    pub fn new(root: &HtmlElement, address: String) -> Self {
        let shadow: ShadowRoot = root.get_root_node().unchecked_into();
        Self {
            element: shadow.host(),
            at: RefCell::new(address),
            entry: Cell::default(),
            is_asked: Cell::default(),
            had_focus: Cell::default(),
        }
    }

    /// An address and its fragment, with its `#`.
    pub fn split_fragment(address: &str) -> (&str, &str) {
        address.split_at(address.find('#').unwrap_or(address.len()))
    }

    /// The address without its fragment.
    pub fn place(&self) -> String {
        Self::split_fragment(&self.at.borrow()).0.to_owned()
    }

    /// The fragment of the address, with its `#`; empty where it has none.
    pub fn hash(&self) -> String {
        Self::split_fragment(&self.at.borrow()).1.to_owned()
    }

    /// Gives what is shown a key, and another address where one is named. The root bears it at once: there the element finds it when it is
    /// taken out.
    pub fn go(&self, root: &HtmlElement, href: Option<&str>, key: f64) {
        self.entry.set(key);
        if let Some(href) = href {
            self.at.replace(href.to_owned());
        }
        // It fails only for names that no attribute may have.
        let _ = root.set_attribute("data-at", &self.at.borrow());
    }

    /// Names the root by what it shows. The element hears of it, and tells the page around.
    pub fn tell(&self, root: &HtmlElement, title: &str) {
        let _ = root.set_attribute("aria-label", title);
    }

    /// How far the element is scrolled, where it has a height of its own.
    pub fn scroll(&self) -> (f64, f64) {
        (f64::from(self.element.scroll_left()), f64::from(self.element.scroll_top()))
    }

    /// Scrolls the element, and brings its top into view where a reader asked for what stands there now, and has not gone past it.
    pub fn scroll_to(&self, (left, top): (f64, f64)) {
        self.element.set_scroll_left(left as i32);
        self.element.set_scroll_top(top as i32);
        let place = self.element.get_bounding_client_rect();
        if self.is_asked.get() && place.top() < 0.0 && place.bottom() > 0.0 {
            self.element.scroll_into_view();
        }
    }

    /// Goes along with what the reader looks at, where it moved by so many pixels: the element scrolls, or else the page around.
    pub fn scroll_along(&self, moved: f64, window: &Window) {
        let before = self.element.scroll_top();
        self.element.set_scroll_top(before + moved.round() as i32);
        if self.element.scroll_top() == before {
            window.scroll_by_with_x_and_y(0.0, moved);
        }
    }

    /// Scrolls to an element of the page that is shown.
    pub fn scroll_to_element(&self, element: &Element) {
        if self.is_asked.get() {
            element.scroll_into_view();
        } else {
            let further = top_of(element) - top_of(&self.element);
            self.element.set_scroll_top(self.element.scroll_top() + further as i32);
        }
    }

    /// Remembers whether the focus is in the element, before what has it goes away.
    pub fn note_focus(&self, shadow: &Document) {
        self.had_focus.set(shadow.active_element().is_some());
    }

    /// Whether the focus is in the element, or was until what had it went away.
    pub fn has_focus(&self, shadow: &Document, document: &Document) -> bool {
        let is_nowhere = || document.active_element() == document.body().map(Into::into);
        shadow.active_element().is_some() || (self.had_focus.get() && is_nowhere())
    }
}

fn top_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}
