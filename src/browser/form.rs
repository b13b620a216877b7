//! The comment form: what the reader types there, ticks and sends.

use web_sys::Event;

use super::host::{Host, is_ticked, value_of};
use super::listen::{closest, element_of, listen, listen_to_clicks};
use super::talk::Talking;
use crate::model::comment::Field;
use crate::view::reply::{FORM, REMEMBER, SUMMARY, TRAP, id_of};

/// Hears the form of whatever article is shown.
pub fn listen_to_form(host: &Host, talking: &Talking) {
    let heard = |kind: &'static str, act: fn(&Talking, &Event, &str)| {
        let talking = talking.clone();
        listen(&host.root, kind, false, move |event: Event| {
            if let Some(element) = element_of(&event) {
                act(&talking, &event, &element.id());
            }
        });
    };
    heard("submit", |talking, event, id| {
        if id == FORM && !talking.send() {
            event.prevent_default();
        }
    });
    heard("input", |talking, event, id| {
        let Some(value) = event.target().and_then(|target| value_of(&target)) else { return };
        // A talk that is opened takes in what stands in the form already.
        let is_taken = talking.settle();
        if id == TRAP {
            talking.edit(|draft| draft.trap = value);
        } else if let Some(field) = Field::ALL.into_iter().find(|field| id_of(*field) == id).filter(|_| !is_taken) {
            talking.edit(|draft| *draft.part_mut(field) = value);
        }
    });
    heard("change", |talking, event, id| {
        if id == REMEMBER {
            talking.choose(event.target().is_some_and(|target| is_ticked(&target)));
        }
    });
    // The links in the list of what is to be mended lead to their fields, and leave the address alone.
    let host = host.clone();
    listen_to_clicks(&host.root.clone(), move |event| {
        if let Some(link) = closest(event, &["#", SUMMARY, " a"].concat()) {
            event.prevent_default();
            host.focus_id(link.get_attribute("href").unwrap_or_default().trim_start_matches('#'));
        }
    });
}
