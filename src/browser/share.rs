//! Handing a story on: the system's share sheet, else the clipboard, else the reader's own hand.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Navigator, ShareData};

use super::host::Host;
use super::navigation::Navigation;
use crate::view::reading::Shared;
use crate::view::share::shared;

/// Shares the address of the page that is shown, and says in the page what came of it.
pub fn share_page(host: &Host, navigation: &Navigation) {
    let address = host.whole(&navigation.route().map_or_else(|| host.path(), |route| route.href(&host.base)));
    let (host, navigation) = (host.clone(), navigation.clone());
    let route = navigation.route();
    spawn_local(async move {
        let outcome = share(&host.window.navigator(), address).await;
        // The reader may have gone on while the system's sheet was open.
        if navigation.route() == route {
            host.show(&shared(&outcome, navigation.context().messages));
        }
    });
}

async fn share(navigator: &Navigator, address: String) -> Shared {
    if has(navigator, "share") {
        let data = ShareData::new();
        data.set_url(&address);
        match JsFuture::from(navigator.share_with_data(&data)).await {
            Ok(_) => return Shared::Nothing,
            // The reader closed the sheet: that is an answer, not a fault.
            Err(error) if name_of(&error) == "AbortError" => return Shared::Nothing,
            Err(_) => {}
        }
    }
    if has(navigator, "clipboard") && JsFuture::from(navigator.clipboard().write_text(&address)).await.is_ok() {
        return Shared::Copied;
    }
    Shared::ByHand(address)
}

/// Whether this browser, on this kind of connection, has a way to share or to copy.
fn has(navigator: &Navigator, name: &str) -> bool {
    js_sys::Reflect::get(navigator, &JsValue::from_str(name)).is_ok_and(|found| found.is_truthy())
}

fn name_of(error: &JsValue) -> String {
    error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).unwrap_or_default()
}
