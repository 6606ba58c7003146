//! Run lists, buffer pools, and what a run costs.

mod common;

use common::*;
use npu_driver::backend::KmdBackend;
use npu_driver::kmd::{EmuKmd, FaultPoint, Faults};
use npu_driver::{Buffer, Device, DeviceSelector, Error, Evidence, RunList, TileAddress};
use std::time::Duration;

const LONG: Duration = Duration::from_secs(30);

fn device() -> Device {
    Device::open(DeviceSelector::Emulator).unwrap()
}

fn faulty(hang_time: Duration) -> (Device, Faults) {
    let kmd = EmuKmd::with_hang_time(hang_time).unwrap();
    let faults = kmd.faults();
    let backend = Box::new(KmdBackend::open(kmd).unwrap());
    let evidence = Evidence::EmulatorFunctional;
    (
        Device::over(backend, "emu", evidence, "a test".into()),
        faults,
    )
}

fn block(device: &Device, value: u32) -> Buffer<u32> {
    device.buffer_from(&[value; WORDS as usize]).unwrap()
}

#[test]
fn a_list_hands_buffers_from_run_to_run() {
    let device = device();
    let kernel = device
        .context(&xclbin(LOOPBACK))
        .unwrap()
        .only_kernel()
        .unwrap();
    let stream = stream();
    let mut blocks: Vec<_> = (0..25).map(|i| block(&device, i)).collect();
    let mut list = RunList::new();
    let ids: Vec<_> = blocks.iter_mut().map(|b| list.buffer(b)).collect();
    for pair in ids.windows(2) {
        list.run(&kernel, &stream, pair).unwrap();
    }
    assert_eq!(list.len(), 24);
    list.submit().unwrap().wait(LONG).unwrap();
    for block in &blocks {
        assert_eq!(block.as_slice().unwrap(), [0; WORDS as usize]);
    }
    let stats = device.stats();
    assert_eq!((stats.submitted, stats.runs, stats.completed), (1, 24, 1));
}

#[test]
fn the_runs_of_a_list_bring_the_tables_of_their_kernels() {
    let device = device();
    let context = device.context(&xclbin(SHOW_TABLE)).unwrap();
    let at = TileAddress {
        column: 0,
        row: 2,
        offset: TABLE,
    };
    let kernels = [7u32, 8].map(|value| {
        let kernel = context.only_kernel().unwrap();
        kernel.bind_at(at, &[value; 16]).unwrap();
        kernel
    });
    let stream = stream();
    let mut blocks: Vec<_> = (0..5).map(|_| block(&device, 0)).collect();
    let mut list = RunList::new();
    let ids: Vec<_> = blocks.iter_mut().map(|b| list.buffer(b)).collect();
    for (run, which) in [0, 0, 1, 0].into_iter().enumerate() {
        list.run(&kernels[which], &stream, &[ids[0], ids[run + 1]])
            .unwrap();
    }
    list.submit().unwrap().wait(LONG).unwrap();
    let shown: Vec<u32> = blocks[1..]
        .iter()
        .map(|b| b.as_slice().unwrap()[3])
        .collect();
    assert_eq!(shown, [7, 7, 8, 7]);
    assert_eq!(
        device.stats().table_uploads,
        3,
        "the second run found it there"
    );
}

#[test]
fn a_list_that_fails_says_where_and_the_next_one_works() {
    let (device, faults) = faulty(Duration::from_millis(40));
    let kernel = device
        .context(&xclbin(LOOPBACK))
        .unwrap()
        .only_kernel()
        .unwrap();
    let stream = stream();
    let (mut a, mut b, mut c) = (block(&device, 1), block(&device, 2), block(&device, 3));
    let mut go = || {
        let mut list = RunList::new();
        let ids = [
            list.buffer(&mut a),
            list.buffer(&mut b),
            list.buffer(&mut c),
        ];
        list.run(&kernel, &stream, &ids[..2]).unwrap();
        list.run(&kernel, &stream, &ids[1..]).unwrap();
        list.submit().unwrap().wait(LONG).map(|_| ())
    };
    faults.arm(FaultPoint::RejectCommand, 1);
    let error = go().unwrap_err();
    assert!(
        matches!(error, Error::CommandFailed { index: Some(0), .. }),
        "{error}"
    );
    go().unwrap();
    assert_eq!(c.as_slice().unwrap(), [1; WORDS as usize]);
}

#[test]
fn lists_that_make_no_sense_are_refused() {
    let device = device();
    let (one, two) = (
        device
            .context(&xclbin(LOOPBACK))
            .unwrap()
            .only_kernel()
            .unwrap(),
        device
            .context(&xclbin(LOOPBACK))
            .unwrap()
            .only_kernel()
            .unwrap(),
    );
    let stream = stream();
    let (mut a, mut b) = (block(&device, 1), block(&device, 2));
    assert!(matches!(
        RunList::new().submit(),
        Err(Error::RunListLength { given: 0, .. })
    ));
    let mut list = RunList::new();
    let ids = [list.buffer(&mut a), list.buffer(&mut b)];
    list.run(&one, &stream, &ids).unwrap();
    let error = list.run(&two, &stream, &ids).unwrap_err();
    assert!(matches!(error, Error::OtherContext), "{error}");
    let error = list.run(&one, &stream, &ids[..1]).unwrap_err();
    assert!(matches!(error, Error::MissingBuffer { .. }), "{error}");
    let (mut c, mut d) = (block(&device, 3), block(&device, 4));
    let mut other = RunList::new();
    let others = [other.buffer(&mut c), other.buffer(&mut d)];
    let error = list.run(&one, &stream, &others).unwrap_err();
    assert!(matches!(error, Error::OtherList), "{error}");
    for _ in 1..25 {
        list.run(&one, &stream, &ids).unwrap();
    }
    let error = list.submit().unwrap_err();
    assert!(
        matches!(
            error,
            Error::RunListLength {
                given: 25,
                most: 24
            }
        ),
        "{error}"
    );
    assert!(a.as_slice().is_ok() && b.as_slice().is_ok());
}

#[test]
fn a_pool_gives_memory_again_once_the_device_is_done_with_it() {
    let (device, faults) = faulty(LONG);
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let kernel = context.only_kernel().unwrap();
    let pool = device.pool(1 << 20);
    let first = pool.take::<u32>(WORDS as usize).unwrap();
    let place = first.as_slice().unwrap().as_ptr() as usize;
    drop(first);
    assert_eq!(pool.stats().free_bytes, 4096);
    let mut again = pool.take::<u32>(WORDS as usize).unwrap();
    assert_eq!(
        again.as_slice().unwrap().as_ptr() as usize,
        place,
        "the same"
    );
    assert_eq!(pool.stats().free_bytes, 0);

    let mut input = block(&device, 5);
    faults.arm(FaultPoint::HangCommand, 1);
    let stream = stream();
    drop(
        kernel
            .run(&stream)
            .arg(&mut input)
            .arg(&mut again)
            .submit()
            .unwrap(),
    );
    drop(again);
    assert_eq!(pool.stats().parked, 1, "the run still has it");
    let other = pool.take::<u32>(WORDS as usize).unwrap();
    assert_ne!(other.as_slice().unwrap().as_ptr() as usize, place);
    drop((kernel, context));
    let stats = pool.stats();
    assert_eq!(
        (stats.parked, stats.free_bytes),
        (0, 4096),
        "it ended with its context"
    );

    let small = device.pool(4096);
    let two = [
        small.take::<u8>(1).unwrap(),
        small.take::<u8>(5000).unwrap(),
    ];
    drop(two);
    assert_eq!(
        small.stats().free_bytes,
        4096,
        "no more than the pool may keep"
    );
}
