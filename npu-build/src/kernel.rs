//! One kernel: a design and its sources to xclbin, instruction stream, manifest.
//!
//! `mlir/NAME.mlir` is the design; each object that its cores link with
//! (`gelu.o`) is a kernel source (`kernel-src/gelu.cc`) with kept IR, unless the object itself lies
//! beside the design ([`given`]).
//! `mlir/NAME.json` is a note on what the design's numbers mean: which buffers
//! are tables or parameters, and the quantisation; it goes into the manifest.

mod cores;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use npu_arch::array::TileCoord;
use npu_cc::compile::{CoreOutput, Session};
use npu_design::verify::{self, Finding, Severity};
use npu_design::{
    CdoFiles, CoreProgram, DesignErrorKind, ElfSegments, Lowered, Options, Sequence, Span,
};
use npu_image::manifest::{Layout, QuantValue, Role};
use npu_image::{pdi, xclbin};
use serde::Deserialize;

use crate::choices::Choices;
use crate::error::{io, BuildError};
use crate::given::{self, GivenError, GivenFile, Places};
use crate::hash::{Digest, Hasher};
use crate::ir::KernelSource;
use crate::rehearse::{rehearse_in, Given, Rehearsal};

pub use cores::compile_kernel_functions;
pub(crate) use cores::placed;
use cores::{compile, given_segments, kept_texts, opaque};

/// Name and version of the embedded toolchain, as manifests state it.
pub const EMBEDDED: &str = concat!("embedded ", env!("CARGO_PKG_VERSION"));

/// Where designs and sources are.
#[derive(Clone, Debug)]
pub struct Tree {
    /// Folder of designs.
    pub designs: PathBuf,
    /// Folder of kernel sources.
    pub sources: PathBuf,
}

impl Tree {
    /// The tree of a workspace.
    pub fn of(root: &Path) -> Self {
        Self {
            designs: root.join("mlir"),
            sources: root.join("kernel-src"),
        }
    }

    /// Names of the designs, sorted.
    pub fn names(&self) -> Result<Vec<String>, BuildError> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.designs).map_err(io(&self.designs))? {
            let path = entry.map_err(io(&self.designs))?.path();
            if path.extension().is_some_and(|e| e == "mlir") {
                names.extend(path.file_stem().map(|s| s.to_string_lossy().into_owned()));
            }
        }
        names.sort();
        Ok(names)
    }
}

/// What the numbers of a design mean.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Names of the host buffers, in the order of the sequence's arguments.
    #[serde(default)]
    pub arguments: Vec<String>,
    /// What buffers are for, by symbol.
    #[serde(default)]
    pub buffers: BTreeMap<String, BufferNote>,
    /// Scales, zero points, formats.
    #[serde(default)]
    pub quantisation: BTreeMap<String, QuantValue>,
    /// Symbol of the device to build, where the design has several.
    #[serde(default)]
    pub device: Option<String>,
    /// Symbol of the runtime sequence to build, where the design has several.
    #[serde(default)]
    pub sequence: Option<String>,
    /// The release of Peano (its commit, or the wheel's version) with which outputs of builds by MLIR-AIE
    /// were recorded; a build with another says so.
    #[serde(default)]
    pub recorded_with: Option<String>,
}

/// What a buffer of a design is for: a role, or more than that.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum BufferNote {
    /// It holds what its type says.
    Role(Role),
    /// It is a copy of a table, in a layout of its own.
    Copy(TableCopy),
}

/// A buffer that holds a table laid out for its kernel.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableCopy {
    /// The table's name for who uploads it. Several buffers may be copies.
    pub table: String,
    /// Role of the table.
    pub role: Role,
    /// Entries of the table, each a byte.
    pub entries: u32,
    /// How they lie in the buffer.
    pub layout: Layout,
}

/// A design with everything that goes into its build.
#[derive(Debug)]
pub struct Kernel {
    /// `gelu_512` for `mlir/gelu_512.mlir`.
    pub name: String,
    /// The design file.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// Its note.
    pub note: Note,
    /// What the caller has chosen.
    pub choices: Choices,
    /// The design, lowered up to its core programs.
    pub design: Lowered,
    /// Kernel sources by object name (`gelu.o`).
    pub sources: BTreeMap<String, KernelSource>,
    /// Objects that the design's folder has, by name (`gelu.o`).
    pub objects: BTreeMap<String, GivenFile>,
    /// Programs that the design names in place of bodies.
    pub programs: BTreeMap<TileCoord, GivenFile>,
    /// Every input file with its hash, by path relative to the tree's root.
    pub inputs: Vec<(String, Digest)>,
}

impl Kernel {
    /// Reads and lowers a design, with the usual choices.
    pub fn load(tree: &Tree, name: &str) -> Result<Self, BuildError> {
        Self::load_with(tree, name, &Choices::default())
    }

    /// Reads and lowers a design.
    pub fn load_with(tree: &Tree, name: &str, choices: &Choices) -> Result<Self, BuildError> {
        let path = tree.designs.join(format!("{name}.mlir"));
        if !path.is_file() {
            return Err(BuildError::NoDesign {
                name: name.to_owned(),
                known: tree.names()?,
            });
        }
        let text = fs::read_to_string(&path).map_err(io(&path))?;
        let mut inputs = vec![(format!("mlir/{name}.mlir"), Digest::of(text.as_bytes()))];
        let note_path = tree.designs.join(format!("{name}.json"));
        let note = if note_path.is_file() {
            let json = fs::read(&note_path).map_err(io(&note_path))?;
            inputs.push((format!("mlir/{name}.json"), Digest::of(&json)));
            serde_json::from_slice(&json).map_err(|source| BuildError::Note {
                path: note_path.clone(),
                source,
            })?
        } else {
            Note::default()
        };
        let options = Options {
            device: choices.device.clone().or_else(|| note.device.clone()),
            scheme: choices.scheme,
            ..Options::default()
        };
        let design = npu_design::lower(&text, &options).map_err(|source| BuildError::Design {
            path: path.clone(),
            text: text.clone(),
            source: Box::new(source),
        })?;
        let kernel_note: &Note = &note;
        let known: Vec<String> = design.buffers.iter().map(|b| b.symbol.clone()).collect();
        if let Some(symbol) = kernel_note.buffers.keys().find(|s| !known.contains(s)) {
            return Err(BuildError::NoteBuffer {
                path: note_path,
                symbol: symbol.clone(),
                known,
            });
        }
        let places = Places {
            folder: &tree.designs,
            name,
        };
        let refuse = |core: &CoreProgram, span: Span, source: GivenError| BuildError::Given {
            path: path.clone(),
            text: text.clone(),
            span,
            tile: core.tile.to_string(),
            source: Box::new(source),
        };
        let shown = |file: &Path| {
            let inside = file.strip_prefix(&tree.designs);
            format!("mlir/{}", inside.unwrap_or(file).display())
        };
        let programs = given::programs(&path, &text, &design)?;
        inputs.extend(
            programs
                .values()
                .map(|p| (shown(&p.path), Digest::of(&p.bytes))),
        );
        let mut objects = BTreeMap::new();
        let mut sources = BTreeMap::new();
        for core in design.cores.iter().filter(|c| c.elf.is_none()) {
            // Cores share sources, which are read and hashed once.
            for object in &core.link_with {
                if sources.contains_key(object) || objects.contains_key(object) {
                    continue;
                }
                let stem = object.strip_suffix(".o").unwrap_or(object);
                let file = places.object(object, &tree.sources.join(format!("{stem}.cc")));
                if let Some(file) = file.map_err(|e| refuse(core, core.span, e))? {
                    inputs.push((shown(&file.path), Digest::of(&file.bytes)));
                    objects.insert(object.clone(), file);
                    continue;
                }
                let source = KernelSource::find(&tree.sources, stem);
                let source = source.map_err(|source| BuildError::Source {
                    path: path.clone(),
                    text: text.clone(),
                    span: core.span,
                    tile: core.tile.to_string(),
                    source: Box::new(source),
                })?;
                for (path, digest) in &source.inputs {
                    inputs.push((format!("kernel-src/{path}"), *digest));
                }
                // What is compiled is the kept IR; a build that lacks it fails later,
                // with a remedy.
                if let Ok(text) = fs::read(&source.kept) {
                    inputs.push((
                        format!("kernel-src/ir/{}.ll", source.name),
                        Digest::of(&text),
                    ));
                }
                sources.insert(object.clone(), source);
            }
        }
        inputs.sort();
        inputs.dedup();
        Ok(Self {
            name: name.to_owned(),
            path,
            text,
            note,
            choices: choices.clone(),
            design,
            sources,
            objects,
            programs,
            inputs,
        })
    }

    /// Objects and programs that come as files, by the names that the design has for them.
    pub fn given(&self) -> Vec<(String, GivenFile)> {
        let objects = self.objects.iter();
        let objects = objects.map(|(name, file)| (name.clone(), file.clone()));
        let programs = self.design.cores.iter().filter_map(|core| {
            let name = core.elf.as_ref()?.file.clone();
            Some((name, self.programs.get(&core.tile)?.clone()))
        });
        objects.chain(programs).collect()
    }

    /// Symbol of the device that was chosen, by the caller or the note.
    pub fn device(&self) -> Option<&str> {
        self.choices
            .device
            .as_deref()
            .or(self.note.device.as_deref())
    }

    /// Symbol of the sequence that was chosen, by the caller or the note.
    pub fn sequence_name(&self) -> Option<&str> {
        let note = self.note.sequence.as_deref();
        self.choices.sequence.as_deref().or(note)
    }

    /// The runtime sequence that was chosen, or the design's only one.
    pub fn sequence(&self) -> Result<&Sequence, BuildError> {
        let all = &self.design.sequences;
        let wanted = self.sequence_name();
        let found = match wanted {
            Some(wanted) => all.iter().find(|s| s.name.as_deref() == Some(wanted)),
            None => self.design.sequence(),
        };
        found.ok_or_else(|| BuildError::Sequences {
            path: self.path.clone(),
            text: self.text.clone(),
            // Without a choice, the second is one too many.
            span: match wanted {
                Some(_) => all.first().map(|s| s.place),
                None => all.get(1).map(|s| s.place),
            },
            wanted: wanted.map(Into::into),
            known: all.iter().map(|s| s.name.clone()).collect(),
        })
    }

    /// What lints say about the design.
    pub fn findings(&self) -> Result<Vec<Finding>, BuildError> {
        let texts = kept_texts(self);
        self.findings_knowing(&opaque(self, texts.as_ref().ok()))
    }

    /// The same, of cores of which it is known whether their kernels may use locks.
    fn findings_knowing(&self, opaque: &BTreeSet<TileCoord>) -> Result<Vec<Finding>, BuildError> {
        verify::check_knowing(&self.text, &self.design, opaque).map_err(|source| {
            BuildError::Design {
                path: self.path.clone(),
                text: self.text.clone(),
                source: Box::new(source),
            }
        })
    }

    /// Hash of everything that goes into the build but the tools.
    pub fn fingerprint(&self) -> Digest {
        let mut hasher = Hasher::new("npu-kernel/1");
        hasher.field(self.name.as_bytes());
        for (path, digest) in &self.inputs {
            hasher.field(path.as_bytes());
            hasher.field(digest.as_bytes());
        }
        for (name, value) in self.choices.unusual() {
            hasher.field(name.as_bytes());
            hasher.field(value.as_bytes());
        }
        hasher.finish()
    }
}

/// What a build makes.
#[derive(Debug)]
pub struct Built {
    /// The xclbin.
    pub xclbin: Vec<u8>,
    /// The instruction stream.
    pub insts: Vec<u8>,
    /// The manifest, JSON.
    pub manifest: Vec<u8>,
    /// Programs by tile, for people who want a look at them.
    pub cores: Vec<(String, CoreOutput)>,
    /// What the design's author should look at.
    pub warnings: Vec<Finding>,
    /// How the rehearsal ended; not with a hang or a refusal that is certain.
    pub rehearsal: Rehearsal,
}

/// Builds with the embedded toolchain.
pub fn build(kernel: &Kernel) -> Result<Built, BuildError> {
    build_in(kernel, &Session::new())
}

/// The same in a session that may know the kernels' functions already: what it has compiled before is
/// not compiled again.
pub fn build_in(kernel: &Kernel, session: &Session) -> Result<Built, BuildError> {
    build_telling(kernel, session, &mut |_| {})
}

/// What a build finds that is no error.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Doubt<'a> {
    /// What lints say.
    Findings(&'a [Finding]),
    /// How the rehearsal ended, which may have been well.
    Rehearsal(&'a Rehearsal),
}

/// The same, telling each doubt as it comes: a build that fails has told what it found before.
pub fn build_telling(
    kernel: &Kernel,
    session: &Session,
    tell: &mut dyn FnMut(Doubt<'_>),
) -> Result<Built, BuildError> {
    let design = &kernel.design;
    let texts = kept_texts(kernel);
    let opaque = opaque(kernel, texts.as_ref().ok());
    let (errors, warnings): (Vec<Finding>, _) = kernel
        .findings_knowing(&opaque)?
        .into_iter()
        .partition(|f| f.lint.severity() == Severity::Error);
    tell(Doubt::Findings(&warnings));
    if !errors.is_empty() {
        return Err(BuildError::Lints {
            path: kernel.path.clone(),
            text: kernel.text.clone(),
            findings: errors,
        });
    }
    // The rehearsal needs no kernel's code: both go on side by side, and it has the first word.
    // Core programs are compiled once for both, kernels once for all cores.
    let sequence = kernel.sequence()?;
    let given = Given {
        programs: given_segments(kernel)?,
        opaque,
        allowed: kernel.choices.allow.clone(),
    };
    let (rehearsal, compiled) = std::thread::scope(|scope| {
        let rehearsal = scope.spawn(|| rehearse_in(design, sequence, session, &given));
        let compiled = texts.and_then(|texts| compile(kernel, &texts, session));
        match rehearsal.join() {
            Ok(rehearsal) => (rehearsal, compiled),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    });
    let rehearsal = match rehearsal {
        Rehearsal::Hangs(hang) if hang.certain => {
            return Err(BuildError::Hangs {
                path: kernel.path.clone(),
                text: kernel.text.clone(),
                hang: Box::new(hang),
            });
        }
        Rehearsal::Stuck(stuck) if stuck.certain => {
            return Err(BuildError::Stuck {
                path: kernel.path.clone(),
                text: kernel.text.clone(),
                stuck: Box::new(stuck),
            });
        }
        Rehearsal::Refused(refusal) if refusal.certain => {
            return Err(BuildError::Refused {
                path: kernel.path.clone(),
                text: kernel.text.clone(),
                refusal: Box::new(refusal),
            });
        }
        other => other,
    };
    // What keeps a program from being built keeps it from being rehearsed, too, and is told once.
    let compiled = match (compiled, &rehearsal) {
        (Err(error), Rehearsal::Unknown { .. }) => return Err(error),
        (compiled, _) => compiled,
    };
    tell(Doubt::Rehearsal(&rehearsal));
    let mut elfs = BTreeMap::new();
    let mut cores = Vec::new();
    for (core, output) in design.cores.iter().zip(compiled?) {
        let segments = crate::segments::of_elf(&output.elf).map_err(|e| BuildError::ReadBack {
            design: kernel.name.clone(),
            what: "core ELF",
            why: e.to_string(),
        })?;
        elfs.insert(core.tile, segments);
        cores.push((core.tile.to_string(), output));
    }
    let cdo = configuration(&kernel.path, &kernel.text, design, &elfs)?;
    let image = pdi::build(
        &cdo.elfs,
        &cdo.init,
        &cdo.enable,
        &pdi::PdiOptions::default(),
    );
    let insts = sequence.to_txn();
    let xclbin = pack(kernel, image)?;
    let manifest = crate::manifest::make(kernel, &cores, &xclbin, &insts)?;
    Ok(Built {
        xclbin,
        insts,
        manifest,
        cores,
        warnings,
        rehearsal,
    })
}

/// The command lists of a design with its cores' programs.
///
/// # Errors
/// [`BuildError::Design`] at the core whose program is missing or doesn't fit its tile.
pub fn configuration(
    path: &Path,
    text: &str,
    design: &Lowered,
    elfs: &BTreeMap<TileCoord, ElfSegments>,
) -> Result<CdoFiles, BuildError> {
    design.cdo(elfs).map_err(|mut source| {
        if let DesignErrorKind::Elf { tile, .. } = &*source.kind {
            let core = design.cores.iter().find(|c| c.tile == *tile);
            let line = core.map(|c| c.elf.as_ref().map_or(c.span, |given| given.span));
            source.span = source.span.or(line);
        }
        BuildError::Design {
            path: path.to_owned(),
            text: text.to_owned(),
            source: Box::new(source.into()),
        }
    })
}

/// The xclbin around a PDI. UUIDs and time stamp derive from the content, so
/// that the same inputs give the same bytes.
fn pack(kernel: &Kernel, image: Vec<u8>) -> Result<Vec<u8>, BuildError> {
    let mut hasher = Hasher::new("npu-xclbin/1");
    hasher.field(kernel.name.as_bytes());
    hasher.field(&image);
    let identity = hasher.finish();
    let bytes = identity.as_bytes();
    let mut builder = xclbin::Builder::npu1(image, u16::from(kernel.design.columns));
    builder.set_buffers(kernel.sequence()?.arguments.len());
    builder.uuid = uuid(&bytes[..16]);
    builder.pdi_uuid = uuid(&bytes[16..]);
    builder.time_stamp = TIME_STAMP;
    kernel.choices.xrt.apply(&mut builder);
    builder.build().map_err(|e| BuildError::ReadBack {
        design: kernel.name.clone(),
        what: "xclbin",
        why: e.to_string(),
    })
}

/// A time stamp must be there and must not be the time: 2026-01-01.
const TIME_STAMP: u64 = 1_767_225_600;

/// Sixteen bytes of a hash as a UUID of version 8 (custom).
fn uuid(bytes: &[u8]) -> [u8; 16] {
    let mut uuid = [0; 16];
    uuid.copy_from_slice(bytes);
    uuid[6] = uuid[6] & 0x0f | 0x80;
    uuid[8] = uuid[8] & 0x3f | 0x80;
    uuid
}
