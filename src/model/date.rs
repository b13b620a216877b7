//! When something was published: a moment, and how it reads on the newsroom's own wall.

use super::checked::{Checked, checked_text};

/// A date and time with its offset from UTC, in the internet profile of ISO 8601 (RFC 3339, section 5.6), without leap seconds, and within
/// what HTML's `time` and XML Schema's `dateTime` take as well: from the year 1 on, offsets up to 14 hours, its letters in capitals.
///
/// It is ordered by the moment, and read in the offset it was written with, so that it reads the same everywhere.
#[derive(Clone, Debug)]
pub struct Published(Box<str>);

/// The parts of a [`Published`] as its own clock and calendar show them. `month` and `day` count from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub year: u32,
    pub month: u32,
    pub day: u32,
    pub hour: u32,
    pub minute: u32,
    second: u32,
    offset_minutes: i64,
}

/// What a text must be that has not even the shape of a date.
pub const SHAPE: &str = "a date and time with its offset, such as 2026-11-02T08:30:00+01:00";

impl Checked for Published {
    const NAME: &'static str = "a date";

    fn parse(text: &str) -> Result<Self, &'static str> {
        read(text)?;
        Ok(Self(text.to_ascii_uppercase().into()))
    }
}

/// The beginning of 1970 in UTC.
impl Default for Published {
    fn default() -> Self {
        Self("1970-01-01T00:00:00Z".into())
    }
}

impl Published {
    /// The moment that a clock in Greenwich shows, read on a newsroom's own clock; both without an offset, `2026-11-02T08:30:00`. Where the
    /// two are not whole minutes and at most 14 hours apart, it is read in Greenwich; where that clock shows no date, the newsroom's is
    /// taken for it. None where neither shows one.
    pub fn of_clocks(local: &str, utc: &str) -> Option<Self> {
        let in_greenwich = |clock: &str| Self::parse(&[clock, "Z"].concat()).ok();
        let (Some(at), Some(shown)) = (in_greenwich(utc), in_greenwich(local)) else {
            return in_greenwich(utc).or_else(|| in_greenwich(local));
        };
        let ahead = shown.unix_seconds() - at.unix_seconds();
        if ahead == 0 || ahead % 60 != 0 || ahead.abs() > 14 * 3600 {
            return Some(at);
        }
        let mut text = [local, if ahead < 0 { "-" } else { "+" }].concat();
        push_two(&mut text, ahead.abs() / 3600);
        text.push(':');
        push_two(&mut text, ahead.abs() / 60 % 60);
        Self::parse(&text).ok()
    }

    /// The moment that is so many seconds after the beginning of 1970 in UTC, or before it; none outside the years 1 to 9999.
    pub fn of_unix(seconds: i64) -> Option<Self> {
        let (days, time) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        let day_one = |year: i64| {
            let year = u32::try_from(year).ok()?;
            Some(days_since_1970(&Calendar { year, month: 1, day: 1, hour: 0, minute: 0, second: 0, offset_minutes: 0 }))
        };
        // Some years too early at most.
        let mut year = (1970 + days.div_euclid(if days < 0 { 365 } else { 366 })).clamp(1, 9999);
        while year < 10_000 && day_one(year + 1)? <= days {
            year += 1;
        }
        let (mut day, mut month) = (days - day_one(year)?, 1);
        while month < 12 && day >= i64::from(days_in(month, u32::try_from(year).ok()?)) {
            day -= i64::from(days_in(month, u32::try_from(year).ok()?));
            month += 1;
        }
        let mut text = String::new();
        push_two(&mut text, year / 100);
        push_two(&mut text, year % 100);
        for (sign, number) in
            [('-', i64::from(month)), ('-', day + 1), ('T', time / 3600), (':', time / 60 % 60), (':', time % 60)]
        {
            text.push(sign);
            push_two(&mut text, number);
        }
        text.push('Z');
        Self::parse(&text).ok()
    }

    /// The parts to print.
    pub fn calendar(&self) -> Calendar {
        read(&self.0).unwrap_or(Calendar { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, offset_minutes: 0 })
    }

    /// Seconds since 1970-01-01T00:00:00Z; negative before it. Parts of a second are not counted.
    pub fn unix_seconds(&self) -> i64 {
        let at = self.calendar();
        let minutes = (days_since_1970(&at) * 24 + i64::from(at.hour)) * 60 + i64::from(at.minute) - at.offset_minutes;
        minutes * 60 + i64::from(at.second)
    }
}

impl PartialEq for Published {
    fn eq(&self, other: &Self) -> bool {
        self.unix_seconds() == other.unix_seconds()
    }
}

impl Eq for Published {}

impl PartialOrd for Published {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Published {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.unix_seconds().cmp(&other.unix_seconds())
    }
}

fn read(text: &str) -> Result<Calendar, &'static str> {
    let bytes = text.as_bytes();
    let number = |from: usize, to: usize| -> Option<u32> {
        bytes.get(from..to)?.iter().try_fold(0, |sum, b| b.is_ascii_digit().then(|| sum * 10 + u32::from(b - b'0')))
    };
    let is = |at: usize, any: &[u8]| bytes.get(at).is_some_and(|b| any.contains(b));
    if !(is(4, b"-") && is(7, b"-") && is(10, b"Tt") && is(13, b":") && is(16, b":")) {
        return Err(SHAPE);
    }
    let mut zone = 19;
    if is(19, b".") {
        let digits = bytes.iter().skip(20).take_while(|b| b.is_ascii_digit()).count();
        if digits == 0 {
            return Err(SHAPE);
        }
        zone = 20 + digits;
    }
    let offset_minutes = if is(zone, b"Zz") && bytes.len() == zone + 1 {
        0
    } else if is(zone, b"+-") && is(zone + 3, b":") && bytes.len() == zone + 6 {
        let (hours, minutes) = (number(zone + 1, zone + 3).ok_or(SHAPE)?, number(zone + 4, zone + 6).ok_or(SHAPE)?);
        if hours * 60 + minutes > 14 * 60 || minutes > 59 {
            return Err("a date and time whose offset exists");
        }
        i64::from(hours * 60 + minutes) * if is(zone, b"-") { -1 } else { 1 }
    } else {
        return Err(SHAPE);
    };
    let part = |from, to| number(from, to).ok_or(SHAPE);
    let at = Calendar {
        year: part(0, 4)?,
        month: part(5, 7)?,
        day: part(8, 10)?,
        hour: part(11, 13)?,
        minute: part(14, 16)?,
        second: part(17, 19)?,
        offset_minutes,
    };
    if at.year == 0 || !(1..=12).contains(&at.month) || at.day == 0 || at.day > days_in(at.month, at.year) {
        return Err("a day that is in the calendar");
    }
    if at.hour > 23 || at.minute > 59 || at.second > 59 {
        return Err("a time that is on the clock");
    }
    Ok(at)
}

/// A number below a hundred in two digits.
fn push_two(text: &mut String, number: i64) {
    let digit = |number: i64| u32::try_from(number % 10).ok().and_then(|digit| char::from_digit(digit, 10));
    text.extend(digit(number / 10));
    text.extend(digit(number));
}

fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_in(month: u32, year: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn days_since_1970(at: &Calendar) -> i64 {
    let years = i64::from(at.year) - 1;
    let before_year = years * 365 + years / 4 - years / 100 + years / 400;
    let in_year: u32 = (1..at.month).map(|month| days_in(month, at.year)).sum::<u32>() + at.day - 1;
    before_year + i64::from(in_year) - 719_162
}

checked_text!(
    Published,
    "A date and time with its offset from UTC (RFC 3339): 2026-11-02T08:30:00+01:00.",
    concat!(
        r"^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?",
        r"([Zz]|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))$"
    )
);

#[cfg(test)]
mod tests;
