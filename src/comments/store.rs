//! What a browser keeps for this paper.

use crate::model::address::Base;

/// Keeps text under keys: a browser's storage for this site.
pub trait Store {
    /// The text under a key; none where there is none.
    ///
    /// # Errors
    /// [`StoreError::Refused`] where the browser lets nothing be kept.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// Every [`StoreError`].
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Takes away what is under a key; nothing happens where nothing is kept.
    fn remove(&self, key: &str);

    /// The keys that something is kept under; none where the browser lets nothing be kept.
    fn keys(&self) -> Vec<String>;
}

/// The name under which a browser keeps a key of the paper at a base: several papers may live on one host.
pub fn storage_key(base: &Base, key: &str) -> String {
    ["standfirst:", base.as_str(), ":", key].concat()
}

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser lets this site keep nothing.
    Refused,
    /// There is no room left.
    Full,
}

#[cfg(test)]
pub(crate) mod tests {
    use std::cell::{Cell, RefCell};
    use std::collections::HashMap;

    use super::{Store, StoreError};
    /// A store in memory that can be made to fail.
    #[derive(Default)]
    pub struct Memory {
        pub kept: RefCell<HashMap<String, String>>,
        pub fault: Cell<Option<StoreError>>,
    }

    impl Store for &Memory {
        fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
            match self.fault.get() {
                Some(StoreError::Refused) => Err(StoreError::Refused),
                _ => Ok(self.kept.borrow().get(key).cloned()),
            }
        }

        fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
            if let Some(fault) = self.fault.get() {
                return Err(fault);
            }
            self.kept.borrow_mut().insert(key.to_owned(), text.to_owned());
            Ok(())
        }

        fn remove(&self, key: &str) {
            self.kept.borrow_mut().remove(key);
        }

        fn keys(&self) -> Vec<String> {
            self.kept.borrow().keys().cloned().collect()
        }
    }
}
