//! Integer vector instructions other than multiplications.
//!
//! One line per row; the arithmetic itself is elsewhere.

use npu_arch::isa::Inst;

use super::{Args, Eval, Out, Refused};

/// The arithmetic of the rows of this module.
pub(crate) fn eval(inst: Inst) -> Option<Eval> {
    Some(match inst {
        Inst::VADD_32 => Eval::Fn(vadd_32),
        _ => return None,
    })
}

fn vadd_32(args: &Args, out: &mut Out) -> Result<(), Refused> {
    let (a, b) = (args.x(0), args.x(1));
    for (o, (a, b)) in out
        .x()
        .chunks_exact_mut(4)
        .zip(a.chunks_exact(4).zip(b.chunks_exact(4)))
    {
        let lane = |v: &[u8]| u32::from_le_bytes([v[0], v[1], v[2], v[3]]);
        o.copy_from_slice(&lane(a).wrapping_add(lane(b)).to_le_bytes());
    }
    Ok(())
}
