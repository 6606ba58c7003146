//! The operations that traces consist of.
//!
//! Operands are places: numbers of words in the scalar file, or of units in
//! the vector file, where registers have their own numbers and values set
//! aside the others ([`super::state`]).

/// Which operation; what its fields are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[rustfmt::skip]
#[repr(u8)]
pub(super) enum Kind {
    // d = a op b, or op of a, or of a and imm.
    Add, AddImm, Sub, Adc, AdcAsked, Sbc, SbcAsked,
    And, Or, Xor, Eq, Ne, Ge, Lt, Geu, Ltu, Lshl, Ashl,
    Abs, Clb, Clz, Eqz, Nez, ExtS8, ExtS16, ExtU8, ExtU16,
    AddNc, Mov,
    /// As the two before, into a register of fewer than 32 bits.
    AddNcMasked, MovMasked,
    /// d = imm.
    MovImm,
    /// d = s is zero (or not) ? a : b.
    SelEqz, SelNez,
    /// d = remainder, s = quotient of a step.
    Divs,
    /// As the last ones; s keeps the old value of d.
    Mul, MovLate, MovImmLate,
    /// d |= a.
    Stick,
    /// Pointer d = a + b + imm.
    Pointer,
    /// The same, faulting if it leaves the stack.
    Stack,
    /// Pointer a and its counters step in two or three (c) dimensions by
    /// modifier b.
    Step,
    /// The borrow of `abs` and `jnzd` is not defined any more.
    LoopSetup, LoopEnd,
    // Address a + b + imm, or address a and then a += b + imm. Loads to d
    // with s for the old value, stores of d.
    Load, LoadPost, LoadPointer, LoadPointerPost,
    LoadS8, LoadS8Post, LoadU8, LoadU8Post, LoadS16, LoadS16Post, LoadU16, LoadU16Post,
    Store, StorePost,
    VecLoad16, VecLoad16Post, VecLoad32, VecLoad32Post,
    VecStore16, VecStore16Post, VecStore32, VecStore32Post,
    /// The address of a part-word store of c bytes, to s.
    Part, PartPost,
    /// A part-word store of d to the address in a.
    StoreByte, StoreHalf,
    /// The address of a store of c bytes that takes place later, to s.
    Address, AddressPost,
    /// A store of the c first bytes of unit d to the address in a.
    StoreAside,
    /// Four table entries of e bytes from the addresses at a, the first of
    /// them number c, to d with s for the old value.
    Lookup,
    /// Taken if a is zero, or not.
    TakenZ, TakenNz,
    /// The target is a; or that, if b is not zero, which makes it taken.
    Target, TargetNz,
    /// The multiplication `imm >> 8` with the word imm: accumulator a,
    /// factors b c and e f (halves), to d with s for the old value.
    Mac,
    /// As many as b bundles of multiplications and loads ([`super::macs`]) from
    /// number imm of the trace on, with the word a.
    Macs,
    /// Vector operation number imm of the trace.
    Vec,
    /// d gets the unit at a.
    Gather,
    /// s gets the unit at d, which gets the one at a.
    Overtake,
    /// Timed: bundle b of the trace issues at imm; has accessed memory.
    Issue, Note,
}

/// One operation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Uop {
    pub(super) kind: Kind,
    pub(super) d: u8,
    pub(super) a: u8,
    pub(super) b: u8,
    pub(super) s: u8,
    pub(super) c: u8,
    pub(super) e: u8,
    pub(super) f: u8,
    pub(super) imm: u32,
}

impl Uop {
    pub(super) const fn new(kind: Kind) -> Uop {
        Uop {
            kind,
            d: 0,
            a: 0,
            b: 0,
            s: 0,
            c: 0,
            e: 0,
            f: 0,
            imm: 0,
        }
    }

    /// Whether its pointer a moves on with the access.
    pub(super) fn steps_pointer(&self) -> bool {
        use Kind::*;
        matches!(
            self.kind,
            LoadPost
                | LoadPointerPost
                | LoadS8Post
                | LoadU8Post
                | LoadS16Post
                | LoadU16Post
                | StorePost
                | VecLoad16Post
                | VecLoad32Post
                | VecStore16Post
                | VecStore32Post
                | PartPost
                | AddressPost
        )
    }

    /// Whether it sets the old value of a scalar aside although its bundle may
    /// still fault.
    pub(super) fn loads_scalar(&self) -> bool {
        use Kind::*;
        matches!(
            self.kind,
            Load | LoadPost
                | LoadPointer
                | LoadPointerPost
                | LoadS8
                | LoadS8Post
                | LoadU8
                | LoadU8Post
                | LoadS16
                | LoadS16Post
                | LoadU16
                | LoadU16Post
        )
    }

    /// The same for a unit.
    pub(super) fn loads_unit(&self) -> bool {
        use Kind::*;
        matches!(
            self.kind,
            VecLoad16 | VecLoad16Post | VecLoad32 | VecLoad32Post | Lookup
        )
    }
}

/// Where a vector operation finds its operands and leaves its results.
#[derive(Clone, Copy, Debug)]
pub(super) struct VecUse {
    /// Number in the program's list.
    pub(super) op: u16,
    /// First units of the operands.
    pub(super) inputs: [u8; super::super::vec::INPUTS],
    /// Units of the result; 0 for none.
    pub(super) units: u8,
    pub(super) d: u8,
    pub(super) s: u8,
    /// Places of the scalars: low and high word; [`super::state::ZERO`] and
    /// immediates are in `imms`.
    pub(super) scalars: [(u8, u8); super::super::vec::SCALARS],
    pub(super) imms: [u32; super::super::vec::SCALARS],
    /// Scalar results: place in the file and of the old value; [`NONE`].
    pub(super) scalar: [(u8, u8); 2],
    /// Place of status bits; [`NONE`].
    pub(super) status: u8,
    /// Place of `crUPSSign`, if it is not read with the other control registers.
    pub(super) sign: Option<u8>,
    /// Whether element 0 may be taken: the operand was not loaded by `vlda`.
    pub(super) extract: Extract,
}

/// No place.
pub(super) const NONE: u8 = super::state::ZERO;

/// What is known of the register that an element is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extract {
    /// It is no `vextract`, or nothing is wrong with the register.
    Free,
    /// `vlda` loaded it.
    Trap,
    /// The machine knows.
    Ask,
}
