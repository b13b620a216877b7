//! The published contract: the files that authors write. The JSON Schemas are derived from these types.

use std::collections::BTreeSet;
use std::marker::PhantomData;

use jsonc_parser::ast::Value;
use schemars::JsonSchema;

use super::fault::did_you_mean;
use super::file_reader::{Authored, Known, Reader, checked, fields, reads, whole_number};
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::article::Comments;
use crate::model::author::Link;
use crate::model::body::Body;
use crate::model::date::Published;
use crate::model::image::Image;
use crate::model::language::Language;
use crate::model::line::Line;
use crate::model::site::{CommentService, Section};
use crate::model::slug::Slug;
use crate::press::html::policy::can_be_named;

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
    pub picks: Option<Vec<Ref<AnArticle>>>,
    /// Where the articles come from; `files` where it is left out.
    pub source: Option<SourceChoice>,
    /// Who keeps the readers' comments; `device` where it is left out.
    pub comments: Option<CommentService>,
}

/// `authors/<slug>.json`: who writes.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = [
    { "required": ["also", "also_language"], "properties": { "also": { "type": "string" }, "also_language": { "type": "string" } } },
    { "properties": { "also": { "type": "null" }, "also_language": { "type": "null" } } }
]))]
pub struct AuthorFile {
    pub name: Line,
    /// The name in another script.
    pub also: Option<Line>,
    /// The language of `also`.
    pub also_language: Option<Language>,
    pub role: Option<Line>,
    pub bio: Option<Body>,
    /// A square picture; initials stand in where there is none.
    pub avatar: Option<Image>,
    pub links: Option<Vec<Link>>,
}

/// `articles/<slug>.json`: a story.
#[derive(Debug, JsonSchema)]
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
    pub section: Ref<ASection>,
    /// Other sections that it stands in too.
    #[schemars(extend("uniqueItems" = true))]
    pub also_in: Option<Vec<Ref<ASection>>>,
    /// Slugs of files in `authors/`; an empty list where nobody is named.
    #[schemars(extend("uniqueItems" = true))]
    pub authors: Vec<Ref<AnAuthor>>,
    pub tags: Option<Vec<Line>>,
    pub published: Published,
    /// When it was last changed for its readers.
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
    pub body: Body,
}

/// Where the articles come from.
#[derive(Debug, JsonSchema)]
#[schemars(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum SourceChoice {
    /// The files in this folder.
    Files {},
    /// A WordPress, whose REST API the reader's browser asks.
    Wordpress { root: WebAddress },
}

impl Default for SourceChoice {
    fn default() -> Self {
        Self::Files {}
    }
}

/// The address of a service that the reader's browser asks: such that a page's policy can name it.
fn service(value: &Value<'_>, reader: &mut Reader<'_>) {
    let Value::Object(object) = value else { return };
    for key in ["root", "action"] {
        let address = object.get_string(key).and_then(|text| WebAddress::parse(&text.value).ok());
        if address.is_some_and(|address| !can_be_named(&address)) {
            reader.fault_at_key(
                value,
                key,
                "must have its host in plain letters (xn--… for others), and no name or password before it",
            );
        }
    }
}

reads!(Section { slug, name, description });

impl Authored for SiteFile {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let site: Self = fields!(value, reader, [] SiteFile { name, tagline, language, url, sections, picks, source, comments })?;
        reader.fault_at_repeated(value, "sections", site.sections.iter().map(|section| &section.slug));
        reader.fault_at_repeated(value, "picks", site.picks.iter().flatten().map(|pick| &pick.slug));
        Some(site)
    }
}

impl Authored for AuthorFile {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let author: Self = fields!(value, reader, [] AuthorFile { name, also, also_language, role, bio, avatar, links })?;
        if author.also.is_some() != author.also_language.is_some() {
            let key = if author.also.is_some() { "also" } else { "also_language" };
            reader.fault_at_key(value, key, "also and also_language go together: a name in another script, and its language");
        }
        Some(author)
    }
}

impl Authored for ArticleFile {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let article: Self = fields!(value, reader, [] ArticleFile {
            headline, kicker, standfirst, excerpt, section, also_in, authors, tags, published, modified, language, lead_image, comments, post, elsewhere, body
        })?;
        reader.fault_at_repeated(value, "also_in", article.also_in.iter().flatten().map(|section| &section.slug));
        reader.fault_at_repeated(value, "authors", article.authors.iter().map(|author| &author.slug));
        if article.modified.as_ref().is_some_and(|modified| *modified < article.published) {
            reader.fault_at_key(value, "modified", "must not be before published");
        }
        if article.elsewhere.is_some() && !article.body.0.is_empty() {
            reader.fault_at_key(value, "body", "must be [], because the story is read elsewhere");
        }
        Some(article)
    }
}

/// A number that something has elsewhere.
#[derive(Debug, JsonSchema)]
pub struct Number(#[schemars(range(min = 1))] pub u32);

impl Authored for Number {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        whole_number(value, reader, u32::MAX).map(Self)
    }
}

/// A choice among words.
fn choice<T: Copy>(value: &Value<'_>, reader: &mut Reader<'_>, choices: &[(&str, T)]) -> Option<T> {
    let text = reader.string(value)?;
    let found = choices.iter().find(|(name, _)| *name == text).map(|&(_, choice)| choice);
    if found.is_none() {
        let names: Vec<&str> = choices.iter().map(|&(name, _)| name).collect();
        reader.fault_at(value, format!("must be {}, not {text:?}", names.join(" or ")));
    }
    found
}

impl Authored for Comments {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        choice(value, reader, &[("open", Self::Open), ("closed", Self::Closed)])
    }
}

/// The kind that an object says it is of, one of these; none and a fault where it is another.
fn kind<'v>(value: &'v Value<'_>, reader: &mut Reader<'_>, kinds: &[&str]) -> Option<&'v str> {
    let Value::Object(object) = value else { return reader.wrong(value, "an object with a kind") };
    let Some(kind) = object.get_string("kind") else {
        reader.fault_at(value, format!("must have a kind: {}", kinds.join(", ")));
        return None;
    };
    if !kinds.contains(&kind.value.as_ref()) {
        let hint = did_you_mean(&kind.value, kinds.iter().copied());
        reader.fault_at_key(value, "kind", format!("no kind is called {}{hint}; there are {}", kind.value, kinds.join(", ")));
        return None;
    }
    Some(&kind.value)
}

impl Authored for SourceChoice {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        service(value, reader);
        match kind(value, reader, &["files", "wordpress"])? {
            "wordpress" => fields!(value, reader, ["kind"] SourceChoice::Wordpress { root }),
            _ => fields!(value, reader, ["kind"] SourceChoice::Files {}),
        }
    }
}

impl Authored for CommentService {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        service(value, reader);
        match kind(value, reader, &["device", "wordpress", "isso", "form", "off"])? {
            "wordpress" => fields!(value, reader, ["kind"] CommentService::Wordpress { root }),
            "isso" => fields!(value, reader, ["kind"] CommentService::Isso { root }),
            "form" => fields!(value, reader, ["kind"] CommentService::Form { action }),
            "off" => fields!(value, reader, ["kind"] CommentService::Off {}),
            _ => fields!(value, reader, ["kind"] CommentService::Device {}),
        }
    }
}

/// The slug of something that exists in the paper.
#[derive(Debug)]
pub struct Ref<K> {
    pub slug: Slug,
    kind: PhantomData<K>,
}

/// What a [`Ref`] may refer to.
pub trait Kind {
    const NAME: &'static str;
    /// The names there are; none where they are not known.
    fn known(all: &Known) -> Option<&BTreeSet<Slug>>;
}

#[derive(Debug)]
pub struct AnArticle;
#[derive(Debug)]
pub struct AnAuthor;
#[derive(Debug)]
pub struct ASection;

impl Kind for AnArticle {
    const NAME: &'static str = "article";
    fn known(all: &Known) -> Option<&BTreeSet<Slug>> {
        Some(&all.articles)
    }
}

impl Kind for AnAuthor {
    const NAME: &'static str = "author";
    fn known(all: &Known) -> Option<&BTreeSet<Slug>> {
        Some(&all.authors)
    }
}

impl Kind for ASection {
    const NAME: &'static str = "section";
    fn known(all: &Known) -> Option<&BTreeSet<Slug>> {
        all.sections.as_ref()
    }
}

impl<K: Kind> Authored for Ref<K> {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let slug: Slug = checked(value, reader)?;
        match refer::<K>(&slug, reader.known) {
            Ok(()) => Some(Self { slug, kind: PhantomData }),
            Err(what) => {
                reader.fault_at(value, what);
                None
            }
        }
    }
}

impl<K> JsonSchema for Ref<K> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Slug::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Slug::json_schema(generator)
    }
}

/// Whether a slug names something that exists; otherwise what is wrong, and what was perhaps meant.
pub fn refer<K: Kind>(slug: &Slug, known: &Known) -> Result<(), String> {
    match K::known(known) {
        Some(names) if !names.contains(slug) => {
            let hint = did_you_mean(slug.as_str(), names.iter().map(Slug::as_str));
            Err(format!("no {} is called {slug}{hint}", K::NAME))
        }
        _ => Ok(()),
    }
}
