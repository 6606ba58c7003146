//! Register writes of what no shipped design uses: cascades, padding, contents, static shim programs.

mod common;

use common::registers;
use npu_design::{lower, Options};

/// The writes of a design to the registers whose lines hold one of `words`.
fn writes(text: &str, words: &[&str]) -> String {
    let lowered = lower(text, &Options::default()).unwrap_or_else(|e| panic!("{e}"));
    let all = registers(&lowered.configuration().init);
    let lines = all.lines().filter(|l| words.iter().any(|w| l.contains(w)));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn cascades_set_the_accumulator_control() {
    let text = "aie.device(npu1) {
      %a = aie.tile(0, 4)
      %b = aie.tile(0, 3)
      %c = aie.tile(1, 3)
      aie.cascade_flow(%a, %b)
      aie.cascade_flow(%b, %c)
    }";
    insta::assert_snapshot!(writes(text, &["Accumulator"]), @"
    (0,4) Accumulator_Control = 0
    (0,3) Accumulator_Control = Output=0x1
    (1,3) Accumulator_Control = Input=0x1
    ");
    let configured = "aie.device(npu1) {
      %b = aie.tile(0, 3)
      aie.configure_cascade(%b, West, South)
    }";
    insta::assert_snapshot!(writes(configured, &["Accumulator"]), @"(0,3) Accumulator_Control = Input=0x1");
}

#[test]
fn padding_goes_into_the_bds_of_memory_tiles() {
    let text = "aie.device(npu1) {
      %mem = aie.tile(0, 1)
      %b = aie.buffer(%mem) : memref<64xi16>
      %dma = aie.memtile_dma(%mem) {
        %s = aie.dma_start(MM2S, 0, ^bd, ^end)
      ^bd:
        aie.dma_bd(%b : memref<64xi16>, 0, 96, [<size = 5, stride = 8>, <size = 6, stride = 1>]) {pad_dimensions = #aie<bd_pad_layout_array[<const_pad_before = 1, const_pad_after = 2>, <const_pad_before = 2, const_pad_after = 4>]>}
        aie.next_bd ^bd
      ^end:
        aie.end
      }
    }";
    insta::assert_snapshot!(writes(text, &["DMA_BD0_"]), @"
    (0,1) DMA_BD0_0 = Buffer_Length=0x30
    (0,1) DMA_BD0_1 = Base_Address=0x20000 Use_Next_BD=0x1 D0_Zero_Before=0x1
    (0,1) DMA_BD0_2 = D0_Wrap=0x3
    (0,1) DMA_BD0_3 = D1_Stepsize=0x3 D1_Wrap=0x5 D1_Zero_Before=0x1
    (0,1) DMA_BD0_5 = D0_Zero_After=0x2 D1_Zero_After=0x2
    (0,1) DMA_BD0_7 = Valid_BD=0x1
    ");
    // As `aie-opt` prints it.
    let (attribute, list) = (
        "]) {pad_dimensions = #aie<bd_pad_layout_array[<const_pad_before = 1, const_pad_after = 2>, <const_pad_before = 2, const_pad_after = 4>]>}",
        "], [<const_pad_before = 1, const_pad_after = 2>, <const_pad_before = 2, const_pad_after = 4>])",
    );
    let printed = text.replace(attribute, list);
    assert_ne!(printed, text);
    assert_eq!(writes(&printed, &["DMA_BD0_"]), writes(text, &["DMA_BD0_"]));
    // A single element before is half a word.
    let odd = text.replace("<const_pad_before = 2", "<const_pad_before = 1");
    let error = lower(&odd, &Options::default()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a BD of tile (0,1) cannot be encoded: D0_Zero_Before: 2 bytes is not a multiple of 4"
    );
    let help = error.help().unwrap();
    assert!(
        help.starts_with("zeros around the innermost dimension come in words"),
        "{help}"
    );
}

#[test]
fn contents_are_written_before_the_dmas_start() {
    let text = "aie.device(npu1) {
      %a = aie.tile(0, 2)
      %b = aie.buffer(%a) {sym_name = \"b\"} : memref<4xi16> = dense<[1, -2, 3, 4]>
      %core = aie.core(%a) { aie.end }
    }";
    let lowered = lower(text, &Options::default()).unwrap();
    let init = &lowered.configuration().init;
    let written = init.iter().find_map(|c| match c {
        npu_image::cdo::Command::DmaWrite { addr, data } => Some((*addr, data.clone())),
        _ => None,
    });
    assert_eq!(written, Some((0x20_0400, vec![0xfffe_0001, 0x0004_0003])));
}

#[test]
fn a_shim_can_have_a_program_of_its_own() {
    let text = "aie.device(npu1) {
      %shim = aie.tile(0, 0)
      %host = aie.external_buffer {address = 4096 : i32, sym_name = \"host\"} : memref<16xi32>
      %full = aie.lock(%shim, 1)
      %free = aie.lock(%shim, 0) {init = 1 : i32}
      %dma = aie.shim_dma(%shim) {
        %s = aie.dma_start(S2MM, 1, ^bd, ^end)
      ^bd:
        aie.use_lock(%free, AcquireGreaterEqual, 1)
        aie.dma_bd(%host : memref<16xi32>, 4, 8) {burst_length = 128 : i32}
        aie.use_lock(%full, Release, 1)
        aie.next_bd ^bd
      ^end:
        aie.end
      }
    }";
    insta::assert_snapshot!(writes(text, &["DMA_BD", "S2MM", "Lock"]), @"
    (0,0) Lock0_value = Lock_value=0x1
    (0,0) DMA_BD0_0 = Buffer_Length=0x8
    (0,0) DMA_BD0_1 = Base_Address_Low=0x404
    (0,0) DMA_BD0_4 = Burst_Length=0x1
    (0,0) DMA_BD0_7 = Lock_Acq_Value=0x7f Lock_Acq_Enable=0x1 Lock_Rel_ID=0x1 Lock_Rel_Value=0x1 Valid_BD=0x1 Use_Next_BD=0x1
    (0,0) DMA_S2MM_1_Task_Queue = Enable_Token_Issue=0x1
    (0,0) DMA_S2MM_1_Ctrl mask 0x0 = 0
    ");
}
