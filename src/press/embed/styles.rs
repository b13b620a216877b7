//! The styles of a frame: `style/letters.css`, `style/embed.css`, and of the paper's tokens the letters and colours that these use.

use crate::press::letters::Letters;

const LETTERS: &str = include_str!("../../../style/letters.css");
const OWN: &str = include_str!("../../../style/embed.css");
const TOKENS: &str = include_str!("../../../style/tokens.css");

/// The styles as they are printed, of a paper of these letters. Where the page around the frame asks for a theme, that is the one; otherwise it is the reader's own.
pub fn frame_styles(letters: &Letters) -> String {
    let own = letters.fit(&minified(LETTERS)) + &minified(OWN);
    let (light, dark) = (tokens(":root {", &own), tokens("(prefers-color-scheme: dark) {", &own));
    [
        ":root{color-scheme:light dark;",
        &light,
        "}@media (prefers-color-scheme:dark){:root:not([data-theme=light]){",
        &dark,
        "}}:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark;",
        &dark,
        "}",
        &own,
    ]
    .concat()
}

/// The letters and colours among the tokens, from a place on to the end of the rule, that a sheet uses.
fn tokens(from: &str, by: &str) -> String {
    let rule = TOKENS.split_once(from).map_or("", |(_, rest)| rest);
    let rule = rule.split_once('}').map_or(rule, |(rule, _)| rule);
    let tokens = rule.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
    let used = tokens.filter(|(name, value)| {
        let is_wanted = value.starts_with('#') || ["--sans", "--mono"].contains(name);
        is_wanted && by.contains(&["var(", name, ")"].concat())
    });
    used.map(|(name, value)| [name, ":", value, ";"].concat()).collect()
}

/// A plain sheet without what only people need: comments, indents and line breaks. A line must end where a sheet may be joined.
pub fn minified(css: &str) -> String {
    let bare: String = css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, after)| after)).collect();
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line.replacen(": ", ":", usize::from(line.ends_with(';'))).replace(" {", "{")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_token_that_is_used_is_there_in_both_themes() {
        let sheet = frame_styles(&Letters::default());
        let used = OWN.split("var(").skip(1).filter_map(|rest| rest.split(')').next());
        for name in used {
            let set = sheet.matches(&format!("{name}:")).count();
            match name {
                "--sans" | "--mono" => assert_eq!(set, 1, "{name}"),
                // Set by language.
                "--serif" => assert!(set > 0, "{name}"),
                _ => assert_eq!(set, 3, "{name}"),
            }
        }
        assert!(!sheet.contains(['\n', '\r']) && !sheet.contains("</"));
    }

    #[test]
    fn nothing_is_as_high_as_the_window() {
        // A frame is as high as what is in it: what is in it must not be as high as the frame.
        for line in OWN.lines().filter(|line| line.contains(':')) {
            assert!(!line.contains("vh") && !line.contains("height: 100%"), "{line}");
        }
    }

    #[test]
    fn a_sheet_is_minified() {
        let css = "/* a: b; */\n.a,\n.b {\n  color: red;\n  margin: 0 1px;\n}\n\n@media (width: 1px) {\n  .a:not(.b) {\n    top: 0;\n  }\n}\n";
        assert_eq!(minified(css), ".a,.b{color:red;margin:0 1px;}@media (width: 1px){.a:not(.b){top:0;}}");
    }
}
