//! What is asked of a WordPress, and what its refusals mean for who imports.

use super::native_client::{Cable, File, why};
use crate::http::{HttpClient, Response};
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::json::JsonValue;
use crate::model::language::Language;
use crate::model::rest::Rest;

/// Items of one answer to a question for all: as many as WordPress gives.
const A_PAGE: usize = 100;

/// The longest front page that is read, in bytes.
const LONGEST_FRONT: u64 = 8 << 20;

/// Asks a WordPress.
pub struct Inquiry<'a> {
    pub root: &'a WebAddress,
    pub cable: &'a Cable<'a>,
}

/// Why there is no list.
pub struct Rejection {
    pub says: String,
    /// WordPress itself broke down over the question: another one may go well.
    pub is_by_the_server: bool,
}

impl Inquiry<'_> {
    /// What a question's answer lists; a question is a part of `wp/v2` with its query: `posts?slug=tides`.
    ///
    /// # Errors
    /// Why there is no list, and what helps.
    pub fn one(&self, question: &str) -> Result<Vec<JsonValue>, Rejection> {
        self.ask(question).map(|(items, _)| items)
    }

    /// Hands on all items that a question's answers list, a hundred at a time. Where a proxy hides how many pages there are, the list ends with
    /// the first that says nothing new: one that WordPress keeps some items of back is short, and yet not the last.
    ///
    /// # Errors
    /// Why there is no list, and what helps.
    pub fn all(&self, question: &str, mut take: impl FnMut(&[JsonValue])) -> Result<(), String> {
        let (mut page, mut last) = (1_u32, Vec::new());
        loop {
            let paged = [question, "&per_page=", &A_PAGE.to_string(), "&page=", &page.to_string()].concat();
            let (items, pages) = match self.ask(&paged) {
                Err(refusal) if page > 1 && refusal.says.contains("_invalid_page_number") => return Ok(()),
                asked => asked.map_err(|refusal| refusal.says)?,
            };
            // A cache that does not look at the number of the page says the same for ever.
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

    /// What the WordPress says of itself.
    ///
    /// # Errors
    /// Why it does not, and what helps.
    pub fn index(&self) -> Result<JsonValue, String> {
        let address = Rest(self.root).at("", "_fields=name,description,home");
        let answer = self.get(&address).map_err(|refusal| refusal.says)?;
        self.cable.json(&answer.text).ok_or_else(|| format!("{address} {}", NO_JSON))
    }

    /// The language that its front page is in; none where it does not say.
    pub fn language(&self, home: &str) -> Option<String> {
        let File::Whole(page) = self.cable.file(home, LONGEST_FRONT).ok()? else { return None };
        let page = String::from_utf8_lossy(&page);
        let root = page.get(page.find("<html")?..)?;
        let root = root.get(..root.find('>')?)?;
        let tag = root.split_once(" lang=\"")?.1.split('"').next()?;
        Language::parse(tag).ok().map(|tag| tag.to_string())
    }

    fn ask(&self, question: &str) -> Result<(Vec<JsonValue>, Option<u32>), Rejection> {
        let (part, query) = question.split_once('?').unwrap_or((question, ""));
        let address = Rest(self.root).at(&["wp/v2/", part].concat(), query);
        let answer = self.get(&address)?;
        match self.cable.json(&answer.text) {
            Some(JsonValue::List(items)) => Ok((items, answer.pages)),
            _ => Err(Rejection { says: format!("{address} {NO_JSON}"), is_by_the_server: true }),
        }
    }

    fn get(&self, address: &str) -> Result<Response, Rejection> {
        let said = |says: String, is_by_the_server| Rejection { says: format!("{address} {says}"), is_by_the_server };
        match pollster::block_on(self.cable.get(address)) {
            Ok(answer) if answer.status == 200 => Ok(answer),
            Ok(answer) => {
                let code = self.cable.json(&answer.text).and_then(|said| said.get("code")?.text().map(str::to_owned));
                let says = format!(
                    "answered {}{}{}",
                    answer.status,
                    code.map(|code| format!(" ({code})")).unwrap_or_default(),
                    remedy(answer.status)
                );
                Err(said(says, answer.status >= 500))
            }
            Err(silence) => Err(said(why(silence).to_owned(), false)),
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
