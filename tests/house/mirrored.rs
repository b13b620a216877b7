//! Sheets that stand as well in a paper that is read from the right: sides are told by where words begin and end.

use super::files;

/// Properties and words of values that name a side of the page.
const SIDES: [&str; 2] = ["left", "right"];
/// Properties whose four values go round the page: the second and the fourth are its sides.
const ALL_ROUND: [&str; 4] = ["padding", "margin", "inset", "border-width"];
/// Functions and properties that move something across the page, where it is not said how it turns.
const ACROSS: [&str; 8] =
    ["translate", "scale", "skew", "rotate", "background-position", "object-position", "transform-origin", "gradient("];
/// What changes the words themselves.
const CASES: [&str; 2] = ["text-transform", "font-variant"];

/// Why a declaration does not hold in every paper; nothing for one that does.
fn one_sided(selectors: &str, name: &str, value: &str) -> Option<&'static str> {
    let words = |text: &str| text.split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_owned).collect::<Vec<_>>();
    let mut depth = 0;
    let between = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ' ' && depth == 0
    };
    let parts: Vec<&str> = value.split(between).collect();
    // A rule for one direction says itself what it is about.
    if selectors.contains(":dir(") {
        None
    } else if [name, value].iter().any(|text| words(text).iter().any(|word| SIDES.contains(&word.as_str()))) {
        Some("a side of the page: write start and end")
    } else if ALL_ROUND.contains(&name) && parts.len() == 4 && parts[1] != parts[3] {
        Some("two sides that differ: write …-inline")
    } else if name == "border-radius" && parts.len() > 1 {
        Some("corners that differ: write border-start-start-radius and its like")
    } else if name.ends_with("-shadow") && !["0", "none"].contains(&parts[usize::from(parts[0] == "inset")]) {
        Some("a shadow to one side: write a border")
    } else if ACROSS.iter().any(|word| name.contains(word) || value.contains(word)) {
        Some("moves across the page: say how it turns")
    } else if CASES.iter().any(|word| name.starts_with(word)) && !name.ends_with("-numeric") {
        Some("makes capitals, which is another word in some languages: write them in the text")
    } else if name == "content" && value.contains(['“', '”', '„', '«', '»', '「', '」']) {
        Some("marks of one language: write open-quote and close-quote")
    } else {
        None
    }
}

/// What of a sheet does not hold in every paper. A rule may have its reason before it: `/* physical: … */`.
fn faults(css: &str) -> Vec<String> {
    // The rules that are open: their selectors, and whether there is a reason.
    let mut open: Vec<(String, bool)> = Vec::new();
    let (mut selectors, mut has_reason, mut found) = (String::new(), false, Vec::new());
    for line in css.lines().map(str::trim) {
        if line.starts_with("/*") {
            has_reason = line.starts_with("/* physical: ");
        } else if let Some(opening) = line.strip_suffix('{') {
            let is_inside = open.last().is_some_and(|(_, has_reason)| *has_reason);
            open.push((std::mem::take(&mut selectors) + opening, has_reason || is_inside));
            has_reason = false;
        } else if line == "}" {
            open.pop();
        } else if let Some((name, value)) = line.strip_suffix(';').and_then(|declaration| declaration.split_once(": ")) {
            let rule = open.last().filter(|(_, has_reason)| !has_reason);
            if let Some(why) = rule.and_then(|(selectors, _)| one_sided(selectors, name, value)) {
                found.push(format!("`{line}`: {why}"));
            }
        } else if line.ends_with(',') {
            selectors.push_str(line);
        }
    }
    found
}

#[track_caller]
fn check(css: &str, is_good: bool) {
    let found = faults(css);
    assert_eq!(found.is_empty(), is_good, "{css}\n{}", found.join("\n"));
}

#[test]
fn what_has_a_side_is_seen() {
    for good in [
        "margin-inline-start: 1em;",
        "padding: 1px 2px 3px;",
        "padding: 1px 2px 3px 2px;",
        "margin: clamp(1px, 2px, 3px) auto;",
        "inset: 0 0 auto 0;",
        "text-align: start;",
        "float: inline-start;",
        "box-shadow: inset 0 0 0 1px red;",
        "font-variant-numeric: tabular-nums;",
        "content: \" →\" / \"\";",
        "--size: 1rem;",
    ] {
        check(&format!(".a {{\n  {good}\n}}\n"), true);
    }
    for bad in [
        "margin-left: 1em;",
        "right: 0;",
        "border-top-right-radius: 1px;",
        "border-radius: 1px 0;",
        "padding: 1px 2px 3px 4px;",
        "text-align: right;",
        "float: left;",
        "box-shadow: inset 1px 0 red;",
        "transform: translateX(1px);",
        "background: linear-gradient(90deg, red, blue);",
        "text-transform: uppercase;",
        "font-variant-caps: small-caps;",
        "content: \"“\";",
    ] {
        check(&format!("@media print {{\n  .a {{\n    {bad}\n  }}\n}}\n"), false);
        check(&format!(".a,\n.b:dir(rtl) {{\n  {bad}\n}}\n"), true);
        check(&format!("/* physical: it turns otherwise. */\n@keyframes a {{\n  to {{\n    {bad}\n  }}\n}}\n"), true);
    }
}

#[test]
fn every_sheet_holds_in_a_paper_that_is_read_from_the_right() {
    let sheets = files("style", ".css");
    let found = sheets.iter().flat_map(|(name, css)| faults(css).into_iter().map(move |fault| format!("{name}: {fault}")));
    let found: Vec<String> = found.collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn an_arrow_turns_with_the_words() {
    for (name, css) in files("style", ".css") {
        let [on, back] = ["→", "←"].map(|arrow| css.matches(arrow).count());
        assert_eq!(on, back, "{name}: an arrow for each direction");
    }
}
