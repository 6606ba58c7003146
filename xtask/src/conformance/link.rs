//! Core programs linked anew from their objects, against the programs that
//! Peano's linker made.
//!
//! A clone of Unicorn-Commander/Unicorn-Amanuensis (at 6eb47b8) holds core
//! programs with the objects and scripts (`.ld.script`, some `.bcf`) that they
//! were linked from. Each is linked by `npu-cc`'s linker and must have the
//! same segments: addresses, bytes, sizes in memory. What Peano's libraries
//! put into a program (start-up code, division, soft float, `memcpy`) is in no
//! object there and is cut from the program under test.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use npu_cc::link::objects::{link_objects, Input, Options, Script};
use npu_image::elf::{
    self, Archive, Elf, ObjectPlace, ObjectSection, ObjectSectionKind, ObjectSymbol, ObjectWriter,
    PF_X,
};

use super::report::{Report, Verdict};
use crate::error::{plain, read, Failure, InFile};

const STAGE: &str = "link";
/// Names of scripts.
const SCRIPTS: [&str; 2] = [".ld.script", ".bcf"];

/// Links every program that has a script.
pub(super) fn check(folder: &Path, report: &mut Report) -> Result<(), Failure> {
    let mut scripts = Vec::new();
    walk(folder, &mut scripts).map_err(plain)?;
    scripts.sort();
    for script in scripts {
        let subject = script
            .strip_prefix(folder)
            .unwrap_or(&script)
            .display()
            .to_string();
        let verdict = compare(&script)?;
        report.record(STAGE, &subject, verdict);
    }
    Ok(())
}

fn walk(folder: &Path, scripts: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !path.is_symlink() {
            walk(&path, scripts)?;
        } else if SCRIPTS
            .iter()
            .any(|end| path.to_string_lossy().ends_with(end))
        {
            scripts.push(path);
        }
    }
    Ok(())
}

fn compare(path: &Path) -> Result<Verdict, Failure> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let text = String::from_utf8_lossy(&read(path)?).into_owned();
    let bcf = name.ends_with(".bcf");
    let script = if bcf {
        Script::parse_bcf(&name, &text)
    } else {
        Script::parse(&name, &text)
    };
    let script = match script {
        Ok(script) => script,
        Err(e) => return Ok(Verdict::Different(e.to_string())),
    };
    let stem = SCRIPTS.iter().find_map(|end| name.strip_suffix(end));
    let elf_path = path.with_file_name(format!("{}.elf", stem.unwrap_or(&name)));
    let main = path.with_file_name("main_input.o");
    if !elf_path.is_file() || !main.is_file() {
        return Ok(missing("the program or main_input.o"));
    }
    let mut inputs = vec![(main.clone(), read(&main)?)];
    for file in &script.inputs {
        // Scripts name files of the folder that the compiler ran in.
        let folders = path.ancestors().skip(1).take(3);
        let found = folders.map(|f| f.join(file)).find(|f| f.is_file());
        match found {
            Some(found) => inputs.push((found.clone(), read(&found)?)),
            None => return Ok(missing(file)),
        }
    }
    let bytes = read(&elf_path)?;
    let elf = Elf::parse(&bytes).map_err(|e| plain(InFile::new(&elf_path, e)))?;
    let mut defined = BTreeSet::new();
    for (file, bytes) in &inputs {
        symbols(bytes, &mut defined).map_err(|e| plain(InFile::new(file, e)))?;
    }
    let library = library(&elf, &defined);
    let given = inputs.iter().map(|(file, bytes)| Input {
        name: file.display().to_string(),
        data: bytes.into(),
    });
    let mut all: Vec<Input<'_>> = given.collect();
    // The start-up code that is cut from the program calls it.
    let mut keep = vec!["main".to_owned()];
    for (name, object) in library {
        keep.push(name.clone());
        let file = if name == "__start" { "crt0.o" } else { &name };
        let data = object.finish().map_err(plain)?;
        all.push(Input {
            name: file.to_owned(),
            data: data.into(),
        });
    }
    let options = Options {
        keep,
        ..Options::default()
    };
    let linked = match link_objects(&all, &script, &options) {
        Ok(linked) => linked,
        Err(e) => return Ok(Verdict::Different(e.to_string())),
    };
    let want: Vec<(u32, &[u8], u32)> = elf
        .loadable()
        .map(|s| (s.vaddr, s.data, s.mem_size))
        .collect();
    let got: Vec<(u32, &[u8], u32)> = linked
        .segments
        .iter()
        .map(|(at, bytes, size)| (*at, &**bytes, *size))
        .collect();
    Ok(difference(&want, &got).map_or(Verdict::Same, Verdict::Different))
}

fn missing(what: &str) -> Verdict {
    Verdict::NotCheckable(format!("{what} is not in the clone"))
}

/// Symbols that an object or archive defines.
fn symbols(bytes: &[u8], defined: &mut BTreeSet<String>) -> Result<(), npu_image::Error> {
    if Archive::is_archive(bytes) {
        for member in Archive::parse(bytes)?.members {
            symbols(member.data, defined)?;
        }
        return Ok(());
    }
    let elf = Elf::parse(bytes)?;
    let own = elf.symbols.iter().filter(|s| s.section != 0);
    defined.extend(own.map(|s| s.name.to_owned()));
    Ok(())
}

/// Functions of the program that no object defines, in order, each an object.
fn library(elf: &Elf<'_>, defined: &BTreeSet<String>) -> Vec<(String, ObjectWriter)> {
    let Some(text) = elf.loadable().find(|s| s.flags & PF_X != 0) else {
        return Vec::new();
    };
    let functions = elf
        .symbols
        .iter()
        .filter(|s| s.kind == elf::SymbolKind::Function && s.size > 0);
    let mut starts: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for s in functions {
        starts.entry(s.value).or_default().push(s.name);
    }
    let end = text.vaddr + text.data.len() as u32;
    let ends: Vec<u32> = starts.keys().copied().skip(1).chain([end]).collect();
    let mut list = Vec::new();
    for ((start, names), end) in starts.into_iter().zip(ends) {
        if names.iter().any(|n| defined.contains(*n)) {
            continue;
        }
        let bytes = text.data.get(start as usize..end as usize).unwrap_or(&[]);
        let symbols = names.iter().map(|name| ObjectSymbol {
            name: (*name).to_owned(),
            value: 0,
            size: end - start,
            kind: elf::SymbolKind::Function,
            binding: elf::Binding::Global,
            place: ObjectPlace::Section(0),
        });
        let writer = ObjectWriter {
            sections: vec![ObjectSection {
                name: format!(".text.{}", names[0]),
                kind: ObjectSectionKind::Code,
                align: 16,
                data: bytes.to_vec(),
                size: bytes.len() as u32,
                relocations: Vec::new(),
            }],
            symbols: symbols.collect(),
        };
        list.push((names[0].to_owned(), writer));
    }
    list
}

fn difference(want: &[(u32, &[u8], u32)], got: &[(u32, &[u8], u32)]) -> Option<String> {
    if want.len() != got.len() {
        let at = |list: &[(u32, &[u8], u32)]| {
            let list: Vec<String> = list
                .iter()
                .map(|s| format!("{:#x}+{:#x}", s.0, s.2))
                .collect();
            list.join(", ")
        };
        return Some(format!("segments {}, in the program {}", at(got), at(want)));
    }
    for (w, g) in want.iter().zip(got) {
        if (w.0, w.2) != (g.0, g.2) {
            return Some(format!(
                "a segment at {:#x} of {:#x} bytes, in the program at {:#x} of {:#x}",
                g.0, g.2, w.0, w.2
            ));
        }
        if let Some(i) = w.1.iter().zip(g.1).position(|(a, b)| a != b) {
            return Some(format!(
                "byte {:#x} is {:#04x}, in the program {:#04x}",
                w.0 + i as u32,
                g.1[i],
                w.1[i]
            ));
        }
        if w.1.len() != g.1.len() {
            return Some(format!(
                "the segment at {:#x} has {:#x} bytes in the file, in the program {:#x}",
                w.0,
                g.1.len(),
                w.1.len()
            ));
        }
    }
    None
}
