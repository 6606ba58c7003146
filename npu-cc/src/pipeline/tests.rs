//! Loops of vectors, by hand: the intervals that the ports allow.

use super::*;
use crate::lir::{Extend, Width};
use crate::mach::{Addr, MemRef, Object};
use npu_arch::isa::Inst;

fn wl(n: u32) -> Reg {
    Reg(126 + n)
}

fn wh(n: u32) -> Reg {
    Reg(138 + n)
}

fn x(n: u32) -> Reg {
    Reg(150 + n)
}

fn cm(n: u32) -> Reg {
    Reg(220 + n)
}

fn bm(n: u32) -> Reg {
    Reg(202 + n)
}

fn load(to: Reg, p: u32, offset: i32) -> MInst {
    let op = Op::Load(Width::B32, Extend::Zero, Addr::PtrImm);
    MInst {
        mem: Some(MemRef {
            object: Object::Param(p),
            base: Some(p),
            offset,
            size: 32,
            volatile: false,
        }),
        ..MInst::new(op, &[to], &[Reg::p(p)], Imm::Int(offset))
    }
}

/// The same, of an object that several pointers point into.
fn load_of(object: u32, to: Reg, p: u32, offset: i32) -> MInst {
    let mut inst = load(to, p, offset);
    if let Some(mem) = &mut inst.mem {
        mem.object = Object::Param(object);
    }
    inst
}

fn step(p: u32, bytes: i32) -> MInst {
    MInst::new(Op::PaddImm, &[Reg::p(p)], &[Reg::p(p)], Imm::Int(bytes))
}

fn interval(body: &[MInst], strides: &[(u32, i32)]) -> (u32, Bound) {
    let strides: Strides = strides.iter().map(|(p, s)| (*p, Some(*s))).collect();
    let (schedule, bound) = plan(body, &strides, None, false).unwrap();
    let turns = schedule.turns.clone().unwrap();
    let plan = Plan {
        schedule,
        strides,
        count: Count::Register(Reg::r(9)),
        bound: bound.clone(),
    };
    let region = Region {
        label: Some(1),
        insts: body.to_vec(),
        plan: Some(plan.clone()),
        ..Region::default()
    };
    crate::check::check_turns(&region, &plan.schedule, &plan, false).unwrap();
    (turns.kernel.len() as u32, bound)
}

#[test]
fn a_block_of_int8_products_takes_four_cycles() {
    let mac = |c: u32, a: u32, b: u32| {
        let row = Inst::VMAC_vmac_cm_core_dense;
        MInst::isa(row, &[cm(c)], &[cm(c), x(a), x(b), Reg::r(0)], Imm::None)
    };
    let body = [
        load(wl(0), 0, 0),
        load(wl(2), 1, 0),
        load(wl(4), 2, 0),
        load(wh(4), 2, 32),
        load(wl(6), 3, 0),
        load(wh(6), 3, 32),
        mac(0, 0, 4),
        mac(1, 0, 6),
        mac(2, 2, 4),
        mac(3, 2, 6),
        step(0, 32),
        step(1, 32),
        step(2, 64),
        step(3, 64),
    ];
    let (interval, bound) = interval(&body, &[(0, 32), (1, 32), (2, 64), (3, 64)]);
    assert_eq!(interval, 4, "{bound}");
    assert_eq!(bound.resource, 4);
}

/// Six loads, four of them from one matrix: each of the four in a cycle of its
/// own, beside one of the other matrix at most.
#[test]
fn loads_of_one_object_do_not_share_a_cycle() {
    let mac = |c: u32, a: u32, b: u32| {
        let row = Inst::VMAC_vmac_cm_core_dense;
        MInst::isa(row, &[cm(c)], &[cm(c), x(a), x(b), Reg::r(0)], Imm::None)
    };
    let body = [
        load_of(8, wl(0), 0, 0),
        load_of(8, wl(2), 1, 0),
        load_of(9, wl(4), 2, 0),
        load_of(9, wh(4), 2, 32),
        load_of(9, wl(6), 3, 0),
        load_of(9, wh(6), 3, 32),
        mac(0, 0, 4),
        mac(1, 0, 6),
        mac(2, 2, 4),
        mac(3, 2, 6),
        step(0, 32),
        step(1, 32),
        step(2, 64),
        step(3, 64),
    ];
    let strides: Strides = [(0, 32), (1, 32), (2, 64), (3, 64)]
        .map(|(p, s)| (p, Some(s)))
        .into();
    let (schedule, _) = plan(&body, &strides, None, false).unwrap();
    let kernel = schedule.turns.as_ref().unwrap().kernel.clone();
    assert_eq!(kernel.len(), 4);
    for row in &schedule.cycles[kernel] {
        let from = |object: u32| {
            let of = |p: &&crate::sched::Placed| {
                let mem = body[p.index].mem.as_ref();
                mem.is_some_and(|m| m.object == Object::Param(object))
            };
            row.iter().filter(of).count()
        };
        assert!(from(8) <= 1 && from(9) <= 1);
    }
}

#[test]
fn floats_wait_for_their_accumulator() {
    let mac = |c: u32, a: u32, b: u32| {
        let row = Inst::VMAC_F_vmac_bm_core_dense;
        MInst::isa(row, &[bm(c)], &[bm(c), x(a), x(b), Reg::r(0)], Imm::None)
    };
    let one = [
        load(wl(0), 0, 0),
        load(wh(0), 0, 32),
        mac(0, 0, 4),
        step(0, 64),
    ];
    let (alone, bound) = interval(&one, &[(0, 64)]);
    assert_eq!((alone, bound.recurrence), (4, 4), "{bound}");
    let mut four = vec![load(wl(0), 0, 0), load(wh(0), 0, 32)];
    four.extend((0..4).map(|c| mac(c, 0, 4)));
    four.push(step(0, 64));
    assert_eq!(interval(&four, &[(0, 64)]).0, 4);
}

#[test]
fn a_maximum_that_goes_round_takes_two_cycles() {
    let body = [
        load(wl(0), 0, 0),
        load(wh(0), 0, 32),
        MInst::isa(
            Inst::VMAX_LT_S8,
            &[x(2), Reg(106)],
            &[x(0), x(2)],
            Imm::None,
        ),
        step(0, 64),
    ];
    assert!(interval(&body, &[(0, 64)]).0 <= 2);
}
