//! `cargo xtask cc`: a kernel through the compiler, to look at.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use miette::miette;
use npu_build::ir::CLANG_FLAGS;
use npu_cc::compile::{build_core, CoreInput};
use npu_cc::link::MemoryMap;
use npu_cc::report::{functions, FunctionView};

use crate::error::{plain, read_text, write, Failure};
use crate::out::outln;
use crate::{paths, Done, Outcome};

/// Compiles a C, C++ or LLVM IR file and shows what became of it: sizes, stack,
/// and of each innermost loop the cycles per turn and what limits them.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// .c, .cc, .cpp (needs clang 19) or .ll
    file: PathBuf,
    /// Print loops with their bounds, sizes and stack (also without any option)
    #[arg(long)]
    report: bool,
    /// Print the code with cycles and lines
    #[arg(long, value_name = "KIND", value_parser = ["asm"])]
    emit: Option<String>,
    /// Only this function
    #[arg(long, value_name = "NAME")]
    function: Option<String>,
    /// Link a core program that starts with this function
    #[arg(long, value_name = "NAME", requires = "output")]
    entry: Option<String>,
    /// Where to write the core ELF
    #[arg(short, long, value_name = "FILE", requires = "entry")]
    output: Option<PathBuf>,
}

pub(crate) fn main(args: Args) -> Outcome {
    let name = args.file.display().to_string();
    let text = ir(&args.file)?;
    let source: Vec<&str> = text.lines().collect();
    let mut views = functions(&text, &name).map_err(plain)?;
    if let Some(wanted) = &args.function {
        views.retain(|v| v.name == *wanted);
        if views.is_empty() {
            return Err(miette!("{name} has no function {wanted}").into());
        }
    }
    for view in &views {
        if args.report || args.emit.is_none() {
            outln!("{}", view.to_string().trim_end());
        }
        if args.emit.is_some() {
            listing(view, &source);
        }
    }
    if let (Some(entry), Some(output)) = (&args.entry, &args.output) {
        let memory = MemoryMap {
            stack_base: 0x7_0000,
            stack_size: 0x1000,
            data: 0x7_1000..0x8_0000,
            symbols: BTreeMap::new(),
        };
        let modules = [(&name[..], &text[..])];
        let core = build_core(&CoreInput {
            modules: &modules,
            entry,
            memory,
        })
        .map_err(plain)?;
        write(output, &core.elf)?;
        outln!(
            "{}: {} bytes of program",
            output.display(),
            core.report.program_bytes
        );
    }
    Ok(Done::Ok)
}

/// Bundles with their cycle counted from the function's start, straight on.
fn listing(view: &FunctionView, source: &[&str]) {
    outln!("{}:", view.name);
    let mut shown = 0;
    for (cycle, line) in view.code.iter().enumerate() {
        let text = match line.line {
            0 => "",
            n if n == shown => "",
            n => source.get(n as usize - 1).map_or("", |l| l.trim()),
        };
        shown = if line.line == 0 { shown } else { line.line };
        let number = if line.line == 0 {
            String::new()
        } else {
            line.line.to_string()
        };
        let row = format!(
            "{cycle:5}  {:#06x} {:2}  {:64} {number:>5}  {text}",
            line.address, line.size, line.text
        );
        outln!("{}", row.trim_end());
    }
}

/// The file's LLVM IR.
fn ir(file: &Path) -> Result<String, Failure> {
    let extension = file.extension().and_then(|e| e.to_str()).unwrap_or("");
    if extension == "ll" {
        return read_text(file);
    }
    let language = if extension == "c" { "c" } else { "c++" };
    let clang = npu_build::toolchain::find_clang(&paths::places()).ok_or_else(|| {
        miette!(
            help = "install it (Debian: apt-get install clang-19), name it in the variable CLANG, or give LLVM IR",
            "clang 19 is not on this machine"
        )
    })?;
    let shell = xshell::Shell::new().map_err(plain)?;
    let flags = CLANG_FLAGS
        .iter()
        .filter(|f| language == "c++" || !f.starts_with("-std="));
    let (clang, include) = (&clang.path, paths::root().join("kernel-src"));
    xshell::cmd!(
        shell,
        "{clang} {flags...} -I {include} -x {language} -S -emit-llvm {file} -o -"
    )
    .quiet()
    .read()
    .map_err(plain)
}
