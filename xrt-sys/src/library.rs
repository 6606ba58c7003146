//! Opening XRT and the shim.

use crate::bindings::{npu_xrt_error, NpuXrt, NPU_XRT_INTERFACE};
use crate::locate::{locate, Installation};
use libloading::os::unix::{Library as Opened, RTLD_GLOBAL, RTLD_NOW};
use nix::sys::memfd::{memfd_create, MFdFlags};
use std::fs::File;
use std::io::Write;
use std::os::fd::AsRawFd;
use std::path::PathBuf;
use std::sync::OnceLock;

/// The shim, if this build has one.
#[cfg(xrt_shim)]
const SHIM: Option<&[u8]> = Some(include_bytes!(concat!(env!("OUT_DIR"), "/libnpu_xrt.so")));
#[cfg(not(xrt_shim))]
const SHIM: Option<&[u8]> = None;

/// Names a shim that was compiled apart from the program, for programs that were built
/// where XRT's headers are not. It is trusted as `LD_PRELOAD` is.
pub const SHIM_VARIABLE: &str = "NPU_XRT_SHIM";

/// Whether this build, or the environment, has the shim that opening XRT takes.
pub fn has_shim() -> bool {
    SHIM.is_some() || shim_file().is_some()
}

fn shim_file() -> Option<PathBuf> {
    let path = std::env::var_os(SHIM_VARIABLE)?;
    (!path.is_empty()).then(|| path.into())
}

/// Why XRT could not be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// XRT is not installed.
    #[error("libxrt_coreutil was not found")]
    NotInstalled,
    /// XRT is installed, and this build was made without its headers.
    #[error("{found} is installed, but this build was made without XRT's headers")]
    NoShim {
        /// What was found.
        found: String,
    },
    /// A library can't be opened.
    #[error("{library} can't be opened: {problem}")]
    Open {
        /// Which.
        library: String,
        /// The dynamic linker's words.
        problem: String,
    },
    /// The shim is of another version.
    #[error("the shim has interface {found}, this crate {expected}")]
    Version {
        /// The shim's.
        found: u32,
        /// This crate's.
        expected: u32,
    },
}

/// A failed call of XRT.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct XrtError {
    /// A positive errno, if XRT gave one.
    pub errno: Option<i32>,
    /// XRT's text.
    pub message: String,
}

impl XrtError {
    pub(crate) fn from_raw(raw: &npu_xrt_error) -> Self {
        let bytes = raw.message.iter().map(|c| *c as u8);
        let bytes: Vec<u8> = bytes.take_while(|byte| *byte != 0).collect();
        let message = String::from_utf8_lossy(&bytes).trim().to_owned();
        let errno = (raw.code > 0).then_some(raw.code);
        Self {
            errno: errno.or_else(|| errno_in(&message)),
            message,
        }
    }
}

/// XRT writes an errno into some of its texts: "(err=-22)".
fn errno_in(message: &str) -> Option<i32> {
    let (_, rest) = message.split_once("err=")?;
    let digits: String = rest
        .trim_start_matches('-')
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok().filter(|errno| *errno > 0)
}

/// XRT, opened. It stays open for as long as the process lives: it has threads.
pub struct Library {
    api: NpuXrt,
    installation: Installation,
    _coreutil: Opened,
    /// The shim's bytes, which the dynamic linker has mapped, unless it is a file.
    _memory: Option<File>,
}

impl std::fmt::Debug for Library {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Library").field(&self.installation).finish()
    }
}

impl Library {
    /// Opens XRT, once per process.
    ///
    /// # Errors
    /// [`LoadError`]; asking again gives the same answer.
    pub fn open() -> Result<&'static Self, LoadError> {
        static OPENED: OnceLock<Result<Library, LoadError>> = OnceLock::new();
        OPENED
            .get_or_init(Self::open_now)
            .as_ref()
            .map_err(Clone::clone)
    }

    fn open_now() -> Result<Self, LoadError> {
        let installation = locate().ok_or(LoadError::NotInstalled)?;
        let (path, memory) = match (shim_file(), SHIM) {
            (Some(path), _) => (path, None),
            (None, Some(bytes)) => {
                let (path, file) = in_memory(bytes)?;
                (path, Some(file))
            }
            (None, None) => {
                let found = installation.to_string();
                return Err(LoadError::NoShim { found });
            }
        };
        let name = installation.coreutil.display().to_string();
        // SAFETY: opening a library runs its initialisers. XRT's are made to run at
        // the start of any program that links to it.
        let coreutil =
            unsafe { Opened::open(Some(&installation.coreutil), RTLD_NOW | RTLD_GLOBAL) }
                .map_err(|e| failed(&name, e.to_string()))?;
        // SAFETY: the shim of this crate's build script, or the one that whoever
        // started the process vouches for; it has no initialisers but those of the
        // C++ library, and `interface` below tells whether it is of this version.
        let opened = unsafe { Opened::open(Some(&path), RTLD_NOW) }
            .map_err(|e| failed(&path.display().to_string(), e.to_string()))?;
        // SAFETY: the symbols are those of `npu_xrt.h`, from which both the bindings
        // and the shim were made; `interface` below tells whether they agree.
        let api = unsafe { NpuXrt::from_library(opened) }
            .map_err(|e| failed("the shim", e.to_string()))?;
        // SAFETY: takes nothing, gives a number.
        let found = unsafe { api.npu_xrt_interface() };
        let expected = NPU_XRT_INTERFACE;
        if found != expected {
            return Err(LoadError::Version { found, expected });
        }
        Ok(Self {
            api,
            installation,
            _coreutil: coreutil,
            _memory: memory,
        })
    }

    /// Which XRT.
    pub fn installation(&self) -> &Installation {
        &self.installation
    }

    pub(crate) fn api(&self) -> &NpuXrt {
        &self.api
    }
}

fn failed(library: &str, problem: String) -> LoadError {
    LoadError::Open {
        library: library.into(),
        problem,
    }
}

/// A path to a file in memory with these bytes; it holds while the file is open.
fn in_memory(bytes: &[u8]) -> Result<(PathBuf, File), LoadError> {
    let io = |e: std::io::Error| failed("the shim", e.to_string());
    let file = memfd_create("npu_xrt", MFdFlags::MFD_CLOEXEC);
    let mut file = File::from(file.map_err(|e| io(e.into()))?);
    file.write_all(bytes).map_err(io)?;
    Ok((format!("/proc/self/fd/{}", file.as_raw_fd()).into(), file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_keep_their_errno() {
        assert_eq!(
            errno_in("ioctl failed (err=-22): Invalid argument"),
            Some(22)
        );
        assert_eq!(errno_in("No such device with index '0'"), None);
        assert_eq!(errno_in("err=0"), None);
        let mut raw = npu_xrt_error {
            code: 0,
            message: [0; 508],
        };
        for (to, from) in raw.message.iter_mut().zip(b" oh (err=-19)") {
            *to = *from as _;
        }
        let error = XrtError::from_raw(&raw);
        assert_eq!((error.errno, &*error.message), (Some(19), "oh (err=-19)"));
        raw.code = 5;
        assert_eq!(XrtError::from_raw(&raw).errno, Some(5));
    }

    #[test]
    fn without_xrt_it_says_what_is_missing() {
        match Library::open() {
            Ok(library) => assert!(library.installation().coreutil.exists()),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}
