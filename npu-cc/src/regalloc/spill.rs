//! Registers that live in the frame.

use crate::lir::{Extend, Width};
use crate::mach::{Addr, Class, FramePlace, Imm, MInst, MemRef, Object, Op, Reg};
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
        let home = home(f, *reg);
        let Some(class) = f.class(*reg) else { continue };
        let mut blocks = std::mem::take(&mut f.blocks);
        for block in &mut blocks {
            rewrite_block(f, block, *reg, &home, &mut |f| {
                let t = f.new_reg(class);
                temporaries.push(t);
                t
            });
        }
        f.blocks = blocks;
    }
}

impl Home {
    /// Whether what the register holds can be had in `to` at once. Addresses
    /// in the frame are made in pointer registers only.
    fn reaches(&self, f: &Function, to: Reg) -> bool {
        match self {
            Home::Remake(def) if def.op == Op::FrameAddr => f.class(to) == Some(Class::P),
            _ => true,
        }
    }
}

fn home(f: &mut Function, reg: Reg) -> Home {
    let mut defs = f
        .blocks
        .iter()
        .flat_map(|b| &b.insts)
        .filter(|i| i.defs.contains(&reg));
    if let (Some(def), None) = (defs.next(), defs.next()) {
        if matches!(def.op, Op::Const | Op::FrameAddr) {
            return Home::Remake(def.clone());
        }
    }
    f.spills += 1;
    Home::Frame(f.spills - 1)
}

fn private(n: u32) -> (Imm, Option<MemRef>) {
    let place = FramePlace::Spill(n);
    let mem = MemRef {
        object: Object::Private(place),
        base: None,
        offset: 0,
        size: 4,
        volatile: false,
    };
    (Imm::Frame(place), Some(mem))
}

fn reload(home: &Home, to: Reg) -> MInst {
    match home {
        Home::Frame(n) => {
            let (imm, mem) = private(*n);
            let op = Op::Load(Width::B4, Extend::Zero, Addr::Sp);
            MInst {
                mem,
                ..MInst::new(op, &[to], &[Reg::SP], imm)
            }
        }
        Home::Remake(def) => MInst {
            defs: vec![to],
            ..def.clone()
        },
    }
}

fn rewrite_block(
    f: &mut Function,
    block: &mut Block,
    reg: Reg,
    home: &Home,
    fresh: &mut impl FnMut(&mut Function) -> Reg,
) {
    let mut insts = Vec::with_capacity(block.insts.len());
    for mut inst in std::mem::take(&mut block.insts) {
        let (used, defined) = (inst.uses.contains(&reg), inst.defs.contains(&reg));
        match (used, defined, home) {
            (false, false, _) => insts.push(inst),
            // The one definition of what is made again.
            (false, true, Home::Remake(_)) => {}
            (true, false, _) if inst.op == Op::Copy && home.reaches(f, inst.defs[0]) => {
                insts.push(reload(home, inst.defs[0]));
            }
            _ => {
                let t = fresh(f);
                for r in inst.uses.iter_mut().chain(&mut inst.defs) {
                    if *r == reg {
                        *r = t;
                    }
                }
                if used {
                    insts.push(reload(home, t));
                }
                insts.push(inst);
                if let (true, Home::Frame(n)) = (defined, home) {
                    let (imm, mem) = private(*n);
                    let op = Op::Store(Width::B4, Addr::Sp);
                    insts.push(MInst {
                        mem,
                        ..MInst::new(op, &[], &[t, Reg::SP], imm)
                    });
                }
            }
        }
    }
    if let Term::CondBr { reg: cond, .. } = &mut block.term {
        if *cond == reg {
            let t = fresh(f);
            insts.push(reload(home, t));
            *cond = t;
        }
    }
    block.insts = insts;
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
            spills: 0,
            outgoing: 0,
            calls: false,
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
