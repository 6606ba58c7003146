//! The limit of a submission when its context is taken down under it.

mod common;
mod stuck;

use common::{stand_in, *};
use npu_driver::backend::{
    Backend, BackendContext, BackendInfo, Command, ContextSpec, HostBuffer, Outcome, Pending,
    Place, Places,
};
use npu_driver::{Error, Kernel, RunList, RunStats};
use std::sync::mpsc::{channel, Receiver, Sender};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};
use stuck::{Bench, Held, LONG, SHORT};

const LIMIT: Duration = Duration::from_secs(60);

/// A device whose contexts give away one place each, and no second one.
#[derive(Debug, Default)]
struct State {
    down: Mutex<Vec<bool>>,
    changed: Condvar,
    /// What every admission that had to wait was given, and how long it took.
    admissions: Mutex<Vec<(Duration, Duration)>>,
    waits: Mutex<Option<Sender<()>>>,
}

#[derive(Debug)]
struct Stand(Arc<State>);

#[derive(Debug)]
struct Context {
    state: Arc<State>,
    number: usize,
    places: Arc<Places>,
    first: Mutex<bool>,
}

#[derive(Debug)]
struct Flight {
    state: Arc<State>,
    number: usize,
    _place: Place,
}

impl Backend for Stand {
    fn info(&self) -> BackendInfo {
        stand_in::info()
    }

    fn allocate(&self, bytes: u64) -> Result<Arc<dyn HostBuffer>, Error> {
        Ok(stand_in::memory(bytes))
    }

    fn create_context(&self, _: &ContextSpec) -> Result<Arc<dyn BackendContext>, Error> {
        let mut down = self.0.down.lock().unwrap();
        down.push(false);
        Ok(Arc::new(Context {
            state: self.0.clone(),
            number: down.len() - 1,
            places: Arc::default(),
            first: Mutex::new(down.len() == 1),
        }))
    }
}

impl BackendContext for Context {
    fn admit(&self, timeout: Duration) -> Result<Place, Error> {
        if std::mem::take(&mut *self.first.lock().unwrap()) {
            return Ok(self.places.take().unwrap());
        }
        if let Some(waits) = &*self.state.waits.lock().unwrap() {
            waits.send(()).unwrap();
        }
        let start = Instant::now();
        let (number, down) = (self.number, self.state.down.lock().unwrap());
        let up = |down: &mut Vec<bool>| number == 0 && !down[0];
        drop(self.state.changed.wait_while(down, up).unwrap());
        let took = start.elapsed();
        let mut admissions = self.state.admissions.lock().unwrap();
        admissions.push((timeout, took));
        match number {
            0 => Err(Error::CommandAborted { diagnosis: None }),
            _ => Err(Error::QueueFull { waited: timeout }),
        }
    }

    fn submit(&self, _: &[Command], place: Place) -> Result<Arc<dyn Pending>, Error> {
        Ok(Arc::new(Flight {
            state: self.state.clone(),
            number: self.number,
            _place: place,
        }))
    }

    fn shut_down(&self) {
        self.state.down.lock().unwrap()[self.number] = true;
        self.state.changed.notify_all();
    }

    fn list_limit(&self) -> usize {
        1
    }
}

impl Pending for Flight {
    fn wait(&self, _: Duration) -> Result<Option<Outcome>, Error> {
        let down = self.state.down.lock().unwrap()[self.number];
        Ok(down.then_some(Outcome::Aborted { diagnosis: None }))
    }

    fn stats(&self) -> Option<RunStats> {
        None
    }
}

#[test]
fn the_limit_of_a_submission_is_not_given_anew_with_a_new_context() {
    let state = Arc::<State>::default();
    let (send, waits): (_, Receiver<()>) = channel();
    *state.waits.lock().unwrap() = Some(send);
    let device = stand_in::device(Stand(state.clone()));
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let kernel = context.only_kernel().unwrap();
    let stream = stream();
    let block = || device.buffer::<u32>(WORDS as usize).unwrap();
    let [mut a, mut b, mut c, mut d] = [(); 4].map(|()| block());
    let in_the_way = kernel
        .run(&stream)
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap();
    std::thread::scope(|scope| {
        let (kernel, stream) = (&kernel, &stream);
        let late = scope.spawn(move || {
            let run = kernel.run(stream).arg(&mut c).arg(&mut d);
            run.submit_within(LIMIT).map(drop).unwrap_err()
        });
        waits.recv().unwrap();
        let taken_down = in_the_way.cancel().unwrap_err();
        assert!(matches!(taken_down, Error::CommandAborted { .. }));
        let error = late.join().unwrap();
        assert!(
            matches!(error, Error::QueueFull { waited: LIMIT }),
            "what the caller asked for: {error}"
        );
    });
    let admissions = state.admissions.lock().unwrap();
    let [(first, took), (second, _)] = admissions[..] else {
        panic!("{admissions:?}");
    };
    assert!(first <= LIMIT && second + took <= first, "{admissions:?}");
}

/// A submission that finds no way to the device, while the kernel driver is still in its
/// call.
fn is_refused_in_time(bench: &Bench, kernel: &Kernel) {
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    let run = kernel.run(&stream).arg(&mut a).arg(&mut b);
    let error = run.submit_within(SHORT).unwrap_err();
    let right = matches!(error, Error::QueueFull { waited: SHORT });
    assert!(right, "{error}");
    let mut list = RunList::new();
    let ids = [list.buffer(&mut a), list.buffer(&mut b)];
    list.run(kernel, &stream, &ids).unwrap();
    let error = list.submit_within(SHORT).unwrap_err();
    let right = matches!(error, Error::QueueFull { waited: SHORT });
    assert!(right, "{error}");
    assert!(a.as_slice().is_ok() && b.as_slice().is_ok(), "given back");
    let state = bench.kmd.lock();
    assert_eq!((state.held, state.overslept), (1, false));
}

fn runs(bench: &Bench, kernel: &Kernel) {
    let [mut a, mut b] = bench.blocks();
    let run = kernel.run(&stream()).arg(&mut a).arg(&mut b);
    run.submit().unwrap().wait(LONG).unwrap();
}

#[test]
fn the_limit_holds_while_another_thread_takes_the_context_down() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    let run = bench.stuck.run(&stream).arg(&mut a).arg(&mut b);
    let run = run.submit().unwrap();
    bench.kmd.hold(Some(Held::Destroy));
    std::thread::scope(|scope| {
        let cancels = scope.spawn(move || run.cancel().unwrap_err());
        bench.kmd.until(|state| state.held == 1);
        is_refused_in_time(&bench, &bench.stuck);
        runs(&bench, &bench.healthy);
        bench.kmd.hold(None);
        cancels.join().unwrap();
    });
    runs(&bench, &bench.stuck);
}

#[test]
fn two_threads_that_cancel_take_one_context_down_and_both_hear_of_the_end() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    let [mut c, mut d] = bench.blocks();
    let submit = |a, b| bench.stuck.run(&stream).arg(a).arg(b).submit().unwrap();
    let both = [submit(&mut a, &mut b), submit(&mut c, &mut d)];
    bench.kmd.hold(Some(Held::Destroy));
    std::thread::scope(|scope| {
        let cancel = both.map(|run| scope.spawn(move || run.cancel().unwrap_err()));
        bench.kmd.until(|state| state.held == 1);
        bench.kmd.hold(None);
        for cancels in cancel {
            let error = cancels.join().unwrap();
            assert!(matches!(error, Error::ContextLost), "{error}");
        }
    });
    assert_eq!(bench.kmd.lock().live, 1);
}

#[test]
fn the_limit_holds_while_another_thread_puts_the_context_on_the_device() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    let run = bench.stuck.run(&stream).arg(&mut a).arg(&mut b);
    drop(run.submit().unwrap().cancel());
    bench.kmd.hold(Some(Held::Create));
    std::thread::scope(|scope| {
        let makes = scope.spawn(|| runs(&bench, &bench.stuck));
        bench.kmd.until(|state| state.held == 1);
        is_refused_in_time(&bench, &bench.stuck);
        bench.kmd.hold(None);
        makes.join().unwrap();
    });
}

#[test]
fn the_limit_holds_while_the_context_gives_way_to_another() {
    let bench = Bench::new();
    bench.kmd.lock().slots = Some(2);
    bench.kmd.hold(Some(Held::Destroy));
    std::thread::scope(|scope| {
        let third = scope.spawn(|| bench.device.context(&xclbin(LOOPBACK)).unwrap());
        bench.kmd.until(|state| state.held == 1);
        // It is the one that was idle for longest.
        is_refused_in_time(&bench, &bench.stuck);
        runs(&bench, &bench.healthy);
        bench.kmd.hold(None);
        drop(third.join().unwrap());
    });
    runs(&bench, &bench.stuck);
}

#[test]
fn the_limit_is_also_that_of_the_search_for_room() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    let busy = bench.stuck.run(&stream).arg(&mut a).arg(&mut b);
    let mut busy = busy.submit().unwrap();
    bench.kmd.lock().slots = Some(2);
    // The idle one gives way.
    drop(bench.device.context(&xclbin(LOOPBACK)).unwrap());
    bench.kmd.lock().slots = Some(1);
    let [mut c, mut d] = bench.blocks();
    let run = bench.healthy.run(&stream).arg(&mut c).arg(&mut d);
    let error = run.submit_within(Duration::ZERO).unwrap_err();
    assert!(matches!(error, Error::NoContextSlot { .. }), "{error}");
    bench.kmd.go_on();
    busy.wait(LONG).unwrap();
    runs(&bench, &bench.healthy);
}
