//! Calls, and where a function finds its parameters.
//!
//! Each class of values has a list of registers, handed out in order: words
//! `r0`-`r7`, pointers `p0`-`p5`, vectors and accumulators as [`registers`]
//! says. Results come back in the first registers of their classes, and
//! arguments take those that results leave. What is left goes on the stack,
//! downwards from `sp`, vectors at multiples of 32 bytes. The legaliser orders
//! arguments so that this is Peano's convention.

use super::{Selector, Value};
use crate::lir::{Callee, Extend, Ty, Width};
use crate::mach::{Addr, Class, FramePlace, Imm, MInst, MemRef, Object, Op, Reg};
use std::collections::BTreeMap;

/// Where an argument travels.
enum Place {
    Reg(Reg),
    /// Bytes from it to `sp`.
    Stack(u32),
}

/// The registers that carry values of a class, in order. Even vector
/// registers come before odd ones, low halves before high ones.
fn registers(ty: Ty) -> Vec<Reg> {
    let start = |class: Class| class.registers().start;
    let even_odd = |first: u32| {
        let all = (0..12).step_by(2).chain((1..12).step_by(2));
        all.map(move |n| Reg(first + n))
    };
    match ty {
        Ty::I32 => (0..8).map(Reg::r).collect(),
        Ty::Ptr => (0..6).map(Reg::p).collect(),
        Ty::W => {
            let first = start(Class::W);
            even_odd(first).chain(even_odd(first + 12)).collect()
        }
        Ty::X => even_odd(start(Class::X)).collect(),
        Ty::Am => {
            // `amll`, `amhl`, `amlh`, `amhh`; the class has them by name.
            let files = [0, 2, 1, 3].into_iter();
            let all = files.flat_map(|f| (0..9).map(move |n| 9 * f + n));
            all.map(|n| Reg(start(Class::Am) + n)).collect()
        }
        Ty::Y => Class::Y.registers().map(Reg).collect(),
        Ty::Bm => Class::Bm.registers().map(Reg).collect(),
        Ty::Cm => Class::Cm.registers().map(Reg).collect(),
        Ty::Q => [0, 2, 1, 3].map(|n| Reg(start(Class::Q) + n)).to_vec(),
    }
}

/// Hands out places in the order of the arguments.
#[derive(Default)]
pub(super) struct Places {
    taken: Vec<Reg>,
    lists: BTreeMap<u32, Vec<Reg>>,
    stack: u32,
    results: bool,
}

impl Places {
    /// For arguments: registers of results are not used.
    fn beside(results: impl Iterator<Item = Ty>) -> Places {
        let mut places = Places::results();
        for ty in results {
            places.register(ty);
        }
        Places {
            taken: places.taken,
            ..Places::default()
        }
    }

    /// For results, which never lie on the stack: beyond the registers of the
    /// arguments they take any of their class.
    pub(super) fn results() -> Places {
        Places {
            results: true,
            ..Places::default()
        }
    }

    /// The next register for a value of a class that no earlier value
    /// overlaps.
    pub(super) fn register(&mut self, ty: Ty) -> Option<Reg> {
        let results = self.results;
        let list = self.lists.entry(ty as u32).or_insert_with(|| {
            let mut list = registers(ty);
            if results {
                let class = match ty {
                    Ty::I32 => Class::R,
                    _ => Class::P,
                };
                let more = class.registers().map(Reg);
                let word = matches!(ty, Ty::I32 | Ty::Ptr);
                list.extend(more.filter(|r| word && r.number() >= 6 && !registers(ty).contains(r)));
            }
            list.reverse();
            list
        });
        while let Some(reg) = list.pop() {
            if !self.taken.iter().any(|t| t.overlaps(reg)) {
                self.taken.push(reg);
                return Some(reg);
            }
        }
        None
    }

    fn next(&mut self, ty: Ty) -> Place {
        if let Some(reg) = self.register(ty) {
            return Place::Reg(reg);
        }
        let (bytes, align) = match ty {
            Ty::I32 | Ty::Ptr => (4, 4),
            Ty::Q => (16, 16),
            other => (other.vector_bytes(), 32),
        };
        self.stack = self.stack.next_multiple_of(align) + bytes;
        Place::Stack(self.stack)
    }
}

/// The accesses that move a value of a class to or from the stack: lane of
/// the register, width, byte.
fn pieces(class: Class) -> impl Iterator<Item = (Option<u32>, Width, u32)> {
    let width = match class.bytes() {
        4 => Width::B4,
        16 => Width::B16,
        _ => Width::B32,
    };
    let several = width == Width::B32 && class.lanes() > 1;
    (0..class.bytes() / width.bytes())
        .map(move |n| (several.then_some(n), width, n * width.bytes()))
}

fn private(place: FramePlace, width: Width) -> MemRef {
    MemRef {
        object: Object::Private(place),
        base: None,
        offset: 0,
        size: width.bytes(),
        volatile: false,
    }
}

impl Selector<'_> {
    /// Parameters to their registers, at the start of the entry block.
    pub(super) fn incoming(&mut self) {
        let mut places = Places::beside(self.f.returns.iter().copied());
        let mut insts = Vec::new();
        for v in self.f.params.clone() {
            let place = places.next(self.f.types[v.0 as usize]);
            if !self.needed[v.0 as usize] {
                continue;
            }
            let to = self.home(v);
            match place {
                Place::Reg(from) => insts.push(MInst::copy(to, from)),
                Place::Stack(n) => {
                    for (lane, width, byte) in pieces(self.class_of(v)) {
                        let place = FramePlace::Incoming(n - byte);
                        let to = lane.map_or(to, |lane| to.view(lane, 1));
                        let mut load = MInst::new(
                            Op::Load(width, Extend::Zero, Addr::Sp),
                            &[to],
                            &[Reg::SP],
                            Imm::Frame(place),
                        );
                        load.mem = Some(private(place, width));
                        insts.push(load);
                    }
                }
            }
        }
        self.emit(insts);
    }

    pub(super) fn call(&mut self, callee: &Callee, args: &[Value], results: &[Value]) {
        self.out.calls = true;
        let mut after = Vec::new();
        let mut defs: Vec<Reg> = Reg::caller_saved().collect();
        let mut places = Places::results();
        for v in results {
            let Some(from) = places.register(self.f.types[v.0 as usize]) else {
                continue;
            };
            for lane in from.lanes() {
                if !defs.contains(lane) {
                    defs.push(*lane);
                }
            }
            if self.needed[v.0 as usize] {
                after.push(MInst::copy(self.home(*v), from));
            }
        }
        self.emit(after);
        let types = results.iter().map(|v| self.f.types[v.0 as usize]);
        let mut places = Places::beside(types);
        let mut moves = Vec::new();
        let mut stores = Vec::new();
        for v in args {
            match places.next(self.f.types[v.0 as usize]) {
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
            let value = self.operand(v);
            for (lane, width, byte) in pieces(self.class_of(v)) {
                let place = FramePlace::Outgoing(n - byte);
                let value = lane.map_or(value, |lane| value.view(lane, 1));
                let mut store = MInst::new(
                    Op::Store(width, Addr::Sp),
                    &[],
                    &[value, Reg::SP],
                    Imm::Frame(place),
                );
                store.mem = Some(private(place, width));
                self.emit([store]);
            }
        }
    }
}
