//! Calling one function of a program, by the ABI of Peano.

use npu_arch::isa::Reg;

use super::env::CoreEnv;
use super::exec::Core;
use super::fault::{CoreFault, Stop};

/// Where functions return to: aligned, outside of every program.
const RETURN: u32 = 0xf_fff0;

/// A call: arguments in `p0`, `p1`, .. and `r0`, `r1`, ...
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    /// Address of the function.
    pub entry: u32,
    /// Stack pointer; the stack grows upwards. 32-byte aligned.
    pub stack: u32,
    /// Pointer arguments, at most six.
    pub pointers: &'a [u32],
    /// Integer arguments, at most eight.
    pub integers: &'a [u32],
    /// Bundles that it may take.
    pub budget: u64,
}

/// What came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Returned {
    /// `r0`, if it is defined.
    pub r0: Option<u32>,
    /// `r1`, if it is defined: the high word of 64-bit results.
    pub r1: Option<u32>,
    /// `p0`, if it is defined.
    pub p0: Option<u32>,
    /// Bundles issued.
    pub bundles: u64,
}

/// Why a call did not return.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// More arguments than registers.
    #[error(
        "{pointers} pointer and {integers} integer arguments; there are registers for 6 and 8"
    )]
    Arguments {
        /// Pointers given.
        pointers: usize,
        /// Integers given.
        integers: usize,
    },
    /// The core faulted.
    #[error(transparent)]
    Fault(Box<CoreFault>),
    /// It stopped otherwise: out of budget, waiting for a lock, `done`.
    #[error("the function did not return: {0:?}")]
    Stopped(Stop),
    /// A register that calls preserve came back changed.
    #[error("{reg} was not preserved")]
    Clobbered {
        /// The register.
        reg: Reg,
    },
}

/// Calls a function of the loaded program from reset state, and checks that
/// it preserves `r16`-`r23`, `p6`, `p7` and `sp`.
///
/// # Errors
/// Every [`CallError`].
pub fn call_function<E: CoreEnv>(
    core: &mut Core,
    env: &mut E,
    call: &Call,
) -> Result<Returned, CallError> {
    let (pointers, integers) = (call.pointers.len(), call.integers.len());
    if pointers > 6 || integers > 8 {
        return Err(CallError::Arguments { pointers, integers });
    }
    core.reset();
    core.enable();
    for (i, v) in call.pointers.iter().enumerate() {
        core.set_reg(Reg::p(i as u8), *v);
    }
    for (i, v) in call.integers.iter().enumerate() {
        core.set_reg(Reg::r(i as u8), *v);
    }
    core.set_reg(Reg::SP, call.stack);
    core.set_reg(Reg::LR, RETURN);
    let saved = (16..24).map(Reg::r).chain((6..8).map(Reg::p));
    let canary = |r: Reg| 0x5_a5a0 + u32::from(r.index());
    for r in saved.clone() {
        core.set_reg(r, canary(r));
    }
    core.set_pc(call.entry);
    core.stop_at(Some(RETURN));
    let stop = core.run(env, call.budget);
    core.stop_at(None);
    match stop {
        Stop::Reached => {}
        Stop::Fault(f) => return Err(CallError::Fault(f)),
        other => return Err(CallError::Stopped(other)),
    }
    for (r, v) in saved.map(|r| (r, canary(r))).chain([(Reg::SP, call.stack)]) {
        if core.reg(r) != Some(v) {
            return Err(CallError::Clobbered { reg: r });
        }
    }
    Ok(Returned {
        r0: core.reg(Reg::r(0)),
        r1: core.reg(Reg::r(1)),
        p0: core.reg(Reg::p(0)),
        bundles: core.counters().bundles,
    })
}
