use super::*;

#[test]
fn moments() {
    for (text, seconds) in [
        ("1970-01-01T00:00:00Z", 0),
        ("2026-11-02T08:30:00+01:00", 1_793_604_600),
        ("2024-02-29T23:59:59.25-03:30", 1_709_263_799),
        ("0001-01-01T00:00:00Z", -62_135_596_800),
        ("1969-12-31t23:59:59z", -1),
    ] {
        assert_eq!(Published::parse(text).map(|at| at.unix_seconds()), Ok(seconds), "{text}");
    }
}

#[test]
fn moments_are_written_as_they_are_counted() {
    for text in [
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "0001-01-01T00:00:00Z",
        "2000-02-29T12:00:00Z",
        "2026-12-31T23:59:59Z",
        "9999-12-31T23:59:59Z",
        "1900-03-01T00:00:00Z",
    ] {
        let at = Published::parse(text).unwrap().unix_seconds();
        assert_eq!(Published::of_unix(at).map(|at| at.to_string()).as_deref(), Some(text));
    }
    assert!(Published::of_unix(-62_135_596_801).is_none());
    assert!(Published::of_unix(i64::MAX / 1_000_000).is_none());
    for seconds in (-60_000_000_000..250_000_000_000).step_by(1_234_567_891) {
        assert_eq!(Published::of_unix(seconds).map(|at| at.unix_seconds()), Some(seconds));
    }
}

#[test]
fn two_clocks_show_one_moment() {
    for (local, utc, wanted) in [
        ("2026-08-31T22:15:30", "2026-09-01T00:45:30", Some("2026-08-31T22:15:30-02:30")),
        ("2026-03-07T12:00:00", "2026-03-07T15:30:00", Some("2026-03-07T12:00:00-03:30")),
        ("2026-01-01T01:00:00", "2026-01-01T00:00:00", Some("2026-01-01T01:00:00+01:00")),
        ("2026-01-01T00:00:00", "2026-01-01T00:00:00", Some("2026-01-01T00:00:00Z")),
        ("2026-01-01T00:00:10", "2026-01-01T00:00:00", Some("2026-01-01T00:00:00Z")),
        ("2026-01-02T00:00:00", "2026-01-01T00:00:00", Some("2026-01-01T00:00:00Z")),
        ("2026-01-02T00:00:00", "0000-00-00T00:00:00", Some("2026-01-02T00:00:00Z")),
        ("", "2026-01-01T00:00:00", Some("2026-01-01T00:00:00Z")),
        ("", "", None),
    ] {
        assert_eq!(Published::of_clocks(local, utc).map(|at| at.to_string()).as_deref(), wanted, "{local} {utc}");
    }
}

#[test]
fn its_letters_are_capitals() {
    assert_eq!(Published::parse("1969-12-31t23:59:59z").map(|at| at.to_string()), Ok("1969-12-31T23:59:59Z".to_owned()));
}

#[test]
fn what_is_no_date() {
    for bad in [
        "",
        "2026-11-02",
        "2026-11-02T08:30",
        "2026-11-02T08:30:00",
        "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-00-10T00:00:00Z",
        "2026-04-31T00:00:00Z",
        "2026-11-02T24:00:00Z",
        "2026-11-02T08:60:00Z",
        "2026-11-02T08:30:60Z",
        "2026-11-02T08:30:00.Z",
        "2026-11-02T08:30:00+1:00",
        "2026-11-02T08:30:00+14:01",
        "0000-11-02T08:30:00Z",
        "2026-11-02 08:30:00Z",
        "2026-11-02T08:30:00Zx",
        "２０２６-11-02T08:30:00Z",
        "1900-02-29T00:00:00Z",
    ] {
        assert!(Published::parse(bad).is_err(), "{bad}");
    }
}
