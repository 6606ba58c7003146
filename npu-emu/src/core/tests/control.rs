use super::*;
use npu_arch::isa::latency::DELAY_SLOTS;
use proptest::prelude::*;

fn add(n: u8, k: i32) -> SlotInst {
    op(Inst::ADD_add_r_ri, &[r(n), r(n), i(k)])
}

#[test]
fn five_bundles_after_a_jump_are_executed() {
    let head = Code::new().each(&[set(0, 0), op(Inst::J_jump_imm, &[i(64)])]);
    let mut code = head.each(&[add(0, 1); 8]).align();
    assert!(code.here() <= 64);
    while code.here() < 64 {
        code = code.bundle(&[]);
    }
    let core = code.run();
    assert_eq!(value(&core, 0), DELAY_SLOTS);
}

#[test]
fn conditional_jumps() {
    for (inst, value_in, taken) in [
        (Inst::JZ, 0, true),
        (Inst::JZ, 1, false),
        (Inst::JNZ, 0, false),
        (Inst::JNZ, 7, true),
    ] {
        let mut code = Code::new()
            .each(&[set(0, value_in), set(1, 0), op(inst, &[r(0), i(64)])])
            .nops(5)
            .each(&[set(1, 1)]);
        while code.here() < 64 {
            code = code.bundle(&[]);
        }
        assert_eq!(value(&code.run(), 1) == 0, taken, "{inst:?} {value_in}");
    }
}

#[test]
fn calls_return_after_their_delay_slots() {
    // main: jl f; r1 = 1 in a delay slot; after: r2 = 2; done. f: r0 = 9; ret.
    let code = Code::new()
        .each(&[op(Inst::JL, &[i(64)]), set(1, 1)])
        .nops(3)
        .wide(&[])
        .align();
    let after = code.here();
    let mut code = code.each(&[set(2, 2), done()]);
    while code.here() < 64 {
        code = code.bundle(&[]);
    }
    let code = code.each(&[op(Inst::RET, &[]), set(0, 9)]).nops(4);
    let mut core = code.core();
    // The call's fifth delay slot ends where the aligned code goes on.
    assert_eq!(after % 16, 0);
    let stop = core.run(&mut memory(), 1000);
    assert_eq!(stop, Stop::Done, "{stop:?}");
    assert_eq!(
        (value(&core, 0), value(&core, 1), value(&core, 2)),
        (9, 1, 2)
    );
    assert_eq!(core.reg(Reg::LR), Some(after as u32));
}

#[test]
fn the_link_register_is_written_at_cycle_four() {
    let copy_lr = |n| op(Inst::MOV_mv_scl, &[r(n), Reg::LR.into()]);
    let mut code = Code::new().each(&[op(Inst::JL, &[i(64)])]);
    code = code
        .each(&[copy_lr(0), copy_lr(1), copy_lr(2), copy_lr(3)])
        .bundle(&[])
        .align();
    while code.here() < 64 {
        code = code.bundle(&[]);
    }
    let mut core = code.bundle(&[done()]).core();
    core.set_reg(Reg::LR, 5);
    assert_eq!(core.run(&mut memory(), 100), Stop::Done);
    let seen: Vec<u32> = (0..4).map(|n| value(&core, n)).collect();
    assert_eq!(seen, [5, 5, 5, 24]);
}

#[test]
fn jnzd_counts_down() {
    // r0 = 3: the loop runs while the old value is not zero.
    let code = Code::new()
        .each(&[set(0, 3), set(1, 0), op(Inst::MOVA_lda_cg, &[p(7), i(16)])])
        .align();
    assert_eq!(code.here(), 16);
    let core = code
        .bundle(&[op(Inst::JNZD, &[r(0), r(0), p(7)])])
        .each(&[add(1, 1)])
        .nops(4)
        .run();
    assert_eq!((value(&core, 0), value(&core, 1)), (-1i32 as u32, 4));
}

/// A loop of `body` 16-byte bundles, each counting in `r1`; the last bundle
/// is at least `gap` bytes after the last of the setup.
fn zol(trips: i32, body: usize, gap: usize) -> Code {
    let setup = 4 + 4 + 6 + 6;
    let setup_end = setup + 4;
    let first = (setup + gap).saturating_sub((body - 1) * 16).max(setup_end);
    let start = first.next_multiple_of(16);
    let last = start + (body - 1) * 16;
    let mut code = Code::new().each(&[
        set(0, trips),
        set(1, 0),
        op(Inst::MOVXM_lng_cg, &[Reg::LS.into(), i(start as i32)]),
        op(Inst::MOVXM_lng_cg, &[Reg::LE.into(), i(last as i32)]),
        op(Inst::ADD_NC, &[Reg::LC.into(), r(0), i(0)]),
    ]);
    assert_eq!(code.here(), setup_end as i32);
    while code.here() < start as i32 {
        code = code.bundle(&[]);
    }
    (0..body).fold(code, |c, _| c.wide(&[add(1, 1)]))
}

proptest! {
    #[test]
    fn zero_overhead_loops_run_their_trip_count(trips in 1i32..50, body in 1usize..12) {
        let core = zol(trips, body, 112).run();
        prop_assert_eq!(value(&core, 1), (trips * body as i32) as u32);
        prop_assert_eq!(core.reg(Reg::LC), Some(0));
    }
}

#[test]
fn a_loop_without_count_falls_through() {
    let core = zol(0, 2, 112).run();
    assert_eq!(value(&core, 1), 2);
}

#[test]
fn loops_need_time_to_be_set_up() {
    let near = zol(3, 1, 96).fault();
    assert!(
        matches!(near.kind, FaultKind::LoopSetup { bytes } if bytes < 112),
        "{near}"
    );
}

#[test]
fn loops_end_with_a_whole_aligned_bundle() {
    let code = |last: i32| {
        let c = Code::new().each(&[
            set(0, 2),
            op(Inst::MOVXM_lng_cg, &[Reg::LS.into(), i(16)]),
            op(Inst::MOVXM_lng_cg, &[Reg::LE.into(), i(last)]),
            op(Inst::ADD_NC, &[Reg::LC.into(), r(0), i(0)]),
        ]);
        c.nops(100)
    };
    assert!(matches!(
        code(160).fault().kind,
        FaultKind::ShortLoopEnd { bytes: 2 }
    ));
    assert!(matches!(
        code(162).fault().kind,
        FaultKind::UnalignedTarget { addr: 162 }
    ));
}

#[test]
fn locks_block_and_resume() {
    let code = Code::new()
        .each(&[set(0, -1), set(1, 1), set(2, 0)])
        // The rest of the bundle must wait too.
        .bundle(&[op(Inst::ACQ_mLockId_imm, &[i(49), r(0)]), copy(2, 1)])
        .nops(4)
        .bundle(&[op(Inst::REL_mLockId_imm, &[i(48), r(1)])])
        .bundle(&[done()]);
    let mut core = code.core();
    let mut tile = memory();
    for _ in 0..3 {
        let stop = core.run(&mut tile, 1000);
        assert_eq!(
            stop,
            Stop::Blocked {
                wait: Wait::Lock {
                    lock: 49,
                    value: -1
                },
                pc: 12
            }
        );
        assert_eq!((value(&core, 2), core.counters().bundles), (0, 3));
    }
    core.add_lock_stall(40);
    tile.set_lock(49, 1);
    assert_eq!(core.run(&mut tile, 1000), Stop::Done);
    assert_eq!((tile.lock(49), tile.lock(48), value(&core, 2)), (0, 1, 1));
    let c = core.counters();
    assert_eq!(
        (c.acquires, c.releases, c.bundles, c.cycles()),
        (1, 1, 10, 50)
    );
}

#[test]
fn conditional_locks() {
    let code = Code::new()
        .each(&[
            set(0, -1),
            set(26, 0),
            op(Inst::ACQ_COND_mLockId_imm, &[i(49), r(0)]),
        ])
        // Lock instructions hold the semaphore interface for four cycles.
        .nops(3)
        .each(&[
            op(Inst::REL_COND_mLockId_imm, &[i(48), r(0)]),
            set(1, 50),
            set(26, 1),
        ])
        .nops(1)
        .each(&[op(Inst::ACQ_COND_mLockId_reg, &[r(1), r(0)]), done()]);
    let mut core = code.core();
    let mut tile = memory();
    tile.set_lock(50, 3);
    assert_eq!(core.run(&mut tile, 100), Stop::Done);
    assert_eq!((tile.lock(48), tile.lock(49), tile.lock(50)), (0, 0, 2));
}

#[test]
fn locks_are_four_cycles_apart() {
    let acq = op(Inst::ACQ_mLockId_imm, &[i(49), r(0)]);
    let code = |gap| Code::new().each(&[set(0, 0), acq]).nops(gap).each(&[acq]);
    let fault = code(2).fault();
    assert!(
        matches!(fault.kind, FaultKind::Structural { port } if format!("{port:?}") == "SEMAPHORE")
    );
    code(3).run();
}

#[test]
fn budget_done_disable_and_reset() {
    let code = Code::new().nops(10).each(&[set(0, 1), done()]);
    let mut core = code.core();
    let mut tile = memory();
    core.disable();
    assert_eq!(core.run(&mut tile, 5), Stop::Disabled);
    core.enable();
    assert_eq!(core.run(&mut tile, 5), Stop::Budget);
    assert_eq!((core.pc(), core.counters().nops), (10, 5));
    assert_eq!(core.run(&mut tile, 50), Stop::Done);
    assert_eq!(core.run(&mut tile, 50), Stop::Done);
    assert!(core.is_done());
    core.reset();
    assert_eq!(
        (core.pc(), core.counters(), core.reg(Reg::r(0))),
        (0, Counters::default(), None)
    );
    assert_eq!(core.run(&mut tile, 50), Stop::Done);
}

/// Whether a pipeline state survives being run in pieces.
#[test]
fn running_in_pieces_changes_nothing() {
    let whole = zol(20, 3, 112).run();
    let mut core = zol(20, 3, 112).bundle(&[done()]).core();
    let mut tile = memory();
    let mut runs = 0;
    while core.run(&mut tile, 7) == Stop::Budget {
        runs += 1;
    }
    assert!(runs > 5);
    assert_eq!(core.counters(), whole.counters());
    assert_eq!(value(&core, 1), value(&whole, 1));
}

#[test]
fn functions_are_called_by_the_abi() {
    // r0 = r0 + r1 + [p0]
    let good = Code::new()
        .bundle(&[lda(2, 0)])
        .bundle(&[op(Inst::RET, &[])])
        .bundle(&[op(Inst::ADD, &[r(0), r(0), r(1)])])
        .nops(4)
        .align();
    let mut core = good.core();
    let call = Call {
        entry: 0,
        stack: DATA + 0x1000,
        pointers: &[DATA],
        integers: &[5, 6],
        budget: 100,
    };
    let back = call_function(&mut core, &mut memory(), &call).unwrap();
    assert_eq!((back.r0, back.bundles), (Some(11), 7));

    let bad = Code::new()
        .bundle(&[op(Inst::RET, &[])])
        .bundle(&[set(16, 0)])
        .nops(4);
    let e = call_function(&mut bad.core(), &mut memory(), &call).unwrap_err();
    assert_eq!(e, CallError::Clobbered { reg: Reg::r(16) });

    let endless = Code::new().bundle(&[op(Inst::J_jump_imm, &[i(0)])]).nops(5);
    let e = call_function(&mut endless.core(), &mut memory(), &call).unwrap_err();
    assert_eq!(e, CallError::Stopped(Stop::Budget));
}
