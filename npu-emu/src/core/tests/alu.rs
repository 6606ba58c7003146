use super::*;
use npu_arch::isa::{Access, OperandKind};
use proptest::prelude::*;

/// Runs one three-register instruction.
fn binary(inst: Inst, a: u32, b: u32, condition: u32) -> u32 {
    let code = Code::new()
        .bundle(&[op(inst, &[r(0), r(1), r(2)])])
        .nops(1)
        .bundle(&[done()]);
    let mut core = code.core();
    core.set_reg(Reg::r(1), a);
    core.set_reg(Reg::r(2), b);
    core.set_reg(Reg::r(27), condition);
    assert_eq!(core.run(&mut memory(), 100), Stop::Done);
    value(&core, 0)
}

fn unary(inst: Inst, a: u32) -> u32 {
    let code = Code::new()
        .bundle(&[op(inst, &[r(0), r(1)])])
        .bundle(&[done()]);
    let mut core = code.core();
    core.set_reg(Reg::r(1), a);
    assert_eq!(core.run(&mut memory(), 100), Stop::Done);
    value(&core, 0)
}

/// Words with their interesting neighbourhoods.
fn word() -> impl Strategy<Value = u32> {
    prop_oneof![
        any::<u32>(),
        0u32..4,
        (0u32..32).prop_map(|s| 1 << s),
        any::<u8>().prop_map(|b| b as i8 as u32)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn two_operand_instructions(a in word(), b in word(), c in 0u32..3) {
        let (x, y) = (i64::from(a as i32), i64::from(b as i32));
        let (ua, ub) = (u64::from(a), u64::from(b));
        let expected = [
            (Inst::ADD, (x + y) as u32),
            (Inst::SUB, (x - y) as u32),
            (Inst::MUL_mul_r_rr, (x * y) as u32),
            (Inst::AND, !(!a | !b)),
            (Inst::OR, !(!a & !b)),
            (Inst::XOR, (a | b) & !(a & b)),
            (Inst::EQ, (x == y) as u32),
            (Inst::NE, (x != y) as u32),
            (Inst::GE, (x >= y) as u32),
            (Inst::LT, (x < y) as u32),
            (Inst::GEU, (ua >= ub) as u32),
            (Inst::LTU, (ua < ub) as u32),
            (Inst::SELEQZ, if c == 0 { a } else { b }),
            (Inst::SELNEZ, if c == 0 { b } else { a }),
        ];
        for (inst, want) in expected {
            prop_assert_eq!(binary(inst, a, b, c), want, "{:?} {} {}", inst, a, b);
        }
    }

    #[test]
    fn shifts_go_both_ways(a in word(), by in -31i32..32) {
        let wide = u64::from(a) << 32;
        let logical = if by >= 0 { u64::from(a) << by } else { wide >> -by >> 32 };
        let signed = i64::from(a as i32);
        let arithmetic = if by >= 0 { signed << by } else { signed >> -by };
        prop_assert_eq!(binary(Inst::LSHL, a, by as u32, 0), logical as u32);
        prop_assert_eq!(binary(Inst::ASHL, a, by as u32, 0), arithmetic as u32);
    }

    #[test]
    fn one_operand_instructions(a in word()) {
        let bits = format!("{a:032b}");
        let run = |c: char| bits.chars().take_while(|x| *x == c).count() as u32;
        let sign = if (a as i32) < 0 { '1' } else { '0' };
        let expected = [
            (Inst::CLZ, run('0')),
            (Inst::CLB, run(sign)),
            (Inst::EQZ, (a == 0) as u32),
            (Inst::NEZ, (a != 0) as u32),
            (Inst::EXTENDs8, i32::from(a as i8) as u32),
            (Inst::EXTENDs16, i32::from(a as i16) as u32),
            (Inst::EXTENDu8, a % 256),
            (Inst::EXTENDu16, a % 65536),
            (Inst::ABS, i64::from(a as i32).unsigned_abs() as u32),
        ];
        for (inst, want) in expected {
            prop_assert_eq!(unary(inst, a), want, "{:?} {}", inst, a);
        }
    }

    /// 32 steps divide, as the compiler's library does it.
    #[test]
    fn division_steps_divide(a in word(), b in word()) {
        prop_assume!(b != 0);
        let step = op(Inst::DIVS, &[r(0), r(0), r(2)]);
        let code = Code::new().each(&[set(0, 0)]).each(&[step; 32]).bundle(&[done()]);
        let mut core = code.core();
        core.set_reg(Reg::r(31), a);
        core.set_reg(Reg::r(2), b);
        prop_assert_eq!(core.run(&mut memory(), 100), Stop::Done);
        prop_assert_eq!(value(&core, 31), a / b);
        prop_assert_eq!(value(&core, 0), a % b);
    }

    #[test]
    fn carries_chain(a in any::<u64>(), b in any::<u64>()) {
        let low = op(Inst::ADD, &[r(4), r(0), r(2)]);
        let high = op(Inst::ADC, &[r(5), r(1), r(3)]);
        let mut core = Code::new().each(&[low, high, done()]).core();
        for (n, v) in [a as u32, (a >> 32) as u32, b as u32, (b >> 32) as u32].iter().enumerate() {
            core.set_reg(Reg::r(n as u8), *v);
        }
        prop_assert_eq!(core.run(&mut memory(), 100), Stop::Done);
        let sum = u64::from(value(&core, 5)) << 32 | u64::from(value(&core, 4));
        prop_assert_eq!(sum, a.wrapping_add(b));
    }
}

#[test]
fn results_of_a_bundle_are_not_its_operands() {
    // Swap two registers in one bundle.
    let core = Code::new()
        .each(&[set(0, 1), set(1, 2)])
        .bundle(&[op(Inst::OR, &[r(0), r(1), r(1)]), copy(1, 0)])
        .run();
    assert_eq!((value(&core, 0), value(&core, 1)), (2, 1));
}

#[test]
fn multiplication_takes_two_cycles() {
    let core = Code::new()
        .each(&[
            set(0, 3),
            set(1, 5),
            op(Inst::MUL_mul_r_rr, &[r(0), r(0), r(1)]),
        ])
        .each(&[copy(2, 0), copy(3, 0)])
        .run();
    assert_eq!((value(&core, 2), value(&core, 3)), (3, 15));
}

#[test]
fn delayed_moves_arrive_late() {
    let core = Code::new()
        .each(&[set(0, 3), set(1, 5), op(Inst::MOV_D3, &[r(0), r(1)])])
        .each(&[2, 3, 4, 5].map(|n| op(Inst::OR, &[r(n), r(0), r(0)])))
        .run();
    let seen: Vec<u32> = (2..6).map(|n| value(&core, n)).collect();
    assert_eq!(seen, [3, 3, 3, 5]);
}

#[test]
fn the_counter_counts_cycles() {
    let l0 = Operand::Reg(Reg::new(npu_arch::isa::RegFile::L, 0).unwrap());
    let read = op(Inst::MOV_CNTR, &[l0]);
    let core = Code::new().nops(9).each(&[read]).run();
    assert_eq!((value(&core, 16), value(&core, 17)), (9, 0));
}

#[test]
fn narrow_registers_keep_their_bits() {
    let core = Code::new()
        .each(&[
            op(Inst::MOVXM_lng_cg, &[p(1), i(-1)]),
            op(Inst::MOV_mv_scl, &[r(0), p(1)]),
        ])
        .each(&[op(Inst::MOV_mv_cg, &[Reg::s(0).into(), i(-1)])])
        .each(&[op(Inst::MOV_mv_scl, &[r(1), Reg::s(0).into()])])
        .run();
    assert_eq!(value(&core, 0), 0xf_ffff);
    assert_eq!(value(&core, 1), 0x3f);
}

/// The interpreter's constants are those of the tables.
#[test]
fn cycles_are_those_of_the_tables() {
    let mut implemented = 0;
    for inst in Inst::ALL {
        let operands: Option<Vec<Operand>> = inst
            .operands()
            .iter()
            .map(|o| match o.kind {
                OperandKind::Reg(c) => (0..1 << c.bits()).find_map(|n| c.decode(n)).map(Into::into),
                OperandKind::Imm(f) => Some(Operand::Imm(f.max() as i32)),
            })
            .collect();
        let s = op(*inst, &operands.unwrap());
        let mut core = Code::new().bundle(&[s]).core();
        core.set_strictness(Strictness::lenient());
        let stop = core.run(&mut memory(), 1);
        let refused = |k: &FaultKind| matches!(k, FaultKind::Unimplemented { .. });
        if matches!(&stop, Stop::Fault(f) if refused(&f.kind)) || s.is_nop() {
            continue;
        }
        implemented += 1;
        let kind = s.kind();
        // What takes its cycles from the table when it is decoded.
        if matches!(
            lower::lower(&s, &mut vec![]).code,
            lower::Code::Vec
                | lower::Code::Mac
                | lower::Code::VecLoadOp
                | lower::Code::VecStoreOp
                | lower::Code::Refused
                | lower::Code::SparseReset
                | lower::Code::SparseFill
                | lower::Code::SparsePeek
                | lower::Code::SparsePop
        ) {
            let last = s.memory_cycles().last().map_or(0, |c| u64::from(*c));
            assert!(
                [0, machine::MEMORY_CYCLE, machine::LATE_MEMORY_CYCLE].contains(&last),
                "{}",
                inst.name()
            );
            continue;
        }
        for (n, o) in inst.operands().iter().enumerate() {
            let load = kind.load && !kind.store && n == 0;
            let want = match inst {
                _ if load => machine::LOAD_CYCLE,
                Inst::VMOV_HI | Inst::VMOV_LO => machine::LOAD_CYCLE,
                Inst::VMOV_mv_scd | Inst::MOV_mv_ss2scl | Inst::MOV_NB_mv_ss2scl => {
                    machine::LOAD_CYCLE
                }
                Inst::MUL_mul_r_rr => machine::MUL_CYCLE,
                // Read from the table when the program is decoded.
                Inst::MOV_D1 | Inst::MOV_D2 | Inst::MOV_D3 => continue,
                Inst::MOV_D4 | Inst::MOV_D5 | Inst::MOV_D6 => continue,
                _ => 1,
            };
            if o.access != Access::Use {
                assert_eq!(u64::from(o.def_cycle), want, "{}", inst.name());
            }
            if o.access != Access::Def {
                let part = kind.load && kind.store && n == 0;
                let want = if part { machine::PART_STORE_CYCLE } else { 1 };
                assert_eq!(u64::from(o.use_cycle), want, "{}", inst.name());
            }
        }
        let memory: Vec<u64> = s.memory_cycles().iter().map(|c| u64::from(*c)).collect();
        match (kind.load, kind.store) {
            (true, true) => {
                assert_eq!(
                    memory,
                    [machine::MEMORY_CYCLE, machine::PART_STORE_MEMORY_CYCLE]
                )
            }
            (false, false) => assert!(memory.is_empty()),
            _ => assert_eq!(memory, [machine::MEMORY_CYCLE]),
        }
        if kind.call {
            let lr = s.reg_accesses().find(|a| a.reg == Reg::LR).unwrap();
            assert_eq!(u64::from(lr.def_cycle), machine::CALL_CYCLE);
        }
    }
    assert!(implemented > 100, "{implemented}");
}

#[test]
fn subtractions_continue() {
    let code = Code::new().each(&[
        op(Inst::SUB, &[r(4), r(0), r(2)]),
        op(Inst::SBC, &[r(5), r(1), r(3)]),
        op(Inst::SBC, &[r(6), r(1), r(1)]),
    ]);
    let mut core = code.bundle(&[done()]).core();
    let (a, b) = (0x1_0000_0000u64, 0x2_0000_0001u64);
    for (n, v) in [(0, a), (1, a >> 32), (2, b), (3, b >> 32)] {
        core.set_reg(Reg::r(n), v as u32);
    }
    assert_eq!(core.run(&mut memory(), 10), Stop::Done);
    let difference = u64::from(value(&core, 5)) << 32 | u64::from(value(&core, 4));
    assert_eq!(difference, a.wrapping_sub(b));
    assert_eq!(value(&core, 6), u32::MAX);
}
