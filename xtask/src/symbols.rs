//! Names of functions for an image that does not say them itself.
//!
//! In order: the ELF files that the user names, the manifest of the image,
//! and `main_core_COL_ROW.elf` beside the image, as MLIR-AIE leaves them in
//! its build folder. An ELF file is taken only if its code is what the image
//! loads into that core: names of another build would mislead.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use miette::miette;
use npu_arch::array::TileCoord;
use npu_driver::emulator::Symbol;
use npu_image::elf::{Elf, SymbolKind, SHF_EXECINSTR};
use npu_image::manifest::Manifest;

use crate::error::{plain, read, Failure, InFile};
use crate::isa::object;
use crate::look;
use crate::out::errln;

/// A core's tile and its ELF file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SymbolFile {
    tile: TileCoord,
    file: PathBuf,
}

impl SymbolFile {
    /// Reads `COL,ROW=ELF`.
    pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
        let parts = text.split_once('=');
        let parts = parts.and_then(|(tile, file)| Some((look::tile(tile)?, file)));
        match parts {
            Some((tile, file)) if !file.is_empty() => Ok(Self {
                tile,
                file: file.into(),
            }),
            _ => Err("COL,ROW=ELF is needed, as in 0,2=main_core_0_2.elf"),
        }
    }
}

/// The functions of an image's cores.
pub(crate) fn find(
    image: &Path,
    manifest: Option<&Manifest>,
    given: &[SymbolFile],
) -> Result<Vec<Symbol>, Failure> {
    let mut symbols = of_manifest(manifest);
    if given.is_empty() && !symbols.is_empty() {
        return Ok(symbols);
    }
    let programs = match object::programs(&read(image)?) {
        Ok(programs) => programs,
        // Whoever runs the image says what is wrong with it.
        Err(_) if given.is_empty() => return Ok(symbols),
        Err(e) => return Err(plain(InFile::new(image, e))),
    };
    for one in given {
        let bytes = read(&one.file)?;
        let found = of_elf(one.tile, &bytes).map_err(|e| plain(InFile::new(&one.file, e)))?;
        let tile = one.tile;
        match programs.get(&tile) {
            None => {
                let tiles: Vec<String> = programs.keys().map(TileCoord::to_string).collect();
                return Err(miette!(
                    help = format!("it has programs for {}", tiles.join(", ")),
                    "the image has no program for core {tile}"
                )
                .into());
            }
            Some(words) if !found.is_of(words) => {
                let error = miette!(
                    help = "give the ELF file that the image was made of",
                    "{}: its code is not what the image loads into core {tile}",
                    one.file.display()
                );
                return Err(error.into());
            }
            Some(_) => {
                symbols.retain(|s| s.tile != tile);
                symbols.extend(found.symbols);
            }
        }
    }
    if given.is_empty() {
        symbols.extend(beside(image, &programs));
    }
    Ok(symbols)
}

/// Functions that the manifest places.
fn of_manifest(manifest: Option<&Manifest>) -> Vec<Symbol> {
    let tiles = manifest.iter().flat_map(|m| &m.tiles);
    let programs = tiles.filter_map(|t| Some((t, t.program.as_ref()?)));
    programs
        .flat_map(|(t, program)| {
            program.functions.iter().filter_map(|f| {
                Some(Symbol {
                    tile: TileCoord::new(t.column, t.row),
                    entry: f.address?,
                    name: f.name.clone(),
                })
            })
        })
        .collect()
}

/// Functions of the ELF files that lie beside an image.
fn beside(image: &Path, programs: &BTreeMap<TileCoord, BTreeMap<u32, u32>>) -> Vec<Symbol> {
    let mut all = Vec::new();
    for (&tile, words) in programs {
        let name = format!("main_core_{}_{}.elf", tile.col.0, tile.row.0);
        let Ok(bytes) = std::fs::read(image.with_file_name(&name)) else {
            continue;
        };
        match of_elf(tile, &bytes) {
            Ok(found) if found.is_of(words) => all.extend(found.symbols),
            Ok(_) => errln!("note: {name} beside the image is of another build; no names from it"),
            Err(e) => errln!("note: {name} beside the image names nothing: {e}"),
        }
    }
    all
}

/// What an ELF file says of a core's program.
struct Found {
    symbols: Vec<Symbol>,
    /// Address and bytes of each part of the code.
    code: Vec<(u32, Vec<u8>)>,
}

impl Found {
    /// Whether these words of program memory are its code.
    fn is_of(&self, words: &BTreeMap<u32, u32>) -> bool {
        let same = |(at, bytes): &(u32, Vec<u8>)| {
            (*at..).zip(bytes).all(|(at, &byte)| {
                let word = words.get(&(at & !3)).map(|w| w.to_le_bytes());
                word.is_some_and(|w| w[(at & 3) as usize] == byte)
            })
        };
        !self.code.is_empty() && self.code.iter().all(same)
    }
}

/// The functions of an ELF file, by their symbols. Of several names of an
/// address, that of a function wins over a label.
fn of_elf(tile: TileCoord, bytes: &[u8]) -> Result<Found, npu_image::Error> {
    let elf = Elf::parse(bytes)?;
    let is_code = |section: u16| {
        let section = elf.sections.get(usize::from(section));
        section.is_some_and(|s| s.flags & SHF_EXECINSTR != 0)
    };
    let mut names: BTreeMap<u32, (bool, &str)> = BTreeMap::new();
    for s in elf.symbols.iter().filter(|s| is_code(s.section)) {
        let function = match s.kind {
            SymbolKind::Function => true,
            SymbolKind::NoType => false,
            _ => continue,
        };
        if s.name.is_empty() || (!function && s.name.starts_with(".L")) {
            continue;
        }
        let known = names.entry(s.value).or_insert((function, s.name));
        if function && !known.0 {
            *known = (function, s.name);
        }
    }
    let symbol = |(&entry, &(_, name)): (&u32, &(bool, &str))| Symbol {
        tile,
        entry,
        name: name.to_owned(),
    };
    let code = elf.sections.iter();
    let code = code.filter(|s| s.flags & SHF_EXECINSTR != 0 && !s.data.is_empty());
    Ok(Found {
        symbols: names.iter().map(symbol).collect(),
        code: code.map(|s| (s.addr, s.data.to_vec())).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_image::elf::{Binding, ExecutableWriter, OutSegment, OutSymbol, Place, EF_AIE2};

    fn elf(code: &[u8]) -> Vec<u8> {
        let symbol = |name: &str, value, kind| OutSymbol {
            name: name.to_owned(),
            value,
            size: 0,
            kind,
            binding: Binding::Global,
            place: Place::Segment(0),
        };
        let writer = ExecutableWriter {
            entry: 0,
            flags: EF_AIE2,
            segments: vec![OutSegment {
                name: ".text".to_owned(),
                vaddr: 0,
                paddr: 0,
                flags: 5,
                data: code.to_vec(),
                mem_size: code.len() as u32,
                align: 16,
            }],
            symbols: vec![
                symbol("label", 0, SymbolKind::NoType),
                symbol("main", 0, SymbolKind::Function),
                symbol("table", 4, SymbolKind::Object),
                symbol("gelu", 4, SymbolKind::Function),
            ],
            comment: None,
        };
        writer.finish().unwrap()
    }

    #[test]
    fn functions_of_an_elf_file_that_the_image_was_made_of() {
        let tile = TileCoord::new(0, 2);
        let found = of_elf(tile, &elf(&[1, 2, 3, 4, 5, 6])).unwrap();
        let names: Vec<_> = found.symbols.iter().map(|s| (s.entry, &*s.name)).collect();
        assert_eq!(names, [(0, "main"), (4, "gelu")]);
        let image = BTreeMap::from([(0, 0x0403_0201), (4, 0x0605)]);
        assert!(found.is_of(&image));
        let other = BTreeMap::from([(0, 0x0403_0201), (4, 0x0705)]);
        assert!(!found.is_of(&other));
        assert!(!found.is_of(&BTreeMap::from([(0, 0x0403_0201)])));
    }

    #[test]
    fn tiles_and_files() {
        let given = SymbolFile::parse("0,2=a=b.elf").unwrap();
        assert_eq!(given.tile, TileCoord::new(0, 2));
        assert_eq!(given.file, Path::new("a=b.elf"));
        for bad in ["0,2", "0=a", "0,2=", "x,2=a"] {
            assert!(SymbolFile::parse(bad).is_err(), "{bad}");
        }
    }
}
