//! Rows that change the size of lanes: SRS, UPS, pack, unpack.

use super::{open, rounding, saturation, Args, Out, Refused, Source, VecFn};
use crate::vector::pack;
use crate::vector::round::Sign;
use crate::vector::srs::Srs;
use crate::vector::ups::Ups;

type Done = Result<(), Refused>;

/// The function of a mnemonic and what it starts from.
pub(super) fn function(name: &str, source: Source) -> Option<VecFn> {
    use Source::{Cm, W, X};
    let name = name.replace("vsrsm.", "vsrs.");
    Some(match (name.as_str(), source) {
        ("vsrs.s16.s32", X) => srs_16_32_w::<true>,
        ("vsrs.d16.s32", X) => srs_16_32_w::<false>,
        ("vsrs.s16.s32", Cm) => srs_16_32_x::<true>,
        ("vsrs.d16.s32", Cm) => srs_16_32_x::<false>,
        ("vsrs.s8.s32", Cm) => srs_8_32::<true>,
        ("vsrs.d8.s32", Cm) => srs_8_32::<false>,
        ("vsrs.s32.s64", X) => srs_32_64_w::<true>,
        ("vsrs.d32.s64", X) => srs_32_64_w::<false>,
        ("vsrs.s32.s64", Cm) => srs_32_64_x::<true>,
        ("vsrs.d32.s64", Cm) => srs_32_64_x::<false>,
        ("vsrs.s16.s64", Cm) => srs_16_64::<true>,
        ("vsrs.d16.s64", Cm) => srs_16_64::<false>,
        ("vups.s32.s16", W) => ups_32_16_w::<true>,
        ("vups.s32.d16", W) => ups_32_16_w::<false>,
        ("vups.s32.s16", X) => ups_32_16_x::<true>,
        ("vups.s32.d16", X) => ups_32_16_x::<false>,
        ("vups.s32.s8", W) => ups_32_8::<true>,
        ("vups.s32.d8", W) => ups_32_8::<false>,
        ("vups.s64.s16", W) => ups_64_16::<true>,
        ("vups.s64.d16", W) => ups_64_16::<false>,
        ("vups.s64.s32", W) => ups_64_32_w::<true>,
        ("vups.s64.d32", W) => ups_64_32_w::<false>,
        ("vups.s64.s32", X) => ups_64_32_x::<true>,
        ("vups.s64.d32", X) => ups_64_32_x::<false>,
        ("vpack.s8.s16", X) => pack_8_16::<true>,
        ("vpack.d8.d16", X) => pack_8_16::<false>,
        ("vpack.s4.s8", X) => pack_4_8::<true>,
        ("vpack.d4.d8", X) => pack_4_8::<false>,
        ("vunpack.s16.s8", W) => unpack_16_8::<true>,
        ("vunpack.d16.d8", W) => unpack_16_8::<false>,
        ("vunpack.s8.s4", W) => unpack_8_4::<true>,
        ("vunpack.d8.d4", W) => unpack_8_4::<false>,
        _ => return None,
    })
}

/// `S`: the encoding says signed; else the control register decides.
fn sign<const S: bool>(control: u32) -> Sign {
    if S {
        Sign::Signed
    } else {
        Sign::new(control)
    }
}

macro_rules! srs {
    ($($name:ident: $method:ident, $signed:ty, $unsigned:ty, $from:ident, $to:ident;)*) => {$(
        fn $name<const S: bool>(args: &Args, out: &mut Out) -> Done {
            let unit = Srs::new(args.s(0) as u32, rounding(args)?, saturation(args)?)
                .ok_or(open::SRS_AMOUNT)?;
            let (lanes, saturated) = match sign::<S>(args.ctl.srs_sign()) {
                Sign::Signed => unit.$method::<$signed>(*args.$from(0)),
                Sign::Unsigned => unit.$method::<$unsigned>(*args.$from(0)),
            };
            *out.$to() = lanes;
            out.status = saturated.into();
            Ok(())
        }
    )*};
}

srs! {
    srs_16_32_w: s32_bm_to_16, i16, u16, x, w;
    srs_16_32_x: s32_cm_to_16, i16, u16, cm, x;
    srs_8_32: s32_cm_to_8, i8, u8, cm, w;
    srs_32_64_w: s64_bm_to_32, i32, u32, x, w;
    srs_32_64_x: s64_cm_to_32, i32, u32, cm, x;
    srs_16_64: s64_cm_to_16, i16, u16, cm, w;
}

macro_rules! ups {
    ($($name:ident: $method:ident, $signed:ty, $unsigned:ty, $from:ident, $to:ident;)*) => {$(
        fn $name<const S: bool>(args: &Args, out: &mut Out) -> Done {
            let unit = Ups::new(args.s(0) as u32, saturation(args)?);
            let lanes = match sign::<S>(args.ctl.ups_sign()) {
                Sign::Signed => unit.$method::<$signed>(*args.$from(0)),
                Sign::Unsigned => unit.$method::<$unsigned>(*args.$from(0)),
            };
            *out.$to() = lanes.map_err(|_| open::UPS_SATURATES)?;
            Ok(())
        }
    )*};
}

ups! {
    ups_32_16_w: w16_to_s32, i16, u16, w, x;
    ups_32_16_x: x16_to_s32, i16, u16, x, cm;
    ups_32_8: w8_to_s32, i8, u8, w, cm;
    ups_64_16: w16_to_s64, i16, u16, w, cm;
    ups_64_32_w: w32_to_s64, i32, u32, w, x;
    ups_64_32_x: x32_to_s64, i32, u32, x, cm;
}

fn pack_8_16<const S: bool>(args: &Args, out: &mut Out) -> Done {
    let sign = sign::<S>(args.ctl.pack_sign());
    *out.w() = pack::pack_16_to_8(*args.x(0), sign, saturation(args)?);
    Ok(())
}

fn pack_4_8<const S: bool>(args: &Args, out: &mut Out) -> Done {
    let sign = sign::<S>(args.ctl.pack_sign());
    *out.w() = pack::pack_8_to_4(*args.x(0), sign, saturation(args)?);
    Ok(())
}

fn unpack_16_8<const S: bool>(args: &Args, out: &mut Out) -> Done {
    *out.x() = pack::unpack_8_to_16(*args.w(0), sign::<S>(args.ctl.unpack_sign()));
    Ok(())
}

fn unpack_8_4<const S: bool>(args: &Args, out: &mut Out) -> Done {
    *out.x() = pack::unpack_4_to_8(*args.w(0), sign::<S>(args.ctl.unpack_sign()));
    Ok(())
}
