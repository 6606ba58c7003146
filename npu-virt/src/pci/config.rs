//! Configuration space: identity, BARs, PCI Express and MSI-X capabilities.
//!
//! QEMU emulates most of a vfio device's configuration space itself (BAR
//! addresses, MSI-X table); what it shows of ours is identity and capabilities.

use npu_image::uapi;

/// MSI-X vectors, one per mailbox channel.
pub const VECTORS: usize = 16;

/// Bytes of the regions in vfio's order: six BARs, ROM, configuration, VGA.
/// BAR 1 has the MSI-X table and the pending bits.
pub const BAR_SIZES: [u64; 9] = [
    0x8_0000,
    0x2000,
    super::regs::SRAM_BYTES as u64,
    0,
    super::regs::MAILBOX_BYTES as u64,
    0,
    0,
    ConfigSpace::BYTES as u64,
    0,
];

const COMMAND: usize = 0x04;
const PCIE: usize = 0x40;
const MSIX: usize = 0x80;

/// Configuration space of a device.
#[derive(Clone, Debug)]
pub struct ConfigSpace {
    bytes: [u8; Self::BYTES],
}

impl Default for ConfigSpace {
    fn default() -> Self {
        Self::new()
    }
}

impl ConfigSpace {
    /// Its size.
    pub const BYTES: usize = 256;

    /// Of a Phoenix, 1022:1502 revision 0, that says in its subsystem that it is emulated.
    pub fn new() -> Self {
        let mut c = Self {
            bytes: [0; Self::BYTES],
        };
        c.put_id(0x00, uapi::PCI_ID);
        c.put(0x06, &0x0010_u16.to_le_bytes()); // status: has capabilities
        c.put(0x08, &[0x00, 0x00, 0x80, 0x11]); // revision; class 0x118000
        c.put(0x18, &0x0000_000C_u32.to_le_bytes()); // BAR 2: 64 bits, prefetchable
        c.put_id(0x2C, uapi::EMULATED_SUBSYSTEM);
        c.put(0x34, &[PCIE as u8]);
        // PCI Express endpoint, version 2, function-level reset, x1 at 2.5 GT/s.
        c.put(PCIE, &[0x10, MSIX as u8, 0x02, 0x00]);
        c.put(PCIE + 4, &(1_u32 << 28 | 1 << 15).to_le_bytes());
        c.put(PCIE + 0x0C, &0x11_u32.to_le_bytes());
        c.put(PCIE + 0x12, &0x11_u16.to_le_bytes());
        // MSI-X: table at BAR 1 offset 0, pending bits at 0x1000.
        c.put(MSIX, &[0x11, 0x00, VECTORS as u8 - 1, 0x00]);
        c.put(MSIX + 4, &0x0000_0001_u32.to_le_bytes());
        c.put(MSIX + 8, &0x0000_1001_u32.to_le_bytes());
        c
    }

    fn put_id(&mut self, at: usize, (vendor, device): (u16, u16)) {
        self.put(at, &vendor.to_le_bytes());
        self.put(at + 2, &device.to_le_bytes());
    }

    fn put(&mut self, at: usize, bytes: &[u8]) {
        self.bytes[at..at + bytes.len()].copy_from_slice(bytes);
    }

    /// Reads; beyond the end there are ones, as nobody answers there.
    pub fn read(&self, at: u64, out: &mut [u8]) {
        for (i, byte) in out.iter_mut().enumerate() {
            let at = usize::try_from(at).ok().and_then(|a| a.checked_add(i));
            *byte = at.and_then(|a| self.bytes.get(a)).copied().unwrap_or(0xFF);
        }
    }

    /// Writes what can be written: the command register.
    pub fn write(&mut self, at: u64, data: &[u8]) {
        for (i, byte) in data.iter().enumerate() {
            match usize::try_from(at).ok().and_then(|a| a.checked_add(i)) {
                Some(COMMAND) => self.bytes[COMMAND] = byte & 0x07,
                Some(at) if at == COMMAND + 1 => self.bytes[at] = byte & 0x04,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identity_and_the_capability_list() {
        let mut c = ConfigSpace::new();
        let mut id = [0; 4];
        c.read(0, &mut id);
        assert_eq!(id, [0x22, 0x10, 0x02, 0x15]);
        let (mut at, mut found) = ([0x34], Vec::new());
        c.read(0x34, &mut at);
        while at[0] != 0 {
            let mut cap = [0; 2];
            c.read(u64::from(at[0]), &mut cap);
            found.push(cap[0]);
            at[0] = cap[1];
        }
        assert_eq!(found, [0x10, 0x11], "PCI Express, MSI-X");
        c.write(0, &[0xFF; 8]);
        c.read(0, &mut id);
        assert_eq!(id, [0x22, 0x10, 0x02, 0x15], "identity stays");
        c.read(4, &mut id);
        assert_eq!(
            id,
            [0x07, 0x04, 0x10, 0x00],
            "command changes, status does not"
        );
        c.read(u64::MAX, &mut id);
        assert_eq!(id, [0xFF; 4]);
    }
}
