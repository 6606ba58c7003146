//! Runs on the emulated device, over the whole driver, with designs that need no
//! core.

mod common;

use common::*;
use npu_driver::stream::DeviceRange;
use npu_driver::{Device, DeviceSelector, Error, Evidence, Kernel, TileAddress};
use std::time::Duration;

const LONG: Duration = Duration::from_secs(30);
const TABLE_AT: TileAddress = TileAddress {
    column: 0,
    row: 2,
    offset: TABLE,
};

fn device() -> Device {
    Device::open(DeviceSelector::Emulator).unwrap()
}

fn kernel(device: &Device, wiring: Wiring) -> Kernel {
    device
        .context(&xclbin(wiring))
        .unwrap()
        .kernel("MLIR_AIE")
        .unwrap()
}

/// One run with a poisoned output.
fn run(device: &Device, kernel: &Kernel, input: &[u32]) -> Result<Vec<u32>, Error> {
    let mut a = device.buffer_from(input)?;
    let mut b = device.buffer_from(&[0x5555_5555u32; WORDS as usize])?;
    kernel
        .run(&stream())
        .arg(&mut a)
        .arg(&mut b)
        .submit()?
        .wait(LONG)?;
    assert_eq!(a.as_slice()?, input, "the input is as it was");
    b.to_vec()
}

fn numbers(start: u32) -> Vec<u32> {
    (start..start + WORDS).collect()
}

#[test]
fn a_block_comes_back_run_after_run() {
    let device = device();
    assert_eq!(device.info().evidence, Evidence::EmulatorFunctional);
    let kernel = kernel(&device, LOOPBACK);
    for start in [1, 100, 7] {
        assert_eq!(
            run(&device, &kernel, &numbers(start)).unwrap(),
            numbers(start)
        );
    }
    let stats = device.stats();
    assert_eq!(
        (stats.contexts, stats.submitted, stats.completed),
        (1, 3, 3)
    );
    assert_eq!((stats.failed, stats.table_uploads), (0, 0));
}

#[test]
fn the_device_counts_words() {
    let device = device();
    let kernel = kernel(&device, LOOPBACK);
    let (mut a, mut b) = (
        device.buffer::<u32>(16).unwrap(),
        device.buffer::<u32>(16).unwrap(),
    );
    let stream = stream();
    let mut run = kernel
        .run(&stream)
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap();
    let stats = run.wait(LONG).unwrap().stats.unwrap();
    assert_eq!(
        run.wait(Duration::ZERO).unwrap().stats,
        Some(stats.clone()),
        "asked again"
    );
    let words = |row, direction| {
        let found = stats
            .dma
            .iter()
            .find(|d| d.row == row && d.direction == direction);
        found.map(|d| d.words)
    };
    assert_eq!(words(0, "MM2S"), Some(16));
    assert_eq!(words(0, "S2MM"), Some(16));
    assert_eq!(words(2, "S2MM"), Some(16));
    assert_eq!(stats.operations, stream.operations().count() as u64);
}

#[test]
fn a_deadlock_says_what_every_tile_waits_for_and_the_next_run_works() {
    let device = device();
    let stuck = kernel(&device, DEADLOCK);
    let error = run(&device, &stuck, &numbers(1)).unwrap_err();
    let text = error.to_string();
    assert!(matches!(error, Error::CommandTimeout { .. }), "{text}");
    assert!(
        text.contains("waits for lock 0 of tile (0,2) to be at least 1; it is 0"),
        "{text}"
    );
    assert!(matches!(
        run(&device, &stuck, &numbers(1)),
        Err(Error::CommandTimeout { .. })
    ));
    let good = kernel(&device, LOOPBACK);
    assert_eq!(run(&device, &good, &numbers(1)).unwrap(), numbers(1));
    assert_eq!(device.stats().failed, 2);
}

#[test]
fn a_context_works_again_after_a_failure_of_its_own() {
    let device = device();
    let kernel = kernel(&device, LOOPBACK);
    let (mut a, mut b) = (
        device.buffer::<u32>(16).unwrap(),
        device.buffer::<u32>(32).unwrap(),
    );
    // Twice as much back as was sent: the second half never comes.
    let greedy = stream_of(WORDS, 2 * WORDS);
    let mut run_greedy = kernel
        .run(&greedy)
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap();
    assert!(matches!(
        run_greedy.wait(LONG),
        Err(Error::CommandTimeout { .. })
    ));
    assert!(
        matches!(run_greedy.wait(LONG), Err(Error::CommandTimeout { .. })),
        "same answer"
    );
    drop(run_greedy);
    assert_eq!(run(&device, &kernel, &numbers(5)).unwrap(), numbers(5));
}

#[test]
fn wrong_arguments_are_refused_before_the_device_sees_them() {
    let device = device();
    let kernel = kernel(&device, LOOPBACK);
    let stream = stream();
    let mut a = device.buffer::<u32>(16).unwrap();
    let mut small = device.buffer::<u8>(63).unwrap();
    let error = kernel.run(&stream).arg(&mut a).submit().unwrap_err();
    assert!(
        matches!(
            error,
            Error::MissingBuffer {
                argument: 1,
                given: 1,
                ..
            }
        ),
        "{error}"
    );
    let error = kernel
        .run(&stream)
        .arg(&mut a)
        .arg(&mut small)
        .submit()
        .unwrap_err();
    let want = Error::BufferTooSmall {
        index: 6,
        argument: 1,
        have: 63,
        needed: 64,
        descriptor: "S2MM0 BD 1 of the shim in column 0".into(),
    };
    assert_eq!(error.to_string(), want.to_string());
    let mut more: Vec<_> = (0..6).map(|_| device.buffer::<u32>(16).unwrap()).collect();
    let builder = more
        .iter_mut()
        .fold(kernel.run(&stream), |b, buffer| b.arg(buffer));
    let error = builder.submit().unwrap_err();
    assert!(
        matches!(
            error,
            Error::ArgumentCount {
                expected: 5,
                given: 6,
                ..
            }
        ),
        "{error}"
    );
    assert!(a.as_slice().is_ok(), "a refused run gives its buffers back");
    assert_eq!(device.stats().submitted, 0);
    assert!(!error.remedy().is_empty());
}

#[test]
fn unknown_kernels_and_empty_buffers_are_refused() {
    let device = device();
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let error = context.kernel("gelu").unwrap_err();
    assert_eq!(
        error.to_string(),
        "no kernel named \"gelu\"; this xclbin has \"MLIR_AIE\""
    );
    assert!(context.only_kernel().is_ok());
    assert!(matches!(
        device.buffer::<u32>(0),
        Err(Error::BufferSize { bytes: 0 })
    ));
    assert!(matches!(
        device.buffer::<u64>(1 << 30),
        Err(Error::BufferSize { .. })
    ));
    let mut buffer = device.buffer::<u32>(2).unwrap();
    let error = buffer.copy_from(&[1]).unwrap_err();
    assert!(matches!(
        error,
        Error::DataLength {
            expected: 2,
            given: 1
        }
    ));
}

#[test]
fn a_buffer_of_another_device_is_refused() {
    let (one, two) = (device(), device());
    let kernel = kernel(&one, LOOPBACK);
    let (mut a, mut b) = (
        one.buffer::<u32>(16).unwrap(),
        two.buffer::<u32>(16).unwrap(),
    );
    let error = kernel
        .run(&stream())
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap_err();
    assert!(
        matches!(error, Error::OtherDevice { what: "buffer" }),
        "{error}"
    );
    assert!(a.as_slice().is_ok() && b.as_slice().is_ok());
}

#[test]
fn a_bound_table_is_uploaded_once_and_again_when_it_changes() {
    let device = device();
    let kernel = kernel(&device, SHOW_TABLE);
    let show = || run(&device, &kernel, &numbers(0)).unwrap();
    assert_eq!(show(), [INITIAL; 16], "the design's own");
    kernel.bind_at(TABLE_AT, &[1u32; 16]).unwrap();
    assert_eq!(show(), [1; 16]);
    assert_eq!(show(), [1; 16]);
    assert_eq!(device.stats().table_uploads, 1);
    kernel.bind_at(TABLE_AT, &[2u32; 16]).unwrap();
    assert_eq!(show(), [2; 16], "switched between two runs of one context");
    assert_eq!(device.stats().table_uploads, 2);
}

#[test]
fn tables_come_back_after_another_context_had_the_columns() {
    let device = device();
    // Six one-column contexts on four columns: the first and the fifth share one.
    let kernels: Vec<_> = (0..6).map(|_| kernel(&device, SHOW_TABLE)).collect();
    for (i, kernel) in kernels.iter().enumerate() {
        kernel.bind_at(TABLE_AT, &[i as u32; 16]).unwrap();
    }
    for _ in 0..2 {
        for (i, kernel) in kernels.iter().enumerate() {
            assert_eq!(run(&device, kernel, &numbers(0)).unwrap(), [i as u32; 16]);
        }
    }
}

#[test]
fn tables_come_back_after_a_failure() {
    let device = device();
    let kernel = kernel(&device, SHOW_TABLE);
    kernel.bind_at(TABLE_AT, &[3u32; 16]).unwrap();
    assert_eq!(run(&device, &kernel, &numbers(0)).unwrap(), [3; 16]);
    let (mut a, mut b) = (
        device.buffer::<u32>(16).unwrap(),
        device.buffer::<u32>(32).unwrap(),
    );
    let greedy = stream_of(WORDS, 2 * WORDS);
    let mut failing = kernel
        .run(&greedy)
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap();
    assert!(failing.wait(LONG).is_err());
    drop(failing);
    assert_eq!(run(&device, &kernel, &numbers(0)).unwrap(), [3; 16]);
}

#[test]
fn tables_come_back_behind_a_run_that_hangs() {
    let device = device();
    let kernel = kernel(&device, SHOW_TABLE);
    kernel.bind_at(TABLE_AT, &[3u32; 16]).unwrap();
    assert_eq!(run(&device, &kernel, &numbers(0)).unwrap(), [3; 16]);
    let buffer = |words| device.buffer::<u32>(words).unwrap();
    let (mut a, mut b, mut c, mut d) = (buffer(16), buffer(32), buffer(16), buffer(16));
    let greedy = stream_of(WORDS, 2 * WORDS);
    let failing = kernel.run(&greedy).arg(&mut a).arg(&mut b);
    let mut failing = failing.submit().unwrap();
    // Submitted before anyone knows of the failure.
    let behind = kernel.run(&stream()).arg(&mut c).arg(&mut d);
    let mut behind = behind.submit().unwrap();
    assert!(failing.wait(LONG).is_err());
    behind.wait(LONG).unwrap();
    drop(behind);
    assert_eq!(d.as_slice().unwrap(), [3; 16]);
}

#[test]
fn two_handles_of_one_kernel_have_their_own_tables() {
    let device = device();
    let context = device.context(&xclbin(SHOW_TABLE)).unwrap();
    let (one, two) = (
        context.only_kernel().unwrap(),
        context.only_kernel().unwrap(),
    );
    one.bind_at(TABLE_AT, &[1u32; 16]).unwrap();
    two.bind_at(TABLE_AT, &[2u32; 16]).unwrap();
    for _ in 0..2 {
        assert_eq!(run(&device, &one, &numbers(0)).unwrap(), [1; 16]);
        assert_eq!(run(&device, &two, &numbers(0)).unwrap(), [2; 16]);
    }
    assert_eq!(device.stats().table_uploads, 4);
}

#[test]
fn tables_at_bad_places_are_refused() {
    let device = device();
    let kernel = kernel(&device, SHOW_TABLE);
    for at in [
        TileAddress {
            column: 1,
            ..TABLE_AT
        },
        TileAddress { row: 0, ..TABLE_AT },
        TileAddress {
            offset: 0xFFF0,
            ..TABLE_AT
        },
        TileAddress {
            offset: 2,
            ..TABLE_AT
        },
    ] {
        let error = kernel.bind_at(at, &[0u32; 16]).unwrap_err();
        assert!(matches!(error, Error::TablePlace { .. }), "{at}: {error}");
    }
    let error = kernel.bind("gelu_lut", &[0u8; 256]).unwrap_err();
    assert!(matches!(error, Error::NoManifest { .. }), "{error}");
}

#[test]
fn a_run_that_is_dropped_or_forgotten_gives_its_buffers_back_when_it_ended() {
    let device = device();
    let kernel = kernel(&device, LOOPBACK);
    let mut a = device.buffer_from(&numbers(3)).unwrap();
    let mut b = device.buffer::<u32>(16).unwrap();
    let stream = stream();
    std::mem::forget(
        kernel
            .run(&stream)
            .arg(&mut a)
            .arg(&mut b)
            .submit()
            .unwrap(),
    );
    let start = std::time::Instant::now();
    let seen = loop {
        match b.to_vec() {
            Ok(words) => break words,
            Err(Error::BufferInFlight) => assert!(start.elapsed() < LONG),
            Err(other) => panic!("{other}"),
        }
        std::thread::yield_now();
    };
    assert_eq!(seen, numbers(3));
    drop(
        kernel
            .run(&stream)
            .arg(&mut a)
            .arg(&mut b)
            .submit()
            .unwrap(),
    );
    // The same buffers again: the driver waits for nobody, so ask until they are free.
    let start = std::time::Instant::now();
    while let Err(Error::BufferInFlight) = a.as_slice().map(|_| ()) {
        assert!(start.elapsed() < LONG);
    }
    assert_eq!(run(&device, &kernel, &numbers(9)).unwrap(), numbers(9));
}

#[test]
fn everything_may_be_dropped_in_any_order() {
    let stream = stream();
    let device = device();
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let kernel = context.only_kernel().unwrap();
    let mut a = device.buffer_from(&numbers(3)).unwrap();
    let mut b = device.buffer::<u32>(16).unwrap();
    drop(device);
    drop(context);
    kernel
        .run(&stream)
        .arg(&mut a)
        .arg(&mut b)
        .submit()
        .unwrap()
        .wait(LONG)
        .unwrap();
    drop(kernel);
    assert_eq!(b.to_vec().unwrap(), numbers(3));
}

#[test]
fn ten_contexts_share_six_slots_and_keep_their_tables() {
    let device = device();
    let xclbin = xclbin(SHOW_TABLE);
    let kernels: Vec<_> = (0..10u32)
        .map(|value| {
            let context = device.context(&xclbin).unwrap();
            let kernel = context.only_kernel().unwrap();
            kernel.bind_at(TABLE_AT, &[value; 16]).unwrap();
            kernel
        })
        .collect();
    for _ in 0..2 {
        for (value, kernel) in (0..).zip(&kernels) {
            assert_eq!(run(&device, kernel, &numbers(0)).unwrap(), [value; 16]);
        }
    }
    assert!(device.stats().evictions >= 4);
    assert_eq!(device.query().contexts.unwrap().len(), 6);
}

#[test]
fn a_context_with_a_run_in_flight_keeps_its_place() {
    let kmd = npu_driver::kmd::EmuKmd::with_hang_time(LONG).unwrap();
    let faults = kmd.faults();
    let backend = Box::new(npu_driver::backend::KmdBackend::open(kmd).unwrap());
    let evidence = npu_driver::Evidence::EmulatorFunctional;
    let device = Device::over(backend, "emu", evidence, "a test".into());
    let xclbin = xclbin(LOOPBACK);
    let contexts: Vec<_> = (0..6).map(|_| device.context(&xclbin).unwrap()).collect();
    let kernels: Vec<_> = contexts.iter().map(|c| c.only_kernel().unwrap()).collect();
    let stream = stream();
    let mut buffers: Vec<_> = (0..6)
        .map(|_| [0, 1].map(|_| device.buffer::<u32>(WORDS as usize).unwrap()))
        .collect();
    faults.arm(npu_driver::kmd::FaultPoint::HangCommand, 1);
    let runs: Vec<_> = kernels
        .iter()
        .zip(&mut buffers)
        .map(|(kernel, [a, b])| kernel.run(&stream).arg(a).arg(b).submit().unwrap())
        .collect();
    let error = device.context(&xclbin).unwrap_err();
    assert!(matches!(error, Error::NoContextSlot { live: 6 }), "{error}");
    drop(runs);
    drop((kernels, contexts));
    assert!(device.context(&xclbin).is_ok());
}

#[test]
fn eight_threads_with_contexts_and_tables_of_their_own() {
    let device = device();
    let xclbin = xclbin(SHOW_TABLE);
    std::thread::scope(|scope| {
        for thread in 0..8u32 {
            let (device, xclbin) = (&device, &xclbin);
            scope.spawn(move || {
                for round in 0..4 {
                    let context = loop {
                        match device.context(xclbin) {
                            Ok(context) => break context,
                            // All six are busy at this moment.
                            Err(Error::NoContextSlot { .. }) => std::thread::yield_now(),
                            Err(other) => panic!("{other}"),
                        }
                    };
                    let kernel = context.only_kernel().unwrap();
                    let value = thread * 16 + round;
                    kernel.bind_at(TABLE_AT, &[value; 16]).unwrap();
                    for _ in 0..3 {
                        let seen = run(device, &kernel, &numbers(0)).unwrap();
                        assert_eq!(seen, [value; 16]);
                    }
                }
            });
        }
    });
    let stats = device.stats();
    assert_eq!((stats.completed, stats.failed), (96, 0));
}

#[test]
fn real_devices_are_found_or_not_and_never_pretended() {
    let auto = Device::open(DeviceSelector::Auto).unwrap();
    assert!(
        auto.info().reason.contains("took the emulator"),
        "{}",
        auto.info()
    );
    for selector in [DeviceSelector::Amdxdna, DeviceSelector::Xrt] {
        let error = Device::open(selector).unwrap_err();
        let honest = matches!(error, Error::NoDevice { .. } | Error::NoXrtShim { .. });
        assert!(honest, "{error}");
    }
}

#[test]
fn a_stream_may_hold_the_addresses_of_its_buffers() {
    let device = device();
    let kernel = kernel(&device, LOOPBACK);
    let mut a = device.buffer_from(&numbers(5)).unwrap();
    let mut b = device.buffer_from(&[0u32; WORDS as usize]).unwrap();
    let range = |buffer: &npu_driver::Buffer<u32>| DeviceRange {
        address: buffer.device_address().unwrap(),
        len: buffer.size(),
    };
    let bound = stream().with_addresses(&[range(&a), range(&b)]).unwrap();
    // With others it does not run.
    let error = kernel.run(&bound).arg(&mut b).arg(&mut a).submit();
    assert!(matches!(
        error.unwrap_err(),
        Error::OtherAddresses { argument: 0 }
    ));
    let run = kernel.run(&bound).arg(&mut a).arg(&mut b);
    run.submit().unwrap().wait(LONG).unwrap();
    assert_eq!(b.to_vec().unwrap(), numbers(5));
}

fn send_and_sync<T: Send + Sync>() {}
fn send<T: Send>() {}

#[test]
fn handles_go_between_threads() {
    send_and_sync::<Device>();
    send_and_sync::<npu_driver::Context>();
    send_and_sync::<Kernel>();
    send_and_sync::<npu_driver::Buffer<u32>>();
    send_and_sync::<npu_driver::InstructionStream>();
    send_and_sync::<npu_driver::Xclbin>();
    send_and_sync::<npu_driver::BufferPool>();
    send_and_sync::<npu_driver::Lut>();
    send_and_sync::<npu_driver::stream::StreamBuilder>();
    send_and_sync::<Error>();
    send::<npu_driver::Run<'static>>();
    send::<npu_driver::RunBuilder<'static>>();
    send::<npu_driver::RunList<'static>>();
}
