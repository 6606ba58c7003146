//! Constant vectors: a number over and over, or data that is loaded.

use super::{Held, Lower, Result, Shape};
use crate::ir::{Constant, Type, TypeId};
use crate::legalise::values::ConstValue;
use crate::legalise::{LegaliseErrorKind, ModuleCx};
use crate::lir::{self, Data, Op, Ty, Width};

impl ModuleCx<'_> {
    /// The bytes of a constant vector, as in memory but padded to `shape`'s
    /// registers.
    pub(in crate::legalise) fn vector_bytes(
        &mut self,
        constant: &Constant,
        ty: TypeId,
        shape: Shape,
    ) -> Result<Vec<u8>> {
        let types = self.layouts.types();
        let Type::Vector { element, .. } = *types.resolve(ty) else {
            return Err(LegaliseErrorKind::Initialiser("a vector was expected"));
        };
        let mut bytes = vec![0; shape.store_bytes() as usize];
        for lane in 0..shape.lanes {
            let item = match constant {
                Constant::Zero | Constant::Undef | Constant::Null => continue,
                Constant::Splat(item) => item,
                Constant::Aggregate(items) => match items.get(lane as usize) {
                    Some(item) => item,
                    None => continue,
                },
                _ => {
                    return Err(LegaliseErrorKind::Type {
                        name: types.name(ty),
                        help: "keep this constant in a global variable",
                    })
                }
            };
            let ConstValue::Int(number) = self.scalar_const(item, element)? else {
                return Err(LegaliseErrorKind::Initialiser(
                    "addresses in constant vectors are not known before linking",
                ));
            };
            if shape.bits == 1 {
                bytes[(lane / 8) as usize] |= ((number & 1) as u8) << (lane % 8);
            } else {
                let size = (shape.bits / 8) as usize;
                let at = lane as usize * size;
                bytes[at..at + size].copy_from_slice(&number.to_le_bytes()[..size]);
            }
        }
        Ok(bytes)
    }

    /// The symbol of some constant bytes, whose storage the module gets.
    fn pooled(&mut self, bytes: Vec<u8>) -> String {
        if let Some(data) = self.pool.iter().find(|data| data.bytes == bytes) {
            return data.name.clone();
        }
        let name = format!("__vector.{}", self.pool.len());
        self.pool.push(Data {
            name: name.clone(),
            local: true,
            constant: true,
            align: 32,
            size: bytes.len() as u32,
            bytes,
            relocs: Vec::new(),
        });
        name
    }
}

/// The narrowest element that repeats itself through some bytes.
fn repeated(bytes: &[u8]) -> Option<(Width, i32)> {
    let same = |size: usize| bytes.chunks(size).all(|chunk| chunk == &bytes[..size]);
    let word = |size: usize| {
        let mut word = [0; 4];
        word[..size].copy_from_slice(&bytes[..size]);
        i32::from_le_bytes(word)
    };
    if same(1) {
        Some((Width::B1, i32::from(bytes[0] as i8)))
    } else if same(2) {
        Some((Width::B2, i32::from(word(2) as i16)))
    } else if same(4) {
        Some((Width::B4, word(4)))
    } else {
        None
    }
}

impl Lower<'_, '_> {
    /// The registers of a constant vector.
    pub(in crate::legalise) fn const_vector(
        &mut self,
        constant: &Constant,
        ty: TypeId,
        shape: Shape,
    ) -> Result<Vec<lir::Value>> {
        let mut bytes = self.cx.vector_bytes(constant, ty, shape)?;
        let undef = matches!(constant, Constant::Undef);
        let regs = match shape.held() {
            Held::Words(n) => {
                bytes.resize(4 * n as usize, 0);
                let words = bytes.chunks_exact(4).map(|chunk| {
                    let mut word = [0; 4];
                    word.copy_from_slice(chunk);
                    i32::from_le_bytes(word)
                });
                let words: Vec<i32> = words.collect();
                return Ok(words.into_iter().map(|word| self.b.konst(word)).collect());
            }
            Held::Regs(regs) => regs,
        };
        let mut values = Vec::new();
        let mut rest = &bytes[..];
        for ty in regs {
            let (now, later) = rest.split_at(rest.len().min(ty.vector_bytes() as usize));
            rest = later;
            values.push(if undef {
                self.b.undef(ty)
            } else {
                self.const_register(now, ty)
            });
        }
        Ok(values)
    }

    /// A register that begins with some bytes.
    pub(super) fn const_register(&mut self, bytes: &[u8], ty: Ty) -> lir::Value {
        let op = match repeated(bytes) {
            Some((width, value)) => Op::Splat { width, value },
            None => {
                let mut bytes = bytes.to_vec();
                bytes.resize(ty.vector_bytes() as usize, 0);
                let symbol = self.cx.pooled(bytes);
                Op::Pool { symbol }
            }
        };
        self.b.pure_results(op, &[ty])[0]
    }
}
