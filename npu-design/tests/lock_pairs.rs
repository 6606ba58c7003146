//! Locks that the text declares: whether somebody acquires and somebody releases each.

mod common;

use common::lints;

/// A core that turns for ever between two buffers, with their channels.
const THROUGH: &str = r#"aie.device(npu1_1col) {
  %shim = aie.tile(0, 0)
  %tile = aie.tile(0, 2)
  %a = aie.buffer(%tile) {sym_name = "a"} : memref<16xi32>
  %b = aie.buffer(%tile) {sym_name = "b"} : memref<16xi32>
  %a_free = aie.lock(%tile, 0) {init = 1 : i32}
  %a_full = aie.lock(%tile, 1) {init = 0 : i32}
  %b_free = aie.lock(%tile, 2) {init = 1 : i32}
  %b_full = aie.lock(%tile, 3) {init = 0 : i32}
  aie.flow(%shim, DMA : 0, %tile, DMA : 0)
  aie.flow(%tile, DMA : 0, %shim, DMA : 0)
  func.func private @kernel(memref<16xi32>)
  %core = aie.core(%tile) {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %v = arith.constant 1 : i32
    cf.br ^turn
  ^turn:
    aie.use_lock(%a_full, AcquireGreaterEqual, 1)
    aie.use_lock(%b_free, AcquireGreaterEqual, 1)
    memref.store %v, %b[%c0] : memref<16xi32>
    aie.use_lock(%a_free, Release, 1)
    aie.use_lock(%b_full, Release, 1)
    cf.br ^turn
  }
  %mem = aie.mem(%tile) {
    %0 = aie.dma_start(S2MM, 0, ^in, ^next)
  ^in:
    aie.use_lock(%a_free, AcquireGreaterEqual, 1)
    aie.dma_bd(%a : memref<16xi32>, 0, 16)
    aie.use_lock(%a_full, Release, 1)
    aie.next_bd ^in
  ^next:
    %1 = aie.dma_start(MM2S, 0, ^out, ^end)
  ^out:
    aie.use_lock(%b_full, AcquireGreaterEqual, 1)
    aie.dma_bd(%b : memref<16xi32>, 0, 16)
    aie.use_lock(%b_free, Release, 1)
    aie.next_bd ^out
  ^end:
    aie.end
  }
  aie.shim_dma_allocation @in(MM2S, 0, 0)
  aie.shim_dma_allocation @out(S2MM, 0, 0)
  aiex.runtime_sequence(%x: memref<32xi32>, %y: memref<32xi32>) {
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 32][0, 0, 0, 1]) {id = 0 : i64, metadata = @in} : memref<32xi32>
    aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 0][1, 1, 1, 32][0, 0, 0, 1]) {id = 1 : i64, metadata = @out} : memref<32xi32>
    aiex.npu.dma_wait {symbol = @out}
  }
}"#;

/// What lints say of [`THROUGH`] with these changes.
fn told(changes: &[(&str, &str)]) -> String {
    let mut text = THROUGH.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    lints(&text)
}

const FILLS: &str = "  ^in:\n    aie.use_lock(%a_free, AcquireGreaterEqual, 1)\n";
const MAKES_ROOM: &str =
    "    aie.use_lock(%a_free, Release, 1)\n    aie.use_lock(%b_full, Release, 1)\n";
const TILE: &str = "  %tile = aie.tile(0, 2)\n";

#[test]
fn locks_with_partners() {
    assert_eq!(told(&[]), "");
}

/// The BD that fills a buffer does not wait for room.
#[test]
fn a_lock_that_nobody_acquires() {
    insta::assert_snapshot!(told(&[(FILLS, "  ^in:\n")]));
}

/// The core releases another lock than the one that makes room.
#[test]
fn a_lock_that_nobody_releases() {
    let wrong = MAKES_ROOM.replace("%a_free", "%a_full");
    insta::assert_snapshot!(told(&[(MAKES_ROOM, &wrong)]));
    // The other side of the core.
    let none = ("    aie.use_lock(%b_free, Release, 1)\n", "");
    insta::assert_snapshot!(told(&[none]));
}

/// A loop whose condition always holds, and one whose condition may end it.
#[test]
fn a_loop_with_a_condition() {
    let body = |condition: &str| {
        format!(
            "    %yes = arith.constant true
    %maybe = memref.load %a[%c0] : memref<16xi32>
    %asked = arith.cmpi eq, %maybe, %v : i32
    scf.while : () -> () {{
      scf.condition({condition})
    }} do {{
      aie.use_lock(%a_full, AcquireGreaterEqual, 1)
      aie.use_lock(%b_free, AcquireGreaterEqual, 1)
      aie.use_lock(%a_free, Release, 1)
      aie.use_lock(%b_full, Release, 1)
      scf.yield
    }}
    aie.end
"
        )
    };
    let from = THROUGH.find("    cf.br ^turn\n").unwrap();
    let to = THROUGH.find("  }\n  %mem").unwrap();
    let none = ("    aie.use_lock(%b_free, Release, 1)\n", "");
    let of = |body: &str| told(&[(&THROUGH[from..to], body), none]);
    insta::assert_snapshot!(of(&body("%yes")));
    assert_eq!(of(&body("%asked")), "");
    let free = "      aie.use_lock(%b_free, AcquireGreaterEqual, 1)\n";
    // What stands ahead of the condition is run in each turn, too.
    let ahead = body("%yes").replace(free, "").replace(
        "      scf.condition",
        "      aie.use_lock(%b_free, AcquireGreaterEqual, 1)\n      scf.condition",
    );
    assert!(of(&ahead).contains("lock %b_free of tile (0,2) is acquired again and again"));
}

/// What is acquired as often as it may be is meant: a BD that ends, a core that ends, a value of 0.
#[test]
fn locks_for_once() {
    let room = (MAKES_ROOM, "    aie.use_lock(%b_full, Release, 1)\n");
    assert_eq!(
        told(&[room, ("    aie.next_bd ^in\n", "    aie.next_bd ^end\n")]),
        ""
    );
    let zero = ("(%a_free, AcquireGreaterEqual, 1)", "(%a_free, Acquire, 0)");
    let init = (
        "%a_free = aie.lock(%tile, 0) {init = 1",
        "%a_free = aie.lock(%tile, 0) {init = 0",
    );
    assert_eq!(told(&[room, zero, init]), "");
    let once = (
        "    cf.br ^turn\n  ^turn:\n",
        "    aie.use_lock(%once, AcquireGreaterEqual, 1)\n    cf.br ^turn\n  ^turn:\n",
    );
    let declared = (
        TILE,
        "  %tile = aie.tile(0, 2)\n  %once = aie.lock(%tile, 7) {init = 1 : i32}\n",
    );
    assert_eq!(told(&[once, declared]), "");
}

/// A BD that waits for what only it releases.
#[test]
fn a_lock_of_one_bd() {
    let itself = (
        "(%b_full, AcquireGreaterEqual, 1)",
        "(%own, AcquireGreaterEqual, 1)",
    );
    let again = (
        "    aie.use_lock(%b_free, Release, 1)\n",
        "    aie.use_lock(%own, Release, 1)\n",
    );
    let own = |init: u8| format!("{TILE}  %own = aie.lock(%tile, 7) {{init = {init} : i32}}\n");
    let core = [
        ("    aie.use_lock(%b_free, AcquireGreaterEqual, 1)\n", ""),
        (MAKES_ROOM, "    aie.use_lock(%a_free, Release, 1)\n"),
    ];
    let with = |own: &str| told(&[core[0], core[1], itself, again, (TILE, own)]);
    insta::assert_snapshot!(with(&own(0)));
    // With its value from the start the BD sends again and again.
    assert_eq!(with(&own(1)), "");
}

/// Others may change a lock: the sequence, a kernel, a neighbour by the lock's number.
#[test]
fn locks_that_others_use() {
    let missing = (MAKES_ROOM, "    aie.use_lock(%b_full, Release, 1)\n");
    assert_ne!(told(&[missing]), "");
    let wait = "    aiex.npu.dma_wait";
    let set = format!("    aiex.set_lock(%a_free, 1)\n{wait}");
    assert_eq!(told(&[missing, (wait, &set)]), "");
    let write = format!(
        "    aiex.npu.write32 {{address = 126976 : ui32, column = 0 : i32, row = 2 : i32, value = 1 : ui32}}\n{wait}"
    );
    assert_eq!(told(&[missing, (wait, &write)]), "");
    let call = "    func.call @kernel(%b) : (memref<16xi32>) -> ()\n    aie.use_lock(%b_full, Release, 1)\n";
    assert_eq!(told(&[(MAKES_ROOM, call)]), "");
    let above = format!(
        "{TILE}  %above = aie.tile(0, 3)
  %other = aie.core(%above) {{
    %number = arith.constant 0 : index
    aie.use_lock(%number, Release, 1)
    aie.end
  }}\n"
    );
    assert_eq!(told(&[missing, (TILE, &above)]), "");
}
