use npu_arch::isa::{Inst, SchedClass};

use super::open;
use crate::core::vec::{eval, Args, Ctl, Eval, Out, Refused, INPUTS, SCALARS};
use crate::vector::model::{get, limits, wrap, Width};

/// Runs the arithmetic of a row.
fn run(
    inst: Inst,
    vectors: &[&[u8]],
    scalars: &[u64],
    ctl: &Ctl,
) -> Result<([u8; 128], u64, u32), Refused> {
    let Some(Eval::Fn(f)) = eval(inst) else {
        panic!("{} has no function", inst.name());
    };
    let mut full = [[0; 128]; INPUTS];
    for (to, from) in full.iter_mut().zip(vectors) {
        to[..from.len()].copy_from_slice(from);
    }
    let mut s = [0; SCALARS];
    s[..scalars.len()].copy_from_slice(scalars);
    let args = Args {
        v: std::array::from_fn(|i| &full[i]),
        s,
        ctl,
    };
    let mut result = [0xa5; 128];
    let mut out = Out {
        v: &mut result,
        s: 0,
        status: 0,
    };
    f(&args, &mut out)?;
    let (s, status) = (out.s, out.status);
    Ok((result, s, status))
}

fn control(number: usize, value: u32) -> Ctl {
    let mut regs = [0; 12];
    regs[number] = value;
    Ctl::new(regs)
}

const VADD_SIGN: usize = 0;
const PACK_SIGN: usize = 5;
const RND: usize = 6;
const SRS_SIGN: usize = 8;
const SAT: usize = 9;
const UPS_SIGN: usize = 10;
const UNPACK_SIGN: usize = 11;

/// The classes whose rows are this module's, bar those that compute with
/// floats.
#[test]
fn every_row_of_these_classes_has_a_function() {
    use SchedClass::*;
    let mut count = 0;
    for inst in Inst::ALL {
        let ours = match inst.info().sched {
            VADD | VSUB | VADDSUB | VBLOG | VABS_GTZ | VNEG_GTZ | VBNEG_LTZ | VSEL | VBCST
            | VBCSTSHFL | VEXTBCST | VEXTRACT | VINSERT | VPUSH_HI | VPUSH_LO | VSHIFT
            | VSHIFT_ALIGN | VSHUFFLE | VEQZ | VSUB_CMP | VMAXDIFF_LT | VSRS | VSRSM | VUPS
            | VPACK | VUNPACK | VACC | VNEG => true,
            VCMP | VMAX_LT | VMIN_GE => !inst.name().ends_with("BF16"),
            _ => {
                let name = inst.name();
                ["_UPS_", "_SRS_", "_PACK_", "_UNPACK_"]
                    .iter()
                    .any(|part| name.contains(part))
            }
        };
        let has = super::eval(*inst).is_some();
        assert_eq!(has, ours, "{}", inst.name());
        count += usize::from(ours);
    }
    // 151 that work on registers, 136 that load or store.
    assert_eq!(count, 287);
}

#[test]
fn d_lanes_have_the_sign_of_the_control_register() {
    let (a, b) = ([0x80; 64], [0x01; 64]);
    let lanes = |inst, sign| {
        let (v, s, _) = run(inst, &[&a, &b], &[], &control(VADD_SIGN, sign)).unwrap();
        (v[0], s)
    };
    assert_eq!(lanes(Inst::VMAX_LT_D8, 0), (0x80, 0));
    assert_eq!(lanes(Inst::VMAX_LT_D8, 1), (0x01, u64::MAX));
    assert_eq!(lanes(Inst::VMAX_LT_S8, 0), (0x01, u64::MAX));
    assert_eq!(lanes(Inst::VMIN_GE_D16, 0).1, u64::from(u32::MAX));
    assert_eq!(lanes(Inst::VMIN_GE_S16, 0).1, 0);
    assert_eq!(lanes(Inst::VSUB_LT_S32, 0), (0x7f, 0xffff));
    assert_eq!(lanes(Inst::VABS_GTZ_D8, 0), (0x80, u64::MAX));
    assert_eq!(lanes(Inst::VABS_GTZ_S16, 0), (0x80, 0));
    assert_eq!(lanes(Inst::VABS_GTZ_S16, 1).0, 0x80);
}

#[test]
fn elements_come_and_go_with_their_scalars() {
    let x: [u8; 64] = std::array::from_fn(|i| 0x80 + i as u8);
    let none = Ctl::default();
    let signed = control(VADD_SIGN, 1);
    let extract = |inst, i, ctl| run(inst, &[&x], &[i], ctl).map(|(_, s, _)| s);
    assert_eq!(extract(Inst::VEXTRACT_D8, 1, &none), Ok(0x81));
    assert_eq!(extract(Inst::VEXTRACT_D8, 1, &signed), Ok(0xffff_ff81));
    assert_eq!(extract(Inst::VEXTRACT_S16, 31, &none), Ok(0xffff_bfbe));
    assert_eq!(extract(Inst::VEXTRACT_S32, 1, &none), Ok(0x8786_8584));
    assert_eq!(
        extract(Inst::VEXTRACT_D64, 7, &none),
        Ok(0xbfbe_bdbc_bbba_b9b8)
    );
    assert_eq!(extract(Inst::VEXTRACT_D64, 8, &none), Err(open::ELEMENT));

    let vector = |inst, s: &[u64]| run(inst, &[&x], s, &none).map(|(v, ..)| v);
    assert_eq!(
        vector(Inst::VEXTBCST_16_mExtractIdxImm, &[3]).unwrap()[..4],
        [0x86, 0x87, 0x86, 0x87]
    );
    assert_eq!(vector(Inst::VEXTBCST_16_mRm, &[32]), Err(open::ELEMENT));
    // The element first, then r29.
    let inserted = vector(Inst::VINSERT_32, &[0x1122_3344, 15]).unwrap();
    assert_eq!(inserted[60..64], [0x44, 0x33, 0x22, 0x11]);
    assert_eq!(inserted[..60], x[..60]);
    assert_eq!(vector(Inst::VPUSH_LO_8, &[7]).unwrap()[..2], [7, 0x80]);
    assert_eq!(vector(Inst::VPUSH_HI_8, &[7]).unwrap()[62..64], [0xbf, 7]);
    assert_eq!(vector(Inst::VBCST_64, &[9]).unwrap()[8], 9);
}

#[test]
fn shifts_and_shuffles() {
    let a: [u8; 64] = std::array::from_fn(|i| i as u8);
    let b = a.map(|v| v + 64);
    let none = Ctl::default();
    let both = |inst, s: &[u64]| run(inst, &[&a, &b], s, &none).map(|(v, ..)| v);
    assert_eq!(both(Inst::VSHIFT, &[5]).unwrap()[..2], [5, 6]);
    assert_eq!(both(Inst::VSHIFT, &[65]), Err(open::SHIFT_AMOUNT));
    // The step first, as in the assembly form.
    let aligned = both(Inst::VSHIFT_ALIGN, &[3, 48]).unwrap();
    assert_eq!(aligned[0], 16);
    assert_eq!(aligned[16], 64);
    assert_eq!(both(Inst::VSHIFT_ALIGN, &[5, 0]), Err(open::SHIFT_STEP));
    assert_eq!(both(Inst::VSHIFT_ALIGN, &[1, 65]), Err(open::SHIFT_AMOUNT));
    assert_eq!(both(Inst::VSHUFFLE, &[20]).unwrap()[..3], [0, 64, 1]);
    assert_eq!(both(Inst::VSHUFFLE, &[48]), Err(open::SHUFFLE_MODE));

    let broadcast = |mode| run(Inst::VBCSTSHFL_16, &[], &[0x0201, mode], &none);
    assert_eq!(broadcast(37).unwrap().0[..6], [1, 1, 1, 1, 2, 2]);
    assert_eq!(broadcast(0), Err(open::BROADCAST_SHUFFLE));
    assert_eq!(broadcast(48), Err(open::SHUFFLE_MODE));
}

#[test]
fn conversions_obey_their_control_registers() {
    let acc: [u8; 128] = bytemuck::cast([-300i32; 32]);
    let srs = |inst, amount, ctl: &Ctl| run(inst, &[&acc], &[amount], ctl);
    let modes = |sat, rnd, sign| {
        let mut regs = [0; 12];
        (regs[SAT], regs[RND], regs[SRS_SIGN]) = (sat, rnd, sign);
        Ctl::new(regs)
    };
    let low = |r: Result<([u8; 128], u64, u32), Refused>| r.map(|(v, _, status)| (v[0], status));
    // -300 / 2: signed saturates at -128, unsigned at 0.
    let inst = Inst::VSRS_S8_S32_mv_w_srs;
    assert_eq!(low(srs(inst, 1, &modes(1, 0, 0))), Ok((0x80, 1)));
    assert_eq!(low(srs(inst, 1, &modes(3, 0, 0))), Ok((0x81, 1)));
    assert_eq!(low(srs(inst, 1, &modes(0, 0, 0))), Ok((106, 0)));
    let inst = Inst::VST_SRS_D8_S32_ag_idx;
    assert_eq!(low(srs(inst, 1, &modes(1, 0, 0))), Ok((0, 1)));
    assert_eq!(low(srs(inst, 1, &modes(1, 0, 1))), Ok((0x80, 1)));
    // -300 / 8 = -37.5
    let inst = Inst::VSRSM_S16_S32;
    assert_eq!(low(srs(inst, 3, &modes(1, 9, 0))), Ok((-37i8 as u8, 0)));
    assert_eq!(low(srs(inst, 3, &modes(1, 12, 0))), Ok((-38i8 as u8, 0)));
    assert_eq!(low(srs(inst, 3, &modes(1, 4, 0))), Err(open::ROUNDING));
    assert_eq!(low(srs(inst, 3, &modes(2, 0, 0))), Err(open::SATURATION));
    assert_eq!(low(srs(inst, 60, &modes(1, 0, 0))), Err(open::SRS_AMOUNT));

    let x: [u8; 64] = bytemuck::cast([0x80ffu16; 32]);
    let first = |inst, ctl: Ctl, s: &[u64]| run(inst, &[&x], s, &ctl).map(|(v, ..)| v);
    let word = |v: [u8; 128]| i32::from_le_bytes([v[0], v[1], v[2], v[3]]);
    let load = Inst::VLDA_3D_UPS_S32_D16;
    assert_eq!(first(load, Ctl::default(), &[4]).map(word), Ok(0x80ff0));
    assert_eq!(
        first(load, control(UPS_SIGN, 1), &[4]).map(word),
        Ok(0x80ffu16 as i16 as i32 * 16)
    );
    assert_eq!(
        first(load, control(SAT, 1), &[16]),
        Err(open::UPS_SATURATES)
    );
    assert_eq!(
        first(Inst::VPACK_D8_D16, control(PACK_SIGN, 1), &[]).unwrap()[0],
        0xff
    );
    assert_eq!(
        first(Inst::VST_PACK_S8_S16_ag_idx, control(SAT, 1), &[]).unwrap()[0],
        0x80
    );
    let unpack = Inst::VLDB_UNPACK_D8_D4_ag_idx;
    assert_eq!(first(unpack, Ctl::default(), &[]).unwrap()[..2], [15, 15]);
    assert_eq!(
        first(unpack, control(UNPACK_SIGN, 1), &[]).unwrap()[..4],
        [0xff, 0xff, 0, 0xf8]
    );
}

#[test]
fn sums_of_accumulators_obey_their_configuration() {
    let a: [u8; 128] = bytemuck::cast([3u64 << 32 | 5; 16]);
    let b: [u8; 128] = bytemuck::cast([7u64; 16]);
    let sum = |inst, conf| {
        run(inst, &[&a, &b], &[conf], &Ctl::default())
            .map(|(v, ..)| u64::from_le_bytes(*v.first_chunk().unwrap()))
    };
    const ACC64: u64 = 2;
    assert_eq!(sum(Inst::VADD, ACC64), Ok((3 << 32) + 12));
    assert_eq!(sum(Inst::VSUB, 0), Ok(3 << 32 | u64::from(-2i32 as u32)));
    assert_eq!(sum(Inst::VSUB, ACC64), Ok((3 << 32 | 5) - 7));
    assert_eq!(
        sum(Inst::VNEGADD, ACC64),
        Ok(((3u64 << 32) + 12).wrapping_neg())
    );
    assert_eq!(sum(Inst::VNEGSUB, ACC64 | 1), Ok(7));
    assert_eq!(
        sum(Inst::VADD, ACC64 | 1 << 10),
        Ok((3 << 48 | 5 << 16) + 7)
    );
    assert_eq!(sum(Inst::VNEG, ACC64 | 1 << 12), Ok(3 << 32 | 5));
    assert_eq!(sum(Inst::VADD, 4), Err(open::ACCUMULATOR));
}

/// `UPS_S32_D16` in a name: what is done, the lanes of the result and those it
/// starts from, and whether the control register says which sign they have.
fn conversion(name: &str) -> Option<(&'static str, u32, u32, bool)> {
    let parts: Vec<&str> = name.split('_').collect();
    let lane = |part: &str| -> Option<(bool, u32)> {
        let letter = part.chars().next().filter(|c| matches!(c, 'S' | 'D'))?;
        Some((letter == 'D', part.get(1..)?.parse().ok()?))
    };
    parts.windows(3).find_map(|w| {
        let what = ["SRS", "UPS", "UNPACK", "PACK"];
        let what = what
            .into_iter()
            .find(|x| w[0].trim_start_matches('V').trim_end_matches('M') == *x)?;
        let ((to_d, to), (from_d, from)) = (lane(w[1])?, lane(w[2])?);
        let narrows = matches!(what, "SRS" | "PACK");
        Some((what, to, from, if narrows { to_d } else { from_d }))
    })
}

#[test]
fn every_conversion_does_what_its_name_says() {
    let source: [u8; 128] = std::array::from_fn(|i| (i as u8).wrapping_mul(89) ^ 0xf5);
    let mut count = 0;
    for inst in Inst::ALL {
        let name = inst.name();
        let Some((what, to, from, by_control)) = conversion(name) else {
            continue;
        };
        count += 1;
        for sign in [0, 1] {
            let mut regs = [0; 12];
            regs[match what {
                "SRS" => SRS_SIGN,
                "UPS" => UPS_SIGN,
                "PACK" => PACK_SIGN,
                _ => UNPACK_SIGN,
            }] = sign;
            // Only what narrows has an edge to stop at.
            regs[SAT] = u32::from(to < from);
            let (out, ..) = run(*inst, &[&source], &[5], &Ctl::new(regs)).unwrap();
            let signed = !by_control || sign == 1;
            let (to, from) = (Width { bits: to, signed }, Width { bits: from, signed });
            for i in 0..8 {
                let stop = |v: i128| {
                    let (low, high) = limits(to);
                    v.clamp(low, high)
                };
                let want = match what {
                    // Accumulators are signed.
                    "SRS" => stop(get(&source, i, Width::signed(from.bits)) >> 5),
                    "UPS" => wrap(get(&source, i, from) << 5, to),
                    "PACK" => stop(get(&source, i, from)),
                    _ => wrap(get(&source, i, from), to),
                };
                assert_eq!(get(&out, i, to), want, "{name}, lane {i}, sign {sign}");
            }
        }
    }
    // 36 that work on registers, 136 that load or store.
    assert_eq!(count, 172);
}
