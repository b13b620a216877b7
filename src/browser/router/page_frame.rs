//! What stands around a page: masthead and colophon, which are made again only for another site, and the place of the page itself.

use std::cell::RefCell;

use leptos::prelude::*;
use web_sys::{DocumentFragment, Element};

use crate::browser::host::Host;
use crate::browser::live::{LiveParts, live_places};
use crate::browser::mount::{Mounted, Place, build_still};
use crate::browser::window::current_section::mark_current_section;
use crate::browser::window::edition_links::{lead_from_page, offer_language};
use crate::browser::window::head::show_in_head;
use crate::browser::window::pictures::ask_for_waiting_pictures;
use crate::model::page::Page;
use crate::model::site::Site;
use crate::route::Route;
use crate::view::SiteContext;
use crate::view::layout::colophon::{Colophon, ColophonProps};
use crate::view::layout::current_section::current_section;
use crate::view::layout::masthead::Masthead;
use crate::view::layout::navigation_state::{NavigationState, Notice};
use crate::view::layout::skip_link::SkipLink;
use crate::view::live::Mounter;
use crate::view::pages::no_page::{NoPage, NoPageProps};

/// What stands around the pages of one app.
pub struct PageFrame {
    host: Host,
    context: SiteContext,
    app: Owner,
    /// The site that masthead and colophon were made for.
    site: RefCell<Option<Site>>,
    live: RefCell<Option<LiveParts>>,
    /// What stands in the place of the first page until it comes.
    no_page: RefCell<Option<Mounted>>,
}

impl PageFrame {
    /// The frame of an app. Nothing is alive yet.
    pub fn new(host: Host, context: SiteContext, app: Owner) -> Self {
        Self { host, context, app, site: RefCell::default(), live: RefCell::default(), no_page: RefCell::default() }
    }

    /// Brings the parts to life that stand around every page.
    pub fn bring_to_life(&self, navigation: NavigationState) {
        let live = LiveParts::new(self.app.child(), None, navigation);
        let places = live_places(&self.host.root).into_iter().filter(|(part, _)| part.is_around_pages());
        places.for_each(|(part, element)| live.bring_to_life(part, &element));
        self.live.replace(Some(live));
    }

    /// The masthead and the colophon of a site stand there already.
    pub fn stand_around(&self, site: &Site) {
        self.site.replace(Some(site.clone()));
    }

    /// Has the links to other editions lead from the page that is shown, and offers it in the language that the reader chose.
    pub fn lead_to_editions(&self, page: &Page) {
        lead_from_page(&self.host, page);
        offer_language(&self.host, page);
    }

    /// Makes masthead and colophon anew where a page is of another site.
    pub fn stand_around_new(&self, page: &Page) {
        if self.site.borrow().as_ref() == Some(&page.site) {
            return;
        }
        self.stand_around(&page.site);
        let site = &page.site;
        let (header, footer) = self.app.with(|| {
            let current = current_section(&self.context, page);
            (
                build_still(|| view! { <SkipLink/><Masthead site current translations=&page.translations/> }),
                build_still(|| Colophon(ColophonProps { site })),
            )
        });
        put(self.host.root.first_element_child(), &header);
        put(self.host.main().and_then(|main| main.next_element_sibling()), &footer);
    }

    /// The app is taken away: what is alive around its pages ends.
    pub fn leave(&self) {
        self.live.take().iter().for_each(LiveParts::give_up);
        self.no_page.take();
    }

    /// Puts a page in the place of the one before.
    pub fn put_page(&self, page: &DocumentFragment) {
        if let Some(embedded) = self.host.embedded() {
            embedded.note_focus(self.host.tree());
        }
        self.no_page.take();
        let main = self.host.main();
        put(main.clone(), page);
        main.iter().for_each(ask_for_waiting_pictures);
    }

    /// Says that the first page is on its way, or why it did not come.
    pub fn show_no_page(&self, notice: Option<Notice>) {
        let Some(main) = self.host.main() else { return };
        main.replace_children_with_node_0();
        let place = Place { element: &main, is_printed: false };
        let mounted = self.app.with(|| place.mount(move || NoPage(NoPageProps { notice })));
        self.no_page.replace(Some(mounted));
    }

    /// Tells the window, and the masthead, which page it is.
    pub fn tell(&self, page: &Page, route: &Route, name: &str) {
        show_in_head(&self.host, page, route, name);
        mark_current_section(&self.host, current_section(&self.context, page).as_ref());
    }
}

fn put(place: Option<Element>, what: &DocumentFragment) {
    place.iter().for_each(|place| place.replace_children_with_node_1(what));
}
