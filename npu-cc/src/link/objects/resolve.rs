//! Which definition each symbol means, which members of archives that takes
//! in, and which sections something refers to.
//!
//! Files are taken in the order given; a member of an archive when a symbol
//! that it defines is first found undefined, as LLD does.

use super::input::{File, Input, Objects, Place};
use super::script::{Command, Content, Script};
use super::{input, place, ObjectError, ObjectErrorKind};
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

/// A symbol of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct SymbolId {
    pub(super) file: usize,
    pub(super) symbol: usize,
}

/// A section of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct SectionId {
    pub(super) file: usize,
    pub(super) section: usize,
}

/// Everything that is linked.
pub(super) struct Linkage {
    pub(super) files: Vec<File>,
    /// Definitions of global symbols.
    pub(super) globals: HashMap<String, SymbolId>,
    /// Members of archives that may still be taken in, by what they define.
    lazy: HashMap<String, usize>,
    members: Vec<Option<File>>,
    /// Groups seen, with the file that has them.
    groups: HashMap<String, usize>,
    /// Sections that something refers to.
    pub(super) live: BTreeSet<SectionId>,
    /// Symbols that the script defines because something refers to them.
    pub(super) provided: BTreeSet<String>,
    /// Symbols that the script gives another's address.
    aliases: HashMap<String, String>,
}

/// Definitions, weakest first.
fn strength(files: &[File], id: SymbolId) -> u32 {
    let symbol = &files[id.file].symbols[id.symbol];
    match symbol.place {
        Place::Common(..) => 2,
        _ if symbol.weak => 1,
        _ => 3,
    }
}

impl Linkage {
    pub(super) fn new() -> Linkage {
        Linkage {
            files: Vec::new(),
            globals: HashMap::new(),
            lazy: HashMap::new(),
            members: Vec::new(),
            groups: HashMap::new(),
            live: BTreeSet::new(),
            provided: BTreeSet::new(),
            aliases: HashMap::new(),
        }
    }

    /// The definition that a symbol of the script stands for.
    pub(super) fn alias(&self, name: &str) -> Option<SymbolId> {
        self.globals.get(self.aliases.get(name)?).copied()
    }

    /// Takes an input in; `wanted` are symbols that the script or the linker
    /// itself refers to.
    pub(super) fn add(
        &mut self,
        input: &Input<'_>,
        wanted: &BTreeSet<String>,
    ) -> Result<(), ObjectError> {
        match input::read(input)? {
            Objects::One(file) => self.take(file),
            Objects::Members(files) => {
                for file in files {
                    let defines: Vec<String> = file
                        .symbols
                        .iter()
                        .filter(|s| !s.local && defined(s.place))
                        .map(|s| s.name.clone())
                        .collect();
                    let is_missing = |name: &String| {
                        !self.globals.contains_key(name)
                            && (wanted.contains(name) || self.is_referred_to(name))
                    };
                    if defines.iter().any(is_missing) {
                        self.take(file)?;
                        continue;
                    }
                    let number = self.members.len();
                    for name in defines {
                        self.lazy.entry(name).or_insert(number);
                    }
                    self.members.push(Some(file));
                }
                Ok(())
            }
        }
    }

    fn is_referred_to(&self, name: &str) -> bool {
        self.files.iter().any(|file| {
            file.symbols
                .iter()
                .any(|s| s.place == Place::Undefined && !s.weak && s.name == name)
        })
    }

    /// Takes a member of an archive in that defines a symbol.
    pub(super) fn fetch(&mut self, name: &str) -> Result<bool, ObjectError> {
        let number = self.lazy.get(name).copied();
        match number.and_then(|n| self.members[n].take()) {
            Some(file) => self.take(file).map(|()| true),
            None => Ok(false),
        }
    }

    pub(super) fn take(&mut self, file: File) -> Result<(), ObjectError> {
        let mut work = VecDeque::from([file]);
        while let Some(mut file) = work.pop_front() {
            let number = self.files.len();
            self.drop_known_groups(&mut file, number);
            let symbols: Vec<_> = file.symbols.clone();
            self.files.push(file);
            for (symbol, s) in symbols.iter().enumerate().filter(|(_, s)| !s.local) {
                if defined(s.place) {
                    self.define(
                        &s.name,
                        SymbolId {
                            file: number,
                            symbol,
                        },
                    )?;
                } else if s.place == Place::Undefined
                    && !s.weak
                    && !self.globals.contains_key(&s.name)
                {
                    let member = self.lazy.get(&s.name).copied();
                    work.extend(member.and_then(|n| self.members[n].take()));
                }
            }
        }
        Ok(())
    }

    /// Of equal groups in several files only the first is used: what the
    /// others define becomes undefined, their sections empty.
    fn drop_known_groups(&mut self, file: &mut File, number: usize) {
        let mut dropped = vec![false; file.sections.len()];
        for (index, section) in file.sections.iter_mut().enumerate() {
            let Some(group) = &section.group else {
                continue;
            };
            let owner = *self.groups.entry(group.clone()).or_insert(number);
            if owner != number {
                dropped[index] = true;
                section.data.clear();
                section.relocations.clear();
                section.size = 0;
                section.retain = false;
            }
        }
        for symbol in &mut file.symbols {
            if let Place::Section(section, _) = symbol.place {
                if dropped[section] && !symbol.local {
                    symbol.place = Place::Undefined;
                }
            }
        }
    }

    fn define(&mut self, name: &str, new: SymbolId) -> Result<(), ObjectError> {
        let Some(old) = self.globals.get(name).copied() else {
            self.globals.insert(name.to_owned(), new);
            return Ok(());
        };
        let (a, b) = (strength(&self.files, old), strength(&self.files, new));
        if a == 3 && b == 3 {
            return Err(ObjectError {
                file: self.files[new.file].name.clone(),
                kind: ObjectErrorKind::Duplicate {
                    symbol: name.to_owned(),
                    first: self.files[old.file].name.clone(),
                },
            });
        }
        if a == 2 && b == 2 {
            // The larger one's size, the stricter alignment.
            let place = |id: SymbolId| self.files[id.file].symbols[id.symbol].place;
            if let (Place::Common(size, align), Place::Common(other, strict)) =
                (place(old), place(new))
            {
                self.files[old.file].symbols[old.symbol].place =
                    Place::Common(size.max(other), align.max(strict));
            }
            return Ok(());
        }
        if b > a {
            self.globals.insert(name.to_owned(), new);
        }
        Ok(())
    }

    /// The definition that a symbol of a file means.
    pub(super) fn meaning(&self, id: SymbolId) -> Option<SymbolId> {
        let symbol = &self.files[id.file].symbols[id.symbol];
        if symbol.local {
            return defined(symbol.place).then_some(id);
        }
        self.globals.get(&symbol.name).copied()
    }

    /// Finds the sections that something refers to, from the entry, what the
    /// script or the caller keeps, and what it defines symbols by.
    pub(super) fn mark(&mut self, script: &Script, entry: &str, keep: &[String]) {
        let mut work: Vec<SectionId> = Vec::new();
        let mut names: Vec<String> = keep.to_vec();
        names.push(entry.to_owned());
        for (file, f) in self.files.iter().enumerate() {
            for (section, s) in f.sections.iter().enumerate() {
                if s.retain || place::is_kept(script, f, s) {
                    work.push(SectionId { file, section });
                }
            }
        }
        // What assignments that are no `PROVIDE` refer to is kept.
        for assignment in assignments(script).filter(|a| !a.provide) {
            assignment
                .value
                .symbols(&mut |name| names.push(name.to_owned()));
        }
        loop {
            while let Some(name) = names.pop() {
                if let Some(id) = self.globals.get(&name).copied() {
                    work.extend(self.section_of(id));
                } else if let Some(provided) = provided(script, &name) {
                    if self.provided.insert(name.clone()) {
                        if let super::expr::Expr::Symbol(of) = provided {
                            self.aliases.insert(name, of.clone());
                        }
                        provided.symbols(&mut |name| names.push(name.to_owned()));
                    }
                }
            }
            let Some(id) = work.pop() else { return };
            if !self.live.insert(id) {
                continue;
            }
            for r in &self.files[id.file].sections[id.section].relocations {
                let symbol = SymbolId {
                    file: id.file,
                    symbol: r.symbol,
                };
                match self.meaning(symbol) {
                    Some(to) => work.extend(self.section_of(to)),
                    None => names.push(self.files[id.file].symbols[r.symbol].name.clone()),
                }
            }
        }
    }

    pub(super) fn section_of(&self, id: SymbolId) -> Option<SectionId> {
        match self.files[id.file].symbols[id.symbol].place {
            Place::Section(section, _) => Some(SectionId {
                file: id.file,
                section,
            }),
            _ => None,
        }
    }

    /// Symbols that are referred to and not defined.
    pub(super) fn undefined(&self) -> BTreeMap<String, (usize, bool)> {
        let mut list = BTreeMap::new();
        for (number, file) in self.files.iter().enumerate() {
            for symbol in &file.symbols {
                if symbol.place == Place::Undefined
                    && !symbol.local
                    && !symbol.name.is_empty()
                    && !self.globals.contains_key(&symbol.name)
                {
                    let entry = list.entry(symbol.name.clone()).or_insert((number, true));
                    entry.1 &= symbol.weak;
                }
            }
        }
        list
    }
}

fn defined(place: Place) -> bool {
    !matches!(place, Place::Undefined | Place::Nowhere)
}

/// All assignments of a script.
pub(super) fn assignments(script: &Script) -> impl Iterator<Item = &super::script::Assignment> {
    script.commands.iter().flat_map(|command| {
        let list: Vec<_> = match command {
            Command::Assign(assignment) => vec![assignment],
            Command::Output(output) => output
                .contents
                .iter()
                .filter_map(|content| match content {
                    Content::Assign(assignment) => Some(assignment),
                    Content::Inputs(_) => None,
                })
                .collect(),
        };
        list
    })
}

/// What the script defines a symbol by, if it does.
pub(super) fn provided<'s>(script: &'s Script, name: &str) -> Option<&'s super::expr::Expr> {
    assignments(script)
        .find(|a| a.name == name)
        .map(|a| &a.value)
}
