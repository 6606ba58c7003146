//! `aiex.npu.writebd`: a BD by the fields of its registers.

use super::transfer::{Burst, AX_CACHE};
use super::Lowering;
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::Op;
use crate::read::{ranged, Result};
use npu_arch::array::{BdId, CoreBd, FieldRange, MemtileBd, ShimBd, TileKind};
use npu_image::txn::Op as TxnOp;

/// The fields of an operation.
struct Fields<'o>(&'o Op);

impl Fields<'_> {
    fn get(&self, key: &'static str) -> Result<u32> {
        let value = self.0.int(key).or(Some(0));
        ranged(key, value, 0, u32::MAX.into(), self.0.attr_span(key)).map(|v| v as u32)
    }

    /// A lock request, as its seven bits.
    fn request(&self, key: &'static str) -> Result<u32> {
        let value = self.0.int(key).or(Some(0));
        ranged(key, value, -64, 127, self.0.attr_span(key)).map(|v| v as u32 & 0x7f)
    }
}

impl Lowering<'_> {
    /// The fields are as the hardware holds them, but for the burst length, which is in bytes, and the
    /// buffer's offset, in bytes but at a memory tile.
    pub(super) fn write_raw_bd(&mut self, op: &Op) -> Result<()> {
        let tile = self.tile(op)?;
        let kind = TileKind::of_row(tile.row).unwrap_or(TileKind::Shim);
        let words = match kind {
            TileKind::Shim => self.shim_words(op)?,
            TileKind::Mem => memtile_words(op)?,
            TileKind::Core => core_words(op)?,
        };
        let words = words
            .map_err(|source| DesignError::at(op.span, DesignErrorKind::Field { tile, source }))?;
        let last = i128::from(kind.bd_count()) - 1;
        let id = ranged(
            "a BD's number",
            op.int("bd_id"),
            0,
            last,
            op.attr_span("bd_id"),
        )? as u8;
        if let Some(offset) = kind.bd_register(BdId(id), 0) {
            self.ops.push(TxnOp::BlockWrite {
                addr: tile.at(offset).0,
                data: words,
            });
        }
        Ok(())
    }

    fn shim_words(&self, op: &Op) -> Result<Words> {
        let f = Fields(op);
        let span = op.attr_span("burst_length");
        let burst = f.get("burst_length")?.into();
        let burst = Burst::from_bytes(self.model.device, burst, span)?;
        let bd = ShimBd {
            buffer_length: f.get("buffer_length")?,
            base_address_low: f.get("buffer_offset")? >> 2,
            enable_packet: f.get("enable_packet")?,
            out_of_order_bd_id: f.get("out_of_order_id")?,
            packet_id: f.get("packet_id")?,
            packet_type: f.get("packet_type")?,
            d0_wrap: f.get("d0_size")?,
            d0_stepsize: f.get("d0_stride")?,
            d1_wrap: f.get("d1_size")?,
            d1_stepsize: f.get("d1_stride")?,
            d2_stepsize: f.get("d2_stride")?,
            burst_length: burst.0,
            ax_cache: AX_CACHE,
            iteration_current: f.get("iteration_current")?,
            iteration_wrap: f.get("iteration_size")?,
            iteration_stepsize: f.get("iteration_stride")?,
            next_bd: f.get("next_bd")?,
            use_next_bd: f.get("use_next_bd")?,
            valid_bd: f.get("valid_bd")?,
            lock_acq_enable: f.get("lock_acq_enable")?,
            lock_acq_id: f.get("lock_acq_id")?,
            lock_acq_value: f.request("lock_acq_val")?,
            lock_rel_id: f.get("lock_rel_id")?,
            lock_rel_value: f.request("lock_rel_val")?,
            ..ShimBd::default()
        };
        Ok(bd.to_words().map(Vec::from))
    }
}

type Words = std::result::Result<Vec<u32>, FieldRange>;

fn memtile_words(op: &Op) -> Result<Words> {
    let f = Fields(op);
    let bd = MemtileBd {
        buffer_length: f.get("buffer_length")?,
        base_address: f.get("buffer_offset")?,
        enable_packet: f.get("enable_packet")?,
        out_of_order_bd_id: f.get("out_of_order_id")?,
        packet_id: f.get("packet_id")?,
        packet_type: f.get("packet_type")?,
        d0_wrap: f.get("d0_size")?,
        d0_stepsize: f.get("d0_stride")?,
        d1_wrap: f.get("d1_size")?,
        d1_stepsize: f.get("d1_stride")?,
        // `d2_size` is not written, as in MLIR-AIE: dimension 2 is the outermost one of such a BD.
        d2_stepsize: f.get("d2_stride")?,
        d0_zero_before: f.get("d0_zero_before")?,
        d1_zero_before: f.get("d1_zero_before")?,
        d2_zero_before: f.get("d2_zero_before")?,
        d0_zero_after: f.get("d0_zero_after")?,
        d1_zero_after: f.get("d1_zero_after")?,
        d2_zero_after: f.get("d2_zero_after")?,
        iteration_current: f.get("iteration_current")?,
        iteration_wrap: f.get("iteration_size")?,
        iteration_stepsize: f.get("iteration_stride")?,
        next_bd: f.get("next_bd")?,
        use_next_bd: f.get("use_next_bd")?,
        valid_bd: f.get("valid_bd")?,
        lock_acq_enable: f.get("lock_acq_enable")?,
        lock_acq_id: f.get("lock_acq_id")?,
        lock_acq_value: f.request("lock_acq_val")?,
        lock_rel_id: f.get("lock_rel_id")?,
        lock_rel_value: f.request("lock_rel_val")?,
        ..MemtileBd::default()
    };
    Ok(bd.to_words().map(Vec::from))
}

fn core_words(op: &Op) -> Result<Words> {
    let f = Fields(op);
    let bd = CoreBd {
        buffer_length: f.get("buffer_length")?,
        base_address: f.get("buffer_offset")? / 4,
        enable_packet: f.get("enable_packet")?,
        out_of_order_bd_id: f.get("out_of_order_id")?,
        packet_id: f.get("packet_id")?,
        packet_type: f.get("packet_type")?,
        d0_wrap: f.get("d0_size")?,
        d0_stepsize: f.get("d0_stride")?,
        d1_wrap: f.get("d1_size")?,
        d1_stepsize: f.get("d1_stride")?,
        d2_stepsize: f.get("d2_stride")?,
        iteration_current: f.get("iteration_current")?,
        iteration_wrap: f.get("iteration_size")?,
        iteration_stepsize: f.get("iteration_stride")?,
        next_bd: f.get("next_bd")?,
        use_next_bd: f.get("use_next_bd")?,
        valid_bd: f.get("valid_bd")?,
        lock_acq_enable: f.get("lock_acq_enable")?,
        lock_acq_id: f.get("lock_acq_id")?,
        lock_acq_value: f.request("lock_acq_val")?,
        lock_rel_id: f.get("lock_rel_id")?,
        lock_rel_value: f.request("lock_rel_val")?,
        ..CoreBd::default()
    };
    Ok(bd.to_words().map(Vec::from))
}
