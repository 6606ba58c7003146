//! Registers that live in the frame.

use crate::lir::{Extend, Width};
use crate::mach::{Addr, Bank, Class, FramePlace, Imm, MInst, MemRef, Object, Op, Reg};
use crate::mir::{Block, Function, Term};

/// How a spilled register is got back.
enum Home {
    /// From a word of the frame.
    Frame(u32),
    /// By making it again.
    Remake(MInst),
}

/// Rewrites `f` so that each of `regs` is in a register only around the
/// operations that use it. The new registers are added to `temporaries`.
pub(super) fn spill(f: &mut Function, regs: &[Reg], temporaries: &mut Vec<Reg>) {
    for reg in regs {
        let Some(class) = f.class(*reg) else { continue };
        let home = home(f, *reg, class);
        let spilled = Spilled {
            reg: *reg,
            class,
            home,
            written: written(f, *reg, class),
        };
        let mut blocks = std::mem::take(&mut f.blocks);
        for block in blocks.iter_mut().filter(|b| b.names(*reg)) {
            rewrite_block(f, block, &spilled, temporaries);
        }
        f.blocks = blocks;
    }
}

impl Home {
    /// Whether what the register holds can be had in `to` at once. Addresses
    /// in the frame are made in pointer registers only, amounts of shifts are
    /// not loaded, and what is made again is made whole.
    fn reaches(&self, f: &Function, from: Reg, to: Reg) -> bool {
        let class = f.class(to);
        match self {
            Home::Remake(def) if def.op == Op::FrameAddr => class == Some(Class::P),
            Home::Remake(def) if def.op == Op::Const => true,
            Home::Remake(_) => from.viewed().is_none() && class == f.class(from),
            Home::Frame(_) => class != Some(Class::S) && f.class(from) != Some(Class::S),
        }
    }
}

fn home(f: &mut Function, reg: Reg, class: Class) -> Home {
    let mut defs = f
        .blocks
        .iter()
        .flat_map(|b| &b.insts)
        .filter(|i| i.defs.iter().any(|d| d.whole() == reg));
    if let (Some(def), None) = (defs.next(), defs.next()) {
        if def.op.is_remade() && def.defs == [reg] {
            return Home::Remake(def.clone());
        }
    }
    f.spills.push(class);
    Home::Frame(f.spills.len() as u32 - 1)
}

/// The lanes of a register that some operation gives a value.
fn written(f: &Function, reg: Reg, class: Class) -> u32 {
    let insts = f.blocks.iter().flat_map(|b| &b.insts);
    let values = insts.filter(|i| i.op != Op::Undef);
    values
        .flat_map(|i| &i.defs)
        .filter(|d| d.whole() == reg)
        .map(|d| {
            let (first, count) = d.viewed().unwrap_or((0, class.lanes()));
            ((1 << count) - 1) << first
        })
        .fold(0, |all, lanes: u32| all | lanes)
}

/// The accesses that lanes of a register's home take: first lane, number of
/// lanes, width, byte in the home.
fn pieces(class: Class, first: u32, count: u32) -> Vec<(u32, u32, Width, u32)> {
    let (mut lane, mut byte) = (0, 0);
    let mut all = Vec::new();
    while lane < class.lanes() {
        let (lanes, width, bytes) = match class.banks()[lane as usize] {
            Bank::W | Bank::A => (1, Width::B32, 32),
            Bank::Ql | Bank::Qh => (2, Width::B16, 16),
            _ => (1, Width::B4, 4),
        };
        if lane < first + count && first < lane + lanes {
            all.push((lane, lanes, width, byte));
        }
        lane += lanes;
        byte += bytes;
    }
    all
}

fn private(n: u32, byte: u32, width: Width) -> (Imm, Option<MemRef>) {
    let place = FramePlace::Spill(n, byte);
    let mem = MemRef {
        object: Object::Private(place),
        base: None,
        offset: 0,
        size: width.bytes(),
        volatile: false,
    };
    (Imm::Frame(place), Some(mem))
}

/// Some lanes of an operand.
fn part(f: &Function, operand: Reg, first: u32, count: u32) -> Reg {
    if !operand.is_virtual() {
        return operand.sub(first, count).unwrap_or(operand);
    }
    let start = operand.viewed().map_or(0, |v| v.0);
    let whole = f.class(operand).map_or(0, Class::lanes) == count;
    if first == 0 && whole {
        operand
    } else {
        operand.whole().view(start + first, count)
    }
}

/// A register that lives in the frame, and its class.
struct Spilled {
    reg: Reg,
    class: Class,
    home: Home,
    /// Lanes that get a value somewhere, as bits; the others hold anything.
    written: u32,
}

impl Spilled {
    /// Lanes `first..first + count` to `to`, which has as many.
    fn reload(&self, f: &mut Function, to: Reg, first: u32, count: u32) -> Vec<MInst> {
        let n = match &self.home {
            Home::Frame(n) => *n,
            Home::Remake(def) => {
                return vec![MInst {
                    defs: vec![to],
                    ..def.clone()
                }]
            }
        };
        let mut insts = Vec::new();
        for (lane, lanes, width, byte) in pieces(self.class, first, count) {
            let (imm, mem) = private(n, byte, width);
            let op = Op::Load(width, Extend::Zero, Addr::Sp);
            let mut to = part(f, to, lane.saturating_sub(first), lanes);
            if self.written >> lane & ((1 << lanes) - 1) == 0 {
                insts.push(MInst::new(Op::Undef, &[to], &[], Imm::None));
                continue;
            }
            let mut shift = None;
            if self.class == Class::S {
                shift = Some(MInst::copy(to, Reg(0)));
                to = f.new_reg(Class::R);
            }
            insts.push(MInst {
                mem,
                ..MInst::new(op, &[to], &[Reg::SP], imm)
            });
            if let Some(copy) = shift {
                insts.push(MInst {
                    uses: vec![to],
                    ..copy
                });
            }
        }
        insts
    }

    /// Lanes `first..first + count` from `from` to the frame.
    fn save(&self, f: &mut Function, from: Reg, first: u32, count: u32) -> Vec<MInst> {
        let Home::Frame(n) = &self.home else {
            return Vec::new();
        };
        let mut insts = Vec::new();
        for (lane, lanes, width, byte) in pieces(self.class, first, count) {
            let (imm, mem) = private(*n, byte, width);
            let mut from = part(f, from, lane.saturating_sub(first), lanes);
            if self.class == Class::S {
                let word = f.new_reg(Class::R);
                insts.push(MInst::copy(word, from));
                from = word;
            }
            let op = Op::Store(width, Addr::Sp);
            insts.push(MInst {
                mem,
                ..MInst::new(op, &[], &[from, Reg::SP], imm)
            });
        }
        insts
    }

    /// Lanes that an operand names.
    fn lanes(&self, operand: Reg) -> (u32, u32) {
        operand.viewed().unwrap_or((0, self.class.lanes()))
    }
}

fn rewrite_block(
    f: &mut Function,
    block: &mut Block,
    spilled: &Spilled,
    temporaries: &mut Vec<Reg>,
) {
    let reg = spilled.reg;
    let known = f.classes.len();
    let mut insts = Vec::with_capacity(block.insts.len());
    for mut inst in std::mem::take(&mut block.insts) {
        if !inst.defs.iter().chain(&inst.uses).any(|r| r.whole() == reg) {
            insts.push(inst);
            continue;
        }
        let named = |list: &[Reg]| -> Vec<Reg> {
            let mut named: Vec<Reg> = list.iter().copied().filter(|r| r.whole() == reg).collect();
            named.dedup();
            named
        };
        let (used, defined) = (named(&inst.uses), named(&inst.defs));
        let remade = matches!(spilled.home, Home::Remake(_));
        if used.is_empty() && (remade || inst.op == Op::Undef) {
            // The one definition of what is made again, or no value at all.
            continue;
        }
        if defined.is_empty() && inst.op == Op::Copy {
            let (to, from) = (inst.defs[0], inst.uses[0]);
            if spilled.home.reaches(f, from, to) {
                let (first, count) = spilled.lanes(from);
                insts.extend(spilled.reload(f, to, first, count));
                continue;
            }
        }
        // One view throughout: a register as wide as it will do.
        let mut all = used.clone();
        all.extend(&defined);
        let narrow = all.iter().all(|r| *r == all[0]) && !remade;
        let class = f.class(all[0]).filter(|_| narrow).unwrap_or(spilled.class);
        let t = f.new_reg(class);
        let renamed = |r: Reg| match r.viewed() {
            Some((first, count)) if !narrow => t.view(first, count),
            _ => t,
        };
        for r in inst.uses.iter_mut().chain(&mut inst.defs) {
            if r.whole() == reg {
                *r = renamed(*r);
            }
        }
        if remade && !used.is_empty() {
            insts.extend(spilled.reload(f, t, 0, spilled.class.lanes()));
        } else {
            for r in &used {
                let (first, count) = spilled.lanes(*r);
                insts.extend(spilled.reload(f, renamed(*r), first, count));
            }
        }
        insts.push(inst);
        for r in &defined {
            let (first, count) = spilled.lanes(*r);
            insts.extend(spilled.save(f, renamed(*r), first, count));
        }
    }
    if let Term::CondBr { reg: cond, .. } = &mut block.term {
        if *cond == reg {
            let t = f.new_reg(spilled.class);
            insts.extend(spilled.reload(f, t, 0, spilled.class.lanes()));
            *cond = t;
        }
    }
    block.insts = insts;
    let fresh = known as u32..f.classes.len() as u32;
    temporaries.extend(fresh.map(|n| Reg(Reg::FIRST_VIRTUAL + n)));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An address in the frame that becomes a number goes through a pointer
    /// register even where it is made again.
    #[test]
    fn a_frame_address_is_made_in_a_pointer_register() {
        let place = Imm::Frame(FramePlace::Slot(0, 0));
        let mut f = Function {
            name: "f".to_owned(),
            classes: Vec::new(),
            blocks: Vec::new(),
            slots: vec![(4, 4)],
            spills: Vec::new(),
            outgoing: 0,
            calls: false,
            strides: std::collections::BTreeMap::new(),
        };
        let (p, q, r) = (
            f.new_reg(Class::P),
            f.new_reg(Class::P),
            f.new_reg(Class::R),
        );
        f.blocks.push(Block {
            insts: vec![
                MInst::new(Op::FrameAddr, &[p], &[Reg::SP], place),
                MInst::copy(q, p),
                MInst::copy(r, p),
            ],
            term: Term::Ret(vec![]),
            line: 0,
            depth: 0,
        });
        let mut temporaries = Vec::new();
        spill(&mut f, &[p], &mut temporaries);
        let made: Vec<(Reg, Option<Class>)> = f.blocks[0]
            .insts
            .iter()
            .filter(|i| i.op == Op::FrameAddr)
            .map(|i| (i.defs[0], f.class(i.defs[0])))
            .collect();
        let [t] = temporaries[..] else {
            panic!("{temporaries:?}")
        };
        assert_eq!(made, [(q, Some(Class::P)), (t, Some(Class::P))]);
        assert_eq!(f.blocks[0].insts.last(), Some(&MInst::copy(r, t)));
    }
}
