//! The functions that take the place of libc's.
//!
//! Each looks whether the descriptor is a device of ours and else makes the system
//! call that libc would make.

use super::{Devices, Settings};
use nix::libc::{self, c_int, c_long, c_ulong, c_void, off_t, size_t};
use std::os::fd::BorrowedFd;
use std::sync::OnceLock;

static DEVICES: Devices = Devices::new();

fn settings() -> &'static Settings {
    static SETTINGS: OnceLock<Settings> = OnceLock::new();
    SETTINGS.get_or_init(|| {
        Settings::from_variables(|name| std::env::var(name).ok()).unwrap_or_else(|bad| {
            eprintln!("npu-virt: {bad}");
            std::process::exit(2)
        })
    })
}

/// ioctl(2).
///
/// # Safety
/// As for ioctl(2): `arg` must be what the request expects.
#[no_mangle]
pub unsafe extern "C" fn ioctl(fd: c_int, request: c_ulong, arg: *mut c_void) -> c_int {
    let ours = (request >> 8) as u8 == npu_image::uapi::TYPE && fd >= 0;
    if ours {
        // SAFETY: a number that need not be open: fstat answers EBADF then. The
        // borrow ends with this call.
        let borrowed = unsafe { BorrowedFd::borrow_raw(fd) };
        let device = DEVICES
            .get(borrowed)
            .or_else(|| DEVICES.adopt(borrowed, settings()));
        if let Some(device) = device {
            return match device.ioctl(request as u32, arg as u64) {
                Ok(()) => 0,
                Err(errno) => {
                    nix::errno::Errno::from_raw(errno.0).set();
                    -1
                }
            };
        }
    }
    // SAFETY: the caller's obligation, handed on.
    unsafe { libc::syscall(libc::SYS_ioctl, fd, request, arg) as c_int }
}

/// close(2).
///
/// # Safety
/// As for close(2): `fd` must be the caller's.
#[no_mangle]
pub unsafe extern "C" fn close(fd: c_int) -> c_int {
    DEVICES.close(fd);
    // SAFETY: the caller's obligation, handed on.
    unsafe { libc::syscall(libc::SYS_close, fd) as c_int }
}

/// mmap(2).
///
/// # Safety
/// As for mmap(2): MAP_FIXED replaces what is there.
#[no_mangle]
pub unsafe extern "C" fn mmap(
    addr: *mut c_void,
    len: size_t,
    prot: c_int,
    flags: c_int,
    fd: c_int,
    offset: off_t,
) -> *mut c_void {
    // SAFETY: the caller's obligation, handed on. (`syscall` sets errno.)
    let at = unsafe {
        let offset: c_long = offset;
        libc::syscall(libc::SYS_mmap, addr, len, prot, flags, fd, offset)
    } as *mut c_void;
    if fd >= 0 && at != libc::MAP_FAILED {
        // SAFETY: as in `ioctl`.
        let borrowed = unsafe { BorrowedFd::borrow_raw(fd) };
        if let (Some(device), Ok(offset)) = (DEVICES.get(borrowed), u64::try_from(offset)) {
            device.mapped(offset, at as u64);
        }
    }
    at
}

/// mmap(2), by its other name.
///
/// # Safety
/// As for [`mmap`].
#[no_mangle]
pub unsafe extern "C" fn mmap64(
    addr: *mut c_void,
    len: size_t,
    prot: c_int,
    flags: c_int,
    fd: c_int,
    offset: off_t,
) -> *mut c_void {
    // SAFETY: the caller's obligation, handed on.
    unsafe { mmap(addr, len, prot, flags, fd, offset) }
}
