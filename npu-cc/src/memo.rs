//! Functions that are compiled once for many links.
//!
//! The cores of a design mostly run the same functions, and core programs differ in little but the names
//! of their buffers. What a function compiles to depends on its body alone; the names of data in it
//! matter only by which are equal, which never change, and by their order. So a function is looked up with its data symbols
//! replaced by their ranks, compiled in that form when it is new, and given its own names again in the
//! places that the linker fills. The bytes are those of [`codegen::compile`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::assemble::Target;
use crate::codegen::{self, CodegenError, Compiled, StackBase};
use crate::link::Limits;
use crate::lir::{Callee, Function, Op};

/// First character of a stand-in's name.
const MARK: char = '\0';

/// Compiled once, also when several threads ask at the same time.
type Slot = Arc<OnceLock<Result<Compiled, CodegenError>>>;

/// A function with ranks for names, and by rank whether the data never changes.
type Key = (Function, Vec<bool>);

/// Shape of a function: cheap to compute, nearly unique.
type Shape = [usize; 5];

/// The code of a module's functions by their names, for all links that the module is part of: there
/// a function need not even be looked up by what it does.
pub(crate) type Codes = Mutex<BTreeMap<String, Arc<Compiled>>>;

/// Compiled functions by what they do.
#[derive(Debug)]
pub(crate) struct Memo {
    /// Bytes of program memory that functions are compiled for.
    program: u32,
    functions: Mutex<BTreeMap<Shape, Vec<(Key, Slot)>>>,
    /// Start-up code by where the stack begins, calling [`ENTRY`].
    starts: Mutex<BTreeMap<u32, Compiled>>,
}

/// Stands for what start-up code calls.
const ENTRY: &str = "\0entry";

impl Default for Memo {
    fn default() -> Memo {
        Memo::within(&Limits::default())
    }
}

impl Memo {
    /// Functions for a core with these limits.
    pub(crate) fn within(limits: &Limits) -> Memo {
        Memo {
            program: limits.program_bytes,
            functions: Mutex::default(),
            starts: Mutex::default(),
        }
    }

    /// The limits that functions are compiled for.
    pub(crate) fn limits(&self) -> Limits {
        Limits {
            program_bytes: self.program,
        }
    }

    /// The same as [`Memo::compile`] for a function of the module that `codes` belong to.
    pub(crate) fn compile_in(
        &self,
        codes: &Codes,
        f: &Function,
        constant: &dyn Fn(&str) -> bool,
    ) -> Result<Arc<Compiled>, CodegenError> {
        let known = || codes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(code) = known().get(&f.name) {
            return Ok(code.clone());
        }
        let code = Arc::new(self.compile(f, constant)?);
        known().insert(f.name.clone(), code.clone());
        Ok(code)
    }

    /// What [`codegen::compile`] makes of a function. `constant`: the symbols of data that never
    /// changes.
    pub(crate) fn compile(
        &self,
        f: &Function,
        constant: &dyn Fn(&str) -> bool,
    ) -> Result<Compiled, CodegenError> {
        let Some((key, names)) = stand_ins(f) else {
            return codegen::compile_within(f, self.program, constant);
        };
        let constants: Vec<bool> = names.iter().map(|n| constant(n)).collect();
        let by_rank = |symbol: &str| {
            let rank = symbol.strip_prefix(MARK).and_then(|r| r.parse().ok());
            rank.and_then(|r: usize| constants.get(r).copied())
                .unwrap_or(false)
        };
        let key = (key, constants.clone());
        let slot = self.slot(&key);
        let compiled = slot.get_or_init(|| codegen::compile_within(&key.0, self.program, &by_rank));
        // A message should have the function's own names.
        let Ok(compiled) = compiled else {
            return codegen::compile_within(f, self.program, constant);
        };
        let mut compiled = compiled.clone();
        for fixup in &mut compiled.code.fixups {
            if let Target::Symbol(symbol, _) = &mut fixup.target {
                if let Some(rank) = symbol.strip_prefix(MARK) {
                    let name = rank.parse().ok().and_then(|rank: usize| names.get(rank));
                    symbol.clone_from(name.ok_or(CodegenError::Assemble)?);
                }
            }
        }
        Ok(compiled)
    }

    /// What [`codegen::start_up`] makes for a stack at an address: but for what it calls it is the same for every core.
    pub(crate) fn start_up(&self, stack: u32, entry: &str) -> Result<Compiled, CodegenError> {
        let mut starts = self.starts.lock().unwrap_or_else(PoisonError::into_inner);
        let mut compiled = match starts.get(&stack) {
            Some(known) => known.clone(),
            None => {
                let new = codegen::start_up(StackBase::Address(stack), ENTRY)?;
                starts.insert(stack, new.clone());
                new
            }
        };
        for fixup in &mut compiled.code.fixups {
            if let Target::Symbol(symbol, _) = &mut fixup.target {
                if symbol == ENTRY {
                    entry.clone_into(symbol);
                }
            }
        }
        Ok(compiled)
    }

    fn slot(&self, key: &Key) -> Slot {
        let shape = shape(&key.0);
        let mut functions = self
            .functions
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let alike = functions.entry(shape).or_default();
        if let Some((_, slot)) = alike.iter().find(|(known, _)| known == key) {
            return slot.clone();
        }
        let slot = Slot::default();
        alike.push((key.clone(), slot.clone()));
        slot
    }
}

fn shape(f: &Function) -> Shape {
    let insts = f.blocks.iter().map(|b| b.insts.len()).sum();
    [
        insts,
        f.blocks.len(),
        f.types.len(),
        f.params.len(),
        f.slots.len(),
    ]
}

/// The function without its name and with ranks for the names of data, and the names by rank. `None`
/// if a name could be taken for a stand-in.
fn stand_ins(f: &Function) -> Option<(Function, Vec<String>)> {
    let mut names = BTreeSet::new();
    for inst in f.blocks.iter().flat_map(|b| &b.insts) {
        match &inst.op {
            Op::SymbolAddr { symbol, .. } => {
                names.insert(symbol.as_str());
            }
            Op::Call {
                callee: Callee::Symbol(symbol),
                ..
            } if symbol.starts_with(MARK) => return None,
            _ => {}
        }
    }
    let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    let mut key = f.clone();
    key.name.clear();
    for inst in key.blocks.iter_mut().flat_map(|b| &mut b.insts) {
        if let Op::SymbolAddr { symbol, .. } = &mut inst.op {
            let rank = names.binary_search(symbol).ok()?;
            // Five digits: as names, ranks have the order that they have as numbers.
            *symbol = format!("{MARK}{rank:05}");
        }
    }
    (names.len() < 100_000).then_some((key, names))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ir, legalise};

    const KERNELS: [&str; 4] = [
        include_str!("../../kernel-src/ir/attention.ll"),
        include_str!("../../kernel-src/ir/gelu.ll"),
        include_str!("../../kernel-src/ir/gemm.ll"),
        include_str!("../../kernel-src/ir/mel.ll"),
    ];

    fn functions(text: &str) -> Vec<Function> {
        let module = ir::parse(text, "test").unwrap();
        legalise::legalise(&module).unwrap().functions
    }

    /// Data with a name of an even length never changes.
    fn constant(name: &str) -> bool {
        name.len() % 2 == 0
    }

    fn same(f: &Function, memo: &Memo) {
        let plain = codegen::compile(f, &constant).unwrap();
        let kept = memo.compile(f, &constant).unwrap();
        assert_eq!(plain.code.bundles, kept.code.bundles, "{}", f.name);
        assert_eq!(plain.code.fixups, kept.code.fixups, "{}", f.name);
        assert_eq!(plain.code.lines, kept.code.lines, "{}", f.name);
        assert_eq!(
            (plain.frame, plain.indirect),
            (kept.frame, kept.indirect),
            "{}",
            f.name
        );
    }

    #[test]
    fn start_up_code_calls_its_own_core() {
        let memo = Memo::default();
        for (stack, entry) in [
            (0x70000, "core_0_2"),
            (0x70000, "core_3_5"),
            (0x400, "core_0_2"),
        ] {
            let plain = codegen::start_up(StackBase::Address(stack), entry).unwrap();
            let kept = memo.start_up(stack, entry).unwrap();
            assert_eq!(plain.code.bundles, kept.code.bundles, "{entry}");
            assert_eq!(plain.code.fixups, kept.code.fixups, "{entry}");
            assert_eq!(plain.code.lines, kept.code.lines, "{entry}");
        }
    }

    fn entries(memo: &Memo) -> usize {
        memo.functions.lock().unwrap().values().map(Vec::len).sum()
    }

    #[test]
    fn what_is_kept_is_what_is_compiled() {
        let memo = Memo::default();
        let all: Vec<Function> = KERNELS.iter().flat_map(|text| functions(text)).collect();
        for _ in 0..2 {
            for f in &all {
                same(f, &memo);
            }
        }
        assert!(entries(&memo) <= all.len());
    }

    /// A loop over two buffers, whose addresses are made ahead of it in the order of their names.
    fn copy(name: &str, from: &str, to: &str) -> Function {
        let text = format!(
            "@{from} = external global [64 x i32]\n@{to} = external global [64 x i32]\n\
             declare void @work(ptr, ptr)\n\
             define void @{name}() {{\nentry:\n  br label %loop\nloop:\n\
             %i = phi i32 [ 0, %entry ], [ %n, %loop ]\n\
             call void @work(ptr @{from}, ptr @{to})\n\
             %n = add i32 %i, 1\n%c = icmp ult i32 %n, 64\n\
             br i1 %c, label %loop, label %end\nend:\n  ret void\n}}\n"
        );
        functions(&text).remove(0)
    }

    #[test]
    fn names_of_buffers_matter_by_their_order_only() {
        let memo = Memo::default();
        same(&copy("core_0_2", "a0", "b0"), &memo);
        same(&copy("core_1_2", "a1", "c1"), &memo);
        assert_eq!(entries(&memo), 1);
        same(&copy("core_2_2", "z9", "b9"), &memo);
        assert_eq!(entries(&memo), 2);
        same(&copy("core_3_2", "one", "one2"), &memo);
        assert_eq!(entries(&memo), 3, "one2 never changes");
        same(&copy("core_4_2", "two", "two2"), &memo);
        assert_eq!(entries(&memo), 3);
    }
}
