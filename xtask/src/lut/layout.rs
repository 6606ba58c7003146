//! Where a table's bytes lie in a kernel's tiles, as data.

use miette::miette;
use npu_arch::array::{Row, TileKind};
use npu_image::manifest::{self, Manifest, Role};
use serde::Serialize;

use crate::build_kernels::{self, Force, Toolchain};
use crate::built::Built;
use crate::error::Failure;

/// Where the table of one kernel lies.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Layout {
    /// The kernel.
    kernel: String,
    /// SHA-256 of the xclbin that it lies so in.
    xclbin_sha256: String,
    /// Name that the driver uploads it by.
    table: String,
    /// Each copy in each tile.
    places: Vec<Place>,
}

/// One buffer of a tile that holds the table.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Place {
    column: u8,
    row: u8,
    /// Byte offset in the tile's data memory.
    offset: u32,
    /// Bank that it starts in, as designs count them (equal parts of a tile's data memory,
    /// four in a core tile), and how far into it.
    bank: u32,
    offset_in_bank: u32,
    /// Bytes of the buffer.
    bytes: u32,
    /// Order of the entries: by the index of `bytes`.
    order: &'static str,
    /// Bytes of an entry, little endian, zeros above.
    entry_bytes: u32,
    /// Bytes from one entry to the next.
    entry_stride: u32,
    /// What is there several times: each `entry`, or the whole `table`.
    repeated: &'static str,
    /// How often, 1 for once.
    copies: u32,
    /// Bytes from one copy to the next.
    copy_stride: u32,
}

/// The layout in a kernel, built if it is stale.
pub(crate) fn of(kernel: &str) -> Result<Layout, Failure> {
    build_kernels::build(&[kernel.to_owned()], Toolchain::Auto, Force::OnlyStale)?;
    let built = Built::open(kernel)?;
    let manifest = built.xclbin.manifest();
    let manifest = manifest.ok_or_else(|| miette!("{kernel} has no manifest"))?;
    in_manifest(kernel, manifest).ok_or_else(|| {
        miette!(
            help = "a table's buffers have \"role\": \"lut\" in the design's note",
            "{kernel} has no buffer for a lookup table"
        )
        .into()
    })
}

fn in_manifest(kernel: &str, manifest: &Manifest) -> Option<Layout> {
    let tables = manifest.buffers.iter().filter(|b| b.role == Role::Lut);
    let table = tables.clone().next()?.symbol.clone();
    let places: Option<Vec<Place>> = tables.filter(|b| b.symbol == table).map(place).collect();
    Some(Layout {
        kernel: kernel.to_owned(),
        xclbin_sha256: manifest.xclbin.sha256.to_string(),
        table,
        places: places?,
    })
}

fn place(buffer: &manifest::Buffer) -> Option<Place> {
    let kind = TileKind::of_row(Row(buffer.row))?;
    let bank = kind.placement_bank_size();
    let (entry_bytes, entry_stride, repeated, copies, copy_stride) = match buffer.layout {
        manifest::Layout::Linear => (1, 1, "table", 1, buffer.bytes),
        manifest::Layout::Replicated { copies, stride } => (1, 1, "table", copies, stride),
        manifest::Layout::Lines { entry, line } => {
            (entry, line, "entry", line.checked_div(entry)?, entry)
        }
    };
    Some(Place {
        column: buffer.column,
        row: buffer.row,
        offset: buffer.address,
        bank: buffer.address.checked_div(bank)?,
        offset_in_bank: buffer.address.checked_rem(bank)?,
        bytes: buffer.bytes,
        order: "index",
        entry_bytes,
        entry_stride,
        repeated,
        copies,
        copy_stride,
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use npu_image::manifest::{Buffer, ElementType};

    const AT: u32 = 0x4400;

    fn buffer(layout: manifest::Layout) -> Buffer {
        Buffer {
            symbol: "gelu_lut".into(),
            column: 0,
            row: 2,
            address: AT,
            bytes: layout.bytes(256).unwrap() as u32,
            element: ElementType::U8,
            shape: vec![256],
            layout,
            role: Role::Lut,
        }
    }

    /// A table in one place.
    pub(crate) fn layout() -> Layout {
        let buffer = buffer(manifest::Layout::Lines { entry: 2, line: 32 });
        Layout {
            kernel: "gelu_512".into(),
            xclbin_sha256: "00".into(),
            table: buffer.symbol.clone(),
            places: vec![place(&buffer).unwrap()],
        }
    }

    /// The bytes of a tile by what a place says.
    fn by(place: &Place, table: &[u8; 256]) -> Vec<u8> {
        let mut bytes = vec![0; place.bytes as usize];
        for copy in 0..place.copies {
            for (index, &value) in table.iter().enumerate() {
                let at = index as u32 * place.entry_stride + copy * place.copy_stride;
                bytes[at as usize] = value;
            }
        }
        bytes
    }

    /// A kernel that `lut try` takes has a place for `lut make`.
    #[test]
    fn the_notes_of_kernels_with_a_table_say_where_it_goes() {
        for kernel in hil_tests::table_kernels() {
            let path = crate::paths::root().join(format!("mlir/{kernel}.json"));
            let text = std::fs::read_to_string(&path).unwrap();
            let note: serde_json::Value = serde_json::from_str(&text).unwrap();
            let buffers = note["buffers"].as_object().unwrap();
            let tables = buffers.values().filter(|b| b["role"] == "lut");
            assert!(tables.count() > 0, "{kernel}");
        }
    }

    #[test]
    fn a_place_says_what_the_driver_writes() {
        let table: [u8; 256] = std::array::from_fn(|i| (i as u8).wrapping_mul(91) ^ 0x33);
        let lines = manifest::Layout::Lines { entry: 2, line: 32 };
        let of = place(&buffer(lines)).unwrap();
        assert_eq!((of.bank, of.offset_in_bank, of.offset), (1, 0x400, AT));
        assert_eq!((of.repeated, of.copies, of.bytes), ("entry", 16, 8192));
        assert_eq!(by(&of, &table), lines.lay_out(&table));
        let linear = manifest::Layout::Linear;
        let of = place(&buffer(linear)).unwrap();
        assert_eq!((of.copies, of.bytes), (1, 256));
        assert_eq!(by(&of, &table), linear.lay_out(&table));
        let twice = manifest::Layout::Replicated {
            copies: 2,
            stride: 512,
        };
        let of = place(&buffer(twice)).unwrap();
        let bytes = by(&of, &table);
        assert_eq!((&bytes[..256], &bytes[512..]), (&table[..], &table[..]));
        let nonsense = manifest::Layout::Lines { entry: 0, line: 32 };
        let whole = Buffer {
            layout: nonsense,
            ..buffer(linear)
        };
        assert!(place(&whole).is_none());
    }
}
