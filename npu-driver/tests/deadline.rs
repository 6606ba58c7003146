//! The limit of a submission when its context is taken down under it.

mod common;

use common::{stand_in, *};
use npu_driver::backend::{
    Backend, BackendContext, BackendInfo, Command, ContextSpec, HostBuffer, Outcome, Pending,
    Place, Places,
};
use npu_driver::{Error, RunStats};
use std::sync::mpsc::{channel, Receiver, Sender};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

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
