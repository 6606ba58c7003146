//! The core programs of a rehearsal: bodies with kernel functions that return at once.
//!
//! The cores of a design mostly run the same body over buffers of other names at the same addresses.
//! What becomes of a body depends on its data's names only by their order, and a rehearsal loads
//! segments, which have no names: so each body is built once, with its buffers' ranks for their names,
//! for all cores that it fits.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;

use npu_arch::array::{TileCoord, TileKind};
use npu_cc::compile::{CoreInput, Session};
use npu_cc::ir::{self, Type};
use npu_cc::link::{MemoryMap, Placed};
use npu_design::{CoreProgram, ElfSegments};

use crate::ir::global;
use crate::kernel::placed;
use crate::segments;

/// Begins the names that stand for others. No design's buffer has such a name, or its bodies are
/// built as they are.
const STAND_IN: &str = "__rehearsal_";

/// All that a build depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Body {
    entry: String,
    text: String,
    stack_size: u32,
    data: Range<u32>,
    /// Name, address and size of each buffer.
    symbols: Vec<(String, u32, u32)>,
}

/// The segments of each core's program; those that are given as they are.
///
/// # Errors
/// Why one can't be built, or is not there.
pub(super) fn build(
    cores: &[CoreProgram],
    session: &Session,
    given: &BTreeMap<TileCoord, ElfSegments>,
) -> Result<BTreeMap<TileCoord, ElfSegments>, String> {
    let bodies: Vec<Option<Body>> = cores.iter().map(Body::of).collect();
    let mut built: Vec<(&Body, ElfSegments)> = Vec::new();
    let mut out = BTreeMap::new();
    for (core, body) in cores.iter().zip(&bodies) {
        if let Some(elf) = &core.elf {
            let missing = || {
                format!(
                    "the program of core {}, {}, is not here",
                    core.tile, elf.file
                )
            };
            out.insert(
                core.tile,
                given.get(&core.tile).ok_or_else(missing)?.clone(),
            );
            continue;
        }
        let own = || Body::named(core).build(session);
        let alike = |b: &&Body| bodies.iter().flatten().filter(|o| o == b).count() > 1;
        // What only one core has is read under its own names in the build beside.
        let segments = match body.as_ref().filter(alike) {
            None => own()?,
            Some(body) => match built.iter().find(|(known, _)| *known == body) {
                Some((_, known)) => known.clone(),
                None => {
                    // A message has the core's own names.
                    let new = body.build(session).or_else(|_| own())?;
                    built.push((body, new.clone()));
                    new
                }
            },
        };
        out.insert(core.tile, segments);
    }
    Ok(out)
}

impl Body {
    /// Its segments with functions that return at once for those that it calls.
    fn build(&self, session: &Session) -> Result<ElfSegments, String> {
        let stubs = stubs(&self.text)?;
        let modules = [
            (self.entry.as_str(), self.text.as_str()),
            ("stubs", stubs.as_str()),
        ];
        let symbols = self.symbols.iter().map(|(name, address, size)| {
            let (address, size) = (*address, *size);
            (name.clone(), Placed { address, size })
        });
        let input = CoreInput {
            modules: &modules,
            entry: &self.entry,
            memory: MemoryMap {
                stack_base: TileKind::CORE_VIEW_OWN,
                stack_size: self.stack_size,
                data: self.data.clone(),
                symbols: symbols.collect(),
            },
        };
        let output = session.build_core(&input).map_err(|e| e.to_string())?;
        segments::of_elf(&output.elf).map_err(|e| e.to_string())
    }

    /// A core's body as it is.
    fn named(core: &CoreProgram) -> Self {
        let symbols = placed(core);
        let symbols = symbols.into_iter().map(|(n, p)| (n, p.address, p.size));
        Self {
            entry: core.entry.clone(),
            text: core.llvm_ir.clone(),
            stack_size: core.stack_size,
            data: core.data_start..core.data_end,
            symbols: symbols.collect(),
        }
    }

    fn stack(&self) -> Range<u32> {
        let base = TileKind::CORE_VIEW_OWN;
        base..base.saturating_add(self.stack_size)
    }

    /// A core's body with ranks for the names of its buffers. `None` if it has names of another kind,
    /// whose order among the buffers might matter.
    fn of(core: &CoreProgram) -> Option<Self> {
        let mut body = Self::named(core);
        let functions: BTreeSet<&str> = core
            .llvm_ir
            .lines()
            .filter(|line| line.starts_with("declare ") || line.starts_with("define "))
            .filter_map(|line| names(line).next())
            .map(|(_, name)| name)
            .collect();
        if body
            .symbols
            .iter()
            .any(|s| functions.contains(s.0.as_str()))
        {
            return None;
        }
        let used: BTreeSet<&str> = names(&core.llvm_ir).map(|(_, name)| name).collect();
        let (data, stack) = (body.data.clone(), body.stack());
        // What the linker has nothing to say about is not part of the program.
        body.symbols.retain(|(name, address, size)| {
            used.contains(name.as_str()) || !is_apart(*address, *size, &[&data, &stack])
        });
        let rank = |n: usize| format!("{STAND_IN}{n:05}");
        let mut stand_ins: BTreeMap<String, String> = BTreeMap::new();
        for (n, (name, ..)) in body.symbols.iter_mut().enumerate() {
            stand_ins.insert(std::mem::replace(name, rank(n)), rank(n));
        }
        let entry = format!("{STAND_IN}entry");
        stand_ins.insert(std::mem::replace(&mut body.entry, entry.clone()), entry);
        let mut text = String::with_capacity(core.llvm_ir.len());
        let mut copied = 0;
        for (at, name) in names(&core.llvm_ir) {
            if name.is_empty() || name.starts_with(STAND_IN) {
                return None;
            }
            match stand_ins.get(name) {
                Some(other) => {
                    text.push_str(&core.llvm_ir[copied..at]);
                    text.push_str(other);
                    copied = at + name.len();
                }
                None if functions.contains(name) => {}
                None => return None,
            }
        }
        text.push_str(&core.llvm_ir[copied..]);
        // Comments say which core it is.
        body.text = text
            .split_inclusive('\n')
            .map(|line| match line.starts_with(';') {
                true => "\n",
                false => line,
            })
            .collect();
        // The first hundred thousand ranks have the order of the names.
        (body.symbols.len() < 100_000).then_some(body)
    }
}

/// Whether a buffer lies in the memories that a core sees, and outside these ranges.
fn is_apart(address: u32, size: u32, ranges: &[&Range<u32>]) -> bool {
    let seen = TileKind::CORE_VIEW_SOUTH..=TileKind::CORE_VIEW_OWN + TileKind::CORE_VIEW_SIZE;
    let Some(end) = address.checked_add(size) else {
        return false;
    };
    seen.contains(&address)
        && seen.contains(&end)
        && ranges.iter().all(|r| end <= r.start || r.end <= address)
}

/// The global names in LLVM IR text, each with its position. One in quotes comes out empty.
fn names(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('@').map(|(at, _)| {
        let rest = &text[at + 1..];
        let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '$' | '-' | '.' | '_');
        let end = rest.find(|c| !part(c)).unwrap_or(rest.len());
        (at + 1, &rest[..end])
    })
}

/// Kernel functions that return at once.
fn stubs(program: &str) -> Result<String, String> {
    // What it calls is all that matters of it.
    let declarations: String = program
        .split_inclusive('\n')
        .filter(|line| line.starts_with("declare "))
        .collect();
    let module = ir::parse(&declarations, "body").map_err(|e| e.to_string())?;
    let mut text = String::new();
    let declared = module.functions.iter().filter(|f| f.blocks.is_empty());
    for f in declared.filter(|f| !f.name.starts_with("llvm.")) {
        let parameters: Vec<String> = f
            .params
            .iter()
            .enumerate()
            .map(|(i, p)| format!("{} %a{i}", module.types.name(p.ty)))
            .collect();
        let result = module.types.name(f.ret);
        let back = match module.types.resolve(f.ret) {
            Type::Void => "ret void".to_owned(),
            _ => format!("ret {result} zeroinitializer"),
        };
        let _ = writeln!(
            text,
            "define {result} {}({}) noinline {{\n  {back}\n}}",
            global(&f.name),
            parameters.join(", ")
        );
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn core(text: &str, entry: &str, symbols: &[(&str, u32)]) -> CoreProgram {
        let design = "aie.device(npu1_1col) {\n  %t = aie.tile(0, 2)\n  %c = aie.core(%t) {\n    aie.end\n  }\n}";
        let lowered = npu_design::lower(design, &npu_design::Options::default()).unwrap();
        let symbols = symbols.iter().map(|(name, address)| npu_design::Symbol {
            name: (*name).to_owned(),
            address: *address,
            size: 64,
        });
        CoreProgram {
            entry: entry.to_owned(),
            llvm_ir: text.to_owned(),
            symbols: symbols.collect(),
            data_start: 0x71000,
            ..lowered.cores[0].clone()
        }
    }

    fn copy(from: &str, to: &str, entry: &str) -> CoreProgram {
        let text = format!(
            "; core program {entry}\n@{from} = external global [16 x i32]\n@{to} = external global [16 x i32]\n\
             declare void @work(ptr, ptr)\ndefine void @{entry}() {{\nentry:\n\
             call void @work(ptr @{from}, ptr @{to})\n  ret void\n}}\n"
        );
        core(&text, entry, &[(from, 0x70400), (to, 0x70800)])
    }

    #[test]
    fn bodies_that_differ_in_names_are_one() {
        let a = Body::of(&copy("a0", "b0", "core_0_2"));
        assert!(a.is_some());
        assert_eq!(a, Body::of(&copy("a1", "c1", "core_1_2")));
        assert_ne!(a, Body::of(&copy("z1", "c1", "core_1_2")), "another order");
        assert!(!a.unwrap().text.contains("core_0_2"));
    }

    /// Memory of another size or at another place is another program.
    #[test]
    fn bodies_that_differ_in_memory_are_two() {
        let core = || copy("a0", "b0", "core_0_2");
        let same = Body::of(&core());
        assert_eq!(same, Body::of(&core()));
        type Change = fn(&mut CoreProgram);
        let other = |change: Change| {
            let mut changed = core();
            change(&mut changed);
            let body = Body::of(&changed);
            assert!(body.is_some());
            body
        };
        let changes: [(&str, Change); 5] = [
            ("stack", |c| c.stack_size += 32),
            ("start of data", |c| c.data_start += 32),
            ("end of data", |c| c.data_end -= 32),
            ("address", |c| c.symbols[1].address += 64),
            ("size", |c| c.symbols[0].size += 32),
        ];
        for (what, change) in changes {
            assert_ne!(same, other(change), "{what}");
        }
        // What the program doesn't name and the linker has nothing to say about.
        let more = |address: u32| {
            let mut changed = core();
            changed.symbols.push(npu_design::Symbol {
                name: "unused".to_owned(),
                address,
                size: 64,
            });
            Body::of(&changed)
        };
        assert_eq!(same, more(0x70c00));
        assert_ne!(same, more(0x71000), "in the data range");
        assert_ne!(same, more(TileKind::CORE_VIEW_OWN), "in the stack");
    }

    #[test]
    fn buffers_lie_apart_inside_the_memories_that_a_core_sees() {
        let (first, end) = (
            TileKind::CORE_VIEW_SOUTH,
            TileKind::CORE_VIEW_OWN + TileKind::CORE_VIEW_SIZE,
        );
        let (data, stack) = (0x71000..0x72000, 0x70000..0x70400);
        let apart = |address, size| is_apart(address, size, &[&data, &stack]);
        assert!(apart(first, 64) && !apart(first - 1, 64));
        assert!(apart(end - 64, 64) && !apart(end - 64, 65));
        assert!(!apart(u32::MAX, 64));
        // Up to where a range begins, and from where it ends on.
        assert!(apart(0x70400, 0xc00) && !apart(0x703ff, 1));
        assert!(!apart(0x70400, 0xc01) && apart(0x72000, 64));
        assert!(!apart(0x71ffc, 64) && !apart(0x71800, 64));
        // Around one, and inside of one.
        assert!(!apart(0x6f000, 0x4000) && !apart(0x70100, 4));
        assert!(is_apart(0x71800, 64, &[]));
    }

    #[test]
    fn names_of_other_kinds_stay() {
        let text = "@table = internal global i32 7\ndefine void @core() {\nentry:\n  ret void\n}\n";
        assert_eq!(Body::of(&core(text, "core", &[])), None);
        let quoted = "define void @\"core\"() {\nentry:\n  ret void\n}\n";
        assert_eq!(Body::of(&core(quoted, "core", &[])), None);
        let taken = copy("__rehearsal_00001", "b", "core");
        assert_eq!(Body::of(&taken), None);
    }

    #[test]
    fn what_is_built_for_one_is_what_the_other_has() {
        let mut cores = [
            copy("a0", "b0", "core_0_2"),
            copy("a1", "c1", "core_1_2"),
            copy("z", "c", "core_2_2"),
        ];
        for (row, core) in (2..).zip(&mut cores) {
            core.tile = TileCoord::new(0, row);
        }
        let shared = build(&cores, &Session::new(), &BTreeMap::new()).unwrap();
        for core in &cores {
            let own = Body::named(core).build(&Session::new()).unwrap();
            assert_eq!(shared[&core.tile], own, "{}", core.tile);
        }
    }
}
