//! The external build against scripts that stand in for the tools. What this
//! shows: command lines that each era's help admits, stages, errors, reading
//! back, folders per content. What it can't show: that the real tools agree.

mod stand_in;

use std::fs;
use std::path::{Path, PathBuf};

use npu_build::external::{self, Event, ExternalBuild, ExternalTools, Folder, Stage};
use npu_build::given::GivenFile;
use npu_build::hash::Digest;
use npu_build::kernel::{self, Built, Kernel, Tree};
use npu_build::toolchain::{AieccEra, Places, Toolchains, UnknownAiecc};
use npu_build::BuildError;
use npu_design::AllocScheme;

use stand_in::{Machine, StopsAt};

const ERAS: [AieccEra; 3] = [AieccEra::A, AieccEra::B, AieccEra::C];

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

fn gelu() -> (Kernel, Built) {
    let kernel = Kernel::load(&Tree::of(&workspace()), "gelu_512").unwrap();
    let built = kernel::build(&kernel).unwrap();
    (kernel, built)
}

fn machine(era: AieccEra) -> (Machine, ExternalBuild) {
    let (kernel, built) = gelu();
    let machine = Machine::new(era, &built.xclbin, &built.insts);
    let build = ExternalBuild {
        name: "gelu_512".to_owned(),
        design: kernel.path.clone(),
        text: kernel.text.clone(),
        sources: vec![machine.source("void gelu() {}")],
        given: Vec::new(),
        arguments: 2,
        columns: 1,
        scheme: AllocScheme::BasicSequential,
        device: None,
        sequence: None,
        work: machine.path().join("work"),
    };
    (machine, build)
}

fn tools(machine: &Machine) -> ExternalTools {
    ExternalTools::from_found(&machine.found()).unwrap()
}

/// Command lines with the machine's folder as `$M`.
fn shown(machine: &Machine, build: &ExternalBuild) -> String {
    let tools = tools(machine);
    let compile = build.compile_commands(&tools).into_iter().map(|(_, l)| l);
    compile
        .chain([build.aiecc_command(&tools)])
        .map(|l| l.join("\n    "))
        .collect::<Vec<_>>()
        .join("\n")
        .replace(&*machine.path().to_string_lossy(), "$M")
}

#[test]
fn command_lines_of_each_era() {
    for era in ERAS {
        let (machine, build) = machine(era);
        insta::assert_snapshot!(format!("command_lines_{era:?}"), shown(&machine, &build));
    }
}

#[test]
fn each_era_builds_and_reads_back() {
    for era in ERAS {
        let (machine, build) = machine(era);
        let mut events = Vec::new();
        let output = build
            .run(&tools(&machine), &mut |e| events.push(e))
            .unwrap_or_else(|e| panic!("{era}: {e}"));
        let given = fs::read(machine.path().join("given.xclbin")).unwrap();
        assert_eq!(output.xclbin, given, "{era}");
        assert!(matches!(events[0], Event::Compiling { .. }), "{events:?}");
    }
}

/// A command line of one era is refused by another's tool: the stand-ins do
/// look at their flags.
#[test]
fn flags_of_another_era_fail() {
    let (old, build) = machine(AieccEra::A);
    let (new, _) = machine(AieccEra::C);
    let mut tools = tools(&old);
    tools.aiecc = ExternalTools::from_found(&new.found()).unwrap().aiecc;
    let error = build.run(&tools, &mut |_| {}).unwrap_err().to_string();
    assert!(
        error.contains("unknown argument: --aie-generate-xclbin"),
        "{error}"
    );
}

#[test]
fn a_failure_names_its_stage() {
    let (machine, build) = machine(AieccEra::B);
    let tools = tools(&machine);
    for (file, stage) in [
        ("addresses.mlir", Stage::Lower),
        ("physical.mlir", Stage::Route),
        (".ll", Stage::CoreIr),
        (".o", Stage::CoreCode),
        (".elf", Stage::Link),
        ("elfs.bin", Stage::Configuration),
        (".pdi", Stage::Image),
        ("xclbin", Stage::Package),
    ] {
        machine.aiecc(StopsAt(Some(file)));
        let _ = fs::remove_dir_all(&build.work);
        match build.run(&tools, &mut |_| {}) {
            Err(BuildError::ExternalStage(failed)) => {
                assert_eq!(failed.stage, stage, "stopped before {file}");
                assert!(fs::read_to_string(failed.log).unwrap().contains("aiecc"));
            }
            other => panic!("{file}: {other:?}"),
        }
    }
}

#[test]
fn a_failed_stage_as_a_person_reads_it() {
    let (machine, mut build) = machine(AieccEra::C);
    let text = |e: BuildError| {
        e.to_string()
            .replace(&*machine.path().to_string_lossy(), "$M")
    };
    machine.aiecc(StopsAt(Some("physical.mlir")));
    let routing = build.run(&tools(&machine), &mut |_| {}).unwrap_err();
    insta::assert_snapshot!("failed_routing", text(routing));
    build.sources = vec![machine.source("int x;\n#error no such intrinsic\n")];
    let compile = build.run(&tools(&machine), &mut |_| {}).unwrap_err();
    insta::assert_snapshot!("failed_compile", text(compile));
}

/// What an earlier run has left in the folder is no output of this one.
#[test]
fn an_aiecc_that_ends_well_and_writes_nothing() {
    let (machine, build) = machine(AieccEra::C);
    machine.aiecc(StopsAt(None));
    let tools = tools(&machine);
    build.run(&tools, &mut |_| {}).unwrap();
    machine.aiecc(StopsAt(Some("silently")));
    match build.run(&tools, &mut |_| {}) {
        Err(BuildError::ExternalStage(failed)) => {
            assert_eq!(failed.stage, Stage::Package);
            let status = failed.status;
            assert!(
                status.starts_with("exit status: 0, as if all were well, but "),
                "{status}"
            );
            assert!(
                status.contains(".xclbin and ") && status.ends_with(" are not there"),
                "{status}"
            );
        }
        other => panic!("{other:?}"),
    }
}

/// `aie-opt` says which spelling of an operation its version reads.
#[test]
fn the_design_is_spelt_as_the_version_reads_it() {
    let (machine, build) = machine(AieccEra::C);
    assert!(build.text.contains("aiex.runtime_sequence"));
    machine.script(
        "mlir_aie/bin/aie-opt",
        "if grep -q 'aiex.runtime_sequence' \"$1\"; then echo \"$1:9:3: error: unknown op\" >&2; exit 1; fi",
    );
    build.run(&tools(&machine), &mut |_| {}).unwrap();
    let used = fs::read_to_string(build.work.join("aie.mlir")).unwrap();
    assert!(used.contains(" aie.runtime_sequence"), "{used}");

    machine.script("mlir_aie/bin/aie-opt", "echo 'error: bad' >&2; exit 1");
    match build.run(&tools(&machine), &mut |_| {}) {
        Err(BuildError::ExternalStage(failed)) => {
            assert_eq!(failed.stage, Stage::Parse);
            assert!(failed.output.contains("error: bad"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_cannot_work_is_said_before_it_runs() {
    let (machine, mut build) = machine(AieccEra::A);
    build.arguments = 6;
    let error = build.run(&tools(&machine), &mut |_| {}).unwrap_err();
    assert!(error.to_string().contains("XRT would crash"), "{error}");
    assert!(!build.work.exists(), "nothing ran");

    let (machine, mut build) = self::machine(AieccEra::C);
    build.text = build
        .text
        .replace("aie.device(", "aie.device(npu1_4col) // (");
    machine.script(
        "opt/peano/bin/clang",
        "[ \"$1\" = --version ] && echo 'clang version 19.0.0'; echo '  aie2 - x'",
    );
    let error = build.run(&tools(&machine), &mut |_| {}).unwrap_err();
    let text = error.to_string();
    assert!(text.contains("called npu1 now"), "{text}");
    assert!(text.contains("Peano is LLVM 19"), "{text}");
}

#[test]
fn outputs_that_are_not_as_asked_are_refused() {
    let (machine, mut build) = machine(AieccEra::B);
    let tools = tools(&machine);
    let run = |build: &ExternalBuild| match build.run(&tools, &mut |_| {}) {
        Err(BuildError::ExternalReadBack { source, .. }) => source.to_string(),
        other => panic!("{other:?}"),
    };
    build.columns = 4;
    assert!(run(&build).contains("has 1 columns, the design 4"));
    build.columns = 1;
    let insts = machine.path().join("given.insts");
    let good = fs::read(&insts).unwrap();
    fs::write(&insts, &good[..good.len() - 4]).unwrap();
    assert!(run(&build).contains("the instruction stream"));
    let named = machine.path().join("given.xclbin");
    let given = fs::read(&named).unwrap();
    let other_id = {
        let mut bytes = given.clone();
        let place = given
            .windows(20)
            .position(|w| w == b"dpu_kernel_id=\"0x901")
            .unwrap();
        bytes[place + 19] = b'2';
        bytes
    };
    fs::write(&named, other_id).unwrap();
    fs::write(&insts, &good).unwrap();
    assert!(run(&build).contains("the id 0x902, not 0x901"));
    fs::write(&named, given).unwrap();
    let mut other = good.clone();
    other[2] = 4;
    fs::write(&insts, other).unwrap();
    assert!(run(&build).contains("npu1 is 3"));
    fs::write(&insts, good).unwrap();
    let xclbin = machine.path().join("given.xclbin");
    let mut bytes = fs::read(&xclbin).unwrap();
    bytes.truncate(100);
    fs::write(&xclbin, bytes).unwrap();
    assert!(run(&build).contains("the xclbin"));
}

#[test]
fn a_folder_belongs_to_its_content() {
    let (machine, mut build) = machine(AieccEra::B);
    let tools = tools(&machine);
    let root = machine.path().join("out");
    let inputs = Digest::of(b"inputs");
    let folder = Folder::of(&root, &build, &tools, inputs);
    assert!(folder.finished().is_none());
    folder.clear().unwrap();
    build.work = folder.path().to_owned();
    assert_eq!(
        Folder::of(&root, &build, &tools, inputs).path(),
        folder.path(),
        "the folder itself is no input"
    );
    let output = build.run(&tools, &mut |_| {}).unwrap();
    assert!(folder.finished().is_none(), "not before it is noted");
    folder.finish(&output, &tools).unwrap();
    assert_eq!(folder.finished().unwrap().insts, output.insts);

    let other = |build: &ExternalBuild, tools: &ExternalTools, inputs| {
        Folder::of(&root, build, tools, inputs).path() != folder.path()
    };
    assert!(other(&build, &tools, Digest::of(b"a changed header")));
    let mut newer = tools.clone();
    newer.peano.clang.version = "clang version 22".to_owned();
    assert!(other(&build, &newer, inputs));
    let mut edited = build.clone();
    edited.text.push('\n');
    assert!(other(&edited, &tools, inputs));

    fs::write(folder.path().join("insts.bin"), "other").unwrap();
    assert!(folder.finished().is_none(), "a damaged output");
}

#[test]
fn tools_that_are_not_what_they_seem() {
    let error = ExternalTools::from_found(&Toolchains::default()).unwrap_err();
    assert!(error.to_string().contains("Peano"), "{error}");

    let (machine, _) = machine(AieccEra::A);
    machine.script(
        "mlir_aie/bin/aiecc.py",
        "echo \"ModuleNotFoundError: No module named 'aie'\" >&2; exit 1",
    );
    assert_eq!(
        machine.found().aiecc.unwrap().flags.unwrap_err(),
        UnknownAiecc::NoPackage
    );
    machine.script("mlir_aie/bin/aiecc.py", "echo 'usage: something'");
    let error = ExternalTools::from_found(&machine.found()).unwrap_err();
    assert!(error.to_string().contains("lists neither"), "{error}");

    // A variable that is set to nothing is not set.
    let empty = machine.places().with("PEANO_INSTALL_DIR", "");
    assert!(Toolchains::find(&empty).peano.unwrap().targets_aie2);

    machine.script("opt/peano/bin/clang", "echo 'clang version 19.1.7'");
    let error = ExternalTools::from_found(&machine.found()).unwrap_err();
    assert!(
        error.to_string().contains("can't compile for AIE2"),
        "{error}"
    );
}

/// A clang for AIE2 wins over one that only lies in the right place.
#[test]
fn peano_in_a_virtual_environment() {
    let (machine, _) = machine(AieccEra::B);
    let venv = machine.path().join("venv");
    let package = "venv/lib/python3.12/site-packages/llvm-aie/bin/clang";
    machine.script(
        package,
        "[ \"$1\" = --version ] && echo 'clang version 22.0.0'; echo ' aie2 - AI Engine'",
    );
    machine.script("opt/peano/bin/clang", "echo 'clang version 19.1.7'");
    let found = Toolchains::find(&machine.places().with("VIRTUAL_ENV", venv));
    let peano = found.peano.unwrap();
    assert_eq!(peano.llvm_major, Some(22));
    assert!(peano.root.ends_with("site-packages/llvm-aie"));
}

/// `aiecc` of an environment that is not active brings the Peano beside it.
#[test]
fn peano_beside_the_aiecc_that_was_found() {
    let (machine, _) = machine(AieccEra::B);
    fs::remove_dir_all(machine.path().join("opt")).unwrap();
    let venv = machine.path().join("venv");
    let package = "venv/lib/python3.12/site-packages/llvm-aie/bin/clang";
    machine.script(
        package,
        "[ \"$1\" = --version ] && echo 'clang version 22.0.0'; echo ' aie2 - AI Engine'",
    );
    let aiecc = fs::read_to_string(machine.path().join("mlir_aie/bin/aiecc")).unwrap();
    machine.script("venv/bin/aiecc", aiecc.trim_start_matches("#!/bin/sh\n"));
    let places = Places::below(machine.path()).with("PATH", venv.join("bin"));
    let found = Toolchains::find(&places);
    assert_eq!(found.aiecc.unwrap().program.path, venv.join("bin/aiecc"));
    let peano = found.peano.unwrap();
    assert!(peano.root.ends_with("site-packages/llvm-aie"), "{peano:?}");
}

/// Devices, sequences and schemes that were chosen are passed on, or said to be impossible.
#[test]
fn choices_reach_the_command_line() {
    let (machine, mut build) = machine(AieccEra::B);
    build.scheme = AllocScheme::BankAware;
    let line = build.aiecc_command(&tools(&machine));
    assert!(line.contains(&"--alloc-scheme=bank-aware".to_owned()));
    build.device = Some("second".to_owned());
    build.sequence = Some("other".to_owned());
    let error = build.run(&tools(&machine), &mut |_| {}).unwrap_err();
    let text = error.to_string();
    assert!(
        text.contains("no --device-name, so `second` can't be chosen"),
        "{text}"
    );
    assert!(
        text.contains("no --sequence-name, so `other` can't be chosen"),
        "{text}"
    );
    let mut tools = tools(&machine);
    tools.flags.device_name = true;
    tools.flags.sequence_name = true;
    assert_eq!(external::check(&build, &tools), []);
    let line = build.aiecc_command(&tools);
    assert!(line.contains(&"--device-name=second".to_owned()));
    assert!(line.contains(&"--sequence-name=other".to_owned()));
}

/// Objects that come with the design lie where `aiecc` looks for them.
#[test]
fn given_objects_lie_beside_the_design() {
    let (machine, mut build) = machine(AieccEra::C);
    let file = GivenFile {
        path: machine.path().join("elsewhere/k.o"),
        bytes: b"object".to_vec(),
    };
    build.given = vec![("parts/k.o".to_owned(), file)];
    build.run(&tools(&machine), &mut |_| {}).unwrap();
    assert_eq!(fs::read(build.work.join("k.o")).unwrap(), b"object");
}

/// Two files of one name would become one: refused before anything runs.
#[test]
fn files_of_one_name_are_refused() {
    let (machine, mut build) = machine(AieccEra::C);
    let tools = tools(&machine);
    let file = |folder: &str, bytes: &[u8]| GivenFile {
        path: machine.path().join(folder).join("k.o"),
        bytes: bytes.to_vec(),
    };
    let named = |folder: &str, bytes| (format!("{folder}/k.o"), file(folder, bytes));
    let said = |build: &ExternalBuild| {
        let problems = external::check(build, &tools);
        let problems = problems.iter().map(ToString::to_string);
        problems.collect::<Vec<_>>().join("; ")
    };
    // Cores may name one file several times.
    build.given = vec![named("a", b"one"), named("b", b"one")];
    assert_eq!(said(&build), "");
    build.given = vec![named("a", b"one"), named("b", b"two")];
    assert!(said(&build).contains("a/k.o and "), "{}", said(&build));
    let error = build.run(&tools, &mut |_| {}).unwrap_err();
    assert!(matches!(error, BuildError::Preflight { .. }), "{error}");
    assert!(!build.work.exists(), "nothing ran");
    // What is compiled has a name, too, and so have outputs.
    build.given = vec![named("a", b"one")];
    build.sources = vec![PathBuf::from("x/k.cc")];
    assert!(
        said(&build).contains("would both be k.o"),
        "{}",
        said(&build)
    );
    build.given.clear();
    build.sources.push(PathBuf::from("y/k.cc"));
    assert!(
        said(&build).contains("x/k.cc and y/k.cc"),
        "{}",
        said(&build)
    );
    build.sources.clear();
    build.given = vec![("insts.bin".to_owned(), file("a", b"one"))];
    assert!(said(&build).contains("insts.bin"), "{}", said(&build));
}

#[test]
fn no_bootgen_is_said_before_it_runs() {
    let (machine, build) = machine(AieccEra::A);
    fs::remove_file(machine.path().join("mlir_aie/bin/bootgen")).unwrap();
    let error = build.run(&tools(&machine), &mut |_| {}).unwrap_err();
    assert!(error.to_string().contains("calls bootgen"), "{error}");
}

/// Two builds compared in named registers.
#[test]
fn a_comparison_names_registers() {
    let (kernel, built) = gelu();
    let compare = |a: &Built, b: &Built| {
        npu_build::compare::builds((&a.xclbin, &a.insts), (&b.xclbin, &b.insts)).unwrap()
    };
    assert_eq!(compare(&built, &built), [""; 0]);
    // Half the length: BDs, their queue's instruction stream.
    let dir = tempfile::tempdir().unwrap();
    let text = kernel
        .text
        .replace("512x", "256x")
        .replace("1, 512]", "1, 256]");
    fs::write(dir.path().join("gelu_512.mlir"), text).unwrap();
    let tree = Tree {
        designs: dir.path().to_owned(),
        sources: workspace().join("kernel-src"),
    };
    let half = kernel::build(&Kernel::load(&tree, "gelu_512").unwrap()).unwrap();
    let lines = compare(&built, &half);
    insta::assert_snapshot!("comparison", lines.join("\n"));
}
