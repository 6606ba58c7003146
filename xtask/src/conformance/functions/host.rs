//! The same functions on the host: a program made of their sources and of a
//! main function that reads arguments from its input, calls, and writes the
//! buffers and the result.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::cases::{Case, Returns, Source};
use super::Round;

/// `bfloat16` and what the sources use of `aie_api`, for the host.
const HEADER: &str = include_str!("host.hpp");

/// IEEE floats in the order of the source, integers that wrap, no assumption
/// about pointers.
const FLAGS: [&str; 9] = [
    "-O2",
    "-ffp-contract=off",
    "-fno-fast-math",
    "-fwrapv",
    "-fno-strict-aliasing",
    "-fno-exceptions",
    "-fno-rtti",
    "-ffunction-sections",
    "-w",
];

/// Why there is nothing to compare with.
#[derive(Debug)]
pub(super) enum HostError {
    /// A file could not be read or written, a program not be started.
    Io(PathBuf, std::io::Error),
    /// The compiler refused; the beginning of what it says.
    Compiler(String),
    /// The program ended badly.
    Crashed,
    /// The program wrote too little.
    Short,
}

impl std::fmt::Display for HostError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Io(path, e) => write!(f, "{}: {e}", path.display()),
            Self::Compiler(text) => write!(f, "the host's compiler: {text}"),
            Self::Crashed => f.write_str("the host's program crashed"),
            Self::Short => f.write_str("the host's program ended early"),
        }
    }
}

/// Buffers and result after a call.
pub(super) struct Outcome {
    pub(super) buffers: Vec<Vec<u8>>,
    pub(super) result: u32,
}

/// A compiled program.
pub(super) struct Program {
    folder: tempfile::TempDir,
}

impl Program {
    /// Compiles the sources of a case.
    pub(super) fn build(root: &Path, case: &Case) -> Result<Program, HostError> {
        let at = |path: &Path| {
            let path = path.to_owned();
            move |e| HostError::Io(path, e)
        };
        let folder = tempfile::tempdir().map_err(at(&std::env::temp_dir()))?;
        let dir = folder.path();
        let put = |name: &str, text: &str| {
            let path = dir.join(name);
            std::fs::write(&path, text).map_err(at(&path))?;
            Ok(path)
        };
        std::fs::create_dir(dir.join("aie_api")).map_err(at(dir))?;
        put("aie_api/aie.hpp", "")?;
        let header = put("host.hpp", HEADER)?;
        let mut objects = vec![compile(
            dir,
            "main",
            &put("main.c", &main_text(case))?,
            &["-xc"],
        )?];
        for (n, source) in case.sources.iter().enumerate() {
            let name = format!("source{n}");
            let header = header.display().to_string();
            objects.push(match source {
                Source::C(path) => compile(dir, &name, &root.join(path), &["-xc"])?,
                Source::Cxx(path) => {
                    let path = root.join(path);
                    let flags = ["-xc++", "-std=gnu++20", "-include", &header];
                    compile(dir, &name, &path, &flags)?
                }
                Source::Edited(path, edits) => {
                    let path = root.join(path);
                    let mut text = std::fs::read_to_string(&path).map_err(at(&path))?;
                    for (from, to) in *edits {
                        text = text.replace(from, to);
                    }
                    compile(dir, &name, &put("edited.c", &text)?, &["-xc"])?
                }
                Source::Text(text) => {
                    // The routine by its definition, under its own name.
                    let text = text.replacen(" f(", &format!(" {}(", alias(case)), 1);
                    compile(dir, &name, &put("text.c", &text)?, &["-xc"])?
                }
            });
        }
        let mut link = Command::new("cc");
        // Functions that no case calls may need what isn't there.
        link.arg("-Wl,--gc-sections")
            .arg("-o")
            .arg(dir.join("program"))
            .args(&objects);
        finish(link)?;
        Ok(Program { folder })
    }

    /// Calls the function once per round.
    pub(super) fn run(&self, rounds: &[Round]) -> Result<Vec<Outcome>, HostError> {
        let path = self.folder.path().join("program");
        let io = |e| HostError::Io(path.clone(), e);
        let mut child = Command::new(&path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(io)?;
        let input: Vec<u8> = rounds
            .iter()
            .flat_map(|round| {
                let integers = round.integers.iter().flat_map(|v| v.to_le_bytes());
                round.buffers.concat().into_iter().chain(integers)
            })
            .collect();
        let mut stdin = child.stdin.take();
        // Written from beside, as the program answers before it has read all.
        let writer = std::thread::spawn(move || stdin.take().map(|mut s| s.write_all(&input)));
        let output = child.wait_with_output().map_err(io)?;
        let written = writer.join().is_ok_and(|r| matches!(r, Some(Ok(()))));
        if !output.status.success() || !written {
            return Err(HostError::Crashed);
        }
        let mut rest = &output.stdout[..];
        let mut take = |n: usize| {
            let (head, tail) = rest.split_at_checked(n).ok_or(HostError::Short)?;
            rest = tail;
            Ok(head)
        };
        rounds
            .iter()
            .map(|round| {
                let buffers = round
                    .buffers
                    .iter()
                    .map(|b| take(b.len()).map(<[u8]>::to_vec))
                    .collect::<Result<_, _>>()?;
                let result = take(4)?.first_chunk().copied().unwrap_or_default();
                Ok(Outcome {
                    buffers,
                    result: u32::from_le_bytes(result),
                })
            })
            .collect()
    }
}

/// The name of the function on the host: those of the runtime library may be
/// the host compiler's own.
fn alias(case: &Case) -> String {
    match case.sources {
        [Source::Text(_)] => format!("routine{}", case.function),
        _ => case.function.to_owned(),
    }
}

fn compile(dir: &Path, name: &str, source: &Path, flags: &[&str]) -> Result<PathBuf, HostError> {
    let object = dir.join(name).with_extension("o");
    let mut cc = Command::new("cc");
    cc.args(FLAGS)
        .args(flags)
        .arg("-I")
        .arg(dir)
        .arg("-c")
        .arg(source);
    cc.arg("-o").arg(&object);
    finish(cc)?;
    Ok(object)
}

fn finish(mut command: Command) -> Result<(), HostError> {
    let output = command
        .output()
        .map_err(|e| HostError::Io("cc".into(), e))?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let lines = text
        .lines()
        .filter(|l| l.contains("error") || l.contains("undefined"));
    let first: Vec<&str> = lines.take(2).collect();
    Err(HostError::Compiler(first.join("; ")))
}

/// A main function in C.
fn main_text(case: &Case) -> String {
    let name = alias(case);
    let floats = matches!(case.sources, [Source::Text(t)] if t.contains("(float"));
    let returned = match case.returns {
        Returns::Nothing => "void",
        Returns::Int => "int",
        Returns::Float => "float",
    };
    let mut types = Vec::new();
    let mut buffers = String::new();
    let mut reads = String::new();
    let mut call = Vec::new();
    let mut writes = String::new();
    for (n, arg) in case.args.iter().enumerate() {
        let (declaration, ty) = match arg.buffer_size() {
            Some(size) => (
                format!("static _Alignas(64) unsigned char a{n}[{size}];\n"),
                "void *",
            ),
            None if floats => (format!("static float a{n};\n"), "float"),
            None => (format!("static unsigned a{n};\n"), "unsigned"),
        };
        buffers += &declaration;
        let place = if arg.buffer_size().is_some() {
            writes += &format!("        fwrite(a{n}, 1, sizeof a{n}, stdout);\n");
            format!("a{n}")
        } else {
            format!("&a{n}")
        };
        // Buffers come first, numbers after them.
        let read =
            format!("        if (fread({place}, 1, sizeof a{n}, stdin) != sizeof a{n}) break;\n");
        if arg.buffer_size().is_some() {
            reads.insert_str(reads.find("/*numbers*/").unwrap_or(reads.len()), &read);
        } else {
            if !reads.contains("/*numbers*/") {
                reads += "/*numbers*/\n";
            }
            reads += &read;
        }
        types.push(ty);
        call.push(format!("a{n}"));
    }
    let (result, keep) = match case.returns {
        Returns::Nothing => ("static unsigned result;\n".to_owned(), ""),
        _ => (format!("static {returned} result;\n"), "result = "),
    };
    format!(
        "#include <stdio.h>\n{returned} {name}({});\n{buffers}{result}int main(void) {{\n    \
         for (;;) {{\n{reads}        {keep}{name}({});\n{writes}        \
         fwrite(&result, 1, 4, stdout);\n    }}\n    return 0;\n}}\n",
        types.join(", "),
        call.join(", "),
    )
}
