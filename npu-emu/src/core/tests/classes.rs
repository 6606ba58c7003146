//! Each strict class of the core alone: an error, unless it is allowed.

use npu_arch::isa::DecodeError;

use super::*;
use crate::strict::Class;

/// Sets up two rounds of a loop, by its first and last bundle, and goes on up to it.
fn loop_at(first: i32, last: i32) -> Code {
    let mut code = Code::new().each(&[
        set(1, 2),
        op(Inst::MOVXM_lng_cg, &[Reg::LS.into(), i(first)]),
        op(Inst::MOVXM_lng_cg, &[Reg::LE.into(), i(last)]),
        op(Inst::ADD_NC, &[Reg::LC.into(), r(1), i(0)]),
    ]);
    while code.here() < first {
        code = code.bundle(&[]);
    }
    code
}

/// A bundle of four bytes that has reserved bits in its slot.
fn reserved() -> Code {
    let words = (0u32..1 << 24).map(|n| (n << 4 | 9).to_le_bytes());
    let no_slot = |word: &[u8; 4]| {
        let bundle = Bundle::decode(word, 0);
        matches!(bundle, Err(DecodeError::Slot { .. }))
    };
    let bytes = words.into_iter().find(no_slot).unwrap().to_vec();
    Code { bytes }
}

fn violation(class: Class) -> Code {
    let jump = |to| op(Inst::J_jump_imm, &[i(to)]);
    match class {
        Class::ReservedEncoding => reserved(),
        Class::UninitialisedRegister => {
            Code::new().each(&[set(0, 1), op(Inst::ADD, &[r(2), r(0), r(9)])])
        }
        Class::UnalignedAccess => Code::new().each(&[
            op(Inst::MOVXM_lng_cg, &[p(1), i(DATA as i32 + 2)]),
            op(Inst::LDA_dms_lda_idx_imm, &[r(0), p(1), i(0)]),
        ]),
        Class::WriteConflict => Code::new()
            .each(&[set(1, 3), lda(0, 0)])
            .nops(5)
            .each(&[op(Inst::ADD_NC, &[r(0), r(1), i(0)])]),
        Class::StructuralHazard => Code::new().each(&[
            set(0, 3),
            op(Inst::MUL_mul_r_rr, &[r(1), r(0), r(0)]),
            op(Inst::ADD, &[r(2), r(0), r(0)]),
        ]),
        Class::LoopSetup => loop_at(64, 64).wide(&[]),
        Class::UnalignedTarget => Code::new().each(&[jump(24)]).nops(20),
        Class::BranchInDelaySlot => Code::new().each(&[jump(32), jump(32)]).nops(20),
        Class::LockOrder => Code::new().each(&[set(1, 1)]).bundle(&[
            op(Inst::ST_dms_sts_idx_imm, &[r(1), p(0), i(0)]),
            op(Inst::REL_mLockId_imm, &[i(48), r(1)]),
        ]),
        other => panic!("{other} is not of the core alone"),
    }
}

#[test]
fn each_class_is_an_error_unless_it_is_allowed() {
    for class in [
        Class::ReservedEncoding,
        Class::UninitialisedRegister,
        Class::UnalignedAccess,
        Class::WriteConflict,
        Class::StructuralHazard,
        Class::LoopSetup,
        Class::UnalignedTarget,
        Class::BranchInDelaySlot,
        Class::LockOrder,
    ] {
        let all_but = Class::ALL.iter().filter(|c| **c != class);
        let others = all_but.fold(Strictness::strict(), |s, c| s.allow(*c));
        let run = |strict| violation(class).bundle(&[done()]).stops_with(strict).1;
        for strict in [Strictness::strict(), others] {
            match run(strict) {
                Stop::Fault(fault) => assert_eq!(fault.kind.class(), Some(class), "{fault}"),
                other => panic!("{class}: {other:?}"),
            }
        }
        let allowed = Strictness::strict().allow(class);
        assert_eq!(run(allowed), Stop::Done, "{class}");
    }
}

#[test]
fn a_reserved_encoding_of_which_a_part_was_not_written_is_no_bundle() {
    let mut code = reserved();
    code.bytes.truncate(2);
    // The rest reads as zeros, which must not give it a meaning.
    let mut padded = code.bytes.clone();
    padded.resize(16, 0);
    assert!(Bundle::decode(&padded, 0).is_err(), "{padded:x?}");
    let strict = Strictness::strict().allow(Class::ReservedEncoding);
    match code.stops_with(strict).1 {
        Stop::Fault(f) => assert_eq!(f.kind, FaultKind::UninitialisedProgram { addr: 2 }),
        other => panic!("{other:?}"),
    }
}
