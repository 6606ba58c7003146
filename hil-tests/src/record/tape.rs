//! What a session records of one kernel in one context.

use std::cell::RefCell;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;

use npu_driver::{Error, InstructionStream};

use super::{BlobHash, Ended, How, Named, Recorder, Run};

/// Contexts of this process so far.
static CONTEXTS: AtomicU64 = AtomicU64::new(0);

/// The recorder with what all runs of a context have in common.
#[derive(Debug)]
pub(crate) struct Tape {
    recorder: Arc<Recorder>,
    check: &'static str,
    kernel: String,
    context: u64,
    xclbin: BlobHash,
    manifest: BlobHash,
    named: RefCell<Vec<Named>>,
}

impl Tape {
    pub(crate) fn new(
        recorder: Arc<Recorder>,
        check: &'static str,
        kernel: &str,
        xclbin: &[u8],
        manifest: &[u8],
    ) -> io::Result<Self> {
        let number = CONTEXTS.fetch_add(1, Ordering::Relaxed);
        Ok(Self {
            check,
            kernel: kernel.to_owned(),
            // Below 2^53, where every reader of JSON has whole numbers.
            context: u64::from(std::process::id()) << 20 | (number & 0xf_ffff),
            xclbin: recorder.blob(xclbin)?,
            manifest: recorder.blob(manifest)?,
            named: RefCell::default(),
            recorder,
        })
    }

    pub(crate) fn blob(&self, bytes: &[u8]) -> io::Result<BlobHash> {
        self.recorder.blob(bytes)
    }

    /// Something was bound or uploaded.
    pub(crate) fn named(&self, name: &str, how: How, bytes: &[u8]) -> io::Result<()> {
        let data = self.blob(bytes)?;
        let mut all = self.named.borrow_mut();
        all.retain(|n| n.name != name);
        all.push(Named {
            name: name.to_owned(),
            how,
            data,
        });
        Ok(())
    }

    /// A run has ended: with its output, or with an error.
    pub(crate) fn run(
        &self,
        stream: &InstructionStream,
        inputs: &[BlobHash],
        output: (usize, usize),
        ended: Result<&[u8], &Error>,
    ) -> io::Result<()> {
        self.recorder.run(&Run {
            check: self.check.to_owned(),
            kernel: self.kernel.clone(),
            context: self.context,
            xclbin: self.xclbin.clone(),
            manifest: self.manifest.clone(),
            stream: self.blob(stream.bytes())?,
            named: self.named.borrow().clone(),
            inputs: inputs.to_vec(),
            output,
            ended: match ended {
                Ok(bytes) => Ended::Output(self.blob(bytes)?),
                Err(error) => Ended::with(error),
            },
        })
    }
}
