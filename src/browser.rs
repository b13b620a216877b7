//! The app in a browser: the only user of `web_sys` and `gloo-net`.
//!
//! [`start`] finds the place to render into, mounts the views there and opens the page of the address; [`guest::read`] does so in an element of
//! another page. Everything that belongs to the page around the app (address, title, scroll, focus) is reached through one [`Host`](host::Host).

mod acts;
mod body;
mod errand;
mod fetch;
mod form;
pub mod guest;
mod host;
pub mod hypertext;
mod links;
mod listen;
mod lock;
mod navigation;
mod places;
mod post;
mod share;
mod storage;
mod talk;
mod thread;
mod timer;
mod trouble;

use std::any::Any;
#[cfg(feature = "services")]
use std::rc::Rc;
use std::sync::Arc;

use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::Owner;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

use crate::comments::can_talk;
use crate::messages::messages_for;
use crate::model::page::Page;
#[cfg(feature = "services")]
use crate::source::Wordpress;
use crate::source::{Files, Source};
use crate::view::SiteContext;
use crate::view::app::{App, AppProps, leaf};
use crate::view::frame::here;
use crate::view::notice::no_page;
use crate::view::reading::{Progress, Reading};
use errand::Errand;
use host::{Host, Left};
use navigation::Navigation;
use talk::Talking;

/// Starts the app in the page's `#app` element: mounts it where that is empty, and takes the printed page over where one stands there.
/// Without the element, a line in the console says so and nothing else happens.
#[wasm_bindgen]
pub fn start() {
    let Some(host) = Host::of_the_page() else {
        leptos::logging::error!("Standfirst: the page has no #app element to render into.");
        return;
    };
    let Some(source) = source_of(&host) else { return without_services(&host) };
    match host.printed() {
        None => open(host, source, Opening::Empty),
        Some(edition) => spawn_local(take_over(host, source, edition)),
    }
}

/// Where the paper's pages come from; none where this app was built without what it takes to read them there.
fn source_of(host: &Host) -> Option<Source> {
    #[cfg(feature = "services")]
    if let Some(live) = host.live_paper() {
        return Some(Source::Wordpress(Rc::new(Wordpress::new(live))));
    }
    (!host.is_live_paper()).then(|| Source::Files(Files { base: host.base.clone() }))
}

/// The site's app was built before its `site.json` named a service: the page is read without it.
fn without_services(host: &Host) {
    leptos::logging::error!(
        "Standfirst: this app was built without the services that site.json names. Build it anew: make build."
    );
    host.fail();
}

/// What the app finds in its root.
enum Opening {
    Empty,
    /// The page that the press printed there, of the same edition.
    Printed(Arc<Page>),
    /// A page that took the place of one of another edition, and what the reader left.
    Afresh(Arc<Page>, Left),
}

/// Fetches the page that stands there printed, and takes it over where both are of one edition; otherwise shows the newer one in its place.
/// Where it cannot be had, the printed page stays as it is.
async fn take_over(host: Host, source: Source, edition: String) {
    let Some(errand) = Errand::to(host.route(), source.clone()) else { return host.fail() };
    match errand.page.clone().await {
        Ok(page) if !can_talk(&page.site.comments) => without_services(&host),
        Ok(page) if page.revision == edition => open(host, source, Opening::Printed(page)),
        Ok(page) => {
            let left = host.left();
            open(host, source, Opening::Afresh(page, left));
        }
        Err(_) => host.fail(),
    }
}

/// Opens the paper in the window's page, for as long as that is there.
fn open(host: Host, source: Source, opening: Opening) {
    let (.., app) = begin(host, source, opening);
    std::mem::forget(app);
}

/// Mounts the app, and gives what goes on in it; dropping the last takes it away.
fn begin(host: Host, source: Source, opening: Opening) -> (Navigation, Talking, Box<dyn Any>) {
    let words = host.language().map_or(&crate::messages::ENGLISH, |language| messages_for(&language));
    let context = SiteContext { base: host.base.clone().into(), messages: words };
    let (root, alive) = (host.root.clone(), host.clone());
    let is_printed = matches!(opening, Opening::Printed(_));
    let talking = Talking::new(&host, &context);
    if !matches!(opening, Opening::Empty) {
        talking.adopt(host.typed());
    }
    if let Opening::Afresh(..) = opening {
        host.clear();
    }
    let (first, here) = match &opening {
        Opening::Empty => (no_page(&Progress::Opening, words).into(), None),
        Opening::Printed(page) | Opening::Afresh(page, _) => (leaf(&context, page), here(&context, page)),
    };
    let owner = Owner::new();
    let (navigation, mounted) = owner.with(|| {
        let navigation = Navigation::new(host.clone(), source, context.clone(), talking.clone());
        let (way, talk) = (navigation.clone(), talking.clone());
        let app = move || {
            let reading = Reading { site: way.site.read_only(), progress: way.progress.read_only() };
            links::listen_to_links(&host, &way);
            acts::listen_to_acts(&host, &way, &talk);
            form::listen_to_form(&host, &talk);
            places::listen_to_history(&host, &way);
            body::listen_to_body(&host);
            talk.listen();
            match opening {
                Opening::Empty => way.begin(),
                Opening::Printed(page) => way.begin_with(page, None),
                Opening::Afresh(page, left) => way.begin_with(page, Some(left)),
            }
            App(AppProps { context, reading, first, here })
        };
        (navigation, if is_printed { hydrate_from(root, app) } else { mount_to(root, app) })
    });
    alive.live();
    (navigation, talking, Box::new((mounted, owner)))
}
