//! The seam below the public API: lists of commands.

mod common;

use common::*;
use npu_driver::backend::{Backend, BackendContext, Code, Command, ContextSpec};
use npu_driver::backend::{HostBuffer, KmdBackend, Outcome, Pending};
use npu_driver::kmd::{EmuKmd, HwctxParams, Kmd};
use npu_driver::Error;
use std::sync::Arc;
use std::time::Duration;

const LONG: Duration = Duration::from_secs(30);

struct Bench {
    backend: KmdBackend<EmuKmd>,
    spec: ContextSpec,
}

impl Bench {
    fn new() -> Self {
        let backend = KmdBackend::open(EmuKmd::new().unwrap()).unwrap();
        let units = vec![(design(LOOPBACK).into(), 0)];
        Self {
            backend,
            spec: ContextSpec {
                columns: 1,
                max_opc: 2048,
                units,
                kernels: vec!["MLIR_AIE".into()],
                image: None,
            },
        }
    }

    fn buffer(&self, fill: u8) -> Arc<dyn HostBuffer> {
        let buffer = self.backend.allocate(64).unwrap();
        buffer.mapping().write(0, &[fill; 64]).unwrap();
        buffer
    }

    fn command(&self, from: &Arc<dyn HostBuffer>, to: &Arc<dyn HostBuffer>, back: u32) -> Command {
        Command {
            unit: 0,
            code: Code::new(stream_of(WORDS, back).bytes()),
            buffers: [from.clone(), to.clone()].into_iter().collect(),
        }
    }
}

fn submit(context: &dyn BackendContext, commands: &[Command]) -> Result<Arc<dyn Pending>, Error> {
    context.submit(commands, context.admit(LONG)?)
}

fn bytes(buffer: &Arc<dyn HostBuffer>) -> [u8; 64] {
    let mut bytes = [0; 64];
    buffer.mapping().read(0, &mut bytes).unwrap();
    bytes
}

#[test]
fn a_list_runs_in_order() {
    let bench = Bench::new();
    let context = bench.backend.create_context(&bench.spec).unwrap();
    let chain: Vec<_> = (0..5).map(|i| bench.buffer(i + 1)).collect();
    let commands: Vec<_> = chain
        .windows(2)
        .map(|pair| bench.command(&pair[0], &pair[1], WORDS))
        .collect();
    let pending = submit(&*context, &commands).unwrap();
    assert_eq!(pending.wait(LONG).unwrap(), Some(Outcome::Completed));
    assert_eq!(
        bytes(&chain[4]),
        [1; 64],
        "the first went through all of them"
    );
}

#[test]
fn a_list_stops_where_a_command_hangs() {
    let bench = Bench::new();
    let context = bench.backend.create_context(&bench.spec).unwrap();
    let (a, b, c) = (
        bench.buffer(1),
        bench.backend.allocate(128).unwrap(),
        bench.buffer(3),
    );
    let commands = [
        bench.command(&a, &c, WORDS),
        bench.command(&a, &b, 2 * WORDS),
        bench.command(&b, &c, WORDS),
    ];
    let pending = submit(&*context, &commands).unwrap();
    let outcome = pending.wait(LONG).unwrap().unwrap();
    assert!(
        matches!(&outcome, Outcome::Timeout { diagnosis: Some(_) }),
        "{outcome:?}"
    );
    assert_eq!(bytes(&c), [1; 64], "the first ran, the third did not");
    let again = submit(&*context, &commands[..1]).unwrap();
    assert_eq!(again.wait(LONG).unwrap(), Some(Outcome::Completed));
}

#[test]
fn lists_have_limits() {
    let bench = Bench::new();
    let context = bench.backend.create_context(&bench.spec).unwrap();
    let (a, b) = (bench.buffer(1), bench.buffer(2));
    let command = bench.command(&a, &b, WORDS);
    let most = context.list_limit();
    for given in [0, most + 1] {
        let error = submit(&*context, &vec![command.clone(); given]).unwrap_err();
        assert!(matches!(error, Error::RunListLength { .. }), "{error}");
    }
    let full = submit(&*context, &vec![command.clone(); most]).unwrap();
    assert_eq!(full.wait(LONG).unwrap(), Some(Outcome::Completed));
    context.shut_down();
    let error = submit(&*context, &[command]).unwrap_err();
    assert!(matches!(error, Error::CommandAborted { .. }), "{error}");
}

#[test]
fn a_fence_lives_as_long_as_somebody_may_wait_for_it() {
    let bench = Bench::new();
    let kmd = bench.backend.kmd();
    let params = HwctxParams {
        num_tiles: 4,
        max_opc: 2048,
    };
    let next = || {
        let made = kmd.create_hwctx(params).unwrap();
        kmd.destroy_hwctx(&made).unwrap();
        kmd.destroy_fence(&made);
        made.syncobj
    };
    let free = next();
    let context = bench.backend.create_context(&bench.spec).unwrap();
    let (a, b) = (bench.buffer(1), bench.buffer(2));
    let pending = submit(&*context, &[bench.command(&a, &b, WORDS)]).unwrap();
    drop(context);
    assert_ne!(next(), free, "the run may be waited for");
    pending.wait(LONG).unwrap();
    drop(pending);
    assert_eq!(next(), free);
}
