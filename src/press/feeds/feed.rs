//! Feeds with the full text: RSS 2.0 (rssboard.org/rss-specification, and its best practices profile) and JSON Feed 1.1
//! (jsonfeed.org/version/1.1).

use rss::extension::atom::{AtomExtension, Link};
use rss::extension::dublincore::DublinCoreExtension;
use rss::{CategoryBuilder, Channel, ChannelBuilder, Enclosure, Guid, Item, ItemBuilder};
use serde_json::{Value, json};

use super::media_rss;
use super::recordings::{FileLength, Recording, recordings};
use super::story_html::story_html;
use super::xml::{carried, with_profile_titles};
use crate::model::address::Base;
use crate::model::article::Article;
use crate::model::image::Image;
use crate::model::markup::Markup;
use crate::model::page::PageNumber;
use crate::model::plain::plain_text;
use crate::press::cards::rasters;
use crate::press::content::Paper;
use crate::press::dates::rfc_2822;
use crate::press::web::ascii_address;
use crate::route::Route;

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
    /// The feed as RSS 2.0; `length` tells how many bytes a recording of the paper has.
    pub fn rss(&self, length: FileLength<'_>) -> String {
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
            .namespaces(media_rss::namespaces())
            .title(plain_text(&self.name))
            .link(home)
            .description(as_html(&plain_text(&self.about)))
            .language(Some(self.paper.site.language.to_string()))
            .copyright(self.paper.site.license.as_ref().map(|license| plain_text(license.label.as_str()).into_owned()))
            .last_build_date(newest.map(rfc_2822))
            .atom_ext(Some(AtomExtension { links: vec![own] }))
            .items(self.stories.iter().map(|story| self.item(story, &abroad, length)).collect::<Vec<Item>>())
            .build();
        with_profile_titles(&carried(&channel.to_string()))
    }

    fn item(&self, story: &Article, abroad: &Base, length: FileLength<'_>) -> Item {
        let address = Route::Article(story.slug.clone()).href(abroad);
        let tags = story.tags.iter().map(|tag| CategoryBuilder::default().name(plain_text(tag.as_str())).build());
        let creators = story.authors.iter().map(|author| plain_text(author.name.as_str()).into_owned()).collect();
        // Readers take one of them.
        let first = recordings(&story.body, abroad, length).into_iter().next();
        ItemBuilder::default()
            .title(Some(plain_text(story.headline.as_str()).into_owned()))
            .link(Some(address.clone()))
            .pub_date(Some(rfc_2822(&story.published)))
            .description(Some(as_html(&story.summary())))
            .content(Some(story_html(story, &address, &self.paper.site, self.paper.interface.messages, abroad)))
            .guid(Some(Guid { value: address, permalink: true }))
            .enclosure(first.map(enclosure))
            .extensions(
                story
                    .lead_image
                    .as_ref()
                    .map(|image| media_rss::content(image, &picture_address(image, abroad)))
                    .unwrap_or_default(),
            )
            .categories(tags.collect::<Vec<_>>())
            .dublin_core_ext(Some(DublinCoreExtension { creators, ..DublinCoreExtension::default() }))
            .build()
    }

    /// The feed as JSON Feed 1.1; `length` tells how many bytes a recording of the paper has.
    pub fn json(&self, length: FileLength<'_>) -> String {
        let abroad = self.abroad();
        let home = self.route.href(&abroad);
        let own = [home.as_str(), "feed.json"].concat();
        let items: Vec<Value> = self.stories.iter().map(|story| self.json_item(story, &abroad, length)).collect();
        json!({
            "version": "https://jsonfeed.org/version/1.1", "title": plain_text(&self.name), "home_page_url": home,
            "feed_url": own, "description": plain_text(&self.about), "language": self.paper.site.language,
            "items": items,
        })
        .to_string()
    }

    fn json_item(&self, story: &Article, abroad: &Base, length: FileLength<'_>) -> Value {
        let address = Route::Article(story.slug.clone()).href(abroad);
        let authors = story.authors.iter().map(|author| {
            let page = Route::Author(author.slug.clone(), PageNumber::FIRST).href(abroad);
            json!({ "name": plain_text(author.name.as_str()), "url": page })
        });
        let tags = story.tags.iter().map(|tag| plain_text(tag.as_str()));
        let mut item = json!({
            "id": address, "url": address, "title": plain_text(story.headline.as_str()),
            "content_html": story_html(story, &address, &self.paper.site, self.paper.interface.messages, abroad), "summary": story.summary(),
            "date_published": story.published, "authors": authors.collect::<Vec<_>>(), "tags": tags.collect::<Vec<_>>(),
            "language": story.language.as_ref().unwrap_or(&self.paper.site.language),
        });
        if let Some(modified) = &story.modified {
            item["date_modified"] = json!(modified);
        }
        if let Some(image) = &story.lead_image {
            item["image"] = picture_address(image, abroad).into();
        }
        let attachments: Vec<Value> = recordings(&story.body, abroad, length).into_iter().map(attachment).collect();
        if !attachments.is_empty() {
            item["attachments"] = attachments.into();
        }
        item
    }

    fn abroad(&self) -> Base {
        Base::abroad(&self.paper.site.url)
    }
}

/// Where a feed's reader finds a picture: of a drawing that is there in pixels too, the widest of those, because not every reader can draw.
fn picture_address(image: &Image, abroad: &Base) -> String {
    let own = ascii_address(&image.src.under(abroad));
    let rasters = rasters(image, abroad);
    if rasters.iter().any(|raster| raster.address == own) {
        own
    } else {
        rasters.into_iter().next_back().map_or(own, |widest| widest.address)
    }
}

/// A recording as RSS encloses it. A length must stand there; of a file that is not the paper's own it is zero, as feeds say that it is unknown.
fn enclosure(recording: Recording) -> Enclosure {
    Enclosure { url: recording.address, length: recording.length.unwrap_or_default().to_string(), mime_type: recording.mime }
}

fn attachment(recording: Recording) -> Value {
    let mut attachment = json!({ "url": recording.address, "mime_type": recording.mime });
    if let Some(title) = recording.title {
        attachment["title"] = plain_text(&title).into();
    }
    if let Some(length) = recording.length {
        attachment["size_in_bytes"] = length.into();
    }
    attachment
}

/// Plain words as the HTML that a description in RSS is taken for.
fn as_html(words: &str) -> String {
    Markup::text(words).into_string()
}
