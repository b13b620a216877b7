//! `press new`.

use std::path::PathBuf;

use clap::Args;

use super::content::count;
use super::moment::moment_of_printing;
use crate::model::Checked;
use crate::model::language::Language;
use crate::model::line::Line;
use crate::press::new_paper::NewPaper;

#[derive(Args)]
pub struct Arguments {
    /// The paper's folder; it is made where it is not there.
    dir: PathBuf,
    /// What the paper is called; without it, as its folder is.
    #[arg(long)]
    name: Option<String>,
    /// The language that the paper is read in, as a tag of BCP 47: en, de, pt-BR.
    #[arg(long, default_value = "en")]
    language: String,
}

/// Makes a new paper; returns a summary for the publisher.
///
/// # Errors
/// A name or a language that is none, a file that is there already, a file that could not be written.
pub fn run(arguments: &Arguments) -> Result<String, String> {
    let name = arguments.name.clone().unwrap_or_else(|| name_of_folder(&arguments.dir));
    let name = Line::parse(&name).map_err(|rule| format!("the name must be {rule}, not {name:?}; say it with --name"))?;
    let language = &arguments.language;
    let language = Language::parse(language).map_err(|rule| format!("--language must be {rule}, not {language:?}"))?;
    let day = day(moment_of_printing()?)?;
    let files = NewPaper { name: &name, language: &language, day: &day }.write(&arguments.dir)?;
    let dir = arguments.dir.display();
    Ok(format!("{} written into {dir}; go on with: press serve {dir}", count(files.len(), "file")))
}

/// `harbour-news` is called "Harbour news".
fn name_of_folder(dir: &std::path::Path) -> String {
    let folder = std::path::absolute(dir).ok();
    let name = folder.as_deref().and_then(|folder| folder.file_name()).unwrap_or_default().to_string_lossy();
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The day of a moment in UTC.
fn day(moment: i64) -> Result<String, String> {
    let moment = jiff::Timestamp::from_second(moment).map_err(|error| error.to_string())?;
    Ok(moment.strftime("%Y-%m-%d").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_called_as_its_folder_is() {
        for (dir, wanted) in [("harbour-news", "Harbour news"), ("papers/über_uns/", "Über uns"), ("paper", "Paper"), ("/", "")]
        {
            assert_eq!(name_of_folder(std::path::Path::new(dir)), wanted, "{dir}");
        }
    }

    #[test]
    fn stories_come_out_on_the_day_they_are_made() {
        assert_eq!(day(1_795_219_200), Ok("2026-11-21".to_owned()));
        assert!(day(i64::MAX).is_err());
    }
}
