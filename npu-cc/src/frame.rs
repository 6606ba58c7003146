//! Stack frames.
//!
//! The stack grows upwards; a function adds its frame to `sp` and addresses
//! it downwards from there:
//!
//! ```text
//! sp            first byte above the frame
//! sp - 4        argument words for callees, the first highest
//!               registers kept for the caller, lr
//!               spilled registers
//!               stack objects
//! sp - size     = the caller's sp; the caller's argument words lie below it
//! ```

use crate::lir::{Extend, Width};
use crate::mach::frame_offset_fits;
use crate::mach::{Addr, FramePlace, Imm, MInst, MemRef, Object, Op, Reg};
use crate::mir::{Function, Term};
use std::ops::RangeInclusive;

/// Frames, like `sp`, are multiples of this.
const FRAME_ALIGN: u32 = 32;

/// Largest frame that `sp` can be stepped by at once.
const MAX_FRAME: u32 = 0x1_0000;

/// What one instruction adds to a pointer, in words.
const POINTER_STEP: RangeInclusive<i32> = -0x800..=0x7FC;

/// Offsets from `sp` of everything in a frame.
struct Layout {
    size: u32,
    kept: Vec<(Reg, i32)>,
    spills: Vec<i32>,
    slots: Vec<i32>,
}

/// Lays out the frame of an allocated function, expands what refers to it and
/// adds prologue and epilogue. Gives the frame's bytes, or `None` if it is
/// larger than instructions can address.
pub(crate) fn lay_out(f: &mut Function) -> Option<u32> {
    let layout = layout(f)?;
    for block in &mut f.blocks {
        let mut insts = Vec::with_capacity(block.insts.len());
        for mut inst in std::mem::take(&mut block.insts) {
            if let Imm::Frame(place) = inst.imm {
                let offset = layout.offset(place)?;
                if inst.op == Op::FrameAddr {
                    frame_address(&mut insts, &inst, offset);
                    continue;
                }
                let width = match inst.op {
                    Op::Load(width, ..) | Op::Store(width, _) => width,
                    _ => Width::B4,
                };
                if !frame_offset_fits(width, offset) {
                    return None;
                }
                inst.imm = Imm::Int(offset);
            }
            insts.push(inst);
        }
        block.insts = insts;
    }
    if layout.size > 0 {
        prologue_and_epilogue(f, &layout);
    }
    Some(layout.size)
}

impl Layout {
    fn offset(&self, place: FramePlace) -> Option<i32> {
        match place {
            FramePlace::Outgoing(bytes) => Some(-(bytes as i32)),
            FramePlace::Incoming(bytes) => Some(-(self.size as i32) - bytes as i32),
            FramePlace::Spill(n, at) => Some(self.spills.get(n as usize)? + at as i32),
            FramePlace::Slot(n, at) => self.slots.get(n as usize)?.checked_add(at),
        }
    }
}

fn layout(f: &Function) -> Option<Layout> {
    let mut kept: Vec<Reg> = f
        .blocks
        .iter()
        .flat_map(|b| &b.insts)
        .flat_map(|i| &i.defs)
        .flat_map(|r| r.lanes())
        .copied()
        .filter(|r| r.is_callee_saved())
        .collect();
    if f.calls {
        kept.push(Reg::LR);
    }
    kept.sort_unstable();
    kept.dedup();
    let mut used = i64::from(f.outgoing);
    let mut places = Vec::new();
    for reg in kept {
        used += 4;
        places.push((reg, -used as i32));
    }
    // Words first, so that they fill up what is left of 32 bytes.
    let mut order: Vec<usize> = (0..f.spills.len()).collect();
    order.sort_by_key(|n| f.spills[*n].align());
    let mut spills = vec![0; f.spills.len()];
    for n in order {
        let (bytes, align) = (f.spills[n].bytes(), i64::from(f.spills[n].align()));
        used = (used + i64::from(bytes) + align - 1) / align * align;
        spills[n] = -used as i32;
    }
    let mut slots = Vec::new();
    for (size, align) in &f.slots {
        let align = i64::from((*align).max(4));
        used = (used + i64::from(*size) + align - 1) / align * align;
        if used > i64::from(MAX_FRAME) {
            return None;
        }
        slots.push(-used as i32);
    }
    let size = u32::try_from(used).ok()?.next_multiple_of(FRAME_ALIGN);
    (size <= MAX_FRAME).then_some(Layout {
        size,
        kept: places,
        spills,
        slots,
    })
}

fn frame_address(insts: &mut Vec<MInst>, inst: &MInst, offset: i32) {
    let p = inst.defs[0];
    let line = inst.line;
    insts.push(MInst {
        line,
        ..MInst::copy(p, Reg::SP)
    });
    let mut left = offset;
    while left != 0 {
        let step = left.clamp(*POINTER_STEP.start(), *POINTER_STEP.end());
        left -= step;
        insts.push(MInst {
            line,
            ..MInst::new(Op::PaddImm, &[p], &[p], Imm::Int(step))
        });
    }
}

fn prologue_and_epilogue(f: &mut Function, layout: &Layout) {
    let word = |n: usize| MemRef {
        object: Object::Private(FramePlace::Incoming(u32::MAX - n as u32)),
        base: None,
        offset: 0,
        size: 4,
        volatile: false,
    };
    let step = |bytes: i32| MInst::new(Op::PaddSp, &[Reg::SP], &[Reg::SP], Imm::Int(bytes));
    let mut start = vec![step(layout.size as i32)];
    let mut end = Vec::new();
    for (n, (reg, offset)) in layout.kept.iter().enumerate() {
        let save = MInst::new(
            Op::Store(Width::B4, Addr::Sp),
            &[],
            &[*reg, Reg::SP],
            Imm::Int(*offset),
        );
        let load = MInst::new(
            Op::Load(Width::B4, Extend::Zero, Addr::Sp),
            &[*reg],
            &[Reg::SP],
            Imm::Int(*offset),
        );
        start.push(MInst {
            mem: Some(word(n)),
            ..save
        });
        end.push(MInst {
            mem: Some(word(n)),
            ..load
        });
    }
    end.push(step(-(layout.size as i32)));
    for block in &mut f.blocks {
        if let Term::Ret(_) = block.term {
            block.insts.extend(end.iter().cloned());
        }
    }
    if let Some(entry) = f.blocks.first_mut() {
        entry.insts.splice(0..0, start);
    }
}
