use super::*;
use crate::lir::{Extend, Width};
use crate::mach::{forms, Addr, Alu, Imm, MemRef, Object};
use crate::sched::schedule;

fn r(n: u32) -> Reg {
    Reg::r(n)
}

fn p(n: u32) -> Reg {
    Reg::p(n)
}

fn add(d: u32, a: u32, b: u32) -> MInst {
    MInst::alu(Alu::Add, r(d), r(a), r(b))
}

fn mem(object: u32, offset: i32) -> Option<MemRef> {
    Some(MemRef {
        object: Object::Slot(object),
        base: None,
        offset,
        size: 4,
        volatile: false,
    })
}

fn load(d: u32, base: u32) -> MInst {
    let op = Op::Load(Width::B4, Extend::Zero, Addr::PtrImm);
    MInst {
        mem: mem(base, 0),
        ..MInst::new(op, &[r(d)], &[p(base)], Imm::Int(0))
    }
}

fn store(width: Width, value: u32, base: u32) -> MInst {
    let op = Op::Store(width, Addr::PtrImm);
    MInst {
        mem: mem(base, 0),
        ..MInst::new(op, &[], &[r(value), p(base)], Imm::Int(0))
    }
}

fn region(insts: Vec<MInst>) -> Region {
    Region {
        insts,
        ..Region::default()
    }
}

/// A schedule with each operation's first form in the cycle given.
fn at(region: &Region, cycles: &[usize], length: usize) -> Schedule {
    let mut schedule = Schedule {
        cycles: vec![Vec::new(); length],
        turns: None,
    };
    let all = region.insts.iter().chain(&region.branch);
    for (index, (inst, cycle)) in all.zip(cycles).enumerate() {
        schedule.cycles[*cycle].push(Placed {
            index,
            inst: forms(inst)[0],
            turn: 0,
        });
    }
    schedule
}

fn judge(region: &Region, cycles: &[usize], length: usize) -> Result<(), Violation> {
    check(region, &at(region, cycles, length), false)
}

#[test]
fn a_load_is_there_after_seven_cycles() {
    let region = region(vec![load(1, 0), add(2, 1, 1)]);
    assert_eq!(judge(&region, &[0, 7], 8), Ok(()));
    assert!(matches!(
        judge(&region, &[0, 6], 8),
        Err(Violation::Read { .. })
    ));
}

#[test]
fn what_is_in_flight_at_the_end_is_refused() {
    let region = region(vec![load(1, 0)]);
    assert_eq!(judge(&region, &[0], 7), Ok(()));
    assert!(matches!(
        judge(&region, &[0], 6),
        Err(Violation::InFlight { .. })
    ));
}

#[test]
fn a_register_may_be_read_in_the_shadow_of_a_load() {
    // The addition reads the value before the load, in program order and in
    // time.
    let region = region(vec![add(2, 1, 1), load(1, 0)]);
    assert_eq!(judge(&region, &[6, 0], 8), Ok(()));
    assert!(matches!(
        judge(&region, &[7, 0], 8),
        Err(Violation::Read { .. })
    ));
}

#[test]
fn the_last_write_in_program_order_stays() {
    let region = region(vec![load(1, 0), add(1, 2, 2)]);
    assert_eq!(judge(&region, &[0, 7], 8), Ok(()));
    assert!(matches!(
        judge(&region, &[0, 5], 8),
        Err(Violation::End { .. })
    ));
}

#[test]
fn two_writes_at_one_time_are_refused() {
    let region = region(vec![load(1, 0), MInst::copy(r(1), r(2)), add(3, 1, 1)]);
    assert!(judge(&region, &[0, 6, 7], 8).is_err());
}

#[test]
fn a_part_word_store_reads_late_and_keeps_others_away() {
    let byte = |base| store(Width::B1, 1, base);
    let region = region(vec![load(1, 0), byte(1)]);
    assert_eq!(judge(&region, &[0, 1], 8), Ok(()));
    let far = Region {
        insts: vec![byte(1), load(2, 0)],
        ..region.clone()
    };
    assert_eq!(judge(&far, &[0, 7], 14), Ok(()));
    assert!(matches!(
        judge(&far, &[0, 6], 14),
        Err(Violation::Port { .. })
    ));
}

#[test]
fn dependent_accesses_keep_their_order() {
    let same = region(vec![store(Width::B4, 1, 0), load(2, 0)]);
    assert_eq!(judge(&same, &[0, 1], 8), Ok(()));
    assert!(matches!(
        judge(&same, &[1, 0], 8),
        Err(Violation::Memory { .. })
    ));
    let other = region(vec![store(Width::B4, 1, 1), load(2, 0)]);
    assert_eq!(judge(&other, &[1, 0], 8), Ok(()));
}

#[test]
fn locks_keep_memory_at_a_distance() {
    let acquire = MInst::new(Op::AcqImm, &[], &[r(5)], Imm::Int(48));
    let before = region(vec![store(Width::B4, 1, 0), acquire.clone()]);
    assert_eq!(judge(&before, &[0, 4], 8), Ok(()));
    assert!(matches!(
        judge(&before, &[0, 3], 8),
        Err(Violation::Memory { .. })
    ));
    let after = region(vec![acquire, store(Width::B4, 1, 0)]);
    assert_eq!(judge(&after, &[0, 4], 8), Ok(()));
    assert!(matches!(
        judge(&after, &[0, 3], 8),
        Err(Violation::Memory { .. })
    ));
}

#[test]
fn slots_and_ports_are_taken_once() {
    let slot = region(vec![add(1, 2, 2), add(3, 4, 4)]);
    assert!(matches!(
        judge(&slot, &[0, 0], 2),
        Err(Violation::Slot { .. })
    ));
    let port = region(vec![MInst::alu(Alu::Mul, r(1), r(2), r(2)), add(3, 4, 4)]);
    assert_eq!(judge(&port, &[0, 2], 3), Ok(()));
    assert!(matches!(
        judge(&port, &[0, 1], 3),
        Err(Violation::Port { .. })
    ));
}

#[test]
fn a_branch_has_five_delay_slots() {
    let branch = MInst::new(Op::J, &[], &[], Imm::Block(0));
    let region = Region {
        insts: vec![add(1, 2, 2)],
        branch: Some(branch),
        ..Region::default()
    };
    assert_eq!(judge(&region, &[5, 0], 6), Ok(()));
    assert!(matches!(
        judge(&region, &[0, 0], 5),
        Err(Violation::Delay { .. } | Violation::Slot { .. })
    ));
    assert!(matches!(
        judge(&region, &[1, 0], 7),
        Err(Violation::Delay { .. })
    ));
}

#[test]
fn instructions_are_those_of_the_operations() {
    let region = region(vec![add(1, 2, 3)]);
    let mut schedule = schedule(&region, false).unwrap();
    schedule.cycles[0][0].inst = forms(&add(1, 2, 4))[0];
    let bad = check(&region, &schedule, false);
    assert!(matches!(bad, Err(Violation::Operands { .. })));
    schedule.cycles[0].clear();
    let bad = check(&region, &schedule, false);
    assert!(matches!(bad, Err(Violation::Count { times: 0, .. })));
}

/// Two operands may be one register where each of its parts is read as it comes by
/// one of them.
#[test]
fn parts_of_one_register_are_judged_one_by_one() {
    let (low, high, whole) = (
        |n: u32| Reg(126 + n),
        |n: u32| Reg(138 + n),
        |n: u32| Reg(150 + n),
    );
    let get = |to: Reg, base: u32| MInst {
        op: Op::Load(Width::B32, Extend::Zero, Addr::PtrImm),
        defs: vec![to],
        ..load(0, base)
    };
    let row = npu_arch::isa::Inst::VADD_32;
    let sum = |a: u32, b: u32| MInst::isa(row, &[whole(4)], &[whole(a), whole(b)], Imm::None);
    let mut apart = sum(0, 1);
    apart.mark_blank(&|lane| lane == low(0) || lane == high(1));
    let together = MInst {
        uses: sum(5, 5).uses,
        ..apart.clone()
    };
    let wanted = [get(high(0), 0), get(low(1), 1), apart];
    let judge = |made: [MInst; 3]| {
        let program = Program {
            wanted: wanted.iter().collect(),
            made: made.iter().collect(),
            matters: &|_| false,
        };
        let made = region(made.to_vec());
        check_program(&program, &at(&made, &[0, 1, 8], 16), false).map(|_| ())
    };
    assert_eq!(judge(wanted.clone()), Ok(()));
    let one = [get(high(5), 0), get(low(5), 1), together.clone()];
    assert_eq!(judge(one), Ok(()));
    // The part that counts is elsewhere.
    let other = [get(high(6), 0), get(low(5), 1), together];
    assert!(matches!(judge(other), Err(Violation::Read { .. })));
}
