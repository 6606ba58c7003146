//! Printing in the syntax of the Peano assembler.
//!
//! `{}` leaves NOPs out; `{:#}` prints every slot of the format, as an
//! assembler needs to choose the same format again.

use core::fmt::{self, Write};

use super::bundle::{Bundle, Operand, SlotInst};

impl fmt::Display for SlotInst {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let info = self.inst().info();
        let mut chars = info.asm.chars();
        while let Some(c) = chars.next() {
            if c != '{' {
                f.write_char(c)?;
                continue;
            }
            let letter = chars.next().unwrap_or(' ');
            chars.next();
            let at = info
                .operands
                .iter()
                .position(|o| char::from(o.letter) == letter);
            match at.and_then(|i| self.operands().get(i)) {
                Some(Operand::Reg(r)) => write!(f, "{r}")?,
                Some(Operand::Imm(n)) => write!(f, "#{n}")?,
                None => f.write_char('?')?,
            }
        }
        Ok(())
    }
}

impl fmt::Debug for SlotInst {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {self}", self.inst().name())
    }
}

impl fmt::Display for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        for slot in self.format().info().slots_in_order() {
            let Some(s) = self.slot(slot) else { continue };
            if s.is_nop() && !f.alternate() {
                continue;
            }
            if !first {
                f.write_str("; ")?;
            }
            first = false;
            write!(f, "{s}")?;
        }
        if first {
            f.write_str("nop")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} [{self:#}]", self.format())
    }
}
