//! A date that reads the same printed and in the browser.

use super::SiteContext;
use crate::model::date::Published;
use crate::model::markup::{Element, element};

/// The day.
pub fn day(context: &SiteContext, at: &Published) -> Element {
    element("time").attribute("datetime", at.as_str()).text(&context.messages.date(at))
}

/// The day and the time.
pub fn moment(context: &SiteContext, at: &Published) -> Element {
    element("time").attribute("datetime", at.as_str()).text(&context.messages.date_and_time(at))
}
