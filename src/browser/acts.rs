//! Buttons that the reader presses.

use super::host::Host;
use super::listen::{closest, listen_to_clicks};
use super::navigation::Navigation;
use super::share::share_page;
use super::talk::Talking;
use crate::view::act::{ABOUT, ACT, Act};

/// Does what a button of the page is for.
pub fn listen_to_acts(host: &Host, navigation: &Navigation, talking: &Talking) {
    let (home, navigation, talking) = (host.clone(), navigation.clone(), talking.clone());
    listen_to_clicks(&host.root, move |event| {
        let Some(button) = closest(event, &["[", ACT, "]"].concat()) else { return };
        let about = button.get_attribute(ABOUT).unwrap_or_default();
        match button.get_attribute(ACT).as_deref().and_then(Act::named) {
            Some(Act::Retry) => navigation.retry(),
            Some(Act::Dismiss) => navigation.dismiss(),
            Some(Act::Share) => share_page(&home, &navigation),
            Some(Act::SendAnyway) => talking.send_anyway(),
            Some(Act::Answer | Act::AnswerNobody) => talking.answer(about),
            Some(Act::Reread) => talking.read(),
            Some(Act::SendNow) => talking.send_now(&about),
            Some(Act::TakeBack) => talking.take_back(about),
            Some(Act::Arrived) => talking.arrived(),
            None => {}
        }
    });
}
