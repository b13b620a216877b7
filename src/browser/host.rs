//! The place that the app lives in: the element it renders into, and the page around it.
//!
//! The app never assumes that the page is its own. It asks its host for the address, the title, the scroll and the focus, because
//! it also lives inside an element of somebody else's page. What is other there is in [`guest`](super::guest).

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, DocumentFragment, Element, Event, HtmlAnchorElement, HtmlElement, HtmlTemplateElement, ScrollToOptions, Window,
};

use super::guest::Guest;
#[cfg(feature = "services")]
use crate::model::Checked;
use crate::model::address::Base;
use crate::model::comment::{Draft, Field};
#[cfg(feature = "services")]
use crate::model::json::{FromJson, JsonValue};
use crate::model::language::Language;
#[cfg(feature = "services")]
use crate::model::live::LivePaper;
use crate::model::live::PLACE;
use crate::model::markup::Markup;
use crate::model::page::Page;
use crate::route::Route;
use crate::view::act::{ABOUT, ACT};
use crate::view::comments::THREAD;
use crate::view::frame::Here;
use crate::view::head::{canonical, description};
use crate::view::live::Live;
use crate::view::reply::{FORM, id_of};

/// A page of the browser's own window with an `#app` element, or such an element inside another page.
#[derive(Clone)]
pub struct Host {
    pub root: HtmlElement,
    pub base: Base,
    pub window: Window,
    document: Document,
    /// The tree that the root stands in, where ids are looked up and one element has the focus: the document, or a shadow root, which
    /// answers both in the same way (DOM Standard, 4.2.4 and HTML Living Standard, 6.6.6).
    grounds: Document,
    /// What is other in somebody else's page; none in the paper's own.
    guest: Option<Rc<Guest>>,
}

/// Where a reader was in a page that another took the place of.
#[derive(Clone, PartialEq)]
pub struct Left {
    /// The id of the element that had the focus.
    focused: Option<String>,
    scroll: (f64, f64),
}

impl Host {
    /// The host that the window's page is; none without an `#app` element.
    pub fn of_the_page() -> Option<Self> {
        Self::at(web_sys::window()?.document()?.get_element_by_id("app")?.dyn_into().ok()?, None)
    }

    /// The host that an element inside somebody else's page is: a root in a shadow of its own, and the whole address to begin at.
    pub fn inside(root: HtmlElement, address: String) -> Option<Self> {
        let guest = Guest::new(&root, address);
        Self::at(root, Some(Rc::new(guest)))
    }

    fn at(root: HtmlElement, guest: Option<Rc<Guest>>) -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let grounds = root.get_root_node().unchecked_into();
        let base = Base::named(&root.get_attribute("data-base").unwrap_or_default());
        Some(Self { root, base, window, document, grounds, guest })
    }

    /// Whether the page around is the paper's own.
    pub fn owns_the_page(&self) -> bool {
        self.guest.is_none()
    }

    /// The element that says what holds for all of the paper.
    fn top(&self) -> Option<Element> {
        if self.guest.is_some() { Some(self.root.clone().into()) } else { self.document.document_element() }
    }

    /// The edition of the page that the press printed into the root; none where the root is empty.
    pub fn printed(&self) -> Option<String> {
        self.root.first_element_child()?;
        self.root.get_attribute("data-edition")
    }

    /// Whether the page is of a paper that is read live.
    pub fn is_live_paper(&self) -> bool {
        self.grounds.get_element_by_id(PLACE).is_some()
    }

    /// What the paper is made with where it is read live; none where its pages are printed.
    #[cfg(feature = "services")]
    pub fn live_paper(&self) -> Option<LivePaper> {
        let text = self.grounds.get_element_by_id(PLACE)?.text_content()?;
        JsonValue::parse(&text).and_then(|json| LivePaper::from_json(&json)).ok()
    }

    /// Takes away what the press printed.
    pub fn clear(&self) {
        self.root.replace_children_with_node_0();
    }

    /// Says that the app is there: what it alone can do is offered.
    pub fn live(&self) {
        self.say_app("live");
    }

    /// Says that the page is read without its app; the styles then show what is to be said of it.
    pub fn fail(&self) {
        self.say_app("failed");
    }

    fn say_app(&self, how: &str) {
        if let Some(top) = self.top() {
            // It fails only for a name that no attribute may have.
            let _ = top.set_attribute("data-app", how);
        }
    }

    /// What the reader typed into the printed form.
    pub fn typed(&self) -> Draft {
        let mut typed = Draft::default();
        for field in Field::ALL {
            *typed.part_mut(field) = self.by_id(id_of(field)).and_then(|field| value_of(&field)).unwrap_or_default();
        }
        typed
    }

    /// Puts a value into a field of the form. One that is there already is left alone, and with it the caret.
    pub fn fill(&self, id: &str, value: &str) {
        if let Some(field) = self.by_id(id).filter(|field| value_of(field).as_deref() != Some(value)) {
            set(&field, "value", &JsValue::from_str(value));
        }
    }

    /// Ticks a box of the form, or takes the tick away.
    pub fn tick(&self, id: &str, is_ticked: bool) {
        if let Some(field) = self.by_id(id) {
            set(&field, "checked", &JsValue::from_bool(is_ticked));
        }
    }

    /// Whether a box of the form is ticked.
    pub fn is_ticked(&self, id: &str) -> bool {
        self.by_id(id).is_some_and(|field| is_ticked(&field))
    }

    /// Brings an element of the page to how it stands now; nothing where the page has none of its id.
    pub fn show(&self, live: &Live) {
        let Some(element) = self.by_id(live.id) else { return };
        for (name, value) in &live.attributes {
            // It fails only for a name that no attribute may have.
            let _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }
        if let Some(inside) = &live.inside {
            put(&element, inside);
        }
    }

    /// Sets markup in type: elements that stand nowhere yet, and load nothing until they do. None where the browser cannot, which all that run
    /// WebAssembly can.
    pub fn set(&self, markup: &Markup) -> Option<DocumentFragment> {
        let room: HtmlTemplateElement = self.document.create_element("template").ok()?.dyn_into().ok()?;
        put(&room, markup);
        Some(room.content())
    }

    /// Puts a page in the place of the one before.
    pub fn put_page(&self, page: Option<DocumentFragment>) {
        if let Some(guest) = &self.guest {
            guest.note_focus(&self.grounds);
        }
        if let (Some(main), Some(page)) = (self.by_id("main"), page) {
            main.replace_children_with_node_1(&page);
        }
    }

    /// Has only the first screen of the page laid out, or all of it.
    pub fn first_screen(&self, alone: bool) {
        if let Some(main) = self.by_id("main") {
            let _ = if alone { main.set_attribute("data-arriving", "") } else { main.remove_attribute("data-arriving") };
        }
    }

    /// Says whether the page that is shown is about to be another.
    pub fn busy(&self, is_busy: bool) {
        if let Some(main) = self.by_id("main") {
            let _ = main.set_attribute("aria-busy", if is_busy { "true" } else { "false" });
        }
    }

    /// Where the reader is in the printed page.
    pub fn left(&self) -> Left {
        let focused = self.grounds.active_element().map(|element| element.id()).filter(|id| !id.is_empty());
        Left { focused, scroll: self.scroll() }
    }

    /// Brings the reader back to where they were.
    pub fn bring_back(&self, left: &Left) {
        if let Some(element) = left.focused.as_ref().and_then(|id| self.by_id(id)) {
            focus(&element, true);
        }
        self.scroll_to(left.scroll);
    }

    /// The language that the page says it is in.
    pub fn language(&self) -> Option<Language> {
        let tag = self.top()?.get_attribute("lang")?;
        Language::parse(&tag).ok()
    }

    /// The route that the address names.
    pub fn route(&self) -> Route {
        Route::parse(&self.path(), &self.base)
    }

    /// Scheme, name and port of the page.
    pub fn origin(&self) -> String {
        self.window.location().origin().unwrap_or_default()
    }

    /// The path in the address bar; the whole address without its fragment in somebody else's page.
    pub fn path(&self) -> String {
        match &self.guest {
            Some(guest) => guest.place(),
            None => self.window.location().pathname().unwrap_or_default(),
        }
    }

    /// What follows `#` in the address, decoded; none where nothing does.
    pub fn fragment(&self) -> Option<String> {
        match &self.guest {
            Some(guest) => fragment_of(&guest.hash()),
            None => fragment_of(&self.window.location().hash().ok()?),
        }
    }

    /// What a link leads to, as [`path`](Self::path) says it; none where that is another site.
    pub fn path_of(&self, link: &HtmlAnchorElement) -> Option<String> {
        match self.guest {
            Some(_) => Some([link.origin(), link.pathname()].concat()),
            None => (link.origin() == self.origin()).then(|| link.pathname()),
        }
    }

    /// The whole address that a link of the app's own making leads to.
    pub fn whole(&self, href: &str) -> String {
        if self.guest.is_some() { href.to_owned() } else { [&self.origin(), href].concat() }
    }

    /// The key of the entry of the history that is shown; none where it has none yet.
    pub fn entry(&self) -> Option<f64> {
        match &self.guest {
            Some(guest) => Some(guest.entry.get()),
            None => self.window.history().ok()?.state().ok()?.as_f64(),
        }
    }

    /// Adds an entry to the history, with its key. A browser that refuses leaves the address as it was: the page is shown all the same.
    pub fn push(&self, href: &str, key: f64) {
        match (&self.guest, self.window.history()) {
            (Some(guest), _) => guest.go(&self.root, Some(href), key),
            (None, Ok(history)) => {
                let _ = history.push_state_with_url(&JsValue::from_f64(key), "", Some(href));
            }
            (None, Err(_)) => {}
        }
    }

    /// Gives the entry that is shown a key, and another address where one is named.
    pub fn replace(&self, href: Option<&str>, key: f64) {
        match (&self.guest, self.window.history()) {
            (Some(guest), _) => guest.go(&self.root, href, key),
            (None, Ok(history)) => {
                let _ = history.replace_state_with_url(&JsValue::from_f64(key), "", href);
            }
            (None, Err(_)) => {}
        }
    }

    /// Tells the window what page it shows: its title, language, description and whole address. Somebody else's page stays what it is called;
    /// the element is called so.
    pub fn tell(&self, page: &Page, route: &Route, title: &str) {
        let language = &page.site.language;
        if let Some(top) = self.top() {
            let _ = top.set_attribute("lang", language.as_str());
            let _ = top.set_attribute("dir", language.direction().as_str());
        }
        if let Some(guest) = &self.guest {
            return guest.tell(&self.root, title);
        }
        self.document.set_title(title);
        self.say_in_head("meta", "name", "description", "content", description(page).as_deref());
        self.say_in_head("link", "rel", "canonical", "href", canonical(page, route).as_deref());
    }

    /// Marks the link of the masthead that leads to where the reader is.
    pub fn mark(&self, here: Option<&Here>) {
        let Some(sections) = self.root.query_selector(".sections").ok().flatten() else { return };
        let links = sections.get_elements_by_tag_name("a");
        for link in (0..links.length()).filter_map(|place| links.item(place)) {
            // It fails only for names that no attribute may have.
            let _ = match here.filter(|(href, _)| link.get_attribute("href").as_ref() == Some(href)) {
                Some((_, how)) => link.set_attribute("aria-current", how),
                None => link.remove_attribute("aria-current"),
            };
        }
    }

    /// Gives an element of the head its value, makes one where there is none, and takes it away where there is nothing to say.
    fn say_in_head(&self, element: &str, kind: &str, name: &str, attribute: &str, value: Option<&str>) -> Option<()> {
        let head = self.document.head()?;
        let found = head.query_selector(&[element, "[", kind, "=", name, "]"].concat()).ok()?;
        let Some(value) = value else {
            found?.remove();
            return Some(());
        };
        let element = match found {
            Some(element) => element,
            None => {
                let made = self.document.create_element(element).ok()?;
                made.set_attribute(kind, name).ok()?;
                head.append_child(&made).ok()?;
                made
            }
        };
        element.set_attribute(attribute, value).ok()
    }

    /// How far the page is scrolled, in CSS pixels from the left and from the top.
    pub fn scroll(&self) -> (f64, f64) {
        match &self.guest {
            Some(guest) => guest.scroll(),
            None => (self.window.scroll_x().unwrap_or_default(), self.window.scroll_y().unwrap_or_default()),
        }
    }

    /// Scrolls the page, at once whatever its style says.
    pub fn scroll_to(&self, (left, top): (f64, f64)) {
        if let Some(guest) = &self.guest {
            return guest.scroll_to((left, top));
        }
        let options = ScrollToOptions::new();
        options.set_left(left);
        options.set_top(top);
        options.set_behavior(web_sys::ScrollBehavior::Instant);
        self.window.scroll_to_with_scroll_to_options(&options);
    }

    /// Scrolls to the element with an id; returns whether there is one.
    pub fn scroll_to_id(&self, id: &str) -> bool {
        let found = self.by_id(id);
        match (&found, &self.guest) {
            (Some(element), Some(guest)) => guest.scroll_to_element(element),
            (Some(element), None) => element.scroll_into_view(),
            (None, _) => {}
        }
        found.is_some()
    }

    /// Where the reader comes from when a page comes: from this link, or from what the page around asked for.
    pub fn ask(&self, link: Option<&HtmlElement>) {
        if let Some(guest) = &self.guest {
            guest.is_asked.set(link.is_some());
            // Some browsers give no focus to a link that is clicked, and the focus follows only a reader who is here.
            if let Some(link) = link {
                focus(link, true);
            }
        }
    }

    /// Follows a link that is not one of the app's. In a page of the paper's own that is the browser's work. In somebody else's a place in the
    /// shown page is found here, because the browser finds none in a shadow; and other sites open beside that page, not in its place.
    pub fn let_follow(&self, event: &Event, link: &HtmlAnchorElement) {
        if self.guest.is_none() {
            return;
        }
        let in_page = link.get_attribute("href").and_then(|href| fragment_of(&href));
        let there = || fragment_of(&link.hash()).filter(|_| self.path_of(link).as_ref() == Some(&self.path()));
        if let Some(id) = in_page.or_else(there) {
            event.prevent_default();
            self.ask(Some(link));
            if !self.scroll_to_id(&id) {
                self.scroll_to((0.0, 0.0));
            }
            self.by_id(&id).iter().for_each(|element| focus(element, true));
        } else if link.protocol().starts_with("http") {
            link.set_target("_blank");
        }
    }

    /// What a form is answered with comes beside somebody else's page, not in its place.
    pub fn answer_beside(&self, id: &str) {
        if let (Some(_), Some(form)) = (&self.guest, self.by_id(id)) {
            let _ = form.set_attribute("target", "_blank");
        }
    }

    /// Changes the thread, and leaves what the reader looks at where it is, and the focus where it was.
    pub fn steady(&self, change: impl FnOnce()) {
        let top = |element: &Element| element.get_bounding_client_rect().top();
        let anchor = self.anchor().map(|element| (element.id(), top(&element)));
        let focused = self.grounds.active_element().filter(|element| self.root.contains(Some(element)));
        let button = focused.as_ref().and_then(|element| Some((element.get_attribute(ACT)?, element.get_attribute(ABOUT)?)));
        change();
        let is_lost = focused.is_some_and(|element| !element.is_connected());
        if let (true, Some((act, about))) = (is_lost, button) {
            let found = self.root.query_selector(&["[", ACT, "='", &act, "'][", ABOUT, "='", &about, "']"].concat());
            found.ok().flatten().iter().for_each(|button| focus(button, true));
        }
        let moved = anchor.and_then(|(id, before)| Some(top(&self.by_id(&id)?) - before)).unwrap_or_default();
        match &self.guest {
            _ if moved == 0.0 => {}
            Some(guest) => guest.go_along(moved, &self.window),
            None => {
                let (left, from) = self.scroll();
                self.scroll_to((left, from + moved));
            }
        }
    }

    /// What the reader looks at, where the thread's changing could move it: the form they write in, or else the first comment on the screen.
    fn anchor(&self) -> Option<Element> {
        let (thread, form) = (self.by_id(THREAD)?, self.by_id(FORM));
        let focused = self.grounds.active_element();
        let is_writing = form.as_ref().is_some_and(|form| form.contains(focused.as_deref()));
        if is_writing {
            return focused.filter(|element| !element.id().is_empty()).or(form);
        }
        if thread.get_bounding_client_rect().top() >= 0.0 {
            return None;
        }
        let items = thread.get_elements_by_tag_name("li");
        let mut items = (0..items.length()).filter_map(|place| items.item(place));
        let seen = items.find(|item| !item.id().is_empty() && item.get_bounding_client_rect().bottom() > 0.0);
        seen.or(form)
    }

    /// Has the browser send a form, as if no one had asked to look at it first.
    pub fn submit(&self, id: &str) {
        let form = self.by_id(id);
        if let Some(form) = form.as_ref().and_then(|form| form.dyn_ref::<web_sys::HtmlFormElement>()) {
            // It throws for no form that is in the document.
            let _ = form.submit();
        }
    }

    /// Moves the focus to the page's heading, without scrolling there; not away from what has it in somebody else's page.
    pub fn focus_heading(&self) {
        if self.guest.as_ref().is_some_and(|guest| !guest.has_focus(&self.grounds, &self.document)) {
            return;
        }
        if let Some(heading) = self.root.query_selector("#main h1").ok().flatten() {
            focus(&heading, true);
        }
    }

    /// Moves the focus to the element with an id, and brings it into view.
    pub fn focus_id(&self, id: &str) {
        if let Some(element) = self.by_id(id) {
            focus(&element, false);
        }
    }

    fn by_id(&self, id: &str) -> Option<Element> {
        self.grounds.get_element_by_id(id).filter(|element| self.root.contains(Some(element)))
    }
}

/// What follows `#` in a link or an address, decoded; none where nothing does.
pub fn fragment_of(hash: &str) -> Option<String> {
    let id = hash.strip_prefix('#').filter(|id| !id.is_empty())?;
    Some(percent_encoding::percent_decode_str(id).decode_utf8_lossy().into_owned())
}

/// The one place where markup becomes what stands in an element.
fn put(element: &Element, markup: &Markup) {
    element.set_inner_html(markup.as_str());
}

/// What is typed into a field; none where it is no field.
pub fn value_of(field: &JsValue) -> Option<String> {
    js_sys::Reflect::get(field, &JsValue::from_str("value")).ok()?.as_string()
}

/// Whether a box is ticked.
pub fn is_ticked(field: &JsValue) -> bool {
    js_sys::Reflect::get(field, &JsValue::from_str("checked")).is_ok_and(|ticked| ticked.is_truthy())
}

fn set(field: &Element, name: &str, value: &JsValue) {
    // It fails only for what is no object.
    let _ = js_sys::Reflect::set(field, &JsValue::from_str(name), value);
}

fn focus(element: &Element, stay: bool) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(stay);
    // It throws for no element that is in the document.
    let _ = element.focus_with_options(&options);
}
