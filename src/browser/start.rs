//! The start of the app in a page of the paper.

#[cfg(feature = "services")]
use std::rc::Rc;
use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;

use super::app::PaperApp;
use super::host::Host;
use super::live::Typed;
use super::messages::spoken;
use super::router::{LeftPlace, PageRequest};
use super::window::turn::next_turn;
use crate::comments::service::can_show;
use crate::messages::Messages;
use crate::model::page::{Content, Page};
#[cfg(feature = "services")]
use crate::source::Wordpress;
use crate::source::{Files, Source, SourceError};

/// A newer print has taken the place of what was printed into the page, or has taken it away.
const NEWER: &str = "newer";
/// This app is not the one for this page.
const UNFIT: &str = "broken";

/// Starts the app in the page's `#app` element: builds it where that is empty, and takes the printed page over where one stands there.
///
/// # Errors
/// Why it did not start, in a word that `start.js` knows. Nothing has changed then, and it may be called again.
#[wasm_bindgen]
pub async fn start() -> Result<(), String> {
    begin().await.map_err(str::to_owned)
}

async fn begin() -> Result<(), &'static str> {
    let Some(host) = Host::of_page() else {
        leptos::logging::error!("Standfirst: the page has no #app element to render into.");
        return Err(UNFIT);
    };
    let source = source_of(&host).ok_or_else(without_services)?;
    let messages = spoken().ok_or(UNFIT)?;
    match host.printed_revision() {
        None => open(host, source, messages),
        Some(revision) => take_over(host, source, messages, revision).await?,
    }
    Ok(())
}

/// Where the paper's pages come from; none where this app was built without what it takes to read them there.
pub fn source_of(host: &Host) -> Option<Source> {
    #[cfg(feature = "services")]
    if let Some(live) = host.live_paper() {
        return Some(Source::Wordpress(Rc::new(Wordpress::new(live))));
    }
    (!host.is_live_paper()).then(|| Source::Files(Files { base: host.base.clone() }))
}

/// The site's app was built before its `site.json` named a service: the page is read without it.
pub fn without_services() -> &'static str {
    leptos::logging::error!(
        "Standfirst: this app was built without the services that site.json names. Build it anew: make build."
    );
    UNFIT
}

/// Opens the paper in an empty root.
fn open(host: Host, source: Source, messages: &'static Messages) {
    let app = PaperApp::new(host.clone(), source, messages);
    app.build();
    app.listen();
    app.navigation.open();
    host.show_live();
    keep(app);
}

/// Takes over the page that was printed, in turns, so that the reader's browser is never held up for long. Where its data cannot be had the page stays
/// as it was printed; where it is of another revision, the newer page takes its place.
async fn take_over(host: Host, source: Source, messages: &'static Messages, revision: String) -> Result<(), &'static str> {
    next_turn().await;
    let request = PageRequest::new(host.route(), source.clone()).ok_or(UNFIT)?;
    let answer = request.page.clone().await;
    next_turn().await;
    let page = answer.map_err(|error| reason(&error))?;
    // The story was there when this page was printed.
    if matches!(page.content, Content::Missing(_)) && page.revision != revision {
        return Err(NEWER);
    }
    if !can_show(&page.site.comments) {
        return Err(without_services());
    }
    let app = PaperApp::new(host.clone(), source, messages);
    next_turn().await;
    // In one turn with what follows: nothing is heard before the page is known.
    app.listen();
    // A press of before the live parts had marks printed a page that cannot be taken over part by part.
    if page.revision == revision && host.has_marks() {
        let navigation = app.navigation.clone();
        app.navigation.take_over(page, move || {
            host.show_live();
            navigation.rehearse();
        });
    } else {
        take_place(&app, &host, page);
    }
    keep(app);
    Ok(())
}

/// Why a page's data did not come, in a word that `start.js` has a phrase for.
fn reason(error: &SourceError) -> &'static str {
    match error {
        SourceError::Offline => "offline",
        SourceError::NotFound => NEWER,
        SourceError::OtherShape(wrong) => {
            leptos::logging::warn!("Standfirst: the page's data has another shape than this app knows: {wrong}");
            NEWER
        }
        _ => "unreachable",
    }
}

/// Puts a page in the place of one that was printed before, with what the reader typed and where they were.
fn take_place(app: &PaperApp, host: &Host, page: Arc<Page>) {
    let (left, typed) = (LeftPlace::of(host), Typed::inside(&host.root));
    app.build();
    app.navigation.take_place(page, left, &typed);
    host.show_live();
}

/// Keeps the app for as long as the window's page is there.
fn keep(app: PaperApp) {
    std::mem::forget(app);
}
