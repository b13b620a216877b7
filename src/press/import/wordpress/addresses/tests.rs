//! Addresses of posts, from import to import.

use serde_json::json;

use super::*;
use crate::model::address::Base;
use crate::press::import::manifest::ImportManifest;

const ROOT: &str = "https://news.example/wp-json/";

fn taken(base: &str) -> TakenAddresses {
    let content = tempfile::tempdir().unwrap();
    TakenAddresses::read(content.path(), &ImportManifest::default(), &Base::new(base)).unwrap()
}

fn listed(posts: &[(u32, &str, &str)], earlier: &BTreeMap<u32, ImportedPost>) -> ListedPosts {
    let read = |(id, slug, link): &(u32, &str, &str)| {
        let link = format!("https://news.example{link}");
        ListedPost::read(&serde_json::from_value(json!({ "id": id, "slug": slug, "link": link })).unwrap()).unwrap()
    };
    let mut listed: ListedPosts = posts.iter().map(read).collect();
    let taken = taken("/");
    set_slugs(&mut listed, earlier, &taken);
    let taken = taken.with_posts(listed.values().map(|post| post.slug.clone()));
    set_aliases(&mut listed, earlier, &WebAddress::parse(ROOT).unwrap(), &taken);
    listed
}

fn kept(listed: &ListedPosts) -> BTreeMap<u32, ImportedPost> {
    listed.iter().map(|(id, post)| (*id, post.post.clone())).collect()
}

#[track_caller]
fn check_slugs(posts: &[(u32, &str)], earlier: &[(u32, &str)], wanted: &[&str]) {
    let earlier =
        earlier.iter().map(|(id, slug)| (*id, ImportedPost { slug: (*slug).to_owned(), ..ImportedPost::default() })).collect();
    let posts: Vec<(u32, &str, &str)> = posts.iter().map(|(id, slug)| (*id, *slug, "/")).collect();
    let found = listed(&posts, &earlier);
    assert_eq!(found.values().map(|post| post.slug.as_str()).collect::<Vec<_>>(), wanted);
    // The next import gives the same.
    let again = listed(&posts, &kept(&found));
    assert_eq!(kept(&again), kept(&found));
}

#[test]
fn each_post_has_an_address_of_its_own() {
    check_slugs(&[(71, "ferry"), (72, "ferry"), (73, "ferry")], &[], &["ferry", "ferry-72", "ferry-73"]);
    check_slugs(&[(71, "ferry"), (72, "ferry"), (90, "ferry-72")], &[], &["ferry", "ferry-72-2", "ferry-72"]);
    check_slugs(&[(5, "Version-14.2"), (9, "version-14-2")], &[], &["version-14-2-5", "version-14-2"]);
    check_slugs(&[(5, "Version-14.2"), (9, "Version 14.2")], &[], &["version-14-2", "version-14-2-9"]);
    check_slugs(&[(5, "caf%c3%a9"), (9, "cafe%cc%81")], &[], &["café", "café-9"]);
    check_slugs(&[(5, "%d0%bf-%d0"), (6, "%d0"), (7, "%D1")], &[], &["п", "post", "post-7"]);
}

#[test]
fn what_an_earlier_import_gave_a_post_it_keeps() {
    check_slugs(&[(5, "ferry"), (72, "ferry")], &[(72, "ferry")], &["ferry-5", "ferry"]);
    check_slugs(&[(72, "ferry")], &[(71, "ferry"), (72, "ferry-72")], &["ferry-72"]);
    check_slugs(&[(5, "version-14-2"), (9, "Version-14.2")], &[(9, "version-14-2")], &["version-14-2-5", "version-14-2"]);
    // Before the rules had a number both had the same.
    check_slugs(&[(71, "ferry"), (72, "ferry")], &[(71, "ferry"), (72, "ferry")], &["ferry", "ferry-72"]);
    // It was renamed in WordPress.
    check_slugs(&[(72, "boat")], &[(72, "ferry")], &["boat"]);
}

#[test]
fn what_became_of_a_slug_is_told() {
    let found = listed(&[(71, "ferry", "/ferry/"), (72, "ferry", "/de/ferry/"), (82, "Version-14.2", "/v/")], &BTreeMap::new());
    let notes: Vec<&str> = found.values().flat_map(|post| &post.notes).map(String::as_str).collect();
    assert_eq!(
        notes,
        [
            "slug ferry is that of post 71: here it is ferry-72",
            "slug Version-14.2 cannot stand in an address: here it is version-14-2"
        ]
    );
}

#[test]
fn the_addresses_of_before_lead_to_it() {
    let first =
        listed(&[(41, "gone", "/2026/11/gone/#top"), (42, "here", "/article/here/"), (43, "p", "?p=43")], &BTreeMap::new());
    let aliases = |posts: &ListedPosts, id| posts[&id].post.aliases.clone();
    assert_eq!(aliases(&first, 41), ["/2026/11/gone/", "/?p=41"]);
    assert_eq!(aliases(&first, 42), ["/?p=42"]);
    assert_eq!(aliases(&first, 43), ["/?p=43"]);
    // It is renamed, and the permalinks change; then nothing changes.
    let second = listed(&[(41, "left", "/left/")], &kept(&first));
    assert_eq!(aliases(&second, 41), ["/left/", "/?p=41", "/2026/11/gone/", "/article/gone/"]);
    assert_eq!(kept(&listed(&[(41, "left", "/left/")], &kept(&second))), kept(&second));
}

#[test]
fn an_address_that_is_another_page_is_left_to_it_and_told() {
    let first = listed(
        &[(1, "a", "/x/"), (2, "b", "/x"), (3, "c", "/article/a/"), (4, "d", "/"), (5, "e", "/section/news/")],
        &BTreeMap::new(),
    );
    let told: Vec<(u32, &str)> = first.iter().flat_map(|(id, post)| post.notes.iter().map(|note| (*id, note.as_str()))).collect();
    assert_eq!(
        told,
        [
            (2, "address /x leads to post 1, not here"),
            (3, "address /article/a/ leads to post 1, not here"),
            (4, "address / is that of another page of the paper: it does not lead here"),
            (5, "address /section/news/ is that of another page of the paper: it does not lead here"),
        ]
    );
    // What is a post's now goes before what was another's, and the same is told again.
    let posts = [(1, "a", "/y/"), (2, "b", "/z/"), (6, "f", "/x/")];
    let second = listed(&posts, &kept(&first));
    assert_eq!(second[&1].post.aliases, ["/y/", "/?p=1"]);
    assert_eq!(second[&1].notes, ["address /x/ leads to post 6, not here"]);
    let third = listed(&posts, &kept(&second));
    assert_eq!((kept(&third), &third[&1].notes), (kept(&second), &second[&1].notes));
}

#[test]
fn a_wordpress_in_a_folder() {
    let json = serde_json::from_value(json!({ "id": 7, "slug": "a", "link": "https://news.example/blog/a/" })).unwrap();
    let mut posts: ListedPosts = ListedPost::read(&json).into_iter().collect();
    set_aliases(
        &mut posts,
        &BTreeMap::new(),
        &WebAddress::parse("https://news.example/blog/wp-json/").unwrap(),
        &taken("/blog/"),
    );
    assert_eq!(posts[&7].post.aliases, ["/blog/a/", "/blog/?p=7"]);
}

#[test]
fn an_address_that_the_press_would_refuse_is_told() {
    let paths =
        ["/ferry/", "/Ferry", "/robots.txt", "/sitemap.xml", "/Feed.xml", "/embed/a/", "/Article/g/", "/Author/ann/", "/?P=1"];
    let posts: Vec<(u32, String, &str)> =
        paths.iter().zip(1..).map(|(path, id)| (id, char::from(b'`' + id as u8).to_string(), *path)).collect();
    let posts: Vec<(u32, &str, &str)> = posts.iter().map(|(id, slug, path)| (*id, slug.as_str(), *path)).collect();
    let found = listed(&posts, &BTreeMap::new());
    assert_eq!(found[&1].post.aliases, ["/ferry/", "/?p=1"]);
    for id in 2..=9 {
        assert_eq!(found[&id].post.aliases, [format!("/?p={id}")], "{:?}", found[&id].notes);
        assert_eq!(found[&id].notes.len(), usize::from(id != 7), "{id} {:?}", found[&id].notes);
    }
}

#[test]
fn an_address_on_another_host_is_no_path_of_ours() {
    let read = |(id, link): (u32, &str)| {
        ListedPost::read(&serde_json::from_value(json!({ "id": id, "slug": format!("a{id}"), "link": link })).unwrap())
    };
    let links = [(7, "https://shop.example/a/"), (8, "http://www.news.example/b/")];
    let mut posts: ListedPosts = links.into_iter().filter_map(read).collect();
    set_aliases(&mut posts, &BTreeMap::new(), &WebAddress::parse(ROOT).unwrap(), &taken("/"));
    assert_eq!(posts[&7].post.aliases, ["/?p=7"]);
    assert_eq!(posts[&8].post.aliases, ["/b/", "/?p=8"]);
    assert_eq!(posts[&7].notes, ["address https://shop.example/a/ cannot be kept: it does not lead here"]);
}
