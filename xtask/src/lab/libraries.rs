//! Shared libraries that programs of the guest need, as the tree's own dynamic
//! linker finds them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use miette::miette;

use crate::debian::{checked, Tree};
use crate::error::Failure;

/// The dynamic linker's name in every program.
const LINKER: &str = "ld-linux-x86-64.so.2";

/// Libraries of the tree that these programs and libraries load at their start,
/// with the dynamic linker.
pub(super) fn needed(tree: &Tree, programs: &[PathBuf]) -> Result<BTreeSet<PathBuf>, Failure> {
    let mut found = BTreeSet::from([tree.libraries().join(LINKER)]);
    for program in programs {
        let linker = tree.libraries().join(LINKER);
        let mut command = std::process::Command::new(linker);
        command.arg("--library-path").arg(tree.libraries());
        command.arg("--list").arg(program);
        let output = checked(&mut command)?;
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            if let Some(path) = library(line, program)? {
                found.insert(path);
            }
        }
    }
    Ok(found)
}

/// The file in a line `libc.so.6 => /tree/libc.so.6 (0x...)`.
fn library(line: &str, program: &Path) -> Result<Option<PathBuf>, Failure> {
    let Some((name, rest)) = line.trim().split_once(" => ") else {
        return Ok(None); // the linker itself, or the kernel's own page
    };
    match rest.split(" (").next() {
        Some("not found") | None => {
            Err(miette!("{}: the tree has no {name}", program.display()).into())
        }
        Some(path) if path.ends_with(LINKER) => Ok(None),
        Some(path) => Ok(Some(path.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_linker() {
        let program = Path::new("p");
        let got = |line| library(line, program).ok().flatten();
        assert_eq!(
            got("\tlibc.so.6 => /r/usr/lib/libc.so.6 (0x00007f)"),
            Some("/r/usr/lib/libc.so.6".into())
        );
        assert_eq!(got("\tlinux-vdso.so.1 (0x00007f)"), None);
        assert!(library("\tlibx.so.1 => not found", program).is_err());
    }
}
