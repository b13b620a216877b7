//! The press: prints the paper. See `press --help`.

/// Pages are made of many short texts on all cores: with this allocator that takes a quarter less time.
#[global_allocator]
static ROOM: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    standfirst::press::command::run()
}
