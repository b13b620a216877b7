//! The app in an element of somebody else's page: `<standfirst-reader>`.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use super::app::PaperApp;
use super::host::{Embedded, Host, fragment_of};
use super::messages::spoken;
use super::router::comes_from;
use super::start::{source_of, without_services};
use crate::route::Route;

/// A paper that is read inside another page, until it leaves.
#[wasm_bindgen]
pub struct Reader {
    app: PaperApp,
}

/// Opens the paper in a root, at a whole address of it. The root stands in a shadow, names the paper's address in `data-base`, and beside it, where
/// the paper is live, stands what it is made with. None where this app cannot read that paper, or has no words yet.
#[wasm_bindgen]
pub fn read(root: HtmlElement, address: String) -> Option<Reader> {
    let host = Host::inside(root, address);
    let Some(source) = source_of(&host) else {
        without_services();
        return None;
    };
    let app = PaperApp::new(host.clone(), source, spoken()?);
    app.build();
    app.listen();
    app.navigation.open();
    host.show_live();
    Some(Reader { app })
}

#[wasm_bindgen]
impl Reader {
    /// Goes to another whole address of the paper, because the page around wants it.
    pub fn go(&self, address: &str) {
        let (place, hash) = Embedded::split_fragment(address);
        let host = self.app.navigation.host();
        comes_from(host, None);
        self.app.navigation.follow(Route::parse(place, &host.base), fragment_of(hash));
    }

    /// Takes the app away, with all that it listens to and waits for. A comment that is out is still delivered.
    pub fn leave(self) {}
}
