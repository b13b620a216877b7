//! Text that had to pass a rule: one trait, and one macro that gives such a type its serde and schema sides.

/// Text that keeps a rule.
pub trait Checked: Sized {
    /// What such a text is called, with its article: "a date".
    const NAME: &'static str;

    /// The value, or what would be right, as words that continue "… must be".
    fn parse(text: &str) -> Result<Self, &'static str>;
}

/// Gives a newtype around text, best a `Box<str>` as it never grows, that is [`Checked`] its reading and writing sides, and its pattern in the JSON Schema.
macro_rules! checked_text {
    ($name:ident, $says:literal, $pattern:expr) => {
        impl $name {
            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.0)
            }
        }

        impl $crate::model::json::FromJson for $name {
            fn from_json(json: &$crate::model::json::JsonValue) -> Result<Self, $crate::model::json::JsonError> {
                let value = json.text().and_then(|text| $crate::model::Checked::parse(text).ok());
                value.ok_or_else(|| {
                    $crate::model::json::JsonError::expected(<Self as $crate::model::Checked>::NAME, json)
                })
            }
        }
        $crate::model::json::deserialize!($name);

        #[cfg(feature = "press")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "description": $says, "pattern": $pattern })
            }
        }
    };
}

pub(crate) use checked_text;
