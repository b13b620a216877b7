//! What the interface itself says.
//!
//! A language is one value of [`Messages`]: phrases with their gaps, the names of the months, and a rule for plurals. English is
//! first; another language comes as another value, found by [`messages_for`].

pub mod embed;
mod english;

use crate::model::comment::{Fault, Field, LONGEST_NAME, LONGEST_TEXT, Problem};
use crate::model::date::Published;
use crate::model::email::EmailFault;
use crate::model::language::Language;
use crate::model::page::Paging;

pub use english::ENGLISH;

/// The words for a site's language; English until its language is here.
pub fn messages_for(_: &Language) -> &'static Messages {
    &ENGLISH
}

/// What a reader inside another page says where it does not open. It is no part of [`Messages`], because no app is there to say it.
pub fn not_opened(_: &Language) -> &'static str {
    "The paper cannot be read here: the network, this browser or this page does not let it open. The link leads there."
}

/// A phrase in its plural forms, `{}` where the number goes; [`Messages::plural_rule`] says which form a number takes.
pub type Plural = &'static [&'static str];

/// All phrases of one language. `{}` is a gap, filled by the functions below.
pub struct Messages {
    pub language: &'static str,
    pub plural_rule: fn(u32) -> usize,
    pub months: [&'static str; 12],
    /// `{d}`, `{m}` and `{y}` stand for the day, the month's name and the year.
    pub date: &'static str,
    /// `{d}` stands for the date, `{t}` for the time.
    pub date_and_time: &'static str,
    /// Between two names of many, and before the last of them.
    pub list: [&'static str; 2],
    pub skip: &'static str,
    pub sections: &'static str,
    pub by: &'static str,
    pub published: &'static str,
    pub updated: &'static str,
    pub reading_time: Plural,
    pub tags: &'static str,
    pub share: &'static str,
    pub link_copied: &'static str,
    pub copy_by_hand: &'static str,
    pub about_author: &'static str,
    pub about_authors: &'static str,
    pub all_by: &'static str,
    pub stories_by: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub more_in_section: &'static str,
    pub latest_from: &'static str,
    pub latest: &'static str,
    pub more: &'static str,
    pub picks: &'static str,
    pub no_stories: &'static str,
    pub pages: &'static str,
    pub page_of: &'static str,
    pub newer: &'static str,
    pub older: &'static str,
    pub show_here: &'static str,
    pub not_found: &'static str,
    pub not_found_help: &'static str,
    pub back_to_top: &'static str,
    pub made_with: &'static str,
    pub loading: &'static str,
    pub try_again: &'static str,
    pub dismiss: &'static str,
    pub page_failed: &'static str,
    pub offline: &'static str,
    pub unreachable: &'static str,
    pub timed_out: &'static str,
    pub server_fault: &'static str,
    pub unreadable: &'static str,
    pub comments: &'static str,
    pub comments_closed: &'static str,
    pub no_comments: &'static str,
    pub only_here: &'static str,
    pub leave_a_reply: &'static str,
    pub email_stays: &'static str,
    pub required: &'static str,
    pub form_alone: &'static str,
    pub name: &'static str,
    pub email: &'static str,
    pub text: &'static str,
    pub remember: &'static str,
    pub trap: &'static str,
    pub send: &'static str,
    pub sent: &'static str,
    pub held: &'static str,
    pub send_anyway: &'static str,
    pub problems: Plural,
    pub room_left: Plural,
    pub room_over: Plural,
    pub name_missing: &'static str,
    pub email_missing: &'static str,
    pub text_missing: &'static str,
    pub name_long: &'static str,
    pub text_long: &'static str,
    pub email_wrong: &'static str,
    pub email_faults: EmailMessages,
    pub storage_refused: &'static str,
    pub storage_full: &'static str,
    pub draft_not_kept: &'static str,
    // A paper that is read live.
    pub no_script: &'static str,
    pub page_number: &'static str,
    pub refused: &'static str,
    pub busy: &'static str,
    pub busy_for: Plural,
    pub no_data: &'static str,
    pub authors_hidden: &'static str,
    pub authors_hidden_help: &'static str,
    pub protected: &'static str,
    pub read_there: &'static str,
    pub letters_to_the_editor: &'static str,
    pub comments_alone: &'static str,
    pub comments_loading: &'static str,
    pub comments_failed: &'static str,
    pub new_comments: Plural,
    pub anonymous: &'static str,
    pub deleted: &'static str,
    pub answers: &'static str,
    pub reply: &'static str,
    pub reply_to: &'static str,
    pub in_reply_to: &'static str,
    pub reply_to_nobody: &'static str,
    pub sent_to: &'static str,
    pub collected_by: &'static str,
    pub stands_waiting: &'static str,
    pub stands_tried: &'static str,
    pub stands_sending: &'static str,
    pub stands_doubtful: &'static str,
    pub stands_held: &'static str,
    pub send_now: &'static str,
    pub send_again: &'static str,
    pub take_back: &'static str,
    pub sent_published: &'static str,
    pub sent_held: &'static str,
    pub sent_known: &'static str,
    pub sent_doubtful: &'static str,
    pub handed_over: &'static str,
    pub has_arrived: &'static str,
    /// What came of sending: the gap is filled with one of `why`.
    pub not_sent: &'static str,
    pub perhaps_sent: &'static str,
    pub waits: &'static str,
    pub why: ReasonMessages,
    pub refusals: RejectionMessages,
}

/// Why a service could not be reached, in words that follow a colon.
pub struct ReasonMessages {
    pub offline: &'static str,
    pub unreachable: &'static str,
    pub timed_out: &'static str,
    pub status: &'static str,
    pub unreadable: &'static str,
    pub protected: &'static str,
    pub missing: &'static str,
    pub busy: Plural,
}

/// Why a service turned a comment away, and what to do.
pub struct RejectionMessages {
    pub login: &'static str,
    pub closed: &'static str,
    pub protected: &'static str,
    pub missing: &'static str,
    pub blank: &'static str,
    pub short: &'static str,
    pub name_long: &'static str,
    pub email_long: &'static str,
    pub text_long: &'static str,
    pub name_missing: &'static str,
    pub email_missing: &'static str,
    pub email_wrong: &'static str,
    pub too_many: &'static str,
    pub own_answer: &'static str,
    pub moved: &'static str,
    pub other: &'static str,
}

/// Why an address is none, in words that follow [`Messages::email_wrong`].
pub struct EmailMessages {
    pub no_at: &'static str,
    pub nothing_before: &'static str,
    pub nothing_after: &'static str,
    pub two_ats: &'static str,
    pub space: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub dots: &'static str,
    pub hyphen: &'static str,
    pub long_label: &'static str,
}

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
        let words = &self.email_faults;
        match fault {
            EmailFault::Empty => String::new(),
            EmailFault::NoAt => words.no_at.to_owned(),
            EmailFault::NothingBeforeAt => words.nothing_before.to_owned(),
            EmailFault::NothingAfterAt => words.nothing_after.to_owned(),
            EmailFault::TwoAts => words.two_ats.to_owned(),
            EmailFault::Before(c) | EmailFault::After(c) if c.is_whitespace() => words.space.to_owned(),
            EmailFault::Before(c) => filled(words.before, c.encode_utf8(&mut [0; 4])),
            EmailFault::After(c) => filled(words.after, c.encode_utf8(&mut [0; 4])),
            EmailFault::Dots => words.dots.to_owned(),
            EmailFault::Hyphen => words.hyphen.to_owned(),
            EmailFault::LongLabel => words.long_label.to_owned(),
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
