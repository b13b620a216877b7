//! The paper inside other pages: `reader.js`, which makes `<standfirst-reader>`, and `reader.css`, the paper's styles for such a place.
//!
//! Both are made of the shell, because it names the app's files and holds the styles. They stand under the same name in every edition, so that
//! a page that names them once keeps its reader.

mod styles;

use serde_json::json;

use super::html::json_script::inside_script;
use super::html::policy::inline_texts;
use super::html::shell::Shell;
use crate::model::live::LivePaper;
use crate::press::content::Paper;

pub use styles::styles;

/// The element, as it is written.
const SCRIPT: &str = include_str!("reader_element/reader.js");
/// The rules that hold only inside another page.
const SHEET: &str = include_str!("../../style/reader.css");

/// The files of the element, by name; none where the shell loads no app. `folder` is where the files of the app are, seen from there.
pub fn files(shell: &Shell, folder: &str, paper: &Paper, live: Option<&LivePaper>) -> Option<[(&'static str, String); 2]> {
    let (js, wasm) = (app_file(shell.text(), ".js")?, app_file(shell.text(), "_bg.wasm")?);
    let (site, messages) = (&paper.site, paper.interface.messages);
    let paper = json!({
        "name": site.name.as_str(),
        "language": site.language.as_str(),
        "direction": site.direction.as_str(),
        "folder": folder,
        "js": js,
        "wasm": wasm,
        "messages": paper.interface.words_file,
        "live": live,
        "said": { "lang": messages.language.tag, "dir": messages.language.direction.as_str() },
        "closed": messages.printed.reader.not_opened,
        "again": messages.try_again,
    });
    let reader = ["const PAPER = ", &inside_script(&paper), ";\n", &without_comments(SCRIPT)].concat();
    Some([("reader.js", reader), ("reader.css", styles(&[SHEET, &inline_texts(shell.text(), "style").concat()].concat()))])
}

/// The file of the app that ends so.
fn app_file<'a>(shell: &'a str, ending: &str) -> Option<&'a str> {
    const BEFORE: &str = "standfirst-";
    let hash = |name: &str| name.bytes().take_while(u8::is_ascii_hexdigit).count();
    let mut found = shell.match_indices(BEFORE).filter_map(|(at, _)| {
        let end = at + BEFORE.len() + hash(&shell[at + BEFORE.len()..]);
        shell[end..].starts_with(ending).then(|| &shell[at..end + ending.len()])
    });
    found.next()
}

/// A script without comments and indents. It has no text of several lines.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_the_app_are_found() {
        let shell =
            "import(\"/news/standfirst-c4b88570a424e13.js\") \"/news/standfirst-c4b88570a424e13_bg.wasm\" standfirst-reader";
        assert_eq!(app_file(shell, ".js"), Some("standfirst-c4b88570a424e13.js"));
        assert_eq!(app_file(shell, "_bg.wasm"), Some("standfirst-c4b88570a424e13_bg.wasm"));
        assert_eq!(app_file("standfirst-.js", ".js"), Some("standfirst-.js"));
        assert_eq!(app_file("no app", ".js"), None);
    }

    #[test]
    fn styles_are_gathered_and_the_script_is_without_comments() {
        assert_eq!(inline_texts("<style>a{}</style><p><style type=\"text/css\">b{}</style>", "style").concat(), "a{}b{}");
        assert_eq!(without_comments("// Why.\nconst a = 1;\n\n  // b\n  a();\n"), "const a = 1;\na();\n");
    }
}
