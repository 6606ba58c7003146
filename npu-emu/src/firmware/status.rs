//! Answers of the firmware.

use std::fmt;

/// A status word of the firmware's messages. The classes are 0x1 AIE, 0x2
/// management, 0x3 application, 0x4 runtime (public `amdxdna` driver,
/// `aie2_msg_priv.h`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Success.
    Success,
    /// The array raised an error while it ran.
    AieError,
    /// No context slot.
    NoSlot,
    /// Invalid parameter.
    BadParameter,
    /// The instruction stream can't be executed.
    BadInstruction,
    /// The PDI can't be loaded.
    BadPdi,
    /// The command can't be read.
    BadCommand,
}

impl Status {
    /// The word in the message.
    pub const fn code(self) -> u32 {
        match self {
            Self::Success => 0,
            Self::AieError => 0x0100_0001,
            Self::NoSlot => 0x0200_0003,
            Self::BadParameter => 0x0200_0004,
            Self::BadInstruction => 0x0300_0002,
            Self::BadPdi => 0x0300_0003,
            Self::BadCommand => 0x0400_0002,
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Success => "success",
            Self::AieError => "array error",
            Self::NoSlot => "no context slot",
            Self::BadParameter => "bad parameter",
            Self::BadInstruction => "bad instruction stream",
            Self::BadPdi => "PDI load failed",
            Self::BadCommand => "bad command",
        };
        write!(f, "{text} ({:#09x})", self.code())
    }
}
