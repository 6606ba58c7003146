//! Streams, cascades, the tile's registers, the stack, bank stalls: what a
//! core asks its surroundings for.

use std::collections::VecDeque;

use super::*;
use crate::core::env::{CoreEnv, EnvFault, Facility, MemAccess, StreamWord};
use crate::strict::Class;
use npu_arch::isa::RegFile;

/// Memory, and everything else that a core can be connected to.
#[derive(Default)]
struct Connected {
    memory: FlatMemory,
    input: VecDeque<StreamWord>,
    output: Vec<StreamWord>,
    room: usize,
    cascade_in: VecDeque<[u8; 64]>,
    cascade_out: Vec<[u8; 64]>,
    cascade_room: usize,
    registers: Vec<(u32, u32)>,
    stack_end: Option<u32>,
    accesses: Vec<(u64, Vec<MemAccess>)>,
}

impl CoreEnv for Connected {
    const TIMED: bool = true;

    fn load(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        self.memory.load(addr, dst)
    }
    fn store(&mut self, addr: u32, src: &[u8]) -> Result<(), EnvFault> {
        self.memory.store(addr, src)
    }
    fn try_acquire(&mut self, lock: u32, value: i32) -> Result<bool, EnvFault> {
        self.memory.try_acquire(lock, value)
    }
    fn release(&mut self, lock: u32, value: i32) -> Result<(), EnvFault> {
        self.memory.release(lock, value)
    }
    /// A cycle for each access beyond the first.
    fn stall(&mut self, cycle: u64, accesses: &[MemAccess]) -> u32 {
        self.accesses.push((cycle, accesses.to_vec()));
        accesses.len() as u32 - 1
    }
    fn stream_read(&mut self) -> Result<Option<StreamWord>, EnvFault> {
        Ok(self.input.pop_front())
    }
    fn stream_write(&mut self, word: StreamWord) -> Result<bool, EnvFault> {
        if self.output.len() == self.room {
            return Ok(false);
        }
        self.output.push(word);
        Ok(true)
    }
    fn cascade_read(&mut self) -> Result<Option<[u8; 64]>, EnvFault> {
        Ok(self.cascade_in.pop_front())
    }
    fn cascade_write(&mut self, data: &[u8; 64]) -> Result<bool, EnvFault> {
        if self.cascade_out.len() == self.cascade_room {
            return Ok(false);
        }
        self.cascade_out.push(*data);
        Ok(true)
    }
    fn register_read(&mut self, addr: u32) -> Result<u32, EnvFault> {
        Ok(addr + 1)
    }
    fn register_write(&mut self, addr: u32, value: u32) -> Result<(), EnvFault> {
        self.registers.push((addr, value));
        Ok(())
    }
    fn stack_end(&mut self, _: u32) -> Option<u32> {
        self.stack_end
    }
}

fn waits(stop: Stop) -> Facility {
    match stop {
        Stop::Blocked {
            wait: Wait::Facility(f),
            ..
        } => f,
        other => panic!("{other:?}"),
    }
}

fn word(data: u32, last: bool) -> StreamWord {
    StreamWord { data, last }
}

#[test]
fn a_word_from_the_stream_takes_seven_cycles_its_status_eight() {
    let read = op(Inst::MOV_mv_ss2scl, &[r(1)]);
    let status = |n| op(Inst::MOV_mv_scl, &[r(n), Reg::SR_SS0.into()]);
    let code = Code::new()
        .bundle(&[read])
        .nops(5)
        .each(&[copy(2, 1), copy(3, 1)])
        .each(&[status(4)])
        .bundle(&[done()]);
    let mut core = code.core();
    core.set_reg(Reg::r(1), 5);
    let mut env = Connected::default();
    assert_eq!(waits(core.run(&mut env, 100)), Facility::StreamIn);
    assert_eq!(core.counters().bundles, 0);
    env.input.push_back(word(77, true));
    assert_eq!(core.run(&mut env, 100), Stop::Done);
    assert_eq!((value(&core, 2), value(&core, 3)), (5, 77));
    assert_eq!(value(&core, 4), 3);
}

#[test]
fn a_read_that_does_not_wait_says_whether_it_got_something() {
    let read = op(Inst::MOV_NB_mv_ss2scl, &[r(1)]);
    let status = op(Inst::MOV_mv_scl, &[r(2), Reg::SR_SS0.into()]);
    let code = || Code::new().bundle(&[read]).nops(8).each(&[status, done()]);
    for (words, want) in [(vec![], (0, None)), (vec![word(9, false)], (2, Some(9)))] {
        let mut core = code().core();
        let mut env = Connected::default();
        env.input.extend(words);
        assert_eq!(core.run(&mut env, 100), Stop::Done);
        assert_eq!((value(&core, 2), core.reg(Reg::r(1))), want);
    }
}

#[test]
fn words_and_headers_go_out() {
    let m0 = Reg::m(0).into();
    let code = Code::new()
        .each(&[
            op(Inst::MOV_mv_scl2ms, &[r(1)]),
            op(Inst::MOV_TLAST_mv_scl2ms, &[r(1)]),
            op(Inst::MOV_mv_scl2ms_doTlast_reg, &[r(1)]),
            op(Inst::MOV_mv_ph2ms, &[r(2), i(3)]),
            op(Inst::MOV_TLAST_mv_cph2ms, &[m0, i(2), i(1), r(2)]),
            op(Inst::MOV_NB_mv_scl2ms, &[r(1)]),
        ])
        .nops(2)
        .each(&[
            op(Inst::MOV_mv_scl, &[r(3), Reg::SR_MS0.into()]),
            op(Inst::MOV_NB_mv_scl2ms, &[r(1)]),
        ])
        .nops(2)
        .each(&[
            op(Inst::MOV_mv_scl, &[r(4), Reg::SR_MS0.into()]),
            op(Inst::MOV_mv_scl2ms, &[r(1)]),
            done(),
        ]);
    let mut core = code.core();
    for (n, v) in [(1, 8), (2, 5), (28, 1)] {
        core.set_reg(Reg::r(n), v);
    }
    core.set_reg(Reg::m(0), 0x1f000);
    let mut env = Connected {
        room: 6,
        ..Connected::default()
    };
    assert_eq!(waits(core.run(&mut env, 100)), Facility::StreamOut);
    // Odd parity on top: 5 | 3 << 12 has four ones, the other header nine.
    let header = word(0x8000_3005, false);
    let control = word(0x1f000 | 2 << 20 | 1 << 22 | 5 << 24, true);
    assert_eq!(
        env.output,
        [
            word(8, false),
            word(8, true),
            word(8, true),
            header,
            control,
            word(8, false)
        ]
    );
    assert_eq!((value(&core, 3), value(&core, 4)), (1, 0));
    env.room = 7;
    assert_eq!(core.run(&mut env, 100), Stop::Done);
}

#[test]
fn a_cascade_is_read_and_written_together() {
    let x = |n| Operand::Reg(Reg::new(RegFile::X, n).unwrap());
    let enable = |r: Reg| op(Inst::MOV_mv_cg, &[r.into(), i(1)]);
    let code = Code::new()
        .each(&[enable(Reg::CR_SCD_EN), enable(Reg::CR_MCD_EN)])
        .bundle(&[
            op(Inst::VMOV_mv_scd, &[x(1)]),
            op(Inst::VMOV_mv_mcd, &[x(0)]),
        ])
        .nops(7)
        .bundle(&[done()]);
    let mut core = code.core();
    let mut env = Connected::default();
    assert!(core.set_vector(Reg::new(RegFile::X, 0).unwrap(), &[4; 64]));
    assert_eq!(waits(core.run(&mut env, 100)), Facility::CascadeIn);
    env.cascade_in.extend([[1; 64], [2; 64]]);
    // What has been taken is not taken again.
    assert_eq!(waits(core.run(&mut env, 100)), Facility::CascadeOut);
    assert_eq!(waits(core.run(&mut env, 100)), Facility::CascadeOut);
    env.cascade_room = 1;
    assert_eq!(core.run(&mut env, 100), Stop::Done);
    assert_eq!(env.cascade_out, [[4; 64]]);
    assert_eq!(env.cascade_in, [[2; 64]]);
    let x1 = Reg::new(RegFile::X, 1).unwrap();
    assert_eq!(core.vector(x1), Some(&[1; 64][..]));
}

#[test]
fn what_is_not_connected_is_named() {
    let code = Code::new().bundle(&[op(Inst::MOV_mv_ss2scl, &[r(1)])]);
    let fault = code.fault();
    let what = Facility::StreamIn;
    assert_eq!(fault.kind, FaultKind::Env(EnvFault::Unavailable { what }));
    assert!(fault.to_string().contains("stream input"), "{fault}");
}

#[test]
fn the_processor_bus_reaches_registers() {
    let code = Code::new()
        .each(&[
            op(Inst::LDA_TM, &[r(1), p(0)]),
            op(Inst::ST_TM, &[r(2), p(0)]),
        ])
        .nops(6)
        .bundle(&[done()]);
    let mut core = code.core();
    core.set_reg(Reg::p(0), 0x3_4000);
    core.set_reg(Reg::r(2), 6);
    let mut env = Connected::default();
    assert_eq!(core.run(&mut env, 100), Stop::Done);
    assert_eq!(value(&core, 1), 0x3_4001);
    assert_eq!(env.registers, [(0x3_4000, 6)]);
}

#[test]
fn a_stack_that_runs_into_a_buffer_is_named() {
    let code = |frame: i32| {
        Code::new()
            .each(&[
                op(Inst::MOVXM_lng_cg, &[Reg::SP.into(), i(DATA as i32)]),
                op(Inst::PADDB_sp_imm, &[i(frame)]),
                set(1, 3),
                op(Inst::ST_dms_spill, &[r(1), i(-4)]),
            ])
            .bundle(&[done()])
    };
    let run = |frame, strict: Strictness| {
        let mut core = code(frame).core();
        core.set_strictness(strict);
        let mut env = Connected {
            stack_end: Some(DATA + 0x400),
            ..Connected::default()
        };
        let stop = core.run(&mut env, 100);
        (stop, env.memory.read(DATA + 0x400, 32).is_ok())
    };
    let strict = Strictness::strict();
    assert_eq!(run(0x400, strict).0, Stop::Done);
    match run(0x420, strict).0 {
        Stop::Fault(f) => {
            let (sp, end) = (DATA + 0x420, DATA + 0x400);
            assert_eq!(f.kind, FaultKind::StackOverlap { sp, end });
            assert_eq!(f.kind.class(), Some(Class::StackOverlap));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(run(0x420, strict.allow(Class::StackOverlap)).0, Stop::Done);
    // Told from outside, the environment is not asked.
    let mut core = code(0x420).core();
    core.set_stack_end(Some(DATA + 0x800));
    let mut env = Connected {
        stack_end: Some(DATA + 0x400),
        ..Connected::default()
    };
    assert_eq!(core.run(&mut env, 100), Stop::Done);
}

#[test]
fn memory_outside_can_be_allowed() {
    let code = Code::new()
        .each(&[
            op(Inst::MOVXM_lng_cg, &[p(1), i(0x100)]),
            op(Inst::LDA_dms_lda_idx_imm, &[r(1), p(1), i(0)]),
            op(Inst::ST_dms_sts_idx_imm, &[r(2), p(1), i(0)]),
        ])
        .nops(6);
    let mut core = code.bundle(&[done()]).core();
    core.set_strictness(Strictness::strict().allow(Class::OutsideMemory));
    assert_eq!(core.run(&mut memory(), 100), Stop::Done);
    assert_eq!(value(&core, 1), 0);
}

#[test]
fn bundles_tell_their_accesses_and_are_stalled() {
    let st = op(Inst::ST_dms_sts_idx_imm, &[r(1), p(0), i(8)]);
    let counter = op(
        Inst::MOV_CNTR,
        &[Operand::Reg(Reg::new(RegFile::L, 0).unwrap())],
    );
    let code = Code::new()
        .bundle(&[lda(2, 4), st])
        .bundle(&[counter])
        .nops(20)
        .bundle(&[op(Inst::ST_S8_ag_idx_imm, &[r(1), p(0), i(1)])])
        .nops(8)
        .bundle(&[done()]);
    let mut core = code.core();
    core.set_reg(Reg::p(0), DATA);
    core.set_reg(Reg::r(1), 1);
    let mut env = Connected {
        memory: memory(),
        ..Connected::default()
    };
    // The budget is in cycles: bundle 0 takes two.
    assert_eq!(core.run(&mut env, 10), Stop::Budget);
    assert_eq!((core.counters().bundles, core.counters().cycles()), (9, 10));
    assert_eq!(core.run(&mut env, 100), Stop::Done);
    assert_eq!(value(&core, 16), 2);
    assert_eq!(core.counters().memory_stall, 2);
    let access = |addr, bytes, delay, write| MemAccess {
        addr: DATA + addr,
        bytes,
        delay,
        write,
    };
    assert_eq!(
        env.accesses,
        [
            (0, vec![access(4, 4, 0, false), access(8, 4, 0, true)]),
            (23, vec![access(1, 1, 0, false), access(1, 1, 6, true)]),
        ]
    );
}
