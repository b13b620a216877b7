//! The preview's own script and worker. They stand in files of their own, which the paper's policy lets in as it does all of the paper's host.

use crate::model::address::Base;
use crate::model::markup::{Markup, element};
use crate::press::html::json_script::inside_script;

/// A preview's own files, below the base. No page and no file of a paper is called so.
pub const SCRIPT_FILE: &str = "_press/preview.js";
pub const EVENTS: &str = "_press/events";

/// What papers call a service worker that they register.
pub const WORKER_FILE: &str = "sw.js";
/// Takes away what another paper at this address may have left in a browser, and itself.
pub const WORKER: &str = include_str!("sw.js");

const SCRIPT: &str = include_str!("preview.js");
const STYLES: &str = include_str!("preview.css");

/// The script with its styles in it.
pub fn script() -> String {
    ["const STYLES = ", &inside_script(&STYLES.into()), ";\n", SCRIPT].concat()
}

/// The element that loads the script into a page; it tells the script which paper the page is of.
pub fn script_element(base: &Base, version: &str) -> String {
    let src = [&base.join(SCRIPT_FILE), "?v=", version].concat();
    Markup::from(element("script").attribute("type", "module").attribute("src", &src)).into_string()
}

/// A printed page with the script in its head, behind the page's policy.
pub fn with_script(html: &str, base: &Base, version: &str) -> String {
    const POLICY: &str = "http-equiv=\"Content-Security-Policy\"";
    let end = html.find(POLICY).and_then(|at| Some(at + html[at..].find('>')? + 1));
    let (before, after) = html.split_at(end.unwrap_or(0));
    [before, &script_element(base, version), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_behind_the_policy() {
        let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">";
        let html = with_script(&["<title>a</title>", policy, "<p>b"].concat(), &Base::new("/news/"), "1-2");
        let script = "<script type=\"module\" src=\"/news/_press/preview.js?v=1-2\"></script>";
        assert_eq!(html, ["<title>a</title>", policy, script, "<p>b"].concat());
    }
}
