//! Pipelined loops, from what AMD's notes say of them.
//!
//! The notes give the cycles of a kernel's loop, its initiation interval, the
//! stages of its schedule and its trips, not the schedule. A core without stalls
//! takes the same time for every schedule of that shape: the stages before the
//! loop, and an interval for each trip.

use super::cores::{alone, result};
use super::{CalibrationError, Limit, Row};

const NOTES: &str = "AMD's notes on optimising kernels in Xilinx/mlir-aie";

/// Bundles between a loop's set-up and its last bundle, as hardware wants them.
const SET_UP: usize = 7;

/// A loop's shape.
struct Shape {
    /// Cycles from one trip's start to the next.
    interval: usize,
    stages: usize,
    trips: usize,
}

/// Cycles from the first bundle of the stages before the loop to the one behind it.
fn cycles(shape: &Shape) -> Result<f64, CalibrationError> {
    let nops = |n: usize| "nopa; nopb; nopxm; nops; nopv\n".repeat(n);
    let before = (shape.stages - 1) * shape.interval;
    let program = [
        "movxm p0, #0x7f000\n movxm r0, #",
        &shape.trips.to_string(),
        "\n movxm ls, #first\n movxm le, #last\n add.nc lc, r0, #0\n .p2align 4\n",
        &nops(SET_UP),
        "nopa; nopb; nopx; mov r17:r16, cntr; nops; nopv\n",
        &nops(before),
        "first:\n",
        &nops(shape.interval - 1),
        "last:\n",
        &nops(1),
        "mov r19:r18, cntr\n st r16, [p0], #4\n st r18, [p0], #4\n done\n",
    ]
    .concat();
    let measured = alone(&program)?;
    Ok(result(&measured, 1)? - result(&measured, 0)?)
}

pub(super) fn rows() -> Result<Vec<Row>, CalibrationError> {
    [
        (
            "loop of bfloat16 `mul` or `add`, 256 elements: interval 1, 14 stages",
            30.0,
            1,
            14,
            16,
        ),
        ("the same, 1,024 elements", 78.0, 1, 14, 64),
        ("the same, 2,048 elements", 142.0, 1, 14, 128),
        ("the same, 4,096 elements", 270.0, 1, 14, 256),
        (
            "loop of `relu`, 1,024 elements: interval 2, 6 stages",
            75.0,
            2,
            6,
            32,
        ),
        (
            "loop of `tanh`, 1,024 elements: interval 28, 2 stages",
            911.0,
            28,
            2,
            32,
        ),
    ]
    .into_iter()
    .map(|(what, measured, interval, stages, trips)| {
        let shape = Shape {
            interval,
            stages,
            trips,
        };
        Ok(Row {
            what,
            source: NOTES,
            measured,
            ours: cycles(&shape)?,
            limit: Limit::Percent(3.0),
        })
    })
    .collect()
}
