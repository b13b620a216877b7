//! `site.json` completed by what WordPress knows. What a publisher wrote there stays, to the letter.

use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstArray, CstInputValue, CstObject, CstRootNode};

use crate::model::site::Section;

/// What WordPress knows of the paper.
pub struct SiteFacts {
    pub name: String,
    pub tagline: Option<String>,
    /// A language tag (BCP 47).
    pub language: String,
    /// Where WordPress itself stands: the paper's address until a publisher sets another.
    pub url: String,
    /// The root of the REST API, which keeps the comments.
    pub root: String,
    pub sections: Vec<Section>,
    /// Slugs.
    pub picks: Vec<String>,
}

/// The text of a `site.json` with what it lacks. `before` is what is there, empty where nothing is. The sections that it lacks come after
/// its own. Its picks are replaced where they are still those that the last import put there (`ours`); otherwise they stay, without the
/// stories that are gone.
///
/// # Errors
/// What is wrong with a text that is no JSON object.
pub fn completed(before: &str, facts: &SiteFacts, ours: &[String], is_gone: impl Fn(&str) -> bool) -> Result<String, String> {
    let text = if before.trim().is_empty() { "{}\n" } else { before };
    let root = CstRootNode::parse(text, &ParseOptions::default()).map_err(|error| error.to_string())?;
    let site = root.object_value().ok_or("is no JSON object")?;
    let with = |key: &str, value: CstInputValue| {
        if site.get(key).is_none() {
            site.append(key, value);
        }
    };
    if site.properties().is_empty() {
        with("$schema", text_of("schema/site.json"));
    }
    with("name", text_of(&facts.name));
    if let Some(tagline) = &facts.tagline {
        with("tagline", text_of(tagline));
    }
    with("language", text_of(&facts.language));
    with("url", text_of(&facts.url));
    add_sections(&site, &facts.sections);
    set_picks(&site, &facts.picks, ours, is_gone);
    with("source", object(vec![("kind", text_of("files"))]));
    with("comments", object(vec![("kind", text_of("wordpress")), ("root", text_of(&facts.root))]));
    Ok(root.to_string())
}

fn add_sections(site: &CstObject, sections: &[Section]) {
    let list = site.array_value_or_set("sections");
    let has = |slug: &str| {
        let slugs = list.elements().into_iter().filter_map(|section| section.as_object());
        slugs.filter_map(|section| section.get("slug")?.value()?.as_string_lit()?.decoded_value().ok()).any(|there| there == slug)
    };
    for section in sections.iter().filter(|section| !has(section.slug.as_str())).collect::<Vec<_>>() {
        let mut keys = vec![("slug", text_of(section.slug.as_str())), ("name", text_of(section.name.as_str()))];
        keys.extend(section.description.as_ref().map(|description| ("description", text_of(description.as_str()))));
        list.append(object(keys));
    }
    if !list.elements().is_empty() {
        list.ensure_multiline();
    }
}

fn set_picks(site: &CstObject, picks: &[String], ours: &[String], is_gone: impl Fn(&str) -> bool) {
    let slugs_of = |list: &CstArray| -> Vec<String> {
        let texts = list.elements().into_iter().filter_map(|pick| pick.as_string_lit());
        texts.filter_map(|pick| pick.decoded_value().ok()).collect()
    };
    let list = match site.array_value("picks") {
        Some(list) if slugs_of(&list) != ours => {
            let gone = |element: &jsonc_parser::cst::CstNode| {
                element.as_string_lit().and_then(|pick| pick.decoded_value().ok()).is_some_and(|slug| is_gone(&slug))
            };
            list.elements().into_iter().filter(gone).for_each(|element| element.remove());
            return;
        }
        Some(list) => list,
        None if site.get("picks").is_some() || picks.is_empty() => return,
        None => site.array_value_or_set("picks"),
    };
    list.elements().into_iter().for_each(|element| element.remove());
    for pick in picks {
        list.append(text_of(pick));
    }
}

fn text_of(text: &str) -> CstInputValue {
    CstInputValue::String(text.to_owned())
}

fn object(keys: Vec<(&str, CstInputValue)>) -> CstInputValue {
    CstInputValue::Object(keys.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Checked;
    use crate::model::line::Line;
    use crate::model::slug::Slug;

    fn facts() -> SiteFacts {
        let section = |slug: &str, name: &str| Section {
            slug: Slug::parse(slug).unwrap(),
            name: Line::parse(name).unwrap(),
            description: None,
        };
        SiteFacts {
            name: "The Harbour".into(),
            tagline: None,
            language: "en".into(),
            url: "https://w.example/".into(),
            root: "https://w.example/wp-json/".into(),
            sections: vec![section("science", "Science"), section("harbour", "Harbour & Port")],
            picks: vec!["one".into(), "two".into()],
        }
    }

    #[track_caller]
    fn check(before: &str, ours: &[&str], wanted: &str) {
        let ours: Vec<String> = ours.iter().map(|&slug| slug.to_owned()).collect();
        assert_eq!(completed(before, &facts(), &ours, |slug| slug == "gone").unwrap(), wanted);
    }

    #[test]
    fn an_empty_one_is_made_whole() {
        let made = completed("", &facts(), &[], |_| false).unwrap();
        let read: serde_json::Value = serde_json::from_str(&made).unwrap();
        assert_eq!(read["sections"][1]["name"], "Harbour & Port");
        assert_eq!(read["picks"], serde_json::json!(["one", "two"]));
        assert_eq!(read["comments"], serde_json::json!({ "kind": "wordpress", "root": "https://w.example/wp-json/" }));
        check(&made, &["one", "two"], &made);
    }

    #[test]
    fn what_is_there_stays_to_the_letter() {
        let before = "{\n\t\"name\" :  \"Ours\",\n\t\"language\": \"it\", \"url\": \"https://o.example/\",\n\t\"sections\": [\n\t\t{ \"slug\": \"science\", \"name\": \"Scienza\" }\n\t],\n\
            \t\"picks\": [\"mine\", \"gone\"], \"source\": { \"kind\": \"files\" },\n\t\"comments\": { \"kind\": \"off\" }\n}\n";
        let wanted = "{\n\t\"name\" :  \"Ours\",\n\t\"language\": \"it\", \"url\": \"https://o.example/\",\n\t\"sections\": [\n\t\t{ \"slug\": \"science\", \"name\": \"Scienza\" },\n\
            \t\t{\n\t\t\t\"slug\": \"harbour\",\n\t\t\t\"name\": \"Harbour & Port\"\n\t\t}\n\t],\n\
            \t\"picks\": [\"mine\"], \"source\": { \"kind\": \"files\" },\n\t\"comments\": { \"kind\": \"off\" }\n}\n";
        check(before, &["other"], wanted);
    }

    #[test]
    fn what_is_no_object_is_a_fault() {
        for bad in ["[]", "{", "3"] {
            assert!(completed(bad, &facts(), &[], |_| false).is_err(), "{bad}");
        }
    }
}
