//! A story as it stands in a feed: whole, beside stories of other papers, in a reader that has neither the page nor its scripts.

use crate::messages::Messages;
use crate::model::address::Base;
use crate::model::article::Article;
use crate::model::body::{Block, Body};
use crate::model::markup::{Markup, element};
use crate::model::site::Site;
use crate::view::embed::kept_elsewhere;
use crate::view::embed::outward::Outward;
use crate::view::text::{dir, lang};

/// The standfirst, the lead picture and the body as HTML: with whole addresses, without ids, buttons and scripts. What is embedded of other sites is a
/// link, and marks lead to the notes of the story's page. Where a story runs in another direction than the feed, an element around it says so.
pub fn story_html(story: &Article, page: &str, site: &Site, messages: &Messages, abroad: &Base) -> String {
    let outward = Outward { abroad, notes_at: Some(page) };
    let standfirst = story.standfirst.as_ref().map(|line| Block::paragraph(line.as_str().into()));
    let lead = story.lead_image.as_ref().map(|image| Block::Figure { image: Box::new(image.clone()), href: None });
    let body = story.body.0.iter().map(|block| outward.block(block));
    let mut html = Body(standfirst.into_iter().chain(lead).chain(body).collect()).to_html_under(1, abroad, "");
    if let Some(at) = &story.elsewhere {
        html.push(element("p").with(kept_elsewhere(messages, at)));
    }
    match dir(&story.language, story.direction).filter(|direction| *direction != site.direction.as_str()) {
        Some(direction) => {
            let around = element("div").maybe("lang", lang(&story.language)).attribute("dir", direction);
            Markup::from(around.with(html)).into_string()
        }
        None => html.into_string(),
    }
}
