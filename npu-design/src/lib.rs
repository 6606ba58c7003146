//! MLIR-AIE designs to a configured Phoenix array.
//!
//! A design names tiles, objectfifos between them, a program per core and a runtime sequence for the
//! host's side. [`lower`] takes its text the whole way:
//!
//! | stage | module | result |
//! |---|---|---|
//! | text to operations with places | [`mlir`] | [`mlir::Module`] |
//! | operations to a typed model | `read` | tiles, buffers, locks, fifos, cores |
//! | objectfifos | `fifo` | buffers, locks, DMA programs, flows |
//! | ids and addresses | `alloc` | lock and BD ids, a memory map per tile |
//! | flows | `route` | settings of stream switches and multiplexers |
//! | register writes | `registers` | [`CdoFiles`]: the three lists of a PDI |
//! | runtime sequence | `sequence` | [`Sequence`]: an instruction stream |
//! | core bodies | `core_ir` | [`CoreProgram::llvm_ir`] for the compiler |
//!
//! Names, ids, addresses and the order of all writes are those of MLIR-AIE v1.1.1, and with
//! [`Options::mlir_aie_v1_1_1`] routes are, too, so that the same design gives the same bytes. Any
//! stage can be looked at through [`view`]. Errors carry a [`Span`] of the text and a remedy.
//!
//! ```
//! let text = r#"
//! aie.device(npu1) {
//!   %shim = aie.tile(0, 0)
//!   %tile = aie.tile(0, 2)
//!   aie.objectfifo @in(%shim, {%tile}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
//!   aie.objectfifo @out(%tile, {%shim}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
//!   func.func private @copy(memref<16xi32>, memref<16xi32>)
//!   %core = aie.core(%tile) {
//!     %c0 = arith.constant 0 : index
//!     %c1 = arith.constant 1 : index
//!     %forever = arith.constant 9223372036854775807 : index
//!     scf.for %i = %c0 to %forever step %c1 {
//!       %v = aie.objectfifo.acquire @in(Consume, 1) : !aie.objectfifosubview<memref<16xi32>>
//!       %a = aie.objectfifo.subview.access %v[0] : !aie.objectfifosubview<memref<16xi32>> -> memref<16xi32>
//!       %w = aie.objectfifo.acquire @out(Produce, 1) : !aie.objectfifosubview<memref<16xi32>>
//!       %b = aie.objectfifo.subview.access %w[0] : !aie.objectfifosubview<memref<16xi32>> -> memref<16xi32>
//!       func.call @copy(%a, %b) : (memref<16xi32>, memref<16xi32>) -> ()
//!       aie.objectfifo.release @in(Consume, 1)
//!       aie.objectfifo.release @out(Produce, 1)
//!     }
//!     aie.end
//!   } {link_with = "copy.o"}
//!   aiex.runtime_sequence(%x: memref<64xi32>, %y: memref<64xi32>) {
//!     aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {id = 0 : i64, metadata = @in} : memref<64xi32>
//!     aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {id = 1 : i64, metadata = @out} : memref<64xi32>
//!     aiex.npu.dma_wait {symbol = @out}
//!   }
//! }"#;
//! let design = npu_design::lower(text, &npu_design::Options::default())?;
//! assert_eq!(design.cores[0].entry, "core_0_2");
//! assert_eq!(design.sequences[0].arguments.len(), 2);
//! # Ok::<(), npu_design::Error>(())
//! ```
#![forbid(unsafe_code)]

mod alloc;
mod core_ir;
mod diagnose;
mod error;
mod expand;
mod fifo;
mod fold;
mod lowered;
pub mod mlir;
mod model;
mod options;
mod read;
mod registers;
mod route;
mod sequence;
mod span;
pub mod svg;
pub mod verify;
pub mod view;

pub use core_ir::{Counter, LockUse, Reach};
pub use diagnose::diagnose;
pub use error::{
    DesignError, DesignErrorKind, Error, FifoProblem, HeldPort, MemoryEntry, MemoryMap, PaddedBy,
    Reaching, SegmentProblem,
};
pub use lowered::{
    from_physical, instructions, lower, BufferInfo, CoreProgram, GivenElf, HostFifo, LockInfo,
    Lowered, StartInfo, Symbol,
};
pub use options::{
    AllocScheme, Devices, FifoStreams, Options, Release, Rotation, Router, Views, MAX_ARGUMENTS,
};
pub use registers::{CdoFiles, ElfSegments, Segment, SegmentKind};
pub use sequence::{Access, Argument, Push, Sequence};
pub use span::Span;
