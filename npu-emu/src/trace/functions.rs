//! Which function a program address belongs to.
//!
//! An xclbin carries no symbols. Where nobody gives them, a function begins
//! at address 0 and wherever a direct call leads to; it is named after that
//! address.

use std::collections::BTreeMap;

use npu_arch::array::TileCoord;
use npu_arch::isa::{Bundle, Inst};

/// A function's name and place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Symbol {
    /// The core's tile, in the partition.
    pub tile: TileCoord,
    /// Program address of its first bundle.
    pub entry: u32,
    /// Its name.
    pub name: String,
}

/// The functions of a program, by their first address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Functions {
    entries: BTreeMap<u32, Option<String>>,
}

impl Functions {
    /// Functions of a tile's program: those with symbols, and those called
    /// directly.
    pub fn find(program: &[u8], tile: TileCoord, symbols: &[Symbol]) -> Self {
        let mut entries: BTreeMap<u32, Option<String>> = BTreeMap::new();
        entries.insert(0, None);
        let own = symbols.iter().filter(|s| s.tile == tile);
        let named: BTreeMap<u32, Option<String>> =
            own.map(|s| (s.entry, Some(s.name.clone()))).collect();
        if named.is_empty() {
            let mut at = 0;
            while let Ok(bundle) = Bundle::decode(program, at) {
                for inst in bundle.active().filter(|i| i.inst() == Inst::JL) {
                    let target = inst.imm(0).and_then(|t| u32::try_from(t).ok());
                    if let Some(target) = target.filter(|&t| (t as usize) < program.len()) {
                        entries.insert(target, None);
                    }
                }
                at += bundle.len();
            }
        }
        entries.extend(named);
        Self { entries }
    }

    /// First address of the function that an address belongs to.
    pub fn entry(&self, pc: u32) -> u32 {
        self.entries.range(..=pc).next_back().map_or(0, |(&e, _)| e)
    }

    /// Name of the function that begins at an address.
    pub fn name(&self, entry: u32) -> String {
        match self.entries.get(&entry) {
            Some(Some(name)) => name.clone(),
            _ => format!("{entry:#06x}"),
        }
    }

    /// First addresses and names.
    pub fn iter(&self) -> impl Iterator<Item = (u32, String)> + '_ {
        self.entries.keys().map(|&e| (e, self.name(e)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_arch::isa::SlotInst;

    #[test]
    fn calls_lead_to_functions() {
        let tile = TileCoord::new(0, 2);
        let jl = SlotInst::new(Inst::JL, &[0x40.into()]).unwrap();
        let mut program = Bundle::new(&[jl]).unwrap().encode().to_vec();
        program.resize(0x80, 0);
        let found = Functions::find(&program, tile, &[]);
        let list: Vec<_> = found.iter().collect();
        assert_eq!(
            list,
            [(0, "0x0000".to_owned()), (0x40, "0x0040".to_owned())]
        );
        assert_eq!(found.entry(0x3e), 0);
        assert_eq!(found.entry(0x7e), 0x40);
        let symbol = Symbol {
            tile,
            entry: 0x20,
            name: "gelu".into(),
        };
        let named = Functions::find(&program, tile, &[symbol]);
        assert_eq!(named.name(named.entry(0x30)), "gelu");
    }
}
