//! Functions that Peano compiled in programs that `npu-cc` links.
//!
//! For each function of the table ([`cases`]) that is in an object of the
//! clone, a program is linked from that object, a caller that `npu-cc`
//! compiled, and `npu-cc`'s own start-up code and runtime in place of Peano's
//! libraries. The caller calls Peano's code, and Peano's code calls `npu-cc`'s
//! division, soft float and `memcpy`: arguments and results cross the border
//! both ways. What comes out must be what the host computes, as in the other
//! checks of [`functions`](super).

use std::fmt::Write;
use std::path::Path;

use npu_cc::link::objects::{link_objects, object, Input, Options, Script};
use npu_cc::{ir, legalise};
use npu_image::elf::{Archive, Elf};

use super::cases::{self, Case, Returns};
use super::{difference, emulate, host, inputs, project_root, Round};
use crate::conformance::report::{Report, Verdict};
use crate::error::{plain, read, Failure};

const STAGE: &str = "objects of both compilers";
/// The caller.
const CALLER: &str = "npu_cc_caller";
/// Rounds of random inputs.
const ROUNDS: u64 = 3;

/// Links and calls every function of the table that is in an object.
pub(in crate::conformance) fn check(folder: &Path, report: &mut Report) -> Result<(), Failure> {
    let root = project_root(folder);
    for case in cases::CASES {
        if let Some(verdict) = compare(&root, case)? {
            let subject = format!("{} ({})", case.function, case.elf);
            report.record(STAGE, &subject, verdict);
        }
    }
    Ok(())
}

/// `None` for a function that is in no object: Peano's libraries have it.
fn compare(root: &Path, case: &Case) -> Result<Option<Verdict>, Failure> {
    let path = root.join(case.elf.replace(".elf", ".ld.script"));
    let main = path.with_file_name("main_input.o");
    let missing = |what: &str| Verdict::NotCheckable(format!("{what} is not in the clone"));
    if !path.is_file() || !main.is_file() {
        return Ok(Some(missing("the linker script or main_input.o")));
    }
    let text = String::from_utf8_lossy(&read(&path)?).into_owned();
    let script = match Script::parse(case.elf, &text) {
        Ok(script) => script,
        Err(e) => return Ok(Some(Verdict::Different(e.to_string()))),
    };
    let mut files = vec![("main_input.o".to_owned(), read(&main)?)];
    for file in &script.inputs {
        let folders = path.ancestors().skip(1).take(3);
        match folders.map(|f| f.join(file)).find(|f| f.is_file()) {
            Some(found) => files.push((file.clone(), read(&found)?)),
            None => return Ok(Some(missing(file))),
        }
    }
    if !files.iter().any(|(_, bytes)| defines(bytes, case.function)) {
        return Ok(None);
    }
    let caller = legalise::legalise(&ir::parse(&caller(case), "caller").map_err(plain)?);
    let caller = object(&caller.map_err(plain)?).map_err(plain)?;
    files.push(("caller.o".to_owned(), caller));
    let given: Vec<Input<'_>> = files
        .iter()
        .map(|(name, bytes)| Input {
            name: name.clone(),
            data: bytes.into(),
        })
        .collect();
    let options = Options {
        keep: vec![CALLER.to_owned()],
        ..Options::default()
    };
    let linked = match link_objects(&given, &script, &options) {
        Ok(linked) => linked,
        Err(e) => return Ok(Some(Verdict::Different(e.to_string()))),
    };
    let elf = Elf::parse(&linked.elf).map_err(plain)?;
    let program = match host::Program::build(root, case) {
        Ok(program) => program,
        Err(why) => return Ok(Some(Verdict::NotCheckable(why.to_string()))),
    };
    let rounds: Vec<Round> = (0..ROUNDS).map(|seed| inputs::round(case, seed)).collect();
    let expected = match program.run(&rounds) {
        Ok(expected) => expected,
        Err(why) => return Ok(Some(Verdict::NotCheckable(why.to_string()))),
    };
    let entry = linked.symbols.get(CALLER).copied().unwrap_or(0);
    for (n, (round, want)) in rounds.iter().zip(&expected).enumerate() {
        let different = match emulate(&elf, entry, case, round) {
            Ok(got) => difference(case, want, &got.0),
            Err(e) => Some(e.to_string()),
        };
        if let Some(different) = different {
            return Ok(Some(Verdict::Different(format!("round {n}: {different}"))));
        }
    }
    Ok(Some(Verdict::Same))
}

fn defines(bytes: &[u8], symbol: &str) -> bool {
    if let Ok(archive) = Archive::parse(bytes) {
        return archive.members.iter().any(|m| defines(m.data, symbol));
    }
    Elf::parse(bytes).is_ok_and(|elf| elf.symbol(symbol).is_some())
}

/// A function that passes its arguments on and works on the result, so that
/// it is a call and no jump.
fn caller(case: &Case) -> String {
    let types: Vec<&str> = case
        .args
        .iter()
        .map(|arg| match arg.buffer_size() {
            Some(_) => "ptr",
            None => "i32",
        })
        .collect();
    let mut params = String::new();
    for (n, ty) in types.iter().enumerate() {
        let comma = if n == 0 { "" } else { ", " };
        let _ = write!(params, "{comma}{ty} %a{n}");
    }
    let (function, types) = (case.function, types.join(", "));
    match case.returns {
        Returns::Nothing => format!(
            "declare void @{function}({types})\n\
             define void @{CALLER}({params}) {{\n  call void @{function}({params})\n  ret void\n}}\n"
        ),
        Returns::Int | Returns::Float => format!(
            "declare i32 @{function}({types})\n\
             define i32 @{CALLER}({params}) {{\n  %r = call i32 @{function}({params})\n  \
             %s = xor i32 %r, -1\n  %t = xor i32 %s, -1\n  ret i32 %t\n}}\n"
        ),
    }
}
