//! One program: made, compiled for both, run on both.

use npu_cc::codegen::CodegenError;
use npu_cc::legalise::LegaliseErrorKind;
use npu_cc::link::{link_with, Limits, LinkError, MemoryMap};
use npu_cc::{ir, legalise};
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, CallError, Core, Stop};
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Program memory, far more than a core has.
const PROGRAM: u32 = 0x8_0000;
/// The stack has a memory of its own, data the other three.
const STACK: u32 = 0x7_0000;
const STACK_BYTES: u32 = 0x1_0000;
/// Bundles that a program may take.
const BUDGET: u64 = 60_000_000;
/// Time that the host has.
const HOST: Duration = Duration::from_secs(3);

/// Functions or frames beyond what a core could hold.
const LARGE: &str = "functions too large for a core";

const CLANG: &str = "clang-19";
const FLAGS: &[&str] = &[
    "--target=xcore-unknown-unknown",
    "-ffreestanding",
    "-fno-vectorize",
    "-fno-slp-vectorize",
    "-fno-exceptions",
    "-g0",
    "-w",
    "-Xclang",
    "-disable-lifetime-markers",
];

/// A program that gave the same on both.
pub(crate) struct Run {
    /// Bytes of code.
    pub(crate) code: u32,
    /// Cycles.
    pub(crate) bundles: u64,
}

/// What became of a program.
pub(crate) enum Verdict {
    Same(Run),
    /// It does not count, for this reason.
    Skipped(&'static str),
    Different {
        core: u32,
        host: u32,
    },
    /// The compiler or linker refused it.
    Refused(String),
    /// The core faulted.
    Fault(String),
    /// The compiler panicked.
    Panicked(String),
}

impl Verdict {
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Verdict::Same(_) => "equal",
            Verdict::Skipped(why) => why,
            Verdict::Different { .. } => "different",
            Verdict::Refused(_) => "refused",
            Verdict::Fault(_) => "faulted",
            Verdict::Panicked(_) => "panicked",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Verdict::Different { core, host } => {
                write!(f, "the core gives {core:08x}, the host {host:08x}")
            }
            Verdict::Refused(why) | Verdict::Fault(why) | Verdict::Panicked(why) => {
                f.write_str(why)
            }
            other => f.write_str(other.name()),
        }
    }
}

/// Where programs are made and run.
pub(crate) struct Bench {
    folder: PathBuf,
}

fn output(command: &mut Command) -> Result<std::process::Output, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    command
        .output()
        .map_err(|e| format!("{name}: {e}; the head of this example says what it needs"))
}

impl Bench {
    pub(crate) fn new(folder: &Path) -> Result<Bench, String> {
        std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        Ok(Bench {
            folder: folder.to_owned(),
        })
    }

    pub(crate) fn generate(&self, seed: u64) -> Result<String, String> {
        // It leaves a file of its own in the folder that it runs in.
        let mut command = Command::new("csmith");
        command.current_dir(&self.folder);
        command.args(["--no-unions", "--no-argc", "--no-float"]);
        if seed % 4 != 0 {
            // About what a core has room for; without it most are far larger.
            command.args(["--max-funcs", "4"]);
        }
        let out = output(command.args(["--seed", &seed.to_string()]))?;
        String::from_utf8(out.stdout).map_err(|_| "csmith wrote no text".to_owned())
    }

    fn write(&self, name: &str, text: &str) -> Result<PathBuf, String> {
        let path = self.folder.join(name);
        std::fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(path)
    }

    /// Headers: ours before csmith's.
    fn headers(command: &mut Command) -> &mut Command {
        let ours = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/csmith");
        command.args(["-I", ours, "-I", "/usr/include/csmith"])
    }

    /// Compiles for the host and runs; `None` if it takes too long.
    pub(crate) fn host(
        &self,
        compiler: &str,
        level: &str,
        source: &Path,
    ) -> Result<Option<Option<u32>>, String> {
        let program = self.folder.join("host");
        let mut command = Command::new(compiler);
        command.args(["-m32", level, "-w", "-fsigned-char", "-DCSMITH_HOST", "-o"]);
        Self::headers(command.arg(&program)).arg(source);
        let out = output(&mut command)?;
        if !out.status.success() {
            return Ok(None);
        }
        let mut child = Command::new(&program)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|e| format!("{}: {e}", program.display()))?;
        let start = Instant::now();
        loop {
            match child.try_wait() {
                Ok(Some(status)) if status.success() => break,
                Ok(Some(_)) | Err(_) => return Ok(None),
                Ok(None) if start.elapsed() > HOST => {
                    let _ = child.kill();
                    let _ = child.wait();
                    return Ok(Some(None));
                }
                Ok(None) => std::thread::sleep(Duration::from_millis(5)),
            }
        }
        let out = child.wait_with_output().map_err(|e| e.to_string())?;
        let text = String::from_utf8_lossy(&out.stdout);
        Ok(u32::from_str_radix(text.trim(), 16).ok().map(Some))
    }

    /// Compiles and runs a program on both.
    pub(crate) fn judge(&self, source: &str, level: &str) -> Result<Verdict, String> {
        let path = self.write("program.c", source)?;
        let host = match self.host("gcc", "-O1", &path)? {
            None => return Ok(Verdict::Skipped("not compiled by the host")),
            Some(None) => return Ok(Verdict::Skipped("too long on the host")),
            Some(Some(checksum)) => checksum,
        };
        let text = self.folder.join("program.ll");
        let mut command = Command::new(CLANG);
        command.args(FLAGS);
        if source.contains("#pragma pack") {
            // Pointers to packed members are not aligned, which C leaves open
            // and the host takes.
            command.arg("-fmax-type-align=1");
        }
        command.args([level, "-S", "-emit-llvm", "-o"]);
        Self::headers(command.arg(&text)).arg(&path);
        let out = output(&mut command)?;
        if !out.status.success() {
            return Ok(Verdict::Skipped("not compiled by clang"));
        }
        let ir = std::fs::read_to_string(&text).map_err(|e| e.to_string())?;
        Ok(
            std::panic::catch_unwind(|| core(&ir, host)).unwrap_or_else(|what| {
                let text = what.downcast_ref::<String>().cloned();
                let text = text.or_else(|| what.downcast_ref::<&str>().map(|s| (*s).to_owned()));
                Verdict::Panicked(text.unwrap_or_else(|| "a panic".to_owned()))
            }),
        )
    }

    pub(crate) fn save(&self, source: &str) -> Result<PathBuf, String> {
        self.write("program.c", source)
    }
}

fn core(text: &str, host: u32) -> Verdict {
    let refused = |e: &dyn fmt::Display| Verdict::Refused(e.to_string());
    let module = match ir::parse(text, "program.ll") {
        Ok(module) => module,
        Err(e) if e.kind == ir::ParseErrorKind::TooManyBlocks => return Verdict::Skipped(LARGE),
        Err(e) => return refused(&e),
    };
    let module = match legalise::legalise(&module) {
        Ok(module) => module,
        Err(e) if matches!(e.kind, LegaliseErrorKind::FunctionTooLarge { .. }) => {
            return Verdict::Skipped(LARGE)
        }
        Err(e) => return refused(&e),
    };
    let map = MemoryMap {
        stack_base: STACK,
        stack_size: STACK_BYTES,
        data: 0x4_0000..0x7_0000,
        symbols: Default::default(),
    };
    let limits = Limits {
        program_bytes: PROGRAM,
    };
    let linked = match link_with(&[module], "main", &map, &limits) {
        Ok(linked) => linked,
        Err(
            LinkError::ProgramMemory { .. }
            | LinkError::FunctionTooLarge { .. }
            | LinkError::DataMemory { .. },
        ) => return Verdict::Skipped("too large for the memories"),
        Err(LinkError::Codegen { source, .. })
            if matches!(*source, CodegenError::Frame | CodegenError::TooLarge { .. }) =>
        {
            return Verdict::Skipped(LARGE)
        }
        Err(LinkError::Stack { .. }) => return Verdict::Skipped("too deep for the stack"),
        Err(e) => return refused(&e),
    };
    let elf = match npu_image::elf::Elf::parse(&linked.elf) {
        Ok(elf) => elf,
        Err(e) => return refused(&e),
    };
    let address = |name: &str| elf.symbol(name).map(|s| s.value);
    let (Some(entry), Some(checksum)) = (address("main"), address("csmith_checksum")) else {
        return Verdict::Skipped("optimised away");
    };
    let mut core = Core::new();
    core.set_program_bytes(PROGRAM as usize);
    let mut memory = FlatMemory::new();
    for segment in elf.loadable() {
        if segment.flags & npu_image::elf::PF_X != 0 {
            core.write_program(segment.vaddr as usize, segment.data);
        } else {
            let mut bytes = segment.data.to_vec();
            bytes.resize(segment.mem_size as usize, 0);
            if let Err(e) = memory.write(segment.vaddr, &bytes) {
                return Verdict::Fault(format!("{e:?}"));
            }
        }
    }
    // Copies of structures read padding that nothing has written, which the
    // core takes for an error.
    if let Err(e) = memory.write(STACK, &[0xa5; STACK_BYTES as usize]) {
        return Verdict::Fault(format!("{e:?}"));
    }
    let call = Call {
        entry,
        stack: STACK,
        pointers: &[],
        integers: &[],
        budget: BUDGET,
    };
    let back = match call_function(&mut core, &mut memory, &call) {
        Ok(back) => back,
        Err(CallError::Stopped(Stop::Budget)) => return Verdict::Skipped("too long on the core"),
        Err(e) => return Verdict::Fault(e.to_string()),
    };
    let found = memory.read(checksum, 4);
    let found = found.map(|b| b.iter().rev().fold(0, |sum, b| sum << 8 | u32::from(*b)));
    match found {
        Ok(core) if core == host => Verdict::Same(Run {
            code: linked.report.program_bytes,
            bundles: back.bundles,
        }),
        Ok(core) => Verdict::Different { core, host },
        Err(e) => Verdict::Fault(format!("{e:?}")),
    }
}
