//! Stream switches and shim multiplexers.

use super::{kind, mask, write};
use crate::error::{DesignError, DesignErrorKind};
use crate::model::{ShimMux, Switch};
use crate::read::Result;
use npu_arch::array::switch::{Header, MasterConfig, SlaveConfig, Slot};
use npu_arch::array::{shim_mux, Bundle, Port, ShimStream, TileKind, TileOffset};
use npu_image::cdo::Command;

pub(super) fn switch(s: &Switch, out: &mut Vec<Command>) -> Result<()> {
    let (tile, kind) = (s.tile, kind(s.tile));
    let field = |source| DesignError::nowhere(DesignErrorKind::Field { tile, source });
    let missing = |port: Port| {
        DesignError::nowhere(DesignErrorKind::NoRoute {
            source_tile: tile,
            source_port: port.to_string(),
            dest_tile: tile,
            dest_port: port.to_string(),
        })
    };
    for (i, &(source, sink)) in s.connects.iter().enumerate() {
        if s.connects[..i].iter().any(|c| c.1 == sink && c.0 != source) {
            let port = sink.to_string();
            return Err(DesignError::nowhere(DesignErrorKind::PortTaken {
                tile,
                port,
                first: None,
            }));
        }
        let slave = kind.slave_index(source).ok_or_else(|| missing(source))?;
        let (Some(master), Some(slave_config)) =
            (kind.master_register(sink), kind.slave_register(source))
        else {
            return Err(missing(sink));
        };
        write(
            out,
            tile,
            master,
            MasterConfig::Circuit { slave }.to_word().map_err(field)?,
        );
        write(out, tile, slave_config, SlaveConfig::Circuit.to_word());
    }
    for set in &s.masters {
        let register = kind
            .master_register(set.port)
            .ok_or_else(|| missing(set.port))?;
        let to_host = kind == TileKind::Shim && set.port.bundle == Bundle::South;
        let keep = set
            .keep_header
            .unwrap_or(set.port.bundle != Bundle::Dma && !to_host);
        let config = MasterConfig::Packet {
            arbiter: set.arbiter,
            msels: set.msels,
            header: if keep { Header::Keep } else { Header::Drop },
        };
        write(out, tile, register, config.to_word().map_err(field)?);
    }
    for set in &s.rules {
        for (slot, rule) in (0..).zip(&set.rules) {
            let (Some(config), Some(register)) = (
                kind.slave_register(set.port),
                kind.slot_register(set.port, slot),
            ) else {
                return Err(missing(set.port));
            };
            write(out, tile, config, SlaveConfig::Packet.to_word());
            let slot = Slot {
                id: rule.value,
                mask: rule.mask,
                msel: rule.msel,
                arbiter: rule.arbiter,
            };
            write(out, tile, register, slot.to_word().map_err(field)?);
        }
    }
    Ok(())
}

pub(super) fn multiplexer(m: &ShimMux, out: &mut Vec<Command>) {
    for &(source, sink) in &m.connects {
        // `North` is the switch's side; it names the switch's south port of the same number.
        let (register, field) = if source.bundle == Bundle::North {
            (
                shim_mux::DEMUX_CONFIG,
                shim_mux::demux_field(source.channel),
            )
        } else {
            (shim_mux::MUX_CONFIG, shim_mux::mux_field(sink.channel))
        };
        if let Some(field) = field {
            let value = ShimStream::Dma.bits() << field.lo;
            mask(out, m.tile, TileOffset(register), field.mask(), value);
        }
    }
}
