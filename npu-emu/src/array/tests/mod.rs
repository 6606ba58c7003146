//! Designs made of register writes, without cores.

mod classes;
mod clock;
mod cores;
mod counted;
mod hostile;
mod loopback;
mod memtile;
mod packets;
mod reach;
mod refusals;
mod surplus;

use npu_arch::array::aperture::patch_offset;
use npu_arch::array::dma::Token;
use npu_arch::array::switch::{Header, MasterConfig, SlaveConfig, Slot};
use npu_arch::array::{lock, Neighbour};
use npu_arch::array::{
    shim_mux, ArrayAddr, BdId, Bundle, CoreBd, Device, DmaChannel, LockId, MemtileBd, Port,
    QueueWord, ShimBd, ShimStream, TileCoord, TileKind, TileOffset,
};
use npu_image::txn::{self, Op};

use super::{Array, Limits, Payload, RunOutcome};
use crate::host::HostBuffers;
use crate::strict::Class;

const SHIM: TileCoord = TileCoord::new(0, 0);
const MEM: TileCoord = TileCoord::new(0, 1);
const CORE: TileCoord = TileCoord::new(0, 2);

/// Where task-complete tokens of the tests go.
const CONTROLLER: u32 = 15;

fn kind(tile: TileCoord) -> TileKind {
    TileKind::of_row(tile.row).unwrap()
}

fn at(tile: TileCoord, offset: TileOffset) -> ArrayAddr {
    tile.at(offset)
}

/// An array under configuration.
struct Bench {
    array: Array,
    host: HostBuffers,
    ops: Vec<Op>,
    args: Vec<u64>,
    races: Races,
    values: Values,
}

/// Whether words that DMAs carry decide about the run.
#[derive(Clone, Copy, PartialEq)]
enum Values {
    Idle,
    Decide,
}

/// Whether what comes out depends on who is first.
#[derive(Clone, Copy, PartialEq)]
enum Races {
    No,
    Yes,
}

impl Bench {
    fn new(device: Device) -> Self {
        Self {
            array: Array::new(device),
            host: HostBuffers::new(),
            ops: Vec::new(),
            args: Vec::new(),
            races: Races::No,
            values: Values::Idle,
        }
    }

    fn write(&mut self, tile: TileCoord, offset: TileOffset, value: u32) {
        self.array.write32(at(tile, offset), value).unwrap();
    }

    /// Makes a connection in a switch.
    fn connect(&mut self, tile: TileCoord, slave: (Bundle, u8), master: (Bundle, u8)) {
        let (slave, master) = (Port::new(slave.0, slave.1), Port::new(master.0, master.1));
        let kind = kind(tile);
        let config = MasterConfig::Circuit {
            slave: kind.slave_index(slave).unwrap(),
        };
        self.write(
            tile,
            kind.master_register(master).unwrap(),
            config.to_word().unwrap(),
        );
        let on = SlaveConfig::Circuit.to_word();
        self.write(tile, kind.slave_register(slave).unwrap(), on);
    }

    /// Connects shim MM2S 0 and S2MM 0 of a column to North 0 in and North 1
    /// out, and gives tokens their way.
    fn shim(&mut self, tile: TileCoord) {
        self.connect(tile, (Bundle::South, 3), (Bundle::North, 1));
        self.connect(tile, (Bundle::North, 0), (Bundle::South, 2));
        let mux = ShimStream::Dma.bits() << shim_mux::mux_field(3).unwrap().lo;
        let demux = ShimStream::Dma.bits() << shim_mux::demux_field(2).unwrap().lo;
        self.write(tile, TileOffset(shim_mux::MUX_CONFIG), mux);
        self.write(tile, TileOffset(shim_mux::DEMUX_CONFIG), demux);
        let control = Port::new(Bundle::TileControl, 0);
        let south = MasterConfig::Packet {
            arbiter: 0,
            msels: 1,
            header: Header::Keep,
        };
        let k = TileKind::Shim;
        let south0 = k.master_register(Port::new(Bundle::South, 0)).unwrap();
        self.write(tile, south0, south.to_word().unwrap());
        self.write(
            tile,
            k.slave_register(control).unwrap(),
            SlaveConfig::Packet.to_word(),
        );
        let slot = Slot {
            id: CONTROLLER as u8,
            mask: 0x1f,
            msel: 0,
            arbiter: 0,
        };
        self.write(
            tile,
            k.slot_register(control, 0).unwrap(),
            slot.to_word().unwrap(),
        );
        for channel in DmaChannel::all(k) {
            self.write(tile, channel.ctrl_register(k).unwrap(), CONTROLLER << 8);
        }
    }

    /// Connects the memory tile straight through, both ways.
    fn memtile_through(&mut self, tile: TileCoord) {
        self.connect(tile, (Bundle::South, 1), (Bundle::North, 1));
        self.connect(tile, (Bundle::North, 0), (Bundle::South, 0));
    }

    fn lock(&mut self, tile: TileCoord, id: u8, value: u32) {
        self.write(
            tile,
            lock::value_register(kind(tile), LockId(id)).unwrap(),
            value,
        );
    }

    fn bd_words(&mut self, tile: TileCoord, id: u8, words: &[u32]) {
        let first = kind(tile).bd_register(BdId(id), 0).unwrap();
        self.array.block_write(at(tile, first), words).unwrap();
    }

    fn core_bd(&mut self, tile: TileCoord, id: u8, bd: CoreBd) {
        self.bd_words(tile, id, &bd.valid().to_words().unwrap());
    }

    fn memtile_bd(&mut self, tile: TileCoord, id: u8, bd: MemtileBd) {
        self.bd_words(tile, id, &bd.valid().to_words().unwrap());
    }

    fn push(&mut self, tile: TileCoord, channel: DmaChannel, bd: u8, repeat: u8) {
        let word = QueueWord {
            start_bd: BdId(bd),
            repeat,
            token: Token::Silent,
        };
        let k = kind(tile);
        self.write(
            tile,
            channel.queue_register(k).unwrap(),
            word.to_word(k).unwrap(),
        );
    }

    /// Maps a buffer as the next argument.
    fn arg(&mut self, data: Vec<u8>) -> usize {
        let addr = self.host.map(data);
        self.args.push(addr);
        self.args.len() - 1
    }

    fn arg_data(&self, arg: usize) -> &[u8] {
        self.host.get(self.args[arg]).unwrap()
    }

    /// Instructions that start a shim transfer of an argument.
    fn transfer(&mut self, tile: TileCoord, channel: DmaChannel, bd: u8, arg: usize, words: u32) {
        let bd_words = ShimBd {
            buffer_length: words,
            ..ShimBd::default()
        }
        .valid();
        let first = TileKind::Shim.bd_register(BdId(bd), 0).unwrap();
        let addr = at(tile, first).0;
        self.ops.push(Op::BlockWrite {
            addr,
            data: bd_words.to_words().unwrap().to_vec(),
        });
        self.ops.push(Op::DdrPatch {
            addr: addr + 4,
            arg: arg as u32,
            offset: patch_offset(arg as u32, 0).unwrap(),
        });
        self.start(tile, channel, bd);
    }

    fn start(&mut self, tile: TileCoord, channel: DmaChannel, bd: u8) {
        let word = QueueWord {
            start_bd: BdId(bd),
            repeat: 0,
            token: Token::Issue,
        };
        let k = kind(tile);
        let addr = at(tile, channel.queue_register(k).unwrap()).0;
        self.ops.push(Op::Write32 {
            addr,
            value: word.to_word(k).unwrap(),
        });
    }

    fn wait(&mut self, tile: TileCoord, channel: DmaChannel) {
        let direction = match channel.direction {
            npu_arch::array::Direction::S2mm => txn::Direction::S2mm,
            npu_arch::array::Direction::Mm2s => txn::Direction::Mm2s,
        };
        self.ops.push(Op::Tct {
            column: tile.col.0,
            row: tile.row.0,
            direction,
            channel: channel.channel.0,
            columns: 1,
            rows: 1,
        });
    }

    /// Runs the instructions and forgets them.
    fn run(&mut self) -> RunOutcome {
        self.run_with(txn::Target::npu1(), &Limits::default())
    }

    fn run_with(&mut self, target: txn::Target, limits: &Limits) -> RunOutcome {
        let mut builder = txn::Builder::new(target);
        for op in self.ops.drain(..) {
            builder.push(&op);
        }
        let stream = txn::parse(&builder.finish()).unwrap();
        // Without races the timed mode ends in the same way with the same
        // data; with races it ends.
        let (mut timed, mut host) = (self.array.clone(), self.host.clone());
        timed.set_timed(Some(super::Costs::phoenix()));
        let with_time = timed.run(&stream, &self.args, &mut host, limits);
        // So does one that only counts words, to the last word and BD, where no value
        // decides about anything; only how often someone had to wait differs.
        let mut counts = self.array.clone();
        counts.set_payload(Payload::Counts);
        counts.set_timed(None);
        counts.set_strictness(counts.strictness().allow(Class::UninitialisedMemory));
        let mut nothing = HostBuffers::new();
        let counted = counts.run(&stream, &self.args, &mut nothing, limits);
        let outcome = self.array.run(&stream, &self.args, &mut self.host, limits);
        if self.races == Races::Yes {
            return outcome;
        }
        if self.values == Values::Idle
            && outcome.stats().time.is_none()
            && matches!(
                outcome,
                RunOutcome::Completed { .. } | RunOutcome::Deadlock(_)
            )
        {
            let (words, counts) = (without_waits(&outcome), without_waits(&counted));
            assert_eq!(words, counts, "{outcome}\n{counted}");
        }
        let (a, b) = (ending(&outcome), ending(&with_time));
        assert_eq!(a, b, "{outcome}\n{with_time}");
        if matches!(outcome, RunOutcome::Completed { .. }) {
            for &addr in &self.args {
                assert_eq!(self.host.get(addr), host.get(addr));
            }
        }
        outcome
    }
}

/// A run's end but for the numbers of waits.
fn without_waits(outcome: &RunOutcome) -> RunOutcome {
    let mut outcome = outcome.clone();
    let stats = match &mut outcome {
        RunOutcome::Completed { stats } => stats,
        RunOutcome::Deadlock(report)
        | RunOutcome::Timeout(report)
        | RunOutcome::Stopped(report)
        | RunOutcome::Fault { report, .. } => &mut report.stats,
    };
    for channel in &mut stats.channels {
        (channel.lock_waits, channel.stream_waits) = (0, 0);
    }
    outcome
}

/// How a run ended, in a word; a refusal by its message.
fn ending(outcome: &RunOutcome) -> String {
    match outcome {
        RunOutcome::Fault { fault, .. } => fault.to_string(),
        other => other
            .to_string()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned(),
    }
}

/// Bytes that differ from place to place.
fn noise(bytes: usize) -> Vec<u8> {
    (0..bytes as u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect()
}

/// Shim to core tile and back through two buffers that the tile's DMAs hand
/// over with locks, 64 words each.
fn ping_pong() -> Bench {
    let mut b = Bench::new(Device::Npu1Col1);
    b.shim(SHIM);
    b.memtile_through(MEM);
    b.connect(CORE, (Bundle::South, 1), (Bundle::Dma, 0));
    b.connect(CORE, (Bundle::Dma, 0), (Bundle::South, 0));
    b.lock(CORE, 0, 2);
    for (i, (acquire, release)) in [(0, 1), (1, 0)].into_iter().enumerate() {
        for n in 0..2u8 {
            let bd = CoreBd::default()
                .address(0x400 + 0x100 * u32::from(n))
                .and_then(|bd| bd.length(256))
                .and_then(|bd| bd.acquire(acquire, -1))
                .and_then(|bd| bd.release(release, 1))
                .and_then(|bd| bd.next(BdId(2 * i as u8 + (1 - n))))
                .unwrap();
            b.core_bd(CORE, 2 * i as u8 + n, bd);
        }
    }
    b.push(CORE, DmaChannel::s2mm(0), 0, 0);
    b.push(CORE, DmaChannel::mm2s(0), 2, 0);
    b
}
