//! Smaller values that still fail.
//!
//! Shrinking tries dozens of values. On hardware that would be dozens of runs of a
//! kernel that misbehaves, so the emulator tries them, and only what fails there runs
//! on the device: a step is accepted when the device fails as well, in the same way.
//! Where the emulator does not fail on the first value, the device alone can tell. It
//! is asked a few times in all, and only while it answers with data: runs that hang
//! cost its health. A first failure that is no data shrinks on the emulator or not at
//! all.

use std::time::{Duration, Instant};

use proptest::strategy::ValueTree;

use crate::check::Failure;
use crate::report::Outcome;

/// Runs at most of a device that fails.
const MOST_ON_DEVICE: usize = 40;
/// No value is tried after this long. The emulator has no other limit.
const LONGEST: Duration = Duration::from_secs(120);

/// Says how a run on a value fails, if it does.
pub(super) type Fails<'a, V> = &'a mut dyn FnMut(&V) -> Option<Failure>;

/// Who tells whether a smaller value fails.
pub(super) enum Judge<'a, V> {
    /// One device: the emulator itself.
    Alone(Fails<'a, V>),
    /// The emulator first, then the device that the failure is of.
    Confirmed {
        emulator: Fails<'a, V>,
        device: Fails<'a, V>,
    },
}

/// What is left of a failure.
pub(super) struct Smallest<V> {
    pub(super) value: V,
    pub(super) failure: Failure,
    /// Steps that were accepted, of values that were tried.
    accepted: usize,
    tried: usize,
    /// Runs on the device among them, where it is another than the emulator.
    asked: usize,
    /// How the device ended them with something else than data.
    left: Option<&'static str>,
    on: On,
}

/// Who was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum On {
    Emulator,
    Both,
    /// The emulator, of a failure of the device that is no data.
    EmulatorInstead,
    DeviceAlone,
    Nowhere,
}

impl<V> Smallest<V> {
    /// In words.
    pub(super) fn how(&self) -> String {
        let (accepted, tried, asked) = (self.accepted, self.tried, self.asked);
        let steps = format!("shrunk by {accepted} steps of {tried} tried");
        let how = match self.on {
            On::Emulator => steps,
            On::Both => {
                format!("{steps} on the emulator, {asked} runs on the device to confirm them")
            }
            On::EmulatorInstead => format!(
                "{steps} on the emulator alone; the device is not asked again after anything but wrong data"
            ),
            On::DeviceAlone => format!("{steps} on the device; the emulator does not fail"),
            On::Nowhere => "not shrunk: the emulator does not fail, and the device is not asked again after anything but wrong data".into(),
        };
        match self.left {
            Some(word) => format!("{how}; ended by {word} on the device"),
            None => how,
        }
    }
}

/// Whether two runs fail in the same way.
fn alike(a: &Failure, b: &Failure) -> bool {
    a.0.word() == b.0.word()
}

/// Whether the run ended, with data that is wrong.
pub(super) fn is_data(failure: &Failure) -> bool {
    matches!(
        failure.0,
        Outcome::WrongData { .. } | Outcome::OutOfBound { .. }
    )
}

/// Shrinks the value of a tree, which failed as `first`.
pub(super) fn shrink<V>(
    tree: &mut dyn ValueTree<Value = V>,
    first: Failure,
    judge: Judge<'_, V>,
) -> Smallest<V>
where
    V: Clone + std::fmt::Debug,
{
    let value = tree.current();
    let (mut emulator, mut device, on) = match judge {
        Judge::Alone(emulator) => (Some(emulator), None, On::Emulator),
        Judge::Confirmed { emulator, device } => {
            let there = emulator(&value).is_some_and(|f| alike(&f, &first));
            match (there, is_data(&first)) {
                (true, true) => (Some(emulator), Some(device), On::Both),
                (true, false) => (Some(emulator), None, On::EmulatorInstead),
                (false, true) => (None, Some(device), On::DeviceAlone),
                (false, false) => (None, None, On::Nowhere),
            }
        }
    };
    let mut found = Smallest {
        value,
        failure: first,
        accepted: 0,
        tried: 0,
        asked: 0,
        left: None,
        on,
    };
    let began = Instant::now();
    let mut more = on != On::Nowhere && tree.simplify();
    while more && found.asked < MOST_ON_DEVICE && began.elapsed() < LONGEST {
        found.tried += 1;
        let value = tree.current();
        let mut fails = None;
        if let Some(emulator) = &mut emulator {
            fails = emulator(&value).filter(|f| alike(f, &found.failure));
        }
        if let (Some(device), true) = (&mut device, emulator.is_none() || fails.is_some()) {
            found.asked += 1;
            fails = device(&value);
            if let Some(other) = fails.as_ref().filter(|f| !is_data(f)) {
                found.left = Some(other.0.word());
                break;
            }
            fails = fails.filter(|f| alike(f, &found.failure));
        }
        more = match fails {
            Some(failure) => {
                found.accepted += 1;
                found.value = value;
                // What the device said stays where the emulator answers in its place.
                if on != On::EmulatorInstead {
                    found.failure = failure;
                }
                tree.simplify()
            }
            None => tree.complicate(),
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::strategy::Strategy;
    use proptest::test_runner::TestRunner;

    use super::*;

    fn wrong(first: &str) -> Failure {
        Failure(Outcome::WrongData {
            first: first.into(),
            wrong: 1,
            of: 1,
            errors: None,
        })
    }

    fn hang() -> Failure {
        Failure(Outcome::Hang {
            diagnosis: String::new(),
        })
    }

    /// A tree whose value is at least 1,000.
    fn tree() -> impl ValueTree<Value = u32> {
        let range = 0u32..100_000;
        let mut runner = TestRunner::deterministic();
        loop {
            let tree = range.new_tree(&mut runner).unwrap();
            if tree.current() >= 1_000 {
                return tree;
            }
        }
    }

    #[test]
    fn the_emulator_alone_finds_the_least_value() {
        let judge = Judge::Alone(&mut |v: &u32| (*v > 10).then(|| wrong("x")));
        let found = shrink(&mut tree(), wrong("x"), judge);
        assert_eq!(found.value, 11);
        assert!(found.how().starts_with("shrunk by"));
    }

    #[test]
    fn each_accepted_step_has_failed_on_the_device_too() {
        let (mut emulated, mut on_device) = (Vec::new(), Vec::new());
        let judge = Judge::Confirmed {
            emulator: &mut |v: &u32| {
                emulated.push(*v);
                (*v > 10).then(|| wrong("x"))
            },
            device: &mut |v: &u32| {
                on_device.push(*v);
                (*v > 20).then(|| wrong("y"))
            },
        };
        let found = shrink(&mut tree(), wrong("x"), judge);
        assert_eq!(found.value, 21);
        assert_eq!(found.failure, wrong("y"), "the device's own words");
        // What passed on the emulator never ran on the device.
        assert!(on_device.iter().all(|v| *v > 10));
        assert!(on_device.len() < emulated.len());
    }

    #[test]
    fn data_that_is_wrong_on_the_device_alone_shrinks_there() {
        let judge = Judge::Confirmed {
            emulator: &mut |_: &u32| None,
            device: &mut |v: &u32| (*v > 20).then(|| wrong("x")),
        };
        let found = shrink(&mut tree(), wrong("x"), judge);
        assert_eq!(found.value, 21);
        assert!(found.how().contains("the emulator does not fail"));
    }

    #[test]
    fn a_hang_of_the_device_alone_is_not_tried_again() {
        let mut asked = 0;
        let judge = Judge::Confirmed {
            emulator: &mut |_: &u32| None,
            device: &mut |_: &u32| {
                asked += 1;
                Some(hang())
            },
        };
        let found = shrink(&mut tree(), hang(), judge);
        assert!(found.value >= 1_000);
        assert_eq!(asked, 0);
    }

    #[test]
    fn a_device_that_hangs_on_the_way_is_left_alone() {
        for emulated in [None, Some(wrong("x"))] {
            let mut asked = 0;
            let judge = Judge::Confirmed {
                emulator: &mut |_: &u32| emulated.clone(),
                device: &mut |_: &u32| {
                    asked += 1;
                    Some(if asked == 1 { wrong("x") } else { hang() })
                },
            };
            let found = shrink(&mut tree(), wrong("x"), judge);
            assert_eq!(found.failure, wrong("x"));
            assert!(found.how().ends_with("ended by HANG on the device"));
            assert_eq!(asked, 2);
        }
    }

    #[test]
    fn a_hang_that_the_emulator_has_too_shrinks_there_alone() {
        let mut asked = 0;
        let judge = Judge::Confirmed {
            emulator: &mut |v: &u32| (*v > 10).then(hang),
            device: &mut |_: &u32| {
                asked += 1;
                Some(hang())
            },
        };
        let found = shrink(&mut tree(), hang(), judge);
        assert_eq!(found.value, 11);
        assert!(found.how().contains("on the emulator alone"));
        assert_eq!(asked, 0);
    }

    /// Two values for ever, of which one fails.
    struct Endless(bool);

    impl ValueTree for Endless {
        type Value = bool;

        fn current(&self) -> bool {
            self.0
        }

        fn simplify(&mut self) -> bool {
            self.0 = !self.0;
            true
        }

        fn complicate(&mut self) -> bool {
            self.simplify()
        }
    }

    #[test]
    fn the_device_is_asked_a_few_times_whoever_else_is() {
        for emulated in [None, Some(wrong("x"))] {
            let mut asked = 0;
            let judge = Judge::Confirmed {
                emulator: &mut |_: &bool| emulated.clone(),
                device: &mut |fails: &bool| {
                    asked += 1;
                    fails.then(|| wrong("x"))
                },
            };
            shrink(&mut Endless(true), wrong("x"), judge);
            assert_eq!(asked, MOST_ON_DEVICE);
        }
    }

    /// A list of elements, which fails as long as one of them is left.
    #[test]
    fn the_emulator_is_asked_as_long_as_there_is_time() {
        let elements = proptest::collection::vec(0u32..2, 600);
        let mut tree = elements.new_tree(&mut TestRunner::deterministic()).unwrap();
        let judge = Judge::Alone(&mut |_: &Vec<u32>| Some(wrong("x")));
        let found = shrink(&mut tree, wrong("x"), judge);
        assert!(found.tried > 200, "{}", found.how());
        assert!(found.value.iter().all(|v| *v == 0), "{}", found.how());
    }

    #[test]
    fn another_kind_of_failure_is_no_step() {
        let judge = Judge::Alone(&mut |v: &u32| Some(if *v > 50 { wrong("x") } else { hang() }));
        assert_eq!(shrink(&mut tree(), wrong("x"), judge).value, 51);
    }
}
