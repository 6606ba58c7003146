//! Functions that stand for instructions.
//!
//! Vector code names what it wants by calling functions that no one defines:
//! `llvm.aie2.vshuffle(a, b, mode)`. A [`Row`] of the table says what such a
//! function becomes: which instruction, how its parameters are the
//! instruction's arguments, and which of its results come back. Control
//! registers that the instruction reads or writes and its accesses to memory
//! are those of the instruction set ([`machine`](crate::lir::machine)); what
//! is fixed besides is only the C side.
//!
//! A row is one line, e.g.
//!
//! ```text
//! isa("llvm.aie2.vshuffle", VSHUFFLE, &[X32], &[X32, X32, I32]),
//! isa("llvm.aie2.vinsert8.I512", VINSERT_8, &[X32], &[X32, I32, I32]).args(&[P(0), P(2), P(1)]),
//! signed("llvm.aie2.vlt8", (VLT_D8, VLT_S8), &[PAIR], &[X8, X8, I32]),
//! ```
//!
//! Without `args` the parameters are the arguments in order, without
//! `results` the results are the first ones that the instruction has. A
//! parameter that is narrower than the operand is widened, its upper half
//! undefined; a result that is wider than declared is cut; bits of the other
//! register file are moved there. Parameters that are pairs of words (`I64`,
//! `<2 x i32>`) count as one.

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
    /// One of two instructions, by the constant last parameter: 0 for unsigned
    /// lanes, 1 for signed ones. The other parameters are the arguments.
    Signed {
        /// For 0.
        unsigned: Inst,
        /// For 1.
        signed: Inst,
    },
    /// One of several instructions, by a constant parameter.
    Choose {
        /// The parameter.
        by: u8,
        /// What its values choose.
        cases: &'static [Case],
        /// What any other value chooses, constant or not; without it they are
        /// refused.
        otherwise: Option<Case>,
    },
    /// An instruction after bit 0 of a control register has been set to a
    /// parameter, which enables it.
    Enabled {
        /// The control register.
        register: u8,
        /// The parameter.
        by: u8,
        /// The instruction; its arguments are the row's.
        inst: Inst,
    },
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
    /// The second parameter goes to the control register of the constant first
    /// one.
    SetControlOf,
    /// The control register of the constant parameter is the result.
    GetControlOf,
    /// The same bits as the result's type.
    Same,
    /// Zero in every lane.
    Zero,
    /// Any value.
    Undefined,
}

/// An instruction for a value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// The value.
    pub value: i32,
    /// The instruction.
    pub inst: Inst,
    /// Its arguments.
    pub args: &'static [Arg],
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

/// A row for two instructions: for unsigned and for signed lanes, as the last
/// parameter is 0 or 1.
pub const fn signed(
    name: &'static str,
    (unsigned, signed): (Inst, Inst),
    returns: &'static [Type],
    params: &'static [Type],
) -> Row {
    row(name, Action::Signed { unsigned, signed }, returns, params)
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
mod tests;
