//! The way through a document, element by element: words go into the paragraph that is being written, blocks end it. What each element
//! becomes is in the files beside this one.

use super::attribute::Attribute;
use super::element_kind::ElementKind;
use super::link_resolver::LinkResolver;
use super::link_targets::link_targets;
use super::notes::notes;
use super::prose::Prose;
use super::tree::{HtmlElement, HtmlNode};
use super::words::collapsed;
use crate::model::Checked;
use crate::model::address::Src;
use crate::model::body::{Block, Body, DEEPEST_BLOCK, Dir, Text};
use crate::model::line::Line;

/// Converts one document; holds what is converted so far and what the next nodes are in.
pub struct Converter<'a> {
    pub links: &'a LinkResolver<'a>,
    /// The paragraph that is being written.
    pub prose: Prose,
    /// The blocks so far.
    pub out: Vec<Block>,
    /// Pictures and players that interrupt a paragraph: they follow it.
    pub aside: Vec<Block>,
    /// Whether only words can stand here: in a heading, a cell, a caption.
    pub is_inline: bool,
    /// Whether line ends of the source are line ends.
    pub is_verse: bool,
    /// How many lists, quotes and details this is in.
    depth: usize,
    /// Which way lines run here, where the document says so, and around the block that this is in.
    dir: Option<Dir>,
    outer_dir: Option<Dir>,
    /// The caption so far of the figure that this is in.
    pub caption: Option<Text>,
    /// Whether this is between WordPress' own tags for a caption.
    pub is_captioned: bool,
    /// The ids of the notes.
    pub notes: Vec<String>,
    pub is_in_notes: bool,
    /// The ids that lead to headings, each with the id that the heading is printed with.
    link_targets: Vec<(String, String)>,
    /// Whether links around pictures lead only to those pictures.
    pub is_attached: bool,
    /// The picture in the last `noscript`.
    pub fallback: Option<Src>,
}

impl<'a> Converter<'a> {
    pub fn new(links: &'a LinkResolver<'a>) -> Self {
        Self {
            links,
            prose: Prose::new(),
            out: Vec::new(),
            aside: Vec::new(),
            is_inline: false,
            is_verse: false,
            depth: 0,
            dir: None,
            outer_dir: None,
            caption: None,
            is_captioned: false,
            notes: Vec::new(),
            is_in_notes: false,
            link_targets: Vec::new(),
            is_attached: false,
            fallback: None,
        }
    }

    /// The body of a whole document.
    pub fn body(mut self, nodes: &[HtmlNode]) -> Body {
        self.notes = notes(nodes, false).unwrap_or_default();
        self.link_targets = link_targets(nodes, &mut |heading| {
            let mut converter = Converter::new(self.links);
            converter.notes = self.notes.clone();
            converter.text(&heading.children)
        });
        Body(self.gathered(nodes))
    }

    /// Converts nodes in order, after what was converted before.
    pub fn convert(&mut self, nodes: &[HtmlNode]) {
        for (nth, node) in nodes.iter().enumerate() {
            match node {
                HtmlNode::Text(words) if self.is_captioned || begins_caption(words, &nodes[nth..]) => self.say_captioned(words),
                HtmlNode::Text(words) => self.say(words),
                // A picture that a script was to load stands in the `noscript` behind it.
                HtmlNode::Element(element) if element.kind == ElementKind::Image && is_before_fallback(&nodes[nth + 1..]) => {}
                HtmlNode::Element(element) => self.turned(element),
            }
        }
    }

    /// Converts an element, whose lines may run a way of their own where it is a block.
    pub fn turned(&mut self, element: &HtmlElement) {
        match element.dir() {
            Some(dir) if element.kind.is_block() && !self.is_inline => self.directed(dir, element),
            _ => self.element(element),
        }
    }

    /// Adds words to the paragraph.
    pub fn say(&mut self, words: &str) {
        if self.is_verse {
            for (nth, words) in words.split('\n').enumerate() {
                if nth > 0 {
                    self.prose.end_line();
                }
                self.prose.say(words);
            }
            return;
        }
        let is_new_paragraph = self.prose.breaks() > 1 && !self.is_inline && words.contains(|c: char| !c.is_ascii_whitespace());
        if is_new_paragraph {
            self.flush();
        }
        self.prose.say(words);
    }

    /// The end of one thing and the beginning of another.
    pub fn edge(&mut self) {
        if self.is_inline { self.prose.edge() } else { self.flush() }
    }

    /// Ends the paragraph.
    pub fn flush(&mut self) {
        let text = self.prose.take();
        if !text.is_blank() {
            self.out.push(Block::Paragraph { dir: self.own_dir(), text });
        }
        self.out.append(&mut self.aside);
    }

    /// Adds a block, and what stood in the midst of its words.
    pub fn put(&mut self, block: Block) {
        self.out.push(block);
        self.out.append(&mut self.aside);
    }

    /// Adds a block here, or after the words that are being written.
    pub fn put_aside(&mut self, block: Block) {
        if self.is_inline || !self.prose.is_empty() { self.aside.push(block) } else { self.out.push(block) }
    }

    /// The words of elements, where only words can stand.
    pub fn text(&mut self, nodes: &[HtmlNode]) -> Text {
        let was_inline = std::mem::replace(&mut self.is_inline, true);
        self.convert(nodes);
        self.is_inline = was_inline;
        self.prose.take()
    }

    /// The blocks that elements say, apart from those before.
    pub fn gathered(&mut self, nodes: &[HtmlNode]) -> Vec<Block> {
        let outer = std::mem::take(&mut self.out);
        self.convert(nodes);
        self.flush();
        std::mem::replace(&mut self.out, outer)
    }

    /// The blocks that stand in another block.
    pub fn inside(&mut self, nodes: &[HtmlNode]) -> Vec<Block> {
        let caption = self.caption.take();
        let outer_dir = std::mem::replace(&mut self.outer_dir, self.dir);
        self.depth += 1;
        let blocks = self.gathered(nodes);
        self.depth -= 1;
        self.outer_dir = outer_dir;
        self.caption = caption;
        blocks
    }

    /// Converts a block whose lines run a way of their own.
    fn directed(&mut self, dir: Dir, element: &HtmlElement) {
        self.flush();
        let outer = self.dir.replace(dir);
        self.element(element);
        self.flush();
        self.dir = outer;
    }

    /// Which way the lines of a block run here, where it is another way than around it.
    pub fn own_dir(&self) -> Option<Dir> {
        self.dir.filter(|_| self.dir != self.outer_dir)
    }

    /// The id of the heading that an id leads to.
    pub fn target_of(&self, id: &str) -> Option<&str> {
        self.link_targets.iter().find(|(own, _)| own == id).map(|(_, printed)| printed.as_str())
    }

    /// The number of the note that a link leads to.
    pub fn note_of(&self, element: &HtmlElement) -> Option<u32> {
        let id = element.get(Attribute::Href)?.strip_prefix('#').filter(|id| !id.is_empty())?;
        (1..).zip(&self.notes).find(|(_, note)| *note == id).map(|(number, _)| number)
    }

    /// Whether a block may stand in another one here.
    pub fn may_go_deeper(&self) -> bool {
        self.depth < DEEPEST_BLOCK
    }
}

/// A line of words; none where there are none.
pub fn line(words: &str) -> Option<Line> {
    Line::parse(&collapsed(words)).ok()
}

/// Whether one of WordPress' captions begins in the words, and ends in them or behind them.
fn begins_caption(words: &str, rest: &[HtmlNode]) -> bool {
    words.contains("[caption") && rest.iter().any(|node| matches!(node, HtmlNode::Text(words) if words.contains("[/caption]")))
}

/// Whether the next thing is a `noscript` with a picture.
fn is_before_fallback(rest: &[HtmlNode]) -> bool {
    let next = rest.iter().find(|node| !node.is_blank());
    matches!(next, Some(HtmlNode::Element(next)) if next.kind == ElementKind::Noscript && next.holds_picture())
}
