//! Functions that stand for instructions.
//!
//! Vector code names what it wants by calling functions that no one defines:
//! `npu_mac_4x8_8x8_i8(a, b, acc)`. A [`Row`] of the table says what such a
//! function becomes: which instruction, how its parameters are the
//! instruction's arguments, and which of its results come back. Control
//! registers that the instruction reads or writes and its accesses to memory
//! are those of the instruction set ([`machine`](crate::lir::machine)); what
//! is fixed besides is only the C side.
//!
//! A row is one line, e.g.
//!
//! ```text
//! isa("npu_add_i8x64", VADD_8, &[I8X64], &[I8X64, I8X64]),
//! isa("npu_mac_4x8_8x8_i8", VMAC_vmac_cm_core_dense, &[ACC32X32], &[I8X32, I8X64, ACC32X32])
//!     .args(&[P(2), P(0), P(1), C(0x308)]),
//! ```
//!
//! Without `args` the parameters are the arguments in order, without
//! `results` the results are the first ones that the instruction has. A
//! parameter that is narrower than the operand is widened, its upper half
//! undefined; a result that is wider than declared is cut; bits of the other
//! register file are moved there. Parameters that are pairs of words (`I64`)
//! count as one.

mod rows;

use npu_arch::isa::Inst;

/// Type of a parameter or result at the level of LLVM IR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// `i32`; also what narrower integers are passed as.
    I32,
    /// `i64`: a pair of words.
    I64,
    /// `ptr`
    Ptr,
    /// `<lanes x iN>`
    Vector {
        /// Number of elements.
        lanes: u16,
        /// Bits of an element.
        bits: u8,
    },
}

/// `<lanes x i(bits)>`.
pub const fn vector(lanes: u16, bits: u8) -> Type {
    Type::Vector { lanes, bits }
}

/// Where an argument of the instruction comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A parameter, by number.
    P(u8),
    /// A constant in a register: the word of a multiplication's mode, say.
    C(i32),
}

/// What a function becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// An instruction on registers.
    Isa(Inst),
    /// An instruction that accesses memory; `inst` takes an offset, `indexed`
    /// a register. The first parameter of type `ptr` is the address.
    Memory {
        /// With `[p, #imm]`.
        inst: Inst,
        /// With `[p, dj]`.
        indexed: Inst,
        /// Bytes that it accesses.
        bytes: u8,
    },
    /// The parameter goes to a control register (0 is `crVaddSign`).
    SetControl(u8),
    /// A control register is the result.
    GetControl(u8),
    /// The same bits as the result's type.
    Same,
    /// Zero in every lane.
    Zero,
    /// Any value.
    Undefined,
}

/// A function and what it becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Name of the function, in C and in LLVM IR.
    pub name: &'static str,
    /// Its results; more than one come back as a structure.
    pub returns: &'static [Type],
    /// Its parameters.
    pub params: &'static [Type],
    /// What it becomes.
    pub action: Action,
    /// The instruction's arguments; empty: the parameters in order.
    pub args: &'static [Arg],
    /// Its immediate besides the address.
    pub imm: Option<Arg>,
    /// For each result, which of the instruction's it is; empty: the first.
    pub results: &'static [u8],
}

/// A row for an instruction on registers.
pub const fn isa(
    name: &'static str,
    inst: Inst,
    returns: &'static [Type],
    params: &'static [Type],
) -> Row {
    row(name, Action::Isa(inst), returns, params)
}

/// A row for an instruction that accesses memory.
pub const fn memory(
    name: &'static str,
    (inst, indexed, bytes): (Inst, Inst, u8),
    returns: &'static [Type],
    params: &'static [Type],
) -> Row {
    let action = Action::Memory {
        inst,
        indexed,
        bytes,
    };
    row(name, action, returns, params)
}

/// A row for anything.
pub const fn row(
    name: &'static str,
    action: Action,
    returns: &'static [Type],
    params: &'static [Type],
) -> Row {
    Row {
        name,
        returns,
        params,
        action,
        args: &[],
        imm: None,
        results: &[],
    }
}

impl Row {
    /// The instruction's arguments in its order.
    pub const fn args(self, args: &'static [Arg]) -> Row {
        Row { args, ..self }
    }

    /// The instruction's immediate.
    pub const fn imm(self, imm: Arg) -> Row {
        Row {
            imm: Some(imm),
            ..self
        }
    }

    /// Which of the instruction's results come back.
    pub const fn results(self, results: &'static [u8]) -> Row {
        Row { results, ..self }
    }
}

/// The rows, in no order.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    rows::TABLES.iter().copied().flatten()
}

/// The row of a function.
pub fn find(name: &str) -> Option<&'static Row> {
    use std::collections::HashMap;
    use std::sync::LazyLock;
    static BY_NAME: LazyLock<HashMap<&'static str, &'static Row>> =
        LazyLock::new(|| rows().map(|row| (row.name, row)).collect());
    BY_NAME.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lir::machine::signature;
    use crate::lir::Ty;

    /// The registers of a type.
    fn classes(ty: Type) -> Vec<Ty> {
        match ty {
            Type::I32 => vec![Ty::I32],
            Type::I64 => vec![Ty::I32; 2],
            Type::Ptr => vec![Ty::Ptr],
            Type::Vector { lanes, bits } => match u32::from(lanes) * u32::from(bits) {
                0..=256 => vec![Ty::W],
                257..=512 => vec![Ty::X],
                _ => vec![Ty::Y],
            },
        }
    }

    /// Every row fits its instruction: as many arguments, words for words and
    /// vectors for vectors, and results that there are.
    #[test]
    fn rows_fit_their_instructions() {
        let mut names: Vec<&str> = rows().map(|r| r.name).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count, "a name twice");
        for row in rows() {
            let (inst, addressed) = match row.action {
                Action::Isa(inst) => (inst, false),
                Action::Memory { inst, .. } => (inst, true),
                _ => continue,
            };
            let s = signature(inst, addressed);
            let mut given = Vec::new();
            let skipped = |i: usize| {
                let address = row.params.iter().position(|p| *p == Type::Ptr);
                let imm = row.imm == Some(Arg::P(i as u8));
                imm || (addressed && address == Some(i))
            };
            if row.args.is_empty() {
                for (i, p) in row.params.iter().enumerate() {
                    if !skipped(i) {
                        given.extend(classes(*p));
                    }
                }
            }
            for arg in row.args {
                match arg {
                    Arg::P(i) => given.extend(classes(row.params[usize::from(*i)])),
                    Arg::C(_) => given.push(Ty::I32),
                }
            }
            let kind = |ty: &Ty| ty.vector_bytes() > 0;
            let (a, b): (Vec<bool>, Vec<bool>) = (
                given.iter().map(kind).collect(),
                s.args.iter().map(kind).collect(),
            );
            assert_eq!(a, b, "arguments of {}", row.name);
            assert_eq!(s.imm, row.imm.is_some(), "immediate of {}", row.name);
            let wanted = row.results.iter().map(|r| usize::from(*r)).max();
            let parts: usize = row.returns.iter().map(|r| classes(*r).len()).sum();
            assert!(
                wanted.map_or(parts, |w| w + 1) <= s.results.len(),
                "{}",
                row.name
            );
        }
    }
}
