//! HTML that can say nothing but what it was built to say.
//!
//! Elements are built by name; every text and every attribute's value is escaped on its way in. There is no way to put a string into a
//! [`Markup`] as it is, and only a [`Markup`] may become a document's HTML.

use std::borrow::Cow;

/// HTML, whole elements and escaped text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markup(String);

/// An element that is being built.
#[derive(Clone, Debug)]
pub struct Element {
    name: &'static str,
    html: String,
    /// Whether attributes may still be added.
    is_open: bool,
}

/// An element of a name.
pub fn element(name: &'static str) -> Element {
    Element { name, html: ["<", name].concat(), is_open: true }
}

impl Markup {
    /// Words.
    pub fn text(words: &str) -> Self {
        let mut html = String::with_capacity(words.len());
        escape(words, &mut html);
        Self(html)
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds more at the end.
    pub fn push(&mut self, more: impl Into<Markup>) {
        self.0.push_str(&more.into().0);
    }

    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The HTML.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Element {
    /// Adds an attribute. Attributes come before what stands in the element.
    pub fn attribute(mut self, name: &'static str, value: &str) -> Self {
        debug_assert!(self.is_open, "the attribute {name} comes after what stands in <{}>", self.name);
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        escape(value, &mut self.html);
        self.html.push('"');
        self
    }

    /// Adds an attribute that says all by being there (HTML Living Standard, 2.3.2).
    pub fn flag(mut self, name: &'static str) -> Self {
        debug_assert!(self.is_open, "the attribute {name} comes after what stands in <{}>", self.name);
        self.html.push(' ');
        self.html.push_str(name);
        self
    }

    /// Adds an attribute where it has a value.
    pub fn maybe(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attribute(name, value),
            None => self,
        }
    }

    /// Adds the class that a sheet scopes its rules with, and the element's own.
    pub fn class(self, scope: &str, own: &str) -> Self {
        self.attribute("class", &[own, " ", scope].concat())
    }

    /// Adds words.
    pub fn text(mut self, words: &str) -> Self {
        self.shut();
        escape(words, &mut self.html);
        self
    }

    /// Adds what stands in the element next.
    pub fn with(mut self, child: impl Into<Markup>) -> Self {
        self.shut();
        self.html.push_str(&child.into().0);
        self
    }

    fn shut(&mut self) {
        if self.is_open {
            self.html.push('>');
            self.is_open = false;
        }
    }
}

impl From<Element> for Markup {
    fn from(mut element: Element) -> Self {
        element.shut();
        // These have no end tag (HTML Living Standard, 13.1.2).
        if !matches!(element.name, "img" | "input" | "hr" | "br" | "meta" | "link" | "track") {
            element.html.extend(["</", element.name, ">"]);
        }
        Self(element.html)
    }
}

impl<T: Into<Markup>> From<Option<T>> for Markup {
    fn from(perhaps: Option<T>) -> Self {
        perhaps.map(Into::into).unwrap_or_default()
    }
}

impl<T: Into<Markup>> FromIterator<T> for Markup {
    fn from_iter<I: IntoIterator<Item = T>>(many: I) -> Self {
        let mut all = Self::default();
        for one in many {
            all.push(one);
        }
        all
    }
}

/// Escapes for text and for values in double quotes alike. What stands between the few characters that may not stand there is taken over whole.
fn escape(text: &str, to: &mut String) {
    let mut taken = 0;
    for (place, c) in text.char_indices() {
        let instead = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            ' '..='~' => continue,
            c if printable(c) == c => continue,
            _ => "\u{fffd}",
        };
        to.push_str(&text[taken..place]);
        to.push_str(instead);
        taken = place + c.len_utf8();
    }
    to.push_str(&text[taken..]);
}

/// A character as a page shows it. Controls and noncharacters may not stand in a document (HTML Living Standard, 13.1.4), and a parser
/// drops or changes them: a sign for what cannot be shown stands in their place.
pub fn printable(c: char) -> char {
    match c {
        '\t' | '\n' => c,
        c if c.is_control() || is_noncharacter(c) => '\u{fffd}',
        c => c,
    }
}

/// A text as a page shows it: each character that [`printable`] would change, changed.
pub fn printable_text(text: &str) -> Cow<'_, str> {
    match text.chars().all(|c| printable(c) == c) {
        true => Cow::Borrowed(text),
        false => text.chars().map(printable).collect(),
    }
}

/// Whether Unicode means it for no text ever (Infra Standard, 4.6): an error in HTML, and some of them in XML too.
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markup: impl Into<Markup>, wanted: &str) {
        assert_eq!(markup.into().into_string(), wanted);
    }

    #[test]
    fn a_text_is_printable() {
        for (text, wanted) in [("a\tb\nc é", "a\tb\nc é"), ("", ""), ("a\u{1}\r\u{ffff}b", "a\u{fffd}\u{fffd}\u{fffd}b")] {
            assert_eq!(printable_text(text), wanted);
        }
    }

    #[test]
    fn elements() {
        check(element("p"), "<p></p>");
        check(element("hr"), "<hr>");
        check(element("p").text("a<b>&\"c\"").text("d"), "<p>a&lt;b&gt;&amp;&quot;c&quot;d</p>");
        check(element("a").attribute("href", "/?a=\"1\"&b").text("x"), "<a href=\"/?a=&quot;1&quot;&amp;b\">x</a>");
        check(
            element("p").class("l-1", "kicker").maybe("lang", None).maybe("dir", Some("rtl")),
            "<p class=\"kicker l-1\" dir=\"rtl\"></p>",
        );
        check(
            element("ul").with(["a", "b"].map(|x| element("li").text(x)).into_iter().collect::<Markup>()),
            "<ul><li>a</li><li>b</li></ul>",
        );
        check(element("p").with(Some(element("b"))).with(None::<Element>), "<p><b></b></p>");
        check(element("p").flag("hidden").attribute("id", "a"), "<p hidden id=\"a\"></p>");
        check(Markup::text("\0\r\n\u{85}"), "\u{fffd}\u{fffd}\n\u{fffd}");
        check(Markup::text("\u{fffe}\u{1ffff}\u{fdd0}\u{fdcf}\u{1f30a}"), "\u{fffd}\u{fffd}\u{fffd}\u{fdcf}\u{1f30a}");
    }
}
