//! Programs for the guest that know nothing of this project, and what they run: GELU
//! with its table written by the instruction stream itself.
//!
//! `xrt_run` uses XRT's public API, `uapi` the kernel driver's interface. They are
//! compiled in the tree with the tree's own g++, in a user namespace, so that it needs
//! no root.

use std::path::{Path, PathBuf};
use std::process::Command;

use golden::inputs;
use golden::lut::{Function, Rounding, TableSpec};
use golden::quant::Quant;
use miette::miette;
use npu_arch::array::{TileCoord, TileOffset};
use npu_image::manifest::Manifest;
use npu_image::txn::{self, Op};
use npu_image::xclbin::Xclbin;

use crate::debian::{checked, Tree};
use crate::error::{plain, read, write, Failure};
use crate::out::errln;

/// Name, source and libraries of a program.
struct Program(&'static str, &'static str, &'static [&'static str]);

const PROGRAMS: [Program; 2] = [
    Program(
        "xrt_run",
        include_str!("guest/xrt_run.cc"),
        &["-lxrt_coreutil"],
    ),
    Program("uapi", include_str!("guest/uapi.cc"), &[]),
];
/// Kernel that they run.
pub(super) const KERNEL: &str = "gelu_512";
const TABLE: &str = "gelu_lut";
const ELEMENTS: usize = 512;

/// Files for the guest: name and content.
pub(super) type Files = Vec<(String, Vec<u8>)>;

/// Compiles the programs, unless they are there.
pub(super) fn compile(tree: &Tree) -> Result<Vec<PathBuf>, Failure> {
    PROGRAMS.iter().map(|program| one(tree, program)).collect()
}

fn one(tree: &Tree, Program(name, text, libraries): &Program) -> Result<PathBuf, Failure> {
    let source = tree.path("tmp").join(format!("{name}.cc"));
    let program = tree.path("tmp").join(name);
    if program.exists() && read(&source).is_ok_and(|s| s == text.as_bytes()) {
        return Ok(program);
    }
    errln!("lab: compiling {name}");
    if program.exists() {
        std::fs::remove_file(&program).map_err(|e| miette!("{}: {e}", program.display()))?;
    }
    write(&source, text.as_bytes())?;
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "chroot"]);
    command.arg(&tree.root);
    command.args(["g++", "-std=c++17", "-O1", "-Wall", "-Wextra", "-Werror"]);
    command.arg("-o").arg(format!("/tmp/{name}"));
    command.arg(format!("/tmp/{name}.cc")).args(*libraries);
    checked(&mut command)?;
    Ok(program)
}

/// PDI, instruction stream, input and what must come out.
pub(super) fn files(kernels: &Path) -> Result<Files, Failure> {
    let manifest = read(&kernels.join(format!("{KERNEL}.json")))?;
    let manifest = Manifest::parse(&manifest).map_err(plain)?;
    let stream = read(&kernels.join(format!("{KERNEL}.insts.bin")))?;
    let stream = txn::parse(&stream).map_err(plain)?;
    let four = Quant {
        scale: 4.0 / 127.0,
        zero_point: 0,
    };
    let spec = TableSpec {
        function: Function::GeluErf,
        input: four,
        output: four,
        rounding: Rounding::HalfEven,
        saturation: golden::lut::Saturation::Full,
    };
    let table = spec.build().map_err(plain)?;
    if manifest.buffers_named(TABLE).next().is_none() {
        return Err(miette!("{KERNEL} has no table {TABLE}").into());
    }
    let mut builder = txn::Builder::new(stream.header.target);
    for buffer in manifest.buffers_named(TABLE) {
        let tile = TileCoord::new(buffer.column, buffer.row);
        let image = buffer.layout.lay_out(table.bytes());
        builder.push(&Op::BlockWrite {
            addr: tile.at(TileOffset(buffer.address)).0,
            data: image
                .chunks_exact(4)
                .map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]]))
                .collect(),
        });
    }
    for record in &stream.records {
        builder.push_record(record);
    }
    let input = inputs::ramp_i8(ELEMENTS);
    let bytes = |values: &[i8]| values.iter().map(|v| *v as u8).collect::<Vec<u8>>();
    let xclbin = read(&kernels.join(format!("{KERNEL}.xclbin")))?;
    let xclbin = Xclbin::parse(&xclbin).map_err(plain)?;
    let partition = xclbin.aie_partition().map_err(plain)?;
    let pdi = partition.and_then(|p| p.pdis.first().map(|p| p.image.to_vec()));
    let pdi = pdi.ok_or_else(|| miette!("{KERNEL}.xclbin has no PDI"))?;
    Ok(vec![
        ("gelu.pdi".into(), pdi),
        ("gelu.insts".into(), builder.finish()),
        ("gelu.input".into(), bytes(&input)),
        ("gelu.expected".into(), bytes(&table.apply_all(&input))),
    ])
}
