//! `memref` operations that look at memory in another way: nothing moves, only offset, extents and strides
//! change.

use super::emit::{mismatch, not_a, operand, Emitter};
use super::memory::result_type;
use super::value::{row_major, same_strides, strides_of, Int, Mem, Value};
use crate::mlir::{Attr, Op};
use crate::read::{unsupported, Result};

impl Emitter<'_> {
    /// Sets what a view is, whose written type must not say other strides.
    fn set_view(&mut self, op: &Op, mem: Mem) -> Result<()> {
        let ty = result_type(self.module, op)?;
        let written = strides_of(ty);
        if written.is_some_and(|w| !same_strides(&mem.shape, &w, &mem.strides)) {
            let list: Vec<String> = mem.strides.iter().map(i128::to_string).collect();
            let expected = format!("strided<[{}], ..>", list.join(", "));
            let what = "the layout in the type of this view".into();
            return Err(mismatch(op, what, ty.to_string(), expected));
        }
        self.check_view(op, &mem)?;
        self.set(op, Value::Mem(mem));
        Ok(())
    }

    pub(super) fn cast_memory(&mut self, op: &Op) -> Result<()> {
        let mut mem = self.mem(operand(op, 0)?, op)?;
        let ty = result_type(self.module, op)?;
        // Of unknown rank (`*`): what it is stays known.
        if ty.shape == [None] && mem.shape.len() != 1 && mem.element == ty.element {
            self.set(op, Value::Mem(mem));
            return Ok(());
        }
        let fits = |(a, b): (&Option<u64>, &Option<u64>)| a.is_none() || b.is_none() || a == b;
        let same = mem.shape.len() == ty.shape.len() && mem.shape.iter().zip(&ty.shape).all(fits);
        if !same || mem.element != ty.element {
            return Err(not_a(op, "a cast between memory of one shape and element"));
        }
        // What a `?` hides is known all the same.
        mem.shape = both(&ty.shape, &mem.shape);
        self.set_view(op, mem)
    }

    pub(super) fn subview(&mut self, op: &Op) -> Result<()> {
        let mem = self.mem(operand(op, 0)?, op)?;
        let offsets = self.list(op, "offsets")?;
        let strides = self.list(op, "strides")?;
        let sizes = self.list(op, "sizes")?;
        let rank = mem.strides.len();
        if offsets.len() != rank || strides.len() != rank || sizes.len() != rank {
            return Err(not_a(
                op,
                "a subview with one offset, size and stride per dimension",
            ));
        }
        let mut out = mem.clone();
        for (i, offset) in offsets.iter().enumerate() {
            let step = self.scale(offset, mem.strides[i])?;
            out.offset = self.add(&out.offset, &step)?;
        }
        let wanted = &result_type(self.module, op)?.shape;
        let said = op.attr("sizes").and_then(|a| a.value.as_array());
        let said = said.unwrap_or_default();
        out.shape.clear();
        out.strides.clear();
        for (i, size) in sizes.iter().enumerate() {
            let size = size.known.and_then(|n| u64::try_from(n).ok());
            let Some(stride) = strides[i].known else {
                return Err(unsupported(
                    op,
                    "a subview with strides of a run",
                    "make the strides constants, or step by the indices of the loads and stores",
                ));
            };
            // Dimensions of extent 1 may be left out of the result; what the text says as a number
            // is no `?` there.
            let next = wanted.get(out.shape.len());
            let fits = next.is_some_and(|n| match n {
                None => !said.get(i).is_some_and(|n| matches!(n, Attr::Int(_))),
                _ => *n == size,
            });
            if !fits && size == Some(1) {
                continue;
            }
            if !fits {
                let what = "a subview whose type has its sizes, some of 1 left out";
                return Err(not_a(op, what));
            }
            let stride = mem.strides[i].checked_mul(stride);
            let stride = stride.ok_or_else(|| not_a(op, "a subview with strides within memory"));
            out.strides.push(stride?);
            out.shape.push(size);
        }
        if out.shape.len() != wanted.len() {
            return Err(not_a(op, "a subview with the dimensions of its type"));
        }
        self.set_view(op, out)
    }

    /// Bytes as memory of another type.
    pub(super) fn view_bytes(&mut self, op: &Op) -> Result<()> {
        let mem = self.mem(operand(op, 0)?, op)?;
        let shift = self.int(operand(op, 1)?, op)?;
        let ty = result_type(self.module, op)?.clone();
        let strides = row_major(&ty.shape);
        let (Some(strides), Some(width)) = (strides, ty.element.bytes()) else {
            return Err(not_a(op, "a view with known inner extents"));
        };
        if mem.strides != [1] || mem.element.bytes() != Some(1) {
            return Err(not_a(op, "a view of bytes that follow each other"));
        }
        let at = self.add(&mem.offset, &shift)?;
        if let Some(bytes) = ty.bytes().filter(|&n| n > 0) {
            self.held(op, &mem, "this view", &at, (0, i128::from(bytes) - 1))?;
        }
        let left = mem.room.zip(at.known).and_then(|(room, at)| {
            let left = i128::from(room).checked_sub(at)?;
            u64::try_from(left.max(0)).ok()
        });
        let align = mem.alignment(&at);
        if align < u64::from(width) {
            return Err(unsupported(
                op,
                "a view that may not be aligned as its elements are",
                "say how the memory is aligned: by the `alignment` of its allocation, or `memref.assume_alignment`",
            ));
        }
        let out = Mem {
            name: mem.name.clone(),
            base: self.element_pointer(&mem, at)?,
            offset: Int::literal(64, 0),
            strides,
            shape: ty.shape.clone(),
            element: ty.element,
            room: left.map(|bytes| bytes / u64::from(width)),
            align,
            within: false,
        };
        self.set(op, Value::Mem(out));
        Ok(())
    }

    /// Which dimensions of the larger shape belong together.
    fn groups(
        &self,
        op: &Op,
        larger: usize,
        smaller: usize,
    ) -> Result<Vec<std::ops::Range<usize>>> {
        let list = op.attr("reassociation").and_then(|a| a.value.as_array());
        let mut next = 0;
        let mut out = Vec::new();
        for group in list.unwrap_or_default() {
            let start = next;
            for item in group.as_array().unwrap_or_default() {
                if item.as_int() != Some(next as i128) {
                    return Err(not_a(op, "a list of groups of neighbouring dimensions"));
                }
                next += 1;
            }
            out.push(start..next);
        }
        // Memory without dimensions has no group to name those of extent 1 in.
        if (next != larger && smaller > 0) || out.len() != smaller {
            return Err(not_a(op, "a list that has each dimension in one group"));
        }
        Ok(out)
    }

    /// Neighbouring dimensions as one, where their elements follow each other.
    pub(super) fn collapse(&mut self, op: &Op) -> Result<()> {
        let mut mem = self.mem(operand(op, 0)?, op)?;
        let wanted = result_type(self.module, op)?.shape.clone();
        let groups = self.groups(op, mem.strides.len(), wanted.len())?;
        if wanted.is_empty() && mem.shape.iter().any(|n| *n != Some(1)) {
            return Err(not_a(op, "memory of one element"));
        }
        let (mut shape, mut strides) = (Vec::new(), Vec::new());
        for group in groups {
            let dims = mem.shape[group.clone()].iter().zip(&mem.strides[group]);
            let mut dims = dims.rev().filter(|(n, _)| **n != Some(1));
            // One element, however far the next would be.
            let Some((&inner, &stride)) = dims.next() else {
                shape.push(Some(1));
                strides.push(1);
                continue;
            };
            let mut extent = inner;
            for (&n, &outer) in dims {
                let end = extent.and_then(|n| stride.checked_mul(n.into()));
                if end != Some(outer) {
                    return Err(unsupported(
                        op,
                        "to make one dimension of elements with gaps between them",
                        "keep the dimensions, or copy the elements into memory without gaps first, in a loop",
                    ));
                }
                extent = extent.zip(n).and_then(|(a, b)| a.checked_mul(b));
            }
            shape.push(extent);
            strides.push(stride);
        }
        self.set_reshaped(op, &mut mem, &wanted, shape, strides)
    }

    /// A dimension as several.
    pub(super) fn expand(&mut self, op: &Op) -> Result<()> {
        let mut mem = self.mem(operand(op, 0)?, op)?;
        let wanted = result_type(self.module, op)?.shape.clone();
        let groups = self.groups(op, wanted.len(), mem.strides.len())?;
        if mem.shape.is_empty() && wanted.iter().any(|n| *n != Some(1)) {
            return Err(not_a(op, "a shape of one element"));
        }
        let (mut shape, mut strides) = (wanted.clone(), vec![1; wanted.len()]);
        for (at, group) in groups.into_iter().enumerate() {
            let (mut stride, mut left) = (mem.strides[at], mem.shape[at]);
            for i in group.clone().rev() {
                // The outermost takes what is left.
                if i == group.start && shape[i].is_none() {
                    shape[i] = left;
                }
                strides[i] = stride;
                let Some(n) = shape[i] else {
                    if i == group.start {
                        continue;
                    }
                    return Err(not_a(op, "a reshape whose inner extents are known"));
                };
                stride = stride
                    .checked_mul(n.into())
                    .ok_or_else(|| not_a(op, "a reshape within memory"))?;
                left = match left {
                    Some(l) if n > 0 && l % n == 0 => Some(l / n),
                    Some(_) => return Err(not_a(op, "a reshape with as many elements")),
                    None => None,
                };
            }
            if left.is_some_and(|left| left != 1) {
                return Err(not_a(op, "a reshape with as many elements"));
            }
        }
        self.set_reshaped(op, &mut mem, &wanted, shape, strides)
    }

    fn set_reshaped(
        &mut self,
        op: &Op,
        mem: &mut Mem,
        wanted: &[Option<u64>],
        shape: Vec<Option<u64>>,
        strides: Vec<i128>,
    ) -> Result<()> {
        let fits = |(a, b): (&Option<u64>, &Option<u64>)| a.is_none() || b.is_none() || a == b;
        if shape.len() != wanted.len() || !shape.iter().zip(wanted).all(fits) {
            return Err(not_a(op, "a reshape with as many elements"));
        }
        mem.shape = both(wanted, &shape);
        mem.strides = strides;
        self.set_view(op, mem.clone())
    }

    pub(super) fn reinterpret(&mut self, op: &Op) -> Result<()> {
        let mut mem = self.mem(operand(op, 0)?, op)?;
        let offsets = self.list(op, "offsets")?;
        let strides = self.list(op, "strides")?;
        let known: Option<Vec<i128>> = strides.iter().map(|s| s.known).collect();
        let (Some(offset), Some(strides)) = (offsets.first(), known) else {
            return Err(not_a(
                op,
                "a reinterpretation with an offset and constant strides",
            ));
        };
        if mem.within {
            return Err(unsupported(
                op,
                "to reinterpret a view that came along a loop, a branch or a call, whose buffer may start ahead of it",
                "reinterpret the buffer itself, or take a `memref.subview`",
            ));
        }
        // The offset counts from the start of the underlying buffer.
        mem.offset = offset.clone();
        mem.strides = strides;
        let sizes = self.list(op, "sizes")?;
        let known = sizes
            .iter()
            .map(|n| n.known.and_then(|n| u64::try_from(n).ok()));
        let known: Vec<Option<u64>> = known.collect();
        let wanted = &result_type(self.module, op)?.shape;
        if known.len() != wanted.len() || mem.strides.len() != wanted.len() {
            return Err(not_a(
                op,
                "a reinterpretation with one size and stride per dimension",
            ));
        }
        mem.shape = both(wanted, &known);
        self.set_view(op, mem)
    }

    /// Refuses a view whose first or last element is known to lie outside of the buffer.
    fn check_view(&mut self, op: &Op, view: &Mem) -> Result<()> {
        let (mut low, mut high) = (0, 0);
        for (extent, stride) in view.shape.iter().zip(&view.strides) {
            let span = match extent {
                Some(0) => return Ok(()),
                Some(n) => (i128::from(*n) - 1).saturating_mul(*stride),
                None => 0,
            };
            low = span.min(0).saturating_add(low);
            high = span.max(0).saturating_add(high);
        }
        self.held(op, view, "this view", &view.offset, (low, high))
    }

    /// A mixed list of integers and values.
    fn list(&mut self, op: &Op, key: &str) -> Result<Vec<Int>> {
        let items = op
            .attr(key)
            .and_then(|a| a.value.as_array())
            .unwrap_or_default();
        items
            .iter()
            .map(|item| match item {
                Attr::Int(v) => Ok(Int::literal(64, *v)),
                Attr::Value(v) => self.int(*v, op),
                _ => Err(not_a(op, "a list of integers")),
            })
            .collect()
    }
}

/// What either shape knows.
fn both(a: &[Option<u64>], b: &[Option<u64>]) -> Vec<Option<u64>> {
    a.iter().zip(b).map(|(a, b)| a.or(*b)).collect()
}
