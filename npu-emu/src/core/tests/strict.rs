use super::*;
use crate::core::env::EnvFault;
use crate::strict::Class;

#[test]
fn faults_show_the_code_around_them() {
    let code = Code::new().each(&[set(0, 1), set(1, 2), op(Inst::ADD, &[r(2), r(0), r(9)])]);
    let fault = code.nops(2).fault();
    assert_eq!(
        fault.to_string(),
        "core at 0x0008, cycle 2: computes with r9, which holds no defined value \
         (strict class uninitialised-register)\n\
         \x20 0x0000: mova r0, #1\n\
         \x20 0x0004: mova r1, #2\n\
         > 0x0008: add r2, r0, r9\n\
         \x20 0x000c: nop\n\
         \x20 0x000e: nop\n\
         \x20 0x0010: done\n"
    );
}

#[test]
fn faults_name_their_function() {
    let add = op(Inst::ADD, &[r(2), r(0), r(9)]);
    let mut core = Code::new().each(&[set(0, 1), set(1, 2), add]).core();
    core.name_functions([(0, "start".to_owned()), (4, "sum".to_owned())]);
    let Stop::Fault(fault) = core.run(&mut memory(), 10) else {
        panic!("it adds what is not defined");
    };
    assert_eq!(fault.function, Some(("sum".to_owned(), 4)));
    let text = fault.to_string();
    assert!(
        text.starts_with("core at 0x0008 (sum+0x4), cycle 2: "),
        "{text}"
    );
}

#[test]
fn a_fault_stays_until_reset() {
    let code = Code::new().each(&[copy(1, 0), op(Inst::ADD, &[r(2), r(1), r(1)])]);
    let mut core = code.core();
    let first = core.run(&mut memory(), 10);
    assert!(matches!(&first, Stop::Fault(f) if f.pc == 4));
    assert_eq!(core.run(&mut memory(), 10), first);
    core.reset();
    core.set_reg(Reg::r(0), 1);
    assert!(matches!(core.run(&mut memory(), 2), Stop::Budget));
}

#[test]
fn undefined_values_may_be_copied_saved_and_selected_away() {
    let code = Code::new().each(&[
        copy(1, 0),
        op(Inst::OR, &[r(2), r(1), r(1)]),
        op(Inst::ST_dms_sts_idx_imm, &[r(2), p(0), i(0)]),
        set(3, 5),
        set(27, 1),
        op(Inst::SELNEZ, &[r(4), r(3), r(2)]),
        op(Inst::ADD, &[r(5), r(4), r(4)]),
    ]);
    assert_eq!(value(&code.run(), 5), 10);
    let code = Code::new().each(&[
        set(3, 5),
        set(27, 0),
        op(Inst::SELNEZ, &[r(4), r(3), r(2)]),
        op(Inst::ADD, &[r(5), r(4), r(4)]),
    ]);
    assert_eq!(
        code.fault().kind,
        FaultKind::UninitialisedRegister { reg: Reg::r(4) }
    );
}

#[test]
fn the_carry_of_a_subtraction_is_not_relied_upon() {
    let sub = op(Inst::SUB, &[r(2), r(0), r(1)]);
    let adc = op(Inst::ADC, &[r(3), r(0), r(1)]);
    let code = Code::new().each(&[set(0, 1), set(1, 2), sub, adc]);
    assert_eq!(
        code.fault().kind,
        FaultKind::UninitialisedRegister { reg: Reg::SR_CARRY }
    );
    let sbc = op(Inst::SBC, &[r(3), r(0), r(1)]);
    let mut core = Code::new().bundle(&[sbc]).core();
    for n in 0..2 {
        core.set_reg(Reg::r(n), 0);
    }
    core.set_reg(Reg::SR_CARRY, 0);
    match core.run(&mut memory(), 10) {
        Stop::Fault(f) => {
            assert!(matches!(f.kind, FaultKind::Refused { inst: "SBC", .. }));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn unknown_instructions_are_refused_by_name() {
    let fault = Code::new()
        .bundle(&[op(Inst::VLDB_SPARSE_FILL_4, &[p(0)])])
        .fault();
    let inst = "VLDB_SPARSE_FILL_4";
    let why = "the order of sparse 4-bit data is not public";
    assert_eq!(fault.kind, FaultKind::Refused { inst, why });
    assert_eq!(fault.kind.class(), None);
}

#[test]
fn flags_of_float_instructions_are_not_read() {
    for flags in [Reg::SR_FP_FLAGS, Reg::SR_F2F_FLAGS, Reg::SR_F2I_FLAGS] {
        let write = op(Inst::MOV_mv_scl, &[flags.into(), r(0)]);
        let read = op(Inst::MOV_mv_scl, &[r(1), flags.into()]);
        let clear = Code::new().each(&[set(0, 0), write]);
        assert_eq!(clear.stops().1, Stop::Done);
        match Code::new().each(&[read]).fault().kind {
            FaultKind::Refused { inst, why } => {
                assert_eq!(inst, "MOV_mv_scl");
                assert!(why.contains("srFPFlags"), "{why}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn two_results_in_one_cycle_collide() {
    let code = Code::new()
        .each(&[lda(0, 0)])
        .nops(5)
        .each(&[op(Inst::ADD_NC, &[r(0), r(1), i(0)])]);
    let mut core = code.bundle(&[done()]).core();
    core.set_reg(Reg::p(0), DATA);
    core.set_reg(Reg::r(1), 3);
    match core.run(&mut memory(), 100) {
        Stop::Fault(f) => assert_eq!(f.kind, FaultKind::WriteConflict { reg: Reg::r(0) }),
        other => panic!("{other:?}"),
    }
}

#[test]
fn ports_are_used_once_a_cycle() {
    let code = Code::new().each(&[
        set(0, 3),
        op(Inst::MUL_mul_r_rr, &[r(1), r(0), r(0)]),
        op(Inst::ADD, &[r(2), r(0), r(0)]),
    ]);
    assert!(matches!(code.fault().kind, FaultKind::Structural { .. }));
}

#[test]
fn targets_are_aligned() {
    let code = Code::new().each(&[op(Inst::J_jump_imm, &[i(24)])]).nops(20);
    assert_eq!(code.fault().kind, FaultKind::UnalignedTarget { addr: 24 });
    let allowed = Strictness::strict().allow(Class::UnalignedTarget);
    let code = Code::new().each(&[op(Inst::J_jump_imm, &[i(24)])]).nops(20);
    assert_eq!(code.bundle(&[done()]).stops_with(allowed).1, Stop::Done);
}

#[test]
fn branches_stay_out_of_delay_slots() {
    let j = op(Inst::J_jump_imm, &[i(32)]);
    assert_eq!(
        Code::new().each(&[j, j]).nops(20).fault().kind,
        FaultKind::BranchInDelaySlot
    );
}

#[test]
fn accesses_are_aligned() {
    let code = Code::new().each(&[
        op(Inst::PADDA_lda_ptr_inc_idx, &[p(0), Reg::m(0).into()]),
        lda(0, 0),
    ]);
    let mut core = code.bundle(&[done()]).core();
    core.set_reg(Reg::p(0), DATA);
    core.set_reg(Reg::m(0), 2);
    match core.run(&mut memory(), 100) {
        Stop::Fault(f) => assert_eq!(
            f.kind,
            FaultKind::Unaligned {
                addr: DATA + 2,
                size: 4
            }
        ),
        other => panic!("{other:?}"),
    }
}

#[test]
fn memory_is_there_and_written() {
    let at = |addr: i32| {
        Code::new().each(&[
            op(Inst::MOVXM_lng_cg, &[p(1), i(addr)]),
            op(Inst::LDA_dms_lda_idx_imm, &[r(0), p(1), i(0)]),
        ])
    };
    let e = EnvFault::NoMemory { addr: 0x100 };
    assert_eq!(at(0x100).fault().kind, FaultKind::Env(e));
    let e = EnvFault::Uninitialised { addr: DATA + 0x800 };
    assert_eq!(at(DATA as i32 + 0x800).fault().kind, FaultKind::Env(e));
}

#[test]
fn program_memory_is_written_and_ends() {
    let mut core = Code::new().nops(3).core();
    match core.run(&mut memory(), 10) {
        Stop::Fault(f) => assert_eq!(f.kind, FaultKind::UninitialisedProgram { addr: 6 }),
        other => panic!("{other:?}"),
    }
    let mut core = Core::new();
    core.write_program(PROGRAM_BYTES - 2, &Bundle::new(&[]).unwrap().encode());
    assert!(!core.try_write_program(PROGRAM_BYTES - 2, &[0; 4]));
    core.enable();
    core.set_pc(PROGRAM_BYTES as u32 - 2);
    match core.run(&mut memory(), 10) {
        Stop::Fault(f) => {
            assert_eq!(
                f.kind,
                FaultKind::OutsideProgram {
                    pc: PROGRAM_BYTES as u32
                }
            )
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn stores_arrive_before_a_release() {
    let rel = op(Inst::REL_mLockId_imm, &[i(48), r(1)]);
    let st = op(Inst::ST_dms_sts_idx_imm, &[r(1), p(0), i(0)]);
    let word = |code: Code| Code {
        bytes: [Code::new().each(&[set(1, 1)]).bytes, code.bytes].concat(),
    };
    let together = word(Code::new().bundle(&[st, rel])).fault();
    assert_eq!(together.kind, FaultKind::LockOrder { missing: 1 });
    word(Code::new().each(&[st, rel])).run();

    let st8 = op(Inst::ST_S8_ag_idx_imm, &[r(1), p(0), i(0)]);
    let part = |gap| Code::new().each(&[set(1, 1), st8]).nops(gap).each(&[rel]);
    assert_eq!(part(5).fault().kind, FaultKind::LockOrder { missing: 1 });
    part(6).run();
}

#[test]
fn part_word_stores_are_lost_at_the_end_of_short_loops() {
    let store = op(Inst::ST_S8_ag_idx_imm, &[r(1), p(0), i(0)]);
    let code = |body: i32| {
        let mut c = Code::new().each(&[
            set(1, 2),
            op(Inst::MOVXM_lng_cg, &[Reg::LS.into(), i(256 - 16 * body)]),
            op(Inst::MOVXM_lng_cg, &[Reg::LE.into(), i(240)]),
            op(Inst::ADD_NC, &[Reg::LC.into(), r(1), i(0)]),
        ]);
        while c.here() < 256 - 16 * body {
            c = c.bundle(&[]);
        }
        (1..body).fold(c, |c, _| c.wide(&[])).wide(&[store])
    };
    assert_eq!(code(6).fault().kind, FaultKind::LoopEndStore { body: 96 });
    let (core, stop) = code(8).stops();
    assert_eq!(stop, Stop::Done, "{:?}", core.pc());
}

#[test]
fn a_part_word_store_at_a_loop_end_is_lost_on_the_way_back() {
    // It stores r2 at a pointer that moves on: 5 of 6 rounds go back. The
    // bundles before the store are so long.
    let stored = |bytes: &[usize]| {
        let store = op(Inst::ST_S8_ag_pstm_nrm_imm, &[r(2), p(0), i(1)]);
        let start = 240 - bytes.iter().sum::<usize>() as i32;
        let mut c = Code::new().each(&[
            set(1, 6),
            set(2, 7),
            op(Inst::MOVXM_lng_cg, &[Reg::LS.into(), i(start)]),
            op(Inst::MOVXM_lng_cg, &[Reg::LE.into(), i(240)]),
            op(Inst::ADD_NC, &[Reg::LC.into(), r(1), i(0)]),
        ]);
        while c.here() < start {
            c = c.bundle(&[]);
        }
        for &n in bytes {
            let bundle = Bundle::with_length(&[], n).unwrap();
            c.bytes.extend_from_slice(&bundle.encode());
        }
        let mut core = c.wide(&[store]).nops(12).bundle(&[done()]).core();
        core.set_reg(Reg::p(0), DATA);
        core.set_strictness(Strictness::strict().allow(Class::LoopEndStore));
        let mut memory = memory();
        assert_eq!(core.run(&mut memory, 1000), Stop::Done);
        memory.read(DATA, 6).unwrap().to_vec()
    };
    let mut last = memory().read(DATA, 6).unwrap().to_vec();
    last[5] = 7;
    // Rounds of 96 and of 128 bytes.
    assert_eq!(stored(&[12, 12, 12, 12, 12, 12, 8]), last);
    assert_eq!(stored(&[16; 7]), [7; 6]);
}
