//! A server that answers as a test says, and a WordPress of a few posts that is one.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;

use serde_json::{Value, json};

/// What a [`served`] text calls the server itself.
pub const HERE: &str = "https://here.example/";

/// A server that answers every path with a status and a text; it lives as long as the test's process. Returns the root of its REST API.
pub fn served(answer: impl Fn(&str) -> (u16, String) + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let home = format!("http://{}/", listener.local_addr().unwrap());
    let (root, answer) = (format!("{home}wp-json/"), Arc::new(answer));
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, answer, home) = (stream.unwrap(), answer.clone(), home.clone());
            thread::spawn(move || {
                let mut request = BufReader::new(stream.try_clone().unwrap()).lines();
                let line = request.next().unwrap_or(Ok(String::new())).unwrap_or_default();
                while request.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
                let (status, text) = answer(line.split(' ').nth(1).unwrap_or_default());
                let text = text.replace(HERE, &home);
                let head = format!(
                    "HTTP/1.1 {status} x\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
                    text.len()
                );
                let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(text.as_bytes()));
            });
        }
    });
    root
}

/// The value of a query's key.
pub fn value<'p>(path: &'p str, key: &str) -> Option<&'p str> {
    path.split(['?', '&']).find_map(|part| part.strip_prefix(key)?.strip_prefix('='))
}

/// What a WordPress of these posts answers to a path; nothing to what is no question of its API.
pub fn answer_of(posts: &[Value], path: &str) -> String {
    let by_number = |id: &str| posts.iter().find(|post| post["id"].as_u64() == id.parse().ok()).cloned();
    let list = match path {
        _ if path.contains("/posts?") && path.contains("sticky") => Vec::new(),
        _ if path.contains("/posts?") => match value(path, "include") {
            Some(ids) => ids.split(',').filter_map(by_number).collect(),
            None => posts.to_vec(),
        },
        _ if path.contains("/categories?") => vec![json!({ "id": 3, "slug": "sea", "name": "Sea", "count": posts.len() })],
        _ if path.contains("/wp/v2/") => Vec::new(),
        _ => return json!({ "name": "News", "home": HERE }).to_string(),
    };
    Value::from(list).to_string()
}

/// A post with these changes.
pub fn post(id: u32, slug: &str, changes: Value) -> Value {
    let mut post = json!({
        "id": id, "slug": slug, "link": format!("https://news.example/2026/11/{slug}/"),
        "date": "2026-11-20T07:30:00", "date_gmt": "2026-11-20T06:30:00", "modified": "2026-11-20T07:30:00", "modified_gmt": "2026-11-20T06:30:00",
        "title": { "rendered": format!("Post {id}") }, "excerpt": { "rendered": "", "protected": false },
        "content": { "rendered": "<p>The water rises.</p>", "protected": false }, "comment_status": "open", "categories": [3],
        "_embedded": {
            "author": [{ "id": 2, "name": "Ann Ryder", "slug": "ann", "link": "https://news.example/author/ann/" }],
            "wp:term": [[{ "id": 3, "taxonomy": "category", "slug": "sea", "name": "Sea" }]],
        },
    });
    for (key, value) in changes.as_object().unwrap() {
        match (post.get_mut(key), value) {
            (Some(Value::Object(own)), Value::Object(more)) => own.extend(more.clone()),
            _ => post[key] = value.clone(),
        }
    }
    post
}
