//! `npu-driver` over the kernel driver's interface of each kernel since 6.14: what it asks
//! for, what it does without, what a run that hangs ends in, and that runs are right.
//!
//! The interposer's functions are part of this program. It reads its settings once, so
//! each interface has a process of its own.
#![cfg(not(feature = "preload"))] // they would be there twice
#![allow(unexpected_cfgs)] // the driver's features, in what is shared with its tests

#[path = "../../npu-driver/tests/common/mod.rs"]
mod common;
#[path = "../src/preload/symbols.rs"]
#[allow(unsafe_code, unreachable_pub)]
mod symbols;

use common::{stream, xclbin, LOOPBACK, WORDS};
use npu_driver::kmd::amdxdna::Node;
use npu_driver::query::PowerMode;
use npu_driver::{Buffer, Context, Device, Error, RunList};
use npu_virt::preload::{Devices, Settings};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

const LONG: Duration = Duration::from_secs(60);

/// What there is of an interface, and what a run and a list that hang end in.
struct Row {
    kernel: &'static str,
    drm: &'static str,
    /// Lists of contexts, resources, memory of the process.
    answers: [bool; 3],
    run: fn(&Error) -> bool,
    list: fn(&Error) -> bool,
}

/// From 6.19 on.
fn hangs(error: &Error) -> bool {
    matches!(error, Error::CommandTimeout { .. })
}

/// Before: the packet of a single one says nothing.
fn is_lost(error: &Error) -> bool {
    matches!(error, Error::ContextLost)
}

/// Before: that of a list says so much.
fn is_aborted(error: &Error) -> bool {
    matches!(error, Error::CommandAborted { .. })
}

const ROWS: [Row; 5] = [
    Row {
        kernel: "6.14 to 6.17",
        drm: "0.0",
        answers: [false, false, false],
        run: is_lost,
        list: is_aborted,
    },
    Row {
        kernel: "6.18",
        drm: "0.1",
        answers: [true, false, false],
        run: is_lost,
        list: is_aborted,
    },
    Row {
        kernel: "6.19",
        drm: "0.6",
        answers: [true, true, false],
        run: hangs,
        list: hangs,
    },
    Row {
        kernel: "7.0",
        drm: "0.7",
        answers: [true, true, false],
        run: hangs,
        list: hangs,
    },
    Row {
        kernel: "7.3",
        drm: "0.10",
        answers: [true, true, true],
        run: hangs,
        list: hangs,
    },
];

/// Where a process finds its row and its device.
const ROW: &str = "NPU_TEST_ROW";
const FOLDER: &str = "NPU_TEST_FOLDER";

#[test]
fn the_driver_takes_every_interface_for_what_it_is() {
    for (number, row) in ROWS.iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let sysfs = folder.path().join("sysfs");
        std::fs::create_dir_all(sysfs.join("driver")).unwrap();
        std::fs::write(sysfs.join("vbnv"), "RyzenAI-npu1\n").unwrap();
        let node = folder.path().join("accel0");
        std::fs::write(&node, "").unwrap();
        let output = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "one_row", "--ignored", "--nocapture"])
            .env(ROW, number.to_string())
            .env(FOLDER, folder.path())
            .env("NPU_VIRT", "1")
            .env("NPU_VIRT_NODE", &node)
            .env("NPU_VIRT_DRM", row.drm)
            .env("NPU_VIRT_FAULTS", "hang-command:2")
            .env("NPU_VIRT_HANG_MS", "50")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let right = output.status.success() && said.contains("1 passed");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(right, "Linux {}: {said}{errors}", row.kernel);
    }
}

fn block(device: &Device, value: u32) -> Buffer<u32> {
    device.buffer_from(&[value; WORDS as usize]).unwrap()
}

fn run(device: &Device, context: &Context) -> Result<(), Error> {
    let kernel = context.only_kernel()?;
    let (mut a, mut b) = (block(device, 7), block(device, 0));
    let stream = stream();
    let run = kernel.run(&stream).arg(&mut a).arg(&mut b);
    run.submit()?.wait(LONG)?;
    assert_eq!(b.as_slice()?, [7; WORDS as usize]);
    Ok(())
}

fn list(device: &Device, context: &Context) -> Result<(), Error> {
    let kernel = context.only_kernel()?;
    let mut blocks = [8, 0, 0].map(|value| block(device, value));
    let stream = stream();
    let mut list = RunList::new();
    let ids = blocks.each_mut().map(|block| list.buffer(block));
    for pair in ids.windows(2) {
        list.run(&kernel, &stream, pair)?;
    }
    list.submit()?.wait(LONG)?;
    assert_eq!(blocks[2].as_slice()?, [8; WORDS as usize]);
    Ok(())
}

#[test]
#[ignore = "the other test runs it, once for each row"]
fn one_row() {
    let (Ok(number), Ok(folder)) = (std::env::var(ROW), std::env::var(FOLDER)) else {
        return;
    };
    let row = &ROWS[number.parse::<usize>().unwrap()];
    let folder = PathBuf::from(folder);
    let node = Node {
        path: folder.join("accel0"),
        sysfs: folder.join("sysfs"),
    };
    let device = Device::amdxdna(&node, "a test".into()).unwrap();
    let driver = format!("amdxdna {} ", row.drm);
    assert!(device.info().backend.driver.starts_with(&driver));
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let told = device.query();
    let answers = [
        told.contexts.is_some(),
        told.resources.is_some(),
        told.memory.is_some(),
    ];
    assert_eq!(answers, row.answers);
    assert!(told.clocks.is_some() && told.power_mode.is_some());
    let error = run(&device, &context).unwrap_err();
    assert!((row.run)(&error), "a run: {error:?}");
    let error = list(&device, &context).unwrap_err();
    assert!((row.list)(&error), "a list: {error:?}");
    // The same context goes on.
    for _ in 0..3 {
        run(&device, &context).unwrap();
        list(&device, &context).unwrap();
    }
    let turbo = device.set_power_mode(PowerMode::Turbo).unwrap_err();
    let refused = matches!(
        turbo,
        Error::InvalidArgument { .. } | Error::CallPermission { .. }
    );
    assert!(refused, "a context lives: {turbo:?}");
}
