//! Parts of operands that are read as they come.
//!
//! Nobody believes an operation by itself that what it reads there doesn't matter.
//! Allocation leaves behind from where on in a block a register holds nothing
//! ([`Region::nothing`]); what is written from there on holds something again,
//! unless it is a copy of nothing. Whatever a register holds where a block begins
//! is something, wherever control comes from.

use super::Violation;
use crate::layout::Region;
use crate::mach::{Op, Reg};
use std::collections::BTreeSet;

/// What is read as it comes is where the same block said before that nothing is,
/// and nothing was written since: where control comes from doesn't matter.
pub(super) fn blanks<'a>(regions: impl Iterator<Item = &'a Region>) -> Result<(), Violation> {
    let mut empty: BTreeSet<Reg> = BTreeSet::new();
    for region in regions {
        // Into one without a label control only falls, from behind a call.
        if region.label.is_some() {
            empty.clear();
        }
        let mut nothing = region.nothing.iter().peekable();
        for (n, inst) in region.insts.iter().chain(&region.branch).enumerate() {
            while let Some((_, r)) = nothing.next_if(|(at, _)| *at <= n) {
                empty.extend(r.lanes());
            }
            let believed = |(operand, r): &(usize, Reg)| {
                // What is modified is handed on.
                empty.contains(r) && !inst.modifies(*operand)
            };
            if let Some((_, r)) = inst.blanks().find(|part| !believed(part)) {
                let (inst, register) = (inst.to_string(), r.to_string());
                return Err(Violation::Blank { inst, register });
            }
            if empty.is_empty() {
                continue;
            }
            // A copy of nothing is nothing.
            let copied = match &inst.uses[..] {
                [from] if inst.op == Op::Copy => from.lanes(),
                _ => &[],
            };
            let copied: Vec<bool> = copied.iter().map(|l| empty.contains(l)).collect();
            for (part, lane) in inst.defs.iter().flat_map(|d| d.lanes()).enumerate() {
                match copied.get(part) {
                    Some(true) => empty.insert(*lane),
                    _ => empty.remove(lane),
                };
            }
        }
    }
    Ok(())
}
