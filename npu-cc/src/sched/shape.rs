//! What an instruction takes of the machine, as masks: comparing two is one
//! operation a cycle, however many ports there are.

use npu_arch::isa::{Port, Slot, SlotInst};

/// Pipeline cycles in which an instruction may hold a port.
const SPAN: usize = 17;

/// A set of slots, a bit each.
pub(crate) type Slots = u8;

/// A set of ports, a bit each.
pub(crate) type Ports = u32;

/// An instruction and what it takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    pub(crate) inst: SlotInst,
    /// Its own slot.
    pub(crate) slot: Slots,
    /// The slots that can't be filled beside it, its own included.
    pub(crate) rivals: Slots,
    /// Cycles after issue up to the last in which it holds a port.
    pub(crate) cycles: usize,
    taken: [Ports; SPAN],
    enemies: [Ports; SPAN],
}

pub(crate) const fn slot_bit(slot: Slot) -> Slots {
    1 << slot as u8
}

pub(crate) const fn port_bit(port: Port) -> Ports {
    1 << port as u32
}

/// Slots that can't be filled beside this one.
const fn rivals(slot: Slot) -> Slots {
    let own = slot_bit(slot);
    match slot {
        Slot::Lng => own | slot_bit(Slot::Alu) | slot_bit(Slot::Mv),
        Slot::Alu | Slot::Mv => own | slot_bit(Slot::Lng),
        Slot::Lda | Slot::Ldb | Slot::St | Slot::Vec => own,
    }
}

/// Ports that several operations may hold at a time.
pub(crate) const SHARED: Ports =
    port_bit(Port::AVOID_SEMAPHORE) | port_bit(Port::AVOID_PART_WORD_STORE);

/// Uses of ports that collide with one of this port.
const fn enemies(port: Port) -> Ports {
    let others = match port {
        Port::AVOID_SEMAPHORE => port_bit(Port::SEMAPHORE),
        Port::SEMAPHORE => port_bit(Port::AVOID_SEMAPHORE),
        Port::AVOID_PART_WORD_STORE => port_bit(Port::PART_WORD_STORE),
        Port::PART_WORD_STORE => port_bit(Port::AVOID_PART_WORD_STORE),
        _ => 0,
    };
    others | port_bit(port) & !SHARED
}

impl Shape {
    pub(crate) fn of(inst: SlotInst) -> Shape {
        let mut shape = Shape {
            inst,
            slot: slot_bit(inst.slot()),
            rivals: rivals(inst.slot()),
            cycles: 0,
            taken: [0; SPAN],
            enemies: [0; SPAN],
        };
        for p in inst.ports() {
            for c in usize::from(p.first)..=usize::from(p.last).min(SPAN - 1) {
                shape.taken[c] |= port_bit(p.port);
                shape.enemies[c] |= enemies(p.port);
                shape.cycles = shape.cycles.max(c + 1);
            }
        }
        shape
    }

    /// The ports that it holds, cycle by cycle from issue on.
    pub(crate) fn taken(&self) -> &[Ports] {
        &self.taken[..self.cycles]
    }

    /// The ports that others must not hold, cycle by cycle from issue on.
    pub(crate) fn enemies(&self) -> &[Ports] {
        &self.enemies[..self.cycles]
    }

    /// Whether it stores part of a word.
    pub(crate) fn is_part_word_store(&self) -> bool {
        let store = port_bit(Port::PART_WORD_STORE);
        self.taken().iter().any(|t| t & store != 0)
    }
}

/// The shapes of an operation's forms.
pub(crate) fn shapes(forms: &[SlotInst]) -> Vec<Shape> {
    forms.iter().map(|f| Shape::of(*f)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_arch::isa::latency::ports_conflict;
    use npu_arch::isa::{Inst, PortUse};

    #[test]
    fn no_instruction_holds_a_port_for_longer() {
        for inst in Inst::ALL {
            let last = inst.info().sched.info().ports.iter().map(|p| p.last).max();
            assert!(usize::from(last.unwrap_or(0)) < SPAN, "{inst:?}");
        }
    }

    /// The masks say of all pairs of ports what the table of latencies says.
    #[test]
    fn enemies_are_what_conflicts() {
        let mut all: Vec<Port> = Vec::new();
        for port in Inst::ALL.iter().flat_map(|i| i.info().sched.info().ports) {
            if !all.contains(&port.port) {
                all.push(port.port);
            }
        }
        let at = |port: Port| PortUse {
            port,
            first: 1,
            last: 1,
        };
        for a in &all {
            for b in &all {
                let conflict = ports_conflict(&at(*a), &at(*b), 0);
                assert_eq!(enemies(*a) & port_bit(*b) != 0, conflict, "{a:?} {b:?}");
            }
        }
    }
}
