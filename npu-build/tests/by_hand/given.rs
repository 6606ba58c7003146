//! Programs and objects that come as files.

use std::collections::BTreeMap;
use std::fs;

use npu_build::given::GivenError;
use npu_build::kernel::{Built, Kernel};
use npu_build::rehearse::{Later, Rehearsal};
use npu_build::{segments, BuildError};
use npu_cc::link::objects::object;
use npu_cc::{ir, legalise};
use npu_emu::array::{Array, Limits, RunOutcome};
use npu_emu::host::{HostBuffers, HostMemory};
use npu_emu::strict::{Class, Strictness};
use npu_image::txn;

use super::{built, turning, write_source, BODY, FOREVER, KERNEL, THROUGH};

fn with_elf(file: &str) -> String {
    let core = format!("%core = aie.core(%tile) {{\n    aie.end\n  }} {{elf_file = \"{file}\"}}");
    THROUGH.replace("CORE", &core)
}

/// The first word of each block that comes back for blocks that begin with 41 and 7.
fn run((kernel, built): &(Kernel, Built)) -> [u8; 2] {
    let cores = kernel.design.cores.iter().zip(&built.cores);
    let elfs: BTreeMap<_, _> = cores
        .map(|(core, (_, output))| (core.tile, segments::of_elf(&output.elf).unwrap()))
        .collect();
    let cdo = kernel.design.cdo(&elfs).unwrap();
    let mut array = Array::new(kernel.design.device);
    array.set_strictness(Strictness::strict().allow(Class::UninitialisedMemory));
    let commands = cdo.elfs.iter().chain(&cdo.init).chain(&cdo.enable);
    array.apply_cdo(commands).unwrap();
    let mut host = HostBuffers::new();
    let mut input = vec![0; 128];
    (input[0], input[64]) = (41, 7);
    let arguments = [host.map(input), host.map(vec![0; 128])];
    let stream = txn::parse(&built.insts).unwrap();
    let outcome = array.run(&stream, &arguments, &mut host, &Limits::default());
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    let mut output = [0; 128];
    host.read(arguments[1], &mut output).unwrap();
    [output[0], output[64]]
}

#[test]
fn a_given_program_gives_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    write_source(folder.path());
    let first = built(folder.path(), &turning(FOREVER)).unwrap();
    assert_eq!(first.1.rehearsal, Rehearsal::Ends);
    assert_eq!(run(&first), [42, 8]);
    let elf = &first.1.cores[0].1.elf;
    let project = folder.path().join("k.mlir.prj");
    fs::create_dir(&project).unwrap();
    // No source is asked for.
    fs::remove_file(folder.path().join("kernel.cc")).unwrap();
    let beside = folder.path().join("core_0_2.elf");
    for (place, named) in [
        (&beside, "core_0_2.elf"),
        (&project.join("core_0_2.elf"), "core_0_2.elf"),
        (&beside, "/of/another/machine/k.mlir.prj/core_0_2.elf"),
        (&beside, beside.to_str().unwrap()),
    ] {
        fs::write(place, elf).unwrap();
        let second = built(folder.path(), &with_elf(named)).unwrap();
        assert!(first.1.xclbin == second.1.xclbin, "{named}");
        assert!(first.1.insts == second.1.insts, "{named}");
        assert_eq!(second.1.rehearsal, Rehearsal::Ends);
        let report = &second.1.cores[0].1.report;
        assert!(report.functions.iter().any(|f| f.name == "kernel"));
        assert!(second
            .0
            .inputs
            .iter()
            .any(|(path, _)| path.ends_with("core_0_2.elf")));
        fs::remove_file(place).unwrap();
    }
}

#[test]
fn a_program_that_cannot_be_taken_is_refused_at_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |text: &str| match built(folder.path(), text) {
        Err(BuildError::Given {
            text, span, source, ..
        }) => (text[span.start..span.end].to_owned(), *source),
        other => panic!("{other:?}"),
    };
    let (line, error) = refused(&with_elf("nowhere.elf"));
    assert!(line.contains("nowhere.elf"), "{line}");
    assert!(matches!(error, GivenError::Missing { .. }), "{error}");
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    write("text.elf", b"not a program");
    let (_, error) = refused(&with_elf("text.elf"));
    assert!(matches!(error, GivenError::Damaged { .. }), "{error}");
    write("object.elf", &kernel_object());
    let (_, error) = refused(&with_elf("object.elf"));
    assert!(matches!(error, GivenError::NotLinked { .. }), "{error}");
    let both = turning(FOREVER).replace("link_with", "elf_file = \"text.elf\", link_with");
    let (_, error) = refused(&both);
    assert!(matches!(error, GivenError::Body { .. }), "{error}");
}

/// The rehearsal runs it: with one that does nothing the design hangs. That is told and not refused, as
/// the program saw zeros.
#[test]
fn a_given_program_is_rehearsed() {
    let folder = tempfile::tempdir().unwrap();
    let alone = "aie.device(npu1_1col) {
  %tile = aie.tile(0, 2)
  %core = aie.core(%tile) {
    aie.end
  }
  aiex.runtime_sequence(%x: memref<32xi32>) {
  }
}";
    let idle = built(folder.path(), alone).unwrap();
    fs::write(folder.path().join("idle.elf"), &idle.1.cores[0].1.elf).unwrap();
    let (_, built) = built(folder.path(), &with_elf("idle.elf")).unwrap();
    let Rehearsal::Hangs(hang) = built.rehearsal else {
        panic!("{:?}", built.rehearsal);
    };
    assert!(!hang.certain);
}

/// A second run has the limits of the first, which are lower where programs have their kernels in them.
#[test]
fn a_given_program_that_takes_long_in_its_second_run() {
    let folder = tempfile::tempdir().unwrap();
    write_source(folder.path());
    // Four turns make two runs; the last one takes its time.
    let body = BODY.replace("TURNS", "3").replace(
        "    aie.end\n",
        "    aie.use_lock(%a_full, AcquireGreaterEqual, 1)
    aie.use_lock(%b_free, AcquireGreaterEqual, 1)
    %m = arith.constant 3000000 : index
    %v = arith.constant 7 : i32
    scf.for %j = %c0 to %m step %c1 {
      memref.store %v, %b[%c0] : memref<16xi32>
    }
    aie.use_lock(%a_free, Release, 1)
    aie.use_lock(%b_full, Release, 1)
    aie.end\n",
    );
    let slow = THROUGH.replace("CORE", &body);
    let first = built(folder.path(), &slow).unwrap();
    fs::write(folder.path().join("slow.elf"), &first.1.cores[0].1.elf).unwrap();
    let (_, second) = built(folder.path(), &with_elf("slow.elf")).unwrap();
    let Rehearsal::Once(Later::Unknown { why }) = second.rehearsal else {
        panic!("{:?}", second.rehearsal);
    };
    assert!(why.starts_with("in a second run, "), "{why}");
}

fn kernel_object() -> Vec<u8> {
    let module = legalise::legalise(&ir::parse(KERNEL, "kernel").unwrap()).unwrap();
    object(&module).unwrap()
}

#[test]
fn an_object_beside_the_design_is_linked() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("kernel.o"), kernel_object()).unwrap();
    let linked = built(folder.path(), &turning(FOREVER)).unwrap();
    assert_eq!(run(&linked), [42, 8]);
    assert!(linked.0.sources.is_empty());
    let report = &linked.1.cores[0].1.report;
    assert!(report.functions.iter().any(|f| f.name == "kernel"));
    assert!(report.stack_need.is_some_and(|n| n <= report.stack_size));
}

/// An archive of these members.
fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = b"!<arch>\n".to_vec();
    for (name, data) in members {
        let (name, size) = (format!("{name}/"), data.len());
        let zero = 0;
        let header = format!("{name:<16}{zero:<12}{zero:<6}{zero:<6}{zero:<8}{size:<10}`\n");
        out.extend(header.bytes().chain(data.iter().copied()));
        out.resize(out.len().next_multiple_of(2), b'\n');
    }
    out
}

#[test]
fn an_archive_is_looked_into() {
    let folder = tempfile::tempdir().unwrap();
    let write = |bytes: &[u8]| fs::write(folder.path().join("kernel.o"), bytes).unwrap();
    let object = kernel_object();
    write(&archive(&[("kernel.o", &object)]));
    let linked = built(folder.path(), &turning(FOREVER)).unwrap();
    assert_eq!(run(&linked), [42, 8]);
    // The same for a machine that is none of AIE.
    let mut foreign = object.clone();
    foreign[18..20].copy_from_slice(&62u16.to_le_bytes());
    for members in [&[("kernel.o", &foreign[..])][..], &[]] {
        write(&archive(members));
        let error = built(folder.path(), &turning(FOREVER)).unwrap_err();
        let BuildError::Given { source, .. } = error else {
            panic!("{error}");
        };
        assert!(matches!(*source, GivenError::NoObject { .. }), "{source}");
    }
}

/// Nothing says that what lies among intermediate files was made from the source that is here.
#[test]
fn a_source_wins_over_an_intermediate_object() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("k.mlir.prj");
    fs::create_dir(&project).unwrap();
    fs::write(project.join("kernel.o"), kernel_object()).unwrap();
    let linked = built(folder.path(), &turning(FOREVER)).unwrap();
    assert_eq!(linked.0.objects.len(), 1);
    write_source(folder.path());
    let compiled = built(folder.path(), &turning(FOREVER)).unwrap();
    assert_eq!((compiled.0.objects.len(), compiled.0.sources.len()), (0, 1));
    // One beside the design is meant.
    fs::write(folder.path().join("kernel.o"), kernel_object()).unwrap();
    let linked = built(folder.path(), &turning(FOREVER)).unwrap();
    assert_eq!(linked.0.objects.len(), 1);
}

#[test]
fn an_object_for_another_machine_gives_way_to_the_source() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("kernel.o"), b"\x7fELF of another kind").unwrap();
    let error = built(folder.path(), &turning(FOREVER)).unwrap_err();
    let BuildError::Given { source, .. } = error else {
        panic!("{error}");
    };
    assert!(matches!(*source, GivenError::NoObject { .. }), "{source}");
    write_source(folder.path());
    let compiled = built(folder.path(), &turning(FOREVER)).unwrap();
    assert_eq!(run(&compiled), [42, 8]);
    assert!(compiled.0.objects.is_empty());
}
