//! The linker: functions and data of many modules become one core's memories.

use std::collections::BTreeMap;
use std::ops::Range;

/// Bytes of program memory of one core.
pub const PROGRAM_BYTES: u32 = 16 * 1024;

/// A symbol that is placed outside the linker, such as an `aie.buffer`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Address as the core sees it.
    pub address: u32,
    /// Bytes.
    pub size: u32,
}

/// Where things go in the data memories, in addresses as the core sees them
/// (0x40000 south, 0x50000 west, 0x60000 north, 0x70000 own).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemoryMap {
    /// First byte of the stack, a multiple of 32. The stack grows upwards.
    pub stack_base: u32,
    /// Bytes of stack.
    pub stack_size: u32,
    /// Room for the program's own data (`.data`, `.rodata`, `.bss`).
    pub data: Range<u32>,
    /// Symbols with a fixed address.
    pub symbols: BTreeMap<String, Placed>,
}

/// What one function takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctionReport {
    /// Symbol.
    pub name: String,
    /// Module it came from.
    pub module: String,
    /// Address in program memory.
    pub address: u32,
    /// Bytes of code.
    pub size: u32,
    /// Bytes of stack frame.
    pub frame: u32,
    /// Bytes of stack that it and the deepest chain of its callees need;
    /// `None` when recursion or an indirect call leaves that unbounded.
    pub stack: Option<u32>,
}

/// A data symbol that the linker placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataReport {
    /// Symbol.
    pub name: String,
    /// Module it came from.
    pub module: String,
    /// Address as the core sees it.
    pub address: u32,
    /// Bytes.
    pub size: u32,
}

/// What a linked core uses of its memories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Bytes of program memory used, of [`PROGRAM_BYTES`].
    pub program_bytes: u32,
    /// Functions by address.
    pub functions: Vec<FunctionReport>,
    /// Data by address.
    pub data: Vec<DataReport>,
    /// Bytes of the map's data range used, padding included.
    pub data_bytes: u32,
    /// Bytes of stack that the program can need; `None` when unbounded.
    pub stack_need: Option<u32>,
    /// Bytes of stack that it has.
    pub stack_size: u32,
    /// The chain of calls that needs the most stack, from the start-up code.
    pub stack_chain: Vec<String>,
}
