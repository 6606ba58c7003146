//! Memory of this program, by address, as the kernel reaches it: bad addresses are
//! an errno.

use nix::sys::uio::{process_vm_readv, process_vm_writev, RemoteIoVec};
use nix::unistd::{geteuid, getpid};
use npu_emu::ioctl::{Errno, UserMemory};
use std::io::{IoSlice, IoSliceMut};

/// This process.
#[derive(Clone, Copy, Debug)]
pub(super) struct ThisProgram;

fn remote(address: u64, len: usize) -> Result<[RemoteIoVec; 1], Errno> {
    let base = usize::try_from(address).map_err(|_| Errno::EFAULT)?;
    Ok([RemoteIoVec { base, len }])
}

/// The kernel's answer to a copy of `len` bytes.
fn whole(copied: nix::Result<usize>, len: usize) -> Result<(), Errno> {
    match copied {
        Ok(bytes) if bytes == len => Ok(()),
        _ => Err(Errno::EFAULT),
    }
}

impl UserMemory for ThisProgram {
    fn read(&self, address: u64, dst: &mut [u8]) -> Result<(), Errno> {
        let len = dst.len();
        if len == 0 {
            return Ok(());
        }
        let mut local = [IoSliceMut::new(dst)];
        let copied = process_vm_readv(getpid(), &mut local, &remote(address, len)?);
        whole(copied, len)
    }

    fn write(&self, address: u64, src: &[u8]) -> Result<(), Errno> {
        let len = src.len();
        if len == 0 {
            return Ok(());
        }
        let copied = process_vm_writev(getpid(), &[IoSlice::new(src)], &remote(address, len)?);
        whole(copied, len)
    }

    fn now(&self) -> i64 {
        let now = nix::time::clock_gettime(nix::time::ClockId::CLOCK_MONOTONIC);
        let now = now.map(std::time::Duration::from).unwrap_or_default();
        i64::try_from(now.as_nanos()).unwrap_or(i64::MAX)
    }

    fn is_root(&self) -> bool {
        geteuid().is_root()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_this_program_by_address() {
        let word = [1u8, 2, 3, 4];
        let mut back = [0; 4];
        ThisProgram.read(word.as_ptr() as u64, &mut back).unwrap();
        assert_eq!(back, word);
        assert_eq!(ThisProgram.read(8, &mut back), Err(Errno::EFAULT));
        assert_eq!(ThisProgram.write(8, &back), Err(Errno::EFAULT));
        assert!(ThisProgram.now() > 0);
    }
}
