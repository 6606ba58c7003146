//! Floats at their edges, against the host's: zeros, infinities, no numbers, subnormals, ties.

use super::*;

/// Singles that something is special about.
const SINGLES: [u32; 21] = [
    0x0000_0000, // 0
    0x8000_0000, // -0
    0x3f80_0000, // 1
    0xbf80_0000, // -1
    0x7f80_0000, // infinity
    0xff80_0000, // -infinity
    0x7fc0_0000, // NaN
    0xffc0_1234, // NaN
    0x0000_0001, // the least subnormal
    0x807f_ffff, // the largest subnormal, negative
    0x0080_0000, // the least normal
    0x7f7f_ffff, // the largest
    0xff7f_ffff, // the least
    0x4b80_0001, // 2^24 + 2
    0x4f00_0000, // 2^31
    0xcf00_0001, // below -2^31
    0x3dcc_cccd, // 0.1
    0xc060_0000, // -3.5
    0x3f00_0000, // 0.5
    0x5f80_0000, // 2^64
    0x0000_7fff, // subnormal
];

/// Doubles that something is special about.
const DOUBLES: [u64; 14] = [
    0x0000_0000_0000_0000,
    0x8000_0000_0000_0000,
    0x3ff0_0000_0000_0000,
    0xc00c_0000_0000_0000, // -3.5
    0x7ff0_0000_0000_0000,
    0xfff0_0000_0000_0000,
    0x7ff8_0000_0000_0000,
    0x0000_0000_0000_0001,
    0x800f_ffff_ffff_ffff,
    0x7fef_ffff_ffff_ffff,
    0x3fb9_9999_9999_999a, // 0.1
    0x47ef_ffff_f000_0000, // half a step above the largest single
    0x3690_0000_0000_0000, // half of the least single
    0x43e0_0000_0000_0001, // above 2^63
];

fn single(bits: u32) -> f32 {
    f32::from_bits(bits)
}

/// Every number with every other.
fn pairs<T: Copy>(all: &[T]) -> Vec<[T; 2]> {
    let each = |&a: &T| all.iter().map(move |&b| [a, b]);
    all.iter().flat_map(each).collect()
}

/// The same number, whatever it is that is none.
fn same(a: f32, b: f32) -> bool {
    a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan()
}

fn same_double(a: f64, b: f64) -> bool {
    a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan()
}

/// The larger number as IEEE 754 orders them: -0 below 0, and NaN where one is none.
fn maximum(a: f32, b: f32) -> f32 {
    match a.partial_cmp(&b) {
        None => f32::NAN,
        Some(std::cmp::Ordering::Equal) if a.is_sign_negative() => b,
        Some(std::cmp::Ordering::Less) => b,
        _ => a,
    }
}

fn minimum(a: f32, b: f32) -> f32 {
    -maximum(-a, -b)
}

fn le_bytes<T, const N: usize>(items: &[T], bytes: impl Fn(&T) -> [u8; N]) -> Vec<u8> {
    items.iter().flat_map(bytes).collect()
}

/// Each operation on `%a` and `%b`, its result in row `%n` of the output.
fn results<const N: usize>(names: [&str; N], element: &str, out_type: &str) -> String {
    let each = names.iter().enumerate().map(|(k, name)| {
        let operands = if *name == "arith.negf" {
            "%a"
        } else {
            "%a, %b"
        };
        format!(
            "%r{k} = {name} {operands} : {element}
             %k{k} = arith.constant {k} : index
             memref.store %r{k}, %out[%n, %k{k}] : {out_type}\n"
        )
    });
    each.collect()
}

#[test]
fn singles_at_their_edges() {
    type Op = (&'static str, fn(f32, f32) -> f32);
    let ops: [Op; 10] = [
        ("arith.addf", |a, b| a + b),
        ("arith.subf", |a, b| a - b),
        ("arith.mulf", |a, b| a * b),
        ("arith.divf", |a, b| a / b),
        ("arith.remf", |a, b| a % b),
        ("arith.maximumf", maximum),
        ("arith.minimumf", minimum),
        ("arith.maxnumf", f32::max),
        ("arith.minnumf", f32::min),
        ("arith.negf", |a, _| -a),
    ];
    let pairs = pairs(&SINGLES);
    let input = le_bytes(&pairs.concat(), |bits| bits.to_le_bytes());
    let mut body = format!(
        "%end = arith.constant {} : index
         %c2 = arith.constant 2 : index
         scf.for %n = %c0 to %end step %c1 {{
           %at = arith.muli %n, %c2 : index
           %next = arith.addi %at, %c1 : index
           %a = memref.load %in[%at] : memref<{}xf32>
           %b = memref.load %in[%next] : memref<{}xf32>\n",
        pairs.len(),
        2 * pairs.len(),
        2 * pairs.len(),
    );
    let out_type = format!("memref<{}x10xf32>", pairs.len());
    body += &results(ops.map(|(name, _)| name), "f32", &out_type);
    body += "}";
    let out = Case {
        input: &input,
        types: [&format!("memref<{}xf32>", 2 * pairs.len()), &out_type],
        output: 4 * ops.len() * pairs.len(),
        outside: "",
        body: &body,
    }
    .run();
    let rows = words(&out);
    for ([a, b], row) in pairs.iter().zip(rows.chunks_exact(ops.len())) {
        let (a, b) = (single(*a), single(*b));
        for ((name, host), &got) in ops.iter().zip(row) {
            let (want, got) = (host(a, b), single(got as u32));
            // Of two zeros a "num" gives either.
            let either = name.contains("num") && want == 0.0 && got == 0.0;
            assert!(
                same(want, got) || either,
                "{name} {a:?} ({:#x}), {b:?} ({:#x}): {got:?}, not {want:?}",
                a.to_bits(),
                b.to_bits()
            );
        }
    }
}

fn either_nan(a: f32, b: f32) -> bool {
    a.is_nan() || b.is_nan()
}

#[test]
fn every_predicate_of_singles() {
    type Predicate = (&'static str, fn(f32, f32) -> bool);
    let predicates: [Predicate; 16] = [
        ("false", |_, _| false),
        ("oeq", |a, b| a == b),
        ("ogt", |a, b| a > b),
        ("oge", |a, b| a >= b),
        ("olt", |a, b| a < b),
        ("ole", |a, b| a <= b),
        ("one", |a, b| a != b && !either_nan(a, b)),
        ("ord", |a, b| !a.is_nan() && !b.is_nan()),
        ("ueq", |a, b| a == b || either_nan(a, b)),
        ("ugt", |a, b| a > b || either_nan(a, b)),
        ("uge", |a, b| a >= b || either_nan(a, b)),
        ("ult", |a, b| a < b || either_nan(a, b)),
        ("ule", |a, b| a <= b || either_nan(a, b)),
        ("une", |a, b| a != b),
        ("uno", either_nan),
        ("true", |_, _| true),
    ];
    let pairs = pairs(&SINGLES);
    let input = le_bytes(&pairs.concat(), |bits| bits.to_le_bytes());
    let mut body = format!(
        "%end = arith.constant {} : index
         %c2 = arith.constant 2 : index
         scf.for %n = %c0 to %end step %c1 {{
           %at = arith.muli %n, %c2 : index
           %next = arith.addi %at, %c1 : index
           %a = memref.load %in[%at] : memref<{}xf32>
           %b = memref.load %in[%next] : memref<{}xf32>
           %s0 = arith.constant 0 : i32\n",
        pairs.len(),
        2 * pairs.len(),
        2 * pairs.len(),
    );
    for (k, (name, _)) in predicates.iter().enumerate() {
        body += &format!(
            "%p{k} = arith.cmpf {name}, %a, %b : f32
             %w{k} = arith.extui %p{k} : i1 to i32
             %k{k} = arith.constant {k} : i32
             %t{k} = arith.shli %w{k}, %k{k} : i32
             %s{} = arith.ori %s{k}, %t{k} : i32\n",
            k + 1
        );
    }
    let out_type = format!("memref<{}xi32>", pairs.len());
    body += &format!("memref.store %s16, %out[%n] : {out_type}\n}}");
    let out = Case {
        input: &input,
        types: [&format!("memref<{}xf32>", 2 * pairs.len()), &out_type],
        output: 4 * pairs.len(),
        outside: "",
        body: &body,
    }
    .run();
    for ([a, b], bits) in pairs.iter().zip(words(&out)) {
        let (a, b) = (single(*a), single(*b));
        for (k, (name, host)) in predicates.iter().enumerate() {
            assert_eq!(host(a, b), bits >> k & 1 == 1, "{name} {a:?}, {b:?}");
        }
    }
}

#[test]
fn doubles_at_their_edges() {
    type Op = (&'static str, fn(f64, f64) -> f64);
    let ops: [Op; 6] = [
        ("arith.addf", |a, b| a + b),
        ("arith.subf", |a, b| a - b),
        ("arith.mulf", |a, b| a * b),
        ("arith.divf", |a, b| a / b),
        ("arith.minnumf", f64::min),
        ("arith.negf", |a, _| -a),
    ];
    let pairs = pairs(&DOUBLES);
    let input = le_bytes(&pairs.concat(), |bits| bits.to_le_bytes());
    let in_type = format!("memref<{}x2xf64>", pairs.len());
    let out_type = format!("memref<{}x6xf64>", pairs.len());
    let mut body = format!(
        "%end = arith.constant {} : index
         scf.for %n = %c0 to %end step %c1 {{
           %a = memref.load %in[%n, %c0] : {in_type}
           %b = memref.load %in[%n, %c1] : {in_type}\n",
        pairs.len(),
    );
    body += &results(ops.map(|(name, _)| name), "f64", &out_type);
    body += "}";
    let out = Case {
        input: &input,
        types: [&in_type, &out_type],
        output: 8 * ops.len() * pairs.len(),
        outside: "",
        body: &body,
    }
    .run();
    let numbers = doubles(&out);
    for ([a, b], row) in pairs.iter().zip(numbers.chunks_exact(ops.len())) {
        let (a, b) = (f64::from_bits(*a), f64::from_bits(*b));
        for ((name, host), &got) in ops.iter().zip(row) {
            let want = host(a, b);
            let either = name.contains("num") && want == 0.0 && got == 0.0;
            assert!(
                same_double(want, got) || either,
                "{name} {a:?}, {b:?}: {got:?}, not {want:?}"
            );
        }
    }
}

fn doubles(bytes: &[u8]) -> Vec<f64> {
    let double = |b: &[u8]| f64::from_le_bytes(b.try_into().unwrap());
    bytes.chunks_exact(8).map(double).collect()
}

/// A bfloat of a single: to the nearest, ties to even; no number stays none.
fn bfloat(x: f32) -> u16 {
    let bits = x.to_bits();
    if x.is_nan() {
        return (bits >> 16 | 0x40) as u16;
    }
    ((bits + 0x7fff + (bits >> 16 & 1)) >> 16) as u16
}

#[test]
fn bfloats_round_to_even() {
    let ties = [
        0x3f80_7fff,
        0x3f80_8000,
        0x3f80_8001,
        0x3f81_8000,
        0x3f81_7fff,
        0x7f7f_8000,
        0x7f7f_7fff,
        0xbf80_8000,
        0x0000_8000,
        0x0001_8000,
        0x0000_8001,
        0x8000_7fff,
        0x7f80_0001,
        0x7fff_ffff,
    ];
    let mut all: Vec<u32> = SINGLES.to_vec();
    all.extend(ties);
    all.resize(64, 0x4049_0fdb);
    let out = Case {
        input: &le_bytes(&all, |b| b.to_le_bytes()),
        types: ["memref<64xf32>", "memref<64x4xbf16>"],
        output: 512,
        outside: "",
        body: "%c2 = arith.constant 2 : index
               %c3 = arith.constant 3 : index
               %k = arith.constant 1.5 : bf16
               scf.for %n = %c0 to %c64 step %c1 {
                 %a = memref.load %in[%n] : memref<64xf32>
                 %h = arith.truncf %a : f32 to bf16
                 memref.store %h, %out[%n, %c0] : memref<64x4xbf16>
                 %d = arith.extf %a : f32 to f64
                 %g = arith.truncf %d : f64 to bf16
                 memref.store %g, %out[%n, %c1] : memref<64x4xbf16>
                 %m = arith.mulf %h, %k : bf16
                 memref.store %m, %out[%n, %c2] : memref<64x4xbf16>
                 %w = arith.extf %h : bf16 to f32
                 %e = arith.truncf %w : f32 to bf16
                 memref.store %e, %out[%n, %c3] : memref<64x4xbf16>
               }",
    }
    .run();
    let halves: Vec<u16> = out
        .chunks_exact(2)
        .map(|b| u16::from_le_bytes([b[0], b[1]]))
        .collect();
    let wide = |h: u16| single(u32::from(h) << 16);
    for (&a, got) in all.iter().zip(halves.chunks_exact(4)) {
        let h = bfloat(single(a));
        let want = [h, h, bfloat(wide(h) * 1.5), h];
        for (k, (&want, &got)) in want.iter().zip(got).enumerate() {
            let none = wide(want).is_nan() && wide(got).is_nan();
            assert!(
                want == got || none,
                "{k} of {a:#x}: {got:#x}, not {want:#x}"
            );
        }
    }
}

/// From doubles to singles and back: rounded once, subnormals and all.
#[test]
fn doubles_round_to_singles() {
    let all: Vec<u64> = DOUBLES
        .into_iter()
        .chain([
            0x3ff0_0000_1000_0000, // a tie, to even
            0x3ff0_0000_3000_0000, // a tie, up
            0x3ff0_0000_1000_0001,
            0x380f_ffff_f000_0000, // the largest subnormal single and a half step
            0x36a0_0000_0000_0001,
            0x47ef_ffff_efff_ffff,
        ])
        .collect();
    let in_type = format!("memref<{}xf64>", all.len());
    let out_type = format!("memref<{}x2xf64>", all.len());
    let body = format!(
        "%end = arith.constant {} : index
         scf.for %n = %c0 to %end step %c1 {{
           %a = memref.load %in[%n] : {in_type}
           %s = arith.truncf %a : f64 to f32
           %d = arith.extf %s : f32 to f64
           memref.store %d, %out[%n, %c0] : {out_type}
           %r = arith.remf %a, %d : f64
           memref.store %r, %out[%n, %c1] : {out_type}
         }}",
        all.len()
    );
    let out = Case {
        input: &le_bytes(&all, |b| b.to_le_bytes()),
        types: [&in_type, &out_type],
        output: 16 * all.len(),
        outside: "",
        body: &body,
    }
    .run();
    for (&a, got) in all.iter().zip(doubles(&out).chunks_exact(2)) {
        let a = f64::from_bits(a);
        let d = f64::from(a as f32);
        assert!(same_double(d, got[0]), "{a:?}: {:?}", got[0]);
        assert!(same_double(a % d, got[1]), "{a:?} % {d:?}: {:?}", got[1]);
    }
}

/// What MLIR leaves open has one answer here: the nearest integer of 32 or 64 bits, its low bits for narrower ones.
#[test]
fn floats_become_integers() {
    let all: Vec<u32> = SINGLES
        .into_iter()
        .chain([
            0x4eff_ffff,
            0x4f7f_ffff,
            0x4f80_0000,
            0x5eff_ffff,
            0xdf00_0000,
            0x42fe_0000,
        ])
        .chain([0xc300_0000, 0x4380_0000, 0xbf7f_ffff])
        .collect();
    let n = all.len();
    let (in_type, out_type) = (format!("memref<{n}xf32>"), format!("memref<{n}x6xi64>"));
    let casts = [
        ("fptosi", "i32", "extsi"),
        ("fptoui", "i32", "extui"),
        ("fptosi", "i64", ""),
        ("fptoui", "i64", ""),
        ("fptosi", "i8", "extsi"),
        ("fptoui", "i16", "extui"),
    ];
    let mut body = format!(
        "%end = arith.constant {n} : index
         scf.for %n = %c0 to %end step %c1 {{
           %a = memref.load %in[%n] : {in_type}\n"
    );
    for (k, (cast, ty, extend)) in casts.into_iter().enumerate() {
        body += &format!("%x{k} = arith.{cast} %a : f32 to {ty}\n");
        let value = if extend.is_empty() { "x" } else { "w" };
        if value == "w" {
            body += &format!("%w{k} = arith.{extend} %x{k} : {ty} to i64\n");
        }
        body += &format!(
            "%k{k} = arith.constant {k} : index
             memref.store %{value}{k}, %out[%n, %k{k}] : {out_type}\n"
        );
    }
    body += "}";
    let out = Case {
        input: &le_bytes(&all, |b| b.to_le_bytes()),
        types: [&in_type, &out_type],
        output: 48 * n,
        outside: "",
        body: &body,
    }
    .run();
    let numbers: Vec<i64> = out
        .chunks_exact(8)
        .map(|b| i64::from_le_bytes(b.try_into().unwrap()))
        .collect();
    for (&bits, got) in all.iter().zip(numbers.chunks_exact(6)) {
        // No number counts as infinite.
        let a = match single(bits) {
            a if a.is_nan() => f32::INFINITY.copysign(a),
            a => a,
        };
        let want = [
            i64::from(a as i32),
            i64::from(a as u32),
            a as i64,
            a as u64 as i64,
            i64::from(a as i32 as i8),
            i64::from(a as i32 as u16),
        ];
        assert_eq!(want, got, "{:?}", single(bits));
    }
}

/// Integers that no float of the format holds are rounded once.
#[test]
fn integers_become_floats() {
    let all: [i64; 18] = [
        0,
        1,
        -1,
        i64::MAX,
        i64::MIN,
        i64::MIN + 1,
        0x7fff_ffff,
        0xffff_ffff,
        -0x8000_0000,
        0x0100_0001,
        0x0100_0003,
        0x0020_0000_0000_0001,
        0x0020_0000_0000_0003,
        0x0000_0080_0000_8001,
        0x7fff_ff40_0000_0000,
        0x7fff_ff40_0000_0001,
        -0x0100_0001,
        255,
    ];
    let n = all.len();
    let (in_type, out_type) = (format!("memref<{n}xi64>"), format!("memref<{n}x8xf64>"));
    let body = format!(
        "%end = arith.constant {n} : index
         scf.for %n = %c0 to %end step %c1 {{
           %w = memref.load %in[%n] : {in_type}
           %i32 = arith.trunci %w : i64 to i32
           %i16 = arith.trunci %w : i64 to i16
           %i1 = arith.trunci %w : i64 to i1
           %f0 = arith.sitofp %w : i64 to f64
           %s1 = arith.sitofp %w : i64 to f32
           %f1 = arith.extf %s1 : f32 to f64
           %f2 = arith.uitofp %w : i64 to f64
           %s3 = arith.uitofp %w : i64 to f32
           %f3 = arith.extf %s3 : f32 to f64
           %h4 = arith.sitofp %i32 : i32 to bf16
           %f4 = arith.extf %h4 : bf16 to f64
           %s5 = arith.uitofp %i16 : i16 to f32
           %f5 = arith.extf %s5 : f32 to f64
           %f6 = arith.sitofp %i1 : i1 to f64
           %s7 = arith.uitofp %i32 : i32 to f32
           %f7 = arith.extf %s7 : f32 to f64
           {stores}
         }}",
        stores = (0..8)
            .map(|k| format!(
                "%k{k} = arith.constant {k} : index\nmemref.store %f{k}, %out[%n, %k{k}] : {out_type}\n"
            ))
            .collect::<String>()
    );
    let out = Case {
        input: &le_bytes(&all, |b| b.to_le_bytes()),
        types: [&in_type, &out_type],
        output: 64 * n,
        outside: "",
        body: &body,
    }
    .run();
    // A bfloat by way of the double that holds all of a word.
    let nearest = |w: i32| {
        let bits = f64::from(w).to_bits();
        let kept = bits + ((1 << 44) - 1) + (bits >> 45 & 1);
        f64::from_bits(kept >> 45 << 45)
    };
    for (&w, got) in all.iter().zip(doubles(&out).chunks_exact(8)) {
        let want = [
            w as f64,
            f64::from(w as f32),
            w as u64 as f64,
            f64::from(w as u64 as f32),
            nearest(w as i32),
            f64::from(w as u16),
            -((w & 1) as f64),
            f64::from(w as u32 as f32),
        ];
        for (k, (want, got)) in want.iter().zip(got).enumerate() {
            // The sign of zero is that of no integer.
            assert_eq!(
                want.abs().to_bits() | u64::from(*want < 0.0) << 63,
                got.to_bits(),
                "{k} of {w}"
            );
        }
    }
}
