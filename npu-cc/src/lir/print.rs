//! LIR as text, for tests and for people.

use super::{
    Bin, Block, Callee, Cond, Data, Extend, Function, Inst, Jump, Module, Op, Term, Ty, Value,
    Width,
};
use std::fmt::{self, Display, Formatter};

struct List<'a>(&'a [Value]);

impl Display for List<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, value) in self.0.iter().enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            write!(f, "{comma}{value}")?;
        }
        Ok(())
    }
}

impl Display for Value {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "v{}", self.0)
    }
}

impl Display for Ty {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Ty::I32 => "i32",
            Ty::Ptr => "ptr",
            Ty::W => "w",
            Ty::X => "x",
            Ty::Y => "y",
            Ty::Am => "am",
            Ty::Bm => "bm",
            Ty::Cm => "cm",
            Ty::Q => "q",
        })
    }
}

impl Display for Bin {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Bin::Add => "add",
            Bin::Sub => "sub",
            Bin::Mul => "mul",
            Bin::And => "and",
            Bin::Or => "or",
            Bin::Xor => "xor",
            Bin::Shl => "shl",
            Bin::Lshr => "lshr",
            Bin::Ashr => "ashr",
        })
    }
}

impl Display for Cond {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Cond::Eq => "eq",
            Cond::Ne => "ne",
            Cond::Slt => "slt",
            Cond::Sle => "sle",
            Cond::Sgt => "sgt",
            Cond::Sge => "sge",
            Cond::Ult => "ult",
            Cond::Ule => "ule",
            Cond::Ugt => "ugt",
            Cond::Uge => "uge",
        })
    }
}

fn access(width: Width, extend: Option<Extend>) -> &'static str {
    match (width, extend) {
        (Width::B1, Some(Extend::Zero)) => "u8",
        (Width::B1, Some(Extend::Sign)) => "s8",
        (Width::B1, None) => "8",
        (Width::B2, Some(Extend::Zero)) => "u16",
        (Width::B2, Some(Extend::Sign)) => "s16",
        (Width::B2, None) => "16",
        (Width::B4, _) => "32",
        (Width::B16, _) => "128",
        (Width::B32, _) => "256",
    }
}

impl Display for Op {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mark = |volatile: &bool| if *volatile { " volatile" } else { "" };
        match self {
            Op::Const(value) => write!(f, "const {value}"),
            Op::SymbolAddr { symbol, offset } => write!(f, "symbol @{symbol}{offset:+}"),
            Op::SlotAddr { slot, offset } => write!(f, "slot {}{offset:+}", slot.0),
            Op::Bin { op, lhs, rhs } => write!(f, "{op} {lhs}, {rhs}"),
            Op::AddCarry { lhs, rhs, carry } => match carry {
                Some(carry) => write!(f, "addc {lhs}, {rhs}, {carry}"),
                None => write!(f, "addc {lhs}, {rhs}"),
            },
            Op::SubBorrow { lhs, rhs, borrow } => match borrow {
                Some(borrow) => write!(f, "subb {lhs}, {rhs}, {borrow}"),
                None => write!(f, "subb {lhs}, {rhs}"),
            },
            Op::DivRem { lhs, rhs } => write!(f, "divrem {lhs}, {rhs}"),
            Op::Icmp { cond, lhs, rhs } => write!(f, "icmp {cond} {lhs}, {rhs}"),
            Op::Select {
                cond,
                then,
                otherwise,
            } => write!(f, "select {cond}, {then}, {otherwise}"),
            Op::ExtendBits {
                value,
                bits,
                extend,
            } => {
                let sign = match extend {
                    Extend::Zero => 'u',
                    Extend::Sign => 's',
                };
                write!(f, "extend.{sign}{bits} {value}")
            }
            Op::Clz(value) => write!(f, "clz {value}"),
            Op::PtrAdd { base, offset } => write!(f, "ptradd {base}, {offset}"),
            Op::PtrAddImm { base, offset } => write!(f, "ptradd {base}, #{offset}"),
            Op::PtrToInt(value) => write!(f, "ptrtoint {value}"),
            Op::IntToPtr(value) => write!(f, "inttoptr {value}"),
            Op::Load {
                base,
                offset,
                width,
                extend,
                volatile,
            } => write!(
                f,
                "load.{}{} [{base}{offset:+}]",
                access(*width, Some(*extend)),
                mark(volatile)
            ),
            Op::LoadPtr {
                base,
                offset,
                volatile,
            } => write!(f, "load.ptr{} [{base}{offset:+}]", mark(volatile)),
            Op::Store {
                value,
                base,
                offset,
                width,
                volatile,
            } => write!(
                f,
                "store.{}{} {value}, [{base}{offset:+}]",
                access(*width, None),
                mark(volatile)
            ),
            Op::LoadVec {
                base,
                offset,
                bytes,
                volatile,
            } => write!(f, "load.{bytes}{} [{base}{offset:+}]", mark(volatile)),
            Op::StoreVec {
                value,
                base,
                offset,
                bytes,
                volatile,
            } => write!(
                f,
                "store.{bytes}{} {value}, [{base}{offset:+}]",
                mark(volatile)
            ),
            Op::Splat { width, value } => write!(f, "splat.{} {value}", 8 * width.bytes()),
            Op::Pool { symbol } => write!(f, "pool @{symbol}"),
            Op::Undef => f.write_str("undef"),
            Op::Part { value, index } => write!(f, "part {value}, #{index}"),
            Op::Join(parts) => write!(f, "join {}", List(parts)),
            Op::Recast(value) => write!(f, "recast {value}"),
            Op::Isa { inst, args, imm } => {
                write!(f, "{} {}", inst.name().to_lowercase(), List(args))?;
                match imm {
                    Some(imm) => write!(f, ", #{imm}"),
                    None => Ok(()),
                }
            }
            Op::IsaAt {
                inst,
                args,
                base,
                offset,
                volatile,
                ..
            } => write!(
                f,
                "{}{} {} [{base}{offset:+}]",
                inst.name().to_lowercase(),
                mark(volatile),
                List(args)
            ),
            Op::SetControl { register, value } => write!(f, "control {register}, {value}"),
            Op::GetControl { register } => write!(f, "control {register}"),
            Op::Call { callee, args } => {
                match callee {
                    Callee::Symbol(symbol) => write!(f, "call @{symbol}")?,
                    Callee::Indirect(target) => write!(f, "call {target}")?,
                }
                write!(f, "({})", List(args))
            }
            Op::Acquire { lock, value } => write!(f, "acquire {lock}, {value}"),
            Op::Release { lock, value } => write!(f, "release {lock}, {value}"),
            Op::Event(number) => write!(f, "event {number}"),
        }
    }
}

impl Display for Inst {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if !self.results.is_empty() {
            write!(f, "{} = ", List(&self.results))?;
        }
        self.op.fmt(f)
    }
}

impl Display for Jump {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "b{}({})", self.block.0, List(&self.args))
    }
}

impl Display for Term {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Term::Br(jump) => write!(f, "br {jump}"),
            Term::CondBr {
                cond,
                then,
                otherwise,
            } => write!(f, "br {cond}, {then}, {otherwise}"),
            Term::Ret(values) if values.is_empty() => f.write_str("ret"),
            Term::Ret(values) => write!(f, "ret {}", List(values)),
            Term::Unreachable => f.write_str("unreachable"),
        }
    }
}

impl Display for Block {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for inst in &self.insts {
            writeln!(f, "  {inst}")?;
        }
        writeln!(f, "  {}", self.term)
    }
}

impl Display for Function {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let typed = |values: &[Value]| {
            let list: Vec<String> = values
                .iter()
                .map(|value| match self.types.get(value.0 as usize) {
                    Some(ty) => format!("{value}: {ty}"),
                    None => value.to_string(),
                })
                .collect();
            list.join(", ")
        };
        let returns: Vec<String> = self.returns.iter().map(Ty::to_string).collect();
        let local = if self.local { "local " } else { "" };
        writeln!(
            f,
            "{local}func @{}({}) -> ({})",
            self.name,
            typed(&self.params),
            returns.join(", ")
        )?;
        for (index, slot) in self.slots.iter().enumerate() {
            writeln!(f, "slot {index}: {} bytes, align {}", slot.size, slot.align)?;
        }
        for (index, block) in self.blocks.iter().enumerate() {
            write!(f, "b{index}({}):\n{block}", typed(&block.params))?;
        }
        Ok(())
    }
}

impl Display for Data {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let local = if self.local { "local " } else { "" };
        let kind = if self.constant { "constant" } else { "data" };
        write!(
            f,
            "{local}{kind} @{}: {} bytes, align {}, {} initialised",
            self.name,
            self.size,
            self.align,
            self.bytes.len()
        )?;
        for reloc in &self.relocs {
            write!(
                f,
                ", @{}{:+} at {}",
                reloc.symbol, reloc.addend, reloc.offset
            )?;
        }
        Ok(())
    }
}

impl Display for Module {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (name, size) in &self.externals {
            writeln!(f, "external @{name}: {size} bytes")?;
        }
        for data in &self.data {
            writeln!(f, "{data}")?;
        }
        for function in &self.functions {
            write!(f, "{function}")?;
        }
        Ok(())
    }
}
