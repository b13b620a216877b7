//! Notes and tooltips that plugins set beside their marks, in the midst of a sentence: they become notes in a list, as WordPress' own are.

use super::super::omission::Omissions;
use super::document::Document;
use super::marks::{id_of, is_mark};
use super::note_list::{Note, list};

/// Classes of what opens beside a mark.
const POPUPS: &str = "bigfoot-footnote__content footnote-content footnote-popover footnote-popup footnote-text footnote-tooltip \
    footnoteContent footnote__content footnote__note footnote_tooltip inline-footnote__content littlefoot__content \
    margin-note marginnote modern-footnotes-footnote__note popover-content side-note sidenote tooltip-content \
    tooltip-text tooltip__content tooltiptext";

/// Attributes that hold what opens beside words.
const SAID: &str = "data-bs-content data-bs-original-title data-bs-title data-cmtooltip data-content data-footnote \
    data-footnote-content data-note data-original-title data-tip data-tippy-content data-tooltip data-tooltip-content";

pub fn footnotes(document: &mut Document, _: &mut Omissions) {
    let mut notes: Vec<Note> = Vec::new();
    document.each(&mut |document, id| {
        if is_popup(document, id) {
            popup(document, id, &mut notes);
        } else if let Some(words) = said_by(document, id) {
            let content = document.text(&words);
            let number = add(document, &mut notes, content);
            mark(document, id, number);
        }
    });
    list(document, notes);
}

fn is_popup(document: &Document, id: usize) -> bool {
    let is_called_so = document.get(id, "role") == Some("tooltip") || document.is_of(id, POPUPS);
    is_called_so && !document.is_blank(id) && document.around_named(id, "ol table").is_none()
}

fn popup(document: &mut Document, id: usize, notes: &mut Vec<Note>) {
    let own = document.get(id, "id").map(str::to_owned);
    let described =
        own.and_then(|own| document.find(0, &|document, other| document.get(other, "aria-describedby") == Some(&own)));
    // What opens it by itself, without a script.
    while let Some(toggle) = document.beside(id, true).filter(|before| document.is(*before, "input")) {
        document.remove(toggle);
    }
    let before = document.beside(id, true).filter(|before| is_mark(document, *before));
    // The note's own number leads back to the mark, which stands far from it.
    let far = before.and_then(|number| {
        let own = ["#", document.get(number, "id")?].concat();
        document.find(0, &|document, other| document.get(other, "href") == Some(&own) && is_mark(document, other))
    });
    if let Some(number) = before.filter(|_| far.is_some()) {
        document.remove(number);
    }
    let described = described.filter(|mark| !document.within(id).contains(mark));
    let is_block = document.is_block(id);
    let place = match far.or(before).or(described) {
        Some(place) => place,
        // Nothing leads to it.
        None if is_block && document.beside(id, true).is_none_or(|before| !document.is_text(before)) => return,
        None => {
            let place = document.text("");
            document.put(id, place, 0);
            place
        }
    };
    let number = add(document, notes, id);
    mark(document, place, number);
}

/// Adds a note, or finds the one of the same words; its number.
fn add(document: &mut Document, notes: &mut Vec<Note>, content: usize) -> usize {
    let words: String = document.words(content).split_whitespace().collect::<Vec<_>>().join(" ");
    document.remove(content);
    match notes.iter().position(|note| note.words == words) {
        Some(place) => place + 1,
        None => {
            notes.push(Note { words, content });
            notes.len()
        }
    }
}

/// Makes an element the mark of a note, or puts a mark behind it where it says something else.
fn mark(document: &mut Document, id: usize, number: usize) {
    let said = document.words(id).trim().to_owned();
    let is_its_mark = is_mark(document, id);
    let words = if said.is_empty() || !is_its_mark { number.to_string() } else { said };
    let (raised, link) = (document.element("sup", &[]), document.element("a", &[("href", &["#", &id_of(number)].concat())]));
    let words = document.text(&words);
    document.append(link, words);
    document.append(raised, link);
    if !is_its_mark {
        document.put(id, raised, usize::from(!document.words(id).is_empty()));
        return;
    }
    let outer = document.parent(id).filter(|outer| document.is(*outer, "sup") && is_mark(document, *outer));
    document.replace(outer.unwrap_or(id), raised);
}

/// What opens beside the words of an element, where an attribute holds it.
fn said_by(document: &Document, id: usize) -> Option<String> {
    let is_among_words = document.is(id, "a abbr b button dfn em i mark span strong sup u");
    if !is_among_words || document.is_blank(id) {
        return None;
    }
    let title = || {
        document.get(id, "title").filter(|_| {
            let is_tooltip = document.first(id, "data-toggle data-bs-toggle") == Some("tooltip");
            // The mark of a note whose list is not there.
            let leads_nowhere = document.get(id, "href").and_then(|href| href.strip_prefix('#')).is_some_and(|own| {
                is_mark(document, id) && document.find(0, &|document, other| document.get(other, "id") == Some(own)).is_none()
            });
            // What an abbreviation stands for is kept with it.
            (is_tooltip && !document.is(id, "abbr")) || leads_nowhere
        })
    };
    let said = document.first(id, SAID).or_else(title)?;
    let plain: String = said
        .split('<')
        .enumerate()
        .map(|(nth, part)| match part.split_once('>') {
            Some((_, rest)) if nth > 0 => rest,
            _ => part,
        })
        .collect();
    let (plain, own) = (plain.trim(), document.words(id));
    // One word is the id of what opens, or a sign.
    (plain.contains(char::is_whitespace) && plain != own.trim()).then(|| plain.to_owned())
}
