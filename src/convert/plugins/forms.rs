//! Forms: their words stay, and nothing can be sent.

use super::super::omission::{ARE_TOLD, OmissionKind, Omissions};
use super::document::Document;

pub fn forms(document: &mut Document, omissions: &mut Omissions) {
    if !ARE_TOLD {
        return;
    }
    document.each(&mut |document, id| {
        let is_form = document.is(id, "form");
        let has_fields = || document.find(id, &|document, inner| is_field(document, inner)).is_some();
        let is_alone = || document.around_named(id, "form").is_none();
        if (is_form && has_fields()) || (is_field(document, id) && is_alone()) {
            omissions.tell(OmissionKind::Form, || called(document, id));
        }
    });
}

fn is_field(document: &Document, id: usize) -> bool {
    match document.name(id) {
        "input" => document.get(id, "type") != Some("hidden"),
        name => matches!(name, "select" | "textarea"),
    }
}

/// What a form is called, by whatever names it.
fn called(document: &Document, id: usize) -> String {
    let name = ["aria-label", "name", "id", "action", "class", "placeholder", "value", "type"];
    let name = name.into_iter().filter_map(|key| document.get(id, key)).find(|name| !name.trim_ascii().is_empty());
    name.map_or_else(|| "without a name".to_owned(), |name| ["“", name.trim_ascii(), "”"].concat())
}
