//! What in `static/` would take the place of something that the press prints.

use std::path::Path;

use super::destination::printed_at;
use super::fault::Fault;
use super::own_files::{JOINED, OwnFiles, STATIC};
use super::surroundings::Surroundings;
use crate::route::RESERVED;

/// Where pictures and recordings lie in the site.
const IMAGES: &str = "images/";

/// Finds files that have a place in the site which is the paper's own.
pub fn fault_at_collisions(files: &OwnFiles, editions: &[Surroundings], findings: &mut Vec<Fault>) {
    for (place, _) in files.iter().filter(|(place, _)| !JOINED.contains(place)) {
        let what = match place {
            _ if place.starts_with(IMAGES) => {
                Some(format!("pictures and recordings lie in {IMAGES} beside {STATIC}/; move it there"))
            }
            _ => printed_in(place, editions)
                .map(|other| format!("would stand in the place of {other}, which the press prints; take one of them away")),
        };
        findings.extend(what.map(|what| Fault::of_file(Path::new(STATIC).join(place), what)));
    }
}

/// What of all editions is printed in a place; none where nothing is.
fn printed_in(place: &str, editions: &[Surroundings]) -> Option<String> {
    editions.iter().find_map(|around| {
        let edition = around.place();
        if edition.strip_suffix('/') == Some(place) {
            return Some(format!("the folder {edition}"));
        }
        let inside = place.strip_prefix(&edition)?;
        let is_room = RESERVED.contains(&inside);
        printed_at(inside, around).or_else(|| is_room.then(|| format!("the folder {place}/")))
    })
}
