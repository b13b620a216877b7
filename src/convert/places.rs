//! Where the links of a document into itself lead: to its headings, by the ids that a stranger gave them.

use super::Guide;
use super::sort::{Key, Sort};
use super::tree::{Branch, Twig};
use super::walk::Walk;
use crate::model::body::Anchors;

/// The ids that lead to headings, each with the id that the heading is printed with.
pub fn places(twigs: &[Twig], leads: &Guide<'_>, notes: &[String]) -> Vec<(String, String)> {
    let mut survey = Survey { leads, notes, anchors: Anchors::default(), waiting: Vec::new(), found: Vec::new() };
    if leads_into_itself(twigs) {
        survey.look(twigs);
    }
    survey.found
}

fn leads_into_itself(twigs: &[Twig]) -> bool {
    twigs.iter().any(|twig| match twig {
        Twig::Branch(branch) => {
            branch.get(Key::Href).is_some_and(|href| href.starts_with('#')) || leads_into_itself(&branch.twigs)
        }
        Twig::Words(_) => false,
    })
}

struct Survey<'a> {
    leads: &'a Guide<'a>,
    notes: &'a [String],
    anchors: Anchors,
    /// The ids since the last words: they lead to a heading that follows.
    waiting: Vec<&'a str>,
    found: Vec<(String, String)>,
}

impl<'a> Survey<'a> {
    fn look(&mut self, twigs: &'a [Twig]) {
        for twig in twigs {
            match twig {
                Twig::Words(_) if twig.is_blank() => {}
                Twig::Words(_) => self.waiting.clear(),
                Twig::Branch(branch) => {
                    self.wait(branch);
                    match branch.sort {
                        Sort::Heading(_) => self.heading(branch),
                        // Headings in these are words.
                        Sort::Table | Sort::Figcaption | Sort::Summary => self.waiting.clear(),
                        _ => self.look(&branch.twigs),
                    }
                }
            }
        }
    }

    fn wait(&mut self, branch: &'a Branch) {
        self.waiting.extend([Key::Id, Key::Name].into_iter().filter_map(|key| branch.get(key)));
    }

    fn heading(&mut self, branch: &'a Branch) {
        self.wait_within(&branch.twigs);
        let mut walk = Walk::new(self.leads);
        walk.notes = self.notes.to_vec();
        let text = walk.text(&branch.twigs);
        if !text.is_blank() {
            let id = self.anchors.of_heading(&text.words());
            self.found.extend(self.waiting.drain(..).map(|own| (own.to_owned(), id.clone())));
        }
    }

    fn wait_within(&mut self, twigs: &'a [Twig]) {
        for twig in twigs {
            if let Twig::Branch(branch) = twig {
                self.wait(branch);
                self.wait_within(&branch.twigs);
            }
        }
    }
}
