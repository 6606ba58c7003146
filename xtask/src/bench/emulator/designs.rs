//! The whole-core designs whose bundles are counted: Peano's, from a folder, and our
//! own builds of the same kernels.

use std::path::{Path, PathBuf};

use miette::miette;
use npu_arch::array::{TileCoord, TileOffset};
use npu_build::hash::Digest;
use npu_image::manifest::Manifest;
use npu_image::txn::{self, Op};
use npu_image::xclbin::Xclbin;

use super::programs::{Call, Lengths};
use crate::bench::workload;
use crate::build_kernels::{self, Force, Toolchain};
use crate::conformance;
use crate::error::{plain, read, read_text, write, Failure};
use crate::paths;

/// Runs of the shorter and of the longer measurement of a public design.
const RUNS: [u32; 2] = [2, 6];

/// The same of our own, of which one is thirty seconds of sound.
const OWN_RUNS: [u32; 2] = [1, 2];

/// A design of Unicorn-Commander/Unicorn-Amanuensis at 6eb47b8, known by the SHA-256
/// of its PDI.
pub(super) struct Public {
    pub(super) name: &'static str,
    pdi: &'static str,
    /// Strict classes that it violates.
    allow: &'static str,
}

pub(super) const PUBLIC: [Public; 2] = [
    Public {
        name: "gelu_2048 as Peano built it",
        pdi: "a18548056e928f7b5a3cce75ab34b9bf1ea5fac3135ca5f5503d1b75b99ab5b3",
        allow: "",
    },
    Public {
        name: "mel as Peano built it",
        pdi: "bea55aaa507cf92de413bd2795a706f5191d3ea9232c80833566f58cc4948c92",
        // Its stack runs 3 KiB into its buffers.
        allow: "stack-overlap",
    },
];

/// Our own kernels of these shapes.
pub(super) const OWN: [&str; 2] = ["gelu_2048", "mel"];

/// The files of a design and the lengths of its buffers.
pub(super) struct Files {
    pdi: PathBuf,
    stream: PathBuf,
    buffers: Vec<usize>,
    allow: &'static str,
    runs: [u32; 2],
}

impl Files {
    /// Two calls that differ in the number of runs.
    pub(super) fn lengths(&self) -> Lengths<'static> {
        let paths = [&self.pdi, &self.stream].map(|p| p.display().to_string());
        let mut words = vec!["run".to_owned()];
        words.extend(paths);
        words.extend(self.buffers.iter().map(usize::to_string));
        let [shorter, longer] = self.runs.map(|runs| Call {
            words: words.clone(),
            variables: vec![("RUNS", runs.to_string()), ("ALLOW", self.allow.to_owned())],
        });
        Lengths { shorter, longer }
    }
}

/// Finds a public design; `None` if the folder doesn't have it.
pub(super) fn public(
    folder: &Path,
    design: &Public,
    scratch: &Path,
) -> Result<Option<Files>, Failure> {
    let here = |pdi: &[u8]| Digest::of(pdi).hex() == design.pdi;
    let Some((pdi, sequence)) = conformance::build_with_pdi(folder, here)? else {
        return Ok(None);
    };
    let text = read_text(&sequence)?;
    let sequence = npu_design::instructions(&text, &npu_design::Options::default())
        .map_err(|e| miette!("{}: {e}", sequence.display()))?;
    let stream = scratch.join(format!("{}.insts.bin", design.pdi));
    write(&stream, &sequence.to_txn())?;
    let bytes = sequence.arguments.iter().map(|a| usize::try_from(a.bytes));
    Ok(Some(Files {
        pdi,
        stream,
        buffers: bytes.collect::<Result<_, _>>().map_err(plain)?,
        allow: design.allow,
        runs: RUNS,
    }))
}

/// Builds one of our kernels, with its tables written by its instruction stream.
pub(super) fn own(kernel: &'static str, scratch: &Path) -> Result<Files, Failure> {
    build_kernels::build(&[kernel.to_owned()], Toolchain::Auto, Force::OnlyStale)?;
    let file = |extension| paths::kernels().join(format!("{kernel}.{extension}"));
    let image = read(&file("xclbin"))?;
    let image = Xclbin::parse(&image).map_err(plain)?;
    let partition = image.aie_partition().map_err(plain)?;
    let pdi = partition.iter().flat_map(|p| &p.pdis).next();
    let pdi = pdi.ok_or_else(|| miette!("{kernel}.xclbin holds no PDI"))?;
    let manifest = Manifest::parse(&read(&file("json"))?).map_err(plain)?;
    let workload = workload::ALL.iter().find(|w| w.name == kernel);
    let workload = workload.ok_or_else(|| miette!("no workload is named {kernel}"))?;
    let task = (workload.task)()?;
    let stream = txn::parse(&read(&file("insts.bin"))?).map_err(plain)?;
    let mut with_tables = txn::Builder::new(stream.header.target);
    for (name, bytes) in &task.tables {
        for place in manifest.buffers_named(name) {
            let tile = TileCoord::new(place.column, place.row);
            let words = place.layout.lay_out(bytes);
            let words = words.chunks(4).map(|c| {
                let mut word = [0; 4];
                word[..c.len()].copy_from_slice(c);
                u32::from_le_bytes(word)
            });
            with_tables.push(&Op::BlockWrite {
                addr: tile.at(TileOffset(place.address)).0,
                data: words.collect(),
            });
        }
    }
    for record in &stream.records {
        with_tables.push_record(record);
    }
    let files = Files {
        pdi: scratch.join(format!("{kernel}.pdi")),
        stream: scratch.join(format!("{kernel}.insts.bin")),
        buffers: task
            .inputs
            .iter()
            .map(Vec::len)
            .chain([task.expected.len()])
            .collect(),
        allow: "",
        runs: OWN_RUNS,
    };
    write(&files.pdi, pdi.image)?;
    write(&files.stream, &with_tables.finish())?;
    Ok(files)
}
