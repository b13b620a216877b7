//! A date that reads the same printed and in the browser.

use super::House;
use crate::model::date::Published;
use crate::model::markup::{Element, element};

/// The day.
pub fn day(house: &House, at: &Published) -> Element {
    element("time").attribute("datetime", at.as_str()).text(&house.words.date(at))
}

/// The day and the time.
pub fn moment(house: &House, at: &Published) -> Element {
    element("time").attribute("datetime", at.as_str()).text(&house.words.date_and_time(at))
}
