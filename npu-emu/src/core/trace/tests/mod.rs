//! Traces against the interpreter: the same program, run by both, comes to
//! the same registers, memory, counters and stop, wherever a run is cut.

mod kept;
mod patience;
mod programs;

use std::collections::BTreeSet;

use super::super::env::{CoreEnv, EnvFault, MemAccess};
use super::super::flat::FlatMemory;
use super::super::regs;
use super::super::vec::file;
use super::super::{Core, FaultKind, Stop};
use crate::strict::{Class, Strictness};
use programs::{Dice, Program, DATA};

/// Memory, and how its banks stall the core.
struct Timed {
    memory: FlatMemory,
    stalls: Vec<(u64, Vec<MemAccess>)>,
    /// Where bundles issued, and when.
    issued: Vec<(u32, u64)>,
}

impl CoreEnv for Timed {
    const TIMED: bool = true;
    fn load(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        self.memory.load(addr, dst)
    }
    fn load_vector(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        self.memory.load_vector(addr, dst)
    }
    fn store(&mut self, addr: u32, src: &[u8]) -> Result<(), EnvFault> {
        self.memory.store(addr, src)
    }
    fn try_acquire(&mut self, lock: u32, value: i32) -> Result<bool, EnvFault> {
        self.memory.try_acquire(lock, value)
    }
    fn release(&mut self, lock: u32, value: i32) -> Result<(), EnvFault> {
        self.memory.release(lock, value)
    }
    fn stack_end(&mut self, sp: u32) -> Option<u32> {
        Some(sp + 0x100)
    }
    fn issue(&mut self, pc: u32, cycle: u64) {
        // What a trace leaves to the interpreter is issued again.
        if self.issued.last() != Some(&(pc, cycle)) {
            self.issued.push((pc, cycle));
        }
    }
    fn stall(&mut self, cycle: u64, accesses: &[MemAccess]) -> u32 {
        self.stalls.push((cycle, accesses.to_vec()));
        accesses.iter().filter(|a| a.addr & 0x20 != 0).count() as u32
    }
}

/// So many bytes of memory, all written.
fn memory(bytes: u32) -> FlatMemory {
    let mut m = FlatMemory::new();
    let bytes: Vec<u8> = (0..bytes).map(|k| (k * 7 + k / 256) as u8).collect();
    m.write(DATA, &bytes).unwrap();
    m
}

/// Everything of two cores that can be seen, and what cannot but matters.
fn same(a: &Core, b: &Core) -> Result<(), String> {
    let check = |what: &str, ok: bool| if ok { Ok(()) } else { Err(what.to_owned()) };
    for id in 0..regs::COUNT as u8 {
        let reg = regs::reg(id);
        if regs::id(reg) == Some(id) && a.reg(reg) != b.reg(reg) {
            return Err(format!("{reg}: {:x?}, {:x?}", a.reg(reg), b.reg(reg)));
        }
    }
    for n in 0..file::UNITS as u8 {
        let unit = file::unit(n);
        if a.vector(unit) != b.vector(unit) {
            return Err(format!(
                "{unit}: {:x?}\n{:x?}",
                a.vector(unit),
                b.vector(unit)
            ));
        }
    }
    check("counters", a.counters() == b.counters())?;
    check("pc", a.pc() == b.pc())?;
    check("defined", a.m.defined == b.m.defined)?;
    check("defined units", a.m.vdefined == b.m.vdefined)?;
    check("loaded by vlda", a.m.loaded_a == b.m.loaded_a)?;
    check("borrow", a.m.borrow == b.m.borrow)?;
    check("stores", a.m.stored_at == b.m.stored_at)?;
    check("loop", a.m.loop_end == b.m.loop_end)?;
    check("loop setup", a.m.loop_setup == b.m.loop_setup)?;
    check("stack", a.m.stack_end == b.m.stack_end)
}

/// What a set of programs came to.
#[derive(Default)]
struct Seen {
    stops: BTreeSet<String>,
    in_traces: u64,
    bundles: u64,
    /// The most multiplications that were one operation.
    joined: u8,
    /// Results that arrived before others that were on their way.
    overtook: u64,
    /// Rounds of loops done many at a time.
    rounds: u64,
}

fn compare<E: CoreEnv>(
    seed: u64,
    program: &Program,
    strict: Strictness,
    [mut x, mut y]: [E; 2],
    seen: &mut Seen,
) -> Result<[E; 2], String> {
    let mut dice = Dice::new(seed ^ 0x5555);
    let mut a = program.core(strict);
    let mut b = a.clone();
    b.traces.off = true;
    a.set_portable(dice.below(2) == 0);
    let piece = dice.choose(&[1, 3, 17, 100, 100_000]);
    let stop = loop {
        let budget = 1 + dice.below(piece);
        let (s, t) = (a.run(&mut x, budget), b.run(&mut y, budget));
        if s != t {
            return Err(format!("{s:?}\n{t:?}"));
        }
        same(&a, &b)?;
        match s {
            Stop::Budget if a.counters().bundles < 4000 => {}
            Stop::Fault(f) => break kind_name(&f.kind),
            other => break format!("{other:?}"),
        }
    };
    seen.stops.insert(stop);
    seen.in_traces += a.traces.bundles;
    seen.rounds += a.traces.rounds;
    seen.overtook += a.m.overtook;
    seen.joined = a.traces.joined().max(seen.joined);
    seen.bundles += a.counters().bundles;
    Ok([x, y])
}

fn kind_name(kind: &FaultKind) -> String {
    let text = format!("{kind:?}");
    let end = text.find([' ', '{']).unwrap_or(text.len());
    text[..end].to_owned()
}

fn strictness(dice: &mut Dice) -> Strictness {
    let strict = Strictness::strict();
    match dice.below(4) {
        0 => Strictness::lenient(),
        1 => strict
            .allow(Class::StructuralHazard)
            .allow(Class::WriteConflict),
        _ => strict,
    }
}

fn both(seeds: std::ops::Range<u64>, make: fn(&mut Dice) -> Program, seen: &mut Seen) {
    for seed in seeds {
        let mut dice = Dice::new(seed);
        let program = make(&mut dice);
        let bytes = program.memory as usize;
        let strict = strictness(&mut dice);
        let failed = |why: String| -> ! {
            panic!("seed {seed}: {why}\n{}", program.listing());
        };
        let envs = [program.memory, program.memory].map(memory);
        match compare(seed, &program, strict, envs, seen) {
            Ok([x, y]) => assert_eq!(x.read(DATA, bytes), y.read(DATA, bytes), "seed {seed}"),
            Err(why) => failed(why),
        }
        let envs = [(), ()].map(|()| Timed {
            memory: memory(program.memory),
            stalls: Vec::new(),
            issued: Vec::new(),
        });
        match compare(seed, &program, strict, envs, seen) {
            Ok([x, y]) => {
                assert_eq!(x.stalls, y.stalls, "seed {seed}");
                assert_eq!(x.issued, y.issued, "seed {seed}");
                let data = |t: &Timed| t.memory.read(DATA, bytes).map(<[u8]>::to_vec);
                assert_eq!(data(&x), data(&y), "seed {seed}");
            }
            Err(why) => failed(why),
        }
    }
}

/// Programs that are tried.
const SEEDS: u64 = 1000;

#[test]
fn traces_are_the_interpreter() {
    let mut seen = Seen::default();
    both(0..SEEDS, Program::random, &mut seen);
    // The test has met what it is for.
    for stop in [
        "Done",
        "Budget",
        "Env(NoMemory",
        "Env(Uninitialised",
        "Unaligned",
        "UninitialisedRegister",
        "WriteConflict",
        "Structural",
        "Refused",
        "UnalignedTarget",
        "BranchInDelaySlot",
        "LoopSetup",
        "LoopEndStore",
        "StackOverlap",
        "VextractTrap",
    ] {
        assert!(seen.stops.contains(stop), "{stop}: {:?}", seen.stops);
    }
    assert!(seen.joined > 6, "{} multiplications", seen.joined);
    assert!(seen.overtook > 800, "{} results", seen.overtook);
    // Much of it in traces, however often a run is cut.
    assert!(
        10 * seen.in_traces > 4 * seen.bundles,
        "{} of {} bundles",
        seen.in_traces,
        seen.bundles
    );
}

#[test]
fn loops_of_products_are_the_interpreter() {
    let mut seen = Seen::default();
    both(0..400, Program::product_loop, &mut seen);
    for stop in ["Done", "Env(Uninitialised", "Unaligned"] {
        assert!(seen.stops.contains(stop), "{stop}: {:?}", seen.stops);
    }
    // Many at once, however often a run is cut.
    assert!(seen.rounds > 300, "{} rounds", seen.rounds);
}

#[test]
fn loops_of_products_of_any_mode_stay_in_traces() {
    let mut seen = Seen::default();
    both(0..100, Program::loop_of_words, &mut seen);
    for stop in ["Done", "Env(Uninitialised", "Unaligned"] {
        assert!(seen.stops.contains(stop), "{stop}: {:?}", seen.stops);
    }
    assert!(seen.joined > 6, "{} multiplications", seen.joined);
    assert!(
        10 * seen.in_traces > 4 * seen.bundles,
        "{} of {} bundles",
        seen.in_traces,
        seen.bundles
    );
}
