//! The browser's entry. The app begins when whoever loaded it says where: [`start`](standfirst::browser::start::start) in a page of the paper,
//! [`read`](standfirst::browser::embedded_reader::read) in another.

use standfirst as _;

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}
