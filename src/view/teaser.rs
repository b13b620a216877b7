//! An article's summary that links to it, and lists of them.

use stylers_macro::style_sheet;

use super::byline::names;
use super::picture::{ImageLoading, picture};
use super::when::day;
use super::{SiteContext, in_house, in_tongue};
use crate::model::article::Teaser;
use crate::model::markup::{Element, Markup, element};
use crate::route::Route;

/// How much a teaser shows, and how large.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TeaserVariant {
    /// The story that leads the front.
    Lead,
    /// Picture over words.
    Tall,
    /// Picture beside words.
    Wide,
    /// Messages alone, with the excerpt.
    Brief,
    /// The headline and little else.
    Line,
}

impl TeaserVariant {
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
fn teaser(context: &SiteContext, teaser: &Teaser, look: TeaserVariant) -> Element {
    let class = style_sheet!("style/teaser.css");
    let haste = if look == TeaserVariant::Lead { ImageLoading::Now } else { ImageLoading::Later };
    let image = teaser.image.as_ref().filter(|_| look.has_picture());
    let article = in_tongue(element("article").class(class, look.class()), teaser.language.as_ref());
    article
        .with(image.map(|image| element("div").class(class, "picture").with(picture(context, image, look.place(), haste))))
        .with(element("div").class(class, "words").with(words(context, class, teaser, look)))
}

fn words(context: &SiteContext, class: &str, teaser: &Teaser, look: TeaserVariant) -> Markup {
    let href = Route::Article(teaser.slug.clone()).href(&context.base);
    let label = teaser.kicker.as_ref().unwrap_or(&teaser.section.name);
    let link = element("a").attribute("href", &href).text(teaser.headline.as_str());
    let has_excerpt = look != TeaserVariant::Line && !teaser.excerpt.is_empty();
    let by = (!teaser.authors.is_empty()).then(|| element("span").class(class, "names").text(&names(context, &teaser.authors)));
    let mut words = Markup::default();
    words.push(element("p").class(class, "kicker").text(label.as_str()));
    words.push(element("h3").class(class, "headline").with(link));
    words.push(has_excerpt.then(|| element("p").class(class, "excerpt").text(&teaser.excerpt)));
    words.push(in_house(element("p").class(class, "meta"), context).with(by).text(" ").with(day(context, &teaser.published)));
    words
}

/// Teasers in a list, each with the look of its place (from zero).
pub fn teasers(context: &SiteContext, stories: &[Teaser], look: fn(usize) -> TeaserVariant, named: &str) -> Element {
    let class = style_sheet!("style/teasers.css");
    let items = stories.iter().enumerate();
    let items = items.map(|(place, story)| element("li").attribute("class", class).with(teaser(context, story, look(place))));
    element("ol").attribute("role", "list").class(class, named).with(items.collect::<Markup>())
}
