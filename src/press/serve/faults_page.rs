//! The page of a paper that has never been without a fault since the preview began.

use super::preview_script::script_element;
use super::state::{FaultLine, PreviewState};
use crate::model::address::Base;
use crate::model::markup::{Markup, element};
use crate::press::html::policy::policy_element;

/// The page: `preview.js` shows the faults in it, and without scripts it lists them.
pub fn faults_page(state: &PreviewState, base: &Base) -> String {
    let policy = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
    let line = |fault: &FaultLine| element("li").text(&[&fault.place, " ", &fault.path, " ", &fault.what].concat());
    let more = (state.more_faults > 0).then(|| element("p").text(&format!("and {} more, in the terminal", state.more_faults)));
    let list = element("ol").with(state.faults.iter().map(line).collect::<Markup>());
    let listed = element("noscript").with(Markup::from_iter([element("h1").text("The paper has faults"), list])).with(more);
    let head = Markup::from_iter([
        element("meta").attribute("charset", "utf-8"),
        policy_element(policy),
        element("meta").attribute("name", "viewport").attribute("content", "width=device-width, initial-scale=1"),
        element("meta").attribute("name", "color-scheme").attribute("content", "light dark"),
        element("title").text("The paper has faults"),
    ]);
    [
        "<!DOCTYPE html><html lang=\"en\"><head>",
        head.as_str(),
        &script_element(base, ""),
        "</head><body>",
        Markup::from(listed).as_str(),
        "</body></html>",
    ]
    .concat()
}
