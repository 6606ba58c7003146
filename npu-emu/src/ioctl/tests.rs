//! The calls over a toy array: its "table" is one word that an instruction stream
//! sets, its run adds that word to each word of buffer 0 and writes buffer 1.

use super::*;
use crate::firmware::{Partition, PartitionEnd};
use crate::host::{Access, HostFault, HostMemory};
use npu_image::ert::{Chain, Header, StartCu, State as Packet, OPCODE_RUN_STREAM};
use npu_image::pdi::{self, PdiOptions};
use npu_image::txn::{Builder, Op, Stream, Target};
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

const TABLE: u32 = 0x20_0000;
const STUCK: u32 = 0xBAD;
const SPIN: u32 = 0x5B1;
const PANIC: u32 = 0xDEAD;
const LONG: Duration = Duration::from_secs(20);

struct Toy {
    table: u32,
}

impl Partition for Toy {
    fn configure(&mut self, commands: &[npu_image::cdo::Command]) -> Result<(), String> {
        match commands
            .iter()
            .any(|c| matches!(c, npu_image::cdo::Command::MaskPoll { .. }))
        {
            true => Err("can't poll".into()),
            false => Ok(()),
        }
    }

    fn run(
        &mut self,
        stream: &Stream,
        args: &[u64],
        host: &mut dyn HostMemory,
        cancel: &AtomicBool,
    ) -> (PartitionEnd, Stats) {
        for op in stream.ops() {
            match op {
                Op::Write32 { addr: TABLE, value } => self.table = *value,
                _ => {
                    return (
                        PartitionEnd::Fault(format!("unknown {op}"), None),
                        Stats::default(),
                    )
                }
            }
        }
        let end = match self.table {
            STUCK => PartitionEnd::Stuck("tile (0, 2) waits for lock 1".into()),
            PANIC => panic!("toy defect"),
            SPIN => {
                while !cancel.load(Ordering::Acquire) {
                    std::thread::yield_now();
                }
                PartitionEnd::Cancelled(String::new())
            }
            add => {
                let mut word = [0; 4];
                let mut copy = || -> Result<(), HostFault> {
                    for i in 0..4 {
                        host.read(args[0] + 4 * i, &mut word)?;
                        let sum = u32::from_le_bytes(word).wrapping_add(add);
                        host.write(args[1] + 4 * i, &sum.to_le_bytes())?;
                    }
                    Ok(())
                };
                match copy() {
                    Ok(()) => PartitionEnd::Completed,
                    Err(fault) => PartitionEnd::Fault(fault.to_string(), None),
                }
            }
        };
        (
            end,
            Stats {
                stream_words: 7,
                ..Stats::default()
            },
        )
    }
}

/// Memory of the test, by address.
#[derive(Default)]
struct Store(Mutex<BTreeMap<u64, Vec<u8>>>);

impl BoStore for Store {
    fn allocate(&self, kind: BoKind, address: u64, size: u64) -> Result<(), OutOfMemory> {
        if kind != BoKind::DevHeap {
            self.0
                .lock()
                .unwrap()
                .insert(address, vec![0; size as usize]);
        }
        Ok(())
    }

    fn free(&self, kind: BoKind, address: u64) {
        if kind != BoKind::DevHeap {
            assert!(self.0.lock().unwrap().remove(&address).is_some());
        }
    }

    fn read(&self, addr: u64, dst: &mut [u8]) -> Result<(), HostFault> {
        let map = self.0.lock().unwrap();
        let fault = HostFault {
            addr,
            len: dst.len() as u64,
            access: Access::Read,
        };
        let (base, bytes) = map.range(..=addr).next_back().ok_or(fault)?;
        let start = (addr - base) as usize;
        dst.copy_from_slice(bytes.get(start..start + dst.len()).ok_or(fault)?);
        Ok(())
    }

    fn write(&self, addr: u64, src: &[u8]) -> Result<(), HostFault> {
        let mut map = self.0.lock().unwrap();
        let fault = HostFault {
            addr,
            len: src.len() as u64,
            access: Access::Write,
        };
        let (base, bytes) = map.range_mut(..=addr).next_back().ok_or(fault)?;
        let start = (addr - base) as usize;
        bytes
            .get_mut(start..start + src.len())
            .ok_or(fault)?
            .copy_from_slice(src);
        Ok(())
    }
}

struct Bench {
    model: Model,
    store: Arc<Store>,
    faults: Faults,
    /// Fences of contexts.
    fences: Mutex<HashMap<u32, u32>>,
}

impl Bench {
    fn new() -> Self {
        let faults = Faults::default();
        let store = Arc::new(Store::default());
        let config = Config {
            new_partition: Box::new(|_| Some(Box::new(Toy { table: 0 }))),
            faults: faults.clone(),
            hang_time: Duration::from_millis(60),
            addresses: AddressMode::Kernel,
            interface: Interface::NEWEST,
        };
        let model = Model::new(config, store.clone()).unwrap();
        Self {
            model,
            store,
            faults,
            fences: Mutex::default(),
        }
    }

    fn wait(&self, ctx: u32, seq: u64, timeout: Duration) -> Result<(), Errno> {
        let fence = self.fences.lock().unwrap()[&ctx];
        self.model.wait(fence, seq, timeout)
    }

    fn with_heap() -> Self {
        let bench = Self::new();
        bench.model.create_bo(BoKind::DevHeap, HEAP_BYTES).unwrap();
        bench
    }

    fn bo(&self, kind: BoKind, bytes: &[u8]) -> (u32, u64) {
        let handle = self.model.create_bo(kind, bytes.len() as u64).unwrap();
        let address = self.model.bo_info(handle).unwrap().address;
        self.store.write(address, bytes).unwrap();
        (handle, address)
    }

    fn context(&self, pdi: &[u8], columns: u32) -> u32 {
        let (pdi, _) = self.bo(BoKind::Dev, pdi);
        let Hwctx {
            handle: ctx,
            syncobj,
        } = self.model.create_hwctx(4 * columns, 2048).unwrap();
        self.fences.lock().unwrap().insert(ctx, syncobj);
        self.model.config_cu(ctx, &[(pdi, 0)]).unwrap();
        ctx
    }

    /// A command that sets the table to each of `tables`, then adds.
    fn command(&self, tables: &[u32]) -> Prepared {
        let mut builder = Builder::new(Target::npu1());
        for value in tables {
            builder.push(&Op::Write32 {
                addr: TABLE,
                value: *value,
            });
        }
        let stream = builder.finish();
        let input: Vec<u8> = (1..=4u32).flat_map(u32::to_le_bytes).collect();
        let (code, code_at) = self.bo(BoKind::Dev, &stream);
        let (a, a_at) = self.bo(BoKind::Share, &input);
        let (b, b_at) = self.bo(BoKind::Share, &[0x55; 16]);
        let packet = StartCu {
            cu: 0,
            opcode: OPCODE_RUN_STREAM,
            stream: code_at,
            stream_words: stream.len() as u32 / 4,
            buffers: vec![a_at, b_at],
        };
        let mut bytes = packet.encode().unwrap();
        bytes.resize(4096, 0);
        let (cmd, cmd_at) = self.bo(BoKind::Cmd, &bytes);
        Prepared {
            cmd,
            cmd_at,
            args: vec![code, a, b],
            out: b_at,
        }
    }

    fn word(&self, address: u64) -> u32 {
        let mut word = [0; 4];
        self.store.read(address, &mut word).unwrap();
        u32::from_le_bytes(word)
    }

    fn state(&self, command: &Prepared) -> Packet {
        Header::decode(self.word(command.cmd_at)).state
    }

    fn run(&self, ctx: u32, command: &Prepared) -> Packet {
        let seq = self
            .model
            .exec_cmd(ctx, command.cmd, &command.args)
            .unwrap();
        self.wait(ctx, seq, LONG).unwrap();
        self.state(command)
    }
}

struct Prepared {
    cmd: u32,
    cmd_at: u64,
    args: Vec<u32>,
    out: u64,
}

fn good_pdi() -> Vec<u8> {
    let write = npu_image::cdo::Command::Write {
        addr: 0x21_F000,
        value: 1,
    };
    pdi::build(&[], &[write], &[], &PdiOptions::default())
}

#[test]
fn a_command_runs_and_its_packet_says_so() {
    let bench = Bench::with_heap();
    let ctx = bench.context(&good_pdi(), 1);
    let command = bench.command(&[10]);
    assert_eq!(bench.run(ctx, &command), Packet::Completed);
    assert_eq!(
        (bench.word(command.out), bench.word(command.out + 12)),
        (11, 14)
    );
    assert_eq!(bench.model.counters(ctx, 0).unwrap().stream_words, 7);
    assert_eq!(bench.model.report(ctx, 0), None);
}

#[test]
fn sequence_numbers_start_at_zero_and_the_first_dev_bo_after_the_drivers_own() {
    let bench = Bench::with_heap();
    let pdi_first = bench.model.create_hwctx(4, 2048).unwrap();
    let (_, address) = bench.bo(BoKind::Dev, &good_pdi());
    assert_eq!(address, HEAP_BASE + 4 * DEV_ALIGN);
    bench.model.destroy_hwctx(pdi_first.handle).unwrap();
    let ctx = bench.context(&good_pdi(), 1);
    let command = bench.command(&[1]);
    assert_eq!(bench.model.exec_cmd(ctx, command.cmd, &command.args), Ok(0));
    assert_eq!(bench.model.exec_cmd(ctx, command.cmd, &command.args), Ok(1));
    bench.wait(ctx, 1, LONG).unwrap();
}

#[test]
fn array_state_stays_in_a_context_and_is_lost_to_another_one() {
    let bench = Bench::with_heap();
    let first = bench.context(&good_pdi(), 4);
    let second = bench.context(&good_pdi(), 4);
    let (set, keep) = (bench.command(&[100]), bench.command(&[]));
    bench.run(first, &set);
    bench.run(first, &keep);
    assert_eq!(bench.word(keep.out), 101, "kept by the next run");
    bench.run(second, &keep);
    assert_eq!(bench.word(keep.out), 1, "a freshly loaded array");
    bench.run(first, &keep);
    assert_eq!(bench.word(keep.out), 1, "lost to the other context");
}

#[test]
fn contexts_on_other_columns_do_not_disturb() {
    let bench = Bench::with_heap();
    let first = bench.context(&good_pdi(), 1);
    let second = bench.context(&good_pdi(), 1);
    let (set, keep) = (bench.command(&[100]), bench.command(&[]));
    bench.run(first, &set);
    bench.run(second, &keep);
    bench.run(first, &keep);
    assert_eq!(bench.word(keep.out), 101);
}

#[test]
fn a_deadlock_ends_in_timeout_with_a_report_and_resets_the_context() {
    let bench = Bench::with_heap();
    let ctx = bench.context(&good_pdi(), 1);
    let stuck = bench.command(&[STUCK]);
    assert_eq!(bench.run(ctx, &stuck), Packet::Timeout);
    assert_eq!(bench.word(stuck.cmd_at + 4), u32::MAX, "data overwritten");
    assert_eq!(bench.word(stuck.cmd_at + 4092), u32::MAX, "to the end");
    assert_eq!(
        bench.model.report(ctx, 0).unwrap(),
        "tile (0, 2) waits for lock 1"
    );
    let keep = bench.command(&[]);
    assert_eq!(bench.run(ctx, &keep), Packet::Completed);
    assert_eq!(bench.word(keep.out), 1, "state lost");
}

#[test]
fn a_short_wait_times_out_and_destroying_the_context_aborts() {
    let bench = Bench::with_heap();
    let ctx = bench.context(&good_pdi(), 1);
    let (spin, next) = (bench.command(&[SPIN]), bench.command(&[1]));
    let seq = bench.model.exec_cmd(ctx, spin.cmd, &spin.args).unwrap();
    bench.model.exec_cmd(ctx, next.cmd, &next.args).unwrap();
    assert_eq!(
        bench.wait(ctx, seq, Duration::from_millis(5)),
        Err(Errno::ETIME)
    );
    assert_eq!(bench.state(&spin), Packet::New);
    bench.model.destroy_hwctx(ctx).unwrap();
    assert_eq!(bench.state(&spin), Packet::Abort);
    assert_eq!(bench.state(&next), Packet::Abort);
    assert_eq!(bench.word(next.out), 0x5555_5555, "never ran");
    assert_eq!(bench.wait(ctx, seq, LONG), Ok(()), "it has ended");
    let fence = bench.fences.lock().unwrap()[&ctx];
    assert_eq!(bench.model.destroy_syncobj(fence), Ok(()));
    assert_eq!(bench.model.destroy_syncobj(fence), Err(Errno::EINVAL));
    assert_eq!(bench.wait(ctx, seq, LONG), Err(Errno::ENOENT));
}

#[test]
fn a_fence_has_the_lowest_number_that_is_free() {
    let bench = Bench::with_heap();
    let make = || bench.model.create_hwctx(4, 2048).unwrap();
    let [first, second] = [make(), make()];
    assert_ne!(first.syncobj, second.syncobj);
    bench.model.destroy_hwctx(first.handle).unwrap();
    let third = make();
    assert!(third.syncobj > second.syncobj, "it outlives its context");
    bench.model.destroy_syncobj(first.syncobj).unwrap();
    let fourth = make();
    assert_eq!(fourth.syncobj, first.syncobj);
    assert!(fourth.handle > third.handle, "contexts have new numbers");
    // One whose number went first keeps it until it goes itself.
    bench.model.destroy_syncobj(second.syncobj).unwrap();
    assert!(make().syncobj > third.syncobj);
}

#[test]
fn destroying_an_idle_context_does_not_wait_for_a_busy_one() {
    let bench = Bench::with_heap();
    let busy = bench.context(&good_pdi(), 1);
    let idle = bench.context(&good_pdi(), 1);
    let (spin, queued) = (bench.command(&[SPIN]), bench.command(&[1]));
    bench.model.exec_cmd(busy, spin.cmd, &spin.args).unwrap();
    bench
        .model
        .exec_cmd(idle, queued.cmd, &queued.args)
        .unwrap();
    bench.model.destroy_hwctx(idle).unwrap();
    assert_eq!(bench.state(&queued), Packet::Abort);
    assert_eq!(bench.state(&spin), Packet::New, "still running");
}

#[test]
fn dropping_the_device_stops_everything() {
    let bench = Bench::with_heap();
    let ctx = bench.context(&good_pdi(), 1);
    let (spin, next) = (bench.command(&[SPIN]), bench.command(&[1]));
    bench.model.exec_cmd(ctx, spin.cmd, &spin.args).unwrap();
    bench.model.exec_cmd(ctx, next.cmd, &next.args).unwrap();
    let store = bench.store.clone();
    drop(bench);
    assert!(store.0.lock().unwrap().is_empty(), "all memory given back");
}

#[test]
fn a_chain_stops_at_the_failing_command_and_names_it() {
    let bench = Bench::with_heap();
    let ctx = bench.context(&good_pdi(), 1);
    let parts = [
        bench.command(&[5]),
        bench.command(&[6]),
        bench.command(&[STUCK]),
    ];
    let chain = |parts: &[&Prepared]| {
        let commands = parts.iter().map(|p| u64::from(p.cmd)).collect();
        let mut bytes = Chain { commands }.encode().unwrap();
        bytes.resize(4096, 0);
        let (cmd, cmd_at) = bench.bo(BoKind::Cmd, &bytes);
        let args = parts.iter().flat_map(|p| p.args.clone()).collect();
        Prepared {
            cmd,
            cmd_at,
            args,
            out: parts[0].out,
        }
    };
    let good = chain(&[&parts[0], &parts[1]]);
    assert_eq!(bench.run(ctx, &good), Packet::Completed);
    assert_eq!(bench.word(parts[1].out), 7);
    assert_eq!(
        bench.state(&parts[0]),
        Packet::New,
        "sub-commands keep their state"
    );
    let bad = chain(&[&parts[0], &parts[2], &parts[1]]);
    assert_eq!(bench.run(ctx, &bad), Packet::Timeout);
    assert_eq!(bench.word(bad.cmd_at + 12), 1, "error_index");
    assert_eq!(
        bench.word(parts[0].cmd_at + 4),
        u32::MAX,
        "the first one's words are spoiled"
    );
}

#[test]
fn bad_handles_and_sizes_give_the_drivers_errnos() {
    let bench = Bench::new();
    assert_eq!(bench.model.create_bo(BoKind::Dev, 4096), Err(Errno::EAGAIN));
    assert_eq!(bench.model.create_hwctx(4, 2048), Err(Errno::ENOENT));
    assert_eq!(
        bench.model.create_bo(BoKind::DevHeap, 32 << 20),
        Err(Errno::EINVAL)
    );
    bench.model.create_bo(BoKind::DevHeap, HEAP_BYTES).unwrap();
    assert_eq!(
        bench.model.create_bo(BoKind::DevHeap, HEAP_BYTES),
        Err(Errno::ENOSPC)
    );
    assert_eq!(
        bench.model.create_bo(BoKind::Dev, 70 << 20),
        Err(Errno::EINVAL)
    );
    for tiles in [0, 3, 24] {
        assert_eq!(
            bench.model.create_hwctx(tiles, 2048),
            Err(Errno::EINVAL),
            "{tiles}"
        );
    }
    assert_eq!(bench.model.bo_info(99), Err(Errno::ENOENT));
    let ctx = bench.context(&good_pdi(), 1);
    let command = bench.command(&[1]);
    let exec = |ctx, cmd, args: &[u32]| bench.model.exec_cmd(ctx, cmd, args);
    assert_eq!(exec(77, command.cmd, &command.args), Err(Errno::EINVAL));
    assert_eq!(exec(ctx, command.cmd, &[999]), Err(Errno::ENOENT));
    assert_eq!(
        exec(ctx, command.args[0], &command.args),
        Err(Errno::EINVAL)
    );
    assert_eq!(
        bench.model.config_cu(ctx, &[(command.args[0], 0)]),
        Err(Errno::EINVAL),
        "twice"
    );
    assert_eq!(
        bench.model.create_hwctx(20, 2048),
        Err(Errno::ENODEV),
        "five columns"
    );
    assert_eq!(
        bench.wait(ctx, 0, Duration::ZERO),
        Err(Errno::ETIME),
        "not submitted"
    );
}

#[test]
fn the_seventh_context_finds_no_slot() {
    let bench = Bench::with_heap();
    for _ in 0..6 {
        bench.model.create_hwctx(4, 2048).unwrap();
    }
    assert_eq!(bench.model.create_hwctx(4, 2048), Err(Errno::EINVAL));
    assert_eq!(bench.model.hwctx_entries().len(), 6);
}

#[test]
fn a_bad_pdi_shows_only_in_the_first_command() {
    let bench = Bench::with_heap();
    for pdi in [vec![7; 64], {
        let poll = npu_image::cdo::Command::MaskPoll {
            addr: 0,
            mask: 1,
            value: 1,
            timeout: 1,
        };
        pdi::build(&[], &[poll], &[], &PdiOptions::default())
    }] {
        let ctx = bench.context(&pdi, 1);
        let command = bench.command(&[1]);
        assert_eq!(bench.run(ctx, &command), Packet::Error);
        let report = bench.model.report(ctx, 0).unwrap();
        assert!(
            report.starts_with("PDI load failed (0x3000003)"),
            "{report}"
        );
        bench.model.destroy_hwctx(ctx).unwrap();
    }
}

#[test]
fn a_transfer_outside_the_commands_own_buffers_is_a_fault() {
    let bench = Bench::with_heap();
    let ctx = bench.context(&good_pdi(), 1);
    let mut command = bench.command(&[1]);
    command.args.pop();
    assert_eq!(bench.run(ctx, &command), Packet::Error);
    let report = bench.model.report(ctx, 0).unwrap();
    assert!(
        report.contains("IO page fault: write of 4 bytes"),
        "{report}"
    );
}

#[test]
fn a_defect_of_the_emulator_fails_the_command_and_nothing_else() {
    let bench = Bench::with_heap();
    let ctx = bench.context(&good_pdi(), 1);
    assert_eq!(bench.run(ctx, &bench.command(&[PANIC])), Packet::Error);
    assert!(bench.model.report(ctx, 0).unwrap().contains("toy defect"));
    assert_eq!(bench.run(ctx, &bench.command(&[1])), Packet::Completed);
}

#[test]
fn planted_faults_give_the_errors_of_the_real_driver() {
    let bench = Bench::with_heap();
    let ctx = bench.context(&good_pdi(), 1);
    let command = bench.command(&[1]);
    bench.faults.arm(FaultPoint::RejectCommand, 1);
    assert_eq!(bench.run(ctx, &command), Packet::Error);
    bench.faults.arm(FaultPoint::HangCommand, 1);
    assert_eq!(bench.run(ctx, &bench.command(&[1])), Packet::Timeout);
    bench.faults.arm(FaultPoint::InterruptExec, 1);
    let again = bench.command(&[1]);
    assert_eq!(
        bench.model.exec_cmd(ctx, again.cmd, &again.args),
        Err(Errno::EINTR)
    );
    assert_eq!(bench.run(ctx, &again), Packet::Completed);
    bench.faults.arm(FaultPoint::NoSlot, 1);
    assert_eq!(bench.model.create_hwctx(4, 2048), Err(Errno::EINVAL));
    bench.faults.arm(FaultPoint::Dead, 1);
    assert_eq!(bench.model.create_hwctx(4, 2048), Err(Errno::ETIME));
    assert_eq!(bench.model.create_hwctx(4, 2048), Err(Errno::ENODEV));
    assert_eq!(bench.model.ask_firmware(), Err(Errno::ENODEV));
    // Its channel is there, so the command goes out and gets no answer.
    assert_eq!(bench.run(ctx, &again), Packet::Timeout);
}

#[test]
fn a_firmware_that_dies_in_a_run_ends_it_and_leaves_a_context_without_a_channel() {
    let bench = Bench::with_heap();
    let ctx = bench.context(&good_pdi(), 1);
    let commands = [1, 2].map(|add| bench.command(&[add]));
    assert_eq!(bench.model.ask_firmware(), Ok(()));
    bench.faults.arm(FaultPoint::DeadInRun, 1);
    let [first, second] = [0, 1].map(|at: usize| {
        let Prepared { cmd, args, .. } = &commands[at];
        bench.model.exec_cmd(ctx, *cmd, args).unwrap()
    });
    bench.wait(ctx, first, LONG).unwrap();
    bench.wait(ctx, second, LONG).unwrap();
    let states = [0, 1].map(|at: usize| bench.state(&commands[at]));
    assert_eq!(states, [Packet::Timeout, Packet::Abort]);
    assert_eq!(bench.model.ask_firmware(), Err(Errno::ENODEV));
    let later = bench.command(&[3]);
    assert_eq!(bench.run(ctx, &later), Packet::New, "it was nowhere");
    assert_eq!(bench.word(later.out), 0x5555_5555);
    assert_eq!(bench.model.destroy_hwctx(ctx), Ok(()), "all the same");
}

#[test]
fn destroying_a_context_succeeds_though_the_firmware_is_silent() {
    let bench = Bench::with_heap();
    let ctx = bench.context(&good_pdi(), 1);
    let spin = bench.command(&[SPIN]);
    bench.model.exec_cmd(ctx, spin.cmd, &spin.args).unwrap();
    bench.faults.arm(FaultPoint::Dead, 1);
    assert_eq!(bench.model.destroy_hwctx(ctx), Ok(()));
    assert_eq!(bench.model.ask_firmware(), Err(Errno::ENODEV));
}

#[test]
fn eight_threads_share_one_device() {
    let bench = Bench::with_heap();
    std::thread::scope(|scope| {
        for thread in 0..8u32 {
            let bench = &bench;
            scope.spawn(move || {
                for round in 0..10 {
                    let (pdi, _) = bench.bo(BoKind::Dev, &good_pdi());
                    let ctx = loop {
                        match bench.model.create_hwctx(4, 2048) {
                            Ok(ctx) => {
                                let mut fences = bench.fences.lock().unwrap();
                                fences.insert(ctx.handle, ctx.syncobj);
                                break ctx.handle;
                            }
                            Err(Errno::EINVAL) => std::thread::yield_now(),
                            Err(other) => panic!("{other:?}"),
                        }
                    };
                    bench.model.config_cu(ctx, &[(pdi, 0)]).unwrap();
                    let command = bench.command(&[thread * 100 + round]);
                    assert_eq!(bench.run(ctx, &command), Packet::Completed);
                    assert_eq!(bench.word(command.out), thread * 100 + round + 1);
                    bench.model.destroy_hwctx(ctx).unwrap();
                    for bo in command.args.iter().chain([&command.cmd, &pdi]) {
                        bench.model.close_bo(*bo).unwrap();
                    }
                }
            });
        }
    });
    assert!(bench.store.0.lock().unwrap().is_empty());
}
