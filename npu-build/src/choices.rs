//! What a caller chooses about a build, beside the design.
//!
//! Every choice but the usual one is part of a build's fingerprint and is named in its manifest, so
//! that outputs of another choice count as stale.

use npu_design::AllocScheme;
use npu_emu::strict::Class;
use npu_image::xclbin::{Builder, MetadataStyle, MirrorEnd, Version};

/// Choices of a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// How buffers without an address are placed.
    pub scheme: AllocScheme,
    /// Symbol of the device, where the design has several; without it the note's.
    pub device: Option<String>,
    /// Symbol of the runtime sequence, where the design has several; without it the note's.
    pub sequence: Option<String>,
    /// The XRT that the xclbin is written as.
    pub xrt: Xrt,
    /// Strict rules of the emulator that the rehearsal lets the design break.
    pub allow: Vec<Class>,
}

/// A release of XRT, with the MLIR-AIE of its time: `xclbinutil` and the metadata that it is given
/// write the same facts in other bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Xrt {
    /// XRT 2.20 and MLIR-AIE 1.1.
    #[default]
    V2_20,
    /// XRT 2.21 and MLIR-AIE 1.3.
    V2_21,
    /// XRT 2.23 and MLIR-AIE 1.3.
    V2_23,
}

impl Xrt {
    /// Every release whose xclbins differ from those before it, oldest first.
    pub const ALL: [Self; 3] = [Self::V2_20, Self::V2_21, Self::V2_23];

    /// The release of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|xrt| xrt.name() == name)
    }

    /// The MLIR-AIE of its time, whose metadata it is given.
    pub fn mlir_aie(self) -> &'static str {
        match self {
            Self::V2_20 => "1.1",
            Self::V2_21 | Self::V2_23 => "1.3",
        }
    }

    /// Its name on command lines and in manifests.
    pub fn name(self) -> &'static str {
        match self {
            Self::V2_20 => "2.20",
            Self::V2_21 => "2.21",
            Self::V2_23 => "2.23",
        }
    }

    /// Writes xclbins as this release does.
    pub fn apply(self, builder: &mut Builder) {
        let (minor, patch, style, mirror_end) = match self {
            Self::V2_20 => (20, 0, MetadataStyle::MlirAie1_1, MirrorEnd::Newline),
            Self::V2_21 => (21, 75, MetadataStyle::MlirAie1_3, MirrorEnd::Bare),
            Self::V2_23 => (23, 0, MetadataStyle::MlirAie1_3, MirrorEnd::Bare),
        };
        builder.version = Version {
            major: 2,
            minor,
            patch,
        };
        builder.style = style;
        builder.mirror_end = mirror_end;
    }
}

/// An allocation scheme, as `aiecc` and this project's commands call it.
pub fn scheme_name(scheme: AllocScheme) -> &'static str {
    match scheme {
        AllocScheme::BasicSequential => "basic-sequential",
        AllocScheme::BankAware => "bank-aware",
    }
}

/// The scheme of that name.
pub fn scheme_named(name: &str) -> Option<AllocScheme> {
    let mut all = AllocScheme::ALL.into_iter();
    all.find(|scheme| scheme_name(*scheme) == name)
}

impl Choices {
    /// What is not as usual: name and value of each.
    pub fn unusual(&self) -> Vec<(&'static str, String)> {
        let usual = Self::default();
        let mut all = Vec::new();
        if self.scheme != usual.scheme {
            all.push(("alloc-scheme", scheme_name(self.scheme).to_owned()));
        }
        all.extend(self.device.clone().map(|d| ("device", d)));
        all.extend(self.sequence.clone().map(|s| ("sequence", s)));
        if self.xrt != usual.xrt {
            all.push(("xrt", self.xrt.name().to_owned()));
        }
        let mut allowed: Vec<&str> = self.allow.iter().map(|c| c.name()).collect();
        if !allowed.is_empty() {
            allowed.sort_unstable();
            allowed.dedup();
            all.push(("allow", allowed.join(" ")));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_has_no_name() {
        assert_eq!(Choices::default().unusual(), []);
        let other = Choices {
            scheme: AllocScheme::BankAware,
            sequence: Some("second".to_owned()),
            xrt: Xrt::V2_21,
            allow: vec![Class::TokenPath, Class::BdInUse],
            ..Choices::default()
        };
        let names: Vec<String> = other
            .unusual()
            .iter()
            .map(|(name, value)| format!("{name} {value}"))
            .collect();
        assert_eq!(
            names,
            [
                "alloc-scheme bank-aware",
                "sequence second",
                "xrt 2.21",
                "allow bd-in-use token-path"
            ]
        );
    }

    #[test]
    fn names_lead_back() {
        for xrt in Xrt::ALL {
            assert_eq!(Xrt::named(xrt.name()), Some(xrt));
        }
        for scheme in AllocScheme::ALL {
            assert_eq!(scheme_named(scheme_name(scheme)), Some(scheme));
        }
        assert_eq!((Xrt::named("2.19"), scheme_named("")), (None, None));
    }

    #[test]
    fn the_usual_xclbin_is_that_of_the_oldest() {
        let mut builder = Builder::npu1(Vec::new(), 1);
        let before = builder.clone();
        Xrt::default().apply(&mut builder);
        assert_eq!(builder, before);
    }
}
