//! Global variables to bytes and relocations.

use super::values::ConstValue;
use super::{LegaliseErrorKind, ModuleCx};
use crate::ir::{Constant, Global, GlobalKind, Linkage, Type, TypeId};
use crate::lir::{Data, DataReloc};

/// Bytes that the core can address.
pub(super) const ADDRESS_SPACE: u64 = 1 << 20;

impl ModuleCx<'_> {
    /// The storage of a global; None for what has none here.
    pub(super) fn data(&mut self, global: &Global) -> Result<Option<Data>, LegaliseErrorKind> {
        let (initialiser, constant) = match &global.kind {
            GlobalKind::Declared | GlobalKind::Alias(_) => return Ok(None),
            GlobalKind::Variable(initialiser) => (initialiser, false),
            GlobalKind::Constant(initialiser) => (initialiser, true),
        };
        match global.linkage {
            Linkage::AvailableExternally => return Ok(None),
            Linkage::Appending if matches!(&*global.name, "llvm.used" | "llvm.compiler.used") => {
                return Ok(None)
            }
            Linkage::Appending => {
                return Err(LegaliseErrorKind::Unsupported {
                    what: global.name.clone(),
                    help: "nothing runs before the core's function; use constant initialisers",
                })
            }
            _ => {}
        }
        let layout = self.layouts.of(global.ty)?;
        if layout.size > ADDRESS_SPACE {
            return Err(LegaliseErrorKind::TooLarge { size: layout.size });
        }
        let mut image = Image::default();
        self.write(&mut image, initialiser, global.ty, 0)?;
        Ok(Some(Data {
            name: global.name.clone(),
            local: matches!(global.linkage, Linkage::Local | Linkage::LinkOnce),
            constant,
            align: global.align.max(layout.align),
            size: layout.size as u32,
            bytes: image.bytes,
            relocs: image.relocs,
        }))
    }

    fn write(
        &mut self,
        image: &mut Image,
        constant: &Constant,
        ty: TypeId,
        offset: u64,
    ) -> Result<(), LegaliseErrorKind> {
        let types = self.layouts.types();
        match (constant, types.resolve(ty)) {
            (Constant::Zero | Constant::Undef | Constant::Null, _) => {}
            (Constant::Bytes(bytes), _) => image.put(offset, bytes),
            (Constant::Aggregate(list), Type::Array { element, .. }) => {
                let size = self.layouts.of(*element)?.size;
                for (index, item) in list.iter().enumerate() {
                    self.write(image, item, *element, offset + index as u64 * size)?;
                }
            }
            (Constant::Aggregate(list), Type::Struct { fields, packed }) => {
                let mut end = 0u64;
                for (field, item) in fields.iter().zip(list.iter()) {
                    let layout = self.layouts.of(*field)?;
                    if !packed {
                        end = end.next_multiple_of(u64::from(layout.align));
                    }
                    self.write(image, item, *field, offset + end)?;
                    end += layout.size;
                }
            }
            (Constant::Aggregate(_) | Constant::Splat(_), Type::Vector { .. }) => {
                let Some(shape) = self.shape(ty)? else {
                    return Err(LegaliseErrorKind::Initialiser("a vector was expected"));
                };
                let bytes = self.vector_bytes(constant, ty, shape)?;
                image.put(offset, &bytes);
            }
            (Constant::Aggregate(_) | Constant::Splat(_), _) => {
                return Err(LegaliseErrorKind::Type {
                    name: types.name(ty),
                    help: "use an array",
                })
            }
            (
                Constant::Int(_)
                | Constant::Long(_)
                | Constant::Float(_)
                | Constant::Symbol(_)
                | Constant::Expr(_),
                _,
            ) => {
                let store = self.layouts.of(ty)?.store;
                match self.scalar_const(constant, ty)? {
                    ConstValue::Int(value) => {
                        image.put(offset, &value.to_le_bytes()[..store.min(16) as usize]);
                    }
                    ConstValue::Long(words) => {
                        let bytes: Vec<u8> = words.iter().flat_map(|w| w.to_le_bytes()).collect();
                        image.put(offset, &bytes[..bytes.len().min(store as usize)]);
                    }
                    ConstValue::Addr {
                        symbol,
                        offset: addend,
                    } => match symbol {
                        None => image.put(offset, &(addend as u32).to_le_bytes()),
                        Some(symbol) => {
                            image.put(offset, &[0; 4]);
                            image.relocs.push(DataReloc {
                                offset: offset as u32,
                                symbol: symbol.to_string(),
                                addend: addend as i32,
                            });
                        }
                    },
                }
            }
        }
        Ok(())
    }
}

#[derive(Default)]
struct Image {
    bytes: Vec<u8>,
    relocs: Vec<DataReloc>,
}

impl Image {
    /// Offsets lie within a global of at most [`ADDRESS_SPACE`] bytes.
    fn put(&mut self, offset: u64, bytes: &[u8]) {
        let start = offset as usize;
        let end = start + bytes.len();
        if self.bytes.len() < end {
            self.bytes.resize(end, 0);
        }
        self.bytes[start..end].copy_from_slice(bytes);
    }
}
