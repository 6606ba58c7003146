//! The programs of a kernel's cores: given, linked from objects, or compiled.

use std::collections::{BTreeMap, BTreeSet};

use npu_arch::array::{TileCoord, TileKind};
use npu_cc::compile::{CoreInput, CoreOutput, Session};
use npu_cc::link::{LinkError, MemoryMap, Placed};
use npu_design::{CoreProgram, ElfSegments};

use super::Kernel;
use crate::error::BuildError;
use crate::given::{self, Part};

/// The programs that come with a design, as they are loaded.
pub(super) fn given_segments(
    kernel: &Kernel,
) -> Result<BTreeMap<TileCoord, ElfSegments>, BuildError> {
    let programs = kernel.programs.iter();
    let read = programs.map(|(tile, file)| match crate::segments::of_elf(&file.bytes) {
        Ok(segments) => Ok((*tile, segments)),
        Err(e) => Err(unreadable(kernel, "given core ELF", &e)),
    });
    read.collect()
}

/// How functions are called that wait for somebody outside of the core, or let somebody outside go on:
/// beginnings of names, so that conditional forms are among them.
const OUTSIDE: [&str; 6] = [
    "llvm.aie2.acquire",
    "llvm.aie2.release",
    "npu.get.ss",
    "llvm.aie2.put.ms",
    "llvm.aie2.scd.",
    "llvm.aie2.mcd.",
];

/// Cores that call code which may use locks, streams or the cascade itself.
pub(super) fn opaque(kernel: &Kernel, texts: Option<&Texts<'_>>) -> BTreeSet<TileCoord> {
    // Many cores link one object.
    let mut known: BTreeMap<&str, bool> = BTreeMap::new();
    let mut acts = |object: &String| match texts.and_then(|t| t.get_key_value(object.as_str())) {
        Some((name, (_, text))) => *known.entry(name).or_insert_with(|| acts_outside(text)),
        None => true,
    };
    let cores = kernel.design.cores.iter();
    cores
        .filter(|core| core.link_with.iter().any(&mut acts))
        .map(|core| core.tile)
        .collect()
}

fn acts_outside(text: &str) -> bool {
    OUTSIDE.iter().any(|name| text.contains(name))
}

fn unreadable(kernel: &Kernel, what: &'static str, why: &npu_image::Error) -> BuildError {
    BuildError::ReadBack {
        design: kernel.name.clone(),
        what,
        why: why.to_string(),
    }
}

/// Buffers that a core reaches, for the linker.
pub(crate) fn placed(core: &CoreProgram) -> BTreeMap<String, Placed> {
    let symbols = core.symbols.iter();
    symbols
        .map(|s| {
            let placed = Placed {
                address: s.address,
                size: s.size,
            };
            (s.name.clone(), placed)
        })
        .collect()
}

/// Compiles every core's program, side by side; the result, an error too, is that of one after the
/// other.
pub(super) fn compile(
    kernel: &Kernel,
    texts: &Texts<'_>,
    session: &Session,
) -> Result<Vec<CoreOutput>, BuildError> {
    let cores = &kernel.design.cores;
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let share = cores.len().div_ceil(workers).max(1);
    let outputs = std::thread::scope(|scope| {
        let shares = cores.chunks(share).map(|share| {
            scope.spawn(move || {
                let outputs = share
                    .iter()
                    .map(|core| compile_core(kernel, core, texts, session));
                outputs.collect::<Vec<_>>()
            })
        });
        let running: Vec<_> = shares.collect();
        let mut outputs = Vec::new();
        for worker in running {
            match worker.join() {
                Ok(share) => outputs.extend(share),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        outputs
    });
    outputs.into_iter().collect()
}

/// Compiles the functions of a design's kernels, so that builds in the session find them done, and
/// nothing else: the programs of its cores are still to be compiled. For benchmarks of what a build
/// does besides.
#[doc(hidden)]
pub fn compile_kernel_functions(kernel: &Kernel, session: &Session) -> Result<(), BuildError> {
    for (name, text) in kept_texts(kernel)?.values() {
        let compiled = session.compile(name, text);
        compiled.map_err(|e| BuildError::ReadBack {
            design: kernel.name.clone(),
            what: "kept IR",
            why: e.to_string(),
        })?;
    }
    Ok(())
}

/// Name and kept IR of each object that comes as a source.
pub(super) type Texts<'a> = BTreeMap<&'a str, (String, String)>;

pub(super) fn kept_texts(kernel: &Kernel) -> Result<Texts<'_>, BuildError> {
    let mut texts = BTreeMap::new();
    for (object, source) in &kernel.sources {
        let name = format!("kernel-src/ir/{}.ll", source.name);
        let text = source.kept_text();
        let text = text.map_err(|source| unusable(kernel, object, source))?;
        texts.insert(object.as_str(), (name, text));
    }
    Ok(texts)
}

/// What is wrong with a kernel's source, at the first core that links with it.
fn unusable(kernel: &Kernel, object: &str, source: BuildError) -> BuildError {
    let mut cores = kernel.design.cores.iter();
    let user = cores.find(|c| c.link_with.iter().any(|o| o == object));
    let Some(core) = user else {
        return source;
    };
    BuildError::Source {
        path: kernel.path.clone(),
        text: kernel.text.clone(),
        span: core.span,
        tile: core.tile.to_string(),
        source: Box::new(source),
    }
}

fn compile_core(
    kernel: &Kernel,
    core: &CoreProgram,
    texts: &Texts<'_>,
    session: &Session,
) -> Result<CoreOutput, BuildError> {
    if let Some(file) = kernel.programs.get(&core.tile) {
        return given::output(core, file).map_err(|e| unreadable(kernel, "given core ELF", &e));
    }
    let own = (core.entry.as_str(), core.llvm_ir.as_str());
    if core
        .link_with
        .iter()
        .any(|o| kernel.objects.contains_key(o))
    {
        return link_core(kernel, core, texts);
    }
    let linked = core.link_with.iter().map(|object| {
        let (name, text) = &texts[object.as_str()];
        (name.as_str(), text.as_str())
    });
    let modules: Vec<(&str, &str)> = std::iter::once(own).chain(linked).collect();
    let input = CoreInput {
        modules: &modules,
        entry: &core.entry,
        memory: MemoryMap {
            stack_base: TileKind::CORE_VIEW_OWN,
            stack_size: core.stack_size,
            data: core.data_start..core.data_end,
            symbols: placed(core),
        },
    };
    let output = session
        .build_core(&input)
        .map_err(|source| BuildError::Core {
            path: kernel.path.clone(),
            text: kernel.text.clone(),
            span: match source {
                npu_cc::compile::Error::Link(LinkError::Stack { .. }) => core.stack_span,
                _ => core.span,
            },
            tile: core.tile.to_string(),
            source: Box::new(source),
        })?;
    bounded(kernel, core, output)
}

/// Links a core of whose kernels some come as objects.
fn link_core(
    kernel: &Kernel,
    core: &CoreProgram,
    texts: &Texts<'_>,
) -> Result<CoreOutput, BuildError> {
    let mut parts = vec![Part::Module(&core.entry, &core.llvm_ir)];
    for object in &core.link_with {
        parts.push(match kernel.objects.get(object) {
            Some(file) => Part::Object(object, &file.bytes),
            None => {
                let (name, text) = &texts[object.as_str()];
                Part::Module(name, text)
            }
        });
    }
    let output = given::link(core, &parts).map_err(|source| BuildError::Objects {
        path: kernel.path.clone(),
        text: kernel.text.clone(),
        span: core.span,
        tile: core.tile.to_string(),
        source: Box::new(source),
    })?;
    bounded(kernel, core, output)
}

/// Refuses a program whose need of stack has no bound.
fn bounded(
    kernel: &Kernel,
    core: &CoreProgram,
    output: CoreOutput,
) -> Result<CoreOutput, BuildError> {
    if output.report.stack_need.is_none() {
        return Err(BuildError::UnboundedStack {
            path: kernel.path.clone(),
            text: kernel.text.clone(),
            span: core.span,
            tile: core.tile.to_string(),
            stack: core.stack_size,
            chain: output.report.stack_chain.join(" -> ").into(),
        });
    }
    Ok(output)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use npu_arch::isa::Inst;
    use npu_cc::intrinsics::{rows, Action};
    use npu_cc::lir::machine::is_exchange;

    use super::super::Tree;
    use super::*;

    /// What a function's call may become.
    fn instructions(action: &Action) -> Vec<Inst> {
        match *action {
            Action::Isa(inst) | Action::Enabled { inst, .. } => vec![inst],
            Action::Signed { unsigned, signed } => vec![unsigned, signed],
            Action::Memory { inst, indexed, .. } => vec![inst, indexed],
            Action::Choose {
                cases, otherwise, ..
            } => cases.iter().chain(&otherwise).map(|c| c.inst).collect(),
            _ => Vec::new(),
        }
    }

    /// The compiler's table tells which functions exchange something with others; locks, which it has
    /// elsewhere, are not in it.
    #[test]
    fn functions_that_act_outside_are_those_of_the_table() {
        let mut found: BTreeSet<&str> = BTreeSet::new();
        for row in rows() {
            let exchanges = instructions(&row.action).into_iter().any(is_exchange);
            assert_eq!(acts_outside(row.name), exchanges, "{}", row.name);
            found.extend(OUTSIDE.iter().filter(|name| row.name.starts_with(**name)));
        }
        assert_eq!(found.len(), OUTSIDE.len() - 2, "{found:?}");
    }

    #[test]
    fn cores_of_one_build_are_what_each_is_alone() {
        let tree = Tree::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
        for name in tree.names().unwrap() {
            let kernel = Kernel::load(&tree, &name).unwrap();
            let session = Session::new();
            compile_kernel_functions(&kernel, &session).unwrap();
            let texts = kept_texts(&kernel).unwrap();
            let together = compile(&kernel, &texts, &session).unwrap();
            assert_eq!(together.len(), kernel.design.cores.len());
            for (core, together) in kernel.design.cores.iter().zip(together) {
                let alone = compile_core(&kernel, core, &texts, &Session::new()).unwrap();
                assert!(alone.elf == together.elf, "{name} {}", core.tile);
                assert_eq!(alone.report, together.report, "{name} {}", core.tile);
            }
        }
    }
}
