//! Interned types: equal types have equal ids, so that comparing, copying and
//! dropping them is cheap whatever their nesting.

use std::collections::HashMap;

/// A type of one module, an index into its [`Types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub(crate) u32);

/// Floating-point formats, by LLVM's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum FloatKind {
    Half,
    BFloat,
    Float,
    Double,
    Fp128,
    X86Fp80,
    PpcFp128,
}

impl FloatKind {
    /// Bits in memory.
    pub fn bits(self) -> u32 {
        match self {
            FloatKind::Half | FloatKind::BFloat => 16,
            FloatKind::Float => 32,
            FloatKind::Double => 64,
            FloatKind::X86Fp80 => 80,
            FloatKind::Fp128 | FloatKind::PpcFp128 => 128,
        }
    }

    /// LLVM's keyword.
    pub fn keyword(self) -> &'static str {
        match self {
            FloatKind::Half => "half",
            FloatKind::BFloat => "bfloat",
            FloatKind::Float => "float",
            FloatKind::Double => "double",
            FloatKind::Fp128 => "fp128",
            FloatKind::X86Fp80 => "x86_fp80",
            FloatKind::PpcFp128 => "ppc_fp128",
        }
    }
}

/// A type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// `void`
    Void,
    /// `iN`
    Int(u32),
    /// Floating point.
    Float(FloatKind),
    /// `ptr`
    Ptr,
    /// `label`
    Label,
    /// `metadata`
    Metadata,
    /// `[len x element]`
    Array {
        /// Element.
        element: TypeId,
        /// Number of elements.
        len: u64,
    },
    /// `<len x element>`
    Vector {
        /// Element.
        element: TypeId,
        /// Number of elements, or its multiple of `vscale`.
        len: u64,
        /// Whether the length is a multiple of `vscale`.
        scalable: bool,
    },
    /// `{ ... }` or `<{ ... }>`
    Struct {
        /// Members.
        fields: Vec<TypeId>,
        /// Whether members are not padded.
        packed: bool,
    },
    /// `%name`; the number is [`Types::named`]'s.
    Named(u32),
}

/// A type with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamedType {
    pub(crate) name: String,
    /// None while undefined, and for `opaque`.
    pub(crate) body: Option<TypeId>,
}

/// The types of a module.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Types {
    list: Vec<Type>,
    ids: HashMap<Type, TypeId>,
    named: Vec<NamedType>,
    names: HashMap<String, u32>,
}

/// How many names in a row may stand for other names.
const NAME_CHAIN: u32 = 64;

impl Types {
    /// The type behind an id.
    ///
    /// # Panics
    /// If the id is another module's.
    pub fn get(&self, id: TypeId) -> &Type {
        &self.list[id.0 as usize]
    }

    /// The type behind an id and its names; [`Type::Named`] only if opaque.
    pub fn resolve(&self, id: TypeId) -> &Type {
        self.get(self.resolve_id(id))
    }

    /// As [`Types::resolve`].
    pub fn resolve_id(&self, mut id: TypeId) -> TypeId {
        for _ in 0..NAME_CHAIN {
            match self.get(id) {
                Type::Named(index) => match self.named[*index as usize].body {
                    Some(body) => id = body,
                    None => return id,
                },
                _ => return id,
            }
        }
        id
    }

    /// Number of types, ids are below it.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Width of an integer type.
    pub fn int_bits(&self, id: TypeId) -> Option<u32> {
        match self.resolve(id) {
            Type::Int(bits) => Some(*bits),
            _ => None,
        }
    }

    /// Whether values have this type: neither void nor label nor metadata.
    pub fn is_first_class(&self, id: TypeId) -> bool {
        !matches!(
            self.resolve(id),
            Type::Void | Type::Label | Type::Metadata | Type::Named(_)
        )
    }

    /// Type of a member, for `getelementptr`, `extractvalue` and their kin.
    pub fn member(&self, id: TypeId, index: u64) -> Option<TypeId> {
        match self.resolve(id) {
            Type::Array { element, .. } | Type::Vector { element, .. } => Some(*element),
            Type::Struct { fields, .. } => fields.get(usize::try_from(index).ok()?).copied(),
            _ => None,
        }
    }

    /// The type as LLVM prints it, nested ones shortened.
    pub fn name(&self, id: TypeId) -> String {
        self.name_to(id, 3)
    }

    fn name_to(&self, id: TypeId, depth: u32) -> String {
        if depth == 0 {
            return "...".to_owned();
        }
        let inner = |id: &TypeId| self.name_to(*id, depth - 1);
        match self.get(id) {
            Type::Void => "void".to_owned(),
            Type::Int(bits) => format!("i{bits}"),
            Type::Float(kind) => kind.keyword().to_owned(),
            Type::Ptr => "ptr".to_owned(),
            Type::Label => "label".to_owned(),
            Type::Metadata => "metadata".to_owned(),
            Type::Array { element, len } => format!("[{len} x {}]", inner(element)),
            Type::Vector {
                element,
                len,
                scalable: false,
            } => format!("<{len} x {}>", inner(element)),
            Type::Vector {
                element,
                len,
                scalable: true,
            } => {
                format!("<vscale x {len} x {}>", inner(element))
            }
            Type::Struct { fields, packed } => {
                let shown: Vec<String> = fields.iter().take(8).map(inner).collect();
                let more = if fields.len() > 8 { ", ..." } else { "" };
                let (open, close) = if *packed {
                    ("<{ ", " }>")
                } else {
                    ("{ ", " }")
                };
                format!("{open}{}{more}{close}", shown.join(", "))
            }
            Type::Named(index) => format!("%{}", self.named[*index as usize].name),
        }
    }

    pub(crate) fn intern(&mut self, ty: Type) -> TypeId {
        if let Some(id) = self.ids.get(&ty) {
            return *id;
        }
        let id = TypeId(self.list.len() as u32);
        self.list.push(ty.clone());
        self.ids.insert(ty, id);
        id
    }

    /// Id of `%name`, made on first mention.
    pub(crate) fn named(&mut self, name: &str) -> TypeId {
        let index = match self.names.get(name) {
            Some(index) => *index,
            None => {
                let index = self.named.len() as u32;
                self.named.push(NamedType {
                    name: name.to_owned(),
                    body: None,
                });
                self.names.insert(name.to_owned(), index);
                index
            }
        };
        self.intern(Type::Named(index))
    }

    /// Sets what `%name` stands for; false if that was set before.
    pub(crate) fn define(&mut self, name: &str, body: TypeId) -> bool {
        self.named(name);
        let slot = &mut self.named[self.names[name] as usize].body;
        let fresh = slot.is_none();
        *slot = Some(body);
        fresh
    }
}
