//! The story that a comment section is about.

use crate::comments::section::CommentsModel;
use crate::comments::topic::Topic;
use crate::model::address::Base;
use crate::model::article::{Article, Comments};
use crate::model::site::{CommentService, Site};
use crate::model::slug::Slug;
use crate::route::Route;
use crate::view::context::SiteContext;

/// The story that a comment section is about, and who keeps its comments.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    slug: Slug,
    pub headline: String,
    /// The post of WordPress that the story is, where that is known.
    post: Option<u32>,
    comments: Comments,
    pub service: CommentService,
    /// The whole address of the story's page.
    pub url: String,
}

impl Subject {
    /// The subject of a story's section; none where the paper has no comments, or the story is read elsewhere.
    pub fn of(article: &Article, site: &Site) -> Option<Self> {
        if site.comments == CommentService::Off || article.elsewhere.is_some() {
            return None;
        }
        let url = Route::Article(article.slug.clone()).href(&Base::abroad(&site.url));
        Some(Self {
            slug: article.slug.clone(),
            headline: article.headline.to_string(),
            post: article.post,
            comments: article.comments,
            service: site.comments.clone(),
            url,
        })
    }

    /// Whether the story takes new comments.
    pub fn is_open(&self) -> bool {
        self.comments == Comments::Open
    }

    /// Whether a service is asked over the network.
    pub fn is_remote(&self) -> bool {
        self.service.is_remote()
    }

    /// Whether comments are shown here. Whoever collects a plain form shows them elsewhere, or nowhere.
    pub fn has_thread(&self) -> bool {
        !matches!(self.service, CommentService::Form { .. })
    }

    /// The section's state as it is printed.
    pub fn model(&self, context: &SiteContext) -> CommentsModel {
        let path = Route::Article(self.slug.clone()).href(&context.base.at_home());
        let topic = Topic { slug: self.slug.clone(), path, headline: self.headline.clone(), post: self.post };
        CommentsModel::new(topic, self.service.clone(), self.comments)
    }
}
