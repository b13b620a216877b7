//! How what is wrong with a paper is told: to people, to GitHub, to programs.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use serde_json::json;

use crate::press::content::{Fault, HeldStory};

/// How findings are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A line each on the standard error output, for people.
    #[default]
    Text,
    /// Workflow commands on the standard output, which GitHub shows beside the lines that they are of.
    Github,
    /// One JSON object a line on the standard output, and nothing else there.
    Json,
}

/// One thing that a publisher should know.
#[derive(Debug)]
pub struct Finding {
    level: Level,
    /// The file that it is of; none where it is of the whole paper.
    file: Option<PathBuf>,
    /// Line and column in characters, both from one.
    at: Option<(usize, usize)>,
    /// The way to the value in the file; empty for the file's own.
    path: String,
    what: String,
}

#[derive(Clone, Copy, Debug)]
enum Level {
    Fault,
    Warning,
    Note,
}

impl Finding {
    /// A fault or a warning of a file below the content's folder.
    pub fn of_fault(folder: &Path, fault: &Fault) -> Self {
        let level = if fault.is_warning() { Level::Warning } else { Level::Fault };
        Self { level, file: Some(below(folder, &fault.file)), at: fault.at, path: fault.path.clone(), what: fault.what.clone() }
    }

    /// That a story below the content's folder is held back.
    pub fn of_held_story(folder: &Path, story: &HeldStory) -> Self {
        Self { level: Level::Note, file: Some(below(folder, &story.file)), at: None, path: String::new(), what: story.what() }
    }

    /// A warning of the whole paper.
    pub fn warning(what: &str) -> Self {
        Self { level: Level::Warning, file: None, at: None, path: String::new(), what: what.to_owned() }
    }
}

/// A file of a folder, without the sign of the folder that one is in.
fn below(folder: &Path, file: &Path) -> PathBuf {
    let path = folder.join(file);
    path.strip_prefix(".").map(Path::to_owned).unwrap_or(path)
}

impl Format {
    /// Tells a finding.
    pub fn tell(self, finding: &Finding) {
        match self {
            Self::Text => eprintln!("{}", text(finding)),
            Self::Github => println!("{}", workflow_command(finding)),
            Self::Json => println!("{}", json_line(finding)),
        }
    }
}

/// `articles/tides.json:3:14 headline: must be …`, `press: warning: …`
fn text(finding: &Finding) -> String {
    let file = finding.file.as_ref().map_or_else(|| "press".to_owned(), |file| file.display().to_string());
    let at = finding.at.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
    let path = if finding.path.is_empty() { String::new() } else { [" ", &finding.path].concat() };
    let level = if matches!(finding.level, Level::Warning) { "warning: " } else { "" };
    format!("{file}{at}{path}: {level}{}", finding.what)
}

/// `::error file=articles/tides.json,line=3,col=14::headline: must be …`
/// (docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
fn workflow_command(finding: &Finding) -> String {
    let command = match finding.level {
        Level::Fault => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let file = finding
        .file
        .as_ref()
        .map(|file| format!("file={}", escaped(&file.display().to_string()).replace(':', "%3A").replace(',', "%2C")));
    let at = finding.at.map(|(line, column)| format!("line={line},col={column}"));
    let properties: Vec<String> = file.into_iter().chain(at).collect();
    let properties = if properties.is_empty() { String::new() } else { [" ", &properties.join(",")].concat() };
    let path = if finding.path.is_empty() { String::new() } else { [&finding.path, ": "].concat() };
    format!("::{command}{properties}::{}", escaped(&(path + &finding.what)))
}

/// A text in a workflow command, which has one line.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// `{"severity":"fault","file":"articles/tides.json","line":3,"column":14,"path":"headline","message":"must be …"}`
fn json_line(finding: &Finding) -> String {
    let severity = match finding.level {
        Level::Fault => "fault",
        Level::Warning => "warning",
        Level::Note => "note",
    };
    let mut line = json!({ "severity": severity });
    if let Some(file) = &finding.file {
        line["file"] = file.display().to_string().into();
    }
    if let Some((row, column)) = finding.at {
        (line["line"], line["column"]) = (row.into(), column.into());
    }
    if !finding.path.is_empty() {
        line["path"] = finding.path.as_str().into();
    }
    line["message"] = finding.what.as_str().into();
    line.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_the_folder_that_one_is_in_has_its_own_name() {
        for (folder, wanted) in
            [(".", "site.json"), ("paper", "paper/site.json"), ("./paper", "paper/site.json"), ("..", "../site.json")]
        {
            assert_eq!(below(Path::new(folder), Path::new("site.json")), Path::new(wanted));
        }
    }

    #[test]
    fn a_finding_is_told_in_each_format() {
        let fault = Fault {
            at: Some((3, 14)),
            path: "tags[1]".to_owned(),
            ..Fault::of_file("articles/100%, a:b.json", "must be one line:\nnot two")
        };
        let folder = Path::new("content");
        for (finding, wanted) in [
            (
                Finding::of_fault(folder, &fault),
                [
                    "content/articles/100%, a:b.json:3:14 tags[1]: must be one line:\nnot two",
                    "::error file=content/articles/100%25%2C a%3Ab.json,line=3,col=14::tags[1]: must be one line:%0Anot two",
                    r#"{"column":14,"file":"content/articles/100%, a:b.json","line":3,"message":"must be one line:\nnot two","path":"tags[1]","severity":"fault"}"#,
                ],
            ),
            (
                Finding::of_fault(folder, &Fault::warning_of_file("site.json", "is old")),
                [
                    "content/site.json: warning: is old",
                    "::warning file=content/site.json::is old",
                    r#"{"file":"content/site.json","message":"is old","severity":"warning"}"#,
                ],
            ),
            (
                Finding::warning("2 addresses"),
                ["press: warning: 2 addresses", "::warning::2 addresses", r#"{"message":"2 addresses","severity":"warning"}"#],
            ),
        ] {
            assert_eq!([text(&finding), workflow_command(&finding), json_line(&finding)], wanted);
        }
    }
}
