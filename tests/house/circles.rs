//! Which file of `src` needs which, and where files need each other in a circle.
//!
//! A file needs another where it names something that is defined there. `mod` and `pub use` do not count, and what is named through a
//! `pub use` is looked up where it is defined. Unit tests do not count.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Peekable;
use std::str::FromStr;

use proc_macro2::{Spacing, TokenStream, TokenTree, token_stream};

/// A path from the root of the crate, which is the empty path.
type Path = Vec<String>;

/// How many `pub use` may lead from one to the next.
const MAX_RE_EXPORTS: usize = 8;

#[derive(Default)]
struct Module {
    children: BTreeSet<String>,
    /// The names of its `pub use`, each with the path behind it.
    re_exports: BTreeMap<String, Path>,
    named: BTreeSet<Path>,
}

/// The circles among files, each as the paths of its modules in order, `view::field view::reply`.
pub fn circles(files: &[(String, String)]) -> Vec<String> {
    let modules: BTreeMap<Path, Module> = files.iter().map(|(file, text)| (module_of(file), read(file, text))).collect();
    let needs: BTreeMap<&Path, BTreeSet<Path>> = modules
        .iter()
        .map(|(own, module)| {
            let definitions = module.named.iter().map(|path| definition(&modules, path));
            (own, definitions.filter(|path| path != own && !path.is_empty()).collect())
        })
        .collect();
    let reach: BTreeMap<&Path, BTreeSet<&Path>> = needs.keys().map(|own| (*own, reached(&needs, own))).collect();
    let mut circles = BTreeSet::new();
    for (own, others) in reach.iter().filter(|(own, others)| others.contains(*own)) {
        let circle = others.iter().filter(|other| reach.get(*other).is_some_and(|back| back.contains(own)));
        circles.insert(circle.map(|path| path.join("::")).collect::<Vec<_>>().join(" "));
    }
    circles.into_iter().collect()
}

fn reached<'a>(needs: &'a BTreeMap<&Path, BTreeSet<Path>>, from: &'a Path) -> BTreeSet<&'a Path> {
    let (mut reached, mut waiting) = (BTreeSet::new(), vec![from]);
    while let Some(path) = waiting.pop() {
        waiting.extend(needs.get(path).into_iter().flatten().filter(|next| reached.insert(*next)));
    }
    reached
}

/// The module in whose file the thing that a path names is defined.
fn definition(modules: &BTreeMap<Path, Module>, path: &Path) -> Path {
    let mut path = path.clone();
    for _ in 0..MAX_RE_EXPORTS {
        let length = (0..=path.len()).rev().find(|length| modules.contains_key(&path[..*length])).unwrap_or_default();
        let re_export = path.get(length).and_then(|name| modules.get(&path[..length])?.re_exports.get(name));
        let Some(behind) = re_export else { return path[..length].to_vec() };
        path = behind.iter().chain(&path[length + 1..]).cloned().collect();
    }
    panic!("{} is given on in a circle", path.join("::"))
}

/// `src/view/teaser.rs` is `view::teaser`.
fn module_of(file: &str) -> Path {
    let inside = file.strip_prefix("src/").unwrap().strip_suffix(".rs").unwrap();
    if inside == "lib" { Vec::new() } else { inside.split('/').map(str::to_owned).collect() }
}

fn read(file: &str, text: &str) -> Module {
    let tokens = TokenStream::from_str(text).unwrap_or_else(|error| panic!("{file}: {error}"));
    let own = module_of(file);
    let mut module = Module { children: children(&tokens), ..Module::default() };
    module.read(tokens, &own);
    module
}

fn children(tokens: &TokenStream) -> BTreeSet<String> {
    let tokens: Vec<String> = tokens.clone().into_iter().map(|token| token.to_string()).collect();
    let declared = tokens.windows(3).filter(|three| three[0] == "mod" && three[2] == ";");
    declared.map(|three| three[1].clone()).collect()
}

impl Module {
    fn read(&mut self, tokens: TokenStream, own: &Path) {
        let (mut tokens, mut before) = (tokens.into_iter().peekable(), String::new());
        while let Some(token) = tokens.next() {
            match &token {
                TokenTree::Ident(word) if word == "mod" => {
                    let name = tokens.next().map(|name| name.to_string());
                    // What is in a block stays in the file; unit tests are not looked into.
                    tokens.next_if(|next| name.as_deref() == Some("tests") || next.to_string() == ";");
                }
                TokenTree::Ident(word) if word == "use" => {
                    let is_public = before == "pub" || before.starts_with('(');
                    self.read_use(&mut tokens, &mut Vec::new(), is_public, own);
                }
                TokenTree::Ident(word) => {
                    let path = path_from(word.to_string(), &mut tokens);
                    self.named.extend(self.absolute(&path, own).filter(|_| path.len() > 1));
                }
                TokenTree::Group(group) => self.read(group.stream(), own),
                _ => {}
            }
            before = token.to_string();
        }
    }

    /// Reads a tree of paths: up to its end, a comma or a semicolon.
    fn read_use(&mut self, tokens: &mut Peekable<token_stream::IntoIter>, path: &mut Path, is_public: bool, own: &Path) {
        let (length, mut name) = (path.len(), None);
        while let Some(token) = tokens.next_if(|token| !matches!(token.to_string().as_str(), ";" | ",")) {
            match token {
                TokenTree::Ident(word) if word == "as" => name = tokens.next().map(|name| name.to_string()),
                TokenTree::Ident(word) if word == "self" && !path.is_empty() => {}
                TokenTree::Ident(word) => path.push(word.to_string()),
                TokenTree::Group(group) => {
                    let mut inside = group.stream().into_iter().peekable();
                    while inside.peek().is_some() {
                        self.read_use(&mut inside, &mut path.clone(), is_public, own);
                        inside.next();
                    }
                    path.truncate(length);
                    return;
                }
                _ => {}
            }
        }
        let Some(behind) = self.absolute(path, own) else { return };
        let name = name.or(behind.last().cloned());
        match name.filter(|_| is_public) {
            Some(name) => drop(self.re_exports.insert(name, behind)),
            None => drop(self.named.insert(behind)),
        }
    }

    /// A path of this file from the root of the crate; none where it leads into another crate, or names something in the file itself.
    fn absolute(&self, path: &[String], own: &Path) -> Option<Path> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([own, rest].concat()),
            "super" => {
                let above = path.iter().take_while(|name| *name == "super").count();
                Some([&own[..own.len().checked_sub(above)?], &path[above..]].concat())
            }
            child if self.children.contains(child) => Some([own, path].concat()),
            _ => None,
        }
    }
}

/// A path that begins with a word.
fn path_from(first: String, tokens: &mut Peekable<token_stream::IntoIter>) -> Path {
    let mut path = vec![first];
    let is_separator = |token: &TokenTree| matches!(token, TokenTree::Punct(colon) if colon.as_char() == ':' && colon.spacing() == Spacing::Joint);
    while tokens.next_if(is_separator).is_some() {
        tokens.next();
        match tokens.next_if(|token| matches!(token, TokenTree::Ident(_))) {
            Some(name) => path.push(name.to_string()),
            None => break,
        }
    }
    path
}

#[track_caller]
fn check(files: &[(&str, &str)], wanted: &[&str]) {
    let files: Vec<(String, String)> = files.iter().map(|(file, text)| (format!("src/{file}.rs"), (*text).to_owned())).collect();
    assert_eq!(circles(&files), wanted);
}

#[test]
fn a_circle_is_seen() {
    check(&[("a", "use crate::b::B;"), ("b", "//! See crate::a.\npub struct B;")], &[]);
    check(&[("a", "use crate::b::B;"), ("b", "use super::a::{A, f as g};")], &["a b"]);
    check(&[("a", "fn f() { crate::b::g() }"), ("b", "impl X { fn g() { let _ = crate::a::f(); } }")], &["a b"]);
    check(&[("a", "use crate::{b, c};"), ("b", "use crate::c;"), ("c", "fn f(x: x::Y<crate::a::Z>) {}")], &["a b c"]);
    // Parents and children count; `mod` and `pub use` do not.
    check(&[("a", "mod b;\npub use b::B;"), ("a/b", "use super::c;"), ("a/c", "")], &[]);
    check(&[("a", "mod b;\nuse b::B;"), ("a/b", "use super::f;")], &["a a::b"]);
    check(&[("a", "pub mod b;\nfn f() { b::g(); }"), ("a/b", "use crate::a;")], &["a a::b"]);
    check(&[("a", "mod b;\nfn f(b: u8) { c::b(); }"), ("a/b", "use super::f;")], &[]);
    // What is given on is looked up where it is defined.
    check(
        &[("a", "mod b;\nmod c;\npub use self::{b::B, c::f};"), ("a/b", "use super::f;"), ("a/c", "use crate::a::B;")],
        &["a::b a::c"],
    );
    check(&[("a", "mod b;\npub(crate) use b::B as D;"), ("a/b", "use crate::c::C;"), ("c", "use crate::a::D;")], &["a::b c"]);
    // A file may name itself, and its unit tests may name anything.
    check(&[("a", "use self::x::Y;\nmacro_rules! m { () => { $crate::a::f!() } }"), ("b", "")], &[]);
    check(&[("a", "use crate::b::B;"), ("b", "#[cfg(test)]\nmod tests { use crate::a::A; }")], &[]);
    check(&[("a", "use crate::b::B;"), ("b", "macro_rules! m { () => { $crate::a::f() } }")], &["a b"]);
}
