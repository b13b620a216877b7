//! How structs of phrases are read: in the press by their keys from a language file, in the browser line by line, in the same order.

/// What can be read from the words of a language.
pub trait Phrases: Sized {
    /// A number made of all keys, in order. The words that a press wrote are for an app of the same number.
    const SHAPE: u32;

    /// The phrases before they are read.
    const EMPTY: Self;

    /// Reads the phrases below a key. In the browser the key is empty, and each text is that of the next line.
    fn read(&mut self, key: &str, from: &mut Texts<'_>);
}

/// Where texts are read from.
pub struct Texts<'a>(pub &'a mut dyn FnMut(&str, &mut &'static str));

impl Texts<'_> {
    /// Puts the text of a key into a place. There are so many places that a copy of it in each would weigh more than all their words.
    #[inline(never)]
    fn put(&mut self, key: &str, place: &mut &'static str) {
        (self.0)(key, place);
    }
}

/// A phrase in the forms of its language's plural categories, with a tab between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural(pub &'static str);

impl Phrases for &'static str {
    const SHAPE: u32 = 1;
    const EMPTY: Self = "";

    fn read(&mut self, key: &str, from: &mut Texts<'_>) {
        from.put(key, self);
    }
}

impl Phrases for Plural {
    const SHAPE: u32 = 2;
    const EMPTY: Self = Self("");

    fn read(&mut self, key: &str, from: &mut Texts<'_>) {
        from.put(key, &mut self.0);
    }
}

impl<T: Phrases, const N: usize> Phrases for [T; N] {
    const SHAPE: u32 = T::SHAPE.wrapping_mul(31).wrapping_add(N as u32);
    const EMPTY: Self = [T::EMPTY; N];

    fn read(&mut self, key: &str, from: &mut Texts<'_>) {
        for (nth, phrase) in self.iter_mut().enumerate() {
            let inside = if cfg!(feature = "press") { [key, ".", &nth.to_string()].concat() } else { String::new() };
            phrase.read(&inside, from);
        }
    }
}

/// Makes a struct of phrases, and how it is read: `phrases! { pub struct Names { "page" { skip: &'static str } } }` has its one field under the key
/// `page.skip`; the fields of the group `""` stand where the struct itself stands.
macro_rules! phrases {
    ($(#[$about:meta])* pub struct $name:ident { $($group:literal { $($(#[$note:meta])* $field:ident: $kind:ty),* $(,)? })* }) => {
        $(#[$about])*
        pub struct $name { $($($(#[$note])* pub $field: $kind,)*)* }

        impl $crate::messages::phrases::Phrases for $name {
            const SHAPE: u32 = {
                let mut shape = 7;
                $($(shape = $crate::messages::phrases::joined(shape, stringify!($field), <$kind as $crate::messages::phrases::Phrases>::SHAPE);)*)*
                shape
            };

            const EMPTY: Self = Self { $($($field: <$kind as $crate::messages::phrases::Phrases>::EMPTY,)*)* };

            fn read(&mut self, key: &str, from: &mut $crate::messages::phrases::Texts<'_>) {
                $($(
                    let inside = $crate::messages::phrases::key!(key, $group, $field);
                    $crate::messages::phrases::Phrases::read(&mut self.$field, &inside, from);
                )*)*
            }
        }
    };
}

/// The key of a field. The app needs none, and carries none.
#[cfg(feature = "press")]
macro_rules! key {
    ($key:expr, $group:literal, $field:ident) => {
        [$key, $group, stringify!($field)].into_iter().filter(|step| !step.is_empty()).collect::<Vec<_>>().join(".")
    };
}
#[cfg(not(feature = "press"))]
macro_rules! key {
    ($key:expr, $group:literal, $field:ident) => {{
        let _ = $key;
        ""
    }};
}

pub(crate) use {key, phrases};

/// A number made of another, of a name and of what the name stands for (FNV-1a).
pub const fn joined(shape: u32, name: &str, kind: u32) -> u32 {
    let (mut shape, mut place) = (shape ^ kind, 0);
    while place < name.len() {
        shape = (shape ^ name.as_bytes()[place] as u32).wrapping_mul(16_777_619);
        place += 1;
    }
    shape
}
