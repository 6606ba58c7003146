//! The address map of the device: BARs, registers, rings.
//!
//! The firmware names places by device addresses; a BAR shows a window of them
//! ([`SRAM_BASE`], [`MAILBOX_BASE`]). Offsets below are within the BAR.

/// Device address that BAR 2 (SRAM, rings) starts at.
pub const SRAM_BASE: u32 = 0x0308_0000;
/// Bytes of BAR 2.
pub const SRAM_BYTES: usize = 0x4_0000;
/// Device address that BAR 4 (mailbox registers) starts at.
pub const MAILBOX_BASE: u32 = 0x030C_0000;
/// Bytes of BAR 4.
pub const MAILBOX_BYTES: usize = 0x4_0000;

/// BAR 0: bit 0 is 1 while the firmware is suspended.
pub const PWAITMODE: u64 = 0x1_0034;
/// BAR 0: 0, then 1 starts a PSP command.
pub const PSP_INTR: u64 = 0x1_0090;
/// BAR 0: 1 starts an SMU command; bit 1 is 1 while it runs.
pub const SMU_INTR: u64 = 0x1_0094;
/// BAR 0: PSP command; reads as status, bit 31 is "ready".
pub const PSP_CMD: u64 = 0x1_00A0;
/// BAR 0: first argument of the PSP; reads as response.
pub const PSP_ARG0: u64 = 0x1_00A4;
/// BAR 0: second argument of the PSP.
pub const PSP_ARG1: u64 = 0x1_00A8;
/// BAR 0: SMU command.
pub const SMU_CMD: u64 = 0x1_00AC;
/// BAR 0: SMU response, 1 is success.
pub const SMU_RESP: u64 = 0x1_00B0;
/// BAR 0: SMU argument and result.
pub const SMU_ARG: u64 = 0x1_00B4;
/// BAR 0: third argument of the PSP, 24 bits.
pub const PSP_ARG2: u64 = 0x1_00BC;
/// Ready bit of [`PSP_CMD`].
pub const PSP_READY: u32 = 1 << 31;
/// Alignment of the firmware image that the PSP takes.
pub const PSP_ALIGN: u64 = 0x1_0000;

/// BAR 2: device address of the information block once the firmware is alive.
pub const FW_ALIVE: usize = 0x3_F000;
/// BAR 2: where this model puts the information block.
pub const INFO_BLOCK: usize = 0x3_F100;

/// Bytes of a ring; a power of two.
pub const RING_BYTES: u32 = 0x800;
/// BAR 2: the rings of channel 0; each channel has two.
const RINGS: u32 = 0x2_0000;
/// BAR 4: registers of a channel.
const CHANNEL_REGS: u32 = 0x100;

/// Mailbox registers of a channel, offsets in BAR 4, and its rings, offsets in
/// BAR 2. `x2i` goes to the firmware, `i2x` to the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChannelMap {
    /// Read position of the firmware.
    pub x2i_head: u32,
    /// Write position of the host.
    pub x2i_tail: u32,
    /// Write position of the firmware.
    pub i2x_tail: u32,
    /// Read position of the host.
    pub i2x_head: u32,
    /// Interrupt status; the driver takes it to be 4 after `i2x_head`.
    pub interrupt: u32,
    /// Ring to the firmware.
    pub x2i_ring: u32,
    /// Ring to the host.
    pub i2x_ring: u32,
}

impl ChannelMap {
    /// Of channel `n`, which uses MSI-X vector `n`.
    pub const fn of(n: usize) -> Self {
        let regs = n as u32 * CHANNEL_REGS;
        let rings = RINGS + n as u32 * 2 * RING_BYTES;
        Self {
            x2i_head: regs,
            x2i_tail: regs + 4,
            i2x_tail: regs + 8,
            i2x_head: regs + 0x10,
            interrupt: regs + 0x14,
            x2i_ring: rings,
            i2x_ring: rings + RING_BYTES,
        }
    }

    /// The channel whose `x2i_tail` is at this offset.
    pub const fn rung_by(offset: u64) -> Option<usize> {
        let n = (offset / CHANNEL_REGS as u64) as usize;
        if offset % CHANNEL_REGS as u64 == 4 && n < super::VECTORS {
            Some(n)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_do_not_overlap_and_fit() {
        let last = ChannelMap::of(super::super::VECTORS - 1);
        assert!(last.i2x_ring + RING_BYTES <= FW_ALIVE as u32);
        assert!((last.interrupt as usize) < MAILBOX_BYTES);
        let (a, b) = (ChannelMap::of(0), ChannelMap::of(1));
        assert_eq!(a.i2x_ring + RING_BYTES, b.x2i_ring);
        assert!(a.interrupt < b.x2i_head);
        assert_eq!(a.interrupt, a.i2x_head + 4);
        assert_eq!(ChannelMap::rung_by(u64::from(b.x2i_tail)), Some(1));
        assert_eq!(ChannelMap::rung_by(u64::from(b.x2i_head)), None);
        assert_eq!(ChannelMap::rung_by(0xF_0004), None);
    }
}
