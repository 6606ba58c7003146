//! What results of a device prove.

/// What kind of evidence a device's results are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The emulator, without a timing model: outputs count, cycles don't.
    EmulatorFunctional,
    /// The emulator with its timing model.
    EmulatorTimed,
    /// The kernel driver over an emulated device, or over one that does not show which it
    /// is.
    KernelDriverOverEmulator,
    /// A Phoenix.
    Silicon,
}

impl std::fmt::Display for Evidence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::EmulatorFunctional => "emulator (functional)",
            Self::EmulatorTimed => "emulator (timed)",
            Self::KernelDriverOverEmulator => "kernel driver over the emulator",
            Self::Silicon => "silicon",
        })
    }
}
