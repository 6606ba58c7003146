//! Addresses, loads and stores.

use npu_arch::isa::Inst;

use super::env::{CoreEnv, EnvFault, MemAccess};
use super::fault::FaultKind;
use super::lower::{Code, Mode, Op, EMPTY};
use super::machine::{
    Machine, LATE_MEMORY_CYCLE, LOAD_CYCLE, MEMORY_CYCLE, PART_STORE_CYCLE,
    PART_STORE_MEMORY_CYCLE, STORED,
};
use super::program::Program;
use super::regs::{self, RegId, ADDR_MASK};
use super::ring::{LateStore, Start, VectorWrite};
use super::vec::plan::VecOp;
use crate::strict::Class;

/// Bytes of an entry, and the first of the four addresses that are used.
pub(super) fn lookup_of(inst: Inst) -> (u8, u8) {
    match inst {
        Inst::VLDB_4x16_LO => (2, 0),
        Inst::VLDB_4x16_HI => (2, 4),
        Inst::VLDB_4x32_LO => (4, 0),
        Inst::VLDB_4x32_HI => (4, 4),
        Inst::VLDB_4x64_LO => (8, 0),
        _ => (8, 4),
    }
}

/// Where a lane's entry is; see [`Machine::lookup`].
pub(super) fn table_entry(addr: u32, lane: u32) -> u32 {
    (addr & !31) + (lane & 1) * 16 + (addr & 31) / 2
}

impl Machine {
    /// Address by addressing mode; pointer and counter updates are queued.
    #[inline]
    pub(super) fn address(&mut self, op: &Op) -> u32 {
        let p = self.get(op.a);
        let step = match op.mode {
            Mode::Sp | Mode::Imm => return p.wrapping_add(op.imm as u32) & ADDR_MASK,
            Mode::Index => return p.wrapping_add(self.get(op.b)) & ADDR_MASK,
            Mode::PostImm => op.imm as u32,
            Mode::PostReg => self.get(op.b),
            Mode::Post2D | Mode::Post3D => self.step(op),
        };
        self.result(op, op.a, p.wrapping_add(step));
        p
    }

    /// Moves a pointer on by modifier `n`, at once.
    pub(super) fn step_pointer(&mut self, p: RegId, n: u8, mode: Mode) {
        let op = Op {
            mode,
            direct: true,
            a: p,
            b: n,
            ..EMPTY
        };
        self.address(&op);
    }

    /// The step of a pointer in two or three dimensions.
    fn step(&mut self, op: &Op) -> u32 {
        let n = op.b & 7;
        let outer = self.get(regs::M + n);
        match self.next(op, n) {
            Some(step) => step,
            None if op.mode == Mode::Post3D => self.next(op, (n + 4) & 7).unwrap_or(outer),
            None => outer,
        }
    }

    /// One dimension of multidimensional addressing: counts up and gives the
    /// stride, or wraps to 0 and leaves the step to the next dimension.
    #[inline]
    fn next(&mut self, op: &Op, n: RegId) -> Option<u32> {
        let count = self.get(regs::DC + n);
        let (count, step) = if count == self.get(regs::DN + n) {
            (0, None)
        } else {
            (count.wrapping_add(1), Some(self.get(regs::DJ + n)))
        };
        self.result(op, regs::DC + n, count);
        step
    }

    /// The checked address of a memory operation; pointer updates are queued.
    #[inline]
    fn access(&mut self, op: &Op) -> Result<u32, FaultKind> {
        let addr = self.address(op);
        self.aligned(addr, op.bytes.into())
    }

    #[inline]
    fn aligned(&self, addr: u32, bytes: u32) -> Result<u32, FaultKind> {
        if addr & (bytes - 1) == 0 {
            return Ok(addr);
        }
        if self.violates(Class::UnalignedAccess) {
            return Err(FaultKind::Unaligned { addr, size: bytes });
        }
        Ok(addr & !(bytes - 1))
    }

    /// A refused access: a fault, unless what is wrong with it is allowed.
    #[cold]
    fn refused(&self, fault: EnvFault) -> Result<(), FaultKind> {
        match fault {
            EnvFault::NoMemory { .. } if !self.violates(Class::OutsideMemory) => Ok(()),
            fault => Err(FaultKind::Env(fault)),
        }
    }

    #[inline]
    fn read<E: CoreEnv>(
        &mut self,
        env: &mut E,
        addr: u32,
        dst: &mut [u8],
    ) -> Result<(), FaultKind> {
        self.counters.loads += 1;
        self.note::<E>(MemAccess {
            addr,
            bytes: dst.len() as u8,
            delay: 0,
            write: false,
        });
        match env.load(addr, dst) {
            Ok(()) => Ok(()),
            Err(fault) => {
                dst.fill(0);
                self.refused(fault)
            }
        }
    }

    #[inline(never)]
    pub(super) fn load_word<E: CoreEnv>(&mut self, op: &Op, env: &mut E) -> Result<(), FaultKind> {
        let addr = self.access(op)?;
        let mut word = [0; 4];
        self.read(env, addr, &mut word)?;
        self.put(op.d, u32::from_le_bytes(word), LOAD_CYCLE);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn load_part<E: CoreEnv>(&mut self, op: &Op, env: &mut E) -> Result<(), FaultKind> {
        let addr = self.access(op)?;
        let mut part = [0; 2];
        let value = if op.bytes == 1 {
            self.read(env, addr, &mut part[..1])?;
            if op.code == Code::LoadS8 {
                part[0] as i8 as u32
            } else {
                part[0].into()
            }
        } else {
            self.read(env, addr, &mut part)?;
            let half = u16::from_le_bytes(part);
            if op.code == Code::LoadS16 {
                half as i16 as u32
            } else {
                half.into()
            }
        };
        self.put(op.d, value, LOAD_CYCLE);
        Ok(())
    }

    /// A store reaches memory.
    #[inline]
    pub(super) fn store_now<E: CoreEnv>(
        &mut self,
        env: &mut E,
        addr: u32,
        data: &[u8],
    ) -> Result<(), FaultKind> {
        match env.store(addr, data) {
            Ok(()) => Ok(()),
            Err(fault) => self.refused(fault),
        }
    }

    /// A store issues: counts, and is remembered until it is in memory.
    #[inline]
    fn stores<E: CoreEnv>(&mut self, addr: u32, bytes: u8, reached: u64) {
        let delay = (reached - self.counters.bundles - MEMORY_CYCLE) as u8;
        self.counters.stores += 1;
        self.stored_at = self.stored_at.max(reached);
        self.note::<E>(MemAccess {
            addr,
            bytes,
            delay,
            write: true,
        });
    }

    #[inline(never)]
    pub(super) fn store_word<E: CoreEnv>(
        &mut self,
        op: &Op,
        env: &mut E,
        now: u64,
    ) -> Result<(), FaultKind> {
        // The pointer may be what is stored: its old value.
        let value = self.get(op.d).to_le_bytes();
        let addr = self.access(op)?;
        self.stores::<E>(addr, 4, now + MEMORY_CYCLE);
        self.store_now(env, addr, &value)
    }

    #[inline(never)]
    pub(super) fn store_part<E: CoreEnv>(&mut self, op: &Op, now: u64) -> Result<(), FaultKind> {
        let addr = self.access(op)?;
        self.note::<E>(MemAccess {
            addr,
            bytes: op.bytes,
            delay: 0,
            write: false,
        });
        self.stores::<E>(addr, op.bytes, now + PART_STORE_MEMORY_CYCLE);
        self.at_start(
            now + PART_STORE_CYCLE - 1,
            Start::PartStore {
                reg: op.d,
                addr,
                bytes: op.bytes,
            },
        );
        Ok(())
    }

    #[inline]
    pub(super) fn load_vector<E: CoreEnv>(
        &mut self,
        op: &Op,
        env: &mut E,
        now: u64,
    ) -> Result<(), FaultKind> {
        let addr = self.access(op)?;
        self.counters.loads += 1;
        self.note::<E>(MemAccess {
            addr,
            bytes: op.bytes,
            delay: 0,
            write: false,
        });
        let write = VectorWrite {
            from_a: op.from_a,
            ..VectorWrite::of(op.d, op.units)
        };
        let block = self.put_vector(write, now + LOAD_CYCLE - 1);
        let dst = &mut self.blocks[block].0;
        let loaded = if op.bytes == 32 {
            env.load_vector(addr, &mut dst[..32])
        } else {
            dst[..32].fill(0);
            env.load_vector(addr, &mut dst[..16])
        };
        match loaded {
            Ok(()) => Ok(()),
            Err(fault) => {
                dst.fill(0);
                self.refused(fault)
            }
        }
    }

    #[inline]
    pub(super) fn store_vector<E: CoreEnv>(
        &mut self,
        op: &Op,
        env: &mut E,
        now: u64,
    ) -> Result<(), FaultKind> {
        let addr = self.access(op)?;
        self.stores::<E>(addr, op.bytes, now + MEMORY_CYCLE);
        let bytes = self.vectors.at(op.d);
        let stored = if op.bytes == 32 {
            env.store(addr, &bytes[..32])
        } else {
            env.store(addr, &bytes[..16])
        };
        match stored {
            Ok(()) => Ok(()),
            Err(fault) => self.refused(fault),
        }
    }

    /// The 32 bytes that a computing load computes with.
    pub(super) fn load_bytes<E: CoreEnv>(
        &mut self,
        op: &Op,
        env: &mut E,
    ) -> Result<[u8; 32], FaultKind> {
        let addr = self.access(op)?;
        self.load_at(env, addr)
    }

    pub(super) fn load_at<E: CoreEnv>(
        &mut self,
        env: &mut E,
        addr: u32,
    ) -> Result<[u8; 32], FaultKind> {
        self.counters.loads += 1;
        self.note::<E>(MemAccess {
            addr,
            bytes: 32,
            delay: 0,
            write: false,
        });
        let mut data = [0; 32];
        match env.load_vector(addr, &mut data) {
            Ok(()) => Ok(data),
            Err(fault) => self.refused(fault).map(|()| [0; 32]),
        }
    }

    /// A store of a computed vector.
    pub(super) fn store_result<E: CoreEnv>(
        &mut self,
        program: &Program,
        op: &Op,
        env: &mut E,
        now: u64,
    ) -> Result<(), FaultKind> {
        let addr = self.access(op)?;
        let v = &program.vec[usize::from(op.ext)];
        self.issue_vector(program, op.ext, None, now)?;
        let cycle = v.inst.info().sched.info().memory.last();
        let late = cycle.is_some_and(|c| u64::from(*c) == LATE_MEMORY_CYCLE);
        let reached = now
            + if late {
                LATE_MEMORY_CYCLE
            } else {
                MEMORY_CYCLE
            };
        self.stores::<E>(addr, op.bytes, reached);
        let mut data = [0; 32];
        data.copy_from_slice(&self.blocks[STORED].0[..32]);
        if late {
            let at = now + LATE_MEMORY_CYCLE - MEMORY_CYCLE;
            let bytes = op.bytes;
            self.store_later(at, LateStore { addr, bytes, data });
            return Ok(());
        }
        self.store_now(env, addr, &data)
    }

    /// The addresses of a look-up, one for each lane.
    pub(super) fn lookup_addresses(&self, v: &VecOp) -> [u32; 4] {
        let (_, first) = lookup_of(v.inst);
        let words = self.vectors.at(v.inputs[1].unit).chunks_exact(4);
        let mut addresses = [0; 4];
        for (address, word) in addresses.iter_mut().zip(words.skip(first.into())) {
            *address = u32::from_le_bytes([word[0], word[1], word[2], word[3]]) & ADDR_MASK;
        }
        addresses
    }

    /// A four-way table look-up. The documented layout of tables keeps each
    /// group of 128 bits twice, at the start and in the middle of a line of 32
    /// bytes, and the addresses that programs form count bytes of lines: the
    /// entry is at half the offset in the line, in the copy of its lane's
    /// parity. Each lane has 64 bits; what follows an entry of 16 or 32 bits
    /// there is not documented, and 0 here.
    pub(super) fn lookup<E: CoreEnv>(
        &mut self,
        program: &Program,
        op: &Op,
        env: &mut E,
        now: u64,
    ) -> Result<(), FaultKind> {
        let v = &program.vec[usize::from(op.ext)];
        let (entry, _) = lookup_of(v.inst);
        self.check_defined(v)?;
        let write = VectorWrite::of(v.dest.unit, v.dest.units);
        let mut result = [0; 32];
        for (lane, a) in self.lookup_addresses(v).into_iter().enumerate() {
            let a = self.aligned(a, 2 * u32::from(entry))?;
            let from = table_entry(a, lane as u32);
            let to = lane * 8;
            self.read(env, from, &mut result[to..to + usize::from(entry)])?;
        }
        let block = self.put_vector(write, now + LOAD_CYCLE - 1);
        self.blocks[block].0[..32].copy_from_slice(&result);
        Ok(())
    }
}
