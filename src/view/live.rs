//! What changes in a page while it is read.

use crate::model::markup::{Element, Markup};

pub mod shape;

/// How an element stands that changes while the page is read. The press prints it so, and the browser brings it so.
#[derive(Clone, Debug, PartialEq)]
pub struct Live {
    pub id: &'static str,
    /// The attributes that change; none where they are not to be there.
    pub attributes: Vec<(&'static str, Option<String>)>,
    /// What stands in it; none where that never changes.
    pub inside: Option<Markup>,
}

impl Live {
    /// An element of which only attributes change.
    pub fn of(id: &'static str) -> Self {
        Self { id, attributes: Vec::new(), inside: None }
    }

    /// An element of which the inside changes.
    pub fn inside(id: &'static str, inside: impl Into<Markup>) -> Self {
        Self { id, attributes: Vec::new(), inside: Some(inside.into()) }
    }

    /// With an attribute that has a value or is not there.
    pub fn attribute(mut self, name: &'static str, value: Option<String>) -> Self {
        self.attributes.push((name, value));
        self
    }

    /// With an attribute that is there or not.
    pub fn flag(self, name: &'static str, is_set: bool) -> Self {
        self.attribute(name, is_set.then(String::new))
    }

    /// The element, as it stands, of one that was begun.
    pub fn on(self, element: Element) -> Element {
        let element = element.attribute("id", self.id);
        let with = |element: Element, (name, value): &(&'static str, Option<String>)| match value.as_deref() {
            Some("") => element.flag(name),
            value => element.maybe(name, value),
        };
        self.attributes.iter().fold(element, with).with(self.inside)
    }
}
