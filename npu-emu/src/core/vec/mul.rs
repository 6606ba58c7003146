//! Multiplications and float instructions.
//!
//! One line per row; the arithmetic itself is in [`crate::vector`]: integers
//! in [`mul`], floats in [`float`], comparisons in [`bf16`], conversions in
//! [`convert`]. What is not public about a mode, a mask or a rounding number
//! is refused when an instruction meets it.
//!
//! The float status registers are left alone: which bit stands for which
//! exception is not public.

use npu_arch::isa::Inst;

use super::{Args, Eval, Out, Refused};
use crate::vector::config::{Config, ConfigError, Sum};
use crate::vector::{bf16, convert, float, mul, Rounding};

/// The arithmetic of the rows of this module.
pub(crate) fn eval(inst: Inst) -> Option<Eval> {
    use Inst::*;
    Some(match inst {
        VMUL_vmac_cm_core_dense => Eval::Fn(product::<MUL>),
        VNEGMUL_vmac_cm_core_dense => Eval::Fn(product::<NEGMUL>),
        VMAC_vmac_cm_core_dense => Eval::Mac(vmac),
        VMSC_vmac_cm_core_dense => Eval::Fn(one_acc::<MSC>),
        VNEGMAC_vmac_cm_core_dense => Eval::Fn(one_acc::<NEGMAC>),
        VNEGMSC_vmac_cm_core_dense => Eval::Fn(one_acc::<NEGMSC>),
        VADDMAC_vmac_bm_core_dense => Eval::Fn(two_accs::<ADDMAC>),
        VADDMSC_vmac_bm_core_dense => Eval::Fn(two_accs::<ADDMSC>),
        VSUBMAC_vmac_bm_core_dense => Eval::Fn(two_accs::<SUBMAC>),
        VSUBMSC_vmac_bm_core_dense => Eval::Fn(two_accs::<SUBMSC>),

        VMUL_vmac_cm_core_sparse_narrow => Eval::Fn(sparse_product::<MUL>),
        VNEGMUL_vmac_cm_core_sparse_narrow => Eval::Fn(sparse_product::<NEGMUL>),
        VMAC_vmac_cm_core_sparse_narrow => Eval::Fn(sparse_one_acc::<MAC>),
        VMSC_vmac_cm_core_sparse_narrow => Eval::Fn(sparse_one_acc::<MSC>),
        VNEGMAC_vmac_cm_core_sparse_narrow => Eval::Fn(sparse_one_acc::<NEGMAC>),
        VNEGMSC_vmac_cm_core_sparse_narrow => Eval::Fn(sparse_one_acc::<NEGMSC>),
        VADDMAC_vmac_cm_core_sparse_narrow => Eval::Fn(sparse_two_accs::<ADDMAC>),
        VADDMSC_vmac_cm_core_sparse_narrow => Eval::Fn(sparse_two_accs::<ADDMSC>),
        VSUBMAC_vmac_cm_core_sparse_narrow => Eval::Fn(sparse_two_accs::<SUBMAC>),
        VSUBMSC_vmac_cm_core_sparse_narrow => Eval::Fn(sparse_two_accs::<SUBMSC>),

        VMUL_vmac_cm_core_sparse_wide
        | VNEGMUL_vmac_cm_core_sparse_wide
        | VMAC_vmac_cm_core_sparse_wide
        | VMSC_vmac_cm_core_sparse_wide
        | VNEGMAC_vmac_cm_core_sparse_wide
        | VNEGMSC_vmac_cm_core_sparse_wide
        | VADDMAC_vmac_cm_core_sparse_wide
        | VADDMSC_vmac_cm_core_sparse_wide
        | VSUBMAC_vmac_cm_core_sparse_wide
        | VSUBMSC_vmac_cm_core_sparse_wide => Eval::Refused(
            "multiplication by a sparse factor of 4 bits, whose order in registers is not public",
        ),

        VMUL_F_vmac_bm_core_dense => Eval::Fn(float_product::<MUL>),
        VNEGMUL_F_vmac_bm_core_dense => Eval::Fn(float_product::<NEGMUL>),
        VMAC_F_vmac_bm_core_dense => Eval::Fn(float_one_acc::<MAC>),
        VMSC_F_vmac_bm_core_dense => Eval::Fn(float_one_acc::<MSC>),
        VADDMAC_F_vmac_bm_core_dense => Eval::Fn(float_two_accs::<ADDMAC>),
        VADDMSC_F_vmac_bm_core_dense => Eval::Fn(float_two_accs::<ADDMSC>),

        VMUL_F_vmac_bm_core_sparse_wide => Eval::Fn(sparse_float_product::<MUL>),
        VNEGMUL_F_vmac_bm_core_sparse_wide => Eval::Fn(sparse_float_product::<NEGMUL>),
        VMAC_F_vmac_bm_core_sparse_wide => Eval::Fn(sparse_float_one_acc::<MAC>),
        VMSC_F_vmac_bm_core_sparse_wide => Eval::Fn(sparse_float_one_acc::<MSC>),
        VADDMAC_F_vmac_bm_core_sparse_wide => Eval::Fn(sparse_float_two_accs::<ADDMAC>),
        VADDMSC_F_vmac_bm_core_sparse_wide => Eval::Fn(sparse_float_two_accs::<ADDMSC>),

        VMUL_F_vmac_bm_core_sparse_narrow
        | VNEGMUL_F_vmac_bm_core_sparse_narrow
        | VMAC_F_vmac_bm_core_sparse_narrow
        | VMSC_F_vmac_bm_core_sparse_narrow
        | VADDMAC_F_vmac_bm_core_sparse_narrow
        | VADDMSC_F_vmac_bm_core_sparse_narrow => {
            Eval::Refused("no public mode multiplies 512 bits of bfloat16 by a sparse factor")
        }

        VADD_F => Eval::Fn(float_add::<PLUS>),
        VSUB_F => Eval::Fn(float_add::<MINUS>),
        VNEGADD_F => Eval::Fn(float_add::<NEGADD>),
        VNEGSUB_F => Eval::Fn(float_add::<NEGSUB>),
        VNEG_F => Eval::Fn(float_neg),

        VLT_BF16 => Eval::Fn(|a, o| scalar(o, bf16::lt(a.x(0), a.x(1)))),
        VGE_BF16 => Eval::Fn(|a, o| scalar(o, bf16::ge(a.x(0), a.x(1)))),
        VMAX_LT_BF16 => Eval::Fn(|a, o| selected(o, bf16::max_lt(a.x(0), a.x(1)))),
        VMIN_GE_BF16 => Eval::Fn(|a, o| selected(o, bf16::min_ge(a.x(0), a.x(1)))),

        VCONV_FP32_BF16
        | VLDA_2D_CONV_FP32_BF16
        | VLDA_3D_CONV_FP32_BF16
        | VLDA_CONV_FP32_BF16_ag_idx
        | VLDA_CONV_FP32_BF16_ag_idx_imm
        | VLDA_CONV_FP32_BF16_pstm_nrm
        | VLDA_CONV_FP32_BF16_pstm_nrm_imm => Eval::Fn(widen),
        VCONV_BF16_FP32
        | VST_CONV_2D_BF16_FP32
        | VST_CONV_3D_BF16_FP32
        | VST_CONV_BF16_FP32_ag_idx
        | VST_CONV_BF16_FP32_ag_idx_imm
        | VST_CONV_BF16_FP32_ag_pstm_nrm
        | VST_CONV_BF16_FP32_ag_pstm_nrm_imm => Eval::Fn(narrow),
        VFLOOR_S32_BF16_mFl2FxSrc_AM | VFLOOR_S32_BF16_mFl2FxSrc_W => Eval::Fn(floor),
        _ => return None,
    })
}

// A mnemonic's sum as a parameter of the functions below.
const SUMS: [Sum; 15] = [
    Sum::MUL,
    Sum::NEGMUL,
    Sum::MAC,
    Sum::MSC,
    Sum::NEGMAC,
    Sum::NEGMSC,
    Sum::ADDMAC,
    Sum::ADDMSC,
    Sum::SUBMAC,
    Sum::SUBMSC,
    Sum::ADD,
    Sum::SUB,
    Sum::NEGADD,
    Sum::NEGSUB,
    Sum::NEG,
];
const MUL: usize = 0;
const NEGMUL: usize = 1;
const MAC: usize = 2;
const MSC: usize = 3;
const NEGMAC: usize = 4;
const NEGMSC: usize = 5;
const ADDMAC: usize = 6;
const ADDMSC: usize = 7;
const SUBMAC: usize = 8;
const SUBMSC: usize = 9;
const PLUS: usize = 10;
const MINUS: usize = 11;
const NEGADD: usize = 12;
const NEGSUB: usize = 13;
const NEG: usize = 14;

impl From<ConfigError> for Refused {
    fn from(e: ConfigError) -> Refused {
        Refused(e.reason())
    }
}

/// The configuration word, after the vectors always the only scalar.
fn config(args: &Args) -> Config {
    Config(args.s(0) as u32)
}

fn vmac(
    acc: &[u8; 128],
    x: &[u8; 64],
    y: &[u8; 64],
    conf: u32,
    out: &mut [u8; 128],
) -> Result<(), Refused> {
    Ok(mul::multiply(
        Sum::MAC,
        Config(conf),
        (acc, acc),
        x,
        y,
        out,
    )?)
}

/// No accumulator: nothing looks at these.
const NONE: [u8; 128] = [0; 128];
const NO_LANES: [u8; 64] = [0; 64];

fn product<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let accs = (&NONE, &NONE);
    Ok(mul::multiply(
        SUMS[SUM],
        config(a),
        accs,
        a.x(0),
        a.x(1),
        o.cm(),
    )?)
}

fn one_acc<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let accs = (a.cm(0), &NONE);
    Ok(mul::multiply(
        SUMS[SUM],
        config(a),
        accs,
        a.x(1),
        a.x(2),
        o.cm(),
    )?)
}

fn two_accs<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let accs = (a.cm(0), a.cm(1));
    Ok(mul::multiply(
        SUMS[SUM],
        config(a),
        accs,
        a.x(2),
        a.x(3),
        o.cm(),
    )?)
}

fn sparse_product<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let (accs, y) = ((&NONE, &NONE), (a.x(1), a.q(2)));
    Ok(mul::multiply_sparse(
        SUMS[SUM],
        config(a),
        accs,
        a.cm(0),
        y,
        o.cm(),
    )?)
}

fn sparse_one_acc<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let (accs, y) = ((a.cm(0), &NONE), (a.x(2), a.q(3)));
    Ok(mul::multiply_sparse(
        SUMS[SUM],
        config(a),
        accs,
        a.cm(1),
        y,
        o.cm(),
    )?)
}

fn sparse_two_accs<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let (accs, y) = ((a.cm(0), a.cm(1)), (a.x(3), a.q(4)));
    Ok(mul::multiply_sparse(
        SUMS[SUM],
        config(a),
        accs,
        a.cm(2),
        y,
        o.cm(),
    )?)
}

fn float_product<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let accs = (&NO_LANES, &NO_LANES);
    *o.x() = float::multiply(SUMS[SUM], config(a), accs, a.x(0), a.x(1))?;
    Ok(())
}

fn float_one_acc<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let accs = (a.x(0), &NO_LANES);
    *o.x() = float::multiply(SUMS[SUM], config(a), accs, a.x(1), a.x(2))?;
    Ok(())
}

fn float_two_accs<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let accs = (a.x(0), a.x(1));
    *o.x() = float::multiply(SUMS[SUM], config(a), accs, a.x(2), a.x(3))?;
    Ok(())
}

fn sparse_float_product<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let (accs, y) = ((&NO_LANES, &NO_LANES), (a.x(1), a.q(2)));
    *o.x() = float::multiply_sparse(SUMS[SUM], config(a), accs, a.cm(0), y)?;
    Ok(())
}

fn sparse_float_one_acc<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let (accs, y) = ((a.x(0), &NO_LANES), (a.x(2), a.q(3)));
    *o.x() = float::multiply_sparse(SUMS[SUM], config(a), accs, a.cm(1), y)?;
    Ok(())
}

fn sparse_float_two_accs<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let (accs, y) = ((a.x(0), a.x(1)), (a.x(3), a.q(4)));
    *o.x() = float::multiply_sparse(SUMS[SUM], config(a), accs, a.cm(2), y)?;
    Ok(())
}

fn float_add<const SUM: usize>(a: &Args, o: &mut Out) -> Result<(), Refused> {
    *o.x() = float::add(SUMS[SUM], config(a), a.x(0), a.x(1))?;
    Ok(())
}

fn float_neg(a: &Args, o: &mut Out) -> Result<(), Refused> {
    *o.x() = float::add(SUMS[NEG], config(a), a.x(0), &NO_LANES)?;
    Ok(())
}

fn scalar(o: &mut Out, mask: bf16::Mask) -> Result<(), Refused> {
    o.s = mask.into();
    Ok(())
}

fn selected(o: &mut Out, (lanes, mask): ([u8; 64], bf16::Mask)) -> Result<(), Refused> {
    *o.x() = lanes;
    scalar(o, mask)
}

fn widen(a: &Args, o: &mut Out) -> Result<(), Refused> {
    *o.x() = convert::f32_of_bf16s(a.w(0));
    Ok(())
}

fn narrow(a: &Args, o: &mut Out) -> Result<(), Refused> {
    let mode = Rounding::new(a.ctl.rnd()).ok_or(Refused("rounding mode in crRnd"))?;
    *o.w() = convert::bf16_of_f32s(a.x(0), mode);
    Ok(())
}

fn floor(a: &Args, o: &mut Out) -> Result<(), Refused> {
    *o.x() = convert::floor_of_bf16s(a.w(0), a.s(0) as u32);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::Ctl;
    use super::*;
    use npu_arch::isa::Slot;

    /// Every row of the vector slot and of its float relatives that is a
    /// multiplication, a float operation or a conversion has arithmetic or a
    /// refusal.
    #[test]
    fn no_row_is_forgotten() {
        let rows: Vec<_> = Inst::ALL.iter().filter(|i| eval(**i).is_some()).collect();
        for inst in Inst::of_slot(Slot::Vec) {
            let name = inst.name();
            let mine = name.contains("vmac_") || name.contains("_F");
            assert_eq!(rows.contains(&&inst), mine, "{name}");
        }
        for inst in Inst::ALL {
            let name = inst.name();
            if name.contains("BF16") {
                assert!(rows.contains(&inst), "{name}");
            }
        }
    }

    fn run(inst: Inst, v: &[[u8; 128]], s: u64, rnd: u32) -> ([u8; 128], u64) {
        let mut ctl = Ctl::default();
        ctl.regs[6] = rnd;
        let mut refs = [&NONE; super::super::INPUTS];
        for (r, v) in refs.iter_mut().zip(v) {
            *r = v;
        }
        let args = Args {
            v: refs,
            s: [s, 0, 0, 0],
            ctl: &ctl,
        };
        let mut v = [0; 128];
        let mut out = Out {
            v: &mut v,
            s: 0,
            status: 0,
        };
        match eval(inst).unwrap() {
            Eval::Fn(f) => f(&args, &mut out).unwrap(),
            Eval::Mac(f) => f(args.cm(0), args.x(1), args.x(2), s as u32, out.v).unwrap(),
            Eval::Refused(why) => panic!("{why}"),
        }
        let s = out.s;
        (v, s)
    }

    fn lanes32(first: i32) -> [u8; 128] {
        bytemuck::cast([first; 32])
    }

    #[test]
    fn operands_in_their_places() {
        use Inst::*;
        // Ones times twos, 4x8x8: 16 in each lane.
        let (x, y) = ([1; 128], [2; 128]);
        let conf = 0x308;
        let first = |v: [u8; 128]| bytemuck::cast::<_, [i32; 32]>(v)[5];
        let (a, b) = (lanes32(100), lanes32(7));
        for (inst, v, want) in [
            (VMUL_vmac_cm_core_dense, vec![x, y], 16),
            (VNEGMUL_vmac_cm_core_dense, vec![x, y], -16),
            (VMAC_vmac_cm_core_dense, vec![a, x, y], 116),
            (VMSC_vmac_cm_core_dense, vec![a, x, y], 84),
            (VNEGMAC_vmac_cm_core_dense, vec![a, x, y], -116),
            (VNEGMSC_vmac_cm_core_dense, vec![a, x, y], -84),
            (VADDMAC_vmac_bm_core_dense, vec![a, b, x, y], 123),
            (VADDMSC_vmac_bm_core_dense, vec![a, b, x, y], 91),
            (VSUBMAC_vmac_bm_core_dense, vec![a, b, x, y], 109),
            (VSUBMSC_vmac_bm_core_dense, vec![a, b, x, y], 77),
        ] {
            assert_eq!(first(run(inst, &v, conf, 0).0), want, "{}", inst.name());
        }
        // Sparse, 4x16x8: two of four twos are left.
        let mut mask = NONE;
        mask[..16].fill(0x33);
        let conf = 0x3a8;
        for (inst, v, want) in [
            (VMUL_vmac_cm_core_sparse_narrow, vec![x, y, mask], 16),
            (VMAC_vmac_cm_core_sparse_narrow, vec![a, x, y, mask], 116),
            (
                VSUBMSC_vmac_cm_core_sparse_narrow,
                vec![a, b, x, y, mask],
                77,
            ),
        ] {
            assert_eq!(first(run(inst, &v, conf, 0).0), want, "{}", inst.name());
        }
    }

    #[test]
    fn floats_in_their_places() {
        use Inst::*;
        let f = |v: f32| bytemuck::cast::<_, [u8; 128]>([v; 32]);
        let h = |v: f32| bytemuck::cast::<_, [u8; 128]>([(v.to_bits() >> 16) as u16; 64]);
        let first = |v: [u8; 128]| bytemuck::cast::<_, [f32; 32]>(v)[15];
        let (x, y, a, b) = (h(1.5), h(-2.0), f(100.0), f(7.0));
        for (inst, v, want) in [
            (VMUL_F_vmac_bm_core_dense, vec![x, y], -6.0),
            (VNEGMUL_F_vmac_bm_core_dense, vec![x, y], 6.0),
            (VMAC_F_vmac_bm_core_dense, vec![a, x, y], 94.0),
            (VMSC_F_vmac_bm_core_dense, vec![a, x, y], 106.0),
            (VADDMAC_F_vmac_bm_core_dense, vec![a, b, x, y], 101.0),
            (VADDMSC_F_vmac_bm_core_dense, vec![a, b, x, y], 113.0),
            (VADD_F, vec![a, b], 107.0),
            (VSUB_F, vec![a, b], 93.0),
            (VNEGADD_F, vec![a, b], -107.0),
            (VNEGSUB_F, vec![a, b], -93.0),
            (VNEG_F, vec![a], -100.0),
        ] {
            assert_eq!(first(run(inst, &v, 60, 0).0), want, "{}", inst.name());
        }
        let mut mask = NONE;
        mask[..16].fill(0x0f);
        let sparse = 2 << 1 | 3 << 3 | 2 << 5;
        let v = [a, x, y, mask];
        assert_eq!(
            first(run(VMAC_F_vmac_bm_core_sparse_wide, &v, sparse, 0).0),
            76.0
        );
        assert_eq!(run(VLT_BF16, &[y, x], 0, 0).1, 0xffff_ffff);
        let (max, mask) = run(VMAX_LT_BF16, &[y, x], 0, 0);
        assert_eq!((&max[..64], mask), (&x[..64], 0xffff_ffff));
        let (min, mask) = run(VMIN_GE_BF16, &[y, x], 0, 0);
        assert_eq!((&min[..64], mask), (&y[..64], 0));
    }

    #[test]
    fn conversions_read_the_rounding_mode() {
        use Inst::*;
        let third = bytemuck::cast::<_, [u8; 128]>([1f32 / 3.0; 32]);
        let narrow = |mode| {
            let (v, _) = run(VCONV_BF16_FP32, &[third], 0, mode);
            u16::from_le_bytes([v[30], v[31]])
        };
        assert_eq!((narrow(0), narrow(1), narrow(12)), (0x3eaa, 0x3eab, 0x3eab));
        let halves = bytemuck::cast::<_, [u8; 128]>([0xbfc0u16; 64]);
        let (v, _) = run(VFLOOR_S32_BF16_mFl2FxSrc_W, &[halves], 1, 0);
        assert_eq!(bytemuck::cast::<_, [i32; 32]>(v)[15], -3);
        let (v, _) = run(VLDA_CONV_FP32_BF16_pstm_nrm, &[halves], 0, 0);
        assert_eq!(bytemuck::cast::<_, [f32; 32]>(v)[15], -1.5);
    }
}
