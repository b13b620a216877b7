//! Phrases with their gaps filled: numbers in their plural forms, dates, lists of names, what is wrong with a field.

use super::catalogue::{Messages, Plural};
use crate::model::comment::{Fault, Field, LONGEST_NAME, LONGEST_TEXT, Problem};
use crate::model::date::Published;
use crate::model::email::EmailFault;
use crate::model::page::Paging;

/// A phrase with its gap filled.
pub fn filled(phrase: &str, with: &str) -> String {
    phrase.replace("{}", with)
}

impl Messages {
    /// The phrase in the form that the number takes, with the number in its gap.
    pub fn counted(&self, forms: Plural, count: u32) -> String {
        let form = forms.get((self.plural_rule)(count)).or(forms.last()).copied().unwrap_or_default();
        filled(form, &count.to_string())
    }

    /// `2 November 2026`
    pub fn date(&self, at: &Published) -> String {
        let at = at.calendar();
        let month = self.months.get(at.month as usize - 1).copied().unwrap_or_default();
        self.date.replace("{d}", &at.day.to_string()).replace("{m}", month).replace("{y}", &at.year.to_string())
    }

    /// `2 November 2026, 08:30`: as the newsroom's clock showed it.
    pub fn date_and_time(&self, at: &Published) -> String {
        let clock = at.calendar();
        let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
        let time = [two(clock.hour).as_str(), ":", &two(clock.minute)].concat();
        self.date_and_time.replace("{d}", &self.date(at)).replace("{t}", &time)
    }

    /// What stands between the name at this place (from zero) and the next one of so many; nothing after the last.
    pub fn between(&self, place: usize, count: usize) -> &'static str {
        match count.saturating_sub(place) {
            0 | 1 => "",
            2 => self.list[1],
            _ => self.list[0],
        }
    }

    /// `Page 2 of 3`; `Page 2` where nobody knows how many there are.
    pub fn page_of(&self, paging: Paging) -> String {
        if paging.is_open {
            return filled(self.page_number, &paging.number.get().to_string());
        }
        self.page_of.replacen("{}", &paging.number.get().to_string(), 1).replacen("{}", &paging.of.get().to_string(), 1)
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
            (_, Fault::NoEmail(fault)) => filled(self.email_wrong, &self.email_fault(fault)),
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
            EmailFault::Before(c) => filled(faults.before, c.encode_utf8(&mut [0; 4])),
            EmailFault::After(c) => filled(faults.after, c.encode_utf8(&mut [0; 4])),
            EmailFault::Dots => faults.dots.to_owned(),
            EmailFault::Hyphen => faults.hyphen.to_owned(),
            EmailFault::LongLabel => faults.long_label.to_owned(),
        }
    }
}

/// `{}` is the longest, `{+}` by how much it is over.
fn too_long(phrase: &str, longest: usize, over: usize) -> String {
    filled(&phrase.replace("{+}", &over.to_string()), &longest.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::ENGLISH;
    use crate::model::Checked;
    use crate::model::page::PageNumber;

    #[test]
    fn dates_read_as_the_newsroom_saw_them() {
        let at = Published::parse("2026-11-02T08:05:30+01:00").unwrap();
        assert_eq!(ENGLISH.date(&at), "2 November 2026");
        assert_eq!(ENGLISH.date_and_time(&at), "2 November 2026, 08:05");
    }

    #[test]
    fn numbers_choose_their_form() {
        assert_eq!(ENGLISH.counted(ENGLISH.reading_time, 1), "1 minute to read");
        assert_eq!(ENGLISH.counted(ENGLISH.reading_time, 5), "5 minutes to read");
        let paging = Paging { number: PageNumber::new(2).unwrap(), of: PageNumber::new(3).unwrap(), is_open: false };
        assert_eq!(ENGLISH.page_of(paging), "Page 2 of 3");
        assert_eq!(ENGLISH.page_of(Paging { is_open: true, ..paging }), "Page 2");
    }

    #[test]
    fn names_are_joined() {
        let joined = |names: &[&str]| -> String {
            names.iter().enumerate().map(|(place, name)| [name, ENGLISH.between(place, names.len())].concat()).collect()
        };
        assert_eq!(joined(&["A"]), "A");
        assert_eq!(joined(&["A", "B"]), "A and B");
        assert_eq!(joined(&["A", "B", "C"]), "A, B and C");
    }

    #[test]
    fn problems_say_what_to_do() {
        let said = |field, fault| ENGLISH.problem(Problem { field, fault });
        assert_eq!(said(Field::Name, Fault::Missing), "Enter your name.");
        assert_eq!(said(Field::Name, Fault::TooLong(3)), "Shorten your name: at most 80 characters, 3 fewer than now.");
        assert_eq!(
            said(Field::Email, Fault::NoEmail(EmailFault::NoAt)),
            "Enter an email address like name@example.org: the @ is missing."
        );
        assert_eq!(
            said(Field::Email, Fault::NoEmail(EmailFault::After('_'))),
            "Enter an email address like name@example.org: after the @ there can be no “_”."
        );
    }
}
