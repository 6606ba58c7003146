//! Multiplications that follow each other, with the loads beside them.
//!
//! The inner loops of quantised kernels are bundles of a multiplication and
//! up to two loads. In a trace such bundles are one operation
//! ([`Kind::Macs`]), executed by a loop that knows nothing else: the
//! configuration word, which no such bundle changes, is looked at once, and
//! the loop alone is compiled for what the host has ([`Work`]). Scalar code
//! gains nothing from that.
//!
//! In a timed trace, what comes before and after each bundle keeps it apart
//! from the next.

use super::super::env::CoreEnv;
use super::super::machine::Machine;
use super::super::program::Program;
use super::super::regs::ADDR_MASK;
use super::super::vec::Eval;
use super::run::misaligned;
use super::state::ZERO;
use super::translate::Translation;
use super::uop::{Kind, Uop};
use super::Trace;
use crate::vector::config::Config;
use crate::vector::fast::{self, Host, Work};
use crate::vector::mul::{is_4x8x8, MacPlaces};

/// Loads of a bundle.
pub(super) const LOADS: usize = 2;

/// A bundle: its multiplication, then its loads.
#[derive(Clone, Copy, Debug)]
pub(super) struct MacBundle {
    at: MacPlaces,
    /// The multiplication as one of any mode.
    any: AnyMac,
    /// Number in the trace.
    bundle: u16,
    count: u8,
    loads: [Load; LOADS],
}

/// A multiplication of any mode: number of the operation, and units of the upper half
/// of the first factor. Where the rest is, [`MacPlaces`] says for all modes.
#[derive(Clone, Copy, Debug)]
pub(super) struct AnyMac {
    op: u16,
    x_high: u8,
}

/// A load of 32 bytes from `pointer + offset`, after which the pointer moves
/// on by `step`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Load {
    pub(super) pointer: u8,
    pub(super) d: u8,
    pub(super) s: u8,
    pub(super) offset: u32,
    pub(super) step: u32,
}

impl MacBundle {
    /// A bundle of a multiplication and nothing but loads of this kind; the
    /// place of its configuration word.
    fn new(uops: &[Uop], bundle: usize) -> Option<(MacBundle, u8)> {
        let (mac, rest) = uops.split_first()?;
        if mac.kind != Kind::Mac || rest.len() > LOADS {
            return None;
        }
        let none = Load {
            pointer: ZERO,
            d: 0,
            s: 0,
            offset: 0,
            step: 0,
        };
        let mut loads = [none; LOADS];
        for (load, u) in loads.iter_mut().zip(rest) {
            let (offset, step) = match u.kind {
                Kind::VecLoad32 => (u.imm, 0),
                Kind::VecLoad32Post => (0, u.imm),
                _ => return None,
            };
            if u.b != ZERO {
                return None;
            }
            *load = Load {
                pointer: u.a,
                d: u.d,
                s: u.s,
                offset,
                step,
            };
        }
        let bundle = MacBundle {
            at: places(mac),
            any: any(mac)?,
            bundle: u16::try_from(bundle).ok()?,
            count: rest.len() as u8,
            loads,
        };
        Some((bundle, mac.imm as u8))
    }

    pub(super) fn at(&self) -> MacPlaces {
        self.at
    }

    pub(super) fn loads(&self) -> &[Load] {
        &self.loads[..usize::from(self.count).min(LOADS)]
    }
}

/// Where a multiplication finds its operands and leaves its result.
pub(super) fn places(mac: &Uop) -> MacPlaces {
    MacPlaces {
        acc: mac.a,
        x: mac.b,
        y: [mac.e, mac.f],
        out: mac.d,
        aside: mac.s,
    }
}

/// The same for all modes.
fn any(mac: &Uop) -> Option<AnyMac> {
    Some(AnyMac {
        op: u16::try_from(mac.imm >> 8).ok()?,
        x_high: mac.c,
    })
}

/// Puts bundles of a translation together that can be.
pub(super) fn join(t: &mut Translation) -> Vec<MacBundle> {
    let mut macs: Vec<MacBundle> = Vec::new();
    if !t.uops.iter().any(|u| u.kind == Kind::Mac) {
        return macs;
    }
    let uops = std::mem::take(&mut t.uops);
    let begins: Vec<usize> = t.bundles.iter().map(|b| b.uop as usize).collect();
    for (n, begin) in begins.iter().enumerate() {
        let end = begins.get(n + 1).copied().unwrap_or(uops.len());
        let mut these = uops.get(*begin..end).unwrap_or_default();
        let open = t.uops.last().is_some_and(|u| u.kind == Kind::Macs);
        // What was not joined begins a new operation.
        t.bundles[n].uop = t.uops.len() as u32 - u32::from(open && these.is_empty());
        let mut after: &[Uop] = &[];
        if let [issue, others @ ..] = these {
            if issue.kind == Kind::Issue {
                t.uops.push(*issue);
                these = others;
            }
        }
        if let [others @ .., note] = these {
            if note.kind == Kind::Note {
                (these, after) = (others, std::slice::from_ref(note));
            }
        }
        match MacBundle::new(these, n) {
            Some((bundle, conf)) => {
                match t.uops.last_mut() {
                    Some(u) if u.kind == Kind::Macs && u.a == conf && u.b < u8::MAX => {
                        u.b += 1;
                        t.bundles[n].uop = t.uops.len() as u32 - 1;
                    }
                    _ => t.uops.push(Uop {
                        a: conf,
                        b: 1,
                        imm: macs.len() as u32,
                        ..Uop::new(Kind::Macs)
                    }),
                }
                macs.push(bundle);
            }
            None => t.uops.extend(these),
        }
        t.uops.extend(after);
    }
    macs
}

impl Machine {
    /// Executes a [`Kind::Macs`]. The number of the bundle that cannot be done
    /// here, if there is one; nothing of it has happened.
    #[inline(never)]
    pub(super) fn trace_macs<E: CoreEnv>(
        &mut self,
        program: &Program,
        env: &mut E,
        u: &Uop,
        trace: &Trace,
    ) -> Option<usize> {
        let word = self.regs[usize::from(u.a)];
        let from = u.imm as usize;
        let list = trace.macs.get(from..from + usize::from(u.b));
        let list = list.unwrap_or_default();
        if !is_4x8x8(word) {
            let refused = |b: &&MacBundle| {
                !self.mac_of_any_mode(program, word, &b.at, b.any) || !self.loads_beside(env, b)
            };
            return list.iter().find(refused).map(|b| b.bundle.into());
        }
        let portable = self.portable;
        let run = Run {
            m: self,
            env,
            list,
            config: Config(word),
        };
        if portable {
            fast::plain_work(run)
        } else {
            fast::work(run)
        }
    }

    /// A [`Kind::Mac`]. `false`, and nothing has happened, if the configuration word is
    /// none of its.
    #[inline(never)]
    pub(super) fn trace_mac(&mut self, program: &Program, u: &Uop) -> bool {
        let conf = self.regs[usize::from(u.imm as u8)];
        let at = places(u);
        if self.vectors.multiply(conf, at) {
            return true;
        }
        any(u).is_some_and(|any| self.mac_of_any_mode(program, conf, &at, any))
    }

    fn mac_of_any_mode(
        &mut self,
        program: &Program,
        conf: u32,
        at: &MacPlaces,
        any: AnyMac,
    ) -> bool {
        let Some(Eval::Mac(f)) = program.vec.get(usize::from(any.op)).map(|v| v.eval) else {
            return false;
        };
        let file = &self.vectors;
        let pair = |low: u8, high: u8| -> [u8; 64] {
            let mut x = [0; 64];
            x[..32].copy_from_slice(&file.place(low)[..32]);
            x[32..].copy_from_slice(&file.place(high)[..32]);
            x
        };
        let (x, y) = (pair(at.x, any.x_high), pair(at.y[0], at.y[1]));
        let mut out = [0; 128];
        if f(file.place(at.acc), &x, &y, conf, &mut out).is_err() {
            return false;
        }
        self.vectors.replace(at.out, at.aside, 4, &out);
        true
    }

    /// The loads of a bundle whose multiplication has happened. `false` if one is
    /// refused: then nothing of the bundle has.
    #[inline(always)]
    fn loads_beside<E: CoreEnv>(&mut self, env: &mut E, b: &MacBundle) -> bool {
        for (n, load) in b.loads().iter().enumerate() {
            let pointer = self.regs[usize::from(load.pointer)];
            let addr = pointer.wrapping_add(load.offset) & ADDR_MASK;
            let unit = self.vectors.refill(load.d, load.s);
            if misaligned(addr, 32) || env.load_vector(addr, unit).is_err() {
                self.vectors.copy_unit(load.d, load.s);
                self.take_back_macs(b, n);
                return false;
            }
            self.noted_load::<E>(addr, 32);
            self.regs[usize::from(load.pointer)] = pointer.wrapping_add(load.step) & ADDR_MASK;
        }
        true
    }

    /// Takes back a bundle of which the first `loads` loads have happened.
    #[cold]
    #[inline(never)]
    fn take_back_macs(&mut self, b: &MacBundle, loads: usize) {
        for load in b.loads[..loads].iter().rev() {
            let p = &mut self.regs[usize::from(load.pointer)];
            *p = p.wrapping_sub(load.step) & ADDR_MASK;
            self.vectors.copy_unit(load.d, load.s);
        }
        self.vectors.move_places(b.at.aside, b.at.out, 4);
        self.note_count = 0;
    }
}

/// Bundles to execute.
struct Run<'a, E> {
    m: &'a mut Machine,
    env: &'a mut E,
    list: &'a [MacBundle],
    config: Config,
}

impl<E: CoreEnv> Work for Run<'_, E> {
    type Output = Option<usize>;

    #[inline(always)]
    fn run<H: Host>(self, host: H) -> Option<usize> {
        if self.config.both_signed() {
            self.bundles::<H, true>(host)
        } else {
            self.bundles::<H, false>(host)
        }
    }
}

impl<E: CoreEnv> Run<'_, E> {
    #[inline(always)]
    fn bundles<H: Host, const SIGNED: bool>(self, host: H) -> Option<usize> {
        let Run {
            m,
            env,
            list,
            config,
        } = self;
        for b in list {
            m.vectors.mac_8x8::<H, SIGNED, true>(host, config, &b.at);
            if !m.loads_beside(env, b) {
                return Some(b.bundle.into());
            }
        }
        None
    }
}
