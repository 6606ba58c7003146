//! Programs of a few bundles, assembled by hand.

mod alu;
mod classes;
mod control;
mod memory;
mod outside;
mod strict;
mod vector;

use npu_arch::isa::{Bundle, Inst, Operand, Reg, SlotInst};

use super::flat::FlatMemory;
use super::*;
use crate::strict::Strictness;

/// Own memory of the tile in the core's view.
const DATA: u32 = 0x7_0000;

fn r(n: u8) -> Operand {
    Operand::Reg(Reg::r(n))
}

fn p(n: u8) -> Operand {
    Operand::Reg(Reg::p(n))
}

fn i(n: i32) -> Operand {
    Operand::Imm(n)
}

fn op(inst: Inst, operands: &[Operand]) -> SlotInst {
    SlotInst::new(inst, operands).unwrap()
}

/// `r(n) = value`, one cycle.
fn set(n: u8, value: i32) -> SlotInst {
    op(Inst::MOVA_lda_cg, &[r(n), i(value)])
}

fn copy(to: u8, from: u8) -> SlotInst {
    op(Inst::MOV_mv_scl, &[r(to), r(from)])
}

fn lda(n: u8, offset: i32) -> SlotInst {
    op(Inst::LDA_dms_lda_idx_imm, &[r(n), p(0), i(offset)])
}

fn done() -> SlotInst {
    op(Inst::DONE, &[])
}

/// A program under construction.
#[derive(Default)]
struct Code {
    bytes: Vec<u8>,
}

impl Code {
    fn new() -> Code {
        Code::default()
    }

    /// One bundle in its shortest form.
    fn bundle(mut self, insts: &[SlotInst]) -> Code {
        self.bytes
            .extend_from_slice(&Bundle::new(insts).unwrap().encode());
        self
    }

    /// One bundle of 16 bytes.
    fn wide(mut self, insts: &[SlotInst]) -> Code {
        self.bytes
            .extend_from_slice(&Bundle::with_length(insts, 16).unwrap().encode());
        self
    }

    /// One bundle per instruction.
    fn each(self, insts: &[SlotInst]) -> Code {
        insts.iter().fold(self, |c, s| c.bundle(&[*s]))
    }

    fn nops(self, n: usize) -> Code {
        (0..n).fold(self, |c, _| c.bundle(&[]))
    }

    /// NOPs up to the next aligned address.
    fn align(mut self) -> Code {
        while self.bytes.len() % 16 != 0 {
            self = self.bundle(&[]);
        }
        self
    }

    fn here(&self) -> i32 {
        self.bytes.len() as i32
    }

    fn core(&self) -> Core {
        let mut core = Core::new();
        core.write_program(0, &self.bytes);
        core.enable();
        core
    }

    /// Runs to `done` with `p0` at the data, which holds the words 100, 101, ...
    fn run(self) -> Core {
        let (core, stop) = self.stops();
        assert_eq!(stop, Stop::Done);
        core
    }

    fn stops(self) -> (Core, Stop) {
        self.bundle(&[done()]).stops_with(Strictness::strict())
    }

    fn stops_with(self, strict: Strictness) -> (Core, Stop) {
        let mut core = self.core();
        core.set_strictness(strict);
        core.set_reg(Reg::p(0), DATA);
        let stop = core.run(&mut memory(), 100_000);
        (core, stop)
    }

    /// The fault that it ends in.
    fn fault(self) -> Box<CoreFault> {
        match self.stops().1 {
            Stop::Fault(f) => f,
            other => panic!("{other:?}"),
        }
    }
}

fn memory() -> FlatMemory {
    let mut m = FlatMemory::new();
    for k in 0..16u32 {
        m.write(DATA + 4 * k, &(100 + k).to_le_bytes()).unwrap();
    }
    m
}

fn value(core: &Core, n: u8) -> u32 {
    core.reg(Reg::r(n)).unwrap()
}
