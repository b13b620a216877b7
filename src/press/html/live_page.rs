//! The page that a live paper is printed as: the shell with nothing in it, and what the app must know to fill it.

use super::json_script::inside_script;
use super::shell::{Shell, ShellValues};
use crate::messages::Messages;
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::line::Line;
use crate::model::live::{LivePaper, PLACE};
use crate::model::markup::{Markup, element};
use crate::model::plain::plain_text;
use crate::model::rest::Rest;
use crate::model::site::Site;
use crate::press::content::Paper;

/// The one page, for every address of the paper. Its head holds only what is true of every address: no address of its own, and no
/// feeds, which only a printed paper has. `opening` is what its head begins with.
pub fn page(paper: &Paper, data: &LivePaper, shell: &Shell, opening: &str, base: &str) -> String {
    let site = &paper.site;
    let meta = |kind, name, content: &str| element("meta").attribute(kind, name).attribute("content", &plain_text(content));
    let mut head = Markup::default();
    head.push(site.tagline.as_ref().map(|tagline| meta("name", "description", tagline.as_str())));
    head.push(meta("property", "og:site_name", site.name.as_str()));
    head.push(meta("property", "og:title", site.name.as_str()));
    let head = [opening, &head.into_string(), &data_element(data)].concat();
    shell.fill(&ShellValues::from([
        ("LANGUAGE", site.language.as_str()),
        ("DIRECTION", site.direction.as_str()),
        ("TITLE", Markup::text(&plain_text(site.name.as_str())).as_str()),
        ("HEAD", &head),
        ("BASE", base),
        // A minifier that takes the quotes away would make one attribute of an empty one and the next.
        ("EDITION", "live"),
        ("ROUTE", "live"),
        ("MESSAGES", &paper.interface.words_file),
        ("NOTE", &notes(paper.interface.messages, &data.root)),
    ]))
}

/// What the app must know when it starts.
pub fn data(paper: &Paper, root: &WebAddress) -> LivePaper {
    let site = Site { sections: Vec::new(), ..paper.site.clone() };
    let uncategorized = Line::parse(paper.interface.messages.printed.uncategorized).ok();
    LivePaper { root: root.clone(), site, sections: paper.sections.clone(), uncategorized }
}

/// The same where the app reads it.
fn data_element(live: &LivePaper) -> String {
    // It holds only texts and lists of them: nothing in it can fail to become JSON.
    let json = serde_json::to_value(live).unwrap_or_default();
    format!("<script type=\"application/json\" id=\"{PLACE}\">{}</script>", inside_script(&json))
}

/// For those to whom the app does not come; and for those who read without scripts: the stories are on the site that they come from.
fn notes(words: &Messages, root: &WebAddress) -> String {
    let note =
        |class| element("p").attribute("class", class).maybe("lang", words.language.lang()).maybe("dir", words.language.dir());
    let late = note("boot").text(words.printed.reader.boot);
    let home = Rest(root).home();
    let link = element("a").attribute("href", &home).text(&home);
    let alone = note("boot is-note").text(words.no_script).text(" ").with(link);
    Markup::from_iter([late, element("noscript").with(alone)]).into_string()
}
