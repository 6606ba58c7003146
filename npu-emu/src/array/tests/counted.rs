//! Runs that count words instead of moving them. That they end like those with
//! words is what [`Bench::run_with`] holds every other test to.

use super::*;

#[test]
fn memories_stay_as_they_are_and_the_host_is_not_asked() {
    let mut b = ping_pong();
    b.array.set_payload(Payload::Counts);
    b.races = Races::Yes;
    let from = b.arg(noise(4096));
    let to = b.arg(vec![0xee; 4096]);
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 1024);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 1024);
    b.wait(SHIM, DmaChannel::s2mm(0));
    let outcome = b.run();
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    assert_eq!(outcome.stats().stream_words, 2048);
    assert!(b.arg_data(to).iter().all(|&byte| byte == 0xee));
    assert!(!b.array.is_written(at(CORE, TileOffset(0x400)), 4).unwrap());
}

/// Steps are what the limit counts: one for the words of a BD that go by together, and those that streams hold.
#[test]
fn the_limit_is_of_steps() {
    for (steps, ends) in [(100, false), (4096, true)] {
        let mut b = Bench::new(Device::Npu1Col1);
        b.shim(SHIM);
        b.connect(MEM, (Bundle::South, 1), (Bundle::Dma, 0));
        b.array.set_payload(Payload::Counts);
        b.races = Races::Yes;
        let bd = MemtileBd::default()
            .address(TileKind::memtile_bd_base(None).unwrap())
            .and_then(|bd| bd.length(4 * 65536))
            .and_then(|bd| bd.next(BdId(0)))
            .unwrap();
        b.memtile_bd(MEM, 0, bd);
        b.push(MEM, DmaChannel::s2mm(0), 0, 0);
        let from = b.arg(Vec::new());
        b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 1 << 22);
        b.wait(SHIM, DmaChannel::mm2s(0));
        let limits = Limits {
            dma_words: steps,
            ..Limits::default()
        };
        let outcome = b.run_with(txn::Target::npu1(), &limits);
        match ends {
            true => assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}"),
            false => assert!(matches!(outcome, RunOutcome::Timeout(_)), "{outcome}"),
        }
    }
}
