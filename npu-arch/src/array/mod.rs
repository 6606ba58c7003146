//! The Phoenix array as data: geometry, addresses, registers, buffer
//! descriptors and switch ports. No state and no file formats.
//!
//! An array is a grid of columns, each with one shim tile (row 0), one
//! memory tile (row 1) and four core tiles (rows 2 to 5). Every tile has a
//! window of 1 MiB in the array's address space; [`TileKind::locate`] says
//! what lies at an offset of that window, and [`regs::describe`] names it.
//!
//! The facts are those of AMD's register reference AM025 (also to be found
//! in Xilinx/aie-rt `driver/src/global/xaiemlgbl_params.h`; the two agree in
//! every field listed here, and in every offset but those of `Core_Q0` to
//! `Core_Q3`) and architecture manual AM020.

pub mod aperture;
pub mod bd;
pub mod dma;
pub mod field;
pub mod geometry;
pub mod id;
pub mod lock;
pub mod regs;
pub mod shim_mux;
pub mod switch;

pub use bd::{BdError, CoreBd, Dim, MemtileBd, ShimBd};
pub use dma::{Direction, DmaChannel, QueueWord};
pub use field::{Field, FieldRange};
pub use geometry::{Device, Location, Neighbour, TileKind};
pub use id::{ArrayAddr, BdId, ChannelId, Col, LockId, Row, TileCoord, TileOffset};
pub use lock::LockValue;
pub use regs::{describe, RegRef};
pub use shim_mux::ShimStream;
pub use switch::{Bundle, Port};
