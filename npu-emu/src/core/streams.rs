//! Streams and cascades.
//!
//! A bundle that reads one and writes another shall do both or neither: what
//! it read is held here while the other side makes it wait.

use super::env::{CoreEnv, Facility, StreamWord};
use super::fault::{FaultKind, Wait};
use super::lower::{Code, Op};
use super::machine::{Machine, LOAD_CYCLE};
use super::regs;
use super::ring::{VectorWrite, UNDEFINED};

/// Pipeline cycle in which the status of a stream read is there.
const READ_STATUS_CYCLE: u64 = 8;
/// Pipeline cycle in which the status of a stream write is there.
const WRITE_STATUS_CYCLE: u64 = 3;

/// What an operation looks at that goes on whatever it finds.
fn looks_at(code: Code) -> Option<Facility> {
    match code {
        Code::StreamTryRead => Some(Facility::StreamIn),
        Code::StreamTryWrite | Code::TryHeader | Code::TryControlHeader => {
            Some(Facility::StreamOut)
        }
        Code::RegisterRead | Code::RegisterWrite => Some(Facility::ProcessorBus),
        Code::Counter => Some(Facility::CycleCounter),
        _ => None,
    }
}

/// With odd parity in bit 31: the number of ones is odd.
fn parity(header: u32) -> u32 {
    let header = header & 0x7fff_ffff;
    header | u32::from(header.count_ones() % 2 == 0) << 31
}

impl Machine {
    /// Asks for everything that the operations need of streams and cascades,
    /// and writes what they write.
    #[cold]
    pub(super) fn wait_stream<E: CoreEnv>(
        &mut self,
        ops: &[Op],
        env: &mut E,
    ) -> Result<Option<Wait>, FaultKind> {
        let blocked = |what| Ok(Some(Wait::Facility(what)));
        for op in ops {
            if let Some(what) = looks_at(op.code) {
                if !env.may_look() {
                    return blocked(what);
                }
            }
        }
        for op in ops {
            match op.code {
                Code::StreamRead if self.held_word.is_none() => {
                    self.held_word = env.stream_read().map_err(FaultKind::Env)?;
                    if self.held_word.is_none() {
                        return blocked(Facility::StreamIn);
                    }
                }
                Code::StreamTryRead if self.held_word.is_none() => {
                    self.held_word = env.stream_read().map_err(FaultKind::Env)?;
                }
                Code::CascadeRead if self.held_cascade.is_none() && self.cascade_in() => {
                    self.held_cascade = env.cascade_read().map_err(FaultKind::Env)?;
                    if self.held_cascade.is_none() {
                        return blocked(Facility::CascadeIn);
                    }
                }
                _ => {}
            }
        }
        for op in ops {
            match op.code {
                Code::StreamWrite | Code::Header | Code::ControlHeader => {
                    let word = self.word(op);
                    if !env.stream_write(word).map_err(FaultKind::Env)? {
                        return blocked(Facility::StreamOut);
                    }
                }
                Code::StreamTryWrite | Code::TryHeader | Code::TryControlHeader => {
                    let word = self.word(op);
                    let done = env.stream_write(word).map_err(FaultKind::Env)?;
                    self.put(regs::MS0, done.into(), WRITE_STATUS_CYCLE);
                }
                Code::CascadeWrite if self.get(regs::CONTROL + 4) & 1 != 0 => {
                    let mut data = [0; 64];
                    data.copy_from_slice(&self.vectors.at(op.d)[..64]);
                    if !env.cascade_write(&data).map_err(FaultKind::Env)? {
                        return blocked(Facility::CascadeOut);
                    }
                }
                _ => {}
            }
        }
        Ok(None)
    }

    /// `crSCDEn`. It is read at pipeline cycle 5; programs set it long before.
    fn cascade_in(&self) -> bool {
        self.get(regs::CONTROL + 7) & 1 != 0
    }

    /// The word that an operation puts into the stream. Headers as in AM020,
    /// tables of the stream switch: packet id in bits 0 to 4, type in 12 to 14;
    /// control packets: address in 0 to 19, words minus one in 20 and 21,
    /// operation in 22 and 23, id of the response in 24 to 28.
    fn word(&self, op: &Op) -> StreamWord {
        let a = self.get(op.a);
        let data = match op.code {
            Code::Header | Code::TryHeader => parity((a & 0x1f) | u32::from(op.b) << 12),
            Code::ControlHeader | Code::TryControlHeader => {
                let id = self.get(op.b) & 0x1f;
                parity((a & 0xf_ffff) | u32::from(op.d) << 20 | id << 24)
            }
            _ => a,
        };
        let last = match op.imm {
            2 => self.get(regs::R + 28) & 1 != 0,
            n => n == 1,
        };
        StreamWord { data, last }
    }

    /// The rest of a stream operation when nothing makes it wait.
    pub(super) fn stream(&mut self, op: &Op, now: u64) {
        match op.code {
            Code::StreamRead | Code::StreamTryRead => {
                let word = self.held_word.take();
                let (mark, data, status) = match word {
                    Some(w) => (0, w.data, 2 | u32::from(w.last)),
                    None => (UNDEFINED, 0, 0),
                };
                self.put_marked(u16::from(op.d) | mark, data, LOAD_CYCLE);
                self.put(regs::SS0, status, READ_STATUS_CYCLE);
            }
            Code::CascadeRead => {
                let data = self.held_cascade.take();
                // `vmov.lo` and `vmov.hi` fill one half of an accumulator. No
                // public document says what becomes of the other one.
                let half = usize::from(op.b) * 64;
                let undefined = match (data, op.units) {
                    (None, _) => 0xf,
                    (_, 4) => 0xc >> (2 * op.b),
                    _ => 0,
                };
                let write = VectorWrite {
                    undefined,
                    ..VectorWrite::of(op.d, op.units)
                };
                let block = self.put_vector(write, now + LOAD_CYCLE - 1);
                self.blocks[block].0 = [0; 128];
                self.blocks[block].0[half..half + 64].copy_from_slice(&data.unwrap_or([0; 64]));
            }
            _ => {}
        }
    }
}
