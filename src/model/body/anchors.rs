//! The ids that a body's headings are printed with. Whoever leads a link to a heading asks here as well, for each heading in order.

/// The ids that headings have had so far, each with how often its words were asked for.
#[derive(Default)]
pub struct Anchors(Vec<(String, u32)>);

impl Anchors {
    /// The id of the next heading, by its words; of headings with the same words, the later ones are numbered.
    pub fn of_heading(&mut self, words: &str) -> String {
        let base = anchor(words);
        let place = self.0.iter().position(|(id, _)| *id == base);
        let Some(place) = place else {
            self.0.push((base.clone(), 1));
            return base;
        };
        loop {
            let count = &mut self.0[place].1;
            *count += 1;
            let id = [&base, "-", &count.to_string()].concat();
            if self.0.iter().all(|(other, _)| *other != id) {
                self.0.push((id.clone(), 1));
                return id;
            }
        }
    }
}

/// The id of a heading: its letters and digits, Latin ones lower-case, joined by hyphens, behind a word that keeps it apart from the page's own ids.
fn anchor(words: &str) -> String {
    let mut id = "on".to_owned();
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        id.push('-');
        id.push_str(&word.to_ascii_lowercase());
    }
    id
}
