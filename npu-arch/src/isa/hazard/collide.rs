//! Two instructions at one port or register in one cycle.
//!
//! Not every port of the timing table is one: llvm-aie keeps some free that
//! the core does not use. `mobilenet.pdi` in Unicorn-Commander/
//! Unicorn-Amanuensis, which AMD's own compiler made and which runs, has
//!
//! - `lc`, `le` and `ls` written in the cycle in which a load writes a
//!   modifier, where llvm-aie lets a write of a special register hold the
//!   write ports of all small files;
//! - `mova` of an `r` register in the cycle in which llvm-aie lets an earlier
//!   part-word store hold the load unit's write port;
//! - a load one cycle after a part-word store to another byte, where llvm-aie
//!   keeps all of memory away for seven cycles. (The store reads a word, and
//!   writes it back six cycles later: accesses to the same word have to stay
//!   away, which is a matter of addresses and not of ports.)

use std::collections::BTreeSet;

use super::super::bundle::SlotInst;
use super::super::latency::{ports_conflict, RegAccess};
use super::super::reg::{Reg, RegFile};
use super::super::sched::{Port, PortUse};
use super::super::table::Inst;
use super::{Hazard, HazardKind, Program};

/// Cycles after which no two instructions meet any more: the latest cycle of
/// a port or a write in the tables.
const WINDOW: u32 = 12;

/// A port in use, and whether only llvm-aie says so.
struct Held {
    port: PortUse,
    reserved: bool,
}

struct Facts {
    inst: Inst,
    ports: Vec<Held>,
    writes: Vec<RegAccess>,
}

impl Facts {
    fn of(s: &SlotInst) -> Facts {
        let class = s.inst().info().sched.info().ports;
        let part_word = class.iter().any(|p| p.port == Port::PART_WORD_STORE);
        let special = s.reg(0).is_some_and(|r| {
            matches!(
                r.file(),
                RegFile::Special | RegFile::Control | RegFile::Status
            )
        });
        let reserved = |port: Port| match port {
            Port::PART_WORD_STORE | Port::AVOID_PART_WORD_STORE => true,
            Port::R_WA => part_word,
            Port::P_WM | Port::M_WM | Port::DJ_WM | Port::DN_WM | Port::DC_WM => special,
            _ => false,
        };
        Facts {
            inst: s.inst(),
            ports: s
                .ports()
                .map(|port| Held {
                    reserved: reserved(port.port),
                    port,
                })
                .collect(),
            writes: s.reg_accesses().filter(|a| a.access.writes()).collect(),
        }
    }
}

impl Program {
    /// Collisions of nearby instructions, reservations too.
    pub(super) fn collisions(&self) -> BTreeSet<Hazard> {
        let mut found = BTreeSet::new();
        let facts: Vec<Vec<Facts>> = self
            .steps
            .iter()
            .map(|step| step.bundle.active().map(Facts::of).collect())
            .collect();
        for (i, first) in facts.iter().enumerate() {
            if first.is_empty() {
                continue;
            }
            self.walk(i, WINDOW, |distance, j| {
                let address = self.steps[j].address;
                let earlier_address = self.steps[i].address;
                for (n, a) in first.iter().enumerate() {
                    // In the bundle itself each pair is met once.
                    let skip = if distance == 0 { n + 1 } else { 0 };
                    for b in facts[j].iter().skip(skip) {
                        for kind in collide(a, b, distance, earlier_address) {
                            found.insert(Hazard { address, kind });
                        }
                    }
                }
            });
        }
        found
    }
}

fn collide<'a>(
    earlier: &'a Facts,
    later: &'a Facts,
    distance: u32,
    earlier_address: u32,
) -> impl Iterator<Item = HazardKind> + 'a {
    let (first, inst) = (earlier.inst, later.inst);
    let ports = pairs(&earlier.ports, &later.ports).filter_map(move |(a, b)| {
        let port = a.port.port.name();
        let earlier = first;
        if !ports_conflict(&a.port, &b.port, distance as i32) {
            None
        } else if a.reserved || b.reserved {
            Some(HazardKind::Reserved {
                port,
                inst,
                earlier,
                earlier_address,
            })
        } else {
            Some(HazardKind::Port {
                port,
                inst,
                earlier,
                earlier_address,
            })
        }
    });
    let writes = pairs(&earlier.writes, &later.writes).filter_map(move |(a, b)| {
        let together = u32::from(a.def_cycle) == u32::from(b.def_cycle) + distance;
        // Sticky flags take any number of writers.
        let sticky = a.reg.file() == RegFile::Status && a.reg != Reg::SR_CARRY;
        (a.reg == b.reg && together && !sticky).then_some(HazardKind::Write {
            reg: a.reg,
            inst,
            earlier: first,
            earlier_address,
        })
    });
    ports.chain(writes)
}

fn pairs<'a, T>(a: &'a [T], b: &'a [T]) -> impl Iterator<Item = (&'a T, &'a T)> {
    a.iter().flat_map(move |x| b.iter().map(move |y| (x, y)))
}
