//! What a cancelled run takes down, and what it leaves alone.

mod common;

use common::{stand_in, *};
use npu_driver::backend::{
    Backend, BackendContext, BackendInfo, Command, ContextSpec, HostBuffer, Outcome, Pending,
    Place, Places,
};
use npu_driver::{Device, Error, RunStats};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A device whose runs say of themselves what they are told to.
#[derive(Clone, Debug, Default)]
struct Stand {
    /// Of each context, whether it was taken down.
    down: Arc<Mutex<Vec<bool>>>,
    runs: Arc<Mutex<Vec<Arc<Flight>>>>,
}

#[derive(Debug)]
struct OnDevice {
    stand: Stand,
    number: usize,
    places: Arc<Places>,
}

#[derive(Debug)]
struct Flight {
    says: Mutex<Says>,
    _place: Place,
}

#[derive(Clone, Copy, Debug)]
enum Says {
    InFlight,
    Completed,
    /// It may be in flight for ever.
    Lost,
}

impl Backend for Stand {
    fn info(&self) -> BackendInfo {
        stand_in::info()
    }

    fn allocate(&self, bytes: u64) -> Result<Arc<dyn HostBuffer>, Error> {
        Ok(stand_in::memory(bytes))
    }

    fn create_context(&self, _: &ContextSpec) -> Result<Arc<dyn BackendContext>, Error> {
        let mut down = self.down.lock().unwrap();
        down.push(false);
        Ok(Arc::new(OnDevice {
            stand: self.clone(),
            number: down.len() - 1,
            places: Arc::default(),
        }))
    }
}

impl BackendContext for OnDevice {
    fn admit(&self, timeout: Duration) -> Result<Place, Error> {
        let place = self.places.take();
        place.ok_or(Error::QueueFull { waited: timeout })
    }

    fn submit(&self, _: &[Command], place: Place) -> Result<Arc<dyn Pending>, Error> {
        let run = Arc::new(Flight {
            says: Mutex::new(Says::InFlight),
            _place: place,
        });
        self.stand.runs.lock().unwrap().push(run.clone());
        Ok(run)
    }

    fn shut_down(&self) {
        self.stand.down.lock().unwrap()[self.number] = true;
    }

    fn list_limit(&self) -> usize {
        1
    }
}

impl Pending for Flight {
    fn wait(&self, _: Duration) -> Result<Option<Outcome>, Error> {
        match *self.says.lock().unwrap() {
            Says::InFlight => Ok(None),
            Says::Completed => Ok(Some(Outcome::Completed)),
            Says::Lost => Err(Error::FirmwareDead),
        }
    }

    fn stats(&self) -> Option<RunStats> {
        None
    }
}

impl Stand {
    fn tell(&self, run: usize, says: Says) {
        *self.runs.lock().unwrap()[run].says.lock().unwrap() = says;
    }

    fn down(&self) -> Vec<bool> {
        self.down.lock().unwrap().clone()
    }

    fn device(&self) -> Device {
        stand_in::device(self.clone())
    }
}

#[test]
fn a_run_that_has_ended_takes_nothing_down_though_nobody_has_looked() {
    let stand = Stand::default();
    let device = stand.device();
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let kernel = context.only_kernel().unwrap();
    let stream = stream();
    let mut blocks = [(); 4].map(|()| device.buffer::<u32>(WORDS as usize).unwrap());
    let [a, b, c, d] = &mut blocks;
    let first = kernel.run(&stream).arg(a).arg(b).submit().unwrap();
    let mut healthy = kernel.run(&stream).arg(c).arg(d).submit().unwrap();
    stand.tell(0, Says::Completed);
    first.cancel().unwrap();
    assert_eq!(stand.down(), [false]);
    stand.tell(1, Says::Completed);
    healthy.wait(Duration::ZERO).unwrap();
}

#[test]
fn a_run_takes_down_the_place_that_it_is_in_and_no_later_one() {
    let stand = Stand::default();
    let device = stand.device();
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let kernel = context.only_kernel().unwrap();
    let stream = stream();
    let mut blocks = [(); 6].map(|()| device.buffer::<u32>(WORDS as usize).unwrap());
    let [a, b, c, d, e, f] = &mut blocks;
    let first = kernel.run(&stream).arg(a).arg(b).submit().unwrap();
    let second = kernel.run(&stream).arg(c).arg(d).submit().unwrap();
    stand.tell(0, Says::Lost);
    stand.tell(1, Says::Lost);
    let error = second.cancel().unwrap_err();
    assert!(matches!(error, Error::FirmwareDead), "{error}");
    assert_eq!(stand.down(), [true]);
    let healthy = kernel.run(&stream).arg(e).arg(f).submit().unwrap();
    let error = first.cancel().unwrap_err();
    assert!(matches!(error, Error::FirmwareDead), "{error}");
    assert_eq!(stand.down(), [true, false]);
    // That one's own is taken down.
    let error = healthy.cancel().unwrap_err();
    assert!(matches!(error, Error::WaitTimeout { .. }), "{error}");
    assert_eq!(stand.down(), [true, true]);
}
