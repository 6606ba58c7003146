//! What a core's program does with its locks and kernels, whoever lowered its body.
//!
//! Two lowerings of one core body need not be equal text. What has to be equal is what the rest of
//! the array sees of them: which locks the core acquires and releases, which kernel functions it
//! calls, with which arguments, in which order. [`trace`] finds that out by running the program: it
//! is compiled, its kernel functions are replaced by recorders that write their number and their
//! arguments to one address, and an emulated core runs it with every lock granted. Memory reads as
//! zero where nothing was written.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use npu_arch::array::TileKind;
use npu_cc::compile::{build_core, CoreInput};
use npu_cc::ir::{self, GlobalKind, Type};
use npu_cc::link::{MemoryMap, Placed};
use npu_design::CoreProgram;
use npu_emu::core::env::{CoreEnv, EnvFault};
use npu_emu::core::{Core, Stop};
use npu_image::elf::{Elf, PF_X};

use crate::ir::global;

/// Where recorders may write: the last word of each memory that a core sees, its own first.
const RECORDS: [u32; 4] = [
    TileKind::CORE_VIEW_OWN + TileKind::CORE_VIEW_SIZE - 4,
    TileKind::CORE_VIEW_NORTH + TileKind::CORE_VIEW_SIZE - 4,
    TileKind::CORE_VIEW_WEST + TileKind::CORE_VIEW_SIZE - 4,
    TileKind::CORE_VIEW_SOUTH + TileKind::CORE_VIEW_SIZE - 4,
];
/// Bundles that a trace may take.
const BUDGET: u64 = 1 << 22;

/// Something that a core does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Acquires a lock, by the core's own number; `-n` waits for at least n.
    Acquire {
        /// Lock number, 0 to 63.
        lock: u32,
        /// Request.
        value: i32,
    },
    /// Releases a lock.
    Release {
        /// Lock number, 0 to 63.
        lock: u32,
        /// Amount.
        value: i32,
    },
    /// Calls a kernel function.
    Call {
        /// Its symbol.
        function: String,
        /// Words of its arguments; addresses as the core sees them.
        arguments: Vec<u32>,
    },
    /// The program ended.
    End,
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Event::Acquire { lock, value } => write!(f, "acquire lock {lock} by {value}"),
            Event::Release { lock, value } => write!(f, "release lock {lock} by {value}"),
            Event::Call {
                function,
                arguments,
            } => {
                write!(f, "{function}(")?;
                for (i, a) in arguments.iter().enumerate() {
                    let comma = if i == 0 { "" } else { ", " };
                    write!(f, "{comma}{a:#x}")?;
                }
                f.write_str(")")
            }
            Event::End => f.write_str("the end"),
        }
    }
}

/// Why a program cannot be traced.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TraceError {
    /// It is not LLVM IR that the compiler reads.
    #[error("the program cannot be read")]
    Read(#[source] Box<ir::ParseError>),
    /// It has no function of the core's name.
    #[error("the program has no function `{entry}`")]
    NoEntry {
        /// The name.
        entry: String,
    },
    /// A kernel function with an argument that a recorder cannot write down.
    #[error("argument {index} of `{function}` is neither an integer nor a pointer")]
    Argument {
        /// Its symbol.
        function: String,
        /// Which argument.
        index: usize,
    },
    /// Buffers up to the end of every memory.
    #[error("the core's buffers leave no word for the record of its calls")]
    NoRoom,
    /// It cannot be compiled.
    #[error("the program cannot be compiled")]
    Compile(#[source] Box<npu_cc::compile::Error>),
    /// The compiler's ELF file cannot be loaded.
    #[error("the built program cannot be loaded: {why}")]
    Load {
        /// Why.
        why: String,
    },
    /// The core stopped otherwise than by its end.
    #[error("the program stopped after {events} events: {stop}")]
    Stopped {
        /// What it had done.
        events: usize,
        /// Why it stopped.
        stop: String,
    },
}

/// Runs `program`, LLVM IR text that has the function of `core`'s body, until it has done `limit`
/// things or ends. Buffers lie where `core` says.
///
/// # Errors
/// Every [`TraceError`].
pub fn trace(program: &str, core: &CoreProgram, limit: usize) -> Result<Vec<Event>, TraceError> {
    let module = ir::parse(program, &core.entry).map_err(|e| TraceError::Read(Box::new(e)))?;
    let entry = module.functions.iter().find(|f| f.name == core.entry);
    if entry.is_none_or(|f| f.blocks.is_empty()) {
        return Err(TraceError::NoEntry {
            entry: core.entry.clone(),
        });
    }
    let recorders = Recorders::of(&module)?;
    let free = |&&at: &&u32| {
        let taken = |s: &npu_design::Symbol| at + 4 > s.address && at < s.address + s.size;
        !core.symbols.iter().any(taken)
    };
    let record = RECORDS.iter().find(free).copied();
    let record = record.ok_or(TraceError::NoRoom)?;
    let modules = [("body", program), ("recorders", recorders.text.as_str())];
    let built = build_core(&CoreInput {
        modules: &modules,
        entry: &core.entry,
        memory: MemoryMap {
            stack_base: TileKind::CORE_VIEW_OWN,
            stack_size: core.stack_size,
            data: core.data_start.min(RECORDS[0])..RECORDS[0],
            symbols: symbols(&module, core, record),
        },
    })
    .map_err(|e| TraceError::Compile(Box::new(e)))?;
    let mut recorder = Recorder {
        record,
        memory: Memory::default(),
        functions: recorders.functions,
        events: Vec::new(),
        call: None,
        limit,
    };
    let mut machine = load(&built.elf, &mut recorder)?;
    match machine.run(&mut recorder, BUDGET) {
        _ if recorder.events.len() >= limit => recorder.events.truncate(limit),
        Stop::Done => recorder.events.push(Event::End),
        stop => {
            return Err(TraceError::Stopped {
                events: recorder.events.len(),
                stop: format!("{stop:?}"),
            })
        }
    }
    Ok(recorder.events)
}

/// The first thing that two traces do differently: its position, and what each does there.
pub fn first_difference<'a>(
    ours: &'a [Event],
    theirs: &'a [Event],
) -> Option<(usize, Option<&'a Event>, Option<&'a Event>)> {
    let most = ours.len().max(theirs.len());
    let at = (0..most).find(|&i| ours.get(i) != theirs.get(i))?;
    Some((at, ours.get(at), theirs.get(at)))
}

/// Addresses of all variables that the program does not define.
fn symbols(module: &ir::Module, core: &CoreProgram, record: u32) -> BTreeMap<String, Placed> {
    let known = core.symbols.iter().map(|s| {
        let placed = Placed {
            address: s.address,
            size: s.size,
        };
        (s.name.clone(), placed)
    });
    let elsewhere = module
        .globals
        .iter()
        .filter(|g| g.kind == GlobalKind::Declared)
        .map(|g| {
            // Buffers of other cores, in a file that has all of a design: this one does not touch
            // them.
            let placed = Placed {
                address: TileKind::CORE_VIEW_SOUTH,
                size: size_of(&module.types, g.ty, 0),
            };
            (g.name.clone(), placed)
        });
    let record = Placed {
        address: record,
        size: 4,
    };
    elsewhere
        .chain(known)
        .chain([(RECORD_SYMBOL.to_string(), record)])
        .collect()
}

/// Bytes of a variable; 0 for what no buffer is.
fn size_of(types: &ir::Types, ty: ir::TypeId, depth: u32) -> u32 {
    /// Arrays in arrays that a buffer may be.
    const DEPTH: u32 = 8;
    let bits = |bits: u32| bits.div_ceil(8);
    match types.resolve(ty) {
        Type::Int(n) => bits(*n),
        Type::Float(f) => bits(f.bits()),
        Type::Array { element, len } if depth < DEPTH => {
            let len = u32::try_from(*len).unwrap_or(u32::MAX);
            size_of(types, *element, depth + 1).saturating_mul(len)
        }
        _ => 0,
    }
}

const RECORD_SYMBOL: &str = "__record";

/// A kernel function in the record.
#[derive(Clone, Debug)]
struct Recorded {
    name: String,
    words: usize,
}

/// Definitions in place of the kernel functions that a program calls.
struct Recorders {
    text: String,
    /// By number.
    functions: Vec<Recorded>,
}

impl Recorders {
    fn of(module: &ir::Module) -> Result<Self, TraceError> {
        let mut text = format!("@{RECORD_SYMBOL} = external global i32\n");
        let mut functions = Vec::new();
        let declared = module.functions.iter().filter(|f| f.blocks.is_empty());
        for f in declared.filter(|f| !f.name.starts_with("llvm.")) {
            let mut body = String::new();
            let mut parameters = Vec::new();
            let mut words = 0;
            for (index, p) in f.params.iter().enumerate() {
                let ty = module.types.resolve(p.ty);
                parameters.push(format!("{} %a{index}", module.types.name(p.ty)));
                let bits = match ty {
                    Type::Ptr => 0,
                    Type::Int(bits) if *bits <= 64 => *bits,
                    _ => {
                        return Err(TraceError::Argument {
                            function: f.name.clone(),
                            index,
                        })
                    }
                };
                words += argument(&mut body, index, bits);
            }
            let result = module.types.name(f.ret);
            let back = match module.types.resolve(f.ret) {
                Type::Void => "ret void".to_string(),
                Type::Ptr => "ret ptr null".to_string(),
                _ => format!("ret {result} 0"),
            };
            // Writing to a String does not fail.
            let _ = write!(
                text,
                "define {result} {}({}) noinline {{\n  store volatile i32 {}, ptr @{RECORD_SYMBOL}\n\
                 {body}  {back}\n}}\n",
                global(&f.name),
                parameters.join(", "),
                functions.len()
            );
            functions.push(Recorded {
                name: f.name.clone(),
                words,
            });
        }
        Ok(Self { text, functions })
    }
}

/// Lines that record an argument: a pointer (0 bits) or an integer. Gives the number of words.
fn argument(body: &mut String, index: usize, bits: u32) -> usize {
    let mut put = |value: String| {
        let _ = writeln!(body, "  store volatile i32 {value}, ptr @{RECORD_SYMBOL}");
    };
    match bits {
        32 => put(format!("%a{index}")),
        33.. => {
            let cast = if bits < 64 {
                format!("  %w{index} = zext i{bits} %a{index} to i64\n")
            } else {
                format!("  %w{index} = add i64 %a{index}, 0\n")
            };
            let _ = write!(
                body,
                "{cast}  %l{index} = trunc i64 %w{index} to i32\n  \
                 %s{index} = lshr i64 %w{index}, 32\n  %h{index} = trunc i64 %s{index} to i32\n"
            );
            for half in ["l", "h"] {
                let _ = writeln!(
                    body,
                    "  store volatile i32 %{half}{index}, ptr @{RECORD_SYMBOL}"
                );
            }
            return 2;
        }
        0 => {
            let _ = writeln!(body, "  %w{index} = ptrtoint ptr %a{index} to i32");
            let _ = writeln!(body, "  store volatile i32 %w{index}, ptr @{RECORD_SYMBOL}");
        }
        _ => {
            let _ = writeln!(body, "  %w{index} = zext i{bits} %a{index} to i32");
            let _ = writeln!(body, "  store volatile i32 %w{index}, ptr @{RECORD_SYMBOL}");
        }
    }
    1
}

/// Puts a program into a core and its data into memory.
fn load(elf: &[u8], recorder: &mut Recorder) -> Result<Core, TraceError> {
    let wrong = |why: String| TraceError::Load { why };
    let elf = Elf::parse(elf).map_err(|e| wrong(e.to_string()))?;
    let mut core = Core::new();
    for segment in elf.loadable() {
        if segment.flags & PF_X != 0 {
            if !core.try_write_program(segment.paddr as usize, segment.data) {
                return Err(wrong("its code is larger than program memory".into()));
            }
        } else {
            recorder.memory.write(segment.paddr, segment.data);
        }
    }
    core.reset();
    core.enable();
    Ok(core)
}

/// The memories that a core sees, made of pages that exist once written.
#[derive(Default)]
struct Memory {
    bytes: BTreeMap<u32, Vec<u8>>,
}

impl Memory {
    const PAGE: u32 = 0x1000;

    fn write(&mut self, addr: u32, data: &[u8]) {
        for (a, &b) in (addr..).zip(data) {
            let page = self.bytes.entry(a / Self::PAGE);
            let page = page.or_insert_with(|| vec![0; Self::PAGE as usize]);
            page[(a % Self::PAGE) as usize] = b;
        }
    }

    fn read(&self, addr: u32, data: &mut [u8]) {
        for (a, b) in (addr..).zip(data) {
            let page = self.bytes.get(&(a / Self::PAGE));
            *b = page.map_or(0, |p| p[(a % Self::PAGE) as usize]);
        }
    }
}

/// An environment that grants everything and writes down what is done.
struct Recorder {
    /// Where recorders write.
    record: u32,
    memory: Memory,
    functions: Vec<Recorded>,
    events: Vec<Event>,
    /// The call being recorded: number, and arguments so far.
    call: Option<(usize, Vec<u32>)>,
    limit: usize,
}

impl Recorder {
    fn record(&mut self, word: u32) {
        let (at, mut arguments) = match self.call.take() {
            Some((at, mut arguments)) => {
                arguments.push(word);
                (at, arguments)
            }
            None => (word as usize, Vec::new()),
        };
        let Some(function) = self.functions.get(at) else {
            return;
        };
        if arguments.len() < function.words {
            self.call = Some((at, arguments));
            return;
        }
        arguments.truncate(function.words);
        self.events.push(Event::Call {
            function: function.name.clone(),
            arguments,
        });
    }
}

impl CoreEnv for Recorder {
    fn load(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        self.memory.read(addr, dst);
        Ok(())
    }

    fn store(&mut self, addr: u32, src: &[u8]) -> Result<(), EnvFault> {
        match <[u8; 4]>::try_from(src) {
            Ok(word) if addr == self.record => self.record(u32::from_le_bytes(word)),
            _ => self.memory.write(addr, src),
        }
        Ok(())
    }

    /// Not granted any more once enough is known: the core then stops.
    fn try_acquire(&mut self, lock: u32, value: i32) -> Result<bool, EnvFault> {
        if self.events.len() >= self.limit {
            return Ok(false);
        }
        self.events.push(Event::Acquire { lock, value });
        Ok(true)
    }

    fn release(&mut self, lock: u32, value: i32) -> Result<(), EnvFault> {
        self.events.push(Event::Release { lock, value });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DESIGN: &str = r#"
aie.device(npu1) {
  %shim = aie.tile(0, 0)
  %tile = aie.tile(0, 2)
  aie.objectfifo @in(%shim, {%tile}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  func.func private @use(memref<16xi32>, i32)
  %core = aie.core(%tile) {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c3 = arith.constant 3 : index
    %n = arith.constant 7 : i32
    scf.for %i = %c0 to %c3 step %c1 {
      %v = aie.objectfifo.acquire @in(Consume, 1) : !aie.objectfifosubview<memref<16xi32>>
      %a = aie.objectfifo.subview.access %v[0] : !aie.objectfifosubview<memref<16xi32>> -> memref<16xi32>
      func.call @use(%a, %n) : (memref<16xi32>, i32) -> ()
      aie.objectfifo.release @in(Consume, 1)
    }
    aie.end
  } DYNAMIC
}"#;

    fn events(dynamic: &str, limit: usize) -> Vec<Event> {
        let text = DESIGN.replace("DYNAMIC", dynamic);
        let design = npu_design::lower(&text, &npu_design::Options::default()).unwrap();
        let core = &design.cores[0];
        trace(&core.llvm_ir, core, limit).unwrap()
    }

    #[test]
    fn a_core_rotates_over_its_buffers() {
        let lines: Vec<String> = events("", 100).iter().map(Event::to_string).collect();
        insta::assert_snapshot!(lines.join("\n"), @"
        acquire lock 49 by -1
        use(0x70400, 0x7)
        release lock 48 by 1
        acquire lock 49 by -1
        use(0x70440, 0x7)
        release lock 48 by 1
        acquire lock 49 by -1
        use(0x70400, 0x7)
        release lock 48 by 1
        the end
        ");
    }

    #[test]
    fn counters_in_memory_do_the_same() {
        let unrolled = events("", 100);
        let counted = events("{dynamic_objfifo_lowering = true}", 100);
        // The counters move the buffers: only the arguments' addresses differ, by one amount.
        let shape = |events: &[Event]| -> Vec<String> {
            let first = events.iter().find_map(|e| match e {
                Event::Call { arguments, .. } => Some(arguments[0]),
                _ => None,
            });
            let base = first.unwrap();
            let relative = |e: &Event| match e {
                Event::Call {
                    function,
                    arguments,
                } => {
                    format!(
                        "{function} {} {}",
                        arguments[0].wrapping_sub(base),
                        arguments[1]
                    )
                }
                other => other.to_string(),
            };
            events.iter().map(relative).collect()
        };
        assert_eq!(shape(&unrolled), shape(&counted));
        assert_eq!(unrolled.last(), Some(&Event::End));
    }

    #[test]
    fn the_first_difference_is_found() {
        let all = events("", 100);
        let some = events("", 4);
        assert_eq!(some.len(), 4);
        let (at, ours, theirs) = first_difference(&all, &some).unwrap();
        assert_eq!((at, ours, theirs), (4, Some(&all[4]), None));
        assert_eq!(first_difference(&all, &all), None);
    }
}
