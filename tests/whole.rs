//! A whole paper is printed or nothing is, whatever happens to the press.

#![cfg(all(feature = "press", unix))]
#![allow(clippy::unwrap_used, reason = "a test may stop where its own ground gives way")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/paper.rs"]
mod paper;
#[path = "support/site.rs"]
mod site;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use folder::files;
use paper::{ARTICLE, SITE, lay, swapped};
use site::{build, built, press, printed};

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// What the press says when it does not.
#[track_caller]
fn fault(press: &mut Command) -> String {
    let Output { status, stderr, .. } = press.output().unwrap();
    assert_eq!(status.code(), Some(1));
    String::from_utf8(stderr).unwrap()
}

/// A paper of a name, with stories of that name: two papers of two names have no page alike.
fn a_paper(name: &str, slugs: &[String]) -> TempDir {
    let site = swapped(SITE, "The Meridian", name);
    let files =
        slugs.iter().map(|slug| (format!("articles/{slug}.json"), swapped(ARTICLE, "Twice", &format!("{name} says: twice"))));
    let files: Vec<(String, String)> = files.chain([("site.json".to_owned(), site)]).collect();
    lay(&files.iter().map(|(name, text)| (name.as_str(), text)).collect::<Vec<_>>())
}

/// Two papers of which no page is alike; each has stories that the other has not.
fn two_papers() -> [TempDir; 2] {
    let slugs = |from: usize| (from..from + 60).map(|number| format!("s{number}")).collect::<Vec<_>>();
    [a_paper("Morning", &slugs(0)), a_paper("Evening", &slugs(20))]
}

/// What stands beside a site: nothing of the press's, once it is done.
fn beside(dist: &Path) -> Vec<String> {
    let entries = fs::read_dir(dist.parent().unwrap()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.contains(".press-")).collect()
}

/// What a site holds when each of the papers has been printed, and how long that takes at most.
fn each_printed(papers: &[TempDir], dist: &Path) -> (Vec<Files>, Duration) {
    let started = Instant::now();
    let all = papers.iter().map(|paper| {
        printed(&mut press(paper.path(), dist));
        files(dist)
    });
    let all: Vec<Files> = all.collect();
    (all, started.elapsed() / u32::try_from(papers.len()).unwrap())
}

#[test]
fn a_press_that_is_killed_leaves_the_old_site_or_the_new() {
    const ROUNDS: u32 = 72;
    const KILLED: u32 = 24;
    let papers = two_papers();
    let (_ground, dist) = built();
    let (whole, mut takes) = each_printed(&papers, &dist);
    for (path, bytes) in &whole[0] {
        let is_page = path.extension().is_some_and(|ending| ending == "html" || ending == "json");
        assert!(
            !is_page || path == Path::new("_shell.html") || whole[1].get(path) != Some(bytes),
            "{} tells nothing",
            path.display()
        );
    }
    let (mut now, mut killed, mut changed, mut round) = (1, 0, 0, 0);
    while round < ROUNDS || (killed < KILLED && round < 10 * ROUNDS) {
        round += 1;
        // Spread over the whole run and a little more, in no order: the golden ratio leaves no gap.
        let moment = takes.mul_f64(1.2 * (f64::from(round) * 0.618_034).fract());
        let next = 1 - now;
        let mut child = press(papers[next].path(), &dist).stdout(Stdio::null()).spawn().unwrap();
        thread::sleep(moment);
        let is_killed = child.try_wait().unwrap().is_none();
        killed += u32::from(is_killed);
        // How long a run takes changes with what else the machine does.
        takes = takes.mul_f64(if is_killed { 1.04 } else { 0.93 });
        child.kill().unwrap();
        child.wait().unwrap();
        let found = files(&dist);
        let is = whole.iter().position(|whole| *whole == found);
        let is =
            is.unwrap_or_else(|| panic!("killed after {moment:?} of {takes:?}: the site is neither the old one nor the new one"));
        changed += u32::from(is == next);
        now = is;
    }
    assert!(killed >= KILLED && changed > 0 && changed < round, "{killed} of {round} killed, {changed} changed");
    printed(&mut press(papers[1 - now].path(), &dist));
    assert_eq!(files(&dist), whole[1 - now]);
    assert_eq!(beside(&dist), [""; 0]);
}

#[test]
fn presses_at_once_do_not_harm_each_other_and_no_reader_finds_a_gap() {
    let papers = two_papers();
    let (_ground, dist) = built();
    let (whole, _) = each_printed(&papers, &dist);
    let is_done = AtomicBool::new(false);
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut seen = 0;
            while !is_done.load(Ordering::Relaxed) {
                let front = fs::read(dist.join("index.html")).unwrap();
                assert!(whole.iter().any(|whole| whole[Path::new("index.html")] == front));
                seen += 1;
            }
            seen
        });
        let presses: Vec<_> =
            (0..8).map(|nth| press(papers[nth % 2].path(), &dist).stderr(Stdio::null()).spawn().unwrap()).collect();
        for mut press in presses {
            assert!(press.wait().unwrap().success());
        }
        is_done.store(true, Ordering::Relaxed);
        assert!(reader.join().unwrap() > 0);
    });
    assert!(whole.contains(&files(&dist)));
    assert_eq!(beside(&dist), [""; 0]);
}

#[test]
fn what_is_withdrawn_goes_and_what_is_the_publishers_stays() {
    let (_ground, dist) = built();
    let [two, one] = [["stays", "goes"].as_slice(), &["stays"]]
        .map(|slugs| a_paper("Paper", &slugs.iter().map(|slug| slug.to_string()).collect::<Vec<_>>()));
    let put = |path: &str, text: &str| {
        fs::create_dir_all(dist.join(path).parent().unwrap()).unwrap();
        fs::write(dist.join(path), text).unwrap();
    };
    printed(&mut press(two.path(), &dist));
    let own = [
        "own.txt",
        ".well-known/x",
        "article/own.pdf",
        "article/goes/notes.txt",
        "article/index.html",
        "feed.xml.old",
        "images/x.svg.gz",
    ];
    own.iter().for_each(|path| put(path, "the publisher's"));
    put("article/goes/index.html", "Withdrawn, says the publisher.");
    std::os::unix::fs::symlink("images", dist.join("pictures")).unwrap();
    std::os::unix::fs::symlink("nowhere", dist.join("dangling")).unwrap();
    // Made by another tool of what was printed: they must not outlive it.
    let copies = ["index.html.gz", "article/goes/index.json.br", "article/stays/index.html.zst"];
    copies.iter().for_each(|path| put(path, "old words"));
    printed(&mut press(one.path(), &dist));

    for path in own {
        assert_eq!(fs::read_to_string(dist.join(path)).unwrap(), "the publisher's", "{path}");
    }
    assert_eq!(fs::read_to_string(dist.join("article/goes/index.html")).unwrap(), "Withdrawn, says the publisher.");
    assert_eq!(fs::read_link(dist.join("pictures")).unwrap(), Path::new("images"));
    assert_eq!(fs::read_link(dist.join("dangling")).unwrap(), Path::new("nowhere"));
    for path in copies.into_iter().chain(["article/goes/index.json"]) {
        assert!(!dist.join(path).exists(), "{path}");
    }
    // And it is the site that it would have been from the start, but for what the publisher put there.
    let (_fresh_ground, fresh) = built();
    printed(&mut press(one.path(), &fresh));
    let (found, wanted) = (files_without_links(&dist), files(&fresh));
    assert!(wanted.iter().all(|(path, bytes)| found.get(path) == Some(bytes)));
    let more = found.keys().filter(|path| !wanted.contains_key(*path)).count();
    assert_eq!(more, own.len() + 1);
}

fn files_without_links(dist: &Path) -> Files {
    for link in ["pictures", "dangling"] {
        fs::remove_file(dist.join(link)).unwrap();
    }
    files(dist)
}

#[test]
fn a_site_is_found_however_it_is_named() {
    let papers = two_papers();
    let (ground, dist) = built();
    let (whole, _) = each_printed(&papers, &dist);
    std::os::unix::fs::symlink("dist", ground.path().join("link")).unwrap();
    let other = |at: &str| press(papers[0].path(), Path::new(at));
    for (named, from) in [
        ("dist", ground.path()),
        ("dist/", ground.path()),
        ("./dist/.", ground.path()),
        ("link", ground.path()),
        ("link/", ground.path()),
        ("../dist", &dist),
        (".", &dist),
    ] {
        printed(&mut press(papers[1].path(), &dist));
        printed(other(named).current_dir(from));
        assert_eq!(files(&dist), whole[0], "{named}");
    }
    assert!(ground.path().join("link").is_symlink());
    assert_eq!(beside(&dist), [""; 0]);
    // One that is not there is made, without the app.
    std::os::unix::fs::symlink("far/away", ground.path().join("ahead")).unwrap();
    for (named, at) in [("new/folder/", "new/folder"), ("ahead", "far/away")] {
        printed(other(named).current_dir(ground.path()));
        assert!(ground.path().join(at).join("article/s7/index.json").is_file(), "{named}");
    }
}

#[test]
fn a_site_keeps_its_rights() {
    use std::os::unix::fs::PermissionsExt;

    let (_ground, dist) = built();
    fs::create_dir_all(dist.join("uploads/new")).unwrap();
    let rights = [("uploads/new", 0o2775), ("images", 0o750), ("", 0o2751)];
    for (folder, mode) in rights {
        fs::set_permissions(dist.join(folder), fs::Permissions::from_mode(mode)).unwrap();
    }
    printed(&mut press(two_papers()[0].path(), &dist));
    for (folder, mode) in rights {
        assert_eq!(fs::metadata(dist.join(folder)).unwrap().permissions().mode() & 0o7777, mode, "{folder}");
    }
}

#[test]
fn a_run_that_fails_leaves_the_site_as_it_was_and_tells_why() {
    let papers = two_papers();
    let (ground, dist) = built();
    printed(&mut press(papers[0].path(), &dist));
    let before = files(&dist);
    let check = |dist: &Path, wanted: &str| {
        let said = fault(&mut press(papers[1].path(), dist));
        assert!(said.starts_with("press: ") && said.contains(wanted) && said.ends_with("; the site is as it was\n"), "{said}");
    };
    check(&dist.join("robots.txt"), "is not a folder; name the folder of the site");
    check(Path::new("/"), "the root of a file system cannot be changed for another folder");
    fs::write(dist.join("article/s70"), "in the way").unwrap();
    check(&dist, "the press needs this name for the paper: move it away");
    fs::remove_file(dist.join("article/s70")).unwrap();
    assert_eq!(files(&dist), before);

    let other = ground.path().join("other");
    build(&other);
    fs::write(other.join("index.html"), "<title></title>").unwrap();
    check(&other, "index.html: has no place for the page (STANDFIRST_PAGE): build the app anew");
    assert!(!other.join("_shell.html").exists());
    assert_eq!(beside(&dist), [""; 0]);
}

#[test]
fn a_disk_without_room_leaves_the_site_as_it_was() {
    let papers = two_papers();
    let (_ground, dist) = built();
    printed(&mut press(papers[0].path(), &dist));
    let before = files(&dist);
    // No file may have more than some kilobytes: the feeds do.
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_press"), "print"]);
    let said = fault(limited.arg("--content").arg(papers[1].path()).arg("--dist").arg(&dist));
    assert!(said.contains("the new site is written beside the old one: make room for both; the site is as it was"), "{said}");
    assert_eq!(files(&dist), before);
    assert_eq!(beside(&dist), [""; 0]);
}

#[test]
fn a_folder_that_cannot_be_written_beside_is_told() {
    use std::os::unix::fs::PermissionsExt;

    let (ground, dist) = built();
    fs::set_permissions(ground.path(), fs::Permissions::from_mode(0o555)).unwrap();
    // Nothing keeps root out.
    if fs::write(ground.path().join("x"), "").is_err() {
        let said = fault(&mut press(two_papers()[0].path(), &dist));
        assert!(
            said.contains("the press must be allowed to read and write here, for it writes the new site beside the old one"),
            "{said}"
        );
        assert!(!dist.join("index.json").exists());
    }
    fs::set_permissions(ground.path(), fs::Permissions::from_mode(0o755)).unwrap();
}
