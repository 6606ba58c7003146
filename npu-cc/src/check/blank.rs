//! Parts of operands that are read as they come.
//!
//! Nobody believes an operation by itself that what it reads there doesn't matter.
//! Allocation leaves behind from where on in a block a register holds nothing
//! ([`Region::nothing`]); what is written from there on holds something again,
//! unless it is a copy of nothing. Whatever a register holds where a block begins
//! is something, wherever control comes from. And where a register is said to hold
//! nothing nobody may read it as something until it is written: that it holds
//! nothing is the allocator's word, which its own readers must not contradict.
//!
//! The allocator walks through blocks by the same rule when it marks what is blank
//! (`regalloc::expand`). This walk is another one on purpose: the checker judges the
//! marks and must not share a mistake with the code that makes them.

use super::Violation;
use crate::layout::Region;
use crate::mach::{MInst, Op, Reg};
use std::collections::BTreeSet;

/// The lanes that an operation reads as something. What it modifies is not among
/// them: it hands on what was there.
fn counts(inst: &MInst) -> impl Iterator<Item = Reg> + '_ {
    let uses = inst.uses.iter().enumerate();
    let uses = uses.filter(|(operand, _)| !inst.modifies(*operand));
    uses.flat_map(move |(operand, r)| {
        let parts = r.lanes().iter().enumerate();
        let read = parts.filter(move |(part, _)| !inst.is_blank(operand, *part));
        read.map(|(_, lane)| *lane)
    })
}

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
            if let Some(r) = counts(inst).find(|lane| empty.contains(lane)) {
                let (inst, register) = (inst.to_string(), r.to_string());
                return Err(Violation::Nothing { inst, register });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mach::Class;

    fn x(n: usize) -> Reg {
        Class::X.registers().map(Reg).nth(n).unwrap()
    }

    fn upper(n: usize) -> Reg {
        x(n).lanes()[1]
    }

    /// A copy of a vector whose upper half is read as it comes.
    fn half(to: usize, from: usize) -> MInst {
        let mut inst = MInst::copy(x(to), x(from));
        inst.mark_blank(&|lane| lane == upper(from));
        inst
    }

    fn region(nothing: &[(usize, Reg)], insts: Vec<MInst>) -> Region {
        Region {
            label: Some(0),
            nothing: nothing.to_vec(),
            insts,
            ..Region::default()
        }
    }

    fn judge(nothing: &[(usize, Reg)], insts: Vec<MInst>) -> Result<(), Violation> {
        blanks([region(nothing, insts)].iter())
    }

    fn is_blank(judged: Result<(), Violation>) -> bool {
        matches!(judged, Err(Violation::Blank { .. }))
    }

    #[test]
    fn nothing_is_where_the_program_said_so_before() {
        assert_eq!(judge(&[(0, upper(0))], vec![half(1, 0)]), Ok(()));
        assert!(is_blank(judge(&[], vec![half(1, 0)])));
        assert!(is_blank(judge(&[(0, upper(2))], vec![half(1, 0)])));
        assert!(is_blank(judge(&[(1, upper(0))], vec![half(1, 0)])));
        let branch = Region {
            branch: Some(half(1, 0)),
            ..region(&[], Vec::new())
        };
        assert!(is_blank(blanks([branch].iter())));
    }

    #[test]
    fn what_is_written_is_something() {
        let write = MInst::copy(upper(0), x(2).lanes()[0]);
        let said = [(0, upper(0))];
        assert!(is_blank(judge(&said, vec![write.clone(), half(1, 0)])));
        // Said again behind it.
        let said = [(0, upper(0)), (1, upper(0))];
        assert_eq!(judge(&said, vec![write, half(1, 0)]), Ok(()));
    }

    #[test]
    fn a_copy_of_nothing_is_nothing() {
        let said = [(0, upper(0))];
        assert_eq!(judge(&said, vec![half(1, 0), half(2, 1)]), Ok(()));
        let write = MInst::copy(upper(1), x(3).lanes()[0]);
        let insts = vec![half(1, 0), write, half(2, 1)];
        assert!(is_blank(judge(&said, insts)));
    }

    /// Control comes into a block from anywhere, behind a call only from before it.
    #[test]
    fn a_block_begins_with_something() {
        let both = |label| {
            let first = region(&[(0, upper(0))], vec![half(2, 0)]);
            let second = Region {
                label,
                ..region(&[], vec![half(1, 0)])
            };
            blanks([first, second].iter())
        };
        assert_eq!(both(None), Ok(()));
        assert!(is_blank(both(Some(1))));
    }

    #[test]
    fn nobody_reads_nothing_as_something() {
        let said = [(0, upper(0))];
        let judged = judge(&said, vec![MInst::copy(x(1), x(0))]);
        assert!(
            matches!(judged, Err(Violation::Nothing { .. })),
            "{judged:?}"
        );
        let below = MInst::copy(x(1).lanes()[0], x(0).lanes()[0]);
        assert_eq!(judge(&said, vec![below]), Ok(()));
        let write = MInst::copy(upper(0), x(2).lanes()[0]);
        let insts = vec![write, MInst::copy(x(1), x(0))];
        assert_eq!(judge(&said, insts), Ok(()));
    }
}
