use super::*;
use crate::isa::asm::assemble;

/// The hazards of a text, resolved at address 0.
fn hazards(text: &str) -> Vec<String> {
    let mut object = assemble(text).unwrap_or_else(|e| panic!("{e}"));
    object.resolve().unwrap();
    let program = Program::of_section(&object, 0).unwrap();
    let found = program.hazards();
    found
        .iter()
        .map(|h| format!("{:#x} {}: {}", h.address, h.kind.rule(), h.kind))
        .collect()
}

fn nops(n: usize) -> String {
    "nop\n".repeat(n)
}

const NONE: [&str; 0] = [];

#[test]
fn ports() {
    // A multiplication writes one cycle later through the port of the others.
    assert_eq!(
        hazards("mul r0, r1, r2\n add r3, r1, r2"),
        ["0x4 port: ADD and MUL_mul_r_rr at 0x0 use R_WX in the same cycle"]
    );
    assert_eq!(hazards("mul r0, r1, r2\n nop\n add r3, r1, r2"), NONE);
}

/// Ports that only llvm-aie keeps free.
#[test]
fn reservations() {
    let reserved = |text: &str| {
        assert_eq!(hazards(text), NONE);
        let object = assemble(text).unwrap();
        let found = Program::of_section(&object, 0).unwrap().reservations();
        let found = found
            .iter()
            .map(|h| format!("{:#x} {}: {}", h.address, h.kind.rule(), h.kind));
        found.collect::<Vec<_>>()
    };
    // Stores of bytes keep other accesses away for seven cycles.
    let text = |n| format!("st.s8 r0, [p0, #0]\n{}lda r1, [p1, #0]\n", nops(n));
    assert_eq!(
        reserved(&text(5)),
        [
            "0xe reserved: llvm-aie keeps PART_WORD_STORE free for ST_S8_ag_idx_imm at 0x0 when \
          LDA_dms_lda_idx_imm uses it"
        ]
    );
    assert_eq!(reserved(&text(6)), NONE);
    let text = |to| format!("lda m2, [p0, #0]\n{}movxm {to}, #64\n", nops(5));
    assert_eq!(
        reserved(&text("le")),
        [
            "0xe reserved: llvm-aie keeps M_WM free for LDA_dms_lda_idx_imm at 0x0 when \
          MOVXM_lng_cg uses it"
        ]
    );
    assert_eq!(
        hazards(&text("m3")),
        ["0xe port: MOVXM_lng_cg and LDA_dms_lda_idx_imm at 0x0 use M_WM in the same cycle"]
    );
    let text = |first| format!("{first}\n{}mova r24, #8\n", nops(5));
    assert_eq!(reserved(&text("st.s8 r0, [p0, #0]")).len(), 1);
    assert_eq!(hazards(&text("lda r0, [p0, #0]")).len(), 1);
}

#[test]
fn writes_of_one_register() {
    let text = |n, r| format!("lda r0, [p0, #0]\n{}add {r}, r1, r2\n", nops(n));
    assert_eq!(
        hazards(&text(5, "r0")),
        ["0xe write: ADD and LDA_dms_lda_idx_imm at 0x0 write r0 in the same cycle"]
    );
    assert_eq!(hazards(&text(5, "r1")), NONE);
    assert_eq!(hazards(&text(4, "r0")), NONE);
    assert_eq!(hazards(&text(6, "r0")), NONE);
    // Both in one bundle, through parts of one register.
    assert_eq!(
        hazards("vmov x0, x1; vpack.s8.s16 wl0, x2"),
        ["0x0 write: VPACK_S8_S16 and VMOV_mv_x at 0x0 write wl0 in the same cycle"]
    );
    // Sticky flags are not a register that only one may write.
    assert_eq!(
        hazards("vlda.ups.s32.s16 bml0, s0, [p0, #0]\n vlda.ups.s32.s16 bml1, s0, [p0, #0]"),
        NONE
    );
}

/// A collision over a branch, its delay slots and a loop's way back.
#[test]
fn collisions_follow_the_paths() {
    let branch = |to: &str| {
        format!(
            "start: mul r0, r1, r2; nops; nopa; nopb; nopm; nopv\n\
             jnz r5, #{to}; nopa; nopb; nops; nopv\n{}\
             .p2align 4\n there: add r6, r6, r6; nopa; nopb; nopm; nops; nopv\n{}",
            nops(4) + "lda r0, [p0, #0]; nopa\n".replace("; nopa", "").as_str(),
            nops(3)
        )
    };
    assert_eq!(hazards(&branch("there")), NONE);
    // On the way back the load's write meets the multiplication's.
    let back = "start: nopa; nopb; mul r0, r1, r2; nops; nopm; nopv\n\
                jnz r5, #start; nopa; nopb; nops; nopv\n\
                lda r0, [p0, #0]\n nop\n nop\n nop\n nop\n";
    assert_eq!(
        hazards(back),
        ["0x0 write: MUL_mul_r_rr and LDA_dms_lda_idx_imm at 0x20 write r0 in the same cycle"]
    );
}

#[test]
fn branches() {
    let slots = nops(5);
    assert_eq!(hazards(&format!("ret lr\n{slots}")), NONE);
    assert_eq!(
        hazards(&format!("ret lr\n{}", nops(4))),
        ["0x0 cut-delay-slots: the code ends after 4 of 5 delay slots"]
    );
    assert_eq!(
        hazards(&format!("ret lr\nnop\njnz r0, #0\n{slots}")),
        ["0x6 branch-in-delay-slot: branch in a delay slot of the branch at 0x0"]
    );
    assert_eq!(
        hazards(&format!("j #8\n{slots}")),
        ["0x0 target-alignment: branch target 0x8 is no multiple of 16"]
    );
    assert_eq!(
        hazards(&format!(
            "j #16\n nop\n nopa; nopb; nops; nopx; nopm; nopv\n{slots}"
        )),
        ["0x0 target-inside: branch target 0x10 is no bundle's start"]
    );
    assert_eq!(hazards(&format!("jl #0\n{slots} add r0, r0, r0")), NONE);
    assert_eq!(
        hazards(&format!("jl #0\n nop\n{slots} nop\n add r0, r0, r0")),
        ["0x0 target-alignment: return address 0x10 is no multiple of 16"][1..]
    );
    assert_eq!(
        hazards(&format!("jl #0; nops\n{slots} add r0, r0, r0")),
        ["0x0 target-alignment: return address 0x14 is no multiple of 16"]
    );
    // A call that never returns.
    assert_eq!(
        hazards(&format!(
            "jl #0; nops\n{slots}.p2align 4\n .type f, @function\nf: add r0, r0, r0"
        )),
        NONE
    );
    assert_eq!(
        hazards("nop\n .type f, @function\n f: nop"),
        ["0x2 target-alignment: function entry 0x2 is no multiple of 16"]
    );
}

/// A loop of `body` bundles of 16 bytes, the last one given, set up
/// `distance` NOPs of 16 bytes before it.
fn zero_overhead_loop(distance: usize, body: usize, last: &str) -> Vec<String> {
    let wide = "nopa; nopb; nops; nopx; nopm; nopv\n";
    hazards(&format!(
        "movxm ls, #first; nopa; nopb; nops; nopv\n\
         movxm le, #last; nopa; nopb; nops; nopv\n\
         add.nc lc, r0, #0; nopa; nopb; nops; nopx; nopv\n\
         {}first: {} last: {last}\n nop\n",
        wide.repeat(distance),
        wide.repeat(body - 1)
    ))
}

#[test]
fn loops() {
    let wide = "nopa; nopb; nops; nopx; nopm; nopv";
    assert_eq!(zero_overhead_loop(4, 3, wide), NONE);
    assert_eq!(
        zero_overhead_loop(3, 3, wide),
        ["0x80 loop-setup: loop set up 96 bytes before its last bundle, 112 are needed"]
    );
    assert_eq!(
        zero_overhead_loop(4, 3, "add r0, r0, r0"),
        ["0x90 loop-end: last bundle of a loop: 4 bytes, must be 16 at a multiple of 16"]
    );
    let store = "st.s8 r0, [p0, #0]; nopb; nops; nopx; nopm; nopv";
    assert_eq!(
        zero_overhead_loop(4, 6, store),
        [
            "0xc0 part-word-store-at-loop-end: store of 8 or 16 bits in the last bundle of a loop \
          of 96 bytes is lost"
        ]
    );
    assert_eq!(zero_overhead_loop(0, 8, store), NONE);
    let branch = "jnz r0, #0; nopa; nopb; nops; nopv\n nop\n nop\n nop\n nop";
    assert_eq!(
        zero_overhead_loop(4, 3, branch),
        ["0x90 branch-at-loop-end: delay slots reach over the loop's last bundle at 0x90"]
    );
    // The ports of the last bundle and of the first, on the way back.
    let mul = "mul r0, r1, r2; nopa; nopb; nops; nopm; nopv";
    let found = hazards(&format!(
        "movxm ls, #first; nopa; nopb; nops; nopv\n movxm le, #last; nopa; nopb; nops; nopv\n\
         add.nc lc, r0, #0; nopa; nopb; nops; nopx; nopv\n {}\
         first: add r3, r4, r5; nopa; nopb; nops; nopm; nopv\n last: {mul}\n",
        "nopa; nopb; nops; nopx; nopm; nopv\n".repeat(6)
    ));
    assert_eq!(
        found,
        ["0x90 port: ADD and MUL_mul_r_rr at 0xa0 use R_WX in the same cycle"]
    );
}
