//! The story that a comment section is about.

use crate::comments::section::CommentsModel;
use crate::comments::topic::Topic;
use crate::model::address::Base;
use crate::model::article::{Article, Comments};
use crate::model::site::{CommentService, Site};
use crate::route::Route;
use crate::view::context::SiteContext;

/// The story that a comment section is about, and who keeps its comments.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    article: Article,
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
        // The body is not asked for here.
        let article = Article { body: Default::default(), ..article.clone() };
        Some(Self { article, service: site.comments.clone(), url })
    }

    pub fn headline(&self) -> &str {
        self.article.headline.as_str()
    }

    pub fn is_open(&self) -> bool {
        self.article.comments == Comments::Open
    }

    /// Whether a service is asked over the network.
    pub fn is_remote(&self) -> bool {
        matches!(self.service, CommentService::Wordpress { .. } | CommentService::Isso { .. })
    }

    /// Whether comments are shown here. Whoever collects a plain form shows them elsewhere, or nowhere.
    pub fn has_thread(&self) -> bool {
        !matches!(self.service, CommentService::Form { .. })
    }

    /// The section's state as it is printed.
    pub fn model(&self, context: &SiteContext) -> CommentsModel {
        let Article { slug, headline, post, comments, .. } = &self.article;
        let path = Route::Article(slug.clone()).href(&context.base.at_home());
        let topic = Topic { slug: slug.clone(), path, headline: headline.as_str().to_owned(), post: *post };
        CommentsModel::new(topic, self.service.clone(), *comments)
    }
}
