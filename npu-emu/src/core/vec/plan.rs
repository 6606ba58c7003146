//! An instruction with its registers looked up: what is read when, from
//! where, and where the results go.

use npu_arch::isa::{Access, Bypass, Inst, Operand, OperandKind, Reg, RegFile, SlotInst};

use super::super::fault::FaultKind;
use super::super::regs::{self, RegId};
use super::file::{mask, place};
use super::{eval, Eval, Refused, INPUTS, SCALARS};

/// Number of a forwarding network in the pipeline ring.
fn net(b: Bypass) -> u8 {
    match b {
        Bypass::None => 0,
        Bypass::Mov => 1,
        Bypass::Vec => 2,
    }
}

/// A vector operand that is read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Input {
    pub(crate) unit: u8,
    pub(crate) units: u8,
    /// Cycles from the computation to the read.
    pub(crate) after: u8,
    /// Forwarding network, 0 for none.
    pub(crate) net: u8,
    /// Its units as bits.
    pub(crate) mask: u64,
}

/// A scalar operand.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source {
    Imm(i32),
    Reg(RegId),
    /// `high << 32 | low`.
    Pair(RegId),
}

/// A vector result.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Dest {
    pub(crate) unit: u8,
    /// 0: there is none.
    pub(crate) units: u8,
    /// Pipeline cycle of the write.
    pub(crate) cycle: u8,
    pub(crate) net: u8,
}

/// Which operands without a defined value make an instruction a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undefined {
    /// Any that has no defined part.
    Fault,
    /// Only if none of the operands has a defined part: the others may be
    /// selected away.
    OneIsEnough,
    /// Never: an element is put into it, which makes it defined.
    Filled,
    /// It is copied with its being undefined.
    Copied,
    /// Like `Fault`, except for the first operand if bit 0 of the first scalar
    /// is set, which replaces it by zero.
    ZeroAcc,
}

/// A vector instruction.
#[derive(Clone, Copy)]
pub(crate) struct VecOp {
    pub(crate) inst: Inst,
    pub(crate) eval: Eval,
    pub(crate) inputs: [Input; INPUTS],
    pub(crate) input_count: u8,
    pub(crate) scalars: [Source; SCALARS],
    pub(crate) scalar_count: u8,
    pub(crate) dest: Dest,
    /// Scalar result: register, whether a pair, pipeline cycle (0: none).
    pub(crate) scalar: (RegId, bool, u8),
    /// Status register and its pipeline cycle (0: none).
    pub(crate) status: (RegId, u8),
    /// Cycles from issue to the reading of the first late scalar; 0: none is
    /// read later than the rest.
    pub(crate) early_read: u8,
    /// Cycles from issue to the computation. Reads of accumulators by the
    /// vector slot do not count: what they will find is known at issue.
    pub(crate) compute: u8,
    /// Units that it reads.
    pub(crate) reads: u64,
    /// Units among them that can be forwarded, or are read after issue.
    pub(crate) special: u64,
    pub(crate) undefined: Undefined,
    /// Whether the control registers matter.
    pub(crate) control: bool,
    /// Its first vector is what it loads.
    pub(crate) loads: bool,
    /// It is a `vextract`.
    pub(crate) extracts: bool,
}

/// Operands that make the address: from this index on.
pub(crate) fn address_from(s: &SlotInst) -> usize {
    let operands = s.inst().operands();
    let stack = s.inst().info().fixed.iter().any(|f| f.reg == Reg::SP);
    operands
        .iter()
        .position(|o| o.letter == b'p')
        .unwrap_or(operands.len() - usize::from(stack))
}

fn is_vector(r: Reg) -> bool {
    place(r).is_some() || r.file() == RegFile::Qx
}

fn source(r: Reg) -> Option<Source> {
    match r.file() {
        RegFile::L => Some(Source::Pair(r.units().next().and_then(regs::id)?)),
        _ => regs::id(r).map(Source::Reg),
    }
}

fn undefined(inst: Inst) -> Undefined {
    let name = inst.name();
    let conf = ["VMAC", "VMSC", "VNEGMAC", "VNEGMSC", "VADDM", "VSUBM"];
    let choose = ["VSHUFFLE", "VSHIFT", "VSEL"];
    if name.starts_with("VMOV") {
        Undefined::Copied
    } else if conf.iter().any(|p| name.starts_with(p)) {
        Undefined::ZeroAcc
    } else if name.starts_with("VINSERT") || name.starts_with("VPUSH") {
        Undefined::Filled
    } else if choose.iter().any(|p| name.starts_with(p)) {
        Undefined::OneIsEnough
    } else {
        Undefined::Fault
    }
}

impl VecOp {
    /// Looks up the operands of an instruction that has arithmetic or moves a
    /// vector. `None` if it does not, or if nobody wrote its arithmetic.
    pub(crate) fn new(s: &SlotInst) -> Option<VecOp> {
        let inst = s.inst();
        let info = inst.info();
        let mut op = VecOp {
            inst,
            eval: eval(inst)?,
            inputs: [Input::default(); INPUTS],
            input_count: 0,
            scalars: [Source::Imm(0); SCALARS],
            scalar_count: 0,
            dest: Dest::default(),
            scalar: (0, false, 0),
            status: (0, 0),
            early_read: 0,
            compute: 0,
            reads: 0,
            special: 0,
            undefined: undefined(inst),
            control: info.sched.info().implicit.iter().any(|r| {
                r.access.reads() && r.reg.file() == RegFile::Control && r.reg != Reg::CR_FP_MASK
            }),
            loads: s.kind().load,
            extracts: inst.name().starts_with("VEXTRACT_"),
        };
        if s.kind().load {
            // The loaded bytes come first; see `Machine::compute`.
            op.input_count = 1;
        }
        let mut last = 1;
        for (i, o) in inst.operands()[..address_from(s)].iter().enumerate() {
            let reg = match (s.operands().get(i)?, o.kind) {
                (Operand::Imm(n), _) => {
                    op.add_scalar(Source::Imm(*n))?;
                    continue;
                }
                (Operand::Reg(r), OperandKind::Reg(_)) => *r,
                _ => return None,
            };
            let bypass = reg.units().next().map_or(Bypass::None, |u| {
                s.reg_accesses()
                    .find(|a| {
                        a.reg == u && a.def_cycle == o.def_cycle && a.use_cycle == o.use_cycle
                    })
                    .map_or(Bypass::None, |a| a.bypass)
            });
            if o.access.reads() {
                last = last.max(o.use_cycle);
                if is_vector(reg) {
                    op.add_vector(reg, o.use_cycle - 1, net(bypass))?;
                } else {
                    op.add_scalar(source(reg)?)?;
                    if o.use_cycle > 1 {
                        op.early_read = o.use_cycle - 1;
                    }
                }
            }
            if o.access.writes() {
                if let Some((unit, units)) = place(reg) {
                    op.dest = Dest {
                        unit,
                        units,
                        cycle: o.def_cycle,
                        net: net(bypass),
                    };
                } else {
                    match source(reg)? {
                        Source::Pair(r) => op.scalar = (r, true, o.def_cycle),
                        Source::Reg(r) => op.scalar = (r, false, o.def_cycle),
                        Source::Imm(_) => return None,
                    }
                }
            }
        }
        for f in info.fixed.iter().filter(|f| f.reg != Reg::SP) {
            if f.access != Access::Use {
                return None;
            }
            op.add_scalar(source(f.reg)?)?;
        }
        for i in info.sched.info().implicit {
            match i.reg.file() {
                RegFile::Status if i.access == Access::Def => {
                    op.status = (regs::id(i.reg)?, i.cycle)
                }
                RegFile::Control
                    if i.access.reads() && (op.dest.units == 0 || i.cycle <= op.dest.cycle) =>
                {
                    last = last.max(i.cycle)
                }
                _ => {}
            }
        }
        // What the vector slot will read of the accumulators is decided when it
        // issues: no later bundle has a result so early.
        let accumulator = inst.slot() == npu_arch::isa::Slot::Vec;
        op.compute = if accumulator { 0 } else { last - 1 };
        if op.early_read == op.compute {
            op.early_read = 0;
        }
        let first = usize::from(s.kind().load);
        for input in &mut op.inputs[first..usize::from(op.input_count)] {
            // From the computation on, if that waits.
            input.after -= input.after.min(op.compute);
            op.reads |= input.mask;
            if input.net != 0 || input.after != 0 {
                op.special |= input.mask;
            }
        }
        Some(op)
    }

    /// The fault for operands that its arithmetic refuses.
    #[cold]
    pub(crate) fn refuse(&self, r: Refused) -> FaultKind {
        FaultKind::Refused {
            inst: self.inst.name(),
            why: r.0,
        }
    }

    fn add_scalar(&mut self, s: Source) -> Option<()> {
        *self.scalars.get_mut(usize::from(self.scalar_count))? = s;
        self.scalar_count += 1;
        Some(())
    }

    fn add_vector(&mut self, r: Reg, after: u8, net: u8) -> Option<()> {
        let parts = match r.file() {
            RegFile::Qx => [
                Reg::new(RegFile::X, r.index()),
                Reg::new(RegFile::Q, r.index()),
            ],
            _ => [Some(r), None],
        };
        for part in parts.into_iter().flatten() {
            let (unit, units) = place(part)?;
            *self.inputs.get_mut(usize::from(self.input_count))? = Input {
                unit,
                units,
                after,
                net,
                mask: mask(unit, units),
            };
            self.input_count += 1;
        }
        Some(())
    }
}
