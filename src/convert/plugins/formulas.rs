//! Formulas, which stand in a page twice: for the eye, and for those who listen.

use super::super::omission::{OmissionKind, Omissions};
use super::document::Document;

/// What MathJax draws a formula in, versions 2 and 3.
const DRAWN: &str = "MathJax MathJax_CHTML MathJax_Display MathJax_SVG MathJax_SVG_Display mjx-chtml";
/// Classes of pictures of formulas: WordPress, MediaWiki, QuickLaTeX.
const PICTURES: &str = "latex mwe-math-fallback-image-inline mwe-math-fallback-image-display ql-img-displayed-equation \
    ql-img-inline-formula";

/// What in MathML stands above, below or beside something, and would lose its sense in one line.
const RAISED: &str = "mfrac mover mroot msqrt msub msubsup msup mtable mtr munder munderover";

pub fn formulas(document: &mut Document, omissions: &mut Omissions) {
    document.each(&mut |document, id| match document.name(id) {
        "math" => math(document, id),
        "img" if document.is_of(id, PICTURES) => picture(document, id),
        name if name == "mjx-container" || document.is_of(id, DRAWN) => drawn(document, id, omissions),
        _ if document.is_of(id, "katex") => katex(document, id),
        _ => {}
    });
    document.each(&mut |document, id| {
        if document.is(id, "script") && document.get(id, "type").is_some_and(|kind| kind.starts_with("math/")) {
            source(document, id);
        }
    });
}

/// A formula that says nothing but its source, or the words that stand for it. Where it would lose its sense in one line it is its source
/// too, as code; without one, its parts are told by signs.
fn math(document: &mut Document, id: usize) {
    let is_source = |document: &Document, inner: usize| {
        let is_tex = |kind: &str| kind.to_ascii_lowercase().contains("tex");
        document.is(inner, "annotation") && document.get(inner, "encoding").is_none_or(is_tex)
    };
    let source = document.find(id, &is_source);
    let source = source.map(|source| document.words(source)).filter(|words| !words.trim_ascii().is_empty());
    let source = source.or_else(|| document.get(id, "alttext").map(str::to_owned));
    if shown(document, id).trim_ascii().is_empty() {
        return by_words(document, id, &source.unwrap_or_default());
    }
    let raised: Vec<usize> = document.within(id).into_iter().filter(|&inner| document.is(inner, RAISED)).collect();
    match source {
        _ if raised.is_empty() => {}
        Some(source) => {
            let code = document.element("code", &[]);
            document.replace(id, code);
            let words = document.text(source.trim_ascii());
            document.append(code, words);
        }
        None => raised.into_iter().for_each(|part| signed(document, part)),
    }
}

/// The signs before the parts of what is not one line. Before those of any other, a semicolon.
const SIGNS: [(&str, [&str; 3]); 7] = [
    ("msup mover", ["", "^", ""]),
    ("msub munder", ["", "_", ""]),
    ("msubsup munderover", ["", "_", "^"]),
    ("mfrac", ["", "/", ""]),
    ("msqrt", ["√", "", ""]),
    ("mroot", ["√", "; ", ""]),
    ("mtr", ["", ", ", ", "]),
];

/// Puts signs between the parts of what is not one line: `^`, `_`, `/`, `√`, and what parts the cells and rows of a table.
fn signed(document: &mut Document, id: usize) {
    let parts: Vec<usize> = document.children(id).iter().copied().filter(|&part| !document.is_text(part)).collect();
    let found = SIGNS.iter().find(|(names, _)| document.is(id, names));
    let signs = found.map_or(["", "; ", "; "], |(_, signs)| *signs);
    let is_row = document.is(id, "mtable mtr");
    let is_open = document.is(id, "msqrt") && parts.len() > 1;
    for (nth, &part) in parts.iter().enumerate() {
        let is_long = !is_row
            && !is_open
            && !document.is(part, "mi mn mo ms mtext")
            && document.words(part).split_whitespace().collect::<String>().chars().count() > 1;
        let sign = if nth > 1 && is_row { signs[1] } else { signs.get(nth).copied().unwrap_or_default() };
        let before = document.text(&[sign, if is_long || (is_open && nth == 0) { "(" } else { "" }].concat());
        document.put(part, before, 0);
        if is_long || (is_open && nth + 1 == parts.len()) {
            let after = document.text(")");
            document.put(part, after, 1);
        }
    }
}

/// The words of a formula as it is shown.
fn shown(document: &Document, id: usize) -> String {
    let is_source =
        |inner: &usize| document.around(*inner, &|document, outer| document.name(outer).starts_with("annotation")).is_some();
    let words = document.within(id).into_iter().filter(|inner| document.is_text(*inner) && !is_source(inner));
    words.map(|inner| document.words(inner)).collect()
}

/// A picture of a formula is its source, unless the formula itself stands beside it.
fn picture(document: &mut Document, id: usize) {
    let outer = document.around(id, &|document, outer| document.is_of(outer, "mwe-math-element"));
    let is_there = outer.is_some_and(|outer| document.find_named(outer, "math").is_some());
    let words = document.get(id, "alt").filter(|_| !is_there).unwrap_or_default().to_owned();
    by_words(document, id, &words);
}

/// What MathJax drew: the formula beside it, or what is said of it.
fn drawn(document: &mut Document, id: usize, omissions: &mut Omissions) {
    let label = document.value(id, "aria-label").to_owned();
    if let Some(math) = document.find_named(id, "math") {
        document.replace(id, math);
    } else if document.words(id).trim_ascii().is_empty() {
        if label.is_empty() && document.is(id, "mjx-container") {
            omissions.tell(OmissionKind::Embed, || "of a formula".to_owned());
        }
        by_words(document, id, &label);
    }
}

/// KaTeX writes MathML and, behind it, what is seen. Sites that take MathML away leave its words behind, and with them the source.
fn katex(document: &mut Document, id: usize) {
    let of = |class: &'static str| move |document: &Document, inner: usize| document.is_of(inner, class);
    let seen = document.find(id, &of("katex-html"));
    match (document.find_named(id, "math"), seen) {
        (Some(math), _) => document.replace(id, math),
        (None, Some(_)) => {
            if let Some(said) = document.find(id, &of("katex-mathml")) {
                document.remove(said);
            }
        }
        (None, None) => {}
    }
}

/// The source of a formula that MathJax 2 draws: it is shown where the drawing is not there.
fn source(document: &mut Document, id: usize) {
    let mut is_drawn = false;
    while let Some(before) = document.beside(id, true) {
        if document.is_of(before, "MathJax_Preview") {
            document.remove(before);
            break;
        }
        if is_drawn || !(document.is(before, "math") || document.is_of(before, DRAWN)) {
            break;
        }
        is_drawn = true;
        document.put(before, id, 0);
    }
    let words = document.words(id);
    // MathML in a script is markup: its words alone.
    let words: String = words
        .split('<')
        .enumerate()
        .map(|(nth, part)| match part.split_once('>') {
            Some((_, said)) if nth > 0 && document.get(id, "type").is_some_and(|kind| kind.starts_with("math/mml")) => {
                said.to_owned()
            }
            _ if nth > 0 => ["<", part].concat(),
            _ => part.to_owned(),
        })
        .collect();
    if is_drawn { document.remove(id) } else { by_words(document, id, words.trim_ascii()) }
}

fn by_words(document: &mut Document, id: usize, words: &str) {
    let words = document.text(words);
    document.replace(id, words);
}
