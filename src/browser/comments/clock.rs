//! The reader's own clock.

use crate::browser::window::turn::now_in_milliseconds;
use crate::model::Checked;
use crate::model::date::Published;

/// This moment, as the reader's own clock shows it.
pub fn now() -> Published {
    moment(now_in_milliseconds())
}

/// A moment, in milliseconds since 1970, as the reader's own clock shows it.
pub fn moment(milliseconds: f64) -> Published {
    let at = js_sys::Date::new(&milliseconds.into());
    // Minutes that UTC is ahead of the reader's clock.
    let behind = at.get_timezone_offset();
    let local: String = js_sys::Date::new(&(at.get_time() - behind * 60_000.0).into()).to_iso_string().into();
    let (sign, minutes) = if behind > 0.0 { ("-", behind as u32) } else { ("+", -behind as u32) };
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    let text = [local.trim_end_matches('Z'), sign, &two(minutes / 60), ":", &two(minutes % 60)].concat();
    Published::parse(&text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_moment_is_the_same_on_every_clock() {
        for milliseconds in [0.0, 1_793_604_600_000.0, 1_709_263_799_000.0] {
            assert_eq!(moment(milliseconds).unix_seconds() as f64 * 1000.0, milliseconds);
        }
    }
}
