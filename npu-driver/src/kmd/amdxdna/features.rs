//! What a kernel driver can do, by its DRM version.
//!
//! The in-tree driver counts its minor number up with each addition to its
//! interface; AMD's older out-of-tree driver calls itself 1.0. A feature that the
//! version promises may still be refused by the device: queries never fail a run.

/// Version of a DRM driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DrmVersion {
    /// 0 in-tree, 1 AMD's older out-of-tree driver.
    pub major: u32,
    /// Counts additions.
    pub minor: u32,
}

impl std::fmt::Display for DrmVersion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// An addition to the interface that this crate uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// GET_ARRAY lists contexts.
    ContextList,
    /// GET_ARRAY has the last error of the array.
    AsyncErrors,
    /// GET_INFO has the resources: clocks, context slots.
    Resources,
    /// GET_ARRAY has the memory of a process.
    BoUsage,
}

impl DrmVersion {
    /// First in-tree minor number of each feature.
    const SINCE: [(Feature, u32); 4] = [
        (Feature::ContextList, 1),
        (Feature::AsyncErrors, 2),
        (Feature::Resources, 4),
        (Feature::BoUsage, 8),
    ];

    /// Whether this is AMD's older out-of-tree driver.
    pub fn is_legacy(self) -> bool {
        self.major >= 1
    }

    /// Whether the driver should have a feature.
    pub fn has(self, feature: Feature) -> bool {
        if self.is_legacy() {
            return feature == Feature::ContextList;
        }
        Self::SINCE
            .iter()
            .any(|(known, minor)| *known == feature && self.minor >= *minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_come_with_the_minor_number() {
        let v = |major, minor| DrmVersion { major, minor };
        let has = |version: DrmVersion| {
            DrmVersion::SINCE
                .iter()
                .filter(|(f, _)| version.has(*f))
                .count()
        };
        assert_eq!(
            [0, 1, 2, 3, 4, 8, 16].map(|m| has(v(0, m))),
            [0, 1, 2, 2, 3, 4, 4]
        );
        assert!(v(1, 0).is_legacy() && v(1, 0).has(Feature::ContextList));
        assert!(!v(1, 0).has(Feature::Resources));
    }
}
