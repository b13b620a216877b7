//! What has come so far, and is kept so that an import that breaks off goes on where it was.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use super::listed_post::ListedPosts;
use super::request::{ImportRequest, Report};
use super::story_reader::{FetchedStory, ImportedStory};
use crate::model::article::Article;
use crate::model::author::Author;
use crate::model::slug::Slug;
use crate::press::content::authored_names::is_markdown;
use crate::press::import::authored_files;
use crate::press::import::disk::text_or_empty;
use crate::press::import::manifest::{self, ImportManifest, ImportedPost, WriteOutcome};

/// The state of one import.
pub struct Progress<'a> {
    request: &'a ImportRequest<'a>,
    pub manifest: ImportManifest,
    pub report: Report,
    /// Those whose files were brought up to date.
    authors: BTreeSet<Slug>,
    /// Posts that were asked for.
    asked: usize,
    /// Why posts did not come, by their numbers.
    pub lost: BTreeMap<u32, String>,
    /// Files of posts that are gone, which a publisher changed: a line each.
    pub left_alone: Vec<String>,
    /// What ended the import.
    pub fault: Option<String>,
}

impl<'a> Progress<'a> {
    /// An import that begins with what an earlier one left.
    pub fn new(request: &'a ImportRequest<'a>, manifest: ImportManifest) -> Self {
        Self {
            request,
            manifest,
            report: Report::default(),
            authors: BTreeSet::new(),
            asked: 0,
            lost: BTreeMap::new(),
            left_alone: Vec::new(),
            fault: None,
        }
    }

    /// Writes the stories that came of a batch of posts, and their authors.
    ///
    /// # Errors
    /// A file that could not be written.
    pub fn keep_stories(
        &mut self,
        batch: &[u32],
        stories: Vec<FetchedStory>,
        listed: &ListedPosts,
        total: usize,
    ) -> Result<(), String> {
        self.lost.extend(batch.iter().map(|id| (*id, "left out: WordPress does not give it".to_owned())));
        for (id, story) in stories {
            match story {
                Ok(story) => {
                    self.keep_story(id, story, listed)?;
                    self.lost.remove(&id);
                }
                Err(reason) => drop(self.lost.insert(id, ["left out: ", &reason].concat())),
            }
        }
        self.asked += batch.len();
        (self.request.log)(&format!("{} of {total} posts", self.asked));
        self.keep_manifest()
    }

    fn keep_story(&mut self, id: u32, story: ImportedStory, listed: &ListedPosts) -> Result<(), String> {
        let ImportedStory { article, also_in, authors, mut notes, mut is_complete } = story;
        let Some(listed) = listed.get(&id) else { return Ok(()) };
        // Before the story counts as done: the next run does not ask for it again, and with it for what it needs.
        for author in &authors {
            is_complete &= !self.keep_author(&author.author)? || author.is_complete;
        }
        self.manifest.sections.insert(article.section.slug.clone(), article.section.name.clone());
        let (name, text) = self.article_text(&article, &also_in, &listed.post.aliases);
        let content = self.request.content;
        let (name, outcome) = self.write_article(name, article.slug.as_str(), &text)?;
        match outcome {
            WriteOutcome::Written => self.report.written += 1,
            WriteOutcome::Unchanged => self.report.unchanged += 1,
            WriteOutcome::LeftToPublisher => {
                self.report.left += 1;
                let change = if article.elsewhere.is_some() { "has a password in WordPress now" } else { "changed in WordPress" };
                (self.request.log)(&format!("{name}: {change}; left, because it is yours or you changed it"));
                let yours = text_or_empty(&content.join(&name)).map_err(|error| fault_at(&content.join(&name), &error))?;
                let ours = authored_files::article(&article, &also_in, &listed.post.aliases);
                let differing = if is_markdown(Path::new(&name)) { "version".to_owned() } else { differing_keys(&yours, &ours) };
                notes.push(format!("{name} is as you have it; WordPress has another {differing}"));
            }
        }
        self.manifest.posts.insert(id, ImportedPost { is_due: !is_complete, notes, ..listed.post.clone() });
        Ok(())
    }

    /// The file of an article and its text, in the form that is wanted where that can say all of it.
    fn article_text(&self, article: &Article, also_in: &[Slug], aliases: &[String]) -> (String, String) {
        let wanted = || authored_files::markdown_article(article, also_in, aliases, self.request.content);
        match self.manifest.is_markdown.then(wanted).flatten() {
            Some(text) => (manifest::markdown_file(article.slug.as_str()), text),
            None => (manifest::article_file(article.slug.as_str()), authored_files::article(article, also_in, aliases)),
        }
    }

    /// Writes an article in place of the same in another form; one that a publisher made or changed stays, whatever its form. Returns the file that
    /// it is in.
    fn write_article(&mut self, name: String, slug: &str, text: &str) -> Result<(String, WriteOutcome), String> {
        let content = self.request.content;
        let fault = |error: io::Error| fault_at(&content.join("articles"), &error);
        for other in [manifest::article_file(slug), manifest::markdown_file(slug)] {
            if other == name || !content.join(&other).is_file() {
                continue;
            }
            if !self.manifest.is_as_written(content, &other).map_err(fault)? {
                return Ok((other, WriteOutcome::LeftToPublisher));
            }
            // First, so that an import that breaks off here leaves no story twice: the next one fetches it again.
            self.manifest.remove(content, &other).map_err(fault)?;
        }
        let outcome = self.manifest.write(content, &name, text).map_err(fault)?;
        Ok((name, outcome))
    }

    /// Writes an author, once: what WordPress lists goes before what stands in stories. Returns whether this was the time.
    ///
    /// # Errors
    /// A file that could not be written.
    pub fn keep_author(&mut self, author: &Author) -> Result<bool, String> {
        if !self.authors.insert(author.slug.clone()) {
            return Ok(false);
        }
        let (content, name) = (self.request.content, ["authors/", author.slug.as_str(), ".json"].concat());
        let outcome = self.manifest.write(content, &name, &authored_files::author(author));
        outcome.map(|_| true).map_err(|error| fault_at(&content.join(&name), &error))
    }

    /// Writes the manifest as it is now.
    ///
    /// # Errors
    /// A file that could not be written.
    pub fn keep_manifest(&self) -> Result<(), String> {
        let content = self.request.content;
        self.manifest.keep(content).map_err(|error| fault_at(&content.join(manifest::FILE), &error))
    }
}

/// The keys of two files of JSON that have not the same value in both.
fn differing_keys(yours: &str, ours: &str) -> String {
    let read = |text: &str| serde_json::from_str::<BTreeMap<String, serde_json::Value>>(text).unwrap_or_default();
    let (yours, ours) = (read(yours), read(ours));
    let keys: BTreeSet<&String> = yours.keys().chain(ours.keys()).filter(|key| yours.get(*key) != ours.get(*key)).collect();
    keys.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// A fault of a file, for the publisher.
pub fn fault_at(path: &Path, error: &io::Error) -> String {
    format!("{}: {error}", path.display())
}
