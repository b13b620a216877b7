//! Dates as mail, RSS and HTTP write them.

use jiff::civil::DateTime;
use jiff::fmt::strtime::BrokenDownTime;
use jiff::fmt::temporal::Pieces;

use crate::model::date::Published;

/// Always two digits for the day, as RSS readers expect.
const RFC_2822: &str = "%a, %d %b %Y %H:%M:%S %z";
/// IMF-fixdate without the name of the day.
const HTTP_DATE: &str = "%d %b %Y %H:%M:%S GMT";
/// `2026-11-02T08:30:00`.
const CLOCK_LENGTH: usize = 19;

/// A date as mail and RSS write it (RFC 2822, section 3.3), in its own offset: `Mon, 02 Nov 2026 08:30:00 +0100`.
pub fn rfc_2822(at: &Published) -> String {
    // A date that the model takes, jiff takes too.
    parts(at).and_then(|parts| parts.to_string(RFC_2822).ok()).unwrap_or_else(|| at.to_string())
}

fn parts(at: &Published) -> Option<BrokenDownTime> {
    // jiff reads at most nine digits of a second.
    let (clock, rest) = at.as_str().split_at_checked(CLOCK_LENGTH)?;
    let offset = rest.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    let text = [clock, offset].concat();
    let pieces = Pieces::parse(&text).ok()?;
    let mut parts = BrokenDownTime::from(pieces.date().to_datetime(pieces.time()?));
    parts.set_offset(Some(pieces.to_numeric_offset()?));
    Some(parts)
}

/// The moment of a header of HTTP (RFC 9110, section 5.6.7, IMF-fixdate), in UTC: `Sun, 06 Nov 1994 08:49:37 GMT`. The name of the day is not
/// looked at. None where it is written otherwise.
pub fn http_date(text: &str) -> Option<DateTime> {
    let (_, date) = text.split_once(", ")?;
    let read = DateTime::strptime(HTTP_DATE, date).ok()?;
    // jiff is more lenient than the standard.
    (read.strftime(HTTP_DATE).to_string() == date).then_some(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;

    #[test]
    fn as_mail_writes_it() {
        for (text, wanted) in [
            ("2026-11-02T08:30:00+01:00", "Mon, 02 Nov 2026 08:30:00 +0100"),
            ("1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 +0000"),
            ("1969-12-31T23:00:09-03:30", "Wed, 31 Dec 1969 23:00:09 -0330"),
            ("2026-11-02T08:30:00.123456789012-00:00", "Mon, 02 Nov 2026 08:30:00 +0000"),
            ("0001-01-01T00:00:00+14:00", "Mon, 01 Jan 0001 00:00:00 +1400"),
            ("9999-12-31T23:59:59-14:00", "Fri, 31 Dec 9999 23:59:59 -1400"),
        ] {
            assert_eq!(Published::parse(text).map(|at| rfc_2822(&at)), Ok(wanted.to_owned()));
        }
    }

    #[test]
    fn as_http_writes_it() {
        for seconds in (0..250_000_000_000).step_by(1_234_567_891) {
            let at = Published::of_unix(seconds).unwrap();
            let text = rfc_2822(&at).replace("+0000", "GMT");
            let wanted = at.to_string().trim_end_matches('Z').to_owned();
            assert_eq!(http_date(&text).map(|at| at.to_string()), Some(wanted), "{text}");
        }
        for bad in [
            "",
            "120",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Sun, 06 Nov 1994 08:49:37 +0100",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sun, 31 Feb 1994 08:49:37 GMT",
            "Sun, 06 November 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 CET GMT",
            "Sun, 06 Nov 1994 08:49:37.5+01:00 GMT",
        ] {
            assert!(http_date(bad).is_none(), "{bad}");
        }
    }
}
