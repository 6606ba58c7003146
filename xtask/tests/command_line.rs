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
fn a_run_that_stands_still_says_what_was_counted() {
    use npu_image::txn::{Builder, Direction, Op, Target};
    let desk = Desk::new();
    let mut stream = Builder::new(Target::npu1());
    // A token that nothing sends.
    stream.push(&Op::Tct {
        column: 0,
        row: 0,
        direction: Direction::S2mm,
        channel: 0,
        columns: 1,
        rows: 1,
    });
    fs::write(desk.at("wait.bin"), stream.finish()).unwrap();
    let words = "run gelu_512.xclbin --insts wait.bin --input codes --output 512:out \
                 --table gelu_lut:table --stats=text --timed";
    let done = desk.xtask(words.split_whitespace());
    let (said, counted) = (stderr(&done), String::from_utf8_lossy(&done.stdout));
    assert_eq!(done.status.code(), Some(2), "{said}");
    assert!(said.contains("deadlock"), "{said}");
    for line in ["cycles in all", "core (0,2)"] {
        assert!(counted.contains(line), "no `{line}` in {counted}");
    }
}

#[test]
fn a_kernel_with_a_table_runs_from_files() {
    let desk = Desk::new();
    let words = format!("{GELU} --input codes --output 512:out --table gelu_lut:table --stats");
    let done = desk.xtask(words.split(' '));
    assert!(done.status.success(), "{}", stderr(&done));
    let expected: Vec<u8> = (0..512).map(|i| (i as u8).wrapping_mul(7)).collect();
    assert_eq!(fs::read(desk.at("out")).unwrap(), expected);
    let stats: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert!(
        stats["cores"][0]["cycles"].as_u64() > Some(512 / 4),
        "{stats}"
    );
}

#[test]
fn a_timed_run_shows_where_the_time_went() {
    let desk = Desk::new();
    let words = format!(
        "{GELU} --input codes --output 512:out --table gelu_lut:table --device emu-timed --stats \
         --trace t.json --dump-memory 0,2:0x400:512=memory"
    );
    let done = desk.xtask(words.split_whitespace());
    assert!(done.status.success(), "{}", stderr(&done));
    let expected: Vec<u8> = (0..512).map(|i| (i as u8).wrapping_mul(7)).collect();
    assert_eq!(fs::read(desk.at("out")).unwrap(), expected);
    assert_eq!(fs::read(desk.at("memory")).unwrap(), expected);
    let stats: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    let time = &stats["time"];
    assert!(time["total"].as_u64() > time["instruction_stream"]["launch"].as_u64());
    let functions = time["cores"][0]["functions"].as_array().unwrap();
    assert!(functions.iter().any(|f| f["name"] == "gelu_int8"), "{time}");
    let waits = functions.iter().map(|f| f["stalls"]["lock"].as_u64());
    assert_eq!(
        waits.sum::<Option<u64>>(),
        time["cores"][0]["stalls"]["lock"].as_u64(),
        "{time}"
    );
    let trace = fs::read(desk.at("t.json")).unwrap();
    let trace: serde_json::Value = serde_json::from_slice(&trace).unwrap();
    let events = trace["traceEvents"].as_array().unwrap();
    assert!(events.iter().any(|e| e["name"] == "gelu_int8"), "{trace}");

    let stop =
        format!("{GELU} --input codes --output 512:out --table gelu_lut:table --stop-at gelu_int8");
    let done = desk.xtask(stop.split(' '));
    assert!(done.status.success(), "{}", stderr(&done));
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(
        said.starts_with("stopped at ") && said.contains("gelu_int8"),
        "{said}"
    );
    desk.refuses(
        &format!("{stop}x"),
        &["no function gelu_int8x", "gelu_int8"],
    );
    desk.refuses(
        &format!("{GELU} --input codes --output 512:out --trace t.json"),
        &["--trace needs", "--device emu-timed"],
    );
    desk.refuses(
        &format!("{GELU} --symbols 0,2=codes --input codes --output 512:out"),
        &["codes: "],
    );
}

#[test]
fn strict_classes_are_listed_without_an_image() {
    let done = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["run", "--allow", "list"])
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", stderr(&done));
    let text = String::from_utf8_lossy(&done.stdout);
    assert!(text.contains("stack-overlap: ") && text.contains("reserved-encoding: "));
    let done = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["run", "--allow", "stack-overlap"])
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert!(stderr(&done).contains("an image and its instruction stream are needed"));
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
    fs::create_dir(desk.at("damaged")).unwrap();
    fs::write(desk.at("damaged/main.pdi"), "garbage").unwrap();
    let image = fs::read(desk.at("gelu_512.xclbin")).unwrap();
    fs::write(desk.at("damaged/cut.xclbin"), &image[..500]).unwrap();
    desk.refuses(
        "conformance damaged",
        &["what is there cannot be read: cut.xclbin, main.pdi"],
    );
    desk.refuses("build-kernels gelu_5", &["gelu_512"]);
    desk.refuses("hil --filter nothing", &["no check fits"]);
    fs::write(desk.at("target/hil"), "").unwrap();
    desk.refuses("hil --filter refused/tables", &["target/hil: File exists"]);
    let words = "hil --device emu --filter refused/tables --reports elsewhere";
    let there = desk.xtask(words.split(' '));
    assert!(there.status.success(), "{}", stderr(&there));
    let mut names: Vec<_> = fs::read_dir(desk.at("elsewhere")).unwrap().collect();
    let mut names: Vec<OsString> = names.drain(..).map(|e| e.unwrap().file_name()).collect();
    names.sort();
    let all = ["history.jsonl", "junit.xml", "report.html", "report.json"];
    assert_eq!(names, all);
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

#[test]
fn a_design_is_shown_drawn_and_compared() {
    let desk = Desk::new();
    let done = desk.xtask(["design", "gelu_512.xclbin"]);
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success(), "{}", stderr(&done));
    assert!(text.contains("(0,0) DMA:0 -> (0,2) DMA:0"), "{text}");

    let mlir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mlir/gelu_512.mlir");
    let done = desk.xtask([
        "design".as_ref(),
        mlir.as_os_str(),
        "--svg".as_ref(),
        "gelu.svg".as_ref(),
    ]);
    assert!(done.status.success(), "{}", stderr(&done));
    let picture = fs::read_to_string(desk.at("gelu.svg")).unwrap();
    assert!(picture.starts_with("<svg") && picture.contains("gelu_lut"));

    let done = desk.xtask(["design".as_ref(), mlir.as_os_str(), "--json".as_ref()]);
    let data: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    let buffers = data["buffers"].as_array().unwrap();
    assert!(buffers
        .iter()
        .any(|b| b["name"] == "gelu_lut_ab" && b["tile"] == "(0,2)"));

    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 8441\n";
    fs::write(desk.at("pointer.xclbin"), pointer).unwrap();
    desk.refuses("design pointer.xclbin", &["Git LFS", "git lfs pull"]);
    desk.refuses("design diff gelu_512.xclbin pointer.xclbin", &["Git LFS"]);

    let done = desk.xtask(["design", "diff", "gelu_512.xclbin", "gelu_512.xclbin"]);
    assert!(done.status.success(), "{}", stderr(&done));
    desk.xtask(["build-kernels", "gelu_2048"]);
    let other = desk.at("target/kernels/gelu_2048.xclbin");
    let done = desk.xtask([
        "design".as_ref(),
        "diff".as_ref(),
        desk.at("gelu_512.xclbin").as_os_str(),
        other.as_os_str(),
    ]);
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    assert_eq!(done.status.code(), Some(1), "{text}");
    assert!(
        text.contains("DMA_BD0_0: Buffer_Length 128 (0x80) -> 512 (0x200)"),
        "{text}"
    );
}

#[test]
fn conformance_checks_what_it_finds() {
    let desk = Desk::new();
    fs::create_dir_all(desk.at("builds/x.mlir.prj")).unwrap();
    fs::copy(desk.at("gelu_512.xclbin"), desk.at("builds/x.xclbin")).unwrap();
    let design = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mlir/gelu_512.mlir");
    fs::copy(&design, desk.at("builds/x.mlir")).unwrap();
    // A stage whose result is its own start: nothing in this design is left to routing.
    let routed = r#"aie.device(npu1_1col) {
  %shim = aie.tile(0, 0)
  aie.switchbox(%shim) {
    aie.connect<South : 3, North : 1>
  }
}"#;
    fs::write(desk.at("builds/x.mlir.prj/input_physical.mlir"), routed).unwrap();
    fs::write(
        desk.at("builds/x.mlir.prj/input_with_addresses.mlir"),
        routed,
    )
    .unwrap();
    let done = desk.xtask(["conformance", "builds", "--json", "verdicts.json"]);
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    // The design is another one, and its stages say so.
    assert_eq!(done.status.code(), Some(1), "{text}");
    assert!(
        text.contains("DIFFERENT     objectfifo lowering: x.mlir.prj: flows 0"),
        "{text}"
    );
    assert!(text.contains("DIFFERENT     routes: x.mlir.prj"), "{text}");
    assert!(
        text.contains("PDI of an xclbin from its commands"),
        "{text}"
    );
    let json: serde_json::Value =
        serde_json::from_slice(&fs::read(desk.at("verdicts.json")).unwrap()).unwrap();
    assert!(json["checks"].as_array().unwrap().len() > 4);
}

/// Designs differ in sequences and programs, too, and a stream is compared with a design's.
#[test]
fn a_comparison_of_designs_looks_at_all_of_them() {
    let desk = Desk::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let text = fs::read_to_string(root.join("mlir/gelu_512.mlir")).unwrap();
    fs::write(desk.at("a.mlir"), &text).unwrap();
    let half = text.replace("1, 512]", "1, 256]");
    assert_ne!(half, text);
    fs::write(desk.at("b.mlir"), half).unwrap();
    let stepped = text.replace("func.call @", "func.call @other_");
    let stepped = stepped.replace("func.func private @", "func.func private @other_");
    fs::write(desk.at("c.mlir"), stepped).unwrap();
    let diff = |a: &str, b: &str| {
        let done = desk.xtask(["design", "diff", a, b]);
        let text = String::from_utf8_lossy(&done.stdout).into_owned();
        (done.status.code(), text)
    };
    let (code, said) = diff("a.mlir", "a.mlir");
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = diff("a.mlir", "b.mlir");
    assert_eq!(code, Some(1), "{said}");
    for say in [
        "0 registers and ranges differ",
        "0 core programs differ",
        "1 runtime sequences differ",
        "Buffer_Length",
    ] {
        assert!(said.contains(say), "no `{say}` in: {said}");
    }
    let (code, said) = diff("a.mlir", "c.mlir");
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("core (0,2): ") && said.contains("@other_gelu"),
        "{said}"
    );
    let (code, said) = diff("gelu_512.insts.bin", "a.mlir");
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("registers and ranges: not compared"),
        "{said}"
    );
    assert_eq!(diff("gelu_512.insts.bin", "b.mlir").0, Some(1));
    desk.refuses(
        "design diff gelu_512.insts.bin gelu_512.xclbin",
        &["can be compared"],
    );
}

/// Machine code is compared with machine code, wherever it comes from, and nothing that can't be compared
/// counts as the same.
#[test]
fn programs_are_compared_with_their_like() {
    let desk = Desk::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let tree = npu_build::kernel::Tree::of(root);
    let kernel = npu_build::kernel::Kernel::load(&tree, "gelu_512").unwrap();
    let built = npu_build::kernel::build(&kernel).unwrap();
    let elf = &built.cores[0].1.elf;
    fs::write(desk.at("core.elf"), elf).unwrap();
    let core = kernel.text.find("aie.core(").unwrap();
    let open = core + kernel.text[core..].find('{').unwrap();
    let end = open + kernel.text[open..].find("aie.end").unwrap();
    let (front, attributes) = (&kernel.text[..=open], &kernel.text[end..]);
    for (name, file) in [("a", "core.elf"), ("b", "other.elf")] {
        let named = format!("elf_file = \"{file}\"");
        let attributes = attributes.replace("link_with = \"gelu.o\"", &named);
        assert!(attributes.contains(&named));
        fs::write(
            desk.at(format!("{name}.mlir")),
            front.to_owned() + &attributes,
        )
        .unwrap();
    }
    fs::write(desk.at("body.mlir"), &kernel.text).unwrap();
    let diff = |a: &str, b: &str| {
        let done = desk.xtask(["design", "diff", a, b]);
        let text = String::from_utf8_lossy(&done.stdout).into_owned() + &stderr(&done);
        (done.status.code(), text)
    };
    // Files are found by what they hold.
    desk.refuses("design diff a.mlir b.mlir", &["no file `other.elf`"]);
    fs::write(desk.at("other.elf"), elf).unwrap();
    for (a, b) in [
        ("a.mlir", "b.mlir"),
        ("a.mlir", "core.elf"),
        ("a.mlir", "gelu_512.xclbin"),
        ("core.elf", "gelu_512.xclbin"),
    ] {
        let (code, said) = diff(a, b);
        assert_eq!(code, Some(0), "{a} {b}: {said}");
        assert!(said.contains("0 core programs differ"), "{a} {b}: {said}");
    }
    let parsed = npu_image::elf::Elf::parse(elf).unwrap();
    let code = parsed.section(".text").unwrap();
    let mut other = elf.clone();
    let last = code.offset as usize + code.data.len() - 1;
    other[last] ^= 0x40;
    fs::write(desk.at("other.elf"), other).unwrap();
    for (a, b) in [
        ("a.mlir", "b.mlir"),
        ("b.mlir", "core.elf"),
        ("other.elf", "core.elf"),
        ("gelu_512.xclbin", "other.elf"),
    ] {
        let (code, said) = diff(a, b);
        assert_eq!(code, Some(1), "{a} {b}: {said}");
        assert!(said.contains("1 core programs differ"), "{a} {b}: {said}");
    }
    // A body's text and machine code: the rest is compared, and is the same.
    for other in ["a.mlir", "gelu_512.xclbin"] {
        let (code, said) = diff("body.mlir", other);
        assert_eq!(code, Some(2), "{said}");
        for say in [
            "0 registers and ranges differ",
            "core programs: not compared: core (0,2): LLVM IR, ",
            "all that could be compared is the same",
        ] {
            assert!(said.contains(say), "{other}: no `{say}` in: {said}");
        }
    }
    desk.refuses(
        "design diff body.mlir core.elf",
        &["nothing in body.mlir can be compared with anything in core.elf"],
    );
}

/// What a design lacks is told with what to add.
#[test]
fn a_design_without_its_object_or_sequence() {
    let desk = Desk::new();
    let core = "%t = aie.tile(0, 2)
  func.func private @scale()
  %c = aie.core(%t) {
    func.call @scale() : () -> ()
    aie.end
  }";
    let write = |name: &str, sequence: &str| {
        let text = format!("aie.device(npu1_1col) {{\n  {core}\n{sequence}}}\n");
        fs::write(desk.at(name), text).unwrap();
    };
    write(
        "object.mlir",
        "  aiex.runtime_sequence(%x: memref<4xi32>) {\n  }\n",
    );
    desk.refuses(
        "build-kernels object --in .",
        &[
            "`scale` is undefined",
            "object.mlir:4:8",
            "link_with = \"NAME.o\"",
        ],
    );
    write("sequence.mlir", "");
    desk.refuses(
        "build-kernels sequence --in .",
        &["has 0: none", "add an `aiex.runtime_sequence("],
    );
}

/// Outputs of another choice are stale, and the manifest tells the choice.
#[test]
fn a_choice_is_built_anew() {
    let desk = Desk::new();
    let build = |words: &str| {
        let done = desk.xtask(words.split(' '));
        assert!(done.status.success(), "{}", stderr(&done));
        String::from_utf8_lossy(&done.stdout).into_owned()
    };
    assert!(build("build-kernels gelu_512").contains("current"));
    let other = build("build-kernels gelu_512 --alloc-scheme bank-aware --xrt 2.21");
    assert!(other.contains("built in"), "{other}");
    let manifest = fs::read_to_string(desk.at("target/kernels/gelu_512.json")).unwrap();
    for say in ["\"alloc-scheme\": \"bank-aware\"", "\"xrt\": \"2.21\""] {
        assert!(manifest.contains(say), "no {say} in {manifest}");
    }
    assert!(build("build-kernels gelu_512").contains("built in"));
    desk.refuses(
        "build-kernels gelu_512 --sequence other",
        &["no runtime sequence @other"],
    );
}
