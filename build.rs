//! Writes the scoped styles of all components into one sheet, `target/stylers.css`.

fn main() {
    // The macro reads the sheets without telling cargo: a changed sheet must build the crate anew.
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=style");
    // stylers writes there without making the folder.
    let _ = std::fs::create_dir_all("target");
    stylers::build(Some("target/stylers.css".to_owned()));
}
