//! Gives the keys of front matter the names that the JSON form has.

use jsonc_parser::ast::Object;

use super::tree;
use crate::press::content::file_reader::{FileReader, PathStep};
use crate::press::content::key_aliases::{ALIASES, is_passed_over};

/// Gives every key the name that the JSON form has for it, and takes out what is passed over. What says the same as a key before is a fault.
pub fn rename(object: &mut Object<'_>, own_keys: &[&str], reader: &mut FileReader<'_>) {
    let mut said: Vec<(String, String)> = Vec::new();
    object.properties.retain_mut(|property| {
        let written = property.name.as_str().to_owned();
        if is_passed_over(&written) {
            return false;
        }
        let alias = ALIASES.iter().find(|(alias, _)| *alias == written && !own_keys.contains(alias));
        let key = alias.map_or(written.as_str(), |(_, key)| key).to_owned();
        if let Some((_, before)) = said.iter().find(|(other, _)| *other == key) {
            let what = match before == &written {
                true => "stands here a second time; keep one".to_owned(),
                false => format!("says what {before} says already; keep one"),
            };
            reader.inside(PathStep::Key(written), |reader| reader.fault(property.range.start, what));
            return false;
        }
        if key != written {
            property.name = tree::name(key.clone(), property.range);
        }
        said.push((key, written));
        true
    });
}
