//! The commands as a user meets them: exit codes, messages, and that the next
//! run works after a refused one.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder with a built `gelu_512` and files to feed it.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let done = desk.xtask(["build-kernels", "gelu_512"]);
        assert!(done.status.success(), "{}", stderr(&done));
        for name in ["gelu_512.xclbin", "gelu_512.insts.bin", "gelu_512.json"] {
            fs::copy(desk.at("target/kernels").join(name), desk.at(name)).unwrap();
        }
        let codes: Vec<u8> = (0..512).map(|i| i as u8).collect();
        fs::write(desk.at("codes"), &codes).unwrap();
        let table: Vec<u8> = (0..=255).map(|i: u8| i.wrapping_mul(7)).collect();
        fs::write(desk.at("table"), &table).unwrap();
        fs::write(desk.at("table255"), &table[..255]).unwrap();
        desk
    }

    fn at(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    fn xtask(&self, words: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(words)
            .current_dir(self.folder.path())
            .env("CARGO_TARGET_DIR", self.at("target"))
            .output()
            .unwrap()
    }

    /// Runs a command that must be refused with exit code 2 and these words.
    fn refuses(&self, words: &str, says: &[&str]) {
        let done = self.xtask(words.split(' '));
        // Drawn text is wrapped at the width of a terminal.
        let text = stderr(&done)
            .replace("\n  │ ", " ")
            .replace("\n        ", " ");
        assert_eq!(done.status.code(), Some(2), "{words}: {text}");
        for say in says {
            assert!(text.contains(say), "{words}: no `{say}` in: {text}");
        }
    }
}

fn stderr(done: &Output) -> String {
    String::from_utf8_lossy(&done.stderr).into_owned()
}

const GELU: &str = "run gelu_512.xclbin --insts gelu_512.insts.bin";

#[test]
fn a_kernel_with_a_table_runs_from_files() {
    let desk = Desk::new();
    let words = format!("{GELU} --input codes --output 512:out --table gelu_lut:table --stats");
    let done = desk.xtask(words.split(' '));
    assert!(done.status.success(), "{}", stderr(&done));
    let expected: Vec<u8> = (0..512).map(|i| (i as u8).wrapping_mul(7)).collect();
    assert_eq!(fs::read(desk.at("out")).unwrap(), expected);
    let stats: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert!(stats["cores"][0]["cycles"].as_u64() > Some(512), "{stats}");
}

#[test]
fn bad_input_is_refused_with_its_place() {
    let desk = Desk::new();
    fs::create_dir(desk.at("folder")).unwrap();
    fs::write(desk.at("empty"), "").unwrap();
    let half = fs::read(desk.at("gelu_512.xclbin")).unwrap();
    fs::write(desk.at("half.xclbin"), &half[..half.len() / 2]).unwrap();
    let io = "--input codes --output 512:out";

    desk.refuses(
        &format!("{GELU} --input codes --output 512:out"),
        &["--table gelu_lut:FILE", "nothing has written"],
    );
    desk.refuses(
        &format!("{GELU} {io} --table gelu_lut:table255"),
        &["exactly 256 bytes, 255 were given"],
    );
    desk.refuses(&format!("{GELU} {io} --table lut:table"), &["gelu_lut"]);
    desk.refuses(&format!("{GELU} {io} --kernel NONE"), &["MLIR_AIE"]);
    desk.refuses(&format!("{GELU} --input codes"), &["takes 2 host buffers"]);
    desk.refuses(
        &format!("{GELU} --input codes --output 508:out"),
        &["has 512 bytes, the buffer has 508"],
    );
    desk.refuses(
        &format!("{GELU} --input codes --output 512"),
        &["--output <BYTES:FILE>", "two parts"],
    );
    desk.refuses(
        &format!("{GELU} --input folder --output 512:out"),
        &["folder: Is a directory"],
    );
    desk.refuses(
        &format!("run half.xclbin --insts gelu_512.insts.bin {io}"),
        &["half.xclbin: ", "cut short"],
    );
    desk.refuses(
        &format!("run gelu_512.xclbin --insts gelu_512.xclbin {io}"),
        &["gelu_512.xclbin: not an instruction stream"],
    );
    desk.refuses("inspect empty", &["empty: not an xclbin"]);
    desk.refuses("inspect half.xclbin", &["half.xclbin: ", "cut short"]);
    desk.refuses(
        "insts gelu_512.xclbin -o out",
        &["gelu_512.xclbin: not a text: byte 0x8"],
    );
    desk.refuses("features codes --out f.npy", &["codes: not a complete WAV"]);
    desk.refuses("features none --out f.npy", &["none", "No such file"]);
    desk.refuses("conformance folder", &["nothing to check in folder"]);
    desk.refuses("build-kernels gelu_5", &["gelu_512"]);
    desk.refuses("hil --filter nothing", &["no check fits"]);
    fs::write(desk.at("target/hil"), "").unwrap();
    desk.refuses("hil --filter refused/tables", &["target/hil: File exists"]);
    assert!(!desk.at("out").exists());
    assert!(!desk.at("f.npy").exists());

    let words = format!("{GELU} {io} --table gelu_lut:table");
    let next = desk.xtask(words.split(' '));
    assert!(next.status.success(), "{}", stderr(&next));
}

#[cfg(unix)]
#[test]
fn a_file_name_that_is_no_text_is_a_file_name() {
    use std::os::unix::ffi::OsStrExt as _;
    let desk = Desk::new();
    let name = OsStr::from_bytes(b"codes\xff");
    fs::rename(desk.at("codes"), desk.at(name)).unwrap();
    let mut words: Vec<OsString> = GELU.split(' ').map(OsString::from).collect();
    words.extend(["--input".into(), name.to_owned()]);
    words.extend(
        "--output 512:out --table gelu_lut:table"
            .split(' ')
            .map(OsString::from),
    );
    let done = desk.xtask(words);
    assert!(done.status.success(), "{}", stderr(&done));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_no_one_can_take_is_no_panic() {
    use std::process::Stdio;
    let desk = Desk::new();
    let inspect = |to: Stdio| {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("inspect")
            .arg(desk.at("gelu_512.xclbin"))
            .stdout(to)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let mut closed = inspect(Stdio::piped());
    drop(closed.stdout.take());
    assert_eq!(closed.wait().unwrap().code(), Some(0));
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let done = inspect(full.into()).wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(2), "{}", stderr(&done));
}
