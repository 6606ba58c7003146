//! Distances in time between instructions.
//!
//! The core has no interlocks: it issues one bundle per cycle and writes
//! registers when the pipeline gets there. A value written at pipeline cycle
//! `d` by an instruction issued at `t` is seen by reads at pipeline cycle `u`
//! of instructions issued at `t + d - u + 1` and later, one cycle earlier if
//! both sides are on the same forwarding network; earlier reads see the old
//! value. Stalls (locks, memory banks, streams) stop the whole core and
//! change none of this.
//!
//! Source: llvm-aie `AIE2Schedule.td`, `AIEBaseInstrInfo.cpp` (operand
//! latency, memory edges, delays around locks).

use super::bundle::SlotInst;
use super::inst::{Access, Bypass, OperandKind};
use super::reg::{Reg, RegFile};
use super::sched::{Kind, Port, PortUse};

/// Bundles after a branch that are executed before its target.
pub const DELAY_SLOTS: u32 = 5;

/// Alignment of branch targets, function entries, return addresses and of the
/// last bundle of a zero-overhead loop.
pub const TARGET_ALIGN: u32 = 16;

/// Bytes from the start of the last bundle that sets `ls`, `le` or `lc` to the
/// start of the loop's last bundle, at least. llvm-aie says seven times 16; the
/// least found in its output is 116.
pub const LOOP_SETUP_BYTES: u32 = 112;

/// Last pipeline cycle in which a lock instruction holds the semaphore
/// interface. A store that is not in memory by then comes after a release.
pub const LOCK_EFFECT_CYCLE: i32 = 5;

/// Pipeline cycle at which a lock instruction can stop the core: schedule
/// memory accesses of earlier instructions to be over by then. llvm-aie calls
/// its numbers conservative and keeps them only inside a basic block.
pub const LOCK_STALL_CYCLE: i32 = 2;

/// Pipeline cycle at which the core goes on after a lock instruction: schedule
/// memory accesses of later instructions not to come before.
pub const LOCK_RESUME_CYCLE: i32 = 8;

/// A register touched by an instruction, split into parts that exist once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegAccess {
    /// The register, one of [`Reg::units`].
    pub reg: Reg,
    /// Read, written or both.
    pub access: Access,
    /// Pipeline cycle of the write, 0 if none.
    pub def_cycle: u8,
    /// Pipeline cycle of the read, 0 if none.
    pub use_cycle: u8,
    /// Forwarding network.
    pub bypass: Bypass,
}

/// Least distance in cycles from a write to a read that shall see it.
pub fn raw_distance(def: &RegAccess, read: &RegAccess) -> i32 {
    let early = def.bypass != Bypass::None && def.bypass == read.bypass;
    i32::from(def.def_cycle) - i32::from(read.use_cycle) + 1 - i32::from(early)
}

/// Least distance from a write to a later write of the same register, so
/// that the later one stays.
pub fn waw_distance(first: &RegAccess, second: &RegAccess) -> i32 {
    i32::from(first.def_cycle) - i32::from(second.def_cycle) + 1
}

/// Least distance from a read to a write that it shall not see yet; negative
/// where the writing instruction may be issued first.
pub fn war_distance(read: &RegAccess, def: &RegAccess) -> i32 {
    let early = def.bypass != Bypass::None && def.bypass == read.bypass;
    i32::from(read.use_cycle) - (i32::from(def.def_cycle) - i32::from(early))
}

/// Least distance from one memory operation to another that depends on it.
/// Two loads do not. 0 for instructions without memory accesses.
pub fn memory_distance(first: &SlotInst, second: &SlotInst) -> i32 {
    match (first.memory_cycles().last(), second.memory_cycles().first()) {
        (Some(a), Some(b)) => i32::from(*a) - i32::from(*b) + 1,
        _ => 0,
    }
}

/// Least distance from a memory operation to a lock instruction after it.
pub fn memory_to_lock_distance(memory: &SlotInst) -> i32 {
    memory
        .memory_cycles()
        .last()
        .map_or(0, |c| i32::from(*c) - LOCK_STALL_CYCLE + 1)
}

/// Least distance from a lock instruction to a memory operation after it.
pub fn lock_to_memory_distance(memory: &SlotInst) -> i32 {
    memory
        .memory_cycles()
        .first()
        .map_or(0, |c| LOCK_RESUME_CYCLE - i32::from(*c) + 1)
}

/// Whether two uses of ports, in cycles after issue of their instructions,
/// collide when the second instruction issues `distance` cycles after the
/// first.
pub fn ports_conflict(first: &PortUse, second: &PortUse, distance: i32) -> bool {
    use Port::*;
    let same = match (first.port, second.port) {
        (AVOID_SEMAPHORE, SEMAPHORE) | (SEMAPHORE, AVOID_SEMAPHORE) => true,
        (AVOID_PART_WORD_STORE, PART_WORD_STORE) | (PART_WORD_STORE, AVOID_PART_WORD_STORE) => true,
        (AVOID_SEMAPHORE, _) | (AVOID_PART_WORD_STORE, _) => false,
        (a, b) => a == b,
    };
    let (a0, a1) = (i32::from(first.first), i32::from(first.last));
    let (b0, b1) = (
        i32::from(second.first) + distance,
        i32::from(second.last) + distance,
    );
    same && a0 <= b1 && b0 <= a1
}

/// The write port of a file for the load slot, which writes `r` through its
/// own port, and for the move slot.
fn write_port(file: RegFile, general: Port) -> Option<Port> {
    match file {
        RegFile::R | RegFile::S => Some(general),
        RegFile::P => Some(Port::P_WM),
        RegFile::M => Some(Port::M_WM),
        RegFile::DJ => Some(Port::DJ_WM),
        RegFile::DN => Some(Port::DN_WM),
        RegFile::DC => Some(Port::DC_WM),
        _ => None,
    }
}

const ALL_WRITES: [Port; 5] = [
    Port::P_WM,
    Port::M_WM,
    Port::DJ_WM,
    Port::DN_WM,
    Port::DC_WM,
];

fn is_accumulator(file: RegFile) -> bool {
    use RegFile::*;
    matches!(file, Amll | Amlh | Amhl | Amhh | Bml | Bmh | Cm)
}

impl SlotInst {
    /// What it does besides arithmetic.
    pub fn kind(&self) -> Kind {
        self.inst().info().sched.info().kind
    }

    /// Pipeline cycles of its data memory accesses.
    pub fn memory_cycles(&self) -> &'static [u8] {
        self.inst().info().sched.info().memory
    }

    /// Every register it touches, explicit and implicit, in parts that exist
    /// once ([`Reg::units`]). `ls`, `le` and `lc` are read by the fetch unit
    /// besides.
    pub fn reg_accesses(&self) -> impl Iterator<Item = RegAccess> + '_ {
        let info = self.inst().info();
        let explicit = info.operands.iter().enumerate().filter_map(|(i, o)| {
            let OperandKind::Reg(_) = o.kind else {
                return None;
            };
            Some((
                RegAccess {
                    reg: self.reg(i)?,
                    access: o.access,
                    def_cycle: o.def_cycle,
                    use_cycle: o.use_cycle,
                    bypass: self.bypass(i, o.bypass),
                },
                o.access,
            ))
        });
        let implicit = info
            .fixed
            .iter()
            .chain(info.sched.info().implicit)
            .map(|r| {
                let writes = if r.access.writes() { r.cycle } else { 0 };
                let reads = if r.access.reads() { r.cycle } else { 0 };
                (
                    RegAccess {
                        reg: r.reg,
                        access: r.access,
                        def_cycle: writes,
                        use_cycle: reads,
                        bypass: Bypass::None,
                    },
                    r.access,
                )
            });
        explicit.chain(implicit).flat_map(|(a, access)| {
            let modifier = matches!(a.reg.file(), RegFile::D | RegFile::D3);
            a.reg.units().map(move |reg| {
                // Of a multidimensional modifier only the counters change.
                let access = match reg.file() {
                    RegFile::DC => access,
                    _ if modifier => Access::Use,
                    _ => access,
                };
                let def_cycle = if access.writes() { a.def_cycle } else { 0 };
                RegAccess {
                    reg,
                    access,
                    def_cycle,
                    ..a
                }
            })
        })
    }

    /// Forwarding of a vector move depends on the files: `x` and `wl` have
    /// it, the others do not.
    fn bypass(&self, operand: usize, table: Bypass) -> Bypass {
        let vmov = self
            .ports_of_class()
            .iter()
            .any(|p| p.port == Port::VMOV_WRITE);
        let file = self.reg(operand).map(Reg::file);
        if vmov && matches!(file, Some(RegFile::X | RegFile::Wl)) {
            Bypass::Mov
        } else {
            table
        }
    }

    /// Whether an operand other than the address is a pointer or modifier.
    fn reads_addressing_register(&self) -> bool {
        use RegFile::*;
        self.inst().operands().iter().enumerate().any(|(i, o)| {
            o.access.reads()
                && !matches!(o.letter, b'p' | b'j' | b'm')
                && matches!(self.reg(i).map(Reg::file), Some(P | M | DN | DJ | DC))
        })
    }

    fn ports_of_class(&self) -> &'static [PortUse] {
        self.inst().info().sched.info().ports
    }

    /// The ports it uses, those that depend on an operand's file resolved.
    pub fn ports(&self) -> impl Iterator<Item = PortUse> + '_ {
        self.ports_of_class().iter().flat_map(move |u| {
            let file = self.reg(0).map(Reg::file);
            let source = self.reg(1).map(Reg::file);
            let mut ports: [Option<Port>; 6] = [None; 6];
            match u.port {
                Port::MV_WRITE | Port::LDA_WRITE => {
                    let mv = u.port == Port::MV_WRITE;
                    let general = if mv { Port::RS_WM } else { Port::R_WA };
                    match file.and_then(|f| write_port(f, general)) {
                        Some(p) => {
                            ports[0] = Some(p);
                            if mv && p != general {
                                ports[1] = Some(general);
                            }
                        }
                        // A special register: llvm-aie keeps all ports free.
                        None => {
                            ports[0] = Some(general);
                            for (p, w) in ports[1..].iter_mut().zip(ALL_WRITES) {
                                *p = Some(w);
                            }
                        }
                    }
                }
                Port::VMOV_READ => {
                    if source.is_some_and(is_accumulator) {
                        ports[0] = Some(Port::CM_RM);
                    }
                }
                Port::VMOV_WRITE => {
                    let acc = file.is_some_and(is_accumulator);
                    ports[0] = Some(if acc { Port::CM_WM } else { Port::W_WM });
                }
                // llvm-aie keeps it for every scalar store and move; code in the
                // field pairs those as long as no two read addressing registers.
                Port::P_RM if !self.reads_addressing_register() => {}
                p => ports[0] = Some(p),
            }
            let (first, last) = (u.first, u.last);
            ports
                .into_iter()
                .flatten()
                .map(move |port| PortUse { port, first, last })
        })
    }
}
