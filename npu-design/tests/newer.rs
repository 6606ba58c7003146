//! What later versions of MLIR-AIE write, against the same in the words of v1.1.1.

mod common;

use npu_design::{diagnose, lower, Lowered, Options};

fn design(device: &str, sequence: &str) -> String {
    format!(
        "aie.device(npu1) {{
  %shim = aie.tile(0, 0)
  %mem = aie.tile(0, 1)
  %core = aie.tile(0, 2)
  %table = aie.buffer(%core) {{sym_name = \"table\"}} : memref<64xi32>
  %own = aie.buffer(%core) {{sym_name = \"own\"}} : memref<64xi32>
  %full = aie.lock(%core, 1) {{init = 0 : i32}}
  %free = aie.lock(%core, 0) {{init = 2 : i32}}
  aie.flow(%shim, DMA : 0, %core, DMA : 0)
  aie.shim_dma_allocation @host(%shim, MM2S, 0)
{device}
  aie.runtime_sequence(%x: memref<32x64xi32>, %y: memref<2048xi32>) {{
{sequence}
  }}
}}"
    )
}

fn lowered(text: &str) -> Lowered {
    lower(text, &Options::default()).unwrap_or_else(|e| panic!("{e}: {:?}\n{text}", e.span()))
}

/// Both texts give the same stream and the same configuration.
fn same(old: &str, new: &str) {
    let (old, new) = (lowered(old), lowered(new));
    let streams =
        |l: &Lowered| -> Vec<Vec<u8>> { l.sequences.iter().map(|s| s.to_txn()).collect() };
    assert!(old.sequences.iter().all(|s| !s.ops.is_empty()));
    for (a, b) in old.sequences.iter().zip(&new.sequences) {
        assert_eq!(a.ops, b.ops);
    }
    assert_eq!(streams(&old), streams(&new));
    assert_eq!(old.configuration(), new.configuration());
}

fn same_sequence(old: &str, new: &str) {
    same(&design("", old), &design("", new));
}

fn refused(text: &str) -> String {
    let error = lower(text, &Options::default()).expect_err("the design is wrong");
    // All at once says the same.
    assert!(diagnose(text, &Options::default()).contains(&error));
    let span = error.span().unwrap_or_default();
    let (line, _) = span.line_column(text);
    let at = text.lines().nth(line - 1).unwrap_or_default().trim();
    let help = error.help().unwrap_or_default();
    format!("{at}\n{error}\nhelp: {help}")
}

#[test]
fn operands_are_the_attributes_of_before() {
    same_sequence(
        "aiex.npu.write32 {address = 119300 : ui32, value = 7 : ui32}
         aiex.npu.write32 {address = 4096 : ui32, value = 9 : ui32, column = 0 : i32, row = 2 : i32}
         aiex.npu.maskwrite32 {address = 119300 : ui32, value = 1 : ui32, mask = 15 : ui32}
         aiex.npu.rtp_write(@table, 3, 77)
         aiex.npu.address_patch {addr = 119300 : ui32, arg_idx = 1 : i32, arg_plus = 64 : i32}
         aiex.npu.push_queue(0, 0, MM2S : 0) {issue_token = true, repeat_count = 2 : i32, bd_id = 3 : i32}
         aiex.npu.sync {column = 0 : i32, row = 0 : i32, direction = 1 : i32, channel = 0 : i32, column_num = 1 : i32, row_num = 1 : i32}",
        "%addr = arith.constant 119300 : i32
         %own = arith.constant 4096 : i32
         %zero = arith.constant 0 : i32
         %one = arith.constant 1 : i32
         %two = arith.constant 2 : i32
         %three = arith.addi %one, %two : i32
         %seven = arith.constant 7 : i32
         %nine = arith.constant 9 : i32
         %mask = arith.constant 15 : i32
         %v = arith.constant 77 : i32
         %plus = arith.constant 64 : i32
         aiex.npu.write32(%addr, %seven) : i32, i32
         aiex.npu.write32(%own, %nine) {column = 0 : i32, row = 2 : i32} : i32, i32
         aiex.npu.maskwrite32(%addr, %one, %mask) : i32, i32, i32
         aiex.npu.assert_bd_field(%seven) {max = 1023 : i32} : i32
         aiex.npu.rtp_write(@table, 3, %v) : i32
         aiex.npu.address_patch(%plus : i32) {addr = 119300 : ui32, arg_idx = 1 : i32}
         aiex.npu.push_queue(0, 0, MM2S : 0) bd_id %three repeat %two {issue_token = true} : i32, i32
         aiex.npu.sync(%zero, %zero, %one, %zero, %one, %one) : i32, i32, i32, i32, i32, i32",
    );
    // Generic form: operands in the order of the definition.
    same_sequence(
        "aiex.npu.write32 {address = 119300 : ui32, value = 7 : ui32}
         aiex.npu.push_queue(0, 0, MM2S : 0) {issue_token = true, repeat_count = 2 : i32, bd_id = 3 : i32}",
        "%addr = arith.constant 119300 : i32
         %two = arith.constant 2 : i32
         %three = arith.constant 3 : i32
         %seven = arith.constant 7 : i32
         \"aiex.npu.write32\"(%addr, %seven) : (i32, i32) -> ()
         \"aiex.npu.push_queue\"(%two, %three) <{column = 0 : i32, row = 0 : i32, direction = 1 : i32, channel = 0 : i32, issue_token = true}> : (i32, i32) -> ()",
    );
}

#[test]
fn buffers_of_bds_by_name() {
    same_sequence(
        "%t = aiex.dma_configure_task_for @host {
           aie.dma_bd(%y : memref<2048xi32>, 128, 1024, [<size = 8, stride = 128>, <size = 128, stride = 1>])
           aie.end
         } {repeat_count = 2 : i32}
         aiex.dma_start_task(%t)",
        "%n = arith.constant 8 : i64
         %off = arith.constant 128 : i32
         %r = arith.constant 2 : i32
         %t = aiex.dma_configure_task_for @host repeat %r : i32 {
           %len = arith.constant 1024 : i32
           aie.dma_bd(%y : memref<2048xi32> offset = %off len = %len sizes = [%n, 128] strides = [128, 1])
           aie.end
         }
         aiex.dma_start_task(%t)",
    );
    let program = |bd: &str, one: &str, two: &str| {
        format!(
            "%dma = aie.mem(%core) {{
               %s = aie.dma_start(S2MM, 0, ^bd, ^end)
             ^bd:
               %one = arith.constant 1 : i32
               %two = arith.constant 2 : i32
               aie.use_lock(%free, AcquireGreaterEqual, {two})
               {bd}
               aie.use_lock(%full, Release, {one})
               aie.next_bd ^bd
             ^end:
               aie.end
             }}"
        )
    };
    let sequence = "aiex.npu.rtp_write(@table, 0, 1)";
    let old = program("aie.dma_bd(%table : memref<64xi32>, 16, 32)", "1", "2").replace(
        "%one = arith.constant 1 : i32
               %two = arith.constant 2 : i32\n",
        "\n",
    );
    same(
        &design(&old, sequence),
        &design(
            &program(
                "aie.dma_bd(%table : memref<64xi32> offset = 16 len = 32)",
                "%one",
                "%two",
            ),
            sequence,
        ),
    );
}

#[test]
fn loops_and_conditions_are_carried_out() {
    let transfer = |offset: u32| {
        format!(
            "aiex.npu.dma_memcpy_nd(%y[0, 0, 0, {offset}][1, 1, 1, 64][0, 0, 0, 1]) {{id = 0 : i64, metadata = @host, issue_token = true}} : memref<2048xi32>
             aiex.npu.dma_wait {{symbol = @host}}\n"
        )
    };
    let old: String = [0, 64, 256, 320].map(transfer).concat();
    let new = format!(
        "%c0 = arith.constant 0 : index
         %c1 = arith.constant 1 : index
         %c2 = arith.constant 2 : index
         %c4 = arith.constant 4 : index
         %k = arith.constant 64 : index
         %true = arith.constant true
         scf.for %i = %c0 to %c4 step %c1 {{
           %row = arith.divui %i, %c2 : index
           %col = arith.remui %i, %c2 : index
           %four = arith.muli %row, %c4 : index
           %at = arith.addi %four, %col : index
           %offset = arith.muli %at, %k : index
           %wide = arith.index_cast %offset : index to i64
           %in = arith.cmpi slt, %i, %c4 : index
           scf.if %in {{
             {}
           }} else {{
             aiex.npu.load_pdi {{id = 0 : i32}}
           }}
         }}",
        transfer(0).replace("0, 0, 0, 0]", "0, 0, 0, %wide]")
    );
    same_sequence(&old, &new);
}

#[test]
fn values_carried_around_a_loop() {
    same_sequence(
        "aiex.npu.rtp_write(@table, 0, 1)
         aiex.npu.rtp_write(@table, 0, 3)
         aiex.npu.rtp_write(@table, 0, 9)
         aiex.npu.rtp_write(@table, 1, 27)",
        "%c0 = arith.constant 0 : index
         %c1 = arith.constant 1 : index
         %c3 = arith.constant 3 : index
         %one = arith.constant 1 : i32
         %three = arith.constant 3 : i32
         %last = scf.for %i = %c0 to %c3 step %c1 iter_args(%v = %one) -> (i32) {
           aiex.npu.rtp_write(@table, 0, %v) : i32
           %next = arith.muli %v, %three : i32
           scf.yield %next : i32
         }
         aiex.npu.rtp_write(@table, 1, %last) : i32",
    );
}

#[test]
fn tasks_in_loops_are_tasks_of_their_own() {
    let task = |n: u32| {
        format!(
            "%t{n} = aiex.dma_configure_task_for @host {{
               aie.dma_bd(%y : memref<2048xi32>, {}, 64)
               aie.end
             }} {{issue_token = true}}
             aiex.dma_start_task(%t{n})\n",
            64 * n
        )
    };
    // Two at a time: the second gets another BD.
    let old = format!(
        "{}{}aiex.dma_await_task(%t0)\n aiex.dma_await_task(%t1)\n{}{}aiex.dma_await_task(%t2)\n aiex.dma_await_task(%t3)",
        task(0), task(1), task(2), task(3)
    );
    let new = "%c0 = arith.constant 0 : index
         %c2 = arith.constant 2 : index
         %c4 = arith.constant 4 : index
         %c1 = arith.constant 1 : index
         %w = arith.constant 64 : index
         scf.for %i = %c0 to %c4 step %c2 {
           %a = arith.muli %i, %w : index
           %a32 = arith.index_cast %a : index to i32
           %j = arith.addi %i, %c1 : index
           %b = arith.muli %j, %w : index
           %b32 = arith.index_cast %b : index to i32
           %s = aiex.dma_configure_task_for @host {
             aie.dma_bd(%y : memref<2048xi32> offset = %a32 len = 64)
             aie.end
           } {issue_token = true}
           aiex.dma_start_task(%s)
           %t = aiex.dma_configure_task_for @host {
             aie.dma_bd(%y : memref<2048xi32> offset = %b32 len = 64)
             aie.end
           } {issue_token = true}
           aiex.dma_start_task(%t)
           aiex.dma_await_task(%s)
           aiex.dma_await_task(%t)
         }";
    same_sequence(&old, new);
}

const CHAIN: &str = "aie.bd_chain @two(%a: memref<32x64xi32>, %b: memref<2048xi32>) {
    aie.dma_bd(%a : memref<32x64xi32>, 0, 64)
    aie.next_bd ^bb1
  ^bb1:
    aie.dma_bd(%b : memref<2048xi32>, 128, 1024)
    aie.end
  }";

#[test]
fn chains_are_tasks_with_their_start() {
    let task = |of: &str| {
        format!(
            "%t = aiex.dma_configure_task{of} {{
           aie.dma_bd(%x : memref<32x64xi32>, 0, 64)
           aie.next_bd ^bb1
         ^bb1:
           aie.dma_bd(%y : memref<2048xi32>, 128, 1024)
           aie.end
         }} {{issue_token = true}}
         aiex.dma_start_task(%t)
         aiex.dma_await_task(%t)"
        )
    };
    let types = "(memref<32x64xi32>, memref<2048xi32>)";
    same(
        &design("", &task("(%shim, MM2S, 1)")),
        &design(
            CHAIN,
            &format!(
                "%t = aiex.dma_start_bd_chain @two(%x, %y) : {types} on (%shim, MM2S, 1) {{issue_token = true}}
                 aiex.dma_await_task(%t)"
            ),
        ),
    );
    same(
        &design("", &task("_for @host")),
        &design(
            CHAIN,
            &format!(
                "%t = aiex.dma_start_bd_chain_for @two(%x, %y) : {types} for @host {{issue_token = true}}
                 aiex.dma_await_task(%t)"
            ),
        ),
    );
    // Twice from one text, unnamed: BDs of their own.
    let twice = lowered(&design(
        CHAIN,
        &format!("aiex.dma_start_bd_chain_for @two(%x, %y) : {types} for @host\n").repeat(2),
    ));
    let blocks = twice.sequences[0].ops.iter().filter_map(|op| match op {
        npu_image::txn::Op::BlockWrite { addr, .. } => Some(*addr),
        _ => None,
    });
    assert_eq!(
        blocks.collect::<Vec<_>>(),
        [0x1d000, 0x1d020, 0x1d040, 0x1d060]
    );
}

#[test]
fn a_sequence_that_configures_one_device_is_its_own() {
    let body = "%t = aie.tile(0, 2)
    %table = aie.buffer(%t) {sym_name = \"table\"} : memref<64xi32>";
    let old = format!(
        "aie.device(npu1) {{
    {body}
    aie.runtime_sequence @main(%b: memref<4xi32>, %a: memref<8xi32>) {{
      aiex.npu.rtp_write(@table, 0, 5)
      aiex.npu.address_patch {{addr = 119300 : ui32, arg_idx = 1 : i32, arg_plus = 0 : i32}}
      aiex.npu.rtp_write(@table, 1, 6)
    }}
  }}"
    );
    let device = format!(
        "aie.device(npu1) @add {{
    {body}
    aie.runtime_sequence @one(%v: memref<8xi32>, %w: memref<4xi32>) {{
      aiex.npu.rtp_write(@table, 0, 5)
      aiex.npu.address_patch {{addr = 119300 : ui32, arg_idx = 1 : i32, arg_plus = 0 : i32}}
    }}
    aie.runtime_sequence @two() {{
      aiex.npu.rtp_write(@table, 1, 6)
    }}
  }}"
    );
    let new = format!(
        "module {{
  {device}
  aie.device(npu1) @empty {{ }}
  aie.device(npu1) @main {{
    aie.runtime_sequence @main(%b: memref<4xi32>, %a: memref<8xi32>) {{
      aiex.configure @add {{
        aiex.run @one(%a, %b) : (memref<8xi32>, memref<4xi32>)
        aiex.run @two() : ()
      }}
    }}
  }}
}}"
    );
    same(&old, &new);
    assert_eq!(lowered(&new).sequences[0].name.as_deref(), Some("main"));

    // The device by itself has two sequences.
    let options = Options {
        device: Some("add".into()),
        ..Options::default()
    };
    let names: Vec<_> = lower(&new, &options)
        .unwrap()
        .sequences
        .into_iter()
        .map(|s| s.name.unwrap_or_default())
        .collect();
    assert_eq!(names, ["one", "two"]);
    let options = Options {
        device: Some("ad".into()),
        ..Options::default()
    };
    let error = lower(&new, &options).unwrap_err();
    assert_eq!(error.help().as_deref(), Some("did you mean `@add`?"));

    let twice = new.replace(
        "aiex.run @two() : ()\n",
        "}\n aiex.configure @add {\n aiex.run @two() : ()\n",
    );
    insta::assert_snapshot!(refused(&twice));
    let other = new.replace("aiex.run @two() : ()\n", "}\n aiex.configure @empty {\n");
    insta::assert_snapshot!(refused(&other));
    let ahead = new.replace(
        "aiex.configure @add {",
        "aiex.npu.rtp_write(@table, 0, 5)\n aiex.configure @add {",
    );
    insta::assert_snapshot!(refused(&ahead));
    let unknown = new.replace("aiex.run @two", "aiex.run @too");
    insta::assert_snapshot!(refused(&unknown));
    let few = new.replace(
        "@one(%a, %b) : (memref<8xi32>, memref<4xi32>)",
        "@one(%a) : (memref<8xi32>)",
    );
    insta::assert_snapshot!(refused(&few));
    let extra = new.replace(
        "aie.device(npu1) @main {",
        "aie.device(npu1) @main {\n%t = aie.tile(0, 2)",
    );
    insta::assert_snapshot!(refused(&extra));
}

#[test]
fn a_choice_that_is_not_made() {
    let text = "module {
  aie.device(npu1) @one { }
  aie.device(npu1) @two { }
}";
    insta::assert_snapshot!(refused(text));
}

#[test]
fn devices_of_one_name() {
    let text = "module {
  aie.device(npu1) @one { }
  aie.device(npu1) @two { }
  aie.device(npu1_1col) @one { }
}";
    insta::assert_snapshot!(common::report(text));
    // Those without a name are all called `main`.
    insta::assert_snapshot!(common::report(
        "module {\n  aie.device(npu1) { }\n  aie.device(npu1) { }\n}"
    ));
}

#[test]
fn what_depends_on_a_run_is_refused() {
    let sequence = |ops: &str| {
        format!(
            "aie.device(npu1) {{
  %shim = aie.tile(0, 0)
  %table = aie.buffer(%shim) {{sym_name = \"t\"}} : memref<64xi32>
  aie.shim_dma_allocation @host(%shim, MM2S, 0)
  {CHAIN}
  aie.runtime_sequence(%n: index, %x: memref<32x64xi32>, %y: memref<2048xi32>) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %big = arith.constant 9223372036854775807 : index
    {ops}
  }}
}}"
        )
    };
    insta::assert_snapshot!(refused(&sequence("scf.for %i = %c0 to %n step %c1 { }")));
    insta::assert_snapshot!(refused(&sequence("%m = arith.addi %n, %c1 : index")));
    insta::assert_snapshot!(refused(&sequence("scf.for %i = %c0 to %big step %c1 { }")));
    insta::assert_snapshot!(refused(&sequence("scf.for %i = %c0 to %big step %c0 { }")));
    insta::assert_snapshot!(
        refused(&sequence("aiex.dma_start_bd_chain_for @too(%x, %y) : (memref<32x64xi32>, memref<2048xi32>) for @host")) 
    );
    insta::assert_snapshot!(
        refused(&sequence("aiex.dma_start_bd_chain_for @two(%y, %x) : (memref<2048xi32>, memref<32x64xi32>) for @host")) 
    );
    insta::assert_snapshot!(refused(&sequence(
        "aiex.dma_start_bd_chain_for @two(%x) : (memref<32x64xi32>) for @host"
    )));
}

fn program(body: &str) -> String {
    format!(
        "aie.device(npu1) {{
  %core = aie.tile(0, 2)
  %l = aie.lock(%core, 3)
  func.func private @kernel(i32)
  %p = aie.core(%core) {{
    %c0 = arith.constant 0 : i32
    %c2 = arith.constant 2 : i32
    %c10 = arith.constant 10 : i32
    {body}
    aie.end
  }} {{link_with = \"k.o\"}}
}}"
    )
}

#[test]
fn a_while_loop_and_a_lock_by_a_constant() {
    let text = program(
        "aie.use_lock(%l, AcquireGreaterEqual, %c2)
    %last = scf.while (%a = %c0) : (i32) -> i32 {
      %more = arith.cmpi slt, %a, %c10 : i32
      scf.condition(%more) %a : i32
    } do {
    ^bb0(%b: i32):
      func.call @kernel(%b) : (i32) -> ()
      %next = arith.addi %b, %c2 : i32
      scf.yield %next : i32
    }
    func.call @kernel(%last) : (i32) -> ()",
    );
    insta::assert_snapshot!(lowered(&text).cores[0].llvm_ir);
}

#[test]
fn a_lock_by_a_value_of_a_run_is_refused() {
    let text = program(
        "%v = arith.addi %c2, %c0 : i32
    scf.while (%a = %c0) : (i32) -> () {
      %more = arith.cmpi slt, %a, %c10 : i32
      aie.use_lock(%l, Release, %a)
      scf.condition(%more)
    } do {
      scf.yield %v : i32
    }",
    );
    insta::assert_snapshot!(refused(&text));
}
