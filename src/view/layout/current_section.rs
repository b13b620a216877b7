//! Where in the masthead a page belongs.

use crate::model::page::{Content, Page, PageNumber};
use crate::route::Route;
use crate::view::context::SiteContext;

/// The section that a page belongs to, or the page itself where menus may lead to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrentSection {
    /// The link to it, as the masthead has it.
    pub href: String,
    /// What `aria-current` says of that link: `page` on the section's own first page, otherwise `true` (WAI-ARIA 1.2).
    pub aria_current: &'static str,
}

/// Where a page belongs; none for one that is of no section.
pub fn current_section(context: &SiteContext, page: &Page) -> Option<CurrentSection> {
    let (slug, is_its_page) = match &page.content {
        Content::Section(page) => (&page.section.slug, page.paging.before().is_none()),
        Content::Article(page) => (&page.article.section.slug, false),
        Content::Page(page) => {
            return Some(CurrentSection { href: Route::Page(page.slug.clone()).href(&context.base), aria_current: "page" });
        }
        _ => return None,
    };
    let href = Route::Section(slug.clone(), PageNumber::FIRST).href(&context.base);
    Some(CurrentSection { href, aria_current: if is_its_page { "page" } else { "true" } })
}
