//! E-mail addresses, as a browser's own `input type=email` takes them.

use super::invisible::is_invisible;

/// An address that a browser would accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

/// Why it is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailFault {
    Empty,
    NoAt,
    NothingBeforeAt,
    NothingAfterAt,
    TwoAts,
    /// A character that may not stand before the `@`.
    Before(char),
    /// A character that may not stand after the `@`.
    After(char),
    /// The domain begins or ends with a dot, or has two in a row.
    Dots,
    /// A part of the domain begins or ends with a hyphen.
    Hyphen,
    /// A part of the domain is longer than 63 characters.
    LongLabel,
}

impl Email {
    /// Reads an address by the rule of the HTML Living Standard, section 4.10.5.1.5 ("valid e-mail address"), after what keyboards and copied texts
    /// bring along is mended: see [`mended`]. As in browsers, the domain may have letters of any script, which travel as punycode.
    pub fn parse(text: &str) -> Result<Self, EmailFault> {
        let text = mended(text);
        if text.is_empty() {
            return Err(EmailFault::Empty);
        }
        let (local, domain) = text.split_once('@').ok_or(EmailFault::NoAt)?;
        if domain.contains('@') {
            return Err(EmailFault::TwoAts);
        }
        if local.is_empty() {
            return Err(EmailFault::NothingBeforeAt);
        }
        let may_stand_before = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
        if let Some(wrong) = local.chars().find(|&c| !may_stand_before(c)) {
            return Err(EmailFault::Before(wrong));
        }
        if domain.is_empty() {
            return Err(EmailFault::NothingAfterAt);
        }
        // In Hindi, Thai and most scripts of their neighbours letters have marks that are no letters; so have decomposed ones.
        let is_mark = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{109f}' | '\u{1780}'..='\u{17d3}');
        let may_stand_after = |c: char| c == '.' || c == '-' || c.is_alphanumeric() || is_mark(c);
        if let Some(wrong) = domain.chars().find(|&c| !may_stand_after(c)) {
            return Err(EmailFault::After(wrong));
        }
        domain.split('.').try_for_each(label)?;
        Ok(Self(text))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The address that is meant: without invisible signs and control characters, without white space around it, without the `mailto:` of a link and the name before `<…>`;
/// full-width letters and signs as plain ones (U+FF01 to U+FF5E less FEE0), and the full stops of Chinese and Japanese as dots.
fn mended(text: &str) -> String {
    let is_unseen = |c: char| is_invisible(c) || c.is_control() && !c.is_whitespace();
    let plain = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3002}' | '\u{ff61}' => '.',
        c => c,
    };
    let text: String = text.chars().filter(|c| !is_unseen(*c)).map(plain).collect();
    let text = text.trim();
    let inner = text.strip_suffix('>').and_then(|text| text.split('<').next_back()).unwrap_or(text);
    let is_link = inner.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    let address = if is_link { inner[7..].split('?').next().unwrap_or_default() } else { inner };
    address.trim().to_owned()
}

fn label(label: &str) -> Result<(), EmailFault> {
    if label.is_empty() {
        Err(EmailFault::Dots)
    } else if label.starts_with('-') || label.ends_with('-') {
        Err(EmailFault::Hyphen)
    } else if label.chars().count() > 63 {
        Err(EmailFault::LongLabel)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, wanted: Option<EmailFault>) {
        assert_eq!(Email::parse(text).err(), wanted, "{text:?}");
    }

    #[test]
    fn addresses() {
        let long = |n: usize| format!("a@{}.example", "x".repeat(n));
        for good in
            ["a@b", "a.b+c@d-e.example", ".@b.c", "a..b@c", " a@b.c\n", "!#$%&'*+/=?^_`{|}~-@x", "a@1.2", "a@bücher.example"]
        {
            check(good, None);
        }
        for of_other_scripts in
            ["a@परीक्षा.भारत", "a@ตัวอย่าง.ไทย", "a@பரிட்சை.இந்தியா", "a@ខ្មែរ.example", "a@bu\u{308}cher.example", "a@مِثال.example"]
        {
            check(of_other_scripts, None);
        }
        check(&long(63), None);
        check(&long(64), Some(EmailFault::LongLabel));
        check("", Some(EmailFault::Empty));
        check("   ", Some(EmailFault::Empty));
        check("a", Some(EmailFault::NoAt));
        check("@b", Some(EmailFault::NothingBeforeAt));
        check("a@", Some(EmailFault::NothingAfterAt));
        check("a@b@c", Some(EmailFault::TwoAts));
        check("a b@c", Some(EmailFault::Before(' ')));
        check("ä@c", Some(EmailFault::Before('ä')));
        check("a@b c", Some(EmailFault::After(' ')));
        check("a@b_c", Some(EmailFault::After('_')));
        check("a@.b", Some(EmailFault::Dots));
        check("a@b.", Some(EmailFault::Dots));
        check("a@b..c", Some(EmailFault::Dots));
        check("a\tb@c", Some(EmailFault::Before('\t')));
        check("a\u{3000}b@c", Some(EmailFault::Before('\u{3000}')));
        check("\u{e000}a@c", Some(EmailFault::Before('\u{e000}')));
        check("Ann <a@b, c>", Some(EmailFault::After(',')));
        check("\u{200b}", Some(EmailFault::Empty));
        check("@<", Some(EmailFault::NothingBeforeAt));
        check("a@-b", Some(EmailFault::Hyphen));
        check("a@b-.c", Some(EmailFault::Hyphen));
    }

    #[test]
    fn what_is_brought_along_is_mended() {
        for brought in [
            "ann@paper.example\u{200b}",
            "\u{202a}ann@paper.example\u{202c}",
            "\u{a0}ann@paper.example\u{a0}",
            "\u{feff}ann@paper.example",
            "\u{2068}ann\u{2060}@pa\u{ad}per.ex\u{200d}ample\u{2069}\u{3000}",
            "\u{e0001}ann@paper.ex\u{7}ample\u{fe0f}",
            "ａｎｎ＠ｐａｐｅｒ．ｅｘａｍｐｌｅ",
            "ann＠paper。example",
            "ann@paper｡example",
            "mailto:ann@paper.example",
            " MailTo:ann@paper.example?subject=Tides ",
            "Ann Lund <ann@paper.example>",
            "<ann@paper.example>",
            "＜mailto:ann@paper.example＞",
        ] {
            assert_eq!(
                Email::parse(brought).map(|email| email.as_str().to_owned()),
                Ok("ann@paper.example".to_owned()),
                "{brought:?}"
            );
        }
    }

    proptest! {
        /// What is sent is mended already, and has nothing in it that nobody sees.
        #[test]
        fn what_is_mended_stays(text in "[a-c@.<>:\u{ff20}\u{ff41}\u{200b}\u{202e}\u{ad}\u{3002} ]{0,12}") {
            if let Ok(email) = Email::parse(&text) {
                prop_assert!(email.as_str().chars().all(|c| !is_invisible(c) && !c.is_whitespace()));
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email));
            }
        }
    }
}
