//! Assembling and disassembling as a user does it.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn xtask(&self, words: &str) -> (Option<i32>, String, String) {
        let Output {
            status,
            stdout,
            stderr,
        } = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(words.split(' '))
            .current_dir(self.0.path())
            .env("CARGO_TARGET_DIR", self.0.path().join("target"))
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (status.code(), text(&stdout), text(&stderr))
    }
}

const LOOP: &str = "
    .globl sum
    .type sum, @function
sum:
    mova r2, #0
    nop
    nop
    nop
    nop
    nopxm; nopa
    .p2align 4
.Lloop:
    lda r3, [p0], #4; add r1, r1, #-1; nopb; nops; nopm; nopv
    jnz r1, #.Lloop; nopa; nopb; nops; nopv
    nop
    nop
    nop
    nop
    nop
    ret lr
    add r2, r2, r3
    mov r0, r2
    nop
    nop
    nop
    .size sum, . - sum
";

#[test]
fn an_object_comes_back() {
    let desk = Desk::new();
    desk.file("sum.s", LOOP);
    let (code, out, err) = desk.xtask("asm sum.s -o sum.o");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.contains("sum.o: .text "), "{out}");
    let (code, _, err) = desk.xtask("disasm sum.o -o again.s");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let text = fs::read_to_string(desk.0.path().join("again.s")).unwrap();
    assert!(text.contains("jnz r1, #.Lloop; nopv"), "{text}");
    assert!(text.contains("// 00020 +7"), "{text}");
    let (code, _, _) = desk.xtask("asm again.s -o again.o");
    assert_eq!(code, Some(0));
    let read = |name| fs::read(desk.0.path().join(name)).unwrap();
    assert!(read("sum.o") == read("again.o"));
    let (code, out, _) = desk.xtask("disasm --plain sum.o");
    assert_eq!(code, Some(0));
    assert!(!out.contains("//"), "{out}");
}

#[test]
fn errors_are_drawn_at_their_place() {
    let desk = Desk::new();
    desk.file(
        "bad.s",
        "    nop\n    lda r0, [p1, #3]\n    ad r0, r1, r2\n",
    );
    let (code, _, err) = desk.xtask("asm bad.s -o bad.o");
    assert_eq!(code, Some(2));
    for part in [
        "bad.s",
        "2:18",
        "is 3, the field holds",
        "3:5",
        "there is no instruction `ad`",
    ] {
        assert!(err.contains(part), "no `{part}` in: {err}");
    }
    assert!(!desk.0.path().join("bad.o").exists());
    let (code, _, err) = desk.xtask("disasm bad.s");
    assert_eq!(code, Some(2));
    assert!(err.contains("neither a core's ELF file"), "{err}");
}

#[test]
fn hazards_are_marked() {
    let desk = Desk::new();
    desk.file("port.s", "mul r0, r1, r2\nadd r3, r1, r2\n");
    let (code, _, err) = desk.xtask("asm port.s -o port.o --strict");
    assert_eq!(code, Some(1));
    assert!(
        err.contains(".text+0x4: ADD and MUL_mul_r_rr at 0x0 use R_WX"),
        "{err}"
    );
    assert!(!desk.0.path().join("port.o").exists());
    let (code, _, _) = desk.xtask("asm port.s -o port.o");
    assert_eq!(code, Some(0));
    let (code, out, err) = desk.xtask("disasm port.o");
    assert_eq!(code, Some(1));
    assert!(out.contains("^ hazard: ADD and MUL_mul_r_rr"), "{out}");
    assert!(err.contains("1 hazards"), "{err}");
    // The same through the check of a folder, and with the rule allowed.
    let (code, out, _) = desk.xtask("conformance --isa .");
    assert_eq!(code, Some(1));
    assert!(
        out.contains("DIFFERENT     hazards: port.o: .text+0x4"),
        "{out}"
    );
    assert!(out.contains("code of an ELF file  1 same"), "{out}");
    let (code, _, _) = desk.xtask("conformance --isa . --allow port --latencies seen.md");
    assert_eq!(code, Some(0));
    let page = fs::read_to_string(desk.0.path().join("seen.md")).unwrap();
    assert!(page.contains("`VADD`"), "unseen instructions are listed");
}

/// The compiler and its checker share no code with the model of hazards.
#[test]
fn what_the_compiler_writes_has_no_hazards() {
    let desk = Desk::new();
    let (code, _, err) = desk.xtask("build-kernels gelu_512 attention_64x64");
    assert_eq!(code, Some(0), "{err}");
    let (code, out, _) = desk.xtask("conformance --isa target/kernels");
    assert_eq!(code, Some(0), "{out}");
    let line = out.lines().find(|l| l.contains("distinct configurations"));
    let line = line.unwrap_or_default();
    assert!(!line.contains(" 0 bundles"), "{out}");
    assert!(line.contains(", 0 hazards, 0 uses of ports"), "{out}");
}

#[test]
fn a_stale_page_is_found() {
    let desk = Desk::new();
    let (code, _, _) = desk.xtask("isa --out isa.md");
    assert_eq!(code, Some(0));
    let (code, out, _) = desk.xtask("isa --out isa.md --check");
    assert_eq!((code, out.as_str()), (Some(0), "isa.md is current\n"));
    desk.file("isa.md", "# AIE2 instruction set\n");
    let (code, out, _) = desk.xtask("isa --out isa.md --check");
    assert_eq!(code, Some(1));
    assert!(out.contains("stale from line 2"), "{out}");
}

#[test]
fn a_folder_that_lacks_files_is_not_complete() {
    let desk = Desk::new();
    desk.file(
        "one.json",
        r#"{"kernel": "vec_convexp_bf16_denorm", "input": [1], "silicon": [65536]}"#,
    );
    desk.file("sum.s", LOOP);
    assert_eq!(desk.xtask("asm sum.s -o sum.o").0, Some(0));
    let (code, out, _) = desk.xtask("conformance --silicon . --isa .");
    assert_eq!(code, Some(0), "{out}");
    let (code, out, _) = desk.xtask("conformance --silicon . --isa . --complete");
    assert_eq!(code, Some(1), "{out}");
    for part in [
        "96 of 96 values of vec_conv_bf16_edge_r0",
        "96 of 97 ELF files",
    ] {
        assert!(out.contains(part), "no `{part}` in {out}");
    }
    let (code, _, err) = desk.xtask("conformance . --complete");
    assert_eq!(code, Some(2), "{err}");
}
