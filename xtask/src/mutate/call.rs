//! A core's program, called outside of an array, with one entry changed.

use hil_tests::blocks::Block;
use miette::miette;
use npu_build::kernel::{build, Kernel, Tree};
use npu_emu::core::env::{CoreEnv, EnvFault};
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core};
use npu_image::elf::Elf;

use super::subject::{Argument, Subject};
use crate::error::{plain, Failure};
use crate::paths;

/// Bytes of an entry.
const ENTRY: usize = 2;
/// Where buffers lie: in the memories of neighbours, away from the program's.
const BUFFERS: u32 = 0x4_0000;
/// Distance of buffers.
const PITCH: u32 = 0x8000;
const STACK: u32 = 0x6_0000;
const BUDGET: u64 = 10_000_000;

/// What became of a flipped entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// An output is not golden's.
    Noticed,
    /// No call reads the entry.
    Unread,
    /// Calls read it, and all outputs are right.
    Survived,
}

/// The program of a kernel's first core.
pub(super) struct Program {
    kernel: &'static str,
    core: Core,
    /// Address and bytes of the data.
    at: u32,
    data: Vec<u8>,
    /// Symbols of the data, by address.
    symbols: Vec<(u32, String)>,
    calls: Vec<(u32, &'static [Argument])>,
}

/// For each block one bit for each entry.
pub(super) struct Reads(Vec<Vec<bool>>);

impl Program {
    pub(super) fn build(subject: &Subject) -> Result<Self, Failure> {
        let kernel = subject.kernel;
        let built = build(&Kernel::load(&Tree::of(&paths::root()), kernel)?)?;
        let (_, output) = built
            .cores
            .first()
            .ok_or_else(|| miette!("{kernel} has no core"))?;
        let elf = Elf::parse(&output.elf).map_err(plain)?;
        let [code, data @ ..] = &elf.segments[..] else {
            return Err(miette!("the program of {kernel} is empty").into());
        };
        let mut core = Core::new();
        core.write_program(0, code.data);
        let at = data.iter().map(|s| s.vaddr).min();
        let at = at.ok_or_else(|| miette!("{kernel} has no data"))?;
        let mut bytes = Vec::new();
        for s in data {
            let from = (s.vaddr - at) as usize;
            bytes.resize(bytes.len().max(from + s.mem_size as usize), 0);
            bytes[from..][..s.data.len()].copy_from_slice(s.data);
        }
        let report = &output.report;
        let address = |name: &str| {
            let found = report.functions.iter().find(|f| f.name == name);
            found.map(|f| f.address)
        };
        let mut calls = Vec::new();
        for (name, arguments) in subject.calls {
            let entry = address(name).ok_or_else(|| miette!("{kernel} has no function {name}"))?;
            calls.push((entry, *arguments));
        }
        let mut symbols: Vec<_> = report
            .data
            .iter()
            .map(|d| (d.address, d.name.clone()))
            .collect();
        symbols.sort();
        Ok(Self {
            kernel,
            core,
            at,
            data: bytes,
            symbols,
            calls,
        })
    }

    pub(super) fn entries(&self) -> usize {
        self.data.len() / ENTRY
    }

    /// An entry by symbol and number of its byte.
    pub(super) fn place(&self, entry: usize) -> String {
        let address = self.at + (entry * ENTRY) as u32;
        let symbol = self.symbols.iter().rev().find(|(at, _)| *at <= address);
        match symbol {
            Some((at, name)) => format!("{name} + {}", address - at),
            None => format!("{address:#x}"),
        }
    }

    /// Which entries each block reads; all outputs must be right.
    pub(super) fn reads(&self, blocks: &[Block]) -> Result<Reads, Failure> {
        let mut all = Vec::with_capacity(blocks.len());
        for (n, block) in blocks.iter().enumerate() {
            let mut memory = Watched::new(self.at, self.entries());
            if !self.run(&self.data, block, &mut memory) {
                return Err(miette!(
                    help = "`cargo xtask hil` says more",
                    "{}: call {n} is wrong without any change",
                    self.kernel
                )
                .into());
            }
            all.push(memory.read);
        }
        Ok(Reads(all))
    }

    /// Flips the lowest bit of an entry.
    pub(super) fn flip(&self, entry: usize, blocks: &[Block], reads: &Reads) -> Verdict {
        let mut data = self.data.clone();
        data[entry * ENTRY] ^= 1;
        let mut verdict = Verdict::Unread;
        // Begins elsewhere for each, as neighbours are at work in the same calls.
        let (left, right) =
            (0..blocks.len()).partition::<Vec<_>, _>(|n| *n < entry * 7 % blocks.len().max(1));
        for n in right.into_iter().chain(left) {
            if !reads.0[n][entry] {
                continue;
            }
            if !self.run(&data, &blocks[n], &mut FlatMemory::new()) {
                return Verdict::Noticed;
            }
            verdict = Verdict::Survived;
        }
        verdict
    }

    /// Makes a block with some data; whether it comes out right.
    fn run<M: Memory>(&self, data: &[u8], block: &Block, memory: &mut M) -> bool {
        self.try_run(data, block, memory).unwrap_or(false)
    }

    /// `None` if the program stops where it should not.
    fn try_run<M: Memory>(&self, data: &[u8], block: &Block, memory: &mut M) -> Option<bool> {
        let mut core = self.core.clone();
        let [input, output, params] = [0, 1, 2].map(|n| BUFFERS + n * PITCH);
        memory.flat().write(self.at, data).ok()?;
        memory.flat().write(input, &block.input).ok()?;
        memory.flat().write(params, &block.params).ok()?;
        for (entry, arguments) in &self.calls {
            let mut scratch = params + PITCH;
            let mut pointers = Vec::new();
            for argument in *arguments {
                pointers.push(match argument {
                    Argument::Input => input,
                    Argument::Output => output,
                    Argument::Params => params,
                    Argument::Scratch(bytes) => {
                        scratch += bytes;
                        scratch - bytes
                    }
                });
            }
            let call = Call {
                entry: *entry,
                stack: STACK,
                pointers: &pointers,
                integers: &[],
                budget: BUDGET,
            };
            call_function(&mut core, memory, &call).ok()?;
        }
        let found = memory.flat().read(output, block.expected.len()).ok()?;
        Some(found == block.expected)
    }
}

/// A core's memory with buffers.
trait Memory: CoreEnv {
    fn flat(&mut self) -> &mut FlatMemory;
}

impl Memory for FlatMemory {
    fn flat(&mut self) -> &mut FlatMemory {
        self
    }
}

/// Memory that notes which entries are read before they are written.
struct Watched {
    memory: FlatMemory,
    at: u32,
    read: Vec<bool>,
    written: Vec<bool>,
}

impl Watched {
    fn new(at: u32, entries: usize) -> Self {
        Self {
            memory: FlatMemory::new(),
            at,
            read: vec![false; entries],
            written: vec![false; entries],
        }
    }

    /// Entries that an access touches.
    fn touched(&self, addr: u32, bytes: usize) -> std::ops::Range<usize> {
        let from = addr.saturating_sub(self.at) as usize;
        let end = (addr as usize + bytes).saturating_sub(self.at as usize);
        let limit = self.read.len();
        (from / ENTRY).min(limit)..end.div_ceil(ENTRY).min(limit)
    }

    fn note(&mut self, addr: u32, bytes: usize) {
        for entry in self.touched(addr, bytes) {
            self.read[entry] |= !self.written[entry];
        }
    }
}

impl Memory for Watched {
    fn flat(&mut self) -> &mut FlatMemory {
        &mut self.memory
    }
}

impl CoreEnv for Watched {
    fn load(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        self.note(addr, dst.len());
        self.memory.load(addr, dst)
    }

    fn load_vector(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        self.note(addr, dst.len());
        self.memory.load_vector(addr, dst)
    }

    fn store(&mut self, addr: u32, src: &[u8]) -> Result<(), EnvFault> {
        for entry in self.touched(addr, src.len()) {
            // A part of an entry leaves the rest to be read.
            let start = self.at + (entry * ENTRY) as u32;
            self.written[entry] |= addr <= start && start + ENTRY as u32 <= addr + src.len() as u32;
        }
        self.memory.store(addr, src)
    }

    fn try_acquire(&mut self, lock: u32, value: i32) -> Result<bool, EnvFault> {
        self.memory.try_acquire(lock, value)
    }

    fn release(&mut self, lock: u32, value: i32) -> Result<(), EnvFault> {
        self.memory.release(lock, value)
    }
}
