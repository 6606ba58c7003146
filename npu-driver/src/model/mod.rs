//! The pool and the way of a submission to its end, under a scheduler that tries many
//! interleavings (shuttle): the crate's own types over a stand-in for the kernel driver
//! ([`kmd`]).
//!
//! `cargo test -p npu-driver --no-default-features --features model --lib model::`
//!
//! Half of the schedules are random walks, half change the thread at few places
//! (PCT), which finds orders that random walks hardly meet. A schedule that fails is
//! printed and can be replayed.

#[path = "../../tests/common/mod.rs"]
mod common;
mod kmd;

use crate::backend::{Backend, BackendContext, Code, Command, ContextSpec, KmdBackend};
use crate::backend::{Outcome, Pending};
use crate::sync::Arc;
use crate::{Buffer, Context, Device, Error, Evidence, InstructionStream, RunList};
use common::{design, stream, xclbin, LOOPBACK, WORDS};
use kmd::ModelKmd;
use npu_image::ert::State;
use npu_image::uapi::IN_FLIGHT;
use shuttle::rand::Rng;
use shuttle::scheduler::{PctScheduler, RandomScheduler};
use shuttle::thread;
use std::time::Duration;

const LONG: Duration = Duration::from_secs(1);
const SCHEDULES: usize = 1000;

/// A device with its thread, and one context on it.
#[derive(Clone)]
struct Bench {
    kmd: ModelKmd,
    device: Device,
    context: Context,
    stream: InstructionStream,
}

fn check(body: fn(Bench)) {
    let test = move || {
        let kmd = ModelKmd::default();
        let hands = kmd.clone();
        let works = thread::spawn(move || hands.device());
        let backend = Box::new(KmdBackend::open(kmd.clone()).unwrap());
        let evidence = Evidence::EmulatorFunctional;
        let device = Device::over(backend, "model", evidence, "a test".into());
        let context = device.context(&xclbin(LOOPBACK)).unwrap();
        let stream = stream();
        body(Bench {
            kmd: kmd.clone(),
            device,
            context,
            stream,
        });
        kmd.switch_off();
        works.join().unwrap();
        assert_eq!(kmd.objects(), 0, "objects are left");
    };
    let config = shuttle::Config::default;
    shuttle::Runner::new(RandomScheduler::new(SCHEDULES / 2), config()).run(test);
    shuttle::Runner::new(PctScheduler::new(3, SCHEDULES / 2), config()).run(test);
}

impl Bench {
    fn block(&self) -> Buffer<u32> {
        self.device.buffer(WORDS as usize).unwrap()
    }

    /// Runs `body` on `threads` threads at once, to their ends.
    fn at_once(self, threads: usize, body: fn(&Bench, usize)) {
        let threads: Vec<_> = (0..threads)
            .map(|number| {
                let bench = self.clone();
                thread::spawn(move || body(&bench, number))
            })
            .collect();
        drop(self);
        threads.into_iter().for_each(|t| t.join().unwrap());
    }
}

/// The device has written a block that its run has given back.
fn written(block: &Buffer<u32>) -> bool {
    block.as_slice().unwrap()[0] == 0xEEEE_EEEE
}

#[test]
fn every_run_ends_once_and_frees_its_buffers() {
    check(|bench| {
        let (kmd, device) = (bench.kmd.clone(), bench.device.clone());
        bench.at_once(3, |bench, _| {
            let kernel = bench.context.only_kernel().unwrap();
            let (mut a, mut b) = (bench.block(), bench.block());
            for _ in 0..2 {
                let run = kernel.run(&bench.stream).arg(&mut a).arg(&mut b);
                run.submit().unwrap().wait(LONG).unwrap();
                assert!(written(&a) && written(&b));
                b.fill(0).unwrap();
            }
        });
        let stats = device.stats();
        assert_eq!((stats.submitted, stats.completed, stats.failed), (6, 6, 0));
        assert_eq!(kmd.ended(State::Completed), 6);
    });
}

#[test]
fn a_dropped_run_keeps_its_buffers_until_its_end() {
    check(|bench| {
        bench.at_once(2, |bench, _| {
            let kernel = bench.context.only_kernel().unwrap();
            let (mut a, mut b) = (bench.block(), bench.block());
            let run = kernel.run(&bench.stream).arg(&mut a).arg(&mut b);
            drop(run.submit().unwrap());
            // In flight or done; a look in between must not reach the device's bytes.
            match a.as_slice() {
                Err(Error::BufferInFlight) => {}
                looked => assert!(looked.is_ok() && written(&a)),
            }
            while matches!(b.as_mut_slice(), Err(Error::BufferInFlight)) {
                thread::yield_now();
            }
            assert!(written(&a) && written(&b));
        });
    });
}

#[test]
fn a_pool_never_gives_away_what_is_in_flight() {
    check(|bench| {
        let pool = bench.device.pool(1 << 20);
        let hands: Vec<_> = (0..2)
            .map(|_| {
                let (bench, pool) = (bench.clone(), pool.clone());
                thread::spawn(move || {
                    let kernel = bench.context.only_kernel().unwrap();
                    for _ in 0..3 {
                        let mut a = pool.take::<u32>(WORDS as usize).unwrap();
                        let mut b = pool.take::<u32>(WORDS as usize).unwrap();
                        // Nobody else may have them now: neither thread nor device.
                        a.fill(1).unwrap();
                        b.fill(2).unwrap();
                        thread::yield_now();
                        assert_eq!((a.as_slice().unwrap()[0], b.as_slice().unwrap()[0]), (1, 2));
                        let run = kernel.run(&bench.stream).arg(&mut a).arg(&mut b);
                        drop(run.submit().unwrap());
                    }
                })
            })
            .collect();
        hands.into_iter().for_each(|t| t.join().unwrap());
        while pool.stats().parked > 0 {
            thread::yield_now();
        }
        let free = pool.stats().free_bytes;
        assert!((8192..=12 * 4096).contains(&free), "{free} bytes");
    });
}

#[test]
fn cancelling_ends_every_run_of_the_context_once() {
    check(|bench| {
        let (kmd, device) = (bench.kmd.clone(), bench.device.clone());
        bench.at_once(3, |bench, number| {
            let kernel = bench.context.only_kernel().unwrap();
            let (mut a, mut b) = (bench.block(), bench.block());
            let run = kernel.run(&bench.stream).arg(&mut a).arg(&mut b);
            let mut run = run.submit().unwrap();
            let ended = match number {
                0 => run.cancel(),
                _ => run.wait(LONG),
            };
            match ended {
                Ok(_) => assert!(written(&a) && written(&b)),
                Err(Error::CommandAborted { .. }) => {}
                Err(error) => panic!("{error}"),
            }
            assert!(a.as_slice().is_ok() && b.as_mut_slice().is_ok());
        });
        let stats = device.stats();
        assert_eq!(stats.completed + stats.failed, stats.submitted);
        assert_eq!(stats.completed, kmd.ended(State::Completed));
        assert_eq!(stats.failed, kmd.ended(State::Abort));
    });
}

#[test]
fn a_context_that_goes_ends_what_others_wait_for() {
    check(|bench| {
        let (mut a, mut b) = (bench.block(), bench.block());
        let Bench {
            context, stream, ..
        } = bench;
        let kernel = context.only_kernel().unwrap();
        drop(context);
        let run = kernel.run(&stream).arg(&mut a).arg(&mut b);
        drop(run.submit().unwrap());
        let looks = thread::spawn(move || {
            while matches!(a.as_slice(), Err(Error::BufferInFlight)) {
                thread::yield_now();
            }
            assert!(a.as_slice().is_ok());
        });
        drop(kernel);
        assert!(b.as_slice().is_ok(), "nothing of it is in flight");
        looks.join().unwrap();
    });
}

#[test]
fn a_failure_is_told_to_the_run_that_had_it() {
    check(|bench| {
        let (kmd, device) = (bench.kmd.clone(), bench.device.clone());
        kmd.fail(State::Error);
        bench.at_once(2, |bench, number| {
            let kernel = bench.context.only_kernel().unwrap();
            let (mut a, mut b) = (bench.block(), bench.block());
            let ended = match number {
                0 => {
                    let run = kernel.run(&bench.stream).arg(&mut a).arg(&mut b);
                    run.submit().unwrap().wait(LONG)
                }
                _ => {
                    let mut list = RunList::new();
                    let ids = [list.buffer(&mut a), list.buffer(&mut b)];
                    list.run(&kernel, &bench.stream, &ids).unwrap();
                    list.run(&kernel, &bench.stream, &ids).unwrap();
                    list.submit().unwrap().wait(LONG)
                }
            };
            match ended {
                Ok(_) | Err(Error::CommandFailed { .. }) => assert!(written(&a) && written(&b)),
                // It was in flight behind the one that failed.
                Err(Error::CommandAborted { .. }) => assert!(a.as_slice().is_ok()),
                Err(other) => panic!("{other}"),
            }
        });
        let stats = device.stats();
        assert!(stats.failed >= 1);
        assert_eq!(stats.completed + stats.failed, 2);
        assert_eq!(kmd.ended(State::Error), 1);
    });
}

#[test]
fn contexts_that_take_turns_at_one_place_cancel_no_run() {
    check(|bench| {
        bench.kmd.limit(1);
        let other = bench.device.context(&xclbin(LOOPBACK)).unwrap();
        let hands: Vec<_> = [bench.context.clone(), other]
            .map(|context| {
                let bench = bench.clone();
                thread::spawn(move || {
                    let kernel = context.only_kernel().unwrap();
                    let (mut a, mut b) = (bench.block(), bench.block());
                    for _ in 0..2 {
                        let run = kernel.run(&bench.stream).arg(&mut a).arg(&mut b);
                        run.submit().unwrap().wait(LONG).unwrap();
                    }
                })
            })
            .into();
        hands.into_iter().for_each(|t| t.join().unwrap());
        assert_eq!(bench.device.stats().completed, 4);
    });
}

/// A context below the usual API, where a command's end can be shared, on a device of its
/// own.
struct Alone {
    kmd: ModelKmd,
    works: thread::JoinHandle<()>,
    backend: KmdBackend<ModelKmd>,
    context: Arc<dyn BackendContext>,
    command: Command,
}

impl Alone {
    fn new(stream: &InstructionStream) -> Self {
        let kmd = ModelKmd::default();
        let hands = kmd.clone();
        let works = thread::spawn(move || hands.device());
        let backend = KmdBackend::open(kmd.clone()).unwrap();
        let spec = ContextSpec {
            columns: 1,
            max_opc: 2048,
            units: vec![(design(LOOPBACK).into(), 0)],
            kernels: vec!["MLIR_AIE".into()],
            image: None,
        };
        let context = backend.create_context(&spec).unwrap();
        let command = Command {
            unit: 0,
            code: Code::new(stream.bytes()),
            buffers: (0..2).map(|_| backend.allocate(64).unwrap()).collect(),
        };
        Self {
            kmd,
            works,
            backend,
            context,
            command,
        }
    }

    fn submit(&self) -> Arc<dyn Pending> {
        let place = self.context.admit(LONG).unwrap();
        let command = std::slice::from_ref(&self.command);
        self.context.submit(command, place).unwrap()
    }

    /// Everything goes, and nothing is left.
    fn end(self) {
        let Self { kmd, works, .. } = self;
        drop((self.context, self.command, self.backend));
        kmd.switch_off();
        works.join().unwrap();
        assert_eq!(kmd.objects(), 0, "objects are left");
    }
}

#[test]
fn what_the_array_said_reaches_all_who_wait_and_is_asked_for_once() {
    check(|bench| {
        let alone = Alone::new(&bench.stream);
        alone.kmd.fail(State::Timeout);
        let pending = alone.submit();
        let waiters: Vec<_> = (0..2)
            .map(|_| {
                let pending = pending.clone();
                thread::spawn(move || pending.wait(LONG).unwrap())
            })
            .collect();
        for waiter in waiters {
            let told = waiter.join().unwrap();
            let right = matches!(&told, Some(Outcome::Timeout { diagnosis: Some(_) }));
            assert!(right, "{told:?}");
        }
        assert_eq!(alone.kmd.asked(), 1);
        drop(pending);
        alone.end();
    });
}

/// The order that is promised: first the place is given back, then the end is told.
#[test]
fn whoever_hears_of_an_end_finds_the_place_free() {
    check(|bench| {
        let alone = Alone::new(&bench.stream);
        alone.kmd.allow(Some(0));
        let four: [_; IN_FLIGHT] = std::array::from_fn(|_| alone.submit());
        alone.kmd.allow(Some(1));
        let other = {
            let pending = four[0].clone();
            thread::spawn(move || pending.wait(LONG).map(drop).unwrap())
        };
        // The end is found out meanwhile, or not yet: the other three never end.
        for _ in 0..shuttle::rand::thread_rng().gen_range(0..50) {
            thread::yield_now();
        }
        assert_eq!(four[0].wait(LONG).unwrap(), Some(Outcome::Completed));
        drop(alone.context.admit(Duration::ZERO).unwrap());
        other.join().unwrap();
        alone.kmd.allow(None);
        drop(four);
        alone.end();
    });
}
