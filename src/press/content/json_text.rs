//! Reads the text of one authored file: strict JSON (RFC 8259), with every fault in it and its place.

use std::path::Path;

use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::authored::Authored;
use super::fault::Fault;
use super::file_reader::FileReader;
use super::surroundings::Surroundings;

/// Reads a file's text as one value of a kind; none where it has a fault. And every fault and warning of it.
pub fn read_text<T: Authored>(file: &Path, text: &str, around: &Surroundings) -> (Option<T>, Vec<Fault>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = FileReader::new(around, file, text);
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let value = match parse_to_ast(text, &CollectOptions::default(), &strict) {
        Ok(parsed) => parsed.value,
        Err(error) => {
            reader.not_json(error.range().start, &error.kind().to_string());
            return (None, reader.placed());
        }
    };
    let read = match &value {
        Some(value) => T::read(value, &mut reader),
        None => {
            reader.fault(0, "is empty; expected an object");
            None
        }
    };
    if let Some((byte, what)) = beyond_json(text) {
        reader.not_json(byte, what);
    }
    let faults = reader.placed();
    (read.filter(|_| faults.iter().all(Fault::is_warning)), faults)
}

/// Where and why a text is no JSON (RFC 8259, sections 2 and 7) though the parser above takes it.
fn beyond_json(text: &str) -> Option<(usize, &'static str)> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let is_space = |place: usize| text.get(place..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => is_quoted = !is_quoted,
            b'\0'..b' ' if is_quoted => return Some((place, "a line break or control character in quotes; write \\n or \\u")),
            b' ' | b'\t' | b'\n' | b'\r' => {}
            _ if !is_quoted && is_space(place) => return Some((place, "a space of a kind that only text in quotes may hold")),
            _ => {}
        }
    }
    None
}
