//! DMA programs written out by hand: what hardware would do otherwise than the text says, each with both places and a
//! remedy.

mod common;

use common::by_hand::*;
use common::{lints, report};
use npu_design::{lower, Options};

#[test]
fn what_a_dma_does_not_reach() {
    works(CORE);
    works(&memtile());
    let at = |text: &str, tile: &str| with(text, &[("%buf = aie.buffer(%c)", tile)]);
    let on = |tile: &str| {
        with(
            &memtile(),
            &[(
                "%buf = aie.buffer(%m)",
                &format!("%buf = aie.buffer({tile})"),
            )],
        )
    };
    works(&on("%east"));
    let fifth = |text: String| {
        with(
            &text,
            &[
                ("dma_start(S2MM, 0", "dma_start(S2MM, 5"),
                ("%s, DMA : 0, %m, DMA : 0", "%s, DMA : 0, %m, DMA : 5"),
            ],
        )
    };
    works(&fifth(memtile()));
    let lock = |tile: &str| with(&memtile(), &[(ON_P, &ON_P.replace("%m", tile))]);
    works(&lock("%east"));
    insta::assert_snapshot!(told(&[
        at(CORE, "%buf = aie.buffer(%m)"),
        with(CORE, &[("%p = aie.lock(%c", "%p = aie.lock(%m")]),
        on("%far"),
        on("%c"),
        fifth(on("%east")),
        fifth(lock("%east")),
        lock("%c"),
    ]));
}

#[test]
fn a_block_with_two_of_what_a_bd_has_one_of() {
    let twice = |line: &str| with(CORE, &[(line, &format!("{line}\n    {line}"))]);
    insta::assert_snapshot!(told(&[
        with(
            CORE,
            &[(
                FIRST_BD,
                &format!("{FIRST_BD}\n    aie.dma_bd(%buf : memref<256xi32>, 0, 128)")
            )]
        ),
        twice("aie.use_lock(%p, AcquireGreaterEqual, 1)"),
        twice("aie.use_lock(%q, Release, 1)"),
    ]));
}

#[test]
fn numbers_of_bds() {
    let bd = "aie.dma_bd(%buf : memref<256xi32>, 0, 256)\n    aie.use_lock(%q";
    let other = "aie.dma_bd(%buf : memref<256xi32>, 0, 256)\n    aie.use_lock(%p";
    let number = |text: &str, attributes: &str, of_other: &str| {
        let said = |bd: &str, a: &str| bd.replace("256)\n", &format!("256) {a}\n"));
        with(
            text,
            &[(bd, &said(bd, attributes)), (other, &said(other, of_other))],
        )
    };
    works(&number(CORE, "{bd_id = 3 : i32}", "{bd_id = 4 : i32}"));
    works(&number(CORE, "{bd_id = 3 : i32, next_bd_id = 3 : i32}", ""));
    works(&number(&memtile(), "{bd_id = 23 : i32}", ""));
    insta::assert_snapshot!(told(&[
        number(CORE, "{bd_id = 3 : i32}", "{bd_id = 3 : i32}"),
        number(&memtile(), "{bd_id = 24 : i32}", ""),
        number(CORE, "{bd_id = 5 : i32, next_bd_id = 9 : i32}", ""),
        number(CORE, "{next_bd_id = 9 : i32}", ""),
        with(
            &number(CORE, "{bd_id = 5 : i32, next_bd_id = 5 : i32}", ""),
            &[(
                "aie.use_lock(%q, Release, 1)\n    aie.next_bd ^b1",
                "aie.use_lock(%q, Release, 1)\n    aie.end"
            )]
        ),
        number(CORE, "{burst_length = 64 : i32}", ""),
    ]));
}

#[test]
fn a_tile_with_two_programs() {
    let second = |op: &str| with(CORE, &[("  %mem =", &format!("{op}  %mem ="))]);
    insta::assert_snapshot!(told(&[
        second("  %a = aie.core(%c) { aie.end }\n  %b = aie.core(%c) { aie.end }\n"),
        second("  %other = aie.mem(%c) { aie.end }\n"),
    ]));
}

#[test]
fn addresses_that_cannot_be() {
    let address = |n: u32| {
        with(
            CORE,
            &[("\"buf\"}", &format!("\"buf\", address = {n} : i32}}"))],
        )
    };
    works(&address(1028));
    works(&address(64512));
    insta::assert_snapshot!(told(&[
        address(65000),
        address(1026),
        with(CORE, &[("\"buf\"}", "\"buf\", aligned = false}")]),
    ]));
    works(&with(CORE, &[("\"buf\"}", "\"buf\", aligned = true}")]));
}

#[test]
fn registers_by_tile_and_buffer() {
    let write = |what: &str| {
        let sequence = format!(
            "  aiex.runtime_sequence() {{
    aiex.npu.write32 {{{what}, value = 1 : ui32}}
  }}
}}"
        );
        CORE.trim_end_matches('}').to_owned() + &sequence
    };
    let address = |text: &str| {
        let design = lower(text, &Options::default()).unwrap();
        match design.sequences[0].ops.as_slice() {
            [npu_image::txn::Op::Write32 { addr, .. }] => *addr,
            other => panic!("{other:?}"),
        }
    };
    let lock = "address = 126976 : ui32";
    let place = "column = 1 : i32, row = 1 : i32";
    // From the start of the tile, or of the array where it says the same.
    assert_eq!(address(&write(&format!("{place}, {lock}"))), 0x0211_f000);
    let whole = 0x0211_f000u32;
    let same = format!("{place}, address = {whole} : ui32");
    assert_eq!(address(&write(&same)), whole);
    assert_eq!(address(&write(&format!("address = {whole} : ui32"))), whole);
    insta::assert_snapshot!(told(&[
        write(&format!(
            "column = 1 : i32, row = 2 : i32, address = {whole} : ui32"
        )),
        write(&format!("{place}, address = -1 : i32")),
        write("buffer = @buf, address = 256 : ui32"),
        write("buffer = @buf, address = 1073741824 : ui32"),
    ]));
}

#[test]
fn paddings_and_dimensions_of_a_bd() {
    let send = "aie.dma_bd(%buf : memref<256xi32>, 0, 256)\n    aie.use_lock(%p";
    let padded = |how: &str| {
        let bd = format!("aie.dma_bd(%buf : memref<256xi32>, 0, 16, {how}) \n    aie.use_lock(%p");
        with(&memtile(), &[(send, &bd)])
    };
    let one = "[<size = 8, stride = 1>]";
    let pad = "<const_pad_before = 4, const_pad_after = 4>";
    works(&padded(&format!("{one}, [{pad}]")));
    insta::assert_snapshot!(report(&padded(&format!("{one}, [{pad}, {pad}]"))));
}

#[test]
fn sequences_of_one_name_and_files_that_are_none() {
    let sequences = CORE.trim_end_matches('}').to_owned()
        + "  aiex.runtime_sequence @one() {\n  }\n  aiex.runtime_sequence @one() {\n  }\n}";
    let core = |attribute: &str| {
        let core =
            format!("  %core = aie.core(%c) {{\n    aie.end\n  }} {{{attribute}}}\n  %mem =");
        with(CORE, &[("  %mem =", &core)])
    };
    insta::assert_snapshot!(told(&[
        sequences,
        core("elf_file = 3 : i32"),
        core("link_with = 3 : i32"),
    ]));
}

/// A join's output goes out part by part, each by its dimensions.
#[test]
fn dimensions_that_act_on_each_part_of_a_join() {
    insta::assert_snapshot!(report(
        "aie.device(npu1_1col) {
  %s = aie.tile(0, 0)
  %m = aie.tile(0, 1)
  %a = aie.tile(0, 2)
  %b = aie.tile(0, 3)
  aie.objectfifo @a(%a, {%m}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo @b(%b, {%m}, 2 : i32) : !aie.objectfifo<memref<32xi32>>
  aie.objectfifo @out(%m dimensionsToStream [<size = 3, stride = 1>, <size = 16, stride = 3>], {%s}, 2 : i32) : !aie.objectfifo<memref<48xi32>>
  aie.objectfifo.link [@a, @b] -> [@out]([0, 16] [])
}"
    ));
}

#[test]
fn a_tile_that_is_declared_twice() {
    let second = with(
        CORE,
        &[(
            "  %p = aie.lock",
            "  %again = aie.tile(0, 2)\n  %p = aie.lock",
        )],
    );
    insta::assert_snapshot!(report(&second));
}

#[test]
fn what_a_task_does_not_reach() {
    let task = |channel: &str, block: &str| {
        let task = format!(
            "  aiex.runtime_sequence(%x: memref<256xi32>) {{
    %t = aiex.dma_configure_task(%m, {channel}) {{
      {block}
      aie.end
    }}
    aiex.dma_start_task(%t)
  }}
}}"
        );
        let beside = "  %near = aie.buffer(%east) {sym_name = \"near\"} : memref<16xi32>
  %l = aie.lock(%m, 0) {sym_name = \"l\"}
  %mem =";
        with(CORE, &[("  %mem =", beside)])
            .trim_end_matches('}')
            .to_owned()
            + &task
    };
    let bd = "aie.dma_bd(%near : memref<16xi32>, 0, 16)";
    let locked = |lock: &str, more: &str| {
        format!("aie.use_lock({lock}, AcquireGreaterEqual, 1)\n      {more}{bd}\n      aie.use_lock(%l, Release, 1)")
    };
    works(&task("MM2S, 3", bd));
    works(&task("MM2S, 3", &locked("%l", "")));
    insta::assert_snapshot!(told(&[
        task("MM2S, 4", bd),
        task("MM2S, 3", "aie.dma_bd(%buf : memref<256xi32>, 0, 16)"),
        task("MM2S, 3", &locked("%p", "")),
        task(
            "MM2S, 3",
            &locked("%l", "aie.use_lock(%l, AcquireGreaterEqual, 1)\n      ")
        ),
    ]));
}

#[test]
fn a_name_for_two_things() {
    let fifo = "aie.objectfifo @x(%c, {%m}, 2 : i32) : !aie.objectfifo<memref<16xi32>>\n  %mem =";
    let named = |name: &str| {
        with(
            CORE,
            &[("sym_name = \"buf\"", &format!("sym_name = \"{name}\""))],
        )
    };
    insta::assert_snapshot!(told(&[
        named("in"),
        with(&named("x_buff_0"), &[("%mem =", fifo)]),
        with(
            CORE,
            &[("\"q\"", "\"x_cons_cons_lock_0\""), ("%mem =", fifo)]
        ),
        with(
            CORE,
            &[(
                "%mem =",
                &format!(
                    "{}{fifo}",
                    fifo.replace("@x(%c, {%m}", "@x_cons(%m, {%c}")
                        .replace("\n  %mem =", "\n  ")
                )
            )]
        ),
    ]));
}

#[test]
fn dimensions_and_lengths() {
    let dims = |dims: &str, len: u32| {
        with(
            CORE,
            &[(
                "256)\n    aie.use_lock(%q",
                &format!("{len}, [{dims}])\n    aie.use_lock(%q"),
            )],
        )
    };
    let square = "<size = 16, stride = 16>, <size = 16, stride = 1>";
    assert_eq!(lints(&dims(square, 256)), "");
    insta::assert_snapshot!(lints(&dims(square, 64)));
    insta::assert_snapshot!(lints(&dims(
        "<size = 4, stride = 16>, <size = 16, stride = 1>",
        128
    )));
}

const LINKS: &str = "aie.device(npu1) {
  %s = aie.tile(0, 0)
  %m = aie.tile(0, 1)
  %c = aie.tile(0, 2)
  %d = aie.tile(0, 3)
  aie.objectfifo.link [@o1, @o2] -> [@out] ([0, 256] [])
  aie.objectfifo @o1(%c, {%m}, 2 : i32) : !aie.objectfifo<memref<256xi32>>
  aie.objectfifo @o2(%d, {%m}, 2 : i32) : !aie.objectfifo<memref<256xi32>>
  aie.objectfifo @out(%m, {%s}, 2 : i32) : !aie.objectfifo<memref<512xi32>>
  aie.objectfifo @in(%s, {%m}, 2 : i32) : !aie.objectfifo<memref<64xi32>>
  aie.objectfifo @on(%m, {%c}, 2 : i32) : !aie.objectfifo<memref<64xi32>>
  aie.objectfifo.link [@in] -> [@on] ([] [0])
}";

/// The link stands above its objectfifos, as MLIR lets it.
#[test]
fn parts_of_links() {
    assert_eq!(lints(LINKS), "");
    insta::assert_snapshot!(lints(&with(LINKS, &[("([0, 256] [])", "([0, 255] [])")])));
    insta::assert_snapshot!(lints(&with(LINKS, &[("512xi32", "500xi32")])));
    insta::assert_snapshot!(lints(&with(LINKS, &[("([] [0])", "([] [16])")])));
    insta::assert_snapshot!(told(&[
        with(LINKS, &[("([0, 256] [])", "([256, 0] [])")]),
        with(LINKS, &[("([0, 256] [])", "([0, 512] [])")]),
    ]));
}

#[test]
fn dimensions_of_an_objectfifo() {
    let text = LINKS.replace("aie.objectfifo.link [@in] -> [@on] ([] [0])", "");
    let text = with(
        &text,
        &[(
            "@on(%m,",
            "@on(%m dimensionsToStream [<size = 4, stride = 8>, <size = 8, stride = 1>],",
        )],
    );
    insta::assert_snapshot!(lints(&text));
}

#[test]
fn more_descriptors_than_half_a_memory_tile_has() {
    let text = with(
        LINKS,
        &[("@in(%s, {%m}, 2 : i32)", "@in(%s, {%m}, [2, 30])")],
    );
    insta::assert_snapshot!(report(&text));
}

#[test]
fn padding_that_is_too_wide() {
    let text = with(
        LINKS,
        &[
            ("@on(%m,", "@on(%m dimensionsToStream [<size = 8, stride = 8>, <size = 8, stride = 1>],"),
            (
                "@on(%m dimensionsToStream [<size = 8, stride = 8>, <size = 8, stride = 1>], {%c}, 2 : i32) : !aie.objectfifo<memref<64xi32>>",
                "@on(%m dimensionsToStream [<size = 8, stride = 8>, <size = 8, stride = 1>], {%c}, 2 : i32) {padDimensions = #aie<bd_pad_layout_array[<const_pad_before = 0, const_pad_after = 0>, <const_pad_before = 70, const_pad_after = 0>]>} : !aie.objectfifo<memref<624xi32>>",
            ),
        ],
    );
    insta::assert_snapshot!(report(&text));
}

#[test]
fn attributes_of_other_versions() {
    let text = with(
        LINKS,
        &[
            ("aie.objectfifo @in(%s, {%m}, 2 : i32)", "aie.objectfifo @in(%s, {%m}, 2 : i32) {via_dma = true}"),
            ("  aie.objectfifo.link [@in]", "  %core = aie.core(%c) { aie.end } {stack_bank = 0 : i32, data_size = 64 : i32}\n  aie.objectfifo.link [@in]"),
        ],
    );
    insta::assert_snapshot!(lints(&text));
}
