//! What core programs do with locks, as callers see it.

use npu_arch::array::{LockId, TileCoord};
use npu_design::{lower, LockUse, Options};

fn uses(text: &str) -> Vec<LockUse> {
    let design = lower(text, &Options::default()).unwrap_or_else(|e| panic!("{e}"));
    design.cores[0].locks.clone()
}

fn used(acquire: bool, (row, lock): (u8, u8), value: i32) -> LockUse {
    LockUse {
        acquire,
        lock: Some((TileCoord::new(0, row), LockId(lock))),
        value,
    }
}

/// In the order of the text, with what functions do at the end; each with the instruction's own value.
#[test]
fn locks_by_name_and_by_number() {
    let text = "aie.device(npu1_1col) {
  %core = aie.tile(0, 3)
  %south = aie.tile(0, 2)
  %north = aie.tile(0, 4)
  %own = aie.lock(%core, 5) {init = 1 : i32}
  %low = aie.lock(%south, 2) {init = 1 : i32}
  %high = aie.lock(%north, 15) {init = 1 : i32}
  func.func private @last() {
    aie.use_lock(%high, Release, 3)
    return
  }
  %program = aie.core(%core) {
    func.call @last() : () -> ()
    aie.use_lock(%own, AcquireGreaterEqual, 2)
    aie.use_lock(%low, Acquire, 1)
    %number = arith.constant 50 : index
    aie.use_lock(%number, Release, 1)
    aie.end
  }
}";
    let expected = [
        used(true, (3, 5), -2),
        used(true, (2, 2), 1),
        used(false, (3, 2), 1),
        used(false, (4, 15), 3),
    ];
    assert_eq!(uses(text), expected);
}

/// A number that the program computes may be any lock's.
#[test]
fn a_number_that_is_computed() {
    let text = "aie.device(npu1_1col) {
  %core = aie.tile(0, 2)
  %program = aie.core(%core) {
    %c48 = arith.constant 48 : index
    %c50 = arith.constant 50 : index
    %c1 = arith.constant 1 : index
    scf.for %i = %c48 to %c50 step %c1 {
      aie.use_lock(%i, Release, 1)
    }
    aie.end
  }
}";
    let found = uses(text);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].acquire, found[0].lock), (false, None));
}
