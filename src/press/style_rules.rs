//! The rules of a style sheet, taken apart as far as a sheet is fitted to a paper: their selectors.

use std::iter;

/// A sheet whose rules have the selectors that `fitted` answers for theirs, which stand in a list with commas. A rule without any is left out, and so is
/// a query in which no rule is left.
pub fn with_selectors(css: &str, fitted: impl Fn(&str) -> String) -> String {
    let mut out = String::with_capacity(css.len());
    for rule in css.split_inclusive('}') {
        if rule == "}" && out.ends_with('{') {
            out.truncate(out.rfind('}').map_or(0, |end| end + 1));
            continue;
        }
        let Some(opening) = rule.rfind('{') else {
            out.push_str(rule);
            continue;
        };
        let from = rule[..opening].rfind('{').map_or(0, |outer| outer + 1);
        out.push_str(&rule[..from]);
        let selectors = fitted(&rule[from..opening]);
        if !selectors.is_empty() {
            out.push_str(&selectors);
            out.push_str(&rule[opening..]);
        }
    }
    out
}

/// The selectors of a list: what stands between the commas that are in no brackets.
pub fn selectors(list: &str) -> impl Iterator<Item = &str> {
    let mut rest = list;
    iter::from_fn(move || {
        let (selector, after) = rest.split_at(end_of(rest, ','));
        rest = after.strip_prefix(',').unwrap_or_default();
        Some(selector.trim()).filter(|selector| !selector.is_empty())
    })
}

/// Where a sign stands first that is in no brackets; the end where it stands nowhere.
pub fn end_of(text: &str, sign: char) -> usize {
    let mut depth = 0_u32;
    let ends = |c: char| {
        let is_end = depth == 0 && c == sign;
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        is_end
    };
    text.find(ends).unwrap_or(text.len())
}
