//! Defects of a core's program: wrong code where the right one lies in the image.
//!
//! A bundle is read, changed and written back at its own length, so that everything else
//! of the program stays where it is.

use npu_arch::isa::{Bundle, Inst, Operand, Reg, Slot, SlotInst};

use super::{image, Planted};

/// A bundle and where it begins in the program.
type Placed = (usize, Bundle);

/// The program's bundles, up to what is no code.
fn bundles(code: &[u8]) -> Vec<Placed> {
    let mut at = 0;
    std::iter::from_fn(|| {
        let bundle = Bundle::decode(code, at).ok()?;
        let placed = (at, bundle);
        at += bundle.len();
        Some(placed)
    })
    .collect()
}

/// What is done to a program's bytes.
type Change = fn(&mut [u8], &[Placed]) -> Planted;

/// Changes the first core's program in an image.
fn edit(bytes: &mut [u8], change: Change) -> Planted {
    let range = image::program(bytes)?;
    let code = &mut bytes[range];
    let placed = bundles(code);
    change(code, &placed)
}

/// Writes a bundle of these instructions in place of another one.
fn put(code: &mut [u8], (at, old): &Placed, insts: &[SlotInst]) -> Planted {
    let new = Bundle::with_length(insts, old.len()).map_err(|e| e.to_string())?;
    code[*at..*at + old.len()].copy_from_slice(&new.encode());
    Ok(())
}

/// The first bundle with such an instruction, and that instruction.
fn find(placed: &[Placed], wanted: impl Fn(&SlotInst) -> bool) -> Option<(&Placed, SlotInst)> {
    placed.iter().find_map(|bundle| {
        let found = bundle.1.active().find(|inst| wanted(inst))?;
        Some((bundle, *found))
    })
}

/// Of a bundle, all but what is in one slot.
fn others(bundle: &Bundle, but: Slot) -> Vec<SlotInst> {
    let mut insts: Vec<SlotInst> = bundle.active().copied().collect();
    insts.retain(|inst| inst.slot() != but);
    insts
}

/// Writes an instruction in place of what its slot has.
fn replace(code: &mut [u8], bundle: &Placed, inst: SlotInst) -> Planted {
    let mut insts = others(&bundle.1, inst.slot());
    insts.push(inst);
    put(code, bundle, &insts)
}

/// The largest frame is larger than the core's stack: what lies there reaches into the
/// buffers behind it.
pub(super) fn stack_overflow(bytes: &mut [u8]) -> Planted {
    edit(bytes, grow_frame)
}

/// The last bundle of the last hardware loop, which is a short one in the kernels that meet
/// this, stores a byte too.
pub(super) fn loop_end_store(bytes: &mut [u8]) -> Planted {
    edit(bytes, store_at_end)
}

/// The core does not wait for its first input.
pub(super) fn dropped_acquire(bytes: &mut [u8]) -> Planted {
    edit(bytes, drop_acquire)
}

/// Results are cut off instead of rounded.
pub(super) fn truncating(bytes: &mut [u8]) -> Planted {
    edit(bytes, truncate)
}

/// Bytes that the frame is too large by: more than a core's stack.
const TOO_MUCH: i32 = 4096;

fn grow_frame(code: &mut [u8], placed: &[Placed]) -> Planted {
    let frame = |inst: &SlotInst| match inst.inst() {
        Inst::PADDB_sp_imm => inst.imm(0).unwrap_or(0),
        _ => 0,
    };
    let frames = placed.iter().flat_map(|(_, b)| b.active().map(frame));
    let largest = frames.max().filter(|&bytes| bytes > 0);
    let largest = largest.ok_or("no function has a frame")?;
    // Taken and given back.
    for bundle in placed {
        let moves = bundle.1.active().find(|i| frame(i).abs() == largest);
        let Some(mut moves) = moves.copied() else {
            continue;
        };
        let by = frame(&moves);
        let grown = Operand::Imm(by + TOO_MUCH * by.signum());
        moves.set(0, grown).map_err(|e| e.to_string())?;
        replace(code, bundle, moves)?;
    }
    Ok(())
}

fn store_at_end(code: &mut [u8], placed: &[Placed]) -> Planted {
    let ends = placed.iter().rev().flat_map(|(_, b)| b.active());
    let mut ends = ends.filter(|inst| inst.reg(0) == Some(Reg::LE));
    let end = ends.find_map(|inst| inst.imm(1));
    let end = end.ok_or("it has no hardware loop")?;
    let last = placed.iter().find(|(at, _)| *at == end as usize);
    let last = last.ok_or("the loop's end is no bundle")?;
    let operands = [Reg::r(0).into(), Reg::p(1).into(), Operand::Imm(0)];
    let store = SlotInst::new(Inst::ST_S8_ag_idx_imm, &operands).map_err(|e| e.to_string())?;
    replace(code, last, store)
}

fn drop_acquire(code: &mut [u8], placed: &[Placed]) -> Planted {
    let acquire = find(placed, |inst| inst.inst() == Inst::ACQ_mLockId_imm);
    let (bundle, acquire) = acquire.ok_or("it takes no lock")?;
    put(code, bundle, &others(&bundle.1, acquire.slot()))
}

fn truncate(code: &mut [u8], placed: &[Placed]) -> Planted {
    let mode = find(placed, |inst| inst.reg(0) == Some(Reg::CR_RND));
    let (bundle, mut mode) = mode.ok_or("it sets no rounding mode")?;
    mode.set(1, Operand::Imm(0)).map_err(|e| e.to_string())?;
    replace(code, bundle, mode)
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_arch::isa::asm::assemble;

    /// A program, changed, bundle by bundle.
    fn changed(text: &str, change: Change) -> Result<Vec<String>, String> {
        let mut code = assemble(text).unwrap().sections[0].data.clone();
        let placed = bundles(&code);
        change(&mut code, &placed)?;
        Ok(bundles(&code).iter().map(|(_, b)| b.to_string()).collect())
    }

    #[test]
    fn the_largest_frame_grows_where_it_is_taken_and_given_back() {
        let text = "paddb [sp], #32\n paddb [sp], #352\n lda r0, [sp, #-4]; paddb [sp], #-352";
        let grown = changed(text, grow_frame).unwrap();
        let wanted = [
            "paddb [sp], #32",
            "paddb [sp], #4448",
            "lda r0, [sp, #-4]; paddb [sp], #-4448",
        ];
        assert_eq!(grown, wanted);
        assert!(changed("nop", grow_frame).is_err());
    }

    #[test]
    fn a_lock_is_not_taken_and_nothing_moves() {
        let text = "mova r0, #512; acq #49, r23\n acq #50, r23";
        let left = changed(text, drop_acquire).unwrap();
        assert_eq!(left, ["mova r0, #512", "acq #50, r23"]);
        assert!(changed("nop", drop_acquire).is_err());
    }

    #[test]
    fn the_rounding_mode_is_that_of_cutting_off() {
        assert_eq!(
            changed("mov crRnd, #12", truncate).unwrap(),
            ["mov crRnd, #0"]
        );
        assert!(changed("mov crSat, #1", truncate).is_err());
    }

    #[test]
    fn a_program_without_a_hardware_loop_has_no_end_of_one() {
        assert!(changed("nop", store_at_end).is_err());
    }
}
