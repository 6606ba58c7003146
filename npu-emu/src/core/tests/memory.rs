use super::*;
use npu_arch::isa::RegFile;
use proptest::prelude::*;

#[test]
fn loads_take_seven_cycles() {
    let mut code = Code::new().each(&[set(0, 7), lda(0, 0)]);
    for n in 1..=7 {
        code = code.bundle(&[copy(n, 0)]);
    }
    let core = code.run();
    let seen: Vec<u32> = (1..=7).map(|n| value(&core, n)).collect();
    assert_eq!(seen, [7, 7, 7, 7, 7, 7, 100]);
}

#[test]
fn a_register_carries_several_values_in_flight() {
    // As Peano's int8 attention does: load, load again three cycles later,
    // and use the old value in between.
    let mut code = Code::new()
        .each(&[set(0, 7), lda(0, 0), copy(1, 0)])
        .nops(1);
    code = code.each(&[lda(0, 4), copy(2, 0)]).nops(2);
    let core = code.each(&[copy(3, 0)]).nops(2).each(&[copy(4, 0)]).run();
    let seen: Vec<u32> = (1..=4).map(|n| value(&core, n)).collect();
    assert_eq!(seen, [7, 7, 100, 101]);
}

#[test]
fn widths_and_extensions() {
    let byte = |inst, n| op(inst, &[r(n), p(1), i(0)]);
    let code = Code::new()
        .each(&[op(Inst::MOVXM_lng_cg, &[p(1), i(DATA as i32 + 0x100)])])
        .each(&[
            byte(Inst::LDA_S8_ag_idx_imm, 0),
            byte(Inst::LDA_U8_ag_idx_imm, 1),
            byte(Inst::LDA_S16_ag_idx_imm, 2),
            byte(Inst::LDA_U16_ag_idx_imm, 3),
        ])
        .nops(7)
        .bundle(&[done()]);
    let mut core = code.core();
    let mut tile = memory();
    tile.write(DATA + 0x100, &[0x80, 0xff, 1, 2]).unwrap();
    assert_eq!(core.run(&mut tile, 100), Stop::Done);
    let seen: Vec<u32> = (0..4).map(|n| value(&core, n)).collect();
    assert_eq!(seen, [0xffff_ff80, 0x80, 0xffff_ff80, 0xff80]);
}

#[test]
fn stores_are_seen_by_the_next_bundle() {
    let code = Code::new()
        .each(&[
            set(1, 55),
            op(Inst::ST_dms_sts_idx_imm, &[r(1), p(0), i(8)]),
            lda(2, 8),
        ])
        // Load and store of one bundle: the load sees the old word.
        .bundle(&[
            lda(3, 12),
            op(Inst::ST_dms_sts_idx_imm, &[r(1), p(0), i(12)]),
        ])
        .nops(7);
    let core = code.run();
    assert_eq!((value(&core, 2), value(&core, 3)), (55, 103));
}

#[test]
fn part_word_stores_read_their_register_late() {
    // The load's result arrives in time for a store issued right after it.
    let code = Code::new()
        .each(&[
            set(1, 1),
            lda(1, 4),
            op(Inst::ST_S8_ag_idx_imm, &[r(1), p(0), i(1)]),
        ])
        .nops(6)
        .each(&[lda(2, 0)])
        .nops(7);
    let core = code.run();
    assert_eq!(value(&core, 2), 100 | 101 << 8);
}

#[test]
fn memory_accesses_keep_away_from_part_word_stores() {
    let code = |gap| {
        Code::new()
            .each(&[set(1, 1), op(Inst::ST_S16_ag_idx_imm, &[r(1), p(0), i(2)])])
            .nops(gap)
            .each(&[lda(2, 0)])
            .nops(7)
    };
    for gap in 0..6 {
        assert!(
            matches!(code(gap).fault().kind, FaultKind::Structural { .. }),
            "{gap}"
        );
    }
    assert_eq!(value(&code(6).run(), 2), 100 | 1 << 16);
    // Allowed, it reads what is there: the old word until the store is done.
    let allowed = Strictness::strict().allow(crate::strict::Class::StructuralHazard);
    let (core, _) = code(5).bundle(&[done()]).stops_with(allowed);
    assert_eq!(value(&core, 2), 100);
}

#[test]
fn pointers_are_updated_after_use() {
    let m1 = Operand::Reg(Reg::m(1));
    let code = Code::new()
        .each(&[op(Inst::MOVA_lda_cg, &[m1, i(-8)])])
        .each(&[
            op(Inst::LDA_dms_lda_pstm_nrm_imm, &[r(0), p(0), i(12)]),
            op(Inst::LDA_dms_lda_pstm_nrm, &[r(1), p(0), m1]),
            op(Inst::LDA_dms_lda_pstm_nrm_imm, &[r(2), p(0), i(0)]),
        ])
        .nops(7);
    let core = code.run();
    let seen: Vec<u32> = (0..3).map(|n| value(&core, n)).collect();
    assert_eq!(seen, [100, 103, 101]);
    assert_eq!(core.reg(Reg::p(0)), Some(DATA + 4));
}

#[test]
fn the_stack_is_addressed_from_its_pointer() {
    let code = Code::new()
        .each(&[
            op(Inst::MOVXM_lng_cg, &[Reg::SP.into(), i(DATA as i32)]),
            op(Inst::PADDB_sp_imm, &[i(64)]),
            set(1, 9),
            op(Inst::ST_dms_spill, &[r(1), i(-64)]),
            op(Inst::LDA_dms_spill, &[r(2), i(-64)]),
            op(Inst::PADDA_sp_imm, &[i(-64)]),
        ])
        .nops(7);
    let core = code.run();
    assert_eq!((value(&core, 2), core.reg(Reg::SP)), (9, Some(DATA)));
}

#[test]
fn pointers_go_through_memory_with_20_bits() {
    let code = Code::new()
        .each(&[
            op(Inst::MOVXM_lng_cg, &[p(3), i(0xabcde)]),
            op(Inst::ST_dms_sts_idx_imm, &[p(3), p(0), i(0)]),
            op(Inst::LDA_dms_lda_idx_imm, &[p(4), p(0), i(0)]),
            lda(1, 0),
        ])
        .nops(7);
    let core = code.run();
    assert_eq!(
        (core.reg(Reg::p(4)), value(&core, 1)),
        (Some(0xabcde), 0xabcde)
    );
}

proptest! {
    /// Two- and three-dimensional walks against nested loops.
    #[test]
    fn multidimensional_addressing(
        counts in (1u32..4, 1u32..4),
        strides in (-8i32..8, -8i32..8, -8i32..8),
        three in any::<bool>(),
    ) {
        let steps = 24;
        let (inst, file) = if three {
            (Inst::PADDA_3D, RegFile::D3)
        } else {
            (Inst::PADDA_2D, RegFile::D)
        };
        let d = Operand::Reg(Reg::new(file, 1).unwrap());
        let mut core = Code::new().each(&vec![op(inst, &[p(0), d]); steps]).bundle(&[done()]).core();
        let regs = [
            (Reg::m(1), strides.2 as u32),
            (Reg::dn(1), counts.0 - 1),
            (Reg::dj(1), strides.0 as u32),
            (Reg::dc(1), 0),
            (Reg::m(5), 0),
            (Reg::dn(5), counts.1 - 1),
            (Reg::dj(5), strides.1 as u32),
            (Reg::dc(5), 0),
        ];
        for (r, v) in regs {
            core.set_reg(r, v);
        }
        core.set_reg(Reg::p(0), DATA);
        prop_assert_eq!(core.run(&mut memory(), 100), Stop::Done);

        let mut want = DATA as i32;
        let mut n = 0;
        'walk: loop {
            for outer in 0..if three { counts.1 } else { 1 } {
                for inner in 0..counts.0 {
                    if n == steps {
                        break 'walk;
                    }
                    n += 1;
                    want += if inner + 1 < counts.0 {
                        strides.0
                    } else if three && outer + 1 < counts.1 {
                        strides.1
                    } else {
                        strides.2
                    };
                }
            }
        }
        prop_assert_eq!(core.reg(Reg::p(0)), Some(want as u32 & 0xf_ffff));
    }
}
