//! A design without a core: the shim sends words to tile (0, 2), whose DMA puts
//! them at 0x400; each block that arrived makes the tile send one block back, from
//! an address of the test's choice.
#![allow(dead_code, unreachable_pub)]

pub mod stand_in;

use npu_arch::array::dma::{QueueWord, Token};
use npu_arch::array::shim_mux::{demux_field, dma_south, mux_field, DEMUX_CONFIG, MUX_CONFIG};
use npu_arch::array::{
    lock, Bundle, CoreBd, DmaChannel, LockId, Port, ShimBd, ShimStream, TileCoord, TileKind,
    TileOffset,
};
#[cfg(feature = "emu")]
use npu_driver::kmd::{FaultPoint, Faults};
use npu_driver::mem::{MapError, Mapping};
use npu_driver::{InstructionStream, Xclbin};
use npu_image::cdo::Command;
use npu_image::ert::State;
use npu_image::pdi::{self, PdiOptions};
use npu_image::txn::Direction;
use npu_image::xclbin::Builder;

/// Words of a block.
pub const WORDS: u32 = 16;
/// Where the tile puts what arrives.
pub const LANDING: u32 = 0x400;
/// A place in the tile's memory that the design fills with [`INITIAL`].
pub const TABLE: u32 = 0x1000;
/// What the design has at [`TABLE`].
pub const INITIAL: u32 = 0xAAAA_0000;

const SHIM: TileCoord = TileCoord::new(0, 0);
const MEM: TileCoord = TileCoord::new(0, 1);
const CORE: TileCoord = TileCoord::new(0, 2);
/// Locks of the tile: space for a block, a block is there.
const SPACE: u8 = 0;
const FILLED: u8 = 1;

fn write(out: &mut Vec<Command>, tile: TileCoord, offset: u32, value: u32) {
    let addr = u64::from(tile.at(TileOffset(offset)).0);
    out.push(Command::Write { addr, value });
}

fn connect(out: &mut Vec<Command>, tile: TileCoord, from: Port, to: Port) {
    let kind = TileKind::of_row(tile.row).unwrap();
    let slave = u32::from(kind.slave_index(from).unwrap());
    write(
        out,
        tile,
        kind.master_register(to).unwrap().0,
        0x8000_0000 | slave,
    );
    write(out, tile, kind.slave_register(from).unwrap().0, 0x8000_0000);
}

/// How the design is wired.
#[derive(Clone, Copy)]
pub struct Wiring {
    /// Tile address that blocks are sent back from.
    pub source: u32,
    /// Initial value of the lock that stands for space; 0 makes a deadlock.
    pub space: u8,
}

/// Blocks come back as they went.
pub const LOOPBACK: Wiring = Wiring {
    source: LANDING,
    space: 1,
};
/// The table comes back.
pub const SHOW_TABLE: Wiring = Wiring {
    source: TABLE,
    space: 1,
};
/// The tile never takes the block.
pub const DEADLOCK: Wiring = Wiring {
    source: LANDING,
    space: 0,
};

/// The design's PDI.
pub fn design(wiring: Wiring) -> Vec<u8> {
    let mut c = Vec::new();
    for (id, value) in [(SPACE, wiring.space), (FILLED, 0)] {
        let register = lock::value_register(TileKind::Core, LockId(id)).unwrap();
        write(&mut c, CORE, register.0, value.into());
    }
    let addr = u64::from(CORE.at(TileOffset(TABLE)).0);
    c.push(Command::DmaWrite {
        addr,
        data: vec![INITIAL; WORDS as usize],
    });
    let bd = |address, acquire, release, own: u8| {
        CoreBd::default()
            .length(4 * u64::from(WORDS))
            .and_then(|b| b.address(address))
            .and_then(|b| b.acquire(acquire, -1))
            .and_then(|b| b.release(release, 1))
            .and_then(|b| b.next(own.into()))
            .unwrap()
            .valid()
            .to_words()
            .unwrap()
    };
    let tasks = [
        (bd(LANDING, SPACE, FILLED, 0), DmaChannel::s2mm(0), 0u8),
        (bd(wiring.source, FILLED, SPACE, 1), DmaChannel::mm2s(0), 1),
    ];
    for (words, channel, id) in tasks {
        let base = TileKind::Core.bd_base() + 0x20 * u32::from(id);
        for (i, word) in words.iter().enumerate() {
            write(&mut c, CORE, base + 4 * i as u32, *word);
        }
        let task = QueueWord {
            start_bd: id.into(),
            ..QueueWord::default()
        };
        let queue = channel.queue_register(TileKind::Core).unwrap();
        write(&mut c, CORE, queue.0, task.to_word(TileKind::Core).unwrap());
    }
    let port = Port::new;
    let (up, down) = (
        dma_south(DmaChannel::mm2s(0)).unwrap(),
        dma_south(DmaChannel::s2mm(0)).unwrap(),
    );
    connect(
        &mut c,
        SHIM,
        port(Bundle::South, up),
        port(Bundle::North, 0),
    );
    connect(&mut c, MEM, port(Bundle::South, 0), port(Bundle::North, 0));
    connect(&mut c, CORE, port(Bundle::South, 0), port(Bundle::Dma, 0));
    connect(&mut c, CORE, port(Bundle::Dma, 0), port(Bundle::South, 0));
    connect(&mut c, MEM, port(Bundle::North, 0), port(Bundle::South, 0));
    connect(
        &mut c,
        SHIM,
        port(Bundle::North, 0),
        port(Bundle::South, down),
    );
    connect(
        &mut c,
        SHIM,
        port(Bundle::TileControl, 0),
        port(Bundle::South, 0),
    );
    let (mut mux, mut demux) = (0, 0);
    let dma = ShimStream::Dma.bits();
    mux_field(up).unwrap().set(&mut mux, dma).unwrap();
    demux_field(down).unwrap().set(&mut demux, dma).unwrap();
    write(&mut c, SHIM, MUX_CONFIG, mux);
    write(&mut c, SHIM, DEMUX_CONFIG, demux);
    pdi::build(&[], &c, &[], &PdiOptions::default())
}

/// The design as an xclbin.
pub fn xclbin_bytes(wiring: Wiring) -> Vec<u8> {
    Builder::npu1(design(wiring), 1).build().unwrap()
}

/// The design, opened.
pub fn xclbin(wiring: Wiring) -> Xclbin {
    Xclbin::from_bytes(&xclbin_bytes(wiring)).unwrap()
}

/// Sends `words` of buffer 0, receives `back` into buffer 1.
pub fn stream_of(words: u32, back: u32) -> InstructionStream {
    let shim = |length| {
        let bd = ShimBd {
            buffer_length: length,
            valid_bd: 1,
            ..ShimBd::default()
        };
        bd.to_words().unwrap()
    };
    let base = TileKind::Shim.bd_base();
    let queue = |channel: DmaChannel| channel.queue_register(TileKind::Shim).unwrap().0;
    let ctrl = DmaChannel::s2mm(0).ctrl_register(TileKind::Shim).unwrap().0;
    let task = |id: u8, token| {
        let word = QueueWord {
            start_bd: id.into(),
            repeat: 0,
            token,
        };
        word.to_word(TileKind::Shim).unwrap()
    };
    InstructionStream::builder()
        .block_write(base, &shim(words))
        .patch(base + 4, 0, 0)
        .block_write(base + 0x20, &shim(back))
        .patch(base + 0x24, 1, 0)
        .mask_write(ctrl, 0xF00, 0x1F00)
        .write(queue(DmaChannel::mm2s(0)), task(0, Token::Silent))
        .write(queue(DmaChannel::s2mm(0)), task(1, Token::Issue))
        .sync(0, Direction::S2mm, 0)
        .finish()
        .unwrap()
}

/// What a kernel driver does last to a command: its packet says how it ended.
pub fn end(packet: &Mapping, state: State) -> Result<(), MapError> {
    let head = state.in_header(packet.load(0)?);
    packet.write(0, &head.to_le_bytes())
}

/// One block there and back.
pub fn stream() -> InstructionStream {
    stream_of(WORDS, WORDS)
}

/// Waits until the device has come to the fault that is planted at `point`. Taken
/// back any sooner, its command would leave the fault to the next one.
#[cfg(feature = "emu")]
pub fn until_met(faults: &Faults, point: FaultPoint) {
    while faults.left(point) > 0 {
        std::thread::yield_now();
    }
}
