//! Configuration: the commands of a CDO.

use npu_arch::array::{ArrayAddr, Col};
use npu_image::cdo::Command;

use super::fault::{Fault, FaultKind, Origin};
use super::Array;

impl Array {
    /// Applies commands whose columns count from the first of this partition,
    /// as those of MLIR-AIE do.
    ///
    /// # Errors
    /// [`Fault`] with the command's index, for the first one refused; those
    /// before it have been applied.
    pub fn apply_cdo<'c>(
        &mut self,
        commands: impl IntoIterator<Item = &'c Command>,
    ) -> Result<(), Fault> {
        self.apply_cdo_from(commands, Col(0))
    }

    /// Applies commands made for a partition that starts at `first`.
    ///
    /// # Errors
    /// As [`Array::apply_cdo`].
    pub fn apply_cdo_from<'c>(
        &mut self,
        commands: impl IntoIterator<Item = &'c Command>,
        first: Col,
    ) -> Result<(), Fault> {
        let shift = u64::from(first.0) << ArrayAddr::COL_SHIFT;
        for (command, c) in commands.into_iter().enumerate() {
            let origin = Origin::Cdo { command };
            let place = |addr: u64| {
                addr.checked_sub(shift)
                    .and_then(|a| u32::try_from(a).ok())
                    .map(ArrayAddr)
                    .ok_or(Fault {
                        origin,
                        kind: FaultKind::OutsideArray { addr },
                    })
            };
            match c {
                Command::Write { addr, value } => self.write(origin, place(*addr)?, *value)?,
                Command::MaskWrite { addr, mask, value } => {
                    self.write_masked(origin, place(*addr)?, *mask, *value)?;
                }
                Command::DmaWrite { addr, data } => {
                    self.write_block(origin, place(*addr)?, data)?;
                }
                Command::MaskPoll {
                    addr, mask, value, ..
                } => {
                    let addr = place(*addr)?;
                    let current = self.read(origin, addr)?;
                    if current & mask != value & mask {
                        let kind = FaultKind::CdoPoll {
                            addr,
                            mask: *mask,
                            value: *value,
                            current,
                        };
                        return Err(Fault { origin, kind });
                    }
                }
                Command::Nop { .. } => {}
                Command::EndMark => break,
                Command::Other { id, .. } => {
                    return Err(Fault {
                        origin,
                        kind: FaultKind::UnsupportedCdo { id: *id },
                    });
                }
            }
        }
        Ok(())
    }
}
