//! What of a text its body does not hold, for the publisher to hear of.

use std::fmt;

/// Something of a text that its body does not hold, or holds otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Omission {
    pub kind: OmissionKind,
    /// What it is: an address, the name of a shortcode, the name of a plugin.
    pub what: String,
    /// How many times the text has it.
    pub count: usize,
}

/// What kind of thing a body does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OmissionKind {
    /// A picture that is written into the text itself, as `data:`.
    DataPicture,
    /// The way that lines run, where no block has a place for it.
    Direction,
    /// Something of another site that no address could be found for.
    Embed,
    /// Fields and buttons; the words in them are kept.
    Form,
    /// A link to where no link may lead; its words are kept.
    Link,
    Picture,
    /// Where a picture led; the picture is kept.
    PictureLink,
    /// A recording.
    Player,
    /// What a plugin adds to a text: share buttons, likes, related posts.
    Plugin,
    Script,
    /// A plugin's own mark among the words, which stays as it was typed.
    Shortcode,
    Subtitles,
}

/// Whether anybody hears of omissions. A publisher does, and a reader does not: what only looks for them is no part of an app.
pub const ARE_TOLD: bool = cfg!(feature = "press");

/// The omissions of one text, each once.
#[derive(Default)]
pub struct Omissions(pub Vec<Omission>);

impl Omissions {
    /// Adds an omission, once more where it is among them; where [`ARE_TOLD`].
    pub fn tell(&mut self, kind: OmissionKind, what: impl FnOnce() -> String) {
        if !ARE_TOLD {
            return;
        }
        let what = what();
        match self.0.iter_mut().find(|own| own.kind == kind && own.what == what) {
            Some(own) => own.count += 1,
            None => self.0.push(Omission { kind, what, count: 1 }),
        }
    }
}

impl fmt::Display for Omission {
    /// One line for whoever publishes the text, without its name.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after) = match self.kind {
            OmissionKind::DataPicture => ("picture written into the text", "is left out"),
            OmissionKind::Embed => ("embed", "is left out"),
            OmissionKind::Direction => ("direction", "is left out"),
            OmissionKind::Form => ("form", "is left out, but for its words"),
            OmissionKind::Link => ("link to", "is left out, but for its words"),
            OmissionKind::Picture => ("picture", "is left out"),
            OmissionKind::PictureLink => ("link of a picture to", "is left out"),
            OmissionKind::Player => ("recording", "is left out"),
            OmissionKind::Plugin => ("box of a plugin,", "is left out"),
            OmissionKind::Script => ("script", "is left out"),
            OmissionKind::Shortcode => ("shortcode", "stands in the text as it was typed"),
            OmissionKind::Subtitles => ("subtitles", "are left out"),
        };
        let comma = if self.kind == OmissionKind::Plugin { "," } else { "" };
        write!(to, "{before} {}{comma} {after}", self.what)?;
        if self.count > 1 { write!(to, " ({} times)", self.count) } else { Ok(()) }
    }
}
