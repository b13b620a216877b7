//! The press: prints the paper. See `press --help`.

fn main() -> std::process::ExitCode {
    standfirst::press::commands::run()
}
