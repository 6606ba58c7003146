//! What became of a module's functions: code cycle by cycle, loops and what
//! limits them.

pub use crate::pipeline::{Bound, LoopReport, WhyNot};

use crate::compile::Error;
use crate::link::LinkError;
use crate::{codegen, ir, legalise};
use std::fmt;

/// A compiled function.
#[derive(Clone, Debug)]
pub struct FunctionView {
    /// Symbol.
    pub name: String,
    /// Bytes of code.
    pub bytes: u32,
    /// Bytes of stack frame.
    pub frame: u32,
    /// Registers that live in the frame for want of room.
    pub spills: usize,
    /// Its innermost loops in the order of the code.
    pub loops: Vec<LoopReport>,
    /// Bundles in the order of their addresses.
    pub code: Vec<Line>,
}

/// A bundle.
#[derive(Clone, Debug)]
pub struct Line {
    /// Byte in the function.
    pub address: u32,
    /// Bytes.
    pub size: u32,
    /// Its instructions; addresses outside of the function are zero.
    pub text: String,
    /// Line of the LLVM IR, 0 if none.
    pub line: u32,
}

/// Compiles each function of a module by itself.
///
/// # Errors
/// What keeps the module from being compiled, with its place.
pub fn functions(text: &str, name: &str) -> Result<Vec<FunctionView>, Error> {
    let module = legalise::legalise(&ir::parse(text, name)?)?;
    let constant = |symbol: &str| module.data.iter().any(|d| d.name == symbol && d.constant);
    let mut views = Vec::new();
    for f in &module.functions {
        let compiled = codegen::compile(f, &constant).map_err(|source| LinkError::Codegen {
            function: f.name.clone(),
            module: name.to_owned(),
            source: Box::new(source),
        })?;
        let mut address = 0;
        let lines = compiled.code.bundles.iter().zip(&compiled.code.lines);
        let code = lines
            .map(|(bundle, line)| {
                let size = bundle.len() as u32;
                address += size;
                Line {
                    address: address - size,
                    size,
                    text: bundle.to_string(),
                    line: *line,
                }
            })
            .collect();
        views.push(FunctionView {
            name: f.name.clone(),
            bytes: compiled.code.size(),
            frame: compiled.frame,
            spills: compiled.spills,
            loops: compiled.loops,
            code,
        });
    }
    Ok(views)
}

impl fmt::Display for LoopReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {} operations, ", self.line, self.operations)?;
        match (&self.interval, &self.why_not) {
            (Some(interval), _) => write!(
                f,
                "a turn every {interval} cycles, {} at once, {} registers",
                self.stages, self.registers
            )?,
            (None, Some(why)) => write!(f, "no hardware loop: {why}")?,
            (None, None) => f.write_str("no hardware loop")?,
        }
        match &self.bound {
            Some(bound) => write!(f, "; limited by {bound}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for FunctionView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{}: {} bytes, stack {}, {} spilled",
            self.name, self.bytes, self.frame, self.spills
        )?;
        for l in &self.loops {
            writeln!(f, "  {l}")?;
        }
        Ok(())
    }
}
