//! Vectors: memory, rearrangement, and the meaning of the instructions that
//! generic vector code is made of.
//!
//! Written from the manuals' descriptions of the instructions (UG1583, names
//! of the shuffle modes in `aiev2_enums.h`), lane by lane on wide numbers,
//! and not from the emulator.

use super::{Datum, Fault, Frame, Machine};
use crate::lir::{Op, Value};
use npu_arch::isa::Inst;

impl<'m> Machine<'m, '_> {
    /// An operation on vectors.
    pub(super) fn vector_op(
        &mut self,
        frame: &mut Frame<'m>,
        op: &Op,
        results: &[Value],
    ) -> Result<(), Fault> {
        let size = results
            .first()
            .and_then(|r| frame.ty(*r))
            .map_or(0, |ty| ty.vector_bytes() as usize);
        let bytes = match op {
            Op::LoadVec {
                base,
                offset,
                bytes,
                ..
            } => {
                let align = (*bytes).min(32);
                self.block(frame, *base, *offset, *bytes, align)?.to_vec()
            }
            Op::StoreVec {
                value,
                base,
                offset,
                bytes,
                ..
            } => {
                let data = frame.vector(*value).to_vec();
                let place = self.block(frame, *base, *offset, *bytes, (*bytes).min(32))?;
                let length = place.len();
                place.copy_from_slice(&data[..length]);
                return Ok(());
            }
            Op::Splat { width, value } => {
                let element = &value.to_le_bytes()[..width.bytes().min(4) as usize];
                element.iter().copied().cycle().take(size).collect()
            }
            Op::Pool { symbol } => {
                let at = self.address(frame.home, symbol)? as usize;
                self.memory.get(at..at + size).unwrap_or(&[]).to_vec()
            }
            // Bits that no correct program depends on.
            Op::Undef => vec![0xa5; size],
            Op::Part { value, index } => {
                let start = *index as usize * size;
                let whole = frame.vector(*value);
                whole.get(start..start + size).unwrap_or(&[]).to_vec()
            }
            Op::Join(parts) => {
                let all = parts.iter().flat_map(|p| frame.vector(*p));
                all.copied().collect()
            }
            Op::Recast(value) => frame.vector(*value).to_vec(),
            Op::Isa { inst, args, imm } => {
                let args: Vec<Datum> = args.iter().map(|v| frame.datum(*v)).collect();
                let mut known = meaning(*inst, &args);
                if let (None, Some(given)) = (&known, &mut self.meaning) {
                    known = given(*inst, &args, *imm, &self.control);
                }
                let Some(values) = known else {
                    return Err(self.unknown(frame, *inst));
                };
                for (result, value) in results.iter().zip(values) {
                    frame.put(*result, value);
                }
                return Ok(());
            }
            Op::IsaAt { inst, .. } => return Err(self.unknown(frame, *inst)),
            _ => return Err(Fault::Malformed("no operation on vectors")),
        };
        match results {
            [result] => {
                frame.put(*result, Datum::Vector(bytes));
                Ok(())
            }
            _ => Err(Fault::Malformed("another number of results")),
        }
    }

    fn unknown(&self, frame: &Frame<'_>, inst: Inst) -> Fault {
        Fault::Meaning {
            function: frame.function.name.clone(),
            line: frame.line,
            inst: inst.name(),
        }
    }
}

/// Lanes of `bytes` bytes as numbers, signed or not.
fn lanes(vector: &[u8], bytes: usize, signed: bool) -> Vec<i64> {
    let number = |chunk: &[u8]| {
        let mut wide = [0; 8];
        wide[..bytes].copy_from_slice(chunk);
        let value = u64::from_le_bytes(wide) << (64 - 8 * bytes);
        if signed {
            value as i64 >> (64 - 8 * bytes)
        } else {
            (value >> (64 - 8 * bytes)) as i64
        }
    };
    vector.chunks_exact(bytes).map(number).collect()
}

fn vector(lanes: impl IntoIterator<Item = i64>, bytes: usize) -> Datum {
    let all = lanes.into_iter();
    Datum::Vector(
        all.flat_map(|n| n.to_le_bytes()[..bytes].to_vec())
            .collect(),
    )
}

/// One bit per lane, in as many words as there are for 64 or fewer lanes.
fn mask(bits: impl IntoIterator<Item = bool>, bytes: usize) -> Vec<Datum> {
    let bits = bits.into_iter().enumerate();
    let all = bits.fold(0u64, |all, (i, bit)| all | u64::from(bit) << i);
    let low = Datum::Word(all as u32);
    if bytes == 1 {
        vec![low, Datum::Word((all >> 32) as u32)]
    } else {
        vec![low]
    }
}

/// The instruction's family, lane size in bytes and whether lanes are signed.
fn split(name: &str) -> Option<(&str, usize, bool)> {
    let (family, tail) = name.rsplit_once('_')?;
    let (kind, digits) = match tail.strip_prefix(['S', 'D']) {
        Some(digits) => (tail.starts_with('S'), digits),
        None => (false, tail),
    };
    let bits: usize = digits.parse().ok()?;
    (bits % 8 == 0 && bits > 0 && bits <= 64).then_some((family, bits / 8, kind))
}

/// What an instruction gives; `None` if that is not known here.
fn meaning(inst: Inst, args: &[Datum]) -> Option<Vec<Datum>> {
    let word = |i: usize| args.get(i).map_or(0, Datum::word);
    let bytes = |i: usize| args.get(i).map_or(&[][..], Datum::bytes);
    let bitwise = |f: fn(u8, u8) -> u8| {
        let pairs = bytes(0).iter().zip(bytes(1));
        Some(vec![Datum::Vector(pairs.map(|(a, b)| f(*a, *b)).collect())])
    };
    match inst {
        Inst::VMOV_mv_w | Inst::VMOV_mv_x => return Some(vec![args.first()?.clone()]),
        Inst::VBAND => return bitwise(|a, b| a & b),
        Inst::VBOR => return bitwise(|a, b| a | b),
        Inst::VSHIFT => {
            let mut both = bytes(0).to_vec();
            both.extend(bytes(1));
            let amount = word(2) as usize;
            let part = both.get(amount..amount + 64)?;
            return Some(vec![Datum::Vector(part.to_vec())]);
        }
        Inst::VEXTBCST_8_mRm => return element_everywhere(bytes(0), 1, word(1)),
        Inst::VEXTBCST_16_mRm => return element_everywhere(bytes(0), 2, word(1)),
        Inst::VEXTBCST_32_mRm => return element_everywhere(bytes(0), 4, word(1)),
        Inst::VEXTBCST_64_mRm => return element_everywhere(bytes(0), 8, word(1)),
        Inst::VSHUFFLE => return shuffle(bytes(0), bytes(1), word(2)).map(|v| vec![v]),
        _ => {}
    }
    let (family, size, signed) = split(inst.name())?;
    let a = || lanes(bytes(0), size, signed);
    let b = || lanes(bytes(1), size, signed);
    let zip = |f: &dyn Fn(i64, i64) -> i64| {
        let pairs = a().into_iter().zip(b());
        vector(pairs.map(|(a, b)| f(a, b)).collect::<Vec<_>>(), size)
    };
    let compare = |f: &dyn Fn(i64, i64) -> bool| {
        let pairs = a().into_iter().zip(b());
        mask(pairs.map(|(a, b)| f(a, b)).collect::<Vec<_>>(), size)
    };
    let bits = |low: u32, high: u32| u64::from(high) << 32 | u64::from(low);
    Some(match family {
        "VADD" => vec![zip(&|a, b| a.wrapping_add(b))],
        "VSUB" => vec![zip(&|a, b| a.wrapping_sub(b))],
        "VMAX_LT" | "VMIN_GE" => {
            let max = family == "VMAX_LT";
            let mut all = vec![zip(&|a, b| if max { a.max(b) } else { a.min(b) })];
            all.extend(compare(&|a, b| if max { a < b } else { a >= b }));
            all
        }
        "VLT" => compare(&|a, b| a < b),
        "VGE" => compare(&|a, b| a >= b),
        "VEQZ" => mask(a().into_iter().map(|a| a == 0), size),
        "VBNEG_LTZ" => {
            let mut all = vec![vector(a().into_iter().map(|a| !a), size)];
            all.extend(mask(a().into_iter().map(|a| a < 0), size));
            all
        }
        "VSEL" => {
            let chosen = if size == 1 {
                bits(word(2), word(3))
            } else {
                bits(word(2), 0)
            };
            let pairs = a().into_iter().zip(b()).enumerate();
            let pick = |(i, (a, b)): (usize, (i64, i64))| if chosen >> i & 1 == 1 { b } else { a };
            vec![vector(pairs.map(pick).collect::<Vec<_>>(), size)]
        }
        "VBCST" => {
            let element = if size == 8 {
                bits(word(0), word(1)) as i64
            } else {
                i64::from(word(0))
            };
            vec![vector(vec![element; 64 / size], size)]
        }
        "VEXTRACT" if size <= 4 => {
            let element = *a().get(word(1) as usize)?;
            vec![Datum::Word(element as u32)]
        }
        "VINSERT" if size <= 4 => {
            let mut all = a();
            // The element's number comes in `r29`, behind what is named.
            *all.get_mut(word(2) as usize)? = i64::from(word(1));
            vec![vector(all, size)]
        }
        "VPUSH_LO" if size <= 4 => {
            let old = lanes(bytes(1), size, false);
            let mut all = vec![i64::from(word(0))];
            all.extend(&old[..old.len() - 1]);
            vec![vector(all, size)]
        }
        "VPUSH_HI" if size <= 4 => {
            let mut all = a();
            all.remove(0);
            all.push(i64::from(word(1)));
            vec![vector(all, size)]
        }
        _ => return None,
    })
}

fn element_everywhere(vector: &[u8], size: usize, index: u32) -> Option<Vec<Datum>> {
    let element = vector.chunks_exact(size).nth(index as usize)?;
    Some(vec![Datum::Vector(element.repeat(64 / size))])
}

/// Modes of 1024 bits: matrices of `size`-byte elements with so many rows,
/// transposed; even modes give the low half, odd ones the high half. Those
/// from 12 on undo the ones before.
fn shuffle(a: &[u8], b: &[u8], mode: u32) -> Option<Datum> {
    let (size, rows) = match mode >> 1 {
        n @ 0..=5 => (1usize << n, 64 >> n),
        n @ 6..=10 => (1usize << (10 - n), 2),
        _ => return None,
    };
    let elements = 128 / size;
    let columns = elements / rows;
    let mut both = a.to_vec();
    both.extend(b);
    let moved = (0..elements).map(|i| (i % rows) * columns + i / rows);
    let all: Vec<u8> = moved
        .flat_map(|from| both[from * size..(from + 1) * size].to_vec())
        .collect();
    let half = if mode & 1 == 0 {
        &all[..64]
    } else {
        &all[64..]
    };
    Some(Datum::Vector(half.to_vec()))
}
