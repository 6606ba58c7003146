//! Integers at their edges, against the host's, in every width that LLVM has registers or words for.

use super::*;

/// Operations on two numbers that the host has too.
type Op = (&'static str, fn(i64, i64, u32) -> Option<i64>);

/// The low bits of a number, unsigned.
fn low(x: i64, bits: u32) -> u64 {
    x as u64 & (u64::MAX >> (64 - bits))
}

/// The low bits of a number, by their sign.
fn sign(x: i64, bits: u32) -> i64 {
    x << (64 - bits) >> (64 - bits)
}

/// What the operation gives, before it is cut off to the width; `None` where there is no answer.
const OPS: [Op; 20] = [
    ("addi", |a, b, _| Some(a.wrapping_add(b))),
    ("subi", |a, b, _| Some(a.wrapping_sub(b))),
    ("muli", |a, b, _| Some(a.wrapping_mul(b))),
    ("divsi", |a, b, _| (b != 0).then(|| a.wrapping_div(b))),
    ("remsi", |a, b, _| (b != 0).then(|| a.wrapping_rem(b))),
    ("divui", |a, b, n| {
        low(a, n).checked_div(low(b, n)).map(|q| q as i64)
    }),
    ("remui", |a, b, n| {
        low(a, n).checked_rem(low(b, n)).map(|q| q as i64)
    }),
    ("ceildivsi", |a, b, _| {
        let down = i128::from(a).checked_div_euclid(i128::from(b))?;
        let rest = i128::from(a).rem_euclid(i128::from(b));
        Some((down + i128::from(b > 0 && rest != 0)) as i64)
    }),
    ("floordivsi", |a, b, _| {
        let down = i128::from(a).checked_div_euclid(i128::from(b))?;
        let rest = i128::from(a).rem_euclid(i128::from(b));
        Some((down - i128::from(b < 0 && rest != 0)) as i64)
    }),
    ("ceildivui", |a, b, n| {
        (low(b, n) != 0).then(|| low(a, n).div_ceil(low(b, n)) as i64)
    }),
    ("andi", |a, b, _| Some(a & b)),
    ("ori", |a, b, _| Some(a | b)),
    ("xori", |a, b, _| Some(a ^ b)),
    ("shli", |a, b, n| {
        (low(b, n) < n.into()).then(|| a << low(b, n))
    }),
    ("shrsi", |a, b, n| {
        (low(b, n) < n.into()).then(|| a >> low(b, n))
    }),
    ("shrui", |a, b, n| {
        (low(b, n) < n.into()).then(|| (low(a, n) >> low(b, n)) as i64)
    }),
    ("minsi", |a, b, _| Some(a.min(b))),
    ("maxsi", |a, b, _| Some(a.max(b))),
    ("minui", |a, b, n| Some(low(a, n).min(low(b, n)) as i64)),
    ("maxui", |a, b, n| Some(low(a, n).max(low(b, n)) as i64)),
];

type Predicate = (&'static str, fn(i64, i64, u32) -> bool);

const PREDICATES: [Predicate; 10] = [
    ("eq", |a, b, _| a == b),
    ("ne", |a, b, _| a != b),
    ("slt", |a, b, _| a < b),
    ("sle", |a, b, _| a <= b),
    ("sgt", |a, b, _| a > b),
    ("sge", |a, b, _| a >= b),
    ("ult", |a, b, n| low(a, n) < low(b, n)),
    ("ule", |a, b, n| low(a, n) <= low(b, n)),
    ("ugt", |a, b, n| low(a, n) > low(b, n)),
    ("uge", |a, b, n| low(a, n) >= low(b, n)),
];

/// Numbers at the edges of a width.
fn edges(bits: u32) -> Vec<i64> {
    let least = i64::MIN >> (64 - bits);
    let mut all = vec![least, least + 1, !least, 0, 1, -1];
    if bits > 1 {
        all.extend([
            2,
            -2,
            3,
            5,
            -7,
            7,
            least / 2 + 1,
            i64::from(bits) - 1,
            i64::from(bits),
        ]);
    }
    let mut all: Vec<i64> = all.into_iter().map(|x| sign(x, bits)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn longs(bytes: &[u8]) -> Vec<i64> {
    let long = |b: &[u8]| i64::from_le_bytes(b.try_into().unwrap());
    bytes.chunks_exact(8).map(long).collect()
}

/// Every operation and predicate on every pair of edges, each operand with other bits above its width.
fn check(bits: u32) {
    let edges = edges(bits);
    let pairs: Vec<[i64; 2]> = edges
        .iter()
        .flat_map(|&a| edges.iter().map(move |&b| [a, b]))
        .collect();
    let n = pairs.len();
    let columns = OPS.len() + 1;
    let in_type = format!("memref<{n}x2xi64>");
    let out_type = format!("memref<{n}x{columns}xi64>");
    let ty = format!("i{bits}");
    let cut = |from: &str, to: &str| match bits {
        64 => format!("%{to} = arith.addi %{from}, %{from}z : i64\n"),
        _ => format!("%{to} = arith.trunci %{from} : i64 to {ty}\n"),
    };
    let mut body = format!(
        "%end = arith.constant {n} : index
         %zero = arith.constant 0 : i64
         scf.for %n = %c0 to %end step %c1 {{
           %aw = memref.load %in[%n, %c0] : {in_type}
           %bw = memref.load %in[%n, %c1] : {in_type}
           %awz = arith.constant 0 : i64
           %bwz = arith.constant 0 : i64\n"
    );
    body += &cut("aw", "a");
    body += &cut("bw", "b");
    let store = |body: &mut String, k: usize, value: &str| {
        let wide = match bits {
            64 => value.to_owned(),
            _ => {
                *body += &format!("%w{k} = arith.extsi {value} : {ty} to i64\n");
                format!("%w{k}")
            }
        };
        *body += &format!(
            "%k{k} = arith.constant {k} : index
             memref.store {wide}, %out[%n, %k{k}] : {out_type}\n"
        );
    };
    for (k, (name, _)) in OPS.iter().enumerate() {
        body += &format!("%x{k} = arith.{name} %a, %b : {ty}\n");
        store(&mut body, k, &format!("%x{k}"));
    }
    body += "%s0 = arith.constant 0 : i64\n";
    for (k, (name, _)) in PREDICATES.iter().enumerate() {
        body += &format!(
            "%p{k} = arith.cmpi {name}, %a, %b : {ty}
             %q{k} = arith.extui %p{k} : i1 to i64
             %m{k} = arith.constant {k} : i64
             %t{k} = arith.shli %q{k}, %m{k} : i64
             %s{} = arith.ori %s{k}, %t{k} : i64\n",
            k + 1
        );
    }
    body += &format!(
        "%last = arith.constant {} : index
         memref.store %s10, %out[%n, %last] : {out_type}
         }}",
        OPS.len()
    );
    // Bits above the width say nothing.
    let above = |k: usize| match bits {
        64 => 0,
        _ => (k as i64).wrapping_mul(0x1234_5678_9abc_def1) << bits,
    };
    let given = pairs.iter().flatten().enumerate();
    let input: Vec<u8> = given
        .flat_map(|(k, &x)| (low(x, bits) as i64 | above(k)).to_le_bytes())
        .collect();
    let out = Case {
        input: &input,
        types: [&in_type, &out_type],
        output: 8 * columns * n,
        outside: "",
        body: &body,
    }
    .run();
    for (&[a, b], row) in pairs.iter().zip(longs(&out).chunks_exact(columns)) {
        for ((name, host), &got) in OPS.iter().zip(row) {
            if let Some(want) = host(a, b, bits) {
                assert_eq!(sign(want, bits), got, "{name} {a}, {b} : i{bits}");
            }
        }
        for (k, (name, host)) in PREDICATES.iter().enumerate() {
            let got = row[OPS.len()] >> k & 1 == 1;
            assert_eq!(host(a, b, bits), got, "{name} {a}, {b} : i{bits}");
        }
    }
    // The same of constants, which fold.
    check_constants(bits, &pairs);
}

/// What constants fold to, without a run.
fn check_constants(bits: u32, pairs: &[[i64; 2]]) {
    let ty = format!("i{bits}");
    let mut body = format!("%p = memref.alloca() : memref<1x{ty}>\n");
    let mut wanted = Vec::new();
    for (row, &[a, b]) in pairs.iter().enumerate() {
        body += &format!(
            "%a{row} = arith.constant {a} : {ty}
             %b{row} = arith.constant {b} : {ty}\n"
        );
        for (k, (name, host)) in OPS.iter().enumerate() {
            let Some(want) = host(a, b, bits) else {
                continue;
            };
            body += &format!(
                "%x{row}_{k} = arith.{name} %a{row}, %b{row} : {ty}
                 memref.store %x{row}_{k}, %p[%c0] : memref<1x{ty}>\n"
            );
            let want = match bits {
                1 => want & 1,
                _ => sign(want, bits),
            };
            wanted.push((format!("{name} {a}, {b} : {ty}"), want.to_string()));
        }
        for (k, (name, host)) in PREDICATES.iter().enumerate() {
            body += &format!(
                "%y{row}_{k} = arith.cmpi {name}, %a{row}, %b{row} : {ty}
                 %z{row}_{k} = arith.select %y{row}_{k}, %b0, %a0 : {ty}
                 memref.store %z{row}_{k}, %p[%c0] : memref<1x{ty}>\n"
            );
            let [first, second] = pairs[0];
            let want = if host(a, b, bits) { second } else { first };
            let want = if bits == 1 { want & 1 } else { want };
            wanted.push((format!("{name} {a}, {b} : {ty}"), want.to_string()));
        }
    }
    let kernel = Case {
        input: &[0; 4],
        types: ["memref<1xi32>"; 2],
        output: 4,
        outside: "",
        body: &body,
    }
    .load()
    .unwrap();
    let program = &kernel.design.cores[0].llvm_ir;
    let store = format!("store {ty} ");
    let stored: Vec<&str> = program
        .lines()
        .filter_map(|l| l.trim().strip_prefix(&store)?.split(',').next())
        .collect();
    assert_eq!(stored.len(), wanted.len());
    for ((what, want), got) in wanted.iter().zip(stored) {
        assert_eq!(want, got, "{what}");
    }
}

#[test]
fn single_bits() {
    check(1);
}

#[test]
fn bytes_of_numbers() {
    check(8);
}

#[test]
fn halves() {
    check(16);
}

#[test]
fn an_odd_width() {
    check(13);
}

#[test]
fn whole_words() {
    check(32);
}

#[test]
fn a_width_between() {
    check(48);
}

#[test]
fn double_words() {
    check(64);
}

/// Products of twice the width, sums with their carry.
#[test]
fn extended_results() {
    let edges: Vec<i64> = edges(64)
        .into_iter()
        .chain(edges(32).into_iter().step_by(4))
        .collect();
    let pairs: Vec<[i64; 2]> = edges
        .iter()
        .flat_map(|&a| edges.iter().map(move |&b| [a, b]))
        .collect();
    let n = pairs.len();
    let (in_type, out_type) = (format!("memref<{n}x2xi64>"), format!("memref<{n}x10xi64>"));
    let mut body = format!(
        "%end = arith.constant {n} : index
         scf.for %n = %c0 to %end step %c1 {{
           %a = memref.load %in[%n, %c0] : {in_type}
           %b = memref.load %in[%n, %c1] : {in_type}
           %a16 = arith.trunci %a : i64 to i16
           %b16 = arith.trunci %b : i64 to i16
           %x0, %x1 = arith.mulsi_extended %a, %b : i64
           %x2, %x3 = arith.mului_extended %a, %b : i64
           %x4, %carry = arith.addui_extended %a, %b : i64, i1
           %x5 = arith.extui %carry : i1 to i64
           %l, %h = arith.mulsi_extended %a16, %b16 : i16
           %x6 = arith.extsi %l : i16 to i64
           %x7 = arith.extsi %h : i16 to i64
           %ul, %uh = arith.mului_extended %a16, %b16 : i16
           %x8 = arith.extui %ul : i16 to i64
           %x9 = arith.extui %uh : i16 to i64\n"
    );
    for k in 0..10 {
        body += &format!(
            "%k{k} = arith.constant {k} : index
             memref.store %x{k}, %out[%n, %k{k}] : {out_type}\n"
        );
    }
    body += "}";
    let out = Case {
        input: &pairs
            .iter()
            .flatten()
            .flat_map(|x| x.to_le_bytes())
            .collect::<Vec<u8>>(),
        types: [&in_type, &out_type],
        output: 80 * n,
        outside: "",
        body: &body,
    }
    .run();
    for (&[a, b], got) in pairs.iter().zip(longs(&out).chunks_exact(10)) {
        let signed = i128::from(a) * i128::from(b);
        let unsigned = u128::from(a as u64) * u128::from(b as u64);
        let (sum, carry) = (a as u64).overflowing_add(b as u64);
        let short = i32::from(a as i16) * i32::from(b as i16);
        let short_unsigned = u32::from(a as u16) * u32::from(b as u16);
        let want = [
            signed as i64,
            (signed >> 64) as i64,
            unsigned as i64,
            (unsigned >> 64) as i64,
            sum as i64,
            carry.into(),
            (short as i16).into(),
            (short >> 16).into(),
            u16::try_from(short_unsigned & 0xffff).unwrap().into(),
            (short_unsigned >> 16).into(),
        ];
        assert_eq!(want, got, "{a}, {b}");
    }
}

/// Between widths and `index`, by the sign and by zeros.
#[test]
fn casts_between_widths() {
    let out = run(
        "memref<64xi32>",
        "%c2 = arith.constant 2 : index
         %c4 = arith.constant 4 : index
         %c8 = arith.constant 8 : i64
         %c32w = arith.constant 32 : i64
         scf.for %n = %c0 to %c64 step %c4 {
           %w = memref.load %in[%n] : memref<64xi32>
           %i8 = arith.trunci %w : i32 to i8
           %s = arith.extsi %i8 : i8 to i32
           %i = arith.index_cast %w : i32 to index
           %u = arith.index_castui %w : i32 to index
           %sum = arith.addi %i, %u : index
           %sum64 = arith.index_cast %sum : index to i64
           %high64 = arith.shrui %sum64, %c32w : i64
           %high = arith.trunci %high64 : i64 to i32
           %z = arith.extui %i8 : i8 to i64
           %zz = arith.shli %z, %c8 : i64
           %zi = arith.index_castui %zz : i64 to index
           %z32 = arith.index_cast %zi : index to i32
           %bit = arith.trunci %w : i32 to i1
           %minus = arith.extsi %bit : i1 to i32
           memref.store %s, %out[%n] : memref<64xi32>
           %n1 = arith.addi %n, %c1 : index
           memref.store %high, %out[%n1] : memref<64xi32>
           %n2 = arith.addi %n, %c2 : index
           memref.store %z32, %out[%n2] : memref<64xi32>
           %n3 = arith.addi %n2, %c1 : index
           memref.store %minus, %out[%n3] : memref<64xi32>
         }",
    );
    for (w, got) in words(&input())
        .chunks_exact(4)
        .zip(words(&out).chunks_exact(4))
    {
        let w = w[0];
        let sum = i64::from(w) + i64::from(w as u32);
        let want = [
            i32::from(w as i8),
            (sum >> 32) as i32,
            i32::from(w as u8) << 8,
            -(w & 1),
        ];
        assert_eq!(want, got, "{w}");
    }
}

/// Constants that have no answer are refused where they stand; of those that a run gives, something comes out.
#[test]
fn constants_without_an_answer_are_refused() {
    let say = |body: &str| {
        let case = Case {
            input: &[0; 4],
            types: ["memref<1xi32>"; 2],
            output: 4,
            outside: "",
            body,
        };
        case.load().map(|_| ())
    };
    let load = "%a = memref.load %in[%c0] : memref<1xi32>\n%z = arith.constant 0 : i32\n";
    for name in [
        "divsi",
        "divui",
        "remsi",
        "remui",
        "ceildivsi",
        "ceildivui",
        "floordivsi",
    ] {
        let said = say(&format!("{load}%x = arith.{name} %a, %z : i32")).unwrap_err();
        assert!(said.contains("division by zero"), "{name}: {said}");
        say(&format!("{load}%x = arith.{name} %z, %a : i32")).unwrap();
    }
    for (name, by) in [("shli", 32), ("shrsi", 33), ("shrui", -1)] {
        let shift = format!("{load}%k = arith.constant {by} : i32\n%x = arith.{name} %a, %k : i32");
        let said = say(&shift).unwrap_err();
        assert!(said.contains("a shift by the width"), "{name}: {said}");
    }
    let vector = "%v = vector.load %in[%c0] : memref<1xi32>, vector<1xi32>\n";
    let said = say(&format!(
        "{vector}%z = arith.constant dense<0> : vector<1xi32>\n%x = arith.divsi %v, %z : vector<1xi32>"
    ));
    assert!(said.unwrap_err().contains("division by zero"));
}
