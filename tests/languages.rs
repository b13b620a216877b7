//! The interface in twelve languages: which one a paper has, how it counts, and how it writes dates, beside ICU4X. That all files say the same phrases is
//! checked while the crate is built.

#![cfg(feature = "press")]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date;
use icu_locale::Locale;
use icu_plurals::PluralRules;
use standfirst::messages::{AskedServices, Messages, Plural};
use standfirst::model::Checked;
use standfirst::model::comment::{Fault, Field, Problem};
use standfirst::model::date::Published;
use standfirst::model::email::EmailFault;
use standfirst::model::language::Language;
use standfirst::model::page::{PageNumber, Paging};
use standfirst::press::interface::{Interface, OwnPhrases, english};

const LANGUAGES: [&str; 12] = ["en", "de", "fr", "es", "it", "pt", "ru", "uk", "ar", "tr", "ja", "zh-Hans"];

fn messages(language: &str) -> &'static Messages {
    Interface::new(&Language::parse(language).unwrap(), &OwnPhrases::new(), AskedServices::default()).messages
}

#[test]
fn a_paper_has_its_own_language_where_the_script_is_the_same_and_english_otherwise() {
    for (paper, spoken) in [
        ("en", "en"),
        ("en-GB", "en"),
        ("de-AT", "de"),
        ("pt-BR", "pt"),
        ("PT-br", "pt"),
        ("ar-EG", "ar"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("ja-JP", "ja"),
        ("zh-Hans-x-news", "zh-Hans"),
        ("de-u-co-phonebk", "de"),
    ] {
        let language = messages(paper).language;
        assert_eq!((language.tag, language.paper, language.lang()), (spoken, None, None), "{paper}");
    }
    for paper in [
        "zh-Hant",
        "zh-TW",
        "zh-HK",
        "yue",
        "zh-yue",
        "zh-yue-Hant",
        "zh-min-nan",
        "zh-Hant-x-news",
        "zh-TW-u-ca-roc",
        "uk-Latn",
        "tr-Cyrl",
        "nl",
        "he",
        "fa",
        "ur",
        "az",
        "qaa",
    ] {
        let language = messages(paper).language;
        assert_eq!((language.tag, language.paper, language.lang(), language.dir()), ("en", Some(paper), Some("en"), Some("ltr")));
    }
    assert_eq!(messages("ar").language.direction.as_str(), "rtl");
}

#[test]
fn numbers_have_the_plural_categories_of_cldr() {
    for tag in LANGUAGES {
        let messages = messages(tag);
        let rules = PluralRules::try_new_cardinal(tag.parse::<Locale>().unwrap().into()).unwrap();
        let own: Vec<&str> = messages.language.categories.split(' ').collect();
        let wanted = ["Zero", "One", "Two", "Few", "Many", "Other"];
        let wanted = wanted.into_iter().filter(|category| rules.categories().any(|known| format!("{known:?}") == *category));
        assert_eq!(own, wanted.map(str::to_lowercase).collect::<Vec<_>>(), "{tag}");
        for count in (0..=200).chain([1_000, 1_000_000]) {
            let category = (messages.language.plural_category)(tag, count);
            assert_eq!(category, format!("{:?}", rules.category_for(count)).to_lowercase(), "{tag} {count}");
            let Plural(forms) = messages.room_left;
            let form = forms.split('\t').nth(own.iter().position(|known| *known == category).unwrap()).unwrap();
            assert_eq!(messages.counted(messages.room_left, count), form.replace("{count}", &count.to_string()), "{tag} {count}");
        }
    }
}

/// What the browser's `Intl.PluralRules` must say too: `browser::messages` reads it.
#[test]
fn the_table_of_categories_for_the_browser_is_that_of_cldr() {
    let line = |tag: &&str| {
        let language = messages(tag).language;
        // By its first letter; `other` is a dot.
        let letter = |count| match (language.plural_category)(tag, count).as_str() {
            "other" => '.',
            category => category.chars().next().unwrap(),
        };
        let letters: String = (0..=200).chain([1_000, 1_000_000]).map(letter).collect();
        [tag, " ", &letters, "\n"].concat()
    };
    let wanted: String = LANGUAGES.iter().map(line).collect();
    assert_eq!(include_str!("plural_categories.txt"), wanted);
}

#[test]
fn phrases_are_filled_and_joined() {
    let english = messages("en");
    assert_eq!(english.counted(english.reading_time, 1), "1 minute to read");
    assert_eq!(english.counted(english.reading_time, 5), "5 minutes to read");
    let russian = messages("ru");
    assert_eq!(russian.counted(russian.reading_time, 21), russian.counted(russian.reading_time, 1).replace('1', "21"));
    let paging = Paging { number: PageNumber::new(2).unwrap(), of: PageNumber::new(3).unwrap(), is_open: false };
    assert_eq!(english.page_of(paging), "Page 2 of 3");
    assert_eq!(english.page_of(Paging { is_open: true, ..paging }), "Page 2");
    for (language, wanted) in [("en", "A, B and C"), ("de", "A, B und C"), ("ja", "A、B、C"), ("ar", "A وB وC")] {
        let messages = messages(language);
        let joined: String =
            ["A", "B", "C"].iter().enumerate().flat_map(|(place, name)| [*name, messages.between(place, 3)]).collect();
        assert_eq!(joined, wanted);
    }
}

#[test]
fn a_phrase_in_own_words_takes_the_place_of_the_language_s() {
    let form = |key: &str, category: &str, text: &str| {
        OwnPhrases::from([(key.to_owned(), [(category.to_owned(), text.to_owned())].into_iter().collect())])
    };
    let with = |own: &OwnPhrases| Interface::new(&Language::parse("ru").unwrap(), own, AskedServices::default());
    let join = with(&form("comments.leave_a_reply", "other", "Join us"));
    assert_eq!(join.messages.leave_a_reply, "Join us");
    assert!(join.words.contains("\nJoin us\n"), "the app says it too");
    assert_ne!(join.words_file, with(&OwnPhrases::new()).words_file, "and asks for another file");
    let counted = with(&form("page.reading_time", "other", "{count} min"));
    for count in [1, 2, 5, 21] {
        assert_eq!(counted.messages.counted(counted.messages.reading_time, count), format!("{count} min"));
    }
}

#[test]
fn every_phrase_of_the_files_is_asked_for() {
    let mut asked = std::collections::BTreeSet::new();
    let language = messages("en").language;
    Messages::of_phrases(language, &mut |key| {
        asked.insert(key.to_owned());
        ""
    });
    let there = english().map(|(key, _)| key.to_owned()).filter(|key| key != "language");
    assert_eq!(asked, there.collect());
}

#[test]
fn embed_js_says_what_the_languages_say() {
    let script = include_str!("../public/embed.js");
    for tag in LANGUAGES {
        let words = &messages(tag).printed.embed;
        let line = format!("  {}: ['{}', '{}', '{}'],", tag.split('-').next().unwrap(), words.failed, words.again, words.loading);
        assert!(script.contains(&line), "{line}");
    }
}

#[test]
fn dates_read_as_the_newsroom_saw_them() {
    let at = Published::parse("2026-11-02T08:05:30+01:00").unwrap();
    for (language, date, with_time) in [
        ("en", "2 November 2026", "2 November 2026, 08:05"),
        ("de", "2. November 2026", "2. November 2026, 08:05 Uhr"),
        ("ja", "2026年11月2日", "2026年11月2日 08:05"),
        ("pt", "2 de novembro de 2026", "2 de novembro de 2026 às 08:05"),
        ("ar", "2 نوفمبر 2026", "2 نوفمبر 2026 الساعة 08:05"),
    ] {
        assert_eq!((messages(language).date(&at).as_str(), messages(language).date_and_time(&at).as_str()), (date, with_time));
    }
}

/// Differences that are meant: English has the day first, as the newspapers of most countries that read it do; Arabic has the figures that comments,
/// forms and addresses have too.
#[test]
fn dates_are_those_of_cldr_but_for_what_is_meant() {
    let spaced = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    for tag in LANGUAGES {
        let as_compared = if tag == "en" {
            "en-GB"
        } else if tag == "ar" {
            "ar-u-nu-latn"
        } else {
            tag
        };
        let formatter = DateTimeFormatter::try_new(as_compared.parse::<Locale>().unwrap().into(), YMD::long()).unwrap();
        for month in 1..=12 {
            let at = Published::parse(&format!("2026-{month:02}-09T08:05:30Z")).unwrap();
            let wanted = formatter.format(&Date::try_new_gregorian(2026, month, 9).unwrap()).to_string();
            assert_eq!(spaced(&messages(tag).date(&at)), spaced(&wanted), "{tag}");
        }
    }
}

#[test]
fn problems_say_what_to_do() {
    let english = messages("en");
    let said = |field, fault| english.problem(Problem { field, fault });
    assert_eq!(said(Field::Name, Fault::Missing), "Enter your name.");
    assert_eq!(said(Field::Name, Fault::TooLong(3)), "Shorten your name: at most 80 characters, 3 fewer than now.");
    assert_eq!(
        said(Field::Email, Fault::NoEmail(EmailFault::NoAt)),
        "Enter an email address like name@example.org: the @ is missing."
    );
    let underscore = said(Field::Email, Fault::NoEmail(EmailFault::After('_')));
    assert_eq!(underscore, "Enter an email address like name@example.org: after the @ there can be no “_”.");
}
