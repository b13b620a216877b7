//! The published contract: the files that authors write. The JSON Schemas are derived from these types.

use jsonc_parser::ast::Value;
use schemars::JsonSchema;

use super::authored::{Authored, fields, reads};
use super::choices::{Number, Redirects};
use super::destination::fault_at_aliases;
use super::edition_rules::{fault_at_editions, fault_at_place};
use super::file_reader::FileReader;
use super::menus::{MenuEntry, fault_at_menus};
use super::names::folded;
use super::own_phrases::PhrasesFile;
use super::reference::{ArticleKind, AuthorKind, Reference, SectionKind};
use super::services::SourceChoice;
use super::timezone::{TimeZoneName, WrittenDate, is_day_of};
use super::translations::Translations;
use crate::model::address::{Src, WebAddress};
use crate::model::alias::Alias;
use crate::model::article::Comments;
use crate::model::body::Body;
use crate::model::date::Published;
use crate::model::image::Image;
use crate::model::language::Language;
use crate::model::line::Line;
use crate::model::link::Link;
use crate::model::site::{CommentService, Section};
use crate::press::web::with_ascii_host;

/// `site.json`: the paper itself.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SiteFile {
    pub name: Line,
    pub tagline: Option<Line>,
    pub language: Language,
    /// Where the site is deployed: canonical links and feeds are made of it.
    pub url: WebAddress,
    pub sections: Vec<Section>,
    /// Slugs of the articles under "Don't miss", in order.
    #[schemars(extend("uniqueItems" = true))]
    pub picks: Option<Vec<Reference<ArticleKind>>>,
    /// What the masthead leads to, in order; the sections where it is left out.
    pub menu: Option<Vec<MenuEntry>>,
    /// What the colophon leads to, in order; the sections where it is left out.
    pub footer: Option<Vec<MenuEntry>>,
    /// A picture that stands for the name in the masthead.
    pub logo: Option<Image>,
    /// A picture below `images/` that browsers show beside the title of a page.
    pub icon: Option<Src>,
    /// The paper's profiles elsewhere.
    pub social: Option<Vec<Link>>,
    /// What readers may do with what the paper says: the name of a licence, and where it is read.
    pub license: Option<Link>,
    /// Where the articles come from; `files` where it is left out.
    pub source: Option<SourceChoice>,
    /// Who keeps the readers' comments; `device` where it is left out.
    pub comments: Option<CommentService>,
    /// How hosts learn of aliases: `files` for hosts that read `_redirects` and for nginx, and where it is left out; `pages` for those that
    /// know no redirects.
    pub redirects: Option<Redirects>,
    /// Phrases of the interface that the paper says in words of its own.
    pub messages: Option<PhrasesFile>,
    /// The clock of the newsroom, such as `Europe/Berlin`: dates that say no offset are read on it. UTC where it is left out.
    pub timezone: Option<TimeZoneName>,
    /// What its language is called in that language itself, where the press does not know it.
    pub language_name: Option<Line>,
    /// Editions that are deployed elsewhere; those in folders are known without it.
    pub editions: Option<Vec<EditionElsewhere>>,
}

/// An edition that is deployed elsewhere.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct EditionElsewhere {
    pub language: Language,
    /// Its front.
    pub url: WebAddress,
    /// What its language is called in that language itself, where the press does not know it.
    pub name: Option<Line>,
}

/// `editions/<language>/site.json`: the paper in another language.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct EditionFile {
    pub name: Line,
    pub tagline: Option<Line>,
    /// The language that its folder is called by.
    pub language: Language,
    /// What its language is called in that language itself, where the press does not know it.
    pub language_name: Option<Line>,
    /// The url of the paper with the folder's name and a slash behind it, and so where it is left out.
    pub url: Option<WebAddress>,
    pub sections: Vec<Section>,
    /// Slugs of the articles under "Don't miss", in order.
    #[schemars(extend("uniqueItems" = true))]
    pub picks: Option<Vec<Reference<ArticleKind>>>,
    /// What the masthead leads to, in order; the sections where it is left out.
    pub menu: Option<Vec<MenuEntry>>,
    /// What the colophon leads to, in order; the sections where it is left out.
    pub footer: Option<Vec<MenuEntry>>,
    /// A picture that stands for the name in the masthead.
    pub logo: Option<Image>,
    /// The paper's profiles elsewhere.
    pub social: Option<Vec<Link>>,
    /// What readers may do with what the paper says: the name of a licence, and where it is read.
    pub license: Option<Link>,
    /// Who keeps the readers' comments; `device` where it is left out.
    pub comments: Option<CommentService>,
    /// Phrases of the interface that the edition says in words of its own.
    pub messages: Option<PhrasesFile>,
}

/// `articles/<slug>.json`: a story.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = [
    { "properties": { "elsewhere": { "type": "null" } } },
    { "properties": { "body": { "maxItems": 0 } } }
]))]
pub struct ArticleFile {
    pub headline: Line,
    /// The label above the headline.
    pub kicker: Option<Line>,
    /// The summary under the headline.
    pub standfirst: Option<Line>,
    /// What teasers say where there is no standfirst; the first paragraph where this is left out too.
    pub excerpt: Option<Line>,
    /// The slug of a section in `site.json`.
    pub section: Reference<SectionKind>,
    /// Other sections that it stands in too.
    #[schemars(extend("uniqueItems" = true))]
    pub also_in: Option<Vec<Reference<SectionKind>>>,
    /// Slugs of files in `authors/`; an empty list where nobody is named.
    #[schemars(extend("uniqueItems" = true))]
    pub authors: Vec<Reference<AuthorKind>>,
    pub tags: Option<Vec<Line>>,
    #[schemars(with = "WrittenDate")]
    pub published: Published,
    /// When it was last changed for its readers.
    #[schemars(with = "Option<WrittenDate>")]
    pub modified: Option<Published>,
    /// Where it differs from the site's.
    pub language: Option<Language>,
    pub lead_image: Option<Image>,
    /// `open` where it is left out.
    pub comments: Option<Comments>,
    /// The number of the post in WordPress whose comments stand under this story.
    pub post: Option<Number>,
    /// Where it is read by those who have its password; `body` is then an empty list.
    pub elsewhere: Option<WebAddress>,
    /// Addresses at which it stood before, from the root of the site's host: hosts lead from there to the story.
    #[schemars(extend("uniqueItems" = true))]
    pub aliases: Option<Vec<Alias>>,
    /// The same story in other editions, by their languages: its slug there, or its address where the edition is elsewhere.
    pub translations: Option<Translations>,
    /// Whether it is held back, whatever its date.
    #[schemars(default)]
    pub draft: bool,
    pub body: Body,
}

reads!(Section { slug, name, description });
reads!(EditionElsewhere { language, url, name });

impl Authored for SiteFile {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let site: Self = fields!(value, reader, [] SiteFile {
            name, tagline, language, url, sections, picks, menu, footer, logo, icon, social, license, source, comments, redirects, messages, timezone, language_name, editions
        })?;
        if with_ascii_host(&site.url).is_none() {
            reader.fault_at_key(value, "url", format!("must have a host that the web can name, not {}", site.url.host()));
        }
        fault_at_repeated_names(value, reader, &site.sections, &site.picks);
        let is_live = matches!(site.source, Some(SourceChoice::Wordpress { .. }));
        fault_at_menus(value, reader, [("menu", &site.menu), ("footer", &site.footer)], &site.sections, is_live);
        let elsewhere = site.editions.iter().flatten().map(|edition| &edition.language);
        fault_at_editions(value, reader, &site.language, elsewhere);
        if is_live && !reader.around.folders.is_empty() {
            reader.fault_at_key(
                value,
                "source",
                "must be files, because there are editions in folders; a live paper names editions elsewhere",
            );
        }
        Some(site)
    }
}

impl Authored for EditionFile {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let edition: Self = fields!(value, reader, [] EditionFile {
            name, tagline, language, language_name, url, sections, picks, menu, footer, logo, social, license, comments, messages
        })?;
        fault_at_repeated_names(value, reader, &edition.sections, &edition.picks);
        fault_at_menus(value, reader, [("menu", &edition.menu), ("footer", &edition.footer)], &edition.sections, false);
        fault_at_place(value, reader, &edition.language, edition.url.as_ref());
        Some(edition)
    }
}

fn fault_at_repeated_names(
    value: &Value<'_>,
    reader: &mut FileReader<'_>,
    sections: &[Section],
    picks: &Option<Vec<Reference<ArticleKind>>>,
) {
    reader.fault_at_repeated(value, "sections", sections.iter().map(|section| section.slug.as_str()), folded);
    reader.fault_at_repeated(value, "picks", picks.iter().flatten().map(|pick| pick.slug.as_str()), folded);
}

impl EditionFile {
    /// The edition as a paper of its own, at an address.
    pub fn at(self, url: WebAddress) -> SiteFile {
        let Self {
            name,
            tagline,
            language,
            language_name,
            sections,
            picks,
            menu,
            footer,
            logo,
            social,
            license,
            comments,
            messages,
            ..
        } = self;
        let (icon, source, redirects, timezone, editions) = (None, None, None, None, None);
        SiteFile {
            name,
            tagline,
            language,
            url,
            sections,
            picks,
            menu,
            footer,
            logo,
            icon,
            social,
            license,
            source,
            comments,
            redirects,
            messages,
            timezone,
            language_name,
            editions,
        }
    }
}

impl Authored for ArticleFile {
    fn read(value: &Value<'_>, reader: &mut FileReader<'_>) -> Option<Self> {
        let mut article: Self = fields!(value, reader, [] ArticleFile {
            headline, kicker, standfirst, excerpt, section, also_in, authors, tags, published, modified, language, lead_image, comments, post, elsewhere, aliases, translations, draft, body
        })?;
        reader.fault_at_repeated(value, "also_in", article.also_in.iter().flatten().map(|section| section.slug.as_str()), folded);
        reader.fault_at_repeated(value, "authors", article.authors.iter().map(|author| author.slug.as_str()), folded);
        fault_at_aliases(value, reader, article.aliases.as_deref().unwrap_or_default());
        // A story that was changed on the day that it came out, by a date without a time, was not changed before it came out.
        let modified = value.as_object().and_then(|article| article.get_string("modified"));
        if modified.is_some_and(|modified| is_day_of(modified.value.trim(), &article.published)) {
            article.modified = None;
        }
        if article.modified.as_ref().is_some_and(|modified| *modified < article.published) {
            reader.fault_at_key(value, "modified", "must not be before published");
        }
        if article.elsewhere.is_some() && !article.body.0.is_empty() {
            reader.fault_at_key(value, "body", "must be [], because the story is read elsewhere");
        }
        Some(article)
    }
}
