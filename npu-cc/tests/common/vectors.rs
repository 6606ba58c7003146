//! Random functions on vectors: LLVM IR text, and what it computes, lane by
//! lane on 64-bit numbers.

mod numbers;

pub(crate) use numbers::{input, Random};

use numbers::{cut, list, regroup, signed, ty, Val};
use std::fmt::Write;

/// Bytes of the input and of the output.
pub(crate) const INPUT: usize = 1024;
pub(crate) const OUTPUT: usize = 4096;

pub(crate) struct Program {
    pub(crate) text: String,
    pub(crate) output: Vec<u8>,
}

struct Gen {
    random: Random,
    body: String,
    values: Vec<Val>,
    next: usize,
    declared: Vec<String>,
    output: Vec<u8>,
    at: usize,
    input: Vec<u8>,
}

const BITS: [u32; 4] = [8, 16, 32, 64];

/// A function `name(ptr in, ptr out)` from a seed.
pub(crate) fn program(seed: u64, name: &str) -> Program {
    let mut g = Gen {
        random: Random(seed),
        body: String::new(),
        values: Vec::new(),
        next: 0,
        declared: Vec::new(),
        output: vec![0; OUTPUT],
        at: 0,
        input: input(seed),
    };
    for _ in 0..2 + g.random.below(3) {
        g.load();
    }
    let looped = g.random.chance(30);
    let count = 3 + g.random.below(10);
    for _ in 0..count {
        g.step();
    }
    if looped {
        g.repeat();
        g.step();
    }
    for _ in 0..3 {
        g.store();
    }
    let mut text = String::new();
    writeln!(text, "define void @{name}(ptr %in, ptr %out) {{").unwrap();
    writeln!(text, "entry:").unwrap();
    text.push_str(&g.body);
    writeln!(text, "  ret void\n}}").unwrap();
    for line in &g.declared {
        writeln!(text, "{line}").unwrap();
    }
    Program {
        text,
        output: g.output,
    }
}

impl Gen {
    fn name(&mut self) -> String {
        self.next += 1;
        format!("%v{}", self.next)
    }

    fn line(&mut self, text: &str) {
        writeln!(self.body, "  {text}").unwrap();
    }

    fn declare(&mut self, line: String) {
        if !self.declared.contains(&line) {
            self.declared.push(line);
        }
    }

    /// Defines a vector.
    fn define(&mut self, bits: u32, lanes: Vec<u64>, text: &str) {
        let name = self.name();
        self.line(&format!("{name} = {text}"));
        let lanes = lanes.into_iter().map(|v| cut(v, bits)).collect();
        self.values.push(Val {
            name,
            bits,
            lanes,
            scalar: false,
        });
    }

    /// Lanes of a vector of a random shape.
    fn shape(&mut self) -> (usize, u32) {
        let bits = BITS[self.random.below(4)];
        let total = [64, 128, 256, 256, 512, 512, 512, 1024][self.random.below(8)];
        (total / bits as usize, bits)
    }

    /// An address at a byte.
    fn address(&mut self, base: &str, at: usize) -> String {
        let name = self.name();
        self.line(&format!("{name} = getelementptr i8, ptr %{base}, i32 {at}"));
        name
    }

    fn load(&mut self) {
        let (lanes, bits) = self.shape();
        let bytes = lanes * bits as usize / 8;
        let align = [1, 2, 4, 16, 32, 32, 32, 32][self.random.below(8)];
        let at = self.random.below((INPUT - bytes) / align) * align;
        let mut value = Vec::new();
        for lane in 0..lanes {
            let start = at + lane * bits as usize / 8;
            let mut word = [0; 8];
            word[..bits as usize / 8]
                .copy_from_slice(&self.input[start..start + bits as usize / 8]);
            value.push(u64::from_le_bytes(word));
        }
        let p = self.address("in", at);
        let text = format!("load {}, ptr {p}, align {align}", ty(lanes, bits, false));
        self.define(bits, value, &text);
    }

    /// Stores a value and notes what is then in the output.
    fn store(&mut self) {
        let value = self.pick(|_| true);
        let bytes = value.total().div_ceil(8);
        let align = [1, 2, 4, 16, 32, 32, 32, 32][self.random.below(8)];
        let at = self.at.next_multiple_of(align);
        if at + bytes > OUTPUT {
            return;
        }
        self.at = at + bytes;
        let mut bit = 0;
        for lane in &value.lanes {
            for n in 0..value.bits {
                if lane >> n & 1 == 1 {
                    self.output[at + bit / 8] |= 1 << (bit % 8);
                }
                bit += 1;
            }
        }
        let p = self.address("out", at);
        let text = format!(
            "store {} {}, ptr {p}, align {align}",
            value.ty(),
            value.name
        );
        self.line(&text);
    }

    /// A vector that there is, the later the likelier.
    fn pick(&mut self, fits: impl Fn(&Val) -> bool) -> Val {
        let all: Vec<usize> = (0..self.values.len())
            .filter(|i| fits(&self.values[*i]))
            .collect();
        let late = all.len().min(4);
        let at = if self.random.chance(60) {
            all[all.len() - 1 - self.random.below(late)]
        } else {
            all[self.random.below(all.len())]
        };
        self.values[at].clone()
    }

    fn numbers(&mut self) -> Val {
        self.pick(|v| !v.mask())
    }

    /// Another vector of the same type, a constant if there is none.
    fn partner(&mut self, of: &Val) -> Val {
        let (lanes, bits) = (of.lanes.len(), of.bits);
        let same: Vec<Val> = self
            .values
            .iter()
            .filter(|v| v.lanes.len() == lanes && v.bits == bits)
            .cloned()
            .collect();
        if !same.is_empty() && self.random.chance(65) {
            return same[self.random.below(same.len())].clone();
        }
        self.constant(lanes, bits)
    }

    fn constant(&mut self, lanes: usize, bits: u32) -> Val {
        let one = cut(self.random.next() >> self.random.below(64), bits);
        let splat = self.random.chance(50);
        let values: Vec<u64> = (0..lanes)
            .map(|_| {
                if splat {
                    one
                } else {
                    cut(self.random.next(), bits)
                }
            })
            .collect();
        Val {
            name: list(&values, bits),
            bits,
            lanes: values,
            scalar: false,
        }
    }

    fn step(&mut self) {
        match self.random.below(15) {
            0 => self.load(),
            1..=3 => self.binary(),
            4 => self.shift(),
            5 => self.compare(),
            6 => self.choose(),
            7 => self.resize(),
            8 => self.reinterpret(),
            9 => self.element(),
            10 | 11 => self.shuffle(),
            12 => self.extreme(),
            13 => self.masks(),
            _ => self.reduce(),
        }
    }

    fn zip(&mut self, a: &Val, b: &Val, text: &str, f: impl Fn(u64, u64) -> u64) {
        let lanes = a.lanes.iter().zip(&b.lanes).map(|(a, b)| f(*a, *b));
        let text = format!("{text} {} {}, {}", a.ty(), a.name, b.name);
        self.define(a.bits, lanes.collect(), &text);
    }

    fn binary(&mut self) {
        let a = self.numbers();
        let b = self.partner(&a);
        match self.random.below(7) {
            0 => self.zip(&a, &b, "add", u64::wrapping_add),
            1 => self.zip(&a, &b, "sub", u64::wrapping_sub),
            2 => self.zip(&a, &b, "and", |a, b| a & b),
            3 => self.zip(&a, &b, "or", |a, b| a | b),
            4 if a.lanes.len() <= 16 => self.zip(&a, &b, "mul", u64::wrapping_mul),
            _ => self.zip(&a, &b, "xor", |a, b| a ^ b),
        }
    }

    fn shift(&mut self) {
        let a = self.numbers();
        let bits = a.bits;
        if bits == 64 && a.lanes.len() > 8 {
            return self.binary();
        }
        let amount = self.random.next() % u64::from(bits);
        let same = self.random.chance(80) || a.lanes.len() > 16;
        let amounts: Vec<u64> = a
            .lanes
            .iter()
            .map(|_| {
                if same {
                    amount
                } else {
                    self.random.next() % u64::from(bits)
                }
            })
            .collect();
        let b = Val {
            name: list(&amounts, bits),
            lanes: amounts,
            ..a.clone()
        };
        match self.random.below(3) {
            0 => self.zip(&a, &b, "shl", |a, b| a << b),
            1 => self.zip(&a, &b, "lshr", |a, b| a >> b),
            _ => self.zip(&a, &b, "ashr", move |a, b| (signed(a, bits) >> b) as u64),
        }
    }

    fn compare(&mut self) {
        let a = self.numbers();
        let b = self.partner(&a);
        if a.lanes.len() > 128 || (a.bits == 64 && a.lanes.len() > 8) {
            return;
        }
        let bits = a.bits;
        let s = move |v: u64| signed(v, bits);
        type Test = Box<dyn Fn(u64, u64) -> bool>;
        let tests: [(&str, Test); 10] = [
            ("eq", Box::new(|a, b| a == b)),
            ("ne", Box::new(|a, b| a != b)),
            ("slt", Box::new(move |a, b| s(a) < s(b))),
            ("sle", Box::new(move |a, b| s(a) <= s(b))),
            ("sgt", Box::new(move |a, b| s(a) > s(b))),
            ("sge", Box::new(move |a, b| s(a) >= s(b))),
            ("ult", Box::new(|a, b| a < b)),
            ("ule", Box::new(|a, b| a <= b)),
            ("ugt", Box::new(|a, b| a > b)),
            ("uge", Box::new(|a, b| a >= b)),
        ];
        let (name, test) = &tests[self.random.below(10)];
        let lanes = a
            .lanes
            .iter()
            .zip(&b.lanes)
            .map(|(a, b)| test(*a, *b).into());
        let text = format!("icmp {name} {} {}, {}", a.ty(), a.name, b.name);
        self.define(1, lanes.collect(), &text);
    }

    /// A mask of so many lanes.
    fn mask_of(&mut self, lanes: usize) -> Val {
        let all: Vec<Val> = self
            .values
            .iter()
            .filter(|v| v.mask() && v.lanes.len() == lanes)
            .cloned()
            .collect();
        if all.is_empty() {
            return self.constant(lanes, 1);
        }
        all[self.random.below(all.len())].clone()
    }

    fn choose(&mut self) {
        let a = self.numbers();
        let b = self.partner(&a);
        if self.random.chance(20) {
            // By a single bit, which a comparison of elements gives.
            let (e, c) = (self.name(), self.name());
            self.line(&format!(
                "{e} = extractelement {} {}, i32 0",
                a.ty(),
                a.name
            ));
            self.line(&format!("{c} = icmp slt i{} {e}, 0", a.bits));
            let which = if signed(a.lanes[0], a.bits) < 0 {
                &a
            } else {
                &b
            };
            let lanes = which.lanes.clone();
            let t = a.ty();
            let text = format!("select i1 {c}, {t} {}, {t} {}", a.name, b.name);
            return self.define(a.bits, lanes, &text);
        }
        if a.bits == 64 && a.lanes.len() > 8 {
            return;
        }
        let m = self.mask_of(a.lanes.len());
        let pairs = a.lanes.iter().zip(&b.lanes).zip(&m.lanes);
        let lanes = pairs
            .map(|((a, b), m)| if *m == 1 { *a } else { *b })
            .collect();
        let t = a.ty();
        let text = format!(
            "select {} {}, {t} {}, {t} {}",
            m.ty(),
            m.name,
            a.name,
            b.name
        );
        self.define(a.bits, lanes, &text);
    }

    fn resize(&mut self) {
        let a = self.pick(|_| true);
        let bits = BITS[self.random.below(4)];
        let n = a.lanes.len();
        let total = n * bits as usize;
        if bits == a.bits || !(32..=1024).contains(&total) || (bits == 64 && n > 8) {
            return;
        }
        let (from, t, to) = (a.bits, a.ty(), ty(n, bits, false));
        if bits < from {
            let text = format!("trunc {t} {} to {to}", a.name);
            self.define(bits, a.lanes, &text);
        } else if self.random.chance(50) {
            let text = format!("zext {t} {} to {to}", a.name);
            self.define(bits, a.lanes, &text);
        } else {
            let lanes = a.lanes.iter().map(|v| signed(*v, from) as u64).collect();
            let text = format!("sext {t} {} to {to}", a.name);
            self.define(bits, lanes, &text);
        }
    }

    fn reinterpret(&mut self) {
        let a = self.numbers();
        let bits = BITS[self.random.below(4)];
        if bits == a.bits || a.total() % bits as usize != 0 {
            return;
        }
        let lanes = regroup(&a.lanes, a.bits, bits);
        let to = ty(lanes.len(), bits, false);
        let text = format!("bitcast {} {} to {to}", a.ty(), a.name);
        self.define(bits, lanes, &text);
    }

    /// A lane of one vector put into another, by numbers known or not.
    fn element(&mut self) {
        let a = self.numbers();
        let b = self.partner(&a);
        let bits = a.bits;
        let n = a.lanes.len();
        let (from, to) = (self.random.below(n), self.random.below(n));
        let number = |g: &mut Gen, at: usize| {
            if g.random.chance(60) {
                return format!("{at}");
            }
            // A number that is loaded: a byte of the input, made to fit.
            let offset = g.random.below(INPUT);
            let byte = usize::from(g.input[offset]);
            let p = g.address("in", offset);
            let (l, w, s) = (g.name(), g.name(), g.name());
            g.line(&format!("{l} = load i8, ptr {p}"));
            g.line(&format!("{w} = zext i8 {l} to i32"));
            let change = at as i64 - byte as i64;
            g.line(&format!("{s} = add i32 {w}, {change}"));
            s
        };
        let (i, k) = (number(self, from), number(self, to));
        let e = self.name();
        let t = a.ty();
        self.line(&format!("{e} = extractelement {t} {}, i32 {i}", a.name));
        let mut lanes = b.lanes.clone();
        lanes[to] = a.lanes[from];
        let text = format!("insertelement {t} {}, i{bits} {e}, i32 {k}", b.name);
        self.define(bits, lanes, &text);
    }

    fn shuffle(&mut self) {
        let a = self.pick(|v| !v.mask() || v.lanes.len() <= 32);
        let b = self.partner(&a);
        let n = a.lanes.len();
        let bits = a.bits as usize;
        let m = match self.random.below(4) {
            0 if n * 2 * bits <= 1024 => 2 * n,
            1 if n >= 2 && n * bits / 2 >= 32 => n / 2,
            _ => n,
        };
        let first = self.random.below(2 * n);
        let pattern = self.random.below(10);
        let mut mask: Vec<Option<usize>> = (0..m)
            .map(|i| {
                Some(match pattern {
                    0 => (first + i) % (2 * n),
                    1 => i / 2 % n + if i % 2 == 0 { 0 } else { n },
                    2 => (n / 2 + i / 2) % n + if i % 2 == 0 { 0 } else { n },
                    3 => 2 * i % (2 * n),
                    4 => (2 * i + 1) % (2 * n),
                    5 => first,
                    6 => (i + m / 2) % (2 * n),
                    7 => n - 1 - i % n,
                    8 => i % n + if first >> (i % 8) & 1 == 0 { 0 } else { n },
                    _ => self.random.below(2 * n),
                })
            })
            .collect();
        if self.random.chance(20) {
            // Lanes that may be anything are not looked at later.
            let at = self.random.below(m);
            mask[at] = mask[at].filter(|_| false);
        }
        let both: Vec<u64> = a.lanes.iter().chain(&b.lanes).copied().collect();
        let t = a.ty();
        let numbers: Vec<String> = mask
            .iter()
            .map(|l| match l {
                Some(l) => format!("i32 {l}"),
                None => "i32 poison".to_owned(),
            })
            .collect();
        let mut lanes: Vec<u64> = mask.iter().map(|l| l.map_or(0, |l| both[l])).collect();
        let text = format!(
            "shufflevector {t} {}, {t} {}, <{m} x i32> <{}>",
            a.name,
            b.name,
            numbers.join(", ")
        );
        if let Some(hole) = mask.iter().position(Option::is_none) {
            // Fill the lane.
            let name = self.name();
            self.line(&format!("{name} = {text}"));
            lanes[hole] = 1;
            let text = format!(
                "insertelement {} {name}, i{bits} 1, i32 {hole}",
                ty(m, a.bits, false)
            );
            return self.define(a.bits, lanes, &text);
        }
        self.define(a.bits, lanes, &text);
    }

    fn extreme(&mut self) {
        let a = self.numbers();
        if a.bits == 64 {
            return;
        }
        let b = self.partner(&a);
        let bits = a.bits;
        let s = move |v: u64| signed(v, bits);
        let which = self.random.below(5);
        let name = ["smax", "smin", "umax", "umin", "abs"][which];
        let t = a.ty();
        let suffix = format!("v{}i{bits}", a.lanes.len());
        if which == 4 {
            self.declare(format!("declare {t} @llvm.abs.{suffix}({t}, i1)"));
            let lanes = a.lanes.iter().map(|v| s(*v).unsigned_abs()).collect();
            let text = format!("call {t} @llvm.abs.{suffix}({t} {}, i1 false)", a.name);
            return self.define(bits, lanes, &text);
        }
        self.declare(format!("declare {t} @llvm.{name}.{suffix}({t}, {t})"));
        let pick = move |a: u64, b: u64| match which {
            0 if s(a) >= s(b) => a,
            1 if s(a) <= s(b) => a,
            2 => a.max(b),
            3 => a.min(b),
            _ => b,
        };
        let lanes = a.lanes.iter().zip(&b.lanes).map(|(a, b)| pick(*a, *b));
        let text = format!(
            "call {t} @llvm.{name}.{suffix}({t} {}, {t} {})",
            a.name, b.name
        );
        self.define(bits, lanes.collect(), &text);
    }

    fn masks(&mut self) {
        if !self.values.iter().any(Val::mask) {
            return self.compare();
        }
        let a = self.pick(Val::mask);
        let b = self.mask_of(a.lanes.len());
        match self.random.below(3) {
            0 => self.zip(&a, &b, "and", |a, b| a & b),
            1 => self.zip(&a, &b, "or", |a, b| a | b),
            _ => self.zip(&a, &b, "xor", |a, b| a ^ b),
        }
    }

    /// All lanes to one, which is put into every lane.
    fn reduce(&mut self) {
        let a = self.numbers();
        if a.bits == 64 || a.lanes.len() < 2 {
            return;
        }
        let bits = a.bits;
        let s = move |v: u64| signed(v, bits);
        let which = self.random.below(6);
        let name = ["add", "or", "and", "xor", "smax", "umin"][which];
        let fold = move |a: u64, b: u64| match which {
            0 => cut(a.wrapping_add(b), bits),
            1 => a | b,
            2 => a & b,
            3 => a ^ b,
            4 => {
                if s(a) > s(b) {
                    a
                } else {
                    b
                }
            }
            _ => a.min(b),
        };
        let all = a.lanes.iter().copied().reduce(fold).unwrap_or(0);
        let (t, n) = (a.ty(), a.lanes.len());
        let full = format!("llvm.vector.reduce.{name}.v{n}i{bits}");
        self.declare(format!("declare i{bits} @{full}({t})"));
        let (e, one) = (self.name(), self.name());
        self.line(&format!("{e} = call i{bits} @{full}({t} {})", a.name));
        self.line(&format!(
            "{one} = insertelement {t} poison, i{bits} {e}, i32 0"
        ));
        let text = format!("shufflevector {t} {one}, {t} poison, <{n} x i32> zeroinitializer");
        self.define(bits, vec![all; n], &text);
    }

    /// A loop that adds vectors of the input up.
    fn repeat(&mut self) {
        let a = self.numbers();
        let (n, bits) = (a.lanes.len(), a.bits);
        let bytes = n * bits as usize / 8;
        let trips = 1 + self.random.below(5);
        if bytes * trips > INPUT {
            return;
        }
        let mut sum = a.lanes.clone();
        for trip in 0..trips {
            let block = &self.input[trip * bytes..(trip + 1) * bytes];
            let bytes: Vec<u64> = block.iter().map(|b| u64::from(*b)).collect();
            for (sum, lane) in sum.iter_mut().zip(regroup(&bytes, 8, bits)) {
                *sum = cut(sum.wrapping_add(lane), bits);
            }
        }
        let id = self.next;
        let t = a.ty();
        let align = bytes.min(32);
        let before = format!("before{id}");
        self.line(&format!("br label %{before}"));
        writeln!(self.body, "{before}:").unwrap();
        self.line(&format!("br label %loop{id}"));
        writeln!(self.body, "loop{id}:").unwrap();
        self.line(&format!(
            "%i{id} = phi i32 [ 0, %{before} ], [ %j{id}, %loop{id} ]"
        ));
        self.line(&format!(
            "%s{id} = phi {t} [ {}, %{before} ], [ %t{id}, %loop{id} ]",
            a.name
        ));
        self.line(&format!("%p{id} = getelementptr {t}, ptr %in, i32 %i{id}"));
        self.line(&format!("%l{id} = load {t}, ptr %p{id}, align {align}"));
        self.line(&format!("%t{id} = add {t} %s{id}, %l{id}"));
        self.line(&format!("%j{id} = add i32 %i{id}, 1"));
        self.line(&format!("%c{id} = icmp eq i32 %j{id}, {trips}"));
        self.line(&format!("br i1 %c{id}, label %after{id}, label %loop{id}"));
        writeln!(self.body, "after{id}:").unwrap();
        self.values.push(Val {
            name: format!("%t{id}"),
            bits,
            lanes: sum,
            scalar: false,
        });
    }
}
