use super::*;
use proptest::prelude::*;

/// Every operand value that a kind can hold, by a number.
pub(super) fn operand(kind: OperandKind, seed: u64) -> Option<Operand> {
    match kind {
        OperandKind::Reg(class) => {
            let count = 1u64 << class.bits();
            (0..count)
                .find_map(|i| class.decode(((seed + i) % count) as u32))
                .map(Operand::Reg)
        }
        OperandKind::Imm(field) => Some(Operand::Imm(
            field.decode(seed & ((1u64 << field.bits) - 1)),
        )),
    }
}

pub(super) fn slot_inst(inst: Inst, seeds: &[u64]) -> SlotInst {
    let operands: Vec<Operand> = inst
        .operands()
        .iter()
        .zip(seeds)
        .map(|(o, s)| operand(o.kind, *s).expect("every class has a register"))
        .collect();
    SlotInst::new(inst, &operands).expect("operands come from the class")
}

pub(super) fn any_inst() -> impl Strategy<Value = SlotInst> {
    (0..Inst::ALL.len(), prop::array::uniform6(any::<u64>()))
        .prop_map(|(i, seeds)| slot_inst(Inst::ALL[i], &seeds.map(|s| s >> 1)))
}

#[test]
fn table_is_whole() {
    let count = |slot| Inst::of_slot(slot).count();
    assert_eq!(Slot::ALL.map(count), [132, 58, 46, 145, 157, 62, 6]);
    assert_eq!(Format::ALL.len(), 78);
    for inst in Inst::ALL {
        let info = inst.info();
        assert_eq!(info.bits.len(), info.slot.bits() as usize, "{}", info.name);
        assert_eq!(Inst::by_name(info.name), Some(*inst));
        let letters = info.bits.bytes().filter(u8::is_ascii_alphabetic).count();
        let fields: u32 = info.operands.iter().map(|o| o.field.bits()).sum();
        assert_eq!(
            letters as u32, fields,
            "{}: a bit without an operand",
            info.name
        );
        for o in info.operands {
            let width = match o.kind {
                OperandKind::Reg(class) => class.bits(),
                OperandKind::Imm(field) => u32::from(field.bits),
            };
            assert_eq!(
                width,
                o.field.bits(),
                "{} {}",
                info.name,
                char::from(o.letter)
            );
            let form = format!("{{{}}}", char::from(o.letter));
            assert!(info.asm.contains(&form), "{} lacks {form}", info.name);
        }
    }
}

#[test]
fn classes_name_each_register_once() {
    let mut seen = std::collections::HashSet::new();
    for o in Inst::ALL.iter().flat_map(|i| i.operands()) {
        let OperandKind::Reg(class) = o.kind else {
            continue;
        };
        if !seen.insert(class) {
            continue;
        }
        let mut regs = std::collections::HashSet::new();
        for n in 0..1 << class.bits() {
            if let Some(r) = class.decode(n) {
                assert_eq!(class.encode(r), Some(n), "{class:?}");
                assert!(regs.insert(r), "{class:?} names {r} twice");
            }
        }
        assert!(!regs.is_empty(), "{class:?}");
    }
}

#[test]
fn every_slot_set_has_a_format() {
    for bits in 0u8..128 {
        let slots: SlotSet = Slot::ALL
            .into_iter()
            .filter(|s| bits >> *s as u8 & 1 == 1)
            .collect();
        let impossible =
            slots.contains(Slot::Lng) && (slots.contains(Slot::Alu) || slots.contains(Slot::Mv));
        assert_eq!(Format::smallest(slots).is_some(), !impossible, "{slots:?}");
        assert_eq!(
            Format::of_length(slots, 16).is_some(),
            !impossible,
            "{slots:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn slot_words_round_trip(s in any_inst()) {
        let word = s.encode();
        prop_assert!(word < 1 << s.slot().bits());
        prop_assert_eq!(SlotInst::decode(s.slot(), word), Some(s));
    }

    #[test]
    fn bundles_round_trip(insts in prop::collection::vec(any_inst(), 0..4), pad in 0usize..9) {
        let Ok(bundle) = Bundle::new(&insts) else { return Ok(()) };
        let bundle = bundle.resized(2 * pad).unwrap_or(bundle);
        let mut code = vec![0u8; 2 * pad];
        code.extend_from_slice(&bundle.encode());
        let back = Bundle::decode(&code, 2 * pad).unwrap();
        prop_assert_eq!(back.format(), bundle.format());
        prop_assert_eq!(back.encode(), bundle.encode());
        prop_assert_eq!(code.len() - 2 * pad, bundle.len());
        prop_assert_eq!(bundle_length(code[2 * pad]), Some(bundle.len()));
    }

    #[test]
    fn decoder_takes_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..17)) {
        if let Ok(bundle) = Bundle::decode(&bytes, 0) {
            let again = bundle.encode();
            // Ignored bits come back as 0; what is decoded does not change.
            prop_assert_eq!(Bundle::decode(&again, 0).unwrap(), bundle);
        }
    }
}

fn asm(inst: Inst, operands: &[Operand]) -> String {
    SlotInst::new(inst, operands).unwrap().to_string()
}

#[test]
fn prints_as_peano_does() {
    let r = |n| Operand::Reg(Reg::r(n));
    let p = |n| Operand::Reg(Reg::p(n));
    assert_eq!(asm(Inst::ADD, &[r(1), r(2), r(3)]), "add r1, r2, r3");
    assert_eq!(
        asm(Inst::LDA_dms_spill, &[Reg::LR.into(), (-44).into()]),
        "lda lr, [sp, #-44]"
    );
    assert_eq!(
        asm(Inst::ST_S8_ag_pstm_nrm_imm, &[r(4), p(1), 1.into()]),
        "st.s8 r4, [p1], #1"
    );
    assert_eq!(
        asm(Inst::SELNEZ, &[r(1), r(2), r(3)]),
        "sel.nez r1, r2, r3, r27"
    );
    assert_eq!(
        asm(Inst::ACQ_mLockId_imm, &[49.into(), r(17)]),
        "acq #49, r17"
    );
    assert_eq!(
        asm(Inst::MOVXM_lng_cg, &[Reg::SP.into(), 0x70000.into()]),
        "movxm sp, #458752"
    );
    let d = Operand::Reg(Reg::new(RegFile::D3, 2).unwrap());
    assert_eq!(
        asm(Inst::LDA_3D_S8_dmhb_lda, &[r(0), p(3), d]),
        "lda.3d.s8 r0, [p3], d2"
    );
}

#[test]
fn full_form_shows_the_format() {
    let ret = SlotInst::new(Inst::RET, &[]).unwrap();
    let bundle = Bundle::with_length(&[ret], 16).unwrap();
    assert_eq!(format!("{bundle}"), "ret lr");
    assert_eq!(
        format!("{bundle:#}"),
        "nopb; nopa; nops; ret lr; nopm; nopv"
    );
    assert_eq!(Bundle::new(&[]).unwrap().to_string(), "nop");
}

#[test]
fn refuses_what_does_not_fit() {
    let r = |n| Operand::Reg(Reg::r(n));
    let e = SlotInst::new(Inst::ADD_add_r_ri, &[r(1), r(2), 64.into()]).unwrap_err();
    assert_eq!(
        e.to_string(),
        "operand 2 of ADD_add_r_ri is 64, the field holds -64..=63 in steps of 1"
    );
    let e = SlotInst::new(Inst::ADD, &[r(1), r(2)]).unwrap_err();
    assert_eq!(
        e.to_string(),
        "ADD takes 3 operands (add {d}, {a}, {b}), 2 given"
    );
    let e = SlotInst::new(Inst::ADD, &[r(1), r(2), Reg::p(0).into()]).unwrap_err();
    assert_eq!(e.to_string(), "operand 2 of ADD cannot be p0");
    let add = SlotInst::new(Inst::ADD, &[r(1), r(2), r(3)]).unwrap();
    let j = SlotInst::new(Inst::J_jump_imm, &[32.into()]).unwrap();
    assert_eq!(
        Bundle::new(&[add, j]).unwrap_err().to_string(),
        "ADD and J_jump_imm need the same slot"
    );
    let e = Bundle::with_length(&[add], 2).unwrap_err();
    assert_eq!(
        e,
        EncodeError::Length {
            bytes: 2,
            slots: Slot::Alu.bit()
        }
    );
}

#[test]
fn decode_errors_say_where() {
    assert_eq!(
        Bundle::decode(&[0x19, 0, 0], 0).unwrap_err(),
        DecodeError::Truncated {
            offset: 0,
            needed: 4
        }
    );
    assert_eq!(
        Bundle::decode(&[1, 0, 0xff, 0xff, 0xff, 0xff], 2).unwrap_err(),
        DecodeError::Truncated {
            offset: 2,
            needed: 14
        }
    );
    assert_eq!(
        Bundle::decode(&[0x41, 0x00], 0).unwrap_err(),
        DecodeError::Format { offset: 0 }
    );
}

#[test]
fn distances_are_those_of_the_itineraries() {
    let r = |n| Operand::Reg(Reg::r(n));
    let p = |n| Operand::Reg(Reg::p(n));
    let lda = SlotInst::new(Inst::LDA_dms_lda_idx_imm, &[r(0), p(0), 0.into()]).unwrap();
    let add = SlotInst::new(Inst::ADD, &[r(1), r(0), r(0)]).unwrap();
    let mul = SlotInst::new(Inst::MUL_mul_r_rr, &[r(0), r(1), r(1)]).unwrap();
    let st8 = SlotInst::new(Inst::ST_S8_ag_idx_imm, &[r(0), p(0), 0.into()]).unwrap();
    let st = SlotInst::new(Inst::ST_dms_sts_idx_imm, &[r(0), p(0), 0.into()]).unwrap();
    let acq = SlotInst::new(Inst::ACQ_mLockId_imm, &[48.into(), r(0)]).unwrap();

    let find = |s: &SlotInst, writes: bool| {
        s.reg_accesses()
            .find(|a| {
                a.reg == Reg::r(0)
                    && if writes {
                        a.access.writes()
                    } else {
                        a.access.reads()
                    }
            })
            .unwrap()
    };
    assert_eq!(
        latency::raw_distance(&find(&lda, true), &find(&add, false)),
        7
    );
    assert_eq!(
        latency::raw_distance(&find(&mul, true), &find(&add, false)),
        2
    );
    assert_eq!(
        latency::raw_distance(&find(&lda, true), &find(&st8, false)),
        1
    );
    assert_eq!(
        latency::raw_distance(&find(&lda, true), &find(&st, false)),
        7
    );
    // A load may issue six cycles before a reader of the old value.
    assert_eq!(
        latency::war_distance(&find(&add, false), &find(&lda, true)),
        -6
    );
    assert_eq!(
        latency::waw_distance(&find(&lda, true), &find(&mul, true)),
        6
    );

    assert_eq!(latency::memory_distance(&st, &lda), 1);
    assert_eq!(latency::memory_distance(&st8, &lda), 7);
    assert_eq!(latency::memory_to_lock_distance(&st), 4);
    assert_eq!(latency::memory_to_lock_distance(&st8), 10);
    assert_eq!(latency::lock_to_memory_distance(&lda), 4);
    assert!(acq.kind().lock && !acq.kind().load);

    let conflict = |a: &SlotInst, b: &SlotInst, distance| {
        a.ports()
            .any(|x| b.ports().any(|y| latency::ports_conflict(&x, &y, distance)))
    };
    // A multiplication writes one cycle later through the same port.
    assert!(conflict(&mul, &add, 1));
    assert!(!conflict(&mul, &add, 0));
    for distance in 1..7 {
        assert!(conflict(&st8, &lda, distance));
    }
    assert!(!conflict(&st8, &lda, 7));
    assert!(!conflict(&lda, &lda, 1));
}

#[test]
fn implicit_registers_are_listed() {
    let sel = SlotInst::new(
        Inst::SELEQZ,
        &[Reg::r(0).into(), Reg::r(1).into(), Reg::r(2).into()],
    )
    .unwrap();
    assert!(sel
        .reg_accesses()
        .any(|a| a.reg == Reg::R27 && a.access == Access::Use));
    let jl = SlotInst::new(Inst::JL, &[64.into()]).unwrap();
    assert!(jl
        .reg_accesses()
        .any(|a| a.reg == Reg::LR && a.def_cycle == 4));
    let d0 = Operand::Reg(Reg::new(RegFile::D, 0).unwrap());
    let padd = SlotInst::new(Inst::PADDA_2D, &[Reg::p(0).into(), d0]).unwrap();
    let written: Vec<String> = padd
        .reg_accesses()
        .filter(|a| a.access.writes())
        .map(|a| a.reg.to_string())
        .collect();
    assert_eq!(written, ["p0", "dc0"]);
}
