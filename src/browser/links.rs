//! Links inside the paper: followed without leaving the page, unless the reader asked for something else.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlAnchorElement, MouseEvent};

use super::host::{Host, fragment_of};
use super::listen::{closest, listen};
use super::navigation::Navigation;
use crate::route::Route;

/// Takes over clicks on the paper's own links, and fetches ahead what the reader points at.
pub fn listen_to_links(host: &Host, navigation: &Navigation) {
    listen(&host.root, "click", false, {
        let (host, navigation) = (host.clone(), navigation.clone());
        move |event: MouseEvent| {
            if event.default_prevented() || event.button() != 0 || is_modified(&event) {
                return;
            }
            let Some(link) = link_of(&event) else { return };
            let Some(route) = route_of(&link, &host) else { return host.let_follow(&event, &link) };
            event.prevent_default();
            host.ask(Some(&link));
            navigation.follow(route, fragment_of(&link.hash()));
        }
    });
    for kind in ["pointerover", "focusin"] {
        let (host, navigation) = (host.clone(), navigation.clone());
        listen(&host.root.clone(), kind, false, move |event: Event| {
            let route = link_of(&event).and_then(|link| route_of(&link, &host));
            match route.filter(|route| *route != host.route() && navigation.wanted().as_ref() != Some(route)) {
                Some(route) => navigation.ahead.point_at(route),
                None => navigation.ahead.point_away(),
            }
        });
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
    let elsewhere = !matches!(link.target().as_str(), "" | "_self") || link.has_attribute("download");
    let path = host.path_of(link)?;
    let in_page = !link.hash().is_empty() && path == host.path();
    if elsewhere || in_page || !link.search().is_empty() {
        return None;
    }
    let route = Route::parse(&path, &host.base);
    (route != Route::NotFound).then_some(route)
}
