//! The last step from a sequence's operations, which mean bytes of host buffers, to those of
//! a stream.

use npu_arch::array::aperture::patch_offset;
use npu_image::txn::Op as TxnOp;

/// An operation as the firmware takes it.
pub(super) fn translated(mut op: TxnOp) -> TxnOp {
    if let TxnOp::DdrPatch { arg, offset, .. } = &mut op {
        // Bytes of a host buffer: far from 64 bits.
        *offset = patch_offset(*arg, *offset).unwrap_or(*offset);
    }
    op
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sequence::Sequence;
    use crate::Span;
    use npu_image::txn::Target;

    #[test]
    fn streams_bring_the_aperture_along_from_the_sixth_buffer_on() {
        let patch = |arg, offset| TxnOp::DdrPatch {
            addr: 0x1_D004,
            arg,
            offset,
        };
        let sequence = Sequence {
            name: None,
            arguments: Vec::new(),
            ops: vec![patch(4, 8), patch(5, 8)],
            target: Target::npu1(),
            place: Span::default(),
            spans: Vec::new(),
        };
        let stream = npu_image::txn::parse(&sequence.to_txn()).unwrap();
        let ops: Vec<_> = stream.ops().cloned().collect();
        assert_eq!(ops, [patch(4, 8), patch(5, 0x8000_0008)]);
    }
}
