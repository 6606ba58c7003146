//! Machine code before it has addresses: operations over registers.
//!
//! An operation ([`MInst`]) names what is done, not yet in which slot: moving
//! a constant, for instance, is one operation with four encodings in four
//! slots ([`forms`]). Registers are virtual until allocation gives each a
//! physical one; both are a [`Reg`]. A register that an instruction uses
//! without naming it (`r27` of `sel.nez`, `lr` of `jl`) is listed among its
//! operands like any other.
//!
//! [`accesses`] says when, in pipeline stages, an operation reads and writes
//! its registers. Everything that orders code rests on it: the core has no
//! interlocks, so an operand read one cycle early is the old value.

mod effects;
mod forms;
mod print;
mod reg;

pub(crate) use effects::accesses;
pub(crate) use forms::{
    address_operand, forms, frame_offset_fits, imm_fits, isa_reg, offset_fits, pointer_step_fits,
    post_row,
};
pub(crate) use reg::{Bank, Class, Reg};

use crate::lir::{Extend, Width};
use npu_arch::isa::{Access, Inst, OperandInfo, OperandKind};

/// Operation of the three-operand ALU group (`d, a, b`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Alu {
    Add,
    Sub,
    Adc,
    And,
    Or,
    Xor,
    Eq,
    Ne,
    Ge,
    Lt,
    Geu,
    Ltu,
    Lshl,
    Ashl,
    Mul,
}

/// Operation of the two-operand ALU group (`d, a`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Unary {
    Clz,
    Eqz,
    Nez,
    ExtendS8,
    ExtendS16,
    ExtendU8,
    ExtendU16,
}

/// How a load or store forms its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Addr {
    /// `[p, #imm]`: one use, the pointer.
    PtrImm,
    /// `[p, dj]`: two uses, pointer and modifier.
    PtrReg,
    /// `[sp, #imm]`: one use, `sp`. Words and vectors only.
    Sp,
    /// `[p], #imm`: one use, the pointer, which is the last definition, too:
    /// the immediate is added to it afterwards.
    Post,
}

/// What an operation does. Operand order in `defs` and `uses` is the order
/// of the comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Op {
    /// def `d`; uses `a`, `b`. `adc` uses, and `add`, `sub` and `adc` define,
    /// the carry as a further operand.
    Alu(Alu),
    /// defs `d` and `r31`, uses the rest so far, the divisor and `r31`: one
    /// step of a division.
    Divs,
    /// def `d`; use `a`.
    Unary(Unary),
    /// def `d`; use `a`; immediate -64..=63.
    AddImm,
    /// def `d`; uses `then`, `otherwise`, `r27`: `then` where `r27` is not 0.
    SelNez,
    /// def `d`; no uses; immediate or symbol.
    Const,
    /// def `d`; use `s`; any scalar classes.
    Copy,
    /// def `d`; uses of the address.
    Load(Width, Extend, Addr),
    /// uses: value, then those of the address.
    Store(Width, Addr),
    /// def `p`, use the same `p`; immediate, a multiple of 4.
    PaddImm,
    /// def `p`; uses the same `p` and a modifier `m`.
    PaddReg,
    /// def and use `sp`; immediate, a multiple of 32.
    PaddSp,
    /// def `p`; address of a stack object: `sp` plus the immediate. Expanded
    /// when the frame is laid out.
    FrameAddr,
    /// Immediate: a block.
    J,
    /// use `r`; immediate: a block.
    Jz,
    /// use `r`; immediate: a block.
    Jnz,
    /// Immediate: a symbol. Uses the argument registers; defines `lr` and
    /// clobbers what the callee need not keep.
    Jl,
    /// As [`Op::Jl`] with the pointer as first use.
    JlInd,
    /// uses `lr` and the result registers.
    Ret,
    /// use `r`: value; immediate: lock id.
    AcqImm,
    /// uses lock id and value.
    AcqReg,
    /// use `r`: value; immediate: lock id.
    RelImm,
    /// uses lock id and value.
    RelReg,
    /// Immediate: event number.
    Event,
    /// Stops the core.
    Done,
    /// A row of the instruction set: definitions and uses in the order of its
    /// assembly form, then the registers that it touches without naming them.
    Isa(Inst),
    /// def `d`, whose value is any. No instruction. Behind allocation it stays
    /// where something reads a part of `d` as blank.
    Undef,
}

impl Op {
    /// Ends a scheduling region with five delay slots.
    pub(crate) fn is_branch(self) -> bool {
        matches!(
            self,
            Op::J | Op::Jz | Op::Jnz | Op::Jl | Op::JlInd | Op::Ret
        )
    }

    /// Calls a function.
    pub(crate) fn is_call(self) -> bool {
        matches!(self, Op::Jl | Op::JlInd)
    }

    /// Takes the semaphore unit.
    pub(crate) fn is_lock(self) -> bool {
        matches!(self, Op::AcqImm | Op::AcqReg | Op::RelImm | Op::RelReg)
    }

    /// Has an effect that neither registers nor memory show.
    pub(crate) fn has_side_effect(self) -> bool {
        match self {
            Op::Event | Op::Done => true,
            Op::Isa(row) => crate::lir::machine::is_exchange(row),
            _ => self.is_lock(),
        }
    }

    /// Makes the same value from nothing wherever it stands, of any class
    /// that its definition has.
    pub(crate) fn is_remade(self) -> bool {
        matches!(
            self,
            Op::Const | Op::FrameAddr | Op::Undef | Op::Isa(Inst::VCLR_vclr)
        )
    }
}

/// The operand that is no register.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Imm {
    /// None.
    None,
    /// A number.
    Int(i32),
    /// A block of the function.
    Block(u32),
    /// First bundle of the kernel that a block became.
    LoopStart(u32),
    /// Last bundle of the kernel that a block became.
    LoopEnd(u32),
    /// Address of a symbol plus an offset.
    Symbol(String, i32),
    /// A place in the frame, known once the frame is laid out.
    Frame(FramePlace),
}

/// A place in a stack frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum FramePlace {
    /// Byte of a stack object.
    Slot(u32, i32),
    /// Byte of a register's home.
    Spill(u32, u32),
    /// Argument for a callee: bytes from it to `sp`.
    Outgoing(u32),
    /// Argument from the caller: bytes from it to the caller's `sp`.
    Incoming(u32),
}

/// What a memory operation touches, as far as the compiler knows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct MemRef {
    /// The object that the address points into.
    pub(crate) object: Object,
    /// The SSA value, constant within a block, that `offset` is relative to;
    /// the object's start if there is none.
    pub(crate) base: Option<u32>,
    /// First byte.
    pub(crate) offset: i32,
    /// Bytes.
    pub(crate) size: u32,
    /// Must keep its order among volatile accesses.
    pub(crate) volatile: bool,
}

/// An object in memory.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Object {
    /// A symbol.
    Symbol(String),
    /// A symbol whose data never changes.
    Constant(String),
    /// A stack object of the source.
    Slot(u32),
    /// What a parameter points to through which alone it is accessed.
    Param(u32),
    /// A word of the frame that only the compiler addresses.
    Private(FramePlace),
    /// Any but a private one.
    Unknown,
}

impl MemRef {
    /// Whether two accesses of one block may touch a common byte, or must
    /// keep their order for another reason.
    pub(crate) fn may_alias(&self, other: &MemRef) -> bool {
        self.may_alias_at(other, other.base, other.offset)
    }

    /// [`MemRef::may_alias`] of another access than `other` in base and offset only.
    pub(crate) fn may_alias_at(&self, other: &MemRef, base: Option<u32>, offset: i32) -> bool {
        use Object::{Constant, Private, Unknown};
        if self.volatile && other.volatile {
            return true;
        }
        match (&self.object, &other.object) {
            (Private(a), Private(b)) => return a == b,
            (Private(_), _) | (_, Private(_)) => return false,
            // Nothing stores there.
            (Constant(a), Constant(b)) if a == b => {}
            (Constant(_), _) | (_, Constant(_)) => return false,
            (Unknown, _) | (_, Unknown) => {}
            (a, b) if a != b => return false,
            _ => {}
        }
        let comparable = match (self.base, base) {
            (Some(a), Some(b)) => a == b,
            (None, None) => self.object == other.object && self.object != Unknown,
            _ => false,
        };
        let (a, b) = (i64::from(self.offset), i64::from(offset));
        !comparable || (a < b + i64::from(other.size) && b < a + i64::from(self.size))
    }
}

/// One machine operation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct MInst {
    pub(crate) op: Op,
    pub(crate) defs: Vec<Reg>,
    pub(crate) uses: Vec<Reg>,
    pub(crate) imm: Imm,
    pub(crate) mem: Option<MemRef>,
    /// Line of the LLVM IR text, 0 if none.
    pub(crate) line: u32,
    /// What it reads though nothing is there.
    pub(crate) blank: Blank,
}

/// Parts of operands that are read as they come: the half of a vector that an
/// instruction names and its result doesn't depend on. Known once registers are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Blank(u64);

impl Blank {
    /// The bit of a part of a use. Of an operand's first four: no vector has more, and
    /// parts beyond, of modifiers, are never blank.
    fn bit(operand: usize, part: usize) -> u64 {
        if part >= 4 {
            return 0;
        }
        u32::try_from(4 * operand + part).map_or(0, |n| 1u64.checked_shl(n).unwrap_or(0))
    }
}

impl MInst {
    pub(crate) fn new(op: Op, defs: &[Reg], uses: &[Reg], imm: Imm) -> MInst {
        MInst {
            op,
            defs: defs.to_vec(),
            uses: uses.to_vec(),
            imm,
            mem: None,
            line: 0,
            blank: Blank::default(),
        }
    }

    /// Marks the parts of uses that `is_blank` accepts. What is modified is never
    /// blank: what was there before goes where the result goes.
    pub(crate) fn mark_blank(&mut self, is_blank: &dyn Fn(Reg) -> bool) {
        for (operand, r) in self.uses.iter().enumerate() {
            if self.modifies(operand) {
                continue;
            }
            let parts = r.lanes().iter().enumerate();
            let bits = parts.filter(|(_, lane)| is_blank(**lane));
            self.blank.0 |= bits.fold(0, |all, (part, _)| all | Blank::bit(operand, part));
        }
    }

    /// Whether an instruction writes one of its uses, too.
    pub(crate) fn modifies(&self, operand: usize) -> bool {
        let Op::Isa(row) = self.op else {
            return false;
        };
        let named = |o: &&OperandInfo| matches!(o.kind, OperandKind::Reg(_)) && o.access.reads();
        let used = row.operands().iter().filter(named).nth(operand);
        used.is_some_and(|o| o.access == Access::Mod)
    }

    /// Whether a part of a use is blank.
    pub(crate) fn is_blank(&self, operand: usize, part: usize) -> bool {
        self.blank.0 & Blank::bit(operand, part) != 0
    }

    /// Its blank parts: number of the use, and lane.
    pub(crate) fn blanks(&self) -> impl Iterator<Item = (usize, Reg)> + '_ {
        let marked = self.blank != Blank::default();
        let uses = self.uses.iter().enumerate().filter(move |_| marked);
        uses.flat_map(move |(operand, r)| {
            let parts = r.lanes().iter().enumerate();
            let own = parts.filter(move |(part, _)| self.is_blank(operand, *part));
            own.map(move |(_, lane)| (operand, *lane))
        })
    }

    /// Whether all uses of a lane are blank, and there are any.
    pub(crate) fn reads_blank(&self, lane: Reg) -> bool {
        if self.blank == Blank::default() {
            return false;
        }
        let uses = self.uses.iter().enumerate();
        let mut parts = uses.flat_map(|(operand, r)| {
            let parts = r.lanes().iter().enumerate();
            let own = parts.filter(move |(_, l)| **l == lane);
            own.map(move |(part, _)| self.is_blank(operand, part))
        });
        parts.next().is_some_and(|first| first && parts.all(|p| p))
    }

    pub(crate) fn copy(to: Reg, from: Reg) -> MInst {
        MInst::new(Op::Copy, &[to], &[from], Imm::None)
    }

    /// A row of the instruction set with its explicit operands; what it
    /// touches besides is added.
    pub(crate) fn isa(row: Inst, defs: &[Reg], uses: &[Reg], imm: Imm) -> MInst {
        let mut inst = MInst::new(Op::Isa(row), defs, uses, imm);
        let info = row.info();
        for i in info.fixed.iter().chain(info.sched.info().implicit) {
            let Some(reg) = forms::from_isa(i.reg) else {
                continue;
            };
            if i.access.reads() && !inst.uses.contains(&reg) {
                inst.uses.push(reg);
            }
            if i.access.writes() && !inst.defs.contains(&reg) {
                inst.defs.push(reg);
            }
        }
        inst
    }

    pub(crate) fn constant(to: Reg, value: i32) -> MInst {
        MInst::new(Op::Const, &[to], &[], Imm::Int(value))
    }

    pub(crate) fn alu(op: Alu, d: Reg, a: Reg, b: Reg) -> MInst {
        let mut inst = MInst::new(Op::Alu(op), &[d], &[a, b], Imm::None);
        if op == Alu::Adc {
            inst.uses.push(Reg::CARRY);
        }
        if matches!(op, Alu::Add | Alu::Sub | Alu::Adc) {
            inst.defs.push(Reg::CARRY);
        }
        inst
    }

    /// Sets up a hardware loop.
    pub(crate) fn sets_up_loop(&self) -> bool {
        self.defs
            .iter()
            .any(|d| matches!(*d, Reg::LS | Reg::LE | Reg::LC))
    }

    /// The number in the immediate, 0 if it holds none.
    pub(crate) fn int(&self) -> i32 {
        match self.imm {
            Imm::Int(value) => value,
            _ => 0,
        }
    }
}
