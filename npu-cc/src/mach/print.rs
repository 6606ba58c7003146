//! Printed form of machine operations, for messages and tests.

use super::{Addr, Imm, MInst, Op};
use std::fmt;

impl fmt::Display for MInst {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self.op {
            Op::Alu(a) => format!("{a:?}").to_lowercase(),
            Op::Unary(u) => format!("{u:?}").to_lowercase(),
            Op::Load(w, e, a) => format!("load.{w:?}.{e:?}{}", mode(a)).to_lowercase(),
            Op::Store(w, a) => format!("store.{w:?}{}", mode(a)).to_lowercase(),
            Op::Isa(row) => row.name().to_lowercase(),
            op => format!("{op:?}").to_lowercase(),
        };
        for (i, d) in self.defs.iter().enumerate() {
            write!(f, "{}{d}", if i == 0 { "" } else { ", " })?;
        }
        if !self.defs.is_empty() {
            f.write_str(" = ")?;
        }
        f.write_str(&name)?;
        for (i, u) in self.uses.iter().enumerate() {
            write!(f, "{}{u}", if i == 0 { " " } else { ", " })?;
        }
        match &self.imm {
            Imm::None => Ok(()),
            Imm::Int(v) => write!(f, " #{v}"),
            Imm::Block(b) => write!(f, " bb{b}"),
            Imm::LoopStart(b) => write!(f, " start of bb{b}"),
            Imm::LoopEnd(b) => write!(f, " end of bb{b}"),
            Imm::Symbol(s, 0) => write!(f, " @{s}"),
            Imm::Symbol(s, o) => write!(f, " @{s}{o:+}"),
            Imm::Frame(p) => write!(f, " {p:?}"),
        }
    }
}

fn mode(addr: Addr) -> &'static str {
    match addr {
        Addr::PtrImm => "",
        Addr::PtrReg => ".dj",
        Addr::Sp => ".sp",
        Addr::Post => ".post",
    }
}
