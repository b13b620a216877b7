//! The part of a document that can matter: words and elements with the attributes that are looked at, no deeper than sense goes.

use super::{Kind, Node, is_block};

/// How deep elements may stand in one another; what is deeper is flat words. Chromium's parser itself flattens at 512 (html_tree_builder).
const DEEPEST: usize = 96;

/// Elements that hold no words of the text.
const SILENT: [&str; 19] = [
    "base", "col", "colgroup", "datalist", "frame", "frameset", "head", "link", "map", "meta", "noembed", "noframes", "param",
    "script", "style", "template", "title", "track", "wbr",
];

/// Words, or an element.
pub enum Twig {
    Words(String),
    Branch(Branch),
}

/// An element.
pub struct Branch {
    /// Lower-case.
    pub name: String,
    attributes: Vec<(&'static str, String)>,
    pub twigs: Vec<Twig>,
}

impl Branch {
    /// The value of an attribute; none where it has none, or one that nobody looks at.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    /// Whether it is of one of these classes.
    pub fn is_of(&self, classes: &[&str]) -> bool {
        self.attribute("class").is_some_and(|own| own.split_ascii_whitespace().any(|class| classes.contains(&class)))
    }

    /// The first element in it, at any depth, that is wanted.
    pub fn find(&self, is_wanted: &dyn Fn(&Branch) -> bool) -> Option<&Branch> {
        self.twigs.iter().find_map(|twig| match twig {
            Twig::Branch(branch) if is_wanted(branch) => Some(branch),
            Twig::Branch(branch) => branch.find(is_wanted),
            Twig::Words(_) => None,
        })
    }
}

/// The attributes that are looked at, by the element's name.
fn looked_at(name: &str) -> &'static [&'static str] {
    match name {
        "a" => &["href", "class", "rel"],
        "img" => &[
            "data-src",
            "data-lazy-src",
            "data-original",
            "src",
            "data-srcset",
            "data-lazy-srcset",
            "srcset",
            "alt",
            "title",
            "width",
            "height",
            "class",
        ],
        "iframe" | "embed" | "audio" | "video" | "source" => {
            &["data-src", "data-lazy-src", "src", "poster", "title", "aria-label", "width", "height"]
        }
        "abbr" | "acronym" => &["title"],
        "td" | "th" => &["colspan", "rowspan"],
        "table" => &["role", "class"],
        _ => &["class", "id"],
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
            Kind::Element(mut name) => {
                name.make_ascii_lowercase();
                if SILENT.contains(&name.as_str()) {
                    continue;
                }
                if depth >= DEEPEST {
                    all.push(Twig::Words(flat(child)));
                    continue;
                }
                if name == "svg" {
                    all.push(Twig::Words(title(&child)));
                    continue;
                }
                let attributes = looked_at(&name).iter().filter_map(|own| Some((*own, child.attribute(own)?)));
                let attributes = attributes.collect();
                all.push(Twig::Branch(Branch { attributes, twigs: twigs(&child, depth + 1), name }));
            }
            Kind::Other => {}
        }
    }
    captioned(all)
}

/// What a drawing is called.
fn title<N: Node>(svg: &N) -> String {
    let is_title = |child: &N| matches!(child.kind(), Kind::Element(name) if name.eq_ignore_ascii_case("title"));
    svg.children().into_iter().filter(is_title).flat_map(|title| title.children()).map(flat).collect()
}

/// The words of an element that is too deep, without going deeper by recursion.
fn flat<N: Node>(node: N) -> String {
    let mut all = " ".to_owned();
    let mut waiting = vec![node];
    while let Some(node) = waiting.pop() {
        match node.kind() {
            Kind::Words(words) => all.push_str(&words),
            Kind::Element(name) if SILENT.iter().any(|silent| name.eq_ignore_ascii_case(silent)) => {}
            _ => {
                all.push(' ');
                let mut children = node.children();
                children.reverse();
                waiting.append(&mut children);
            }
        }
    }
    all + " "
}

/// The words as they stand, lines ended by `br`; pictures by what stands for them.
pub fn verbatim(twigs: &[Twig], to: &mut String) {
    for twig in twigs {
        match twig {
            Twig::Words(words) => to.push_str(words),
            Twig::Branch(branch) => match branch.name.as_str() {
                "br" => to.push('\n'),
                "img" => to.push_str(branch.attribute("alt").unwrap_or_default()),
                "annotation" | "annotation-xml" => {}
                _ => verbatim(&branch.twigs, to),
            },
        }
    }
}

/// The words in one line, white space collapsed.
pub fn one_line(twigs: &[Twig]) -> String {
    fn write(twigs: &[Twig], to: &mut String) {
        for twig in twigs {
            match twig {
                Twig::Words(words) => to.push_str(words),
                Twig::Branch(branch) if branch.name == "img" => to.push_str(branch.attribute("alt").unwrap_or_default()),
                Twig::Branch(branch) => {
                    let edge = if branch.name == "br" || is_block(branch) { " " } else { "" };
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

/// Makes figures of WordPress' `[caption …]<img> words[/caption]` where it still stands in the text.
fn captioned(twigs: Vec<Twig>) -> Vec<Twig> {
    const OPEN: &str = "[caption";
    const CLOSE: &str = "[/caption]";
    let is_there = |twig: &Twig| matches!(twig, Twig::Words(words) if words.contains(OPEN));
    if !twigs.iter().any(is_there) {
        return twigs;
    }
    let mut all = Vec::new();
    // The tag that began the figure, and what stands in it so far.
    let mut figure: Option<(String, Vec<Twig>)> = None;
    for twig in twigs {
        let mut rest = match twig {
            Twig::Words(words) => words,
            branch => {
                figure.as_mut().map_or(&mut all, |(_, inside)| inside).push(branch);
                continue;
            }
        };
        loop {
            let Some((tag, mut inside)) = figure.take() else {
                let tag = rest.find(OPEN).and_then(|start| Some((start, start + rest[start..].find(']')? + 1)));
                let Some((start, end)) = tag else {
                    all.push(Twig::Words(rest));
                    break;
                };
                all.push(Twig::Words(rest[..start].to_owned()));
                figure = Some((rest[start..end].to_owned(), Vec::new()));
                rest.drain(..end);
                continue;
            };
            let Some(end) = rest.find(CLOSE) else {
                inside.push(Twig::Words(rest));
                figure = Some((tag, inside));
                break;
            };
            inside.push(Twig::Words(rest[..end].to_owned()));
            all.push(figure_of(&tag, inside));
            rest.drain(..end + CLOSE.len());
        }
    }
    // What was never closed stays as it was.
    if let Some((tag, inside)) = figure {
        all.push(Twig::Words(tag));
        all.extend(inside);
    }
    all
}

/// A figure of what stood between the two tags; the oldest form has its words in the first.
fn figure_of(tag: &str, inside: Vec<Twig>) -> Twig {
    let is_img = |branch: &Branch| branch.name == "img";
    let is_picture = |twig: &Twig| matches!(twig, Twig::Branch(branch) if is_img(branch) || branch.find(&is_img).is_some());
    let (mut twigs, mut words): (Vec<_>, Vec<_>) = inside.into_iter().partition(is_picture);
    let said = tag.split_once(" caption=\"").and_then(|(_, rest)| rest.split('"').next());
    words.extend(said.map(|said| Twig::Words(said.to_owned())));
    let branch = |name: &str, twigs| Twig::Branch(Branch { name: name.to_owned(), attributes: Vec::new(), twigs });
    twigs.push(branch("figcaption", words));
    branch("figure", twigs)
}
