//! Streams for host buffers of another size.

use super::{verify, InstructionStream};
use crate::Error;
use npu_arch::array::{aperture, ShimBd};
use npu_image::txn::{self, Op};

/// A ratio in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ratio {
    times: u64,
    over: u64,
}

impl Ratio {
    pub(super) const ONE: Self = Self { times: 1, over: 1 };

    /// `None` if one of the two is 0.
    fn new(times: u64, over: u64) -> Option<Self> {
        let (mut a, mut b) = (times, over);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        (times != 0 && over != 0).then(|| Self {
            times: times / a,
            over: over / a,
        })
    }

    pub(super) fn parts(self) -> (u64, u64) {
        (self.times, self.over)
    }

    /// `None` if it is no whole number.
    pub(crate) fn of(self, value: u64) -> Option<u64> {
        let all = u128::from(value) * u128::from(self.times);
        let whole = all % u128::from(self.over) == 0;
        whole
            .then_some(all / u128::from(self.over))?
            .try_into()
            .ok()
    }

    fn and(self, other: Self) -> Option<Self> {
        let times = self.times.checked_mul(other.times)?;
        Self::new(times, self.over.checked_mul(other.over)?)
    }
}

impl InstructionStream {
    /// The same for host buffers of `times / over` the size that the manifest
    /// states: lengths and offsets of all transfers change by that ratio. It
    /// is for designs that stream: whose cores take what comes, block by
    /// block, and do not know how much there is. The parts must be whole
    /// blocks; a core waits for the rest of one without end.
    ///
    /// # Errors
    /// [`Error::CannotStretch`]: a ratio of or by 0, transfers that are no
    /// plain stretch of the buffer, and lengths and offsets that do not come
    /// out as whole words.
    pub fn stretched(&self, times: u32, over: u32) -> Result<Self, Error> {
        let refuse = |index, detail| Error::CannotStretch { index, detail };
        if self.bound.is_some() {
            return Err(refuse(0, "it holds addresses of its buffers"));
        }
        let ratio = Ratio::new(times.into(), over.into());
        let ratio = ratio.ok_or(refuse(0, "the ratio is 0 or by 0"))?;
        let total = self.ratio.and(ratio);
        let total = total.ok_or(refuse(0, "the ratio is beyond 64 bits"))?;
        let mut builder = txn::Builder::new(self.stream.header.target);
        for (index, record) in self.stream.records.iter().enumerate() {
            let in_parts = refuse(index, "it writes a part of a descriptor");
            let op = match &record.op {
                Op::BlockWrite { addr, data } => match verify::shim_bd(*addr) {
                    None => record.op.clone(),
                    Some((_, 0)) => {
                        let words: [u32; ShimBd::WORDS] =
                            data.as_slice().try_into().map_err(|_| in_parts)?;
                        Op::BlockWrite {
                            addr: *addr,
                            data: stretch(&words, ratio)
                                .map_err(|detail| refuse(index, detail))?
                                .to_vec(),
                        }
                    }
                    Some(_) => return Err(in_parts),
                },
                Op::Write32 { addr, .. } | Op::MaskWrite { addr, .. }
                    if verify::shim_bd(*addr).is_some() =>
                {
                    return Err(in_parts)
                }
                Op::DdrPatch { addr, arg, offset } => {
                    let byte = aperture::patched_byte(*arg, *offset);
                    let byte = byte.ok_or(Error::UntranslatedBuffer {
                        index,
                        argument: *arg,
                    })?;
                    let byte = ratio.of(byte).filter(|n| n % 4 == 0);
                    let offset = byte.and_then(|byte| aperture::patch_offset(*arg, byte));
                    Op::DdrPatch {
                        addr: *addr,
                        arg: *arg,
                        offset: offset.ok_or(refuse(index, "the offset is no whole word"))?,
                    }
                }
                _ => record.op.clone(),
            };
            builder.push(&op);
        }
        Self::of(builder, total, None)
    }
}

/// A descriptor of one stretch of words, of another length.
fn stretch(
    words: &[u32; ShimBd::WORDS],
    ratio: Ratio,
) -> Result<[u32; ShimBd::WORDS], &'static str> {
    let bd = ShimBd::from_words(words);
    if (bd.d0_wrap, bd.d0_stepsize, bd.iteration_wrap) != (0, 0, 0) {
        return Err("its transfer is no plain stretch of the buffer");
    }
    let length = ratio.of(bd.buffer_length.into());
    let length = length.and_then(|n| u32::try_from(n).ok());
    let buffer_length = length.ok_or("the length is no whole word")?;
    let longer = ShimBd {
        buffer_length,
        ..bd
    };
    longer.to_words().map_err(|_| "the length has no room")
}

#[cfg(test)]
mod tests {
    use super::*;

    const BD0: u32 = 0x1_D000;

    fn stream(bd: ShimBd, offset: u64) -> InstructionStream {
        InstructionStream::builder()
            .block_write(BD0, &bd.to_words().unwrap())
            .patch(BD0 + 4, 1, offset)
            .finish()
            .unwrap()
    }

    fn plain(words: u32) -> ShimBd {
        ShimBd {
            buffer_length: words,
            valid_bd: 1,
            ..ShimBd::default()
        }
    }

    #[test]
    fn lengths_and_offsets_change_by_the_ratio() {
        let three_halves = stream(plain(64), 128).stretched(3, 2).unwrap();
        assert_eq!(three_halves.bytes(), stream(plain(96), 192).bytes());
        assert_eq!(three_halves.ratio.of(512), Some(768));
        assert_eq!(three_halves.ratio.of(511), None);
        let back = three_halves.stretched(4, 6).unwrap();
        assert_eq!(back.bytes(), stream(plain(64), 128).bytes());
        assert_eq!(back.ratio, Ratio::ONE);
    }

    #[test]
    fn what_is_no_plain_stretch_is_refused() {
        let refused = |stream: InstructionStream, times, over| {
            let error = stream.stretched(times, over).unwrap_err();
            assert!(matches!(error, Error::CannotStretch { .. }), "{error}");
            error.to_string()
        };
        let rows = ShimBd {
            d0_wrap: 16,
            ..plain(64)
        };
        assert!(refused(stream(rows, 0), 2, 1).contains("operation 0"));
        let strided = ShimBd {
            d0_stepsize: 1,
            ..plain(64)
        };
        refused(stream(strided, 0), 2, 1);
        refused(stream(plain(64), 0), 1, 3);
        assert!(refused(stream(plain(64), 4), 1, 2).contains("operation 1"));
        refused(stream(plain(64), 0), 0, 1);
        refused(stream(plain(64), 0), 1, 0);
        refused(stream(plain(u32::MAX), 0), 2, 1);
        let parts = InstructionStream::builder().write(BD0, 64);
        refused(parts.finish().unwrap(), 2, 1);
        let parts = InstructionStream::builder().block_write(BD0, &[64]);
        refused(parts.finish().unwrap(), 2, 1);
    }
}
