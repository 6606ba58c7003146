//! Views of a text, lowered so far and no farther.

use super::View;
use crate::error::{DesignError, DesignErrorKind, Error};
use crate::expand::expand;
use crate::lowered::{cascades, control_overlay, drop_unused_tiles};
use crate::model::{Flow, Model, PacketFlow};
use crate::options::Options;
use crate::{alloc, fifo, mlir, read, registers, route, Span};
use npu_arch::array::Bundle;

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
    let module = expand(mlir::parse(text)?, options.device.as_deref())?;
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
            model.fixed.clear();
            fifos(&mut model, options)?;
            route::route(&mut model, options)?;
        }
        Stage::Complete => {
            let routed = model.is_routed();
            fifos(&mut model, options)?;
            alloc::addresses(&mut model, options)?;
            if !routed {
                route::route(&mut model, options)?;
            }
        }
    }
    Ok(View::of(&model))
}

/// Routes the streams of `view` anew on an empty array, and reads the settings back.
///
/// With [`Router::MlirAie`](crate::Router::MlirAie) and a view of an image that MLIR-AIE made, the
/// result has the image's switches and multiplexers.
///
/// # Errors
/// When the streams can't be routed, or a setting has no register.
pub fn reroute(view: &View, options: &Options) -> Result<View, Error> {
    let mut model = Model::empty(view.device);
    for flow in &view.flows {
        model.flows.push(Flow {
            source: (flow.source.tile, flow.source.port),
            dest: (flow.dest.tile, flow.dest.port),
            span: Span::default(),
            position: 0,
        });
    }
    for flow in &view.packet_flows {
        // Control streams are those of a control port; they come first.
        let control = flow.source.port.bundle == Bundle::TileControl;
        model.packet_flows.push(PacketFlow {
            id: flow.id,
            source: (flow.source.tile, flow.source.port),
            dests: flow.dests.iter().map(|d| (d.tile, d.port)).collect(),
            keep_header: flow.keep_header,
            priority: control,
            span: Span::default(),
            position: usize::MAX,
        });
    }
    route::route(&mut model, options)?;
    let init = registers::configuration(&model)?.init;
    View::of_image(view.device, &init).map_err(|_| {
        DesignError::nowhere(DesignErrorKind::NotA {
            what: "a place in the array",
        })
        .into()
    })
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
