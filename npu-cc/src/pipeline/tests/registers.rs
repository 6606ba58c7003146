//! The registers that values of a turn get.

use super::*;
use crate::codegen;

fn am(n: u32) -> Reg {
    Reg(166 + n)
}

/// What an instruction adds to is there before, whatever is said of it.
#[test]
fn what_is_modified_is_never_blank() {
    let high = bm(0).lanes()[1];
    let mut body = Vec::new();
    for n in 0..3 {
        body.push(load(am(0), 0, 32 * n));
        let row = Inst::VADDMAC_F_vmac_bm_core_dense;
        let uses = [bm(0), bm(5), x(0), x(4), Reg::r(0)];
        let mut mac = MInst::isa(row, &[bm(0)], &uses, Imm::None);
        mac.mark_blank(&|lane| lane == high);
        assert!(mac.modifies(0) && !mac.modifies(1));
        body.push(mac);
        body.push(store(am(0), 1, 32 * n));
    }
    body.push(step(0, 96));
    body.push(step(1, 96));
    let (region, plan) = planned(&body, &[(0, 96), (1, 96)]);
    check(&region, &plan).unwrap();
}

/// A turn of words: `count` loads, each of them used at once and once more when
/// all are there.
fn words(count: i32) -> Vec<MInst> {
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
    let (sum, value) = (Reg::r(0), |n: i32| Reg::r(1 + n as u32));
    let mut body = vec![MInst::constant(sum, 1)];
    for n in 0..count {
        body.push(word(load(value(n), 0, 4 * n)));
        body.push(MInst::alu(Alu::Mul, sum, sum, value(n)));
    }
    for n in 0..count {
        body.push(MInst::alu(Alu::Xor, sum, sum, value(n)));
    }
    body.push(word(store(sum, 1, 0)));
    body.push(step(0, 4 * count));
    body.push(step(1, 4));
    body
}

fn kept(insts: &[MInst]) -> BTreeSet<Reg> {
    let defs = insts.iter().flat_map(|i| &i.defs);
    let lanes = defs.flat_map(|d| d.lanes()).copied();
    lanes.filter(|l| l.is_callee_saved()).collect()
}

/// A loop of words with hardly a register but those that a callee keeps, of which
/// the function writes some.
fn crowded(written: &[Reg]) -> Option<(Region, Plan)> {
    let body = words(6);
    let mut around = Around {
        live: LaneSet::new(Reg::FIRST_VIRTUAL as usize),
        written: written.iter().copied().collect(),
        ..Around::default()
    };
    let taken = (7..32).map(Reg::r).filter(|r| !r.is_callee_saved());
    taken.for_each(|r| around.live.insert(r.0));
    let strides: Strides = [(0, Some(24)), (1, Some(4))].into();
    let planned = plan(&body, &strides, None, &around, false)?;
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
        insts: body,
        plan: Some(plan.clone()),
        ..Region::default()
    };
    Some((region, plan))
}

/// Registers that the function saves are a loop's to use, others are not; and the
/// check knows by itself.
#[test]
fn a_loop_uses_what_its_function_saves_and_no_more() {
    let saved = [Reg::r(17), Reg::r(20)];
    let (region, plan) = crowded(&saved).unwrap();
    let used = kept(&plan.made);
    assert!(!used.is_empty() && used.iter().all(|r| saved.contains(r)));
    let judge = |written: &[Reg]| {
        let mut all = crate::check::written(std::iter::once(&region));
        all.extend(written);
        crate::check::check_turns(&region, &plan.schedule, &plan, &all, false)
    };
    assert_eq!(judge(&saved), Ok(()));
    assert!(matches!(judge(&[]), Err(Violation::End { .. })));
    let (region, plan) = crowded(&[]).unwrap();
    assert!(kept(&plan.made).is_empty());
    assert_eq!(check(&region, &plan), Ok(()));
}

/// A function with such a loop; another block of it writes some registers.
fn function(written: &[Reg]) -> Function {
    let counter = Reg::r(9);
    let block = |insts: Vec<MInst>, term: Term| Block {
        insts,
        term,
        line: 0,
        depth: 0,
    };
    let mut entry: Vec<MInst> = written.iter().map(|r| MInst::constant(*r, 1)).collect();
    entry.push(MInst::constant(counter, 40));
    let mut turn = words(6);
    let down = MInst::new(Op::AddImm, &[counter], &[counter], Imm::Int(-1));
    turn.push(down);
    let again = Term::CondBr {
        reg: counter,
        then: 1,
        otherwise: 2,
    };
    let others = (7..32).map(Reg::r);
    let others = others.filter(|r| !r.is_callee_saved() && *r != counter);
    Function {
        name: "f".to_owned(),
        classes: Vec::new(),
        blocks: vec![
            block(entry, Term::Br(1)),
            block(turn, again),
            block(Vec::new(), Term::Ret(others.collect())),
        ],
        slots: Vec::new(),
        spills: Vec::new(),
        outgoing: 0,
        calls: false,
        strides: [(1, [(0, Some(24)), (1, Some(4))].into())].into(),
    }
}

/// The same for whole functions: what other blocks write is a loop's to use.
#[test]
fn other_blocks_give_a_loop_their_registers() {
    for written in [&[Reg::r(17), Reg::r(20)][..], &[]] {
        let code = codegen::schedule(&mut function(written), false).unwrap();
        assert_eq!(crate::check::check_function_code(&code, false), Ok(()));
        let mut plans = code.iter().filter_map(|(r, _)| r.plan.as_ref());
        let used = kept(&plans.next().unwrap().made);
        assert_eq!(used.is_empty(), written.is_empty());
        assert!(used.iter().all(|r| written.contains(r)));
    }
}
