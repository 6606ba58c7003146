//! Single elements, and vectors moved along (`vbcst`, `vextract`, `vextbcst`,
//! `vinsert`, `vpush`, `vshift`, `vshift.align`).
//!
//! Elements have `BYTES` bytes, 1, 2, 4 or 8; scalars carry them in their low
//! bits. Functions give `None` for indexes and amounts beyond what is
//! documented.
//!
//! Source: `aiev2_scl2vec.h`; UG1583, Shift and Shift element. What the
//! pre-shift of `vshift.align` does follows from `aie_api`: its sliding
//! window (`detail/aie2/array_helpers.hpp`) numbers steps of 4, 8, 16 and 32
//! bytes from 1, and its reversal of vectors (`detail/aie2/reverse.hpp`)
//! gives the right order with this reading only.

use super::lanes::{cast, X};

/// `vbcst`: the element everywhere.
#[inline]
pub fn broadcast<const BYTES: usize>(element: u64) -> X {
    let word = match BYTES {
        1 => element & 0xff,
        2 => element & 0xffff,
        4 => element & 0xffff_ffff,
        _ => element,
    };
    let spread = match BYTES {
        1 => 0x0101_0101_0101_0101,
        2 => 0x0001_0001_0001_0001,
        4 => 0x0000_0001_0000_0001,
        _ => 1,
    };
    cast([word.wrapping_mul(spread); 8])
}

/// `vextract`: the element of this number, the bits above it 0.
#[inline]
pub fn extract<const BYTES: usize>(x: &X, index: u64) -> Option<u64> {
    let element = x.chunks_exact(BYTES).nth(usize::try_from(index).ok()?)?;
    let mut word = [0; 8];
    word[..BYTES].copy_from_slice(element);
    Some(u64::from_le_bytes(word))
}

/// `vinsert`: the vector with one element replaced.
#[inline]
pub fn insert<const BYTES: usize>(x: &X, index: u64, element: u64) -> Option<X> {
    let mut out = *x;
    out.chunks_exact_mut(BYTES)
        .nth(usize::try_from(index).ok()?)?
        .copy_from_slice(&element.to_le_bytes()[..BYTES]);
    Some(out)
}

/// `vpush.lo`: every element moves up by one, the new one is element 0.
#[inline]
pub fn push_low<const BYTES: usize>(x: &X, element: u64) -> X {
    let mut out = [0; 64];
    out[BYTES..].copy_from_slice(&x[..64 - BYTES]);
    out[..BYTES].copy_from_slice(&element.to_le_bytes()[..BYTES]);
    out
}

/// `vpush.hi`: every element moves down by one, the new one is the last.
#[inline]
pub fn push_high<const BYTES: usize>(x: &X, element: u64) -> X {
    let mut out = [0; 64];
    out[..64 - BYTES].copy_from_slice(&x[BYTES..]);
    out[64 - BYTES..].copy_from_slice(&element.to_le_bytes()[..BYTES]);
    out
}

/// `vshift`: 64 bytes of `a` and the following `b`, from this byte on. Up to
/// 64.
#[inline]
pub fn shift(a: &X, b: &X, amount: u64) -> Option<X> {
    let amount = usize::try_from(amount).ok()?;
    let mut both = [0; 128];
    both[..64].copy_from_slice(a);
    both[64..].copy_from_slice(b);
    both.get(amount..)?.first_chunk().copied()
}

/// `vshift.align`: the last `amount` bytes of the result are the first of
/// `b`. Those before them are the first of `a` moved down, by 4, 8, 16 or 32
/// bytes for a step of 1 to 4, by the amount for a step of 0.
#[inline]
pub fn shift_align(a: &X, step: u64, b: &X, amount: u64) -> Option<X> {
    let moved = match step {
        0 => return shift(a, b, amount),
        1..=4 => 2usize << step,
        _ => return None,
    };
    let amount = usize::try_from(amount).ok().filter(|n| *n <= 64)?;
    let mut out = [0; 64];
    out[..64 - moved].copy_from_slice(&a[moved..]);
    out[64 - amount..].copy_from_slice(&b[..amount]);
    // Bytes from beyond the end of `a` are 0.
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vector::model::x;
    use crate::vector::shuffle::{shuffle, ShuffleMode};
    use proptest::prelude::*;

    fn elements<const BYTES: usize>(x: &X) -> Vec<Vec<u8>> {
        x.chunks(BYTES).map(<[u8]>::to_vec).collect()
    }

    fn check<const BYTES: usize>(x: X, value: u64, index: u64) -> Result<(), TestCaseError> {
        let new = value.to_le_bytes()[..BYTES].to_vec();
        let old = elements::<BYTES>(&x);
        let n = old.len();
        prop_assert!(elements::<BYTES>(&broadcast::<BYTES>(value))
            .iter()
            .all(|e| *e == new));

        let mut pushed = old.clone();
        pushed.insert(0, new.clone());
        pushed.pop();
        prop_assert_eq!(elements::<BYTES>(&push_low::<BYTES>(&x, value)), pushed);
        let mut pushed = old.clone();
        pushed.push(new.clone());
        pushed.remove(0);
        prop_assert_eq!(elements::<BYTES>(&push_high::<BYTES>(&x, value)), pushed);

        let at = index as usize;
        prop_assert_eq!(extract::<BYTES>(&x, index).is_some(), at < n);
        prop_assert_eq!(insert::<BYTES>(&x, index, value).is_some(), at < n);
        if at < n {
            let got = extract::<BYTES>(&x, index).unwrap().to_le_bytes();
            prop_assert_eq!(&got[..BYTES], &old[at][..]);
            prop_assert!(got[BYTES..].iter().all(|b| *b == 0));
            let mut want = old;
            want[at] = new;
            let got = insert::<BYTES>(&x, index, value).unwrap();
            prop_assert_eq!(elements::<BYTES>(&got), want);
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn elements_are_chunks(x in x(), value: u64, index in 0u64..70) {
            check::<1>(x, value, index)?;
            check::<2>(x, value, index)?;
            check::<4>(x, value, index)?;
            check::<8>(x, value, index)?;
        }

        #[test]
        fn shifts_are_windows(a in x(), b in x(), amount in 0u64..70, step in 0u64..6) {
            let both = [a, b].concat();
            prop_assert_eq!(shift(&a, &b, amount).is_some(), amount <= 64);
            if let Some(out) = shift(&a, &b, amount) {
                prop_assert_eq!(&out[..], &both[amount as usize..][..64]);
            }
            let aligned = shift_align(&a, step, &b, amount);
            prop_assert_eq!(aligned.is_some(), amount <= 64 && step <= 4);
            if let Some(out) = aligned {
                let down = if step == 0 { amount } else { [0, 4, 8, 16, 32][step as usize] };
                for (i, got) in out.into_iter().enumerate() {
                    let low = 64 - amount as usize;
                    let from = i + down as usize;
                    let want = match i.checked_sub(low) {
                        Some(j) => b[j],
                        None => a.get(from).copied().unwrap_or(0),
                    };
                    prop_assert_eq!(got, want);
                }
            }
        }

        /// The sequence by which `aie_api` reverses 16 words.
        #[test]
        fn words_reversed(v in x()) {
            let mode = ShuffleMode::new(32).unwrap();
            let mut first = v;
            let mut second = v;
            for _ in 0..2 {
                second = shift_align(&first, 3, &first, 32).unwrap();
                first = shift(&first, &second, 48).unwrap();
                second = shuffle(&first, &second, mode);
                first = second;
            }
            let mut words: [u32; 16] = cast(v);
            words.reverse();
            prop_assert_eq!(second, cast::<_, X>(words));
        }
    }

    #[test]
    fn huge_numbers_are_beyond() {
        assert_eq!(extract::<1>(&[0; 64], u64::MAX), None);
        assert_eq!(insert::<1>(&[0; 64], u64::MAX, 0), None);
        assert_eq!(shift(&[0; 64], &[0; 64], u64::MAX), None);
        assert_eq!(shift_align(&[0; 64], 1, &[0; 64], u64::MAX), None);
    }
}
