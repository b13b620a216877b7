//! E-mail addresses, as a browser's own `input type=email` takes them.

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
    /// Reads an address by the rule of the HTML Living Standard, section 4.10.5.1.5 ("valid e-mail address"). As in browsers, white space
    /// around it is dropped and the domain may have letters of any script, which travel as punycode.
    pub fn parse(text: &str) -> Result<Self, EmailFault> {
        let text = text.trim_matches(|c| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}'));
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
        let may_stand_after = |c: char| c == '.' || c == '-' || c.is_alphanumeric();
        if let Some(wrong) = domain.chars().find(|&c| !may_stand_after(c)) {
            return Err(EmailFault::After(wrong));
        }
        domain.split('.').try_for_each(label)?;
        Ok(Self(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
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
        check("a@-b", Some(EmailFault::Hyphen));
        check("a@b-.c", Some(EmailFault::Hyphen));
    }
}
