//! More runs than the kernel driver takes: who waits, for how long, and who does not.

mod common;
mod stuck;

use common::*;
use npu_driver::backend::{Backend, Code, Command, ContextSpec, KmdBackend, Outcome};
use npu_driver::kmd::Errno;
use npu_driver::Error;
use npu_image::ert;
use std::time::Duration;
use stuck::*;

#[test]
fn a_fifth_run_waits_within_its_limit_and_holds_up_nobody_else() {
    let bench = Bench::new();
    let stream = stream();
    let mut buffers = [(); 5].map(|()| bench.blocks());
    let [fifth, four @ ..] = &mut buffers;
    let mut runs = bench.fill(&stream, four);
    let [a, b] = fifth;
    let run = bench.stuck.run(&stream).arg(a).arg(b);
    let error = run.submit_within(LIMIT).unwrap_err();
    let right = matches!(error, Error::QueueFull { waited: LIMIT });
    assert!(right, "{error}");
    assert!(a.as_slice().is_ok() && b.as_slice().is_ok(), "given back");
    std::thread::scope(|scope| {
        let waits = bench.kmd.lock().waits;
        let (stuck, stream) = (&bench.stuck, &stream);
        let late = scope.spawn(move || {
            let run = stuck.run(stream).arg(a).arg(b);
            run.submit_within(LONG).unwrap().wait(LONG).unwrap();
        });
        bench.kmd.until(|state| state.waits > waits);
        let [mut a, mut b] = bench.blocks();
        for _ in 0..20 {
            let run = bench.healthy.run(stream).arg(&mut a).arg(&mut b);
            run.submit().unwrap().wait(LONG).unwrap();
        }
        let glance = runs[0].wait(SHORT);
        assert!(matches!(glance, Err(Error::WaitTimeout { .. })));
        assert!(!late.is_finished(), "all that went on while it waited");
        bench.kmd.go_on();
        late.join().unwrap();
    });
    for run in &mut runs {
        run.wait(LONG).unwrap();
    }
    assert_eq!(bench.kmd.lock().blocked, 0, "in the kernel");
    assert_eq!(bench.device.stats().completed, 25);
}

#[test]
fn no_time_at_all_is_enough_where_there_is_room() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    for _ in 0..6 {
        let run = bench.healthy.run(&stream).arg(&mut a).arg(&mut b);
        // Its end is seen by the next submission.
        drop(run.submit_within(Duration::ZERO).unwrap());
    }
}

#[test]
fn a_first_run_that_has_ended_makes_room_though_nobody_waits_for_it() {
    let bench = Bench::new();
    let stream = stream();
    let mut buffers = [(); 5].map(|()| bench.blocks());
    let [fifth, four @ ..] = &mut buffers;
    let mut runs = bench.fill(&stream, four);
    bench.kmd.end_one(ert::State::Completed);
    let [a, b] = fifth;
    let run = bench.stuck.run(&stream).arg(a).arg(b);
    let mut late = run.submit_within(LIMIT).unwrap();
    bench.kmd.go_on();
    late.wait(LONG).unwrap();
    for run in &mut runs {
        run.wait(LONG).unwrap();
    }
}

#[test]
fn a_first_run_that_ends_while_a_place_is_waited_for_makes_room() {
    let bench = Bench::new();
    let stream = stream();
    let mut buffers = [(); 5].map(|()| bench.blocks());
    let [fifth, four @ ..] = &mut buffers;
    let mut runs = bench.fill(&stream, four);
    std::thread::scope(|scope| {
        let (stuck, stream) = (&bench.stuck, &stream);
        let late = scope.spawn(move || {
            let [a, b] = fifth;
            let run = stuck.run(stream).arg(a).arg(b);
            drop(run.submit_within(LONG).unwrap());
        });
        bench.kmd.end_one(ert::State::Completed);
        late.join().unwrap();
    });
    bench.kmd.go_on();
    for run in &mut runs {
        run.wait(LONG).unwrap();
    }
}

/// A context of the stand-in and a command for it, below the crate's usual API.
fn bare(kmd: &Stuck) -> (KmdBackend<Stuck>, ContextSpec, Command) {
    let backend = KmdBackend::open(kmd.clone()).unwrap();
    let spec = ContextSpec {
        columns: 1,
        max_opc: 2048,
        units: vec![(design(LOOPBACK).into(), 0)],
        kernels: vec!["MLIR_AIE".into()],
        image: None,
    };
    let buffers = (0..2).map(|_| backend.allocate(64).unwrap()).collect();
    let command = Command {
        unit: 0,
        code: Code::new(stream().bytes()),
        buffers,
    };
    (backend, spec, command)
}

#[test]
fn a_submission_asks_nothing_and_the_next_admission_asks_for_what_was_forgotten() {
    let kmd = Stuck::default();
    let (backend, spec, command) = bare(&kmd);
    let context = backend.create_context(&spec).unwrap();
    let [first, second] = [(); 2].map(|()| context.admit(LONG).unwrap());
    let commands = [command];
    drop(context.submit(&commands, first).unwrap());
    kmd.end_one(ert::State::Timeout);
    let _pending = context.submit(&commands, second).unwrap();
    assert_eq!(kmd.lock().asked, 0, "with the context locked");
    drop(context.admit(LONG).unwrap());
    assert_eq!(kmd.lock().asked, 1);
    drop(context.admit(LONG).unwrap());
    assert_eq!(kmd.lock().asked, 1, "it is known now");
}

#[test]
fn while_the_firmware_thinks_about_one_run_all_others_go_on() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    drop(
        bench
            .stuck
            .run(&stream)
            .arg(&mut a)
            .arg(&mut b)
            .submit()
            .unwrap(),
    );
    drop((a, b));
    bench.kmd.think(true);
    bench.kmd.end_one(ert::State::Timeout);
    std::thread::scope(|scope| {
        let (stuck, stream) = (&bench.stuck, &stream);
        let [mut a, mut b] = bench.blocks();
        let asks = scope.spawn(move || {
            let run = stuck.run(stream).arg(&mut a).arg(&mut b);
            run.submit().map(drop)
        });
        bench.kmd.until_asked();
        let [mut c, mut d] = bench.blocks();
        // Of the same context, of another, and of one that is new.
        drop(stuck.run(stream).arg(&mut c).arg(&mut d).submit().unwrap());
        let context = bench.device.context(&xclbin(LOOPBACK)).unwrap();
        for kernel in [&bench.healthy, &context.only_kernel().unwrap()] {
            let [mut a, mut b] = bench.blocks();
            let run = kernel.run(stream).arg(&mut a).arg(&mut b);
            run.submit().unwrap().wait(LONG).unwrap();
        }
        let state = bench.kmd.lock();
        assert_eq!((state.asked, state.overslept), (1, false));
        drop(state);
        bench.kmd.think(false);
        asks.join().unwrap().unwrap();
    });
    bench.kmd.go_on();
}

#[test]
fn only_a_context_with_something_in_flight_needs_the_firmwares_word_when_it_goes() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    let run = bench.healthy.run(&stream).arg(&mut a).arg(&mut b);
    run.submit().unwrap().wait(LONG).unwrap();
    // This one has ended too, and nobody has looked.
    drop(
        bench
            .healthy
            .run(&stream)
            .arg(&mut a)
            .arg(&mut b)
            .submit()
            .unwrap(),
    );
    drop(bench.healthy);
    assert_eq!(bench.kmd.lock().asked, 0);
    assert!(b.as_slice().is_ok());
    drop(
        bench
            .stuck
            .run(&stream)
            .arg(&mut a)
            .arg(&mut b)
            .submit()
            .unwrap(),
    );
    drop(bench.stuck);
    assert_eq!(bench.kmd.lock().asked, 1);
}

#[test]
fn a_pool_is_open_while_the_firmware_thinks_about_a_parked_buffer() {
    let bench = Bench::new();
    let stream = stream();
    let pool = bench.device.pool(1 << 20);
    let take = || pool.take::<u32>(WORDS as usize).unwrap();
    let [mut a, mut b] = [take(), take()];
    let run = bench.stuck.run(&stream).arg(&mut a).arg(&mut b);
    drop(run.submit().unwrap());
    drop((a, b));
    bench.kmd.think(true);
    bench.kmd.end_one(ert::State::Timeout);
    std::thread::scope(|scope| {
        let asks = scope.spawn(|| pool.stats());
        bench.kmd.until_asked();
        drop([take(), take()]);
        let state = bench.kmd.lock();
        assert_eq!((state.asked, state.overslept), (1, false));
        drop(state);
        bench.kmd.think(false);
        assert_eq!(asks.join().unwrap().parked, 0);
    });
    assert_eq!(pool.stats().free_bytes, 4 * 4096, "none was lost");
}

#[test]
fn a_question_that_never_reaches_the_firmware_keeps_the_memory_and_gives_up_nothing() {
    let kmd = Stuck::default();
    let (backend, spec, command) = bare(&kmd);
    let context = backend.create_context(&spec).unwrap();
    let submit = || {
        let place = context.admit(LONG)?;
        context.submit(std::slice::from_ref(&command), place)
    };
    let [first, second] = [(); 2].map(|()| submit().unwrap());
    kmd.end_one(ert::State::Timeout);
    kmd.lock().unasked = Some(Errno::ENOMEM);
    let told = first.wait(Duration::ZERO);
    assert!(matches!(told, Err(Error::Os { .. })), "{told:?}");
    let third = submit().unwrap();
    kmd.end_one(ert::State::Abort);
    // Nor does a context that goes meanwhile.
    context.shut_down();
    let told = second.wait(Duration::ZERO);
    assert!(matches!(told, Err(Error::Os { .. })), "{told:?}");
    backend.create_context(&spec).unwrap();
    kmd.lock().unasked = None;
    let told = first.wait(LONG).unwrap();
    assert!(matches!(told, Some(Outcome::Timeout { .. })), "{told:?}");
    let told = second.wait(LONG).unwrap();
    assert!(matches!(told, Some(Outcome::Aborted { .. })), "{told:?}");
    let told = third.wait(Duration::ZERO).unwrap();
    assert!(matches!(told, Some(Outcome::NotRun)), "{told:?}");
}
