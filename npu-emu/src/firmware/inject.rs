//! Planted defects of the transfers and of the device (feature `inject`).
//!
//! They show that checks can fail. One switch for the whole process; nothing that
//! judges results can see it.

use super::{Command, ContextId, Contexts, PartitionEnd};
use crate::array::Stats;
use crate::host::{HostFault, HostMemory};
use npu_arch::array::{regs, DmaChannel, TileCoord, TileKind};
use npu_image::txn::{Op, Record, Stream};
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

/// A planted defect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Defect {
    /// From the second run on, the device writes what the run before was to write.
    StaleOutput = 1,
    /// The last 64 bytes of every host buffer are never written.
    ShortOutput,
    /// Host buffers 0 and 1 change places.
    SwappedInputs,
    /// The command completes; what it writes is noise.
    Garbage,
    /// The command completes; what it writes is zero.
    Zeros,
    /// The command completes without being executed.
    NotExecuted,
    /// Bit 0 of the last byte of each host buffer is flipped.
    OneBit,
    /// Each byte is written one place too far.
    Late,
    /// The first core stops in the second command, that one alone.
    Hang,
    /// From the second command on the first core stops in each.
    Wedge,
    /// A channel of the first core's DMA is started on a descriptor that nobody wrote, in
    /// the second command.
    Error,
    /// The answer to the second command, that one alone, comes later than the kernel
    /// driver waits for it.
    LateAnswer,
    /// Ahead of the second command, that one alone, the context is gone.
    LostContext,
    /// Other processes have all context slots.
    Crowded,
}

impl Defect {
    /// Every defect.
    pub const ALL: [Self; 14] = [
        Self::StaleOutput,
        Self::ShortOutput,
        Self::SwappedInputs,
        Self::Garbage,
        Self::Zeros,
        Self::NotExecuted,
        Self::OneBit,
        Self::Late,
        Self::Hang,
        Self::Wedge,
        Self::Error,
        Self::LateAnswer,
        Self::LostContext,
        Self::Crowded,
    ];
}

/// Bytes that [`Defect::ShortOutput`] keeps back.
const SHORT_BY: u64 = 64;

/// The lowest core of the first column.
const CORE: TileCoord = TileCoord::new(0, 2);
/// Clears the core's enable bit.
const STOP: Op = Op::MaskWrite {
    value: 0,
    addr: CORE.at(regs::CORE_CONTROL).0,
    mask: 1 << regs::CORE_CONTROL_ENABLE.lo,
};
/// Starts S2MM 1 of the core's DMA on its last descriptor, which designs leave alone.
fn bad_start() -> Option<Op> {
    let queue = DmaChannel::s2mm(1).queue_register(TileKind::Core)?;
    let addr = CORE.at(queue).0;
    Some(Op::Write32 { value: 15, addr })
}

/// An operation ahead of a stream.
fn ahead(op: Op) -> Record {
    Record {
        offset: 0,
        hint: 0,
        padding: 0,
        op,
    }
}

static SWITCH: AtomicU8 = AtomicU8::new(0);

/// Whether a defect that is one command of the process was there.
static ONCE: AtomicBool = AtomicBool::new(false);

/// Plants a defect, or none.
pub fn set(defect: Option<Defect>) {
    ONCE.store(false, Ordering::SeqCst);
    SWITCH.store(defect.map_or(0, |d| d as u8), Ordering::SeqCst);
}

fn planted() -> Option<Defect> {
    numbered(SWITCH.load(Ordering::SeqCst))
}

/// The defect that a position of the switch stands for.
fn numbered(switch: u8) -> Option<Defect> {
    Defect::ALL.into_iter().find(|d| *d as u8 == switch)
}

/// Takes the slots that are left, as contexts of other processes.
pub(crate) fn crowd(contexts: &mut Contexts) {
    if planted() != Some(Defect::Crowded) {
        return;
    }
    for other in (0..=u32::MAX).rev().take(Contexts::SLOTS) {
        let placement = contexts.place(1);
        if placement.is_none_or(|at| contexts.create(ContextId(other), at).is_err()) {
            return;
        }
    }
}

/// What a run wrote, by host buffer: a byte, or `None` where it didn't write.
type Written = Vec<Vec<Option<u8>>>;

/// What the previous run wrote.
#[derive(Debug, Default)]
pub(super) struct History {
    previous: Written,
    runs: u64,
}

impl History {
    /// Whether the command to come is the second one, with this defect.
    fn second(&self, defect: Defect) -> bool {
        planted() == Some(defect) && self.runs == 1 && !ONCE.swap(true, Ordering::SeqCst)
    }

    /// Whether the context of the command to come is gone.
    pub(super) fn loses_context(&self) -> bool {
        self.second(Defect::LostContext)
    }

    /// Whether the answer to the command to come takes longer than the kernel driver
    /// waits for it.
    pub(super) fn answers_late(&self) -> bool {
        self.second(Defect::LateAnswer)
    }

    pub(super) fn run(
        &mut self,
        command: &Command,
        stream: &Stream,
        host: &mut dyn HostMemory,
        run: impl FnOnce(&Stream, &[u64], &mut dyn HostMemory) -> (PartitionEnd, Stats),
    ) -> (PartitionEnd, Stats) {
        let defect = planted();
        if defect == Some(Defect::NotExecuted) {
            return (PartitionEnd::Completed, Stats::default());
        }
        self.runs += 1;
        let planted = match defect {
            Some(Defect::Hang) if self.runs == 2 && !ONCE.swap(true, Ordering::SeqCst) => {
                Some(STOP)
            }
            Some(Defect::Wedge) if self.runs > 1 => Some(STOP),
            Some(Defect::Error) if self.runs == 2 => bad_start(),
            _ => None,
        };
        let mut stream = stream.clone();
        if let Some(op) = planted {
            stream.records.insert(0, ahead(op));
        }
        let mut args = command.args.clone();
        if defect == Some(Defect::SwappedInputs) && args.len() > 1 {
            args.swap(0, 1);
        }
        let mut watched = Watched {
            host,
            command,
            defect,
            previous: &self.previous,
            written: vec![Vec::new(); command.args.len()],
            noise: 0x9E37_79B9,
            last: 0,
        };
        let end = run(&stream, &args, &mut watched);
        self.previous = watched.written;
        end
    }
}

struct Watched<'a> {
    host: &'a mut dyn HostMemory,
    command: &'a Command,
    defect: Option<Defect>,
    previous: &'a Written,
    written: Written,
    noise: u32,
    last: u8,
}

impl Watched<'_> {
    /// The host buffer at an address: its number, the offset in it, its size.
    fn place(&self, addr: u64) -> Option<(usize, u64, u64)> {
        let buffers = self
            .command
            .args
            .iter()
            .zip(&self.command.sizes)
            .enumerate();
        buffers.into_iter().find_map(|(arg, (base, size))| {
            let offset = addr.checked_sub(*base)?;
            (offset < *size).then_some((arg, offset, *size))
        })
    }

    fn next_noise(&mut self) -> u8 {
        self.noise ^= self.noise << 13;
        self.noise ^= self.noise >> 17;
        self.noise ^= self.noise << 5;
        self.noise as u8
    }

    /// Remembers what was to be written to a byte; returns what is written there.
    fn change(&mut self, arg: usize, offset: u64, size: u64, byte: u8) -> Option<u8> {
        let index = offset as usize;
        let log = &mut self.written[arg];
        if log.len() <= index {
            log.resize(index + 1, None);
        }
        log[index] = Some(byte);
        match self.defect {
            Some(Defect::StaleOutput) => match self.previous.get(arg) {
                Some(old) if !old.is_empty() => *old.get(index)?,
                _ => Some(byte),
            },
            Some(Defect::ShortOutput) => (offset + SHORT_BY < size).then_some(byte),
            Some(Defect::Garbage) => Some(self.next_noise()),
            Some(Defect::Zeros) => Some(0),
            Some(Defect::OneBit) => Some(byte ^ u8::from(offset + 1 == size)),
            Some(Defect::Late) => Some(std::mem::replace(&mut self.last, byte)),
            _ => Some(byte),
        }
    }
}

impl HostMemory for Watched<'_> {
    fn read(&mut self, addr: u64, dst: &mut [u8]) -> Result<(), HostFault> {
        self.host.read(addr, dst)
    }

    fn write(&mut self, addr: u64, src: &[u8]) -> Result<(), HostFault> {
        let Some((arg, start, size)) = self.place(addr) else {
            return self.host.write(addr, src);
        };
        let changed: Vec<Option<u8>> = (start..)
            .zip(src)
            .map(|(offset, byte)| self.change(arg, offset, size, *byte))
            .collect();
        if let Some(all) = changed.iter().copied().collect::<Option<Vec<u8>>>() {
            return self.host.write(addr, &all);
        }
        for (at, byte) in (addr..).zip(changed) {
            if let Some(byte) = byte {
                self.host.write(at, &[byte])?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_switch_knows_every_defect() {
        assert_eq!(numbered(0), None);
        for (at, defect) in Defect::ALL.into_iter().enumerate() {
            assert_eq!(numbered(defect as u8), Some(defect));
            assert_eq!(at + 1, defect as usize, "all of them, in order");
        }
        assert_eq!(numbered(Defect::ALL.len() as u8 + 1), None);
    }
}
