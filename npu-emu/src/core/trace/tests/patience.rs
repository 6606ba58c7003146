//! What is interpreted before it is translated, and what is decoded beforehand or by another core,
//! comes to the same.

use super::super::super::{Core, Stop};
use super::programs::{Dice, Program, DATA};
use super::{memory, same, strictness};

/// Runs two cores side by side, a few bundles at a time.
fn compare(program: &Program, [a, b]: [&mut Core; 2], piece: u64) -> Result<(), String> {
    let (mut x, mut y) = (memory(program.memory), memory(program.memory));
    loop {
        let (s, t) = (a.run(&mut x, piece), b.run(&mut y, piece));
        if s != t {
            return Err(format!("{s:?}\n{t:?}"));
        }
        same(a, b)?;
        if s != Stop::Budget || a.counters().bundles > 2000 {
            let bytes = program.memory as usize;
            return match x.read(DATA, bytes) == y.read(DATA, bytes) {
                true => Ok(()),
                false => Err("memory".to_owned()),
            };
        }
    }
}

#[test]
fn patience_and_what_is_decoded_make_no_difference() {
    let mut learnt = 0;
    let (mut translated, mut patiently) = (0, 0);
    for seed in 0..400 {
        let mut dice = Dice::new(seed);
        let program = Program::random(&mut dice);
        let strict = strictness(&mut dice);
        let plain = program.core(strict);
        let mut patient = plain.clone();
        patient.set_patience(1 + dice.below(5) as u8);
        let mut ahead = plain.clone();
        ahead.decode_ahead();
        let mut other = plain.clone();
        learnt += u32::from(other.learn_from(&ahead) && !other.is_undecoded());
        let piece = dice.choose(&[7, 100, 10_000]);
        for core in [&mut ahead, &mut other, &mut patient] {
            let mut plain = plain.clone();
            let compared = compare(&program, [core, &mut plain], piece);
            translated += plain.traces.bundles;
            compared.unwrap_or_else(|why| panic!("seed {seed}: {why}\n{}", program.listing()));
        }
        patiently += patient.traces.bundles;
    }
    assert!(learnt > 300, "{learnt}");
    // Three plain cores stand beside one that is patient.
    assert!(
        0 < patiently && 3 * patiently < translated,
        "{patiently} {translated}"
    );
}

#[test]
fn only_the_same_program_is_taken_over() {
    let core = |seed| Program::random(&mut Dice::new(seed)).core(Default::default());
    let mut one = core(1);
    one.decode_ahead();
    assert!(!core(2).learn_from(&one));
    assert!(core(1).learn_from(&one));
    // Nor by one that has begun by itself.
    let mut begun = core(1);
    begun.decode_ahead();
    assert!(!begun.learn_from(&one));
}
