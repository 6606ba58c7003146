//! Printed forms of small functions: what selection, allocation and
//! scheduling make of them.

mod common;

use common::{map, module, Fb};
use npu_cc::link::link;
use npu_cc::lir::{Bin, Cond, Extend, Op, Term, Ty, Width};

/// `for i in 0..n { out[i] = table[in[i] + 128] }` over bytes.
fn gelu() -> npu_cc::lir::Function {
    let mut f = Fb::new("core", &[], &[]);
    let input = f.ptr(Op::SymbolAddr {
        symbol: "in".into(),
        offset: 0,
    });
    let output = f.ptr(Op::SymbolAddr {
        symbol: "out".into(),
        offset: 0,
    });
    let table = f.ptr(Op::SymbolAddr {
        symbol: "table".into(),
        offset: 0,
    });
    let zero = f.c(0);
    let body = f.block(&[Ty::I32]);
    let done = f.block(&[]);
    f.br(body, &[zero]);
    f.go(body);
    let i = f.param(body, 0);
    let from = f.ptr(Op::PtrAdd {
        base: input,
        offset: i,
    });
    let x = f.load(from, 0, Width::B1, Extend::Sign);
    let at = f.ptr(Op::PtrAdd {
        base: table,
        offset: x,
    });
    let y = f.load(at, 128, Width::B1, Extend::Zero);
    let to = f.ptr(Op::PtrAdd {
        base: output,
        offset: i,
    });
    f.store(y, to, 0, Width::B1);
    let one = f.c(1);
    let next = f.bin(Bin::Add, i, one);
    let end = f.c(2048);
    let more = f.icmp(Cond::Ne, next, end);
    f.cond_br(more, (body, &[next]), (done, &[]));
    f.go(done);
    f.term(Term::Ret(vec![]));
    f.f
}

#[test]
fn table_lookup_loop() {
    let m = map(&[
        ("in", 0x71000, 2048),
        ("out", 0x72000, 2048),
        ("table", 0x73000, 256),
    ]);
    let linked = link(&[module(vec![gelu()])], "core", &m).unwrap();
    let text: String = linked.listing.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(text);
}
