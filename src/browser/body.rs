//! What is alive in the words of a story: embeds that the reader asks to see, and pictures that did not come.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlImageElement};

use super::host::Host;
use super::window::events::{closest, element_of, listen, listen_first};

/// Opens embeds where the reader asks for them, and marks missing pictures, so that only their words take room.
pub fn listen_to_body(host: &Host) {
    listen(&host.root, "click", {
        let host = host.clone();
        move |event: &Event| {
            if let Some(button) = closest(event, "button[data-embed]").filter(|_| !event.default_prevented()) {
                open_embed(&button, &host);
            }
        }
    });
    mark_missing(host);
    // Errors of pictures do not bubble: they are heard on their way down.
    listen_first(&host.root, "error", |event: &Event| {
        if let Some(picture) = element_of(event).filter(|element| element.tag_name() == "IMG") {
            let _ = picture.set_attribute("data-missing", "");
        }
    });
}

/// Marks the pictures of a printed page that failed before the app heard of it.
fn mark_missing(host: &Host) {
    let pictures = host.root.get_elements_by_tag_name("img");
    let pictures = (0..pictures.length()).filter_map(|place| pictures.item(place)?.dyn_into::<HtmlImageElement>().ok());
    for picture in pictures.filter(|picture| picture.complete() && picture.natural_width() == 0) {
        let _ = picture.set_attribute("data-missing", "");
    }
}

/// Puts the other site's page in the place of the button; the link to it stays. It runs in a sandbox, and without its own origin where
/// that would be ours.
fn open_embed(button: &Element, host: &Host) -> Option<()> {
    let address = button.get_attribute("data-embed")?;
    let frame = button.owner_document()?.create_element("iframe").ok()?;
    let is_ours = web_sys::Url::new(&address).ok()?.origin() == host.origin();
    let sandbox = if is_ours {
        "allow-scripts allow-popups"
    } else {
        "allow-scripts allow-same-origin allow-popups allow-forms allow-presentation"
    };
    let attributes = [
        ("sandbox", sandbox),
        ("title", &button.get_attribute("data-title")?),
        ("allow", "fullscreen"),
        ("referrerpolicy", "strict-origin-when-cross-origin"),
        ("src", &address),
    ];
    for (name, value) in attributes {
        frame.set_attribute(name, value).ok()?;
    }
    button.replace_with_with_node_1(&frame).ok()?;
    // The button had the focus, and is gone.
    frame.dyn_ref::<HtmlElement>()?.focus().ok()
}
