//! What a reader typed into a part, and where they were in it, while other elements take its place.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement, HtmlTextAreaElement};

use crate::browser::window::field::{tick, write};
use crate::browser::window::focus::focus;

/// What a reader typed and ticked inside a part, and where the caret stands.
#[derive(Default)]
pub struct Typed {
    texts: Vec<(String, String)>,
    ticks: Vec<String>,
    /// The id of the element with the focus, with its selection (in UTF-16 units from and to) where it has one.
    focused: Option<(String, Option<(u32, u32)>)>,
}

impl Typed {
    /// What stands inside an element now. Fields are known by their ids.
    pub fn inside(element: &Element) -> Self {
        let mut typed = Self::default();
        for field in fields(element) {
            if let Some(textarea) = field.dyn_ref::<HtmlTextAreaElement>() {
                typed.texts.push((textarea.id(), textarea.value()));
            } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
                if input.type_() == "checkbox" {
                    typed.ticks.extend(input.checked().then(|| input.id()));
                } else {
                    typed.texts.push((input.id(), input.value()));
                }
            }
        }
        typed.texts.retain(|(_, text)| !text.is_empty());
        let tree: Document = element.get_root_node().unchecked_into();
        let active = tree.active_element().filter(|active| element.contains(Some(active)) && !active.id().is_empty());
        typed.focused = active.map(|active| (active.id(), selection(&active)));
        typed
    }

    /// The text of the field with an id; empty where it has none.
    pub fn text_of(&self, id: &str) -> String {
        self.texts.iter().find(|(other, _)| other == id).map(|(_, text)| text.clone()).unwrap_or_default()
    }

    /// Whether the box with an id is ticked.
    pub fn is_ticked(&self, id: &str) -> bool {
        self.ticks.iter().any(|other| other == id)
    }

    /// Puts it back into the fields of the same ids.
    pub fn put_back(&self, element: &Element) {
        for field in fields(element) {
            let id = field.id();
            if let Some((_, text)) = self.texts.iter().find(|(other, _)| *other == id) {
                write(&field, text);
            } else if self.is_ticked(&id) {
                tick(&field, true);
            }
        }
        let Some((id, selection)) = &self.focused else { return };
        let tree: Document = element.get_root_node().unchecked_into();
        let Some(focused) = tree.get_element_by_id(id).filter(|focused| element.contains(Some(focused))) else { return };
        focus(&focused, true);
        if let Some((from, to)) = *selection {
            // An e-mail field has no selection: its caret is at the end.
            let _ = match (focused.dyn_ref::<HtmlTextAreaElement>(), focused.dyn_ref::<HtmlInputElement>()) {
                (Some(textarea), _) => textarea.set_selection_range(from, to),
                (None, Some(input)) => input.set_selection_range(from, to),
                (None, None) => Ok(()),
            };
        }
    }
}

fn fields(element: &Element) -> Vec<Element> {
    let Ok(found) = element.query_selector_all("input[id], textarea[id]") else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

fn selection(element: &Element) -> Option<(u32, u32)> {
    if let Some(textarea) = element.dyn_ref::<HtmlTextAreaElement>() {
        return Some((textarea.selection_start().ok()??, textarea.selection_end().ok()??));
    }
    let input = element.dyn_ref::<HtmlInputElement>()?;
    Some((input.selection_start().ok()??, input.selection_end().ok()??))
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn form(html: &str) -> Element {
        let element = leptos::prelude::document().create_element("div").unwrap();
        element.set_inner_html(html);
        leptos::prelude::document().body().unwrap().append_child(&element).unwrap();
        element
    }

    const FORM: &str = "<input id=\"name\"><input id=\"tick\" type=\"checkbox\"><textarea id=\"text\"></textarea>";

    #[wasm_bindgen_test]
    fn what_was_typed_ticked_and_selected_is_put_back() {
        let before = form(FORM);
        let by_id = |element: &Element, id: &str| element.query_selector(&["#", id].concat()).unwrap().unwrap();
        let text: HtmlTextAreaElement = by_id(&before, "text").dyn_into().unwrap();
        text.set_value("Half a thought");
        by_id(&before, "tick").dyn_into::<HtmlInputElement>().unwrap().set_checked(true);
        focus(&text, true);
        text.set_selection_range(5, 6).unwrap();
        let typed = Typed::inside(&before);
        assert_eq!((typed.text_of("text").as_str(), typed.text_of("name").as_str()), ("Half a thought", ""));
        before.remove();
        let after = form(FORM);
        typed.put_back(&after);
        let text: HtmlTextAreaElement = by_id(&after, "text").dyn_into().unwrap();
        assert_eq!(
            (text.value().as_str(), text.selection_start(), text.selection_end()),
            ("Half a thought", Ok(Some(5)), Ok(Some(6)))
        );
        assert!(by_id(&after, "tick").dyn_into::<HtmlInputElement>().unwrap().checked());
        after.remove();
    }
}
