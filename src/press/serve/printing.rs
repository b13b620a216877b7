//! The thread that owns the paper of a preview and prints of it what is asked for, until a newer one takes its place.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use tokio::sync::oneshot;

use super::memory_target::MemoryTarget;
use super::preview::Preview;
use super::request_path::RequestPath;
use crate::model::address::Base;
use crate::press::app::App;
use crate::press::content::Paper;
use crate::press::error::PrintError;

/// A paper to be shown.
pub struct ShownPaper {
    pub paper: Paper,
    pub app: Arc<App>,
    /// The site that the app was taken from, where it was taken from one.
    pub site: Option<PathBuf>,
    /// No other paper of any preview has the same.
    pub version: String,
    /// The moment that it is seen from, in seconds since 1970-01-01T00:00:00Z.
    pub moment: i64,
}

/// What a paper has for a path.
pub enum Answer {
    File(Vec<u8>),
    /// A file of the publisher's own, and where it is.
    Own(PathBuf),
    /// Nothing, and so where the path leads from there, if it leads anywhere.
    Nothing(Option<Redirect>),
    /// No paper is there yet.
    NoPaper,
    /// It could not be printed, and why.
    Failed(String),
}

/// Where to look instead, as a path from the root of the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect(pub String);

enum Job {
    Show(Box<ShownPaper>),
    Print { path: RequestPath, query: Option<String>, answer: oneshot::Sender<Answer> },
    PrintMissing { path: RequestPath, answer: oneshot::Sender<Answer> },
}

/// The way to the thread.
#[derive(Clone)]
pub struct Printing(Sender<Job>);

impl Printing {
    /// Starts the thread, for a paper at a base.
    pub fn start(base: Base) -> Self {
        let (jobs, waiting) = channel();
        thread::spawn(move || {
            let mut shown = without_paper(&waiting);
            while let Some(paper) = shown {
                shown = of_paper(&paper, &base, &waiting);
                // A large paper takes a while to be cleared away.
                thread::spawn(move || drop(paper));
            }
        });
        Self(jobs)
    }

    /// From now on this paper is printed.
    pub fn show(&self, paper: ShownPaper) {
        // The thread ends only when nobody can ask it any more.
        let _ = self.0.send(Job::Show(Box::new(paper)));
    }

    /// The file at a path.
    pub async fn file(&self, path: RequestPath, query: Option<String>) -> Answer {
        self.ask(|answer| Job::Print { path, query, answer }).await
    }

    /// The page for what was not found at a path.
    pub async fn missing_page(&self, path: RequestPath) -> Answer {
        self.ask(|answer| Job::PrintMissing { path, answer }).await
    }

    async fn ask(&self, job: impl FnOnce(oneshot::Sender<Answer>) -> Job) -> Answer {
        let (answer, answered) = oneshot::channel();
        let _ = self.0.send(job(answer));
        answered.await.unwrap_or_else(|_| Answer::Failed("the thread that prints has ended".to_owned()))
    }
}

/// Answers until there is a paper; gives it, or none where nobody asks any more.
fn without_paper(jobs: &Receiver<Job>) -> Option<Box<ShownPaper>> {
    loop {
        match jobs.recv().ok()? {
            Job::Show(paper) => return Some(paper),
            // Who no longer waits for an answer needs none.
            Job::Print { answer, .. } | Job::PrintMissing { answer, .. } => drop(answer.send(Answer::NoPaper)),
        }
    }
}

/// Answers of a paper until there is a newer one; gives it, or none where nobody asks any more.
fn of_paper(shown: &ShownPaper, base: &Base, jobs: &Receiver<Job>) -> Option<Box<ShownPaper>> {
    let target = MemoryTarget::new(&shown.paper, &shown.app, shown.site.as_deref());
    let preview = Preview::new(&shown.paper, base, &shown.version, shown.moment, &target);
    loop {
        let (found, answer) = match jobs.recv().ok()? {
            Job::Show(newer) => return Some(newer),
            Job::Print { path, query, answer } => (with(&preview, |preview| file(preview, &path, query.as_deref())), answer),
            Job::PrintMissing { path, answer } => {
                (with(&preview, |preview| preview.missing_page(&path).map(Answer::File)), answer)
            }
        };
        let _ = answer.send(found.unwrap_or_else(Answer::Failed));
    }
}

fn with<'p>(
    preview: &Result<Preview<'p>, PrintError>,
    ask: impl FnOnce(&Preview<'p>) -> Result<Answer, PrintError>,
) -> Result<Answer, String> {
    let preview = preview.as_ref().map_err(ToString::to_string)?;
    ask(preview).map_err(|error| error.to_string())
}

fn file(preview: &Preview<'_>, path: &RequestPath, query: Option<&str>) -> Result<Answer, PrintError> {
    if let Some(bytes) = preview.file(path)? {
        return Ok(Answer::File(bytes));
    }
    if let Some(own) = preview.own_file(path) {
        return Ok(Answer::Own(own));
    }
    let folder = path.as_folder();
    if preview.file(&folder)?.is_some() {
        let address = folder.address.strip_suffix("index.html").unwrap_or(&folder.address);
        return Ok(Answer::Nothing(Some(Redirect(address.to_owned()))));
    }
    Ok(Answer::Nothing(preview.moved(path, query).map(|target| Redirect(target.to_owned()))))
}
