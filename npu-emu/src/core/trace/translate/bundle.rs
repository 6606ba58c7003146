//! One bundle: the order of its operations.

use super::super::super::lower::{Code, Mode, Op};
use super::super::super::program::{Decoded, Program};
use super::super::super::regs::{self, RegId};
use super::super::super::vec::file::mask;
use super::super::state::{What, BETWEEN, ZERO};
use super::super::uop::{Kind, Uop};
use super::uses::*;
use super::{Begin, Rules, Translation};

pub(super) struct Step<'a, 'b> {
    pub(super) t: &'a mut Translation,
    pub(super) program: &'b Program,
    pub(super) rules: Rules<'b>,
    pub(super) bundle: &'b Decoded,
}

/// An operation that cannot fault.
#[derive(Clone, Copy)]
pub(super) enum Later<'a> {
    Op(&'a Op),
    /// The pointer update of a memory operation.
    Pointer(&'a Op),
    /// The counters of one in several dimensions.
    Dimensions(&'a Op),
    /// The new stack pointer.
    Stack,
}

impl Later<'_> {
    fn reads(&self, program: &Program) -> u128 {
        match self {
            Later::Op(op) => reads(op, program),
            Later::Pointer(op) | Later::Dimensions(op) => address_reads(op),
            Later::Stack => 0,
        }
    }

    fn writes(&self) -> u128 {
        match self {
            Later::Op(op) => writes(op),
            Later::Pointer(op) | Later::Dimensions(op) => pointer_writes(op),
            Later::Stack => bit(regs::SP),
        }
    }
}

impl Step<'_, '_> {
    pub(super) fn bundle(mut self) -> Option<()> {
        let d = self.bundle;
        let pc = self.t.pc;
        let first = self.t.uops.len() as u32;
        let ops: &[Op] = self.program.ops(d);
        let idle = d.count == 0;
        self.t.bundles.push(Begin { uop: first, pc });
        if self.rules.timed {
            let issue = self.t.bundles.len() as u32 - 1;
            self.emit(Uop {
                imm: issue,
                ..Uop::new(Kind::Issue)
            });
        }
        if d.special {
            return None;
        }
        self.ports()?;
        let needed = d.needs.bits() & !self.t.defines;
        self.t.needs |= needed;
        if idle {
            self.t.nops += 1;
        }
        self.operations(ops)?;
        self.arrive()?;
        self.t.pc = pc + u32::from(d.bytes);
        Some(())
    }

    pub(super) fn emit(&mut self, u: Uop) {
        self.t.uops.push(u);
    }

    pub(super) fn ports(&mut self) -> Option<()> {
        let d = self.bundle;
        let busy = &mut self.t.state.busy;
        if (busy[0] & d.check[0]) | (busy[1] & d.check[1]) != 0 {
            return None;
        }
        for mark in self.program.marks(d) {
            let cycle = busy.get_mut(usize::from(mark.offset))?;
            if *cycle & mark.conflicts != 0 {
                return None;
            }
            *cycle |= mark.takes;
        }
        Some(())
    }

    pub(super) fn operations(&mut self, ops: &[Op]) -> Option<()> {
        let program = self.program;
        let mut later: Vec<Later> = Vec::new();
        // Whether the carry is defined changes all the time.
        if ops
            .iter()
            .any(|o| reads(o, program) & bit(regs::CARRY) != 0)
        {
            return None;
        }
        for op in ops
            .iter()
            .filter(|o| matches!(o.code, Code::Vec | Code::Mac))
        {
            self.vector(op)?;
        }
        self.no_double_writes(ops)?;
        let loads = ops.iter().filter(|o| is_memory(o) && !is_store(o));
        let stores = ops.iter().filter(|o| is_store(o));
        let others = |op: &Op| {
            let others = ops.iter().filter(|o| !std::ptr::eq(*o, op));
            others.fold(0, |all, o| all | reads(o, program))
        };
        for op in loads {
            later.extend(self.memory(op, others(op) & bit(op.a) == 0)?);
        }
        self.late_due(ops)?;
        let indirect =
            |op: &Op| matches!(op.code, Code::JInd | Code::JlInd | Code::Ret | Code::Jnzd);
        for op in ops.iter().filter(|o| indirect(o)) {
            self.indirect(op)?;
        }
        let storing = ops.iter().any(is_store);
        let stack = |op: &Op| op.code == Code::Padd && op.mode == Mode::Sp;
        for op in ops.iter().filter(|o| stack(o)) {
            // Stores can fault after it.
            let free = others(op) & bit(regs::SP) == 0 && !storing;
            self.stack(op, free)?;
            if !free {
                later.push(Later::Stack);
            }
        }
        self.stores_due(ops)?;
        // What has been stored cannot be taken back: this is the last that can
        // fault.
        for op in stores {
            later.extend(self.memory(op, others(op) & bit(op.a) == 0)?);
        }
        for op in ops {
            match op.code {
                _ if is_memory(op) || stack(op) => {}
                Code::Vec | Code::Mac | Code::JInd | Code::Ret => {}
                Code::Padd if matches!(op.mode, Mode::Post2D | Mode::Post3D) => {
                    later.push(Later::Dimensions(op));
                }
                Code::Padd if moves_pointer(op) => later.push(Later::Pointer(op)),
                _ => later.push(Later::Op(op)),
            }
        }
        self.in_order(later)?;
        if self.rules.timed && ops.iter().any(is_memory) {
            let imm = self.t.bundles.len() as u32 - 1;
            self.emit(Uop {
                imm,
                ..Uop::new(Kind::Note)
            });
        }
        Some(())
    }

    /// Each register is written once, in this bundle and with its end.
    pub(super) fn no_double_writes(&mut self, ops: &[Op]) -> Option<()> {
        let mut written = 0;
        let mut carries = 0;
        for op in ops {
            let w = writes(op);
            if written & w != 0 {
                return None;
            }
            written |= w;
            let carry = matches!(
                op.code,
                Code::Add
                    | Code::AddImm
                    | Code::Sub
                    | Code::Adc
                    | Code::Sbc
                    | Code::Abs
                    | Code::Jnzd
            );
            carries += u32::from(carry);
        }
        let arriving = self.t.state.arriving().any(|i| match i.what {
            What::Scalar { reg } | What::Sticky { reg } => written & bit(reg) != 0,
            _ => false,
        });
        // Late ones of this bundle are checked where they compute.
        let sp = written & bit(regs::SP) != 0
            && !ops
                .iter()
                .any(|op| op.code == Code::Padd && op.mode == Mode::Sp);
        let carry_written = written & bit(regs::CARRY) != 0;
        (!arriving && carries < 2 && !sp && !carry_written).then_some(())
    }

    /// Emits what cannot fault, the readers of each register before its
    /// writer.
    pub(super) fn in_order(&mut self, mut later: Vec<Later>) -> Option<()> {
        let program = self.program;
        while !later.is_empty() {
            let free = |n: &usize| {
                let w = later[*n].writes();
                let mut others = later.iter().enumerate().filter(|(m, _)| m != n);
                !others.any(|(_, o)| o.reads(program) & w != 0)
            };
            let next = (0..later.len()).find(free)?;
            let this = later.remove(next);
            self.later(this)?;
            // The next bundle sees it.
            self.t.defines |= this.writes() & !bit(regs::CARRY);
        }
        Some(())
    }

    /// Where a register's value is.
    pub(super) fn at(&self, r: RegId) -> u8 {
        self.t.state.scalar(r)
    }

    pub(super) fn need(&mut self, r: RegId) {
        self.t.needs |= bit(r) & !self.t.defines;
    }

    pub(super) fn later(&mut self, what: Later) -> Option<()> {
        match what {
            Later::Op(op) => self.operation(op),
            Later::Pointer(op) => {
                let b = if op.mode == Mode::PostReg {
                    self.at(op.b)
                } else {
                    ZERO
                };
                let d = self.at(op.a);
                let imm = if op.mode == Mode::PostImm { op.imm } else { 0 };
                self.emit(Uop {
                    d,
                    a: d,
                    b,
                    imm: imm as u32,
                    ..Uop::new(Kind::Pointer)
                });
                Some(())
            }
            Later::Dimensions(op) => {
                let all = address_reads(op);
                if (0..128).any(|r| all & bit(r) != 0 && self.t.state.awaits(r)) {
                    return None;
                }
                self.emit(Uop {
                    a: op.a,
                    b: op.b & 7,
                    c: if op.mode == Mode::Post3D { 3 } else { 2 },
                    ..Uop::new(Kind::Step)
                });
                Some(())
            }
            Later::Stack => {
                let d = self.at(regs::SP);
                self.emit(Uop {
                    d,
                    a: BETWEEN,
                    ..Uop::new(Kind::Mov)
                });
                Some(())
            }
        }
    }

    /// The end of the bundle.
    pub(super) fn arrive(&mut self) -> Option<()> {
        let arriving: Vec<_> = self.t.state.arriving().collect();
        for i in arriving {
            match i.what {
                What::Scalar { reg } => self.t.defines |= bit(reg),
                What::Sticky { reg } => {
                    let d = self.at(reg);
                    if d != reg {
                        return None;
                    }
                    self.emit(Uop {
                        d,
                        a: i.place,
                        ..Uop::new(Kind::Stick)
                    });
                }
                What::Vector {
                    unit,
                    units,
                    from_a,
                    ..
                } => {
                    let units = mask(unit, units);
                    self.t.defines_units |= units;
                    self.t.loaded &= !units;
                    if from_a {
                        self.t.loaded |= units;
                    }
                }
                What::Part { .. } | What::Store { .. } | What::Late { .. } => {}
            }
        }
        self.t.state.advance();
        Some(())
    }
}
