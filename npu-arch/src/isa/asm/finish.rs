//! The end of a text: references filled in, symbols that are not needed left
//! out.

use super::error::{AsmError, AsmErrorKind};
use super::expr::Value;
use super::object::{Binding, Place, Relocation, Section};
use super::parse::{Assembler, Fill, Fixup};

impl Assembler {
    /// Evaluates what waited for labels.
    pub(super) fn finish(&mut self, errors: &mut Vec<AsmError>) {
        for (symbol, expr, at) in std::mem::take(&mut self.sets) {
            let place = match expr.value(&self.object) {
                Value::Number(n) => Some(Place::Absolute(n as u32)),
                Value::Here { section, offset } => Some(Place::Section {
                    section,
                    offset: offset as u32,
                }),
                Value::Address(to, n) => match self.object.symbols[to].place {
                    Place::Section { section, offset } => {
                        let offset = offset.wrapping_add(n as u32);
                        Some(Place::Section { section, offset })
                    }
                    _ => None,
                },
                Value::Unknown => None,
            };
            match place {
                Some(place) => self.object.symbols[symbol].place = place,
                None => errors.push(at.error(AsmErrorKind::NotConstant)),
            }
        }
        for (symbol, expr, at) in std::mem::take(&mut self.sizes) {
            match expr.value(&self.object) {
                Value::Number(n) if u32::try_from(n).is_ok() => {
                    self.object.symbols[symbol].size = n as u32;
                }
                _ => errors.push(at.error(AsmErrorKind::NotConstant)),
            }
        }
        for fixup in std::mem::take(&mut self.fixups) {
            if let Err(e) = self.fill(fixup) {
                errors.push(e);
            }
        }
        self.close(errors);
    }

    fn fill(&mut self, f: Fixup) -> Result<(), AsmError> {
        let value = f.expr.value(&self.object);
        let section: &mut Section = &mut self.object.sections[f.section];
        match (value, f.fill) {
            (Value::Number(_), Fill::Reference(_)) => {
                Err(f.at.error(AsmErrorKind::Expected("a symbol")))
            }
            (Value::Number(value), fill) => {
                let start = (f.offset as usize).min(section.data.len());
                let place = &mut section.data[start..];
                let bits = match fill {
                    Fill::Reloc(kind) => {
                        if kind.apply(place, value).is_ok() {
                            return Ok(());
                        }
                        kind.bits()
                    }
                    Fill::Bytes(n) => 8 * u32::from(n),
                    Fill::Reference(kind) => kind.bits(),
                };
                let (min, max) = match bits {
                    64 => (i64::MIN, i64::MAX),
                    _ => (-(1 << (bits - 1)), (1 << bits) - 1),
                };
                if value < min || value > max {
                    return Err(f.at.error(AsmErrorKind::Range { value, min, max }));
                }
                for (byte, v) in place
                    .iter_mut()
                    .zip(value.to_le_bytes())
                    .take(bits as usize / 8)
                {
                    *byte = v;
                }
                Ok(())
            }
            (Value::Address(symbol, addend), Fill::Reloc(kind) | Fill::Reference(kind)) => {
                let Ok(addend) = i32::try_from(addend) else {
                    let (min, max) = (i32::MIN.into(), i32::MAX.into());
                    return Err(f.at.error(AsmErrorKind::Range {
                        value: addend,
                        min,
                        max,
                    }));
                };
                let offset = f.offset;
                section.relocations.push(Relocation {
                    offset,
                    kind,
                    symbol,
                    addend,
                });
                Ok(())
            }
            _ => Err(f.at.error(AsmErrorKind::NotConstant)),
        }
    }

    /// Drops `.L` symbols that nothing refers to, and makes symbols global
    /// that are used and not defined.
    fn close(&mut self, errors: &mut Vec<AsmError>) {
        let mut used = vec![false; self.object.symbols.len()];
        for section in &mut self.object.sections {
            section.relocations.sort_by_key(|r| r.offset);
            for r in &section.relocations {
                used[r.symbol] = true;
            }
        }
        let mut index = vec![0; used.len()];
        let mut kept = Vec::new();
        for (i, mut symbol) in std::mem::take(&mut self.object.symbols)
            .into_iter()
            .enumerate()
        {
            let local_label = symbol.name.starts_with(".L");
            let undefined = symbol.place == Place::Undefined;
            if undefined && local_label && used[i] {
                errors.push(self.mentioned[i].error(AsmErrorKind::NoLabel(symbol.name.clone())));
            }
            if undefined && symbol.binding == Binding::Local && used[i] {
                symbol.binding = Binding::Global;
            }
            if used[i] || !(local_label || undefined) {
                index[i] = kept.len();
                kept.push(symbol);
            }
        }
        self.object.symbols = kept;
        for r in self
            .object
            .sections
            .iter_mut()
            .flat_map(|s| &mut s.relocations)
        {
            r.symbol = index[r.symbol];
        }
    }
}
