//! Prints the page for publishers, in the paper's own masthead and styles. It is no page of the app: its one script is its own, and what it
//! shows of the paper is shown by `embed.js`, as on any other site.

use leptos::prelude::*;

use super::styles::minified;
use crate::model::address::Base;
use crate::model::article::Teaser;
use crate::model::markup::{Markup, element};
use crate::model::page::Page;
use crate::model::plain::plain_text;
use crate::press::html::policy::{guide_policy, inline_texts, policy_element};
use crate::press::html::shell::Shell;
use crate::press::sheet::printed;
use crate::view::SiteContext;
use crate::view::embed::{self, EmbedContext};
use crate::view::layout::colophon::Colophon;
use crate::view::layout::masthead::Masthead;
use crate::view::layout::skip_link::SkipLink;

const SCRIPT: &str = include_str!("guide.js");
const SHEET: &str = include_str!("../../../style/guide.css");

/// Stories to choose from; older ones by their addresses.
pub const GUIDE_STORIES: usize = 100;

/// The page, in the language of the interface: `front` is the paper's first page, `stories` are its newest.
pub fn guide(front: &Page, stories: &[Teaser], shell: &Shell, context: &SiteContext) -> String {
    let site = &front.site;
    let abroad = Base::abroad(&site.url);
    let embed = EmbedContext { context, abroad: &abroad, site, words: &context.messages.printed };
    let styles: String =
        inline_texts(shell.text(), "style").into_iter().map(|style| ["<style>", style, "</style>"].concat()).collect();
    let styles = styles + "<style>" + &minified(SHEET) + "</style>";
    let script = ["<script type=\"module\">", SCRIPT.trim(), "</script>"].concat();
    let meta = |name, content| element("meta").attribute("name", name).attribute("content", content);
    let mut head = Markup::default();
    head.push(element("meta").attribute("charset", "utf-8"));
    head.push(policy_element(&guide_policy(&[styles.as_str(), &script].concat())));
    head.push(meta("viewport", "width=device-width, initial-scale=1"));
    head.push(meta("robots", "noindex"));
    head.push(element("title").text(&[context.messages.printed.guide.title, " · ", &plain_text(site.name.as_str())].concat()));
    [
        "<!DOCTYPE html><html lang=\"",
        context.messages.language.tag,
        "\" dir=\"",
        context.messages.language.direction.as_str(),
        "\"><head>",
        head.as_str(),
        shell.icon(),
        &styles,
        "</head><body id=\"top\"><div id=\"app\">",
        &printed(context, || view! { <SkipLink/><Masthead site current=None translations=&[]/> }),
        embed::guide::guide(&embed, stories).as_str(),
        &printed(context, || view! { <Colophon site/> }),
        "</div>",
        &script,
        "</body></html>",
    ]
    .concat()
}
