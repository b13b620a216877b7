//! Numbers that a telephone calls or writes to.

use super::after;

/// Whether an address calls a number (RFC 3966) or writes to it (RFC 5724). Numbers of digits alone: with `*` and `#` a telephone can be told
/// to do other things than to call, and a message that somebody else has written is none of the reader's.
pub fn is_telephone(text: &str) -> bool {
    let number = after(text, "tel:").map(|number| number.split_once(';').unwrap_or((number, "")));
    match number.or_else(|| after(text, "sms:").map(|number| (number, ""))) {
        Some((number, rest)) => is_number(number) && rest.chars().all(|c| c.is_ascii_alphanumeric() || "-.+=;".contains(c)),
        None => false,
    }
}

/// Digits, with what people write between them to read them better.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    digits.contains(|c: char| c.is_ascii_digit()) && digits.chars().all(|c| c.is_ascii_digit() || "-.()".contains(c))
}

#[cfg(test)]
mod tests {
    use crate::model::Checked;
    use crate::model::address::Href;

    #[test]
    fn numbers_to_call_and_to_write_to() {
        for good in [
            "tel:+4930123456",
            "TEL:030-123.456",
            "tel:(030)123456",
            "tel:112",
            "tel:+1-201-555-0123;ext=12",
            "tel:7042;phone-context=+1201555",
            "sms:+15105550101",
            "Sms:41411",
        ] {
            let href = Href::parse(good);
            assert!(href.as_ref().is_ok_and(|href| href.as_str() == good && Href::of_stranger(good).is_err()), "{good}");
        }
        for bad in [
            "tel:",
            "tel:+",
            "tel:-",
            "tel:*31#123",
            "tel:*%2306%23",
            "tel:%2A21",
            "tel:12+34",
            "tel:call-us",
            "tel://123",
            "tel:1;x=%23",
            "tel:1;x=#",
            "tel:1?x",
            "sms:+1?body=win",
            "sms:+1;body=win",
            "sms:+1&body=win",
            "sms:?body=x",
            "sms:1,2",
            "sms:1%3Fbody=x",
            "callto:123",
            "tel :123",
            "tel:12\u{0663}",
        ] {
            assert!(Href::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn strangers_lead_to_the_web_and_to_mail_alone() {
        for good in ["https://a.example/", "http://a.example/", "mailto:a@b.example", "/article/tides/"] {
            assert_eq!(Href::of_stranger(good).ok(), Href::parse(good).ok(), "{good}");
        }
    }
}
