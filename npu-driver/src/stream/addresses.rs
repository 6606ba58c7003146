//! Streams whose buffer addresses the host writes.
//!
//! DDR_PATCH tells the firmware to put the address of a run's argument into a buffer
//! descriptor. Where the addresses are known before the run, the host can do that
//! itself: the stream then holds them and needs no arguments.

use super::{InstructionStream, Sizes};
use crate::Error;
use npu_arch::array::{aperture, ShimBd};
use npu_image::txn::{self, Op};

/// Where a host buffer lies for the array's DMAs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceRange {
    /// First byte, as [`Buffer::device_address`](crate::Buffer::device_address) has it.
    pub address: u64,
    /// Bytes.
    pub len: u64,
}

/// Bits of the high address word that are the address.
const HIGH_BITS: u32 = 0xFFFF;

impl InstructionStream {
    /// The same with the addresses of its host buffers, in the order of the arguments,
    /// in place of each DDR_PATCH. It runs with these buffers only, as its arguments in
    /// the same order.
    ///
    /// Each descriptor gets its buffer's address plus
    /// [`HOST_APERTURE`](aperture::HOST_APERTURE), as the firmware and XRT write it; that
    /// a Phoenix takes descriptors which the host wrote is not shown on silicon yet.
    ///
    /// # Errors
    /// [`Error::MissingBuffer`], [`Error::BufferTooSmall`], [`Error::UnwrittenDescriptor`],
    /// [`Error::UnpatchedDescriptor`] and [`Error::UnawaitedOutput`] as
    /// [`verify_buffers`](Self::verify_buffers);
    /// [`Error::BadAddress`] for what a descriptor has no bits for;
    /// [`Error::UntranslatedBuffer`] as [`verify_buffers`](Self::verify_buffers);
    /// [`Error::AddressesBound`] when the stream holds addresses already.
    pub fn with_addresses(&self, buffers: &[DeviceRange]) -> Result<Self, Error> {
        if self.bound.is_some() {
            return Err(Error::AddressesBound);
        }
        let sizes: Sizes = buffers.iter().map(|b| b.len).collect();
        self.verify_buffers(&sizes)?;
        let mut builder = txn::Builder::new(self.stream.header.target);
        for (index, record) in self.stream.records.iter().enumerate() {
            let Op::DdrPatch { addr, arg, offset } = &record.op else {
                builder.push_record(record);
                continue;
            };
            let argument = *arg;
            let given = buffers.len();
            let buffer = usize::try_from(argument).ok().and_then(|n| buffers.get(n));
            let buffer = buffer.ok_or(Error::MissingBuffer {
                index,
                argument,
                given,
            })?;
            let refused = |address| Error::BadAddress { index, address };
            let byte = aperture::patched_byte(argument, *offset);
            let byte = byte.ok_or(Error::UntranslatedBuffer { index, argument })?;
            let address = buffer.address.checked_add(byte);
            let address = address.ok_or(refused(buffer.address))?;
            // As the firmware, which would write it otherwise.
            let held = address.checked_add(aperture::HOST_APERTURE);
            let held = held.map(aperture::wrapped);
            let words = held.and_then(|held| ShimBd::default().address(held).ok());
            let words = words.and_then(|bd| bd.to_words().ok());
            let words = words.ok_or(refused(address))?;
            builder.push(&Op::Write32 {
                addr: *addr,
                value: words[1],
            });
            builder.push(&Op::MaskWrite {
                addr: addr.wrapping_add(4),
                value: words[2],
                mask: HIGH_BITS,
            });
        }
        Self::of(builder, self.ratio, Some(buffers.into()))
    }

    /// Whether a run's buffers, by address and size, are those whose addresses the stream
    /// holds: nothing else may be what it reads and writes.
    ///
    /// # Errors
    /// [`Error::OtherAddresses`].
    pub(crate) fn check_addresses(
        &self,
        mut buffers: impl Iterator<Item = (Option<u64>, u64)>,
    ) -> Result<(), Error> {
        let bound = self.bound.iter().flat_map(|b| b.iter());
        for (argument, range) in (0..).zip(bound) {
            let same = |(address, len)| address == Some(range.address) && len >= range.len;
            if !buffers.next().is_some_and(same) {
                return Err(Error::OtherAddresses { argument });
            }
        }
        Ok(())
    }

    /// Whether buffers are as large as those whose addresses the stream holds.
    pub(super) fn fits_bound(bound: &[DeviceRange], sizes: &[u64]) -> Result<(), Error> {
        let fits = |at: usize| sizes.get(at).is_some_and(|have| *have >= bound[at].len);
        match (0..bound.len()).find(|at| !fits(*at)) {
            Some(at) => Err(Error::OtherAddresses {
                argument: at as u32,
            }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_image::txn::Direction;

    const BD0: u32 = 0x1_D000;
    const MM2S0_QUEUE: u32 = 0x1_D214;

    fn stream() -> InstructionStream {
        let bd = ShimBd {
            buffer_length: 16,
            valid_bd: 1,
            ..ShimBd::default()
        };
        InstructionStream::builder()
            .block_write(BD0, &bd.to_words().unwrap())
            .patch(BD0 + 4, 1, 8)
            .write(MM2S0_QUEUE, 0)
            .sync(0, Direction::Mm2s, 0)
            .finish()
            .unwrap()
    }

    fn at(address: u64, len: u64) -> DeviceRange {
        DeviceRange { address, len }
    }

    /// The descriptor as the stream leaves it.
    fn descriptor(stream: &InstructionStream) -> ShimBd {
        let mut words = [0; ShimBd::WORDS];
        let word = |addr: u32| ((addr - BD0) / 4) as usize;
        for op in stream.operations() {
            match op {
                Op::BlockWrite { data, .. } => words.copy_from_slice(data),
                Op::Write32 { addr, value } if *addr < BD0 + 0x20 => words[word(*addr)] = *value,
                Op::MaskWrite { addr, value, mask } => {
                    let old = words[word(*addr)];
                    words[word(*addr)] = old & !mask | value & mask;
                }
                Op::DdrPatch { .. } => panic!("an address is left to the firmware"),
                _ => {}
            }
        }
        ShimBd::from_words(&words)
    }

    #[test]
    fn the_descriptor_is_that_of_the_firmware() {
        let address = 0x1234_5678_9abc;
        let bound = stream()
            .with_addresses(&[at(0, 0), at(address, 72)])
            .unwrap();
        let plain = ShimBd {
            buffer_length: 16,
            valid_bd: 1,
            ..ShimBd::default()
        };
        let held = address + 8 + 0x8000_0000;
        assert_eq!(descriptor(&bound), plain.address(held).unwrap());
        bound.verify(1).unwrap();
        bound.verify_buffers(&[0, 72]).unwrap();
        let error = bound.verify_buffers(&[0, 71]).unwrap_err();
        assert!(
            matches!(error, Error::OtherAddresses { argument: 1 }),
            "{error}"
        );
        let again = bound.with_addresses(&[at(0, 0), at(64, 72)]).unwrap_err();
        assert!(matches!(again, Error::AddressesBound), "{again}");
        let run = |address, len| {
            let buffers = [(Some(0), 0), (address, len)];
            bound.check_addresses(buffers.into_iter())
        };
        run(Some(address), 72).unwrap();
        for (address, len) in [(Some(address + 4), 72), (None, 72), (Some(address), 71)] {
            let error = run(address, len).unwrap_err();
            assert!(matches!(error, Error::OtherAddresses { argument: 1 }));
        }
        // Their numbers differ, so that no backend keeps one for the other.
        assert_ne!(bound.code().id(), stream().code().id());
    }

    #[test]
    fn a_sixth_buffer_brings_its_aperture_along() {
        let bd = ShimBd {
            buffer_length: 16,
            valid_bd: 1,
            ..ShimBd::default()
        };
        let of = |op| {
            InstructionStream::builder()
                .block_write(BD0, &bd.to_words().unwrap())
                .push(op)
                .write(MM2S0_QUEUE, 0)
                .finish()
                .unwrap()
        };
        let patch = |offset| Op::DdrPatch {
            addr: BD0 + 4,
            arg: 5,
            offset,
        };
        let buffers: Vec<_> = (1..=6).map(|n| at(n << 32, 72)).collect();
        let sizes = [72; 6];
        let stream = of(patch(0x8000_0008));
        stream.verify_buffers(&sizes).unwrap();
        let bound = stream.with_addresses(&buffers).unwrap();
        let held = (6 << 32) + 8 + 0x8000_0000;
        assert_eq!(descriptor(&bound), bd.address(held).unwrap());
        assert!(matches!(
            of(patch(0x8000_000C)).verify_buffers(&sizes),
            Err(Error::BufferTooSmall { argument: 5, .. })
        ));
        let lacking = of(patch(8));
        for error in [
            lacking.verify_buffers(&sizes).unwrap_err(),
            lacking.with_addresses(&buffers).unwrap_err(),
        ] {
            let right = matches!(
                error,
                Error::UntranslatedBuffer {
                    index: 1,
                    argument: 5
                }
            );
            assert!(right, "{error}");
        }
        let built = InstructionStream::builder().patch(BD0 + 4, 5, 8);
        let built = built.finish().unwrap();
        assert_eq!(built.operations().next(), Some(&patch(0x8000_0008)));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let stream = stream();
        let refused = |buffers: &[DeviceRange]| stream.with_addresses(buffers).unwrap_err();
        assert!(matches!(
            refused(&[at(0, 0)]),
            Error::MissingBuffer { argument: 1, .. }
        ));
        assert!(matches!(
            refused(&[at(0, 0), at(64, 71)]),
            Error::BufferTooSmall { argument: 1, .. }
        ));
        for address in [1 << 48, u64::MAX, 2] {
            let error = refused(&[at(0, 0), at(address, 72)]);
            assert!(
                matches!(error, Error::BadAddress { index: 1, .. }),
                "{error}"
            );
        }
    }
}
