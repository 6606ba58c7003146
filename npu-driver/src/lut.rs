//! Lookup tables of INT8 kernels.

use std::fmt;

use npu_image::manifest::Sha256;
use sha2::Digest as _;

use crate::Error;

/// A lookup table for one `lut` buffer of a kernel: 256 entries of one byte,
/// one per INT8 input code.
///
/// Entry `i` is the output for the input byte `i`; with two's complement
/// inputs, entries 0 to 127 are codes 0 to 127 and entries 128 to 255 are
/// codes -128 to -1. What function the table holds and between which scales
/// is its maker's business; [`identity`](Self::identity) tells two tables
/// apart in reports.
///
/// ```no_run
/// # fn main() -> Result<(), npu_driver::Error> {
/// # use npu_driver::{Device, DeviceSelector, Lut, Xclbin};
/// # let device = Device::open(DeviceSelector::Auto)?;
/// # let context = device.context(&Xclbin::open("target/kernels/gelu_512.xclbin")?)?;
/// # let kernel = context.only_kernel()?;
/// let relu: Vec<u8> = (0..=255u8).map(|x| if x < 128 { x } else { 0 }).collect();
/// kernel.upload(&Lut::new("gelu_lut", &relu)?)?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Lut {
    name: String,
    entries: Box<[u8; Self::ENTRIES]>,
}

impl Lut {
    /// Entries of a table.
    pub const ENTRIES: usize = 256;

    /// A table for the buffer `name` of the design.
    ///
    /// # Errors
    /// [`Error::TableSize`] unless there are 256 entries.
    pub fn new(name: impl Into<String>, entries: &[u8]) -> Result<Self, Error> {
        let name = name.into();
        match entries.try_into() {
            Ok(entries) => Ok(Self {
                name,
                entries: Box::new(entries),
            }),
            Err(_) => Err(Error::TableSize {
                name,
                expected: Self::ENTRIES,
                given: entries.len(),
            }),
        }
    }

    /// The buffer that it is for.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The entries.
    pub fn entries(&self) -> &[u8; Self::ENTRIES] {
        &self.entries
    }

    /// SHA-256 of the entries in hexadecimal.
    pub fn identity(&self) -> String {
        Sha256(sha2::Sha256::digest(&self.entries[..]).into()).to_string()
    }
}

impl fmt::Debug for Lut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lut {{ {}, {} }}", self.name, self.identity())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_256_entries() {
        for wrong in [0, 255, 257] {
            let error = Lut::new("t", &vec![0; wrong]).unwrap_err();
            assert!(
                matches!(error, Error::TableSize { expected: 256, given, .. } if given == wrong)
            );
        }
        let identity: Vec<u8> = (0..=255).collect();
        let lut = Lut::new("t", &identity).unwrap();
        assert_eq!(lut.entries()[..], identity[..]);
        let other = Lut::new("t", &[0; 256]).unwrap();
        assert_ne!(lut.identity(), other.identity());
    }
}
