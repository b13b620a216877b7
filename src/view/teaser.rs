//! An article's summary that links to it, and lists of them.

use stylers_macro::style_sheet;

use super::byline::names;
use super::picture::{Haste, picture};
use super::when::day;
use super::{House, in_house, in_tongue};
use crate::model::article::Teaser;
use crate::model::markup::{Element, Markup, element};
use crate::route::Route;

/// How much a teaser shows, and how large.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The story that leads the front.
    Lead,
    /// Picture over words.
    Tall,
    /// Picture beside words.
    Wide,
    /// Words alone, with the excerpt.
    Brief,
    /// The headline and little else.
    Line,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Lead => "teaser is-lead",
            Self::Tall => "teaser is-tall",
            Self::Wide => "teaser is-wide",
            Self::Brief => "teaser is-brief",
            Self::Line => "teaser is-line",
        }
    }

    /// How wide its picture is shown.
    pub const fn place(self) -> &'static str {
        match self {
            Self::Lead => "(min-width: 62rem) 42rem, 100vw",
            Self::Wide => "(min-width: 80rem) 24rem, (min-width: 40rem) 30vw, 100vw",
            Self::Tall | Self::Brief | Self::Line => "(min-width: 62rem) 21rem, (min-width: 40rem) 50vw, 100vw",
        }
    }

    fn has_picture(self) -> bool {
        !matches!(self, Self::Brief | Self::Line)
    }
}

/// One teaser. Its headline is an `h3` whose link covers all of it.
fn teaser(house: &House, teaser: &Teaser, look: Look) -> Element {
    let class = style_sheet!("style/teaser.css");
    let haste = if look == Look::Lead { Haste::Now } else { Haste::Later };
    let image = teaser.image.as_ref().filter(|_| look.has_picture());
    let article = in_tongue(element("article").class(class, look.class()), teaser.language.as_ref());
    article
        .with(image.map(|image| element("div").class(class, "picture").with(picture(house, image, look.place(), haste))))
        .with(element("div").class(class, "words").with(words(house, class, teaser, look)))
}

fn words(house: &House, class: &str, teaser: &Teaser, look: Look) -> Markup {
    let href = Route::Article(teaser.slug.clone()).href(&house.base);
    let label = teaser.kicker.as_ref().unwrap_or(&teaser.section.name);
    let link = element("a").attribute("href", &href).text(teaser.headline.as_str());
    let has_excerpt = look != Look::Line && !teaser.excerpt.is_empty();
    let by = (!teaser.authors.is_empty()).then(|| element("span").class(class, "names").text(&names(house, &teaser.authors)));
    let mut words = Markup::default();
    words.push(element("p").class(class, "kicker").text(label.as_str()));
    words.push(element("h3").class(class, "headline").with(link));
    words.push(has_excerpt.then(|| element("p").class(class, "excerpt").text(&teaser.excerpt)));
    words.push(in_house(element("p").class(class, "meta"), house).with(by).text(" ").with(day(house, &teaser.published)));
    words
}

/// Teasers in a list, each with the look of its place (from zero).
pub fn teasers(house: &House, stories: &[Teaser], look: fn(usize) -> Look, named: &str) -> Element {
    let class = style_sheet!("style/teasers.css");
    let items = stories.iter().enumerate();
    let items = items.map(|(place, story)| element("li").attribute("class", class).with(teaser(house, story, look(place))));
    element("ol").attribute("role", "list").class(class, named).with(items.collect::<Markup>())
}
