//! Numbers that a telephone calls or writes to. They are of digits alone: with `*` and `#` a telephone can be told to do other things than to
//! call, and a message that somebody else has written is none of the reader's.

/// Whether this follows `tel:` (RFC 3966): a number, and perhaps parameters.
pub fn is_call(text: &str) -> bool {
    let (number, parameters) = text.split_once(';').unwrap_or((text, ""));
    is_number(number) && parameters.chars().all(|c| c.is_ascii_alphanumeric() || "-.+=;".contains(c))
}

/// Whether this follows `sms:` (RFC 5724): a number, and what people write between its digits to read it better.
pub fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    digits.contains(|c: char| c.is_ascii_digit()) && digits.chars().all(|c| c.is_ascii_digit() || "-.()".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for good in ["+4930123456", "030-123.456", "(030)123456", "112"] {
            assert!(is_number(good) && is_call(good), "{good}");
        }
        for good in ["+1-201-555-0123;ext=12", "7042;phone-context=+1201555"] {
            assert!(is_call(good) && !is_number(good), "{good}");
        }
        for bad in [
            "",
            "+",
            "-",
            "*31#123",
            "*%2306%23",
            "%2A21",
            "12+34",
            "call-us",
            "//123",
            "1;x=%23",
            "1;x=#",
            "1?x",
            "1,2",
            "1&x",
            "12\u{0663}",
        ] {
            assert!(!is_call(bad) && !is_number(bad), "{bad}");
        }
    }
}
