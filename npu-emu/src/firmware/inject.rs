//! Planted defects of the transfers and of the device (feature `inject`).
//!
//! They show that checks can fail. One switch for the whole process; nothing that
//! judges results can see it.

use super::{Command, PartitionEnd};
use crate::array::Stats;
use crate::host::{HostFault, HostMemory};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU8, Ordering};

/// A planted defect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Defect {
    /// The device writes what the previous run wrote; nothing, if there was none.
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
}

/// Bytes that [`Defect::ShortOutput`] keeps back.
const SHORT_BY: u64 = 64;

static SWITCH: AtomicU8 = AtomicU8::new(0);

/// Plants a defect, or none.
pub fn set(defect: Option<Defect>) {
    SWITCH.store(defect.map_or(0, |d| d as u8), Ordering::SeqCst);
}

fn planted() -> Option<Defect> {
    Some(match SWITCH.load(Ordering::SeqCst) {
        1 => Defect::StaleOutput,
        2 => Defect::ShortOutput,
        3 => Defect::SwappedInputs,
        4 => Defect::Garbage,
        5 => Defect::Zeros,
        6 => Defect::NotExecuted,
        _ => return None,
    })
}

/// A byte of a host buffer: argument number and offset.
type Place = (usize, u64);

/// What the previous run wrote.
#[derive(Debug, Default)]
pub(super) struct History {
    previous: HashMap<Place, u8>,
}

impl History {
    pub(super) fn run(
        &mut self,
        command: &Command,
        host: &mut dyn HostMemory,
        run: impl FnOnce(&[u64], &mut dyn HostMemory) -> (PartitionEnd, Stats),
    ) -> (PartitionEnd, Stats) {
        let defect = planted();
        if defect == Some(Defect::NotExecuted) {
            return (PartitionEnd::Completed, Stats::default());
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
            written: HashMap::new(),
            noise: 0x9E37_79B9,
        };
        let end = run(&args, &mut watched);
        self.previous = watched.written;
        end
    }
}

struct Watched<'a> {
    host: &'a mut dyn HostMemory,
    command: &'a Command,
    defect: Option<Defect>,
    previous: &'a HashMap<Place, u8>,
    written: HashMap<Place, u8>,
    noise: u32,
}

impl Watched<'_> {
    fn place(&self, addr: u64) -> Option<(Place, u64)> {
        let sizes = self
            .command
            .sizes
            .iter()
            .copied()
            .chain(std::iter::repeat(0));
        self.command
            .args
            .iter()
            .zip(sizes)
            .enumerate()
            .find_map(|(arg, (base, size))| {
                let offset = addr.checked_sub(*base)?;
                (offset < size).then_some(((arg, offset), size))
            })
    }

    fn next_noise(&mut self) -> u8 {
        self.noise ^= self.noise << 13;
        self.noise ^= self.noise >> 17;
        self.noise ^= self.noise << 5;
        self.noise as u8
    }
}

impl HostMemory for Watched<'_> {
    fn read(&mut self, addr: u64, dst: &mut [u8]) -> Result<(), HostFault> {
        self.host.read(addr, dst)
    }

    fn write(&mut self, addr: u64, src: &[u8]) -> Result<(), HostFault> {
        let mut bytes = src.to_vec();
        let mut keep = vec![true; src.len()];
        for (i, byte) in bytes.iter_mut().enumerate() {
            let Some((place, size)) = self.place(addr + i as u64) else {
                continue;
            };
            self.written.insert(place, *byte);
            match self.defect {
                Some(Defect::StaleOutput) => match self.previous.get(&place) {
                    Some(old) => *byte = *old,
                    None => keep[i] = false,
                },
                Some(Defect::ShortOutput) => keep[i] = place.1 + SHORT_BY < size,
                Some(Defect::Garbage) => *byte = self.next_noise(),
                Some(Defect::Zeros) => *byte = 0,
                _ => {}
            }
        }
        if keep.iter().all(|k| *k) {
            return self.host.write(addr, &bytes);
        }
        for (i, byte) in bytes.iter().enumerate().filter(|(i, _)| keep[*i]) {
            self.host.write(addr + i as u64, &[*byte])?;
        }
        Ok(())
    }
}
