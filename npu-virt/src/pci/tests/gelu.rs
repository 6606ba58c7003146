//! The GELU kernel of this project, built from its sources, for runs on the
//! device.

use super::driver::{Driver, HEAP, HOST, MEMORY};
use crate::pci::wire::{self, Opcode};
use bytemuck::bytes_of;
use npu_arch::array::{TileCoord, TileOffset};
use npu_build::kernel::{build, Built, Kernel, Tree};
use npu_image::manifest::Manifest;
use npu_image::txn::{self, Op};
use npu_image::xclbin::Xclbin;
use std::path::Path;
use std::sync::OnceLock;

/// Heap offsets.
const PDI: u64 = 0x10_0000;
const STREAM: u64 = 0x20_0000;
const SLOTS: u64 = 0x30_0000;
/// Elements.
pub(super) const LEN: usize = 512;
pub(super) const INPUT: u64 = HOST;
pub(super) const OUTPUT: u64 = HOST + 0x1000;

fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        build(&Kernel::load(&Tree::of(&root), "gelu_512").unwrap()).unwrap()
    })
}

pub(super) fn pdi() -> Vec<u8> {
    let xclbin = Xclbin::parse(&built().xclbin).unwrap();
    xclbin.aie_partition().unwrap().unwrap().pdis[0]
        .image
        .to_vec()
}

/// A table without a pattern that a defect could make by itself.
pub(super) fn table() -> [u8; 256] {
    std::array::from_fn(|i| (i as u8).wrapping_mul(167) ^ 0x5A)
}

pub(super) fn input() -> Vec<u8> {
    (0..LEN).map(|i| (i * 7 + 3) as u8).collect()
}

pub(super) fn expected() -> Vec<u8> {
    input().iter().map(|x| table()[usize::from(*x)]).collect()
}

/// The kernel's stream with the table's upload in front.
pub(super) fn stream() -> Vec<u8> {
    let stream = txn::parse(&built().insts).unwrap();
    let manifest = Manifest::parse(&built().manifest).unwrap();
    let mut builder = txn::Builder::new(stream.header.target);
    for buffer in manifest.buffers.iter().filter(|b| b.symbol == "gelu_lut") {
        let tile = TileCoord::new(buffer.column, buffer.row);
        builder.push(&Op::BlockWrite {
            addr: tile.at(TileOffset(buffer.address)).0,
            data: words(&buffer.layout.lay_out(&table())),
        });
    }
    stream.records.iter().for_each(|r| {
        builder.push_record(r);
    });
    builder.finish()
}

/// How a run is put to the firmware.
#[derive(Clone, Copy, Debug)]
pub(super) enum How {
    /// CHAIN_EXEC_BUFFER_CF.
    ChainCf,
    /// CHAIN_EXEC_DPU.
    ChainDpu,
    /// CHAIN_EXEC_NPU, stream in the arguments.
    ChainNpu,
    /// CHAIN_EXEC_NPU, stream in the slot.
    ChainNpuElf,
    /// EXECUTE_BUFFER_CF.
    One,
    /// EXEC_DPU.
    OneDpu,
}

impl How {
    pub(super) const ALL: [How; 6] = [
        Self::ChainCf,
        Self::ChainDpu,
        Self::ChainNpu,
        Self::ChainNpuElf,
        Self::One,
        Self::OneDpu,
    ];
}

/// A context with the kernel, its stream and its input in place.
pub(super) fn context(driver: &mut Driver) -> usize {
    let context = driver.create(1, 1).unwrap();
    assert_eq!(driver.map_heap(context), 0);
    assert_eq!(driver.configure(context, &pdi(), PDI), 0);
    driver.fill(MEMORY + STREAM, &stream());
    driver.fill(INPUT, &input());
    driver.fill(OUTPUT, &[0xEE; LEN]);
    context
}

fn arguments(length: u32) -> Vec<u8> {
    let mut words: Vec<u32> = vec![3, 0, (HEAP + STREAM) as u32, 0, length];
    for address in [INPUT, OUTPUT] {
        words.extend([address as u32, (address >> 32) as u32]);
    }
    words.extend([0; 6]); // XRT pads
    bytemuck::cast_slice(&words).to_vec()
}

/// Puts `count` runs to the firmware; `length` is what the command states as the
/// stream's. Returns the id of the message.
pub(super) fn post(driver: &mut Driver, context: usize, how: How, count: u32, length: u32) -> u32 {
    let arguments = arguments(length);
    let words = arguments.len() as u32 / 4;
    let slot = match how {
        How::ChainCf => bytes_of(&wire::SlotCf { unit: 0, words }).to_vec(),
        How::ChainDpu => bytes_of(&wire::SlotDpu {
            stream: HEAP + STREAM,
            stream_bytes: 4 * length,
            properties: 0,
            unit: 0,
            words,
        })
        .to_vec(),
        How::ChainNpu | How::ChainNpuElf => {
            let named = matches!(how, How::ChainNpuElf);
            bytes_of(&wire::SlotNpu {
                kind: if named { 2 } else { 1 },
                stream: if named { HEAP + STREAM } else { 0 },
                save: 0,
                restore: 0,
                stream_bytes: if named { 4 * length } else { 0 },
                save_bytes: 0,
                restore_bytes: 0,
                properties: 0,
                unit: 0,
                words,
            })
            .to_vec()
        }
        How::One => {
            let mut body = vec![0; 80];
            body[4..4 + arguments.len()].copy_from_slice(&arguments);
            return driver.post(context, Opcode::ExecuteBufferCf as u32, &body);
        }
        How::OneDpu => {
            let mut body = vec![0; 160];
            let stream = HEAP + STREAM;
            let head = [stream as u32, (stream >> 32) as u32, 4 * length, 0, 0];
            body[..20].copy_from_slice(bytemuck::cast_slice(&head));
            body[20..20 + arguments.len()].copy_from_slice(&arguments);
            return driver.post(context, Opcode::ExecDpu as u32, &body);
        }
    };
    let mut slots = Vec::new();
    for _ in 0..count {
        slots.extend_from_slice(&slot);
        slots.extend_from_slice(&arguments);
    }
    driver.fill(MEMORY + SLOTS, &slots);
    let list = wire::Chain57 {
        address: HEAP + SLOTS,
        bytes: slots.len() as u32,
        count,
    };
    let (opcode, body) = match how {
        How::ChainCf => (Opcode::ChainExecBufferCf, bytes_of(&list).to_vec()),
        How::ChainDpu => (Opcode::ChainExecDpu, bytes_of(&list).to_vec()),
        _ => {
            let chain = wire::Chain58 {
                flags: 0,
                reserved: 0,
                slots: list,
            };
            (Opcode::ChainExecNpu, bytes_of(&chain).to_vec())
        }
    };
    let mut body = body;
    body.resize(24, 0); // the driver sends the longer form always
    driver.post(context, opcode as u32, &body)
}

pub(super) fn opcode(how: How) -> u32 {
    let opcode = match how {
        How::ChainCf => Opcode::ChainExecBufferCf,
        How::ChainDpu => Opcode::ChainExecDpu,
        How::ChainNpu | How::ChainNpuElf => Opcode::ChainExecNpu,
        How::One => Opcode::ExecuteBufferCf,
        How::OneDpu => Opcode::ExecDpu,
    };
    opcode as u32
}

/// Runs and waits. Returns the words of the answer.
pub(super) fn run(driver: &mut Driver, context: usize, how: How, count: u32) -> Vec<u32> {
    let id = post(driver, context, how, count, stream().len() as u32 / 4);
    words(&driver.wait(context, id, opcode(how)))
}

fn words(bytes: &[u8]) -> Vec<u32> {
    let word = |w: &[u8]| u32::from_le_bytes([w[0], w[1], w[2], w[3]]);
    bytes.chunks_exact(4).map(word).collect()
}
