//! Buttons that the reader presses.

use web_sys::Event;

use super::host::Host;
use super::listen::{closest, listen};
use super::navigation::Navigation;
use super::share::share_page;
use super::talk::Talking;
use crate::view::act::{ACT, Act};

/// Does what a button of the page is for.
pub fn listen_to_acts(host: &Host, navigation: &Navigation, talking: &Talking) {
    let (home, navigation, talking) = (host.clone(), navigation.clone(), talking.clone());
    listen(&host.root, "click", false, move |event: Event| {
        let name = closest(&event, &["[", ACT, "]"].concat()).and_then(|button| button.get_attribute(ACT));
        match name.as_deref().and_then(Act::named) {
            Some(Act::Retry) => navigation.retry(),
            Some(Act::Dismiss) => navigation.dismiss(),
            Some(Act::Share) => share_page(&home, &navigation),
            Some(Act::SendAnyway) => talking.send_anyway(),
            None => {}
        }
    });
}
