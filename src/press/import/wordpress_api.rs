//! The REST API of a WordPress, and what its errors mean for who imports.

use super::native_client::{Download, NativeClient, explanation};
use crate::http::{HttpClient, Response};
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::json::JsonValue;
use crate::model::language::Language;
use crate::model::rest::Rest;

/// Items of one answer of many: as many as WordPress gives.
const PAGE_ITEMS: usize = 100;

/// The longest front page that is read, in bytes.
const MAX_FRONT_BYTES: u64 = 8 << 20;

/// The REST API of one WordPress.
pub struct WordpressApi<'a> {
    pub root: &'a WebAddress,
    pub client: &'a NativeClient<'a>,
}

/// Why there is no list.
pub struct ApiError {
    pub reason: String,
    /// WordPress itself broke down over the query: another one may go well.
    pub is_server_fault: bool,
}

impl WordpressApi<'_> {
    /// What a query's answer lists; a query is a part of `wp/v2` with its query: `posts?slug=tides`.
    ///
    /// # Errors
    /// Why there is no list, and what helps.
    pub fn list(&self, query: &str) -> Result<Vec<JsonValue>, ApiError> {
        self.ask(query).map(|(items, _)| items)
    }

    /// Hands on all items that a query's answers list, a hundred at a time. Where a proxy hides how many pages there are, the list ends with
    /// the first with nothing new: one that WordPress keeps some items of back is short, and yet not the last.
    ///
    /// # Errors
    /// Why there is no list, and what helps.
    pub fn list_all(&self, query: &str, mut take: impl FnMut(&[JsonValue])) -> Result<(), String> {
        let (mut page, mut last) = (1_u32, Vec::new());
        loop {
            let paged = [query, "&per_page=", &PAGE_ITEMS.to_string(), "&page=", &page.to_string()].concat();
            let (items, pages) = match self.ask(&paged) {
                Err(error) if page > 1 && error.reason.contains("_invalid_page_number") => return Ok(()),
                asked => asked.map_err(|error| error.reason)?,
            };
            // A cache that does not look at the number of the page answers the same for ever.
            let is_new = !items.is_empty() && items != last;
            if is_new {
                take(&items);
            }
            if pages.map_or(!is_new, |pages| page >= pages) {
                return Ok(());
            }
            (page, last) = (page + 1, items);
        }
    }

    /// The index of the API: name, description and home of the site.
    ///
    /// # Errors
    /// Why it does not, and what helps.
    pub fn index(&self) -> Result<JsonValue, String> {
        let address = Rest(self.root).at("", "_fields=name,description,home");
        let answer = self.get(&address).map_err(|error| error.reason)?;
        JsonValue::parse(&answer.text).map_err(|_| format!("{address} {}", NO_JSON))
    }

    /// The language that its front page is in; none where it does not say.
    pub fn language(&self, home: &str) -> Option<String> {
        let Download::Complete(page) = self.client.file(home, MAX_FRONT_BYTES).ok()? else { return None };
        let page = String::from_utf8_lossy(&page);
        let root = page.get(page.find("<html")?..)?;
        let root = root.get(..root.find('>')?)?;
        let tag = root.split_once(" lang=\"")?.1.split('"').next()?;
        Language::parse(tag).ok().map(|tag| tag.to_string())
    }

    fn ask(&self, query: &str) -> Result<(Vec<JsonValue>, Option<u32>), ApiError> {
        let (part, query) = query.split_once('?').unwrap_or((query, ""));
        let address = Rest(self.root).at(&["wp/v2/", part].concat(), query);
        let answer = self.get(&address)?;
        match JsonValue::parse(&answer.text) {
            Ok(JsonValue::List(items)) => Ok((items, answer.pages)),
            _ => Err(ApiError { reason: format!("{address} {NO_JSON}"), is_server_fault: true }),
        }
    }

    fn get(&self, address: &str) -> Result<Response, ApiError> {
        let failed = |reason: String, is_server_fault| ApiError { reason: format!("{address} {reason}"), is_server_fault };
        match pollster::block_on(self.client.get(address)) {
            Ok(answer) if answer.status == 200 => Ok(answer),
            Ok(answer) => {
                let code = JsonValue::parse(&answer.text).ok().and_then(|fault| fault.get("code")?.text().map(str::to_owned));
                let reason = format!(
                    "answered {}{}{}",
                    answer.status,
                    code.map(|code| format!(" ({code})")).unwrap_or_default(),
                    remedy(answer.status)
                );
                Err(failed(reason, answer.status >= 500))
            }
            Err(error) => Err(failed(explanation(error).to_owned(), false)),
        }
    }
}

const NO_JSON: &str = "answered something that is no list of WordPress's: is a firewall or a login page in front of it?";

fn remedy(status: u16) -> &'static str {
    match status {
        401 | 403 => ": it does not let guests read; some security plugins close the REST API and can be told to open it",
        404 | 410 => ": is the root right? It is https://…/wp-json/ or, without pretty addresses, https://…/?rest_route=/",
        429 | 503 => ": it is busy, and asks to come back later",
        _ => "",
    }
}
