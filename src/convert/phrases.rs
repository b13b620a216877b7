//! Elements among words: emphasis, links, marks of notes, and what stands in the midst of a paragraph.

use super::attribute::Attribute;
use super::converter::{Converter, line};
use super::element_kind::ElementKind;
use super::prose::Wrap;
use super::tree::{HtmlElement, HtmlNode};
use super::words::{one_line, verbatim};
use crate::model::body::Tone;

impl Converter<'_> {
    /// Converts an element: a block of its own, words among others, or only what is in it.
    pub fn element(&mut self, element: &HtmlElement) {
        let nodes = element.children.as_slice();
        if !self.is_inline && self.block(element) {
            return;
        }
        match element.kind {
            ElementKind::Link => self.link(element),
            // The mark of a note is raised already.
            ElementKind::Tone(Tone::Sup) if element.holds(&|inner| self.note_of(inner).is_some()) => self.convert(nodes),
            ElementKind::Tone(tone) => self.wrapped(Wrap::Tone(tone), nodes),
            ElementKind::Cite => self.wrapped(Wrap::Tone(Tone::Em), nodes),
            ElementKind::Abbr => match line(element.get(Attribute::Title).unwrap_or_default()) {
                title @ Some(_) => self.wrapped(Wrap::Abbr(title), nodes),
                None => self.convert(nodes),
            },
            ElementKind::Code => {
                self.prose.code += 1;
                self.convert(nodes);
                self.prose.code -= 1;
            }
            ElementKind::Quoted => self.between("\u{201c}", "\u{201d}", nodes),
            ElementKind::Reading if !self.prose.ends_open() => self.between("(", ")", nodes),
            ElementKind::Break => self.prose.end_line(),
            ElementKind::Image => self.picture(element),
            ElementKind::Audio | ElementKind::Video => self.player(element),
            ElementKind::Frame | ElementKind::EmbeddedPage => self.frame(element),
            ElementKind::Formula => {
                let mut words = String::new();
                verbatim(nodes, &mut words);
                self.say(&words);
            }
            ElementKind::Noscript => self.noscript(nodes),
            kind if kind.is_block() => self.lines(element),
            _ => self.convert(nodes),
        }
    }

    pub fn wrapped(&mut self, wrap: Wrap, nodes: &[HtmlNode]) {
        let is_in = self.prose.enter(wrap);
        self.convert(nodes);
        if is_in {
            self.prose.leave();
        }
    }

    pub fn between(&mut self, before: &str, after: &str, nodes: &[HtmlNode]) {
        self.say(before);
        self.convert(nodes);
        self.say(after);
    }

    pub fn link(&mut self, element: &HtmlElement) {
        let (href, nodes) = (element.get(Attribute::Href).unwrap_or_default(), element.children.as_slice());
        let was_attached = self.is_attached;
        // Buttons stand apart though nothing parts them.
        if element.get(Attribute::Class).is_some_and(|class| class.contains("button")) {
            self.say(" ");
        }
        self.is_attached |= element.get(Attribute::Rel).is_some_and(|rel| rel.contains("attachment"));
        let wrap = match self.note_of(element) {
            Some(number) => Some(Wrap::Note(number)),
            None if href.is_empty() => None,
            None => match href.strip_prefix('#') {
                Some(id) => self.target_of(id).and_then(|id| (self.links.href)(&["#", id].concat())),
                None => (self.links.href)(href),
            }
            .map(Wrap::Link),
        };
        match wrap {
            Some(wrap) => self.wrapped(wrap, nodes),
            // The way back from a note is printed with it.
            None if self.is_in_notes && href.starts_with('#') && !one_line(nodes).contains(char::is_alphanumeric) => {}
            None => self.convert(nodes),
        }
        self.is_attached = was_attached;
    }
}
