//! Dates as people write them in front matter, and the clock that they are read on.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jsonc_parser::ast::Value;
use schemars::JsonSchema;

use super::authored::Authored;
use super::fault::did_you_mean;
use super::file_reader::FileReader;
use crate::model::Checked;
use crate::model::date::Published;

/// What a date in front matter may look like.
pub const FORMS: &str = "a date such as 2026-11-20 or 2026-11-20T07:30, which may end with its offset: 2026-11-20T07:30:00+01:00";

/// The clock of a newsroom, by its name in the IANA time zone database: `Europe/Berlin`.
#[derive(Clone, Debug)]
pub struct TimeZoneName(pub TimeZone);

impl Authored for TimeZoneName {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let name = reader.string(value)?;
        let found = TimeZone::get(name).ok();
        if found.is_none() {
            let known: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
            let hint = did_you_mean(name, known.iter().map(String::as_str));
            reader.fault_at(value, format!("must be a time zone of the IANA database, such as Europe/Berlin{hint}"));
        }
        found.map(Self)
    }
}

impl JsonSchema for TimeZoneName {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TimeZoneName".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "A time zone of the IANA database: Europe/Berlin.", "minLength": 1 })
    }
}

/// The date in the form that the JSON has: where no time is said it is 00:00, where no offset is said it is read on the newsroom's clock. None of
/// what is no date.
pub fn completed(text: &str, zone: &TimeZone) -> Option<String> {
    if Published::parse(text).is_ok() {
        return Some(text.to_owned());
    }
    let (day, rest) = text.split_at_checked(10)?;
    let day: Date = day.parse().ok()?;
    let rest = rest.strip_prefix(['T', 't']).unwrap_or(rest).trim();
    let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.'))).unwrap_or(rest.len());
    let (time, offset) = (&rest[..end], rest[end..].trim());
    let time: Time = if time.is_empty() && offset.is_empty() { Time::midnight() } else { time.parse().ok()? };
    let moment = DateTime::from_parts(day, time);
    let offset = match offset {
        "" => offset_at(moment, zone)?,
        offset => written_offset(offset)?,
    };
    let text = format!("{}{offset}", moment.strftime("%Y-%m-%dT%H:%M:%S"));
    Published::parse(&text).is_ok().then_some(text)
}

/// How far a clock is from UTC then, in whole minutes; of an hour that it shows twice the first, of one that it skips the one before.
fn offset_at(moment: DateTime, zone: &TimeZone) -> Option<String> {
    let minutes = zone.to_zoned(moment).ok()?.offset().seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    Some(format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60))
}

/// `Z`, `+01:00`, `+0100` and `+01`.
fn written_offset(text: &str) -> Option<String> {
    if matches!(text, "Z" | "z" | "UTC" | "GMT") {
        return Some("Z".to_owned());
    }
    let (sign, digits) = (text.get(..1).filter(|sign| matches!(*sign, "+" | "-"))?, text.get(1..)?.replace(':', ""));
    let (hours, minutes) = (digits.get(..2)?, digits.get(2..)?);
    Some(format!("{sign}{hours}:{}", if minutes.is_empty() { "00" } else { minutes }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_without_offset_are_read_on_the_newsrooms_clock() {
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        for (text, wanted) in [
            ("2026-11-20", Some("2026-11-20T00:00:00+01:00")),
            ("2026-07-20", Some("2026-07-20T00:00:00+02:00")),
            ("2026-11-20 07:30", Some("2026-11-20T07:30:00+01:00")),
            ("2026-11-20T07:30:05", Some("2026-11-20T07:30:05+01:00")),
            ("2026-11-20 07:30:00 +0530", Some("2026-11-20T07:30:00+05:30")),
            ("2026-11-20T07:30-08", Some("2026-11-20T07:30:00-08:00")),
            ("2026-11-20T07:30Z", Some("2026-11-20T07:30:00Z")),
            ("2026-11-20T07:30:00.125+01:00", Some("2026-11-20T07:30:00.125+01:00")),
            // The clock is put back, and put forward, in this hour.
            ("2026-10-25 02:30", Some("2026-10-25T02:30:00+02:00")),
            ("2026-03-29 02:30", Some("2026-03-29T02:30:00+02:00")),
            // Before there were time zones.
            ("1850-01-01", Some("1850-01-01T00:00:00+00:53")),
            ("2026-02-30", None),
            ("2026-11-20T25:00", None),
            ("20 November 2026", None),
            ("2026-11", None),
            ("", None),
            ("2026-11-20Z", None),
            ("2026-11-2é", None),
        ] {
            assert_eq!(completed(text, &berlin).as_deref(), wanted, "{text}");
        }
        assert_eq!(completed("2026-11-20", &TimeZone::UTC).as_deref(), Some("2026-11-20T00:00:00+00:00"));
    }
}
