//! The rules of a style sheet, taken apart as far as a sheet is fitted to a paper and its pages: their selectors, and queries around them.

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
    end_outside(text, sign, ['(', ')'])
}

/// Where a sign stands first that is not between these two; the end where it stands nowhere.
fn end_outside(text: &str, sign: char, [opening, closing]: [char; 2]) -> usize {
    let mut depth = 0_u32;
    let ends = |c: char| {
        let is_end = depth == 0 && c == sign;
        if c == opening {
            depth += 1;
        } else if c == closing {
            depth = depth.saturating_sub(1);
        }
        is_end
    };
    text.find(ends).unwrap_or(text.len())
}

/// A minified sheet without the blocks of a query, which is given with its opening brace; and what is in these.
pub fn split_query(css: &str, query: &str) -> (String, String) {
    let (mut outside, mut inside, mut rest) = (String::new(), String::new(), css);
    while let Some((before, after)) = rest.split_once(query) {
        let (block, behind) = after.split_at(end_outside(after, '}', ['{', '}']));
        outside.push_str(before);
        inside.push_str(block);
        rest = behind.strip_prefix('}').unwrap_or_default();
    }
    outside.push_str(rest);
    (outside, inside)
}

/// The rules of a sheet that hold only where one of some classes is.
pub struct ClassRules(Vec<&'static str>);

impl ClassRules {
    /// The rules for these classes.
    pub fn new(classes: impl Iterator<Item = &'static str>) -> Self {
        Self(classes.collect())
    }

    /// A minified sheet without these rules, and without a query that has no other.
    pub fn without(&self, css: &str) -> String {
        with_selectors(css, |list| self.others(list).join(","))
    }

    /// A minified sheet of these rules alone.
    pub fn only(&self, css: &str) -> String {
        with_selectors(css, |list| selectors(list).filter(|selector| self.asks(selector)).collect::<Vec<_>>().join(","))
    }

    /// The selectors of a list that ask for none of the classes.
    fn others<'a>(&self, list: &'a str) -> Vec<&'a str> {
        selectors(list).filter(|selector| !self.asks(selector)).collect()
    }

    /// Whether a selector asks for one of the classes. In brackets stand several of which one is enough, or what an element is not.
    fn asks(&self, selector: &str) -> bool {
        let mut rest = selector;
        while !rest.is_empty() {
            let (outside, brackets) = rest.split_at(rest.find('(').unwrap_or(rest.len()));
            let classes = outside.split('.').skip(1).map(|class| {
                class.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap_or_default()
            });
            if classes.into_iter().any(|class| self.0.contains(&class)) {
                return true;
            }
            let Some(inside) = brackets.strip_prefix('(') else { return false };
            let (list, after) = inside.split_at(end_of(inside, ')'));
            if !list.is_empty() && !outside.ends_with(":not") && self.others(list).is_empty() {
                return true;
            }
            rest = after.strip_prefix(')').unwrap_or_default();
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(css: &str, wanted: &str) {
        assert_eq!(ClassRules(vec!["far", "boot"]).without(css), wanted);
    }

    #[track_caller]
    fn check_only(css: &str, wanted: &str) {
        assert_eq!(ClassRules(vec!["far", "boot"]).only(css), wanted);
    }

    #[track_caller]
    fn check_split(css: &str, outside: &str, inside: &str) {
        assert_eq!(split_query(css, "@media print{"), (outside.to_owned(), inside.to_owned()), "{css}");
    }

    #[test]
    fn rules_for_what_no_page_has_are_left_out() {
        check("a{b:c}.far{d:e}f{}", "a{b:c}f{}");
        check("p.far.l-1>a:hover{}", "");
        check("main:has(>.boot){}:is(.far,.boot) p{}:is(:dir(rtl)>.far) p{}", "");
        check("a,.boot p,:is(b,.c),.far{}", "a,:is(b,.c){}");
        check("@media print{.far{}a{}}@media screen{.far{}.boot{}}b{}", "@media print{a{}}b{}");
        check("@media screen{.far{}}", "");
        check("@keyframes late{0%{b:c}12.5%{b:d}}", "@keyframes late{0%{b:c}12.5%{b:d}}");
    }

    #[test]
    fn what_may_be_there_keeps_its_rules() {
        for css in [
            ".farther{}",
            ".far-off{}",
            ".reply:not(.far){}",
            ":is(.far,.near) p{}",
            "#far{}",
            "a[href=\"x.pdf\"]{}",
            ":nth-child(2n+1) p{}",
            ":not(:is(.far)) p{}",
        ] {
            check(css, css);
        }
        check(":is(.near,p) .far{}a:not(b) c.boot{}d{}", "d{}");
    }

    #[test]
    fn rules_for_a_class_stand_alone() {
        check_only("a{b:c}.far{d:e}f{}", ".far{d:e}");
        check_only(
            "a,.far p,:is(.boot){}@media print{a{}.boot,b{}}@media screen{a{}}",
            ".far p,:is(.boot){}@media print{.boot{}}",
        );
        check_only("@keyframes late{0%{b:c}}.reply:not(.far){}", "");
    }

    #[test]
    fn a_query_is_taken_out_of_a_sheet() {
        check_split("a{b:c}", "a{b:c}", "");
        check_split("a{}@media print{b{}c{}}d{}", "a{}d{}", "b{}c{}");
        check_split("@media print{@page{a:b}b{}}d{}@media print{e{}}", "d{}", "@page{a:b}b{}e{}");
        check_split("@media screen{a{}}@media printer{b{}}", "@media screen{a{}}@media printer{b{}}", "");
    }
}
