//! Rows that work lane by lane, and sums of accumulators.

use super::{open, Args, Out, Refused, VecFn};
use crate::vector::acc::{self, AccConf, AccSum};
use crate::vector::arith;
use crate::vector::lanes::Lane;
use crate::vector::X;

type Done = Result<(), Refused>;

/// A function for lanes of the size at the end of a mnemonic.
macro_rules! sized {
    ($lanes:expr, $f:ident) => {
        match $lanes {
            "8" => $f::<u8>,
            "16" => $f::<u16>,
            "32" => $f::<u32>,
            _ => return None,
        }
    };
}

/// As [`sized`], for lanes of a sign: `s` signed, `d` by `crVaddSign`.
macro_rules! signed {
    ($lanes:expr, $f:ident) => {
        match $lanes {
            "s8" => $f::<i8, i8>,
            "d8" => $f::<i8, u8>,
            "s16" => $f::<i16, i16>,
            "d16" => $f::<i16, u16>,
            "s32" => $f::<i32, i32>,
            "d32" => $f::<i32, u32>,
            _ => return None,
        }
    };
}

/// The function of a mnemonic.
pub(super) fn function(name: &str) -> Option<VecFn> {
    match name {
        "vband" => return Some(|args, out| logic(args, out, arith::and)),
        "vbor" => return Some(|args, out| logic(args, out, arith::or)),
        "vadd" => return Some(|args, out| sum(args, out, AccSum::Add)),
        "vsub" => return Some(|args, out| sum(args, out, AccSum::Sub)),
        "vnegadd" => return Some(|args, out| sum(args, out, AccSum::NegAdd)),
        "vnegsub" => return Some(|args, out| sum(args, out, AccSum::NegSub)),
        "vneg" => return Some(vneg),
        "vneg_gtz8" => return Some(vneg_gtz::<i8>),
        "vneg_gtz16" => return Some(vneg_gtz::<i16>),
        "vneg_gtz32" => return Some(vneg_gtz::<i32>),
        "vbneg_ltz.s8" => return Some(vbneg_ltz::<i8>),
        "vbneg_ltz.s16" => return Some(vbneg_ltz::<i16>),
        "vbneg_ltz.s32" => return Some(vbneg_ltz::<i32>),
        _ => {}
    }
    let (name, lanes) = name.rsplit_once('.')?;
    Some(match name {
        "vadd" => sized!(lanes, vadd),
        "vsub" => sized!(lanes, vsub),
        "vaddsub" => sized!(lanes, vaddsub),
        "vsel" => sized!(lanes, vsel),
        "veqz" => sized!(lanes, veqz),
        "vlt" => signed!(lanes, vlt),
        "vge" => signed!(lanes, vge),
        "vsub_lt" => signed!(lanes, vsub_lt),
        "vsub_ge" => signed!(lanes, vsub_ge),
        "vmax_lt" => signed!(lanes, vmax_lt),
        "vmin_ge" => signed!(lanes, vmin_ge),
        "vmaxdiff_lt" => signed!(lanes, vmaxdiff_lt),
        "vabs_gtz" => signed!(lanes, vabs_gtz),
        _ => return None,
    })
}

fn logic(args: &Args, out: &mut Out, f: fn(X, X) -> X) -> Done {
    *out.x() = f(*args.x(0), *args.x(1));
    Ok(())
}

fn conf(args: &Args) -> Result<AccConf, Refused> {
    AccConf::new(args.s(0) as u32).ok_or(open::ACCUMULATOR)
}

fn sum(args: &Args, out: &mut Out, kind: AccSum) -> Done {
    *out.cm() = acc::sum(kind, *args.cm(0), *args.cm(1), conf(args)?);
    Ok(())
}

fn vneg(args: &Args, out: &mut Out) -> Done {
    *out.cm() = acc::neg(*args.cm(0), conf(args)?);
    Ok(())
}

fn vadd<T: Lane>(args: &Args, out: &mut Out) -> Done {
    *out.x() = arith::add::<T>(*args.x(0), *args.x(1));
    Ok(())
}

fn vsub<T: Lane>(args: &Args, out: &mut Out) -> Done {
    *out.x() = arith::sub::<T>(*args.x(0), *args.x(1));
    Ok(())
}

fn vaddsub<T: Lane>(args: &Args, out: &mut Out) -> Done {
    *out.x() = arith::addsub::<T>(*args.x(0), *args.x(1), args.s(0));
    Ok(())
}

fn vsel<T: Lane>(args: &Args, out: &mut Out) -> Done {
    *out.x() = arith::select::<T>(*args.x(0), *args.x(1), args.s(0));
    Ok(())
}

fn veqz<T: Lane>(args: &Args, out: &mut Out) -> Done {
    out.s = arith::eqz::<T>(*args.x(0));
    Ok(())
}

fn vneg_gtz<T: Lane>(args: &Args, out: &mut Out) -> Done {
    *out.x() = arith::neg::<T>(*args.x(0));
    out.s = arith::gtz::<T>(*args.x(0));
    Ok(())
}

fn vbneg_ltz<T: Lane>(args: &Args, out: &mut Out) -> Done {
    *out.x() = arith::not(*args.x(0));
    out.s = arith::ltz::<T>(*args.x(0));
    Ok(())
}

/// Whether lanes whose sign the encoding leaves open are signed.
#[inline(always)]
fn is_signed(args: &Args) -> bool {
    args.ctl.vadd_sign() & 1 != 0
}

/// A vector and a comparison at once.
type Lanes = (Option<fn(X, X) -> X>, fn(X, X) -> u64);

#[inline(always)]
fn lanes((vector, flags): Lanes, args: &Args, out: &mut Out) -> Done {
    let (a, b) = (*args.x(0), *args.x(1));
    if let Some(f) = vector {
        *out.x() = f(a, b);
    }
    out.s = flags(a, b);
    Ok(())
}

macro_rules! rows {
    ($($name:ident: $vector:expr, $flags:expr;)*) => {$(
        fn $name<S: Lane, U: Lane>(args: &Args, out: &mut Out) -> Done {
            fn what<T: Lane>() -> Lanes {
                ($vector, $flags)
            }
            if is_signed(args) {
                lanes(what::<S>(), args, out)
            } else {
                lanes(what::<U>(), args, out)
            }
        }
    )*};
}

rows! {
    vlt: None, arith::lt::<T>;
    vge: None, arith::ge::<T>;
    vsub_lt: Some(arith::sub::<T>), arith::lt::<T>;
    vsub_ge: Some(arith::sub::<T>), arith::ge::<T>;
    vmax_lt: Some(arith::max::<T>), arith::lt::<T>;
    vmin_ge: Some(arith::min::<T>), arith::ge::<T>;
    vmaxdiff_lt: Some(arith::maxdiff::<T>), arith::lt::<T>;
    vabs_gtz: Some(|a, _| arith::abs::<T>(a)), |a, _| arith::gtz::<T>(a);
}
