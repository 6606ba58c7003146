//! Vector registers in the pipeline: what is read and written when.

use super::*;
use npu_arch::isa::RegFile;
use proptest::prelude::*;

fn reg(file: RegFile, n: u8) -> Operand {
    Reg::new(file, n).unwrap().into()
}

fn x(n: u8) -> Operand {
    reg(RegFile::X, n)
}

fn wl(n: u8) -> Operand {
    reg(RegFile::Wl, n)
}

fn cm(n: u8) -> Operand {
    reg(RegFile::Cm, n)
}

fn bml(n: u8) -> Operand {
    reg(RegFile::Bml, n)
}

fn s(n: u8) -> Operand {
    Reg::s(n).into()
}

/// 32-bit lanes of a register.
fn lanes(core: &Core, r: Operand) -> Vec<u32> {
    let Operand::Reg(r) = r else { panic!() };
    let bytes = core.vector(r).unwrap_or_else(|| panic!("{r} undefined"));
    bytes
        .chunks(4)
        .map(|c| u32::from_le_bytes(c.try_into().unwrap()))
        .collect()
}

fn lane(core: &Core, r: Operand) -> u32 {
    let all = lanes(core, r);
    assert!(all.iter().all(|v| *v == all[0]), "{all:?}");
    all[0]
}

/// A core with all lanes of these registers set, and control registers.
fn core_with(code: &Code, vectors: &[(Operand, u32)], scalars: &[(Reg, u32)]) -> Core {
    let mut core = code.core();
    for (r, v) in vectors {
        let Operand::Reg(r) = *r else { panic!() };
        let units = r.units().count();
        assert!(core.set_vector(r, &v.to_le_bytes().repeat(8 * units)));
    }
    core.set_reg(Reg::p(0), DATA);
    for (r, v) in scalars {
        core.set_reg(*r, *v);
    }
    core
}

fn finish(mut core: Core) -> Core {
    assert_eq!(core.run(&mut memory(), 1000), Stop::Done);
    core
}

fn vadd(d: Operand, a: Operand, b: Operand) -> SlotInst {
    op(Inst::VADD_32, &[d, a, b])
}

fn vmov(d: Operand, a: Operand) -> SlotInst {
    op(Inst::VMOV_mv_x, &[d, a])
}

fn vst(r: Operand, offset: i32) -> SlotInst {
    op(Inst::VST_dmw_sts_w_ag_idx_imm, &[r, p(0), i(offset)])
}

#[test]
fn vector_loads_take_seven_cycles() {
    let load = op(Inst::VLDA_dmw_lda_w_ag_idx_imm, &[wl(0), p(0), i(0)]);
    for gap in [5, 6] {
        let code = Code::new()
            .bundle(&[load])
            .nops(gap)
            .each(&[vmov(x(1), x(0))])
            .nops(3)
            .bundle(&[done()]);
        let core = finish(core_with(&code, &[(x(0), 7)], &[]));
        let seen = lanes(&core, x(1));
        assert_eq!(seen[0], if gap == 5 { 7 } else { 100 });
        assert_eq!(seen[8], 7);
        assert_eq!(lanes(&core, wl(0)), (100..108).collect::<Vec<_>>());
    }
}

#[test]
fn the_move_network_forwards_one_cycle_early() {
    // x0 is written at cycle 2. The next bundle's vadd, on the network, sees
    // it; a store does not, nor does a load of an accumulator's shift.
    let code = Code::new()
        .bundle(&[vadd(x(0), x(1), x(2))])
        .bundle(&[vadd(x(3), x(0), x(2)), vst(wl(0), 0)])
        .bundle(&[vst(wl(0), 32)])
        .nops(2)
        .each(&[lda(0, 0), lda(1, 32)])
        .nops(7)
        .bundle(&[done()]);
    let core = finish(core_with(&code, &[(x(0), 7), (x(1), 10), (x(2), 1)], &[]));
    assert_eq!((lane(&core, x(0)), lane(&core, x(3))), (11, 12));
    assert_eq!((value(&core, 0), value(&core, 1)), (7, 11));
}

#[test]
fn moves_forward_by_their_files() {
    // vmov between wl registers is on the network, from wh it is not.
    let w = |d, a| op(Inst::VMOV_mv_w, &[d, a]);
    let wh = |n| reg(RegFile::Wh, n);
    let code = Code::new()
        .each(&[
            w(wl(1), wl(0)),
            w(wl(2), wl(1)),
            w(wh(4), wh(3)),
            w(wh(5), wh(4)),
        ])
        .nops(3)
        .bundle(&[done()]);
    let set = [(wl(0), 5), (wl(1), 1), (wh(3), 6), (wh(4), 2)];
    let core = finish(core_with(&code, &set, &[]));
    assert_eq!((lane(&core, wl(2)), lane(&core, wh(5))), (5, 2));
    assert_eq!(lane(&core, wh(4)), 6);
}

/// `acc + x * y`, the configuration in `r0`: 8 bits, 4x8x8, signed.
fn vmac(d: u8, acc: u8) -> SlotInst {
    op(
        Inst::VMAC_vmac_cm_core_dense,
        &[cm(d), cm(acc), x(0), x(1), r(0)],
    )
}

/// Lanes of 1 times lanes of 1, eight deep.
fn mac_core(code: &Code) -> Core {
    let ones = 0x0101_0101;
    let vectors = [(x(0), ones), (x(1), ones), (cm(0), 100), (cm(1), 0)];
    core_with(code, &vectors, &[(Reg::r(0), 0x308)])
}

#[test]
fn accumulators_chain_in_two_cycles() {
    for (gap, want) in [(0, 8), (1, 116), (2, 116), (4, 116)] {
        let code = Code::new()
            .bundle(&[vmac(1, 0)])
            .nops(gap)
            .bundle(&[vmac(2, 1)])
            .nops(6)
            .bundle(&[done()]);
        let core = finish(mac_core(&code));
        assert_eq!(
            (lane(&core, cm(1)), lane(&core, cm(2))),
            (108, want),
            "{gap}"
        );
    }
}

#[test]
fn a_move_of_the_same_bundle_reaches_the_accumulator_in_time() {
    // Written at cycle 2, the accumulator is read at cycle 3.
    let move_to = op(Inst::VMOV_mv_cm, &[cm(1), cm(0)]);
    let code = Code::new()
        .bundle(&[move_to, vmac(2, 1)])
        .nops(6)
        .bundle(&[done()]);
    assert_eq!(lane(&finish(mac_core(&code)), cm(2)), 108);
    // One bundle later it comes too late.
    let code = Code::new()
        .bundle(&[vmac(2, 1)])
        .bundle(&[move_to])
        .nops(6)
        .bundle(&[done()]);
    assert_eq!(lane(&finish(mac_core(&code)), cm(2)), 8);
}

#[test]
fn half_an_accumulator_can_be_on_its_way() {
    let half = op(Inst::VMOV_mv_x, &[bml(1), bml(0)]);
    let code = Code::new()
        .bundle(&[half, vmac(2, 1)])
        .nops(6)
        .bundle(&[done()]);
    let seen = lanes(&finish(mac_core(&code)), cm(2));
    assert_eq!((seen[0], seen[15], seen[16], seen[31]), (108, 108, 8, 8));
}

#[test]
fn srs_reads_the_accumulator_at_once_and_writes_at_cycle_four() {
    let srs = |d| op(Inst::VSRS_S32_S64_mv_x_srs, &[x(d), cm(1), s(0)]);
    let code = Code::new()
        .bundle(&[vmac(1, 0)])
        .nops(3)
        .bundle(&[srs(2)])
        .bundle(&[srs(3)])
        .nops(1)
        .bundle(&[vmov(x(4), x(2))])
        .bundle(&[vmov(x(5), x(2))])
        .nops(4)
        .bundle(&[done()]);
    let mut core = mac_core(&code);
    core.set_reg(Reg::s(0), 0);
    for n in [2, 4, 5] {
        assert!(core.set_vector(Reg::new(RegFile::X, n).unwrap(), &[9; 64]));
    }
    let core = finish(core);
    // Lanes of 32 bits of a 64-bit accumulator: every other word.
    assert_eq!((lanes(&core, x(2))[0], lanes(&core, x(3))[0]), (0, 108));
    assert_eq!(lane(&core, x(4)), 0x0909_0909);
    assert_eq!(lanes(&core, x(5)), lanes(&core, x(2)));
}

#[test]
fn stores_through_srs_reach_memory_two_cycles_late() {
    let store = op(
        Inst::VST_SRS_S16_S32_ag_idx_imm,
        &[bml(0), s(0), p(0), i(0)],
    );
    let code = Code::new()
        .bundle(&[store])
        .each(&[lda(0, 0), lda(1, 0), lda(2, 0)])
        .nops(7)
        .bundle(&[done()]);
    let mut core = mac_core(&code);
    core.set_reg(Reg::s(0), 0);
    let core = finish(core);
    assert_eq!((value(&core, 0), value(&core, 1)), (100, 100));
    assert_eq!(value(&core, 2), 100 | 100 << 16);
}

#[test]
fn vlda_ups_reads_shift_and_sign_late() {
    let load = op(Inst::VLDA_UPS_S32_D8_ag_idx_imm, &[cm(0), s(0), p(0), i(0)]);
    let shift = |n| op(Inst::MOV_mv_cg, &[s(0), i(n)]);
    let sign = |n| op(Inst::MOV_mv_cg, &[Reg::CR_UPS_SIGN.into(), i(n)]);
    // The bundle at distance 5 writes for the read of cycle 7.
    for (late, want) in [(5, 2), (6, 1)] {
        let code = Code::new()
            .bundle(&[load])
            .nops(late - 1)
            .bundle(&[shift(1)])
            .nops(6)
            .bundle(&[done()]);
        let mut core = core_with(&code, &[], &[(Reg::s(0), 0)]);
        let mut tile = memory();
        tile.write(DATA, &[1; 32]).unwrap();
        assert_eq!(core.run(&mut tile, 100), Stop::Done);
        assert_eq!(lane(&core, cm(0)), want, "{late}");
    }
    for (late, want) in [(5, 0xffff_ffff), (6, 0xff)] {
        let code = Code::new()
            .bundle(&[load])
            .nops(late - 1)
            .bundle(&[sign(1)])
            .nops(6)
            .bundle(&[done()]);
        let mut core = core_with(&code, &[], &[(Reg::s(0), 0)]);
        let mut tile = memory();
        tile.write(DATA, &[0xff; 32]).unwrap();
        assert_eq!(core.run(&mut tile, 100), Stop::Done);
        assert_eq!(lane(&core, cm(0)), want, "{late}");
    }
}

#[test]
fn unpacking_reads_and_writes_at_cycle_seven() {
    let unpack = op(Inst::VUNPACK_S16_S8, &[x(1), wl(0)]);
    let write = vadd(x(0), x(2), x(2));
    // A write of cycle 2 that is issued four bundles later is in time.
    for (late, want) in [(4, 2), (5, 7)] {
        let code = Code::new()
            .bundle(&[unpack])
            .nops(late - 1)
            .bundle(&[write])
            .nops(6)
            .bundle(&[done()]);
        let ones = 0x0101_0101;
        let core = finish(core_with(&code, &[(x(0), 7 * ones), (x(2), ones)], &[]));
        assert_eq!(lane(&core, x(1)), want | want << 16, "{late}");
    }
}

#[test]
fn all_widths_move_through_memory() {
    let am = reg(RegFile::Amhl, 3);
    let q = |n| reg(RegFile::Q, n);
    let code = Code::new()
        .each(&[
            op(Inst::VST_dmw_sts_w_ag_idx_imm, &[wl(0), p(0), i(64)]),
            op(Inst::VST_dmw_sts_am_ag_idx_imm, &[am, p(0), i(96)]),
            op(Inst::ST_dmv_sts_q_ag_idx_imm, &[q(1), p(0), i(128)]),
            op(Inst::VST_128_ag_idx_imm, &[wl(0), p(0), i(160)]),
        ])
        .each(&[
            op(Inst::VLDA_dmw_lda_am_ag_idx_imm, &[am, p(0), i(64)]),
            op(Inst::VLDB_dmw_ldb_ag_idx_imm, &[wl(1), p(0), i(96)]),
            op(Inst::LDA_dmv_lda_q_ag_idx_imm, &[q(2), p(0), i(128)]),
            op(Inst::LDA_dmv_lda_q_ag_idx_imm, &[q(3), p(0), i(160)]),
        ])
        .nops(7)
        .bundle(&[done()]);
    let core = finish(core_with(&code, &[(x(0), 5), (am, 6)], &[]));
    assert_eq!((lane(&core, am), lane(&core, wl(1))), (5, 6));
    // An undefined mask is saved as 0.
    assert_eq!((lane(&core, q(2)), lane(&core, q(3))), (0, 5));
}

#[test]
fn vectors_are_aligned() {
    let load = op(Inst::VLDA_dmw_lda_w_ag_idx_imm, &[wl(0), p(0), i(0)]);
    let code = Code::new().bundle(&[load]).bundle(&[done()]);
    let mut core = core_with(&code, &[], &[]);
    core.set_reg(Reg::p(0), DATA + 16);
    match core.run(&mut memory(), 100) {
        Stop::Fault(f) => {
            let addr = DATA + 16;
            assert_eq!(f.kind, FaultKind::Unaligned { addr, size: 32 });
            assert_eq!(f.kind.class(), Some(crate::strict::Class::UnalignedAccess));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn tables_are_looked_up_four_at_a_time() {
    // A line holds each group of 16 bytes twice; lanes 0 and 1 use one table,
    // 2 and 3 another, odd lanes the second copy.
    let code = |inst| {
        Code::new()
            .bundle(&[op(inst, &[wl(1), wl(0)])])
            .nops(7)
            .bundle(&[done()])
    };
    let mut tile = memory();
    for (table, base) in [(0u8, 0x400), (1, 0x800)] {
        for line in 0..4u32 {
            for copy in 0..2u8 {
                let bytes: Vec<u8> = (0..16)
                    .map(|k| table << 7 | copy << 6 | (line as u8) << 4 | k)
                    .collect();
                let at = DATA + base + 32 * line + 16 * u32::from(copy);
                tile.write(at, &bytes).unwrap();
            }
        }
    }
    let mut run = |inst, offsets: [u32; 4], high: bool| {
        let mut core = code(inst).core();
        let mut lanes = [0u8; 32];
        for (n, o) in offsets.iter().enumerate() {
            let base = DATA + if n < 2 { 0x400 } else { 0x800 };
            let at = 4 * n + if high { 16 } else { 0 };
            lanes[at..at + 4].copy_from_slice(&(base + o).to_le_bytes());
        }
        assert!(core.set_vector(Reg::new(RegFile::Wl, 0).unwrap(), &lanes));
        assert_eq!(core.run(&mut tile, 100), Stop::Done);
        let r = core.vector(Reg::new(RegFile::Wl, 1).unwrap()).unwrap();
        r.chunks(8).map(<[u8]>::to_vec).collect::<Vec<_>>()
    };
    // Entries of 8 bytes: index 3 is line 1, second half.
    let got = run(Inst::VLDB_4x64_LO, [0, 16, 48, 32], false);
    assert_eq!(got[0], [0, 1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(got[1], [0x48, 0x49, 0x4a, 0x4b, 0x4c, 0x4d, 0x4e, 0x4f]);
    assert_eq!(got[2][..2], [0x98, 0x99]);
    assert_eq!(got[3][..2], [0xd0, 0xd1]);
    // Entries of 4 bytes, index 5; of 2 bytes, index 13.
    let got = run(Inst::VLDB_4x32_HI, [40, 40, 40, 40], true);
    assert_eq!(got[1], [0x54, 0x55, 0x56, 0x57, 0, 0, 0, 0]);
    let got = run(Inst::VLDB_4x16_LO, [52, 52, 52, 52], false);
    assert_eq!(got[2], [0x9a, 0x9b, 0, 0, 0, 0, 0, 0]);
}

#[test]
fn operands_are_defined_in_part() {
    let fault = |code: Code, vectors: &[(Operand, u32)]| {
        let code = code.nops(6).bundle(&[done()]);
        match core_with(&code, vectors, &[(Reg::r(0), 0)]).run(&mut memory(), 100) {
            Stop::Fault(f) => Some(f.kind),
            Stop::Done => None,
            other => panic!("{other:?}"),
        }
    };
    let undefined = |file, n| {
        let reg = Reg::new(file, n).unwrap();
        Some(FaultKind::UninitialisedRegister { reg })
    };
    let add = || Code::new().bundle(&[vadd(x(0), x(1), x(2))]);
    assert_eq!(fault(add(), &[(x(1), 1)]), undefined(RegFile::Wl, 2));
    assert_eq!(fault(add(), &[(x(1), 1), (wl(2), 1)]), None);
    // Of a selection one is enough, a move copies what it finds.
    let shuffle = op(Inst::VSHUFFLE, &[x(0), x(1), x(2), r(0)]);
    let twice = Code::new().each(&[vmov(x(1), x(3)), shuffle]);
    assert_eq!(fault(twice, &[]), undefined(RegFile::Wl, 1));
    // It says nothing of the registers beside those.
    let half = op(Inst::VMOV_mv_w, &[wl(0), wl(1)]);
    let beside = Code::new().each(&[half, vadd(x(3), x(1), x(1))]);
    assert_eq!(fault(beside, &[(wl(1), 1)]), None);
    assert_eq!(fault(Code::new().bundle(&[shuffle]), &[(x(2), 1)]), None);
    // Zeroing the accumulator makes its value irrelevant.
    let conf = |n| op(Inst::MOVA_lda_cg, &[r(0), i(n)]);
    let factors = [(x(0), 1), (x(1), 1)];
    let code = Code::new().each(&[conf(0x308), vmac(1, 0)]);
    assert_eq!(fault(code, &factors), undefined(RegFile::Amll, 0));
    let code = Code::new().each(&[conf(0x309), vmac(1, 0)]);
    assert_eq!(fault(code, &factors), None);
}

#[test]
fn two_vectors_in_one_cycle_collide() {
    let load = op(Inst::VLDA_dmw_lda_w_ag_idx_imm, &[wl(0), p(0), i(0)]);
    let code = Code::new()
        .bundle(&[load])
        .nops(4)
        .bundle(&[vmov(x(0), x(1))])
        .bundle(&[done()]);
    match core_with(&code, &[(x(1), 1)], &[]).run(&mut memory(), 100) {
        Stop::Fault(f) => {
            let reg = Reg::new(RegFile::Wl, 0).unwrap();
            assert_eq!(f.kind, FaultKind::WriteConflict { reg });
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn extracting_element_0_of_a_load_hangs_hardware() {
    let extract = op(Inst::VEXTRACT_D32, &[r(1), x(0), Operand::Reg(Reg::r(16))]);
    let run = |inst: Inst, index: u32, strict| {
        let code = Code::new()
            .bundle(&[op(inst, &[wl(0), p(0), i(0)])])
            .nops(7)
            .bundle(&[extract])
            .nops(2)
            .bundle(&[done()]);
        let mut core = core_with(&code, &[], &[(Reg::r(16), index)]);
        core.set_strictness(strict);
        let stop = core.run(&mut memory(), 100);
        (core.reg(Reg::r(1)), stop)
    };
    let strict = Strictness::strict();
    let a = Inst::VLDA_dmw_lda_w_ag_idx_imm;
    match run(a, 0, strict).1 {
        Stop::Fault(f) => assert_eq!(f.kind, FaultKind::VextractTrap),
        other => panic!("{other:?}"),
    }
    let allowed = strict.allow(crate::strict::Class::VextractTrap);
    assert_eq!(run(a, 0, allowed), (Some(100), Stop::Done));
    assert_eq!(run(a, 1, strict), (Some(101), Stop::Done));
    let b = Inst::VLDB_dmw_ldb_ag_idx_imm;
    assert_eq!(run(b, 0, strict), (Some(100), Stop::Done));
}

#[test]
fn vectors_walk_in_two_dimensions() {
    let d1 = reg(RegFile::D, 1);
    let load = |n| op(Inst::VLDA_2D_dmw_lda_w, &[wl(n), p(0), d1]);
    let code = Code::new()
        .each(&[load(0), load(1), load(2)])
        .nops(7)
        .bundle(&[done()]);
    let mut core = core_with(&code, &[], &[]);
    for (file, v) in [
        (RegFile::M, 0x100),
        (RegFile::DN, 1),
        (RegFile::DJ, 32),
        (RegFile::DC, 0),
    ] {
        core.set_reg(Reg::new(file, 1).unwrap(), v);
    }
    let mut tile = memory();
    tile.write(DATA + 0x120, &9u32.to_le_bytes()).unwrap();
    assert_eq!(core.run(&mut tile, 100), Stop::Done);
    let first: Vec<u32> = (0..3).map(|n| lanes(&core, wl(n))[0]).collect();
    assert_eq!(first, [100, 108, 9]);
}

#[test]
fn sparse_data_is_loaded_with_its_mask() {
    // The example of aie_api's documentation: two blocks.
    let mut data = [0u8; 128];
    (data[0], data[2]) = (0b11, 0b1_0000);
    data[8..11].copy_from_slice(&[1, 2, 3]);
    (data[12], data[13], data[19]) = (0b1_0001, 1, 0x80);
    data[20..24].copy_from_slice(&[4, 5, 6, 7]);
    let half = |file| reg(file, 1);
    let fill = op(Inst::VLDB_SPARSE_FILL_8, &[p(0)]);
    let pop = |file| op(Inst::VLDB_SPARSE_POP_8, &[half(file), p(0)]);
    let code = Code::new()
        .each(&[op(Inst::VLDB_SPARSE_RESET_8, &[p(0)]), fill, fill])
        .each(&[
            op(Inst::VLDB_SPARSE_PEEK_8, &[half(RegFile::Qwl), p(0)]),
            pop(RegFile::Qwl),
            pop(RegFile::Qwh),
        ])
        .nops(7)
        .bundle(&[done()]);
    let mut core = core_with(&code, &[], &[]);
    let mut tile = memory();
    // It may start anywhere in a line.
    tile.write(DATA + 0x204, &data).unwrap();
    core.set_reg(Reg::p(0), DATA + 0x204);
    assert_eq!(core.run(&mut tile, 100), Stop::Done);
    let bytes = |file, n: u8| core.vector(Reg::new(file, n).unwrap()).unwrap().to_vec();
    let mask = bytes(RegFile::Q, 1);
    assert_eq!(mask[..8], data[..8]);
    assert_eq!(mask[8..], data[12..20]);
    // Two of four: A, B stay in their order, alone C and D are the second.
    let mut low = [0; 32];
    (low[0], low[1], low[10]) = (1, 2, 3);
    assert_eq!(bytes(RegFile::Wl, 1), low);
    let mut high = [0; 32];
    (high[0], high[2], high[4], high[31]) = (4, 5, 6, 7);
    assert_eq!(bytes(RegFile::Wh, 1), high);
}

#[test]
fn compressed_data_comes_back_with_its_zeros() {
    // Two words of 32 bytes: byte 0 and 31, then all but byte 1.
    let mut data = 0x8000_0001u32.to_le_bytes().to_vec();
    data.extend([5, 6, 0, 0]);
    data.extend((!2u32).to_le_bytes());
    data.extend(10..41);
    let pop = |n| op(Inst::VLDB_COMPR_POP, &[wl(n), p(0)]);
    let fill = op(Inst::VLDB_COMPR_FILL, &[p(0)]);
    let code = Code::new()
        .each(&[op(Inst::VLDB_COMPR_RESET, &[p(0)]), fill, fill])
        .each(&[op(Inst::VLDB_COMPR_PEEK, &[wl(0), p(0)]), pop(1), pop(2)])
        .nops(7)
        .bundle(&[done()]);
    let mut core = core_with(&code, &[], &[]);
    core.set_strictness(Strictness::strict().allow(crate::strict::Class::CompressedLoad));
    let mut tile = memory();
    let mut room = vec![0; 256];
    room[4..4 + data.len()].copy_from_slice(&data);
    tile.write(DATA + 0x200, &room).unwrap();
    core.set_reg(Reg::p(0), DATA + 0x204);
    assert_eq!(core.run(&mut tile, 100), Stop::Done);
    let mut first = [0; 32];
    (first[0], first[31]) = (5, 6);
    let word = |n| core.vector(Reg::new(RegFile::Wl, n).unwrap()).unwrap();
    assert_eq!((word(0), word(1)), (&first[..], &first[..]));
    let mut second: Vec<u8> = (10..41).collect();
    second.insert(1, 0);
    assert_eq!(word(2), second);

    let empty = Code::new().each(&[op(Inst::VLDB_COMPR_RESET, &[p(0)]), pop(0)]);
    let allowed = Strictness::strict().allow(crate::strict::Class::CompressedLoad);
    match empty.bundle(&[done()]).stops_with(allowed).1 {
        Stop::Fault(f) => assert!(matches!(f.kind, FaultKind::Refused { .. }), "{f}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn float_products_take_six_cycles_and_integer_products_five() {
    // What reads at cycle 1 sees the product so many bundles later, and the
    // old value one bundle earlier.
    let fmac = op(
        Inst::VMAC_F_vmac_bm_core_dense,
        &[bml(1), bml(0), x(0), x(1), r(0)],
    );
    for (mac, config, distance) in [(vmac(1, 0), 0x308, 5), (fmac, 28, 6)] {
        for (gap, new) in [(distance - 1, false), (distance, true)] {
            let read = op(Inst::VMOV_mv_x, &[bml(2), bml(1)]);
            let code = Code::new()
                .bundle(&[mac])
                .nops(gap - 1)
                .bundle(&[read])
                .nops(7)
                .bundle(&[done()]);
            let vectors = [(x(0), 0), (x(1), 0), (cm(0), 100), (cm(1), 7)];
            let core = finish(core_with(&code, &vectors, &[(Reg::r(0), config)]));
            let want = if new { lane(&core, bml(1)) } else { 7 };
            assert_eq!(lane(&core, bml(2)), want, "{distance} {gap}");
            assert_ne!(lane(&core, bml(1)), 7);
        }
    }
}

#[test]
fn a_buffer_that_runs_empty_is_refused() {
    let pop = op(Inst::VLDB_SPARSE_POP_16, &[reg(RegFile::Qwl, 0), p(0)]);
    let code = Code::new().each(&[op(Inst::VLDB_SPARSE_RESET_16, &[p(0)]), pop]);
    let kind = code.fault().kind;
    assert!(matches!(kind, FaultKind::Refused { .. }), "{kind:?}");
}

/// One random instruction of a few kinds, by number.
fn random(kind: u8, a: u8, b: u8, c: u8) -> Vec<SlotInst> {
    let (x3, r8) = (|n: u8| x(n % 3), |n: u8| r(1 + n % 4));
    let off = |n: u8| i(32 * i32::from(n % 2));
    vec![match kind % 16 {
        0 => vadd(x3(a), x3(b), x3(c)),
        1 => vmov(x3(a), x3(b)),
        2 => vmac(a % 3, b % 3),
        3 => op(Inst::VLDA_dmw_lda_w_ag_idx_imm, &[wl(a % 3), p(0), off(b)]),
        4 => vst(wl(a % 3), 32 * i32::from(b % 2)),
        5 => op(
            Inst::VST_SRS_S16_S32_ag_idx_imm,
            &[bml(a % 3), s(0), p(0), off(b)],
        ),
        6 => op(Inst::VUNPACK_S16_S8, &[x3(a), wl(b % 3)]),
        7 => op(
            Inst::VLDA_UPS_S32_D16_ag_idx_imm,
            &[bml(a % 3), s(0), p(0), off(b)],
        ),
        8 => op(Inst::ADD, &[r8(a), r8(b), r8(c)]),
        9 => op(Inst::MUL_mul_r_rr, &[r8(a), r8(b), r8(c)]),
        10 => lda(1 + a % 4, 4 * i32::from(b % 8)),
        11 => op(Inst::ST_S8_ag_idx_imm, &[r8(a), p(0), i(i32::from(b % 4))]),
        12 => op(Inst::MOV_D4, &[r8(a), r8(b)]),
        13 => return vec![vmov(x3(a), x3(b)), op(Inst::ADD, &[r8(a), r8(c), r8(b)])],
        _ => return vec![],
    }]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Running bundle by bundle gives what running at once gives: NOPs that
    /// are skipped and results that are written early make no difference.
    #[test]
    fn pieces_are_the_whole(
        code in prop::collection::vec((0u8..20, 0u8..8, 0u8..8, 0u8..8), 1..40),
        piece in 1u64..4,
    ) {
        let code = code
            .iter()
            .fold(Code::new(), |c, (k, x, y, z)| c.bundle(&random(*k, *x, *y, *z)))
            .nops(12)
            .bundle(&[done()]);
        let start = || {
            let ones = 0x0101_0101;
            let vectors = [(x(0), ones), (x(1), 2 * ones), (x(2), 3 * ones),
                (cm(0), 1), (cm(1), 2), (cm(2), 3)];
            let scalars = [(Reg::r(0), 0x308), (Reg::r(1), 1), (Reg::r(2), 2),
                (Reg::r(3), 3), (Reg::r(4), 4), (Reg::s(0), 1)];
            let mut core = core_with(&code, &vectors, &scalars);
            core.set_strictness(Strictness::lenient());
            core
        };
        let (mut a, mut m) = (start(), memory());
        prop_assert_eq!(a.run(&mut m, 10_000), Stop::Done);
        let (mut b, mut n) = (start(), memory());
        while b.run(&mut n, piece) == Stop::Budget {}
        prop_assert!(b.is_done());
        prop_assert_eq!(a.counters(), b.counters());
        for k in 0..3 {
            prop_assert_eq!(lanes(&a, x(k)), lanes(&b, x(k)));
            prop_assert_eq!(lanes(&a, cm(k)), lanes(&b, cm(k)));
        }
        for k in 1..5 {
            prop_assert_eq!(a.reg(Reg::r(k)), b.reg(Reg::r(k)));
        }
        prop_assert_eq!(m.read(DATA, 64), n.read(DATA, 64));
    }
}

#[test]
fn a_late_status_keeps_its_cycle() {
    use crate::core::vec::{Args, Eval, Out, Refused};
    fn overflows(_: &Args, out: &mut Out) -> Result<(), Refused> {
        out.status = 1;
        Ok(())
    }
    // It computes at cycle 8, in which its overflow is written, too.
    let ups = op(
        Inst::VLDA_UPS_S32_D16_ag_idx_imm,
        &[bml(0), s(0), p(0), i(0)],
    );
    let at = ups.inst().info().sched.info().implicit;
    let of = at.iter().find(|a| a.reg == Reg::SR_UPS_OF).unwrap();
    for cycles in 1..12 {
        let code = Code::new().bundle(&[ups]).nops(16);
        let mut core = core_with(&code, &[], &[(Reg::s(0), 2)]);
        core.program.find(0, Strictness::strict()).unwrap();
        core.program.vec[0].eval = Eval::Fn(overflows);
        assert_eq!(core.run(&mut memory(), cycles), Stop::Budget);
        let seen = core.reg(Reg::SR_UPS_OF).unwrap();
        assert_eq!(seen, u32::from(cycles >= of.cycle.into()), "{cycles}");
    }
}
