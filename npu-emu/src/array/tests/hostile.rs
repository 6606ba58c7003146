//! Configurations that make no sense end all the same.

use super::*;
use crate::strict::Strictness;
use npu_arch::array::regs;
use proptest::prelude::*;

/// Registers that do something, by kind of tile.
fn active_registers(kind: TileKind) -> Vec<TileOffset> {
    regs::all(kind)
        .filter(|(_, r)| {
            [
                "DMA_",
                "Lock",
                "Stream_Switch_Master",
                "Stream_Switch_Slave",
                "Mux",
                "Demux",
            ]
            .iter()
            .any(|prefix| r.name.starts_with(prefix))
                || r.name == "Core_Control"
        })
        .map(|(offset, _)| offset)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_configuration_ends(
        writes in prop::collection::vec((0u8..2, 0u8..6, any::<prop::sample::Index>(), any::<u32>()), 0..200),
        queues in prop::collection::vec((0u8..2, 0u8..6, any::<prop::sample::Index>(), 0u32..4), 0..20),
    ) {
        let mut b = Bench::new(Device::Npu1Col2);
        b.races = Races::Yes;
        b.array.set_strictness(Strictness::lenient());
        b.shim(SHIM);
        b.memtile_through(MEM);
        b.connect(CORE, (Bundle::South, 1), (Bundle::Dma, 0));
        b.connect(CORE, (Bundle::Dma, 0), (Bundle::South, 0));
        for (col, row, which, value) in writes {
            let tile = TileCoord::new(col, row);
            let registers = active_registers(kind(tile));
            // Refusals are answers too.
            let _ = b.array.write32(at(tile, registers[which.index(registers.len())]), value);
        }
        for (col, row, which, bd) in queues {
            let tile = TileCoord::new(col, row);
            let channels: Vec<_> = DmaChannel::all(kind(tile)).collect();
            let channel = channels[which.index(channels.len())];
            let queue = channel.queue_register(kind(tile)).unwrap();
            let _ = b.array.write32(at(tile, queue), bd);
        }
        let from = b.arg(noise(1024));
        b.transfer(SHIM, DmaChannel::mm2s(0), 5, from, 256);
        b.wait(SHIM, DmaChannel::mm2s(0));
        let limits = Limits { dma_words: 20_000, core_cycles: 1000 };
        let outcome = b.run_with(txn::Target::npu1(), &limits);
        let moved: u64 = outcome.stats().channels.iter().map(|c| c.words).sum();
        prop_assert!(moved < 40_000, "{}", moved);
    }
}
