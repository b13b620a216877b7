//! Dates as people write them, and the clock that they are read on.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jsonc_parser::ast::Value;
use schemars::JsonSchema;

use super::authored::Authored;
use super::fault::did_you_mean;
use super::file_reader::FileReader;
use crate::model::Checked;
use crate::model::date::{Published, SHAPE};

/// What a date may look like.
const FORMS: &str = "a date such as 2026-11-20 or 2026-11-20T07:30, which may end with its offset: 2026-11-20T07:30:00+01:00";

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

/// A date as it is written, of which no more is known than its schema; what it is read as is a [`Published`].
pub struct WrittenDate;

impl JsonSchema for WrittenDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A date, 2026-11-20, with a time, 2026-11-20T07:30, or with the offset of that from UTC too: \
                            2026-11-20T07:30:00+01:00. Without an offset it is read on the clock that `timezone` in site.json names.",
            "pattern": concat!(
                r"^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?",
                r"( ?([Zz]|UTC|GMT|[+-]((0[0-9]|1[0-3])(:?[0-5][0-9])?|14(:?00)?)))?)?$"
            ),
        })
    }
}

impl Authored for Published {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let text = reader.string(value)?;
        moment(text.trim(), &reader.around.timezone).map_err(|rule| reader.fault_at(value, format!("must be {rule}"))).ok()
    }
}

/// The moment that a text says: where no time is said it is 00:00, where no offset is said it is read on the newsroom's clock.
///
/// # Errors
/// What the text must be, because it is no date.
fn moment(text: &str, zone: &TimeZone) -> Result<Published, &'static str> {
    match Published::parse(text) {
        Err(SHAPE) => completed(text, zone).ok_or_else(|| what_of_day(text).unwrap_or(FORMS)),
        whole => whole,
    }
}

/// What is wrong with the day that a text begins with, where it is written as one.
fn what_of_day(text: &str) -> Option<&'static str> {
    let midnight = [text.get(..10)?, "T00:00:00Z"].concat();
    Published::parse(&midnight).err().filter(|rule| *rule != SHAPE)
}

/// Whether a text is the day of a date, without a time.
pub fn is_day_of(text: &str, date: &Published) -> bool {
    date.as_str().split('T').next() == Some(text)
}

/// The date with what it does not say; none of what is no date.
fn completed(text: &str, zone: &TimeZone) -> Option<Published> {
    let (day, rest) = text.split_at_checked(10)?;
    let day: Date = day.parse().ok()?;
    let rest = rest.strip_prefix(['T', 't']).unwrap_or(rest).trim();
    let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.'))).unwrap_or(rest.len());
    let (time, offset) = (&rest[..end], rest[end..].trim());
    let time: Time = match time {
        "" if offset.is_empty() => Time::midnight(),
        time => time.parse().ok().filter(|_| time.contains(':'))?,
    };
    let moment = DateTime::from_parts(day, time);
    let offset = match offset {
        "" => offset_at(moment, zone)?,
        offset => written_offset(offset)?,
    };
    Published::parse(&format!("{}{offset}", moment.strftime("%Y-%m-%dT%H:%M:%S"))).ok()
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
            ("2026-11-20T07", None),
            ("20 November 2026", None),
            ("2026-11", None),
            ("", None),
            ("2026-11-20Z", None),
            ("2026-11-2é", None),
        ] {
            let read = moment(text, &berlin).ok();
            assert_eq!(read.as_ref().map(Published::as_str), wanted, "{text}");
        }
        for (text, wanted) in [
            ("2026-02-30", "a day that is in the calendar"),
            ("2026-13-01 07:30", "a day that is in the calendar"),
            ("2026-11-20T25:00", FORMS),
            ("２０２６-11-20", FORMS),
        ] {
            assert_eq!(moment(text, &berlin).err(), Some(wanted), "{text}");
        }
        let in_utc = moment("2026-11-20", &TimeZone::UTC).unwrap();
        assert_eq!(in_utc.as_str(), "2026-11-20T00:00:00+00:00");
    }
}
