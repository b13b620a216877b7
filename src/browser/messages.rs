//! The words of the interface, as the press wrote them for this app.

use std::sync::OnceLock;

use js_sys::{Array, Intl, Object};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::messages::Messages;

static SPOKEN: OnceLock<Messages> = OnceLock::new();

/// Gives the app its words, which whoever loads it does before anything else; whether they are this app's.
#[wasm_bindgen]
pub fn speak(words: String) -> bool {
    // They live as long as the app.
    let messages = || Messages::of_words(Box::leak(words.into_boxed_str()), plural_category);
    SPOKEN.get().is_some() || messages().is_some_and(|messages| SPOKEN.set(messages).is_ok())
}

/// The words that the app was given; none before.
pub fn spoken() -> Option<&'static Messages> {
    SPOKEN.get()
}

/// The plural category of a number, by the browser's own CLDR (ECMA-402, Intl.PluralRules).
fn plural_category(language: &str, count: u32) -> String {
    Intl::PluralRules::new(&Array::of1(&language.into()), &Object::new()).select(count.into()).into()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::plural_category;

    #[wasm_bindgen_test]
    fn the_browser_counts_as_the_press_does() {
        for line in include_str!("../../tests/plural_categories.txt").lines() {
            let (language, letters) = line.split_once(' ').unwrap();
            assert_eq!(letters.len(), 203);
            for (count, letter) in (0..=200).chain([1_000, 1_000_000]).zip(letters.chars()) {
                let category = plural_category(language, count);
                assert_eq!(category.starts_with(letter), letter != '.', "{language} {count} {category}");
                assert_eq!(category == "other", letter == '.', "{language} {count} {category}");
            }
        }
    }
}
