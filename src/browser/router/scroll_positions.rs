//! How far each entry of the history was scrolled.

use std::cell::{Cell, RefCell};

use leptos::prelude::window;
use web_sys::Storage;

use crate::browser::host::Host;
use crate::browser::window::scroll::scroll_position;

/// Where the places are kept while another site, or a reload, has the window.
const KEY: &str = "standfirst:places";
/// Entries remembered.
const MOST_POSITIONS: usize = 50;

/// The places of the entries, by key, the newest last.
pub struct ScrollPositions {
    host: Host,
    /// The entry that the window is at.
    here: Cell<f64>,
    /// The entry whose page is shown: another while a page is on its way, and only of this one the scroll says anything.
    shown: Cell<f64>,
    kept: RefCell<Vec<Position>>,
}

/// How far an entry was scrolled, in whole pixels from the left and from the top.
struct Position {
    key: f64,
    left: i32,
    top: i32,
}

impl ScrollPositions {
    /// The places kept for this window.
    pub fn new(host: Host) -> Self {
        let kept = storage(&host).and_then(|storage| storage.get_item(KEY).ok().flatten()).unwrap_or_default();
        let here = host.entry().unwrap_or_else(|| {
            let key = js_sys::Date::now();
            host.replace(None, key);
            key
        });
        Self {
            host,
            here: Cell::new(here),
            shown: Cell::new(here),
            kept: RefCell::new(kept.lines().filter_map(Position::read).collect()),
        }
    }

    /// The page of the entry that the window is at is shown now.
    pub fn arrived(&self) {
        self.shown.set(self.here.get());
    }

    /// Gives the entry that the window is at the address of the page that is shown.
    pub fn put_back(&self, href: &str) {
        if self.shown.get() != self.here.get() {
            self.host.replace(Some(href), self.here.get());
            self.note();
            self.arrived();
        }
    }

    /// Remembers how far the entry whose page is shown is scrolled.
    pub fn note(&self) {
        let ((left, top), key) = (scroll_position(&self.host), self.shown.get());
        let mut kept = self.kept.borrow_mut();
        kept.retain(|position| position.key != key);
        kept.push(Position { key, left: left as i32, top: top as i32 });
        if kept.len() > MOST_POSITIONS {
            kept.remove(0);
        }
    }

    /// Goes on to a new entry.
    pub fn push(&self, href: &str) {
        self.note();
        self.here.set(js_sys::Date::now());
        self.host.push(href, self.here.get());
    }

    /// The window went to another entry by itself. One that is new to us gets a key.
    pub fn moved(&self) {
        self.note();
        self.here.set(self.host.entry().unwrap_or_else(js_sys::Date::now));
        self.host.replace(None, self.here.get());
    }

    /// How far the entry that is shown was scrolled when it was left; none where it is new.
    pub fn here(&self) -> Option<(f64, f64)> {
        let kept = self.kept.borrow();
        let position = kept.iter().find(|position| position.key == self.here.get())?;
        Some((f64::from(position.left), f64::from(position.top)))
    }

    /// Keeps the positions for a reload.
    pub fn save(&self) {
        self.note();
        if let Some(storage) = storage(&self.host) {
            let text: String = self.kept.borrow().iter().map(Position::line).collect();
            // Where nothing can be kept, a reload begins at the top.
            let _ = storage.set_item(KEY, &text);
        }
    }
}

/// A place is kept as a line of three whole numbers: reading and printing fractions would cost the app kilobytes.
impl Position {
    fn line(&self) -> String {
        [&(self.key as i64).to_string(), " ", &self.left.to_string(), " ", &self.top.to_string(), "\n"].concat()
    }

    fn read(line: &str) -> Option<Self> {
        let mut numbers = line.split(' ').map(str::parse::<i64>);
        let mut next = || numbers.next()?.ok();
        Some(Self { key: next()? as f64, left: i32::try_from(next()?).ok()?, top: i32::try_from(next()?).ok()? })
    }
}

fn storage(host: &Host) -> Option<Storage> {
    window().session_storage().ok().flatten().filter(|_| host.embedded().is_none())
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_position_is_read_as_it_was_written() {
        for (line, wanted) in
            [("1764460000000 0 1200", Some((1_764_460_000_000.0, 0, 1200))), ("x 0 0", None), ("1 2", None), ("", None)]
        {
            let read = Position::read(line).map(|position| (position.key, position.left, position.top));
            assert_eq!(read, wanted, "{line}");
            if let Some(position) = Position::read(line) {
                assert_eq!(position.line().trim_end(), line);
            }
        }
    }
}
