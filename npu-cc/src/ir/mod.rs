//! LLVM IR, as much of it as clang writes for freestanding C and C++.
//!
//! [`parse`] reads the text form that LLVM 19 to 22 print (opaque pointers)
//! into a [`Module`]: interned types, globals with their initialisers, and
//! functions in SSA form whose operands are numbered. What does not change
//! the meaning of a program on the core (attributes, metadata, debug records,
//! comdats, poison flags) is skipped, known or not, so that text of newer
//! compilers still reads. What would change it and is not understood is an
//! error with its line.
//!
//! The reader takes hostile text: input size, nesting, blocks per function
//! and the number of types are bounded ([`limits`]), and a module that comes
//! back is well formed ([`verify`]): every operand has the type its use
//! states, definitions dominate uses, phi nodes match predecessors.

mod error;
mod layout;
mod lex;
mod parse;
mod types;
mod verify;

pub use error::{ParseError, ParseErrorKind};
pub use layout::{Layout, LayoutError, Layouts};
pub use parse::parse;
pub use types::{FloatKind, Type, TypeId, Types};
pub(crate) use verify::Flow;

/// Bounds on what is read; each is far above what fits a 16 KB program memory.
pub mod limits {
    /// Bytes of text.
    pub const TEXT: usize = 8 << 20;
    /// Nesting of types and constants.
    pub const DEPTH: u32 = 64;
    /// Basic blocks in one function.
    pub const BLOCKS: usize = 8192;
    /// Widest integer type, in bits. Beyond 128 are clang's bit-fields, which
    /// are loaded, masked, shifted and stored, not multiplied.
    pub const INT_BITS: u32 = 512;
}

/// A module.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Module {
    /// Name for messages, usually a file name.
    pub name: String,
    /// `source_filename`, empty if absent.
    pub source_filename: String,
    /// `target datalayout`, empty if absent.
    pub datalayout: String,
    /// `target triple`, empty if absent.
    pub triple: String,
    /// All types.
    pub types: Types,
    /// Global variables and aliases, in the order of the text.
    pub globals: Vec<Global>,
    /// Functions, declared and defined, in the order of the text.
    pub functions: Vec<Function>,
}

/// Who sees a symbol.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Linkage {
    /// Everyone; one definition.
    #[default]
    External,
    /// This module only (`private`, `internal`).
    Local,
    /// May be defined in several modules, all alike (`linkonce`, `linkonce_odr`).
    LinkOnce,
    /// May be defined in several modules (`weak`, `weak_odr`, `common`, `extern_weak`).
    Weak,
    /// A copy for the optimiser; the definition is elsewhere.
    AvailableExternally,
    /// Concatenated by the linker (`llvm.global_ctors`, `llvm.used`).
    Appending,
}

/// A global variable or an alias.
#[derive(Clone, Debug, PartialEq)]
pub struct Global {
    /// Symbol without `@`.
    pub name: String,
    /// Who sees it.
    pub linkage: Linkage,
    /// Type of the contents.
    pub ty: TypeId,
    /// What it is.
    pub kind: GlobalKind,
    /// `align`, in bytes, 0 if absent.
    pub align: u32,
    /// Line of the definition, 1-based.
    pub line: u32,
}

/// What a [`Global`] is.
#[derive(Clone, Debug, PartialEq)]
pub enum GlobalKind {
    /// Defined elsewhere.
    Declared,
    /// Written by the program.
    Variable(Constant),
    /// Never written.
    Constant(Constant),
    /// Another name for an address.
    Alias(Constant),
}

/// How the words of a narrow integer argument or result are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntExtend {
    /// `zeroext`
    Zero,
    /// `signext`
    Sign,
}

/// The attributes of a parameter, argument or result that change code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ParamAttrs {
    /// `zeroext` or `signext`.
    pub extend: Option<IntExtend>,
    /// `byval(T)`: the callee owns a copy of what is pointed to.
    pub byval: Option<TypeId>,
    /// `sret(T)`: the callee stores its result there.
    pub sret: Option<TypeId>,
    /// `align N`, in bytes, 0 if absent.
    pub align: u32,
    /// `noalias`: what is accessed through it is accessed in no other way.
    pub noalias: bool,
}

/// A function, declared or defined.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// Symbol without `@`.
    pub name: String,
    /// Who sees it.
    pub linkage: Linkage,
    /// Result type.
    pub ret: TypeId,
    /// Attributes of the result.
    pub ret_attrs: ParamAttrs,
    /// Parameters.
    pub params: Vec<Param>,
    /// Whether the parameter list ends in `...`.
    pub varargs: bool,
    /// Values, by number.
    pub locals: Vec<LocalInfo>,
    /// Blocks, the first is the entry; empty for a declaration.
    pub blocks: Vec<Block>,
    /// Line of the header, 1-based.
    pub line: u32,
}

/// A formal parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Param {
    /// The value it defines.
    pub local: Local,
    /// Its type.
    pub ty: TypeId,
    /// Its attributes.
    pub attrs: ParamAttrs,
}

/// A value of one function, an index into [`Function::locals`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Local(pub u32);

/// A block of one function, an index into [`Function::blocks`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockId(pub u32);

/// What is known of a [`Local`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalInfo {
    /// Name without `%`.
    pub name: String,
    /// Its type.
    pub ty: TypeId,
}

/// A basic block.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Label, without colon.
    pub name: String,
    /// Instructions before the terminator; phi nodes first.
    pub insts: Vec<Inst>,
    /// The last one.
    pub term: Terminator,
    /// Line of the terminator.
    pub term_line: u32,
}

/// An instruction that is not a terminator.
#[derive(Clone, Debug, PartialEq)]
pub struct Inst {
    /// The value defined, if one is.
    pub result: Option<Local>,
    /// Type of the result.
    pub ty: TypeId,
    /// What is done.
    pub op: Op,
    /// Line in the text, 1-based.
    pub line: u32,
}

/// An operand with its type.
#[derive(Clone, Debug, PartialEq)]
pub struct Operand {
    /// Type.
    pub ty: TypeId,
    /// Value.
    pub value: Value,
}

/// The value of an [`Operand`].
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A parameter or the result of an instruction.
    Local(Local),
    /// A constant.
    Const(Constant),
}

/// A constant; its type is the context's.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// Integer, the low bits of the number; bits above the width are zero.
    Int(u128),
    /// Integer of a type of more than 128 bits: its words, least significant
    /// first; bits above the width are zero.
    Long(Box<[u32]>),
    /// Floating point, as the text has it.
    Float(Box<str>),
    /// `null`
    Null,
    /// `undef` and `poison`
    Undef,
    /// `zeroinitializer` and `none`
    Zero,
    /// `c"..."`
    Bytes(Box<[u8]>),
    /// Elements of an array, structure or vector, one per element.
    Aggregate(Box<[Constant]>),
    /// `splat (T C)`: every element of a vector.
    Splat(Box<Constant>),
    /// Address of a symbol.
    Symbol(Box<str>),
    /// An expression.
    Expr(Box<ConstExpr>),
}

/// A constant expression.
#[derive(Clone, Debug, PartialEq)]
pub enum ConstExpr {
    /// `getelementptr`
    Gep {
        /// Type that the first index steps over.
        source: TypeId,
        /// Base address.
        base: Constant,
        /// Indices with their types.
        indices: Vec<(TypeId, Constant)>,
    },
    /// `bitcast`, `ptrtoint`, `inttoptr`, `trunc` and so on.
    Cast {
        /// Which.
        op: CastOp,
        /// Type of the operand.
        from: TypeId,
        /// Operand.
        value: Constant,
    },
    /// Integer arithmetic.
    Binary {
        /// Which.
        op: BinOp,
        /// Left operand.
        lhs: Constant,
        /// Right operand.
        rhs: Constant,
    },
}

/// Two-operand arithmetic, by LLVM's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum BinOp {
    Add,
    Sub,
    Mul,
    UDiv,
    SDiv,
    URem,
    SRem,
    Shl,
    LShr,
    AShr,
    And,
    Or,
    Xor,
    FAdd,
    FSub,
    FMul,
    FDiv,
    FRem,
}

/// Conversions, by LLVM's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum CastOp {
    Trunc,
    ZExt,
    SExt,
    BitCast,
    PtrToInt,
    IntToPtr,
    AddrSpaceCast,
    FpTrunc,
    FpExt,
    FpToUi,
    FpToSi,
    UiToFp,
    SiToFp,
}

/// Integer predicates, by LLVM's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Pred {
    Eq,
    Ne,
    Ugt,
    Uge,
    Ult,
    Ule,
    Sgt,
    Sge,
    Slt,
    Sle,
}

/// Floating-point predicates, by LLVM's names: ordered ones (`O`) are false
/// where an operand is no number, the others true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum FloatPred {
    False,
    Oeq,
    Ogt,
    Oge,
    Olt,
    Ole,
    One,
    Ord,
    Ueq,
    Ugt,
    Uge,
    Ult,
    Ule,
    Une,
    Uno,
    True,
}

/// An actual argument.
#[derive(Clone, Debug, PartialEq)]
pub struct Arg {
    /// The value.
    pub operand: Operand,
    /// Its attributes.
    pub attrs: ParamAttrs,
}

/// What an [`Inst`] does.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// Integer or floating-point arithmetic.
    Binary {
        /// Which.
        op: BinOp,
        /// Left operand.
        lhs: Operand,
        /// Right operand, of the same type.
        rhs: Operand,
    },
    /// Comparison of integers or addresses.
    ICmp {
        /// Predicate.
        pred: Pred,
        /// Left operand.
        lhs: Operand,
        /// Right operand, of the same type.
        rhs: Operand,
    },
    /// Comparison of floating-point numbers.
    FCmp {
        /// Predicate.
        pred: FloatPred,
        /// Left operand.
        lhs: Operand,
        /// Right operand, of the same type.
        rhs: Operand,
    },
    /// Floating-point negation.
    FNeg(Operand),
    /// Conversion to the result's type.
    Cast {
        /// Which.
        op: CastOp,
        /// Operand.
        value: Operand,
    },
    /// Choice by an `i1`.
    Select {
        /// Condition.
        cond: Operand,
        /// Result where it is true.
        then: Operand,
        /// Result where it is false.
        otherwise: Operand,
    },
    /// Address arithmetic.
    Gep {
        /// Type that the first index steps over.
        source: TypeId,
        /// Base address.
        base: Operand,
        /// Indices.
        indices: Vec<Operand>,
    },
    /// Load of the result's type.
    Load {
        /// Address.
        ptr: Operand,
        /// Alignment in bytes, 0 if the type's own.
        align: u32,
        /// Whether it is `volatile`.
        volatile: bool,
    },
    /// Store.
    Store {
        /// What is stored.
        value: Operand,
        /// Address.
        ptr: Operand,
        /// Alignment in bytes, 0 if the type's own.
        align: u32,
        /// Whether it is `volatile`.
        volatile: bool,
    },
    /// Stack object.
    Alloca {
        /// Type of an element.
        allocated: TypeId,
        /// Number of elements.
        count: Operand,
        /// Alignment in bytes, 0 if the type's own.
        align: u32,
    },
    /// Value by predecessor.
    Phi(Vec<(Operand, BlockId)>),
    /// Call.
    Call {
        /// Address of what is called.
        callee: Callee,
        /// Arguments.
        args: Vec<Arg>,
        /// Attributes of the result.
        ret_attrs: ParamAttrs,
        /// Whether the callee takes `...`.
        varargs: bool,
    },
    /// Member of an aggregate value.
    ExtractValue {
        /// Aggregate.
        aggregate: Operand,
        /// Path.
        indices: Vec<u32>,
    },
    /// Aggregate value with a member replaced.
    InsertValue {
        /// Aggregate.
        aggregate: Operand,
        /// New member.
        value: Operand,
        /// Path.
        indices: Vec<u32>,
    },
    /// The operand, not poison.
    Freeze(Operand),
    /// Vector instructions: read, not compiled yet.
    Vector {
        /// LLVM's name of the instruction.
        name: &'static str,
        /// Operands; the mask of `shufflevector` is the last.
        operands: Vec<Operand>,
    },
}

/// Who is called.
#[derive(Clone, Debug, PartialEq)]
pub enum Callee {
    /// A function or alias by name; intrinsics begin with `llvm.`.
    Symbol(Box<str>),
    /// An address.
    Indirect(Operand),
}

/// How a block ends.
#[derive(Clone, Debug, PartialEq)]
pub enum Terminator {
    /// `br label`
    Br(BlockId),
    /// `br i1`
    CondBr {
        /// Condition.
        cond: Operand,
        /// Target where it is true.
        then: BlockId,
        /// Target where it is false.
        otherwise: BlockId,
    },
    /// `switch`
    Switch {
        /// What is compared.
        value: Operand,
        /// Target where no case is equal.
        default: BlockId,
        /// Case values and targets.
        cases: Vec<(u128, BlockId)>,
    },
    /// `ret`, without a value for `void`.
    Ret(Option<Operand>),
    /// `unreachable`
    Unreachable,
}

impl Op {
    /// Shows every operand, in the order of the text.
    pub fn operands(&self, visit: &mut dyn FnMut(&Operand)) {
        verify::operands(self, visit);
    }
}

impl Terminator {
    /// Targets, in the order of the text, a target once per edge.
    pub fn targets(&self) -> Vec<BlockId> {
        match self {
            Terminator::Br(target) => vec![*target],
            Terminator::CondBr {
                then, otherwise, ..
            } => vec![*then, *otherwise],
            Terminator::Switch { default, cases, .. } => std::iter::once(*default)
                .chain(cases.iter().map(|(_, target)| *target))
                .collect(),
            Terminator::Ret(_) | Terminator::Unreachable => Vec::new(),
        }
    }
}

impl Module {
    /// The function of that name.
    pub fn function(&self, name: &str) -> Option<&Function> {
        self.functions.iter().find(|function| function.name == name)
    }
}

/// Order, predecessors and dominators of a function's blocks.
pub(crate) fn flow(function: &Function) -> Flow {
    Flow::new(function)
}
