//! The pictures of a page that was built before it was wanted.

use web_sys::Element;

/// Lets the pictures in a place be asked for whose address waits in `data-src` and `data-srcset`.
pub fn ask_for_waiting_pictures(place: &Element) {
    // A list that changes: an element leaves it with its attribute.
    while let Some(picture) = place.query_selector("img[data-src]").ok().flatten() {
        for (waiting, attribute) in [("data-srcset", "srcset"), ("data-src", "src")] {
            if let Some(value) = picture.get_attribute(waiting) {
                let _ = picture.remove_attribute(waiting);
                let _ = picture.set_attribute(attribute, &value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn waiting_pictures_get_their_addresses() {
        let place = leptos::prelude::document().create_element("div").unwrap();
        place.set_inner_html(
            "<img data-src=\"data:,a\" data-srcset=\"data:,b 2w\"><img data-src=\"data:,c\"><img src=\"data:,d\">",
        );
        ask_for_waiting_pictures(&place);
        let html = place.inner_html();
        assert!(
            !html.contains("data-src") && html.contains("srcset=\"data:,b 2w\"") && html.contains("src=\"data:,c\""),
            "{html}"
        );
    }
}
