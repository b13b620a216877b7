//! Where the front matter of a file ends, and what it is written in.

use jsonc_parser::ast::Object;

use super::tree::Misplaced;
use super::{toml, yaml};

const MISSING: &str = "has no front matter: begin the file with a line of ---, then lines such as `headline: Why the tide comes twice a day`, \
                       `section: science` and `published: 2026-11-20`, and another line of ---";

/// Front matter, by its places in the file.
pub struct FrontMatter {
    language: Language,
    /// From the line after the first fence.
    start: usize,
    /// Before the line of the last fence.
    end: usize,
    /// Where the text begins.
    pub text_start: usize,
}

#[derive(Clone, Copy)]
enum Language {
    /// YAML 1.2 between lines of `---`.
    Yaml,
    /// TOML 1.0 between lines of `+++`.
    Toml,
}

impl Language {
    fn fence(self) -> &'static str {
        match self {
            Self::Yaml => "---",
            Self::Toml => "+++",
        }
    }
}

impl FrontMatter {
    /// The front matter that a file begins with.
    ///
    /// # Errors
    /// There is none, or its end is missing.
    pub fn split(text: &str) -> Result<Self, Misplaced> {
        let begin = text.len() - text.trim_start().len();
        let mut lines = lines(text, begin);
        let first = lines.next().map(|(_, line)| line.trim_end()).unwrap_or_default();
        let language = [Language::Yaml, Language::Toml].into_iter().find(|language| language.fence() == first);
        let language = language.ok_or_else(|| (begin.min(text.len()), MISSING.to_owned()))?;
        let mut start = text.len();
        for (nth, (byte, line)) in lines.enumerate() {
            if nth == 0 {
                start = byte;
            }
            if line.trim_end() == language.fence() {
                return Ok(Self { language, start, end: byte, text_start: byte + line.len() });
            }
        }
        let fence = language.fence();
        Err((
            begin,
            format!("the front matter that begins here does not end: a second line of {fence} is missing, before the text"),
        ))
    }

    /// Its keys with their values, each with its place in the file.
    ///
    /// # Errors
    /// It is not what it is written in.
    pub fn object<'t>(&self, text: &'t str) -> Result<Object<'t>, Misplaced> {
        let inside = text.get(self.start..self.end).unwrap_or_default();
        match self.language {
            Language::Yaml => yaml::object(inside, self.start),
            Language::Toml => toml::object(inside, self.start),
        }
    }
}

/// The lines from a byte on, with their ends, each with the byte that it begins at.
fn lines(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = from;
    text.get(from..).unwrap_or_default().split_inclusive('\n').map(move |line| {
        let begin = at;
        at += line.len();
        (begin, line)
    })
}
