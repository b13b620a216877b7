//! Which letters a paper is written in: its sheets hold rules for these alone.
//!
//! `style/letters.css` names scripts where CSS asks for languages: `:lang(Jpan)`. In a paper that becomes its own languages of that script, and a
//! rule for a script that it has not is left out.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::content::Paper;
use super::direction::script;
use crate::model::language::Language;

/// All of these in a sheet: scripts whose letters have no italics and no gaps between them, and want high lines. Those that run from the right are
/// known in a sheet by their direction.
const UPRIGHT: &str = "x-upright";
const UPRIGHT_SCRIPTS: [&str; 22] = [
    "Hans", "Hant", "Jpan", "Kore", "Mong", "Tibt", "Ethi", "Thai", "Laoo", "Khmr", "Mymr", "Deva", "Beng", "Guru", "Gujr",
    "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Newa",
];
/// What a sheet asks for a language with.
const LANG: &str = ":lang(";

/// The languages of a paper by their script.
#[derive(Default)]
pub struct Letters(BTreeMap<String, BTreeSet<String>>);

impl Letters {
    /// Of the paper itself, of each story and page, and of names in other letters.
    pub fn of(paper: &Paper) -> Self {
        let stories = paper.articles.iter().filter_map(|article| article.language.as_ref());
        let pages = paper.pages.values().filter_map(|page| page.language.as_ref());
        let names = paper.authors.values().filter_map(|author| author.also.as_ref()).map(|also| &also.language);
        Self::among([&paper.site.language].into_iter().chain(stories).chain(pages).chain(names))
    }

    fn among<'a>(languages: impl Iterator<Item = &'a Language>) -> Self {
        let mut by_script: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for language in languages {
            if let Some(script) = script(language) {
                by_script.entry(script).or_default().insert(language.as_str().to_owned());
            }
        }
        Self(by_script)
    }

    /// A sheet, or a text that holds one, with the rules for these letters.
    pub fn fit(&self, css: &str) -> String {
        css.split_inclusive('}').map(|rule| self.rule(rule)).collect()
    }

    fn rule<'a>(&self, rule: &'a str) -> Cow<'a, str> {
        let Some(opening) = rule.rfind('{').filter(|at| rule[..*at].contains(LANG)) else { return Cow::Borrowed(rule) };
        let from = rule[..opening].rfind('{').map_or(0, |outer| outer + 1);
        match self.selectors(&rule[from..opening]).join(",") {
            none if none.is_empty() => Cow::Borrowed(&rule[..from]),
            selectors => Cow::Owned([&rule[..from], &selectors, &rule[opening..]].concat()),
        }
    }

    /// The selectors of a list, each for the paper's languages: none of one that asks for a script which the paper has not.
    fn selectors(&self, list: &str) -> Vec<String> {
        let (mut all, mut rest) = (Vec::new(), list.trim());
        while !rest.is_empty() {
            let (selector, after) = rest.split_at(end_of(rest, ','));
            all.extend(self.selector(selector.trim()));
            rest = after.trim_start_matches(',').trim_start();
        }
        all
    }

    fn selector(&self, selector: &str) -> Vec<String> {
        let (mut all, mut rest) = (vec![String::new()], selector);
        while let Some(opening) = rest.find('(') {
            let (before, inside) = (&rest[..=opening], &rest[opening + 1..]);
            let (inside, after) = inside.split_at(end_of(inside, ')'));
            let arguments = match before.strip_suffix(LANG) {
                Some(_) => self.languages(inside),
                None => vec![self.selectors(inside).join(",")],
            };
            let arguments: Vec<_> = arguments.into_iter().filter(|argument| !argument.is_empty()).collect();
            let longer =
                |so_far: &String| arguments.iter().map(|each| [so_far.as_str(), before, each, ")"].concat()).collect::<Vec<_>>();
            all = all.iter().flat_map(longer).collect();
            rest = after.strip_prefix(')').unwrap_or_default();
        }
        all.iter_mut().for_each(|each| each.push_str(rest));
        all
    }

    /// The languages that a name in a sheet stands for; a language stands for itself.
    fn languages(&self, name: &str) -> Vec<String> {
        let of = |script: &str| self.0.get(script).into_iter().flatten().cloned();
        if name == UPRIGHT {
            UPRIGHT_SCRIPTS.into_iter().flat_map(of).collect()
        } else if is_script(name) {
            of(name).collect()
        } else {
            vec![name.to_owned()]
        }
    }
}

/// Whether a name is one of a script, as ISO 15924 writes it. Languages are written in small letters.
fn is_script(name: &str) -> bool {
    name.len() == 4 && name.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Where a sign stands first that is in no brackets; the end where it stands nowhere.
pub(super) fn end_of(text: &str, sign: char) -> usize {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;

    #[track_caller]
    fn check(languages: &str, css: &str, wanted: &str) {
        let languages: Vec<Language> = languages.split(' ').map(|tag| Language::parse(tag).unwrap()).collect();
        assert_eq!(Letters::among(languages.iter()).fit(css), wanted);
    }

    #[test]
    fn scripts_become_the_languages_of_a_paper() {
        check("ja en ja", "a{}:lang(Jpan){b:c}d{}", "a{}:lang(ja){b:c}d{}");
        check("zh zh-CN", "em:is(:lang(Hans),:lang(Hant)){}", "em:is(:lang(zh),:lang(zh-CN)){}");
        check("zh zh-CN", "em:lang(Hans) b{}", "em:lang(zh) b,em:lang(zh-CN) b{}");
        check("ja ko", ":is(:dir(rtl), :lang(x-upright)) {}", ":is(:dir(rtl),:lang(ja),:lang(ko)){}");
        check("en", ":lang(tr){}", ":lang(tr){}");
    }

    #[test]
    fn rules_for_other_scripts_are_left_out() {
        check("en", "a{}:lang(Jpan){b:c}d{}", "a{}d{}");
        check("en", "em:is(:lang(Hans),:lang(Jpan)){}p{}", "p{}");
        check("en", "em:lang(Hans) b{}p{}", "p{}");
        check("en", "p:not(:dir(rtl),:lang(x-upright))::first-letter{}", "p:not(:dir(rtl))::first-letter{}");
        check("en", "@media print{:lang(Jpan){b:c}d{}}", "@media print{d{}}");
        check("ja", ":lang(Hans),:lang(Jpan),a{}", ":lang(ja),a{}");
    }
}
