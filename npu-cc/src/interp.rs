//! Runs LIR, as an oracle for tests of what comes before and after it.
//!
//! Memory is flat, one megabyte as the core addresses it. Symbols get
//! addresses when a [`Machine`] is made: data from a base upwards, functions
//! in a range that holds no bytes. Reading what is not there, unaligned
//! accesses and running too long are errors, so that code that relies on them
//! is found. Instructions on vectors that generic code is made of have their
//! meaning here ([`isa`]); others the caller gives ([`Machine::set_isa`]). A
//! shift by 32 or more gives a number that no correct program
//! depends on.

mod frame;
mod isa;

use crate::lir::{BlockId, Callee, Extend, Function, Module, Op, Term, Value, Width};
use frame::{compare, compute, Frame};
use std::collections::HashMap;

/// Bytes that can be addressed.
const MEMORY: usize = 1 << 20;
/// Addresses of functions; nothing is stored there.
const CODE: u32 = 0xf_0000;
/// Depth of calls.
const DEPTH: u32 = 256;

/// Why a run ended early.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// A symbol that neither the modules nor the caller define.
    #[error("symbol {0} is not defined")]
    Undefined(String),
    /// A symbol defined by two modules.
    #[error("symbol {0} is defined twice")]
    Redefined(String),
    /// Data does not fit the memory.
    #[error("data does not fit the memory")]
    OutOfMemory,
    /// An access outside of memory.
    #[error("@{function}, line {line}: access to address {address:#x}")]
    Address {
        /// Function.
        function: String,
        /// Line of the IR.
        line: u32,
        /// The address.
        address: u32,
    },
    /// An access that is not aligned to its width.
    #[error("@{function}, line {line}: unaligned access to address {address:#x}")]
    Unaligned {
        /// Function.
        function: String,
        /// Line of the IR.
        line: u32,
        /// The address.
        address: u32,
    },
    /// A call of an address where no function begins.
    #[error("call of address {0:#x}, where no function begins")]
    NoFunction(u32),
    /// `unreachable` was reached.
    #[error("@{0}: unreachable code was reached")]
    Unreachable(String),
    /// The budget of operations is used up.
    #[error("more operations than allowed")]
    Budget,
    /// Calls nested too deeply.
    #[error("calls nested too deeply")]
    Depth,
    /// An instruction whose meaning is not known here.
    #[error("@{function}, line {line}: the meaning of {inst} with these operands is not known")]
    Meaning {
        /// Function.
        function: String,
        /// Line of the IR.
        line: u32,
        /// The instruction.
        inst: &'static str,
    },
    /// The module breaks a rule of LIR.
    #[error("malformed module: {0}")]
    Malformed(&'static str),
}

/// What the program did with locks and events, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// `llvm.aie2.acquire`
    Acquire {
        /// Lock, as the core numbers it.
        lock: u32,
        /// Value.
        value: i32,
    },
    /// `llvm.aie2.release`
    Release {
        /// Lock, as the core numbers it.
        lock: u32,
        /// Value.
        value: i32,
    },
    /// `llvm.aie2.event`
    Event(u8),
}

/// A function that the caller supplies: gets memory and arguments, gives the
/// results.
pub type Hook<'h> = Box<dyn FnMut(&mut [u8], &[u32]) -> Vec<u32> + 'h>;

/// What an instruction makes of its operands, an immediate and the control
/// registers: its results, or `None` if that is not known.
pub type Meaning<'h> = Box<
    dyn FnMut(npu_arch::isa::Inst, &[Datum], Option<i32>, &[u32; 12]) -> Option<Vec<Datum>> + 'h,
>;

/// What a value holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Datum {
    /// A word or an address.
    Word(u32),
    /// A vector's bytes.
    Vector(Vec<u8>),
}

impl Datum {
    /// The word; 0 for a vector.
    pub fn word(&self) -> u32 {
        match self {
            Datum::Word(word) => *word,
            Datum::Vector(_) => 0,
        }
    }

    /// The bytes; none for a word.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Datum::Word(_) => &[],
            Datum::Vector(bytes) => bytes,
        }
    }
}

/// Loaded modules and their memory.
pub struct Machine<'m, 'h> {
    functions: Vec<&'m Function>,
    by_name: HashMap<&'m str, usize>,
    locals: Vec<HashMap<&'m str, u32>>,
    /// Module of each function.
    home: Vec<usize>,
    symbols: HashMap<String, u32>,
    hooks: HashMap<String, Hook<'h>>,
    memory: Vec<u8>,
    data_end: u32,
    stack: u32,
    budget: u64,
    effects: Vec<Effect>,
    control: [u32; 12],
    meaning: Option<Meaning<'h>>,
}

impl<'m, 'h> Machine<'m, 'h> {
    /// Places the data of modules from `base` upwards and the stack behind it.
    ///
    /// # Errors
    /// A public symbol defined twice, or data that does not fit. Symbols
    /// defined nowhere are found when they are used.
    pub fn new(modules: &[&'m Module], base: u32) -> Result<Self, Fault> {
        let mut machine = Machine {
            functions: Vec::new(),
            by_name: HashMap::new(),
            locals: Vec::new(),
            home: Vec::new(),
            symbols: HashMap::new(),
            hooks: HashMap::new(),
            memory: vec![0; MEMORY],
            data_end: base,
            stack: 0,
            budget: 1 << 28,
            effects: Vec::new(),
            control: [0; 12],
            meaning: None,
        };
        for (home, module) in modules.iter().enumerate() {
            machine.locals.push(HashMap::new());
            for function in &module.functions {
                let index = machine.functions.len();
                let address = CODE + 16 * index as u32;
                if function.local {
                    machine.locals[home].insert(&function.name, address);
                } else {
                    machine.define(&function.name, address)?;
                    machine.by_name.insert(&function.name, index);
                }
                machine.functions.push(function);
                machine.home.push(home);
            }
            for data in &module.data {
                let start = machine.data_end.next_multiple_of(data.align.max(1));
                let end = u64::from(start) + u64::from(data.size);
                if end > u64::from(CODE) || data.bytes.len() > data.size as usize {
                    return Err(Fault::OutOfMemory);
                }
                machine.data_end = end as u32;
                let place = start as usize..start as usize + data.bytes.len();
                machine.memory[place].copy_from_slice(&data.bytes);
                if data.local {
                    machine.locals[home].insert(&data.name, start);
                } else {
                    machine.define(&data.name, start)?;
                }
            }
        }
        for (home, module) in modules.iter().enumerate() {
            for data in &module.data {
                let start = machine.address(home, &data.name)?;
                for reloc in &data.relocs {
                    let target = machine.address(home, &reloc.symbol)?;
                    let word = target.wrapping_add(reloc.addend as u32);
                    let at = (start + reloc.offset) as usize;
                    machine.memory[at..at + 4].copy_from_slice(&word.to_le_bytes());
                }
            }
        }
        machine.stack = machine.data_end.next_multiple_of(32);
        Ok(machine)
    }

    fn define(&mut self, name: &str, address: u32) -> Result<(), Fault> {
        match self.symbols.insert(name.to_owned(), address) {
            None => Ok(()),
            Some(_) => Err(Fault::Redefined(name.to_owned())),
        }
    }

    /// Gives a symbol that no module defines an address.
    ///
    /// # Errors
    /// The symbol is defined already.
    pub fn place(&mut self, name: &str, address: u32) -> Result<(), Fault> {
        self.define(name, address)
    }

    /// Supplies a function that no module defines.
    pub fn hook(&mut self, name: &str, hook: impl FnMut(&mut [u8], &[u32]) -> Vec<u32> + 'h) {
        self.hooks.insert(name.to_owned(), Box::new(hook));
    }

    /// Gives instructions their meaning that have none here.
    pub fn set_isa(&mut self, meaning: Meaning<'h>) {
        self.meaning = Some(meaning);
    }

    /// Sets how many operations may be executed from now on.
    pub fn set_budget(&mut self, operations: u64) {
        self.budget = operations;
    }

    /// Memory, by address.
    pub fn memory(&mut self) -> &mut [u8] {
        &mut self.memory
    }

    /// First address behind data and stack objects in use, aligned to 32.
    pub fn free(&self) -> u32 {
        self.stack
    }

    /// Takes memory in front of the stack for the caller's use.
    pub fn reserve(&mut self, bytes: u32) -> u32 {
        let start = self.stack;
        self.stack = (start + bytes).next_multiple_of(32);
        start
    }

    /// Address of a public symbol.
    pub fn symbol(&self, name: &str) -> Option<u32> {
        self.symbols.get(name).copied()
    }

    /// What was done with locks and events.
    pub fn effects(&self) -> &[Effect] {
        &self.effects
    }

    fn address(&self, home: usize, name: &str) -> Result<u32, Fault> {
        self.locals[home]
            .get(name)
            .or_else(|| self.symbols.get(name))
            .copied()
            .ok_or_else(|| Fault::Undefined(name.to_owned()))
    }

    /// Calls a public function with words and addresses in its order; gives
    /// the words it returns.
    ///
    /// # Errors
    /// What the program does wrong.
    pub fn call(&mut self, name: &str, args: &[u32]) -> Result<Vec<u32>, Fault> {
        let args: Vec<Datum> = args.iter().map(|word| Datum::Word(*word)).collect();
        let results = self.call_values(name, &args)?;
        Ok(results.iter().map(Datum::word).collect())
    }

    /// As [`Machine::call`], with arguments and results of any class.
    ///
    /// # Errors
    /// What the program does wrong.
    pub fn call_values(&mut self, name: &str, args: &[Datum]) -> Result<Vec<Datum>, Fault> {
        match self.by_name.get(name) {
            Some(index) => self.run(*index, args, 0),
            None => Err(Fault::Undefined(name.to_owned())),
        }
    }

    fn call_symbol(
        &mut self,
        home: usize,
        name: &str,
        args: &[Datum],
        depth: u32,
    ) -> Result<Vec<Datum>, Fault> {
        if let Some(hook) = self.hooks.get_mut(name) {
            let words: Vec<u32> = args.iter().map(Datum::word).collect();
            let results = hook(&mut self.memory, &words);
            return Ok(results.into_iter().map(Datum::Word).collect());
        }
        let address = self.address(home, name)?;
        self.call_address(address, args, depth)
    }

    fn call_address(
        &mut self,
        address: u32,
        args: &[Datum],
        depth: u32,
    ) -> Result<Vec<Datum>, Fault> {
        let index = address
            .checked_sub(CODE)
            .filter(|distance| distance % 16 == 0)
            .map(|distance| (distance / 16) as usize)
            .filter(|index| *index < self.functions.len())
            .ok_or(Fault::NoFunction(address))?;
        self.run(index, args, depth + 1)
    }

    fn run(&mut self, index: usize, args: &[Datum], depth: u32) -> Result<Vec<Datum>, Fault> {
        let function = self.functions[index];
        if depth > DEPTH {
            return Err(Fault::Depth);
        }
        if args.len() != function.params.len() {
            return Err(Fault::Malformed("another number of arguments"));
        }
        let stack = self.stack;
        let mut slots = Vec::with_capacity(function.slots.len());
        for slot in &function.slots {
            let start = self.stack.next_multiple_of(slot.align.max(1));
            if u64::from(start) + u64::from(slot.size) > u64::from(CODE) {
                return Err(Fault::OutOfMemory);
            }
            self.stack = start + slot.size;
            slots.push(start);
        }
        self.stack = self.stack.next_multiple_of(32);
        let mut frame = Frame {
            function,
            home: self.home[index],
            values: vec![Datum::Word(0); function.types.len()],
            slots,
            line: 0,
            depth,
        };
        for (param, arg) in function.params.iter().zip(args) {
            frame.put(*param, arg.clone());
        }
        let result = self.blocks(&mut frame);
        self.stack = stack;
        result
    }

    fn blocks(&mut self, frame: &mut Frame<'m>) -> Result<Vec<Datum>, Fault> {
        let mut block = BlockId(0);
        loop {
            let body = frame
                .function
                .blocks
                .get(block.0 as usize)
                .ok_or(Fault::Malformed("a jump to no block"))?;
            for inst in &body.insts {
                self.budget = self.budget.checked_sub(1).ok_or(Fault::Budget)?;
                frame.line = inst.line;
                self.op(frame, &inst.op, &inst.results)?;
            }
            self.budget = self.budget.checked_sub(1).ok_or(Fault::Budget)?;
            let jump = match &body.term {
                Term::Br(jump) => jump,
                Term::CondBr {
                    cond,
                    then,
                    otherwise,
                } => {
                    if frame.get(*cond) != 0 {
                        then
                    } else {
                        otherwise
                    }
                }
                Term::Ret(values) => {
                    return Ok(values.iter().map(|value| frame.datum(*value)).collect())
                }
                Term::Unreachable => {
                    return Err(Fault::Unreachable(frame.function.name.clone()));
                }
            };
            let args: Vec<Datum> = jump.args.iter().map(|arg| frame.datum(*arg)).collect();
            block = jump.block;
            let params = frame.function.blocks.get(block.0 as usize);
            for (param, arg) in params.into_iter().flat_map(|block| &block.params).zip(args) {
                frame.put(*param, arg);
            }
        }
    }

    fn op(&mut self, frame: &mut Frame<'m>, op: &Op, results: &[Value]) -> Result<(), Fault> {
        let word = match op {
            Op::Const(value) => *value as u32,
            Op::SymbolAddr { symbol, offset } => {
                let address = self.address(frame.home, symbol)?;
                address.wrapping_add(*offset as u32)
            }
            Op::SlotAddr { slot, offset } => {
                let start = *frame
                    .slots
                    .get(slot.0 as usize)
                    .ok_or(Fault::Malformed("no such stack object"))?;
                start.wrapping_add(*offset as u32)
            }
            Op::Bin { op, lhs, rhs } => compute(*op, frame.get(*lhs), frame.get(*rhs)),
            Op::AddCarry { lhs, rhs, carry } => {
                let carry = carry.map_or(0, |carry| frame.get(carry));
                let sum =
                    u64::from(frame.get(*lhs)) + u64::from(frame.get(*rhs)) + u64::from(carry);
                return frame.set_both(results, sum as u32, (sum >> 32) as u32);
            }
            Op::SubBorrow { lhs, rhs, borrow } => {
                let borrow = borrow.map_or(0, |borrow| frame.get(borrow));
                let difference =
                    i64::from(frame.get(*lhs)) - i64::from(frame.get(*rhs)) - i64::from(borrow);
                return frame.set_both(results, difference as u32, u32::from(difference < 0));
            }
            Op::DivRem { lhs, rhs } => {
                let (a, b) = (frame.get(*lhs), frame.get(*rhs));
                let quotient = a.checked_div(b).unwrap_or(u32::MAX);
                let rest = a.checked_rem(b).unwrap_or(a);
                return frame.set_both(results, quotient, rest);
            }
            Op::Icmp { cond, lhs, rhs } => {
                u32::from(compare(*cond, frame.get(*lhs), frame.get(*rhs)))
            }
            Op::Select {
                cond,
                then,
                otherwise,
            } => {
                if frame.get(*cond) != 0 {
                    frame.get(*then)
                } else {
                    frame.get(*otherwise)
                }
            }
            Op::ExtendBits {
                value,
                bits,
                extend,
            } => {
                if !(1..32).contains(bits) {
                    return Err(Fault::Malformed("extension from 1 to 31 bits"));
                }
                let shift = 32 - u32::from(*bits);
                let high = frame.get(*value) << shift;
                match extend {
                    Extend::Zero => high >> shift,
                    Extend::Sign => ((high as i32) >> shift) as u32,
                }
            }
            Op::Clz(value) => frame.get(*value).leading_zeros(),
            Op::PtrAdd { base, offset } => frame.get(*base).wrapping_add(frame.get(*offset)),
            Op::PtrAddImm { base, offset } => frame.get(*base).wrapping_add(*offset as u32),
            Op::PtrToInt(value) | Op::IntToPtr(value) => frame.get(*value),
            Op::Load {
                base,
                offset,
                width,
                extend,
                ..
            } => {
                let bytes = self.bytes(frame, *base, *offset, *width)?;
                match (bytes, extend) {
                    ([a], Extend::Zero) => u32::from(*a),
                    ([a], Extend::Sign) => *a as i8 as u32,
                    ([a, b], Extend::Zero) => u32::from(u16::from_le_bytes([*a, *b])),
                    ([a, b], Extend::Sign) => i16::from_le_bytes([*a, *b]) as u32,
                    ([a, b, c, d], _) => u32::from_le_bytes([*a, *b, *c, *d]),
                    _ => return Err(Fault::Malformed("width of an access")),
                }
            }
            Op::LoadPtr { base, offset, .. } => {
                match self.bytes(frame, *base, *offset, Width::B4)? {
                    [a, b, c, d] => u32::from_le_bytes([*a, *b, *c, *d]),
                    _ => return Err(Fault::Malformed("width of an access")),
                }
            }
            Op::Store {
                value,
                base,
                offset,
                width,
                ..
            } => {
                let word = frame.get(*value).to_le_bytes();
                let bytes = self.bytes(frame, *base, *offset, *width)?;
                let length = bytes.len();
                bytes.copy_from_slice(&word[..length]);
                return Ok(());
            }
            Op::Call { callee, args } => {
                let args: Vec<Datum> = args.iter().map(|arg| frame.datum(*arg)).collect();
                let values = match callee {
                    Callee::Symbol(name) => {
                        self.call_symbol(frame.home, name, &args, frame.depth)?
                    }
                    Callee::Indirect(target) => {
                        self.call_address(frame.get(*target), &args, frame.depth)?
                    }
                };
                if values.len() < results.len() {
                    return Err(Fault::Malformed("another number of results"));
                }
                for (result, value) in results.iter().zip(values) {
                    frame.put(*result, value);
                }
                return Ok(());
            }
            Op::SetControl { register, value } => {
                let word = frame.get(*value);
                match self.control.get_mut(usize::from(*register)) {
                    Some(control) => *control = word,
                    None => return Err(Fault::Malformed("no such control register")),
                }
                return Ok(());
            }
            Op::GetControl { register } => self
                .control
                .get(usize::from(*register))
                .copied()
                .unwrap_or(0),
            Op::LoadVec { .. }
            | Op::StoreVec { .. }
            | Op::Splat { .. }
            | Op::Pool { .. }
            | Op::Undef
            | Op::Part { .. }
            | Op::Join(_)
            | Op::Recast(_)
            | Op::Isa { .. }
            | Op::IsaAt { .. } => return self.vector_op(frame, op, results),
            Op::Acquire { lock, value } => {
                self.effects.push(Effect::Acquire {
                    lock: frame.get(*lock),
                    value: frame.get(*value) as i32,
                });
                return Ok(());
            }
            Op::Release { lock, value } => {
                self.effects.push(Effect::Release {
                    lock: frame.get(*lock),
                    value: frame.get(*value) as i32,
                });
                return Ok(());
            }
            Op::Event(number) => {
                self.effects.push(Effect::Event(*number));
                return Ok(());
            }
        };
        match results {
            [result] => {
                frame.set(*result, word);
                Ok(())
            }
            _ => Err(Fault::Malformed("another number of results")),
        }
    }

    fn bytes(
        &mut self,
        frame: &Frame<'_>,
        base: Value,
        offset: i32,
        width: Width,
    ) -> Result<&mut [u8], Fault> {
        let size = width.bytes();
        self.block(frame, base, offset, size, size)
    }

    /// Bytes of memory at an aligned address.
    fn block(
        &mut self,
        frame: &Frame<'_>,
        base: Value,
        offset: i32,
        size: u32,
        align: u32,
    ) -> Result<&mut [u8], Fault> {
        let address = frame.get(base).wrapping_add(offset as u32) & 0xf_ffff;
        if address % align != 0 {
            return Err(Fault::Unaligned {
                function: frame.function.name.clone(),
                line: frame.line,
                address,
            });
        }
        if address == 0 || address + size > CODE {
            return Err(Fault::Address {
                function: frame.function.name.clone(),
                line: frame.line,
                address,
            });
        }
        Ok(&mut self.memory[address as usize..(address + size) as usize])
    }
}
