//! All phrases that the app may have to say, as plain data.

use super::phrases::{Plural, phrases};

phrases! {
    /// All phrases of one language. Their gaps are named, `{name}`, and filled by [`filled`](super::filled).
    pub struct Catalogue {
        "" {
            months: [&'static str; 12],
            /// `{d}`, `{m}` and `{y}` stand for the day, the month’s name and the year.
            date: &'static str,
            /// The day of a date that is the first of a month.
            first_day: &'static str,
            /// `{date}` stands for the date, `{time}` for the time.
            date_and_time: &'static str,
            /// What stands between names.
            list: ListMessages,
        }
        "page" {
            skip: &'static str,
            sections: &'static str,
            menu: &'static str,
            editions: &'static str,
            read_in: &'static str,
            also_in: &'static str,
            by: &'static str,
            published: &'static str,
            updated: &'static str,
            reading_time: Plural,
            tags: &'static str,
            share: &'static str,
            link_copied: &'static str,
            copy_by_hand: &'static str,
            about_author: &'static str,
            about_authors: &'static str,
            all_by: &'static str,
            stories_by: &'static str,
            previous: &'static str,
            next: &'static str,
            more_in_section: &'static str,
            latest_from: &'static str,
            latest: &'static str,
            more: &'static str,
            picks: &'static str,
            no_stories: &'static str,
            pages: &'static str,
            page_of: &'static str,
            newer: &'static str,
            older: &'static str,
            show_here: &'static str,
            not_found: &'static str,
            not_found_help: &'static str,
            back_to_top: &'static str,
            made_with: &'static str,
            loading: &'static str,
            try_again: &'static str,
            dismiss: &'static str,
            page_failed: &'static str,
            offline: &'static str,
            unreachable: &'static str,
            timed_out: &'static str,
            server_fault: &'static str,
            unreadable: &'static str,
            no_script: &'static str,
            page_number: &'static str,
            refused: &'static str,
            busy: &'static str,
            busy_for: Plural,
            no_data: &'static str,
            authors_hidden: &'static str,
            authors_hidden_help: &'static str,
            protected: &'static str,
            read_there: &'static str,
        }
        "comments" {
            comments: &'static str,
            comments_closed: &'static str,
            no_comments: &'static str,
            only_here: &'static str,
            leave_a_reply: &'static str,
            email_stays: &'static str,
            required: &'static str,
            form_alone: &'static str,
            name: &'static str,
            email: &'static str,
            text: &'static str,
            remember: &'static str,
            trap: &'static str,
            send: &'static str,
            sent: &'static str,
            held: &'static str,
            send_anyway: &'static str,
            problems: Plural,
            room_left: Plural,
            room_over: Plural,
            name_missing: &'static str,
            email_missing: &'static str,
            text_missing: &'static str,
            name_long: &'static str,
            text_long: &'static str,
            email_wrong: &'static str,
            email_faults: EmailMessages,
            storage_refused: &'static str,
            storage_full: &'static str,
            draft_not_kept: &'static str,
            letters_to_the_editor: &'static str,
            comments_alone: &'static str,
            comments_loading: &'static str,
            comments_failed: &'static str,
            new_comments: Plural,
            anonymous: &'static str,
            deleted: &'static str,
            answers: &'static str,
            reply: &'static str,
            reply_to: &'static str,
            in_reply_to: &'static str,
            reply_to_nobody: &'static str,
            sent_to: &'static str,
            collected_by: &'static str,
            stands_waiting: &'static str,
            stands_tried: &'static str,
            stands_sending: &'static str,
            stands_doubtful: &'static str,
            stands_held: &'static str,
            send_now: &'static str,
            send_again: &'static str,
            take_back: &'static str,
            sent_published: &'static str,
            sent_held: &'static str,
            sent_known: &'static str,
            sent_doubtful: &'static str,
            handed_over: &'static str,
            has_arrived: &'static str,
            /// What came of sending: its gap is filled with one of `why`.
            not_sent: &'static str,
            perhaps_sent: &'static str,
            waits: &'static str,
            why: ReasonMessages,
            refusals: RejectionMessages,
        }
    }
}

phrases! {
    /// What stands between two names of many, and before the last of them.
    pub struct ListMessages {
        "" {
            middle: &'static str,
            last: &'static str,
            /// In the place of `last` where the name after it begins with the sound of i.
            before_i: &'static str,
        }
    }
}

phrases! {
    /// Why a service could not be reached, in words that follow a colon.
    pub struct ReasonMessages {
        "" {
            offline: &'static str,
            unreachable: &'static str,
            timed_out: &'static str,
            status: &'static str,
            unreadable: &'static str,
            protected: &'static str,
            missing: &'static str,
            busy: Plural,
        }
    }
}

phrases! {
    /// Why a service turned a comment away, and what to do.
    pub struct RejectionMessages {
        "" {
            login: &'static str,
            closed: &'static str,
            protected: &'static str,
            missing: &'static str,
            blank: &'static str,
            short: &'static str,
            name_long: &'static str,
            email_long: &'static str,
            text_long: &'static str,
            name_missing: &'static str,
            email_missing: &'static str,
            email_wrong: &'static str,
            too_many: &'static str,
            own_answer: &'static str,
            moved: &'static str,
            other: &'static str,
        }
    }
}

phrases! {
    /// Why an address is none, in words that follow `email_wrong`.
    pub struct EmailMessages {
        "" {
            no_at: &'static str,
            nothing_before: &'static str,
            nothing_after: &'static str,
            two_ats: &'static str,
            space: &'static str,
            before: &'static str,
            after: &'static str,
            dots: &'static str,
            hyphen: &'static str,
            long_label: &'static str,
        }
    }
}
