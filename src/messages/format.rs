//! Phrases with their gaps filled: numbers in their plural forms, dates, lists of names, what is wrong with a field.

use super::Messages;
use super::phrases::Plural;
use crate::model::comment::{Fault, Field, LONGEST_NAME, LONGEST_TEXT, Problem};
use crate::model::date::Published;
use crate::model::email::EmailFault;
use crate::model::page::Paging;

/// A phrase with one of its gaps filled.
pub fn filled(phrase: &str, gap: &str, with: &str) -> String {
    phrase.replace(&["{", gap, "}"].concat(), with)
}

impl Messages {
    /// The phrase in the form that the number takes, with the number in its gap.
    pub fn counted(&self, Plural(forms): Plural, count: u32) -> String {
        let language = &self.language;
        let category = (language.plural_category)(language.tag, count);
        let place = language.categories.split(' ').position(|known| known == category);
        // The last is that for all other numbers.
        let form = place.and_then(|place| forms.split('\t').nth(place)).or(forms.split('\t').next_back()).unwrap_or_default();
        filled(form, "count", &count.to_string())
    }

    /// `2 November 2026`
    pub fn date(&self, at: &Published) -> String {
        let at = at.calendar();
        let number = at.day.to_string();
        let day = if at.day == 1 { self.first_day } else { &number };
        let month = self.months.get(at.month as usize - 1).copied().unwrap_or_default();
        filled(&filled(&filled(self.date, "d", day), "m", month), "y", &at.year.to_string())
    }

    /// `2 November 2026, 08:30`: as the newsroom's clock showed it.
    pub fn date_and_time(&self, at: &Published) -> String {
        let clock = at.calendar();
        let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
        let time = [two(clock.hour).as_str(), ":", &two(clock.minute)].concat();
        filled(&filled(self.date_and_time, "date", &self.date(at)), "time", &time)
    }

    /// What stands between the name at this place (from zero) of so many and the next one, which is this; nothing after the last.
    pub fn between(&self, place: usize, count: usize, next: &str) -> &'static str {
        match count.saturating_sub(place) {
            0 | 1 => "",
            2 if begins_with_i(next) => self.list.before_i,
            2 => self.list.last,
            _ => self.list.middle,
        }
    }

    /// `Page 2 of 3`; `Page 2` where nobody knows how many there are.
    pub fn page_of(&self, paging: Paging) -> String {
        if paging.is_open {
            return filled(self.page_number, "page", &paging.number.get().to_string());
        }
        filled(&filled(self.page_of, "page", &paging.number.get().to_string()), "pages", &paging.of.get().to_string())
    }

    /// The label of a field.
    pub fn label(&self, field: Field) -> &'static str {
        match field {
            Field::Name => self.name,
            Field::Email => self.email,
            Field::Text => self.text,
        }
    }

    /// What to mend, the same beside the field and in the summary.
    pub fn problem(&self, problem: Problem) -> String {
        match (problem.field, problem.fault) {
            (Field::Name, Fault::Missing) => self.name_missing.to_owned(),
            (Field::Email, Fault::Missing) => self.email_missing.to_owned(),
            (Field::Text, Fault::Missing) => self.text_missing.to_owned(),
            (Field::Name, Fault::TooLong(over)) => too_long(self.name_long, LONGEST_NAME, over),
            (_, Fault::TooLong(over)) => too_long(self.text_long, LONGEST_TEXT, over),
            (_, Fault::NoEmail(fault)) => filled(self.email_wrong, "fault", &self.email_fault(fault)),
        }
    }

    fn email_fault(&self, fault: EmailFault) -> String {
        let faults = &self.email_faults;
        match fault {
            EmailFault::Empty => String::new(),
            EmailFault::NoAt => faults.no_at.to_owned(),
            EmailFault::NothingBeforeAt => faults.nothing_before.to_owned(),
            EmailFault::NothingAfterAt => faults.nothing_after.to_owned(),
            EmailFault::TwoAts => faults.two_ats.to_owned(),
            EmailFault::Before(c) | EmailFault::After(c) if c.is_whitespace() => faults.space.to_owned(),
            EmailFault::Before(c) => filled(faults.before, "sign", c.encode_utf8(&mut [0; 4])),
            EmailFault::After(c) => filled(faults.after, "sign", c.encode_utf8(&mut [0; 4])),
            EmailFault::Dots => faults.dots.to_owned(),
            EmailFault::Hyphen => faults.hyphen.to_owned(),
            EmailFault::LongLabel => faults.long_label.to_owned(),
        }
    }
}

/// Whether a name begins with the sound of i, as the lists of Spanish ask: Isabel, Íñigo and Hilda do, Hierro does not.
fn begins_with_i(name: &str) -> bool {
    match name.as_bytes() {
        [b'h' | b'H', b'i' | b'I', b'a' | b'e' | b'A' | b'E', ..] => false,
        // The last is í and Í.
        [b'h' | b'H', b'i' | b'I', ..] | [b'i' | b'I', ..] | [0xc3, 0xad | 0x8d, ..] => true,
        _ => false,
    }
}

fn too_long(phrase: &str, longest: usize, over: usize) -> String {
    filled(&filled(phrase, "over", &over.to_string()), "longest", &longest.to_string())
}
