//! Core programs, compared at the stage at which files have them.
//!
//! A design has the LLVM IR that a body became, or names a file with machine code (`elf_file`); a core's
//! ELF file is machine code, and so is program memory in an image. Text is compared with text, code with
//! code. What can't be compared is told, with why.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use npu_arch::array::{Location, TileCoord, TileKind};
use npu_design::Lowered;

use super::machine::{Kind, Machine, MachineError};
use super::parts::{part_changes, rows, LineChange, PartChange, Parts, Row};
use super::Configuration;
use crate::given::GivenFile;

/// A core's program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Program {
    /// LLVM IR of a body, behind the objects that link with it.
    Ir(Vec<Row>),
    /// Machine code.
    Machine(Machine),
}

/// The core programs of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Programs {
    /// Those of a design or an image, by tile.
    Cores(BTreeMap<TileCoord, Program>),
    /// That of one core, as its ELF file has it.
    File(Machine),
}

/// What came of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// What differs.
    pub changes: Vec<PartChange>,
    /// What could not be compared, each with why.
    pub apart: Vec<String>,
    /// Programs that were compared.
    pub count: usize,
    /// Programs that differ.
    pub differ: usize,
}

impl Programs {
    /// Those of a design: the texts of its bodies, and the files that it names in place of bodies.
    ///
    /// # Errors
    /// A file that is no program for a core, with the core.
    pub fn of_design(
        design: &Lowered,
        given: &BTreeMap<TileCoord, GivenFile>,
    ) -> Result<Self, (TileCoord, MachineError)> {
        let mut all = BTreeMap::new();
        for core in &design.cores {
            let program = match given.get(&core.tile) {
                Some(file) => {
                    let machine = Machine::of_elf(&file.bytes).map_err(|e| (core.tile, e))?;
                    Program::Machine(machine)
                }
                None => {
                    let linked = core.link_with.iter().map(|o| format!("; link_with {o}"));
                    // Comments of the text say which core it is.
                    let text = core.llvm_ir.lines().filter(|l| !l.starts_with(';'));
                    Program::Ir(rows(linked.chain(text.map(str::to_owned))))
                }
            };
            all.insert(core.tile, program);
        }
        Ok(Self::Cores(all))
    }

    /// The program of a core's ELF file.
    ///
    /// # Errors
    /// A damaged file, or one that no core loads.
    pub fn of_elf(bytes: &[u8]) -> Result<Self, MachineError> {
        Machine::of_elf(bytes).map(Self::File)
    }

    /// What an image writes into program memories.
    pub fn of_image(image: &Configuration) -> Self {
        let mut words: BTreeMap<TileCoord, Vec<(u32, u32)>> = BTreeMap::new();
        for (address, word) in &image.words {
            let tile = address.tile();
            let kind = TileKind::of_row(tile.row);
            if let Some(Location::Program(at)) = kind.map(|k| k.locate(address.offset())) {
                words.entry(tile).or_default().push((at, *word));
            }
        }
        let machine = |words: Vec<_>| Program::Machine(Machine::of_image(words.into_iter()));
        Self::Cores(words.into_iter().map(|(t, w)| (t, machine(w))).collect())
    }

    /// Cores of which there is no machine code here.
    pub fn without_code(&self) -> BTreeSet<TileCoord> {
        let Self::Cores(programs) = self else {
            return BTreeSet::new();
        };
        let text = programs.iter().filter(|(_, p)| matches!(p, Program::Ir(_)));
        text.map(|(tile, _)| *tile).collect()
    }
}

/// Compares core programs.
pub fn compare(first: &Programs, second: &Programs) -> Compared {
    let mut out = Compared::default();
    match (first, second) {
        (Programs::File(a), Programs::File(b)) => out.machines("core program", a, b),
        (Programs::File(a), Programs::Cores(b)) => out.one(a, b, false),
        (Programs::Cores(a), Programs::File(b)) => out.one(b, a, true),
        (Programs::Cores(a), Programs::Cores(b)) => {
            let tiles: BTreeSet<&TileCoord> = a.keys().chain(b.keys()).collect();
            for tile in tiles {
                out.both(*tile, a.get(tile), b.get(tile));
            }
        }
    }
    out
}

impl Compared {
    fn both(&mut self, tile: TileCoord, a: Option<&Program>, b: Option<&Program>) {
        let name = format!("core {tile}");
        match (a, b) {
            (Some(Program::Ir(a)), Some(Program::Ir(b))) => {
                let part = |rows: &[Row]| Parts::from([(name.clone(), rows.to_vec())]);
                self.add(part_changes(&part(a), &part(b)));
            }
            (Some(Program::Machine(a)), Some(Program::Machine(b))) => self.machines(&name, a, b),
            (Some(a), Some(b)) => self.apart.push(unlike(&name, a, b)),
            (Some(only), None) | (None, Some(only)) => {
                let lines = vec![LineChange {
                    number: 1,
                    first: a.is_some(),
                    place: None,
                    text: only.to_string(),
                }];
                self.add(vec![PartChange { name, lines }]);
            }
            (None, None) => {}
        }
    }

    /// A file with one core's program, and all of a design or image.
    fn one(&mut self, file: &Machine, cores: &BTreeMap<TileCoord, Program>, file_is_second: bool) {
        let mut tiles = cores.keys().copied();
        let only = tiles.next().filter(|_| tiles.next().is_none());
        let known: Vec<String> = cores.keys().map(ToString::to_string).collect();
        let known = match known.as_slice() {
            [] => "no core with a program".to_owned(),
            known => format!("cores {}", known.join(", ")),
        };
        // The name of its entry says for which core it was linked.
        let Some(tile) = file.tile().or(only) else {
            self.apart.push(format!(
                "which core the file is for is not known: it has no entry named `core_COLUMN_ROW`, and the other \
                 has {known}"
            ));
            return;
        };
        let Some(program) = cores.get(&tile) else {
            let why = format!("the file is for core {tile}, and the other has {known}");
            self.apart.push(why);
            return;
        };
        let file = Program::Machine(file.clone());
        match file_is_second {
            true => self.both(tile, Some(program), Some(&file)),
            false => self.both(tile, Some(&file), Some(program)),
        }
    }

    fn machines(&mut self, name: &str, a: &Machine, b: &Machine) {
        let object = |m: &Machine| m.kind() == Kind::Object;
        if object(a) != object(b) {
            self.apart.push(unlike(name, a, b));
            return;
        }
        let changes = a.changes(b).into_iter().map(|change| PartChange {
            name: format!("{name}: {}", change.name),
            ..change
        });
        self.add(changes.collect());
    }

    /// What came of one program.
    fn add(&mut self, changes: Vec<PartChange>) {
        self.count += 1;
        self.differ += usize::from(!changes.is_empty());
        self.changes.extend(changes);
    }
}

fn unlike(name: &str, a: &impl fmt::Display, b: &impl fmt::Display) -> String {
    format!("{name}: {a} in the first, {b} in the second")
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ir(rows) => write!(f, "LLVM IR, {} lines", rows.len()),
            Self::Machine(machine) => machine.fmt(f),
        }
    }
}
