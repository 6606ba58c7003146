//! LLVM IR to LIR: everything becomes 32-bit words and vector registers.
//!
//! One pass per function, in an order in which dominators come first, so that
//! what is known of an operand ([`facts`]) is known where it is used. Values
//! are lists of words and addresses ([`values`]); arithmetic on them is in
//! [`wide`] and [`div`], memory in [`mem`], calls and intrinsics in [`call`]
//! and [`intrinsics`]. [`build`] folds while it makes instructions;
//! [`cleanup`] removes what nobody uses.
//!
//! What the back end may rely on: [`lir::check`](crate::lir::check::check)
//! holds; an argument or result of a narrow type is extended as its
//! `signext`/`zeroext` says, and has anything above its width without them,
//! except `i1`, which is 0 or 1; a wider integer is its words, least
//! significant first, in the order that [`arrange`] gives.

mod abi;
mod build;
mod call;
mod cleanup;
mod data;
mod div;
mod error;
mod facts;
mod float;
mod fold;
mod func;
mod inst;
mod intrinsics;
mod mem;
mod values;
mod vector;
mod wide;

use crate::ir::{self, GlobalKind, Layouts, Linkage};
use crate::lir;
pub use abi::{arrange, Scalar};
pub use error::{LegaliseError, LegaliseErrorKind};
use std::collections::{BTreeMap, HashMap};
use values::{Base, ConstValue};

/// Rewrites a module into words.
///
/// # Errors
/// What the core or this compiler cannot do, by name and line: variable
/// argument lists, stack objects of variable size.
pub fn legalise(module: &ir::Module) -> Result<lir::Module, LegaliseError> {
    let at = |symbol: &str, line: u32, kind| LegaliseError {
        source_name: module.name.clone(),
        line,
        symbol: symbol.to_owned(),
        kind,
    };
    check_layout(&module.datalayout).map_err(|kind| at("", 1, kind))?;
    let mut cx = ModuleCx {
        layouts: Layouts::new(&module.types),
        symbols: symbols(module),
        used: BTreeMap::new(),
        pool: Vec::new(),
        alias_depth: 0,
    };
    let mut out = lir::Module {
        source: module.name.clone(),
        ..lir::Module::default()
    };
    for global in &module.globals {
        let data = cx
            .data(global)
            .map_err(|kind| at(&global.name, global.line, kind))?;
        out.data.extend(data);
    }
    for function in &module.functions {
        if function.blocks.is_empty() || function.linkage == Linkage::AvailableExternally {
            continue;
        }
        let lowered = func::lower(&mut cx, function)
            .map_err(|(line, kind)| at(&function.name, line, kind))?;
        out.functions.push(lowered);
    }
    out.data.append(&mut cx.pool);
    cleanup::remove_unused(&mut out);
    for (name, size) in cx.used {
        let defined = out.functions.iter().any(|function| function.name == name)
            || out.data.iter().any(|data| data.name == name);
        if !defined && cleanup::mentions(&out, &name) {
            out.externals.insert(name, size);
        }
    }
    Ok(out)
}

/// Refuses layouts in which sizes or offsets differ from the core's.
fn check_layout(layout: &str) -> Result<(), LegaliseErrorKind> {
    if layout.is_empty() {
        return Ok(());
    }
    let mut fields = layout.split('-');
    let little = fields.clone().any(|field| field == "e");
    let pointers = fields
        .clone()
        .any(|field| matches!(field, "p:32:32" | "p:20:32"));
    let wide = fields.any(|field| field == "i64:32");
    if little && pointers && wide {
        Ok(())
    } else {
        Err(LegaliseErrorKind::DataLayout(layout.to_owned()))
    }
}

/// What a symbol of the module is.
#[derive(Clone, Copy, Debug)]
enum Symbol<'m> {
    Function(&'m ir::Function),
    Global(&'m ir::Global),
}

fn symbols(module: &ir::Module) -> HashMap<&str, Symbol<'_>> {
    let functions = module
        .functions
        .iter()
        .map(|function| (&*function.name, Symbol::Function(function)));
    let globals = module
        .globals
        .iter()
        .map(|global| (&*global.name, Symbol::Global(global)));
    functions.chain(globals).collect()
}

/// What the functions of a module share while they are rewritten.
#[derive(Debug)]
struct ModuleCx<'m> {
    layouts: Layouts<'m>,
    symbols: HashMap<&'m str, Symbol<'m>>,
    /// Symbols mentioned, with the size that the module declares.
    used: BTreeMap<String, u32>,
    /// Constant vectors that are loaded.
    pool: Vec<lir::Data>,
    alias_depth: u32,
}

impl<'m> ModuleCx<'m> {
    /// The address that a name stands for, aliases resolved.
    fn symbol_address(&mut self, name: &str) -> Result<ConstValue, LegaliseErrorKind> {
        let unknown = || LegaliseErrorKind::UnknownSymbol(name.to_owned());
        let size = match self.symbols.get(name) {
            None => return Err(unknown()),
            Some(Symbol::Function(_)) => 0,
            Some(Symbol::Global(global)) => {
                if let GlobalKind::Alias(target) = &global.kind {
                    if self.alias_depth > 16 {
                        return Err(unknown());
                    }
                    self.alias_depth += 1;
                    let result = self.scalar_const(target, global.ty);
                    self.alias_depth -= 1;
                    return result;
                }
                let size = self.layouts.of(global.ty).map_or(0, |layout| layout.size);
                u32::try_from(size).unwrap_or(u32::MAX)
            }
        };
        self.used.insert(name.to_owned(), size);
        Ok(ConstValue::Addr {
            symbol: Some(name.into()),
            offset: 0,
        })
    }

    /// The function that a name stands for, aliases resolved.
    fn function(&mut self, name: &str) -> Option<&'m ir::Function> {
        match self.symbols.get(name)? {
            Symbol::Function(function) => Some(function),
            Symbol::Global(_) => match self.symbol_address(name) {
                Ok(ConstValue::Addr {
                    symbol: Some(target),
                    offset: 0,
                }) if *target != *name => self.function(&target),
                _ => None,
            },
        }
    }
}

impl From<ConstValue> for values::Addr {
    /// The address; a number is taken as one.
    fn from(value: ConstValue) -> Self {
        match value {
            ConstValue::Long(words) => values::Addr {
                base: Base::Absolute,
                offset: words.first().map_or(0, |word| *word as i32),
            },
            ConstValue::Int(value) => values::Addr {
                base: Base::Absolute,
                offset: value as u32 as i32,
            },
            ConstValue::Addr { symbol, offset } => values::Addr {
                base: symbol.map_or(Base::Absolute, Base::Symbol),
                offset: offset as i32,
            },
        }
    }
}
