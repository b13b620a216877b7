//! How a body becomes markup.
//!
//! Every address was checked when it became an [`Href`](crate::model::address::Href) or a [`Src`](crate::model::address::Src), and the
//! element names are written out here: a body cannot say anything that this file does not.

use super::super::address::Base;
use super::super::image::Image;
use super::super::markup::{Element, Markup, element};
use super::{Anchors, Block, Body, Dir, Item, Media, Numbers, Player, Span, Text, Track, TrackKind};
use crate::model::address::{Href, WebAddress};

impl Body {
    /// The body as HTML, the site's own addresses put under the base. `show_here` labels the button that opens an embed in its place.
    /// It is the one body of its page: its headings follow the page's own and carry ids, and its marks lead to its notes.
    pub fn to_html(&self, base: &Base, show_here: &str) -> Markup {
        self.print(Printer { above: 1, deeper: 0, ids: Some(Ids::default()), base, show_here })
    }

    /// The body as HTML that stands under a heading of a level, perhaps beside others: its headings are deeper, and nothing
    /// carries an id.
    pub fn to_html_under(&self, level: u8, base: &Base, show_here: &str) -> Markup {
        self.print(Printer { above: level, deeper: level.saturating_sub(1), ids: None, base, show_here })
    }

    fn print(&self, mut printer: Printer<'_>) -> Markup {
        printer.blocks(&self.0)
    }
}

struct Printer<'a> {
    /// The level of the heading before.
    above: u8,
    /// How many levels its headings are deeper than they are written.
    deeper: u8,
    /// The ids given so far; none where none are given.
    ids: Option<Ids>,
    base: &'a Base,
    show_here: &'a str,
}

/// The ids of a body, each given once.
#[derive(Default)]
struct Ids {
    headings: Anchors,
    /// The numbers of the notes that a mark leads to.
    marks: Vec<u32>,
    /// Whether the notes have been printed.
    has_notes: bool,
}

impl Printer<'_> {
    fn blocks(&mut self, blocks: &[Block]) -> Markup {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &Block) -> Element {
        match block {
            Block::Paragraph { dir, text } => directed(element("p"), *dir).with(self.text(text)),
            Block::Heading { dir, level, text } => self.heading(*dir, *level, text),
            Block::Quote { dir, text, blocks, cite, pull } => directed(element("blockquote"), *dir)
                .maybe("class", pull.then_some("pull"))
                .with(self.wrapped("p", text))
                .with(self.blocks(blocks))
                .with(cite.as_ref().map(|cite| element("footer").with(self.wrapped("cite", cite)))),
            Block::List { dir, ordered, notes, start, reversed, numbers, items } => {
                let list = directed(element(if *ordered { "ol" } else { "ul" }), *dir)
                    .maybe("class", notes.then_some("notes"))
                    .maybe("start", start.map(|start| start.to_string()).as_deref())
                    .maybe("type", numbers.map(Numbers::name));
                self.list(if *reversed { list.flag("reversed") } else { list }, *notes, items)
            }
            Block::Details { dir, summary, blocks } => {
                let summary = self.wrapped("summary", summary);
                directed(element("details"), *dir).with(summary).with(self.blocks(blocks))
            }
            Block::Figure { image, href } => self.figure(image, href.as_ref(), "(min-width: 40rem) 36rem, 100vw"),
            Block::Gallery { images, caption } => {
                let figures = images.iter().map(|image| self.figure(image, None, "(min-width: 40rem) 18rem, 50vw"));
                let figures = element("div").with(figures.collect::<Markup>());
                let caption = caption.as_ref().map(|caption| self.wrapped("figcaption", caption));
                element("figure").attribute("class", "gallery").with(figures).with(caption)
            }
            Block::Player(player) => {
                let caption = match (&player.caption, &player.title) {
                    (Some(caption), _) => Some(self.wrapped("figcaption", caption)),
                    (None, title) => title.as_ref().map(|title| element("figcaption").text(title.as_str())),
                };
                element("figure").attribute("class", "player").with(self.player(player)).with(caption)
            }
            Block::Code { language, text } => element("pre")
                .attribute("tabindex", "0")
                .attribute("dir", "ltr")
                .maybe("data-language", language.as_ref().map(|language| language.as_str()))
                .with(element("code").text(text)),
            Block::Table { dir, caption, head, rows } => self.table(*dir, caption.as_ref(), head, rows),
            Block::Embed { url, title, player } => self.embed(url, title.as_str(), player.as_ref()),
            Block::Rule {} => element("hr"),
        }
    }

    /// A heading is at most one level deeper than the one before (HTML Living Standard, 4.3.11), whatever level it is written with. It
    /// carries an id made of its own words, so that a link can lead to it; two of the same words have two ids.
    fn heading(&mut self, dir: Option<Dir>, level: u8, text: &Text) -> Element {
        self.above = (level + self.deeper).min(self.above + 1).min(4);
        let heading = element(match self.above {
            2 => "h2",
            3 => "h3",
            _ => "h4",
        });
        let heading = directed(heading, dir);
        let heading = match &mut self.ids {
            Some(ids) => {
                let id = ids.headings.of_heading(&text.words());
                heading.attribute("id", &id)
            }
            None => heading,
        };
        heading.with(self.text(text))
    }

    /// A list; the first one of notes carries the ids that its marks lead to, and leads back to them.
    fn list(&mut self, list: Element, notes: bool, items: &[Item]) -> Element {
        let leads = notes && self.ids.as_mut().is_some_and(|ids| !std::mem::replace(&mut ids.has_notes, true));
        let items = items.iter().zip(1..).map(|(item, number): (_, u32)| {
            let id = leads.then(|| ["note-", &number.to_string()].concat());
            let back = self.ids.as_ref().filter(|ids| leads && ids.marks.contains(&number)).map(|_| {
                let mark = ["#mark-", &number.to_string()].concat();
                element("a").attribute("role", "doc-backlink").attribute("href", &mark).text("\u{21a9}\u{fe0e}")
            });
            let space = back.is_some().then(|| Markup::text(" "));
            element("li")
                .maybe("id", id.as_deref())
                .with(self.text(&item.text))
                .with(space)
                .with(back)
                .with(self.blocks(&item.blocks))
        });
        list.with(items.collect::<Markup>())
    }

    /// A recording with the browser's own controls; what it cannot play is still a link.
    fn player(&self, player: &Player) -> Element {
        let src = player.src.under(self.base);
        let title = player.title.as_ref().map(|title| title.as_str());
        element(if player.media == Media::Audio { "audio" } else { "video" })
            .flag("controls")
            .attribute("preload", "none")
            .attribute("src", &src)
            .maybe("poster", player.poster.as_ref().map(|poster| poster.under(self.base)).as_deref())
            .maybe("aria-label", title)
            .with(player.tracks.iter().map(|track| self.track(track)).collect::<Markup>())
            .with(element("a").attribute("href", &src).text(title.unwrap_or(&src)))
    }

    /// Subtitles of no language are captions, because a browser chooses subtitles by it.
    fn track(&self, track: &Track) -> Element {
        let kind = match track.kind {
            TrackKind::Subtitles if track.language.is_none() => TrackKind::Captions,
            kind => kind,
        };
        element("track")
            .attribute("kind", kind.name())
            .maybe("srclang", track.language.as_ref().map(|language| language.as_str()))
            .maybe("label", track.label.as_ref().map(|label| label.as_str()))
            .attribute("src", &track.src.under(self.base))
    }

    fn figure(&self, image: &Image, href: Option<&Href>, place: &str) -> Element {
        let picture: Markup = image.element(self.base, place).attribute("loading", "lazy").into();
        let picture = match href.map(|href| href.under(self.base)) {
            Some(href) => {
                // A link is called by what its picture shows; where that is nothing, by where it leads.
                let name = image.alt.as_str().is_empty().then_some(href.as_str());
                element("a").attribute("href", &href).maybe("aria-label", name).with(picture).into()
            }
            None => picture,
        };
        element("figure").with(picture).with(image.has_words().then(|| {
            let caption = element("figcaption").text(image.caption.as_ref().map_or("", |caption| caption.as_str()));
            match &image.credit {
                Some(credit) => caption.text(" ").with(element("small").text(credit.as_str())),
                None => caption,
            }
        }))
    }

    /// A table scrolls by itself where the page is narrower, so it can be reached by the keyboard.
    fn table(&mut self, dir: Option<Dir>, caption: Option<&Text>, head: &[Text], rows: &[Vec<Text>]) -> Element {
        let caption = caption.map(|caption| self.wrapped("caption", caption));
        let titles = head.iter().map(|cell| element("th").attribute("scope", "col").with(self.text(cell)));
        let titles: Markup = titles.collect();
        let rows = rows.iter().map(|row| {
            let cells = row.iter().map(|cell| self.wrapped("td", cell));
            element("tr").with(cells.collect::<Markup>())
        });
        let table = directed(element("table"), dir)
            .with(caption)
            .with((!head.is_empty()).then(|| element("thead").with(element("tr").with(titles))))
            .with(element("tbody").with(rows.collect::<Markup>()));
        element("div").attribute("class", "wide").attribute("tabindex", "0").with(table)
    }

    /// A link, and beside it the button that shows the player, where there is one.
    fn embed(&self, url: &WebAddress, title: &str, player: Option<&WebAddress>) -> Element {
        let link = element("a").attribute("rel", "noopener").attribute("href", url.as_str()).text(title);
        let button = player.map(|player| {
            let button = element("button").attribute("type", "button").attribute("data-embed", player.as_str());
            button.attribute("data-title", title).text(self.show_here)
        });
        element("div").attribute("class", "embed").with(link).text(" ").with(button)
    }

    fn text(&mut self, text: &Text) -> Markup {
        text.0.iter().map(|span| self.span(span)).collect()
    }

    fn span(&mut self, span: &Span) -> Markup {
        match span {
            Span::Plain(words) => Markup::text(words),
            Span::Toned(tone, text) => self.wrapped(tone.name(), text).into(),
            Span::Code(words) => element("code").text(words).into(),
            Span::Link { href, text } => element("a").attribute("href", &href.under(self.base)).with(self.text(text)).into(),
            Span::Abbr { title, text } => element("abbr").attribute("title", title.as_str()).with(self.text(text)).into(),
            Span::Note { number, text } => self.mark(*number, text).into(),
            Span::Break => element("br").into(),
        }
    }

    /// The mark of a note: a link to it, which the note leads back to. Only the first of several marks can be led back to.
    fn mark(&mut self, number: u32, text: &Text) -> Element {
        let words = self.text(text);
        let Some(ids) = &mut self.ids else { return element("sup").with(words) };
        let (note, mark) = (["#note-", &number.to_string()].concat(), ["mark-", &number.to_string()].concat());
        let is_first = !ids.marks.contains(&number);
        if is_first {
            ids.marks.push(number);
        }
        let link = element("a").attribute("role", "doc-noteref").maybe("id", is_first.then_some(mark.as_str()));
        element("sup").with(link.attribute("href", &note).with(words))
    }

    fn wrapped(&mut self, name: &'static str, text: &Text) -> Element {
        element(name).with(self.text(text))
    }
}

/// An element with the direction of its lines, where it has one of its own.
fn directed(element: Element, dir: Option<Dir>) -> Element {
    element.maybe("dir", dir.map(Dir::name))
}

#[cfg(test)]
mod tests;
