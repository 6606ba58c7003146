//! Printed forms for snapshots.
#![allow(dead_code)]

pub(crate) mod by_hand;

use npu_arch::array::{describe, ArrayAddr, TileKind};
use npu_design::{diagnose, lower, verify, Error, Lowered, Options, Sequence, Span};
use npu_image::cdo::Command;
use std::fmt::Write;

/// A design of `tests/designs`.
pub(crate) fn design(name: &str) -> String {
    let path = format!("{}/tests/designs/{name}.mlir", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

fn register(addr: u32) -> String {
    let addr = ArrayAddr(addr);
    let kind = TileKind::of_row(addr.tile().row).unwrap();
    let name = describe(kind, addr.offset()).map(|r| r.name);
    format!(
        "{} {}",
        addr.tile(),
        name.unwrap_or_else(|| format!("? {:#x}", addr.offset().0))
    )
}

fn fields(addr: u32, value: u32) -> String {
    let addr = ArrayAddr(addr);
    let kind = TileKind::of_row(addr.tile().row).unwrap();
    let Some(r) = describe(kind, addr.offset()) else {
        return format!("{value:#x}");
    };
    let set: Vec<String> = r
        .fields
        .iter()
        .filter(|f| f.get(value) != 0)
        .map(|f| format!("{}={:#x}", f.name, f.get(value)))
        .collect();
    if set.is_empty() {
        "0".into()
    } else {
        set.join(" ")
    }
}

/// Commands as named registers and fields.
pub(crate) fn registers(commands: &[Command]) -> String {
    let mut out = String::new();
    for c in commands {
        match c {
            Command::Write { addr, value } => {
                let addr = *addr as u32;
                writeln!(out, "{} = {}", register(addr), fields(addr, *value)).unwrap();
            }
            Command::MaskWrite { addr, mask, value } => {
                let addr = *addr as u32;
                let fields = fields(addr, *value);
                writeln!(out, "{} mask {mask:#x} = {fields}", register(addr)).unwrap();
            }
            Command::DmaWrite { addr, data } => {
                for (i, word) in (0..).zip(data) {
                    let addr = *addr as u32 + 4 * i;
                    if *word != 0 || i == 0 {
                        writeln!(out, "{} = {}", register(addr), fields(addr, *word)).unwrap();
                    }
                }
            }
            other => writeln!(out, "{other:?}").unwrap(),
        }
    }
    out
}

/// Buffers, locks, memory and cores.
pub(crate) fn resources(l: &Lowered) -> String {
    let mut out = String::new();
    writeln!(out, "{} columns of {}", l.columns, l.device.name()).unwrap();
    for b in &l.buffers {
        let fifo = b.fifo.as_deref().unwrap_or("-");
        writeln!(
            out,
            "buffer {} {} {:#x} {} bytes {:?} {} fifo {fifo}",
            b.tile, b.symbol, b.address, b.bytes, b.shape, b.element
        )
        .unwrap();
    }
    for k in &l.locks {
        let name = k.symbol.as_deref().unwrap_or("-");
        writeln!(out, "lock {} {} {name} init {:?}", k.tile, k.id, k.init).unwrap();
    }
    for m in &l.memory {
        writeln!(out, "{m}").unwrap();
    }
    for c in &l.cores {
        writeln!(
            out,
            "core {} {} links {:?} calls {:?} stack {} data {:#x}..{:#x}",
            c.tile, c.entry, c.link_with, c.calls, c.stack_size, c.data_start, c.data_end
        )
        .unwrap();
        for s in &c.symbols {
            writeln!(out, "  {:#x} {} {}", s.address, s.size, s.name).unwrap();
        }
    }
    out
}

/// An instruction stream with named registers.
pub(crate) fn stream(s: &Sequence) -> String {
    use npu_image::txn::Op;
    let mut out = String::new();
    for a in &s.arguments {
        writeln!(
            out,
            "{} {:?} {} {} bytes {:?}",
            a.name, a.shape, a.element, a.bytes, a.access
        )
        .unwrap();
    }
    for op in &s.ops {
        match op {
            Op::Write32 { addr, value } => {
                writeln!(out, "{} = {}", register(*addr), fields(*addr, *value)).unwrap();
            }
            Op::BlockWrite { addr, data } => {
                for (i, word) in (0..).zip(data) {
                    let addr = addr + 4 * i;
                    if *word != 0 || i == 0 {
                        writeln!(out, "{} = {}", register(addr), fields(addr, *word)).unwrap();
                    }
                }
            }
            Op::MaskWrite { addr, value, mask } => {
                let fields = fields(*addr, *value);
                writeln!(out, "{} mask {mask:#x} = {fields}", register(*addr)).unwrap();
            }
            Op::DdrPatch { addr, arg, offset } => {
                writeln!(out, "{} += argument {arg} + {offset}", register(*addr)).unwrap();
            }
            other => writeln!(out, "{other}").unwrap(),
        }
    }
    out
}

/// Line, column and what stands there.
fn place(text: &str, span: Span) -> String {
    let (line, column) = span.line_column(text);
    let shown = text[span.start..span.end].lines().next().unwrap_or("");
    format!("{line}:{column}: `{shown}`")
}

/// An error with its places and its remedy.
pub(crate) fn told(text: &str, error: &Error) -> String {
    let line = |span| place(text, span);
    let mut out = error.span().map(line).unwrap_or("nowhere".into());
    out += &format!("\n{error}\n");
    for (span, what) in error.related() {
        out += &format!("{what}: {}\n", line(span));
    }
    if let Some(help) = error.help() {
        out += &format!("help: {help}\n");
    }
    out
}

/// What is wrong with a design, which [`diagnose`] says, too.
pub(crate) fn report(text: &str) -> String {
    let error = lower(text, &Options::default()).expect_err("the design is wrong");
    assert_eq!(
        diagnose(text, &Options::default()),
        std::slice::from_ref(&error)
    );
    told(text, &error)
}

/// What the lints say of a design that lowers.
pub(crate) fn lints(text: &str) -> String {
    let findings = verify::check(text, &Options::default()).unwrap();
    let mut out = String::new();
    for f in findings {
        out += &format!("{} {}: {}\n", f.lint.severity(), f.lint.name(), f.message);
        out += &format!("{}\n", place(text, f.span));
        for (span, what) in &f.related {
            out += &format!("{what}: {}\n", place(text, *span));
        }
        out += &format!("help: {}\n", f.help);
    }
    out
}
