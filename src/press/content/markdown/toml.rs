//! TOML 1.0 as values with places. A date is text as it is written.

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::tree::{self, Misplaced};

/// The keys of a text of TOML that begins at a byte of its file.
///
/// # Errors
/// It is no TOML.
pub fn object(text: &str, start: usize) -> Result<Object<'_>, Misplaced> {
    let table = DeTable::parse(text).map_err(|error| {
        let byte = start + error.span().map_or(0, |span| span.start);
        (byte, format!("is not TOML here: {}", error.message().replace('\n', ", ")))
    })?;
    let range = Range::new(start, start + text.len());
    Ok(Object { range, ..properties(table.into_inner(), &Place { text, start }) })
}

struct Place<'t> {
    text: &'t str,
    start: usize,
}

impl Place<'_> {
    fn range<T>(&self, spanned: &Spanned<T>) -> Range {
        Range::new(self.start + spanned.span().start, self.start + spanned.span().end)
    }
}

/// In the order in which they are written.
fn properties<'t>(table: DeTable<'t>, place: &Place<'t>) -> Object<'t> {
    let mut properties: Vec<_> = table
        .into_iter()
        .map(|(key, value)| {
            let range = place.range(&key);
            tree::named(key.into_inner(), range, read(value, place))
        })
        .collect();
    properties.sort_by_key(|property| property.range.start);
    Object { range: Range::new(place.start, place.start), properties }
}

fn read<'t>(spanned: Spanned<DeValue<'t>>, place: &Place<'t>) -> Value<'t> {
    let (range, span) = (place.range(&spanned), spanned.span());
    let written = || place.text.get(span.clone()).unwrap_or_default();
    match spanned.into_inner() {
        DeValue::String(text) => tree::string(range, text),
        DeValue::Integer(_) | DeValue::Float(_) => tree::number_of(range, written()),
        DeValue::Boolean(truth) => tree::boolean(range, truth),
        DeValue::Datetime(_) => tree::string(range, written()),
        DeValue::Array(all) => tree::array(range, all.into_iter().map(|one| read(one, place)).collect()),
        DeValue::Table(table) => Value::Object(Object { range, ..properties(table, place) }),
    }
}
