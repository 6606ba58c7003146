//! Vector operations in the pipeline.
//!
//! An operation computes when it has read its last operand, and its result
//! waits in the ring until its cycle. Most read everything at issue. Those of
//! the vector slot read accumulators two cycles later; what they will find
//! is in the ring already, since nothing that issues later writes so early,
//! so that they compute at issue too. Operations of the load slots that read
//! shift, sign or a register at cycle 7 wait ([`Late`]).

use super::super::fault::FaultKind;
use super::super::machine::{Late, Machine, LATE, LOADED, SCRATCH, STORED};
use super::super::program::Program;
use super::super::regs;
use super::super::ring::{Start, VectorWrite, RING, STICKY, VECTORS};
use super::file::{mask, unit};
use super::plan::{Input, Source, Undefined, VecOp};
use super::{Args, Ctl, Eval, Out, INPUTS, SCALARS};
use crate::strict::Class;

/// An operand in the register file; otherwise it is in a block.
const FILE: u16 = 0x8000;

pub(in crate::core) static NO_CONTROL: Ctl = Ctl::new([0; 12]);

impl Machine {
    /// Issues operation `ext`; `data` is what a load has loaded. The bytes of a
    /// store are left in the block [`STORED`].
    #[inline(never)]
    pub(in crate::core) fn issue_vector(
        &mut self,
        program: &Program,
        ext: u16,
        data: Option<[u8; 32]>,
        now: u64,
    ) -> Result<(), FaultKind> {
        let v = &program.vec[usize::from(ext)];
        let s = self.scalars(v);
        if v.compute == 0 {
            if let Some(data) = data {
                self.blocks[LOADED].0[..32].copy_from_slice(&data);
            }
            return self.compute(v, s, None, now, now);
        }
        let n = usize::from(self.next_late) % LATE;
        self.next_late = (n as u8 + 1) % LATE as u8;
        self.late[n] = Late {
            op: ext,
            issued: now,
            data: data.unwrap_or([0; 32]),
            s,
            ups_sign: None,
        };
        let late = n as u8;
        if v.early_read != 0 {
            self.at_start(now + u64::from(v.early_read), Start::Read { late });
        }
        self.at_start(now + u64::from(v.compute), Start::Compute { late });
        Ok(())
    }

    /// The scalar operands as they are now.
    #[inline]
    pub(in crate::core) fn scalars(&self, v: &VecOp) -> [u64; SCALARS] {
        let mut s = [0; SCALARS];
        for (s, source) in s.iter_mut().zip(&v.scalars[..usize::from(v.scalar_count)]) {
            *s = self.scalar(*source);
        }
        s
    }

    #[inline]
    fn scalar(&self, source: Source) -> u64 {
        match source {
            Source::Imm(n) => n as u32 as u64,
            Source::Reg(r) => self.get(r).into(),
            Source::Pair(r) => u64::from(self.get(r + 1)) << 32 | u64::from(self.get(r)),
        }
    }

    /// The scalars that an operation reads late, and the sign of `vlda.ups`.
    pub(in crate::core) fn read_late(&mut self, program: &Program, late: u8) {
        let l = &self.late[usize::from(late) % LATE];
        let Some(v) = program.vec.get(usize::from(l.op)) else {
            return;
        };
        let mut s = l.s;
        for (s, source) in s.iter_mut().zip(&v.scalars[..usize::from(v.scalar_count)]) {
            *s = self.scalar(*source);
        }
        let sign = self.get(regs::CONTROL + 10);
        let l = &mut self.late[usize::from(late) % LATE];
        l.s = s;
        l.ups_sign = Some(sign);
    }

    pub(in crate::core) fn compute_late(
        &mut self,
        program: &Program,
        late: u8,
        now: u64,
    ) -> Result<(), FaultKind> {
        let l = self.late[usize::from(late) % LATE];
        let Some(v) = program.vec.get(usize::from(l.op)) else {
            return Ok(());
        };
        self.blocks[LOADED].0[..32].copy_from_slice(&l.data);
        let mut s = l.s;
        if v.early_read == 0 {
            for (s, source) in s.iter_mut().zip(&v.scalars[..usize::from(v.scalar_count)]) {
                *s = self.scalar(*source);
            }
        }
        self.compute(v, s, l.ups_sign, l.issued, now)
    }

    /// A fault if an operand holds no defined value.
    #[inline]
    pub(in crate::core) fn check_defined(&self, v: &VecOp) -> Result<(), FaultKind> {
        if v.reads & !self.vdefined == 0 {
            return Ok(());
        }
        self.check_each(v, [0; SCALARS], 0)
    }

    #[cold]
    fn check_each(&self, v: &VecOp, s: [u64; SCALARS], arriving: u64) -> Result<(), FaultKind> {
        if !self.violates(Class::UninitialisedRegister) {
            return Ok(());
        }
        let defined = self.vdefined | arriving;
        let loads = usize::from(v.inst.info().sched.info().kind.load);
        let inputs = &v.inputs[loads..usize::from(v.input_count)];
        let hollow = |i: &Input| i.mask & defined == 0;
        let bad = match v.undefined {
            Undefined::Copied | Undefined::Filled => None,
            Undefined::OneIsEnough if inputs.iter().all(hollow) => inputs.first(),
            Undefined::OneIsEnough => None,
            Undefined::Fault => inputs.iter().find(|i| hollow(i)),
            Undefined::ZeroAcc => {
                let zero = s[0] & 1 != 0;
                inputs.iter().skip(usize::from(zero)).find(|i| hollow(i))
            }
        };
        match bad {
            Some(i) => Err(FaultKind::UninitialisedRegister { reg: unit(i.unit) }),
            None => Ok(()),
        }
    }

    /// Units with defined values that will have been written when an operation
    /// of this cycle reads its operands.
    #[cold]
    fn arriving(&self, v: &VecOp, now: u64) -> u64 {
        let mut units = 0;
        for i in &v.inputs[..usize::from(v.input_count)] {
            for c in 0..=u64::from(i.after) {
                for w in self.ring[(now + c) as usize % RING].vectors() {
                    let there = c < u64::from(i.after) || (w.net == i.net && i.net != 0);
                    let holes = u64::from(w.undefined) << w.unit;
                    if there {
                        units |= w.mask & !holes & i.mask;
                    }
                }
            }
        }
        units
    }

    /// Units of an operand that come from the ring.
    #[inline]
    fn on_its_way(&self, i: &Input, now: u64) -> u64 {
        let slot = |after: u64| &self.ring[(now + after) as usize % RING];
        let mut units = 0;
        for c in 0..u64::from(i.after) {
            units |= slot(c).written;
        }
        if i.net != 0 {
            units |= slot(i.after.into()).forwarded[usize::from(i.net - 1) & 1];
        }
        units & i.mask
    }

    /// Where an operand is: in the file, in the ring, or put together in block
    /// `scratch`.
    #[inline]
    fn locate(&mut self, i: &Input, now: u64, scratch: usize) -> u16 {
        if i.net == 0 && i.after == 0 || self.on_its_way(i, now) == 0 {
            return FILE | u16::from(i.unit);
        }
        self.gather(i, now, scratch)
    }

    /// An operand of which at least a part is on its way.
    fn gather(&mut self, i: &Input, now: u64, scratch: usize) -> u16 {
        let wanted = i.mask;
        let after = u64::from(i.after);
        // The last to arrive is the one that counts, if it is all of it.
        for c in (0..=after).rev() {
            let at = (now + c) as usize % RING;
            let slot = &self.ring[at];
            let forwards = c == after;
            for (n, w) in slot.vectors().iter().enumerate().rev() {
                if forwards && (w.net != i.net || i.net == 0) {
                    continue;
                }
                if (w.unit, w.units) == (i.unit, i.units) {
                    return (at * VECTORS + n) as u16;
                }
                if w.mask & wanted != 0 {
                    return self.assemble(i, now, scratch);
                }
            }
        }
        FILE | u16::from(i.unit)
    }

    /// Puts an operand together from the file and what arrives in time.
    #[cold]
    fn assemble(&mut self, i: &Input, now: u64, scratch: usize) -> u16 {
        let after = u64::from(i.after);
        self.blocks[scratch].0 = *self.vectors.at(i.unit);
        for c in 0..=after {
            let at = (now + c) as usize % RING;
            let [_, count, ..] = self.ring[at].counts().map(usize::from);
            for n in 0..count {
                let w = self.ring[at].vector(n);
                if c == after && (w.net != i.net || i.net == 0) {
                    continue;
                }
                let bytes = self.blocks[at * VECTORS + n].0;
                for k in 0..w.units {
                    let unit = w.unit + k;
                    if unit < i.unit || unit >= i.unit + i.units {
                        continue;
                    }
                    let (from, to) = (usize::from(k) * 32, usize::from(unit - i.unit) * 32);
                    self.blocks[scratch].0[to..to + 32].copy_from_slice(&bytes[from..from + 32]);
                }
            }
        }
        scratch as u16
    }

    /// An integer multiplication with accumulator: what
    /// [`issue_vector`](Machine::issue_vector) does, with all that is known of it.
    #[inline]
    pub(in crate::core) fn multiply(
        &mut self,
        program: &Program,
        ext: u16,
        now: u64,
    ) -> Result<(), FaultKind> {
        let v = &program.vec[usize::from(ext)];
        let Eval::Mac(f) = v.eval else {
            return Ok(());
        };
        let conf = match v.scalars[0] {
            Source::Reg(r) => self.get(r),
            _ => return Ok(()),
        };
        if v.reads & !self.vdefined != 0 {
            let arriving = self.arriving(v, now);
            let mut s = [0; SCALARS];
            s[0] = conf.into();
            self.check_each(v, s, arriving)?;
        }
        let acc = usize::from(self.locate(&v.inputs[0], now, SCRATCH));
        let w = VectorWrite {
            net: v.dest.net,
            ..VectorWrite::of(v.dest.unit, 4)
        };
        let out = self.put_vector(w, now + u64::from(v.dest.cycle) - 1);
        let (below, rest) = self.blocks.split_at_mut(out);
        let Some((result, above)) = rest.split_first_mut() else {
            return Ok(());
        };
        let file = &self.vectors;
        let acc = if acc & usize::from(FILE) != 0 {
            file.at(acc as u8)
        } else if acc < out {
            &below[acc].0
        } else {
            above
                .get(acc.wrapping_sub(out + 1))
                .map_or(file.at(0), |b| &b.0)
        };
        let (x, y) = (file.at(v.inputs[1].unit), file.at(v.inputs[2].unit));
        let (Some(x), Some(y)) = (x.first_chunk(), y.first_chunk()) else {
            return Ok(());
        };
        f(acc, x, y, conf, &mut result.0).map_err(|r| v.refuse(r))
    }

    /// Reads, computes, and puts the results on their way. `issued` is the
    /// cycle of the bundle, `now` the one of the last read.
    #[inline]
    fn compute(
        &mut self,
        v: &VecOp,
        s: [u64; SCALARS],
        ups_sign: Option<u32>,
        issued: u64,
        now: u64,
    ) -> Result<(), FaultKind> {
        let mut undefined = 0;
        if v.reads & !self.vdefined != 0 {
            let arriving = if v.special == 0 {
                0
            } else {
                self.arriving(v, now)
            };
            self.check_each(v, s, arriving)?;
            if v.undefined == Undefined::Copied && v.input_count == 1 {
                let i = &v.inputs[0];
                undefined = (!(self.vdefined | arriving) >> i.unit & mask(0, i.units)) as u8;
            }
        }
        // Where the operands are.
        let count = usize::from(v.input_count);
        let loads = v.loads;
        let mut places = [FILE; INPUTS];
        if v.special == 0 {
            for (p, i) in places.iter_mut().zip(&v.inputs[..count]) {
                *p = FILE | u16::from(i.unit);
            }
        } else {
            let inputs = v.inputs[..count].iter().enumerate();
            for (p, (n, i)) in places.iter_mut().zip(inputs) {
                *p = self.locate(i, now, SCRATCH + n);
            }
        }
        if loads {
            places[0] = LOADED as u16;
        }
        if v.extracts {
            self.extract_trap(v, s[0])?;
        }
        let control;
        let ctl = if v.control {
            control = self.control(ups_sign);
            &control
        } else {
            &NO_CONTROL
        };
        // Where the result goes.
        let out = if v.dest.units != 0 {
            let w = VectorWrite {
                undefined,
                net: v.dest.net,
                ..VectorWrite::of(v.dest.unit, v.dest.units)
            };
            self.put_vector(w, issued + u64::from(v.dest.cycle) - 1)
        } else {
            STORED
        };
        let file = &self.vectors;
        let (below, rest) = self.blocks.split_at_mut(out);
        let Some((result, above)) = rest.split_first_mut() else {
            return Ok(());
        };
        let bytes = |p: u16| -> &[u8; 128] {
            let n = usize::from(p);
            if p & FILE != 0 {
                file.at(p as u8)
            } else if n < out {
                &below[n].0
            } else {
                // An operand is never its own result.
                above
                    .get(n.wrapping_sub(out + 1))
                    .map_or(file.at(0), |b| &b.0)
            }
        };
        let (scalar, status) = match v.eval {
            Eval::Fn(f) => {
                let first = bytes(places[0]);
                let mut args = Args {
                    v: [first; INPUTS],
                    s,
                    ctl,
                };
                for (a, p) in args.v[1..].iter_mut().zip(&places[1..count.max(1)]) {
                    *a = bytes(*p);
                }
                let mut out = Out {
                    v: &mut result.0,
                    s: 0,
                    status: 0,
                };
                f(&args, &mut out).map_err(|r| v.refuse(r))?;
                (out.s, out.status)
            }
            // `Machine::multiply` does those; the others are never lowered to this.
            Eval::Mac(_) | Eval::Refused(_) => return Ok(()),
        };
        // By the bundle's own cycles, however long it has read.
        let (r, pair, cycle) = v.scalar;
        if cycle != 0 {
            let at = issued + u64::from(cycle) - 1;
            self.put_at(u16::from(r), scalar as u32, at);
            if pair {
                self.put_at(u16::from(r + 1), (scalar >> 32) as u32, at);
            }
        }
        if status != 0 && v.status.1 != 0 {
            // Never before it is known.
            let at = (issued + u64::from(v.status.1) - 1).max(now);
            self.put_at(u16::from(v.status.0) | STICKY, status, at);
        }
        Ok(())
    }

    #[inline]
    pub(in crate::core) fn control(&self, ups_sign: Option<u32>) -> Ctl {
        let first = usize::from(regs::CONTROL);
        let mut ctl = [0; 12];
        ctl.copy_from_slice(&self.regs[first..first + 12]);
        if let Some(sign) = ups_sign {
            ctl[10] = sign;
        }
        Ctl::new(ctl)
    }

    /// `vextract` of element 0 of what `vlda` loaded.
    #[cold]
    fn extract_trap(&self, v: &VecOp, index: u64) -> Result<(), FaultKind> {
        let loaded = self.loaded_a >> v.inputs[0].unit & 1 != 0;
        if loaded && index == 0 && self.violates(Class::VextractTrap) {
            return Err(FaultKind::VextractTrap);
        }
        Ok(())
    }
}
