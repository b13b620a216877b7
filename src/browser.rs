//! The app in a browser: the only user of `web_sys` and `gloo-net`.
//!
//! [`start`] finds the place to render into, mounts the views there and opens the page of the address. Everything that belongs to the
//! page around the app (address, title, scroll, focus) is reached through one [`Host`](host::Host).

mod body;
mod errand;
mod fetch;
mod host;
mod links;
mod listen;
mod navigation;
mod places;
mod share;
mod storage;
mod talk;
mod timer;
mod trouble;

use leptos::mount::mount_to;

use crate::source::{Files, Source};
use crate::view::House;
use crate::view::app::{App, AppProps};
use crate::view::reading::Reading;
use crate::words::words_for;
use host::Host;
use navigation::Navigation;
use talk::Talking;

/// Starts the app in the page's `#app` element. Without one, a line in the console says so and nothing else happens.
pub fn start() {
    let Some(host) = Host::of_the_page() else {
        leptos::logging::error!("Standfirst: the page has no #app element to render into.");
        return;
    };
    let words = host.language().map_or(&crate::words::ENGLISH, |language| words_for(&language));
    let house = House { base: host.base.clone().into(), words };
    let source = Source::Files(Files { base: host.base.clone() });
    let root = host.root.clone();
    mount_to(root, move || {
        let talking = Talking::new(&host, words);
        let navigation = Navigation::new(host.clone(), source, words, talking.clone());
        let reading = Reading {
            shown: navigation.shown.read_only(),
            progress: navigation.progress.read_only(),
            announcement: navigation.announcement.read_only(),
            shared: navigation.shared.read_only(),
            talk: talking.talk(),
            on_retry: navigation.callback(Navigation::retry),
            on_dismiss: navigation.callback(Navigation::dismiss),
            on_share: share::on_share(&host, &navigation),
        };
        links::listen_to_links(&host, &navigation);
        places::listen_to_history(&host, &navigation);
        body::listen_to_body(&host);
        talking.listen();
        navigation.begin();
        App(AppProps { house, reading })
    })
    .forget();
}
