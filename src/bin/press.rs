//! The press: prints the paper. See `press --help`.

use standfirst::press::app::AppSource;

/// The app inside a packaged press: the archive that `make package` builds.
#[cfg(feature = "app")]
const APP: Option<AppSource> =
    Some(AppSource::Archive(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/app.tar.gz"))));
#[cfg(not(feature = "app"))]
const APP: Option<AppSource> = None;

#[cfg(target_os = "linux")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    standfirst::press::commands::run(APP)
}
