//! Many threads, few contexts. Thousands of runs of real kernels, and a look at the
//! memory, are `npu-stress` of `hil-tests`.

mod common;

use common::*;
use npu_driver::{Device, DeviceSelector, Kernel, RunList, TileAddress};
use std::time::Duration;

const LONG: Duration = Duration::from_secs(120);
const THREADS: u32 = 8;
/// Runs of each thread; every fourth round is a list of two.
const ROUNDS: u32 = 48;

fn single(device: &Device, kernel: &Kernel, value: u32) {
    let mut a = device.buffer_from(&[value; WORDS as usize]).unwrap();
    let mut b = device.buffer_from(&[!value; WORDS as usize]).unwrap();
    let stream = stream();
    let run = kernel.run(&stream).arg(&mut a).arg(&mut b);
    run.submit().unwrap().wait(LONG).unwrap();
    assert_eq!(b.as_slice().unwrap(), [value; WORDS as usize]);
}

fn pair(device: &Device, kernel: &Kernel, value: u32) {
    let mut blocks = [value, !value, !value].map(|v| {
        let block = device.buffer_from(&[v; WORDS as usize]);
        block.unwrap()
    });
    let stream = stream();
    let mut list = RunList::new();
    let ids: Vec<_> = blocks.iter_mut().map(|b| list.buffer(b)).collect();
    list.run(kernel, &stream, &ids[..2]).unwrap();
    list.run(kernel, &stream, &ids[1..]).unwrap();
    list.submit().unwrap().wait(LONG).unwrap();
    assert_eq!(blocks[2].as_slice().unwrap(), [value; WORDS as usize]);
}

fn table(device: &Device, kernel: &Kernel, value: u32) {
    let at = TileAddress {
        column: 0,
        row: 2,
        offset: TABLE,
    };
    kernel.bind_at(at, &[value; 16]).unwrap();
    let mut a = device.buffer_from(&[0u32; WORDS as usize]).unwrap();
    let mut b = device.buffer_from(&[!value; WORDS as usize]).unwrap();
    let stream = stream();
    let run = kernel.run(&stream).arg(&mut a).arg(&mut b);
    run.submit().unwrap().wait(LONG).unwrap();
    assert_eq!(b.as_slice().unwrap(), [value; WORDS as usize]);
}

#[test]
fn eight_threads_on_four_contexts_get_their_own_data() {
    let device = Device::open(DeviceSelector::Emulator).unwrap();
    let (plain, shown) = (xclbin(LOOPBACK), xclbin(SHOW_TABLE));
    // Two contexts of each design; two threads share each.
    let contexts = [&plain, &plain, &shown, &shown].map(|x| device.context(x).unwrap());
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            let device = &device;
            let which = (thread % 4) as usize;
            // A handle of its own: tables belong to handles.
            let kernel = contexts[which].only_kernel().unwrap();
            scope.spawn(move || {
                for round in 0..ROUNDS {
                    let value = thread << 16 | round;
                    match (which, round % 4) {
                        (2.., _) => table(device, &kernel, value),
                        (_, 0) => pair(device, &kernel, value),
                        _ => single(device, &kernel, value),
                    }
                }
            });
        }
    });
    let stats = device.stats();
    let lists = u64::from(THREADS / 2 * ROUNDS / 4);
    let submitted = u64::from(THREADS * ROUNDS);
    assert_eq!(
        (stats.submitted, stats.runs),
        (submitted, submitted + lists)
    );
    assert_eq!((stats.completed, stats.failed), (submitted, 0));
    assert_eq!(device.query().contexts.unwrap().len(), 4);
}
