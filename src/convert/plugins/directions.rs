//! Which way lines run, where a style, the one thing in a block or all cells of a table say so.

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
            && (is_part(document, id) || !document.is_block(only))
            && let Some(dir) = document.get(only, "dir").map(str::to_owned)
        {
            document.set(id, "dir", &dir);
        }
    }
    let mut tables = Vec::new();
    document.each(&mut |document, id| {
        if document.get(id, "dir").is_some()
            && document.is(id, "caption tbody td tfoot th thead tr")
            && let Some(table) = document.around_named(id, "table")
            && !tables.contains(&table)
        {
            tables.push(table);
            let dir = dir_of_parts(document, table).filter(|_| document.get(table, "dir").is_none());
            if let Some(dir) = dir.map(str::to_owned) {
                document.set(table, "dir", &dir);
            }
        }
    });
}

/// Whether an element is a part of a table, which has no direction of its own in a story.
fn is_part(document: &Document, id: usize) -> bool {
    document.is(id, "caption td th")
}

/// The direction of all parts of a table that say something.
fn dir_of_parts(document: &Document, table: usize) -> Option<&str> {
    let says = |&inner: &usize| !document.is_text(inner) || !document.is_blank(inner);
    let mut all =
        document.within(table).into_iter().filter(|&id| is_part(document, id) && document.children(id).iter().any(says));
    let dir_of = |id| {
        let outer = document.around(id, &|document, outer| outer == table || document.get(outer, "dir").is_some());
        document.get(id, "dir").or_else(|| document.get(outer?, "dir"))
    };
    let first = dir_of(all.next()?)?;
    all.all(|id| dir_of(id).is_some_and(|dir| dir.eq_ignore_ascii_case(first))).then_some(first)
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
