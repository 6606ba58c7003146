//! Random programs: every one compiles, and every schedule passes the
//! checker.

mod common;

use common::{gen, map};
use npu_cc::link::link;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn compiles(numbers in prop::collection::vec(any::<u32>(), 0..150)) {
        let m = gen::program(&numbers);
        let linked = link(&[m], "f0", &map(&[]));
        prop_assert!(linked.is_ok(), "{}", linked.err().unwrap());
    }
}

#[test]
fn shapes() {
    let mut numbers: Vec<u32> = Vec::new();
    let mut x = 1u32;
    for _ in 0..150 {
        x = x.wrapping_mul(1664525).wrapping_add(1013904223);
        numbers.push(x >> 3);
    }
    let m = gen::program(&numbers);
    let linked = link(&[m], "f0", &map(&[])).unwrap();
    for f in &linked.listing {
        println!("{f}");
    }
    println!("{:#?}", linked.report);
}
