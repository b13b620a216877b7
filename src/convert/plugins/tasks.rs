//! Lists of tasks: what is done and what is not.

use super::super::omission::Omissions;
use super::super::word_list::{among, has_one};
use super::document::Document;

const DONE: &str = "\u{2611} ";
const OPEN: &str = "\u{2610} ";

/// Classes of what is done.
const DONE_CLASSES: &str = "checkbox-on checked complete completed done is-aria-checked-true is-checked is-completed";

pub fn tasks(document: &mut Document, _: &mut Omissions) {
    document.each(&mut |document, id| {
        let is_box = is_box(document, id);
        let item = match document.name(id) {
            "li" => Some(id),
            _ if is_box => document.around_named(id, "li"),
            _ => None,
        };
        if item == Some(id) {
            // An item that says it of itself; its own box, where it has one, would say it again.
            if let Some(is_done) = own_state(document, id).filter(|_| own_box(document, id).is_none()) {
                mark(document, id, is_done);
            }
            return;
        }
        // Evernote's own.
        let is_todo = document.is(id, "en-todo");
        let is_in_form =
            !item.is_some_and(|item| document.is_of(item, "task-list-item")) && document.around_named(id, "form").is_some();
        match item {
            Some(item) if is_box && !is_in_form => {
                let is_done = state(document, id) || own_state(document, item).unwrap_or_else(|| state(document, item));
                if own_box(document, item) == Some(id) {
                    mark(document, item, is_done);
                    document.remove(id);
                } else {
                    by_mark(document, id, is_done);
                }
            }
            // Alone it opens and shuts something, unless nobody can.
            None if is_box && !is_in_form && (is_todo || document.get(id, "disabled").is_some()) => {
                let is_done = state(document, id);
                by_mark(document, id, is_done);
            }
            _ => {}
        }
    });
}

/// Whether an element is a box to tick, which says nothing itself.
fn is_box(document: &Document, id: usize) -> bool {
    if document.is(id, "input") {
        return document.get(id, "type").is_some_and(|kind| kind.trim_ascii().eq_ignore_ascii_case("checkbox"));
    }
    let is_called_so = document.is(id, "en-todo")
        || document.get(id, "role") == Some("checkbox")
        || document.has_class(id, &|class| class.contains("checkbox"));
    !document.is(id, "li") && is_called_so && document.is_blank(id) && document.find(id, &is_box).is_none()
}

/// The first box of an item.
fn own_box(document: &Document, item: usize) -> Option<usize> {
    let found = document.find(item, &is_box)?;
    (document.around_named(found, "li") == Some(item)).then_some(found)
}

fn state(document: &Document, id: usize) -> bool {
    document.get(id, "checked").is_some_and(|value| value != "false")
        || document.get(id, "aria-checked") == Some("true")
        || document.get(id, "data-checked") == Some("true")
        || document
            .has_class(id, &|class| among(DONE_CLASSES, class) || class.ends_with("--checked") || class.ends_with("--done"))
}

/// What an item, or the list that it is in, says of its task; none where it is no task.
fn own_state(document: &Document, item: usize) -> Option<bool> {
    let of = |id: usize| document.first(id, "aria-checked data-checked data-list data-task");
    let list = document.parent(item)?;
    let is_of_tasks = has_one(document.value(list, "class"), "inline-task-list to-do todo");
    match of(item).or_else(|| of(list)).or_else(|| is_of_tasks.then(|| if state(document, item) { "true" } else { "false" }))? {
        "true" | "checked" | "x" | "X" => Some(true),
        "false" | "unchecked" | "" | " " => Some(false),
        _ => None,
    }
}

/// Puts the mark before the words of an item.
fn mark(document: &mut Document, item: usize, is_done: bool) {
    let mut place = item;
    while let Some(&first) = document.children(place).iter().find(|&&child| !document.is_blank(child))
        && document.is(first, "p div label span")
    {
        place = first;
    }
    let words = document.text(if is_done { DONE } else { OPEN });
    document.prepend(place, words);
}

fn by_mark(document: &mut Document, id: usize, is_done: bool) {
    let words = document.text(if is_done { DONE } else { OPEN });
    document.replace(id, words);
}
