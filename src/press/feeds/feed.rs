//! Feeds with the full text: RSS 2.0 (rssboard.org/rss-specification) and JSON Feed 1.1 (jsonfeed.org/version/1.1).

use rss::extension::atom::{AtomExtension, Link};
use rss::extension::dublincore::DublinCoreExtension;
use rss::{CategoryBuilder, Channel, ChannelBuilder, Guid, Item, ItemBuilder};
use serde_json::{Value, json};

use super::xml::carried;
use crate::messages::messages_for;
use crate::model::address::{Base, encoded};
use crate::model::article::{Article, EXCERPT, cut};
use crate::model::markup::{Markup, element};
use crate::model::page::PageNumber;
use crate::press::content::Paper;
use crate::press::dates::rfc_2822;
use crate::route::Route;
use crate::view::embed::kept_elsewhere;

/// Stories in a feed, at most.
pub const FEED_STORIES: usize = 20;

/// A list of stories that readers can follow: of the paper, a section or an author.
pub struct Feed<'a> {
    pub paper: &'a Paper,
    /// The page that it is the feed of.
    pub route: Route,
    pub name: String,
    pub about: String,
    /// Newest first.
    pub stories: Vec<&'a Article>,
}

impl Feed<'_> {
    /// The feed as RSS 2.0.
    pub fn rss(&self) -> String {
        let abroad = self.abroad();
        let home = self.route.href(&abroad);
        let own = Link {
            href: [home.as_str(), "feed.xml"].concat(),
            rel: "self".to_owned(),
            mime_type: Some("application/rss+xml".to_owned()),
            ..Link::default()
        };
        let newest = self.stories.iter().map(|story| story.modified.as_ref().unwrap_or(&story.published)).max();
        let channel: Channel = ChannelBuilder::default()
            .title(self.name.clone())
            .link(home)
            .description(as_html(&self.about))
            .language(Some(self.paper.site.language.to_string()))
            .last_build_date(newest.map(rfc_2822))
            .atom_ext(Some(AtomExtension { links: vec![own] }))
            .items(self.stories.iter().map(|story| self.item(story, &abroad)).collect::<Vec<Item>>())
            .build();
        carried(&channel.to_string())
    }

    fn item(&self, story: &Article, abroad: &Base) -> Item {
        let address = Route::Article(story.slug.clone()).href(abroad);
        let tags = story.tags.iter().map(|tag| CategoryBuilder::default().name(tag.to_string()).build());
        let creators = story.authors.iter().map(|author| author.name.to_string()).collect();
        ItemBuilder::default()
            .title(Some(story.headline.to_string()))
            .link(Some(address.clone()))
            .guid(Some(Guid { value: address, permalink: true }))
            .pub_date(Some(rfc_2822(&story.published)))
            .description(Some(as_html(&summary(story))))
            .content(Some(self.body(story, abroad)))
            .categories(tags.collect::<Vec<_>>())
            .dublin_core_ext(Some(DublinCoreExtension { creators, ..DublinCoreExtension::default() }))
            .build()
    }

    /// The feed as JSON Feed 1.1.
    pub fn json(&self) -> String {
        let abroad = self.abroad();
        let home = self.route.href(&abroad);
        let own = [home.as_str(), "feed.json"].concat();
        let items: Vec<Value> = self.stories.iter().map(|story| self.json_item(story, &abroad)).collect();
        json!({
            "version": "https://jsonfeed.org/version/1.1", "title": self.name, "home_page_url": home,
            "feed_url": own, "description": self.about, "language": self.paper.site.language,
            "items": items,
        })
        .to_string()
    }

    fn json_item(&self, story: &Article, abroad: &Base) -> Value {
        let address = Route::Article(story.slug.clone()).href(abroad);
        let authors = story.authors.iter().map(|author| {
            let page = Route::Author(author.slug.clone(), PageNumber::FIRST).href(abroad);
            json!({ "name": author.name, "url": page })
        });
        let mut item = json!({
            "id": address, "url": address, "title": story.headline, "content_html": self.body(story, abroad), "summary": summary(story),
            "date_published": story.published, "authors": authors.collect::<Vec<_>>(), "tags": story.tags,
            "language": story.language.as_ref().unwrap_or(&self.paper.site.language),
        });
        if let Some(modified) = &story.modified {
            item["date_modified"] = json!(modified);
        }
        if let Some(image) = &story.lead_image {
            item["image"] = encoded(&image.src.under(abroad)).into();
        }
        item
    }

    fn body(&self, story: &Article, abroad: &Base) -> String {
        let words = messages_for(&self.paper.site.language);
        match &story.elsewhere {
            Some(at) => Markup::from(element("p").with(kept_elsewhere(words, at))).into_string(),
            None => story.body.to_html(abroad, words.show_here).into_string(),
        }
    }

    fn abroad(&self) -> Base {
        Base::abroad(&self.paper.site.url)
    }
}

/// Plain words as the HTML that a description in RSS is taken for.
fn as_html(words: &str) -> String {
    Markup::text(words).into_string()
}

fn summary(story: &Article) -> String {
    story.standfirst.as_ref().map_or_else(|| cut(&story.body.opening(), EXCERPT), ToString::to_string)
}
