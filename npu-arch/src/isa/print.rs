//! Printing in the syntax of the Peano assembler.
//!
//! `{}` leaves NOPs out; `{:#}` prints every slot of the format, as an
//! assembler needs to choose the same format again.

use core::fmt::{self, Write};

use super::bundle::{Bundle, Operand, SlotInst};
use super::format::Format;
use super::slot::Slot;

/// Writes an operand of a slot as a symbol, and says whether it did.
pub(crate) type SlotSymbol<'a> =
    dyn FnMut(&mut dyn Write, Slot, usize) -> Result<bool, fmt::Error> + 'a;

impl SlotInst {
    /// Prints with symbols: what `symbol` writes for an operand's index
    /// stands behind its `#`. It says whether it wrote something.
    pub(crate) fn print(
        &self,
        f: &mut dyn Write,
        symbol: &mut dyn FnMut(&mut dyn Write, usize) -> Result<bool, fmt::Error>,
    ) -> fmt::Result {
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
            match at.and_then(|i| Some((i, self.operands().get(i)?))) {
                Some((_, Operand::Reg(r))) => write!(f, "{r}")?,
                Some((i, Operand::Imm(n))) => {
                    f.write_char('#')?;
                    if !symbol(f, i)? {
                        write!(f, "{n}")?;
                    }
                }
                None => f.write_char('?')?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for SlotInst {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.print(f, &mut |_, _| Ok(false))
    }
}

impl fmt::Debug for SlotInst {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {self}", self.inst().name())
    }
}

impl Bundle {
    /// Prints every slot of the format, with symbols as
    /// [`SlotInst::print`] does.
    pub(crate) fn print(&self, f: &mut dyn Write, symbol: &mut SlotSymbol<'_>) -> fmt::Result {
        self.print_slots(f, &mut |_| true, symbol)
    }

    fn print_slots(
        &self,
        f: &mut dyn Write,
        shown: &mut dyn FnMut(&SlotInst) -> bool,
        symbol: &mut SlotSymbol<'_>,
    ) -> fmt::Result {
        let mut first = true;
        // The format's other slot holds a NOP that no slot name has.
        if self.format() == Format::I64_NOP_LNG && shown(&SlotInst::nop(Slot::Lng)) {
            f.write_str("nop")?;
            first = false;
        }
        for slot in self.format().info().slots_in_order() {
            let Some(s) = self.slot(slot).filter(|s| shown(s)) else {
                continue;
            };
            if !first {
                f.write_str("; ")?;
            }
            first = false;
            s.print(f, &mut |f, i| symbol(f, slot, i))?;
        }
        if first {
            f.write_str("nop")?;
        }
        Ok(())
    }
}

impl fmt::Display for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let full = f.alternate();
        self.print_slots(f, &mut |s| full || !s.is_nop(), &mut |_, _, _| Ok(false))
    }
}

impl fmt::Debug for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} [{self:#}]", self.format())
    }
}
