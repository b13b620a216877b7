//! The fields of a form.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

/// Writes a text into a field. Only where it differs: writing moves the caret.
pub fn write(field: &Element, text: &str) {
    if let Some(textarea) = field.dyn_ref::<HtmlTextAreaElement>() {
        if textarea.value() != text {
            textarea.set_value(text);
        }
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>()
        && input.value() != text
    {
        input.set_value(text);
    }
}

/// Ticks a box, or takes the tick away.
pub fn tick(field: &Element, is_ticked: bool) {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_checked(is_ticked);
    }
}
