//! Linking ELF objects: Peano's, our own, archives of both, by a linker
//! script or by MLIR-AIE's `.bcf`.
//!
//! [`input`] reads files, [`resolve`] finds the definition of each symbol and
//! what can be reached, [`place`] walks the script and gives addresses,
//! [`output`] fills references in and writes the ELF file, [`frames`] finds
//! how much stack the program needs by disassembling it.
//!
//! What the objects lack comes from us: start-up code if the entry symbol is
//! undefined, and routines of the [`runtime`].

mod bcf;
mod emit;
mod expr;
mod frames;
mod input;
mod lex;
mod output;
mod place;
mod resolve;
mod script;

use super::{Chain, LinkError, Sizes};
use crate::{ir, legalise, lir, runtime};
pub use emit::{object, start_up_object};
pub use frames::{Frames, FunctionFrame};
pub use input::Input;
use npu_arch::isa::reloc::RelocError;
pub use output::{MapEntry, MapSection};
pub use script::{Region, Script, ScriptError, ScriptErrorKind};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The symbol that runs first where the script names none.
const ENTRY: &str = "__start";

/// The symbol that has the address of the stack.
const STACK: &str = "_sp_start_value_DM_stack";

/// Why objects can't be linked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {kind}")]
pub struct ObjectError {
    /// File that it is about.
    pub file: String,
    /// What is wrong.
    pub kind: ObjectErrorKind,
}

/// What is wrong with objects.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum ObjectErrorKind {
    /// The file is malformed.
    #[error("{0}")]
    Image(npu_image::Error),
    /// An executable where an object is needed.
    #[error("this is a linked executable; give the object files it was made of")]
    Executable,
    /// Code of another core.
    #[error("made for another core: e_flags {0}, where AIE2 has 2 (3 is AIE2P); compile it with --target=aie2-none-unknown-elf")]
    Core(u32),
    /// An alignment that is no power of two.
    #[error("the alignment of section `{0}` is no power of two")]
    Align(String),
    /// A symbol or section that is referred to by number and isn't there.
    #[error("`{0}` refers to a section or symbol that isn't in the file, or has more than 65,000 sections")]
    Index(String),
    /// A relocation that can't be applied.
    #[error("section `{section}`, offset {offset:#x}: {source}")]
    Relocation {
        section: String,
        offset: u32,
        source: RelocError,
    },
    /// A reference beyond what its field holds, by symbol.
    #[error("section `{section}`, offset {offset:#x}: reference to `{symbol}`: {source}")]
    Reference {
        section: String,
        offset: u32,
        symbol: String,
        source: RelocError,
    },
    /// A symbol with two definitions.
    #[error("`{symbol}` is also defined in {first}; rename one, make it static, or give one of the files only")]
    Duplicate { symbol: String, first: String },
    /// A symbol without definition.
    #[error("`{symbol}` is undefined; section `{section}` refers to it: add the object or library that defines it")]
    Undefined { symbol: String, section: String },
    /// The entry is not defined.
    #[error("the entry symbol `{0}` is defined nowhere, and neither `main` nor another entry is")]
    NoEntry(String),
    /// A section that the script has no place for.
    #[error("section `{section}` has no place in {script}; add it to one of its output sections")]
    Orphan { section: String, script: String },
    /// An expression uses a name that nothing defines.
    #[error("`{0}` has no value here")]
    ScriptSymbol(String),
    /// A memory region that isn't declared.
    #[error("memory region `{0}` is not declared")]
    Region(String),
    /// More than a region holds.
    #[error("`{section}` ends at {end:#x}, region `{region}` at {room:#x}:\n{list}make the program or its data smaller")]
    Full {
        region: String,
        section: String,
        end: u64,
        room: u64,
        list: Sizes,
    },
    /// More code than program memory.
    #[error("the program has {needed} bytes, program memory {limit}; split the work over cores or leave functions out")]
    ProgramMemory { needed: u32, limit: u32 },
    /// Sections that lie on each other.
    #[error("`{first}` at {start:#x}..{end:#x} overlaps `{second}`")]
    Overlap {
        first: String,
        second: String,
        start: u32,
        end: u32,
    },
    /// Constructors, which nothing runs.
    #[error(
        "section `{0}` has constructors, which nothing runs on the core; use constant initialisers"
    )]
    Constructors(String),
    /// The stack is too small.
    #[error("the stack needs {needed} bytes of {size}: {chain}; give the core a larger stack or move arrays out of it")]
    Stack {
        needed: u32,
        size: u32,
        chain: Chain,
    },
    /// Our own code for what the objects lack.
    #[error("internal: {0}")]
    Own(String),
    /// A module of ours that doesn't compile.
    #[error(transparent)]
    Module(Box<LinkError>),
    /// The file can't be written.
    #[error("ELF: {0}")]
    Elf(String),
}

/// What is asked of the linker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Bytes of program memory: what the core has, unless a test needs more.
    pub program_bytes: u32,
    /// Bytes of stack, to be held against the need; `None` if not known.
    pub stack_size: Option<u32>,
    /// Symbols that are kept though nothing refers to them.
    pub keep: Vec<String>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            program_bytes: super::PROGRAM_BYTES,
            stack_size: None,
            keep: Vec::new(),
        }
    }
}

/// A linked program.
#[derive(Clone, Debug)]
pub struct LinkedObjects {
    /// The ELF file.
    pub elf: Vec<u8>,
    /// Loaded memory: address, bytes, bytes in memory.
    pub segments: Vec<(u32, Vec<u8>, u32)>,
    /// Global symbols with their addresses.
    pub symbols: BTreeMap<String, u32>,
    /// What lies where; prints as a memory map.
    pub map: Map,
    /// How much stack the program needs.
    pub frames: Frames,
}

/// What lies where in a linked program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// Output sections by address.
    pub sections: Vec<MapSection>,
}

impl fmt::Display for Map {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for section in &self.sections {
            let (name, size) = (&section.name, section.size);
            writeln!(f, "{:#07x} {size:>7} {name}", section.address)?;
            for entry in &section.entries {
                let (at, size) = (entry.address, entry.size);
                writeln!(
                    f,
                    "  {at:#07x} {size:>7} {} of {}",
                    entry.section, entry.file
                )?;
                for (name, address) in &entry.symbols {
                    writeln!(f, "    {address:#07x} {name}")?;
                }
            }
        }
        Ok(())
    }
}

/// Links objects and archives by a script.
///
/// Inputs are taken in order; the caller has put what the script's `INPUT`
/// names among them.
///
/// # Errors
/// See [`ObjectErrorKind`]; each names the file, section or symbol.
pub fn link_objects(
    inputs: &[Input<'_>],
    script: &Script,
    options: &Options,
) -> Result<LinkedObjects, ObjectError> {
    let entry = script.entry.as_deref().unwrap_or(ENTRY);
    let mut linkage = resolve::Linkage::new();
    let mut wanted: BTreeSet<String> = BTreeSet::from([entry.to_owned()]);
    for assignment in resolve::assignments(script) {
        assignment.value.symbols(&mut |name| {
            wanted.insert(name.to_owned());
        });
    }
    for input in inputs {
        linkage.add(input, &wanted)?;
    }
    if !linkage.globals.contains_key(entry) && !linkage.fetch(entry)? {
        start(&mut linkage, script, entry)?;
    }
    complete(&mut linkage, script)?;
    linkage.mark(script, entry, &options.keep);
    let constructors = linkage.live.iter().find_map(|id| {
        let file = &linkage.files[id.file];
        let section = &file.sections[id.section];
        let runs = section.name.starts_with(".init_array") || section.name.starts_with(".ctors");
        (runs && section.size > 0).then(|| (file.name.clone(), section.name.clone()))
    });
    if let Some((file, section)) = constructors {
        let kind = ObjectErrorKind::Constructors(section);
        return Err(ObjectError { file, kind });
    }
    let layout = place::place(&linkage, script)?;
    output::write(&linkage, &layout, script, entry, options)
}

/// Start-up code that calls `main`.
fn start(linkage: &mut resolve::Linkage, script: &Script, entry: &str) -> Result<(), ObjectError> {
    let main = linkage.globals.contains_key("main")
        || linkage.fetch("main")?
        || resolve::provided(script, "main").is_some();
    let stack = resolve::provided(script, STACK).is_some();
    if entry != ENTRY || !main || !stack {
        return Err(ObjectError {
            file: script.name.clone(),
            kind: ObjectErrorKind::NoEntry(entry.to_owned()),
        });
    }
    let own = |e: String| ObjectError {
        file: "start-up code".to_owned(),
        kind: ObjectErrorKind::Own(e),
    };
    let data = start_up_object(STACK, "main").map_err(own)?;
    // Named as the file that scripts put first.
    let input = Input {
        name: "npu-cc/crt0.o".to_owned(),
        data: data.into(),
    };
    linkage.add(&input, &BTreeSet::new())
}

/// Takes in what the runtime defines of what is still undefined.
fn complete(linkage: &mut resolve::Linkage, script: &Script) -> Result<(), ObjectError> {
    loop {
        let undefined = linkage.undefined();
        let wanted = undefined.iter().find_map(|(name, (_, weak))| {
            let given = *weak || resolve::provided(script, name).is_some();
            let text = runtime::module_for(name)?;
            (!given).then_some((name, text))
        });
        let Some((name, text)) = wanted else {
            return Ok(());
        };
        let file = format!("runtime:{name}");
        let own = |e: String| ObjectError {
            file: file.clone(),
            kind: ObjectErrorKind::Own(e),
        };
        let module = ir::parse(text, &file).map_err(|e| own(e.to_string()))?;
        let mut module = legalise::legalise(&module).map_err(|e| own(e.to_string()))?;
        let needed = reached(&module, name);
        module.functions.retain(|f| needed.contains(&f.name));
        module.data.retain(|d| needed.contains(&d.name));
        // What is not asked for gives way to definitions of the same name.
        for function in &mut module.functions {
            function.local |= function.name != *name;
        }
        let input = Input {
            name: file.clone(),
            data: object(&module)?.into(),
        };
        linkage.add(&input, &BTreeSet::new())?;
    }
}

/// What a symbol's definition refers to within its module, itself included.
fn reached(module: &lir::Module, symbol: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut work = vec![symbol.to_owned()];
    while let Some(name) = work.pop() {
        if !found.insert(name.clone()) {
            continue;
        }
        let function = module.functions.iter().find(|f| f.name == name);
        let blocks = function.iter().flat_map(|f| &f.blocks);
        for inst in blocks.flat_map(|b| &b.insts) {
            match &inst.op {
                lir::Op::Call {
                    callee: lir::Callee::Symbol(to),
                    ..
                }
                | lir::Op::SymbolAddr { symbol: to, .. } => work.push(to.clone()),
                _ => {}
            }
        }
        let data = module.data.iter().find(|d| d.name == name);
        work.extend(
            data.iter()
                .flat_map(|d| &d.relocs)
                .map(|r| r.symbol.clone()),
        );
    }
    found
}
