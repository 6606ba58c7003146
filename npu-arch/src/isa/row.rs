//! How a row of the instruction table is read: macros that [`super::table`]
//! uses, and the kinds of immediates that it names.

/// Immediate kinds of the table: S signed, U unsigned, N negative; bits; X
/// step.
pub(super) mod imm {
    use super::super::inst::{Imm, ImmKind};

    const fn new(bits: u8, kind: ImmKind, scale: u8) -> Imm {
        Imm { bits, kind, scale }
    }

    pub(in crate::isa) const N12X16: Imm = new(12, ImmKind::Negative, 4);
    pub(in crate::isa) const N12X32: Imm = new(12, ImmKind::Negative, 5);
    pub(in crate::isa) const S10: Imm = new(10, ImmKind::Signed, 0);
    pub(in crate::isa) const S10X4: Imm = new(10, ImmKind::Signed, 2);
    pub(in crate::isa) const S11: Imm = new(11, ImmKind::Signed, 0);
    pub(in crate::isa) const S12X32: Imm = new(12, ImmKind::Signed, 5);
    pub(in crate::isa) const S12X4: Imm = new(12, ImmKind::Signed, 2);
    pub(in crate::isa) const S13X32: Imm = new(13, ImmKind::Signed, 5);
    pub(in crate::isa) const S3: Imm = new(3, ImmKind::Signed, 0);
    pub(in crate::isa) const S32: Imm = new(32, ImmKind::Signed, 0);
    pub(in crate::isa) const S3X32: Imm = new(3, ImmKind::Signed, 5);
    pub(in crate::isa) const S4: Imm = new(4, ImmKind::Signed, 0);
    pub(in crate::isa) const S4X32: Imm = new(4, ImmKind::Signed, 5);
    pub(in crate::isa) const S6: Imm = new(6, ImmKind::Signed, 0);
    pub(in crate::isa) const S6X16: Imm = new(6, ImmKind::Signed, 4);
    pub(in crate::isa) const S6X32: Imm = new(6, ImmKind::Signed, 5);
    pub(in crate::isa) const S6X4: Imm = new(6, ImmKind::Signed, 2);
    pub(in crate::isa) const S7: Imm = new(7, ImmKind::Signed, 0);
    pub(in crate::isa) const S7X16: Imm = new(7, ImmKind::Signed, 4);
    pub(in crate::isa) const S7X32: Imm = new(7, ImmKind::Signed, 5);
    pub(in crate::isa) const S7X4: Imm = new(7, ImmKind::Signed, 2);
    pub(in crate::isa) const S9X4: Imm = new(9, ImmKind::Signed, 2);
    pub(in crate::isa) const U2: Imm = new(2, ImmKind::Unsigned, 0);
    pub(in crate::isa) const U20: Imm = new(20, ImmKind::Unsigned, 0);
    pub(in crate::isa) const U3: Imm = new(3, ImmKind::Unsigned, 0);
    pub(in crate::isa) const U5: Imm = new(5, ImmKind::Unsigned, 0);
    pub(in crate::isa) const U6: Imm = new(6, ImmKind::Unsigned, 0);
}

macro_rules! bypass {
    () => {
        Bypass::None
    };
    (MOV) => {
        Bypass::Mov
    };
    (VEC) => {
        Bypass::Vec
    };
}

macro_rules! access {
    (use) => {
        Access::Use
    };
    (def) => {
        Access::Def
    };
    (mod) => {
        Access::Mod
    };
}

macro_rules! operand {
    ($bits:literal $letter:ident imm $kind:ident) => {
        OperandInfo {
            letter: stringify!($letter).as_bytes()[0],
            access: Access::Use,
            kind: OperandKind::Imm(imm::$kind),
            field: Field::find($bits, stringify!($letter).as_bytes()[0]),
            def_cycle: 0,
            use_cycle: 1,
            bypass: Bypass::None,
        }
    };
    ($bits:literal $letter:ident use $class:ident $cycle:literal $($bypass:ident)?) => {
        operand!(@ $bits $letter Use $class 0 $cycle $($bypass)?)
    };
    ($bits:literal $letter:ident def $class:ident $cycle:literal $($bypass:ident)?) => {
        operand!(@ $bits $letter Def $class $cycle 0 $($bypass)?)
    };
    ($bits:literal $letter:ident mod $class:ident $cycle:literal) => {
        operand!(@ $bits $letter Mod $class $cycle $cycle)
    };
    ($bits:literal $letter:ident mod $class:ident $def:literal $use:literal $($bypass:ident)?) => {
        operand!(@ $bits $letter Mod $class $def $use $($bypass)?)
    };
    (@ $bits:literal $letter:ident $access:ident $class:ident
       $def:literal $use:literal $($bypass:ident)?) => {
        OperandInfo {
            letter: stringify!($letter).as_bytes()[0],
            access: Access::$access,
            kind: OperandKind::Reg(OperandClass::$class),
            field: Field::find($bits, stringify!($letter).as_bytes()[0]),
            def_cycle: $def,
            use_cycle: $use,
            bypass: bypass!($($bypass)?),
        }
    };
}

macro_rules! instructions {
    ($( $slot:ident { $(
        $name:ident $bits:literal $asm:literal
        [$( $letter:ident $access:tt $($operand:tt $($cycle:literal)* $($bypass:ident)?)? ),*]
        $sched:ident $({ $($fixed:ident $how:tt),* })? ;
    )* } )*) => {
        /// An instruction encoding. Each documents its assembly form.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(non_camel_case_types)]
        #[repr(u16)]
        pub enum Inst {
            $($( #[doc = concat!("`", $asm, "`")] $name, )*)*
        }

        impl Inst {
            /// All encodings, in the order of their numbers.
            pub const ALL: &'static [Inst] = &[$($( Inst::$name, )*)*];
        }

        static TABLE: &[InstInfo] = &[$($(
            InstInfo {
                name: stringify!($name),
                slot: Slot::$slot,
                bits: $bits,
                asm: $asm,
                operands: &[$(
                    operand!($bits $letter $access $($operand $($cycle)* $($bypass)?)?),
                )*],
                fixed: &[$($( Implicit {
                    reg: Reg::$fixed,
                    access: access!($how),
                    cycle: 1,
                } ),*)?],
                sched: SchedClass::$sched,
                mask: fixed_bits($bits, 0),
                value: fixed_bits($bits, 1),
            },
        )*)*];
    };
}
