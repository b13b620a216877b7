//! The browser's entry.

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    standfirst::browser::start();
}
