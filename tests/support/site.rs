//! A site as Trunk would have built it, and the press that prints into it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The page that Trunk built, in small.
pub const SHELL: &str = "<!doctype html><html lang=STANDFIRST_LANGUAGE dir=STANDFIRST_DIRECTION><head><meta charset=utf-8>\
    <title>STANDFIRST_TITLE</title></head><body><div id=app data-base=STANDFIRST_BASE data-edition=STANDFIRST_EDITION>\
    STANDFIRST_PAGE</div></body></html>";

/// A folder of its own with a built site in it, `dist`.
pub fn built() -> (TempDir, PathBuf) {
    let ground = tempfile::tempdir().unwrap();
    let dist = ground.path().join("dist");
    build(&dist);
    (ground, dist)
}

/// Puts a built site into a folder.
pub fn build(dist: &Path) {
    fs::create_dir_all(dist.join("images")).unwrap();
    for (name, text) in
        [("index.html", SHELL), ("app_bg.wasm", "\0asm the app"), ("images/x.svg", "<svg/>"), ("robots.txt", "User-agent: *\n")]
    {
        fs::write(dist.join(name), text).unwrap();
    }
}

/// The moment of printing in tests, 2026-11-21T00:00:00Z: the day after the newest story of The Meridian.
pub const MOMENT: &str = "1795219200";

/// The press, about to print content into a site.
pub fn press(content: &Path, dist: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_press"));
    command.arg("print").arg("--content").arg(content).arg("--dist").arg(dist);
    command.env("SOURCE_DATE_EPOCH", MOMENT);
    command
}

/// What the press says when it prints without a fault.
#[track_caller]
pub fn printed(press: &mut Command) -> String {
    let Output { status, stdout, stderr } = press.output().unwrap();
    assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).unwrap()
}
