//! The way through a document, element by element: words go into the paragraph that is being written, blocks end it.

use super::Guide;
use super::is_block;
use super::prose::{Prose, Wrap};
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
    /// The captions of the figure that this is in.
    pub captions: Option<Vec<Text>>,
    /// The ids of the notes.
    pub notes: Vec<String>,
    pub is_in_notes: bool,
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
            captions: None,
            notes: Vec::new(),
            is_in_notes: false,
            is_attached: false,
            fallback: None,
        }
    }

    pub fn body(mut self, twigs: Vec<Twig>) -> Body {
        self.notes = super::list::notes(&twigs, false).unwrap_or_default();
        self.walk(twigs);
        self.flush();
        Body(self.out)
    }

    pub fn walk(&mut self, twigs: Vec<Twig>) {
        let mut twigs = twigs.into_iter().peekable();
        while let Some(twig) = twigs.next() {
            match twig {
                Twig::Words(words) => self.say(&words),
                Twig::Branch(branch) if branch.name == "img" => {
                    // A picture that a script was to load stands in the `noscript` behind it.
                    while twigs.next_if(|twig| matches!(twig, Twig::Words(words) if words.trim_ascii().is_empty())).is_some() {
                        self.say(" ");
                    }
                    let is_double =
                        matches!(twigs.peek(), Some(Twig::Branch(next)) if next.name == "noscript" && has_picture(next));
                    if !is_double {
                        self.picture(&branch);
                    }
                }
                Twig::Branch(branch) => self.branch(branch),
            }
        }
    }

    fn branch(&mut self, branch: Branch) {
        let name = branch.name.as_str();
        if !self.is_inline && self.apart(&branch) {
            return self.block(branch);
        }
        match name {
            "a" => self.link(branch),
            "b" | "strong" => self.wrapped(Wrap::Tone(Tone::Strong), branch.twigs),
            "i" | "em" | "cite" | "dfn" | "var" => self.wrapped(Wrap::Tone(Tone::Em), branch.twigs),
            // The mark of a note is raised already.
            "sup" if branch.find(&|inner| self.note_of(inner).is_some()).is_some() => self.walk(branch.twigs),
            "s" | "strike" => self.wrapped(Wrap::Tone(Tone::Del), branch.twigs),
            "sub" | "sup" | "del" | "ins" | "kbd" | "mark" => match Tone::named(name) {
                Some(tone) => self.wrapped(Wrap::Tone(tone), branch.twigs),
                None => self.walk(branch.twigs),
            },
            "abbr" | "acronym" => match line(branch.attribute("title").unwrap_or_default()) {
                Some(title) => self.wrapped(Wrap::Abbr(Some(title)), branch.twigs),
                None => self.walk(branch.twigs),
            },
            "code" | "samp" | "tt" => {
                self.prose.code += 1;
                self.walk(branch.twigs);
                self.prose.code -= 1;
            }
            "q" => self.between("\u{201c}", "\u{201d}", branch.twigs),
            "rt" if !self.prose.ends_open() => self.between("(", ")", branch.twigs),
            "br" => self.prose.end_line(),
            "audio" | "video" => self.player(branch),
            "iframe" | "embed" => self.frame(&branch),
            "math" => {
                let mut words = String::new();
                verbatim(&branch.twigs, &mut words);
                self.say(&words);
            }
            "noscript" => self.noscript(branch.twigs),
            _ if is_block(&branch) => self.lines(branch),
            _ => self.walk(branch.twigs),
        }
    }

    /// Whether an element becomes a block of its own kind.
    fn apart(&self, branch: &Branch) -> bool {
        is_figure(branch)
            || is_gallery(branch)
            || is_caption(branch)
            || matches!(
                branch.name.as_str(),
                "h1" | "h2"
                    | "h3"
                    | "h4"
                    | "h5"
                    | "h6"
                    | "blockquote"
                    | "ul"
                    | "ol"
                    | "menu"
                    | "dir"
                    | "dl"
                    | "pre"
                    | "listing"
                    | "xmp"
                    | "plaintext"
                    | "table"
                    | "details"
                    | "hr"
            )
    }

    fn block(&mut self, branch: Branch) {
        self.flush();
        match branch.name.as_str() {
            _ if is_caption(&branch) => self.caption(branch),
            _ if is_gallery(&branch) => self.gallery(branch),
            _ if is_figure(&branch) => self.figure(branch),
            "h1" | "h2" => self.heading(2, branch),
            "h3" => self.heading(3, branch),
            "h4" | "h5" | "h6" => self.heading(4, branch),
            "blockquote" => self.quote(branch, false),
            "dl" => self.definitions(branch),
            "table" => self.table(branch),
            "details" => self.details(branch),
            "hr" => self.out.push(Block::Rule {}),
            "pre" if branch.is_of(&["wp-block-verse"]) => self.verse(branch.twigs),
            "pre" | "listing" | "xmp" | "plaintext" => self.code(&branch),
            _ => self.list(branch),
        }
    }

    /// Something that begins and ends a line, or a paragraph.
    pub fn lines(&mut self, branch: Branch) {
        let was_verse = self.is_verse;
        self.is_verse |= matches!(branch.name.as_str(), "pre" | "listing" | "xmp" | "plaintext");
        self.edge();
        self.walk(branch.twigs);
        self.edge();
        self.is_verse = was_verse;
    }

    fn verse(&mut self, twigs: Vec<Twig>) {
        self.is_verse = true;
        self.walk(twigs);
        self.flush();
        self.is_verse = false;
    }

    fn code(&mut self, branch: &Branch) {
        let mut text = String::new();
        verbatim(&branch.twigs, &mut text);
        let text = text.trim_end().to_owned();
        let inner = branch.find(&|inner| inner.name == "code");
        let classes = [Some(branch), inner].into_iter().flatten().filter_map(|one| one.attribute("class"));
        let mut classes = classes.flat_map(str::split_ascii_whitespace);
        let language = classes.find_map(|class| class.strip_prefix("language-").or_else(|| class.strip_prefix("lang-")));
        if !text.trim_start().is_empty() {
            self.put(Block::Code { language: language.and_then(line), text });
        }
    }

    fn heading(&mut self, level: u8, branch: Branch) {
        let text = self.text(branch.twigs);
        if !text.is_blank() {
            self.out.push(Block::Heading { level, text });
        }
        self.out.append(&mut self.aside);
    }

    fn details(&mut self, mut branch: Branch) {
        let is_summary = |twig: &Twig| matches!(twig, Twig::Branch(inner) if inner.name == "summary");
        let summary = branch.twigs.iter().position(is_summary).map(|place| branch.twigs.remove(place));
        let summary = match summary {
            Some(Twig::Branch(summary)) => self.text(summary.twigs),
            _ => Text::default(),
        };
        let before = std::mem::take(&mut self.aside);
        match summary.is_blank() {
            false if self.may_go_deeper() => {
                let blocks = self.inside(branch.twigs);
                self.put(Block::Details { summary, blocks });
            }
            is_blank => {
                if !is_blank {
                    self.put(Block::Paragraph { text: summary });
                }
                self.walk(branch.twigs);
                self.flush();
            }
        }
        self.out.extend(before);
    }

    fn noscript(&mut self, twigs: Vec<Twig>) {
        let has_picture =
            twigs.iter().any(|twig| matches!(twig, Twig::Branch(branch) if branch.name == "img" || has_picture(branch)));
        self.fallback = None;
        let count = self.out.len() + self.aside.len();
        self.walk(twigs);
        if has_picture && self.out.len() + self.aside.len() > count {
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

    fn wrapped(&mut self, wrap: Wrap, twigs: Vec<Twig>) {
        let is_in = self.prose.enter(wrap);
        self.walk(twigs);
        if is_in {
            self.prose.leave();
        }
    }

    fn between(&mut self, before: &str, after: &str, twigs: Vec<Twig>) {
        self.say(before);
        self.walk(twigs);
        self.say(after);
    }

    fn link(&mut self, branch: Branch) {
        let href = branch.attribute("href").unwrap_or_default();
        let was_attached = self.is_attached;
        // Buttons stand apart though nothing parts them.
        if branch.attribute("class").is_some_and(|class| class.contains("button")) {
            self.say(" ");
        }
        self.is_attached |= branch.attribute("rel").is_some_and(|rel| rel.contains("attachment"));
        match self.note_of(&branch) {
            Some(number) => self.wrapped(Wrap::Note(number), branch.twigs),
            // The way back from a note is printed with it.
            None if self.is_in_notes && href.starts_with('#') && !has_words(&branch.twigs) => {}
            None => match (self.leads.href)(href).filter(|_| !href.is_empty() && !href.starts_with('#')) {
                Some(href) => self.wrapped(Wrap::Link(href), branch.twigs),
                None => self.walk(branch.twigs),
            },
        }
        self.is_attached = was_attached;
    }

    /// The number of the note that a link leads to.
    fn note_of(&self, branch: &Branch) -> Option<u32> {
        let id = branch.attribute("href").filter(|_| branch.name == "a")?.strip_prefix('#').filter(|id| !id.is_empty())?;
        (1..).zip(&self.notes).find(|(_, note)| *note == id).map(|(number, _)| number)
    }

    fn say(&mut self, words: &str) {
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
    fn edge(&mut self) {
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
    pub fn text(&mut self, twigs: Vec<Twig>) -> Text {
        let was_inline = std::mem::replace(&mut self.is_inline, true);
        self.walk(twigs);
        self.is_inline = was_inline;
        self.prose.take()
    }

    /// The blocks that elements say, apart from those before.
    pub fn gathered(&mut self, twigs: Vec<Twig>) -> Vec<Block> {
        let outer = std::mem::take(&mut self.out);
        self.walk(twigs);
        self.flush();
        std::mem::replace(&mut self.out, outer)
    }

    /// The blocks that stand in another block.
    pub fn inside(&mut self, twigs: Vec<Twig>) -> Vec<Block> {
        let captions = self.captions.take();
        self.depth += 1;
        let blocks = self.gathered(twigs);
        self.depth -= 1;
        self.captions = captions;
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

fn has_words(twigs: &[Twig]) -> bool {
    one_line(twigs).contains(char::is_alphanumeric)
}

fn has_picture(branch: &Branch) -> bool {
    branch.find(&|inner| inner.name == "img").is_some()
}

pub fn is_figure(branch: &Branch) -> bool {
    branch.name == "figure" || branch.is_of(&["wp-caption", "gallery-item"])
}

pub fn is_gallery(branch: &Branch) -> bool {
    branch.is_of(&["gallery", "wp-block-gallery", "tiled-gallery"])
}

pub fn is_caption(branch: &Branch) -> bool {
    branch.name == "figcaption" || branch.is_of(&["wp-caption-text", "gallery-caption"])
}
