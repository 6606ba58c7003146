//! The linker: functions and data of many modules become one core's memories.
//!
//! From the start-up code on, whatever is referred to is taken in
//! ([`symbols`]): from the given modules, from symbols placed elsewhere, or
//! from the runtime. What nobody refers to is left out. Then everything gets
//! its address, references are filled in and the ELF file is written
//! ([`image`]), and the deepest chain of calls is held against the stack
//! ([`stack`]).

mod image;
pub mod objects;
mod stack;
mod symbols;

use crate::codegen::{CodegenError, Compiled};
use crate::memo::{Codes, Memo};
use crate::{ir, legalise, lir};
use npu_arch::array::TileKind;
use npu_arch::isa::Bundle;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::{Range, RangeInclusive};
use std::sync::Arc;

/// Bytes of program memory of one core.
pub const PROGRAM_BYTES: u32 = npu_arch::array::TileKind::Core.program_memory();

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

/// Why modules can't be linked into a core.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum LinkError {
    /// The entry symbol is defined nowhere.
    #[error(
        "no module defines the entry function `{entry}`; give the name of the core's function"
    )]
    NoEntry { entry: String },
    /// A symbol that nothing defines.
    #[error(
        "`{symbol}` is undefined; `{function}` in {module} refers to it: define it in a linked \
         kernel (extern \"C\", the same name) or correct the name"
    )]
    Undefined {
        symbol: String,
        function: String,
        module: String,
    },
    /// A symbol with two definitions.
    #[error("`{symbol}` is defined in {first} and in {second}; rename one or make it local")]
    Duplicate {
        symbol: String,
        first: String,
        second: String,
    },
    /// A call of something that is no function.
    #[error("`{function}` in {module} calls `{symbol}`, which is data")]
    CalledData {
        symbol: String,
        function: String,
        module: String,
    },
    /// A buffer smaller than a module thinks.
    #[error(
        "{module} declares `{symbol}` with {declared} bytes, the memory map gives it {placed}"
    )]
    Size {
        symbol: String,
        module: String,
        declared: u32,
        placed: u32,
    },
    /// A runtime routine that the reader or the legaliser refuses.
    #[error("internal: runtime routine `{symbol}`: {message}")]
    Runtime { symbol: String, message: String },
    /// A function that can't be compiled.
    #[error("function `{function}` in {module}: {source}")]
    Codegen {
        function: String,
        module: String,
        #[source]
        source: Box<CodegenError>,
    },
    /// A function that program memory does not hold, whatever else is there. The list has what it calls, too, runtime
    /// routines apart.
    #[error("function `{function}` in {module} has {operations} operations, which can't fit into {PROGRAM_BYTES} bytes of program memory:\n{list}make functions smaller or split the work over cores")]
    FunctionTooLarge {
        function: String,
        module: String,
        operations: usize,
        list: BySize,
    },
    /// More code than program memory.
    #[error("the program needs {needed} bytes of {PROGRAM_BYTES}:\n{list}make functions smaller or split the work over cores")]
    ProgramMemory { needed: u32, list: Sizes },
    /// More data than its range.
    #[error("the program's data need {needed} bytes of the {} at {:#x}..{:#x}:\n{map}make data smaller or move it into a buffer",
        range.end - range.start, range.start, range.end)]
    DataMemory {
        needed: u32,
        range: Range<u32>,
        map: Sizes,
    },
    /// A memory map that contradicts itself.
    #[error("memory map: {what} at {start:#x}..{end:#x} {problem}")]
    Map {
        what: String,
        start: u32,
        end: u32,
        problem: &'static str,
    },
    /// More stack than there is.
    #[error("the stack needs {needed} bytes of {size}: {chain}; give the core a larger stack or move arrays out of it")]
    Stack {
        needed: u32,
        size: u32,
        chain: Chain,
    },
    /// The file can't be written.
    #[error("ELF: {0}")]
    Elf(String),
}

/// Names with addresses and sizes, printed one per line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes(pub Vec<(String, u32, u32)>);

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, address, size) in &self.0 {
            writeln!(f, "  {address:#07x} {size:>7} {name}")?;
        }
        Ok(())
    }
}

/// Functions with their bytes, the largest first; of those without a number it is known that program memory does not
/// hold them. Printed one per line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BySize(pub Vec<(String, Option<u32>)>);

impl fmt::Display for BySize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, size) in &self.0 {
            match size {
                Some(size) => writeln!(f, "  {size:>7} {name}")?,
                None => writeln!(f, "  {:>7} {name}", format!(">{PROGRAM_BYTES}"))?,
            }
        }
        Ok(())
    }
}

/// Functions with their frames, each calling the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain(pub Vec<(String, u32)>);

impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (name, frame)) in self.0.iter().enumerate() {
            write!(f, "{}{name} ({frame})", if i == 0 { "" } else { " -> " })?;
        }
        Ok(())
    }
}

/// A linked core.
#[derive(Clone, Debug)]
pub struct Linked {
    /// The ELF file.
    pub elf: Vec<u8>,
    /// What it uses.
    pub report: Report,
    /// Program memory as bundles, in the order of their addresses.
    pub listing: Vec<ListedFunction>,
}

/// A function's bundles at their addresses.
#[derive(Clone, Debug)]
pub struct ListedFunction {
    /// Symbol.
    pub name: String,
    /// Address in program memory.
    pub address: u32,
    /// Its code, which cores share.
    compiled: Arc<Compiled>,
    /// What is in place of some of its bundles, by number: those with references.
    filled: BTreeMap<usize, Bundle>,
}

impl ListedFunction {
    /// Bundles with the line of the LLVM IR text each came from, 0 if none.
    pub fn bundles(&self) -> impl Iterator<Item = (&Bundle, u32)> {
        let code = &self.compiled.code;
        let own = code.bundles.iter().enumerate();
        let bundles = own.map(|(n, own)| self.filled.get(&n).unwrap_or(own));
        bundles.zip(code.lines.iter().copied())
    }

    /// Appends its bytes.
    fn put_text(&self, out: &mut Vec<u8>) {
        let start = out.len();
        out.extend_from_slice(&self.compiled.text);
        let (mut at, mut next) = (start, 0);
        for (&n, bundle) in &self.filled {
            let between = self.compiled.code.bundles[next..n].iter();
            at += between.map(Bundle::len).sum::<usize>();
            next = n;
            let bytes = bundle.encode();
            // Another length would move or cut what comes behind.
            debug_assert_eq!(bundle.len(), self.compiled.code.bundles[n].len());
            out[at..at + bytes.len()].copy_from_slice(&bytes);
        }
    }
}

impl fmt::Display for ListedFunction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}:", self.name)?;
        let mut address = self.address;
        for (bundle, line) in self.bundles() {
            write!(f, "  {address:#06x} {:>2}  {bundle}", bundle.len())?;
            match line {
                0 => writeln!(f)?,
                n => writeln!(f, "  // line {n}")?,
            }
            address += bundle.len() as u32;
        }
        Ok(())
    }
}

/// What a core has room for; tests of large programs may raise it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of program memory.
    pub program_bytes: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            program_bytes: PROGRAM_BYTES,
        }
    }
}

/// Compiles and links legalised modules. `entry` is what the start-up code
/// calls.
///
/// # Errors
/// See [`LinkError`].
pub fn link(modules: &[lir::Module], entry: &str, map: &MemoryMap) -> Result<Linked, LinkError> {
    link_with(modules, entry, map, &Limits::default())
}

/// As [`link`], for a core of other limits.
///
/// # Errors
/// See [`LinkError`].
pub fn link_with(
    modules: &[lir::Module],
    entry: &str,
    map: &MemoryMap,
    limits: &Limits,
) -> Result<Linked, LinkError> {
    let modules: Vec<Source> = modules.iter().map(|m| (m, None)).collect();
    link_kept(&modules, entry, map, &Memo::within(limits))
}

/// A module, and the code of its functions that other links have compiled.
pub(crate) type Source<'a> = (&'a lir::Module, Option<&'a Codes>);

/// The same with functions that other links have compiled.
pub(crate) fn link_kept(
    modules: &[Source<'_>],
    entry: &str,
    map: &MemoryMap,
    memo: &Memo,
) -> Result<Linked, LinkError> {
    check_map(map)?;
    let program = symbols::gather(modules, entry, map, memo)?;
    let stack = stack::analyse(&program);
    if let Some(needed) = stack.need.filter(|n| *n > map.stack_size) {
        let frame = |i: &usize| {
            let f = &program.functions[*i];
            (f.name.clone(), f.compiled.frame)
        };
        let chain = Chain(stack.chain.iter().map(frame).collect());
        return Err(LinkError::Stack {
            needed,
            size: map.stack_size,
            chain,
        });
    }
    image::build(&program, &stack, map, &memo.limits())
}

/// Compiles all functions of a module for the links that will need them.
pub(crate) fn compile_all(
    module: &lir::Module,
    codes: &Codes,
    memo: &Memo,
) -> Result<(), LinkError> {
    for f in &module.functions {
        symbols::compile(module, Some(codes), f, memo)?;
    }
    Ok(())
}

/// The data memories that a core sees, each followed by the next, as far as to their end.
const DATA_MEMORIES: RangeInclusive<u32> =
    TileKind::CORE_VIEW_SOUTH..=TileKind::CORE_VIEW_OWN + TileKind::CORE_VIEW_SIZE;

/// A stack begins at a multiple of this.
const STACK_ALIGN: u32 = 32;

fn check_map(map: &MemoryMap) -> Result<(), LinkError> {
    let bad = |what: &str, start: u32, end: u32, problem| {
        Err(LinkError::Map {
            what: what.to_owned(),
            start,
            end,
            problem,
        })
    };
    let inside = |start: u32, size: u32| {
        let end = start.checked_add(size);
        DATA_MEMORIES.contains(&start) && end.is_some_and(|e| DATA_MEMORIES.contains(&e))
    };
    let stack_end = map.stack_base.saturating_add(map.stack_size);
    if !inside(map.stack_base, map.stack_size) {
        return bad(
            "the stack",
            map.stack_base,
            stack_end,
            "lies outside the data memories",
        );
    }
    if map.stack_base % STACK_ALIGN != 0 {
        return bad(
            "the stack",
            map.stack_base,
            stack_end,
            "does not start at a multiple of 32",
        );
    }
    let data = map.data.clone();
    if data.start > data.end || !inside(data.start, data.end - data.start) {
        return bad(
            "the data range",
            data.start,
            data.end,
            "lies outside the data memories",
        );
    }
    let mut ranges = vec![("the stack".to_owned(), map.stack_base, stack_end)];
    if data.start < data.end {
        ranges.push(("the data range".to_owned(), data.start, data.end));
    }
    for (name, placed) in &map.symbols {
        let end = placed.address.saturating_add(placed.size);
        if !inside(placed.address, placed.size) {
            let what = format!("symbol `{name}`");
            return bad(&what, placed.address, end, "lies outside the data memories");
        }
        ranges.push((format!("symbol `{name}`"), placed.address, end));
    }
    // Buffers may share memory on purpose; stack and data may not.
    for (i, (_, start, end)) in ranges.iter().enumerate().take(2) {
        for (name, s, e) in &ranges[i + 1..] {
            if s < end && start < e && s < e && start < end {
                return bad(name, *s, *e, "overlaps the stack or the data range");
            }
        }
    }
    Ok(())
}

/// Reads and legalises a runtime routine.
fn runtime_module(symbol: &str, text: &str) -> Result<lir::Module, LinkError> {
    let fail = |message: String| LinkError::Runtime {
        symbol: symbol.to_owned(),
        message,
    };
    let name = format!("runtime:{symbol}");
    let module = ir::parse(text, &name).map_err(|e| fail(e.to_string()))?;
    legalise::legalise(&module).map_err(|e| fail(e.to_string()))
}
