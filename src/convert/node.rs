//! HTML as a parser gives it: html5ever in the press, the browser itself in the app.

/// A node of a parsed document.
pub trait Node: Sized {
    /// What it is.
    fn kind(&self) -> Kind;

    /// The value of an attribute; none where it has no such attribute.
    fn attribute(&self, name: &str) -> Option<String>;

    /// All of its attributes, each with its value.
    #[cfg(feature = "services")]
    fn attributes(&self) -> Vec<(String, String)>;

    /// The nodes in it, in order; none in a template, whose content is apart.
    fn children(&self) -> Vec<Self>;
}

/// What a node is.
pub enum Kind {
    /// An element, by its local name.
    Element(String),
    Words(String),
    /// A comment, a doctype, a document.
    Other,
}
