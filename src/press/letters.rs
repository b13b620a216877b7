//! Which letters a paper is written in: its sheets hold rules for these alone.
//!
//! `style/letters.css` names scripts where CSS asks for languages: `:lang(Jpan)`. In a paper that becomes its own languages of that script, and a
//! rule for a script that it has not is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::content::Paper;
use super::direction::script;
use super::style_rules::{end_of, selectors, with_selectors};
use crate::model::language::Language;

/// All of these in a sheet: scripts whose letters have no italics and no gaps between them, and want high lines. Those that run from the right are
/// known in a sheet by their direction.
const UPRIGHT: &str = "x-upright";
const UPRIGHT_SCRIPTS: [&str; 22] = [
    "Hans", "Hant", "Jpan", "Kore", "Mong", "Tibt", "Ethi", "Thai", "Laoo", "Khmr", "Mymr", "Deva", "Beng", "Guru", "Gujr",
    "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Newa",
];
/// The interface's language in a sheet, where it is not the paper's and runs the other way.
const INTERFACE: &str = "x-interface";
/// What a sheet asks for a language with.
const LANG: &str = ":lang(";

/// The languages of a paper by their script, or by what else a sheet calls them.
#[derive(Default)]
pub struct Letters(BTreeMap<String, BTreeSet<String>>);

impl Letters {
    /// Of the paper itself, of each story and page, and of names in other letters.
    pub fn of(paper: &Paper) -> Self {
        let stories = paper.articles.iter().filter_map(|article| article.language.as_ref());
        let pages = paper.pages.values().filter_map(|page| page.language.as_ref());
        let names = paper.authors.values().filter_map(|author| author.also.as_ref()).map(|also| &also.language);
        let mut letters = Self::among([&paper.site.language].into_iter().chain(stories).chain(pages).chain(names));
        let interface = &paper.interface.messages.language;
        if let Some(tag) = interface.lang().filter(|_| interface.direction != paper.site.direction) {
            letters.0.entry(INTERFACE.to_owned()).or_default().insert(tag.to_owned());
        }
        letters
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

    /// A sheet with the rules for these letters.
    pub fn fit(&self, css: &str) -> String {
        with_selectors(css, |list| if list.contains(LANG) { self.selectors(list) } else { list.to_owned() })
    }

    /// The selectors of a list, each for the paper's languages: none of one that asks for a script which the paper has not.
    fn selectors(&self, list: &str) -> String {
        selectors(list).flat_map(|selector| self.selector(selector)).collect::<Vec<_>>().join(",")
    }

    fn selector(&self, selector: &str) -> Vec<String> {
        let (mut all, mut rest) = (vec![String::new()], selector);
        while let Some(opening) = rest.find('(') {
            let (before, inside) = (&rest[..=opening], &rest[opening + 1..]);
            let (inside, after) = inside.split_at(end_of(inside, ')'));
            let arguments = match before.strip_suffix(LANG) {
                Some(_) => self.languages(inside),
                None => vec![self.selectors(inside)],
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
        } else if is_script(name) || name == INTERFACE {
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
        check("fa", ":where(:lang(x-interface):is([lang], p *)){b:c}d{}", "d{}");
        check("en", "@media print{:lang(Jpan){b:c}d{}}", "@media print{d{}}");
        check("ja", ":lang(Hans),:lang(Jpan),a{}", ":lang(ja),a{}");
    }
}
