//! What authors choose among, and numbers that they look up.

use jsonc_parser::ast::Value;
use schemars::JsonSchema;

use super::authored::{Authored, choice, whole_number};
use super::file_reader::FileReader;
use crate::model::article::Comments;

/// A number that something has elsewhere.
#[derive(Clone, Debug, JsonSchema)]
pub struct Number(#[schemars(range(min = 1))] pub u32);

impl Authored for Number {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        whole_number(value, reader, u32::MAX).map(Self)
    }
}

/// How hosts learn that a story stood elsewhere before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum Redirects {
    /// By files of lines: `_redirects` and `redirects.map`.
    #[default]
    Files,
    /// Also by a page at each address, which leads on by itself.
    Pages,
}

impl Authored for Redirects {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        choice(value, reader, &[("files", Self::Files), ("pages", Self::Pages)])
    }
}

impl Authored for Comments {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        choice(value, reader, &[("open", Self::Open), ("closed", Self::Closed)])
    }
}
