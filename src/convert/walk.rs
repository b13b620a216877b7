//! The way through a document, element by element: words go into the paragraph that is being written, blocks end it.

use super::Guide;
use super::places::places;
use super::prose::{Prose, Wrap};
use super::sort::{Key, Sort};
use super::tree::{Branch, Twig, collapsed, one_line, verbatim};
use crate::model::Checked;
use crate::model::address::Src;
use crate::model::body::{Block, Body, DEEPEST_BLOCK, Text, Tone};
use crate::model::line::Line;

/// Where the way has come to.
pub struct Walk<'a> {
    pub leads: &'a Guide<'a>,
    pub prose: Prose,
    /// The blocks so far.
    pub out: Vec<Block>,
    /// What stands in the midst of words and follows them.
    pub aside: Vec<Block>,
    /// Whether only words can stand here: in a heading, a cell, a caption.
    is_inline: bool,
    /// Whether line ends of the source are line ends.
    is_verse: bool,
    /// How many lists, quotes and details this is in.
    depth: usize,
    /// What is said so far under the figure that this is in.
    pub caption: Option<Text>,
    /// Whether this is between WordPress' own tags for a caption.
    pub is_captioned: bool,
    /// The ids of the notes.
    pub notes: Vec<String>,
    pub is_in_notes: bool,
    /// The ids that lead to headings, each with the id that the heading is printed with.
    places: Vec<(String, String)>,
    /// Whether links around pictures lead only to those pictures.
    pub is_attached: bool,
    /// The picture that stood in the last `noscript`.
    pub fallback: Option<Src>,
}

impl<'a> Walk<'a> {
    pub fn new(leads: &'a Guide<'a>) -> Self {
        Self {
            leads,
            prose: Prose::new(),
            out: Vec::new(),
            aside: Vec::new(),
            is_inline: false,
            is_verse: false,
            depth: 0,
            caption: None,
            is_captioned: false,
            notes: Vec::new(),
            is_in_notes: false,
            places: Vec::new(),
            is_attached: false,
            fallback: None,
        }
    }

    pub fn body(mut self, twigs: &[Twig]) -> Body {
        self.notes = super::list::notes(twigs, false).unwrap_or_default();
        self.places = places(twigs, self.leads, &self.notes);
        Body(self.gathered(twigs))
    }

    pub fn walk(&mut self, twigs: &[Twig]) {
        for (nth, twig) in twigs.iter().enumerate() {
            match twig {
                Twig::Words(words) if self.is_captioned || begins_caption(words, &twigs[nth..]) => self.say_captioned(words),
                Twig::Words(words) => self.say(words),
                // A picture that a script was to load stands in the `noscript` behind it.
                Twig::Branch(branch) if branch.sort == Sort::Image && is_before_fallback(&twigs[nth + 1..]) => {}
                Twig::Branch(branch) => self.branch(branch),
            }
        }
    }

    fn branch(&mut self, branch: &Branch) {
        let twigs = branch.twigs.as_slice();
        if !self.is_inline && self.block(branch) {
            return;
        }
        match branch.sort {
            Sort::Link => self.link(branch),
            // The mark of a note is raised already.
            Sort::Tone(Tone::Sup) if branch.holds(&|inner| self.note_of(inner).is_some()) => self.walk(twigs),
            Sort::Tone(tone) => self.wrapped(Wrap::Tone(tone), twigs),
            Sort::Cite => self.wrapped(Wrap::Tone(Tone::Em), twigs),
            Sort::Abbr => match line(branch.get(Key::Title).unwrap_or_default()) {
                title @ Some(_) => self.wrapped(Wrap::Abbr(title), twigs),
                None => self.walk(twigs),
            },
            Sort::Code => {
                self.prose.code += 1;
                self.walk(twigs);
                self.prose.code -= 1;
            }
            Sort::Quoted => self.between("\u{201c}", "\u{201d}", twigs),
            Sort::Reading if !self.prose.ends_open() => self.between("(", ")", twigs),
            Sort::Break => self.prose.end_line(),
            Sort::Image => self.picture(branch),
            Sort::Audio | Sort::Video => self.player(branch),
            Sort::Frame => self.frame(branch),
            Sort::Formula => {
                let mut words = String::new();
                verbatim(twigs, &mut words);
                self.say(&words);
            }
            Sort::Noscript => self.noscript(twigs),
            sort if sort.is_block() => self.lines(branch),
            _ => self.walk(twigs),
        }
    }

    /// Makes a block of an element that has one of its own; false where it has none.
    fn block(&mut self, branch: &Branch) -> bool {
        let is_caption = branch.sort == Sort::Figcaption || branch.is_of(&["wp-caption-text", "gallery-caption"]);
        let is_gallery = branch.is_of(&["gallery", "wp-block-gallery", "tiled-gallery"]);
        let is_figure = branch.sort == Sort::Figure || branch.is_of(&["wp-caption", "gallery-item"]);
        let is_one = matches!(
            branch.sort,
            Sort::Heading(_)
                | Sort::Quote
                | Sort::List
                | Sort::NumberedList
                | Sort::Definitions
                | Sort::Verbatim
                | Sort::Table
                | Sort::Details
                | Sort::Rule
        );
        if !(is_caption || is_gallery || is_figure || is_one) {
            return false;
        }
        self.flush();
        match branch.sort {
            _ if is_caption => self.caption(branch),
            _ if is_gallery || is_figure => self.figure(branch, is_gallery),
            Sort::Heading(level) => self.heading(level, branch),
            Sort::Quote => self.quote(branch),
            Sort::Definitions => self.definitions(branch),
            Sort::Table => self.table(branch),
            Sort::Details => self.details(branch),
            Sort::Rule => self.out.push(Block::Rule {}),
            Sort::Verbatim if branch.is_of(&["wp-block-verse"]) => self.lines(branch),
            Sort::Verbatim => self.code(branch),
            _ => self.list(branch),
        }
        true
    }

    /// Something that begins and ends a line, or a paragraph.
    pub fn lines(&mut self, branch: &Branch) {
        let was_verse = self.is_verse;
        self.is_verse |= branch.sort == Sort::Verbatim;
        self.edge();
        self.walk(&branch.twigs);
        self.edge();
        self.is_verse = was_verse;
    }

    fn code(&mut self, branch: &Branch) {
        let mut text = String::new();
        verbatim(&branch.twigs, &mut text);
        text.truncate(text.trim_end().len());
        let inner = branch.twigs.iter().find_map(|twig| match twig {
            Twig::Branch(inner) if inner.sort == Sort::Code => Some(inner),
            _ => None,
        });
        let language = language(branch).or_else(|| language(inner?));
        if !text.is_empty() {
            self.put(Block::Code { language, text });
        }
    }

    fn heading(&mut self, level: u8, branch: &Branch) {
        let text = self.text(&branch.twigs);
        if !text.is_blank() {
            self.out.push(Block::Heading { level, text });
        }
        self.out.append(&mut self.aside);
    }

    fn details(&mut self, branch: &Branch) {
        let twigs = branch.twigs.as_slice();
        let place = twigs.iter().position(|twig| twig.is(Sort::Summary));
        let (before, after) = place.map_or((twigs, twigs), |place| (&twigs[..place], &twigs[place + 1..]));
        let summary = place.map(|place| self.text(&twigs[place..=place])).unwrap_or_default();
        let aside = std::mem::take(&mut self.aside);
        if summary.is_blank() || !self.may_go_deeper() {
            if !summary.is_blank() {
                self.out.push(Block::Paragraph { text: summary });
            }
            self.walk(before);
            if place.is_some() {
                self.walk(after);
            }
            self.flush();
        } else {
            let mut blocks = self.inside(before);
            blocks.append(&mut self.inside(after));
            self.put(Block::Details { summary, blocks });
        }
        self.out.extend(aside);
    }

    fn noscript(&mut self, twigs: &[Twig]) {
        let count = self.out.len() + self.aside.len();
        self.fallback = None;
        self.walk(twigs);
        if self.out.len() + self.aside.len() > count {
            self.fallback = self.last_picture();
        }
    }

    /// The source of the picture that was shown last.
    fn last_picture(&self) -> Option<Src> {
        match self.aside.last().or(self.out.last()) {
            Some(Block::Figure { image, .. }) => Some(image.src.clone()),
            _ => None,
        }
    }

    fn wrapped(&mut self, wrap: Wrap, twigs: &[Twig]) {
        let is_in = self.prose.enter(wrap);
        self.walk(twigs);
        if is_in {
            self.prose.leave();
        }
    }

    fn between(&mut self, before: &str, after: &str, twigs: &[Twig]) {
        self.say(before);
        self.walk(twigs);
        self.say(after);
    }

    fn link(&mut self, branch: &Branch) {
        let (href, twigs) = (branch.get(Key::Href).unwrap_or_default(), branch.twigs.as_slice());
        let was_attached = self.is_attached;
        // Buttons stand apart though nothing parts them.
        if branch.get(Key::Class).is_some_and(|class| class.contains("button")) {
            self.say(" ");
        }
        self.is_attached |= branch.get(Key::Rel).is_some_and(|rel| rel.contains("attachment"));
        let wrap = match self.note_of(branch) {
            Some(number) => Some(Wrap::Note(number)),
            None if href.is_empty() => None,
            None => match href.strip_prefix('#') {
                Some(id) => self.place_of(id).and_then(|id| (self.leads.href)(&["#", id].concat())),
                None => (self.leads.href)(href),
            }
            .map(Wrap::Link),
        };
        match wrap {
            Some(wrap) => self.wrapped(wrap, twigs),
            // The way back from a note is printed with it.
            None if self.is_in_notes && href.starts_with('#') && !one_line(twigs).contains(char::is_alphanumeric) => {}
            None => self.walk(twigs),
        }
        self.is_attached = was_attached;
    }

    /// The id of the heading that an id leads to.
    fn place_of(&self, id: &str) -> Option<&str> {
        self.places.iter().find(|(own, _)| own == id).map(|(_, printed)| printed.as_str())
    }

    /// The number of the note that a link leads to.
    fn note_of(&self, branch: &Branch) -> Option<u32> {
        let id = branch.get(Key::Href)?.strip_prefix('#').filter(|id| !id.is_empty())?;
        (1..).zip(&self.notes).find(|(_, note)| *note == id).map(|(number, _)| number)
    }

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
            self.out.push(Block::Paragraph { text });
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
    pub fn text(&mut self, twigs: &[Twig]) -> Text {
        let was_inline = std::mem::replace(&mut self.is_inline, true);
        self.walk(twigs);
        self.is_inline = was_inline;
        self.prose.take()
    }

    /// The blocks that elements say, apart from those before.
    pub fn gathered(&mut self, twigs: &[Twig]) -> Vec<Block> {
        let outer = std::mem::take(&mut self.out);
        self.walk(twigs);
        self.flush();
        std::mem::replace(&mut self.out, outer)
    }

    /// The blocks that stand in another block.
    pub fn inside(&mut self, twigs: &[Twig]) -> Vec<Block> {
        let caption = self.caption.take();
        self.depth += 1;
        let blocks = self.gathered(twigs);
        self.depth -= 1;
        self.caption = caption;
        blocks
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

/// The language of code, by its class as the HTML Living Standard proposes it (4.5.15).
fn language(branch: &Branch) -> Option<Line> {
    let (_, rest) = branch.get(Key::Class)?.split_once("lang")?;
    let name = rest.strip_prefix("uage-").or_else(|| rest.strip_prefix('-'))?;
    line(name.split_ascii_whitespace().next()?)
}

/// Whether one of WordPress' captions begins in the words, and ends in them or behind them.
fn begins_caption(words: &str, rest: &[Twig]) -> bool {
    words.contains("[caption") && rest.iter().any(|twig| matches!(twig, Twig::Words(words) if words.contains("[/caption]")))
}

/// Whether the next thing is a `noscript` with a picture.
fn is_before_fallback(rest: &[Twig]) -> bool {
    let next = rest.iter().find(|twig| !twig.is_blank());
    matches!(next, Some(Twig::Branch(next)) if next.sort == Sort::Noscript && next.holds_picture())
}
