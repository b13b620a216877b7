//! Handing a story on: the system's share sheet, else the link to copy.

use stylers_macro::style_sheet;

use super::act::{Act, button};
use super::live::Live;
use super::reading::Shared;
use crate::messages::Messages;
use crate::model::markup::{Element, Markup, element};

/// The button, and the place for what came of it.
pub fn share(words: &Messages) -> Element {
    let class = style_sheet!("style/share.css");
    let outcome = element("span").class(class, "outcome").attribute("role", "status");
    element("div")
        .class(class, "share")
        .attribute("data-live", "share")
        .with(button(Act::Share, "quiet", words.share))
        .with(shared(&Shared::Nothing, words).on(outcome))
}

/// What came of sharing.
pub fn shared(shared: &Shared, words: &Messages) -> Live {
    let says = match shared {
        Shared::Nothing => Markup::default(),
        Shared::Copied => Markup::text(words.link_copied),
        Shared::ByHand(address) => {
            let field = element("input").attribute("class", "by-hand").attribute("type", "text").flag("readonly");
            element("label").text(words.copy_by_hand).text(" ").with(field.attribute("value", address)).into()
        }
    };
    Live::inside("shared", says)
}
