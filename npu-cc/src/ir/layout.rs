//! Sizes and offsets in memory, by the data layout of the AIE2 core:
//! `e-p:20:32-i1:8-i8:8-i16:16-i32:32-i64:32-f64:32-a:0`, which the xcore
//! target shares but for the width of a pointer (both take four bytes).

use super::types::{Type, TypeId, Types};

/// Size and alignment of a type, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Distance of two neighbours in an array.
    pub size: u64,
    /// Bytes that a store writes.
    pub store: u64,
    /// Alignment, a power of two.
    pub align: u32,
}

/// Why a type has no layout.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// The type has no size.
    #[error("type {0} has no size")]
    Unsized(String),
    /// A structure contains itself, or the nesting is too deep.
    #[error("type {0} contains itself or is nested too deeply")]
    Recursive(String),
    /// More bytes than can be counted.
    #[error("type {0} is too large")]
    TooLarge(String),
}

/// Computes layouts, each type's once.
#[derive(Debug)]
pub struct Layouts<'m> {
    types: &'m Types,
    known: Vec<Option<Layout>>,
}

const MAX_DEPTH: u32 = 256;
/// Above the address space by far, low enough that sums of two do not overflow.
const MAX_SIZE: u64 = 1 << 40;

impl<'m> Layouts<'m> {
    /// For the types of one module.
    pub fn new(types: &'m Types) -> Self {
        Layouts {
            types,
            known: vec![None; types.len()],
        }
    }

    /// The types.
    pub fn types(&self) -> &'m Types {
        self.types
    }

    /// Size and alignment of a type.
    pub fn of(&mut self, id: TypeId) -> Result<Layout, LayoutError> {
        self.at_depth(id, 0)
    }

    /// Byte offset of a structure's member; `index` below the member count.
    pub fn field_offset(&mut self, id: TypeId, index: usize) -> Result<u64, LayoutError> {
        let types = self.types;
        let Type::Struct { fields, packed } = types.resolve(id) else {
            return Err(LayoutError::Unsized(types.name(id)));
        };
        let mut end = 0;
        for (position, field) in fields.iter().enumerate() {
            let layout = self.of(*field)?;
            if !packed {
                end = round_up(end, layout.align);
            }
            if position == index {
                return Ok(end);
            }
            end += layout.size;
        }
        Err(LayoutError::Unsized(types.name(id)))
    }

    fn at_depth(&mut self, id: TypeId, depth: u32) -> Result<Layout, LayoutError> {
        if let Some(layout) = self.known[id.0 as usize] {
            return Ok(layout);
        }
        if depth > MAX_DEPTH {
            return Err(LayoutError::Recursive(self.types.name(id)));
        }
        let layout = self.compute(id, depth)?;
        if layout.size > MAX_SIZE {
            return Err(LayoutError::TooLarge(self.types.name(id)));
        }
        self.known[id.0 as usize] = Some(layout);
        Ok(layout)
    }

    fn compute(&mut self, id: TypeId, depth: u32) -> Result<Layout, LayoutError> {
        let types = self.types;
        Ok(match types.get(id) {
            Type::Int(bits) => scalar(*bits),
            Type::Float(kind) => scalar(kind.bits()),
            Type::Ptr => scalar(32),
            Type::Array { element, len } => {
                let inner = self.at_depth(*element, depth + 1)?;
                let size = inner
                    .size
                    .checked_mul(*len)
                    .filter(|size| *size <= MAX_SIZE)
                    .ok_or_else(|| LayoutError::TooLarge(types.name(id)))?;
                Layout {
                    size,
                    store: size,
                    align: inner.align,
                }
            }
            Type::Vector {
                element,
                len,
                scalable: false,
            } => {
                let bits = match types.resolve(*element) {
                    Type::Int(bits) => u64::from(*bits),
                    Type::Float(kind) => u64::from(kind.bits()),
                    Type::Ptr => 32,
                    _ => return Err(LayoutError::Unsized(types.name(id))),
                };
                let size = bits
                    .checked_mul(*len)
                    .map(|bits| bits.div_ceil(8).next_power_of_two())
                    .filter(|size| *size <= MAX_SIZE)
                    .ok_or_else(|| LayoutError::TooLarge(types.name(id)))?;
                Layout {
                    size,
                    store: size,
                    // Its own size, which LLVM takes where a layout says nothing.
                    align: u32::try_from(size).unwrap_or(u32::MAX >> 1).max(1),
                }
            }
            Type::Struct { fields, packed } => {
                let (mut end, mut align) = (0u64, 1u32);
                for field in fields {
                    let inner = self.at_depth(*field, depth + 1)?;
                    if !packed {
                        end = round_up(end, inner.align);
                        align = align.max(inner.align);
                    }
                    end += inner.size;
                    if end > MAX_SIZE {
                        return Err(LayoutError::TooLarge(types.name(id)));
                    }
                }
                let size = round_up(end, align);
                Layout {
                    size,
                    store: size,
                    align,
                }
            }
            Type::Named(_) => {
                let resolved = types.resolve_id(id);
                if matches!(types.get(resolved), Type::Named(_)) {
                    return Err(LayoutError::Unsized(types.name(id)));
                }
                self.at_depth(resolved, depth + 1)?
            }
            Type::Void | Type::Label | Type::Metadata | Type::Vector { scalable: true, .. } => {
                return Err(LayoutError::Unsized(types.name(id)))
            }
        })
    }
}

fn scalar(bits: u32) -> Layout {
    let store = u64::from(bits.div_ceil(8));
    let align = match bits {
        0..=8 => 1,
        9..=16 => 2,
        _ => 4,
    };
    Layout {
        size: round_up(store, align),
        store,
        align,
    }
}

fn round_up(value: u64, align: u32) -> u64 {
    value.next_multiple_of(u64::from(align))
}
