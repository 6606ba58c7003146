//! Rows that move elements: broadcasts, extraction and insertion, pushes,
//! shifts, shuffles.

use super::{open, Args, Out, Refused, VecFn};
use crate::vector::permute;
use crate::vector::shuffle::{shuffle, ShuffleMode};

type Done = Result<(), Refused>;

macro_rules! sized {
    ($bits:expr, $f:ident) => {
        match $bits {
            "8" => $f::<1>,
            "16" => $f::<2>,
            "32" => $f::<4>,
            "64" => $f::<8>,
            _ => return None,
        }
    };
}

/// The function of a mnemonic.
pub(super) fn function(name: &str) -> Option<VecFn> {
    match name {
        "vshift" => return Some(vshift),
        "vshift.align" => return Some(vshift_align),
        "vshuffle" => return Some(vshuffle),
        "vextract.s8" => return Some(vextract_signed::<1, true>),
        "vextract.d8" => return Some(vextract_signed::<1, false>),
        "vextract.s16" => return Some(vextract_signed::<2, true>),
        "vextract.d16" => return Some(vextract_signed::<2, false>),
        "vextract.s32" | "vextract.d32" => return Some(vextract::<4>),
        "vextract.s64" | "vextract.d64" => return Some(vextract::<8>),
        _ => {}
    }
    let (name, bits) = name.rsplit_once('.')?;
    Some(match name {
        "vbcst" => sized!(bits, vbcst),
        "vbcstshfl" => sized!(bits, vbcstshfl),
        "vextbcst" => sized!(bits, vextbcst),
        "vinsert" => sized!(bits, vinsert),
        "vpush.lo" => sized!(bits, vpush_lo),
        "vpush.hi" => sized!(bits, vpush_hi),
        _ => return None,
    })
}

fn vbcst<const BYTES: usize>(args: &Args, out: &mut Out) -> Done {
    *out.x() = permute::broadcast::<BYTES>(args.s(0));
    Ok(())
}

fn vbcstshfl<const BYTES: usize>(args: &Args, out: &mut Out) -> Done {
    let mode = ShuffleMode::new(args.s(1)).ok_or(open::SHUFFLE_MODE)?;
    if mode.takes_second() {
        return Err(open::BROADCAST_SHUFFLE);
    }
    let x = permute::broadcast::<BYTES>(args.s(0));
    *out.x() = shuffle(&x, &x, mode);
    Ok(())
}

fn vextract<const BYTES: usize>(args: &Args, out: &mut Out) -> Done {
    out.s = permute::extract::<BYTES>(args.x(0), args.s(0)).ok_or(open::ELEMENT)?;
    Ok(())
}

/// Elements that are smaller than the register.
fn vextract_signed<const BYTES: usize, const SIGNED: bool>(args: &Args, out: &mut Out) -> Done {
    vextract::<BYTES>(args, out)?;
    if SIGNED || args.ctl.vadd_sign() & 1 != 0 {
        let unused = 32 - 8 * BYTES as u32;
        let value = (out.s as i32) << unused >> unused;
        out.s = u64::from(value as u32);
    }
    Ok(())
}

fn vextbcst<const BYTES: usize>(args: &Args, out: &mut Out) -> Done {
    let element = permute::extract::<BYTES>(args.x(0), args.s(0)).ok_or(open::ELEMENT)?;
    *out.x() = permute::broadcast::<BYTES>(element);
    Ok(())
}

fn vinsert<const BYTES: usize>(args: &Args, out: &mut Out) -> Done {
    let (element, index) = (args.s(0), args.s(1));
    *out.x() = permute::insert::<BYTES>(args.x(0), index, element).ok_or(open::ELEMENT)?;
    Ok(())
}

fn vpush_lo<const BYTES: usize>(args: &Args, out: &mut Out) -> Done {
    *out.x() = permute::push_low::<BYTES>(args.x(0), args.s(0));
    Ok(())
}

fn vpush_hi<const BYTES: usize>(args: &Args, out: &mut Out) -> Done {
    *out.x() = permute::push_high::<BYTES>(args.x(0), args.s(0));
    Ok(())
}

fn vshift(args: &Args, out: &mut Out) -> Done {
    *out.x() = permute::shift(args.x(0), args.x(1), args.s(0)).ok_or(open::SHIFT_AMOUNT)?;
    Ok(())
}

fn vshift_align(args: &Args, out: &mut Out) -> Done {
    let (step, amount) = (args.s(0), args.s(1));
    if step > 4 {
        return Err(open::SHIFT_STEP);
    }
    *out.x() =
        permute::shift_align(args.x(0), step, args.x(1), amount).ok_or(open::SHIFT_AMOUNT)?;
    Ok(())
}

fn vshuffle(args: &Args, out: &mut Out) -> Done {
    let mode = ShuffleMode::new(args.s(0)).ok_or(open::SHUFFLE_MODE)?;
    *out.x() = shuffle(args.x(0), args.x(1), mode);
    Ok(())
}
