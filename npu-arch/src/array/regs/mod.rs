//! Every register that a configuration, an instruction stream or a debugger
//! meets, with AMD's names and fields.
//!
//! Registers that repeat (BDs, channels, locks, ports) are one [`Family`]
//! with a stride per index; its name holds a `{}` for each.

mod core;
mod memtile;
mod shim;

use std::fmt;

use super::field::Field;
use super::geometry::{Location, TileKind};
use super::id::TileOffset;

/// An index of a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Dim {
    /// The number in the name of the first register.
    first: u16,
    /// How many.
    count: u16,
    /// Bytes from one to the next.
    stride: u32,
}

/// Registers that differ only in their numbers.
#[derive(Clone, Copy, Debug)]
struct Family {
    name: &'static str,
    offset: u32,
    dims: &'static [Dim],
    /// 32-bit words of each register.
    words: u32,
    fields: &'static [Field],
}

const fn f(name: &'static str, lo: u8, width: u8) -> Field {
    Field::new(name, lo, width)
}

const fn d(first: u16, count: u16, stride: u32) -> Dim {
    Dim {
        first,
        count,
        stride,
    }
}

const fn one(name: &'static str, offset: u32, fields: &'static [Field]) -> Family {
    many(name, offset, &[], fields)
}

const fn many(
    name: &'static str,
    offset: u32,
    dims: &'static [Dim],
    fields: &'static [Field],
) -> Family {
    Family {
        name,
        offset,
        dims,
        words: 1,
        fields,
    }
}

/// A register of 128 bits, addressed as four words.
const fn wide(name: &'static str, offset: u32, dims: &'static [Dim]) -> Family {
    Family {
        name,
        offset,
        dims,
        words: 4,
        fields: &VALUE,
    }
}

/// The field of registers that are one value.
const VALUE: [Field; 1] = [f("Register_Value", 0, 32)];
/// What a word of data memory is.
const DATA: [Field; 1] = [f("Data", 0, 32)];
/// What a word of program memory is.
const INSTRUCTION: [Field; 1] = [f("Instruction", 0, 32)];

/// A word of a tile's window: its name and fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegRef {
    /// AMD's name, e.g. `DMA_BD3_2`; memories as `Data_Memory+0x400`;
    /// further words of a wide register as `Core_WL0_Part1+0x4`.
    pub name: String,
    /// Its fields, from bit 0 up.
    pub fields: &'static [Field],
    /// Register or memory.
    pub location: Location,
}

impl RegRef {
    /// Every field with its value in `word`.
    pub fn values(&self, word: u32) -> impl Iterator<Item = (Field, u32)> + '_ {
        self.fields
            .iter()
            .map(move |field| (*field, field.get(word)))
    }

    /// The bits of a word that belong to no field.
    pub fn reserved(&self) -> u32 {
        !self
            .fields
            .iter()
            .fold(0, |mask, field| mask | field.mask())
    }
}

impl fmt::Display for RegRef {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.name)
    }
}

fn tables(kind: TileKind) -> &'static [&'static [Family]] {
    match kind {
        TileKind::Core => &[core::CORE_MODULE, core::MEMORY_MODULE],
        TileKind::Mem => &[memtile::MEM_TILE_MODULE],
        TileKind::Shim => &[shim::NOC_MODULE, shim::PL_MODULE],
    }
}

/// The numbers of the register of `family` at `rel` bytes from its first,
/// and the byte inside it.
fn indices(family: &Family, rel: u32) -> Option<(Vec<u32>, u32)> {
    let mut order: Vec<usize> = (0..family.dims.len()).collect();
    order.sort_by_key(|&i| std::cmp::Reverse(family.dims[i].stride));
    let mut numbers = vec![0; family.dims.len()];
    let mut rest = rel;
    for i in order {
        let dim = family.dims[i];
        let n = rest / dim.stride;
        if n >= u32::from(dim.count) {
            return None;
        }
        numbers[i] = u32::from(dim.first) + n;
        rest -= n * dim.stride;
    }
    (rest < 4 * family.words).then_some((numbers, rest))
}

fn name(family: &Family, numbers: &[u32], byte: u32) -> String {
    let mut parts = family.name.split("{}");
    let mut name = parts.next().unwrap_or_default().to_owned();
    for (part, n) in parts.zip(numbers) {
        name.push_str(&n.to_string());
        name.push_str(part);
    }
    if byte != 0 {
        name.push_str(&format!("+{byte:#x}"));
    }
    name
}

/// Names the word at an offset of a tile's window. `None` if nothing is
/// documented there, or the offset is not a multiple of 4.
pub fn describe(kind: TileKind, offset: TileOffset) -> Option<RegRef> {
    if offset.0 % 4 != 0 {
        return None;
    }
    let location = kind.locate(offset);
    match location {
        Location::Data(at) => {
            return Some(RegRef {
                name: format!("Data_Memory+{at:#x}"),
                fields: &DATA,
                location,
            })
        }
        Location::Program(at) => {
            let name = format!("Program_Memory+{at:#x}");
            return Some(RegRef {
                name,
                fields: &INSTRUCTION,
                location,
            });
        }
        Location::Register => {}
    }
    tables(kind)
        .iter()
        .flat_map(|table| table.iter())
        .find_map(|family| {
            let (numbers, byte) = indices(family, offset.0.checked_sub(family.offset)?)?;
            Some(RegRef {
                name: name(family, &numbers, byte),
                fields: family.fields,
                location,
            })
        })
}

/// Every register of a kind of tile, in no particular order; wide registers
/// once, at their first word.
pub fn all(kind: TileKind) -> impl Iterator<Item = (TileOffset, RegRef)> {
    tables(kind)
        .iter()
        .flat_map(|table| table.iter())
        .flat_map(move |family| {
            let mut offsets = vec![family.offset];
            for dim in family.dims {
                offsets = offsets
                    .iter()
                    .flat_map(|o| (0..u32::from(dim.count)).map(move |n| o + n * dim.stride))
                    .collect();
            }
            offsets.into_iter().filter_map(move |o| {
                let (numbers, byte) = indices(family, o - family.offset)?;
                let reg = RegRef {
                    name: name(family, &numbers, byte),
                    fields: family.fields,
                    location: Location::Register,
                };
                Some((TileOffset(o), reg))
            })
        })
}

/// The offset of a register by AMD's name, letter case aside.
pub fn by_name(kind: TileKind, wanted: &str) -> Option<TileOffset> {
    all(kind)
        .find(|(_, reg)| reg.name.eq_ignore_ascii_case(wanted))
        .map(|(offset, _)| offset)
}

/// Offset of `Core_Control`.
pub const CORE_CONTROL: TileOffset = TileOffset(0x32000);
/// `Core_Control`: runs the core.
pub const CORE_CONTROL_ENABLE: Field = f("Enable", 0, 1);
/// `Core_Control`: holds the core in reset.
pub const CORE_CONTROL_RESET: Field = f("Reset", 1, 1);
/// Offset of `Core_Status`.
pub const CORE_STATUS: TileOffset = TileOffset(0x32004);
/// `Core_Status`: `done` has been executed.
pub const CORE_STATUS_DONE: Field = f("Core_Done", 20, 1);
/// Offset of `Core_PC`.
pub const CORE_PC: TileOffset = TileOffset(0x31100);
/// Offset of `Core_SP`.
pub const CORE_SP: TileOffset = TileOffset(0x31120);
/// Offset of `Core_LR`.
pub const CORE_LR: TileOffset = TileOffset(0x31130);
/// Offset of `Core_R0`.
pub const CORE_R0: TileOffset = TileOffset(0x30c00);
/// Bytes from one of a core's registers to the next.
pub const CORE_R_STRIDE: u32 = 0x10;

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    fn name_at(kind: TileKind, offset: u32) -> Option<String> {
        describe(kind, TileOffset(offset)).map(|r| r.name)
    }

    #[test]
    fn names_as_amd_spells_them() {
        let expected = [
            (TileKind::Core, 0x1d068, Some("DMA_BD3_2")),
            (TileKind::Core, 0x1d078, None),
            (TileKind::Core, 0x32000, Some("Core_Control")),
            (
                TileKind::Core,
                0x3f004,
                Some("Stream_Switch_Master_Config_DMA0"),
            ),
            (
                TileKind::Core,
                0x3f114,
                Some("Stream_Switch_Slave_Config_South_0"),
            ),
            (
                TileKind::Core,
                0x3f264,
                Some("Stream_Switch_Slave_South_1_Slot1"),
            ),
            (TileKind::Core, 0x1de0c, Some("DMA_S2MM_1_Start_Queue")),
            (TileKind::Core, 0x1f0f0, Some("Lock15_value")),
            (TileKind::Core, 0x400, Some("Data_Memory+0x400")),
            (TileKind::Core, 0x20000, Some("Program_Memory+0x0")),
            (TileKind::Core, 0x23ffc, Some("Program_Memory+0x3ffc")),
            (TileKind::Core, 0x24000, None),
            (TileKind::Core, 0x10000, None),
            (TileKind::Core, 0x30014, Some("Core_AMLL0_Part2+0x4")),
            (TileKind::Core, 0x32001, None),
            (TileKind::Mem, 0xa05fc, Some("DMA_BD47_7")),
            (TileKind::Mem, 0xa0634, Some("DMA_MM2S_0_Start_Queue")),
            (TileKind::Mem, 0xc03f0, Some("Lock63_value")),
            (
                TileKind::Mem,
                0xb0144,
                Some("Stream_Switch_Slave_Config_Trace"),
            ),
            (TileKind::Shim, 0x1d204, Some("DMA_S2MM_0_Task_Queue")),
            (TileKind::Shim, 0x1f004, Some("Demux_Config")),
            (
                TileKind::Shim,
                0x3f008,
                Some("Stream_Switch_Master_Config_South0"),
            ),
            (TileKind::Shim, 0x14010, Some("Lock1_value")),
            (TileKind::Shim, 0x0, None),
        ];
        for (kind, offset, name) in expected {
            assert_eq!(name_at(kind, offset).as_deref(), name, "{kind} {offset:#x}");
        }
    }

    #[test]
    fn no_offset_and_no_name_twice_and_no_field_overlaps() {
        for kind in TileKind::ALL {
            let mut seen = HashMap::new();
            let mut count = 0;
            for (offset, reg) in all(kind) {
                count += 1;
                assert_eq!(
                    name_at(kind, offset.0).as_ref(),
                    Some(&reg.name),
                    "{offset}"
                );
                if let Some(other) = seen.insert(offset, reg.name.clone()) {
                    panic!("{kind} {offset}: {other} and {}", reg.name);
                }
                let mut bits = 0u32;
                for field in reg.fields {
                    assert_eq!(bits & field.mask(), 0, "{} {field}", reg.name);
                    assert!(field.lo + field.width <= 32, "{} {field}", reg.name);
                    bits |= field.mask();
                }
            }
            assert!(count > 300, "{kind}: {count}");
        }
    }

    #[test]
    fn the_layouts_that_code_uses_are_where_the_table_has_them() {
        use crate::array::dma::{channel_register_at, ChannelRegister, DmaChannel};
        use crate::array::switch::SwitchRegister;
        use crate::array::{bd, lock};
        for kind in TileKind::ALL {
            for (offset, reg) in all(kind) {
                if let Some((id, word)) = kind.bd_at(offset) {
                    assert_eq!(reg.name, format!("DMA_BD{id}_{word}"));
                    assert_eq!(reg.fields, bd::layout(kind)[word as usize]);
                }
                if let Some(id) = lock::lock_at(kind, offset) {
                    assert_eq!(reg.name, format!("Lock{id}_value"));
                }
                if reg.name.starts_with("DMA_BD") {
                    assert!(kind.bd_at(offset).is_some(), "{}", reg.name);
                }
                match kind.switch_register_at(offset) {
                    Some(SwitchRegister::Master(p)) => assert!(
                        reg.name.starts_with("Stream_Switch_Master_Config_")
                            && (reg.name.to_lowercase().contains(&name_part(p.bundle))),
                        "{} {p}",
                        reg.name
                    ),
                    Some(SwitchRegister::Slave(p)) => assert!(
                        reg.name.starts_with("Stream_Switch_Slave_Config_")
                            && (reg.name.to_lowercase().contains(&name_part(p.bundle))),
                        "{} {p}",
                        reg.name
                    ),
                    Some(SwitchRegister::Slot(p, slot)) => assert!(
                        reg.name.ends_with(&format!("_Slot{slot}"))
                            && (reg.name.to_lowercase().contains(&name_part(p.bundle))),
                        "{} {p}",
                        reg.name
                    ),
                    None => assert!(!reg.name.contains("_Config_South"), "{}", reg.name),
                }
                match channel_register_at(kind, offset) {
                    Some(ChannelRegister::Ctrl(DmaChannel { direction, channel })) => {
                        assert_eq!(reg.name, format!("DMA_{direction}_{channel}_Ctrl"));
                    }
                    Some(ChannelRegister::Queue(DmaChannel { direction, channel })) => {
                        let what = if kind == TileKind::Shim {
                            "Task"
                        } else {
                            "Start"
                        };
                        assert_eq!(reg.name, format!("DMA_{direction}_{channel}_{what}_Queue"));
                    }
                    Some(ChannelRegister::Status(DmaChannel { direction, channel })) => {
                        assert_eq!(reg.name, format!("DMA_{direction}_Status_{channel}"));
                    }
                    None => assert!(!reg.name.ends_with("_Queue"), "{}", reg.name),
                }
            }
        }
        for (offset, name) in [
            (CORE_CONTROL, "Core_Control"),
            (CORE_STATUS, "Core_Status"),
            (CORE_PC, "Core_PC"),
            (CORE_SP, "Core_SP"),
            (CORE_LR, "Core_LR"),
            (CORE_R0, "Core_R0"),
        ] {
            assert_eq!(by_name(TileKind::Core, name), Some(offset));
        }
        let control = describe(TileKind::Core, CORE_CONTROL).unwrap();
        assert_eq!(control.fields, [CORE_CONTROL_ENABLE, CORE_CONTROL_RESET]);
        let status = describe(TileKind::Core, CORE_STATUS).unwrap();
        assert!(status.fields.contains(&CORE_STATUS_DONE));
    }

    fn name_part(bundle: crate::array::Bundle) -> String {
        use crate::array::Bundle;
        match bundle {
            Bundle::TileControl => "tile_ctrl".to_owned(),
            other => other.name().to_lowercase(),
        }
    }
}
