//! What a reader sees as one character (UAX #29, grapheme clusters). The tables are those of a crate in the press, and the browser's own in the app:
//! the one question that this room asks of where it runs.

/// The place, in bytes, of the last grapheme cluster that begins at a place in a text or before it.
pub fn grapheme_start(text: &str, at: usize) -> usize {
    platform::grapheme_start(text, at)
}

#[cfg(feature = "press")]
mod platform {
    use unicode_segmentation::GraphemeCursor;

    pub fn grapheme_start(text: &str, at: usize) -> usize {
        let mut cursor = GraphemeCursor::new(at, text.len(), true);
        match cursor.is_boundary(text, 0) {
            Ok(true) => at,
            _ => cursor.prev_boundary(text, 0).ok().flatten().unwrap_or_default(),
        }
    }
}

/// By `Intl.Segmenter` (ECMA-402, 18), for papers that are read live; a browser without it tells characters alone.
#[cfg(all(feature = "services", not(feature = "press")))]
mod platform {
    use js_sys::{Array, Intl, Object, Reflect, global};

    /// How much behind the place a cluster may reach to be known whole, in characters.
    const LONGEST_CLUSTER: usize = 64;

    pub fn grapheme_start(text: &str, at: usize) -> usize {
        let rest = text.get(at..).unwrap_or_default();
        let end = rest.char_indices().nth(LONGEST_CLUSTER).map_or(text.len(), |(length, _)| at + length);
        let lengths = clusters(text.get(..end).unwrap_or(text)).unwrap_or_else(|| vec![at]);
        let mut start = 0;
        for length in lengths {
            if start + length > at {
                break;
            }
            start += length;
        }
        start
    }

    /// The length of each cluster of a text, in bytes of UTF-8; none where the browser does not tell them.
    fn clusters(text: &str) -> Option<Vec<usize>> {
        let intl = Reflect::get(&global(), &"Intl".into()).ok()?;
        if !Reflect::has(&intl, &"Segmenter".into()).ok()? {
            return None;
        }
        let segments = Intl::Segmenter::new(&Array::new(), &Object::new()).segment(text);
        let length = |cluster| Some(Reflect::get(&cluster, &"segment".into()).ok()?.as_string()?.len());
        Array::from(&segments).iter().map(length).collect()
    }
}

/// Where nothing is cut.
#[cfg(not(any(feature = "services", feature = "press")))]
mod platform {
    pub fn grapheme_start(_: &str, at: usize) -> usize {
        at
    }
}
