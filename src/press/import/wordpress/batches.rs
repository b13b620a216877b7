//! Fetches posts in batches, over a few connections at once.

use std::sync::Mutex;
use std::thread;

use super::listed_post::ListedPosts;
use super::progress::Progress;
use super::story_reader::{FetchedStory, StoryReader};
use crate::press::import::wordpress_api::WordpressApi;
use crate::source::wordpress::post;

/// Requests that go on at once.
const CONNECTIONS: usize = 3;
/// Posts asked for at once: some hosts answer slowly, and what has come is kept.
const BATCH_POSTS: usize = 20;

/// Where posts are asked for, and how they are read.
pub struct Batches<'a> {
    pub api: &'a WordpressApi<'a>,
    pub reader: &'a StoryReader<'a>,
    pub listed: &'a ListedPosts,
}

impl Batches<'_> {
    /// Fetches posts, and keeps what has come after each batch.
    ///
    /// # Errors
    /// Why it could not go on, and what helps. What has come by then is kept.
    pub fn fetch<'p>(&self, progress: Progress<'p>, wanted: &[u32]) -> Result<Progress<'p>, String> {
        let (total, progress) = (wanted.len(), Mutex::new(progress));
        let batches = Mutex::new(wanted.chunks(BATCH_POSTS));
        let next = || batches.lock().ok().and_then(|mut batches| batches.next());
        let work = || {
            while let Some(batch) = next() {
                let came = self.stories(batch);
                let Ok(mut progress) = progress.lock() else { return };
                let kept = came.and_then(|stories| progress.keep_stories(batch, stories, self.listed, total));
                if let Err(fault) = kept {
                    progress.fault.get_or_insert(fault);
                }
                if progress.fault.is_some() {
                    return;
                }
            }
        };
        thread::scope(|scope| {
            for _ in 0..CONNECTIONS {
                scope.spawn(work);
            }
        });
        let progress = progress.into_inner().map_err(|_| "a part of the import broke down; run it again".to_owned())?;
        match &progress.fault {
            Some(fault) => Err(format!("{fault}. What has come is kept: run the import again to go on")),
            None => Ok(progress),
        }
    }

    /// The stories of a batch. Where WordPress fails over one of them, or it makes no sense, the others come alone.
    fn stories(&self, ids: &[u32]) -> Result<Vec<FetchedStory>, String> {
        let include: Vec<String> = ids.iter().map(u32::to_string).collect();
        let query =
            [post::STORIES, "&orderby=include&per_page=", &ids.len().to_string(), "&include=", &include.join(",")].concat();
        match self.api.list(&query) {
            Ok(items) => {
                let known = items.iter().filter_map(|item| Some((item, self.listed.get_key_value(&post::id(item)?)?)));
                Ok(known.map(|(item, (id, listed))| (*id, self.reader.story(*id, item, listed))).collect())
            }
            Err(error) if !error.is_server_fault => Err(error.reason),
            Err(error) => match ids {
                [id] => {
                    // Where it answers something else, it is this story that it breaks down over: the others come without it.
                    self.api.index().map_err(|_| error.reason.clone())?;
                    Ok(vec![(*id, Err(format!("WordPress breaks down over this one: {}", error.reason)))])
                }
                _ => {
                    let (some, others) = ids.split_at(ids.len() / 2);
                    let mut stories = self.stories(some)?;
                    stories.append(&mut self.stories(others)?);
                    Ok(stories)
                }
            },
        }
    }
}
