//! When a paper is printed.

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

/// The moment of printing, so that the same content can be printed the same again (reproducible-builds.org/specs/source-date-epoch).
const VARIABLE: &str = "SOURCE_DATE_EPOCH";

/// The moment of printing, in seconds since 1970-01-01T00:00:00Z: what the environment says, or the clock.
///
/// # Errors
/// What the environment says is no such number.
pub fn moment_of_printing() -> Result<i64, String> {
    match env::var_os(VARIABLE).filter(|text| !text.is_empty()) {
        Some(text) => said_moment(&text.to_string_lossy()),
        None => Ok(SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .ok()
            .and_then(|since| i64::try_from(since.as_secs()).ok())
            .unwrap_or(0)),
    }
}

fn said_moment(text: &str) -> Result<i64, String> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = text.parse().ok().filter(|_| is_number);
    seconds.ok_or_else(|| format!("{VARIABLE} must be a number of seconds since 1970, such as 1795219200, not {text:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_environment_says() {
        assert_eq!(said_moment("1795219200"), Ok(1_795_219_200));
        for bad in ["", "now", "-1", "+1", "1.5", " 1", "99999999999999999999"] {
            assert!(said_moment(bad).is_err(), "{bad}");
        }
    }
}
