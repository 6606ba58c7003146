//! Integer vector instructions other than multiplications.
//!
//! Rows are recognised by their mnemonic. A load or store that computes is
//! the move that computes the same (`vlda.2d.ups.s32.d16` is `vups.s32.d16`),
//! a `d` in front of a lane size leaves the sign to a control register, an
//! `s` means signed. The arithmetic is [`crate::vector`]'s.

mod convert;
mod elements;
mod lanes;
#[cfg(test)]
mod tests;

use npu_arch::isa::{Inst, OperandClass, OperandKind};

use super::{Args, Eval, Out, Refused, VecFn};
use crate::vector::{Rounding, Saturation};

/// What public documents leave open; each is refused with these words.
pub(crate) mod open {
    use super::Refused;

    /// `crRnd` of 4 to 7, 14, 15 and above.
    pub(crate) const ROUNDING: Refused = Refused("crRnd holds a reserved rounding mode");
    /// `crSat` of 2 and above 3.
    pub(crate) const SATURATION: Refused = Refused("crSat holds a reserved saturation mode");
    /// UG1583: -4 to -2 only give correct results with truncation.
    pub(crate) const SRS_AMOUNT: Refused =
        Refused("SRS by -4 to -2 bits with saturation: documented as unsafe");
    /// UG1583 and published measurements contradict each other.
    pub(crate) const UPS_SATURATES: Refused =
        Refused("UPS saturates: public documents contradict each other on the result");
    /// Above 47.
    pub(crate) const SHUFFLE_MODE: Refused = Refused("shuffle mode above 47");
    /// Nothing public says what is beside the broadcast scalar.
    pub(crate) const BROADCAST_SHUFFLE: Refused =
        Refused("broadcast with a shuffle mode of two vectors: the second one is not documented");
    /// Element numbers are documented up to the last element only.
    pub(crate) const ELEMENT: Refused = Refused("element number beyond the vector");
    /// Amounts are documented up to 64 bytes.
    pub(crate) const SHIFT_AMOUNT: Refused = Refused("vector shift by more than 64 bytes");
    /// Steps are documented from 0 to 4.
    pub(crate) const SHIFT_STEP: Refused = Refused("vector shift with a step above 4");
    /// Floats are added by other instructions.
    pub(crate) const ACCUMULATOR: Refused =
        Refused("integer accumulator operation configured for floats");
}

/// The arithmetic of the rows of this module.
pub(crate) fn eval(inst: Inst) -> Option<Eval> {
    let name = mnemonic(inst);
    let f = lanes::function(&name)
        .or_else(|| elements::function(&name))
        .or_else(|| convert::function(&name, source(inst)?))?;
    Some(Eval::Fn(f))
}

/// The first word of the assembly form, as that of the move that computes
/// the same.
fn mnemonic(inst: Inst) -> String {
    let word = inst.info().asm.split(' ').next().unwrap_or_default();
    let word = word.replace(".2d", "").replace(".3d", "");
    let of_move = |unit, operations: &[&str]| {
        let operation = word.strip_prefix(unit)?;
        operations
            .iter()
            .any(|o| operation.starts_with(o))
            .then(|| format!("v{operation}"))
    };
    of_move("vlda.", &["ups."])
        .or_else(|| of_move("vldb.", &["unpack."]))
        .or_else(|| of_move("vst.", &["srs.", "pack."]))
        .unwrap_or(word)
}

/// The class of the first vector that is read, if it isn't loaded.
fn source(inst: Inst) -> Option<Source> {
    let reads = inst.operands().iter().filter(|o| o.access.reads());
    let class = reads.filter_map(|o| match o.kind {
        OperandKind::Reg(class) => Some(class),
        OperandKind::Imm(_) => None,
    });
    for class in class {
        match class {
            OperandClass::W | OperandClass::Wm1 => return Some(Source::W),
            OperandClass::X | OperandClass::BM => return Some(Source::X),
            OperandClass::CM => return Some(Source::Cm),
            _ => {}
        }
    }
    // A load of 256 bits.
    inst.info().sched.info().kind.load.then_some(Source::W)
}

/// Size of the vector that a conversion starts from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    /// 256 bits, a register or memory.
    W,
    /// 512 bits, a register or half an accumulator.
    X,
    /// 1024 bits, an accumulator.
    Cm,
}

fn rounding(args: &Args) -> Result<Rounding, Refused> {
    Rounding::new(args.ctl.rnd()).ok_or(open::ROUNDING)
}

fn saturation(args: &Args) -> Result<Saturation, Refused> {
    Saturation::new(args.ctl.sat()).ok_or(open::SATURATION)
}
