//! Pictures as cards of other sites take them: files of pixels, with whole addresses.

use super::web::ascii_address;
use crate::model::address::{Base, Src, without_query};
use crate::model::image::Image;

/// The narrowest picture of a card, in pixels: Open Graph's readers show a narrower one as a small square or not at all.
const MIN_CARD_WIDTH: u32 = 600;
/// What all that show cards can read.
const ENDINGS: [&str; 4] = ["png", "jpg", "jpeg", "webp"];

/// A picture of pixels: its whole address, and its size in pixels.
#[derive(Debug, PartialEq, Eq)]
pub struct Raster {
    pub address: String,
    pub width: u32,
    pub height: u32,
}

/// A picture in all widths that are files of pixels, the narrowest first; none of a drawing. An address whose name has no ending may be one.
pub fn rasters(image: &Image, abroad: &Base) -> Vec<Raster> {
    let sizes = image.sizes.iter().flatten().map(|size| (&size.src, size.width));
    let mut all: Vec<_> = sizes.chain([(&image.src, image.width)]).filter(|(src, _)| is_raster(src)).collect();
    all.sort_by_key(|(_, width)| *width);
    let height =
        |width: u32| (u64::from(width) * u64::from(image.height) + u64::from(image.width) / 2) / u64::from(image.width.max(1));
    let raster = |(src, width): (&Src, u32)| Raster {
        address: ascii_address(&src.under(abroad)),
        width,
        height: u32::try_from(height(width)).unwrap_or(u32::MAX).max(1),
    };
    all.into_iter().map(raster).collect()
}

/// The picture of a card: the widest; none where it would be too narrow.
pub fn card(image: &Image, abroad: &Base) -> Option<Raster> {
    rasters(image, abroad).pop().filter(|raster| raster.width >= MIN_CARD_WIDTH)
}

fn is_raster(src: &Src) -> bool {
    let path = without_query(src.as_str());
    let name = path.rsplit('/').next().unwrap_or_default();
    match name.rsplit_once('.') {
        Some((_, ending)) => ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending)),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;
    use crate::model::image::Size;

    #[track_caller]
    fn check(own: &str, width: u32, sizes: &[(&str, u32)], wanted: Option<(&str, u32, u32)>) {
        let src = |text: &str| Src::parse(text).unwrap();
        let image = Image {
            src: src(own),
            alt: Default::default(),
            width,
            height: width / 2,
            sizes: Some(sizes.iter().map(|(text, width)| Size { src: src(text), width: *width }).collect()),
            caption: None,
            credit: None,
        };
        let found = card(&image, &Base::new("/")).map(|card| (card.address, card.width, card.height));
        assert_eq!(found, wanted.map(|(address, width, height)| (address.to_owned(), width, height)), "{own}");
    }

    #[test]
    fn a_card_has_the_widest_file_of_pixels() {
        check("a.jpg", 1600, &[], Some(("/a.jpg", 1600, 800)));
        check("a.svg", 1600, &[("b.webp", 480), ("c.webp", 960)], Some(("/c.webp", 960, 480)));
        check("a.svg", 1600, &[("b.webp", 480)], None);
        check("a.SVG?x=1", 1600, &[("b.PNG#x", 640)], Some(("/b.PNG#x", 640, 320)));
        check("a.svg", 1600, &[("b.avif", 1200), ("c.gif", 900)], None);
        check("a.jpeg", 599, &[], None);
        check("https://cdn.example/photo/12", 800, &[], Some(("https://cdn.example/photo/12", 800, 400)));
        check("https://bilder.bücher.example/a.png", 800, &[], Some(("https://bilder.xn--bcher-kva.example/a.png", 800, 400)));
    }
}
