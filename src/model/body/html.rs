//! The one place where words become markup.
//!
//! Every text is escaped, every address was checked when it became an [`Href`](crate::model::address::Href) or a
//! [`Src`](crate::model::address::Src), and the element names are written out here: a body cannot say anything that this file
//! does not.

use super::super::address::Base;
use super::super::image::Image;
use super::{Block, Body, Span, Text};

/// HTML that [`Body::to_html`] or [`Text::to_html`] made. Nothing else makes one, and nothing else may become an element's inner HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markup(String);

impl Markup {
    /// The HTML.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Body {
    /// The body as HTML, the site's own addresses put under the base. `show_here` labels the button that opens an embed in its place.
    pub fn to_html(&self, base: &Base, show_here: &str) -> Markup {
        let mut printer = Printer { out: String::new(), anchors: Vec::new(), base, show_here };
        for block in &self.0 {
            printer.block(block);
        }
        Markup(printer.out)
    }
}

struct Printer<'a> {
    out: String,
    /// The ids given so far.
    anchors: Vec<String>,
    base: &'a Base,
    show_here: &'a str,
}

impl Printer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { text } => self.wrapped("p", text),
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Quote { text, cite } => self.quote(text, cite.as_ref()),
            Block::List { ordered, items } => self.list(if *ordered { "ol" } else { "ul" }, items),
            Block::Figure { image } => self.figure(image),
            Block::Code { language, text } => self.code(language.as_ref().map(|language| language.as_str()), text),
            Block::Table { head, rows } => self.table(head, rows),
            Block::Embed { url, title } => self.embed(url.as_str(), title.as_str()),
            Block::Rule {} => self.raw("<hr>"),
        }
    }

    /// A heading carries an id made of its own words, so that a link can lead to it; two of the same words have two ids.
    fn heading(&mut self, level: u8, text: &Text) {
        let tag = match level {
            2 => "h2",
            3 => "h3",
            _ => "h4",
        };
        let mut id = anchor(&text.words());
        while self.anchors.contains(&id) {
            id.push_str("-again");
        }
        self.raw("<");
        self.raw(tag);
        self.attribute("id", &id);
        self.anchors.push(id);
        self.raw(">");
        self.text(text);
        self.close(tag);
    }

    fn quote(&mut self, text: &Text, cite: Option<&Text>) {
        self.raw("<blockquote>");
        self.wrapped("p", text);
        if let Some(cite) = cite {
            self.raw("<footer>");
            self.wrapped("cite", cite);
            self.raw("</footer>");
        }
        self.raw("</blockquote>");
    }

    fn list(&mut self, tag: &str, items: &[Text]) {
        self.open(tag);
        for item in items {
            self.wrapped("li", item);
        }
        self.close(tag);
    }

    fn figure(&mut self, image: &Image) {
        self.raw("<figure><img");
        self.attribute("src", &image.src.under(self.base));
        self.attribute("alt", image.alt.as_str());
        self.attribute("width", &image.width.to_string());
        self.attribute("height", &image.height.to_string());
        self.raw(" loading=\"lazy\" decoding=\"async\">");
        if image.caption.is_some() || image.credit.is_some() {
            self.raw("<figcaption>");
            if let Some(caption) = &image.caption {
                self.escaped(caption.as_str());
            }
            if let Some(credit) = &image.credit {
                self.raw(" <small>");
                self.escaped(credit.as_str());
                self.raw("</small>");
            }
            self.raw("</figcaption>");
        }
        self.raw("</figure>");
    }

    fn code(&mut self, language: Option<&str>, text: &str) {
        self.raw("<pre tabindex=\"0\" dir=\"ltr\"");
        if let Some(language) = language {
            self.attribute("data-language", language);
        }
        self.raw("><code>");
        self.escaped(text);
        self.raw("</code></pre>");
    }

    /// A table scrolls by itself where the page is narrower, so it can be reached by the keyboard.
    fn table(&mut self, head: &[Text], rows: &[Vec<Text>]) {
        self.raw("<div class=\"wide\" tabindex=\"0\"><table>");
        if !head.is_empty() {
            self.raw("<thead><tr>");
            for cell in head {
                self.raw("<th scope=\"col\">");
                self.text(cell);
                self.raw("</th>");
            }
            self.raw("</tr></thead>");
        }
        self.raw("<tbody>");
        for row in rows {
            self.raw("<tr>");
            for cell in row {
                self.wrapped("td", cell);
            }
            self.raw("</tr>");
        }
        self.raw("</tbody></table></div>");
    }

    fn embed(&mut self, url: &str, title: &str) {
        self.raw("<div class=\"embed\"><a rel=\"noopener\"");
        self.attribute("href", url);
        self.raw(">");
        self.escaped(title);
        self.raw("</a> <button type=\"button\"");
        self.attribute("data-embed", url);
        self.attribute("data-title", title);
        self.raw(">");
        self.escaped(self.show_here);
        self.raw("</button></div>");
    }

    fn text(&mut self, text: &Text) {
        for span in &text.0 {
            match span {
                Span::Plain(words) => self.escaped(words),
                Span::Strong(text) => self.wrapped("strong", text),
                Span::Em(text) => self.wrapped("em", text),
                Span::Code(words) => {
                    self.raw("<code>");
                    self.escaped(words);
                    self.raw("</code>");
                }
                Span::Link { href, text } => {
                    self.raw("<a");
                    self.attribute("href", &href.under(self.base));
                    self.raw(">");
                    self.text(text);
                    self.raw("</a>");
                }
            }
        }
    }

    fn wrapped(&mut self, tag: &str, text: &Text) {
        self.open(tag);
        self.text(text);
        self.close(tag);
    }

    fn open(&mut self, tag: &str) {
        self.raw("<");
        self.raw(tag);
        self.raw(">");
    }

    fn close(&mut self, tag: &str) {
        self.raw("</");
        self.raw(tag);
        self.raw(">");
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        self.escaped(value);
        self.raw("\"");
    }

    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                // Controls may not stand in a document (HTML Living Standard, 13.1.4), and a parser drops or changes them.
                '\t' | '\n' => self.out.push(c),
                c if c.is_control() => self.raw("\u{fffd}"),
                c => self.out.push(c),
            }
        }
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
        check(r#"[{"kind":"heading","level":3,"text":"So, why *twice*?"}]"#, "<h3 id=\"on-so-why-twice\">So, why *twice*?</h3>");
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
                "<figure><img src=\"/news/images/x.svg\" alt=\"A\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\">",
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
