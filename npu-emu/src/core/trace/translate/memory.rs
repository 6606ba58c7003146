//! Loads and stores.

use super::super::super::lower::{Code, Mode, Op};
use super::super::super::machine::{
    LATE_MEMORY_CYCLE, LOAD_CYCLE, MEMORY_CYCLE, PART_STORE_CYCLE, PART_STORE_MEMORY_CYCLE,
};
use super::super::super::memory::lookup_of;
use super::super::super::regs;
use super::super::state::{What, NOBODY, RESULT, ZERO};
use super::super::uop::{Kind, Uop};
use super::bundle::{Later, Step};
use super::uses::*;

impl Step<'_, '_> {
    /// A load or store. If nobody else of the bundle looks at its pointer
    /// (`free`), that moves on with it, otherwise later.
    pub(super) fn memory<'o>(&mut self, op: &'o Op, free: bool) -> Option<Option<Later<'o>>> {
        use Code as C;
        use Kind as K;
        // What is loaded into the pointer itself arrives after its update.
        let loads = matches!(
            op.code,
            C::Load | C::LoadS8 | C::LoadU8 | C::LoadS16 | C::LoadU16
        );
        let itself = loads && op.d == op.a;
        let fused = free && !itself && matches!(op.mode, Mode::PostImm | Mode::PostReg);
        let choose = |plain, post| if fused { post } else { plain };
        let pointer = op.code == C::Load && regs::mask(op.d) != !0;
        let kind = match op.code {
            C::Load if pointer => choose(K::LoadPointer, K::LoadPointerPost),
            C::Load => choose(K::Load, K::LoadPost),
            C::LoadS8 => choose(K::LoadS8, K::LoadS8Post),
            C::LoadU8 => choose(K::LoadU8, K::LoadU8Post),
            C::LoadS16 => choose(K::LoadS16, K::LoadS16Post),
            C::LoadU16 => choose(K::LoadU16, K::LoadU16Post),
            C::Store => choose(K::Store, K::StorePost),
            C::StorePart => choose(K::Part, K::PartPost),
            C::VecLoad if op.bytes == 16 => choose(K::VecLoad16, K::VecLoad16Post),
            C::VecLoad => choose(K::VecLoad32, K::VecLoad32Post),
            C::VecStore if op.bytes == 16 => choose(K::VecStore16, K::VecStore16Post),
            C::VecStore => choose(K::VecStore32, K::VecStore32Post),
            C::VecLoadOp if op.bytes == 32 => choose(K::VecLoad32, K::VecLoad32Post),
            C::VecStoreOp if late_store(self.program, op) => choose(K::Address, K::AddressPost),
            C::VecStoreOp if op.bytes == 32 => choose(K::VecStore32, K::VecStore32Post),
            C::Lookup => K::Lookup,
            _ => return None,
        };
        let indexed = op.mode == Mode::Index || (fused && op.mode == Mode::PostReg);
        let immediate =
            matches!(op.mode, Mode::Sp | Mode::Imm) || (fused && op.mode == Mode::PostImm);
        let mut u = Uop {
            a: self.at(op.a),
            b: if indexed { self.at(op.b) } else { ZERO },
            imm: if immediate { op.imm as u32 } else { 0 },
            ..Uop::new(kind)
        };
        let load = LOAD_CYCLE as u8 - 1;
        match op.code {
            C::Load | C::LoadS8 | C::LoadU8 | C::LoadS16 | C::LoadU16 => {
                self.plain(op.d)?;
                if op.code != C::Load {
                    self.whole(op.d)?;
                }
                u.d = op.d;
                u.s = self.t.state.push_scalar(op.d, load)?;
                self.t.loads += 1;
            }
            C::VecLoad => {
                let place = (op.d, op.units);
                u.d = op.d;
                u.s = self.t.state.push_vector(load, place, 0, op.from_a)?;
                if op.units != 1 {
                    return None;
                }
                self.t.loads += 1;
            }
            C::VecLoadOp => {
                let v = &self.program.vec[usize::from(op.ext)];
                // At once is not what loads do.
                let left = v.compute.checked_sub(1)?;
                u.d = self.t.state.push_late(left, op.ext)?;
                u.s = NOBODY;
                self.t.loads += 1;
            }
            C::Lookup => {
                let v = &self.program.vec[usize::from(op.ext)];
                let (entry, first) = lookup_of(v.inst);
                self.vector_needs(v);
                u.a = self.operand(&v.inputs[1], 1)?;
                u.c = first;
                u.e = entry;
                u.d = v.dest.unit;
                u.s = self
                    .t
                    .state
                    .push_vector(load, (v.dest.unit, v.dest.units), 0, false)?;
                if v.dest.units != 1 {
                    return None;
                }
                self.t.loads += 4;
                self.emit(u);
                return Some(None);
            }
            C::VecStoreOp => {
                let v = &self.program.vec[usize::from(op.ext)];
                if v.compute != 0 {
                    return None;
                }
                self.vector_needs(v);
                if late_store(self.program, op) {
                    let left = (LATE_MEMORY_CYCLE - MEMORY_CYCLE) as u8;
                    let (addr, unit) = self.t.state.push_store(left, op.bytes)?;
                    self.function(op.ext, v, 0, None, Some(unit))?;
                    u.s = addr;
                    u.c = op.bytes;
                    self.stores(LATE_MEMORY_CYCLE as u32);
                } else {
                    self.function(op.ext, v, 0, None, Some(RESULT))?;
                    u.d = RESULT;
                    self.stores(MEMORY_CYCLE as u32);
                }
            }
            C::Store => {
                u.d = self.at(op.d);
                self.stores(MEMORY_CYCLE as u32);
            }
            C::VecStore => {
                u.d = self.t.state.unit(op.d, 0, 0);
                self.stores(MEMORY_CYCLE as u32);
            }
            _ => {
                let (reg, bytes) = (op.d, op.bytes);
                let left = PART_STORE_CYCLE as u8 - 1;
                u.s = self.t.state.push_spare(left, What::Part { reg, bytes })?;
                u.c = bytes;
                self.stores(PART_STORE_MEMORY_CYCLE as u32);
            }
        }
        self.emit(u);
        if fused {
            self.t.defines |= bit(op.a);
        }
        Some(match op.mode {
            Mode::Post2D | Mode::Post3D => Some(Later::Dimensions(op)),
            _ if moves_pointer(op) && !fused => Some(Later::Pointer(op)),
            _ => None,
        })
    }

    pub(super) fn stores(&mut self, cycle: u32) {
        let reached = self.t.bundles.len() as u32 - 1 + cycle;
        self.t.stores += 1;
        self.t.stored_at = self.t.stored_at.max(reached);
    }
}
