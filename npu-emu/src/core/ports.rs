//! Ports: what a bundle needs of them, so that little is left to check when
//! it runs.
//!
//! Two bundles can meet at a port only if they use it at different distances
//! from issue: the one that was issued first comes later in the pipeline.
//! So a use is remembered only if some instruction uses the port earlier, and
//! checked only if some instruction uses it later; both follow from the table.

use std::sync::OnceLock;

use npu_arch::isa::{Inst, Port, PortUse, SlotInst};

/// A port use to remember, or a late one to check.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Cycles after the bundle's first.
    pub(super) offset: u8,
    /// Remembers these.
    pub(super) takes: u32,
    /// Must not find these remembered.
    pub(super) conflicts: u32,
}

const ALL: [Port; 26] = {
    use Port::*;
    [
        R_WX,
        R_WA,
        R_RV,
        RS_WM,
        P_RM,
        P_WM,
        M_WM,
        DJ_WM,
        DN_WM,
        DC_WM,
        W_RS,
        W_WA,
        W_WM,
        CM_RM,
        CM_WA,
        CM_WM,
        LOAD_UNIT_A,
        STORE_UNIT,
        UPPER_SRS,
        UPS_UNIT,
        PROC_BUS,
        DONE_UNIT,
        SEMAPHORE,
        AVOID_SEMAPHORE,
        PART_WORD_STORE,
        AVOID_PART_WORD_STORE,
    ]
};

/// Cycles of the pipeline in which ports are used, 1-based.
const CYCLES: usize = 16;

const fn bit(p: Port) -> u32 {
    1 << p as u8
}

/// What a use takes, and what it must not meet.
fn demand(p: Port) -> (u32, u32) {
    match p {
        Port::AVOID_PART_WORD_STORE => (bit(p), bit(Port::PART_WORD_STORE)),
        Port::PART_WORD_STORE => (bit(p), bit(p) | bit(Port::AVOID_PART_WORD_STORE)),
        Port::AVOID_SEMAPHORE => (bit(p), bit(Port::SEMAPHORE)),
        Port::SEMAPHORE => (bit(p), bit(p) | bit(Port::AVOID_SEMAPHORE)),
        p => (bit(p), bit(p)),
    }
}

/// By port number: the first and last pipeline cycle of any use.
fn range(p: Port) -> (u8, u8) {
    static RANGES: OnceLock<[(u8, u8); 32]> = OnceLock::new();
    RANGES.get_or_init(|| {
        let mut all = [(u8::MAX, 0); 32];
        let mut see = |p: Port, u: &PortUse| {
            let r = &mut all[p as usize & 31];
            *r = (r.0.min(u.first), r.1.max(u.last));
        };
        for i in Inst::ALL {
            for u in i.info().sched.info().ports {
                match u.port {
                    // Depends on an operand: any of these.
                    Port::MV_WRITE | Port::LDA_WRITE => {
                        for p in [
                            Port::R_WA,
                            Port::RS_WM,
                            Port::P_WM,
                            Port::M_WM,
                            Port::DJ_WM,
                            Port::DN_WM,
                            Port::DC_WM,
                        ] {
                            see(p, u);
                        }
                    }
                    Port::VMOV_READ => see(Port::CM_RM, u),
                    Port::VMOV_WRITE => {
                        see(Port::CM_WM, u);
                        see(Port::W_WM, u);
                    }
                    p => see(p, u),
                }
            }
        }
        // These meet each other.
        for pair in [
            [Port::SEMAPHORE, Port::AVOID_SEMAPHORE],
            [Port::PART_WORD_STORE, Port::AVOID_PART_WORD_STORE],
        ] {
            let r = pair.map(|p| all[p as usize & 31]);
            let both = (r[0].0.min(r[1].0), r[0].1.max(r[1].1));
            for p in pair {
                all[p as usize & 31] = both;
            }
        }
        all
    })[p as usize & 31]
}

/// The port of a conflict mask, for messages.
pub(super) fn port_of(mask: u32) -> Port {
    ALL.into_iter()
        .find(|p| mask & bit(*p) != 0)
        .unwrap_or(Port::PART_WORD_STORE)
}

/// The ports of one bundle.
#[derive(Default)]
pub(super) struct Ports {
    takes: [u32; CYCLES],
    remembers: [u32; CYCLES],
    conflicts: [u32; CYCLES],
    clash: u32,
}

impl Ports {
    pub(super) fn add(&mut self, s: &SlotInst) {
        for u in s.ports() {
            let (takes, conflicts) = demand(u.port);
            let (first, last) = range(u.port);
            for cycle in u.first..=u.last {
                let at = usize::from(cycle - 1) % CYCLES;
                self.clash |= self.takes[at] & conflicts;
                self.takes[at] |= takes;
                if cycle < last {
                    self.conflicts[at] |= conflicts;
                }
                if cycle > first {
                    self.remembers[at] |= takes;
                }
            }
        }
    }

    /// A port that the bundle itself needs twice.
    pub(super) fn clash(&self) -> Option<Port> {
        (self.clash != 0).then(|| port_of(self.clash))
    }

    /// What must be free in the first two cycles.
    pub(super) fn check(&self) -> [u32; 2] {
        [self.conflicts[0], self.conflicts[1]]
    }

    /// The rest.
    pub(super) fn marks(&self) -> impl Iterator<Item = Mark> + '_ {
        (0..CYCLES).filter_map(|i| {
            let m = Mark {
                offset: i as u8,
                takes: self.remembers[i],
                conflicts: if i < 2 { 0 } else { self.conflicts[i] },
            };
            (m.takes | m.conflicts != 0).then_some(m)
        })
    }
}
