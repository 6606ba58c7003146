//! Two configurations compared, in named registers.
//!
//! [`changes`] compares what two lists of register writes leave behind, whatever their order: the
//! last value of every register, and the words of every memory. [`first_command`] compares the lists
//! themselves, for those who need the same bytes. [`parts`] compares what is not configuration,
//! [`programs`] what cores execute.

pub mod machine;
pub mod parts;
pub mod programs;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use npu_arch::array::{describe, ArrayAddr, Location, TileCoord, TileKind};
use npu_image::cdo::Command;

/// A register or memory range that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Tile.
    pub tile: TileCoord,
    /// Register by AMD's name, or a range of memory.
    pub place: String,
    /// Fields that differ, or all of a register that one side doesn't write.
    pub fields: Vec<FieldChange>,
}

/// A field that differs; `None` where the register isn't written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Name by AMD; empty for a whole word.
    pub name: String,
    /// Value of the first configuration.
    pub first: Option<u32>,
    /// Value of the second.
    pub second: Option<u32>,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = if self.fields.is_empty() { "" } else { ":" };
        write!(f, "{} {}{colon}", self.tile, self.place)?;
        let number = |v: Option<u32>| match v {
            None => "unset".to_owned(),
            Some(v) if v < 10 => v.to_string(),
            Some(v) => format!("{v} ({v:#x})"),
        };
        for (i, field) in self.fields.iter().enumerate() {
            let comma = if i == 0 { "" } else { "," };
            let space = if field.name.is_empty() { "" } else { " " };
            let (first, second) = (number(field.first), number(field.second));
            write!(f, "{comma}{space}{} {first} -> {second}", field.name)?;
        }
        Ok(())
    }
}

/// What a list of writes leaves behind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Configuration {
    words: BTreeMap<ArrayAddr, u32>,
}

impl Configuration {
    /// Runs the writes. A masked write changes the bits under its mask, on top of zero.
    pub fn of<'c>(commands: impl IntoIterator<Item = &'c Command>) -> Self {
        let mut words = BTreeMap::new();
        // Addresses outside 32 bits are in no array; lists that parse have none.
        let at = |addr: u64| ArrayAddr(addr as u32);
        for command in commands {
            match command {
                Command::Write { addr, value } => {
                    words.insert(at(*addr), *value);
                }
                Command::MaskWrite { addr, mask, value } => {
                    let word = words.entry(at(*addr)).or_insert(0);
                    *word = *word & !mask | value & mask;
                }
                Command::DmaWrite { addr, data } => {
                    for (i, word) in (0..).zip(data) {
                        words.insert(ArrayAddr(at(*addr).0.wrapping_add(4 * i)), *word);
                    }
                }
                _ => {}
            }
        }
        Self { words }
    }
}

/// Registers and memory in which two configurations differ, by address.
pub fn changes(first: &Configuration, second: &Configuration) -> Vec<Change> {
    let none = BTreeSet::new();
    changes_without((first, &none), (second, &none))
}

/// [`changes`] of configurations that lack the programs of some cores: program memory of these counts
/// on neither side, and data that only the other side writes there may be a program's and counts as
/// none.
pub fn changes_without(
    (first, first_lacks): (&Configuration, &BTreeSet<TileCoord>),
    (second, second_lacks): (&Configuration, &BTreeSet<TileCoord>),
) -> Vec<Change> {
    let all: BTreeSet<ArrayAddr> = first
        .words
        .keys()
        .chain(second.words.keys())
        .copied()
        .collect();
    let mut out: Vec<Change> = Vec::new();
    // Memory is reported in ranges: tile, program or data, start, end, words.
    let mut range: Option<(TileCoord, &'static str, u32, u32, usize)> = None;
    for addr in all {
        let (a, b) = (first.words.get(&addr), second.words.get(&addr));
        if a == b {
            continue;
        }
        let tile = addr.tile();
        let kind = TileKind::of_row(tile.row);
        let memory = match kind.map(|k| k.locate(addr.offset())) {
            Some(Location::Program(at)) => Some(("Program_Memory", at)),
            Some(Location::Data(at)) => Some(("Data_Memory", at)),
            _ => None,
        };
        let unknown = match memory {
            Some(("Program_Memory", _)) => {
                first_lacks.contains(&tile) || second_lacks.contains(&tile)
            }
            Some(_) => {
                a.is_none() && first_lacks.contains(&tile)
                    || b.is_none() && second_lacks.contains(&tile)
            }
            None => false,
        };
        if unknown {
            continue;
        }
        match (memory, &mut range) {
            (Some((what, at)), Some((t, w, _, end, n))) if *t == tile && *w == what => {
                *end = at + 4;
                *n += 1;
                continue;
            }
            _ => {}
        }
        out.extend(range.take().map(memory_change));
        if let Some((what, at)) = memory {
            range = Some((tile, what, at, at + 4, 1));
            continue;
        }
        out.push(register_change(addr, kind, a.copied(), b.copied()));
    }
    out.extend(range.map(memory_change));
    out
}

fn memory_change((tile, what, start, end, n): (TileCoord, &str, u32, u32, usize)) -> Change {
    Change {
        tile,
        place: format!("{what} {n} words differ in {start:#x}..{end:#x}"),
        fields: Vec::new(),
    }
}

fn register_change(
    addr: ArrayAddr,
    kind: Option<TileKind>,
    first: Option<u32>,
    second: Option<u32>,
) -> Change {
    let register = kind.and_then(|k| describe(k, addr.offset()));
    let Some(register) = register.filter(|r| !r.fields.is_empty()) else {
        return Change {
            tile: addr.tile(),
            place: format!("{}", addr.offset()),
            fields: vec![FieldChange {
                name: String::new(),
                first,
                second,
            }],
        };
    };
    let both = first.is_some() && second.is_some();
    let fields = register.fields.iter().map(|field| FieldChange {
        name: field.name.to_owned(),
        first: first.map(|w| field.get(w)),
        second: second.map(|w| field.get(w)),
    });
    let tells = |c: &FieldChange| {
        if both {
            c.first != c.second
        } else {
            c.first.or(c.second) != Some(0)
        }
    };
    let mut fields: Vec<FieldChange> = fields.filter(tells).collect();
    if fields.is_empty() {
        fields.push(FieldChange {
            name: String::new(),
            first,
            second,
        });
    }
    Change {
        tile: addr.tile(),
        place: register.name.to_string(),
        fields,
    }
}

/// The first command in which two lists differ, NOPs apart.
pub fn first_command<'c>(
    ours: impl IntoIterator<Item = &'c Command>,
    theirs: impl IntoIterator<Item = &'c Command>,
) -> Option<String> {
    let real = |c: &&Command| !matches!(c, Command::Nop { .. });
    let mut ours = ours.into_iter().filter(real);
    let mut theirs = theirs.into_iter().filter(real);
    let mut index = 0;
    loop {
        let (a, b) = (ours.next(), theirs.next());
        if a.is_none() && b.is_none() {
            return None;
        }
        if a != b {
            let text = |c: Option<&Command>| c.map_or("nothing".to_owned(), command);
            return Some(format!(
                "command {index}: {} here, {} there",
                text(a),
                text(b)
            ));
        }
        index += 1;
    }
}

/// A command as named registers and fields, in one line.
pub fn command(command: &Command) -> String {
    match command {
        Command::Write { addr, value } => format!("WRITE {}", word(*addr, *value)),
        Command::MaskWrite { addr, mask, value } => {
            format!("MASK_WRITE {} mask {mask:#x}", word(*addr, *value))
        }
        Command::DmaWrite { addr, data } => {
            let shown: Vec<String> = data.iter().take(8).map(|w| format!("{w:#x}")).collect();
            let more = if data.len() > shown.len() { " .." } else { "" };
            let place = word(*addr, 0);
            let place = place.split(" =").next().unwrap_or_default();
            format!(
                "DMA_WRITE {place} {} words: {}{more}",
                data.len(),
                shown.join(" ")
            )
        }
        other => format!("{other:?}"),
    }
}

fn word(addr: u64, value: u32) -> String {
    let at = ArrayAddr(addr as u32);
    let tile = at.tile();
    let kind = TileKind::of_row(tile.row);
    match kind.map(|k| (k, k.locate(at.offset()))) {
        Some((_, Location::Program(o))) => format!("{tile} Program_Memory+{o:#x} = {value:#x}"),
        Some((_, Location::Data(o))) => format!("{tile} Data_Memory+{o:#x} = {value:#x}"),
        Some((k, Location::Register)) => match describe(k, at.offset()) {
            Some(r) => {
                let fields: Vec<String> = r
                    .fields
                    .iter()
                    .filter(|f| f.get(value) != 0)
                    .map(|f| format!("{} {:#x}", f.name, f.get(value)))
                    .collect();
                let fields = if fields.is_empty() {
                    "0".to_owned()
                } else {
                    fields.join(", ")
                };
                format!("{tile} {} = {fields}", r.name)
            }
            None => format!("{tile} {} = {value:#x}", at.offset()),
        },
        None => format!("{addr:#x} = {value:#x}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(addr: u64, value: u32) -> Command {
        Command::Write { addr, value }
    }

    #[test]
    fn order_is_no_change_and_a_field_is_one() {
        let bd = TileCoord::new(0, 2)
            .at(npu_arch::array::TileOffset(0x1d000))
            .0
            .into();
        let lock = TileCoord::new(0, 2)
            .at(npu_arch::array::TileOffset(0x1f000))
            .0
            .into();
        let a = [write(bd, 0x0400_0010), write(lock, 2)];
        let b = [write(lock, 2), write(bd, 0x0400_0010)];
        assert_eq!(changes(&Configuration::of(&a), &Configuration::of(&b)), []);
        assert!(first_command(&a, &b).is_some());
        let c = [write(bd, 0x0400_0011), Command::Nop { words: 1 }];
        let shown: Vec<String> = changes(&Configuration::of(&a), &Configuration::of(&c))
            .iter()
            .map(ToString::to_string)
            .collect();
        insta::assert_snapshot!(shown.join("\n"), @r"
        (0,2) DMA_BD0_0: Buffer_Length 16 (0x10) -> 17 (0x11)
        (0,2) Lock0_value: Lock_value 2 -> unset
        ");
        insta::assert_snapshot!(first_command(&a, &c).unwrap(), @"command 0: WRITE (0,2) DMA_BD0_0 = Buffer_Length 0x10, Base_Address 0x1000 here, WRITE (0,2) DMA_BD0_0 = Buffer_Length 0x11, Base_Address 0x1000 there");
    }

    #[test]
    fn memory_differs_in_ranges() {
        let data = |word| Command::DmaWrite {
            addr: TileCoord::new(1, 2)
                .at(npu_arch::array::TileOffset(0x400))
                .0
                .into(),
            data: vec![1, word, 3, word],
        };
        let (a, b) = (Configuration::of([&data(7)]), Configuration::of([&data(8)]));
        let shown: Vec<String> = changes(&a, &b).iter().map(ToString::to_string).collect();
        insta::assert_snapshot!(shown.join("\n"), @"(1,2) Data_Memory 2 words differ in 0x404..0x410");
    }
}
