//! A core that keeps to a part of its memory and stops before the rest comes
//! to the same, bundle for bundle, as one that need not, and touches nothing
//! of the rest before it may.

use super::programs::{Dice, Program, DATA};
use super::{memory, same, strictness, Timed};
use crate::core::env::{CoreEnv, EnvFault, MemAccess};
use crate::core::{Core, Stop, Wait};

/// Every other 128 bytes are somebody else's.
fn beyond(addr: u32) -> bool {
    addr & 0x80 != 0
}

/// Memory of which a part may be kept from the core.
struct Kept {
    all: Timed,
    keeps: bool,
}

impl Kept {
    fn new(bytes: u32) -> Kept {
        Kept {
            all: Timed {
                memory: memory(bytes),
                stalls: Vec::new(),
                issued: Vec::new(),
            },
            keeps: false,
        }
    }

    fn there(&self, addr: u32) -> Result<(), EnvFault> {
        match self.keeps && beyond(addr) {
            true => Err(EnvFault::NoMemory { addr }),
            false => Ok(()),
        }
    }
}

impl CoreEnv for Kept {
    const TIMED: bool = true;
    fn load(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        self.there(addr)?;
        self.all.load(addr, dst)
    }
    fn load_vector(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        self.there(addr)?;
        self.all.load_vector(addr, dst)
    }
    fn store(&mut self, addr: u32, src: &[u8]) -> Result<(), EnvFault> {
        self.there(addr)?;
        self.all.store(addr, src)
    }
    fn try_acquire(&mut self, lock: u32, value: i32) -> Result<bool, EnvFault> {
        self.all.try_acquire(lock, value)
    }
    fn release(&mut self, lock: u32, value: i32) -> Result<(), EnvFault> {
        self.all.release(lock, value)
    }
    fn stack_end(&mut self, sp: u32) -> Option<u32> {
        self.all.stack_end(sp)
    }
    fn issue(&mut self, pc: u32, cycle: u64) {
        self.all.issue(pc, cycle);
    }
    fn stall(&mut self, cycle: u64, accesses: &[MemAccess]) -> u32 {
        let outside = accesses.iter().any(|a| beyond(a.addr));
        assert!(!(self.keeps && outside), "{accesses:?}");
        self.all.stall(cycle, accesses)
    }
    fn may_reach(&self, addr: u32) -> bool {
        !(self.keeps && beyond(addr))
    }
}

/// Times that a core stopped before the rest of memory, and before stores that
/// would have reached it later.
#[derive(Debug, Default)]
struct Stops {
    all: u32,
    late: u32,
}

/// Runs up to a cycle, in pieces with and without the rest of memory.
fn in_pieces(
    core: &mut Core,
    env: &mut Kept,
    until: u64,
    dice: &mut Dice,
    stops: &mut Stops,
) -> Stop {
    loop {
        env.keeps = core.stores_on_their_way().all(|addr| !beyond(addr));
        let stop = core.run_until(env, until);
        env.keeps = false;
        let Stop::Blocked {
            wait: Wait::Memory { addr },
            pc,
        } = stop
        else {
            return stop;
        };
        assert!(beyond(addr) && pc == core.pc(), "{addr:#x} at {pc:#x}");
        assert!(core.stores_on_their_way().all(|addr| !beyond(addr)));
        stops.all += 1;
        let number = core.program.number(pc).unwrap_or_default();
        let bundle = core.program.bundles().get(number as usize);
        stops.late += u32::from(bundle.is_some_and(|b| b.part_store));
        let some = core.counters().cycles() + 1 + dice.below(6);
        let stop = core.run_until(env, some.min(until));
        if stop != Stop::Budget || core.counters().cycles() >= until {
            return stop;
        }
    }
}

#[test]
fn a_core_that_keeps_to_itself_comes_to_the_same() {
    let mut stops = Stops::default();
    for seed in 0..super::SEEDS {
        let mut dice = Dice::new(seed);
        let program = match seed % 5 {
            0 => Program::product_loop(&mut dice),
            _ => Program::random(&mut dice),
        };
        let bytes = program.memory as usize;
        let strict = strictness(&mut dice);
        let mut free = program.core(strict);
        let mut kept = free.clone();
        kept.traces.off = dice.below(4) == 0;
        let [mut x, mut y] = [(), ()].map(|()| Kept::new(program.memory));
        let piece = dice.choose(&[1, 3, 17, 100, 100_000]);
        let failed = |why: &str| -> ! { panic!("seed {seed}: {why}\n{}", program.listing()) };
        loop {
            let wanted = free.run(&mut x, 1 + dice.below(piece));
            let until = match wanted {
                Stop::Budget => free.counters().cycles(),
                // It finds out with the next bundle.
                _ => u64::MAX,
            };
            let stop = in_pieces(&mut kept, &mut y, until, &mut dice, &mut stops);
            if stop != wanted {
                failed(&format!("{wanted:?}\n{stop:?}"));
            }
            if let Err(why) = same(&free, &kept) {
                failed(&why);
            }
            if stop != Stop::Budget || free.counters().bundles >= 4000 {
                break;
            }
        }
        let data = |env: &Kept| env.all.memory.read(DATA, bytes).map(<[u8]>::to_vec);
        assert_eq!(data(&x), data(&y), "seed {seed}");
        assert_eq!(x.all.stalls, y.all.stalls, "seed {seed}");
        assert_eq!(x.all.issued, y.all.issued, "seed {seed}");
    }
    assert!(stops.all > 3000 && stops.late > 100, "{stops:?}");
}
