//! Keys of front matter that nobody knows: other tools have many, and a line for each file would bury what matters.

use std::collections::BTreeMap;

use super::fault::Fault;

/// What a warning of such a key begins with.
pub const UNKNOWN_KEY: &str = "unknown key";

/// Makes one warning of those of one key, at the first place, with the number of files. They are in order of files and places.
pub fn told_once(findings: &mut Vec<Fault>) {
    let is_one = |fault: &Fault| fault.is_warning() && fault.what.starts_with(UNKNOWN_KEY);
    let mut files: BTreeMap<String, usize> = BTreeMap::new();
    for fault in findings.iter().filter(|fault| is_one(fault)) {
        *files.entry(fault.path.clone()).or_default() += 1;
    }
    findings.retain_mut(|fault| {
        if !is_one(fault) {
            return true;
        }
        let Some(count) = files.remove(&fault.path) else { return false };
        if count > 1 {
            let rest = fault.what.strip_prefix(UNKNOWN_KEY).unwrap_or_default();
            fault.what = format!("{UNKNOWN_KEY}, in {count} files{rest}");
        }
        true
    });
}
