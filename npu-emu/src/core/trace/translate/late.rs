//! What earlier bundles left for this one: stores that reach memory, vector
//! operations that compute.

use super::super::super::lower::Op;
use super::super::super::regs;
use super::super::super::vec::plan::VecOp;
use super::super::state::{Item, What};
use super::super::uop::{Kind, Uop};
use super::bundle::Step;
use super::uses::*;

impl Step<'_, '_> {
    /// The stores that reach memory with this cycle. None of the bundle's own
    /// may meet them, and a part-word store no load either.
    pub(super) fn stores_due(&mut self, ops: &[Op]) -> Option<()> {
        let due: Vec<_> = self.t.state.arriving().collect();
        let stores = |i: &&Item| matches!(i.what, What::Part { .. } | What::Store { .. });
        if due.iter().filter(stores).count() > 1 {
            return None;
        }
        for i in due {
            let u = match i.what {
                What::Part { reg, bytes } => {
                    if ops.iter().any(is_memory) {
                        return None;
                    }
                    let kind = if bytes == 1 {
                        Kind::StoreByte
                    } else {
                        Kind::StoreHalf
                    };
                    Uop {
                        d: self.t.state.scalar(reg),
                        a: i.place,
                        ..Uop::new(kind)
                    }
                }
                What::Store { addr, bytes } => {
                    if ops.iter().any(is_store) {
                        return None;
                    }
                    Uop {
                        d: i.place,
                        a: addr,
                        c: bytes,
                        ..Uop::new(Kind::StoreAside)
                    }
                }
                _ => continue,
            };
            self.emit(u);
        }
        Some(())
    }

    /// The operations that compute at the end of this bundle. What they read
    /// does not change with it, so that they can compute before it.
    pub(super) fn late_due(&mut self, ops: &[Op]) -> Option<()> {
        let program = self.program;
        let late: Vec<(Item, u16)> = self
            .t
            .state
            .items
            .iter()
            .filter_map(|i| match i.what {
                What::Late { op } => Some((*i, op)),
                _ => None,
            })
            .collect();
        if late.is_empty() {
            return Some(());
        }
        let now = ops.iter().fold(0, |all, op| all | writes(op));
        let arriving = self.t.state.arriving().fold(0, |all, i| match i.what {
            What::Scalar { reg } | What::Sticky { reg } => all | bit(reg),
            _ => all,
        });
        for (item, ext) in late {
            let v = &program.vec[usize::from(ext)];
            let each = v.scalars[..usize::from(v.scalar_count)].iter();
            let scalars = each.fold(0, |all, s| all | source_bits(s));
            // Bundles since it issued.
            let since = v.compute.checked_sub(1 + item.left)?;
            let early = v.early_read != 0;
            if early && since >= v.early_read {
                let fixed = scalars | bit(regs::CONTROL + 10);
                if fixed & (now | arriving) != 0 {
                    return None;
                }
            }
            if item.left != 0 {
                continue;
            }
            let control = 0xfff << regs::CONTROL;
            let looks = if v.control { control } else { 0 };
            if (scalars | looks) & now != 0 {
                return None;
            }
            self.compute_late(item, ext, v, early)?;
        }
        Some(())
    }

    pub(super) fn compute_late(
        &mut self,
        item: Item,
        ext: u16,
        v: &VecOp,
        early: bool,
    ) -> Option<()> {
        if v.extracts || v.scalar.2 != 0 || v.status.1 != 0 {
            return None;
        }
        let mut v = *v;
        for i in &mut v.inputs {
            // From this bundle on.
            i.after += 1;
        }
        self.vector_needs(&v);
        v.dest.cycle = v.dest.cycle.checked_sub(v.compute - 1)?;
        let after = u8::from(!early);
        let loaded = v.loads.then_some(item.place);
        self.function(ext, &v, after, loaded, None)?;
        if early && v.control {
            let sign = self.t.state.scalar(regs::CONTROL + 10);
            self.t.vecs.last_mut()?.sign = Some(sign);
        }
        Some(())
    }
}
