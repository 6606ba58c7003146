//! Each strict class of the core alone: an error, unless it is allowed.

use npu_arch::isa::{DecodeError, RegFile};

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

/// The first address that is not the stack's.
const STACK_END: u32 = DATA + 0x400;

fn violation(class: Class) -> Code {
    let wl0 = Operand::Reg(Reg::new(RegFile::Wl, 0).unwrap());
    let x0 = Operand::Reg(Reg::new(RegFile::X, 0).unwrap());
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
        // What follows is not written: the test adds nothing to it.
        Class::UninitialisedProgram => Code::new().nops(3),
        Class::LoopEndStore => {
            // As many bundles as the store keeps its port, in fewer bytes than it takes.
            let mut code = loop_at(160, 240);
            for bytes in [12, 12, 12, 12, 12, 12, 8] {
                let bundle = Bundle::with_length(&[], bytes).unwrap();
                code.bytes.extend_from_slice(&bundle.encode());
            }
            code.wide(&[op(Inst::ST_S8_ag_idx_imm, &[r(1), p(0), i(0)])])
                .nops(12)
        }
        Class::OutsideMemory => Code::new().each(&[
            op(Inst::MOVXM_lng_cg, &[p(1), i(0x100)]),
            op(Inst::LDA_dms_lda_idx_imm, &[r(0), p(1), i(0)]),
        ]),
        Class::StackOverlap => Code::new().each(&[
            op(Inst::MOVXM_lng_cg, &[Reg::SP.into(), i(DATA as i32)]),
            op(Inst::PADDB_sp_imm, &[i(0x420)]),
            set(1, 3),
            op(Inst::ST_dms_spill, &[r(1), i(-4)]),
        ]),
        Class::VextractTrap => Code::new()
            .each(&[
                set(16, 0),
                op(Inst::VLDA_dmw_lda_w_ag_idx_imm, &[wl0, p(0), i(0)]),
            ])
            .nops(7)
            .each(&[op(Inst::VEXTRACT_D32, &[r(1), x0, r(16)])])
            .nops(2),
        Class::CompressedLoad => Code::new()
            .each(&[
                op(Inst::VLDB_COMPR_RESET, &[p(0)]),
                op(Inst::VLDB_COMPR_FILL, &[p(0)]),
                op(Inst::VLDB_COMPR_POP, &[wl0, p(0)]),
            ])
            .nops(7),
        other => panic!("{other} needs a program that violates it"),
    }
}

#[test]
fn each_class_is_an_error_unless_it_is_allowed() {
    for class in Class::ALL.iter().copied().filter(|c| c.is_of_the_core()) {
        let all_but = Class::ALL.iter().filter(|c| **c != class);
        let others = all_but.fold(Strictness::strict(), |s, c| s.allow(*c));
        let run = |strict| {
            let code = match class {
                Class::UninitialisedProgram => violation(class),
                _ => violation(class).bundle(&[done()]),
            };
            let mut core = code.core();
            core.set_strictness(strict);
            core.set_reg(Reg::p(0), DATA);
            core.set_stack_end(Some(STACK_END));
            core.run(&mut memory(), 100_000)
        };
        for strict in [Strictness::strict(), others] {
            match run(strict) {
                Stop::Fault(fault) => assert_eq!(fault.kind.class(), Some(class), "{fault}"),
                other => panic!("{class}: {other:?}"),
            }
        }
        let stop = run(Strictness::strict().allow(class));
        match stop {
            // It goes on through bundles of zeros, to wherever they lead.
            Stop::Fault(fault) if class == Class::UninitialisedProgram => {
                assert_ne!(fault.kind.class(), Some(class), "{fault}");
            }
            stop => assert_eq!(stop, Stop::Done, "{class}"),
        }
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
