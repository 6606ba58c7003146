//! Reads and writes of the array's address space.

use npu_arch::array::dma::{channel_register_at, ChannelRegister};
use npu_arch::array::lock::{lock_at, LockValue};
use npu_arch::array::switch::{MasterConfig, SwitchRegister};
use npu_arch::array::{
    describe, regs, shim_mux, ArrayAddr, Location, QueueWord, TileKind, TileOffset,
};

use super::fault::{Fault, FaultKind, Origin};
use super::grid::TileId;
use super::Array;

/// `Accumulator_Control` of a core tile: the directions of its cascade.
const ACCUMULATOR_CONTROL: u32 = 0x36060;

/// Registers that watch a design and change nothing of what it computes.
fn observes(name: &str) -> bool {
    const BLOCKS: [&str; 15] = [
        "Trace_",
        "Timer_",
        "Performance_",
        "Event_",
        "Combo_event_",
        "Edge_Detection_event_",
        "Stream_Switch_Event_Port_Selection_",
        "DMA_Event_Channel_Selection",
        "Locks_Event_Selection_",
        "ECC_Scrubbing_Event",
        "Enable_Events",
        "Reset_Event",
        "PC_Event",
        "WatchPoint",
        "Interrupt_controller_",
    ];
    BLOCKS.iter().any(|block| name.starts_with(block))
}

fn little_endian(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .rev()
        .fold(0, |word, &b| word << 8 | u32::from(b))
}

impl Array {
    /// Writes a register or a word of memory.
    ///
    /// # Errors
    /// [`Fault`] for addresses that are not there and for what a strict
    /// class forbids.
    pub fn write32(&mut self, addr: ArrayAddr, value: u32) -> Result<(), Fault> {
        self.write(Origin::Call, addr, value)
    }

    /// Changes the bits of a register that are set in `mask`.
    ///
    /// # Errors
    /// As [`Array::write32`].
    pub fn mask_write(&mut self, addr: ArrayAddr, mask: u32, value: u32) -> Result<(), Fault> {
        self.write_masked(Origin::Call, addr, mask, value)
    }

    /// Writes consecutive words.
    ///
    /// # Errors
    /// As [`Array::write32`], for the first word refused.
    pub fn block_write(&mut self, addr: ArrayAddr, words: &[u32]) -> Result<(), Fault> {
        self.write_block(Origin::Call, addr, words)
    }

    /// Reads a register or a word of memory. Bytes that nothing has written
    /// and registers that are not there read 0.
    ///
    /// # Errors
    /// [`Fault`] for addresses in no tile or not a multiple of 4.
    pub fn read32(&self, addr: ArrayAddr) -> Result<u32, Fault> {
        self.read(Origin::Call, addr)
    }

    /// Whether every byte of a range of a tile's data memory was written.
    ///
    /// # Errors
    /// [`Fault`] as [`Array::read32`].
    pub fn is_written(&self, addr: ArrayAddr, bytes: u32) -> Result<bool, Fault> {
        let (tile, offset) = self.place(Origin::Call, addr)?;
        Ok(self.tiles[tile]
            .memory
            .first_unwritten(offset.0 as usize, bytes as usize)
            .is_none())
    }

    pub(super) fn place(
        &self,
        origin: Origin,
        addr: ArrayAddr,
    ) -> Result<(TileId, TileOffset), Fault> {
        let refuse = |kind| Fault { origin, kind };
        if addr.0 % 4 != 0 {
            return Err(refuse(FaultKind::UnalignedRegister { addr }));
        }
        let tile = self
            .grid
            .id(addr.tile())
            .ok_or(refuse(FaultKind::NoTile { addr }))?;
        Ok((tile, addr.offset()))
    }

    /// Lets a strict violation pass if its class is allowed.
    pub(super) fn check(&self, origin: Origin, kind: FaultKind) -> Result<(), Fault> {
        match kind.class() {
            Some(class) if self.strict.allows(class) => Ok(()),
            _ => Err(Fault { origin, kind }),
        }
    }

    pub(super) fn read(&self, origin: Origin, addr: ArrayAddr) -> Result<u32, Fault> {
        let (id, offset) = self.place(origin, addr)?;
        let tile = &self.tiles[id];
        let word = |memory: &super::memory::Memory, at: u32| {
            memory.peek(at as usize, 4).map_or(0, little_endian)
        };
        match tile.kind.locate(offset) {
            Location::Data(at) => return Ok(word(&tile.memory, at)),
            Location::Program(at) => {
                let bytes = self.cpus[id].as_ref().and_then(|cpu| {
                    let at = at as usize;
                    cpu.core.program().get(at..at + 4)
                });
                return Ok(bytes.map_or(0, little_endian));
            }
            Location::Register => {}
        }
        if let Some(word) = tile.register(offset) {
            return Ok(word);
        }
        let switch = &self.switches[id];
        match tile.kind.switch_register_at(offset) {
            Some(SwitchRegister::Master(p)) => {
                return Ok(tile
                    .kind
                    .master_index(p)
                    .map_or(0, |n| switch.masters[usize::from(n)]))
            }
            Some(SwitchRegister::Slave(p)) => {
                return Ok(tile
                    .kind
                    .slave_index(p)
                    .map_or(0, |n| switch.slaves[usize::from(n)]))
            }
            Some(SwitchRegister::Slot(p, s)) => {
                return Ok(tile
                    .kind
                    .slave_index(p)
                    .map_or(0, |n| switch.slots[usize::from(n)][usize::from(s)]))
            }
            None => {}
        }
        if tile.kind == TileKind::Shim && offset.0 == shim_mux::MUX_CONFIG {
            return Ok(switch.mux);
        }
        if tile.kind == TileKind::Shim && offset.0 == shim_mux::DEMUX_CONFIG {
            return Ok(switch.demux);
        }
        if let Some(value) = self.cpus[id].as_ref().and_then(|cpu| cpu.register(offset)) {
            return Ok(value);
        }
        if tile.kind == TileKind::Core && offset.0 == ACCUMULATOR_CONTROL {
            return Ok(self.cascades.control(id));
        }
        Ok(tile.kept.get(&offset.0).copied().unwrap_or(0))
    }

    pub(super) fn write_masked(
        &mut self,
        origin: Origin,
        addr: ArrayAddr,
        mask: u32,
        value: u32,
    ) -> Result<(), Fault> {
        let old = self.read(origin, addr)?;
        self.write(origin, addr, (old & !mask) | (value & mask))
    }

    pub(super) fn write_block(
        &mut self,
        origin: Origin,
        addr: ArrayAddr,
        words: &[u32],
    ) -> Result<(), Fault> {
        let (id, offset) = self.place(origin, addr)?;
        let kind = self.tiles[id].kind;
        let bytes: Vec<u8> = words.iter().flat_map(|w| w.to_le_bytes()).collect();
        match kind.locate(offset) {
            Location::Data(at) => {
                let done = self.tiles[id].memory.write(at as usize, &bytes);
                if done.is_some() {
                    self.note_data(origin, id, at, bytes.len());
                    return Ok(());
                }
            }
            Location::Program(at) => {
                self.may_write_program(origin, id)?;
                if let Some(cpu) = &mut self.cpus[id] {
                    if cpu.core.try_write_program(at as usize, &bytes) {
                        return Ok(());
                    }
                }
            }
            Location::Register => {}
        }
        // Registers, or a block that leaves its memory.
        for (n, &word) in (0u32..).zip(words) {
            let next = addr
                .0
                .checked_add(4 * n)
                .filter(|a| ArrayAddr(*a).tile() == addr.tile());
            let next = next.ok_or(Fault {
                origin,
                kind: FaultKind::OutsideArray {
                    addr: u64::from(addr.0) + 4 * u64::from(n),
                },
            })?;
            self.write(origin, ArrayAddr(next), word)?;
        }
        Ok(())
    }

    fn note_data(&mut self, origin: Origin, id: TileId, at: u32, bytes: usize) {
        if matches!(origin, Origin::Cdo { .. }) {
            self.tiles[id].note_data(at, bytes as u32);
        }
    }

    fn may_write_program(&self, origin: Origin, id: TileId) -> Result<(), Fault> {
        match &self.cpus[id] {
            Some(cpu) if cpu.enabled() => self.check(
                origin,
                FaultKind::ProgramInUse {
                    tile: self.grid.coord(id),
                },
            ),
            _ => Ok(()),
        }
    }

    pub(super) fn write(
        &mut self,
        origin: Origin,
        addr: ArrayAddr,
        value: u32,
    ) -> Result<(), Fault> {
        let (id, offset) = self.place(origin, addr)?;
        let coord = self.grid.coord(id);
        let kind = self.tiles[id].kind;
        match kind.locate(offset) {
            Location::Data(at) => {
                // The place is inside: `locate` said so.
                let _ = self.tiles[id]
                    .memory
                    .write(at as usize, &value.to_le_bytes());
                self.note_data(origin, id, at, 4);
                return Ok(());
            }
            Location::Program(at) => {
                self.may_write_program(origin, id)?;
                if let Some(cpu) = &mut self.cpus[id] {
                    cpu.core.write_program(at as usize, &value.to_le_bytes());
                }
                return Ok(());
            }
            Location::Register => {}
        }
        if let Some((bd, word)) = kind.bd_at(offset) {
            let changes = self.tiles[id].bds[bd.index()][word as usize] != value;
            if let Some(channel) = self.tiles[id].user_of(bd).filter(|_| changes) {
                self.check(
                    origin,
                    FaultKind::BdInUse {
                        tile: coord,
                        bd,
                        channel,
                    },
                )?;
            }
            self.tiles[id].bds[bd.index()][word as usize] = value;
            return Ok(());
        }
        if let Some(register) = channel_register_at(kind, offset) {
            match register {
                ChannelRegister::Ctrl(c) => {
                    if let Some(channel) = self.tiles[id].channel_mut(c) {
                        channel.write_ctrl(kind, value);
                    }
                }
                ChannelRegister::Status(c) => {
                    if let Some(channel) = self.tiles[id].channel_mut(c) {
                        channel.write_status(value);
                    }
                }
                ChannelRegister::Queue(c) => {
                    if let Some(channel) = self.tiles[id].channel_mut(c) {
                        let lost = !channel.has_room();
                        channel.push(QueueWord::from_word(kind, value));
                        if lost {
                            let kind = FaultKind::QueueOverflow {
                                tile: coord,
                                channel: c,
                            };
                            self.check(origin, kind)?;
                        }
                    }
                }
            }
            return Ok(());
        }
        if let Some(lock) = lock_at(kind, offset) {
            self.tiles[id].locks.set(lock, LockValue::from_word(value));
            return Ok(());
        }
        if let Some(register) = kind.switch_register_at(offset) {
            return self.write_switch(origin, id, register, value);
        }
        if kind == TileKind::Shim && offset.0 == shim_mux::MUX_CONFIG {
            self.switches[id].mux = value;
            self.fabric.invalidate();
            return Ok(());
        }
        if kind == TileKind::Shim && offset.0 == shim_mux::DEMUX_CONFIG {
            self.switches[id].demux = value;
            self.fabric.invalidate();
            return Ok(());
        }
        if offset == regs::CORE_CONTROL {
            if let Some(cpu) = &mut self.cpus[id] {
                cpu.write_control(value);
                return Ok(());
            }
        }
        if kind == TileKind::Core && offset.0 == ACCUMULATOR_CONTROL {
            self.cascades.write_control(id, value);
            return Ok(());
        }
        self.write_other(origin, id, addr, value)
    }

    fn write_switch(
        &mut self,
        origin: Origin,
        id: TileId,
        register: SwitchRegister,
        value: u32,
    ) -> Result<(), Fault> {
        let kind = self.tiles[id].kind;
        let tile = self.grid.coord(id);
        match register {
            SwitchRegister::Master(master) => {
                if let MasterConfig::Circuit { slave } = MasterConfig::from_word(value) {
                    let port = kind.slave_port(slave).ok_or(Fault {
                        origin,
                        kind: FaultKind::NoSuchSlave {
                            tile,
                            master,
                            slave,
                        },
                    })?;
                    if !kind.can_connect(port, master) {
                        let kind = FaultKind::IllegalConnection {
                            tile,
                            slave: port,
                            master,
                        };
                        self.check(origin, kind)?;
                    }
                }
                if let Some(n) = kind.master_index(master) {
                    self.switches[id].masters[usize::from(n)] = value;
                }
            }
            SwitchRegister::Slave(port) => {
                if let Some(n) = kind.slave_index(port) {
                    self.switches[id].slaves[usize::from(n)] = value;
                }
            }
            SwitchRegister::Slot(port, slot) => {
                if let Some(n) = kind.slave_index(port) {
                    self.switches[id].slots[usize::from(n)][usize::from(slot)] = value;
                }
            }
        }
        self.fabric.invalidate();
        Ok(())
    }

    /// A register that does nothing here.
    fn write_other(
        &mut self,
        origin: Origin,
        id: TileId,
        addr: ArrayAddr,
        value: u32,
    ) -> Result<(), Fault> {
        let kind = self.tiles[id].kind;
        match describe(kind, addr.offset()) {
            None => self.check(origin, FaultKind::UnknownRegister { addr, kind }),
            Some(reg) => {
                // Writing what is there already asks for nothing.
                let old = self.tiles[id]
                    .kept
                    .get(&addr.offset().0)
                    .copied()
                    .unwrap_or(0);
                if old != value {
                    let tile = self.grid.coord(id);
                    let name = reg.name;
                    let fault = if observes(&name) {
                        FaultKind::Observation { tile, name }
                    } else {
                        FaultKind::UnmodelledRegister { tile, name }
                    };
                    self.check(origin, fault)?;
                }
                self.tiles[id].kept.insert(addr.offset().0, value);
                Ok(())
            }
        }
    }
}
