//! Whatever words the contract permits are printed as they are, and nothing else comes of them.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/fuzz.rs"]
mod fuzz;
#[path = "support/paper.rs"]
mod paper;
#[path = "support/site.rs"]
mod site;
#[path = "support/xml.rs"]
mod xml;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use standfirst::model::article::{Article, Teaser};
use standfirst::model::body::{Block, Body, Span, Text};
use standfirst::model::image::Image;
use standfirst::model::page::{Content, Page};
use standfirst::model::plain::plain_text;
use standfirst::press::assembler::Assembler;
use standfirst::press::content::{Paper, read};
use standfirst::route::Route;

use paper::{ARTICLE, SITE, lay, swapped};
use xml::{carried, texts};

/// Messages as a page shows them: a control has no place in a document, and a sign stands for it.
fn shown(words: &str) -> String {
    let is_shown = |c: char| {
        let is_noncharacter = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
        matches!(c, '\t' | '\n') || !(c.is_control() || is_noncharacter)
    };
    words.chars().map(|c| if is_shown(c) { c } else { '\u{fffd}' }).collect()
}

/// The words of spans, without what only parts them.
fn text_of(text: &Text) -> String {
    let words = text.0.iter().map(|span| match span {
        Span::Plain(words) | Span::Code(words) => words.clone(),
        Span::Toned(_, text) | Span::Link { text, .. } | Span::Abbr { text, .. } | Span::Note { text, .. } => text_of(text),
        Span::Break => String::new(),
    });
    words.collect()
}

/// The words of a body in reading order.
fn words_of(body: &Body) -> String {
    shown(&blocks_of(&body.0, " Show it here"))
}

/// The words of a story in a feed, where its standfirst and its lead picture come first, and nothing has a button.
fn feed_words_of(story: &Article) -> String {
    let standfirst = story.standfirst.as_ref().map(ToString::to_string).unwrap_or_default();
    let lead = story.lead_image.as_ref().map(caption_of).unwrap_or_default();
    shown(&[standfirst, lead, blocks_of(&story.body.0, "")].concat())
}

fn caption_of(image: &Image) -> String {
    match (&image.caption, &image.credit) {
        (None, None) => String::new(),
        (caption, None) => caption.as_ref().map(ToString::to_string).unwrap_or_default(),
        (caption, Some(credit)) => format!("{} {credit}", caption.as_ref().map(ToString::to_string).unwrap_or_default()),
    }
}

fn blocks_of(blocks: &[Block], button: &str) -> String {
    let all = |texts: &[Text]| texts.iter().map(text_of).collect::<String>();
    let maybe = |text: &Option<Text>| text.as_ref().map(text_of).unwrap_or_default();
    let words = blocks.iter().map(|block| match block {
        Block::Paragraph { text, .. } | Block::Heading { text, .. } => text_of(text),
        Block::Quote { text, blocks, cite, .. } => text_of(text) + &blocks_of(blocks, button) + &maybe(cite),
        Block::List { items, .. } => items.iter().map(|item| text_of(&item.text) + &blocks_of(&item.blocks, button)).collect(),
        Block::Details { summary, blocks, .. } => text_of(summary) + &blocks_of(blocks, button),
        Block::Figure { image, .. } => caption_of(image),
        Block::Gallery { images, caption } => images.iter().map(caption_of).collect::<String>() + &maybe(caption),
        Block::Player(player) => {
            let title = player.title.as_ref().map(ToString::to_string);
            let below = player.caption.as_ref().map(text_of).or(title.clone()).unwrap_or_default();
            title.unwrap_or_else(|| player.src.to_string()) + &below
        }
        Block::Code { text, .. } => text.clone(),
        Block::Table { caption, head, rows, .. } => {
            maybe(caption) + &all(head) + &rows.iter().map(|row| all(row)).collect::<String>()
        }
        // In a feed it is a link alone.
        Block::Embed { title, .. } if button.is_empty() => title.to_string(),
        Block::Embed { title, player: Some(_), .. } => format!("{title}{button}"),
        Block::Embed { title, .. } => format!("{title} "),
        Block::Rule {} => String::new(),
    });
    words.collect()
}

/// The words of each element that a selector finds.
fn found(html: &Html, selector: &str) -> Vec<String> {
    html.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect()).collect()
}

fn headlines<'a>(teasers: impl IntoIterator<Item = &'a Teaser>) -> Vec<String> {
    teasers.into_iter().map(|teaser| shown(teaser.headline.as_str())).collect()
}

/// What a printed page says must be what its page says.
fn check_html(html: &Html, page: &Page) {
    let one = |selector: &str| found(html, selector).concat();
    assert_eq!(one(".masthead .nameplate"), shown(page.site.name.as_str()));
    assert_eq!(
        found(html, ".masthead nav a"),
        page.site.sections.iter().map(|section| shown(section.name.as_str())).collect::<Vec<_>>()
    );
    let teasers = match &page.content {
        Content::Article(page) => {
            check_article(html, &page.article);
            let authors = page.article.authors.iter();
            assert_eq!(
                found(html, ".author-box h3.name"),
                authors.clone().map(|author| shown(author.name.as_str())).collect::<Vec<_>>()
            );
            assert_eq!(one(".author-box .bio"), authors.map(|author| words_of(&author.bio)).collect::<String>());
            headlines(page.latest.iter().chain(&page.picks))
        }
        Content::Front(front) => {
            assert_eq!(one("h1"), shown(page.site.name.as_str()));
            headlines(front.stories.iter().chain(&front.picks).chain(front.strips.iter().flat_map(|strip| &strip.stories)))
        }
        Content::Section(page) => {
            assert_eq!(one("h1"), shown(page.section.name.as_str()));
            headlines(&page.stories)
        }
        Content::Author(page) => {
            assert_eq!(one("h1"), shown(page.author.name.as_str()));
            assert_eq!(one(".author-box .bio"), words_of(&page.author.bio));
            headlines(&page.stories)
        }
        Content::Page(page) => {
            assert_eq!(one("h1"), shown(page.headline.as_str()));
            assert_eq!(one(".about"), page.standfirst.as_ref().map(|line| shown(line.as_str())).unwrap_or_default());
            assert_eq!(one(".static-page > .body"), words_of(&page.body));
            Vec::new()
        }
        Content::Missing(page) => headlines(&page.stories),
    };
    assert_eq!(found(html, ".teaser h3"), teasers);
}

fn check_article(html: &Html, article: &Article) {
    let one = |selector: &str| found(html, selector).concat();
    let maybe = |line: Option<&standfirst::model::line::Line>| line.map(|line| shown(line.as_str())).unwrap_or_default();
    assert_eq!(one("h1"), shown(article.headline.as_str()));
    assert_eq!(one("title").split(" · ").next(), plain_text(article.headline.as_str()).split(" · ").next());
    assert_eq!(one(".story-opening .label"), maybe(article.kicker.as_ref()));
    assert_eq!(one(".story-opening .standfirst"), maybe(article.standfirst.as_ref()));
    assert_eq!(found(html, ".tags li"), article.tags.iter().map(|tag| shown(tag.as_str())).collect::<Vec<_>>());
    assert_eq!(one("article > div.body"), words_of(&article.body));
}

/// No element does anything that the press did not mean: scripts are the structured data alone, and that reads as JSON.
fn check_scripts(html: &Html, page: &Page) {
    let elements = html.root_element().descendants().filter_map(ElementRef::wrap).map(|element| element.value());
    for element in elements {
        let name = element.name();
        assert!(!["style", "iframe", "object", "svg", "math", "base", "plaintext", "template"].contains(&name), "<{name}>");
        assert!(
            element.attrs().all(|(name, _)| !name.starts_with("on") && name != "srcdoc"),
            "<{name}> {:?}",
            element.attrs().collect::<Vec<_>>()
        );
    }
    let scripts = found(html, "script");
    let data: Vec<Value> = scripts.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
    assert_eq!(found(html, "script[type='application/ld+json']").len(), scripts.len());
    let wanted = match &page.content {
        Content::Missing(_) => 0,
        Content::Front(_) => 1,
        _ => 2,
    };
    assert_eq!(data.len(), wanted);
    if let Content::Article(page) = &page.content {
        assert_eq!(data[0]["headline"], *plain_text(page.article.headline.as_str()));
    }
}

fn check_feeds(paper: &Paper, dist: &Path) {
    let file = |name: &str| fs::read_to_string(dist.join(name)).unwrap();
    let rss = texts(&file("feed.xml"));
    let all = |place: &str| rss.iter().filter(|(at, _)| at == place).map(|(_, text)| text.clone()).collect::<Vec<_>>();
    let carried_of =
        |said: &dyn Fn(&Article) -> String| paper.articles.iter().map(|story| carried(&said(story))).collect::<Vec<_>>();
    assert_eq!(all("rss/channel/title"), [carried(&plain_text(paper.site.name.as_str()))]);
    assert_eq!(all("rss/channel/item/title"), carried_of(&|story| plain_text(story.headline.as_str()).into_owned()));
    let said = |place: &str| -> Vec<String> {
        // A byte order mark at the very beginning is the parser's.
        all(place).iter().map(|html| Html::parse_fragment(&["<div>", html].concat()).root_element().text().collect()).collect()
    };
    assert_eq!(said("rss/channel/item/description"), carried_of(&|story| story.summary()));
    assert_eq!(said("rss/channel/item/content:encoded"), carried_of(&|story| feed_words_of(story)));
    let tags: Vec<String> =
        paper.articles.iter().flat_map(|story| &story.tags).map(|tag| carried(&plain_text(tag.as_str()))).collect();
    assert_eq!(all("rss/channel/item/category"), tags);

    let json: Value = serde_json::from_str(&file("feed.json")).unwrap();
    let titles: Vec<&str> = json["items"].as_array().unwrap().iter().map(|item| item["title"].as_str().unwrap()).collect();
    assert_eq!(titles, paper.articles.iter().map(|story| plain_text(story.headline.as_str())).collect::<Vec<_>>());

    let news = texts(&file("sitemap-news.xml"));
    let titles: Vec<&str> = news.iter().filter(|(at, _)| at.ends_with("news:title")).map(|(_, text)| text.as_str()).collect();
    let headlines = carried_of(&|story| plain_text(story.headline.as_str()).into_owned());
    assert!(!titles.is_empty() && headlines.iter().zip(titles).all(|(wanted, title)| wanted == title));
    assert!(!texts(&file("sitemap.xml")).is_empty());
    let sections = paper.sections.iter().map(|section| format!("section/{}", section.slug));
    for place in sections.chain(paper.authors.keys().map(|slug| format!("author/{slug}"))) {
        assert!(!texts(&file(&format!("{place}/feed.xml"))).is_empty());
        serde_json::from_str::<Value>(&file(&format!("{place}/feed.json"))).unwrap();
    }
}

/// Prints a paper of these files and holds every page, feed and sitemap to it.
#[track_caller]
fn check_paper(files: &[(&str, &str)]) {
    let content = lay(files);
    let paper = read(content.path()).unwrap();
    let (_ground, dist) = site::built();
    let newest = paper.articles[0].published.unix_seconds().to_string();
    site::printed(site::press(content.path(), &dist).args(["--base", "/news/"]).env("SOURCE_DATE_EPOCH", newest));
    let assembler = Assembler::new(&paper);
    for route in assembler.routes() {
        let data = if route == Route::NotFound { "404.json".to_owned() } else { route.place() + "index.json" };
        let printed: Page = serde_json::from_str(&fs::read_to_string(dist.join(&data)).unwrap()).unwrap();
        let page = Page { revision: printed.revision.clone(), ..assembler.page(&route) };
        assert!(printed == page, "{data}");
        let html = Html::parse_document(&fs::read_to_string(dist.join(data.replace(".json", ".html"))).unwrap());
        check_html(&html, &page);
        check_scripts(&html, &page);
    }
    check_feeds(&paper, &dist);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, max_shrink_time: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn any_words_are_printed_as_they_are(files in fuzz::paper()) {
        check_paper(&files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>());
    }
}

/// The site's name ends what a headline began.
#[test]
fn a_direction_that_a_headline_leaves_open_is_not_ended_by_the_name_of_the_site() {
    let article = swapped(ARTICLE, "Tides", "Tides\u{2066}");
    let site = swapped(SITE, "The Meridian", "The\u{2069} Meridian");
    check_paper(&[("articles/tides.json", &article), ("site.json", &site)]);
}

#[test]
fn a_word_of_a_hundred_thousand_characters_is_printed() {
    for letter in ["&", "語"] {
        let word = letter.repeat(100_000);
        let article = swapped(&swapped(ARTICLE, "Twice a day.", &word), "Tides", &word);
        check_paper(&[("articles/tides.json", &article)]);
    }
}
