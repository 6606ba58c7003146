//! Host memory as the shim's DMA reaches it.

use std::fmt;

/// Which way an access went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// The device reads.
    Read,
    /// The device writes.
    Write,
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Access::Read => "read",
            Access::Write => "write",
        })
    }
}

/// An access outside mapped memory: an IO page fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("IO page fault: {access} of {len} bytes at device address {addr:#x}")]
pub struct HostFault {
    /// Device address of the first byte.
    pub addr: u64,
    /// Bytes.
    pub len: u64,
    /// Direction.
    pub access: Access,
}

/// Memory behind device addresses. An access that fails in part fails as a
/// whole and changes nothing.
pub trait HostMemory {
    /// Reads `dst.len()` bytes.
    ///
    /// # Errors
    /// [`HostFault`] if any byte is not mapped.
    fn read(&mut self, addr: u64, dst: &mut [u8]) -> Result<(), HostFault>;

    /// Writes `src`.
    ///
    /// # Errors
    /// [`HostFault`] if any byte is not mapped.
    fn write(&mut self, addr: u64, src: &[u8]) -> Result<(), HostFault>;
}

/// Host memory made of separate buffers, for tools and tests.
#[derive(Clone, Debug, Default)]
pub struct HostBuffers {
    regions: Vec<(u64, Vec<u8>)>,
}

impl HostBuffers {
    /// No memory.
    pub fn new() -> Self {
        Self::default()
    }

    /// Maps `data` at the next free address, on a page of its own with an
    /// unmapped page after it, and returns the address.
    pub fn map(&mut self, data: Vec<u8>) -> u64 {
        const PAGE: u64 = 4096;
        let next = self.regions.last().map_or(0x8000_0000, |(addr, data)| {
            (addr + data.len() as u64).next_multiple_of(PAGE) + PAGE
        });
        self.regions.push((next, data));
        next
    }

    /// The buffer that starts at `addr`.
    pub fn get(&self, addr: u64) -> Option<&[u8]> {
        self.regions
            .iter()
            .find(|r| r.0 == addr)
            .map(|r| r.1.as_slice())
    }

    fn slice(&mut self, addr: u64, len: usize, access: Access) -> Result<&mut [u8], HostFault> {
        let fault = HostFault {
            addr,
            len: len as u64,
            access,
        };
        self.regions
            .iter_mut()
            .find_map(|(base, data)| {
                let start = usize::try_from(addr.checked_sub(*base)?).ok()?;
                data.get_mut(start..start.checked_add(len)?)
            })
            .ok_or(fault)
    }
}

impl HostMemory for HostBuffers {
    fn read(&mut self, addr: u64, dst: &mut [u8]) -> Result<(), HostFault> {
        dst.copy_from_slice(self.slice(addr, dst.len(), Access::Read)?);
        Ok(())
    }

    fn write(&mut self, addr: u64, src: &[u8]) -> Result<(), HostFault> {
        self.slice(addr, src.len(), Access::Write)?
            .copy_from_slice(src);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffers_end_where_they_end() {
        let mut host = HostBuffers::new();
        let a = host.map(vec![1; 8]);
        let b = host.map(vec![2; 8]);
        assert_ne!(a, b);
        host.write(b + 4, &[9; 4]).unwrap();
        assert_eq!(host.get(b), Some(&[2, 2, 2, 2, 9, 9, 9, 9][..]));
        let fault = host.write(b + 6, &[0; 4]).unwrap_err();
        assert_eq!(
            fault,
            HostFault {
                addr: b + 6,
                len: 4,
                access: Access::Write
            }
        );
        assert!(host.read(a + 8, &mut [0; 1]).is_err());
        assert_eq!(
            fault.to_string(),
            format!(
                "IO page fault: write of 4 bytes at device address {:#x}",
                b + 6
            )
        );
    }
}
