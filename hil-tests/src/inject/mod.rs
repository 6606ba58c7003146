//! Planted defects: proof that the checks can fail.
//!
//! Each defect changes what the device is given (the built image, the instruction
//! stream, a transferred table or buffer) or what the device does. None touches the
//! golden models, and no judging code can see which one is planted. A defect must make
//! the run of the checks fail, with what it did wrong named in the report
//! ([`Injection::says`]).
//!
//! [`list`] has them all, [`image`], [`program`], [`stream`] and [`transfer`] what they do.

mod image;
mod list;
mod program;
mod stream;
mod transfer;

pub use list::INJECTIONS;

use std::sync::{Arc, Mutex};

use npu_driver::inject::Injection as Device;
use npu_image::manifest::{Manifest, Sha256};
use npu_image::txn;
use sha2::Digest as _;

use crate::Check;

/// A planted defect.
#[derive(Clone, Copy, Debug)]
pub struct Injection {
    /// Name on the command line.
    pub name: &'static str,
    /// What is wrong.
    pub about: &'static str,
    /// Where it sits: `build`, `image`, `transfer`, `device` or `process`.
    pub place: &'static str,
    /// Kernels whose checks meet it.
    pub kernels: &'static [&'static str],
    /// How a check that meets it ends: a word of [`Outcome::word`](crate::report::Outcome).
    pub ends: &'static str,
    /// What the report's text then says; each of these words.
    pub says: &'static [&'static str],
    site: Site,
}

/// What can go wrong in planting.
type Planted = Result<(), String>;
/// Bytes that are on their way, and those that went the same way before.
type Spoil = fn(&mut [u8], &[u8]);

#[derive(Clone, Copy, Debug)]
enum Site {
    /// In the xclbin.
    Image(fn(&mut [u8]) -> Planted),
    /// In the xclbin, with the manifest of the sound one.
    ImageAlone(fn(&mut [u8]) -> Planted),
    /// In the instruction stream.
    Stream(fn(&mut txn::Stream) -> Planted),
    /// In the manifest's hash of this source: the image was built before an edit of it.
    StaleSource(&'static str),
    /// In the bytes of a stream.
    StreamBytes(fn(&mut Vec<u8>)),
    /// The xclbin and manifest are another kernel's.
    ImageOf(&'static str),
    /// The instruction stream is another kernel's.
    StreamOf(&'static str),
    /// In what is bound or uploaded under a name.
    Table(&'static str, Spoil),
    /// In a host buffer, by its number.
    Input(usize, Spoil),
    /// In the device or its driver.
    Device(Device),
    /// The process ends itself in the second run.
    Kill,
}

impl Injection {
    /// Whether a check can meet it: it has one of its kernels, and uses them by the way
    /// on which the defect sits. A runtime loads its kernels' files, binds their tables
    /// and fills its buffers itself, so its checks meet the device's own defects alone;
    /// checks of what is refused are about other bytes than the kernels'.
    pub fn reaches(&self, check: &Check) -> bool {
        let group = check.name.split('/').next();
        let on_its_way = match group {
            Some("refused") => false,
            Some("runtime") => matches!(self.site, Site::Device(_)),
            _ => true,
        };
        on_its_way && check.kernels.iter().any(|k| self.kernels.contains(k))
    }
}

/// Finds a defect by name.
pub fn by_name(name: &str) -> Option<Injection> {
    INJECTIONS.iter().copied().find(|i| i.name == name)
}

/// A defect at work in a session.
#[derive(Clone, Debug)]
pub struct Plant {
    injection: Injection,
    state: Arc<Mutex<State>>,
}

/// What was sent before, and how often something was run.
#[derive(Debug, Default)]
struct State {
    table: Vec<u8>,
    input: Vec<u8>,
    runs: usize,
}

impl Plant {
    /// Plants a defect.
    pub fn new(injection: Injection) -> Self {
        Self {
            injection,
            state: Arc::default(),
        }
    }

    /// Switches the defect on where it sits in the device or its driver; that
    /// holds for the whole process.
    pub(crate) fn switch_on(&self) {
        if let Site::Device(defect) = self.injection.site {
            npu_driver::inject::set(Some(defect));
        }
    }

    fn meets(&self, kernel: &str) -> bool {
        self.injection.kernels.contains(&kernel)
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// The kernel whose image is loaded for `kernel`.
    pub(crate) fn image_of<'a>(&self, kernel: &'a str) -> &'a str {
        match self.injection.site {
            Site::ImageOf(other) if self.meets(kernel) => other,
            _ => kernel,
        }
    }

    /// The kernel whose stream is run for `kernel`.
    pub(crate) fn stream_of<'a>(&self, kernel: &'a str) -> &'a str {
        match self.injection.site {
            Site::StreamOf(other) if self.meets(kernel) => other,
            _ => kernel,
        }
    }

    /// Changes a built image, and its manifest as a build with that defect
    /// would have written it.
    pub(crate) fn image(&self, kernel: &str, bytes: &mut [u8], manifest: &mut Vec<u8>) -> Planted {
        if !self.meets(kernel) {
            return Ok(());
        }
        let (change, rewrite) = match self.injection.site {
            Site::Image(change) => (change, true),
            Site::ImageAlone(change) => (change, false),
            Site::StaleSource(path) => return stale_source(path, manifest),
            _ => return Ok(()),
        };
        change(bytes)?;
        if rewrite {
            let mut parsed = Manifest::parse(manifest).map_err(|e| e.to_string())?;
            parsed.xclbin.sha256 = Sha256(sha2::Sha256::digest(&*bytes).into());
            *manifest = parsed.to_json().map_err(|e| e.to_string())?;
        }
        Ok(())
    }

    /// Changes a built instruction stream.
    pub(crate) fn stream(&self, kernel: &str, bytes: &mut Vec<u8>) -> Planted {
        if !self.meets(kernel) {
            return Ok(());
        }
        match self.injection.site {
            Site::StreamBytes(change) => change(bytes),
            Site::Stream(change) => {
                let mut stream = txn::parse(bytes).map_err(|e| e.to_string())?;
                change(&mut stream)
                    .map_err(|e| format!("the stream of {kernel} has no place for it: {e}"))?;
                *bytes = stream.encode();
            }
            _ => {}
        }
        Ok(())
    }

    /// Changes a table or parameters on their way to the device.
    pub(crate) fn table(&self, symbol: &str, bytes: &mut [u8]) {
        let Site::Table(name, spoil) = self.injection.site else {
            return;
        };
        if name == symbol {
            spoiled(bytes, spoil, &mut self.state().table);
        }
    }

    /// Changes a host buffer on its way to the device.
    pub(crate) fn input(&self, kernel: &str, number: usize, bytes: &mut [u8]) {
        let Site::Input(wanted, spoil) = self.injection.site else {
            return;
        };
        if wanted == number && self.meets(kernel) {
            spoiled(bytes, spoil, &mut self.state().input);
        }
    }

    /// What happens ahead of a run.
    pub(crate) fn run(&self, kernel: &str) {
        if !matches!(self.injection.site, Site::Kill) || !self.meets(kernel) {
            return;
        }
        self.state().runs += 1;
        if self.state().runs == 2 {
            let _ = nix::sys::signal::raise(nix::sys::signal::Signal::SIGKILL);
        }
    }
}

/// The manifest of an image that was built when the source at `path` was another one.
fn stale_source(path: &str, manifest: &mut Vec<u8>) -> Planted {
    let mut parsed = Manifest::parse(manifest).map_err(|e| e.to_string())?;
    let source = parsed.sources.iter_mut().find(|s| s.path == path);
    let source = source.ok_or_else(|| format!("the image was not built from {path}"))?;
    source.sha256 = Sha256(sha2::Sha256::digest(b"as it was before").into());
    *manifest = parsed.to_json().map_err(|e| e.to_string())?;
    Ok(())
}

/// Spoils bytes, and keeps what they were for the next of the same length.
fn spoiled(bytes: &mut [u8], spoil: Spoil, before: &mut Vec<u8>) {
    let sound = bytes.to_vec();
    let known = if before.len() == bytes.len() {
        &**before
    } else {
        &[]
    };
    spoil(bytes, known);
    *before = sound;
}

#[cfg(test)]
mod tests;
