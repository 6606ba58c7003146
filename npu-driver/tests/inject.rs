//! Each planted defect shows in the output, and none is left behind.

mod common;

use common::*;
use npu_driver::inject::{set, Injection};
use npu_driver::{Device, DeviceSelector, Error, Kernel, TileAddress};
use std::time::Duration;

const POISON: u32 = 0x5555_5555;
const TABLE_AT: TileAddress = TileAddress {
    column: 0,
    row: 2,
    offset: TABLE,
};

fn run(device: &Device, kernel: &Kernel, start: u32) -> Vec<u32> {
    ended(device, kernel, start).unwrap()
}

fn ended(device: &Device, kernel: &Kernel, start: u32) -> Result<Vec<u32>, Error> {
    let input: Vec<u32> = (start..start + WORDS).collect();
    let mut a = device.buffer_from(&input).unwrap();
    let mut b = device.buffer_from(&[POISON; WORDS as usize]).unwrap();
    let mut run = kernel.run(&stream()).arg(&mut a).arg(&mut b).submit()?;
    run.wait(Duration::from_secs(30))?;
    drop(run);
    b.to_vec()
}

fn numbers(start: u32) -> Vec<u32> {
    (start..start + WORDS).collect()
}

/// One test: the switch is the process's.
#[test]
fn every_defect_shows() {
    let device = Device::open(DeviceSelector::Emulator).unwrap();
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let kernel = context.only_kernel().unwrap();
    let good = |start| assert_eq!(run(&device, &kernel, start), numbers(start));
    good(1);

    set(Some(Injection::StaleOutput));
    assert_eq!(run(&device, &kernel, 50), numbers(1), "the previous run's");
    assert_eq!(run(&device, &kernel, 60), numbers(50));
    set(None);
    good(2);

    // A block is 64 bytes: none of it is left.
    set(Some(Injection::ShortOutput));
    assert_eq!(run(&device, &kernel, 1), [POISON; 16]);
    // The output's poison is sent, and comes back into the input.
    set(Some(Injection::SwappedInputs));
    assert_eq!(run(&device, &kernel, 1), [POISON; 16]);
    set(Some(Injection::ZeroOutput));
    assert_eq!(run(&device, &kernel, 1), [0; 16]);
    set(Some(Injection::GarbageOutput));
    assert_ne!(run(&device, &kernel, 1), numbers(1));
    set(Some(Injection::NotExecuted));
    assert_eq!(run(&device, &kernel, 1), [POISON; 16]);
    set(None);
    good(3);

    let shows: Vec<_> = (0..5)
        .map(|_| {
            device
                .context(&xclbin(SHOW_TABLE))
                .unwrap()
                .only_kernel()
                .unwrap()
        })
        .collect();
    shows[0].bind_at(TABLE_AT, &[9u32; 16]).unwrap();
    assert_eq!(run(&device, &shows[0], 0), [9; 16], "uploaded");

    // The loopback context is the first of six; of four columns the last two are
    // shared, so that one of the five others takes the first one's table away.
    set(Some(Injection::LostTables));
    let lost = (1..5).any(|other| {
        run(&device, &shows[other], 0);
        run(&device, &kernel, 0);
        run(&device, &shows[0], 0) != [9; 16]
    });
    assert!(lost);
    set(None);
    good(4);

    // The answer to the second run comes too late: it is nobody's.
    let device = Device::open(DeviceSelector::Emulator).unwrap();
    let second = |defect| {
        let context = device.context(&xclbin(LOOPBACK)).unwrap();
        let kernel = context.only_kernel().unwrap();
        set(Some(defect));
        let runs = [7, 8, 9].map(|start| ended(&device, &kernel, start));
        set(None);
        runs
    };
    let [first, late, next] = second(Injection::LateAnswer);
    assert_eq!(first.unwrap(), numbers(7));
    let told = |error: &Error| matches!(error, Error::CommandTimeout { diagnosis: Some(why) } if why.contains("came after"));
    assert!(late.as_ref().is_err_and(told), "{late:?}");
    assert_eq!(next.unwrap(), numbers(9), "its own");

    let others = Device::open(DeviceSelector::Emulator).unwrap();
    set(Some(Injection::SlotsTaken));
    let refused = others.context(&xclbin(LOOPBACK)).err();
    set(None);
    assert!(
        matches!(refused, Some(Error::NoContextSlot { live: 0 })),
        "{refused:?}"
    );
}
