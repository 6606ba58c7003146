//! Calls, and where a function finds its parameters.
//!
//! Results come back in `r0`.. and `p0`... Words go in the registers up to
//! `r7` that results leave, pointers in those up to `p5`, in order; what is
//! left goes on the stack, the first such word highest. The legaliser orders
//! arguments so that this is Peano's convention.

use super::{class_of, Selector, Value};
use crate::lir::{Callee, Extend, Width};
use crate::mach::{Addr, Class, FramePlace, Imm, MInst, MemRef, Object, Op, Reg};

/// Where an argument travels.
enum Place {
    Reg(Reg),
    Stack(u32),
}

/// Hands out places in the order of the arguments.
#[derive(Default)]
struct Places {
    r: u32,
    p: u32,
    stack: u32,
}

impl Places {
    /// Registers of results are not used for arguments.
    fn beside(results: impl Iterator<Item = Class>) -> Places {
        let mut places = Places::default();
        for class in results {
            match class {
                Class::R => places.r += 1,
                _ => places.p += 1,
            }
        }
        places
    }

    fn next(&mut self, class: Class) -> Place {
        let (taken, limit, reg): (&mut u32, u32, fn(u32) -> Reg) = if class == Class::R {
            (&mut self.r, 8, Reg::r)
        } else {
            (&mut self.p, 6, Reg::p)
        };
        if *taken < limit {
            *taken += 1;
            Place::Reg(reg(*taken - 1))
        } else {
            self.stack += 1;
            Place::Stack(self.stack - 1)
        }
    }
}

fn private(place: FramePlace) -> MemRef {
    MemRef {
        object: Object::Private(place),
        base: None,
        offset: 0,
        size: 4,
        volatile: false,
    }
}

impl Selector<'_> {
    /// Parameters to their registers, at the start of the entry block.
    pub(super) fn incoming(&mut self) {
        let returns = self.f.returns.iter().map(|ty| class_of(*ty));
        let mut places = Places::beside(returns);
        let mut insts = Vec::new();
        for v in self.f.params.clone() {
            let place = places.next(self.class_of(v));
            if !self.needed[v.0 as usize] {
                continue;
            }
            let to = self.home(v);
            match place {
                Place::Reg(from) => insts.push(MInst::copy(to, from)),
                Place::Stack(n) => {
                    let place = FramePlace::Incoming(n);
                    let mut load = MInst::new(
                        Op::Load(Width::B4, Extend::Zero, Addr::Sp),
                        &[to],
                        &[Reg::SP],
                        Imm::Frame(place),
                    );
                    load.mem = Some(private(place));
                    insts.push(load);
                }
            }
        }
        self.emit(insts);
    }

    pub(super) fn call(&mut self, callee: &Callee, args: &[Value], results: &[Value]) {
        self.out.calls = true;
        let mut after = Vec::new();
        let mut defs: Vec<Reg> = Reg::caller_saved().collect();
        let (mut r, mut p) = (0, 0);
        for v in results {
            let from = if self.class_of(*v) == Class::R {
                r += 1;
                Reg::r(r - 1)
            } else {
                p += 1;
                Reg::p(p - 1)
            };
            if !defs.contains(&from) {
                defs.push(from);
            }
            if self.needed[v.0 as usize] {
                after.push(MInst::copy(self.home(*v), from));
            }
        }
        self.emit(after);
        let mut places = Places::beside(results.iter().map(|v| self.class_of(*v)));
        let mut moves = Vec::new();
        let mut stores = Vec::new();
        for v in args {
            match places.next(self.class_of(*v)) {
                Place::Reg(to) => moves.push((to, *v)),
                Place::Stack(n) => stores.push((n, *v)),
            }
        }
        self.out.outgoing = self.out.outgoing.max(places.stack);
        let mut uses: Vec<Reg> = Vec::new();
        let (op, imm) = match callee {
            Callee::Symbol(name) => (Op::Jl, Imm::Symbol(name.clone(), 0)),
            Callee::Indirect(v) => {
                uses.push(self.operand(*v));
                (Op::JlInd, Imm::None)
            }
        };
        uses.extend(moves.iter().map(|m| m.0));
        self.emit([MInst::new(op, &defs, &uses, imm)]);
        self.parallel_move(&moves);
        for (n, v) in stores {
            let place = FramePlace::Outgoing(n);
            let value = self.operand(v);
            let mut store = MInst::new(
                Op::Store(Width::B4, Addr::Sp),
                &[],
                &[value, Reg::SP],
                Imm::Frame(place),
            );
            store.mem = Some(private(place));
            self.emit([store]);
        }
    }
}
