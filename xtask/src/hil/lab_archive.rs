//! `cargo xtask hil --archive FILE`: all that a machine of a lab needs to run the
//! checks, in one file: the program, the built kernels, an example of `hil.toml`, and a
//! script that runs them. The machine needs no toolchain; the program needs its C
//! library to be as new as this machine's.

use std::fs::File;
use std::path::{Path, PathBuf};

use flate2::write::GzEncoder;
use flate2::Compression;
use hil_tests::KERNELS;
use miette::miette;
use xshell::{cmd, Shell};

use crate::build_kernels::{self, Force, Toolchain};
use crate::error::{plain, Failure};
use crate::out::outln;
use crate::paths;

/// Folder in the archive.
const FOLDER: &str = "npu-hil";

const RUN: &str = include_str!("lab_archive/run.sh");
const READ_ME: &str = include_str!("lab_archive/README.md");
const DEVICES: &str = include_str!("lab_archive/hil.toml.example");

/// A file of the archive.
enum Content<'a> {
    Text(&'a str),
    File(PathBuf),
}

pub(super) fn write(to: &Path, profile: &str) -> Result<u8, Failure> {
    let kernels: Vec<String> = KERNELS.iter().map(|k| k.to_string()).collect();
    build_kernels::build(&kernels, Toolchain::Auto, Force::OnlyStale)?;
    let shell = Shell::new().map_err(plain)?;
    shell.change_dir(paths::root());
    cmd!(
        shell,
        "cargo build --quiet --profile {profile} --package hil-tests --bin npu-hil"
    )
    .quiet()
    .run()
    .map_err(plain)?;
    let built = match profile {
        "dev" => "debug",
        other => other,
    };
    let program = paths::target().join(built).join("npu-hil");
    let mut files = vec![
        ("npu-hil".to_owned(), 0o755, Content::File(program)),
        ("run.sh".to_owned(), 0o755, Content::Text(RUN)),
        ("README.md".to_owned(), 0o644, Content::Text(READ_ME)),
        ("hil.toml.example".to_owned(), 0o644, Content::Text(DEVICES)),
    ];
    for name in KERNELS {
        for extension in ["xclbin", "insts.bin", "json"] {
            let file = format!("{name}.{extension}");
            let path = paths::kernels().join(&file);
            files.push((format!("kernels/{file}"), 0o644, Content::File(path)));
        }
    }
    pack(to, &files).map_err(|e| miette!("{}: {e}", to.display()))?;
    let bytes = std::fs::metadata(to).map_or(0, |m| m.len());
    outln!(
        "{}: {} files, {} KiB; there: tar xf {0} && {FOLDER}/run.sh --device NAME",
        to.display(),
        files.len(),
        bytes >> 10
    );
    Ok(0)
}

fn pack(to: &Path, files: &[(String, u32, Content<'_>)]) -> std::io::Result<()> {
    let gzip = GzEncoder::new(File::create(to)?, Compression::default());
    let mut tar = tar::Builder::new(gzip);
    for (name, mode, content) in files {
        let bytes = match content {
            Content::Text(text) => text.as_bytes().to_vec(),
            Content::File(path) => std::fs::read(path)
                .map_err(|e| std::io::Error::new(e.kind(), format!("{}: {e}", path.display())))?,
        };
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(*mode);
        tar.append_data(&mut header, format!("{FOLDER}/{name}"), &*bytes)?;
    }
    tar.into_inner()?.finish()?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use hil_tests::harness::devices::Inventory;

    use super::*;

    #[test]
    fn the_example_of_devices_is_one() {
        let inventory = Inventory::parse(DEVICES, "hil.toml.example").unwrap();
        assert!(!inventory.devices.is_empty());
    }

    /// The script hands its arguments on, from wherever it is called, and its exit code
    /// back.
    #[test]
    fn the_script_runs_the_program_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("a.tar.gz");
        let program = "#!/bin/sh\necho \"$@\"\nexit 7\n";
        let files = [
            ("npu-hil".to_owned(), 0o755, Content::Text(program)),
            ("run.sh".to_owned(), 0o755, Content::Text(RUN)),
        ];
        pack(&archive, &files).unwrap();
        tar::Archive::new(flate2::read::GzDecoder::new(File::open(&archive).unwrap()))
            .unpack(folder.path())
            .unwrap();
        let output = Command::new(folder.path().join(FOLDER).join("run.sh"))
            .args(["--device", "soft"])
            .current_dir("/")
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(7));
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(
            said.contains("--isolate") && said.contains("--device soft"),
            "{said}"
        );
        assert!(said.contains(&format!("{}/kernels", folder.path().join(FOLDER).display())));
    }

    #[test]
    fn a_file_that_is_missing_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("nothing");
        let files = [("x".to_owned(), 0o644, Content::File(missing))];
        let error = pack(&folder.path().join("a.tar.gz"), &files).unwrap_err();
        assert!(error.to_string().contains("nothing"), "{error}");
    }
}
