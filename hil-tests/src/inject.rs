//! Planted defects: proof that the checks can fail.
//!
//! Each defect changes what the device is given (the built image, the
//! instruction stream, a transferred table or buffer) or what the device
//! does. None touches the golden models, and no judging code can see which
//! one is planted. A defect must make the run of the checks fail, with the
//! first wrong element named.

use std::sync::Arc;

use golden::mel::filters::Scale;
use golden::mel::tables::Tables;
use npu_driver::inject::Injection as Device;
use npu_image::manifest::{Manifest, Sha256};
use npu_image::txn::{self, Op};
use sha2::Digest as _;

/// A planted defect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Injection {
    /// Name on the command line.
    pub name: &'static str,
    /// What is wrong.
    pub about: &'static str,
    /// Where it sits: `image`, `transfer` or `device`.
    pub place: &'static str,
    /// Kernels whose checks meet it.
    pub kernels: &'static [&'static str],
    site: Site,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Site {
    TableBit,
    SwappedInputs,
    ShortOutput,
    RequantShift,
    HtkMel,
    FrameOffset,
    LockValue,
    Device(Device),
}

const GELU: &[&str] = &["gelu_512", "gelu_2048", "gelu_stream"];
const ALL: &[&str] = &[
    "gelu_512",
    "gelu_2048",
    "gelu_stream",
    "attention_64x64",
    "mel",
];

/// Every planted defect.
pub const INJECTIONS: &[Injection] = &[
    Injection {
        name: "table-bit",
        about: "one bit of the uploaded GELU table is flipped",
        place: "transfer",
        kernels: GELU,
        site: Site::TableBit,
    },
    Injection {
        name: "swapped-inputs",
        about: "K and V arrive swapped at the attention kernel",
        place: "transfer",
        kernels: &["attention_64x64"],
        site: Site::SwappedInputs,
    },
    Injection {
        name: "short-output-dma",
        about: "the output DMA moves half of the buffer",
        place: "image",
        kernels: ALL,
        site: Site::ShortOutput,
    },
    Injection {
        name: "stale-output",
        about: "from the second run on, the output is the previous run's",
        place: "device",
        kernels: &["gelu_512", "gelu_2048", "attention_64x64"],
        site: Site::Device(Device::StaleOutput),
    },
    Injection {
        name: "requant-shift",
        about: "the score shift of attention, the shift of a product, is one too small",
        place: "transfer",
        kernels: &["attention_64x64", "matmul_64x64x64"],
        site: Site::RequantShift,
    },
    Injection {
        name: "htk-mel",
        about: "the mel filters in the image are those of the HTK scale",
        place: "image",
        kernels: &["mel"],
        site: Site::HtkMel,
    },
    Injection {
        name: "frame-offset",
        about: "the instruction stream reads the samples one frame late",
        place: "image",
        kernels: &["mel"],
        site: Site::FrameOffset,
    },
    Injection {
        name: "lock-value",
        about: "the output fifo's producer lock starts at 0 instead of its depth",
        place: "image",
        kernels: ALL,
        site: Site::LockValue,
    },
    Injection {
        name: "zeros",
        about: "the device writes zeros and reports COMPLETED",
        place: "device",
        kernels: ALL,
        site: Site::Device(Device::ZeroOutput),
    },
    Injection {
        name: "garbage",
        about: "the device writes noise and reports COMPLETED",
        place: "device",
        kernels: ALL,
        site: Site::Device(Device::GarbageOutput),
    },
    Injection {
        name: "not-executed",
        about: "the device reports COMPLETED without having run anything",
        place: "device",
        kernels: ALL,
        site: Site::Device(Device::NotExecuted),
    },
];

/// Finds a defect by name.
pub fn by_name(name: &str) -> Option<Injection> {
    INJECTIONS.iter().copied().find(|i| i.name == name)
}

/// A defect at work in a session.
#[derive(Clone, Debug)]
pub struct Plant(Arc<Injection>);

impl Plant {
    /// Plants a defect.
    pub fn new(injection: Injection) -> Self {
        Self(Arc::new(injection))
    }

    /// Switches the defect on where it sits in the device or its driver; that
    /// holds for the whole process.
    pub(crate) fn switch_on(&self) {
        if let Site::Device(defect) = self.0.site {
            npu_driver::inject::set(Some(defect));
        }
    }

    /// Changes a built image, and its manifest as a build with that defect
    /// would have written it.
    pub(crate) fn image(
        &self,
        kernel: &str,
        bytes: &mut [u8],
        manifest: &mut Vec<u8>,
    ) -> Result<(), String> {
        if !self.0.kernels.contains(&kernel) {
            return Ok(());
        }
        self.change_image(bytes)?;
        let mut parsed = Manifest::parse(manifest).map_err(|e| e.to_string())?;
        parsed.xclbin.sha256 = Sha256(sha2::Sha256::digest(&*bytes).into());
        *manifest = parsed.to_json().map_err(|e| e.to_string())?;
        Ok(())
    }

    fn change_image(&self, bytes: &mut [u8]) -> Result<(), String> {
        match self.0.site {
            Site::HtkMel => {
                let (right, wrong) = (Tables::new(Scale::Slaney), Tables::new(Scale::Htk));
                replace(
                    bytes,
                    &right.band_bytes(),
                    &wrong.band_bytes(),
                    "filter bands",
                )?;
                replace(
                    bytes,
                    &right.weight_bytes(),
                    &wrong.weight_bytes(),
                    "filter weights",
                )
            }
            Site::LockValue => output_lock(bytes),
            _ => Ok(()),
        }
    }

    /// Changes a built instruction stream.
    pub(crate) fn stream(&self, kernel: &str, bytes: &mut Vec<u8>) -> Result<(), String> {
        if !self.0.kernels.contains(&kernel) {
            return Ok(());
        }
        let site = self.0.site;
        if site != Site::ShortOutput && site != Site::FrameOffset {
            return Ok(());
        }
        let mut stream = txn::parse(bytes).map_err(|e| e.to_string())?;
        let mut planted = false;
        let (input, output) = (patched(&stream, 0)?, patched(&stream, 1)?);
        for record in &mut stream.records {
            match &mut record.op {
                Op::BlockWrite { addr, data } if site == Site::ShortOutput && *addr == output => {
                    data[0] /= 2;
                    planted = true;
                }
                Op::DdrPatch { addr, offset, .. }
                    if site == Site::FrameOffset && *addr == input + 4 =>
                {
                    *offset += 2 * golden::mel::HOP as u64;
                    planted = true;
                }
                _ => {}
            }
        }
        if !planted {
            return Err(format!(
                "the stream of {kernel} has no place for {}",
                self.0.name
            ));
        }
        *bytes = stream.encode();
        Ok(())
    }

    /// Changes a table or parameters on their way to the device.
    pub(crate) fn table(&self, symbol: &str, bytes: &mut [u8]) {
        match (self.0.site, symbol) {
            (Site::TableBit, "gelu_lut") => bytes[0x2a] ^= 0x04,
            // Word 1 is the score shift.
            (Site::RequantShift, "attention_params" | "matmul_params") => {
                bytes[4] = bytes[4].wrapping_sub(1);
            }
            _ => {}
        }
    }

    /// Changes an input buffer on its way to the device.
    pub(crate) fn input(&self, kernel: &str, bytes: &mut [u8]) {
        if self.0.site == Site::SwappedInputs && self.0.kernels.contains(&kernel) {
            // Q, K, V one after the other.
            let third = bytes.len() / 3;
            let (k, v) = bytes[third..].split_at_mut(third);
            k.swap_with_slice(v);
        }
    }
}

/// Address of the block write whose descriptor is patched with a host buffer.
fn patched(stream: &txn::Stream, wanted: u32) -> Result<u32, String> {
    stream
        .ops()
        .find_map(|op| match op {
            Op::DdrPatch { addr, arg, .. } if *arg == wanted => Some(*addr - 4),
            _ => None,
        })
        .ok_or_else(|| format!("the stream never uses host buffer {wanted}"))
}

fn find(bytes: &[u8], pattern: &[u8]) -> Option<usize> {
    bytes.windows(pattern.len()).position(|w| w == pattern)
}

/// Replaces every copy: each core has one.
fn replace(bytes: &mut [u8], right: &[u8], wrong: &[u8], what: &str) -> Result<(), String> {
    if right.len() != wrong.len() || right == wrong {
        return Err(format!("the wrong {what} do not fit"));
    }
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], right) {
        bytes[from + at..][..wrong.len()].copy_from_slice(wrong);
        from += at + wrong.len();
    }
    if from == 0 {
        return Err(format!("the {what} are not in the image"));
    }
    Ok(())
}

/// Sets to zero the initial value of the lock 2 of core tile (0, 2), which in
/// these designs is the producer side of the output fifo.
fn output_lock(bytes: &mut [u8]) -> Result<(), String> {
    // WRITE, lock 2 of tile (0, 2); its value is the fifo's depth.
    let pattern = |depth: u32| -> Vec<u8> {
        let words = [0x0002_0103u32, 0x0021_f020, depth];
        words.iter().flat_map(|w| w.to_le_bytes()).collect()
    };
    let at = find(bytes, &pattern(2)).or_else(|| find(bytes, &pattern(1)));
    let at = at.ok_or("the output fifo's lock is not in the image")?;
    bytes[at + 8] = 0;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_found() {
        for injection in INJECTIONS {
            assert_eq!(by_name(injection.name), Some(*injection));
        }
        assert_eq!(by_name("none"), None);
    }

    #[test]
    fn a_defect_without_a_place_is_an_error() {
        let plant = Plant::new(by_name("htk-mel").unwrap());
        assert!(plant.image("mel", &mut [0; 64], &mut Vec::new()).is_err());
        assert!(plant
            .image("gelu_512", &mut [0; 64], &mut Vec::new())
            .is_ok());
    }

    #[test]
    fn transfers_change() {
        let mut table = vec![0; 256];
        Plant::new(by_name("table-bit").unwrap()).table("gelu_lut", &mut table);
        assert_eq!(table.iter().map(|b| b.count_ones()).sum::<u32>(), 1);
        let mut qkv = [1, 1, 2, 2, 3, 3];
        Plant::new(by_name("swapped-inputs").unwrap()).input("attention_64x64", &mut qkv);
        assert_eq!(qkv, [1, 1, 3, 3, 2, 2]);
    }
}
