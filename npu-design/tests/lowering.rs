//! Lowered forms of small designs, in words.

mod common;

use common::{design, registers, resources, stream};
use npu_arch::array::TileCoord;
use npu_design::{
    from_physical, lower, Access, AllocScheme, ElfSegments, Options, Segment, SegmentKind,
};
use std::collections::BTreeMap;

#[test]
fn two_cores_resources() {
    let l = lower(&design("two_cores"), &Options::default()).unwrap();
    insta::assert_snapshot!(resources(&l));
}

#[test]
fn two_cores_registers() {
    let l = lower(&design("two_cores"), &Options::default()).unwrap();
    let elfs = l
        .cores
        .iter()
        .map(|c| (c.tile, ElfSegments::default()))
        .collect();
    let files = l.cdo(&elfs).unwrap();
    insta::assert_snapshot!("two_cores_init", registers(&files.init));
    insta::assert_snapshot!("two_cores_enable", registers(&files.enable));
}

#[test]
fn two_cores_programs() {
    let l = lower(&design("two_cores"), &Options::default()).unwrap();
    for core in &l.cores {
        insta::assert_snapshot!(format!("two_cores_{}", core.entry), core.llvm_ir);
    }
}

#[test]
fn two_cores_stream() {
    let l = lower(&design("two_cores"), &Options::default()).unwrap();
    let s = l.sequence().unwrap();
    insta::assert_snapshot!(stream(s));
    let access: Vec<Access> = s.arguments.iter().map(|a| a.access).collect();
    assert_eq!(access, [Access::Read, Access::Write, Access::Write]);
    let parsed = npu_image::txn::parse(&s.to_txn()).unwrap();
    assert!(parsed.ops().eq(&s.ops));
}

#[test]
fn a_physical_design_becomes_registers() {
    let l = from_physical(&design("physical")).unwrap();
    let tile = TileCoord::new(0, 2);
    let code = Segment {
        kind: SegmentKind::Code,
        address: 0,
        bytes: vec![0x10, 0x32, 0x54, 0x76, 0x98],
        size: 5,
    };
    let data = Segment {
        kind: SegmentKind::Data,
        address: 0x70800,
        bytes: vec![1, 2, 3, 4],
        size: 8,
    };
    let elfs = BTreeMap::from([(
        tile,
        ElfSegments {
            segments: vec![code, data],
        },
    )]);
    let files = l.cdo(&elfs).unwrap();
    insta::assert_snapshot!("physical_elfs", registers(&files.elfs));
    insta::assert_snapshot!("physical_init", registers(&files.init));
}

#[test]
fn bank_aware_placement_takes_the_banks_in_turn() {
    let options = Options {
        scheme: AllocScheme::BankAware,
        ..Options::default()
    };
    let l = lower(&design("two_cores"), &options).unwrap();
    let high: Vec<(&str, u32)> = l
        .buffers
        .iter()
        .filter(|b| b.tile == TileCoord::new(0, 3))
        .map(|b| (b.symbol.as_str(), b.address))
        .collect();
    // The stack of 2048 bytes is in bank 0.
    assert_eq!(
        high,
        [
            ("split_buff_0", 0x4000),
            ("split_buff_1", 0x8000),
            ("table", 0x800)
        ]
    );
}

/// Those that ask for a bank come first, in the order of the text; one that finds its bank full is placed like the
/// others. Sequential allocation looks at sizes alone.
#[test]
fn banks_that_are_asked_for_are_given_first() {
    let text = "aie.device(npu1) {
  %t = aie.tile(0, 2)
  %a = aie.buffer(%t) {sym_name = \"a\"} : memref<2048xi32>
  %b = aie.buffer(%t) {sym_name = \"b\", mem_bank = 1 : i32} : memref<1024xi32>
  %c = aie.buffer(%t) {sym_name = \"c\"} : memref<1024xi32>
  %d = aie.buffer(%t) {sym_name = \"d\", mem_bank = 1 : i32} : memref<4096xi32>
}";
    let placed = |scheme: AllocScheme| {
        let options = Options {
            scheme,
            ..Options::default()
        };
        let l = lower(text, &options).unwrap();
        l.buffers.iter().map(|b| b.address).collect::<Vec<u32>>()
    };
    assert_eq!(
        placed(AllocScheme::BankAware),
        [0x5000, 0x4000, 0x8000, 0x0000]
    );
    assert_eq!(
        placed(AllocScheme::BasicSequential),
        [0x4000, 0x6000, 0x7000, 0x0000]
    );
}

#[test]
fn stacks_can_be_replaced() {
    let tile = TileCoord::new(0, 2);
    let options = Options {
        stacks: BTreeMap::from([(tile, 0x2000)]),
        ..Options::default()
    };
    let l = lower(&design("two_cores"), &options).unwrap();
    let core = l.cores.iter().find(|c| c.tile == tile).unwrap();
    assert_eq!(core.stack_size, 0x2000);
    let lowest = l
        .buffers
        .iter()
        .filter(|b| b.tile == tile)
        .map(|b| b.address)
        .min();
    assert_eq!(lowest, Some(0x2000));
    assert!(core.data_start > 0x72000);
}

#[test]
fn lowering_a_lowered_sequence_changes_nothing() {
    // What the transfers of a design become, spelled with the lowered operations.
    let text = r#"
aie.device(npu1) {
  %shim = aie.tile(0, 0)
  memref.global "private" constant @bd : memref<8xi32> = dense<[512, 0, 0, 0, -2147483648, 33554432, 0, 33554432]>
  aiex.runtime_sequence(%x: memref<2048xi8>) {
    %0 = memref.get_global @bd : memref<8xi32>
    aiex.npu.blockwrite(%0) {address = 118816 : ui32} : memref<8xi32>
    aiex.npu.address_patch {addr = 118820 : ui32, arg_idx = 0 : i32, arg_plus = 0 : i32}
    aiex.npu.maskwrite32 {address = 119312 : ui32, mask = 7936 : ui32, value = 3840 : ui32}
    aiex.npu.write32 {address = 119316 : ui32, value = 2147483649 : ui32}
    aiex.npu.sync {channel = 0 : i32, column = 0 : i32, column_num = 1 : i32, direction = 1 : i32, row = 0 : i32, row_num = 1 : i32}
  }
}"#;
    let high = r#"
aie.device(npu1) {
  aie.shim_dma_allocation @in(MM2S, 0, 0)
  aiex.runtime_sequence(%x: memref<2048xi8>) {
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 2048][0, 0, 0, 1]) {id = 1 : i64, metadata = @in, issue_token = true} : memref<2048xi8>
    aiex.npu.dma_wait {symbol = @in}
  }
}"#;
    let task = r#"
aie.device(npu1) {
  aie.shim_dma_allocation @in(MM2S, 0, 0)
  aiex.runtime_sequence(%x: memref<2048xi8>, %y: memref<16xi8>) {
    %0 = aiex.dma_configure_task_for @in {
      aie.dma_bd(%y : memref<16xi8>, 0, 16)
      aie.end
    }
    %1 = aiex.dma_configure_task_for @in {
      aie.dma_bd(%x : memref<2048xi8>, 0, 2048, [<size = 1, stride = 0>, <size = 2048, stride = 1>]) {burst_length = 256 : i32}
      aie.end
    } {issue_token = true}
    aiex.dma_start_task(%1)
    aiex.dma_await_task(%1)
  }
}"#;
    let options = Options::default();
    let lowered = npu_design::instructions(text, &options).unwrap();
    let from_memcpy = npu_design::instructions(high, &options).unwrap();
    let from_task = npu_design::instructions(task, &options).unwrap();
    assert_eq!(lowered.ops, from_memcpy.ops);
    assert_eq!(lowered.arguments, from_memcpy.arguments);
    // The task before it took BD 0.
    assert_eq!(lowered.ops, from_task.ops[2..]);
}

#[test]
fn views_keep_their_offset() {
    let text = r#"
aie.device(npu1) {
  %t = aie.tile(0, 2)
  %buf = aie.buffer(%t) {sym_name = "buf"} : memref<8x16xi8>
  func.func private @row(memref<16xi8>)
  %c = aie.core(%t) {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c8 = arith.constant 8 : index
    %one = arith.constant 1 : i8
    scf.for %i = %c0 to %c8 step %c1 {
      %v = memref.subview %buf[%i, 0] [1, 16] [1, 1] : memref<8x16xi8> to memref<16xi8, strided<[1], offset: ?>>
      %w = memref.cast %v : memref<16xi8, strided<[1], offset: ?>> to memref<16xi8>
      %x = memref.load %v[%c1] : memref<16xi8, strided<[1], offset: ?>>
      %y = arith.addi %x, %one : i8
      memref.store %y, %buf[%i, %i] : memref<8x16xi8>
      func.call @row(%w) : (memref<16xi8>) -> ()
    }
    aie.end
  }
}"#;
    let l = lower(text, &Options::default()).unwrap();
    insta::assert_snapshot!(l.cores[0].llvm_ir);
}

#[test]
fn a_body_with_branches_and_an_if() {
    let text = r#"
aie.device(npu1) {
  %t = aie.tile(0, 2)
  %l = aie.lock(%t, 4) {init = 1 : i32}
  func.func private @pick(i32) -> i32
  %c = aie.core(%t) {
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    %c9 = arith.constant 9 : i32
    cf.br ^bb1(%c0 : i32)
  ^bb1(%i: i32):
    %more = arith.cmpi slt, %i, %c9 : i32
    cf.cond_br %more, ^bb2, ^bb3
  ^bb2:
    aie.use_lock(%l, AcquireGreaterEqual, 2)
    %r = func.call @pick(%i) : (i32) -> i32
    %odd = arith.cmpi eq, %r, %c1 : i32
    %n = scf.if %odd -> (i32) {
      scf.yield %r : i32
    } else {
      %m = arith.maxsi %r, %i : i32
      scf.yield %m : i32
    }
    aie.use_lock(%l, Release, 2)
    %next = arith.addi %n, %c1 : i32
    cf.br ^bb1(%next : i32)
  ^bb3:
    aie.end
  }
}"#;
    let l = lower(text, &Options::default()).unwrap();
    insta::assert_snapshot!(l.cores[0].llvm_ir);
}
