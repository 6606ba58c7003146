//! The AIE2 core's instruction set as data: registers, slots, bundle formats,
//! every instruction's encoding, operands and timing, with the encoder, the
//! decoder, the assembler and the disassembler that are made from the tables.
//!
//! Where to look:
//!
//! | question | answer |
//! |---|---|
//! | which instructions are there | [`Inst`], one variant per encoding, rows in `table.rs` |
//! | what operands does one take | [`Inst::operands`]; in the order of the assembly form |
//! | how is one built | [`SlotInst::new`], then [`Bundle::new`]; see the [`bundle`] module |
//! | how long until a result is there | [`SlotInst::reg_accesses`], [`latency`] |
//! | what else can collide | [`SlotInst::ports`], [`latency::ports_conflict`] |
//! | which loads, stores, branches, locks | [`SlotInst::kind`] |
//! | how is text assembled, and printed to be assembled again | [`asm::assemble`], [`disasm::Listing`] |
//! | what may code not do | [`hazard::Program::hazards`] |
//! | how are symbols' addresses put into code | [`reloc::RelocKind`] |
//!
//! Encoding, decoding and printing allocate nothing; assembling does.

#[macro_use]
mod row;

pub mod asm;
pub mod bundle;
pub mod class;
pub mod disasm;
pub mod format;
pub mod hazard;
pub mod inst;
pub mod latency;
pub mod observe;
pub mod page;
mod print;
pub mod reg;
pub mod reloc;
pub mod sched;
pub mod slot;
mod table;
#[cfg(test)]
mod tests;

pub use bundle::{Bundle, DecodeError, EncodeError, Encoded, Operand, SlotInst, MAX_OPERANDS};
pub use class::OperandClass;
pub use format::{bundle_length, Format};
pub use inst::{Access, Bypass, Imm, ImmKind, Implicit, InstInfo, OperandInfo, OperandKind};
pub use reg::{Reg, RegFile};
pub use reloc::RelocKind;
pub use sched::{Kind, Port, PortUse, SchedClass};
pub use slot::{Slot, SlotSet};
pub use table::Inst;
