//! `cargo xtask mutate`: whether the checks notice any one wrong entry of the
//! tables and constants in a built image.
//!
//! The data of a core's program is taken from the build as the image has it. Of
//! each 16 bits the lowest is flipped, alone, and the core runs the calls that
//! the checks make of it ([`hil_tests::blocks`]) until an output is not
//! golden's: then a check on the device, which runs the same program on the
//! same numbers, fails as well.
//!
//! An entry that no call of any check reads, before the program itself has
//! written it, is said to be unread: space between tables, and copies of
//! entries that look-ups don't take. What is read and makes no difference
//! anywhere has survived, and the command ends with 1.

mod call;
mod subject;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;

use miette::miette;

use crate::out::{errln, outln};
use crate::{Done, Outcome};

use call::{Program, Verdict};
use subject::{Subject, SUBJECTS};

/// Flips each entry of the tables and constants in built images, one at a
/// time, and runs the checks' calls until one is wrong.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Kernels, all that have data if none is named
    names: Vec<String>,
    /// Only each so-manieth entry
    #[arg(long, default_value_t = 1)]
    stride: usize,
}

pub(crate) fn main(args: Args) -> Outcome {
    let known = || SUBJECTS.map(|s| s.kernel).join(", ");
    for name in &args.names {
        if !SUBJECTS.iter().any(|s| s.kernel == name) {
            return Err(miette!(
                help = format!("there are: {}", known()),
                "`{name}` has no data"
            )
            .into());
        }
    }
    if args.stride == 0 {
        return Err(miette!("--stride 0: at least 1 is needed").into());
    }
    let wanted = |s: &&Subject| args.names.is_empty() || args.names.iter().any(|n| n == s.kernel);
    let mut done = Done::Ok;
    for subject in SUBJECTS.iter().filter(wanted) {
        if !judge(subject, args.stride)? {
            done = Done::Failed;
        }
    }
    Ok(done)
}

/// Whether no entry of a kernel survives.
fn judge(subject: &Subject, stride: usize) -> Result<bool, crate::error::Failure> {
    let program = Program::build(subject)?;
    let blocks = (subject.blocks)().map_err(|e| miette!("{}: {e}", subject.kernel))?;
    errln!("{}: {} calls, reading ...", subject.kernel, blocks.len());
    let reads = program.reads(&blocks)?;
    let entries: Vec<usize> = (0..program.entries()).step_by(stride).collect();
    let next = AtomicUsize::new(0);
    let verdicts = Mutex::new(vec![Verdict::Unread; entries.len()]);
    let workers = std::thread::available_parallelism().map_or(1, |n| n.get());
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| loop {
                let n = next.fetch_add(1, Ordering::Relaxed);
                let Some(&entry) = entries.get(n) else { break };
                let verdict = program.flip(entry, &blocks, &reads);
                if n % 1000 == 999 {
                    errln!("{}: {} of {}", subject.kernel, n + 1, entries.len());
                }
                if let Ok(mut all) = verdicts.lock() {
                    all[n] = verdict;
                }
            });
        }
    });
    let verdicts = verdicts
        .into_inner()
        .map_err(|_| miette!("a worker ended early"))?;
    let count = |v: Verdict| verdicts.iter().filter(|x| **x == v).count();
    let survivors = count(Verdict::Survived);
    outln!(
        "{}: {} entries; {} make a check fail, {} are never read, {survivors} survive",
        subject.kernel,
        entries.len(),
        count(Verdict::Noticed),
        count(Verdict::Unread)
    );
    for (entry, verdict) in entries.iter().zip(&verdicts) {
        if *verdict == Verdict::Survived {
            outln!("  {}", program.place(*entry));
        }
    }
    Ok(survivors == 0)
}
