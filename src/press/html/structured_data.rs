//! What a page is, in the terms of schema.org, as JSON-LD.

use std::borrow::Cow;

use serde_json::{Value, json};

use crate::model::address::Base;
use crate::model::article::Article;
use crate::model::author::Author;
use crate::model::image::Image;
use crate::model::language::Language;
use crate::model::page::{Content, Page, PageNumber};
use crate::model::plain::plain_text;
use crate::model::site::Site;
use crate::press::web::ascii_address;
use crate::route::Route;
use crate::view::head::name;

/// The page as schema.org knows it, and the way to it. None of a page that was not found.
pub fn structured_data(page: &Page, route: &Route) -> Vec<Value> {
    StructuredData { page, route, abroad: Base::abroad(&page.site.url) }.all()
}

/// The language that a page's content is in.
pub fn language(page: &Page) -> &Language {
    let own = match &page.content {
        Content::Article(content) => content.article.language.as_ref(),
        Content::Page(content) => content.language.as_ref(),
        _ => None,
    };
    own.unwrap_or(&page.site.language)
}

/// Takes out of every text what machines should not read. Addresses are in ASCII, and stay as they are.
fn make_plain(data: &mut Value) {
    match data {
        Value::String(text) => {
            if let Cow::Owned(plain) = plain_text(text) {
                *text = plain;
            }
        }
        Value::Array(list) => list.iter_mut().for_each(make_plain),
        Value::Object(object) => object.values_mut().for_each(make_plain),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

struct StructuredData<'a> {
    page: &'a Page,
    route: &'a Route,
    abroad: Base,
}

impl StructuredData<'_> {
    /// The page as schema.org knows it, and the way to it.
    fn all(&self) -> Vec<Value> {
        let address = self.route.href(&self.abroad);
        let mut about = match &self.page.content {
            Content::Article(page) => self.news_article(&page.article, &address),
            Content::Author(page) => json!({
                "@context": "https://schema.org", "@type": "ProfilePage", "url": address,
                "mainEntity": self.person(&page.author),
            }),
            Content::Front(_) | Content::Section(_) => json!({
                "@context": "https://schema.org", "@type": "CollectionPage", "url": address, "name": name(self.page),
                "inLanguage": language(self.page), "publisher": self.publisher(),
            }),
            Content::Page(_) => self.web_page(&address),
            Content::Missing(_) => return Vec::new(),
        };
        if let Some(license) = &self.page.site.license {
            about["license"] = ascii_address(&license.href.under(&self.abroad)).into();
        }
        let crumbs = self.crumbs();
        let mut all = if crumbs.len() < 2 { vec![about] } else { vec![about, self.breadcrumbs(&crumbs)] };
        all.iter_mut().for_each(make_plain);
        all
    }

    fn news_article(&self, article: &Article, address: &str) -> Value {
        let mut data = json!({
            "@context": "https://schema.org", "@type": "NewsArticle", "url": address, "mainEntityOfPage": address,
            "headline": article.headline, "inLanguage": language(self.page), "articleSection": article.section.name,
            "datePublished": article.published, "dateModified": article.modified.as_ref().unwrap_or(&article.published),
            "author": article.authors.iter().map(|author| self.person(author)).collect::<Vec<_>>(),
            "publisher": self.publisher(), "isAccessibleForFree": article.elsewhere.is_none(),
        });
        if let Some(summary) = &self.page.summary {
            data["description"] = json!(summary);
        }
        if let Some(image) = &article.lead_image {
            data["image"] = self.picture(image);
        }
        if !article.tags.is_empty() {
            data["keywords"] = json!(article.tags);
        }
        data
    }

    fn picture(&self, image: &Image) -> Value {
        json!({
            "@type": "ImageObject", "url": ascii_address(&image.src.under(&self.abroad)), "width": image.width, "height": image.height,
        })
    }

    fn web_page(&self, address: &str) -> Value {
        let mut data = json!({
            "@context": "https://schema.org", "@type": "WebPage", "url": address, "name": name(self.page),
            "inLanguage": language(self.page), "publisher": self.publisher(),
        });
        if let Some(summary) = &self.page.summary {
            data["description"] = json!(summary);
        }
        data
    }

    fn person(&self, author: &Author) -> Value {
        let address = Route::Author(author.slug.clone(), PageNumber::FIRST).href(&self.abroad);
        let mut person = json!({ "@type": "Person", "name": author.name, "url": address });
        if let Some(role) = &author.role {
            person["jobTitle"] = json!(role);
        }
        if let Some(also) = &author.also {
            person["alternateName"] = json!(also.name);
        }
        if let Some(avatar) = &author.avatar {
            person["image"] = ascii_address(&avatar.src.under(&self.abroad)).into();
        }
        person
    }

    fn publisher(&self) -> Value {
        let site: &Site = &self.page.site;
        let mut publisher = json!({ "@type": "NewsMediaOrganization", "name": site.name, "url": self.abroad.as_str() });
        if let Some(logo) = &site.logo {
            publisher["logo"] = self.picture(logo);
        }
        let profiles: Vec<String> = site.social.iter().map(|link| ascii_address(&link.href.under(&self.abroad))).collect();
        if !profiles.is_empty() {
            publisher["sameAs"] = json!(profiles);
        }
        publisher
    }

    /// The front, the section where there is one, and the page: names and addresses.
    fn crumbs(&self) -> Vec<(String, String)> {
        let mut crumbs = vec![(self.page.site.name.to_string(), self.abroad.as_str().to_owned())];
        if let Content::Article(page) = &self.page.content {
            let section = &page.article.section;
            let address = Route::Section(section.slug.clone(), PageNumber::FIRST).href(&self.abroad);
            crumbs.push((section.name.to_string(), address));
        }
        if !matches!(self.page.content, Content::Front(_)) {
            crumbs.push((name(self.page).to_owned(), self.route.at_page(PageNumber::FIRST).href(&self.abroad)));
        }
        crumbs
    }

    fn breadcrumbs(&self, crumbs: &[(String, String)]) -> Value {
        let items = crumbs
            .iter()
            .enumerate()
            .map(|(place, (name, address))| json!({ "@type": "ListItem", "position": place + 1, "name": name, "item": address }));
        json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
    }
}
