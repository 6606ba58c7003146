//! What a person sees of a design that can't work: each of the pains that
//! users of MLIR-AIE report, and what wedges silicon without a word.

use std::path::Path;

use miette::{GraphicalReportHandler, GraphicalTheme};
use npu_build::compilers::{self, Compiler};
use npu_build::kernel::{self, Kernel, Tree};
use npu_build::rehearse::{rehearse, Rehearsal};
use npu_design::verify;
use npu_design::Options;

use super::*;
use crate::error::doubt;

mod runs;

fn draw(failure: &Failure) -> String {
    let mut out = String::new();
    GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor())
        .with_width(110)
        .render_report(&mut out, failure.0.as_ref())
        .unwrap();
    out.lines().map(|l| format!("{}\n", l.trim_end())).collect()
}

/// The same for a design in a folder of the moment.
fn draw_in(failure: &Failure, folder: &Path) -> String {
    draw(failure).replace(&folder.display().to_string(), "mlir")
}

/// What a design is told: its error, what lints find, or how it hangs.
fn told(text: &str) -> String {
    let path = Path::new("mlir/design.mlir");
    let options = Options::default();
    let lowered = match npu_design::lower(text, &options) {
        Ok(lowered) => lowered,
        Err(e) => return draw(&design_error(path, text, &e)),
    };
    let findings = verify::check(text, &options).unwrap();
    if !findings.is_empty() {
        return draw(&findings_error(path, text, &findings));
    }
    match rehearse(&lowered) {
        Rehearsal::Hangs(hang) => draw(&hang_error(path, text, &hang)),
        Rehearsal::Stuck(stuck) if stuck.certain => draw(&stuck_error(path, text, &stuck)),
        Rehearsal::Refused(refusal) if refusal.certain => {
            draw(&refused_error(path, text, &refusal))
        }
        other => match rehearsal_doubt(path, text, "design", &other) {
            Some(doubt) => draw(&doubt),
            None => format!("{other:?}"),
        },
    }
}

/// A design with a shim and cores (0,2) and (0,3).
fn device(body: &str) -> String {
    format!(
        "aie.device(npu1_1col) {{
  %shim = aie.tile(0, 0)
  %core = aie.tile(0, 2)
  %next = aie.tile(0, 3)
{body}
}}
"
    )
}

const FIFOS: &str =
    "  aie.objectfifo @in(%shim, {%core}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo @out(%core, {%shim}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  func.func private @kernel(memref<16xi32>, memref<16xi32>)
";

/// A core that takes `n` elements and gives one, for ever.
fn core(n: u32) -> String {
    format!(
        "  %c = aie.core(%core) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %n = arith.constant 9223372036854775807 : index
    scf.for %i = %c0 to %n step %c1 {{
      %v = aie.objectfifo.acquire @in(Consume, {n}) : !aie.objectfifosubview<memref<16xi32>>
      %a = aie.objectfifo.subview.access %v[0] : !aie.objectfifosubview<memref<16xi32>> -> memref<16xi32>
      %w = aie.objectfifo.acquire @out(Produce, 1) : !aie.objectfifosubview<memref<16xi32>>
      %b = aie.objectfifo.subview.access %w[0] : !aie.objectfifosubview<memref<16xi32>> -> memref<16xi32>
      func.call @kernel(%a, %b) : (memref<16xi32>, memref<16xi32>) -> ()
      aie.objectfifo.release @in(Consume, {n})
      aie.objectfifo.release @out(Produce, 1)
    }}
    aie.end
  }}
"
    )
}

fn sequence(elements: u32) -> String {
    format!(
        "  aiex.runtime_sequence(%x: memref<64xi32>, %y: memref<64xi32>) {{
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {{id = 0 : i64, metadata = @in}} : memref<64xi32>
    aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 0][1, 1, 1, {elements}][0, 0, 0, 1]) {{id = 1 : i64, metadata = @out}} : memref<64xi32>
    aiex.npu.dma_wait {{symbol = @out}}
  }}
"
    )
}

#[test]
fn a_design_that_works_is_told_nothing() {
    let text = device(&(FIFOS.to_owned() + &core(1) + &sequence(64)));
    assert_eq!(told(&text), "Ends");
}

#[test]
fn a_host_that_fetches_less_than_is_made() {
    let text = device(&(FIFOS.to_owned() + &core(1) + &sequence(48)));
    insta::assert_snapshot!(told(&text));
}

/// A function far beyond program memory: its size map, once, and no word of what was not rehearsed for it.
#[test]
fn a_function_that_no_program_memory_holds() {
    let turn: String = (0..6000)
        .map(|i| {
            format!(
                "    %x{i} = arith.constant {} : index
    %v{i} = memref.load %b[%x{i}] : memref<256xi32>
    %w{i} = arith.muli %v{i}, %v{} : i32
    memref.store %w{i}, %b[%x0] : memref<256xi32>\n",
                i % 256,
                i.max(1) - 1
            )
        })
        .collect();
    let text = device(&format!(
        "  %b = aie.buffer(%core) {{sym_name = \"b\"}} : memref<256xi32>
  %c = aie.core(%core) {{
{turn}
    aie.end
  }}
  aiex.runtime_sequence(%x: memref<64xi32>) {{
  }}"
    ));
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("far.mlir"), text).unwrap();
    let tree = Tree {
        designs: dir.path().to_owned(),
        sources: dir.path().to_owned(),
    };
    let kernel = Kernel::load(&tree, "far").unwrap();
    let mut told = 0;
    let built = kernel::build_telling(&kernel, &Default::default(), &mut |doubt| {
        told += usize::from(matches!(doubt, kernel::Doubt::Rehearsal(_)));
    });
    assert_eq!(told, 0);
    let failure: Failure = built.unwrap_err().into();
    insta::assert_snapshot!(draw_in(&failure, dir.path()));
}

#[test]
fn several_syntax_errors() {
    insta::assert_snapshot!(told(&device(
        "  %a = aie.buffer(%core : memref<4xi32>\n  %b = aie.buffer(%cor) : memref<4xi32>"
    )));
}

#[test]
fn buffers_that_do_not_fit() {
    insta::assert_snapshot!(told(&device(
        "  aie.objectfifo @in(%shim, {%core}, 2 : i32) : !aie.objectfifo<memref<20000xi8>>
  aie.objectfifo @out(%core, {%shim}, 2 : i32) : !aie.objectfifo<memref<16000xi8>>"
    )));
}

#[test]
fn too_many_channels() {
    insta::assert_snapshot!(told(&device(
        "  aie.objectfifo @a(%shim, {%core}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo @b(%shim, {%core}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo @c(%shim, {%core}, 2 : i32) : !aie.objectfifo<memref<16xi32>>"
    )));
}

#[test]
fn too_many_descriptors() {
    insta::assert_snapshot!(told(&device(
        "  aie.objectfifo @a(%shim, {%core}, 9 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo @b(%shim, {%core}, 9 : i32) : !aie.objectfifo<memref<16xi32>>"
    )));
}

#[test]
fn six_host_buffers() {
    insta::assert_snapshot!(told(&device(
        "  aiex.runtime_sequence(%a: memref<4xi32>, %b: memref<4xi32>, %c: memref<4xi32>, %d: memref<4xi32>, %e: memref<4xi32>, %f: memref<4xi32>) {
  }"
    )));
}

fn transfer(ty: &str, list: &str) -> String {
    told(&device(&format!(
        "{FIFOS}{}  aiex.runtime_sequence(%x: memref<{ty}>) {{
    aiex.npu.dma_memcpy_nd(%x{list}) {{id = 0 : i64, metadata = @in}} : memref<{ty}>
  }}",
        core(1)
    )))
}

#[test]
fn sizes_that_are_no_words() {
    insta::assert_snapshot!(transfer("64xi8", "[0, 0, 0, 0][1, 1, 1, 30][0, 0, 0, 1]"));
}

#[test]
fn a_transpose_of_bytes() {
    insta::assert_snapshot!(transfer(
        "64x64xi8",
        "[0, 0, 0, 0][1, 1, 64, 64][0, 0, 1, 64]"
    ));
}

#[test]
fn a_field_that_is_too_small() {
    insta::assert_snapshot!(transfer(
        "4194304xi32",
        "[0, 0, 0, 0][1, 2, 1024, 1024][0, 1048576, 1024, 1]"
    ));
}

#[test]
fn more_than_the_host_buffer_has() {
    insta::assert_snapshot!(transfer("64xi32", "[0, 0, 0, 32][1, 1, 1, 64][0, 0, 0, 1]"));
}

#[test]
fn a_token_that_nobody_sends() {
    let text = device(&format!(
        "{FIFOS}{}  aiex.runtime_sequence(%x: memref<64xi32>) {{
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {{id = 0 : i64, metadata = @in}} : memref<64xi32>
    aiex.npu.dma_wait {{symbol = @in}}
  }}",
        core(1)
    ));
    insta::assert_snapshot!(told(&text));
}

#[test]
fn a_loop_bound_that_wraps() {
    let text = device(&(FIFOS.to_owned() + &core(1) + &sequence(64)));
    let text = text.replace("9223372036854775807", "4294967295");
    insta::assert_snapshot!(told(&text));
}

/// Five streams through four ports.
#[test]
fn streams_that_find_no_way() {
    // A column has six ways up from its memory tile.
    let six: String = (0..6)
        .map(|n| {
            let to = ["%core", "%next", "%third"][n / 2];
            format!("  aie.flow(%mem, DMA : {n}, {to}, DMA : {})\n", n % 2)
        })
        .collect();
    let tiles = "  %mem = aie.tile(0, 1)\n  %third = aie.tile(0, 4)\n  %last = aie.tile(0, 5)\n";
    let body = format!("{tiles}{six}  aie.flow(%shim, DMA : 0, %last, DMA : 0)");
    insta::assert_snapshot!(told(&device(&body)));
}

#[test]
fn streams_into_one_port() {
    let flow = "  aie.packet_flow(0) {\n    aie.packet_source<%core, Core : 0>\n    aie.packet_dest<%next, DMA : 0>\n  }\n";
    let body = format!("{flow}  aie.flow(%core, DMA : 0, %next, DMA : 0)");
    insta::assert_snapshot!(told(&device(&body)));
}

/// The seed's kernels needed more than the default stack.
#[test]
fn a_stack_that_is_too_small() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let tree = Tree {
        designs: dir.path().to_owned(),
        sources: root.join("kernel-src"),
    };
    let text = std::fs::read_to_string(root.join("mlir/attention_64x64.mlir")).unwrap();
    let small = text.replace("stack_size = 2048", "stack_size = 256");
    assert_ne!(small, text);
    std::fs::write(dir.path().join("attention.mlir"), small).unwrap();
    let kernel = Kernel::load(&tree, "attention").unwrap();
    let failure: Failure = kernel::build(&kernel).unwrap_err().into();
    insta::assert_snapshot!(draw_in(&failure, dir.path()));
}

/// A BD that a second transfer takes while the first may still use it: on
/// hardware a shim with more transfers than BDs hangs for some counts and not
/// for others.
#[test]
fn a_descriptor_in_flight() {
    let text = device(&format!(
        "{FIFOS}{}  aiex.runtime_sequence(%x: memref<64xi32>, %y: memref<64xi32>) {{
    aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {{id = 0 : i64, metadata = @out}} : memref<64xi32>
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {{id = 0 : i64, metadata = @in}} : memref<64xi32>
    aiex.npu.dma_wait {{symbol = @out}}
  }}",
        core(1)
    ));
    insta::assert_snapshot!(told(&text));
}

#[test]
fn iterations_that_overlap() {
    let text = device(&format!(
        "{FIFOS}{}  aiex.runtime_sequence(%x: memref<64xi32>) {{
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][2, 2, 1, 8][4, 16, 0, 1]) {{id = 0 : i64, metadata = @in}} : memref<64xi32>
  }}",
        core(1)
    ));
    insta::assert_snapshot!(told(&text));
}

#[test]
fn acquires_and_releases_that_differ() {
    let text = device(&(FIFOS.to_owned() + &core(1) + &sequence(64)));
    let text = text.replace("aie.objectfifo.release @in(Consume, 1)\n", "\n");
    insta::assert_snapshot!(told(&text));
}

/// A core body of many calls.
#[test]
fn a_program_that_is_too_large() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let text = std::fs::read_to_string(root.join("mlir/attention_64x64.mlir")).unwrap();
    let call = text
        .lines()
        .find(|l| l.contains("func.call"))
        .unwrap()
        .to_owned();
    let many = text.replace(&call, &vec![call.as_str(); 150].join("\n"));
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("attention.mlir"), many).unwrap();
    let tree = Tree {
        designs: dir.path().to_owned(),
        sources: root.join("kernel-src"),
    };
    let kernel = Kernel::load(&tree, "attention").unwrap();
    let failure: Failure = kernel::build(&kernel).unwrap_err().into();
    insta::assert_snapshot!(draw_in(&failure, dir.path()));
}

#[test]
fn everything_that_is_wrong_in_one_run() {
    let text = device(&(FIFOS.to_owned() + &core(1) + &sequence(64)));
    let text = text
        .replace("func.call @kernel", "func.call @kernle")
        .replace(
            "[1, 1, 1, 64][0, 0, 0, 1]) {id = 1",
            "[1, 1, 1, 65][0, 0, 0, 1]) {id = 1",
        );
    insta::assert_snapshot!(told(&text));
}

/// A gather whose base is wrong, and a tap that leaves its buffer, as far as they are constants.
#[test]
fn accesses_beyond_a_buffer() {
    let body = |access: &str| {
        told(&device(&format!(
            "  %x = aie.buffer(%core) {{sym_name = \"x\"}} : memref<4x256xi32>
  func.func private @kernel(memref<256xi32>)
  %c = aie.core(%core) {{
    %c0 = arith.constant 0 : index
    %c3 = arith.constant 3 : index
    %c232 = arith.constant 232 : index
    %c256 = arith.constant 256 : index
    %at = arith.addi %c232, %c256 : index
{access}
    aie.end
  }}"
        )))
    };
    let gather = body("    %v = memref.load %x[%c3, %at] : memref<4x256xi32>");
    let tap = body(
        "    %t = memref.reinterpret_cast %x to offset: [232], sizes: [4, 64], strides: [256, 1] : memref<4x256xi32> to memref<4x64xi32, strided<[256, 1], offset: 232>>",
    );
    let row = body(
        "    %t = memref.subview %x[3, 232] [1, 256] [1, 1] : memref<4x256xi32> to memref<256xi32, strided<[1], offset: 1000>>
    func.call @kernel(%t) : (memref<256xi32, strided<[1], offset: 1000>>) -> ()",
    );
    insta::assert_snapshot!([gather, tap, row].join("\n"));
}

#[test]
fn a_descriptor_beyond_its_buffer() {
    let program = |bd: &str| {
        told(&device(&format!(
            "  %x = aie.buffer(%core) {{sym_name = \"x\"}} : memref<64xi32>
  %m = aie.mem(%core) {{
    %s = aie.dma_start(S2MM, 0, ^bd, ^end)
  ^bd:
    aie.dma_bd(%x : memref<64xi32>, {bd})
    aie.next_bd ^bd
  ^end:
    aie.end
  }}"
        )))
    };
    let long = program("32, 33");
    let steep = program("0, 64, [<size = 8, stride = 10>, <size = 8, stride = 1>]");
    insta::assert_snapshot!([long, steep].join("\n"));
    // The same steps, stopped in time by the length.
    let stopped = program("0, 50, [<size = 8, stride = 10>, <size = 8, stride = 1>]");
    assert!(!stopped.contains("reaches"), "{stopped}");
}

/// What a build with another Peano than before is told, and one of objects of two.
#[test]
fn another_compiler_than_the_outputs_were_recorded_with() {
    let compiler = |version: &str, commit: &str| Compiler {
        version: version.to_owned(),
        commit: Some(commit.to_owned()),
    };
    let old = compiler("19.0.0", "b3cd09d33ead309648dec7d4d31b3b4c19ed94f9");
    let new = compiler("20.0.0", "2aeb1591fffbb0cab021fa7efa5b1e8d6dd6468a");
    let made = [
        ("kernel.o".to_owned(), [old.clone()].into()),
        ("aie.prj/main_core_0_2.elf".to_owned(), [old, new].into()),
    ];
    let drawn: Vec<String> = compilers::doubts(&made, Some("19.0.0.2025071101+b3cd09d3"))
        .iter()
        .map(|d| draw(&doubt(d)))
        .collect();
    insta::assert_snapshot!(drawn.join("\n"));
}

/// A relay through a memory tile: emulators run it, Phoenix hangs, with AMD's own tests too.
#[test]
fn a_task_of_a_memory_tile() {
    insta::assert_snapshot!(told(
        "aie.device(npu1_1col) {
  %mem = aie.tile(0, 1)
  %table = aie.buffer(%mem) {address = 4096 : i32, sym_name = \"table\"} : memref<256xi32>
  aiex.runtime_sequence(%x: memref<64xi32>) {
    %t = aiex.dma_configure_task(%mem, MM2S, 0) {
      aie.dma_bd(%table : memref<256xi32>, 0, 64)
      aie.end
    }
    aiex.dma_start_task(%t)
  }
}
"
    ));
}

/// Seven tasks in a queue of four: hardware loses the rest, and hangs for some counts only.
#[test]
fn a_full_task_queue() {
    let tasks: String = (0..7)
        .map(|id| format!("    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 16][0, 0, 0, 1]) {{id = {id} : i64, metadata = @in}} : memref<64xi32>\n"))
        .collect();
    let text = device(&format!(
        "{FIFOS}{}  aiex.runtime_sequence(%x: memref<64xi32>) {{\n{tasks}  }}",
        core(1)
    ));
    insta::assert_snapshot!(told(&text));
}

#[test]
fn more_descriptors_than_a_shim_has() {
    insta::assert_snapshot!(told(&device(&format!(
        "{FIFOS}{}  aiex.runtime_sequence(%x: memref<64xi32>) {{
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {{id = 16 : i64, metadata = @in}} : memref<64xi32>
  }}",
        core(1)
    ))));
}

#[test]
fn an_output_that_nobody_waits_for() {
    let text = device(&(FIFOS.to_owned() + &core(1) + &sequence(64)));
    insta::assert_snapshot!(told(
        &text.replace("    aiex.npu.dma_wait {symbol = @out}\n", "")
    ));
}

#[test]
fn a_bank_that_is_not_looked_at() {
    insta::assert_snapshot!(told(&device(
        "  %x = aie.buffer(%core) {sym_name = \"x\", mem_bank = 2 : i32} : memref<64xi32>"
    )));
}

/// A length of 17 bits in a BD of a memory tile, of 14 in one of a core.
#[test]
fn a_length_that_its_field_cuts_off() {
    insta::assert_snapshot!(told(&device(
        "  %mem = aie.tile(0, 1)
  %x = aie.buffer(%mem) {sym_name = \"x\"} : memref<131072xi32>
  %m = aie.memtile_dma(%mem) {
    %s = aie.dma_start(MM2S, 0, ^bd, ^end)
  ^bd:
    aie.dma_bd(%x : memref<131072xi32>, 0, 131072)
    aie.next_bd ^bd
  ^end:
    aie.end
  }"
    )));
}

/// A kernel that calls itself: its stack has no bound.
#[test]
fn a_stack_without_a_bound() {
    let error = npu_build::BuildError::UnboundedStack {
        path: "mlir/gelu.mlir".into(),
        text: "aie.device(npu1) {\n  %t = aie.tile(0, 2)\n  %c = aie.core(%t) {\n    aie.end\n  }\n}\n".to_owned(),
        span: Span::new(48, 56),
        tile: "(0,2)".to_owned(),
        stack: 1024,
        chain: "__start -> core_0_2 -> gelu -> gelu".into(),
    };
    insta::assert_snapshot!(draw(&error.into()));
}

#[test]
fn several_devices_in_one_file() {
    let text = "module {
  aie.device(npu1) @prefill {
    %t = aie.tile(0, 2)
  }
  aie.device(npu1) @decode {
    %t = aie.tile(0, 2)
  }
}
";
    insta::assert_snapshot!(told(text));
}

#[test]
fn a_loop_that_depends_on_a_run() {
    let text = device(&format!(
        "{FIFOS}{}  aie.runtime_sequence(%x: memref<64xi32>, %n: index) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    scf.for %i = %c0 to %n step %c1 {{
      aiex.npu.dma_wait {{symbol = @out}}
    }}
  }}",
        core(1)
    ));
    insta::assert_snapshot!(told(&text));
}

/// Each core acquires first what the other releases later; the sequence waits for neither.
#[test]
fn cores_that_wait_for_each_other() {
    let core = |tile: &str, first: &str, then: &str| {
        format!(
            "  %c_{tile} = aie.core(%{tile}) {{
    aie.use_lock(%{first}, AcquireGreaterEqual, 1)
    aie.use_lock(%{then}, Release, 1)
    aie.end
  }}\n"
        )
    };
    let locks = "  %k = aie.lock(%core, 0) {init = 0 : i32, sym_name = \"k\"}
  %l = aie.lock(%core, 1) {init = 0 : i32, sym_name = \"l\"}\n";
    let sequence = "  aiex.runtime_sequence(%x: memref<16xi32>) {\n  }";
    let both = core("core", "k", "l") + &core("next", "l", "k");
    insta::assert_snapshot!(told(&device(&format!("{locks}{both}{sequence}"))));
}

/// The core's loop ends with the first run.
#[test]
fn a_core_made_for_one_run() {
    let text = device(&(FIFOS.to_owned() + &core(1) + &sequence(64)));
    let once = text.replace("9223372036854775807", "4");
    assert_ne!(once, text);
    insta::assert_snapshot!(told(&once));
}

/// What only a rehearsal on zeros shows is not told as certain: the core may turn more often.
#[test]
fn a_core_made_for_as_many_runs_as_its_data_says() {
    let first = "    %kept = memref.load %seen[%c0] : memref<4xi32>
    %more = arith.index_cast %kept : i32 to index
    %turns = arith.addi %n, %more : index
    scf.for %i = %c0 to %turns";
    let body = core(1)
        .replace("9223372036854775807", "4")
        .replace("    scf.for %i = %c0 to %n", first);
    let seen = "  %seen = aie.buffer(%core) {sym_name = \"seen\"} : memref<4xi32>\n";
    // Turns that are not known, of objectfifos of one element.
    let fifos = FIFOS.replace("2 : i32", "1 : i32");
    let told = told(&device(&(fifos + seen + &body + &sequence(64))));
    // Lines are broken to the width of the picture.
    let words: Vec<&str> = told.split_whitespace().filter(|w| *w != "│").collect();
    let told = words.join(" ");
    for part in [
        "one run of this design ends, the rehearsal of the next one never does",
        "whether that run does is not known",
        "waits for ever in the rehearsal",
        "run the kernel twice on the emulator",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("ends, the next one never does"), "{told}");
}

/// The core's lock is enough for the first run.
#[test]
fn a_core_that_stands_behind_the_second_run() {
    let go = "      aie.use_lock(%go, Release, 1)\n";
    let last = "      aie.objectfifo.release @out(Produce, 1)\n";
    let other = "  %go = aie.lock(%next, 8) {init = 0 : i32, sym_name = \"go\"}
  %once = aie.lock(%next, 9) {init = 1 : i32, sym_name = \"once\"}
  %other = aie.core(%next) {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %n = arith.constant 9223372036854775807 : index
    scf.for %i = %c0 to %n step %c1 {
      aie.use_lock(%go, AcquireGreaterEqual, 4)
      aie.use_lock(%once, AcquireGreaterEqual, 1)
    }
    aie.end
  }\n";
    let body = core(1).replace(last, &(last.to_owned() + go));
    let text = device(&(FIFOS.to_owned() + other + &body + &sequence(64)));
    let told = told(&text);
    let says =
        "one run of this design ends; behind the next one, on zeros, some of it waits for ever";
    assert!(told.contains(says), "{told}");
    assert!(told.contains("waits for @once"), "{told}");
}
