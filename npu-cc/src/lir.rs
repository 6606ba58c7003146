//! LIR: the compiler's middle form, between LLVM IR and machine code.
//!
//! SSA over 32-bit machine words and vector registers. Everything that the core cannot do in one
//! register is gone: wide integers are split into words, narrow ones are
//! widened, aggregates live in memory, `switch` is a tree of branches,
//! `memcpy` and division are calls or loops. Blocks take parameters instead
//! of phi nodes. What an integer narrower than 32 bits holds above its width
//! is decided by the legaliser, never by readers of this form.
//!
//! Vectors are bits in a register of 256 to 1024 bits, in the vector or the
//! accumulator file; what an operation makes of them is the business of the
//! instruction that it names ([`Op::Isa`], [`machine`]).

pub mod check;
pub mod machine;
mod print;
mod visit;

use std::collections::BTreeMap;

/// The class of an SSA value, which fixes the register file it lives in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ty {
    /// A 32-bit word in a scalar register.
    I32,
    /// A 20-bit data or code address in a pointer register.
    Ptr,
    /// 256 bits in a vector register.
    W,
    /// 512 bits in a vector register.
    X,
    /// 1024 bits in a pair of vector registers.
    Y,
    /// 256 bits in a quarter of an accumulator.
    Am,
    /// 512 bits in half of an accumulator.
    Bm,
    /// 1024 bits in an accumulator.
    Cm,
    /// 128 bits in a mask register.
    Q,
}

impl Ty {
    /// Bytes of a vector; 0 for words and addresses.
    pub const fn vector_bytes(self) -> u32 {
        match self {
            Ty::I32 | Ty::Ptr => 0,
            Ty::Q => 16,
            Ty::W | Ty::Am => 32,
            Ty::X | Ty::Bm => 64,
            Ty::Y | Ty::Cm => 128,
        }
    }

    /// Whether it is held in an accumulator.
    pub const fn is_accumulator(self) -> bool {
        matches!(self, Ty::Am | Ty::Bm | Ty::Cm)
    }
}

/// An SSA value of one function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Value(pub u32);

/// A basic block of one function; block 0 is the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockId(pub u32);

/// A stack object of one function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot(pub u32);

/// Width of a memory access in bytes. What a vector of several registers
/// takes is several accesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Width {
    /// One byte.
    B1,
    /// Two bytes, aligned to two.
    B2,
    /// Four bytes, aligned to four.
    B4,
    /// 16 bytes, aligned to 16.
    B16,
    /// 32 bytes, aligned to 32.
    B32,
}

impl Width {
    /// Bytes.
    pub const fn bytes(self) -> u32 {
        match self {
            Width::B1 => 1,
            Width::B2 => 2,
            Width::B4 => 4,
            Width::B16 => 16,
            Width::B32 => 32,
        }
    }
}

/// What a load narrower than a word puts above the loaded bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extend {
    /// Zeros.
    Zero,
    /// Copies of the sign bit.
    Sign,
}

/// Integer comparison; the result is 0 or 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Cond {
    Eq,
    Ne,
    Slt,
    Sle,
    Sgt,
    Sge,
    Ult,
    Ule,
    Ugt,
    Uge,
}

/// Two-operand word arithmetic. Shift amounts of 32 and above are undefined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Bin {
    Add,
    Sub,
    Mul,
    And,
    Or,
    Xor,
    Shl,
    Lshr,
    Ashr,
}

/// Who is called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Callee {
    /// A symbol, resolved by the linker.
    Symbol(String),
    /// The address in a value of class [`Ty::Ptr`].
    Indirect(Value),
}

/// One operation. Operands are values of the class named in the comment,
/// [`Ty::I32`] where none is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Op {
    /// `I32`: the constant.
    Const(i32),
    /// `Ptr`: address of a symbol plus a byte offset.
    SymbolAddr { symbol: String, offset: i32 },
    /// `Ptr`: address of a stack object plus a byte offset.
    SlotAddr { slot: Slot, offset: i32 },
    /// `I32`.
    Bin { op: Bin, lhs: Value, rhs: Value },
    /// `I32`: low word of a sum and, as the second result, its carry (0 or 1).
    AddCarry {
        lhs: Value,
        rhs: Value,
        carry: Option<Value>,
    },
    /// `I32`: low word of a difference and, as the second result, its borrow (0 or 1).
    SubBorrow {
        lhs: Value,
        rhs: Value,
        borrow: Option<Value>,
    },
    /// `I32`: quotient of numbers without sign and, as the second result, the
    /// remainder. By zero, all ones and the dividend.
    DivRem { lhs: Value, rhs: Value },
    /// `I32`: 0 or 1.
    Icmp { cond: Cond, lhs: Value, rhs: Value },
    /// Class of `then`: `then` where `cond` is not zero, `otherwise` where it is.
    Select {
        cond: Value,
        then: Value,
        otherwise: Value,
    },
    /// `I32`: the low `bits` (1 to 31) of the operand, extended.
    ExtendBits {
        value: Value,
        bits: u8,
        extend: Extend,
    },
    /// `I32`: leading zeros of the operand, 32 for zero.
    Clz(Value),
    /// `Ptr`: base (`Ptr`) plus byte offset (`I32`).
    PtrAdd { base: Value, offset: Value },
    /// `Ptr`: base (`Ptr`) plus a constant.
    PtrAddImm { base: Value, offset: i32 },
    /// `I32`: the address in a pointer, zero extended.
    PtrToInt(Value),
    /// `Ptr`: the low 20 bits.
    IntToPtr(Value),
    /// `I32`: load from base (`Ptr`) + offset.
    Load {
        base: Value,
        offset: i32,
        width: Width,
        extend: Extend,
        volatile: bool,
    },
    /// `Ptr`: load of a pointer (four bytes) from base (`Ptr`) + offset.
    LoadPtr {
        base: Value,
        offset: i32,
        volatile: bool,
    },
    /// No result: store the low `width` bytes of an `I32` or a `Ptr` (then four bytes).
    Store {
        value: Value,
        base: Value,
        offset: i32,
        width: Width,
        volatile: bool,
    },
    /// Vector: `bytes` (16 or the class's) from base (`Ptr`) + offset, which
    /// is a multiple of 32, or of 16 where it is 16 bytes. Of 16 bytes only the
    /// low half of the result is defined, but for `Q`.
    LoadVec {
        base: Value,
        offset: i32,
        bytes: u32,
        volatile: bool,
    },
    /// No result: stores a vector's low `bytes`, as [`Op::LoadVec`] loads.
    StoreVec {
        value: Value,
        base: Value,
        offset: i32,
        bytes: u32,
        volatile: bool,
    },
    /// Vector: the low bytes of a number, over and over.
    Splat { width: Width, value: i32 },
    /// Vector: what lies at a symbol, which the program never changes.
    Pool { symbol: String },
    /// Vector: any bits.
    Undef,
    /// Vector: of `value`, in pieces as large as the result, the one of this
    /// number.
    Part { value: Value, index: u32 },
    /// Vector: equal parts, the lowest first, that fill the result.
    Join(Vec<Value>),
    /// Vector: the same bits in the other file.
    Recast(Value),
    /// What an instruction makes of its operands; classes, order and results
    /// are [`machine::signature`]'s.
    Isa {
        inst: npu_arch::isa::Inst,
        args: Vec<Value>,
        imm: Option<i32>,
    },
    /// As [`Op::Isa`], of an instruction that accesses memory at a base (`Ptr`)
    /// plus an offset: `inst` takes an immediate, `indexed` a register.
    IsaAt {
        inst: npu_arch::isa::Inst,
        indexed: npu_arch::isa::Inst,
        args: Vec<Value>,
        base: Value,
        offset: i32,
        bytes: u32,
        volatile: bool,
    },
    /// No result: a control register (0 to 11, `crVaddSign` first) gets a value.
    SetControl { register: u8, value: Value },
    /// `I32`: a control register's value.
    GetControl { register: u8 },
    /// Zero or more results: arguments in order, of any class.
    Call { callee: Callee, args: Vec<Value> },
    /// No result: `llvm.aie2.acquire(lock, value)`; lock is a core-view id 0..64.
    Acquire { lock: Value, value: Value },
    /// No result: `llvm.aie2.release(lock, value)`.
    Release { lock: Value, value: Value },
    /// No result: core event 0 or 1.
    Event(u8),
}

/// An operation with its results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inst {
    /// Values defined, in the order that [`Op`] states.
    pub results: Vec<Value>,
    /// What is done.
    pub op: Op,
    /// Line of the LLVM IR text it came from, 1-based, 0 if none.
    pub line: u32,
}

/// A jump with the arguments for the target's parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jump {
    /// Target.
    pub block: BlockId,
    /// One value per parameter of the target.
    pub args: Vec<Value>,
}

/// How a block ends.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Term {
    /// Unconditional.
    Br(Jump),
    /// To `then` where `cond` is not zero.
    CondBr {
        cond: Value,
        then: Jump,
        otherwise: Jump,
    },
    /// Return; values in the order of the function's `returns`.
    Ret(Vec<Value>),
    /// Never reached.
    Unreachable,
}

/// A basic block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Parameters (what LLVM writes as phi nodes).
    pub params: Vec<Value>,
    /// Body.
    pub insts: Vec<Inst>,
    /// End.
    pub term: Term,
}

/// A stack object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackObject {
    /// Bytes.
    pub size: u32,
    /// Power of two, at most 32.
    pub align: u32,
}

/// A function with a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Function {
    /// Symbol.
    pub name: String,
    /// Visible only in its own module.
    pub local: bool,
    /// Parameters, in order.
    pub params: Vec<Value>,
    /// Parameters of class [`Ty::Ptr`] through which alone their objects are
    /// accessed.
    pub noalias: Vec<Value>,
    /// Classes of the returned words.
    pub returns: Vec<Ty>,
    /// Class of each value, by number.
    pub types: Vec<Ty>,
    /// Stack objects, by number.
    pub slots: Vec<StackObject>,
    /// Blocks; the first is the entry and takes no parameters.
    pub blocks: Vec<Block>,
}

/// A word in initialised data that is the address of a symbol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataReloc {
    /// Byte offset in the data.
    pub offset: u32,
    /// Symbol.
    pub symbol: String,
    /// Added to the symbol's address.
    pub addend: i32,
}

/// A global variable with storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Data {
    /// Symbol.
    pub name: String,
    /// Visible only in its own module.
    pub local: bool,
    /// Not written by the program.
    pub constant: bool,
    /// Power of two.
    pub align: u32,
    /// Bytes in memory; `bytes` may be shorter, the rest is zero.
    pub size: u32,
    /// Initial bytes.
    pub bytes: Vec<u8>,
    /// Addresses within `bytes`.
    pub relocs: Vec<DataReloc>,
}

/// A legalised module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Module {
    /// Where it came from, for messages.
    pub source: String,
    /// Functions with bodies.
    pub functions: Vec<Function>,
    /// Data with storage.
    pub data: Vec<Data>,
    /// Symbols used but defined elsewhere, with the size that the module
    /// declares for them where it does (0 otherwise).
    pub externals: BTreeMap<String, u32>,
}
