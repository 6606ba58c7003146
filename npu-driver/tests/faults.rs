//! What goes wrong below the driver, and what its users see of it.

mod common;

use common::*;
use npu_driver::backend::KmdBackend;
use npu_driver::kmd::{BoHandle, EmuKmd, Errno, FaultPoint, Faults, HwctxParams, Kmd};
use npu_driver::{Buffer, Context, Device, Error, Evidence, TileAddress};
use std::time::Duration;

const LONG: Duration = Duration::from_secs(30);
/// A hang that a test does not live to see the end of, if nothing else ends it.
const NEVER: Duration = Duration::from_secs(24 * 60 * 60);
const SHORT: Duration = Duration::from_millis(5);

fn device_with(hang_time: Duration) -> (Device, Faults) {
    let kmd = EmuKmd::with_hang_time(hang_time).unwrap();
    let faults = kmd.faults();
    let backend = Box::new(KmdBackend::open(kmd).unwrap());
    let device = Device::over(
        backend,
        "emu",
        Evidence::EmulatorFunctional,
        "a test".into(),
    );
    (device, faults)
}

fn device() -> (Device, Faults) {
    device_with(Duration::from_millis(60))
}

fn buffers(device: &Device) -> (Buffer<u32>, Buffer<u32>) {
    let a = device.buffer_from(&[7u32; WORDS as usize]).unwrap();
    (a, device.buffer(WORDS as usize).unwrap())
}

fn works(device: &Device, context: &Context) {
    let kernel = context.only_kernel().unwrap();
    let (mut a, mut b) = buffers(device);
    kernel
        .run(&stream())
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap()
        .wait(LONG)
        .unwrap();
    assert_eq!(b.as_slice().unwrap(), [7; WORDS as usize]);
}

#[test]
fn a_hanging_run_outlives_short_waits_and_ends_as_a_timeout() {
    let (device, faults) = device_with(Duration::from_secs(3));
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let kernel = context.only_kernel().unwrap();
    let (mut a, mut b) = buffers(&device);
    faults.arm(FaultPoint::HangCommand, 1);
    let stream = stream();
    let mut run = kernel
        .run(&stream)
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap();
    assert!(matches!(
        run.wait(SHORT),
        Err(Error::WaitTimeout { waited: SHORT })
    ));
    assert!(matches!(
        run.wait(Duration::ZERO),
        Err(Error::WaitTimeout { .. })
    ));
    assert!(matches!(run.wait(LONG), Err(Error::CommandTimeout { .. })));
    drop(run);
    assert!(a.as_slice().is_ok() && b.as_slice().is_ok());
    works(&device, &context);
}

#[test]
fn buffers_of_an_abandoned_run_stay_locked_until_its_context_goes() {
    let (device, faults) = device_with(NEVER);
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let kernel = context.only_kernel().unwrap();
    let (mut a, mut b) = buffers(&device);
    faults.arm(FaultPoint::HangCommand, 1);
    let stream = stream();
    let mut run = kernel
        .run(&stream)
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap();
    until_met(&faults, FaultPoint::HangCommand);
    assert!(matches!(run.wait(SHORT), Err(Error::WaitTimeout { .. })));
    drop(run);
    assert!(matches!(b.as_slice(), Err(Error::BufferInFlight)));
    assert!(matches!(b.as_mut_slice(), Err(Error::BufferInFlight)));
    assert!(matches!(a.fill(0), Err(Error::BufferInFlight)));
    let error = kernel
        .run(&stream)
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap_err();
    assert!(matches!(error, Error::BufferInFlight), "{error}");
    // This stops its run.
    drop((kernel, context));
    assert!(b.as_slice().is_ok(), "nothing of the context is in flight");
    works(&device, &device.context(&xclbin(LOOPBACK)).unwrap());
}

#[test]
fn a_cancelled_run_gives_buffers_context_and_tables_back() {
    let (device, faults) = device_with(NEVER);
    let context = device.context(&xclbin(SHOW_TABLE)).unwrap();
    let kernel = context.only_kernel().unwrap();
    kernel
        .bind_at(
            TileAddress {
                column: 0,
                row: 2,
                offset: TABLE,
            },
            &[4u32; 16],
        )
        .unwrap();
    let (mut a, mut b) = buffers(&device);
    let stream = stream();
    kernel
        .run(&stream)
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap()
        .wait(LONG)
        .unwrap();
    faults.arm(FaultPoint::HangCommand, 1);
    let mut run = kernel
        .run(&stream)
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap();
    until_met(&faults, FaultPoint::HangCommand);
    assert!(matches!(run.wait(SHORT), Err(Error::WaitTimeout { .. })));
    match run.cancel().unwrap_err() {
        Error::CommandAborted {
            diagnosis: Some(text),
        } => assert!(text.contains("planted")),
        other => panic!("{other}"),
    }
    b.fill(0).unwrap();
    kernel
        .run(&stream)
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap()
        .wait(LONG)
        .unwrap();
    assert_eq!(b.as_slice().unwrap(), [4; 16]);
    let mut done = kernel
        .run(&stream)
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap();
    done.wait(LONG).unwrap();
    done.cancel().unwrap();
    assert_eq!(
        device.stats().table_uploads,
        2,
        "a run that had ended resets nothing"
    );
}

#[test]
fn a_forgotten_run_ends_with_its_context() {
    let (device, faults) = device_with(NEVER);
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let kernel = context.only_kernel().unwrap();
    let (mut a, mut b) = buffers(&device);
    faults.arm(FaultPoint::HangCommand, 1);
    std::mem::forget(
        kernel
            .run(&stream())
            .arg(&mut a)
            .arg(&mut b)
            .submit()
            .unwrap(),
    );
    assert!(matches!(b.as_slice(), Err(Error::BufferInFlight)));
    drop((kernel, context));
    assert!(b.as_slice().is_ok() && a.as_mut_slice().is_ok());
}

#[test]
fn a_rejected_run_fails_and_the_next_one_works() {
    let (device, faults) = device();
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let kernel = context.only_kernel().unwrap();
    let (mut a, mut b) = buffers(&device);
    faults.arm(FaultPoint::RejectCommand, 1);
    let error = kernel
        .run(&stream())
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap()
        .wait(LONG)
        .unwrap_err();
    assert!(
        matches!(error, Error::CommandFailed { index: None, .. }),
        "{error}"
    );
    works(&device, &context);
}

#[test]
fn a_pdi_that_the_firmware_refuses_shows_in_the_first_run() {
    let (device, faults) = device();
    faults.arm(FaultPoint::PdiLoad, 1);
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let kernel = context.only_kernel().unwrap();
    let (mut a, mut b) = buffers(&device);
    let error = kernel
        .run(&stream())
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap()
        .wait(LONG)
        .unwrap_err();
    assert!(error.to_string().contains("PDI load failed"), "{error}");
    works(&device, &device.context(&xclbin(LOOPBACK)).unwrap());
}

#[test]
fn errnos_get_their_meaning() {
    let (device, faults) = device();
    let xclbin = xclbin(LOOPBACK);
    // It is asked twice: whoever was in the way may have left since.
    faults.arm(FaultPoint::NoSlot, 2);
    let error = device.context(&xclbin).unwrap_err();
    assert!(matches!(error, Error::NoContextSlot { live: 0 }), "{error}");
    faults.arm(FaultPoint::OutOfMemory, 1);
    let error = device.buffer::<u8>(1).unwrap_err();
    assert!(matches!(error, Error::OutOfDeviceMemory { .. }), "{error}");
    let context = device.context(&xclbin).unwrap();
    faults.arm(FaultPoint::InterruptExec, 3);
    works(&device, &context);
    faults.arm(FaultPoint::Dead, 1);
    for _ in 0..2 {
        let error = device.context(&xclbin).unwrap_err();
        assert!(matches!(error, Error::FirmwareDead), "{error}");
        assert!(error.remedy().contains("reboot"));
    }
    let kernel = context.only_kernel().unwrap();
    let (mut a, mut b) = buffers(&device);
    let error = kernel
        .run(&stream())
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap_err();
    assert!(matches!(error, Error::FirmwareDead), "{error}");
    assert!(a.as_slice().is_ok(), "a refused run gives its buffers back");
}

/// Five columns: all that there are.
const ALL_COLUMNS: HwctxParams = HwctxParams {
    num_tiles: 20,
    max_opc: 2048,
};

fn over(backend: KmdBackend<EmuKmd>) -> Device {
    let evidence = Evidence::EmulatorFunctional;
    Device::over(Box::new(backend), "emu", evidence, "a test".into())
}

/// The kernel driver tells ETIME once; whoever comes later hears what he would hear of
/// taken columns.
#[test]
fn firmware_that_died_under_somebody_else_is_told_from_taken_columns() {
    let kmd = EmuKmd::new().unwrap();
    kmd.faults().arm(FaultPoint::Dead, 1);
    assert_eq!(kmd.create_hwctx(ALL_COLUMNS).unwrap_err(), Errno::ETIME);
    assert_eq!(kmd.create_hwctx(ALL_COLUMNS).unwrap_err(), Errno::ENODEV);
    let device = over(KmdBackend::open(kmd).unwrap());
    let error = device.context(&xclbin(LOOPBACK)).unwrap_err();
    assert!(matches!(error, Error::FirmwareDead), "{error}");
}

/// An idle context does not give way to one that can't be made.
#[test]
fn dead_firmware_costs_no_context() {
    let backend = KmdBackend::open(EmuKmd::new().unwrap()).unwrap();
    let faults = backend.kmd().faults();
    let device = over(backend);
    let idle = device.context(&xclbin(LOOPBACK)).unwrap();
    works(&device, &idle);
    faults.arm(FaultPoint::Dead, 1);
    for _ in 0..2 {
        let error = device.context(&xclbin(LOOPBACK)).unwrap_err();
        assert!(matches!(error, Error::FirmwareDead), "{error}");
    }
    assert_eq!(device.stats().evictions, 0);
}

#[test]
fn columns_that_somebody_else_has_are_none() {
    let backend = KmdBackend::open(EmuKmd::new().unwrap()).unwrap();
    backend.kmd().create_hwctx(ALL_COLUMNS).unwrap();
    let device = over(backend);
    let error = device.context(&xclbin(LOOPBACK)).unwrap_err();
    assert!(matches!(error, Error::NoColumns { columns: 1 }), "{error}");
}

#[test]
fn a_context_without_the_heap_says_so() {
    let backend = KmdBackend::open(EmuKmd::new().unwrap()).unwrap();
    // It is the only object of the device.
    (0..8).for_each(|handle| backend.kmd().close_bo(BoHandle(handle)));
    let device = over(backend);
    let error = device.context(&xclbin(LOOPBACK)).unwrap_err();
    assert!(matches!(error, Error::HeapMissing), "{error}");
}
