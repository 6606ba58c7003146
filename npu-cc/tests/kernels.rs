//! Kernels that clang compiled (`ir/kernels.cc`) and a core program, run as
//! LIR and compared with the same computation in Rust.

mod oracle;

use npu_cc::interp::{Effect, Machine};
use npu_cc::lir;
use proptest::prelude::*;
use std::sync::LazyLock;

static KERNELS: LazyLock<Vec<lir::Module>> =
    LazyLock::new(|| oracle::with_runtime(include_str!("ir/kernels.ll"), "kernels.ll"));

fn machine() -> Machine<'static, 'static> {
    let modules: Vec<&lir::Module> = KERNELS.iter().collect();
    Machine::new(&modules, 0x7_0000).unwrap()
}

fn put(machine: &mut Machine<'_, '_>, bytes: &[u8]) -> u32 {
    let start = machine.reserve(bytes.len() as u32);
    machine.memory()[start as usize..][..bytes.len()].copy_from_slice(bytes);
    start
}

fn put_words(machine: &mut Machine<'_, '_>, words: &[i32]) -> u32 {
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    put(machine, &bytes)
}

fn words_at(machine: &mut Machine<'_, '_>, start: u32, count: usize) -> Vec<i32> {
    machine.memory()[start as usize..][..4 * count]
        .chunks(4)
        .map(|word| i32::from_le_bytes(word.try_into().unwrap()))
        .collect()
}

fn call(name: &str, args: &[u32]) -> u32 {
    machine().call(name, args).unwrap()[0]
}

fn call_long(name: &str, args: &[u64]) -> u64 {
    let args: Vec<u32> = args
        .iter()
        .flat_map(|arg| [*arg as u32, (*arg >> 32) as u32])
        .collect();
    let result = machine().call(name, &args).unwrap();
    result
        .iter()
        .rev()
        .fold(0, |sum, word| sum << 32 | u64::from(*word))
}

#[test]
fn a_table_is_looked_up() {
    let mut machine = machine();
    let table: Vec<u8> = (0..=255u8)
        .map(|code| code.wrapping_mul(37) ^ 0x5a)
        .collect();
    let input: Vec<u8> = (0..100u8).map(|index| index.wrapping_mul(91)).collect();
    let table_at = put(&mut machine, &table);
    let input_at = put(&mut machine, &input);
    let output_at = put(&mut machine, &[0xcc; 101]);
    machine
        .call("lut", &[input_at, output_at, table_at, 100])
        .unwrap();
    let wanted: Vec<u8> = input.iter().map(|code| table[*code as usize]).collect();
    let output = &machine.memory()[output_at as usize..][..101];
    assert_eq!(output[..100], wanted);
    assert_eq!(output[100], 0xcc);
}

#[test]
fn switches_reach_every_case() {
    for x in -5..1100i32 {
        let wanted = match x {
            1 => 10,
            5 => 77,
            9 => -4,
            100 => 3,
            101 => 101 * 101,
            1000 => 5,
            _ => 0,
        };
        assert_eq!(call("classify", &[x as u32]) as i32, wanted, "case {x}");
    }
}

#[test]
fn functions_call_themselves_and_each_other() {
    assert_eq!(call("fibonacci", &[15]), 610);
    assert_eq!(call("operate", &[0, 30, 4]), 34);
    assert_eq!(call("operate", &[1, 30, 4]), 26);
}

#[test]
fn data_is_initialised_and_changed() {
    let mut machine = machine();
    let lengths: Vec<u32> = (0..3)
        .map(|index| machine.call("word_length", &[index]).unwrap()[0])
        .collect();
    assert_eq!(lengths, [3, 2, 1]);
    let calls = machine.symbol("calls").unwrap();
    assert_eq!(words_at(&mut machine, calls, 1), [7 + 6]);
}

#[test]
fn a_core_program_takes_and_gives_locks() {
    let modules = oracle::with_runtime(include_str!("ir/core.ll"), "core.ll");
    let modules: Vec<&lir::Module> = modules.iter().collect();
    let mut calls = Vec::new();
    let effects = {
        let mut machine = Machine::new(&modules, 0x7_0000).unwrap();
        for (index, name) in ["in_0", "in_1", "out_0"].iter().enumerate() {
            machine.place(name, 0x7_1000 + 64 * index as u32).unwrap();
        }
        machine.hook("kernel", |_, args| {
            calls.push(args.to_vec());
            Vec::new()
        });
        machine.call("core_0_2", &[]).unwrap();
        machine.effects().to_vec()
    };
    let turn = [
        Effect::Acquire {
            lock: 49,
            value: -1,
        },
        Effect::Acquire {
            lock: 50,
            value: -1,
        },
        Effect::Release { lock: 48, value: 1 },
        Effect::Release { lock: 51, value: 1 },
    ];
    let mut wanted = vec![Effect::Event(0)];
    wanted.extend(turn);
    wanted.extend(turn);
    assert_eq!(effects, wanted);
    let pair = [vec![0x7_1000, 0x7_1080, 64], vec![0x7_1040, 0x7_10a0, 32]];
    assert_eq!(calls, [pair.clone(), pair].concat());
    assert_eq!(modules[0].externals["in_0"], 64);
    assert_eq!(modules[0].externals["kernel"], 0);
}

#[test]
fn a_loop_has_no_superfluous_instruction() {
    let lut = KERNELS[0]
        .functions
        .iter()
        .find(|function| function.name == "lut")
        .unwrap();
    insta::assert_snapshot!(lut.to_string(), @r"
    func @lut(v0: ptr, v1: ptr, v2: ptr, v3: i32) -> ()
    b0():
      v5 = const 0
      v6 = icmp sgt v3, v5
      br v6, b1(v5), b2()
    b1(v4: i32):
      v7 = const 1
      v8 = ptradd v0, v4
      v9 = load.u8 [v8+0]
      v11 = ptradd v2, v9
      v12 = load.u8 [v11+0]
      v13 = ptradd v1, v4
      store.8 v12, [v13+0]
      v14 = add v4, v7
      v15 = icmp eq v14, v3
      br v15, b2(), b1(v14)
    b2():
      ret
    ");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn matrix_products(a in proptest::array::uniform32(any::<i8>()), b in any::<[i8; 32]>()) {
        let (a, b) = ([a, b].concat(), [b, a].concat());
        let mut machine = machine();
        let a_at = put(&mut machine, &a.iter().map(|x| *x as u8).collect::<Vec<u8>>());
        let b_at = put(&mut machine, &b.iter().map(|x| *x as u8).collect::<Vec<u8>>());
        let c_at = put(&mut machine, &[0xcc; 256]);
        machine.call("matmul", &[a_at, b_at, c_at]).unwrap();
        let wanted: Vec<i32> = (0..64)
            .map(|at| {
                (0..8)
                    .map(|k| i32::from(a[at / 8 * 8 + k]) * i32::from(b[k * 8 + at % 8]))
                    .sum()
            })
            .collect();
        prop_assert_eq!(words_at(&mut machine, c_at, 64), wanted);
    }

    #[test]
    fn butterflies(re in any::<[i32; 2]>(), im in any::<[i32; 2]>(), w in any::<(i16, i16)>()) {
        let mut machine = machine();
        let re_at = put_words(&mut machine, &re);
        let im_at = put_words(&mut machine, &im);
        let factors = [w.0 as i32 as u32, w.1 as i32 as u32];
        machine.call("butterfly", &[re_at, im_at, factors[0], factors[1]]).unwrap();
        let (wr, wi) = (i64::from(w.0), i64::from(w.1));
        let (r, i) = (i64::from(re[1]), i64::from(im[1]));
        let tr = ((r * wr).wrapping_sub(i * wi) >> 15) as i32;
        let ti = ((r * wi).wrapping_add(i * wr) >> 15) as i32;
        let wanted_re = [re[0].wrapping_add(tr), re[0].wrapping_sub(tr)];
        let wanted_im = [im[0].wrapping_add(ti), im[0].wrapping_sub(ti)];
        prop_assert_eq!(words_at(&mut machine, re_at, 2), wanted_re);
        prop_assert_eq!(words_at(&mut machine, im_at, 2), wanted_im);
    }

    #[test]
    fn long_sums(x in proptest::collection::vec(any::<i32>(), 0..20)) {
        let mut machine = machine();
        let at = put_words(&mut machine, &x);
        let found = machine.call("sum_squares", &[at, x.len() as u32]).unwrap();
        let wanted = x.iter().fold(0i64, |sum, x| sum.wrapping_add(i64::from(*x) * i64::from(*x)));
        prop_assert_eq!(found, vec![wanted as u32, (wanted >> 32) as u32]);
    }

    #[test]
    fn divisions(a in any::<i32>(), b in any::<i32>(), shift in 0u32..32) {
        let b = b >> shift;
        prop_assume!(b != 0 && !(a == i32::MIN && b == -1));
        prop_assert_eq!(call("divide", &[a as u32, b as u32]) as i32, (a / b).wrapping_add(a % b));
        let u = a as u32;
        prop_assert_eq!(call("divide_constants", &[u]), u / 10 + u % 7);
        let wanted = (a / 10).wrapping_add(a % 7).wrapping_add(a / -3).wrapping_add(a / 4);
        prop_assert_eq!(call("divide_signed_constants", &[u]) as i32, wanted);
    }

    #[test]
    fn long_arithmetic(a in any::<u64>(), b in any::<u64>(), right in 0u32..64, s in any::<u32>()) {
        let b = ((b as i64) >> right) as u64;
        prop_assert_eq!(call_long("multiply_long", &[a, b]), a.wrapping_mul(b));
        let (low, high) = (a as u32, (a >> 32) as u32);
        let compared = machine().call("compare_long", &[low, high, b as u32, (b >> 32) as u32]);
        let wanted = u32::from((a as i64) < b as i64) + 2 * u32::from(a <= b) + 4 * u32::from(a == b);
        prop_assert_eq!(compared.unwrap()[0], wanted);
        let shifted = machine().call("shift_long", &[low, high, s]).unwrap();
        let wanted = (a << (s & 63)) ^ (a >> (s & 31));
        prop_assert_eq!(shifted, vec![wanted as u32, (wanted >> 32) as u32]);
        let shifted = machine().call("shift_signed", &[low, high, s]).unwrap();
        let wanted = (a as i64) >> (s & 63);
        prop_assert_eq!(shifted, vec![wanted as u32, (wanted >> 32) as u32]);
        let (x, y) = (a as i64, b as i64);
        if y != 0 && !(x == i64::MIN && y == -1) {
            prop_assert_eq!(call_long("divide_long", &[a, b]) as i64, (x / y) ^ (x % y));
        }
    }

    #[test]
    fn words(x in any::<u32>(), y in any::<i32>(), n in -100i32..3000) {
        let lowest = (x | 0x8000_0000).trailing_zeros();
        let wanted = (x | 1).leading_zeros() + 32 * lowest + 1024 * x.count_ones();
        prop_assert_eq!(call("bits", &[x]), wanted);
        prop_assert_eq!(call("rotate", &[x, y as u32]), x.rotate_left(y as u32 & 31));
        prop_assert_eq!(call("saturate", &[x]) as i32, (x as i32).clamp(-32768, 32767));
        let wanted = (0..n).fold(0i32, |sum, i| sum.wrapping_add(i.wrapping_mul(i)));
        prop_assert_eq!(call("sum_of_squares_below", &[n as u32]) as i32, wanted);
        let wanted: i32 = (0..16).map(|i| ((i * 7) & 15) * n).sum();
        prop_assert_eq!(call("scratch", &[n as u32]) as i32, wanted);
        let mut machine = machine();
        let at = put_words(&mut machine, &[0]);
        let (product, over) = (x as i32).overflowing_mul(y);
        let found = machine.call("checked_product", &[x, y as u32, at]).unwrap();
        prop_assert_eq!(found, vec![u32::from(over)]);
        prop_assert_eq!(words_at(&mut machine, at, 1), vec![product]);
        let (sum, over) = (x as i32).overflowing_add(y);
        let found = machine.call("overflow", &[x, y as u32, at]).unwrap();
        prop_assert_eq!(found, vec![u32::from(over)]);
        prop_assert_eq!(words_at(&mut machine, at, 1), vec![sum]);
    }

    /// Structures: offsets, narrow members, copies.
    #[test]
    fn records(bytes in proptest::collection::vec(any::<u8>(), 48), index in 0usize..2) {
        let mut machine = machine();
        let at = put(&mut machine, &bytes);
        let copy = put(&mut machine, &[0xcc; 28]);
        // Offsets 0, 4, 8 to 13, 16; 24 bytes each.
        let record = bytes[24 * index..][..24].to_vec();
        machine.call("copy_record", &[copy, at + 24 * index as u32]).unwrap();
        prop_assert_eq!(&machine.memory()[copy as usize..][..24], &*record);
        prop_assert_eq!(&machine.memory()[copy as usize + 24..][..4], &[0xcc; 4]);
        let found = machine.call("update", &[at, index as u32]).unwrap();
        let b = i32::from_le_bytes(record[4..8].try_into().unwrap());
        let d = i64::from_le_bytes(record[16..24].try_into().unwrap());
        let wanted = d.wrapping_add(i64::from(b));
        prop_assert_eq!(found, vec![wanted as u32, (wanted >> 32) as u32]);
        let c = i16::from_le_bytes(record[12..14].try_into().unwrap());
        let changed = c.wrapping_add(i16::from(record[0] as i8)).to_le_bytes();
        prop_assert_eq!(&machine.memory()[at as usize + 24 * index + 12..][..2], &changed);
    }

    /// `memcpy`, `memset` and an overlapping `memmove` at any alignment.
    #[test]
    fn block_copies(
        bytes in proptest::collection::vec(any::<u8>(), 64),
        to in 0u32..4,
        from in 0u32..4,
        n in 1usize..60,
    ) {
        let mut machine = machine();
        let source = put(&mut machine, &bytes) + from;
        let target = put(&mut machine, &[0xcc; 72]) + to;
        machine.call("copy_blocks", &[target, source, n as u32]).unwrap();
        let mut wanted = [0xcc; 72];
        let place = to as usize;
        wanted[place..place + n].copy_from_slice(&bytes[from as usize..][..n]);
        wanted[place..place + n / 2].fill(3);
        wanted.copy_within(place + 1..place + n, place);
        prop_assert_eq!(&machine.memory()[(target - to) as usize..][..72], &wanted);
    }
}
