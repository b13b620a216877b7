//! Answers requests as a host of static sites would: files by their types, folders by their pages, parts of recordings, the paper's own page for what
//! was not found.

use std::convert::Infallible;
use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, ALLOW, CONTENT_TYPE, LOCATION};
use axum::http::{Method, StatusCode};
use axum::response::sse::{Event, KeepAlive};
use axum::response::{IntoResponse, Response, Sse};
use futures_util::stream::unfold;
use tokio::sync::watch::Receiver;
use tower_http::services::ServeFile;

use super::faults_page::faults_page;
use super::hosts::Hosts;
use super::preview_script::{EVENTS, SCRIPT_FILE, WORKER, WORKER_FILE, script};
use super::printing::{Answer, Printing, Redirect};
use super::request_path::RequestPath;
use super::response::{content_type, of_file, plain};
use super::state::PreviewState;
use crate::model::address::Base;

/// What requests are answered with.
#[derive(Clone)]
pub struct Served {
    pub base: Base,
    pub hosts: Hosts,
    pub printing: Printing,
    pub state: Receiver<PreviewState>,
}

/// All that a preview answers.
pub fn router(served: Served) -> Router {
    Router::new().fallback(answer).with_state(served)
}

async fn answer(State(served): State<Served>, request: Request) -> Response {
    if !served.hosts.has(request.headers()) {
        return plain(
            StatusCode::MISDIRECTED_REQUEST,
            "This is the preview of a paper. It answers only to localhost and to addresses in numbers, so that no other site can pass for it.\n",
        );
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let refused = plain(StatusCode::METHOD_NOT_ALLOWED, "Pages are only read here.\n");
        return ([(ALLOW, "GET, HEAD")], refused).into_response();
    }
    let (path, base) = (request.uri().path().to_owned(), served.base.as_str());
    match path.strip_prefix(base) {
        Some(EVENTS) => events(served.state).into_response(),
        Some(SCRIPT_FILE) => of_file(SCRIPT_FILE, script().into()),
        // Papers share this address, each perhaps under a base of its own.
        Some(WORKER_FILE) => of_file(WORKER_FILE, WORKER.into()),
        None if path.strip_prefix('/') == Some(WORKER_FILE) => of_file(WORKER_FILE, WORKER.into()),
        None if path == "/" || [&path, "/"].concat() == base => redirect(base),
        _ => match RequestPath::read(&path, &served.base) {
            Some(asked) => file(served, asked, request).await,
            None => missing(&served, &RequestPath { address: base.to_owned(), file: String::new() }, wants_page(&request)).await,
        },
    }
}

/// A file of the paper, of the app or of the publisher.
async fn file(served: Served, asked: RequestPath, request: Request) -> Response {
    let (query, wants_page) = (request.uri().query().map(str::to_owned), wants_page(&request));
    match served.printing.file(asked.clone(), query).await {
        Answer::File(bytes) => of_file(&asked.file, bytes),
        Answer::Own(own) => own_file(&own, request).await,
        Answer::Failed(why) => plain(StatusCode::INTERNAL_SERVER_ERROR, &why),
        Answer::NoPaper => no_paper(&served, &asked, wants_page),
        Answer::Nothing(Some(Redirect(target))) => redirect(&target),
        Answer::Nothing(None) => missing(&served, &asked, wants_page).await,
    }
}

/// A file as it lies on the disk, or the part of it that is asked for (RFC 9110, section 14).
async fn own_file(file: &Path, request: Request) -> Response {
    match ServeFile::new(file).try_call(request).await {
        Ok(answer) => {
            let mut answer = answer.map(Body::new);
            if let Some(kind) = answer.headers_mut().get_mut(CONTENT_TYPE)
                && let Ok(own) = content_type(&file.to_string_lossy()).parse()
            {
                *kind = own;
            }
            answer
        }
        Err(error) => plain(StatusCode::INTERNAL_SERVER_ERROR, &format!("{}: {error}\n", file.display())),
    }
}

async fn missing(served: &Served, asked: &RequestPath, wants_page: bool) -> Response {
    match served.printing.missing_page(asked.clone()).await {
        Answer::File(bytes) => (StatusCode::NOT_FOUND, of_file("404.html", bytes)).into_response(),
        Answer::Failed(why) => plain(StatusCode::INTERNAL_SERVER_ERROR, &why),
        Answer::NoPaper => no_paper(served, asked, wants_page),
        Answer::Nothing(_) | Answer::Own(_) => plain(StatusCode::NOT_FOUND, "Not found.\n"),
    }
}

/// The faults of a paper that had some from the first; for what is no page, that there is none.
fn no_paper(served: &Served, asked: &RequestPath, wants_page: bool) -> Response {
    if wants_page || asked.file.ends_with(".html") {
        let page = faults_page(&served.state.borrow(), &served.base);
        return (StatusCode::SERVICE_UNAVAILABLE, of_file("index.html", page.into())).into_response();
    }
    plain(StatusCode::SERVICE_UNAVAILABLE, "The paper has faults: open its front to see them.\n")
}

/// Whether a browser asks for a page, and not for what stands in one.
fn wants_page(request: &Request) -> bool {
    request.headers().get(ACCEPT).and_then(|kinds| kinds.to_str().ok()).is_some_and(|kinds| kinds.contains("text/html"))
}

fn redirect(target: &str) -> Response {
    (StatusCode::FOUND, [(LOCATION, target)]).into_response()
}

/// The state of the preview now, and each that follows (HTML Living Standard, 9.2, server-sent events).
fn events(state: Receiver<PreviewState>) -> impl IntoResponse {
    let stream = unfold((state, true), |(mut state, is_first)| async move {
        if !is_first {
            state.changed().await.ok()?;
        }
        // It holds only texts, numbers and lists of them: nothing in it can fail to become JSON.
        let json = serde_json::to_string(&*state.borrow_and_update()).unwrap_or_default();
        Some((Ok::<_, Infallible>(Event::default().data(json)), (state, false)))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}
