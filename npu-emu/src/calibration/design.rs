//! Small designs, written register by register.

use npu_arch::array::aperture::patch_offset;
use npu_arch::array::dma::Token;
use npu_arch::array::switch::{Header, MasterConfig, SlaveConfig, Slot};
use npu_arch::array::{
    lock, regs, shim_mux, BdId, Bundle, Device, Direction, DmaChannel, LockId, Port, QueueWord,
    ShimBd, ShimStream, TileCoord, TileKind, TileOffset,
};
use npu_image::txn::{self, Op};

use super::CalibrationError;
use crate::array::{Array, Costs, Limits, RunOutcome, TimedStats};
use crate::host::HostBuffers;
use crate::trace::{Observer, Trace, Watch};

pub(super) const SHIM: TileCoord = TileCoord::new(0, 0);
pub(super) const MEM: TileCoord = TileCoord::new(0, 1);
pub(super) const CORE: TileCoord = TileCoord::new(0, 2);

/// Packet id of the tokens.
const CONTROLLER: u32 = 15;

type Result<T> = std::result::Result<T, CalibrationError>;

fn missing<T>(what: Option<T>) -> Result<T> {
    what.ok_or(CalibrationError::Design)
}

/// A column under configuration, and the instruction stream of its run.
pub(super) struct Design {
    array: Array,
    host: HostBuffers,
    ops: Vec<Op>,
    args: Vec<u64>,
    observer: Observer,
}

/// What a run gave.
pub(super) struct Measured {
    pub(super) stats: TimedStats,
    pub(super) trace: Trace,
    pub(super) array: Array,
    /// Host buffers, in the order of their transfers.
    #[cfg(test)]
    pub(super) buffers: Vec<Vec<u8>>,
}

impl Design {
    /// A column whose shim's first channels lead to and from the North, with
    /// a way for tokens.
    pub(super) fn new() -> Result<Self> {
        Self::with_columns(Device::Npu1Col1)
    }

    /// The same with several columns.
    pub(super) fn with_columns(device: Device) -> Result<Self> {
        let observer = Observer::new(Watch {
            trace: true,
            ..Watch::default()
        });
        let mut array = Array::new(device);
        array.set_timed(Some(Costs::phoenix()));
        array.set_observer(Some(observer.clone()));
        let mut design = Self {
            array,
            host: HostBuffers::new(),
            ops: Vec::new(),
            args: Vec::new(),
            observer,
        };
        for col in 0..device.columns() {
            design.shim(TileCoord::new(col, 0))?;
        }
        Ok(design)
    }

    pub(super) fn write(&mut self, tile: TileCoord, offset: TileOffset, value: u32) -> Result<()> {
        Ok(self.array.write32(tile.at(offset), value)?)
    }

    pub(super) fn connect(
        &mut self,
        tile: TileCoord,
        slave: (Bundle, u8),
        master: (Bundle, u8),
    ) -> Result<()> {
        let kind = missing(TileKind::of_row(tile.row))?;
        let (slave, master) = (Port::new(slave.0, slave.1), Port::new(master.0, master.1));
        let config = MasterConfig::Circuit {
            slave: missing(kind.slave_index(slave))?,
        };
        let word = missing(config.to_word().ok())?;
        self.write(tile, missing(kind.master_register(master))?, word)?;
        let on = SlaveConfig::Circuit.to_word();
        self.write(tile, missing(kind.slave_register(slave))?, on)
    }

    fn shim(&mut self, shim: TileCoord) -> Result<()> {
        self.connect(shim, (Bundle::South, 3), (Bundle::North, 1))?;
        self.connect(shim, (Bundle::North, 0), (Bundle::South, 2))?;
        let dma = ShimStream::Dma.bits();
        let mux = dma << missing(shim_mux::mux_field(3))?.lo;
        let demux = dma << missing(shim_mux::demux_field(2))?.lo;
        self.write(shim, TileOffset(shim_mux::MUX_CONFIG), mux)?;
        self.write(shim, TileOffset(shim_mux::DEMUX_CONFIG), demux)?;
        let kind = TileKind::Shim;
        let control = Port::new(Bundle::TileControl, 0);
        let south = MasterConfig::Packet {
            arbiter: 0,
            msels: 1,
            header: Header::Keep,
        };
        let slot = Slot {
            id: CONTROLLER as u8,
            mask: 0x1f,
            msel: 0,
            arbiter: 0,
        };
        let south0 = missing(kind.master_register(Port::new(Bundle::South, 0)))?;
        self.write(shim, south0, missing(south.to_word().ok())?)?;
        let slave = missing(kind.slave_register(control))?;
        self.write(shim, slave, SlaveConfig::Packet.to_word())?;
        let register = missing(kind.slot_register(control, 0))?;
        self.write(shim, register, missing(slot.to_word().ok())?)?;
        for channel in DmaChannel::all(kind) {
            let ctrl = missing(channel.ctrl_register(kind))?;
            self.write(shim, ctrl, CONTROLLER << 8)?;
        }
        Ok(())
    }

    pub(super) fn lock(&mut self, tile: TileCoord, id: u8, value: u32) -> Result<()> {
        let kind = missing(TileKind::of_row(tile.row))?;
        let register = missing(lock::value_register(kind, LockId(id)))?;
        self.write(tile, register, value)
    }

    pub(super) fn bd(&mut self, tile: TileCoord, id: u8, words: &[u32]) -> Result<()> {
        let kind = missing(TileKind::of_row(tile.row))?;
        let first = missing(kind.bd_register(BdId(id), 0))?;
        Ok(self.array.block_write(tile.at(first), words)?)
    }

    /// Queues a task before the run.
    pub(super) fn push(&mut self, tile: TileCoord, channel: DmaChannel, bd: u8) -> Result<()> {
        let (register, word) = task(tile, channel, bd, Token::Silent)?;
        self.write(tile, register, word)
    }

    /// Fills the core's memory with zeros and lets it run a program.
    pub(super) fn program(&mut self, core: TileCoord, text: &str) -> Result<()> {
        let mut object = npu_arch::isa::asm::assemble(text)?;
        object.resolve()?;
        let mut code = missing(object.sections.into_iter().next())?.data;
        // Fetches reach past the last bundle.
        code.resize(code.len().next_multiple_of(16) + 16, 0);
        let words: Vec<u32> = code
            .chunks_exact(4)
            .map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
            .collect();
        let zeros = vec![0; TileKind::Core.data_memory() as usize / 4];
        self.array.block_write(core.at(TileOffset(0)), &zeros)?;
        let program = core.at(TileOffset(TileKind::PROGRAM_MEMORY));
        self.array.block_write(program, &words)?;
        for control in [2, 0, 1] {
            self.write(core, regs::CORE_CONTROL, control)?;
        }
        Ok(())
    }

    /// Adds a shim task over a new host buffer to the instruction stream.
    pub(super) fn transfer(
        &mut self,
        shim: TileCoord,
        channel: DmaChannel,
        bd: u8,
        words: u32,
    ) -> Result<()> {
        let arg = self.args.len() as u32;
        self.args.push(self.host.map(vec![0; 4 * words as usize]));
        let shim_bd = ShimBd {
            buffer_length: words,
            ..ShimBd::default()
        }
        .valid();
        let data = missing(shim_bd.to_words().ok())?.to_vec();
        let first = missing(TileKind::Shim.bd_register(BdId(bd), 0))?;
        let addr = shim.at(first).0;
        self.ops.push(Op::BlockWrite { addr, data });
        self.ops.push(Op::DdrPatch {
            addr: addr + 4,
            arg,
            offset: missing(patch_offset(arg, 0))?,
        });
        let (register, value) = task(shim, channel, bd, Token::Issue)?;
        let addr = shim.at(register).0;
        self.ops.push(Op::Write32 { addr, value });
        Ok(())
    }

    /// Adds a wait for the token of a shim task.
    pub(super) fn wait(&mut self, shim: TileCoord, channel: DmaChannel) {
        self.ops.push(Op::Tct {
            column: shim.col.0,
            row: shim.row.0,
            direction: match channel.direction {
                Direction::S2mm => txn::Direction::S2mm,
                Direction::Mm2s => txn::Direction::Mm2s,
            },
            channel: channel.channel.0,
            columns: 1,
            rows: 1,
        });
    }

    pub(super) fn noop(&mut self) {
        self.ops.push(Op::Noop);
    }

    /// The instruction stream, and the device addresses of its buffers.
    pub(super) fn stream(&self) -> Result<txn::Stream> {
        let mut builder = txn::Builder::new(txn::Target::npu1());
        for op in &self.ops {
            builder.push(op);
        }
        missing(txn::parse(&builder.finish()).ok())
    }

    #[cfg(test)]
    pub(super) fn array_mut(&mut self) -> &mut Array {
        &mut self.array
    }

    /// Puts bytes into the buffer of a transfer.
    #[cfg(test)]
    pub(super) fn fill(&mut self, transfer: usize, bytes: &[u8]) {
        use crate::host::HostMemory as _;
        self.host.write(self.args[transfer], bytes).unwrap();
    }

    /// The array, host memory and arguments.
    pub(super) fn into_parts(self) -> (Array, HostBuffers, Vec<u64>) {
        (self.array, self.host, self.args)
    }

    pub(super) fn run(mut self) -> Result<Measured> {
        let stream = self.stream()?;
        let limits = Limits::default();
        let outcome = self.array.run(&stream, &self.args, &mut self.host, &limits);
        match outcome {
            RunOutcome::Completed { stats } => Ok(Measured {
                stats: missing(stats.time)?,
                trace: self.observer.take_trace(),
                array: self.array,
                #[cfg(test)]
                buffers: (self.args.iter())
                    .map(|&a| self.host.get(a).unwrap_or_default().to_vec())
                    .collect(),
            }),
            other => Err(CalibrationError::Run(other.to_string())),
        }
    }
}

fn task(tile: TileCoord, channel: DmaChannel, bd: u8, token: Token) -> Result<(TileOffset, u32)> {
    let kind = missing(TileKind::of_row(tile.row))?;
    let word = QueueWord {
        start_bd: BdId(bd),
        repeat: 0,
        token,
    };
    let register = missing(channel.queue_register(kind))?;
    Ok((register, missing(word.to_word(kind).ok())?))
}
