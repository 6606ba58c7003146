//! What an SSA value of a core body stands for in the text.

use super::reach::Counted;
use crate::fifo::Port;
use crate::fold::wrap;
use crate::mlir::{Element, MemRef, Type, VectorType};

/// An integer or pointer offset: an LLVM operand, and its value when it is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Int {
    pub(super) bits: u32,
    /// `%v3` or a decimal literal.
    pub(super) text: String,
    pub(super) known: Option<i128>,
    /// Low bits that are surely zero: how well an access at this index is aligned.
    pub(super) zeros: u32,
    /// What counters of loops have to do with it.
    pub(super) counted: Counted,
}

impl Int {
    /// A literal, wrapped to the width.
    pub(super) fn literal(bits: u32, value: i128) -> Self {
        let value = wrap(bits, value);
        Self {
            bits,
            text: value.to_string(),
            known: Some(value),
            zeros: value.trailing_zeros(),
            counted: Counted::No,
        }
    }

    pub(super) fn named(bits: u32, text: String) -> Self {
        Self {
            bits,
            text,
            known: None,
            zeros: 0,
            counted: Counted::No,
        }
    }

    /// The same with that many low bits known to be zero.
    pub(super) fn with_zeros(self, zeros: u32) -> Self {
        Self { zeros, ..self }
    }

    /// `i32 %v3`.
    pub(super) fn typed(&self) -> String {
        format!("i{} {}", self.bits, self.text)
    }
}

/// A piece of memory: a pointer, an offset in elements, and strides.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mem {
    /// `@buffer` or `%p`.
    pub(super) base: String,
    /// What the design calls the memory below.
    pub(super) name: String,
    /// In elements, `index` wide.
    pub(super) offset: Int,
    /// In elements, one per dimension of the value's type.
    pub(super) strides: Vec<i128>,
    pub(super) shape: Vec<Option<u64>>,
    pub(super) element: Element,
    /// Elements of the buffer below, counted from `base`, where it is one of the design's.
    pub(super) room: Option<u64>,
    /// Bytes that `base` is surely a multiple of.
    pub(super) align: u64,
    /// Whether `base` came from elsewhere and may lie behind the start of the memory below.
    pub(super) within: bool,
}

impl Mem {
    /// Its type, the offset aside.
    pub(super) fn ty(&self) -> MemRef {
        let layout = match row_major(&self.shape) {
            Some(dense) if dense == self.strides => String::new(),
            _ => {
                let list: Vec<String> = self.strides.iter().map(i128::to_string).collect();
                format!("strided<[{}], offset: ?>", list.join(", "))
            }
        };
        MemRef {
            shape: self.shape.clone(),
            element: self.element,
            layout,
        }
    }

    /// Bytes that an access at an index is surely aligned to.
    pub(super) fn alignment(&self, at: &Int) -> u64 {
        // More than the widest access needs is of no use.
        const MOST: u64 = 64;
        let Some(bytes) = self.element.bytes() else {
            return 1;
        };
        let index = u64::from(bytes) << at.zeros.min(MOST.trailing_zeros());
        self.align.min(index).clamp(1, MOST)
    }
}

/// What is known of the alignment of memory of these elements.
pub(super) fn natural(element: Element) -> u64 {
    element.bytes().map_or(1, u64::from)
}

/// Most lanes of a vector.
pub(super) const MAX_LANES: u64 = 2048;

/// A flat vector.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Vector {
    pub(super) lanes: u32,
    pub(super) element: Element,
    /// A name or a constant.
    pub(super) text: String,
}

impl Vector {
    /// A vector of a type that [`vector_type`] takes.
    pub(super) fn of(ty: &VectorType, text: String) -> Self {
        Self {
            lanes: ty.lanes().min(MAX_LANES) as u32,
            element: ty.element,
            text,
        }
    }

    pub(super) fn ty(&self) -> String {
        let element = element_type(self.element).unwrap_or_else(|| "i8".into());
        format!("<{} x {element}>", self.lanes)
    }

    /// `<16 x i32> %v3`.
    pub(super) fn typed(&self) -> String {
        format!("{} {}", self.ty(), self.text)
    }

    /// Width of its elements if they are integers.
    pub(super) fn int_bits(&self) -> Option<u32> {
        int_bits(&Type::Scalar(self.element))
    }
}

/// LLVM's spelling of a vector type.
pub(super) fn vector_type(ty: &VectorType) -> Option<String> {
    let element = element_type(ty.element)?;
    let lanes = ty.lanes();
    (1..=MAX_LANES)
        .contains(&lanes)
        .then(|| format!("<{lanes} x {element}>"))
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Int(Int),
    /// A floating point operand with its LLVM type.
    Float {
        ty: &'static str,
        text: String,
    },
    Vector(Vector),
    Mem(Mem),
    /// Elements of an objectfifo, held from `start` on.
    Held {
        fifo: usize,
        port: Port,
        start: u32,
        count: u32,
    },
    /// Not usable in a core body.
    Other,
}

impl Value {
    /// `i32 %v3`, for a number.
    pub(super) fn typed_number(&self) -> Option<String> {
        match self {
            Value::Int(i) => Some(i.typed()),
            Value::Float { ty, text } => Some(format!("{ty} {text}")),
            _ => None,
        }
    }

    /// Type and operand of a number, a vector, or memory from its first element on.
    pub(super) fn operand(&self) -> Option<(String, &str)> {
        match self {
            Value::Int(i) => Some((format!("i{}", i.bits), &i.text)),
            Value::Float { ty, text } => Some(((*ty).into(), text)),
            Value::Vector(v) => Some((v.ty(), &v.text)),
            Value::Mem(m) if m.offset.known == Some(0) => Some(("ptr".into(), &m.base)),
            _ => None,
        }
    }

    /// A value of the same type under another name.
    pub(super) fn renamed(&self, name: String) -> Self {
        match self {
            Value::Int(i) => Value::Int(Int::named(i.bits, name).counted(match i.counted {
                Counted::No => Counted::No,
                _ => Counted::Somehow,
            })),
            Value::Float { ty, .. } => Value::Float { ty, text: name },
            Value::Vector(v) => Value::Vector(Vector {
                text: name,
                ..v.clone()
            }),
            Value::Mem(m) => Value::Mem(Mem {
                base: name,
                room: None,
                ..m.clone()
            }),
            _ => Value::Other,
        }
    }
}

/// LLVM's spelling of a floating point type.
pub(super) fn float_type(e: Element) -> Option<&'static str> {
    match e {
        Element::Bf16 => Some("bfloat"),
        Element::F16 => Some("half"),
        Element::F32 => Some("float"),
        Element::F64 => Some("double"),
        Element::Int { .. } | Element::Index => None,
    }
}

/// Width of an integer type; `index` is 64 bits.
pub(super) fn int_bits(ty: &Type) -> Option<u32> {
    match ty {
        Type::Scalar(Element::Int { bits, .. }) if *bits <= 64 => Some(*bits),
        Type::Scalar(Element::Index) => Some(64),
        _ => None,
    }
}

/// LLVM's spelling of a type in a function signature.
pub(super) fn llvm_type(ty: &Type) -> Option<String> {
    match ty {
        Type::MemRef(_) => Some("ptr".into()),
        Type::Scalar(e) => element_type(*e),
        Type::Vector(v) => vector_type(v),
        _ => None,
    }
}

/// LLVM's spelling of an element type.
pub(super) fn element_type(e: Element) -> Option<String> {
    match e {
        Element::Int { bits, .. } if bits <= 64 => Some(format!("i{bits}")),
        Element::Int { .. } => None,
        Element::Index => Some("i64".into()),
        other => float_type(other).map(String::from),
    }
}

/// The same in memory, where an `index` takes what [`Element::bytes`] says.
pub(super) fn memory_type(e: Element) -> Option<String> {
    match e {
        Element::Index => Some("i32".into()),
        other => element_type(other),
    }
}

/// `[4 x [8 x i8]]`.
pub(super) fn array_type(ty: &MemRef) -> Option<String> {
    let element = memory_type(ty.element)?;
    let shape = ty.static_shape()?;
    Some(
        shape
            .iter()
            .rev()
            .fold(element, |inner, n| format!("[{n} x {inner}]")),
    )
}

/// Row-major strides of a shape; `None` when an inner extent is not known.
pub(super) fn row_major(shape: &[Option<u64>]) -> Option<Vec<i128>> {
    let mut out = vec![1i128; shape.len()];
    for i in (0..shape.len().saturating_sub(1)).rev() {
        out[i] = out[i + 1].checked_mul(i128::from(shape[i + 1]?))?;
    }
    Some(out)
}

/// How a type says that elements lie; `None` for what it leaves to a run.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    /// In elements, one per dimension.
    pub(super) strides: Vec<Option<i128>>,
    /// Of the first element, in elements.
    pub(super) offset: Option<i128>,
}

impl Layout {
    /// Of a type. `None` if it says it by a map, or not as it should.
    pub(super) fn of(ty: &MemRef) -> Option<Self> {
        let layout = ty.layout.trim_start();
        if let Some(map) = layout.strip_prefix("affine_map") {
            return Self::is_identity(map).then(|| Self::dense(ty));
        }
        if layout.starts_with('#') {
            return None;
        }
        let Some(list) = layout.strip_prefix("strided") else {
            // What is left is the number of a memory space.
            return Some(Self::dense(ty));
        };
        let list = list.trim_start().strip_prefix('<')?.trim_start();
        let (list, rest) = list.strip_prefix('[')?.split_once(']')?;
        let number = |text: &str| match text.trim() {
            "?" => Some(None),
            text => text.parse().ok().map(Some),
        };
        let strides: Option<Vec<Option<i128>>> = match list.trim() {
            "" => Some(Vec::new()),
            list => list.split(',').map(number).collect(),
        };
        let (rest, _) = rest.split_once('>')?;
        let offset = match rest.split_once(':') {
            Some((_, at)) => number(at)?,
            None => Some(0),
        };
        let strides = strides.filter(|s| s.len() == ty.shape.len())?;
        Some(Self { strides, offset })
    }

    /// Row-major; how far rows of an unknown extent are apart is not known.
    fn dense(ty: &MemRef) -> Self {
        let mut strides = vec![Some(1i128); ty.shape.len()];
        for i in (0..ty.shape.len().saturating_sub(1)).rev() {
            let inner = strides[i + 1].zip(ty.shape[i + 1]);
            strides[i] = inner.and_then(|(step, n)| step.checked_mul(n.into()));
        }
        Self {
            strides,
            offset: Some(0),
        }
    }

    /// Whether a map gives what it takes, `<(d0, d1) -> (d0, d1)>`.
    fn is_identity(map: &str) -> bool {
        let inner = map.trim().strip_prefix('<');
        let inner = inner.and_then(|m| m.rsplit_once('>')).map(|(m, _)| m);
        let sides = inner.and_then(|m| m.split_once("->"));
        sides.is_some_and(|(from, to)| {
            let plain = |side: &str| side.split_whitespace().collect::<String>();
            plain(from) == plain(to)
        })
    }
}

/// Strides that a type says; `None` where it leaves any open, or says them by a map.
pub(super) fn strides_of(ty: &MemRef) -> Option<Vec<i128>> {
    Layout::of(ty)?.strides.into_iter().collect()
}

/// Whether a type says that its first element may lie behind the start of its memory.
pub(super) fn has_offset(ty: &MemRef) -> bool {
    match Layout::of(ty) {
        Some(layout) => layout.offset != Some(0),
        None => false,
    }
}

/// Whether elements follow each other without gaps, the last extent fastest. How far apart the
/// elements of an extent of 1 are is of no account: there is but one.
pub(super) fn is_dense(shape: &[Option<u64>], strides: &[i128]) -> bool {
    let mut step = Some(1);
    for (extent, &stride) in shape.iter().zip(strides).rev() {
        if *extent == Some(1) {
            continue;
        }
        if step != Some(stride) {
            return false;
        }
        step = extent.and_then(|n| stride.checked_mul(n.into()));
    }
    shape.len() == strides.len()
}

/// Whether two lists of strides lead to the same elements of a shape.
pub(super) fn same_strides(shape: &[Option<u64>], a: &[i128], b: &[i128]) -> bool {
    let mut pairs = shape.iter().zip(a.iter().zip(b));
    a.len() == b.len() && pairs.all(|(extent, (a, b))| *extent == Some(1) || a == b)
}

/// A global name as LLVM's text has it: in quotes where it is more than a word.
pub(super) fn global(name: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-$._".contains(&b);
    let starts = name.bytes().next().is_some_and(|b| !b.is_ascii_digit());
    if starts && name.bytes().all(plain) {
        return format!("@{name}");
    }
    let quoted: String = name
        .bytes()
        .map(|b| match b {
            b'"' | b'\\' | 0..=0x1f | 0x7f.. => format!("\\{b:02X}"),
            _ => char::from(b).to_string(),
        })
        .collect();
    format!("@\"{quoted}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_no_words_are_quoted() {
        assert_eq!(global("of_in-0.buff$1"), "@of_in-0.buff$1");
        assert_eq!(global("0of"), "@\"0of\"");
        assert_eq!(global("a b"), "@\"a b\"");
        assert_eq!(global("a\"\\\n\u{e9}"), r#"@"a\22\5C\0A\C3\A9""#);
        assert_eq!(global(""), "@\"\"");
    }

    #[test]
    fn an_extent_of_one_makes_no_gap() {
        let dense = |shape: &[u64], strides: &[i128]| {
            let shape: Vec<_> = shape.iter().map(|&n| Some(n)).collect();
            is_dense(&shape, strides)
        };
        assert!(dense(&[], &[]));
        assert!(dense(&[4, 8], &[8, 1]));
        assert!(dense(&[1, 8], &[64, 1]));
        assert!(dense(&[4, 1], &[1, 7]));
        assert!(dense(&[4, 1, 2], &[2, 99, 1]));
        assert!(!dense(&[4, 8], &[16, 1]));
        assert!(!dense(&[4, 8], &[8, 2]));
        assert!(!dense(&[8], &[8, 1]));
        assert!(is_dense(&[None, Some(8)], &[8, 1]));
        assert!(!is_dense(&[Some(2), None], &[8, 1]));
    }

    #[test]
    fn types_say_whether_they_start_within_memory() {
        let of = |layout: &str| {
            has_offset(&MemRef {
                shape: vec![Some(4)],
                element: Element::Index,
                layout: layout.into(),
            })
        };
        for layout in ["", "2 : i32", "strided<[2]>", "strided<[2], offset: 0>"] {
            assert!(!of(layout), "{layout}");
        }
        for layout in ["strided<[2], offset: ?>", "strided<[2], offset : 40 >, 1"] {
            assert!(of(layout), "{layout}");
        }
    }

    #[test]
    fn types_say_how_elements_lie() {
        let of = |layout: &str| {
            let ty = MemRef {
                shape: vec![Some(4), Some(8)],
                element: Element::Index,
                layout: layout.into(),
            };
            Layout::of(&ty).map(|l| (l.strides, l.offset))
        };
        let dense = Some((vec![Some(8), Some(1)], Some(0)));
        assert_eq!(of(""), dense);
        assert_eq!(of("affine_map<(d0, d1) -> (d0,d1)>"), dense);
        assert_eq!(of("affine_map<(d0, d1) -> (d1, d0)>"), None);
        assert_eq!(of("#map"), None);
        let open = of("strided<[?, 1], offset: ?>, 2");
        assert_eq!(open, Some((vec![None, Some(1)], None)));
        let at = of("strided<[16, -1], offset : -4>");
        assert_eq!(at, Some((vec![Some(16), Some(-1)], Some(-4))));
        for broken in [
            "strided",
            "strided<[1, 2",
            "strided<[1, 2], offset: x>",
            "strided<[1]>",
        ] {
            assert_eq!(of(broken), None, "{broken}");
        }
    }

    #[test]
    fn types_say_their_strides() {
        let of = |shape: &[Option<u64>], layout: &str| {
            strides_of(&MemRef {
                shape: shape.to_vec(),
                element: Element::Index,
                layout: layout.into(),
            })
        };
        let (rows, column) = ([Some(4), Some(8)], [Some(4)]);
        assert_eq!(of(&rows, ""), Some(vec![8, 1]));
        assert_eq!(of(&rows, "2 : i32"), Some(vec![8, 1]));
        assert_eq!(of(&rows, "strided<[16, 2], offset: ?>"), Some(vec![16, 2]));
        assert_eq!(of(&column, "strided< [ 8 ] >, 1"), Some(vec![8]));
        assert_eq!(of(&[], "strided<[]>"), Some(vec![]));
        assert_eq!(of(&rows, "strided<[?, 1]>"), None);
        assert_eq!(of(&rows, "strided<[1]>"), None);
        assert_eq!(of(&rows, "affine_map<(d0, d1) -> (d1, d0)>"), None);
        assert_eq!(of(&[None, None], ""), None);
    }
}
