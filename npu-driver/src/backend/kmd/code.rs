//! Instruction streams in the device's heap, kept for their next run.

use super::{OwnedBo, Shared};
use crate::backend::Code;
use crate::kmd::{BoKind, Kmd};
use crate::sync::Arc;
use crate::Error;

/// Bytes of streams that a context keeps beyond those in flight. The heap has 64 MiB
/// for all contexts of the process.
const MOST_BYTES: u64 = 4 << 20;
/// What an object takes of the heap at least, and in steps of.
const STEP: u64 = 32 << 10;

struct Entry<K: Kmd> {
    id: u64,
    bo: Arc<OwnedBo<K>>,
    /// Of the cache's clock.
    used: u64,
}

impl<K: Kmd> Entry<K> {
    fn bytes(&self) -> u64 {
        (self.bo.bo.mapping.len() as u64).next_multiple_of(STEP)
    }

    /// Whether no run has it.
    fn is_idle(&self) -> bool {
        Arc::strong_count(&self.bo) == 1
    }
}

/// The streams of one context, the longest unused given up first.
pub(super) struct CodeCache<K: Kmd> {
    entries: Vec<Entry<K>>,
    clock: u64,
}

impl<K: Kmd> Default for CodeCache<K> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            clock: 0,
        }
    }
}

impl<K: Kmd> CodeCache<K> {
    /// The object with a stream's bytes.
    pub(super) fn load(
        &mut self,
        shared: &Arc<Shared<K>>,
        code: &Code,
    ) -> Result<Arc<OwnedBo<K>>, Error> {
        self.clock += 1;
        if let Some(entry) = self.entries.iter_mut().find(|e| e.id == code.id()) {
            entry.used = self.clock;
            return Ok(entry.bo.clone());
        }
        let wanted = (code.bytes().len() as u64).next_multiple_of(STEP);
        while self.entries.iter().map(Entry::bytes).sum::<u64>() + wanted > MOST_BYTES {
            if !self.give_up() {
                break;
            }
        }
        let make =
            || OwnedBo::with_bytes(shared, BoKind::Dev, code.bytes(), "loading instructions");
        let bo = loop {
            match make() {
                // The heap is full: what is only kept for later goes.
                Err(Error::OutOfDeviceMemory { .. }) if self.give_up() => continue,
                made => break Arc::new(made?),
            }
        };
        self.entries.push(Entry {
            id: code.id(),
            bo: bo.clone(),
            used: self.clock,
        });
        Ok(bo)
    }

    /// Drops the entry that was not used for longest. `false` when all are in use.
    fn give_up(&mut self) -> bool {
        let idle = self.entries.iter().enumerate().filter(|(_, e)| e.is_idle());
        let Some(oldest) = idle.min_by_key(|(_, e)| e.used).map(|(at, _)| at) else {
            return false;
        };
        self.entries.swap_remove(oldest);
        true
    }
}
