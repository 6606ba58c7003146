//! A DMA program written out by hand, and what is made of it.

use super::report;
use npu_design::{lower, Options};

/// One core's DMA takes a buffer in and sends it out.
pub(crate) const CORE: &str = "aie.device(npu1) {
  %s = aie.tile(0, 0)
  %m = aie.tile(0, 1)
  %c = aie.tile(0, 2)
  %east = aie.tile(1, 1)
  %far = aie.tile(2, 1)
  %p = aie.lock(%c, 0) {init = 1 : i32, sym_name = \"p\"}
  %q = aie.lock(%c, 1) {init = 0 : i32, sym_name = \"q\"}
  %buf = aie.buffer(%c) {sym_name = \"buf\"} : memref<256xi32>
  aie.flow(%s, DMA : 0, %c, DMA : 0)
  aie.flow(%c, DMA : 0, %s, DMA : 0)
  aie.shim_dma_allocation @in(MM2S, 0, 0)
  aie.shim_dma_allocation @out(S2MM, 0, 0)
  %mem = aie.mem(%c) {
    %0 = aie.dma_start(S2MM, 0, ^b1, ^d2)
  ^b1:
    aie.use_lock(%p, AcquireGreaterEqual, 1)
    aie.dma_bd(%buf : memref<256xi32>, 0, 256)
    aie.use_lock(%q, Release, 1)
    aie.next_bd ^b1
  ^d2:
    %1 = aie.dma_start(MM2S, 0, ^b2, ^e)
  ^b2:
    aie.use_lock(%q, AcquireGreaterEqual, 1)
    aie.dma_bd(%buf : memref<256xi32>, 0, 256)
    aie.use_lock(%p, Release, 1)
    aie.next_bd ^b2
  ^e:
    aie.end
  }
}";

/// With every place of `from` made `to`.
pub(crate) fn with(text: &str, changes: &[(&str, &str)]) -> String {
    let mut out = text.to_owned();
    for (from, to) in changes {
        assert!(out.contains(from), "{from}");
        out = out.replace(from, to);
    }
    out
}

/// The same on the memory tile.
pub(crate) fn memtile() -> String {
    with(
        CORE,
        &[
            ("aie.lock(%c", "aie.lock(%m"),
            ("aie.buffer(%c)", "aie.buffer(%m)"),
            ("aie.mem(%c)", "aie.memtile_dma(%m)"),
            ("%c, DMA : 0", "%m, DMA : 0"),
        ],
    )
}

pub(crate) fn works(text: &str) {
    lower(text, &Options::default()).unwrap();
}

pub(crate) fn told(cases: &[String]) -> String {
    let cases: Vec<String> = cases.iter().map(|text| report(text)).collect();
    cases.join("\n")
}

pub(crate) const ON_P: &str = "aie.lock(%m, 0) {init = 1 : i32, sym_name = \"p\"}";
pub(crate) const FIRST_BD: &str = "aie.use_lock(%p, AcquireGreaterEqual, 1)
    aie.dma_bd(%buf : memref<256xi32>, 0, 256)";
