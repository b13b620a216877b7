//! Which way lines run, where a style or the one thing in a block says so.

use super::super::omission::Omissions;
use super::document::Document;

pub fn directions(document: &mut Document, _: &mut Omissions) {
    document.each(&mut |document, id| {
        let mut by_style = None;
        for declaration in document.value(id, "style").split(';') {
            if let Some((property, value)) = declaration.split_once(':')
                && property.trim_ascii().eq_ignore_ascii_case("direction")
            {
                by_style = Some(value.trim_ascii().trim_end_matches("!important").trim_ascii_end().to_ascii_lowercase());
            }
        }
        if let Some(direction) = by_style {
            document.set(id, "dir", &direction);
        }
    });
    // From the inside outwards: `<p><span dir=rtl>` is as good as `<p dir=rtl>`.
    for id in document.within(0).into_iter().rev() {
        if !document.is_text(id)
            && document.get(id, "dir").is_none()
            && document.is_block(id)
            && let Some(only) = only_child(document, id)
            && (document.is(id, "caption td th") || !document.is_block(only))
            && let Some(dir) = document.get(only, "dir").map(str::to_owned)
        {
            document.set(id, "dir", &dir);
        }
    }
}

/// The element that is all there is in another.
fn only_child(document: &Document, id: usize) -> Option<usize> {
    let first = *document.children(id).first()?;
    let first = if document.is_text(first) && document.words(first).trim_ascii().is_empty() {
        document.beside(first, false)?
    } else {
        first
    };
    (!document.is_text(first) && document.beside(first, false).is_none()).then_some(first)
}
