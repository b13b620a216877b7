//! What front matter says in more ways than the JSON form: names for slugs, one thing for a list of it, a picture by its address alone.

use std::collections::{BTreeMap, BTreeSet};

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::{Range, Ranged};

use super::links::Links;
use super::{pictures, tree};
use crate::model::Checked;
use crate::model::slug::Slug;
use crate::press::content::fault::did_you_mean;
use crate::press::content::file_reader::{FileReader, PathStep};
use crate::press::content::key_aliases::PERMALINK;

/// Keys whose values are numbers; anywhere else a number is text, as a tag 2026 is.
const NUMBERS: [&str; 3] = ["post", "width", "height"];

/// Makes the values of the front matter those of the JSON form.
pub fn understand(object: &mut Object<'_>, reader: &mut FileReader<'_>) {
    object
        .properties
        .iter_mut()
        .for_each(|property| numbers_as_text(property.name.as_str().to_owned().as_str(), &mut property.value));
    let links = Links::of(reader);
    for property in &mut object.properties {
        let key = property.name.as_str().to_owned();
        reader.inside(PathStep::Key(key.clone()), |reader| {
            let (value, around) = (&mut property.value, reader.around);
            match key.as_str() {
                "section" | "also_in" => {
                    in_list(value);
                    let (known, names) = (around.sections.as_ref(), &around.section_names);
                    slugs(value, &Named { what: "section", known, names }, reader);
                }
                "authors" => {
                    in_list(value);
                    slugs(value, &Named { what: "author", known: Some(&around.authors), names: &around.author_names }, reader);
                }
                "tags" => {
                    at_commas(value);
                    in_list(value);
                }
                "aliases" | PERMALINK => in_list(value),
                "lead_image" => pictures::lead(value, &links, reader),
                _ => {}
            }
        });
    }
    first_section(object, reader);
    add_permalink(object, &links, reader);
}

fn numbers_as_text(key: &str, value: &mut Value<'_>) {
    match value {
        Value::NumberLit(number) if !NUMBERS.contains(&key) => *value = tree::string(number.range, number.value.to_owned()),
        Value::Array(list) => list.elements.iter_mut().for_each(|one| numbers_as_text(key, one)),
        Value::Object(object) => {
            object.properties.iter_mut().for_each(|own| numbers_as_text(own.name.as_str().to_owned().as_str(), &mut own.value));
        }
        _ => {}
    }
}

/// One text is a list of it.
fn in_list(value: &mut Value<'_>) {
    if let Value::StringLit(text) = value {
        let (range, text) = (text.range, std::mem::take(&mut text.value).into_owned());
        *value = tree::array(range, vec![tree::string(range, text)]);
    }
}

/// `tides, moon` is a list of two.
fn at_commas(value: &mut Value<'_>) {
    if let Value::StringLit(text) = value {
        let parts = text.value.split(',').map(str::trim).filter(|part| !part.is_empty());
        let parts = parts.map(|part| tree::string(text.range, part.to_owned())).collect();
        *value = tree::array(text.range, parts);
    }
}

/// What has a slug and a name.
struct Named<'a> {
    what: &'static str,
    /// None where they are not known.
    known: Option<&'a BTreeSet<Slug>>,
    names: &'a BTreeMap<String, Vec<Slug>>,
}

/// Puts slugs for exact names.
fn slugs(value: &mut Value<'_>, named: &Named<'_>, reader: &mut FileReader<'_>) {
    let Value::Array(list) = value else { return };
    list.elements.retain_mut(|one| {
        let Value::StringLit(text) = one else { return true };
        let is_slug = named.known.is_none_or(|known| known.iter().any(|slug| slug.as_str() == text.value));
        if is_slug && Slug::parse(&text.value).is_ok() {
            return true;
        }
        let what = match named.names.get(text.value.trim()).map(Vec::as_slice) {
            Some([slug]) => {
                text.value = slug.to_string().into();
                return true;
            }
            Some([first, others @ ..]) if !others.is_empty() => {
                let slugs: Vec<&str> = [first].into_iter().chain(others).map(Slug::as_str).collect();
                format!("is the name of {}; write the one that is meant", slugs.join(" and of "))
            }
            _ if Slug::parse(&text.value).is_ok() => return true,
            // The sections of a site.json that cannot be read are told of there.
            _ if named.known.is_none() => {
                text.value = Slug::default().to_string().into();
                return true;
            }
            _ => {
                let names = named.names.keys().map(String::as_str).chain(named.known.iter().copied().flatten().map(Slug::as_str));
                format!("no {} is called {}{}", named.what, text.value, did_you_mean(&text.value, names))
            }
        };
        reader.fault(text.range.start, what);
        // It is told; what follows is read as if it were right.
        let other = named.known.and_then(BTreeSet::first);
        text.value = other.map(Slug::to_string).unwrap_or_default().into();
        other.is_some()
    });
}

/// Of several categories the first is the section, and the story stands in the others too.
fn first_section(object: &mut Object<'_>, reader: &mut FileReader<'_>) {
    let has_also_in = object.get("also_in").is_some();
    let Some(property) = object.properties.iter_mut().find(|property| property.name.as_str() == "section") else { return };
    let Value::Array(list) = &mut property.value else { return };
    let (range, mut all) = (list.range, std::mem::take(&mut list.elements).into_iter());
    property.value = all.next().unwrap_or_else(|| tree::string(range, ""));
    let others: Vec<Value<'_>> = all.collect();
    match (others.first(), has_also_in) {
        (None, _) => {}
        (Some(second), true) => {
            let start = second.range().start;
            reader.inside(PathStep::Key("section".to_owned()), |reader| {
                reader.fault(start, "says what also_in says already; keep one");
            });
        }
        (Some(_), false) => object.properties.push(tree::property("also_in", tree::array(range, others))),
    }
}

/// An address that another tool gave the story goes to its aliases, unless it is the story's own.
fn add_permalink(object: &mut Object<'_>, links: &Links<'_>, reader: &mut FileReader<'_>) {
    let Some(permalink) = object.take(PERMALINK).map(|property| property.value) else { return };
    let mut permalink = match permalink {
        Value::Array(permalink) => permalink,
        Value::NullKeyword(_) => return,
        other => {
            reader.inside(PathStep::Key(PERMALINK.to_owned()), |reader| {
                reader.wrong::<()>(&other, "an address of the story before")
            });
            return;
        }
    };
    permalink.elements.retain_mut(|one| match one {
        Value::StringLit(text) => {
            text.value = links.alias(&text.value).into();
            !links.is_own(&text.value)
        }
        _ => true,
    });
    match object.properties.iter_mut().find(|property| property.name.as_str() == "aliases").map(|property| &mut property.value) {
        Some(Value::Array(aliases)) => aliases.elements.append(&mut permalink.elements),
        Some(_) => {}
        None => {
            let range = Range::new(permalink.range.start, permalink.range.end);
            object.properties.push(tree::property("aliases", tree::array(range, permalink.elements)));
        }
    }
}
