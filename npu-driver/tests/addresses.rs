//! Runs and lists in each of the ways that a device reaches host memory.

mod common;

use common::*;
use npu_driver::backend::KmdBackend;
use npu_driver::kmd::{AddressMode, BoKind, EmuKmd, Kmd};
use npu_driver::{Buffer, Device, Evidence, RunList};
use std::time::Duration;

const LONG: Duration = Duration::from_secs(30);

fn kmd(mode: AddressMode) -> EmuKmd {
    EmuKmd::with_addresses(mode).unwrap()
}

#[test]
fn buffers_are_where_each_mode_has_them() {
    let place = |mode| {
        let kmd = kmd(mode);
        let made = kmd.create_bo(BoKind::Share, 4096).unwrap();
        (made.device_address, made.mapping.address())
    };
    assert_eq!(place(AddressMode::Kernel).0, 0x1_0000_0000);
    assert_eq!(place(AddressMode::Physical).0, 0x6000_0000);
    let (device, user) = place(AddressMode::Shared);
    assert_eq!(device, user, "the program's own address");
}

#[test]
fn runs_and_lists_work_in_every_mode() {
    for mode in [
        AddressMode::Kernel,
        AddressMode::Physical,
        AddressMode::Shared,
    ] {
        let backend = Box::new(KmdBackend::open(kmd(mode)).unwrap());
        let evidence = Evidence::EmulatorFunctional;
        let device = Device::over(backend, "emu", evidence, "a test".into());
        let context = device.context(&xclbin(LOOPBACK)).unwrap();
        let kernel = context.only_kernel().unwrap();
        let stream = stream();
        let block = |value: u32| device.buffer_from(&[value; WORDS as usize]).unwrap();
        let [mut a, mut b, mut c]: [Buffer<u32>; 3] = [7, 8, 9].map(block);
        let run = kernel.run(&stream).arg(&mut a).arg(&mut b);
        run.submit().unwrap().wait(LONG).unwrap();
        assert_eq!(b.as_slice().unwrap(), [7; WORDS as usize], "{mode:?}");
        b.fill(5).unwrap();
        let mut list = RunList::new();
        let ids = [&mut a, &mut b, &mut c].map(|buffer| list.buffer(buffer));
        list.run(&kernel, &stream, &[ids[1], ids[0]]).unwrap();
        list.run(&kernel, &stream, &[ids[0], ids[2]]).unwrap();
        list.submit().unwrap().wait(LONG).unwrap();
        assert_eq!(c.as_slice().unwrap(), [5; WORDS as usize], "{mode:?}");
    }
}
