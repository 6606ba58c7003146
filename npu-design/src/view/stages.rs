//! Views of a text, lowered so far and no farther.

use super::View;
use crate::error::Error;
use crate::lowered::{cascades, control_overlay, drop_unused_tiles};
use crate::model::Model;
use crate::options::Options;
use crate::{alloc, fifo, mlir, read, route};

/// How far a text is lowered before it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// As it stands.
    Written,
    /// Objectfifos to buffers, locks, DMA programs and flows, all with their ids; the streams that
    /// every design gets.
    Fifos,
    /// And a place for every buffer. What the text says of places is forgotten: the text may be one
    /// in which they are given, to see whether they come out the same.
    Addresses,
    /// And the settings of stream switches; those of the text are forgotten.
    Routes,
    /// Whatever is still open: a start from any stage.
    Complete,
}

/// Reads a text and lowers it up to `stage`.
///
/// # Errors
/// The first problem found, with its place in `text` and a remedy.
pub fn view(text: &str, stage: Stage, options: &Options) -> Result<View, Error> {
    let module = mlir::parse(text)?;
    let mut model = read::read(&module)?;
    match stage {
        Stage::Written => {}
        Stage::Fifos => fifos(&mut model, options)?,
        Stage::Addresses => {
            for buffer in &mut model.buffers {
                buffer.address = None;
                buffer.bank = None;
            }
            fifos(&mut model, options)?;
            alloc::addresses(&mut model, options)?;
        }
        Stage::Routes => {
            model.switches.clear();
            model.muxes.clear();
            fifos(&mut model, options)?;
            route::route(&mut model, options)?;
        }
        Stage::Complete => {
            let routed = !model.switches.is_empty();
            fifos(&mut model, options)?;
            alloc::addresses(&mut model, options)?;
            if !routed {
                route::route(&mut model, options)?;
            }
        }
    }
    Ok(View::of(&model))
}

fn fifos(model: &mut Model<'_>, options: &Options) -> Result<(), Error> {
    alloc::locks(model)?;
    fifo::lower(model, options)?;
    cascades(model);
    alloc::bds(model)?;
    drop_unused_tiles(model);
    control_overlay(model);
    Ok(())
}
