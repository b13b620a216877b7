//! The part of a document that can matter: words and elements with the attributes that are looked at, no deeper than sense goes.

use super::sort::{Key, Sort};
use super::{Kind, Node};

/// How deep elements may stand in one another; what is deeper is flat words. Chromium's parser itself flattens at 512 (html_tree_builder).
const DEEPEST: usize = 96;

/// Words, or an element.
pub enum Twig {
    Words(String),
    Branch(Branch),
}

/// An element.
pub struct Branch {
    pub sort: Sort,
    attributes: Vec<(Key, String)>,
    pub twigs: Vec<Twig>,
}

impl Branch {
    /// The value of an attribute; none where it has none, or one that nobody looks at.
    pub fn get(&self, key: Key) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| *own == key).map(|(_, value)| value.as_str())
    }

    /// The value of the first of these attributes that it has.
    pub fn first(&self, keys: &[Key]) -> Option<&str> {
        keys.iter().find_map(|key| self.get(*key))
    }

    /// Whether it is of one of these classes.
    pub fn is_of(&self, classes: &[&str]) -> bool {
        let own = self.get(Key::Class).unwrap_or_default();
        own.split_ascii_whitespace().any(|class| classes.contains(&class))
    }

    /// Whether an element that is wanted stands in it, at any depth.
    pub fn holds(&self, is_wanted: &dyn Fn(&Branch) -> bool) -> bool {
        self.twigs.iter().any(|twig| matches!(twig, Twig::Branch(branch) if is_wanted(branch) || branch.holds(is_wanted)))
    }

    /// Whether a picture stands in it.
    pub fn holds_picture(&self) -> bool {
        self.holds(&|branch| branch.sort == Sort::Image)
    }
}

impl Twig {
    /// The element, of a sort.
    pub fn is(&self, sort: Sort) -> bool {
        matches!(self, Twig::Branch(branch) if branch.sort == sort)
    }

    /// Whether it is white space alone.
    pub fn is_blank(&self) -> bool {
        matches!(self, Twig::Words(words) if words.trim_ascii().is_empty())
    }

    /// Whether it begins and ends a line.
    fn is_block(&self) -> bool {
        matches!(self, Twig::Branch(branch) if branch.sort.is_block())
    }
}

/// What stands in a node.
pub fn grown<N: Node>(root: &N) -> Vec<Twig> {
    twigs(root, 0)
}

fn twigs<N: Node>(node: &N, depth: usize) -> Vec<Twig> {
    let mut all = Vec::new();
    for child in node.children() {
        match child.kind() {
            // Browsers part long text into several nodes.
            Kind::Words(words) => match all.last_mut() {
                Some(Twig::Words(before)) => before.push_str(&words),
                _ => all.push(Twig::Words(words)),
            },
            Kind::Element(name) => match Sort::of(&name.to_ascii_lowercase()) {
                Sort::Silent => {}
                Sort::Drawing => all.push(Twig::Words(flat(titles(&child)))),
                // A table is kept with its cells, which stand three deeper, or not at all.
                sort if depth >= DEEPEST || (sort == Sort::Table && depth + 3 >= DEEPEST) => {
                    all.push(Twig::Words(flat(vec![child])));
                }
                sort => {
                    let keys = sort.keys().iter();
                    let attributes = keys.filter_map(|key| Some((*key, child.attribute(key.name())?))).collect();
                    all.push(Twig::Branch(Branch { sort, attributes, twigs: twigs(&child, depth + 1) }));
                }
            },
            Kind::Other => {}
        }
    }
    all
}

/// What says how a drawing is called.
fn titles<N: Node>(svg: &N) -> Vec<N> {
    let is_title = |child: &N| matches!(child.kind(), Kind::Element(name) if name.eq_ignore_ascii_case("title"));
    svg.children().into_iter().filter(is_title).flat_map(|title| title.children()).collect()
}

/// The words of nodes that are too deep, and what stands for their pictures, without going deeper by recursion.
fn flat<N: Node>(mut waiting: Vec<N>) -> String {
    let mut all = String::new();
    waiting.reverse();
    while let Some(node) = waiting.pop() {
        match node.kind() {
            Kind::Words(words) => all.push_str(&words),
            Kind::Element(name) => match Sort::of(&name.to_ascii_lowercase()) {
                Sort::Silent => {}
                sort => {
                    all.push(' ');
                    all.extend(node.attribute(Key::Alt.name()).filter(|_| sort == Sort::Image));
                    let children = if sort == Sort::Drawing { titles(&node) } else { node.children() };
                    waiting.extend(children.into_iter().rev());
                }
            },
            Kind::Other => {}
        }
    }
    if all.is_empty() { all } else { [" ", &all, " "].concat() }
}

/// The words as they stand, in lines that `br` and the edges of blocks end; pictures by what stands for them.
pub fn verbatim(twigs: &[Twig], to: &mut String) {
    for (nth, twig) in twigs.iter().enumerate() {
        let (before, after) = (twigs[..nth].last(), twigs.get(nth + 1));
        // White space between blocks is the markup's, as is a line end behind one.
        let is_between = twigs.len() > 1 && before.is_none_or(Twig::is_block) && after.is_none_or(Twig::is_block);
        match twig {
            Twig::Words(_) if is_between && twig.is_blank() => {}
            Twig::Words(words) if before.is_some_and(Twig::is_block) => to.push_str(words.strip_prefix('\n').unwrap_or(words)),
            Twig::Words(words) => to.push_str(words),
            Twig::Branch(branch) => match branch.sort {
                Sort::Break => to.push('\n'),
                Sort::Image => to.push_str(branch.get(Key::Alt).unwrap_or_default()),
                Sort::Annotation => {}
                sort if sort.is_block() => {
                    begin_line(to);
                    let start = to.len();
                    let write = if sort == Sort::Row { row } else { verbatim };
                    write(&branch.twigs, to);
                    if to.len() > start && !to.ends_with('\n') {
                        to.push('\n');
                    }
                }
                _ => verbatim(&branch.twigs, to),
            },
        }
    }
}

/// Ends the last line, where it says anything.
fn begin_line(to: &mut String) {
    let line = to.rfind('\n').map_or(0, |end| end + 1);
    match to[line..].trim_ascii() {
        "" => to.truncate(line),
        _ => to.push('\n'),
    }
}

/// A table's row is a line, its cells parted by tabs; cells of several lines, as of all numbers beside all code, stand below one another.
fn row(twigs: &[Twig], to: &mut String) {
    let cell = |twig: &Twig| {
        let mut words = String::new();
        verbatim(std::slice::from_ref(twig), &mut words);
        words.trim_matches('\n').to_owned()
    };
    let cells: Vec<String> = twigs.iter().filter(|twig| !twig.is_blank()).map(cell).collect();
    to.push_str(&cells.join(if cells.iter().any(|cell| cell.contains('\n')) { "\n" } else { "\t" }));
    to.push('\n');
}

/// The words in one line, white space collapsed.
pub fn one_line(twigs: &[Twig]) -> String {
    fn write(twigs: &[Twig], to: &mut String) {
        for twig in twigs {
            match twig {
                Twig::Words(words) => to.push_str(words),
                Twig::Branch(branch) if branch.sort == Sort::Image => to.push_str(branch.get(Key::Alt).unwrap_or_default()),
                Twig::Branch(branch) => {
                    let edge = if branch.sort == Sort::Break || branch.sort.is_block() { " " } else { "" };
                    to.push_str(edge);
                    write(&branch.twigs, to);
                    to.push_str(edge);
                }
            }
        }
    }
    let mut all = String::new();
    write(twigs, &mut all);
    collapsed(&all)
}

/// One line: runs of white space and control characters become one space.
pub fn collapsed(words: &str) -> String {
    let parts: Vec<&str> =
        words.split(|c: char| c.is_ascii_whitespace() || c.is_control()).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
