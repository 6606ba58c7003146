use proptest::prelude::*;

use super::*;

#[test]
fn special_values() {
    for (_, mode) in Rounding::ALL {
        assert_eq!(bf16_of_f32(0x7f80_0000, mode), 0x7f80);
        assert_eq!(bf16_of_f32(0xff80_0000, mode), 0xff80);
        assert_eq!(bf16_of_f32(0x7f80_0001, mode), 0x7f81);
        assert_eq!(bf16_of_f32(0xff80_ffff, mode), 0xff81);
        assert_eq!(bf16_of_f32(0x7fa0_0001, mode), 0x7fa0);
        assert_eq!(bf16_of_f32(0x8000_0000, mode), 0x8000);
    }
    // Rounding carries into infinity, and out of the denormal numbers.
    assert_eq!(bf16_of_f32(0x7f7f_ffff, Rounding::ConvEven), 0x7f80);
    assert_eq!(bf16_of_f32(0x7f7f_ffff, Rounding::Floor), 0x7f7f);
    assert_eq!(bf16_of_f32(0x007f_ffff, Rounding::SymInf), 0x0080);
}

/// The two neighbours and the rule, in doubles.
fn model(bits: u32, mode: Rounding) -> u16 {
    use Rounding::*;
    let down = (bits >> 16) as u16;
    let value = |b: u16| f64::from(f32::from_bits(u32::from(b) << 16));
    let x = f64::from(f32::from_bits(bits));
    if x == value(down) {
        return down;
    }
    let (low, high) = (value(down), value(down + 1));
    let high = if high.is_infinite() {
        2f64.powi(128).copysign(x)
    } else {
        high
    };
    let to_low = (x - low).abs();
    let to_high = (x - high).abs();
    let tie = to_low == to_high;
    let away = match mode {
        Floor => x < 0.0,
        Ceil => x > 0.0,
        SymFloor => false,
        SymCeil => true,
        _ if !tie => to_high < to_low,
        NegInf => x < 0.0,
        PosInf => x > 0.0,
        SymZero => false,
        SymInf => true,
        ConvEven => down % 2 == 1,
        ConvOdd => down % 2 == 0,
    };
    down + u16::from(away)
}

proptest! {
    #[test]
    fn every_rounding(bits: u32, tie: bool) {
        let bits = if tie { bits & !0xffff | 0x8000 } else { bits };
        prop_assume!(bits & 0x7f80_0000 != 0x7f80_0000);
        for (_, mode) in Rounding::ALL {
            prop_assert_eq!(bf16_of_f32(bits, mode), model(bits, mode), "{:?}", mode);
        }
    }

    #[test]
    fn floors(a: u16, shift in -32..32i32) {
        let x = f64::from(f32::from_bits(u32::from(a) << 16));
        let want = if x.is_nan() { i32::MAX } else { (x * 2f64.powi(shift)).floor() as i32 };
        prop_assert_eq!(floor_of_bf16(a, shift), want);
        let mut lanes = [0; 16];
        lanes[3] = a;
        // The register holds six bits.
        let out: [i32; 16] = cast(floor_of_bf16s(&cast(lanes), shift as u32 & 0x3f));
        prop_assert_eq!((out[3], out[4]), (want, 0));
    }

    #[test]
    fn there_and_back(lanes: [u16; 16]) {
        let w: W = cast(lanes);
        for (_, mode) in Rounding::ALL {
            prop_assert_eq!(bf16_of_f32s(&f32_of_bf16s(&w), mode), w);
        }
    }
}
