//! How a body becomes markup.
//!
//! Every address was checked when it became an [`Href`](crate::model::address::Href) or a [`Src`](crate::model::address::Src), and the
//! element names are written out here: a body cannot say anything that this file does not.

use super::super::address::Base;
use super::super::image::Image;
use super::super::markup::{Element, Markup, element};
use super::{Block, Body, Span, Text};

impl Body {
    /// The body as HTML, the site's own addresses put under the base. `show_here` labels the button that opens an embed in its place.
    /// It is the one body of its page: its headings follow the page's own and carry ids.
    pub fn to_html(&self, base: &Base, show_here: &str) -> Markup {
        self.print(Printer { above: 1, deeper: 0, anchors: Some(Vec::new()), base, show_here })
    }

    /// The body as HTML that stands under a heading of a level, perhaps beside others: its headings are deeper and carry no ids.
    pub fn to_html_under(&self, level: u8, base: &Base, show_here: &str) -> Markup {
        self.print(Printer { above: level, deeper: level.saturating_sub(1), anchors: None, base, show_here })
    }

    fn print(&self, mut printer: Printer<'_>) -> Markup {
        self.0.iter().map(|block| printer.block(block)).collect()
    }
}

struct Printer<'a> {
    /// The level of the heading before.
    above: u8,
    /// How many levels its headings are deeper than they are written.
    deeper: u8,
    /// The ids given so far; none where none are given.
    anchors: Option<Vec<String>>,
    base: &'a Base,
    show_here: &'a str,
}

impl Printer<'_> {
    fn block(&mut self, block: &Block) -> Element {
        match block {
            Block::Paragraph { text } => self.wrapped("p", text),
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Quote { text, cite } => element("blockquote")
                .with(self.wrapped("p", text))
                .with(cite.as_ref().map(|cite| element("footer").with(self.wrapped("cite", cite)))),
            Block::List { ordered, items } => {
                let list = element(if *ordered { "ol" } else { "ul" });
                list.with(items.iter().map(|item| self.wrapped("li", item)).collect::<Markup>())
            }
            Block::Figure { image } => self.figure(image),
            Block::Code { language, text } => element("pre")
                .attribute("tabindex", "0")
                .attribute("dir", "ltr")
                .maybe("data-language", language.as_ref().map(|language| language.as_str()))
                .with(element("code").text(text)),
            Block::Table { head, rows } => self.table(head, rows),
            Block::Embed { url, title } => self.embed(url.as_str(), title.as_str()),
            Block::Rule {} => element("hr"),
        }
    }

    /// A heading is at most one level deeper than the one before (HTML Living Standard, 4.3.11), whatever level it is written with. It
    /// carries an id made of its own words, so that a link can lead to it; two of the same words have two ids.
    fn heading(&mut self, level: u8, text: &Text) -> Element {
        self.above = (level + self.deeper).min(self.above + 1).min(4);
        let heading = element(match self.above {
            2 => "h2",
            3 => "h3",
            _ => "h4",
        });
        let heading = match &mut self.anchors {
            Some(anchors) => {
                let mut id = anchor(&text.words());
                while anchors.contains(&id) {
                    id.push_str("-again");
                }
                anchors.push(id.clone());
                heading.attribute("id", &id)
            }
            None => heading,
        };
        heading.with(self.text(text))
    }

    fn figure(&self, image: &Image) -> Element {
        let picture = image.element(self.base, "(min-width: 40rem) 36rem, 100vw").attribute("loading", "lazy");
        element("figure").with(picture).with(image.has_words().then(|| {
            let caption = element("figcaption").text(image.caption.as_ref().map_or("", |caption| caption.as_str()));
            match &image.credit {
                Some(credit) => caption.text(" ").with(element("small").text(credit.as_str())),
                None => caption,
            }
        }))
    }

    /// A table scrolls by itself where the page is narrower, so it can be reached by the keyboard.
    fn table(&self, head: &[Text], rows: &[Vec<Text>]) -> Element {
        let titles = head.iter().map(|cell| element("th").attribute("scope", "col").with(self.text(cell)));
        let rows = rows.iter().map(|row| {
            let cells = row.iter().map(|cell| self.wrapped("td", cell));
            element("tr").with(cells.collect::<Markup>())
        });
        let table = element("table")
            .with((!head.is_empty()).then(|| element("thead").with(element("tr").with(titles.collect::<Markup>()))))
            .with(element("tbody").with(rows.collect::<Markup>()));
        element("div").attribute("class", "wide").attribute("tabindex", "0").with(table)
    }

    fn embed(&self, url: &str, title: &str) -> Element {
        let link = element("a").attribute("rel", "noopener").attribute("href", url).text(title);
        let button = element("button")
            .attribute("type", "button")
            .attribute("data-embed", url)
            .attribute("data-title", title)
            .text(self.show_here);
        element("div").attribute("class", "embed").with(link).text(" ").with(button)
    }

    fn text(&self, text: &Text) -> Markup {
        text.0.iter().map(|span| self.span(span)).collect()
    }

    fn span(&self, span: &Span) -> Markup {
        match span {
            Span::Plain(words) => Markup::text(words),
            Span::Strong(text) => self.wrapped("strong", text).into(),
            Span::Em(text) => self.wrapped("em", text).into(),
            Span::Code(words) => element("code").text(words).into(),
            Span::Link { href, text } => element("a").attribute("href", &href.under(self.base)).with(self.text(text)).into(),
        }
    }

    fn wrapped(&self, name: &'static str, text: &Text) -> Element {
        element(name).with(self.text(text))
    }
}

/// The id of a heading: its letters and digits, lower-case, joined by hyphens, behind a word that keeps it apart from the page's own ids.
fn anchor(words: &str) -> String {
    let mut id = "on".to_owned();
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        id.push('-');
        id.push_str(&word.to_lowercase());
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;
    use crate::model::address::Href;
    use proptest::prelude::*;

    fn check(json: &str, wanted: &str) {
        let body: Body = serde_json::from_str(json).unwrap();
        assert_eq!(body.to_html(&Base::new("/news/"), "Show").into_string(), wanted);
    }

    #[test]
    fn every_block_has_its_markup() {
        check(
            r#"[{"kind":"paragraph","text":["a ",{"strong":["b"]},{"em":"c"},{"code":"d"}]}]"#,
            "<p>a <strong>b</strong><em>c</em><code>d</code></p>",
        );
        check(r#"[{"kind":"heading","level":2,"text":"So, why *twice*?"}]"#, "<h2 id=\"on-so-why-twice\">So, why *twice*?</h2>");
        check(
            r#"[{"kind":"heading","level":2,"text":"A"},{"kind":"heading","level":3,"text":"A"},{"kind":"heading","level":2,"text":"a!"}]"#,
            "<h2 id=\"on-a\">A</h2><h3 id=\"on-a-again\">A</h3><h2 id=\"on-a-again-again\">a!</h2>",
        );
        check(r#"[{"kind":"quote","text":"q","cite":"c"}]"#, "<blockquote><p>q</p><footer><cite>c</cite></footer></blockquote>");
        check(r#"[{"kind":"list","ordered":true,"items":["a"]}]"#, "<ol><li>a</li></ol>");
        check(r#"[{"kind":"list","items":["a"]}]"#, "<ul><li>a</li></ul>");
        check(
            r#"[{"kind":"figure","image":{"src":"images/x.svg","alt":"A","width":4,"height":3,"caption":"C","credit":"D"}}]"#,
            concat!(
                "<figure><img src=\"/news/images/x.svg\" alt=\"A\" width=\"4\" height=\"3\" decoding=\"async\" loading=\"lazy\">",
                "<figcaption>C <small>D</small></figcaption></figure>"
            ),
        );
        check(
            r#"[{"kind":"code","language":"rust","text":"a<b"}]"#,
            "<pre tabindex=\"0\" dir=\"ltr\" data-language=\"rust\"><code>a&lt;b</code></pre>",
        );
        check(
            r#"[{"kind":"table","head":["h"],"rows":[["c"]]}]"#,
            concat!(
                "<div class=\"wide\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">h</th></tr></thead>",
                "<tbody><tr><td>c</td></tr></tbody></table></div>"
            ),
        );
        check(
            r#"[{"kind":"embed","url":"https://a.example/?a=1&b=2","title":"T"}]"#,
            concat!(
                "<div class=\"embed\"><a rel=\"noopener\" href=\"https://a.example/?a=1&amp;b=2\">T</a> ",
                "<button type=\"button\" data-embed=\"https://a.example/?a=1&amp;b=2\" data-title=\"T\">Show</button></div>"
            ),
        );
        check(r#"[{"kind":"rule"}]"#, "<hr>");
        check(
            r#"[{"kind":"paragraph","text":[{"link":{"href":"/article/tides/","text":"t"}}]}]"#,
            "<p><a href=\"/news/article/tides/\">t</a></p>",
        );
    }

    #[test]
    fn headings_go_down_step_by_step() {
        for (under, levels, wanted) in [
            (1, [2, 3, 4], "2 3 4"),
            (1, [4, 4, 3], "2 3 3"),
            (1, [2, 4, 2], "2 3 2"),
            (2, [2, 2, 3], "3 3 4"),
            (3, [2, 3, 4], "4 4 4"),
        ] {
            let body = Body(levels.map(|level| Block::Heading { level, text: "x".into() }).to_vec());
            let html = body.to_html_under(under, &Base::new("/"), "").into_string();
            let printed: Vec<&str> = html.split("<h").skip(1).map(|rest| &rest[..1]).collect();
            assert_eq!(printed.join(" "), wanted, "{levels:?} under {under}");
            assert!(!html.contains("id="), "{html}");
        }
    }

    proptest! {
        /// Whatever the words are, the markup around them stays: no text and no address can leave its place.
        #[test]
        fn no_text_leaves_its_place(words in "[<>\"'&a-z/= \u{0}-\u{1f}]{0,40}", rest in "[<>\"'&a-z;:/]{0,20}") {
            let text = Text(vec![Span::Plain(words.clone()), Span::Code(words.clone())]);
            let mut blocks = vec![Block::Paragraph { text: text.clone() }, Block::Code { language: None, text: words }];
            let mut wanted = vec!["p", "code", "/code", "/p", "pre", "code", "/code", "/pre"];
            let mut quotes = 4;
            if let Ok(href) = Href::parse(&format!("https://a.example/{rest}")) {
                blocks.push(Block::Paragraph { text: Text(vec![Span::Link { href, text }]) });
                wanted.extend(["p", "a", "code", "/code", "/a", "/p"]);
                quotes += 2;
            }
            let html = Body(blocks).to_html(&Base::new("/"), "").into_string();
            let tags: Vec<&str> = html.split('<').skip(1).filter_map(|rest| rest.split(['>', ' ']).next()).collect();
            prop_assert_eq!(tags, wanted);
            prop_assert_eq!(html.matches('"').count(), quotes);
            prop_assert!(!html.contains(|c: char| c.is_control() && c != '\t' && c != '\n'));
        }
    }
}
