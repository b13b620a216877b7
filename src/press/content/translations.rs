//! `translations` of a story: its languages, each with the slug of an article in that edition, or with an address where the edition is elsewhere.

use std::collections::BTreeSet;

use jsonc_parser::ast::Value;
use schemars::JsonSchema;

use super::authored::Authored;
use super::edition_rules::is_same;
use super::fault::{Severity, did_you_mean};
use super::file_reader::{FileReader, PathStep};
use super::known_editions::KnownEdition;
use super::names::composed_slug;
use super::surroundings::Surroundings;
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::language::Language;
use crate::model::slug::Slug;

/// Where a story is in other languages.
#[derive(Clone, Debug, Default)]
pub struct Translations(pub Vec<(Language, TranslationTarget)>);

/// A story in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TranslationTarget {
    /// Of an edition in this content.
    Story(Slug),
    /// Of an edition elsewhere.
    Elsewhere(WebAddress),
}

impl Authored for Translations {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let Value::Object(object) = value else {
            return reader.wrong(value, "an object of languages, each with a slug or an address");
        };
        let (mut all, mut seen) = (Vec::new(), BTreeSet::new());
        for property in &object.properties {
            let key = property.name.as_str();
            let read = reader.inside(PathStep::Key(key.to_owned()), |reader| {
                if !seen.insert(key) {
                    reader.fault(property.range.start, "stands here a second time; keep one");
                    return None;
                }
                let language = Language::parse(key).map_err(|rule| {
                    reader.fault(property.range.start, format!("the key must be {rule}"));
                });
                let language = language.ok()?;
                let target = target(&language, &property.value, reader)?;
                Some((language, target))
            });
            all.extend(read);
        }
        Some(Self(all))
    }
}

fn target(language: &Language, value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<TranslationTarget> {
    let text = reader.string(value)?;
    let read = match text.contains("://") {
        true => WebAddress::parse(text).map(TranslationTarget::Elsewhere),
        false => composed_slug(text).map(TranslationTarget::Story),
    };
    let target = read.map_err(|rule| (Severity::Fault, format!("must be {rule}"))).and_then(|target| {
        check(language, &target, reader.around)?;
        Ok(target)
    });
    let told = reader.around.translation_findings.get(reader.file()).and_then(|told| told.get(language.as_str())).cloned();
    match target.as_ref().err().cloned().or(told) {
        Some((Severity::Fault, what)) => reader.fault_at(value, what),
        Some((Severity::Warning, what)) => reader.warning_at(value, what),
        None => {}
    }
    target.ok()
}

/// Whether there is such an edition, and such a story in it; otherwise what is wrong. An edition that is not there, or no more, does not stop the print.
fn check(language: &Language, target: &TranslationTarget, around: &Surroundings) -> Result<(), (Severity, String)> {
    let fault = |what: String| Err((Severity::Fault, what));
    let Some(editions) = &around.editions else { return Ok(()) };
    if around.language.as_ref() == Some(language) {
        return fault("is the language of this edition itself; take it out".to_owned());
    }
    let Some(edition) = editions.iter().find(|edition| edition.language == *language) else {
        return match editions.iter().find(|edition| is_same(&edition.language, language)) {
            Some(KnownEdition { language: other, .. }) => fault(format!("no edition is in {language}; did you mean {other}?")),
            None => {
                let what = format!("no edition is in {language}: make its folder, or name it in site.json, under editions");
                Err((Severity::Warning, what))
            }
        };
    };
    match (&edition.stories, target) {
        (Some(stories), TranslationTarget::Story(slug)) if !stories.contains(slug) => {
            let hint = did_you_mean(slug.as_str(), stories.iter().map(Slug::as_str));
            fault(format!("no article of the edition in {language} is called {slug}{hint}"))
        }
        (Some(_), TranslationTarget::Elsewhere(_)) => {
            fault(format!("must be the slug of an article, because the edition in {language} is in this content"))
        }
        (None, TranslationTarget::Story(_)) => {
            fault(format!("must be a whole address, https://…, because the edition in {language} is elsewhere"))
        }
        _ => Ok(()),
    }
}

impl JsonSchema for Translations {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Translations".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (slug, address) = (generator.subschema_for::<Slug>(), generator.subschema_for::<WebAddress>());
        schemars::json_schema!({
            "type": "object",
            "propertyNames": generator.subschema_for::<Language>(),
            "additionalProperties": { "anyOf": [slug, address] }
        })
    }
}
