//! What a device tells about itself while it is open.
//!
//! Every answer is optional: older kernels know fewer questions, some answers need
//! rights, and nothing here is needed for a run.

/// A clock and its frequency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Name, as the driver gives it.
    pub name: String,
    /// MHz.
    pub mhz: u32,
}

/// How fast the device may run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PowerMode {
    /// By what contexts ask for.
    Default,
    /// Lowest clocks.
    Low,
    /// Medium clocks.
    Medium,
    /// Highest clocks.
    High,
    /// Highest clocks, without clock gating.
    Turbo,
}

impl PowerMode {
    /// All modes; the index is the driver's number.
    pub const ALL: [Self; 5] = [
        Self::Default,
        Self::Low,
        Self::Medium,
        Self::High,
        Self::Turbo,
    ];

    /// From the driver's number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }

    /// The driver's number.
    pub fn number(self) -> u8 {
        self as u8
    }
}

/// A context of any process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextEntry {
    /// Its number.
    pub id: u32,
    /// Process.
    pub pid: i64,
    /// First column.
    pub first_column: u32,
    /// Columns.
    pub columns: u32,
    /// Commands submitted.
    pub submissions: u64,
    /// Commands that ended.
    pub completions: u64,
    /// Commands that failed.
    pub errors: u64,
}

/// What the device has in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resources {
    /// Highest clock of the array, MHz.
    pub clock_max: u64,
    /// Contexts it can hold, of all processes.
    pub contexts_max: u64,
    /// Contexts it holds.
    pub contexts: u64,
}

/// Part of a tile that reported an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Module {
    Core,
    Memory,
    Shim,
    Pl,
    Unknown(u8),
}

/// What went wrong in a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Cause {
    Saturation,
    FloatingPoint,
    Stream,
    Access,
    Bus,
    Instruction,
    Ecc,
    Lock,
    Dma,
    MemoryParity,
    Unknown(u16),
}

/// An error that the array raised on its own, outside any command's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TileError {
    /// Column of the physical array.
    pub column: u8,
    /// Row: 0 shim, 1 memory tile, 2 to 5 core tiles.
    pub row: u8,
    /// Part of the tile.
    pub module: Module,
    /// What went wrong.
    pub cause: Cause,
    /// When, in microseconds of the driver's clock.
    pub timestamp_us: u64,
}

impl TileError {
    /// From the words of the kernel driver: code, time stamp, place. `None` when
    /// there was no error.
    pub fn decode(code: u64, timestamp_us: u64, place: u64) -> Option<Self> {
        if code == 0 {
            return None;
        }
        let cause = match code as u16 {
            3 => Cause::Saturation,
            4 => Cause::FloatingPoint,
            5 => Cause::Stream,
            6 => Cause::Access,
            7 => Cause::Bus,
            8 => Cause::Instruction,
            9 => Cause::Ecc,
            10 => Cause::Lock,
            11 => Cause::Dma,
            12 => Cause::MemoryParity,
            other => Cause::Unknown(other),
        };
        let module = match (code >> 32) as u8 {
            3 => Module::Core,
            4 => Module::Memory,
            5 => Module::Shim,
            7 => Module::Pl,
            other => Module::Unknown(other),
        };
        Some(Self {
            column: place as u8,
            row: (place >> 8) as u8,
            module,
            cause,
            timestamp_us,
        })
    }
}

impl std::fmt::Display for TileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let module = match self.module {
            Module::Core => "core".into(),
            Module::Memory => "memory".into(),
            Module::Shim => "shim".into(),
            Module::Pl => "PL".into(),
            Module::Unknown(n) => format!("module {n}"),
        };
        let cause = match self.cause {
            Cause::Saturation => "saturation".into(),
            Cause::FloatingPoint => "floating-point error".into(),
            Cause::Stream => "stream error".into(),
            Cause::Access => "access error".into(),
            Cause::Bus => "bus error".into(),
            Cause::Instruction => "instruction error".into(),
            Cause::Ecc => "ECC error".into(),
            Cause::Lock => "lock error".into(),
            Cause::Dma => "DMA error".into(),
            Cause::MemoryParity => "parity error".into(),
            Cause::Unknown(n) => format!("error {n}"),
        };
        write!(
            f,
            "the {module} of tile ({}, {}) of the array raised a {cause}",
            self.column, self.row
        )
    }
}

/// Memory of a process that the driver holds for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MemoryUse {
    /// Bytes of host memory: buffers, packets, and the heap of each open device.
    pub host: u64,
    /// Bytes of the heaps that are taken: designs, instruction streams.
    pub heap: u64,
}

/// All answers at one time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Clocks; without commands for a while, the device lowers them.
    pub clocks: Option<Vec<Clock>>,
    /// Power mode.
    pub power_mode: Option<PowerMode>,
    /// Resources.
    pub resources: Option<Resources>,
    /// Contexts, as far as this user may see them.
    pub contexts: Option<Vec<ContextEntry>>,
    /// This process's memory.
    pub memory: Option<MemoryUse>,
    /// The last error that the array raised.
    pub last_error: Option<TileError>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_decode_to_tile_and_cause() {
        // Number 11, driver 4, severity 3, module 4, class 2; row 2, column 1.
        let code = 11 | 4 << 16 | 3 << 24 | 4u64 << 32 | 2u64 << 40;
        let error = TileError::decode(code, 5, 0x201).unwrap();
        let text = "the memory of tile (1, 2) of the array raised a DMA error";
        assert_eq!(error.to_string(), text);
        assert_eq!(error.timestamp_us, 5);
        assert_eq!(TileError::decode(0, 9, 9), None);
        let odd = TileError::decode(77 | 9u64 << 32, 0, 0).unwrap();
        assert_eq!(
            (odd.cause, odd.module),
            (Cause::Unknown(77), Module::Unknown(9))
        );
    }

    #[test]
    fn power_modes_have_the_drivers_numbers() {
        for mode in PowerMode::ALL {
            assert_eq!(PowerMode::from_number(mode.number()), Some(mode));
        }
        assert_eq!(PowerMode::Turbo.number(), 4);
        assert_eq!(PowerMode::from_number(5), None);
    }
}
