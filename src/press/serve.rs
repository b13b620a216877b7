//! `press serve`: a paper on this computer while it is written. It is held in memory, a page is printed when it is asked for, and nothing is written to
//! the disk.
//!
//! One thread waits for changes and reads the content ([`newsroom`]), one owns the paper and prints ([`printing`]), and a server answers
//! ([`router`]).

mod changes;
mod edition;
mod faults_page;
mod hosts;
mod listening;
mod memory_target;
mod newsroom;
mod paper_reader;
mod preview;
mod preview_script;
mod printing;
mod request_path;
mod response;
mod router;
mod state;

use std::future::IntoFuture;
use std::io;
use std::net::TcpListener;
use std::path::PathBuf;
use std::pin::pin;
use std::thread;
use std::time::Duration;

use axum::Router;
use futures_util::future::{Either, select};
use tokio::runtime::Runtime;
use tokio::signal::ctrl_c;
use tokio::sync::watch::channel;

use self::changes::Changes;
use self::hosts::Hosts;
use self::listening::{addresses, listen};
use self::newsroom::{Newsroom, Readings};
use self::paper_reader::PaperReader;
use self::printing::Printing;
use self::router::{Served, router};
use self::state::PreviewState;
use super::app::AppSource;
use crate::model::address::Base;

/// How long the system may take to say that it has no browser.
const BROWSER_PATIENCE: Duration = Duration::from_secs(10);

/// What is served, and where.
pub struct ServeRequest {
    /// The paper's folder.
    pub content: PathBuf,
    pub app: AppSource,
    /// The path that the paper lies under.
    pub base: Base,
    /// The name or address of this computer to listen at; 0.0.0.0 is all of them.
    pub host: String,
    /// 0 is any that is free.
    pub port: u16,
    /// Whether to look at all files again and again, where the system does not tell of changes: network drives, containers.
    pub is_polling: bool,
    /// Whether to open the front in a browser.
    pub is_opening: bool,
    /// The moment that the paper is seen from, in seconds since 1970-01-01T00:00:00Z.
    pub moment: Box<dyn Fn() -> i64 + Send>,
    /// Tells the publisher something, a line each.
    pub tell: fn(&str),
}

/// Serves a paper until Ctrl-C. Faults of the content are told, in the terminal and on the pages, and end nothing.
///
/// # Errors
/// The port is taken, or the system gives none.
pub fn serve(request: ServeRequest) -> Result<(), String> {
    let ServeRequest { content, app, base, host, port, is_polling, is_opening, moment, tell } = request;
    let listener = listen(&host, port)?;
    let bound = listener.local_addr().map_err(|error| error.to_string())?;
    let (state, states) = channel(PreviewState::default());
    let printing = Printing::start(base.clone());
    let reader = PaperReader::new(content, app);
    // What changes while the paper is read for the first time is a change.
    let mut changes = Changes::watch(reader.places(), is_polling, tell);
    let mut newsroom =
        Newsroom { reader, printing: printing.clone(), state, base: base.clone(), moment, tell, readings: Readings::default() };
    newsroom.read();
    thread::spawn(move || {
        loop {
            changes.wait();
            newsroom.read();
        }
    });
    let fronts = addresses(&host, bound, &base);
    tell(&format!("the preview is at {} (Ctrl-C ends it)", fronts.here));
    if let Some(elsewhere) = &fronts.elsewhere {
        tell(&format!("from a telephone in the same network: {elsewhere}"));
    }
    if is_opening {
        open_browser(fronts.here, tell);
    }
    let served = Served { base, hosts: Hosts::of(&host, bound), printing, state: states };
    run(listener, router(served)).map_err(|error| format!("the server ended: {error}"))
}

/// Opens an address in the browser of this computer. Where there is none that is told, and the pages go on.
fn open_browser(address: String, tell: fn(&str)) {
    // Whoever opens it for the system may take its time.
    thread::spawn(move || {
        if let Err(error) = open::that_detached_with_timeout(&address, BROWSER_PATIENCE) {
            tell(&format!("no browser could be opened ({error}): type {address} into one"));
        }
    });
}

/// Answers until Ctrl-C.
fn run(listener: TcpListener, router: Router) -> io::Result<()> {
    let runtime = Runtime::new()?;
    let ended = runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let server = axum::serve(tokio::net::TcpListener::from_std(listener)?, router).into_future();
        match select(pin!(server), pin!(ctrl_c())).await {
            Either::Left((ended, _)) => ended,
            Either::Right((pressed, _)) => pressed,
        }
    });
    // Pages listen for ever: they are not waited for.
    runtime.shutdown_background();
    ended
}
