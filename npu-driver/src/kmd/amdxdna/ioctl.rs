//! The ioctls, typed: a reference to the call's structure in, an errno out.
//!
//! A structure that holds addresses is only made here, from slices that outlive
//! the call, so that the functions are safe to call with any values: the kernel
//! checks handles and sizes itself.

use super::super::Errno;
use bytemuck::{Pod, Zeroable};
use nix::errno::Errno as Nix;
use npu_image::uapi::{self, COMMAND_BASE, TYPE};
use std::fs::File;
use std::os::fd::AsRawFd;

/// The raw calls, as `nix` makes them from number and structure.
mod raw {
    use super::{uapi, COMMAND_BASE, TYPE};
    nix::ioctl_readwrite!(version, TYPE, 0x00, uapi::Version);
    nix::ioctl_write_ptr!(gem_close, TYPE, 0x09, uapi::GemClose);
    nix::ioctl_readwrite!(syncobj_destroy, TYPE, 0xC0, uapi::SyncobjDestroy);
    nix::ioctl_readwrite!(timeline_wait, TYPE, 0xCA, uapi::SyncobjTimelineWait);
    nix::ioctl_readwrite!(create_hwctx, TYPE, COMMAND_BASE, uapi::CreateHwctx);
    nix::ioctl_readwrite!(destroy_hwctx, TYPE, COMMAND_BASE + 1, uapi::DestroyHwctx);
    nix::ioctl_readwrite!(config_hwctx, TYPE, COMMAND_BASE + 2, uapi::ConfigHwctx);
    nix::ioctl_readwrite!(create_bo, TYPE, COMMAND_BASE + 3, uapi::CreateBo);
    nix::ioctl_readwrite!(get_bo_info, TYPE, COMMAND_BASE + 4, uapi::GetBoInfo);
    nix::ioctl_readwrite!(exec_cmd, TYPE, COMMAND_BASE + 6, uapi::ExecCmd);
    nix::ioctl_readwrite!(get_info, TYPE, COMMAND_BASE + 7, uapi::GetInfo);
    nix::ioctl_readwrite!(set_state, TYPE, COMMAND_BASE + 8, uapi::SetState);
    nix::ioctl_readwrite!(get_array, TYPE, COMMAND_BASE + 10, uapi::GetArray);
}

/// Calls without addresses in their structure.
macro_rules! plain {
    ($($(#[$doc:meta])* $name:ident($structure:ty);)*) => {$(
        $(#[$doc])*
        pub(super) fn $name(file: &File, arg: &mut $structure) -> Result<(), Errno> {
            // SAFETY: the descriptor is open as long as `file`; the kernel reads and
            // writes `arg` alone, which is as large as the request code says, any
            // bytes are valid in it, and it holds no addresses.
            done(unsafe { raw::$name(file.as_raw_fd(), arg) })
        }
    )*};
}

plain! {
    /// GEM_CLOSE.
    gem_close(uapi::GemClose);
    /// SYNCOBJ_DESTROY.
    syncobj_destroy(uapi::SyncobjDestroy);
    /// DESTROY_HWCTX.
    destroy_hwctx(uapi::DestroyHwctx);
    /// GET_BO_INFO.
    get_bo_info(uapi::GetBoInfo);
}

/// CREATE_BO of `kind` and `size` bytes, of the kernel's own memory.
pub(super) fn create_bo(file: &File, kind: u32, size: u64) -> Result<u32, Errno> {
    let mut arg = uapi::CreateBo {
        kind,
        size,
        ..Default::default()
    };
    // SAFETY: as in `plain!`; `vaddr` is 0, so no user memory is meant.
    done(unsafe { raw::create_bo(file.as_raw_fd(), &mut arg) })?;
    Ok(arg.handle)
}

/// VERSION: version and name.
pub(super) fn version(file: &File) -> Result<(uapi::Version, String), Errno> {
    let mut name = [0u8; 64];
    let mut arg = uapi::Version {
        name_len: name.len() as u64,
        name: name.as_mut_ptr() as u64,
        ..Default::default()
    };
    // SAFETY: as in `plain!`; the one address is of `name`, which outlives the call
    // and has as many bytes as stated. The other lengths are 0.
    done(unsafe { raw::version(file.as_raw_fd(), &mut arg) })?;
    let len = usize::try_from(arg.name_len).unwrap_or(0).min(name.len());
    Ok((arg, String::from_utf8_lossy(&name[..len]).into_owned()))
}

/// CREATE_HWCTX with these wishes.
pub(super) fn create_hwctx(
    file: &File,
    arg: &mut uapi::CreateHwctx,
    qos: &uapi::QosInfo,
) -> Result<(), Errno> {
    arg.qos = std::ptr::from_ref(qos) as u64;
    // SAFETY: as in `plain!`; the kernel reads 24 or 32 bytes at `qos`, which has
    // 32 and outlives the call.
    done(unsafe { raw::create_hwctx(file.as_raw_fd(), arg) })
}

/// CONFIG_HWCTX with a parameter block.
pub(super) fn config_hwctx(file: &File, ctx: u32, kind: u32, block: &[u8]) -> Result<(), Errno> {
    let mut arg = uapi::ConfigHwctx {
        handle: ctx,
        param_type: kind,
        value: block.as_ptr() as u64,
        size: u32::try_from(block.len()).map_err(|_| Errno::EINVAL)?,
        pad: 0,
    };
    // SAFETY: as in `plain!`; the kernel reads `size` bytes at `value`: the block,
    // which outlives the call.
    done(unsafe { raw::config_hwctx(file.as_raw_fd(), &mut arg) })
}

/// EXEC_CMD of one command object.
pub(super) fn exec_cmd(file: &File, hwctx: u32, command: u32, args: &[u32]) -> Result<u64, Errno> {
    let mut arg = uapi::ExecCmd {
        hwctx,
        command: command.into(),
        args: args.as_ptr() as u64,
        command_count: 1,
        arg_count: u32::try_from(args.len()).map_err(|_| Errno::EINVAL)?,
        ..Default::default()
    };
    // SAFETY: as in `plain!`; the kernel reads `arg_count` words at `args`, which
    // outlives the call.
    done(unsafe { raw::exec_cmd(file.as_raw_fd(), &mut arg) })?;
    Ok(arg.seq)
}

/// SYNCOBJ_TIMELINE_WAIT for one point, until `deadline_ns` of CLOCK_MONOTONIC.
pub(super) fn wait(file: &File, syncobj: u32, point: u64, deadline_ns: i64) -> Result<(), Errno> {
    let mut arg = uapi::SyncobjTimelineWait {
        handles: std::ptr::from_ref(&syncobj) as u64,
        points: std::ptr::from_ref(&point) as u64,
        timeout_ns: deadline_ns,
        count: 1,
        flags: uapi::WAIT_FOR_SUBMIT,
        ..Default::default()
    };
    // SAFETY: as in `plain!`; one handle and one point are read, both outlive the call.
    done(unsafe { raw::timeline_wait(file.as_raw_fd(), &mut arg) })
}

/// GET_INFO into a structure.
pub(super) fn get_info<T: Pod>(file: &File, param: u32) -> Result<T, Errno> {
    let mut answer = T::zeroed();
    get_info_slice(file, param, std::slice::from_mut(&mut answer))?;
    Ok(answer)
}

/// GET_INFO into elements; returns the bytes that the driver says.
pub(super) fn get_info_slice<T: Pod>(
    file: &File,
    param: u32,
    answer: &mut [T],
) -> Result<usize, Errno> {
    let bytes: &mut [u8] = bytemuck::cast_slice_mut(answer);
    let mut arg = uapi::GetInfo {
        param,
        size: u32::try_from(bytes.len()).map_err(|_| Errno::EINVAL)?,
        buffer: bytes.as_mut_ptr() as u64,
    };
    // SAFETY: as in `plain!`; the kernel writes at most `size` bytes at `buffer`,
    // a slice that outlives the call and takes any bytes.
    done(unsafe { raw::get_info(file.as_raw_fd(), &mut arg) })?;
    Ok(arg.size as usize)
}

/// GET_INFO of the columns' status, at most `bytes` of it; what it says is dropped.
pub(super) fn aie_status(file: &File, bytes: usize) -> Result<(), Errno> {
    let mut columns = vec![0u8; bytes];
    let mut status = uapi::AieStatus {
        buffer: columns.as_mut_ptr() as u64,
        size: u32::try_from(bytes).map_err(|_| Errno::EINVAL)?,
        columns: 0,
    };
    let mut arg = uapi::GetInfo {
        param: uapi::info::AIE_STATUS,
        size: size_of::<uapi::AieStatus>() as u32,
        buffer: std::ptr::from_mut(&mut status) as u64,
    };
    // SAFETY: as in `plain!`; the kernel reads and writes `status`, which outlives the
    // call, and writes at most its `size` bytes at its `buffer`: `columns`, which
    // outlives the call too. Any bytes are valid in both.
    done(unsafe { raw::get_info(file.as_raw_fd(), &mut arg) })
}

/// SET_STATE from a structure.
pub(super) fn set_state<T: Pod>(file: &File, param: u32, value: &T) -> Result<(), Errno> {
    let mut arg = uapi::SetState {
        param,
        size: size_of::<T>() as u32,
        buffer: std::ptr::from_ref(value) as u64,
    };
    // SAFETY: as in `plain!`; the kernel reads `size` bytes at `buffer`: `value`.
    done(unsafe { raw::set_state(file.as_raw_fd(), &mut arg) })
}

/// GET_ARRAY into elements; returns how many there are. An element that the driver
/// knows less of keeps zeros at its end.
pub(super) fn get_array<T: Pod + Zeroable>(
    file: &File,
    param: u32,
    most: usize,
) -> Result<Vec<T>, Errno> {
    let size = size_of::<T>();
    let mut answer = vec![0u8; most * size];
    let mut arg = uapi::GetArray {
        param,
        element_size: size as u32,
        count: most as u32,
        pad: 0,
        buffer: answer.as_mut_ptr() as u64,
    };
    // SAFETY: as in `plain!`; the kernel writes at most `count` elements of at most
    // `element_size` bytes at `buffer`, which has room for them and outlives the call.
    done(unsafe { raw::get_array(file.as_raw_fd(), &mut arg) })?;
    let step = (arg.element_size as usize).min(size);
    let count = (arg.count as usize).min(most);
    let element = |i: usize| {
        let mut value = T::zeroed();
        let bytes = answer.get(i * step..(i + 1) * step).unwrap_or(&[]);
        bytemuck::bytes_of_mut(&mut value)[..bytes.len()].copy_from_slice(bytes);
        value
    };
    Ok((0..count).map(element).collect())
}

/// GET_ARRAY of a process's memory.
pub(super) fn bo_usage(file: &File, pid: u32) -> Result<uapi::BoUsage, Errno> {
    let mut usage = uapi::BoUsage {
        pid: pid.into(),
        ..Default::default()
    };
    let mut arg = uapi::GetArray {
        param: uapi::array::BO_USAGE,
        element_size: size_of::<uapi::BoUsage>() as u32,
        count: 1,
        pad: 0,
        buffer: std::ptr::from_mut(&mut usage) as u64,
    };
    // SAFETY: as in `plain!`; the kernel reads and writes one element of at most
    // `element_size` bytes at `buffer`: `usage`, which outlives the call.
    done(unsafe { raw::get_array(file.as_raw_fd(), &mut arg) })?;
    Ok(usage)
}

fn done(result: nix::Result<i32>) -> Result<(), Errno> {
    match result {
        Ok(_) => Ok(()),
        Err(Nix::UnknownErrno) => Err(Errno::EINVAL),
        Err(errno) => Err(Errno(errno as i32)),
    }
}
