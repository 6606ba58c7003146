//! Where host memory lies for the array's DMAs.
//!
//! A shim's descriptor holds the address of a host buffer plus [`HOST_APERTURE`], and the
//! firmware adds it when it executes DDR_PATCH, but for the first [`TRANSLATED_BUFFERS`]
//! buffers of a run only: the offset in the operation must bring it along for all others.
//! Whoever writes descriptors without the firmware adds it for each. A descriptor has 48
//! bits for the sum, which wraps: Linux gives buffers the highest of 48-bit addresses when it
//! is told to map them itself (`force_iova`), and no run could use those otherwise. (That
//! firmware and shim leave the carry out is concluded from this; no source says so.)
//!
//! Sources: Xilinx/mlir-aie pull requests 3252 and 3345 (what the firmware adds, and what
//! the compiler therefore folds into `arg_plus` from the sixth buffer on; run on
//! hardware), Xilinx/XRT `core/common/api/elf_patcher.cpp` (`patch_shim48`: descriptors
//! that the host patches, "originated from NPU firmware").

/// What a shim's descriptor has on top of a host buffer's device address.
pub const HOST_APERTURE: u64 = 0x8000_0000;

/// Host buffers of a run, from the first, to whose addresses DDR_PATCH adds
/// [`HOST_APERTURE`].
pub const TRANSLATED_BUFFERS: u32 = 5;

/// Addresses of a descriptor are below it.
const DESCRIPTOR_END: u64 = 1 << 48;

/// A sum of a 48-bit address and the aperture as a descriptor holds it; what is no such sum
/// stays as it is, and fits none.
pub const fn wrapped(sum: u64) -> u64 {
    match sum.checked_sub(DESCRIPTOR_END) {
        Some(carried) if carried < HOST_APERTURE => carried,
        _ => sum,
    }
}

/// The device address that a shim's descriptor means.
pub const fn host_address(held: u64) -> u64 {
    held.wrapping_sub(HOST_APERTURE) % DESCRIPTOR_END
}

/// What the firmware adds to the address of host buffer `argument` (from 0) besides the
/// offset of a DDR_PATCH.
pub const fn added_by_patch(argument: u32) -> u64 {
    match argument < TRANSLATED_BUFFERS {
        true => HOST_APERTURE,
        false => 0,
    }
}

/// The offset of a DDR_PATCH that means byte `byte` of host buffer `argument`; `None` when
/// it needs more than 64 bits.
pub const fn patch_offset(argument: u32, byte: u64) -> Option<u64> {
    byte.checked_add(HOST_APERTURE - added_by_patch(argument))
}

/// The byte of host buffer `argument` that the offset of a DDR_PATCH means; `None` when it
/// lacks the aperture, so that the DMA would miss host memory.
pub const fn patched_byte(argument: u32, offset: u64) -> Option<u64> {
    offset.checked_sub(HOST_APERTURE - added_by_patch(argument))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_descriptor_ends_up_with_the_aperture_once() {
        let address = 0x7FFF_0000_1000;
        for argument in [0, 4, 5, 100] {
            let offset = patch_offset(argument, 64).unwrap();
            let descriptor = address + added_by_patch(argument) + offset;
            assert_eq!(descriptor, address + 64 + HOST_APERTURE, "{argument}");
            assert_eq!(patched_byte(argument, offset), Some(64));
        }
        assert_eq!(patch_offset(4, 64), Some(64), "as older compilers write it");
        assert_eq!(patched_byte(5, 64), None, "as they wrote it, wrongly");
        assert_eq!(patch_offset(5, u64::MAX), None);
    }

    #[test]
    fn the_sum_has_48_bits() {
        for address in [
            0,
            64,
            0x7FFF_0000_1000,
            DESCRIPTOR_END - HOST_APERTURE,
            DESCRIPTOR_END - 64,
        ] {
            let held = wrapped(address + HOST_APERTURE);
            assert!(held < DESCRIPTOR_END);
            assert_eq!(host_address(held), address);
        }
        // An address that no descriptor has.
        assert_eq!(
            wrapped(DESCRIPTOR_END + HOST_APERTURE),
            DESCRIPTOR_END + HOST_APERTURE
        );
        assert_eq!(wrapped(u64::MAX), u64::MAX);
    }
}
