//! Addresses: the script's output sections filled with the live input
//! sections.

use super::expr::Scope;
use super::input::{File, Place, Section};
use super::resolve::{provided, Linkage, SectionId, SymbolId};
use super::script::{fits, Command, Content, Inputs, Output, Script};
use super::{ObjectError, ObjectErrorKind};
use npu_image::elf::{SHF_EXECINSTR, SHF_WRITE};
use std::collections::{BTreeMap, HashMap};

/// End of the core's addresses.
const ADDRESS_SPACE: i64 = 1 << 20;

/// Output sections named so are left out.
const DISCARD: &str = "/DISCARD/";

/// A section of the program.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) name: String,
    pub(super) address: u32,
    pub(super) size: u32,
    pub(super) align: u32,
    pub(super) executable: bool,
    pub(super) writable: bool,
    /// Input sections with their addresses.
    pub(super) parts: Vec<(SectionId, u32)>,
    /// Nothing in it has bytes.
    pub(super) zeros: bool,
    pub(super) region: Option<String>,
}

/// Where everything is.
pub(super) struct Layout {
    pub(super) outputs: Vec<Placed>,
    pub(super) sections: HashMap<SectionId, u32>,
    /// Symbols that the script defines.
    pub(super) symbols: BTreeMap<String, u32>,
    /// Storage allotted for common symbols.
    pub(super) common: HashMap<SymbolId, u32>,
}

/// An archive's member is seen by its own name, as by its archive's.
fn file_fits(pattern: &str, file: &str) -> bool {
    if fits(pattern, file) {
        return true;
    }
    match file.strip_suffix(')').and_then(|f| f.split_once('(')) {
        Some((archive, member)) => fits(pattern, archive) || fits(pattern, member),
        None => false,
    }
}

fn takes(inputs: &Inputs, file: &File, section: &Section) -> bool {
    file_fits(&inputs.file, &file.name)
        && inputs.sections.iter().any(|p| fits(p, &section.name))
        && !inputs.excluded.iter().any(|p| file_fits(p, &file.name))
}

fn inputs_of(script: &Script) -> impl Iterator<Item = (usize, usize, &Inputs)> {
    script.commands.iter().enumerate().flat_map(|(c, command)| {
        let contents: &[Content] = match command {
            Command::Output(output) => &output.contents,
            Command::Assign(_) => &[],
        };
        contents
            .iter()
            .enumerate()
            .filter_map(move |(i, content)| match content {
                Content::Inputs(inputs) => Some((c, i, inputs)),
                Content::Assign(_) => None,
            })
    })
}

/// Whether the script keeps a section that nothing refers to.
pub(super) fn is_kept(script: &Script, file: &File, section: &Section) -> bool {
    inputs_of(script)
        .find(|(_, _, inputs)| takes(inputs, file, section))
        .is_some_and(|(_, _, inputs)| inputs.keep)
}

struct Placer<'a> {
    linkage: &'a Linkage,
    script: &'a Script,
    /// Sections by the line of the script that takes them.
    taken: HashMap<(usize, usize), Vec<SectionId>>,
    common: Vec<SymbolId>,
    here: i64,
    cursors: HashMap<&'a str, i64>,
    layout: Layout,
    depth: u32,
}

/// Gives everything an address.
pub(super) fn place(linkage: &Linkage, script: &Script) -> Result<Layout, ObjectError> {
    let mut placer = Placer {
        linkage,
        script,
        taken: HashMap::new(),
        common: linkage
            .globals
            .values()
            .copied()
            .filter(|id| {
                let symbol = &linkage.files[id.file].symbols[id.symbol];
                matches!(symbol.place, Place::Common(..))
            })
            .collect(),
        here: 0,
        cursors: HashMap::new(),
        layout: Layout {
            outputs: Vec::new(),
            sections: HashMap::new(),
            symbols: BTreeMap::new(),
            common: HashMap::new(),
        },
        depth: 0,
    };
    placer.common.sort_unstable();
    placer.assign_sections()?;
    for (number, command) in script.commands.iter().enumerate() {
        match command {
            Command::Assign(assignment) => {
                placer.assign(
                    &assignment.name,
                    &assignment.value,
                    assignment.provide,
                    assignment.line,
                )?;
            }
            Command::Output(output) => placer.output(number, output)?,
        }
    }
    if let Some(id) = placer.common.first() {
        let symbol = linkage.files[id.file].symbols[id.symbol].name.clone();
        return Err(placer.orphan(id.file, format!("COMMON ({symbol})")));
    }
    Ok(placer.layout)
}

impl<'a> Placer<'a> {
    fn orphan(&self, file: usize, section: String) -> ObjectError {
        ObjectError {
            file: self.linkage.files[file].name.clone(),
            kind: ObjectErrorKind::Orphan {
                section,
                script: self.script.name.clone(),
            },
        }
    }

    /// Each section goes to the first line of the script that fits.
    fn assign_sections(&mut self) -> Result<(), ObjectError> {
        for id in &self.linkage.live {
            let file = &self.linkage.files[id.file];
            let section = &file.sections[id.section];
            let line = inputs_of(self.script).find(|(_, _, inputs)| takes(inputs, file, section));
            match line {
                Some((command, content, inputs)) => {
                    let list = self.taken.entry((command, content)).or_default();
                    list.push(*id);
                    if inputs.sorted {
                        let files = &self.linkage.files;
                        list.sort_by_key(|id| files[id.file].sections[id.section].name.clone());
                    }
                }
                None if section.size == 0 => {}
                None => return Err(self.orphan(id.file, section.name.clone())),
            }
        }
        Ok(())
    }

    fn assign(
        &mut self,
        name: &str,
        value: &super::expr::Expr,
        provide: bool,
        line: u32,
    ) -> Result<(), ObjectError> {
        if provide && !self.linkage.provided.contains(name) {
            return Ok(());
        }
        let result = value.value(self).map_err(|unknown| ObjectError {
            file: format!("{}:{line}", self.script.name),
            kind: ObjectErrorKind::ScriptSymbol(unknown),
        })?;
        if name == "." {
            self.here = result;
        } else {
            self.layout.symbols.insert(name.to_owned(), result as u32);
        }
        Ok(())
    }

    fn output(&mut self, number: usize, output: &'a Output) -> Result<(), ObjectError> {
        let script = self.script;
        let region = match &output.region {
            None => None,
            Some(name) => {
                let region = script.regions.iter().find(|r| r.name == *name);
                Some(region.ok_or_else(|| ObjectError {
                    file: format!("{}:{}", script.name, output.line),
                    kind: ObjectErrorKind::Region(name.clone()),
                })?)
            }
        };
        let align = self.alignment(number, output)?;
        if let Some(region) = region {
            let cursor = self.cursors.get(&*region.name);
            self.here = cursor.copied().unwrap_or(i64::from(region.origin));
        }
        if let Some(address) = &output.address {
            self.here = address.value(self).map_err(|unknown| ObjectError {
                file: format!("{}:{}", script.name, output.line),
                kind: ObjectErrorKind::ScriptSymbol(unknown),
            })?;
        }
        self.here = aligned(self.here, align);
        let mut placed = Placed {
            name: output.name.clone(),
            address: self.here as u32,
            size: 0,
            align,
            executable: false,
            writable: false,
            parts: Vec::new(),
            zeros: true,
            region: output.region.clone(),
        };
        for (index, content) in output.contents.iter().enumerate() {
            match content {
                Content::Assign(a) => self.assign(&a.name, &a.value, a.provide, a.line)?,
                Content::Inputs(inputs) => {
                    for id in self.taken.remove(&(number, index)).unwrap_or_default() {
                        self.put(&mut placed, id);
                    }
                    if inputs
                        .sections
                        .iter()
                        .any(|p| fits(p, "COMMON") || fits(p, ".bss.common"))
                    {
                        self.put_common(&mut placed);
                    }
                }
            }
        }
        if self.here > ADDRESS_SPACE {
            return Err(ObjectError {
                file: script.name.clone(),
                kind: ObjectErrorKind::Full {
                    region: "the core's addresses".to_owned(),
                    section: output.name.clone(),
                    end: self.here as u64,
                    room: ADDRESS_SPACE as u64,
                    list: self.sizes(&placed),
                },
            });
        }
        placed.size = (self.here - i64::from(placed.address)).max(0) as u32;
        if let Some(region) = region {
            let end = i64::from(region.origin) + i64::from(region.length);
            if self.here > end && placed.size > 0 {
                return Err(ObjectError {
                    file: script.name.clone(),
                    kind: ObjectErrorKind::Full {
                        region: region.name.clone(),
                        section: output.name.clone(),
                        end: self.here as u64,
                        room: end as u64,
                        list: self.sizes(&placed),
                    },
                });
            }
            self.cursors.insert(&region.name, self.here);
        }
        let filled = !placed.parts.is_empty() || placed.writable;
        if output.name != DISCARD && placed.size > 0 && filled {
            self.layout.outputs.push(placed);
        }
        Ok(())
    }

    fn sizes(&self, placed: &Placed) -> crate::link::Sizes {
        let parts = placed.parts.iter().map(|(id, address)| {
            let file = &self.linkage.files[id.file];
            let section = &file.sections[id.section];
            (
                format!("{} of {}", section.name, file.name),
                *address,
                section.size,
            )
        });
        crate::link::Sizes(parts.collect())
    }

    fn alignment(&mut self, number: usize, output: &Output) -> Result<u32, ObjectError> {
        let mut align = 1;
        for ((command, _), list) in &self.taken {
            if *command == number {
                for id in list {
                    let section = &self.linkage.files[id.file].sections[id.section];
                    align = align.max(section.align);
                }
            }
        }
        if let Some(expr) = &output.align {
            let value = expr.value(self).map_err(|unknown| ObjectError {
                file: format!("{}:{}", self.script.name, output.line),
                kind: ObjectErrorKind::ScriptSymbol(unknown),
            })?;
            let value = u32::try_from(value).unwrap_or(1);
            align = align.max(value.checked_next_power_of_two().unwrap_or(1));
        }
        Ok(align)
    }

    fn put(&mut self, placed: &mut Placed, id: SectionId) {
        let section = &self.linkage.files[id.file].sections[id.section];
        self.here = aligned(self.here, section.align);
        let address = self.here as u32;
        self.here += i64::from(section.size);
        self.layout.sections.insert(id, address);
        placed.parts.push((id, address));
        placed.executable |= section.flags & SHF_EXECINSTR != 0;
        placed.writable |= section.flags & SHF_WRITE != 0;
        placed.zeros &= section.zeros;
    }

    fn put_common(&mut self, placed: &mut Placed) {
        for id in std::mem::take(&mut self.common) {
            let symbol = &self.linkage.files[id.file].symbols[id.symbol];
            if let Place::Common(size, align) = symbol.place {
                self.here = aligned(self.here, align.checked_next_power_of_two().unwrap_or(1));
                self.layout.common.insert(id, self.here as u32);
                self.here += i64::from(size);
                placed.writable = true;
            }
        }
    }
}

fn aligned(value: i64, to: u32) -> i64 {
    let mask = i64::from(to) - 1;
    value.saturating_add(mask) & !mask
}

/// How deep symbols are looked up that the script defines by each other.
const MAX_DEPTH: u32 = 32;

impl Scope for Placer<'_> {
    fn here(&self) -> i64 {
        self.here
    }

    fn symbol(&mut self, name: &str) -> Option<i64> {
        if let Some(value) = self.layout.symbols.get(name) {
            return Some(i64::from(*value));
        }
        if let Some(id) = self.linkage.globals.get(name).copied() {
            return address(self.linkage, &self.layout, id).map(i64::from);
        }
        let expr = provided(self.script, name)?;
        if self.depth > MAX_DEPTH {
            return None;
        }
        self.depth += 1;
        let value = expr.value(self).ok();
        self.depth -= 1;
        value
    }

    fn property(&mut self, function: &str, name: &str) -> Option<i64> {
        let region = self.script.regions.iter().find(|r| r.name == name);
        let output = self.layout.outputs.iter().find(|o| o.name == name);
        match function {
            "ORIGIN" => region.map(|r| i64::from(r.origin)),
            "LENGTH" => region.map(|r| i64::from(r.length)),
            "ADDR" => output.map(|o| i64::from(o.address)),
            "SIZEOF" => Some(output.map_or(0, |o| i64::from(o.size))),
            "DEFINED" => {
                let known = self.linkage.globals.contains_key(name)
                    || self.layout.symbols.contains_key(name);
                Some(i64::from(known))
            }
            _ => None,
        }
    }
}

/// The address that a definition has.
pub(super) fn address(linkage: &Linkage, layout: &Layout, id: SymbolId) -> Option<u32> {
    match linkage.files[id.file].symbols[id.symbol].place {
        Place::Absolute(value) => Some(value),
        Place::Section(section, offset) => {
            let section = SectionId {
                file: id.file,
                section,
            };
            Some(layout.sections.get(&section)?.wrapping_add(offset))
        }
        Place::Common(..) => layout.common.get(&id).copied(),
        Place::Undefined | Place::Nowhere => None,
    }
}
