//! Back and Forward, leaving and coming back.

use leptos::prelude::window;
use web_sys::{Event, PageTransitionEvent, ScrollRestoration};

use super::navigation::Navigation;
use crate::browser::window::events::listen;

/// Hears when the network is back, and follows Back and Forward, which in somebody else's page are that page's. While the app is open it
/// restores the scroll itself, when the page is there to be scrolled; when the window goes elsewhere, the browser may.
pub fn listen_to_history(navigation: &Navigation) {
    let hear = |kind: &'static str, act: fn(&Navigation)| {
        let navigation = navigation.clone();
        listen(&window(), kind, move |_: &Event| act(&navigation));
    };
    hear("online", Navigation::back_online);
    if navigation.host().embedded().is_some() {
        return;
    }
    restore_scroll(ScrollRestoration::Manual);
    hear("popstate", Navigation::traversed);
    hear("pagehide", |navigation| {
        // What was on its way is not waited for by whoever comes back.
        navigation.stay();
        navigation.scroll_positions().save();
        restore_scroll(ScrollRestoration::Auto);
    });
    let navigation = navigation.clone();
    listen(&window(), "pageshow", move |event: &PageTransitionEvent| {
        restore_scroll(ScrollRestoration::Manual);
        // WebKit would restore it after this event, and only while the browser may.
        if event.persisted() {
            navigation.find_place();
        }
    });
}

/// Says who restores the scroll of an entry.
fn restore_scroll(how: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(how);
    }
}
