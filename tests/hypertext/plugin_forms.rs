//! Posts as plugins write them: pieces whose words and addresses are numbered, in containers, in any order.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde::Deserialize;

use super::table;

/// What plugins write, from a file that the browser tests read too. `{w}` is a word that a reader must find once, `{x}` one that no reader may find, `{u}` an address that the body holds or the publisher hears
/// of, and `{n}` the number of the piece.
#[derive(Deserialize)]
struct Forms {
    pieces: Vec<String>,
    /// What may stand around pieces: how it begins and ends.
    around: Vec<(String, String)>,
}

/// Stands before each piece.
const BEGIN: &str = "\u{1}";

/// What is looked for in what a post becomes.
#[derive(Debug)]
pub struct Numbered {
    pub html: String,
    pub words: Vec<String>,
    pub unseen: Vec<String>,
    /// What is in each address.
    pub addresses: Vec<String>,
}

pub fn post() -> impl Strategy<Value = Numbered> {
    let Forms { pieces, around } = table("plugin-forms");
    let piece = select(pieces).prop_map(|piece| [BEGIN, &piece].concat());
    let inside = piece.prop_recursive(3, 12, 4, move |inner| {
        (select(around.clone()), vec(inner, 1..4)).prop_map(|((begin, end), parts)| [begin, parts.concat(), end].concat())
    });
    vec(inside, 1..6).prop_map(|parts| numbered(&parts.concat()))
}

fn numbered(template: &str) -> Numbered {
    let (mut html, mut words, mut unseen, mut addresses) = (String::new(), Vec::new(), Vec::new(), Vec::new());
    let mut pieces = 0;
    for (nth, part) in template.split('{').enumerate() {
        let (begun, part) = (part.matches(BEGIN).count(), part.replace(BEGIN, ""));
        let Some((kind, rest)) = part.split_once('}').filter(|_| nth > 0) else {
            html.push_str(&part);
            pieces += begun;
            continue;
        };
        let name = format!("{kind}q{nth}q");
        match kind {
            "w" => words.push(name.clone()),
            "x" => unseen.push(name.clone()),
            "u" => addresses.push(format!("//{name}.example/")),
            _ => {}
        }
        match kind {
            "u" => html.push_str(&format!("https://{name}.example/a")),
            "n" => html.push_str(&(100 + pieces).to_string()),
            _ => html.push_str(&name),
        }
        html.push_str(rest);
        pieces += begun;
    }
    Numbered { html, words, unseen, addresses }
}
