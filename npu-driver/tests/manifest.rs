//! Names and sizes from a kernel's manifest.

mod common;

use common::*;
use npu_driver::{Device, DeviceSelector, Error, Kernel, Xclbin};
use npu_image::manifest::{
    Argument, Artifact, Buffer, Direction, ElementType, Layout, Manifest, Role, Sha256, Tile,
    TileKind, Toolchain, SCHEMA,
};
use sha2::Digest;
use std::time::Duration;

fn artifact(file: &str, bytes: &[u8]) -> Artifact {
    let sha256 = Sha256(sha2::Sha256::digest(bytes).into());
    Artifact {
        file: file.into(),
        bytes: bytes.len() as u64,
        sha256,
    }
}

fn argument(index: u32, name: &str, direction: Direction) -> Argument {
    let (element, shape) = (ElementType::U32, vec![WORDS.into()]);
    Argument {
        index,
        name: name.into(),
        direction,
        element,
        shape,
        bytes: 64,
    }
}

fn buffer(symbol: &str, address: u32, elements: u32, layout: Layout, role: Role) -> Buffer {
    let bytes = layout.bytes(elements.into()).unwrap() as u32;
    let (column, row, element) = (0, 2, ElementType::U8);
    let (symbol, shape) = (symbol.into(), vec![elements]);
    Buffer {
        symbol,
        column,
        row,
        address,
        bytes,
        element,
        shape,
        layout,
        role,
    }
}

/// The table is one buffer of 64 bytes, or the same seen as four copies of 16.
fn manifest(xclbin: &[u8]) -> Manifest {
    Manifest {
        schema: SCHEMA.into(),
        name: "loopback".into(),
        kernel: "MLIR_AIE".into(),
        device: "npu1".into(),
        columns: 1,
        toolchain: Toolchain {
            name: "embedded".into(),
            version: "0".into(),
            parts: Default::default(),
        },
        sources: Vec::new(),
        xclbin: artifact("loopback.xclbin", xclbin),
        instructions: artifact("loopback.insts.bin", &[]),
        tiles: vec![Tile {
            column: 0,
            row: 2,
            kind: TileKind::Core,
            data: None,
            program: None,
        }],
        buffers: vec![
            buffer("table", TABLE, 64, Layout::Linear, Role::Lut),
            buffer(
                "copies",
                TABLE,
                16,
                Layout::Replicated {
                    copies: 4,
                    stride: 16,
                },
                Role::Params,
            ),
            buffer(
                "bad",
                TABLE,
                16,
                Layout::Replicated {
                    copies: 9,
                    stride: 0,
                },
                Role::Lut,
            ),
            buffer(
                "lines",
                TABLE,
                8,
                Layout::Lines { entry: 2, line: 8 },
                Role::Lut,
            ),
            buffer("landing", LANDING, 64, Layout::Linear, Role::Fifo),
        ],
        arguments: vec![
            argument(0, "in", Direction::In),
            argument(1, "out", Direction::Out),
        ],
        quantisation: Default::default(),
    }
}

fn setup() -> (Device, Kernel) {
    let bytes = xclbin_bytes(SHOW_TABLE);
    let json = manifest(&bytes).to_json().unwrap();
    let xclbin = Xclbin::from_bytes(&bytes)
        .unwrap()
        .with_manifest(&json)
        .unwrap();
    assert_eq!(xclbin.manifest().unwrap().name, "loopback");
    let device = Device::open(DeviceSelector::Emulator).unwrap();
    let kernel = device.context(&xclbin).unwrap().only_kernel().unwrap();
    (device, kernel)
}

fn run(device: &Device, kernel: &Kernel) -> Vec<u8> {
    let mut a = device.buffer::<u32>(WORDS as usize).unwrap();
    let mut b = device.buffer::<u8>(64).unwrap();
    let mut run = kernel
        .run(&stream())
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap();
    run.wait(Duration::from_secs(30)).unwrap();
    drop(run);
    b.to_vec().unwrap()
}

#[test]
fn tables_are_bound_by_name() {
    let (device, kernel) = setup();
    let table: Vec<u8> = (0..64).collect();
    kernel.bind("table", &table).unwrap();
    assert_eq!(run(&device, &kernel), table);
    kernel.bind("copies", &[1u32, 2, 3, 4]).unwrap();
    let copy: Vec<u8> = [1u32, 2, 3, 4]
        .iter()
        .flat_map(|w| w.to_le_bytes())
        .collect();
    assert_eq!(run(&device, &kernel), copy.repeat(4));
    kernel.bind("lines", &[1u8, 2, 3, 4, 5, 6, 7, 255]).unwrap();
    let lines = [1u8, 2, 3, 4, 5, 6, 7, 255].map(|v| [v, 0].repeat(4));
    assert_eq!(run(&device, &kernel), lines.concat());
}

#[test]
fn a_table_must_have_exactly_its_size() {
    let (_device, kernel) = setup();
    for len in [0, 63, 65] {
        let error = kernel.bind("table", &vec![0u8; len]).unwrap_err();
        let text = format!("table \"table\" takes exactly 64 bytes, {len} were given");
        assert_eq!(error.to_string(), text);
    }
    let error = kernel.bind("gelu", &[0u8; 64]).unwrap_err();
    let text =
        "no table named \"gelu\"; the manifest has \"bad\", \"copies\", \"lines\", \"table\"";
    assert_eq!(error.to_string(), text);
    assert!(matches!(
        kernel.bind("landing", &[0u8; 64]),
        Err(Error::UnknownTable { .. })
    ));
    assert!(matches!(
        kernel.bind("bad", &[0u8; 16]),
        Err(Error::TablePlace { .. })
    ));
}

#[test]
fn arguments_must_have_their_number_and_size() {
    let (device, kernel) = setup();
    let (mut a, mut b) = (
        device.buffer::<u32>(16).unwrap(),
        device.buffer::<u32>(17).unwrap(),
    );
    let error = kernel.run(&stream()).arg(&mut a).submit().unwrap_err();
    assert!(
        matches!(
            error,
            Error::ArgumentCount {
                expected: 2,
                given: 1,
                ..
            }
        ),
        "{error}"
    );
    let error = kernel
        .run(&stream())
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap_err();
    let text = "argument 1 (\"out\") of kernel \"MLIR_AIE\" has 64 bytes, the buffer has 68";
    assert_eq!(error.to_string(), text);
}

#[test]
fn a_manifest_of_another_file_is_refused() {
    let bytes = xclbin_bytes(SHOW_TABLE);
    let mut other = manifest(&xclbin_bytes(LOOPBACK));
    let open = |m: &Manifest| {
        Xclbin::from_bytes(&bytes)
            .unwrap()
            .with_manifest(&m.to_json().unwrap())
            .map(|_| ())
    };
    assert!(open(&other).unwrap_err().to_string().contains("SHA-256"));
    other = manifest(&bytes);
    other.kernel = "gelu".into();
    assert!(open(&other)
        .unwrap_err()
        .to_string()
        .contains("which the xclbin lacks"));
    let xclbin = Xclbin::from_bytes(&bytes).unwrap();
    assert!(matches!(
        xclbin.with_manifest(b"{"),
        Err(Error::BadImage {
            what: "manifest",
            ..
        })
    ));
}

#[test]
fn a_manifest_beside_the_xclbin_is_found() {
    let dir = std::env::temp_dir().join(format!("npu-driver-manifest-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    let (path, json) = (dir.join("k.xclbin"), dir.join("k.json"));
    let bytes = xclbin_bytes(SHOW_TABLE);
    std::fs::write(&path, &bytes).unwrap();
    assert!(Xclbin::open(&path).unwrap().manifest().is_none());
    std::fs::write(&json, "{\"some\": \"other file\"}").unwrap();
    assert!(Xclbin::open(&path).unwrap().manifest().is_none());
    std::fs::write(&json, manifest(&bytes).to_json().unwrap()).unwrap();
    assert!(Xclbin::open(&path).unwrap().manifest().is_some());
    std::fs::write(&path, xclbin_bytes(LOOPBACK)).unwrap();
    assert!(Xclbin::open(&path).is_err(), "a stale manifest");
    std::fs::remove_dir_all(&dir).unwrap();
    assert!(matches!(Xclbin::open(&path), Err(Error::ReadFile { .. })));
}

#[test]
fn damaged_files_are_errors() {
    let bytes = xclbin_bytes(LOOPBACK);
    for end in (0..bytes.len()).step_by(97) {
        assert!(Xclbin::from_bytes(&bytes[..end]).is_err(), "cut at {end}");
    }
    let pdi = design(LOOPBACK);
    assert_eq!(Xclbin::from_bytes(&pdi).unwrap().columns(), 1);
    let mut refused = 0;
    for at in (0..pdi.len()).step_by(13) {
        let mut bad = pdi.clone();
        bad[at] ^= 0x10;
        // Not every bit is guarded; none may bring the reader down.
        refused += usize::from(Xclbin::from_bytes(&bad).is_err());
    }
    assert!(refused > 0);
}
