//! What changes a document.

use super::{Document, Entry, NOWHERE};

impl Document {
    pub fn set(&mut self, id: usize, key: &str, value: &str) {
        let all = &mut self.0[id].attributes;
        all.retain(|(own, _)| own != key);
        all.push((key.to_owned(), value.to_owned()));
    }

    /// A new element, which stands nowhere yet.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)]) -> usize {
        let attributes = attributes.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        self.add(name.to_owned(), String::new(), attributes)
    }

    /// New words, which stand nowhere yet.
    pub fn text(&mut self, words: &str) -> usize {
        self.add(String::new(), words.to_owned(), Vec::new())
    }

    /// Takes a node away, with all that is in it.
    pub fn remove(&mut self, id: usize) {
        self.detach(id);
        self.mark(id, true);
    }

    /// Puts a node in the place of another.
    pub fn replace(&mut self, id: usize, by: usize) {
        self.put(id, by, 0);
        self.remove(id);
    }

    /// Puts a node before another, or `behind` it by one.
    pub fn put(&mut self, beside: usize, id: usize, behind: usize) {
        self.detach(id);
        let parent = self.0[beside].parent;
        let Some(outer) = self.0.get_mut(parent) else { return };
        let Some(place) = outer.children.iter().position(|&other| other == beside) else { return };
        outer.children.insert(place + behind, id);
        self.0[id].parent = parent;
        self.mark(id, false);
    }

    /// Puts a node before all that stands in another.
    pub fn prepend(&mut self, parent: usize, id: usize) {
        match self.children(parent).first() {
            Some(&first) => self.put(first, id, 0),
            None => self.append(parent, id),
        }
    }

    /// Puts a node behind all that stands in another.
    pub fn append(&mut self, parent: usize, id: usize) {
        self.detach(id);
        self.0[parent].children.push(id);
        self.0[id].parent = parent;
        self.mark(id, false);
    }

    /// Puts a node behind all others.
    pub fn append_to_all(&mut self, id: usize) {
        self.append(0, id);
    }

    pub(super) fn add(&mut self, name: String, words: String, attributes: Vec<(String, String)>) -> usize {
        self.0.push(Entry { name, words, attributes, parent: NOWHERE, children: Vec::new(), is_removed: false });
        self.0.len() - 1
    }

    fn detach(&mut self, id: usize) {
        let parent = std::mem::replace(&mut self.0[id].parent, NOWHERE);
        if let Some(parent) = self.0.get_mut(parent) {
            parent.children.retain(|&other| other != id);
        }
    }

    fn mark(&mut self, id: usize, is_removed: bool) {
        if self.0[id].is_removed != is_removed {
            self.0[id].is_removed = is_removed;
            for inner in self.within(id) {
                self.0[inner].is_removed = is_removed;
            }
        }
    }
}
