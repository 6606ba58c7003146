//! The canary: a design without a kernel source, which says whether the device works
//! at all. It fails neither by an edit of a kernel nor by a wrong table.

use crate::check::{Check, Failure, Notes};
use crate::session::Session;

/// Words of 32 bits.
const WORDS: usize = 256;

pub(crate) const CHECKS: &[Check] = &[Check {
    name: "canary/add_one",
    about: "a core adds one to 256 words; runs before and after what fails",
    kernels: &["canary"],
    body: add_one,
}];

fn add_one(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load("canary")?;
    for turn in 0..2u32 {
        // Each turn other words: an output of the turn before is wrong.
        let mix = session.random(0) as u32 ^ (turn << 16);
        let word = |i: usize| (i as u32).wrapping_mul(0x9e37_79b9) ^ mix;
        let input: Vec<i32> = (0..WORDS).map(|i| word(i) as i32).collect();
        let expected: Vec<i32> = input.iter().map(|x| x.wrapping_add(1)).collect();
        let output: Vec<i32> = loaded.run(&input, WORDS)?;
        loaded.expect_equal(&format!("run {turn}"), &[WORDS], &expected, &output)?;
    }
    notes.add(format!("2 x {WORDS} words equal"));
    Ok(())
}
