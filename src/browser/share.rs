//! Handing a story on: the system's share sheet, else the clipboard, else the reader's own hand.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Navigator, ShareData};

use super::window::turn::has;
use crate::view::parts::share_outcome::ShareOutcome;

/// Shares an address, and sets what came of it, unless the reader has gone on while the system's sheet was open.
pub fn share_address(address: String, outcome: RwSignal<ShareOutcome>) {
    spawn_local(async move {
        outcome.try_set(share(&window().navigator(), address).await);
    });
}

async fn share(navigator: &Navigator, address: String) -> ShareOutcome {
    if has(navigator, "share") {
        let data = ShareData::new();
        data.set_url(&address);
        match JsFuture::from(navigator.share_with_data(&data)).await {
            Ok(_) => return ShareOutcome::Nothing,
            // The reader closed the sheet: that is an answer, not a fault.
            Err(error) if name_of(&error) == "AbortError" => return ShareOutcome::Nothing,
            Err(_) => {}
        }
    }
    if has(navigator, "clipboard") && JsFuture::from(navigator.clipboard().write_text(&address)).await.is_ok() {
        return ShareOutcome::Copied;
    }
    ShareOutcome::ByHand(address)
}

fn name_of(error: &JsValue) -> String {
    error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).unwrap_or_default()
}
