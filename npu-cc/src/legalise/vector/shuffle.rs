//! `shufflevector`.
//!
//! What every byte of a chunk of the result is taken from is compared with
//! what single instructions do: nothing at all, halves put together, one
//! element everywhere, a shift over two vectors, a mode of `vshuffle`, a
//! selection between two vectors. What fits none of these goes through
//! memory, element by element.

use super::{Held, Isa, Lower, Result, Shape, CHUNK};
use crate::lir::{self, Extend, Ty, Width};

/// Where a byte comes from: chunk and byte in it; `None` if any will do.
type Byte = Option<(usize, u32)>;

/// Modes of `vshuffle` that take part: transpositions of 1024 bits with two
/// rows or two columns, the low half of the result and the high one.
const MODES: u32 = 22;

/// The byte of two vectors, 0 to 127, that a mode puts at a place.
fn route(mode: u32, byte: u32) -> u32 {
    let pair = mode / 2;
    // Elements in two columns up to 256 bits, then in two rows from 128 down.
    let (size, rows) = if pair < 6 {
        (1 << pair, 64 >> pair)
    } else {
        (1 << (10 - pair), 2)
    };
    let columns = 128 / size / rows;
    let at = byte + 64 * (mode % 2);
    let (element, inside) = (at / size, at % size);
    ((element % rows) * columns + element / rows) * size + inside
}

/// Whether bytes are what a function of their place gives.
fn follows(bytes: &[Byte], source: impl Fn(u32) -> (usize, u32)) -> bool {
    bytes
        .iter()
        .enumerate()
        .all(|(i, byte)| byte.is_none_or(|b| b == source(i as u32)))
}

/// The sources of some bytes, each once.
fn sources(bytes: &[Byte]) -> Vec<usize> {
    let mut all: Vec<usize> = bytes.iter().flatten().map(|b| b.0).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// What puts a chunk together.
enum Plan {
    Undef,
    Same(usize),
    /// Parts of 256 bits: chunk and half of each.
    Halves([Option<(usize, u32)>; 2]),
    /// Element size and number, of a chunk.
    Everywhere(usize, u32, u32),
    Shift(usize, usize, u32),
    Mode(usize, usize, u32),
    /// Which bytes come from the second chunk.
    Select(usize, usize, u64),
}

/// An instruction for a chunk whose bytes are known; elements of `size`
/// bytes.
fn plan(bytes: &[Byte], size: u32) -> Option<Plan> {
    let from = sources(bytes);
    let Some(first) = from.first().copied() else {
        return Some(Plan::Undef);
    };
    let second = from.get(1).copied().unwrap_or(first);
    if from.len() == 1 && follows(bytes, |i| (first, i)) {
        return Some(Plan::Same(first));
    }
    let mut halves = [None; 2];
    let mut whole = true;
    for (half, bytes) in bytes.chunks(32).enumerate() {
        let Some(at) = bytes.iter().position(Option::is_some) else {
            continue;
        };
        let (chunk, byte) = bytes[at]?;
        let start = byte.checked_sub(at as u32).filter(|s| s % 32 == 0);
        match start {
            Some(start) if follows(bytes, |i| (chunk, start + i)) => {
                halves[half] = Some((chunk, start / 32));
            }
            _ => whole = false,
        }
    }
    if whole {
        return Some(Plan::Halves(halves));
    }
    if from.len() > 2 {
        return None;
    }
    let some = bytes.iter().position(Option::is_some)?;
    let (chunk, byte) = bytes[some]?;
    for wide in [size, 2 * size, 4 * size, 8 * size] {
        if wide > 8 || from.len() > 1 {
            break;
        }
        let base = byte / wide * wide;
        if follows(bytes, |i| (chunk, base + i % wide)) {
            return Some(Plan::Everywhere(first, wide, base / wide));
        }
    }
    for (a, b) in [(first, second), (second, first)] {
        let at = |from: u32| {
            if from < CHUNK {
                (a, from)
            } else {
                (b, from - CHUNK)
            }
        };
        let amount = (1..CHUNK).find(|n| follows(bytes, |i| at(i + n)));
        if let Some(amount) = amount {
            return Some(Plan::Shift(a, b, amount));
        }
        for mode in 0..MODES {
            if follows(bytes, |i| at(route(mode, i))) {
                return Some(Plan::Mode(a, b, mode));
            }
        }
    }
    let in_place = bytes
        .iter()
        .enumerate()
        .all(|(i, b)| b.is_none_or(|b| b.1 == i as u32));
    if in_place {
        let bit = |(i, b): (usize, &Byte)| u64::from(b.is_some_and(|b| b.0 == second)) << i;
        let mask = bytes.iter().enumerate().map(bit).sum();
        return Some(Plan::Select(first, second, mask));
    }
    None
}

impl Lower<'_, '_> {
    /// Lanes of two vectors of a shape, numbered through, in new order.
    pub(super) fn shuffle(
        &mut self,
        shape: Shape,
        to: Shape,
        x: &[lir::Value],
        y: &[lir::Value],
        lanes: &[Option<u32>],
    ) -> Result<Vec<lir::Value>> {
        if let Held::Words(_) = to.held() {
            return Ok(self.shuffle_words(shape, to, x, y, lanes));
        }
        let size = shape.size();
        let mut chunks = self.chunks(shape, x);
        let count = chunks.len();
        chunks.extend(self.chunks(shape, y));
        let byte_of = |byte: u32| -> Byte {
            let lane = lanes.get((byte / size) as usize).copied().flatten()?;
            let (side, lane) = (lane / shape.lanes, lane % shape.lanes);
            let at = lane * size + byte % size;
            let chunk = (at / CHUNK) as usize + if side == 0 { 0 } else { count };
            Some((chunk, at % CHUNK))
        };
        let mut results = Vec::new();
        for chunk in 0..to.chunks() {
            let bytes: Vec<Byte> = (0..CHUNK).map(|i| byte_of(chunk * CHUNK + i)).collect();
            let result = match plan(&bytes, size) {
                Some(plan) => self.planned(plan, &chunks),
                None => self.collect_bytes(&bytes, size, &chunks),
            };
            results.push(result);
            self.b.check_size()?;
        }
        Ok(self.unchunk(to, &results))
    }

    fn planned(&mut self, plan: Plan, chunks: &[lir::Value]) -> lir::Value {
        match plan {
            Plan::Undef => self.b.undef(Ty::X),
            Plan::Same(chunk) => chunks[chunk],
            Plan::Halves(halves) => {
                let mut parts = Vec::new();
                for half in halves {
                    parts.push(match half {
                        Some((chunk, half)) => self.b.part(chunks[chunk], half, Ty::W),
                        None => self.b.undef(Ty::W),
                    });
                }
                self.b.join(&parts, Ty::X)
            }
            Plan::Everywhere(chunk, size, element) => {
                let inst = match size {
                    1 => Isa::VEXTBCST_8_mRm,
                    2 => Isa::VEXTBCST_16_mRm,
                    4 => Isa::VEXTBCST_32_mRm,
                    _ => Isa::VEXTBCST_64_mRm,
                };
                let index = self.b.konst(element as i32);
                self.b.isa1(inst, &[chunks[chunk], index])
            }
            Plan::Shift(a, b, amount) => {
                let amount = self.b.konst(amount as i32);
                self.b.isa1(Isa::VSHIFT, &[chunks[a], chunks[b], amount])
            }
            Plan::Mode(a, b, mode) => {
                let mode = self.b.konst(mode as i32);
                self.b.isa1(Isa::VSHUFFLE, &[chunks[a], chunks[b], mode])
            }
            Plan::Select(a, b, mask) => {
                let low = self.b.konst(mask as u32 as i32);
                let high = self.b.konst((mask >> 32) as u32 as i32);
                self.b.isa1(Isa::VSEL_8, &[chunks[a], chunks[b], low, high])
            }
        }
    }

    /// Bytes put together from memory, words at once where they are aligned
    /// on both sides.
    fn collect_bytes(&mut self, bytes: &[Byte], size: u32, chunks: &[lir::Value]) -> lir::Value {
        let used = sources(bytes);
        let slot = self.b.slot(CHUNK * used.len() as u32, 32);
        let base = self.b.slot_addr(slot, 0);
        let values: Vec<lir::Value> = used.iter().map(|chunk| chunks[*chunk]).collect();
        self.put_registers(&values, base);
        let place = |(chunk, byte): (usize, u32)| {
            let n = used.iter().position(|c| *c == chunk).unwrap_or(0) as u32;
            (CHUNK * n + byte) as i32
        };
        // The widest step in which every element is in one piece.
        let fits = |step: u32| {
            bytes.chunks(step as usize).all(|group| {
                let first = group.iter().position(Option::is_some);
                first.is_none_or(|at| {
                    group[at].is_some_and(|(chunk, byte)| {
                        let start = byte.checked_sub(at as u32);
                        start.is_some_and(|start| {
                            start % step == 0 && follows(group, |i| (chunk, start + i))
                        })
                    })
                })
            })
        };
        let step = [4, 2, 1].into_iter().find(|s| fits(*s)).unwrap_or(size);
        let (width, inst) = match step {
            4 => (Width::B4, Isa::VPUSH_LO_32),
            2 => (Width::B2, Isa::VPUSH_LO_16),
            _ => (Width::B1, Isa::VPUSH_LO_8),
        };
        let mut result = self.b.undef(Ty::X);
        for group in bytes.chunks(step as usize).rev() {
            let at = group.iter().position(Option::is_some);
            let from = at.and_then(|at| group[at].map(|b| place(b) - at as i32));
            let word = match from {
                Some(from) => self.b.load((base, from), width, Extend::Zero, false),
                None => self.b.konst(0),
            };
            result = self.b.isa1(inst, &[word, result]);
        }
        result
    }

    /// A result that is packed into words, or a mask.
    fn shuffle_words(
        &mut self,
        shape: Shape,
        to: Shape,
        x: &[lir::Value],
        y: &[lir::Value],
        lanes: &[Option<u32>],
    ) -> Vec<lir::Value> {
        let mut all = Vec::new();
        for lane in lanes {
            all.push(match lane {
                Some(lane) if *lane < shape.lanes => self.lane(shape, x, *lane),
                Some(lane) => self.lane(shape, y, (lane - shape.lanes).min(shape.lanes - 1)),
                None => vec![self.b.konst(0); to.bits.div_ceil(32) as usize],
            });
        }
        self.gathered(to, &all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modes_are_transpositions() {
        let row = |mode: u32| -> Vec<u32> { (0..64).map(|i| route(mode, i)).collect() };
        assert_eq!(row(0)[..4], [0, 2, 4, 6]);
        assert_eq!(row(1)[..4], [1, 3, 5, 7]);
        assert_eq!(row(20)[..6], [0, 64, 1, 65, 2, 66]);
        assert_eq!(row(21)[..4], [32, 96, 33, 97]);
        assert_eq!(row(18)[..6], [0, 1, 64, 65, 2, 3]);
        assert_eq!(row(10)[..3], [0, 1, 2]);
        assert_eq!(row(10)[32..35], [64, 65, 66]);
    }

    #[test]
    fn known_patterns_have_an_instruction() {
        let from = |f: &dyn Fn(u32) -> (usize, u32)| -> Vec<Byte> {
            (0..64).map(|i| Some(f(i))).collect()
        };
        assert!(matches!(plan(&from(&|i| (3, i)), 1), Some(Plan::Same(3))));
        let rotated = from(&|i| (0, (i + 4) % 64));
        assert!(matches!(plan(&rotated, 4), Some(Plan::Shift(0, 0, 4))));
        let swapped = from(&|i| (0, i ^ 32));
        assert!(matches!(
            plan(&swapped, 1),
            Some(Plan::Halves([Some((0, 1)), Some((0, 0))]))
        ));
        let evens = from(&|i| if i < 32 { (0, 2 * i) } else { (1, 2 * i - 64) });
        assert!(matches!(plan(&evens, 1), Some(Plan::Mode(0, 1, 0))));
        let all = from(&|_| (1, 9));
        assert!(matches!(plan(&all, 1), Some(Plan::Everywhere(1, 1, 9))));
        let chosen = from(&|i| ((i % 3 == 0).into(), i));
        assert!(matches!(plan(&chosen, 1), Some(Plan::Select(0, 1, _))));
        let reversed = from(&|i| (0, 63 - i));
        assert!(plan(&reversed, 1).is_none());
    }
}
