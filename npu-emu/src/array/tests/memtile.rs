//! The memory tile: patterns, padding, neighbours.

use super::super::FaultKind;
use super::*;
use npu_arch::array::{Device, Dim};
use proptest::prelude::*;

/// Own memory as a memory tile's BDs address it.
const OWN: u32 = 0x80000;

/// Shim to memory tile and back; `input` and `output` are the two BDs, handed
/// over with lock 0 (free) and 1 (full).
fn relay(input: MemtileBd, output: MemtileBd) -> Bench {
    let mut b = Bench::new(Device::Npu1Col1);
    b.shim(SHIM);
    b.connect(MEM, (Bundle::South, 1), (Bundle::Dma, 0));
    b.connect(MEM, (Bundle::Dma, 0), (Bundle::South, 0));
    b.lock(MEM, 0, 1);
    let own = |lock| TileKind::Mem.own_bd_lock(LockId(lock)).unwrap();
    let input = input
        .acquire(own(0), -1)
        .and_then(|bd| bd.release(own(1), 1))
        .unwrap();
    let output = output
        .acquire(own(1), -1)
        .and_then(|bd| bd.release(own(0), 1))
        .unwrap();
    b.memtile_bd(MEM, 0, input);
    b.memtile_bd(MEM, 1, output);
    b.push(MEM, DmaChannel::s2mm(0), 0, 0);
    b.push(MEM, DmaChannel::mm2s(0), 1, 0);
    b
}

fn send(b: &mut Bench, input: &[u32], expected: usize) -> Vec<u32> {
    let bytes = input.iter().flat_map(|w| w.to_le_bytes()).collect();
    let from = b.arg(bytes);
    let to = b.arg(vec![0xee; 4 * expected]);
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, input.len() as u32);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, expected as u32);
    b.wait(SHIM, DmaChannel::s2mm(0));
    let outcome = b.run();
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    b.arg_data(to)
        .chunks(4)
        .map(|c| u32::from_le_bytes(c.try_into().unwrap()))
        .collect()
}

fn linear(words: u32) -> MemtileBd {
    MemtileBd::default()
        .address(OWN)
        .and_then(|bd| bd.length(u64::from(words) * 4))
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_pattern_in_and_its_inverse_out_change_nothing(
        rows in 1u32..9, cols in 2u32..9, planes in 1u32..4, seed: u32,
    ) {
        let words = rows * cols * planes;
        let data: Vec<u32> = (0..words).map(|i| i.wrapping_mul(seed | 1)).collect();
        // In by columns, out linear: each plane transposed; then back.
        let by_columns = [
            Dim { size: rows, stride: cols },
            Dim { size: cols, stride: 1 },
            Dim { size: planes, stride: rows * cols },
        ];
        let mut b = relay(linear(words).dims(&by_columns).unwrap(), linear(words));
        let transposed = send(&mut b, &data, words as usize);
        for p in 0..planes {
            for r in 0..rows {
                for c in 0..cols {
                    let plane = p * rows * cols;
                    prop_assert_eq!(
                        transposed[(plane + r * cols + c) as usize],
                        data[(plane + c * rows + r) as usize]
                    );
                }
            }
        }
        let mut b = relay(linear(words), linear(words).dims(&by_columns).unwrap());
        prop_assert_eq!(send(&mut b, &transposed, words as usize), data);
    }
}

#[test]
fn padding_comes_out_as_zeros() {
    let data: Vec<u32> = (1..=6).collect();
    let rows = [
        Dim { size: 3, stride: 1 },
        Dim { size: 2, stride: 3 },
        Dim { size: 1, stride: 6 },
    ];
    let output = linear(20)
        .dims(&rows)
        .and_then(|bd| bd.padding(0, 1, 1))
        .and_then(|bd| bd.padding(1, 1, 1))
        .unwrap();
    let mut b = relay(linear(6), output);
    #[rustfmt::skip]
    let expected = [
        0, 0, 0, 0, 0,
        0, 1, 2, 3, 0,
        0, 4, 5, 6, 0,
        0, 0, 0, 0, 0,
    ];
    assert_eq!(send(&mut b, &data, 20), expected);
}

#[test]
fn neighbours_memory_and_locks() {
    // Column 0's memory tile fills the memory of column 1's, whose own DMA
    // sends it back through its column.
    let east = TileCoord::new(1, 1);
    let mut b = Bench::new(Device::Npu1Col2);
    b.shim(SHIM);
    b.shim(TileCoord::new(1, 0));
    b.connect(MEM, (Bundle::South, 1), (Bundle::Dma, 0));
    b.connect(east, (Bundle::Dma, 0), (Bundle::South, 0));
    let east_base = TileKind::memtile_bd_base(Some(Neighbour::East)).unwrap();
    let write = MemtileBd::default()
        .address(east_base + 0x40)
        .and_then(|bd| bd.length(64))
        .and_then(|bd| bd.release(128 + 5, 1))
        .unwrap();
    let read = MemtileBd::default()
        .address(OWN + 0x40)
        .and_then(|bd| bd.length(64))
        .and_then(|bd| bd.acquire(64 + 5, -1))
        .unwrap();
    b.memtile_bd(MEM, 0, write);
    b.memtile_bd(east, 0, read);
    b.push(MEM, DmaChannel::s2mm(0), 0, 0);
    b.push(east, DmaChannel::mm2s(0), 0, 0);
    let input = noise(64);
    let from = b.arg(input.clone());
    let to = b.arg(vec![0; 64]);
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 16);
    let column1 = TileCoord::new(1, 0);
    b.transfer(column1, DmaChannel::s2mm(0), 0, to, 16);
    b.wait(column1, DmaChannel::s2mm(0));
    let outcome = b.run();
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    assert_eq!(b.arg_data(to), input);
}

#[test]
fn there_is_nothing_west_of_the_first_column() {
    let west = MemtileBd::default().length(64).unwrap();
    let mut b = relay(west, linear(16));
    let from = b.arg(noise(64));
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 16);
    b.wait(SHIM, DmaChannel::mm2s(0));
    match b.run() {
        RunOutcome::Fault { fault, .. } => {
            assert_eq!(fault.kind, FaultKind::NoMemory { addr: 0 });
            insta::assert_snapshot!(fault, @"DMA (0,1) S2MM0 BD 0: the BD addresses byte 0x0, where this tile's DMA has no memory");
        }
        other => panic!("{other}"),
    }
}

#[test]
fn channels_have_their_half_of_the_bds() {
    let mut b = Bench::new(Device::Npu1Col1);
    b.memtile_bd(MEM, 24, linear(4));
    b.push(MEM, DmaChannel::mm2s(0), 24, 0);
    match b.run_nop() {
        RunOutcome::Fault { fault, .. } => assert_eq!(fault.kind, FaultKind::BdUnreachable),
        other => panic!("{other}"),
    }
}

impl Bench {
    pub(super) fn run_nop(&mut self) -> RunOutcome {
        self.ops.push(Op::Noop);
        self.run()
    }
}
