//! The same design in every spelling, and what is said when several things are wrong.

use npu_design::view::{view, Stage};
use npu_design::{diagnose, instructions, lower, Options};

const CUSTOM: &str = r#"
module {
  aie.device(npu1) {
    func.func private @use(memref<16xi32>, i32)
    %shim = aie.tile(0, 0)
    %tile = aie.tile(0, 2)
    %buf = aie.buffer(%tile) {sym_name = "buf"} : memref<16xi32>
    %lock = aie.lock(%tile, 3) {init = 1 : i32}
    aie.objectfifo @in(%shim, {%tile dimensionsFromStream [<size = 4, stride = 4>, <size = 4, stride = 1>]}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
    %core = aie.core(%tile) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c8 = arith.constant 8 : index
      %n = arith.constant 7 : i32
      scf.for %i = %c0 to %c8 step %c1 {
        %v = aie.objectfifo.acquire @in(Consume, 1) : !aie.objectfifosubview<memref<16xi32>>
        %a = aie.objectfifo.subview.access %v[0] : !aie.objectfifosubview<memref<16xi32>> -> memref<16xi32>
        %same = arith.cmpi slt, %i, %c8 : index
        scf.if %same {
          func.call @use(%a, %n) : (memref<16xi32>, i32) -> ()
        }
        aie.use_lock(%lock, AcquireGreaterEqual, 1)
        memref.store %n, %buf[%i] : memref<16xi32>
        aie.use_lock(%lock, Release, 1)
        aie.objectfifo.release @in(Consume, 1)
      }
      aie.end
    } {link_with = "use.o"}
    aiex.runtime_sequence(%x: memref<64xi32>) {
      aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 16][1, 1, 1, 48][0, 0, 0, 1]) {id = 2 : i64, issue_token = true, metadata = @in} : memref<64xi32>
      aiex.npu.dma_wait {symbol = @in}
    }
  }
}"#;

const GENERIC: &str = r#"
#dims = #aie<bd_dim_layout_array[<size = 4, stride = 4>, <size = 4, stride = 1>]>
#loc = loc(unknown)
#loc1 = loc("design.py":12:4)
!elem = !aie.objectfifo<memref<16xi32>>
"builtin.module"() ({
  "aie.device"() <{device = 4 : i32}> ({
    "func.func"() <{function_type = (memref<16xi32>, i32) -> (), sym_name = "use", sym_visibility = "private"}> ({
    }) : () -> () loc(#loc)
    %0 = "aie.tile"() <{col = 0 : i32, row = 0 : i32}> : () -> index loc(#loc1)
    %1 = "aie.tile"() <{col = 0 : i32, row = 2 : i32}> : () -> index
    %2 = "aie.buffer"(%1) <{sym_name = "buf"}> : (index) -> memref<16xi32>
    %3 = "aie.lock"(%1) <{init = 1 : i32, lockID = 3 : i32}> : (index) -> index
    "aie.objectfifo"(%0, %1) <{dimensionsFromStreamPerConsumer = #aie<bd_dim_layout_array_array[#dims]>, dimensionsToStream = #aie<bd_dim_layout_array[]>, disable_synchronization = false, elemNumber = 2 : i32, elemType = !elem, plio = false, sym_name = "in", via_DMA = false}> : (index, index) -> ()
    %4 = "aie.core"(%1) <{link_with = "use.o", stack_size = 1024 : i32}> ({
      %5 = "arith.constant"() <{value = 0 : index}> : () -> index
      %6 = "arith.constant"() <{value = 1 : index}> : () -> index
      %7 = "arith.constant"() <{value = 8 : index}> : () -> index
      %8 = "arith.constant"() <{value = 7 : i32}> : () -> i32
      "scf.for"(%5, %7, %6) ({
      ^bb0(%arg1: index loc("x":1:2)):
        %9 = "aie.objectfifo.acquire"() <{objFifo_name = @in, port = 1 : i32, size = 1 : i32}> : () -> !aie.objectfifosubview<memref<16xi32>>
        %10 = "aie.objectfifo.subview.access"(%9) <{index = 0 : i32}> : (!aie.objectfifosubview<memref<16xi32>>) -> memref<16xi32>
        %11 = "arith.cmpi"(%arg1, %7) <{predicate = 2 : i64}> : (index, index) -> i1
        "scf.if"(%11) ({
          "func.call"(%10, %8) <{callee = @use}> : (memref<16xi32>, i32) -> ()
          "scf.yield"() : () -> ()
        }, {
        }) : (i1) -> ()
        "aie.use_lock"(%3) <{action = 2 : i32, value = 1 : i32}> : (index) -> ()
        "memref.store"(%8, %2, %arg1) <{nontemporal = false}> : (i32, memref<16xi32>, index) -> ()
        "aie.use_lock"(%3) <{action = 1 : i32, value = 1 : i32}> : (index) -> ()
        "aie.objectfifo.release"() <{objFifo_name = @in, port = 1 : i32, size = 1 : i32}> : () -> ()
        "scf.yield"() : () -> ()
      }) : (index, index, index) -> ()
      "aie.end"() : () -> ()
    }) : (index) -> index
    "aiex.runtime_sequence"() ({
    ^bb0(%arg0: memref<64xi32>):
      "aiex.npu.dma_memcpy_nd"(%arg0) <{id = 2 : i64, issue_token = true, metadata = @in, operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0, 16>, static_sizes = array<i64: 1, 1, 1, 48>, static_strides = array<i64: 0, 0, 0, 1>}> : (memref<64xi32>) -> ()
      "aiex.npu.dma_wait"() <{symbol = @in}> : () -> ()
    }) : () -> ()
    "aie.end"() : () -> ()
  }) : () -> ()
}) : () -> ()
#loc2 = loc(callsite("f"("x":1:1) at #loc1))
"#;

#[test]
fn generic_form_says_the_same() {
    let of = |text: &str| {
        let l = lower(text, &Options::default()).unwrap_or_else(|e| {
            let at = e.span().map(|s| s.line_column(text));
            panic!("{at:?}: {e}")
        });
        (
            l.cores[0].llvm_ir.clone(),
            l.configuration().clone(),
            instructions(text, &Options::default()).unwrap().to_txn(),
        )
    };
    assert_eq!(of(CUSTOM), of(GENERIC));
}

#[test]
fn branches_of_generic_form_carry_their_operands() {
    let design = |body: &str| {
        format!("aie.device(npu1) {{ %t = aie.tile(0, 2)\n%l = aie.lock(%t, 0)\n%core = aie.core(%t) {{\n{body}\n}} }}")
    };
    let custom = design(
        "%a = arith.constant 1 : i32
         %b = arith.constant 2 : i32
         cf.br ^bb1(%a : i32)
       ^bb1(%x: i32):
         %y = arith.addi %x, %b : i32
         %c = arith.cmpi ult, %y, %b : i32
         cf.cond_br %c, ^bb1(%y : i32), ^bb2(%y, %a : i32, i32)
       ^bb2(%p: i32, %q: i32):
         aie.end",
    );
    let generic = design(
        r#"%a = "arith.constant"() <{value = 1 : i32}> : () -> i32
         %b = "arith.constant"() <{value = 2 : i32}> : () -> i32
         "cf.br"(%a)[^bb1] : (i32) -> ()
       ^bb1(%x: i32):
         %y = "arith.addi"(%x, %b) <{overflowFlags = #arith.overflow<none>}> : (i32, i32) -> i32
         %c = "arith.cmpi"(%y, %b) <{predicate = 6 : i64}> : (i32, i32) -> i1
         "cf.cond_br"(%c, %y, %y, %a)[^bb1, ^bb2] <{operandSegmentSizes = array<i32: 1, 1, 2>}> : (i1, i32, i32, i32) -> ()
       ^bb2(%p: i32, %q: i32):
         "aie.end"() : () -> ()"#,
    );
    let ir = |text: &str| {
        let lowered = lower(text, &Options::default()).unwrap_or_else(|e| panic!("{e}"));
        lowered.cores[0].llvm_ir.clone()
    };
    assert_eq!(ir(&custom), ir(&generic));
}

#[test]
fn numbers_that_are_no_enumerators_are_refused() {
    let text = r#"aie.device(npu1) { %t = "aie.tile"() <{col = 0 : i32, row = 2 : i32}> : () -> index
      %u = aie.tile(0, 3)
      "aie.flow"(%t, %u) <{source_bundle = 99 : i32, source_channel = 0 : i32, dest_bundle = 1 : i32, dest_channel = 0 : i32}> : (index, index) -> () }"#;
    let error = lower(text, &Options::default()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "number does not fit: it is none of this attribute's enumerators"
    );
}

#[test]
fn a_start_from_any_stage_gives_the_same_configuration() {
    let text = "aie.device(npu1) {
      %shim = aie.tile(0, 0)
      %a = aie.tile(0, 2)
      aie.objectfifo @in(%shim, {%a}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
      aie.objectfifo @out(%a, {%shim}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
    }";
    let complete = view(text, Stage::Complete, &Options::default()).unwrap();
    let lowered = lower(text, &Options::default()).unwrap();
    assert_eq!(lowered.buffers.len(), complete.buffers.len());
    // A text that is routed already keeps its routes, and gets no streams of its own.
    let routed = "aie.device(npu1) {
      %shim = aie.tile(0, 0)
      %box = aie.switchbox(%shim) { aie.connect<North : 0, South : 2> }
    }";
    let lowered = lower(routed, &Options::default()).unwrap();
    assert_eq!(lowered.configuration().init.len(), 2);
}

#[test]
fn strix_is_for_comparison_only() {
    let text = "aie.device(npu2_1col) { %t = aie.tile(0, 2)\n %l = aie.lock(%t, 0) }";
    let error = lower(text, &Options::default()).unwrap_err();
    assert_eq!(error.to_string(), "`npu2_1col` is not a Phoenix device");
    assert!(lower(text, &Options::mlir_aie_v1_1_1()).is_ok());
}

/// Line, column and message of every problem.
fn problems(text: &str) -> String {
    let all = diagnose(text, &Options::default());
    let lines = all.iter().map(|e| {
        let (line, column) = e.span().map_or((0, 0), |s| s.line_column(text));
        format!("{line}:{column} {e}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn several_syntax_errors_are_found_in_one_run() {
    let text = "aie.device(npu1) {
  %shim = aie.tile(0 0)
  %a = aie.tile(0, 2)
  %b = aie.tile(0, 3
  aie.objectfio @x(%a, {%b}, 1 : i32) : !aie.objectfifo<memref<8xi32>>
  aie.objectfifo @y(%shim, {%a}, 1 : i32) : !aie.objectfifo<memref<8xi32>
  %core = aie.core(%a) {
    %c = arith.constant : i32
    %d = arith.addi %c, %c : i32
    %e = arith.addi %nobody, %d : i32
    aie.end
  }
  aie.objectfifo @z(%a, {%gone}, 1 : i32) : !aie.objectfifo<memref<8xi32>>
}
";
    insta::assert_snapshot!(problems(text), @"
    2:22 expected `,`, found `0`
    5:3 expected `)`, found `aie.objectfio`
    5:3 operation `aie.objectfio` is not part of the accepted subset
    7:3 expected `>`, found `%core`
    8:25 expected a constant, found `:`
    10:21 value `%nobody` is not defined here
    13:26 value `%gone` is not defined here
    ");
}

/// What names a declaration that makes no sense, or that cannot be read, is no error of its own.
#[test]
fn names_of_declarations_that_are_wrong() {
    let text = |fifo: &str, link: &str| {
        format!(
            "aie.device(npu1) {{
  %s = aie.tile(0, 0)
  %m = aie.tile(0, 1)
  %c = aie.tile(0, 2)
  aie.objectfifo @in(%s, {{%m}}, {fifo}>
  aie.objectfifo @out(%m, {{%c}}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo.link [@{link}] -> [@out] ([] [])
  aie.objectfifo.allocate @{link} (%m)
}}"
        )
    };
    let lost = "!aie.objectfifo<memref<16xi32>";
    insta::assert_snapshot!(problems(&text(&format!("900 : i32) : {lost}"), "in")));
    insta::assert_snapshot!(problems(&text(&format!("2 ; i32) : {lost}"), "in")));
    // Another name is one all the same.
    insta::assert_snapshot!(problems(&text(&format!("900 : i32) : {lost}"), "im")));
    // A tile that isn't there, and all that stands on it.
    let no_tile = text(&format!("2 : i32) : {lost}"), "in")
        .replace("%s = aie.tile(0, 0)", "%s = aie.tile(9, 0)");
    insta::assert_snapshot!(problems(&no_tile));
}

#[test]
fn several_design_errors_are_found_in_one_run() {
    let text = "aie.device(npu1) {
  %shim = aie.tile(0, 0)
  %a = aie.tile(0, 2)
  %b = aie.tile(9, 9)
  %buf = aie.buffer(%shim) : memref<8xi32>
  %m = aie.mem(%b) { aie.end }
  aie.objectfifo @x(%a, {%b}, 1 : i32) : !aie.objectfifo<memref<8xi32>>
  aie.objectfifo @y(%shim, {%a}, 0 : i32) : !aie.objectfifo<memref<8xi32>>
  %core = aie.core(%shim) { aie.end }
}";
    insta::assert_snapshot!(problems(text), @"
    4:3 device `npu1` has no tile (9,9)
    5:3 a buffer cannot stand on (0,0), a shim tile
    8:34 the depth of an objectfifo is 0; it must lie in 1..=63
    9:11 a core cannot stand on (0,0), a shim tile
    ");
}

#[test]
fn every_core_and_sequence_is_tried() {
    let text = "aie.device(npu1) {
  %shim = aie.tile(0, 0)
  %a = aie.tile(0, 2)
  %b = aie.tile(0, 3)
  aie.objectfifo @x(%shim, {%a}, 1 : i32) : !aie.objectfifo<memref<8xi32>>
  %core0 = aie.core(%a) {
    aie.objectfifo.release @x(Consume, 1)
    aie.end
  }
  %core1 = aie.core(%b) {
    %v = aie.objectfifo.acquire @x(Consume, 1) : !aie.objectfifosubview<memref<8xi32>>
    aie.end
  }
  aiex.runtime_sequence(%p: memref<64xi32>) {
    aiex.npu.dma_wait {symbol = @nothing}
  }
}";
    insta::assert_snapshot!(problems(text), @"
    7:5 objectfifo `@x`: 1 element(s) released while 0 are held
    11:5 objectfifo `@x`: the core on (0,3) is not its consumer
    15:33 there is no objectfifo at a shim `@nothing`
    ");
}

#[test]
fn a_clean_design_has_no_problems() {
    assert_eq!(problems(CUSTOM), "");
    assert_eq!(problems(GENERIC), "");
}

/// Resources of dialects, as tools print them behind a module, are no part of a design.
#[test]
fn resources_behind_the_text_are_passed_over() {
    let resources = "\n{-#\n  dialect_resources: {\n    builtin: {\n      \"a #-} b\\\"\": \"0x0400000001000000\"\n    }\n  }\n#-}\n";
    assert_eq!(problems(&(CUSTOM.to_owned() + resources)), "");
    let open = CUSTOM.to_owned() + "\n{-# dialect_resources: \"#-}\"";
    let all = diagnose(&open, &Options::default());
    let [problem] = all.as_slice() else {
        panic!("{all:?}");
    };
    assert_eq!(problem.to_string(), "`{-#` without its end");
    let at = problem.span().map(|s| &open[s.start..s.end]);
    assert_eq!(at, Some("{-#"));
    assert!(problem.help().unwrap().starts_with("close it with `#-}`"));
}

/// The first problem of a text, with its place and remedy.
fn first(text: &str) -> String {
    let all = diagnose(text, &Options::default());
    let lines: Vec<String> = all
        .iter()
        .map(|e| {
            let at = e.span().map_or("nowhere", |s| &text[s.start..s.end]);
            format!("`{at}`: {e}\n    help: {}", e.help().unwrap_or_default())
        })
        .collect();
    lines.join("\n") + "\n"
}

#[test]
fn names_that_stand_for_nothing() {
    let in_device = |body: &str| {
        format!("!mem = memref<4xi32>\n#vals = dense<1>\n#loc1 = loc(\"a.py\":1:2)\naie.device(npu1) {{\n  %t = aie.tile(0, 2)\n{body}\n}} loc(#loc1)\n#loc2 = loc(callsite(\"f\" at #loc1))\n")
    };
    let sound = in_device("  %b = aie.buffer(%t) {sym_name = \"b\"} : !mem loc(#loc2)");
    assert_eq!(diagnose(&sound, &Options::default()), []);
    let cases = [
        in_device("  %b = aie.buffer(%t) : !foo"),
        in_device("  aie.objectfifo @a(%t, {%t}, 2 : i32) : !aie.objectfifo<!men>"),
        in_device("  %b = aie.buffer(%t) {x = #nope} : memref<4xi32>"),
        in_device("  %b = aie.buffer(%t) : memref<4xi32> loc(#nope)"),
        in_device("  %b = aie.buffer(%t) : memref<4xi32> loc(fused<#loc3>[#loc2, \"f(x)\":1:2])"),
    ];
    let told: Vec<String> = cases.iter().map(|text| first(text)).collect();
    insta::assert_snapshot!(told.join("\n"));
}

/// What `aie-opt --mlir-print-debuginfo` says of sources that came through LLVM's dialect.
#[test]
fn what_is_told_of_sources_is_passed_over() {
    let text = r#"#di_file = #llvm.di_file<"aie.mlir" in "/home/x">
#di_subroutine_type = #llvm.di_subroutine_type<callingConvention = DW_CC_normal>
#di_compile_unit = #llvm.di_compile_unit<id = distinct[0]<>, sourceLanguage = DW_LANG_C, file = #di_file, producer = "MLIR", isOptimized = true, emissionKind = LineTablesOnly>
#di_subprogram = #llvm.di_subprogram<id = distinct[1]<>, compileUnit = #di_compile_unit, scope = #di_file, name = "k", file = #di_file, subprogramFlags = "Definition|Optimized", type = #di_subroutine_type>
#old = distinct[2]<#llvm.di_file<"b.mlir" in "">>
#loc1 = loc("aie.mlir":3:4)
#loc2 = loc(fused<#di_subprogram>[#loc1])
aie.device(npu1) {
  %t = aie.tile(0, 2) loc(#loc2)
  %b = aie.buffer(%t) {sym_name = "b"} : memref<4xi32> loc(fused<#llvm.di_file<"a" in "b">>["x":1:1])
} loc(#loc1)
"#;
    assert_eq!(diagnose(text, &Options::default()), []);
    let buffers = lower(text, &Options::default()).unwrap().buffers.len();
    assert_eq!(buffers, 1);
}

/// Contents that stand behind the module are those of `dense<[..]>`.
#[test]
fn contents_behind_the_module() {
    let text = |b: &str, g: &str, behind: &str| {
        format!(
            "aie.device(npu1) {{
  %t = aie.tile(0, 2)
  %b = aie.buffer(%t) {{sym_name = \"b\"}} : memref<4xi16> = {b}
  memref.global \"private\" constant @g : memref<2xi32> = {g}
  aiex.runtime_sequence(%x: memref<4xi32>) {{
    %d = memref.get_global @g : memref<2xi32>
    aiex.npu.blockwrite(%d) {{address = 2229248 : ui32}} : memref<2xi32>
  }}
}}
{behind}"
        )
    };
    let blobs = r#"{-#
  dialect_resources: {
    other: { vals: "0x0400000099999999" },
    builtin: {
      vals: "0x040000000100FEFF03000400",
      "g vals": "0x040000000500000006000000",
      odd: "0x04"
    }
  },
  external_resources: { mlir_reproducer: { pipeline: "builtin.module()" } }
#-}
"#;
    let lowered = |text: &str| {
        let design = lower(text, &Options::default()).unwrap();
        let init = design.configuration().init.clone();
        let sequence = instructions(text, &Options::default()).unwrap();
        (init, sequence.ops)
    };
    let written = text("dense<[1, -2, 3, 4]>", "dense<[5, 6]>", "");
    let resources = text("dense_resource<vals>", "dense_resource<\"g vals\">", blobs);
    assert_eq!(lowered(&written), lowered(&resources));
    let dense = "dense<[5, 6]>";
    let cases = [
        text("dense_resource<nope>", dense, blobs),
        text("dense_resource<__elided__>", dense, ""),
        text("dense_resource<odd>", dense, blobs),
        text(
            "dense<1>",
            "dense_resource<big>",
            "{-# dialect_resources: { builtin: { big: \"0x0400000001\" } } #-}\n",
        ),
    ];
    let told: Vec<String> = cases.iter().map(|text| first(text)).collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_device_that_the_file_does_not_have() {
    let text = "module {
  aie.device(npu1) @prefill {
    %t = aie.tile(0, 2)
  }
  aie.device(npu1) @decode {
    %t = aie.tile(0, 2)
  }
}";
    let options = Options {
        device: Some("both".into()),
        ..Options::default()
    };
    let error = lower(text, &options).unwrap_err();
    insta::assert_snapshot!(format!("{error}\n{}", error.help().unwrap()), @"
    the module has no `aie.device` named `both`; it has: prefill, decode
    name one of those, with `--device` or `device` in the design's note (JSON); a device without a name is called `main`
    ");
}
