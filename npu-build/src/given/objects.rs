//! A core's program linked with objects that are there already, Peano's among them.
//!
//! The core's body and the kernels that come as sources are compiled to objects, and all of them are
//! linked by a script like the one that MLIR-AIE writes for its linker.

use std::borrow::Cow;
use std::fmt::Write;

use npu_arch::array::TileKind;
use npu_cc::compile::CoreOutput;
use npu_cc::ir::{self, ParseError};
use npu_cc::legalise::{self, LegaliseError};
use npu_cc::link::objects::{
    link_objects, object, Input, ObjectError, Options, Script, ScriptError,
};
use npu_cc::link::Report;
use npu_design::CoreProgram;
use npu_image::elf::Elf;
use thiserror::Error;

/// Why they can't be linked.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ObjectsError {
    /// A module can't be read.
    #[error(transparent)]
    Parse(#[from] ParseError),
    /// A module asks for what the core or this compiler can't do.
    #[error(transparent)]
    Legalise(#[from] LegaliseError),
    /// The objects can't be linked.
    #[error(transparent)]
    Link(#[from] ObjectError),
    /// A buffer has a name that no linker script takes.
    #[error(transparent)]
    Script(#[from] ScriptError),
    /// The program can't be read.
    #[error(transparent)]
    Image(#[from] npu_image::Error),
}

/// Something that is linked.
pub(crate) enum Part<'a> {
    /// LLVM IR: name and text.
    Module(&'a str, &'a str),
    /// An object or archive: name and content.
    Object(&'a str, &'a [u8]),
}

/// Links a core's program; the first part is its body.
pub(crate) fn link(core: &CoreProgram, parts: &[Part<'_>]) -> Result<CoreOutput, ObjectsError> {
    let mut inputs = Vec::new();
    for part in parts {
        let (name, data) = match part {
            Part::Object(name, bytes) => (name, Cow::Borrowed(*bytes)),
            Part::Module(name, text) => {
                let module = legalise::legalise(&ir::parse(text, name)?)?;
                (name, Cow::Owned(object(&module)?))
            }
        };
        inputs.push(Input {
            name: (*name).to_owned(),
            data,
        });
    }
    let script = Script::parse(&format!("core_{}", core.tile), &script(core))?;
    let options = Options {
        stack_size: Some(core.stack_size),
        ..Options::default()
    };
    let linked = link_objects(&inputs, &script, &options)?;
    let elf = Elf::parse(&linked.elf)?;
    let mut functions = super::functions(&elf, "objects");
    for function in &mut functions {
        let known = linked.frames.functions.iter();
        if let Some(known) = known.into_iter().find(|f| f.name == function.name) {
            function.frame = known.frame;
            function.module.clone_from(&known.file);
        }
    }
    let sections = linked.map.sections.iter();
    let bytes = |code: bool| {
        let is_code = |address: u32| address < TileKind::CORE_VIEW_SOUTH;
        let sections = sections.clone();
        let sizes = sections.filter(|s| is_code(s.address) == code);
        sizes.fold(0u32, |n, s| n.saturating_add(s.size))
    };
    let report = Report {
        program_bytes: bytes(true),
        functions,
        data: Vec::new(),
        data_bytes: bytes(false),
        stack_need: linked.frames.need,
        stack_size: core.stack_size,
        stack_chain: linked.frames.chain.iter().map(|f| f.name.clone()).collect(),
    };
    Ok(CoreOutput {
        elf: linked.elf,
        report,
        listing: Vec::new(),
    })
}

/// The script: code from 0, data behind the buffers, buffers where the design has them.
fn script(core: &CoreProgram) -> String {
    let room = core.data_end.saturating_sub(core.data_start);
    let mut text = format!(
        "MEMORY\n{{\n  program (RX) : ORIGIN = 0, LENGTH = {:#x}\n  data (!RX) : ORIGIN = {:#x}, LENGTH = {room:#x}\n}}\n\
         ENTRY(__start)\nSECTIONS\n{{\n  . = 0x0;\n  .text : {{ *crt0.o(.text*) *(.text*) }} > program\n  \
         .data : {{ *(.data*) *(.rodata*) }} > data\n  . = {:#x};\n  _sp_start_value_DM_stack = .;\n  . += {:#x};\n",
        TileKind::Core.program_memory(),
        core.data_start,
        TileKind::CORE_VIEW_OWN,
        core.stack_size,
    );
    for symbol in &core.symbols {
        // Writing to a String does not fail.
        let _ = writeln!(
            text,
            "  . = {:#x};\n  {} = .;\n  . += {:#x};",
            symbol.address, symbol.name, symbol.size
        );
    }
    let _ = writeln!(
        text,
        "  .bss : {{ *(.bss*) }} > data\n}}\nPROVIDE(main = {});",
        core.entry
    );
    text
}
