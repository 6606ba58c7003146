//! A view of a PDI's register writes.
//!
//! Names are gone: buffers are the ranges that BDs name, locks are numbers. Switches stand in the
//! order in which they are first set, and so do their settings; [`super::trace`] finds the streams
//! behind them, in an order from which those settings follow.

use super::{
    trace, Allocation, Bd, Buffer, Channel, Connect, Lock, LockUse, Master, Mux, Pad, Rule, Step,
    Switch, View,
};
use npu_arch::array::dma::{channel_register_at, ChannelRegister};
use npu_arch::array::lock::lock_at;
use npu_arch::array::switch::{Header, MasterConfig, Slot, SwitchRegister};
use npu_arch::array::{
    shim_mux, ArrayAddr, BdId, Bundle, CoreBd, Device, Direction, DmaChannel, Location, LockId,
    MemtileBd, Port, QueueWord, ShimBd, ShimStream, TileCoord, TileKind, TileOffset,
};
use npu_image::cdo::Command;
use std::collections::BTreeMap;

/// Why register writes are no design.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ImageError {
    /// An address outside the array.
    #[error("command {index}: address {address:#x} is outside an array of four columns")]
    Outside {
        /// Position of the command.
        index: usize,
        /// Where it writes.
        address: u64,
    },
}

/// Registers as they are being written.
#[derive(Default)]
struct Registers {
    tiles: Vec<TileCoord>,
    switches: Vec<Switch>,
    /// Shim multiplexer fields: switch port and what it is wired to.
    mux: BTreeMap<(TileCoord, Direction, u8), ShimStream>,
    mux_order: Vec<TileCoord>,
    locks: BTreeMap<(TileCoord, LockId), u8>,
    bds: BTreeMap<(TileCoord, BdId), [u32; 8]>,
    starts: Vec<(TileCoord, DmaChannel, QueueWord)>,
    cores: Vec<TileCoord>,
}

impl View {
    /// What a list of register writes makes of an array, on a device of `device`'s columns.
    ///
    /// # Errors
    /// [`ImageError`] for an address outside the device.
    pub fn of_image<'c>(
        device: Device,
        commands: impl IntoIterator<Item = &'c Command>,
    ) -> Result<Self, ImageError> {
        let mut regs = Registers::default();
        for (index, command) in commands.into_iter().enumerate() {
            let one;
            let (addr, mask, data): (u64, u32, &[u32]) = match command {
                Command::Write { addr, value } => {
                    one = [*value];
                    (*addr, u32::MAX, &one)
                }
                Command::MaskWrite { addr, mask, value } => {
                    one = [*value];
                    (*addr, *mask, &one)
                }
                Command::DmaWrite { addr, data } => (*addr, u32::MAX, data),
                _ => continue,
            };
            let outside = || ImageError::Outside {
                index,
                address: addr,
            };
            let at = ArrayAddr(u32::try_from(addr).map_err(|_| outside())?);
            let tile = at.tile();
            let kind = device.kind(tile).ok_or_else(outside)?;
            if !regs.tiles.contains(&tile) {
                regs.tiles.push(tile);
            }
            if matches!(kind.locate(at.offset()), Location::Register) {
                for (i, &word) in (0..).zip(data) {
                    let offset = TileOffset(at.offset().0.wrapping_add(4 * i));
                    regs.write(tile, kind, offset, mask, word);
                }
            }
        }
        Ok(regs.view(device))
    }
}

impl Registers {
    fn write(&mut self, tile: TileCoord, kind: TileKind, at: TileOffset, mask: u32, word: u32) {
        if let Some(register) = kind.switch_register_at(at) {
            self.switch(tile, kind, register, word);
        } else if kind == TileKind::Shim && at.0 == shim_mux::MUX_CONFIG {
            self.multiplexer(tile, Direction::Mm2s, mask, word);
        } else if kind == TileKind::Shim && at.0 == shim_mux::DEMUX_CONFIG {
            self.multiplexer(tile, Direction::S2mm, mask, word);
        } else if let Some((bd, i)) = kind.bd_at(at) {
            self.bds.entry((tile, bd)).or_default()[i as usize] = word;
        } else if let Some(ChannelRegister::Queue(channel)) = channel_register_at(kind, at) {
            self.starts
                .push((tile, channel, QueueWord::from_word(kind, word)));
        } else if let Some(lock) = lock_at(kind, at) {
            let value = npu_arch::array::LockValue::from_word(word).get();
            self.locks.insert((tile, lock), value);
        } else if kind == TileKind::Core
            && at == npu_arch::array::regs::CORE_CONTROL
            && !self.cores.contains(&tile)
        {
            self.cores.push(tile);
        }
    }

    fn switch(&mut self, tile: TileCoord, kind: TileKind, register: SwitchRegister, word: u32) {
        let at = match self.switches.iter().position(|s| s.tile == tile) {
            Some(at) => at,
            None => {
                self.switches.push(Switch {
                    tile,
                    connects: Vec::new(),
                    masters: Vec::new(),
                    rules: Vec::new(),
                });
                self.switches.len() - 1
            }
        };
        let switch = &mut self.switches[at];
        match register {
            SwitchRegister::Master(to) => {
                // The last write counts.
                switch.connects.retain(|c| c.to != to);
                switch.masters.retain(|m| m.port != to);
                match MasterConfig::from_word(word) {
                    MasterConfig::Disabled => {}
                    MasterConfig::Circuit { slave } => {
                        if let Some(from) = kind.slave_port(slave) {
                            switch.connects.push(Connect { from, to });
                        }
                    }
                    MasterConfig::Packet {
                        arbiter,
                        msels,
                        header,
                    } => switch.masters.push(Master {
                        port: to,
                        arbiter,
                        msels,
                        keep_header: Some(header == Header::Keep),
                    }),
                }
            }
            SwitchRegister::Slave(_) => {}
            SwitchRegister::Slot(port, _) => {
                if let Some(slot) = Slot::from_word(word) {
                    switch.rules.push(Rule {
                        port,
                        mask: slot.mask,
                        value: slot.id,
                        arbiter: slot.arbiter,
                        msel: slot.msel,
                    });
                }
            }
        }
    }

    fn multiplexer(&mut self, tile: TileCoord, direction: Direction, mask: u32, word: u32) {
        for south in 0..8 {
            let field = match direction {
                Direction::Mm2s => shim_mux::mux_field(south),
                Direction::S2mm => shim_mux::demux_field(south),
            };
            let Some(field) = field.filter(|f| f.mask() & mask != 0) else {
                continue;
            };
            if let Some(stream) = ShimStream::from_bits(field.get(word)) {
                self.mux.insert((tile, direction, south), stream);
                if !self.mux_order.contains(&tile) {
                    self.mux_order.push(tile);
                }
            }
        }
    }

    fn view(self, device: Device) -> View {
        let muxes: Vec<Mux> = self
            .mux_order
            .iter()
            .map(|&tile| Mux {
                tile,
                connects: self
                    .mux
                    .iter()
                    .filter(|((t, ..), stream)| *t == tile && **stream == ShimStream::Dma)
                    .filter_map(|((_, direction, south), _)| {
                        let dma = shim_mux::dma_at_south(*direction, *south)?;
                        let dma = Port::new(Bundle::Dma, dma.channel.0);
                        let north = Port::new(Bundle::North, *south);
                        let (from, to) = match direction {
                            Direction::Mm2s => (dma, north),
                            Direction::S2mm => (north, dma),
                        };
                        Some(Connect { from, to })
                    })
                    .collect(),
            })
            .filter(|m| !m.connects.is_empty())
            .collect();
        let (flows, packet_flows) = trace::streams(device, &self.switches, &muxes);
        let channels: Vec<Channel> = self.starts.iter().map(|s| self.channel(s)).collect();
        let locks = self.locks.iter().filter(|(_, &value)| value != 0);
        View {
            device,
            buffers: self.buffers(),
            locks: locks
                .map(|(&(tile, id), &value)| Lock {
                    name: None,
                    tile,
                    id: Some(id),
                    init: Some(value),
                })
                .collect(),
            cores: self
                .cores
                .iter()
                .map(|&tile| super::Core {
                    tile,
                    stack: 0,
                    link_with: Vec::new(),
                })
                .collect(),
            channels,
            allocations: allocations(&muxes),
            flows,
            packet_flows,
            switches: self.switches,
            muxes,
            tiles: self.tiles,
        }
    }

    fn channel(&self, &(tile, channel, queue): &(TileCoord, DmaChannel, QueueWord)) -> Channel {
        let mut chain: Vec<BdId> = Vec::new();
        let mut bds = Vec::new();
        let mut next = Some(queue.start_bd);
        let mut back_to = None;
        while let Some(id) = next {
            back_to = chain.iter().position(|&seen| seen == id);
            let Some(words) = self.bds.get(&(tile, id)).filter(|_| back_to.is_none()) else {
                break;
            };
            chain.push(id);
            let fields = Fields::of(tile, words);
            next = fields.next;
            bds.push(fields.bd(id));
        }
        Channel {
            tile,
            channel,
            repeat: queue.repeat.into(),
            bds,
            back_to,
        }
    }

    /// The ranges that linear BDs name.
    fn buffers(&self) -> Vec<Buffer> {
        let mut ranges: BTreeMap<(TileCoord, u32), u32> = BTreeMap::new();
        for (&(tile, _), words) in &self.bds {
            if TileKind::of_row(tile.row) == Some(TileKind::Shim) {
                continue;
            }
            let fields = Fields::of(tile, words);
            let at = ranges.entry((tile, fields.base)).or_default();
            *at = (*at).max(fields.words.saturating_mul(4));
        }
        ranges
            .into_iter()
            .map(|((tile, address), bytes)| Buffer {
                name: format!("{address:#x}"),
                tile,
                bytes,
                ty: String::new(),
                address: Some(address),
                bank: None,
                initial: None,
                fifo: None,
            })
            .collect()
    }
}

/// Shim DMA channels that the multiplexers let in: the host's instruction stream starts them.
fn allocations(muxes: &[Mux]) -> Vec<Allocation> {
    let channels = muxes.iter().flat_map(|m| {
        m.connects.iter().map(|c| {
            let channel = match c.from.bundle {
                Bundle::Dma => DmaChannel::mm2s(c.from.channel),
                _ => DmaChannel::s2mm(c.to.channel),
            };
            Allocation {
                name: "host".into(),
                tile: m.tile,
                channel,
            }
        })
    });
    channels.collect()
}

/// What BDs of all tile kinds have.
struct Fields {
    base: u32,
    words: u32,
    next: Option<BdId>,
    steps: Vec<Step>,
    padding: Vec<Pad>,
    acquire: Option<(u32, u32)>,
    release: Option<(u32, u32)>,
    packet: Option<u8>,
    kind: TileKind,
}

impl Fields {
    fn of(tile: TileCoord, words: &[u32; 8]) -> Self {
        let kind = TileKind::of_row(tile.row).unwrap_or(TileKind::Core);
        // Outermost first; a wrap of 0 has no end.
        let steps = |pairs: &[(u32, u32)]| -> Vec<Step> {
            let used = pairs
                .iter()
                .rposition(|&(wrap, step)| wrap != 0 || step != 0);
            let used = used.map_or(0, |n| n + 1);
            let list = pairs[..used].iter().rev();
            list.map(|&(size, step)| Step {
                size,
                stride: step + 1,
            })
            .collect()
        };
        macro_rules! common {
            ($bd:expr, $base:expr, $steps:expr) => {{
                let bd = $bd;
                Fields {
                    base: $base,
                    words: bd.buffer_length,
                    next: (bd.use_next_bd == 1).then_some(BdId(bd.next_bd as u8)),
                    steps: steps($steps),
                    padding: Vec::new(),
                    acquire: (bd.lock_acq_enable == 1)
                        .then_some((bd.lock_acq_id, bd.lock_acq_value)),
                    release: (bd.lock_rel_value != 0)
                        .then_some((bd.lock_rel_id, bd.lock_rel_value)),
                    packet: (bd.enable_packet == 1).then_some(bd.packet_id as u8),
                    kind,
                }
            }};
        }
        match kind {
            TileKind::Core => {
                let [w @ .., _, _] = words;
                let bd = CoreBd::from_words(w);
                common!(
                    bd,
                    4 * bd.base_address,
                    &[
                        (bd.d0_wrap, bd.d0_stepsize),
                        (bd.d1_wrap, bd.d1_stepsize),
                        (0, bd.d2_stepsize)
                    ]
                )
            }
            TileKind::Mem => {
                let bd = MemtileBd::from_words(words);
                let own = TileKind::memtile_bd_base(None).unwrap_or(0);
                let zeros = [
                    (bd.d0_zero_before, bd.d0_zero_after),
                    (bd.d1_zero_before, bd.d1_zero_after),
                    (bd.d2_zero_before, bd.d2_zero_after),
                ];
                let fields = common!(
                    bd,
                    (4 * bd.base_address).wrapping_sub(own),
                    &[
                        (bd.d0_wrap, bd.d0_stepsize),
                        (bd.d1_wrap, bd.d1_stepsize),
                        (bd.d2_wrap, bd.d2_stepsize),
                        (0, bd.d3_stepsize)
                    ]
                );
                Fields {
                    padding: padding(&zeros, fields.steps.len()),
                    ..fields
                }
            }
            TileKind::Shim => {
                let bd = ShimBd::from_words(words);
                common!(
                    bd,
                    bd.base_address_low.wrapping_mul(4),
                    &[
                        (bd.d0_wrap, bd.d0_stepsize),
                        (bd.d1_wrap, bd.d1_stepsize),
                        (0, bd.d2_stepsize)
                    ]
                )
            }
        }
    }

    fn bd(&self, id: BdId) -> Bd {
        let used = |pair: Option<(u32, u32)>| {
            pair.map(|(lock, bits)| LockUse {
                lock: match self.kind.bd_lock(lock as u8) {
                    Some((None, id)) => id.to_string(),
                    Some((Some(side), id)) => format!("{side:?} {id}"),
                    None => format!("? {lock}"),
                },
                value: npu_arch::array::lock::request_from_bits(bits),
            })
        };
        Bd {
            id: Some(id),
            buffer: format!("{:#x}", self.base),
            offset: 0,
            bytes: 4 * u64::from(self.words),
            steps: self.steps.clone(),
            padding: self.padding.clone(),
            acquire: used(self.acquire),
            release: used(self.release),
            packet: self.packet,
        }
    }
}

/// Zeros around each of `steps` dimensions, outermost first, of those around each from the innermost on; none if all
/// are 0.
fn padding(zeros: &[(u32, u32)], steps: usize) -> Vec<Pad> {
    let used = zeros.iter().rposition(|&pad| pad != (0, 0));
    let Some(used) = used else {
        return Vec::new();
    };
    let all = zeros.iter().copied().chain(std::iter::repeat((0, 0)));
    let mut out: Vec<Pad> = all
        .take(steps.max(used + 1))
        .map(|(before, after)| Pad { before, after })
        .collect();
    out.reverse();
    out
}
