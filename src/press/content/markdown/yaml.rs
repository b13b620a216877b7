//! YAML 1.2 (core schema) as values with places: `no` is a word, and so is a date.

use std::borrow::Cow;

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::{Range, Ranged};
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span, StrInput};

use super::tree::{self, Misplaced};

/// How deep values may stand in one another: deeper than any key wants, and shallow enough for every stack.
const DEEPEST: usize = 16;

/// The keys of a text of YAML that begins at a byte of its file; none where it says nothing.
///
/// # Errors
/// It is no YAML, or no keys with values.
pub fn object(text: &str, start: usize) -> Result<Object<'_>, Misplaced> {
    let mut bytes: Vec<usize> = text.char_indices().map(|(byte, _)| start + byte).collect();
    bytes.push(start + text.len());
    let mut reader = Reader { parser: Parser::new_from_str(text), bytes, text, start };
    loop {
        match reader.next()? {
            (Event::StreamStart | Event::DocumentStart(_), _) => {}
            (Event::StreamEnd | Event::DocumentEnd, range) => return Ok(Object { range, properties: Vec::new() }),
            (event, range) => {
                let object = match reader.value(event, range, 0)? {
                    Value::Object(object) => object,
                    Value::NullKeyword(_) => Object { range, properties: Vec::new() },
                    other => {
                        return Err((
                            other.range().start,
                            "must be keys with their values, such as `headline: Tides`".to_owned(),
                        ));
                    }
                };
                return reader.ended().map(|()| object);
            }
        }
    }
}

struct Reader<'t> {
    parser: Parser<'t, StrInput<'t>>,
    /// The byte of the file that each character of the text begins at, and the end.
    bytes: Vec<usize>,
    text: &'t str,
    start: usize,
}

impl<'t> Reader<'t> {
    fn next(&mut self) -> Result<(Event<'t>, Range), Misplaced> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                let range = self.range(span);
                Ok((event, range))
            }
            Some(Err(error)) => Err(self.misplaced(&error)),
            None => Ok((Event::StreamEnd, self.range(Span::default()))),
        }
    }

    /// That nothing stands behind the keys.
    fn ended(&mut self) -> Result<(), Misplaced> {
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(()),
                (Event::DocumentEnd, _) => {}
                (_, range) => {
                    return Err((
                        range.start,
                        "stands behind the end of the front matter; take the line of dots before it away".to_owned(),
                    ));
                }
            }
        }
    }

    fn byte(&self, mark: &Marker) -> usize {
        self.bytes.get(mark.index()).or(self.bytes.last()).copied().unwrap_or(self.start)
    }

    fn range(&self, span: Span) -> Range {
        Range::new(self.byte(&span.start), self.byte(&span.end))
    }

    /// What the parser found wrong; a colon in a value without quotes is what people meet.
    fn misplaced(&self, error: &ScanError) -> Misplaced {
        let byte = self.byte(error.marker());
        let line_start = self.text.get(..byte - self.start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        let line = self.text.get(line_start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let colon =
            line.split_once(": ").filter(|(_, value)| value.contains(": ") && !value.trim_start().starts_with(['"', '\'']));
        let hint = match colon {
            Some((key, value)) => format!("; a value with a colon stands in quotes: `{}: \"{}\"`", key.trim(), value.trim()),
            None => String::new(),
        };
        (byte, format!("is not YAML here: {}{hint}", error.info()))
    }

    fn value(&mut self, event: Event<'t>, range: Range, depth: usize) -> Result<Value<'t>, Misplaced> {
        if depth > DEEPEST {
            return Err((range.start, "is nested too deep".to_owned()));
        }
        match event {
            Event::Scalar(text, ScalarStyle::Plain, _, None) => Ok(self.plain(text, range)),
            Event::Scalar(text, _, _, _) => Ok(tree::string(range, text)),
            Event::SequenceStart(..) => {
                let mut all = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, end) => return Ok(tree::array(Range::new(range.start, end.end), all)),
                        (event, range) => all.push(self.value(event, range, depth + 1)?),
                    }
                }
            }
            Event::MappingStart(..) => {
                let mut properties = Vec::new();
                loop {
                    match self.next()? {
                        (Event::MappingEnd, end) => {
                            return Ok(Value::Object(Object { range: Range::new(range.start, end.end), properties }));
                        }
                        (event, range) => properties.push(self.property(event, range, depth)?),
                    }
                }
            }
            Event::Alias(_) => {
                Err((range.start, "is a reference, which front matter does not have; write the value itself".to_owned()))
            }
            _ => Ok(tree::null(range)),
        }
    }

    fn property(&mut self, key: Event<'t>, range: Range, depth: usize) -> Result<ObjectProp<'t>, Misplaced> {
        let Event::Scalar(name, ..) = key else {
            return Err((range.start, "must be a key: one word before a colon".to_owned()));
        };
        let (event, value_range) = self.next()?;
        let value = self.value(event, value_range, depth + 1)?;
        Ok(tree::named(name, range, value))
    }

    /// What stands there without quotes (YAML 1.2.2, 10.3.2).
    fn plain(&self, text: Cow<'t, str>, range: Range) -> Value<'t> {
        match text.as_ref() {
            "" | "~" | "null" | "Null" | "NULL" => tree::null(range),
            "true" | "True" | "TRUE" => tree::boolean(range, true),
            "false" | "False" | "FALSE" => tree::boolean(range, false),
            number if is_number(number) => {
                let written = self.text.get(range.start - self.start..range.end - self.start).map(str::trim);
                written
                    .filter(|written| *written == number)
                    .map_or_else(|| tree::string(range, number.to_owned()), |written| tree::number_of(range, written))
            }
            _ => tree::string(range, text),
        }
    }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') && text.parse::<f64>().is_ok()
}
