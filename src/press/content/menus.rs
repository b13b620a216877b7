//! The menus of a paper: what an author writes, and the links that it becomes.

use std::collections::BTreeMap;

use jsonc_parser::ast::Value;
use schemars::JsonSchema;

use super::authored::{Authored, fields};
use super::fault::did_you_mean;
use super::file_reader::FileReader;
use super::reference::{PageKind, Reference};
use crate::model::Checked;
use crate::model::address::{Base, Href};
use crate::model::line::Line;
use crate::model::link::Link;
use crate::model::page::{PageNumber, StaticPage};
use crate::model::site::Section;
use crate::model::slug::Slug;
use crate::route::Route;

/// One entry of a menu. A page and a section have their own name where no label is given.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(untagged, deny_unknown_fields)]
pub enum MenuEntry {
    Page {
        /// The slug of a file in `pages/`.
        page: Reference<PageKind>,
        label: Option<Line>,
    },
    Section {
        /// The slug of a section.
        section: Slug,
        label: Option<Line>,
    },
    /// Anything else, here or elsewhere.
    Link { label: Line, href: Href },
}

impl Authored for MenuEntry {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let has = |key: &str| {
            value.as_object().is_some_and(|object| object.properties.iter().any(|property| property.name.as_str() == key))
        };
        match value {
            Value::Object(_) if has("page") => fields!(value, reader, [] MenuEntry::Page { page, label }),
            Value::Object(_) if has("section") => fields!(value, reader, [] MenuEntry::Section { section, label }),
            Value::Object(_) if has("href") => fields!(value, reader, [] MenuEntry::Link { label, href }),
            Value::Object(_) => {
                reader.fault_at(value, "must have a page, a section or an href");
                None
            }
            other => reader.wrong(other, "an object with a page, a section or an href"),
        }
    }
}

/// The menus of a file, by the keys that they stand under.
pub type Menus<'m> = [(&'static str, &'m Option<Vec<MenuEntry>>); 2];

/// Keeps a fault at every entry of a file's menus that leads to no section of the file's, or to a page of a paper that is read live, which has none.
pub fn fault_at_menus(file: &Value<'_>, reader: &mut FileReader<'_>, menus: Menus<'_>, sections: &[Section], is_live: bool) {
    for (key, menu) in menus {
        for (index, entry) in menu.iter().flatten().enumerate() {
            match entry {
                MenuEntry::Page { .. } if is_live => {
                    reader.fault_at_item(
                        file,
                        key,
                        index,
                        "must not be a page, because a live paper prints none; write an href and a label",
                    );
                }
                MenuEntry::Section { section, .. } if sections.iter().all(|known| known.slug != *section) => {
                    let hint = did_you_mean(section.as_str(), sections.iter().map(|known| known.slug.as_str()));
                    reader.fault_at_item(file, key, index, format!("no section is called {section}{hint}"));
                }
                _ => {}
            }
        }
    }
}

/// The links of a menu. A page that is not printed is left out.
pub fn menu_links(menu: Option<Vec<MenuEntry>>, sections: &[Section], pages: &BTreeMap<Slug, StaticPage>) -> Vec<Link> {
    let link = |entry| match entry {
        MenuEntry::Page { page, label } => {
            let headline = &pages.get(&page.slug)?.headline;
            Some(Link { label: label.unwrap_or_else(|| headline.clone()), href: href(Route::Page(page.slug))? })
        }
        MenuEntry::Section { section, label } => {
            let name = &sections.iter().find(|known| known.slug == section)?.name;
            Some(Link { label: label.unwrap_or_else(|| name.clone()), href: href(Route::Section(section, PageNumber::FIRST))? })
        }
        MenuEntry::Link { label, href } => Some(Link { label, href }),
    };
    menu.into_iter().flatten().filter_map(link).collect()
}

/// The path of a route, seen from the root of the paper; it is an address always.
fn href(route: Route) -> Option<Href> {
    Href::parse(&route.href(&Base::new("/"))).ok()
}
