//! The interface of the kernel driver over time: its DRM version is 0.`minor`, and each
//! kernel's driver refuses what came later by the errno that it has for the unknown.
//!
//! | kernel | version |
//! |---|---|
//! | 6.14 to 6.17 | 0.0 |
//! | 6.18 | 0.1 |
//! | 6.19 | 0.6 |
//! | 7.0 | 0.7 |
//! | 7.3 | 0.10 |

/// An interface, by its minor number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interface(u32);

/// What an interface has that an earlier one has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addition {
    /// The call GET_ARRAY, with the list of contexts.
    GetArray,
    /// EXEC_CMD of a command that touches no object. (It came with 6.16 or 6.17, whose
    /// version is that of 6.14.)
    NoArguments,
    /// GET_ARRAY has the array's last error.
    AsyncErrors,
    /// The packet of a command that hung says so. Before, a single one's says nothing, and
    /// a list's that it was aborted.
    Hangs,
    /// GET_INFO has resources.
    Resources,
    /// GET_INFO has the states of preemption.
    Preemption,
    /// GET_ARRAY has the memory of a process.
    BoUsage,
    /// The call WAIT_CMD. (Not in 0.7; there in 7.3.)
    WaitCmd,
}

impl Addition {
    /// The minor number that it came with.
    const fn since(self) -> u32 {
        match self {
            Self::GetArray | Self::NoArguments => 1,
            Self::AsyncErrors | Self::Hangs => 2,
            Self::Resources => 4,
            Self::Preemption => 6,
            Self::BoUsage => 8,
            Self::WaitCmd => 10,
        }
    }
}

impl Interface {
    /// That of 7.3, which is what [`Model`](super::Model) was compared with.
    pub const NEWEST: Self = Self(10);

    /// That of a minor number; `None` for one that is not modelled.
    pub fn of_minor(minor: u32) -> Option<Self> {
        Some(Self(minor)).filter(|interface| *interface <= Self::NEWEST)
    }

    /// Its minor number.
    pub const fn minor(self) -> u32 {
        self.0
    }

    /// Whether it has this.
    pub const fn has(self, addition: Addition) -> bool {
        self.0 >= addition.since()
    }
}

impl Default for Interface {
    fn default() -> Self {
        Self::NEWEST
    }
}
