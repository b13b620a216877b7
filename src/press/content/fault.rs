//! What is wrong with the content, and where.

use std::fmt;
use std::path::PathBuf;

/// One thing in an authored file that is wrong: where it stands and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Below the content's folder.
    pub file: PathBuf,
    /// Line and column in characters, both from one; none where the fault is of the whole file.
    pub at: Option<(usize, usize)>,
    /// The way to the value, `body[2].text`; empty for the file's own value.
    pub path: String,
    pub what: String,
    pub severity: Severity,
}

/// How much stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is printed.
    Fault,
    /// The paper is printed all the same.
    Warning,
}

impl Fault {
    /// A fault of a whole file.
    pub fn of_file(file: impl Into<PathBuf>, what: impl Into<String>) -> Self {
        Self { file: file.into(), at: None, path: String::new(), what: what.into(), severity: Severity::Fault }
    }

    /// A warning of a whole file.
    pub fn warning_of_file(file: impl Into<PathBuf>, what: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::of_file(file, what) }
    }

    /// Whether the paper is printed all the same.
    pub fn is_warning(&self) -> bool {
        self.severity == Severity::Warning
    }
}

/// `articles/tides.json:3:14 headline: must be …`, `articles/tides.json:6:3 lead_image.src: warning: …`
impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.file.display())?;
        if let Some((line, column)) = self.at {
            write!(out, ":{line}:{column}")?;
        }
        let path = if self.path.is_empty() { String::new() } else { [" ", &self.path].concat() };
        let severity = if self.is_warning() { "warning: " } else { "" };
        write!(out, "{path}: {severity}{}", self.what)
    }
}

/// The place of a byte: line and column in characters, both from one.
pub fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// `; did you mean headline?` where one of the names is near.
pub fn did_you_mean<'a>(name: &str, among: impl IntoIterator<Item = &'a str>) -> String {
    let near = among.into_iter().map(|known| (strsim::damerau_levenshtein(name, known), known)).min();
    match near {
        Some((distance, known)) if distance <= 2.max(known.chars().count() / 4) => format!("; did you mean {known}?"),
        _ => String::new(),
    }
}
