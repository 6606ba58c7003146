//! What later versions of MLIR-AIE write in short, written out: ahead of every other reading of a module.
//!
//! * [`devices`]: of several devices one is chosen, and `aiex.configure` with `aiex.run` becomes the
//!   sequences that it runs.
//! * [`sequences`]: runtime sequences become straight lines. Loops and conditions with constant bounds are
//!   carried out, arithmetic on constants is done, `aiex.dma_start_bd_chain` becomes the task that the
//!   chain describes, operands that are constants become the attributes that they were before.
//! * [`constants`]: what DMA programs take as operands, likewise.
//!
//! What depends on a run's values is refused: an instruction stream is made once, for all runs.

mod constants;
mod devices;
mod sequences;

pub(crate) use constants::value as known_value;

use crate::mlir::{Module, Op, ValueId};
use crate::read::Result;
use std::collections::HashMap;

/// Values of constants.
type Known = HashMap<ValueId, i128>;

/// Writes a module out. `device` is the symbol of the device that is wanted, if there is a choice.
///
/// # Errors
/// No such device, a choice that is not made, a configuration that Phoenix can't load, a sequence that
/// depends on a run's values, a chain that does not fit its use.
pub(crate) fn expand(mut module: Module, device: Option<&str>) -> Result<Module> {
    let mut known = Known::new();
    for op in &module.ops {
        constants::collect(op, &module.values, &mut known);
    }
    devices::choose(&mut module, device)?;
    let Some(at) = module.ops.iter().position(|o| o.name == "aie.device") else {
        return Ok(module);
    };
    let mut device = module.ops.swap_remove(at);
    let expanded = body(&mut module, &mut device, &mut known);
    module.ops.push(device);
    let last = module.ops.len() - 1;
    module.ops.swap(at, last);
    expanded.map(|()| module)
}

fn body(module: &mut Module, device: &mut Op, known: &mut Known) -> Result<()> {
    let blocks = device.regions.iter_mut().flat_map(|r| &mut r.blocks);
    for block in blocks {
        let ops = std::mem::take(&mut block.ops);
        let (chains, mut ops): (Vec<Op>, Vec<Op>) =
            ops.into_iter().partition(|o| o.name == "aie.bd_chain");
        for op in &mut ops {
            match op.name.as_str() {
                "aiex.runtime_sequence" | "aie.runtime_sequence" => {
                    sequences::straighten(module, &chains, known, op)?;
                }
                "aie.mem" | "aie.memtile_dma" | "aie.shim_dma" => constants::settle(op, known),
                "aie.core" => constants::settle_locks(op, known),
                _ => {}
            }
        }
        block.ops = ops;
    }
    Ok(())
}
