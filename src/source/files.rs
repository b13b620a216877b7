//! The files that the press printed.

use super::SourceError;
use crate::http::{HttpClient, Response};
use crate::model::address::Base;
use crate::model::json::{FromJson, JsonValue};
use crate::model::page::{Content, Page};
use crate::route::Route;

/// A paper printed as one `index.json` a route.
#[derive(Clone, Debug)]
pub struct Files {
    pub base: Base,
}

impl Files {
    /// The page of a route, by one request.
    ///
    /// # Errors
    /// Every [`SourceError`].
    pub async fn page(&self, route: &Route, fetch: &impl HttpClient) -> Result<Page, SourceError> {
        let page = read(&fetch.get(&route.data_href(&self.base)).await?)?;
        // The front of another edition may lie where a page of this paper would.
        let is_another = matches!(route, Route::Page(_)) && matches!(page.content, Content::Front(_));
        if is_another { Err(SourceError::NotFound) } else { Ok(page) }
    }
}

fn read(answer: &Response) -> Result<Page, SourceError> {
    match answer.status {
        200 => {
            let json = JsonValue::parse(&answer.text).map_err(|error| SourceError::Unreadable(error.to_string()))?;
            Page::from_json(&json).map_err(|error| SourceError::OtherShape(error.to_string()))
        }
        404 | 410 => Err(SourceError::NotFound),
        status => Err(SourceError::Status(status)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"{"edition":"1","site":{"name":"M","language":"en","url":"https://m.example/","sections":[],
        "comments":{"kind":"device"}},"content":{"missing":{"stories":[]}}}"#;

    fn check(status: u16, text: &str, wanted: Result<(), &str>) {
        let read = read(&Response { status, text: text.to_owned(), ..Response::default() });
        let said = read.map(|_| ()).map_err(|fault| format!("{fault:?}"));
        match (&said, wanted) {
            (Ok(()), Ok(())) => {}
            (Err(said), Err(wanted)) => assert!(said.starts_with(wanted), "{said} for {text:?}"),
            _ => panic!("{said:?} for {text:?}"),
        }
    }

    #[test]
    fn answers() {
        check(200, PAGE, Ok(()));
        check(200, &PAGE.replacen('{', r#"{"colour":"mauve","#, 1), Ok(()));
        check(200, &PAGE.replace("device", "telepathy"), Ok(()));
        check(200, &PAGE[..60], Err("Unreadable"));
        check(200, "<!doctype html><title>x</title>", Err("Unreadable"));
        check(200, "", Err("Unreadable"));
        check(200, &PAGE.replace("\"name\":\"M\",", ""), Err("OtherShape(\"site.name: missing\")"));
        check(200, &PAGE.replace("\"M\"", "7"), Err("OtherShape(\"site.name: a line of text, not 7\")"));
        check(
            200,
            &PAGE.replace("\"stories\":[]", "\"stories\":null"),
            Err("OtherShape(\"content.missing.stories: a list, not null\")"),
        );
        check(404, PAGE, Err("NotFound"));
        check(410, "", Err("NotFound"));
        check(500, "", Err("Status(500)"));
        check(403, "", Err("Status(403)"));
    }
}
