//! Cases of the JSON test suites: JSONTestSuite's `y_`, `n_` and `i_` files, json.org's JSON_checker.

use proptest::prelude::*;
use serde_json::Value;

use crate::model::json::JsonValue;

/// A text against the value of the equivalent text that serde_json reads; none where it is no JSON.
#[track_caller]
fn check(text: &str, wanted: Option<&str>) {
    let wanted = wanted.map(|wanted| serde_json::from_str::<JsonValue>(wanted).unwrap());
    assert_eq!(JsonValue::parse(text).ok(), wanted, "{text:?}");
}

#[test]
fn what_is_json() {
    for same in [
        "null",
        "true",
        "false",
        "[]",
        "{}",
        "[[]   ]",
        r#""""#,
        r#"[""]"#,
        "\"a\u{7f}\u{2028}\u{2029}\u{10ffff}\u{e000}\"",
        r#"["\"\\\/\b\f\n\r\t\u0022\u005C\u0000\u00e9\u20AC"]"#,
        r#"["\uD83d\uDE00\ud834\udd1e\uDBFF\uDFFE"]"#,
        r#"["\u0060\u012a\u12AB\uA66D\uFFFF\ufdd0"]"#,
        r#"["\\u0000","new\u000Aline","\\a"]"#,
        " [1 , 2,\t3\r\n] ",
        r#"{"":0,"a":{"b":[{},[],null]},"\u0061b":true}"#,
        "[null,1,\"1\",{}]",
        "42",
        "[0,1,10,4294967295]",
    ] {
        check(same, Some(same));
    }
}

#[test]
fn numbers() {
    for (text, wanted) in [
        ("0", JsonValue::Number(0)),
        ("-0", JsonValue::Number(0)),
        ("-0.0e5", JsonValue::Number(0)),
        ("0e99999999999999999999", JsonValue::Number(0)),
        ("1.0", JsonValue::Number(1)),
        ("1.000", JsonValue::Number(1)),
        ("0.05e2", JsonValue::Number(5)),
        ("1e3", JsonValue::Number(1000)),
        ("1E+3", JsonValue::Number(1000)),
        ("10e-1", JsonValue::Number(1)),
        ("100e-1", JsonValue::Number(10)),
        ("4294967295", JsonValue::Number(u32::MAX)),
        ("42949672950e-1", JsonValue::Number(u32::MAX)),
        ("4294967296", JsonValue::OtherNumber),
        ("429496730e1", JsonValue::OtherNumber),
        ("1e10", JsonValue::OtherNumber),
        ("1e99999999999999999999", JsonValue::OtherNumber),
        ("1e-99999999999999999999", JsonValue::Fraction(0)),
        ("0.5", JsonValue::Fraction(0)),
        ("1234.5678", JsonValue::Fraction(1234)),
        ("1234.5e-2", JsonValue::Fraction(12)),
        ("4294967295.9", JsonValue::Fraction(u32::MAX)),
        ("-1", JsonValue::OtherNumber),
        ("-0.5", JsonValue::OtherNumber),
        ("123123123123123123123123123123", JsonValue::OtherNumber),
    ] {
        assert_eq!(JsonValue::parse(text), Ok(wanted), "{text}");
    }
}

#[test]
fn where_the_rfc_leaves_a_choice() {
    check("\u{feff}[1]", Some("[1]"));
    check("\u{feff}\u{feff}[1]", None);
    check("[\u{feff}1]", None);
    for lone in [r#""\ud800""#, r#""\udc00""#, r#""\uDFAA""#] {
        check(lone, Some("\"\u{fffd}\""));
    }
    check(r#""\ud800x\ud800\n""#, Some("\"\u{fffd}x\u{fffd}\\n\""));
    check(r#""\ud800\ud83d\ude00""#, Some("\"\u{fffd}\u{1f600}\""));
    check(r#""\ude00\ud83d""#, Some("\"\u{fffd}\u{fffd}\""));
    check(r#""\ud800\u0061""#, Some("\"\u{fffd}a\""));
    let twice = JsonValue::parse(r#"{"a":1,"b":2,"a":3}"#).unwrap();
    assert_eq!(twice.get("a"), Some(&JsonValue::Number(3)));
    let nested = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
    assert!(JsonValue::parse(&nested(128)).is_ok());
    assert!(JsonValue::parse(&nested(129)).is_err());
    assert!(JsonValue::parse(&"[".repeat(1_000_000)).is_err());
    assert!(JsonValue::parse(&r#"{"a":"#.repeat(1_000_000)).is_err());
    assert!(JsonValue::parse(&["[", &nested(127), ",", &nested(127), "]"].concat()).is_ok());
}

#[test]
fn what_is_no_json() {
    for bad in [
        "",
        " ",
        "[",
        "]",
        "{",
        "}",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[,]",
        "[1,,2]",
        "[1 2]",
        "[1:2]",
        "[1}",
        "{]",
        "[]]",
        "[][]",
        "[1]x",
        "1 2",
        "<null>",
        "nul",
        "nulll",
        "True",
        "[tru]",
        "[nan]",
        "NaN",
        "Infinity",
        "-Infinity",
        "undefined",
        "+1",
        "-",
        "--1",
        "-a",
        "01",
        "-01",
        "012",
        ".5",
        "1.",
        "1.e1",
        "1e",
        "1e+",
        "1ea",
        "1.5.2",
        "0x10",
        "1_000",
        "１",
        "\u{a0}1",
        "1\u{b}",
        "\u{c}1",
        "[1]\0",
        "\0",
        "'a'",
        "\"",
        "\"a",
        "\"\\",
        "\"\\\"",
        r#""\x41""#,
        r#""\'""#,
        r#""\a""#,
        r#""\0""#,
        r#""\u""#,
        r#""\u00""#,
        r#""\u00g0""#,
        r#""\uD83D\u""#,
        r#""\uD83D\u12""#,
        r#""\uD83D\x""#,
        r#""\U0041""#,
        r#""\u{41}""#,
        "\"a\tb\"",
        "\"a\nb\"",
        "\"a\0b\"",
        "\"\u{1f}\"",
        "\\u000A\"\"",
        r#"{"a":1,}"#,
        r#"{,"a":1}"#,
        r#"{"a":1 "b":2}"#,
        r#"{"a":1,,"b":2}"#,
        r#"{"a"}"#,
        r#"{"a",1}"#,
        r#"{"a":}"#,
        r#"{"a"::1}"#,
        r#"{:1}"#,
        r#"{a:1}"#,
        r#"{'a':1}"#,
        r#"{1:1}"#,
        r#"{null:1}"#,
        r#"{"a":1"#,
        r#"{"a":1]"#,
        r#"{"a":1}}"#,
        "[1] // a",
        "/**/[1]",
        "[1,/*x*/2]",
        "# a\n1",
        "<!doctype html>",
    ] {
        check(bad, None);
        assert!(serde_json::from_str::<Value>(bad).is_err(), "{bad:?}");
    }
}

#[test]
fn what_rounds_to_zero_is_a_fraction() {
    for text in ["0.4e-400", "[{\"a\":[0.1e-999]}]"] {
        let (own, other) = (JsonValue::parse(text).unwrap(), serde_json::from_str::<JsonValue>(text).unwrap());
        assert_ne!(own, other, "{text}");
        assert_eq!(rounded(own), other, "{text}");
    }
}

#[track_caller]
fn check_syntax(text: &str, byte: usize) {
    assert_eq!(JsonValue::parse(text).unwrap_err().to_string(), format!("no JSON from byte {byte} on"), "{text:?}");
}

#[test]
fn an_error_says_where_the_json_ends() {
    check_syntax("", 0);
    check_syntax("<!doctype html>", 0);
    check_syntax("[1, 2", 5);
    check_syntax("[1, x]", 4);
    check_syntax("{\"a\" 1}", 5);
    check_syntax("[] []", 3);
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u32>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1e12..1e12).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[\u{0}-\u{7f}\u{d7ff}\u{e000}\u{10ffff}\"\\\\/]{0,20}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..8)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// A value in which a number nearer to zero than any `f64` is zero, at any depth, as `serde_json` reads it.
fn rounded(json: JsonValue) -> JsonValue {
    match json {
        JsonValue::Fraction(0) => JsonValue::Number(0),
        JsonValue::List(items) => JsonValue::List(items.into_iter().map(rounded).collect()),
        JsonValue::Map(entries) => JsonValue::Map(entries.into_iter().map(|(key, value)| (key, rounded(value))).collect()),
        other => other,
    }
}

/// A text with one piece of it replaced.
fn damaged() -> impl Strategy<Value = String> {
    let piece = "[\\[\\]{},:\"\\\\0-9eE.+\\-tfnu \t\n\u{0}a]{0,3}";
    (any_json(), any::<prop::sample::Index>(), 0..4_usize, piece).prop_map(|(json, at, length, piece)| {
        let text = json.to_string();
        let mut chars: Vec<char> = text.chars().collect();
        let at = at.index(chars.len());
        let end = (at + length).min(chars.len());
        chars.splice(at..end, piece.chars());
        chars.into_iter().collect()
    })
}

proptest! {
    #[test]
    fn what_serde_json_writes_is_read_as_serde_json_reads_it(json in any_json(), is_pretty in any::<bool>()) {
        let text = if is_pretty { serde_json::to_string_pretty(&json).unwrap() } else { json.to_string() };
        prop_assert_eq!(JsonValue::parse(&text).unwrap(), serde_json::from_str::<JsonValue>(&text).unwrap());
    }

    /// Lone surrogates and numbers beyond what an `f64` holds are read here and refused there, so the reverse is not asked for them.
    #[test]
    fn what_serde_json_refuses_is_refused(text in damaged()) {
        let (own, other) = (JsonValue::parse(&text), serde_json::from_str::<JsonValue>(&text));
        match (own, other) {
            (Err(_), Err(_)) => {}
            (Ok(own), Ok(other)) => prop_assert_eq!(rounded(own), rounded(other)),
            (Ok(_), Err(error)) => prop_assert!(error.to_string().contains("out of range") || error.to_string().contains("surrogate"), "{text}: {error}"),
            (Err(error), Ok(_)) => prop_assert!(false, "{text}: {error}"),
        }
    }
}
