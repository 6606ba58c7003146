//! Vector operations.

use super::super::super::lower::Op;
use super::super::super::regs::{self, RegId};
use super::super::super::vec::plan::{Input, Source, Undefined, VecOp};
use super::super::super::vec::{Eval, INPUTS, SCALARS};
use super::super::state::{What, GATHER, NOBODY, OPERAND, RESULT, ZERO};
use super::super::uop::{Extract, Kind, Uop, VecUse, NONE};
use super::bundle::Step;
use super::Translation;
use crate::strict::Class;

impl Step<'_, '_> {
    /// A vector operation that computes when it issues.
    pub(super) fn vector(&mut self, op: &Op) -> Option<()> {
        let program = self.program;
        let v = &program.vec[usize::from(op.ext)];
        if v.loads {
            return None;
        }
        if v.compute != 0 {
            self.t.state.push_late(v.compute - 1, op.ext)?;
            return Some(());
        }
        self.vector_needs(v);
        match v.eval {
            Eval::Mac(_) => self.multiplication(op, v),
            Eval::Fn(_) => self.function(op.ext, v, 0, None, None),
            Eval::Refused(_) => None,
        }
    }

    /// What must be defined for an operation.
    pub(super) fn vector_needs(&mut self, v: &VecOp) {
        let inputs = &v.inputs[usize::from(v.loads)..usize::from(v.input_count)];
        let any = |t: &mut Translation, inputs: &[Input]| {
            let there = |i: &Input| (i.unit..i.unit + i.units.min(4)).any(|u| t.arrived(u, i));
            if inputs.iter().any(there) {
                return;
            }
            t.any_units
                .push(inputs.iter().fold(0, |all, i| all | i.mask));
        };
        match v.undefined {
            Undefined::Copied => {
                for i in inputs {
                    for u in i.unit..i.unit + i.units.min(4) {
                        if !self.t.arrived(u, i) {
                            self.t.need_units(1 << u);
                        }
                    }
                }
            }
            Undefined::Filled => {}
            Undefined::OneIsEnough => any(self.t, inputs),
            Undefined::Fault | Undefined::ZeroAcc => {
                for i in inputs {
                    any(self.t, std::slice::from_ref(i));
                }
            }
        }
    }

    pub(super) fn multiplication(&mut self, op: &Op, v: &VecOp) -> Option<()> {
        let Source::Reg(conf) = v.scalars[0] else {
            return None;
        };
        let conf = self.at(conf);
        if v.input_count != 3 || v.dest.units != 4 {
            return None;
        }
        let a = self.operand(&v.inputs[0], 0)?;
        // The factors are not forwarded.
        let plain = |n: usize, unit: u8| self.t.state.unit(v.inputs[n].unit + unit, 0, 0);
        let (b, c) = (plain(1, 0), plain(1, 1));
        let (e, f) = (plain(2, 0), plain(2, 1));
        let left = v.dest.cycle.checked_sub(1)?;
        let place = (v.dest.unit, v.dest.units);
        let s = self.t.state.push_vector(left, place, v.dest.net, false)?;
        self.emit(Uop {
            d: v.dest.unit,
            a,
            b,
            c,
            e,
            f,
            s,
            imm: u32::from(op.ext) << 8 | u32::from(conf),
            ..Uop::new(Kind::Mac)
        });
        Some(())
    }

    /// The first unit of an operand, put together if it is not in one piece.
    pub(super) fn operand(&mut self, i: &Input, n: usize) -> Option<u8> {
        let units = i.units.min(OPERAND);
        let at: Vec<u8> = (0..units)
            .map(|k| self.t.state.unit(i.unit + k, i.after, i.net))
            .collect();
        let first = *at.first()?;
        if (first..).zip(&at).all(|(want, is)| want == *is) {
            return Some(first);
        }
        let scratch = GATHER + OPERAND * n as u8;
        for (k, a) in (0..).zip(at) {
            self.emit(Uop {
                d: scratch + k,
                a,
                ..Uop::new(Kind::Gather)
            });
        }
        Some(scratch)
    }

    /// An operation that computes from scalars as they are `after` so many
    /// bundles, from what was loaded to a unit, and leaves what it stores in
    /// one.
    pub(super) fn function(
        &mut self,
        ext: u16,
        v: &VecOp,
        after: u8,
        loaded: Option<u8>,
        stored: Option<u8>,
    ) -> Option<()> {
        let at = |t: &Translation, r: RegId| t.state.scalar_after(r, after);
        let early = |n: &u8| at(self.t, regs::CONTROL + n) != regs::CONTROL + n;
        if v.control && (0..12).any(|n| early(&n)) {
            return None;
        }
        let mut u = VecUse {
            op: ext,
            sign: None,
            inputs: [0; INPUTS],
            units: v.dest.units,
            d: v.dest.unit,
            s: 0,
            scalars: [(ZERO, ZERO); SCALARS],
            imms: [0; SCALARS],
            scalar: [(NONE, NONE); 2],
            status: NONE,
            extract: Extract::Free,
        };
        for (n, i) in v.inputs[..usize::from(v.input_count)].iter().enumerate() {
            u.inputs[n] = match loaded {
                Some(unit) if n == 0 => unit,
                _ => self.operand(i, n)?,
            };
        }
        if let Some(unit) = stored {
            (u.d, u.s, u.units) = (unit, NOBODY, 1);
        }
        for (n, s) in v.scalars[..usize::from(v.scalar_count)].iter().enumerate() {
            match s {
                Source::Imm(i) => u.imms[n] = *i as u32,
                Source::Reg(r) => u.scalars[n].0 = at(self.t, *r),
                Source::Pair(r) => u.scalars[n] = (at(self.t, *r), at(self.t, *r + 1)),
            }
        }
        if v.extracts && !self.rules.strict.allows(Class::VextractTrap) {
            let unit = 1u64 << v.inputs[0].unit;
            u.extract = if self.t.defines_units & unit == 0 {
                Extract::Ask
            } else if self.t.loaded & unit != 0 {
                Extract::Trap
            } else {
                Extract::Free
            };
        }
        let mut overtakes = None;
        if v.dest.units != 0 {
            let left = v.dest.cycle.checked_sub(1)?;
            let place = (v.dest.unit, v.dest.units);
            match self.t.state.push_vector(left, place, v.dest.net, false) {
                Some(s) => u.s = s,
                None => {
                    overtakes = Some(self.t.state.push_overtaking(left, place, v.dest.net)?);
                    (u.d, u.s) = (RESULT, NOBODY);
                }
            }
        }
        let (r, pair, cycle) = v.scalar;
        if cycle != 0 {
            for (n, r) in (r..=r + u8::from(pair)).enumerate() {
                self.plain(r)?;
                u.scalar[n] = (r, self.t.state.push_scalar(r, cycle - 1)?);
            }
        }
        let (reg, cycle) = v.status;
        if cycle != 0 {
            let what = What::Sticky { reg };
            u.status = self.t.state.push_spare(cycle.max(1) - 1, what)?;
        }
        let imm = self.t.vecs.len() as u32;
        self.t.vecs.push(u);
        self.emit(Uop {
            imm,
            ..Uop::new(Kind::Vec)
        });
        if let Some((place, goes)) = overtakes {
            for (k, d) in (0..v.dest.units).zip(goes) {
                self.emit(Uop {
                    d,
                    a: RESULT + k,
                    s: place + k,
                    ..Uop::new(Kind::Overtake)
                });
            }
        }
        Some(())
    }
}
