//! The words that values of an enum are called by where they are written down, said once for both directions.

/// What a value is called; empty where it has no name.
pub fn name_of<T: PartialEq>(names: &[(T, &'static str)], value: &T) -> &'static str {
    names.iter().find(|(other, _)| other == value).map_or("", |(_, name)| name)
}

/// The value of a name; none where nothing is called so.
pub fn named<T: Copy>(names: &[(T, &'static str)], name: &str) -> Option<T> {
    names.iter().find(|(_, other)| *other == name).map(|(value, _)| *value)
}
