//! Loops of vectors, by hand: the intervals that the ports allow.

use super::*;
use crate::check::Violation;
use crate::layout::Region;
use crate::lir::{Extend, Width};
use crate::mach::{Addr, MemRef, Object};
use npu_arch::isa::Inst;

mod registers;

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

/// Checks a loop that is all of its function.
fn check(region: &Region, plan: &Plan) -> Result<(), Violation> {
    let written = crate::check::written(std::iter::once(region));
    crate::check::check_turns(region, &plan.schedule, plan, &written, false)
}

fn interval(body: &[MInst], strides: &[(u32, i32)]) -> (u32, Bound) {
    let (region, plan) = planned(body, strides);
    check(&region, &plan).unwrap();
    let turns = plan.schedule.turns.unwrap();
    (turns.kernel.len() as u32, plan.bound)
}

fn planned(body: &[MInst], strides: &[(u32, i32)]) -> (Region, Plan) {
    let strides: Strides = strides.iter().map(|(p, s)| (*p, Some(*s))).collect();
    let around = Around::default();
    let planned = plan(body, &strides, None, &around, false).unwrap();
    let plan = Plan {
        schedule: planned.schedule,
        made: planned.made,
        needed: Vec::new(),
        strides,
        count: Count::Register(Reg::r(9)),
        bound: planned.bound,
    };
    let region = Region {
        label: Some(1),
        insts: body.to_vec(),
        plan: Some(plan.clone()),
        ..Region::default()
    };
    (region, plan)
}

fn store(from: Reg, p: u32, offset: i32) -> MInst {
    let mut inst = load(from, p, offset);
    inst.op = Op::Store(Width::B32, Addr::PtrImm);
    inst.uses.insert(0, inst.defs[0]);
    inst.defs.clear();
    inst
}

fn add(to: Reg, a: Reg, b: Reg) -> MInst {
    MInst::isa(Inst::VADD_32, &[to], &[a, b], Imm::None)
}

/// Three sums through the same register, one after the other.
fn sums(copied: bool) -> Vec<MInst> {
    let mut body = Vec::new();
    for n in 0..3 {
        body.push(load(wl(0), 0, 64 * n));
        body.push(load(wh(0), 0, 64 * n + 32));
        if copied {
            body.push(MInst::copy(x(1), x(0)));
        }
        body.push(add(x(0), x(u32::from(copied)), x(5)));
        body.push(store(wl(0), 1, 32 * n));
    }
    body.push(step(0, 192));
    body.push(step(1, 96));
    body
}

const STRIDES: [(u32, i32); 2] = [(0, 192), (1, 96)];

#[test]
fn values_that_share_a_register_do_not_wait_for_one_another() {
    let (turn, bound) = interval(&sums(false), &STRIDES);
    assert_eq!((turn, bound.recurrence), (4, 1), "{bound}");
    let body = sums(false);
    let all: Vec<_> = body.iter().map(|i| (i, forms(i))).collect();
    let strides = STRIDES.map(|(p, s)| (p, Some(s))).into_iter().collect();
    let stiff = Graph::new(&all, &strides, None);
    assert!(stiff.heights(8).is_none(), "the test tests nothing");
}

#[test]
fn a_copy_whose_ends_can_be_one_register_does_not_happen() {
    let (region, plan) = planned(&sums(true), &STRIDES);
    check(&region, &plan).unwrap();
    let mut issued = plan.schedule.cycles.iter().flatten();
    assert!(issued.all(|p| region.insts[p.index].op != Op::Copy));
    // Where the source changes before the copy's last use it has to.
    let mut body = sums(true);
    body.splice(3..=3, [load(wl(0), 0, 0), add(x(0), x(1), x(0))]);
    let (region, plan) = planned(&body, &STRIDES);
    check(&region, &plan).unwrap();
    let mut issued = plan.schedule.cycles.iter().flatten();
    assert!(issued.any(|p| region.insts[p.index].op == Op::Copy));
}

#[test]
fn a_register_that_is_needed_behind_the_loop_is_not_to_be_written() {
    let (region, plan) = planned(&sums(false), &STRIDES);
    let lanes = |insts: &[MInst]| -> Vec<Reg> {
        let defs = insts.iter().flat_map(|i| &i.defs);
        defs.flat_map(|r| r.lanes()).copied().collect()
    };
    let own = lanes(&region.insts);
    let new = lanes(&plan.made).into_iter().find(|l| !own.contains(l));
    let mut wrong = plan.clone();
    wrong.needed.push(new.unwrap());
    let refused = check(&region, &wrong);
    assert!(matches!(refused, Err(crate::check::Violation::End { .. })));
}

/// `sel.nez` reads r27 without naming it; its result may be in r27, too.
#[test]
fn what_an_instruction_reads_without_naming_it_stays() {
    let word = |mut inst: MInst| {
        inst.op = match inst.op {
            Op::Load(..) => Op::Load(Width::B4, Extend::Zero, Addr::PtrImm),
            _ => Op::Store(Width::B4, Addr::PtrImm),
        };
        if let Some(mem) = &mut inst.mem {
            mem.size = 4;
        }
        inst
    };
    let mut body = Vec::new();
    for n in 0..3 {
        body.push(word(load(Reg::SELECT, 0, 4 * n)));
        let uses = [Reg::r(5), Reg::r(6), Reg::SELECT];
        body.push(MInst::new(Op::SelNez, &[Reg::SELECT], &uses, Imm::None));
        body.push(word(store(Reg::SELECT, 1, 4 * n)));
    }
    body.push(step(0, 12));
    body.push(step(1, 12));
    let (region, plan) = planned(&body, &[(0, 12), (1, 12)]);
    check(&region, &plan).unwrap();
    let chosen = |i: &&MInst| i.op == Op::SelNez;
    assert!(plan
        .made
        .iter()
        .filter(chosen)
        .all(|i| i.uses[2] == Reg::SELECT));
    assert!(plan
        .made
        .iter()
        .filter(chosen)
        .any(|i| i.defs[0] != Reg::SELECT));
}

#[test]
fn steps_become_part_of_the_last_access_that_can_have_them() {
    let folded = |mut body: Vec<MInst>| {
        step::fold(&mut body);
        body.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let loads = vec![load(wl(0), 0, 0), load(wl(1), 0, 32), step(0, 64)];
    assert_eq!(
        folded(loads),
        [
            "wl1 = load.b32.zero p0 #32",
            "wl0, p0 = load.b32.zero.post p0 #64"
        ]
    );
    // The second load reads what the store between may have written.
    let mut between = store(wl(2), 0, 0);
    between.mem.as_mut().unwrap().object = Object::Unknown;
    let loads = vec![load(wl(0), 0, 0), between, load(wl(1), 0, 32), step(0, 64)];
    assert_eq!(
        folded(loads),
        [
            "wl0 = load.b32.zero p0 #0",
            "wl1 = load.b32.zero p0 #32",
            "p0 = store.b32.post wl2, p0 #64"
        ]
    );
    // More than `vldb` can step.
    let far = vec![load(wl(0), 0, 0), step(0, 512)];
    assert_eq!(folded(far).len(), 2);
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
    let (_, plan) = planned(&body, &[(0, 32), (1, 32), (2, 64), (3, 64)]);
    let schedule = plan.schedule;
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

/// Why the loop of a function is none of the hardware, that goes on while `%c`.
fn why_not(body: &str) -> Option<WhyNot> {
    let text = format!(
        "define void @f(ptr noalias %p, ptr noalias %q, i32 %n) {{\nentry:\n  br label %loop\n\
         loop:\n  %i = phi i32 [ %n, %entry ], [ %j, %loop ]\n  %j = add i32 %i, -1\n\
         %x = load volatile i32, ptr %p\n{body}\n\
         br i1 %c, label %loop, label %end\nend:\n  ret void\n}}\n"
    );
    let views = crate::report::functions(&text, "f").unwrap();
    let mut all = views[0].loops.iter();
    all.find_map(|l| l.why_not)
}

#[test]
fn reports_say_why_a_loop_is_none_of_the_hardware() {
    let down = "%c = icmp ne i32 %j, 0";
    let used = format!("%y = xor i32 %x, %j\nstore volatile i32 %y, ptr %q\n{down}");
    assert_eq!(why_not(&used), Some(WhyNot::CounterUsed));
    let data = "%c = icmp ne i32 %x, 0";
    assert_eq!(why_not(data), Some(WhyNot::NotCounted));
    let mut long = String::new();
    for n in 0..MAX_OPERATIONS {
        long += &format!("%v{n} = load volatile i32, ptr %q\n");
    }
    let most = MAX_OPERATIONS;
    assert_eq!(why_not(&(long + down)), Some(WhyNot::TooLong { most }));
}
