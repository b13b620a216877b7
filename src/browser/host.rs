//! The place that the app lives in: the element it renders into, and the page around it.
//!
//! The app never assumes that the page is its own, because it also lives inside an element of somebody else's page. What is different there is in
//! [`Embedded`].

mod address;
mod embedded;

use std::rc::Rc;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use crate::model::address::Base;
#[cfg(feature = "services")]
use crate::model::live::LivePaper;
use crate::model::live::PLACE;
use crate::view::live::LIVE;

pub use address::fragment_of;
pub use embedded::Embedded;

/// A page of the browser's own window with an `#app` element, or such an element inside another page.
#[derive(Clone)]
pub struct Host {
    pub root: HtmlElement,
    pub base: Base,
    /// The tree that the root stands in, where ids are looked up and one element has the focus: the document, or a shadow root, which
    /// answers both in the same way (DOM Standard, 4.2.4 and HTML Living Standard, 6.6.6).
    tree: Document,
    embedded: Option<Rc<Embedded>>,
}

impl Host {
    /// The host that the window's page is; none without an `#app` element.
    pub fn of_page() -> Option<Self> {
        Some(Self::at(document().get_element_by_id("app")?.dyn_into().ok()?, None))
    }

    /// The host that an element inside somebody else's page is: a root in a shadow of its own, and the whole address to begin at.
    pub fn inside(root: HtmlElement, address: String) -> Self {
        let embedded = Embedded::new(&root, address);
        Self::at(root, Some(Rc::new(embedded)))
    }

    fn at(root: HtmlElement, embedded: Option<Rc<Embedded>>) -> Self {
        let tree = root.get_root_node().unchecked_into();
        let base = Base::named(&root.get_attribute("data-base").unwrap_or_default());
        Self { root, base, tree, embedded }
    }

    /// What is different in somebody else's page; none in the paper's own.
    pub fn embedded(&self) -> Option<&Embedded> {
        self.embedded.as_deref()
    }

    /// The tree that the root stands in.
    pub fn tree(&self) -> &Document {
        &self.tree
    }

    /// The element of an id, inside the root.
    pub fn by_id(&self, id: &str) -> Option<Element> {
        self.tree.get_element_by_id(id).filter(|element| self.root.contains(Some(element)))
    }

    /// The element that a page stands in.
    pub fn main(&self) -> Option<Element> {
        self.by_id("main")
    }

    /// The element that has the focus, inside the root.
    pub fn focused(&self) -> Option<Element> {
        self.tree.active_element().filter(|element| self.root.contains(Some(element)))
    }

    /// The element that says what holds for all of the paper.
    pub fn top(&self) -> Option<Element> {
        if self.embedded.is_some() { Some(self.root.clone().into()) } else { document().document_element() }
    }

    /// The revision of the page that the press printed into the root; none where the root is empty.
    pub fn printed_revision(&self) -> Option<String> {
        self.root.first_element_child()?;
        self.root.get_attribute("data-edition")
    }

    /// Whether what was printed has the marks of live parts.
    pub fn has_marks(&self) -> bool {
        self.root.query_selector(&["[", LIVE, "]"].concat()).is_ok_and(|found| found.is_some())
    }

    /// Whether the page is of a paper that is read live.
    pub fn is_live_paper(&self) -> bool {
        self.tree.get_element_by_id(PLACE).is_some()
    }

    /// What the paper is made with where it is read live; none where its pages are printed.
    #[cfg(feature = "services")]
    pub fn live_paper(&self) -> Option<LivePaper> {
        use crate::model::json::{FromJson, JsonValue};
        let text = self.tree.get_element_by_id(PLACE)?.text_content()?;
        JsonValue::parse(&text).and_then(|json| LivePaper::from_json(&json)).ok()
    }

    /// Says that the app is there: what it alone can do is offered. An app that has failed stays so.
    pub fn show_live(&self) {
        if self.top().and_then(|top| top.get_attribute("data-app")).as_deref() != Some("failed") {
            self.set_app_state("live");
        }
    }

    /// Says that the page is read without its app; the styles then show what is to be said of it.
    pub fn show_failed(&self) {
        self.set_app_state("failed");
    }

    fn set_app_state(&self, state: &str) {
        if let Some(top) = self.top() {
            // It fails only for a name that no attribute may have.
            let _ = top.set_attribute("data-app", state);
        }
    }

    /// Says whether the page that is shown is about to be another.
    pub fn set_busy(&self, is_busy: bool) {
        if let Some(main) = self.main() {
            let _ = main.set_attribute("aria-busy", if is_busy { "true" } else { "false" });
        }
    }

    /// Has only the first screen of the page laid out, or all of it.
    pub fn set_first_screen_alone(&self, is_alone: bool) {
        if let Some(main) = self.main() {
            let _ = if is_alone { main.set_attribute("data-arriving", "") } else { main.remove_attribute("data-arriving") };
        }
    }
}
