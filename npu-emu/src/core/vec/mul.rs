//! Multiplications and float instructions.
//!
//! One line per row; the arithmetic itself is elsewhere.

use npu_arch::isa::Inst;

use super::{Eval, Refused};

/// The arithmetic of the rows of this module.
pub(crate) fn eval(inst: Inst) -> Option<Eval> {
    Some(match inst {
        Inst::VMAC_vmac_cm_core_dense => Eval::Mac(vmac),
        _ => return None,
    })
}

/// Signed 8 bits, 4x8 times 8x8, as long as nothing better is there.
fn vmac(
    acc: &[u8; 128],
    x: &[u8; 64],
    y: &[u8; 64],
    conf: u32,
    out: &mut [u8; 128],
) -> Result<(), Refused> {
    if conf != 0x308 {
        return Err(Refused("multiplication mode"));
    }
    for (i, (o, a)) in out.chunks_exact_mut(4).zip(acc.chunks_exact(4)).enumerate() {
        let (row, column) = (i / 8, i % 8);
        let sum: i32 = (0..8)
            .map(|k| i32::from(x[row * 8 + k] as i8) * i32::from(y[k * 8 + column] as i8))
            .sum();
        let acc = i32::from_le_bytes([a[0], a[1], a[2], a[3]]);
        o.copy_from_slice(&acc.wrapping_add(sum).to_le_bytes());
    }
    Ok(())
}
