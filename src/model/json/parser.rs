//! Reads JSON text (RFC 8259) by recursive descent.
//!
//! Where the RFC leaves a choice: nesting ends at [`DEEPEST`]; one byte order mark is ignored; an escaped surrogate without its other half
//! becomes U+FFFD; of equal keys all are kept.

use super::error::JsonError;
use super::value::JsonValue;

/// How many lists and objects may stand in one another.
const DEEPEST: usize = 128;

impl JsonValue {
    /// The value that a text holds.
    ///
    /// # Errors
    /// The byte from which on the text is no JSON, or is nested too deeply.
    pub fn parse(text: &str) -> Result<Self, JsonError> {
        let mut parser = Parser { text, bytes: text.as_bytes(), at: if text.starts_with('\u{feff}') { 3 } else { 0 } };
        let value = parser.value(DEEPEST);
        parser.skip_space();
        match value {
            Some(value) if parser.at == text.len() => Ok(value),
            _ => Err(JsonError::syntax(parser.at)),
        }
    }
}

/// Where in the text the reading has come to. A method that gives none leaves `at` near what is wrong.
struct Parser<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl Parser<'_> {
    /// The next byte; zero, which JSON has no use for, at the end.
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or_default()
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == byte;
        self.at += usize::from(is_there);
        is_there
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Option<JsonValue> {
        self.skip_space();
        match self.peek() {
            b'"' => self.string().map(JsonValue::Text),
            b'[' => {
                let mut list = Vec::new();
                self.each(b']', depth, |parser, depth| {
                    list.push(parser.value(depth)?);
                    Some(())
                })?;
                Some(JsonValue::List(list))
            }
            b'{' => {
                let mut entries = Vec::new();
                self.each(b'}', depth, |parser, depth| {
                    parser.skip_space();
                    let key = parser.string()?;
                    parser.skip_space();
                    parser.take(b':').then_some(())?;
                    entries.push((key, parser.value(depth)?));
                    Some(())
                })?;
                Some(JsonValue::Map(entries))
            }
            b't' => self.word("true", JsonValue::Truth(true)),
            b'f' => self.word("false", JsonValue::Truth(false)),
            b'n' => self.word("null", JsonValue::Null),
            _ => self.number(),
        }
    }

    /// Reads what stands between commas, from the opening bracket to the closing one.
    fn each(&mut self, end: u8, depth: usize, mut read: impl FnMut(&mut Self, usize) -> Option<()>) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        self.at += 1;
        self.skip_space();
        if self.take(end) {
            return Some(());
        }
        loop {
            read(self, depth)?;
            self.skip_space();
            if self.take(end) {
                return Some(());
            }
            self.take(b',').then_some(())?;
        }
    }

    fn word(&mut self, word: &str, value: JsonValue) -> Option<JsonValue> {
        let is_there = self.bytes.get(self.at..)?.starts_with(word.as_bytes());
        self.at += if is_there { word.len() } else { 0 };
        is_there.then_some(value)
    }

    fn string(&mut self) -> Option<String> {
        self.take(b'"').then_some(())?;
        let mut all = String::new();
        loop {
            let from = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | 0..b' ') {
                self.at += 1;
            }
            all.push_str(self.text.get(from..self.at)?);
            if self.take(b'"') {
                return Some(all);
            }
            self.take(b'\\').then_some(())?;
            all.push(self.escape()?);
        }
    }

    /// The character that follows a backslash.
    fn escape(&mut self) -> Option<char> {
        let escape = self.peek();
        let c = match escape {
            b'"' | b'\\' | b'/' => escape.into(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                let unit = self.code_unit()?;
                return Some(self.character(unit));
            }
            _ => return None,
        };
        self.at += 1;
        Some(c)
    }

    /// The character that an escaped UTF-16 unit begins; its other half is read where it follows.
    fn character(&mut self, unit: u32) -> char {
        let mut code = unit;
        if (0xd800..0xdc00).contains(&unit) {
            let after_unit = self.at;
            let low = if self.take(b'\\') && self.take(b'u') { self.code_unit() } else { None };
            match low {
                Some(low) if (0xdc00..0xe000).contains(&low) => code = 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00),
                // What follows is read by itself.
                _ => self.at = after_unit,
            }
        }
        char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    fn code_unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.peek()).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }

    fn number(&mut self) -> Option<JsonValue> {
        let is_negative = self.take(b'-');
        let whole = self.at;
        if !self.take(b'0') {
            self.digits()?;
        }
        // All digits of the number, and how many of them stand before its point.
        let mut digits = self.text.get(whole..self.at)?.to_owned();
        let mut point = i64::try_from(digits.len()).ok()?;
        if self.take(b'.') {
            let from = self.at;
            self.digits()?;
            digits.push_str(self.text.get(from..self.at)?);
        }
        if self.take(b'e') || self.take(b'E') {
            let is_down = self.peek() == b'-';
            self.at += usize::from(matches!(self.peek(), b'-' | b'+'));
            let from = self.at;
            self.digits()?;
            // An exponent that no number of digits makes up for is as good as this one.
            let exponent = self.text.get(from..self.at)?.parse().unwrap_or(i64::MAX / 2);
            point += if is_down { -exponent } else { exponent };
        }
        Some(number(is_negative, &digits, point))
    }

    /// Passes over digits, of which there must be one.
    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        (self.at > from).then_some(())
    }
}

/// The number of these digits, of which so many stand before the point: more where zeros follow them, fewer than none where zeros precede them.
fn number(is_negative: bool, digits: &str, point: i64) -> JsonValue {
    let digits = digits.trim_end_matches('0');
    let is_zero = digits.trim_start_matches('0').is_empty();
    let split = usize::try_from(point).unwrap_or(0).min(digits.len());
    let (whole, rest) = digits.split_at(split);
    let zeros = point - i64::try_from(split).unwrap_or(0);
    let mut number: u32 = 0;
    for digit in whole.bytes() {
        let Some(more) = number.checked_mul(10).and_then(|ten| ten.checked_add(u32::from(digit - b'0'))) else {
            return JsonValue::OtherNumber;
        };
        number = more;
    }
    if number > 0 && zeros > 0 {
        let power = u32::try_from(zeros).ok().and_then(|zeros| 10_u32.checked_pow(zeros));
        let Some(product) = power.and_then(|power| number.checked_mul(power)) else { return JsonValue::OtherNumber };
        number = product;
    }
    match rest.is_empty() {
        _ if is_zero => JsonValue::Number(0),
        _ if is_negative => JsonValue::OtherNumber,
        true => JsonValue::Number(number),
        false => JsonValue::Fraction(number),
    }
}

#[cfg(test)]
mod tests;
