//! Commands of the kernel toolchain.
fn main() {}
