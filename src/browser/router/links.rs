//! Links inside the paper: followed without leaving the page, unless the reader asked for something else.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlAnchorElement, HtmlElement, MouseEvent};

use super::navigation::Navigation;
use crate::browser::host::{Host, fragment_of};
use crate::browser::window::edition_links::note_choice;
use crate::browser::window::events::{closest, listen};
use crate::browser::window::focus::focus;
use crate::browser::window::scroll::{scroll_to, scroll_to_id};
use crate::route::Route;

/// Takes over clicks on the paper's own links, and fetches ahead what the reader points at.
pub fn listen_to_links(host: &Host, navigation: &Navigation) {
    listen(&host.root, "click", {
        let (host, navigation) = (host.clone(), navigation.clone());
        move |event: &MouseEvent| {
            link_of(event).iter().for_each(|link| note_choice(&host, link));
            if event.default_prevented() || event.button() != 0 || is_modified(event) {
                return;
            }
            let Some(link) = link_of(event) else { return };
            let Some(route) = route_of(&link, &host) else { return follow_elsewhere(&host, event, &link) };
            event.prevent_default();
            comes_from(&host, Some(&link));
            navigation.follow(route, fragment_of(&link.hash()));
        }
    });
    for kind in ["pointerover", "focusin"] {
        let (host, navigation) = (host.clone(), navigation.clone());
        listen(&host.root.clone(), kind, move |event: &Event| {
            let route = link_of(event).and_then(|link| route_of(&link, &host));
            match route.filter(|route| *route != host.route() && navigation.wanted().as_ref() != Some(route)) {
                Some(route) => navigation.prefetcher().point_at(route),
                None => navigation.prefetcher().point_away(),
            }
        });
    }
}

/// Where the reader comes from when a page comes: from this link, or from what the page around asked for.
pub fn comes_from(host: &Host, link: Option<&HtmlElement>) {
    if let Some(embedded) = host.embedded() {
        embedded.is_asked.set(link.is_some());
        // Some browsers give no focus to a link that is clicked, and the focus follows only a reader who is here.
        link.iter().for_each(|link| focus(link, true));
    }
}

fn is_modified(event: &MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
}

fn link_of(event: &Event) -> Option<HtmlAnchorElement> {
    closest(event, "a[href]")?.dyn_into().ok()
}

/// The route that a link leads to inside this paper; none where it leads elsewhere, to a place in this page, or is to be opened in
/// another way.
fn route_of(link: &HtmlAnchorElement, host: &Host) -> Option<Route> {
    let is_for_another_window = !matches!(link.target().as_str(), "" | "_self") || link.has_attribute("download");
    let path = host.path_of(link)?;
    let is_in_page = !link.hash().is_empty() && path == host.path();
    // The front of another edition lies where a page of this one could.
    let is_of_another_edition = link.has_attribute("hreflang");
    if is_for_another_window || is_in_page || is_of_another_edition || !link.search().is_empty() {
        return None;
    }
    let route = Route::parse(&path, &host.base);
    (route != Route::NotFound).then_some(route)
}

/// Follows a link that is not one of the app's. In a page of the paper's own that is the browser's work. In somebody else's a place in the
/// shown page is found here, because the browser finds none in a shadow; and other sites open beside that page, not in its place.
fn follow_elsewhere(host: &Host, event: &Event, link: &HtmlAnchorElement) {
    if host.embedded().is_none() {
        return;
    }
    let in_page = link.get_attribute("href").and_then(|href| fragment_of(&href));
    let there = || fragment_of(&link.hash()).filter(|_| host.path_of(link).as_ref() == Some(&host.path()));
    if let Some(id) = in_page.or_else(there) {
        event.prevent_default();
        comes_from(host, Some(link));
        if !scroll_to_id(host, &id) {
            scroll_to(host, (0.0, 0.0));
        }
        host.by_id(&id).iter().for_each(|element| focus(element, true));
    } else if link.protocol().starts_with("http") {
        link.set_target("_blank");
    }
}
