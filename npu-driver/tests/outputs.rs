//! What the checks of a stream say about its outputs, against what the emulator sees.
#![cfg(feature = "emu")]

mod common;

use common::*;
use npu_arch::array::dma::Token;
use npu_arch::array::{DmaChannel, QueueWord, ShimBd, TileKind};
use npu_driver::backend::{Backend, BackendContext, Code, Command, ContextSpec};
use npu_driver::backend::{HostBuffer, KmdBackend, Outcome};
use npu_driver::emulator::{Class, Options, Strictness};
use npu_driver::kmd::{EmuKmd, FaultPoint};
use npu_driver::{Device, Error, Evidence, InstructionStream};
use npu_image::txn::Direction;
use proptest::prelude::*;
use std::sync::Arc;
use std::time::Duration;

const LONG: Duration = Duration::from_secs(60);
/// Blocks that a buffer holds.
const BLOCKS: u32 = 4;

/// One block in, one block out; with a token or not; waited for so many tokens after it.
type Step = (bool, usize);

fn stream(steps: &[Step]) -> InstructionStream {
    let base = TileKind::Shim.bd_base();
    let queue = |channel: DmaChannel| channel.queue_register(TileKind::Shim).unwrap().0;
    let task = |bd: u8, token| {
        let word = QueueWord {
            start_bd: bd.into(),
            repeat: 0,
            token,
        };
        word.to_word(TileKind::Shim).unwrap()
    };
    let block = ShimBd {
        buffer_length: WORDS,
        valid_bd: 1,
        ..ShimBd::default()
    };
    let ctrl = DmaChannel::s2mm(0).ctrl_register(TileKind::Shim).unwrap().0;
    let mut builder = InstructionStream::builder().mask_write(ctrl, 0xF00, 0x1F00);
    let mut tokens = 0;
    for (n, (token, waits)) in (0..).zip(steps) {
        let (from, to) = (2 * n, 2 * n + 1);
        for (bd, argument) in [(from, 0), (to, 1)] {
            let at = base + 0x20 * u32::from(bd);
            builder = builder.block_write(at, &block.to_words().unwrap()).patch(
                at + 4,
                argument,
                u64::from(4 * WORDS * u32::from(n)),
            );
        }
        let issue = match token {
            true => Token::Issue,
            false => Token::Silent,
        };
        builder = builder
            .write(queue(DmaChannel::mm2s(0)), task(from, Token::Silent))
            .write(queue(DmaChannel::s2mm(0)), task(to, issue));
        tokens += usize::from(*token);
        // Never for one that does not come: that is a hang, and no matter of outputs.
        for _ in 0..tokens.min(*waits) {
            builder = builder.sync(0, Direction::S2mm, 0);
            tokens -= 1;
        }
    }
    builder.finish().unwrap()
}

struct Bench {
    backend: KmdBackend<EmuKmd>,
    context: Arc<dyn BackendContext>,
    buffers: [Arc<dyn HostBuffer>; 2],
}

impl Bench {
    fn new() -> Self {
        Self::over(EmuKmd::new().unwrap())
    }

    fn over(kmd: EmuKmd) -> Self {
        let backend = KmdBackend::open(kmd).unwrap();
        let buffer = || backend.allocate(u64::from(4 * WORDS * BLOCKS)).unwrap();
        let buffers = [buffer(), buffer()];
        let context = Self::context(&backend);
        Self {
            backend,
            context,
            buffers,
        }
    }

    fn context(backend: &KmdBackend<EmuKmd>) -> Arc<dyn BackendContext> {
        let spec = ContextSpec {
            columns: 1,
            max_opc: 2048,
            units: vec![(design(LOOPBACK).into(), 0)],
            kernels: vec!["MLIR_AIE".into()],
            image: None,
        };
        backend.create_context(&spec).unwrap()
    }

    fn command(&self, stream: &InstructionStream) -> Command {
        Command {
            unit: 0,
            code: Code::new(stream.bytes()),
            buffers: self.buffers.iter().cloned().collect(),
        }
    }

    /// Runs it without any check.
    fn run(&mut self, stream: &InstructionStream) -> Outcome {
        let command = self.command(stream);
        let place = self.context.admit(LONG).unwrap();
        let pending = self.context.submit(&[command], place).unwrap();
        let outcome = pending.wait(LONG).unwrap().unwrap();
        if outcome != Outcome::Completed {
            self.context.shut_down();
            self.context = Self::context(&self.backend);
        }
        outcome
    }
}

fn verified(stream: &InstructionStream) -> Result<(), Error> {
    stream.verify(1)?;
    stream.verify_buffers(&[u64::from(4 * WORDS * BLOCKS); 2])
}

#[test]
fn what_is_refused_ends_with_an_output_under_way() {
    let mut bench = Bench::new();
    let stream = stream(&[(true, 0)]);
    let error = verified(&stream).unwrap_err();
    assert!(matches!(error, Error::UnawaitedOutput { .. }), "{error}");
    let outcome = bench.run(&stream);
    assert!(
        matches!(&outcome, Outcome::Failed { diagnosis: Some(why), .. } if why.contains("still writes host memory")),
        "{outcome:?}"
    );
}

#[test]
fn what_is_accepted_never_ends_with_an_output_under_way() {
    let bench = std::cell::RefCell::new(Bench::new());
    let steps = prop::collection::vec((any::<bool>(), 0usize..3), 1..=BLOCKS as usize);
    let config = ProptestConfig {
        cases: 128,
        ..ProptestConfig::default()
    };
    proptest!(config, |(steps in steps)| {
        let stream = stream(&steps);
        let verdict = verified(&stream);
        let outcome = bench.borrow_mut().run(&stream);
        match verdict {
            Ok(()) => prop_assert_eq!(outcome, Outcome::Completed),
            Err(Error::UnawaitedOutput { .. }) => {}
            Err(other) => prop_assert!(false, "{}", other),
        }
    });
}

/// A device whose firmware rejects the next run at its wait, and doesn't look at what the
/// run leaves in the array.
fn rejecting() -> EmuKmd {
    let options = Options {
        strictness: Strictness::strict().allow(Class::UnawaitedOutput),
        ..Options::default()
    };
    let kmd = EmuKmd::with_options(options).unwrap();
    kmd.faults().arm(FaultPoint::RejectAtWait, 1);
    kmd
}

/// Waits for a block that nothing sends.
fn output_alone() -> InstructionStream {
    let (base, s2mm) = (TileKind::Shim.bd_base(), DmaChannel::s2mm(0));
    let word = QueueWord {
        // No descriptor of the other stream.
        start_bd: 2.into(),
        repeat: 0,
        token: Token::Issue,
    };
    let block = ShimBd {
        buffer_length: WORDS,
        valid_bd: 1,
        ..ShimBd::default()
    };
    InstructionStream::builder()
        .mask_write(s2mm.ctrl_register(TileKind::Shim).unwrap().0, 0xF00, 0x1F00)
        .block_write(base + 0x40, &block.to_words().unwrap())
        .patch(base + 0x44, 1, 0)
        .write(
            s2mm.queue_register(TileKind::Shim).unwrap().0,
            word.to_word(TileKind::Shim).unwrap(),
        )
        .sync(0, Direction::S2mm, 0)
        .finish()
        .unwrap()
}

#[test]
fn what_a_rejected_run_left_in_the_array_never_writes_its_buffer() {
    let backend = Box::new(KmdBackend::open(rejecting()).unwrap());
    let (evidence, why) = (Evidence::EmulatorFunctional, "a test".into());
    let device = Device::over(backend, "emu", evidence, why);
    let context = device.context(&xclbin(LOOPBACK)).unwrap();
    let kernel = context.only_kernel().unwrap();
    let block = |value| device.buffer_from(&[value; WORDS as usize]).unwrap();
    let (mut a, mut b, mut old) = (block(7), block(0), block(0xAAu32));
    let stream = output_alone();
    let run = kernel.run(&stream).arg(&mut a).arg(&mut old);
    let error = run.submit().unwrap().wait(LONG).unwrap_err();
    assert!(matches!(error, Error::CommandFailed { .. }), "{error}");
    assert_eq!(old.as_slice().unwrap(), [0xAA; WORDS as usize]);
    let stream = stream_of(WORDS, WORDS);
    let run = kernel.run(&stream).arg(&mut a).arg(&mut b);
    // Its context is loaded anew, however little time there is.
    let run = run.submit_within(Duration::ZERO);
    run.unwrap().wait(LONG).unwrap();
    assert_eq!(b.as_slice().unwrap(), [7; WORDS as usize]);
    assert_eq!(old.as_slice().unwrap(), [0xAA; WORDS as usize]);
}

#[test]
fn a_run_behind_a_rejected_one_is_not_believed() {
    for rejected_first in [true, false] {
        let bench = Bench::over(rejecting());
        let submit = |stream: &InstructionStream| {
            let command = bench.command(stream);
            let place = bench.context.admit(LONG).unwrap();
            bench.context.submit(&[command], place).unwrap()
        };
        // The second gets its token from the first one's task, which takes its data too.
        let rejected = submit(&output_alone());
        let behind = submit(&stream(&[(true, 1)]));
        if rejected_first {
            rejected.wait(LONG).unwrap();
        }
        let second = behind.wait(LONG).unwrap().unwrap();
        assert!(matches!(second, Outcome::Aborted { .. }), "{second:?}");
        let first = rejected.wait(LONG).unwrap().unwrap();
        assert!(matches!(first, Outcome::Failed { .. }), "{first:?}");
        let place = bench.context.admit(LONG).unwrap();
        let again = bench.context.submit(&[bench.command(&stream(&[]))], place);
        assert!(matches!(again, Err(Error::CommandAborted { .. })));
    }
}
