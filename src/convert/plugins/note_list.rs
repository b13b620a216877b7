//! The list of the notes that plugins set beside their marks. Where such a list stands in the text already, it is that one.

use super::document::Document;
use super::marks::{id_of, is_mark};

/// A note: its words in one line, and the node that holds them, which stands nowhere.
pub struct Note {
    pub words: String,
    pub content: usize,
}

/// Lists the notes, each under its number.
pub fn list(document: &mut Document, notes: Vec<Note>) {
    ids_of_items(document);
    if notes.is_empty() {
        return;
    }
    let Some((place, items)) = listed(document, &notes) else {
        let own = document.find(0, &|document, id| is_list_of_notes(document, id));
        let own = own.unwrap_or_else(|| {
            let new = document.element("ol", &[("class", "footnotes")]);
            document.append_to_all(new);
            new
        });
        for (note, number) in notes.into_iter().zip(1..) {
            let item = document.element("li", &[("id", &id_of(number))]);
            document.append(item, note.content);
            document.append(own, item);
        }
        return;
    };
    let new = document.element("ol", &[("class", "footnotes")]);
    document.put(place, new, 0);
    for (old, number) in items.into_iter().zip(1..) {
        let item = document.element("li", &[("id", &id_of(number))]);
        for (nth, child) in document.children(old).to_vec().into_iter().enumerate() {
            // Its own number, which the list counts.
            if nth > 0 || document.is_text(child) || !is_mark(document, child) {
                document.append(item, child);
            }
        }
        document.append(new, item);
    }
    let title = document.find_named(place, "caption");
    if let Some(title) = title {
        let paragraph = document.element("p", &[]);
        let words = document.words(title);
        let words = document.text(&words);
        document.append(paragraph, words);
        document.put(new, paragraph, 0);
    }
    document.remove(place);
}

/// A list, or a table, that holds all of the notes and nothing else: it, and what holds each.
fn listed(document: &Document, notes: &[Note]) -> Option<(usize, Vec<usize>)> {
    let lists: Vec<usize> = document.within(0).into_iter().filter(|&id| document.is(id, "ol ul table")).collect();
    lists.into_iter().find_map(|list| {
        let (name, inner) = if document.is(list, "table") { ("tr", "td") } else { ("li", "li") };
        let items: Vec<usize> = document.within(list).into_iter().filter(|&id| document.is(id, name)).collect();
        let mut found = Vec::new();
        for note in notes {
            let words = note.words.trim_end_matches("Continue reading").trim_end().trim_end_matches(['…', '.']);
            let is_its = |item: &&usize| document.words(**item).split_whitespace().collect::<Vec<_>>().join(" ").contains(words);
            let item = *items.iter().find(is_its)?;
            found.push(if name == inner {
                item
            } else {
                document.within(item).into_iter().rfind(|&id| document.is(id, inner))?
            });
        }
        (found.len() == items.len()).then_some((list, found))
    })
}

fn is_list_of_notes(document: &Document, id: usize) -> bool {
    let is_called_so = |document: &Document, id: usize| {
        ["class", "id"].into_iter().filter_map(|key| document.get(id, key)).any(|name| name.contains("footnotes"))
    };
    let has_ids = || document.children(id).iter().any(|&item| document.get(item, "id").is_some());
    document.is(id, "ol") && has_ids() && (is_called_so(document, id) || document.around(id, &is_called_so).is_some())
}

/// Items whose ids stand in them: a mark leads to the item.
fn ids_of_items(document: &mut Document) {
    document.each(&mut |document, id| {
        if document.is_of(id, "mw-cite-backlink") {
            return document.remove(id);
        }
        let is_called_so = document.get(id, "class").is_some_and(|class| class.contains("footnotes") || class == "references");
        if !document.is(id, "ol") || !is_called_so {
            return;
        }
        // As MediaWiki calls them.
        if document.is_of(id, "references") {
            document.set(id, "class", "footnotes");
        }
        for item in document.children(id).to_vec() {
            if document.is(item, "li") && document.get(item, "id").is_none() {
                let inner = document.find(item, &|document, inner| document.get(inner, "id").is_some());
                if let Some(own) = inner.and_then(|inner| document.get(inner, "id")).map(str::to_owned) {
                    document.set(item, "id", &own);
                }
            }
        }
    });
}
