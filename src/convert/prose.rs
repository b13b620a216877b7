//! The paragraph that is being written: words arrive with the emphasis that they stand in, white space collapses as it does on a page.

use crate::model::address::Href;
use crate::model::body::{Span, Text, Tone};
use crate::model::line::Line;

/// What words stand in.
pub enum Wrap {
    Tone(Tone),
    Link(Href),
    /// CommentBody once: words in a later block stand alone.
    Abbr(Option<Line>),
    Note(u32),
}

/// How many bytes of addresses may be written once more because a link goes on in the next paragraph. A parser opens a link anew in every
/// paragraph that it was left open in, so a short document could otherwise become a very long one.
const SPARE: usize = 1 << 16;

/// The words since the last block.
pub struct Prose {
    /// What the next words stand in, from the outside.
    wraps: Vec<Wrap>,
    /// The spans of the paragraph, then of each wrap that has words already.
    open: Vec<Vec<Span>>,
    /// Wraps whose words are to stand alone.
    bare: Vec<bool>,
    /// A space that waits for the next word, and whether it is code.
    space: Option<bool>,
    breaks: usize,
    /// How many elements say that these words are code.
    pub code: usize,
    last: Option<Href>,
    spare: usize,
}

impl Prose {
    pub fn new() -> Self {
        Self {
            wraps: Vec::new(),
            open: vec![Vec::new()],
            bare: Vec::new(),
            space: None,
            breaks: 0,
            code: 0,
            last: None,
            spare: SPARE,
        }
    }

    /// Whether nothing has been said since the last block.
    pub fn is_empty(&self) -> bool {
        self.open.len() == 1 && self.open[0].is_empty()
    }

    /// Whether the last words opened a bracket.
    pub fn ends_open(&self) -> bool {
        match self.open.last().and_then(|spans| spans.last()) {
            Some(Span::Plain(words)) => words.ends_with(['(', '[', '\u{ff08}', '\u{3010}', '\u{300a}']),
            _ => false,
        }
    }

    /// How many line ends wait for the next words.
    pub fn breaks(&self) -> usize {
        self.breaks
    }

    /// Where a picture leads that stands here.
    pub fn lead(&mut self) -> Option<Href> {
        let place = self.wraps.iter().position(|wrap| matches!(wrap, Wrap::Link(_)))?;
        match &self.wraps[place] {
            Wrap::Link(href) => Some(href.clone()).filter(|_| !self.repeats(place)),
            _ => None,
        }
    }

    /// Whether the next words lead somewhere.
    pub fn leads(&self) -> bool {
        self.wraps.iter().any(|wrap| matches!(wrap, Wrap::Link(_) | Wrap::Note(_)))
    }

    /// Puts the next words into a wrap; false where it would add nothing, and is then not to be left.
    pub fn enter(&mut self, wrap: Wrap) -> bool {
        let adds = match &wrap {
            Wrap::Tone(tone) => !self.wraps.iter().any(|other| matches!(other, Wrap::Tone(other) if other == tone)),
            Wrap::Link(_) | Wrap::Note(_) => !self.leads(),
            Wrap::Abbr(_) => !self.wraps.iter().any(|other| matches!(other, Wrap::Abbr(_))),
        };
        if adds {
            self.wraps.push(wrap);
        }
        adds
    }

    /// Ends the innermost wrap.
    pub fn leave(&mut self) {
        if self.open.len() > self.wraps.len() {
            self.close();
        }
        self.wraps.pop();
    }

    /// A line end.
    pub fn end_line(&mut self) {
        self.breaks += usize::from(!self.is_empty());
        self.space = None;
    }

    /// The edge of something that stands in lines of its own.
    pub fn edge(&mut self) {
        if self.breaks == 0 {
            self.end_line();
        }
    }

    /// Says words, white space collapsed (CSS Text Module Level 3, 4.1.1).
    pub fn say(&mut self, words: &str) {
        for (nth, part) in words.split(|c: char| c.is_ascii_whitespace()).enumerate() {
            if nth > 0 {
                let may = !self.is_empty() && self.breaks == 0;
                self.space = may.then_some(self.code > 0);
            }
            if !part.is_empty() {
                self.write(part);
            }
        }
    }

    /// Ends the paragraph; the wraps stay for the next.
    pub fn take(&mut self) -> Text {
        while self.open.len() > 1 {
            self.close();
        }
        (self.space, self.breaks) = (None, 0);
        Text(self.open.first_mut().map(std::mem::take).unwrap_or_default())
    }

    fn write(&mut self, word: &str) {
        for _ in 0..std::mem::take(&mut self.breaks).min(2) {
            self.innermost().push(Span::Break);
        }
        if let Some(is_code) = self.space.take() {
            self.put(" ", is_code);
        }
        while self.open.len() <= self.wraps.len() {
            let is_bare = self.repeats(self.open.len() - 1);
            self.bare.push(is_bare);
            self.open.push(Vec::new());
        }
        self.put(word, self.code > 0);
    }

    fn put(&mut self, words: &str, is_code: bool) {
        match self.innermost().last_mut() {
            Some(Span::Code(said)) if is_code => said.push_str(words),
            Some(Span::Plain(said)) if !is_code => said.push_str(words),
            _ if is_code => self.innermost().push(Span::Code(words.to_owned())),
            _ => self.innermost().push(Span::Plain(words.to_owned())),
        }
    }

    /// Whether a wrap would repeat too much.
    fn repeats(&mut self, place: usize) -> bool {
        let Some(Wrap::Link(href)) = self.wraps.get(place) else { return false };
        if self.last.as_ref() == Some(href) {
            let left = self.spare.checked_sub(href.as_str().len());
            self.spare = left.unwrap_or(self.spare);
            left.is_none()
        } else {
            self.last = Some(href.clone());
            false
        }
    }

    fn close(&mut self) {
        let text = Text(self.open.pop().unwrap_or_default());
        // A space alone is not said in any way.
        let is_bare = self.bare.pop().unwrap_or_default() || text.is_blank();
        let place = self.open.len() - 1;
        let span = match self.wraps.get_mut(place) {
            _ if is_bare => return self.innermost().extend(text.0),
            Some(Wrap::Tone(tone)) => Span::Toned(*tone, text),
            Some(Wrap::Link(href)) => Span::Link { href: href.clone(), text },
            Some(Wrap::Note(number)) => Span::Note { number: *number, text },
            Some(Wrap::Abbr(title)) if title.is_some() => match title.take() {
                Some(title) => Span::Abbr { title: Box::new(title), text },
                None => return self.innermost().extend(text.0),
            },
            _ => return self.innermost().extend(text.0),
        };
        self.innermost().push(span);
    }

    fn innermost(&mut self) -> &mut Vec<Span> {
        let last = self.open.len() - 1;
        &mut self.open[last]
    }
}
