//! Where arguments and results travel: Peano's convention, register by
//! register, in functions whose LLVM IR is as clang writes it for `xcore`.

use npu_arch::isa::Reg;
use npu_cc::link::{link, MemoryMap};
use npu_cc::{ir, legalise};
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core};

const STACK: u32 = 0x7_0100;

/// The core after a call with these registers and words below the stack
/// pointer, the first at `sp - 4`.
struct Called {
    core: Core,
    memory: FlatMemory,
}

impl Called {
    fn r(&self, n: u8) -> u32 {
        self.core.reg(Reg::r(n)).unwrap()
    }

    fn word(&self, at: u32) -> u32 {
        u32::from_le_bytes(self.memory.read(at, 4).unwrap().try_into().unwrap())
    }
}

fn call(text: &str, integers: &[u32], pointers: &[u32], stack: &[u32]) -> Called {
    let module = ir::parse(text, "abi.ll").unwrap_or_else(|e| panic!("{e}"));
    let module = legalise::legalise(&module).unwrap_or_else(|e| panic!("{e}"));
    let map = MemoryMap {
        stack_base: 0x7_0000,
        stack_size: 0x1000,
        data: 0x7_2000..0x7_4000,
        symbols: Default::default(),
    };
    let linked = link(&[module], "f", &map).unwrap_or_else(|e| panic!("{e}"));
    let elf = npu_image::elf::Elf::parse(&linked.elf).unwrap();
    let mut core = Core::new();
    core.write_program(0, elf.segments[0].data);
    let mut memory = FlatMemory::new();
    for (n, word) in (1u32..).zip(stack) {
        memory.write(STACK - 4 * n, &word.to_le_bytes()).unwrap();
    }
    for at in (0x7_4000u32..0x7_4100).step_by(4) {
        memory.write(at, &(at * 3).to_le_bytes()).unwrap();
    }
    let functions = &linked.report.functions;
    let call = Call {
        entry: functions.iter().find(|f| f.name == "f").unwrap().address,
        stack: STACK,
        pointers,
        integers,
        budget: 10_000,
    };
    call_function(&mut core, &mut memory, &call).unwrap_or_else(|e| panic!("{e}"));
    Called { core, memory }
}

#[test]
fn results_take_registers_before_arguments() {
    let text = "define i32 @f(i32 %a, i32 %b) { %r = sub i32 %a, %b ret i32 %r }";
    assert_eq!(call(text, &[99, 10, 3], &[], &[]).r(0), 7);
    let text = "define i64 @f(i32 %a, i64 %b) {
        %w = zext i32 %a to i64
        %r = sub i64 %b, %w
        ret i64 %r
    }";
    let called = call(text, &[99, 98, 1, 0, 5], &[], &[]);
    assert_eq!((called.r(0), called.r(1)), (0xffff_ffff, 4));
    let text = "define ptr @f(ptr %a, i32 %n) {
        %p = getelementptr i8, ptr %a, i32 %n
        ret ptr %p
    }";
    let called = call(text, &[12], &[1, 0x7_4000], &[]);
    assert_eq!(called.core.reg(Reg::p(0)), Some(0x7_400c));
}

#[test]
fn numbers_of_two_words_are_not_split_between_registers_and_stack() {
    // Seven words in r1 to r7; the rest on the stack, low word lowest.
    let text = "define i32 @f(i32 %a, i32 %b, i32 %c, i32 %d, i32 %e, i32 %g, i32 %h,
                              i64 %x, i32 %y) {
        %l = trunc i64 %x to i32
        %s = lshr i64 %x, 32
        %u = trunc i64 %s to i32
        %p = mul i32 %u, 100
        %q = add i32 %l, %p
        %z = mul i32 %y, 10000
        %r = add i32 %q, %z
        %t = add i32 %r, %h
        ret i32 %t
    }";
    let called = call(text, &[0, 1, 2, 3, 4, 5, 6, 7], &[], &[2, 3, 4]);
    assert_eq!(called.r(0), 7 + 3 + 200 + 40_000);
    // Without a result r7 is left for the word behind.
    let text = "define void @f(i32 %a, i32 %b, i32 %c, i32 %d, i32 %e, i32 %g, i32 %h,
                               i64 %x, i32 %y, ptr %to) {
        store i64 %x, ptr %to
        %p = getelementptr i8, ptr %to, i32 8
        store i32 %y, ptr %p
        ret void
    }";
    let called = call(text, &[0, 0, 0, 0, 0, 0, 0, 77], &[0x7_4000], &[5, 6]);
    let words = [0, 4, 8].map(|n| called.word(0x7_4000 + n));
    assert_eq!(words, [6, 5, 77]);
}

#[test]
fn structures_are_their_scalars() {
    let text = "%S = type { i8, i16, i32, ptr }
    define void @f(ptr noundef byval(%S) align 4 %s, ptr %to) {
        %a = load i8, ptr %s
        %b.at = getelementptr %S, ptr %s, i32 0, i32 1
        %b = load i16, ptr %b.at
        %c.at = getelementptr %S, ptr %s, i32 0, i32 2
        %c = load i32, ptr %c.at
        %p.at = getelementptr %S, ptr %s, i32 0, i32 3
        %p = load ptr, ptr %p.at
        %d = load i32, ptr %p
        %a.wide = sext i8 %a to i32
        %b.wide = sext i16 %b to i32
        store i32 %a.wide, ptr %to
        %1 = getelementptr i8, ptr %to, i32 4
        store i32 %b.wide, ptr %1
        %2 = getelementptr i8, ptr %to, i32 8
        store i32 %c, ptr %2
        %3 = getelementptr i8, ptr %to, i32 12
        store i32 %d, ptr %3
        ret void
    }";
    // What is above the width of a narrow scalar is anything.
    let called = call(
        text,
        &[0xdead_beff, 0x1234_fffe, 3],
        &[0x7_4010, 0x7_4000],
        &[],
    );
    let words = [0, 4, 8, 12].map(|n| called.word(0x7_4000 + n) as i32);
    assert_eq!(words, [-1, -2, 3, 0x7_4010 * 3]);
}

#[test]
fn small_structures_come_back_in_registers() {
    let text = "%T = type { i32, i64 }
    define void @f(ptr dead_on_unwind noalias writable sret(%T) align 4 %r, i32 %x) {
        store i32 %x, ptr %r
        %at = getelementptr %T, ptr %r, i32 0, i32 1
        store i64 8589934593, ptr %at
        ret void
    }";
    let called = call(text, &[0, 0, 0, 42], &[], &[]);
    assert_eq!([0, 1, 2].map(|n| called.r(n)), [42, 1, 2]);
    // More than 16 bytes go through a pointer.
    let text = text.replace("{ i32, i64 }", "{ i32, i64, [2 x i32] }");
    let called = call(&text, &[42], &[0x7_4000], &[]);
    assert_eq!([0, 4, 8].map(|n| called.word(0x7_4000 + n)), [42, 1, 2]);
}

/// Both sides at once: what a caller of ours passes, a callee of ours takes.
#[test]
fn callers_and_callees_agree() {
    let text = "%S = type { i8, i64, i16 }
    %T = type { i32, ptr, i16 }
    define void @make(ptr sret(%T) align 4 %r, ptr byval(%S) align 4 %s, i32 %a, i32 %b, i32 %c,
                      i64 %d, ptr %p) {
        %w.at = getelementptr %S, ptr %s, i32 0, i32 1
        %w = load i64, ptr %w.at
        %sum = add i64 %w, %d
        %low = trunc i64 %sum to i32
        %bc = sub i32 %b, %c
        %v = add i32 %low, %bc
        %v2 = add i32 %v, %a
        store i32 %v2, ptr %r
        %p.at = getelementptr %T, ptr %r, i32 0, i32 1
        store ptr %p, ptr %p.at
        %h.at = getelementptr %S, ptr %s, i32 0, i32 2
        %h = load i16, ptr %h.at
        %t.at = getelementptr %T, ptr %r, i32 0, i32 2
        store i16 %h, ptr %t.at
        ; The callee's copy is its own.
        store i16 0, ptr %h.at
        ret void
    }
    define i32 @f(ptr %p) {
        %t = alloca %T
        %s = alloca %S
        store i8 1, ptr %s
        %w.at = getelementptr %S, ptr %s, i32 0, i32 1
        store i64 1000, ptr %w.at
        %h.at = getelementptr %S, ptr %s, i32 0, i32 2
        store i16 7, ptr %h.at
        call void @make(ptr sret(%T) align 4 %t, ptr byval(%S) align 4 %s, i32 1, i32 20, i32 5,
                        i64 200, ptr %p)
        %v = load i32, ptr %t
        %p.at = getelementptr %T, ptr %t, i32 0, i32 1
        %q = load ptr, ptr %p.at
        %x = load i32, ptr %q
        %t.at = getelementptr %T, ptr %t, i32 0, i32 2
        %y = load i16, ptr %t.at
        %z = load i16, ptr %h.at
        %yz = add i16 %y, %z
        %yw = zext i16 %yz to i32
        %r1 = add i32 %v, %x
        %r2 = add i32 %r1, %yw
        ret i32 %r2
    }";
    let called = call(text, &[], &[0x7_4000], &[]);
    assert_eq!(called.r(0), 1 + 15 + 1200 + 3 * 0x7_4000 + 14);
}
