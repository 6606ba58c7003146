//! What a sequence does with its host buffers.

use super::words::{words, Bds};
use super::{Argument, Lowering};
use npu_arch::array::{ArrayAddr, BdId, Direction, TileCoord, TileKind};
use npu_image::txn::Op as TxnOp;
use std::collections::HashMap;

/// What a sequence does with one of its host buffers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Access {
    /// Nothing.
    #[default]
    Unused,
    /// The array reads it.
    Read,
    /// The array writes it.
    Write,
    /// Both.
    ReadWrite,
}

impl Access {
    pub(super) fn of(direction: Direction) -> Self {
        match direction {
            Direction::Mm2s => Access::Read,
            Direction::S2mm => Access::Write,
        }
    }

    fn and(self, other: Access) -> Access {
        match (self, other) {
            (a, b) if a == b => a,
            (Access::Unused, x) | (x, Access::Unused) => x,
            _ => Access::ReadWrite,
        }
    }
}

impl Argument {
    fn touch(&mut self, access: Access) {
        self.access = self.access.and(access);
    }
}

impl Lowering<'_> {
    pub(super) fn touch(&mut self, arg: usize, access: Access) {
        if let Some(argument) = self.arguments.get_mut(arg) {
            argument.touch(access);
        }
    }
}

/// Notes which way the buffers go whose addresses are patched into BDs: the BDs of a task go the way of the channel
/// that it is pushed to.
pub(super) fn of_stream(ops: &[TxnOp], arguments: &mut [Argument]) {
    let mut bds = Bds::default();
    let mut patched: HashMap<(TileCoord, BdId), usize> = HashMap::new();
    for op in ops {
        if let TxnOp::DdrPatch { addr, arg, .. } = op {
            let addr = ArrayAddr(*addr);
            if let Some((bd, _)) = TileKind::Shim.bd_at(addr.offset()) {
                patched.insert((addr.tile(), bd), *arg as usize);
            }
        }
        for word in words(op) {
            if let Some(bd) = bds.write(&word).filter(|_| word.sets_address()) {
                patched.remove(&(word.tile, bd));
            }
            let Some((channel, task)) = word.task() else {
                continue;
            };
            for bd in bds.chain(word.tile, word.kind, task.start_bd) {
                let arg = patched.get(&(word.tile, bd));
                if let Some(argument) = arg.and_then(|&arg| arguments.get_mut(arg)) {
                    argument.touch(Access::of(channel.direction));
                }
            }
        }
    }
}
