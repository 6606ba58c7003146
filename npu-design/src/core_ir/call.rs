//! Calls, and the functions of the text that cores call.
//!
//! A function without a body is a kernel: it is declared, and linked in later. One with a body is
//! written into the core's own module.

use super::emit::{mismatch, not_a, tuple, Emitter, Scope};
use super::value::{global, llvm_type, Layout, Value};
use super::Fail;
use crate::error::DesignErrorKind;
use crate::mlir::{Attr, MemRef, Op, Type};
use crate::model::Function;
use crate::options::Views;
use crate::read::{unknown, unsupported, Result};

impl Emitter<'_> {
    /// Functions of the text that the core calls, and those that they call.
    pub(super) fn definitions(&mut self) -> Result<()> {
        let mut next = 0;
        while let Some(&at) = self.wanted.get(next) {
            next += 1;
            let function = &self.model.functions[at];
            let Some(op) = function.body else { continue };
            let mut inner = Emitter::new(self.module, self.model, self.fifos, self.tile);
            inner.scope = Scope::Function;
            inner.views = self.views;
            inner.lines_before = self.lines_before + self.written();
            let text = inner.function(function, op)?;
            self.lines_before += inner.written();
            self.locks.extend(inner.locks);
            self.reaches.extend(inner.reaches);
            self.buffers.extend(inner.buffers);
            self.globals.extend(inner.globals);
            self.intrinsics.extend(inner.intrinsics);
            self.loads |= inner.loads;
            for f in inner.functions {
                if !self.functions.iter().any(|g| g.0 == f.0) {
                    self.functions.push(f);
                }
            }
            for f in inner.wanted {
                if !self.wanted.contains(&f) {
                    self.wanted.push(f);
                }
            }
            self.defined.push(text);
        }
        Ok(())
    }

    /// A function of the text.
    fn function(&mut self, function: &Function<'_>, op: &Op) -> Result<String> {
        let what = "pass and return memrefs and integers of up to 64 bits";
        let typed = |ty: &Type| {
            llvm_type(ty)
                .ok_or_else(|| unsupported(op, "a type in the signature of a function", what))
        };
        let result = match function.results.as_slice() {
            [] => "void".to_string(),
            [one] => typed(one)?,
            _ => {
                return Err(unsupported(
                    op,
                    "a function with several results",
                    "return through memory",
                ))
            }
        };
        let Some(region) = op.regions.first() else {
            return Ok(String::new());
        };
        self.returns = function.results.clone();
        let mut parameters = Vec::new();
        let args = region.blocks.first().map_or(&[][..], |b| &b.args);
        for (i, (&value, ty)) in args.iter().zip(&function.arguments).enumerate() {
            let name = format!("%a{i}");
            parameters.push(format!("{} {name}", typed(ty)?));
            let value_of = self.incoming(ty, name, op)?;
            self.values.insert(value, value_of);
        }
        if region.blocks.len() > 1 {
            self.graph(region)?;
        } else {
            for op in region.blocks.iter().flat_map(|b| &b.ops) {
                self.op(op)?;
            }
            let ops = region.blocks.first().map_or(&[][..], |b| &b.ops);
            if ops.last().is_none_or(|last| last.name != "func.return") {
                self.no_return(Some(op))?;
            }
        }
        let mut out = format!(
            "define internal {result} {}({}) {{\nentry:\n",
            global(&function.name),
            parameters.join(", ")
        );
        self.print_lines(&mut out);
        out.push_str("}\n");
        Ok(out)
    }

    pub(super) fn call(&mut self, op: &Op) -> Result<()> {
        let name = op.text("callee").unwrap_or_default();
        let model = self.model;
        let Some(function) = model.functions.iter().find(|f| f.name == name) else {
            let known = model.functions.iter().map(|f| f.name.as_str());
            return Err(unknown("function", name, known, op.attr_span("callee")));
        };
        if function.arguments.len() != op.operands.len() {
            return Err(mismatch(
                op,
                format!("the number of arguments of `@{name}`"),
                op.operands.len().to_string(),
                function.arguments.len().to_string(),
            ));
        }
        let mut texts = Vec::new();
        for (i, (&id, ty)) in op.operands.iter().zip(&function.arguments).enumerate() {
            let found = self.module.value(id).ty.clone();
            if !compatible(&found, ty) {
                let what = format!("argument {i} of `@{name}`");
                return Err(mismatch(op, what, found.to_string(), ty.to_string()));
            }
            let (ty, text) = match self.value(id)? {
                Value::Mem(m) if self.views == Views::Bare => ("ptr".into(), m.base),
                _ => self.passed(id, op, "an argument that a core can pass")?,
            };
            texts.push(format!("{ty} {text}"));
        }
        let written = op.attr("arguments").and_then(|a| a.value.as_array());
        for (i, (ty, written)) in function
            .arguments
            .iter()
            .zip(written.unwrap_or_default())
            .enumerate()
        {
            if let Attr::Type(written) = written {
                if !compatible(written, ty) {
                    let what = format!("the written type of argument {i} of `@{name}`");
                    return Err(mismatch(op, what, written.to_string(), ty.to_string()));
                }
            }
        }
        let results: Vec<&Type> = op
            .results
            .iter()
            .map(|&r| &self.module.value(r).ty)
            .collect();
        if !results.iter().copied().eq(&function.results) {
            let what = format!("the written result of `@{name}`");
            let found = tuple(results);
            return Err(mismatch(op, what, found, tuple(&function.results)));
        }
        let result = match function.results.as_slice() {
            [] => "void".to_string(),
            [one] => llvm_type(one).ok_or_else(|| {
                unsupported(op, "this result type", "return an integer of up to 64 bits")
            })?,
            _ => {
                return Err(unsupported(
                    op,
                    "a call with several results",
                    "return through memory",
                ))
            }
        };
        match function.body {
            Some(_) => {
                if let Some(at) = model.functions.iter().position(|f| f.name == name) {
                    if !self.wanted.contains(&at) {
                        self.wanted.push(at);
                    }
                }
            }
            None => self.declare(op, name, &result, &function.arguments)?,
        }
        let text = format!("call {result} {}({})", global(name), texts.join(", "));
        if result == "void" {
            return self.line(text);
        }
        let text = self.assign(text)?;
        let value = match &function.results[0] {
            ty @ (Type::Scalar(_) | Type::Vector(_)) => self.incoming(ty, text, op)?,
            _ => Value::Other,
        };
        self.set(op, value);
        Ok(())
    }

    /// Returns from a function, or from the core, behind its last operation.
    pub(super) fn no_return(&mut self, last: Option<&Op>) -> Result<()> {
        let what = "a function that ends with `func.return` and its result";
        match (self.returns.as_slice(), last) {
            ([], _) => self.line("ret void"),
            (_, Some(last)) => Err(not_a(last, what)),
            (_, None) => Err(Fail::nowhere(DesignErrorKind::NotA { what })),
        }
    }

    pub(super) fn func_return(&mut self, op: &Op) -> Result<()> {
        if self.scope == Scope::Core {
            return Err(Fail::at(
                op.name_span,
                DesignErrorKind::Misplaced {
                    name: op.name.clone(),
                    place: "a core body, which ends with `aie.end`",
                },
            ));
        }
        if op.operands.len() != self.returns.len() {
            return Err(mismatch(
                op,
                "the number of values that this function returns".into(),
                op.operands.len().to_string(),
                self.returns.len().to_string(),
            ));
        }
        for (&value, ty) in op.operands.iter().zip(&self.returns) {
            let found = &self.module.value(value).ty;
            if !compatible(found, ty) {
                let what = "what this function returns".into();
                return Err(mismatch(op, what, found.to_string(), ty.to_string()));
            }
        }
        let text = match op.operands.as_slice() {
            [] => "ret void".into(),
            &[one] => {
                let (ty, text) = self.passed(one, op, "a value that a function can return")?;
                format!("ret {ty} {text}")
            }
            _ => {
                return Err(unsupported(
                    op,
                    "a function with several results",
                    "return through memory",
                ))
            }
        };
        self.line(text)
    }

    fn declare(&mut self, op: &Op, name: &str, result: &str, args: &[Type]) -> Result<()> {
        if self.functions.iter().any(|f| f.0 == name) {
            return Ok(());
        }
        let args: Option<Vec<String>> = args.iter().map(llvm_type).collect();
        let args = args.ok_or_else(|| {
            unsupported(
                op,
                "this argument type",
                "pass memrefs and integers of up to 64 bits",
            )
        })?;
        let declaration = format!("declare {result} {}({})", global(name), args.join(", "));
        self.functions.push((name.into(), declaration));
        Ok(())
    }
}

/// Whether a value may be passed for a parameter: equal types, but that a `?` of the parameter takes any extent,
/// stride or offset, and an extent that is known here or there is enough.
fn compatible(found: &Type, wanted: &Type) -> bool {
    match (found, wanted) {
        (Type::MemRef(a), Type::MemRef(b)) => {
            let extents = || a.shape.iter().zip(&b.shape);
            a.element == b.element
                && a.shape.len() == b.shape.len()
                && extents().all(|(x, y)| x == y || x.is_none() || y.is_none())
                && same_layout(a, b)
        }
        (Type::Unknown, _) => true,
        (a, b) => a == b,
    }
}

/// Whether elements lie where the parameter's type has them.
fn same_layout(found: &MemRef, wanted: &MemRef) -> bool {
    let (Some(a), Some(b)) = (Layout::of(found), Layout::of(wanted)) else {
        // Maps, of which the text is all that is known; under another name it is not even that.
        let text = |ty: &MemRef| ty.layout.split_whitespace().collect::<String>();
        let (a, b) = (text(found), text(wanted));
        return a == b || a.starts_with('#') || b.starts_with('#');
    };
    let fits = |a: Option<i128>, b: Option<i128>| b.is_none() || a == b;
    let mut strides = a.strides.iter().zip(&b.strides).zip(&found.shape);
    a.strides.len() == b.strides.len()
        && strides.all(|((&a, &b), extent)| *extent == Some(1) || fits(a, b))
        && fits(a.offset, b.offset)
}
