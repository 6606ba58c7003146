//! What the linker puts together and what it refuses.

mod common;

use common::{map, module, Fb};
use npu_cc::link::{link, LinkError, Linked, MemoryMap};
use npu_cc::lir::{
    Bin, Callee, Cond, Data, DataReloc, Extend, Function, Module, Op, Term, Ty, Width,
};
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{Core, Stop, Wait};
use npu_image::elf::Elf;

/// Runs a linked core from reset until it stops.
fn run(linked: &Linked, memory: &mut FlatMemory) -> (Core, Stop) {
    let elf = Elf::parse(&linked.elf).unwrap();
    let mut core = Core::new();
    for segment in &elf.segments {
        let mut bytes = segment.data.to_vec();
        bytes.resize(segment.mem_size as usize, 0);
        if segment.vaddr == 0 {
            core.write_program(0, &bytes);
        } else {
            memory.write(segment.vaddr, &bytes).unwrap();
        }
    }
    core.enable();
    let stop = core.run(memory, 100_000);
    (core, stop)
}

fn data(name: &str, bytes: Vec<u8>, size: u32) -> Data {
    let (name, relocs) = (name.to_owned(), vec![]);
    Data {
        name,
        local: false,
        constant: false,
        align: 4,
        size,
        bytes,
        relocs,
    }
}

/// `name() { callee(); return }` for each callee.
fn calls(name: &str, callees: &[&str]) -> Function {
    let mut f = Fb::new(name, &[], &[]);
    for callee in callees {
        let callee = Callee::Symbol((*callee).to_owned());
        f.op(
            Op::Call {
                callee,
                args: vec![],
            },
            &[],
        );
    }
    f.term(Term::Ret(vec![]));
    f.f
}

/// Takes `bytes` of stack and calls `callees`.
fn with_frame(name: &str, bytes: u32, callees: &[&str]) -> Function {
    let mut f = calls(name, callees);
    f.slots.push(npu_cc::lir::StackObject {
        size: bytes,
        align: 4,
    });
    f
}

fn refused(modules: &[Module], map: &MemoryMap) -> String {
    link(modules, "core", map).unwrap_err().to_string()
}

#[test]
fn start_up_calls_the_core_and_stops() {
    let mut f = Fb::new("core", &[], &[]);
    let to = f.ptr(Op::SymbolAddr {
        symbol: "out".into(),
        offset: 8,
    });
    let value = f.c(0x1234_5678);
    f.store(value, to, 0, Width::B4);
    f.term(Term::Ret(vec![]));
    let linked = link(&[module(vec![f.f])], "core", &map(&[("out", 0x71000, 16)])).unwrap();
    let mut memory = FlatMemory::new();
    let (core, stop) = run(&linked, &mut memory);
    assert_eq!(stop, Stop::Done);
    assert_eq!(
        memory.read(0x71008, 4).unwrap(),
        0x1234_5678u32.to_le_bytes()
    );
    assert_eq!(core.reg(npu_arch::isa::Reg::SP), Some(0x70000));
}

#[test]
fn data_of_every_kind() {
    // A table with the addresses of two functions and of other data; zeros;
    // a word that a pointer in the table leads to.
    let mut table = data("table", vec![0; 12], 16);
    let reloc = |offset, symbol: &str, addend| DataReloc {
        offset,
        symbol: symbol.into(),
        addend,
    };
    table.relocs = vec![reloc(0, "one", 0), reloc(4, "two", 0), reloc(8, "word", 4)];
    let returns = |name: &str, c: i32| {
        let mut f = Fb::new(name, &[], &[Ty::I32]);
        let c = f.c(c);
        f.term(Term::Ret(vec![c]));
        f.f
    };
    let mut f = Fb::new("core", &[], &[]);
    let out = f.ptr(Op::SymbolAddr {
        symbol: "zeros".into(),
        offset: 0,
    });
    let base = f.ptr(Op::SymbolAddr {
        symbol: "table".into(),
        offset: 0,
    });
    let mut sum = f.load(out, 4, Width::B4, Extend::Zero);
    for offset in [0, 4] {
        let to = f.ptr(Op::LoadPtr {
            base,
            offset,
            volatile: false,
        });
        let result = f.op(
            Op::Call {
                callee: Callee::Indirect(to),
                args: vec![],
            },
            &[Ty::I32],
        );
        sum = f.bin(Bin::Add, sum, result[0]);
    }
    let to = f.ptr(Op::LoadPtr {
        base,
        offset: 8,
        volatile: false,
    });
    let word = f.load(to, 0, Width::B4, Extend::Zero);
    sum = f.bin(Bin::Add, sum, word);
    f.store(sum, out, 0, Width::B4);
    f.term(Term::Ret(vec![]));
    let m = Module {
        functions: vec![
            returns("two", 200),
            returns("one", 1),
            f.f,
            returns("unused", 5),
        ],
        data: vec![
            data("zeros", vec![], 64),
            table,
            data(
                "word",
                [7u32.to_le_bytes(), 3000u32.to_le_bytes()].concat(),
                8,
            ),
            data("nobody", vec![1; 40], 40),
        ],
        ..module(vec![])
    };
    let linked = link(&[m], "core", &map(&[])).unwrap();
    let report = &linked.report;
    let names: Vec<&str> = report.functions.iter().map(|f| f.name.as_str()).collect();
    assert!(!names.contains(&"unused"), "{names:?}");
    assert!(report.data.iter().all(|d| d.name != "nobody"));
    assert_eq!(report.data_bytes, 16 + 8 + 64);
    assert_eq!(
        report.stack_need, None,
        "an indirect call can lead anywhere"
    );
    let mut memory = FlatMemory::new();
    assert_eq!(run(&linked, &mut memory).1, Stop::Done);
    let zeros = report
        .data
        .iter()
        .find(|d| d.name == "zeros")
        .unwrap()
        .address;
    assert_eq!(memory.read(zeros, 4).unwrap(), 3201u32.to_le_bytes());
    let elf = Elf::parse(&linked.elf).unwrap();
    let symbol = |name: &str| elf.symbols.iter().find(|s| s.name == name).map(|s| s.value);
    assert_eq!(symbol("zeros"), Some(zeros));
    assert_eq!(symbol("__start"), Some(0));
    assert_eq!(symbol("nobody"), None);
}

#[test]
fn an_endless_core_waits_for_its_locks() {
    // loop { acquire(48, -1); out[0] += in[0]; release(49, 1) }
    let mut f = Fb::new("core", &[], &[]);
    let input = f.ptr(Op::SymbolAddr {
        symbol: "in".into(),
        offset: 0,
    });
    let out = f.ptr(Op::SymbolAddr {
        symbol: "out".into(),
        offset: 0,
    });
    let (take, give) = (f.c(48), f.c(49));
    let (down, up) = (f.c(-1), f.c(1));
    let body = f.block(&[]);
    f.br(body, &[]);
    f.go(body);
    f.op(
        Op::Acquire {
            lock: take,
            value: down,
        },
        &[],
    );
    let x = f.load(input, 0, Width::B4, Extend::Zero);
    let y = f.load(out, 0, Width::B4, Extend::Zero);
    let sum = f.bin(Bin::Add, x, y);
    f.store(sum, out, 0, Width::B4);
    f.op(Op::Event(0), &[]);
    f.op(
        Op::Release {
            lock: give,
            value: up,
        },
        &[],
    );
    f.br(body, &[]);
    let m = map(&[("in", 0x71000, 4), ("out", 0x72000, 4)]);
    let linked = link(&[module(vec![f.f])], "core", &m).unwrap();
    let mut memory = FlatMemory::new();
    memory.write(0x71000, &5u32.to_le_bytes()).unwrap();
    memory.write(0x72000, &0u32.to_le_bytes()).unwrap();
    memory.set_lock(48, 3);
    let (_, stop) = run(&linked, &mut memory);
    assert!(
        matches!(
            stop,
            Stop::Blocked {
                wait: Wait::Lock {
                    lock: 48,
                    value: -1
                },
                ..
            }
        ),
        "{stop:?}"
    );
    assert_eq!(memory.read(0x72000, 4).unwrap(), 15u32.to_le_bytes());
    assert_eq!((memory.lock(48), memory.lock(49)), (0, 3));
}

#[test]
fn local_symbols_stay_apart() {
    let part = |entry: &str, number: i32| {
        let mut helper = Fb::new("helper", &[], &[Ty::I32]);
        let c = helper.c(number);
        helper.term(Term::Ret(vec![c]));
        let mut helper = helper.f;
        helper.local = true;
        let mut f = Fb::new(entry, &[], &[Ty::I32]);
        let callee = Callee::Symbol("helper".into());
        let r = f.op(
            Op::Call {
                callee,
                args: vec![],
            },
            &[Ty::I32],
        );
        f.term(Term::Ret(vec![r[0]]));
        module(vec![helper, f.f])
    };
    let mut f = Fb::new("core", &[], &[]);
    let out = f.ptr(Op::SymbolAddr {
        symbol: "out".into(),
        offset: 0,
    });
    for (i, name) in ["a", "b"].into_iter().enumerate() {
        let callee = Callee::Symbol(name.into());
        let r = f.op(
            Op::Call {
                callee,
                args: vec![],
            },
            &[Ty::I32],
        );
        f.store(r[0], out, i as i32 * 4, Width::B4);
    }
    f.term(Term::Ret(vec![]));
    let modules = [part("a", 1), part("b", 2), module(vec![f.f])];
    let linked = link(&modules, "core", &map(&[("out", 0x71000, 8)])).unwrap();
    let mut memory = FlatMemory::new();
    assert_eq!(run(&linked, &mut memory).1, Stop::Done);
    let wanted = [1u32.to_le_bytes(), 2u32.to_le_bytes()].concat();
    assert_eq!(memory.read(0x71000, 8).unwrap(), wanted);
}

#[test]
fn linking_is_reproducible() {
    let m = common::gen::program(&(0..200u32).map(|i| i * 7919).collect::<Vec<_>>());
    let once = link(std::slice::from_ref(&m), "f0", &map(&[])).unwrap();
    assert_eq!(once.elf, link(&[m], "f0", &map(&[])).unwrap().elf);
}

#[test]
fn stack_is_held_against_the_chain_of_calls() {
    let m = module(vec![
        with_frame("core", 100, &["small", "large"]),
        with_frame("small", 8, &[]),
        with_frame("large", 3000, &["small"]),
    ]);
    let mut memory = map(&[]);
    memory.stack_size = 0xc00;
    insta::assert_snapshot!(refused(std::slice::from_ref(&m), &memory));
    memory.stack_size = 0xc80;
    let report = link(&[m], "core", &memory).unwrap().report;
    assert_eq!(report.stack_need, Some(3168));
    assert_eq!(report.stack_chain, ["__start", "core", "large", "small"]);
}

#[test]
fn recursion_has_no_bound() {
    let m = module(vec![
        calls("core", &["a"]),
        calls("a", &["b"]),
        calls("b", &["a"]),
    ]);
    let report = link(&[m], "core", &map(&[])).unwrap().report;
    assert_eq!(report.stack_need, None);
}

#[test]
fn errors_say_who_and_where() {
    let one = || module(vec![calls("core", &[])]);
    let undefined = module(vec![calls("core", &["f"]), calls("f", &["missing"])]);
    insta::assert_snapshot!(refused(&[undefined], &map(&[])));
    let other = Module {
        source: "other.ll".into(),
        ..one()
    };
    insta::assert_snapshot!(refused(&[one(), other], &map(&[])));
    insta::assert_snapshot!(refused(&[module(vec![calls("main", &[])])], &map(&[])));
    let placed = map(&[("core", 0x71000, 4)]);
    insta::assert_snapshot!(refused(&[one()], &placed));
    let mut small = module(vec![calls("core", &[])]);
    small.externals.insert("buf".into(), 64);
    insta::assert_snapshot!(refused(&[small], &map(&[("buf", 0x71000, 32)])));
    let mut called = module(vec![calls("core", &["table"])]);
    called.data.push(data("table", vec![1], 4));
    insta::assert_snapshot!(refused(&[called], &map(&[])));
}

#[test]
fn memory_that_is_full_shows_its_map() {
    let mut f = Fb::new("core", &[], &[]);
    for name in ["big", "small"] {
        let p = f.ptr(Op::SymbolAddr {
            symbol: name.into(),
            offset: 0,
        });
        let c = f.c(1);
        f.store(c, p, 0, Width::B4);
    }
    f.term(Term::Ret(vec![]));
    let m = Module {
        functions: vec![f.f],
        data: vec![data("big", vec![], 0x3ff0), data("small", vec![1], 0x20)],
        ..module(vec![])
    };
    insta::assert_snapshot!(refused(&[m], &map(&[("buf", 0x71000, 256)])));
    let overlap = map(&[("buf", 0x70ff0, 256)]);
    insta::assert_snapshot!(refused(&[module(vec![calls("core", &[])])], &overlap));
    let outside = map(&[("buf", 0x3_0000, 256)]);
    insta::assert_snapshot!(refused(&[module(vec![calls("core", &[])])], &outside));
}

/// A straight line of `n` operations that all matter.
fn long(name: &str, n: i32) -> Function {
    let mut f = Fb::new(name, &[Ty::I32, Ty::Ptr], &[Ty::I32]);
    let (mut x, p) = (f.f.params[0], f.f.params[1]);
    for i in 0..n / 4 {
        let y = f.load(p, i % 30 * 4, Width::B4, Extend::Zero);
        x = f.bin(Bin::Mul, x, y);
        x = f.bin(Bin::Xor, x, y);
        f.store(x, p, i % 27 * 4, Width::B4);
    }
    f.term(Term::Ret(vec![x]));
    f.f
}

#[test]
fn programs_that_are_too_large() {
    let m = module(vec![
        calls("core", &["a", "b"]),
        long("a", 3000),
        long("b", 3000),
    ]);
    let Err(LinkError::ProgramMemory { needed, list }) = link(&[m], "core", &map(&[])) else {
        panic!("it fits")
    };
    assert!(needed > 16384 && list.0.len() == 4, "{needed} {list}");
    let m = module(vec![long("core", 30_000)]);
    insta::assert_snapshot!(refused(&[m], &map(&[])));
}

#[test]
fn a_loop_over_many_blocks_ends() {
    // A chain of diamonds: the checks and analyses stay linear enough.
    let mut f = Fb::new("core", &[], &[]);
    let p = f.ptr(Op::SymbolAddr {
        symbol: "buf".into(),
        offset: 0,
    });
    for _ in 0..60 {
        let x = f.load(p, 0, Width::B4, Extend::Zero);
        let zero = f.c(0);
        let c = f.icmp(Cond::Sgt, x, zero);
        let (a, b, end) = (f.block(&[]), f.block(&[]), f.block(&[Ty::I32]));
        f.cond_br(c, (a, &[]), (b, &[]));
        for (arm, by) in [(a, 3), (b, -5)] {
            f.go(arm);
            let by = f.c(by);
            let y = f.bin(Bin::Add, x, by);
            f.br(end, &[y]);
        }
        f.go(end);
        let y = f.param(end, 0);
        f.store(y, p, 0, Width::B4);
    }
    f.term(Term::Ret(vec![]));
    let linked = link(&[module(vec![f.f])], "core", &map(&[("buf", 0x71000, 4)])).unwrap();
    let mut memory = FlatMemory::new();
    memory.write(0x71000, &10i32.to_le_bytes()).unwrap();
    assert_eq!(run(&linked, &mut memory).1, Stop::Done);
    let wanted = (0..60).fold(10, |x, _| if x > 0 { x + 3 } else { x - 5 });
    assert_eq!(memory.read(0x71000, 4).unwrap(), i32::to_le_bytes(wanted));
}
