//! Random LIR programs.
//!
//! A program is a list of numbers turned into operations, so that any list is
//! a valid program and shrinks well. It works on a buffer `buf` of 256 bytes
//! and two word arguments, has loops with a bounded number of rounds, nested
//! and with several carried values, branches, calls, stack objects, and ends
//! with a hash of everything that it computed in `r0`.
#![allow(dead_code)]

use super::Fb;
use npu_cc::lir::*;

pub(crate) const BUFFER: u32 = 256;

struct Gen<'a> {
    numbers: std::iter::Cycle<std::slice::Iter<'a, u32>>,
    left: usize,
    fb: Fb,
    words: Vec<Value>,
    pointers: Vec<(Value, u32)>,
    depth: u32,
    callee: Option<usize>,
}

/// Functions `f0` (the entry: two words and the buffer's address, one word
/// back) and those that it calls.
pub(crate) fn program(numbers: &[u32]) -> Module {
    let numbers: &[u32] = if numbers.is_empty() { &[0] } else { numbers };
    let mut functions = Vec::new();
    let count = numbers[0] as usize % 3 + 1;
    for i in (0..count).rev() {
        let from = i * numbers.len() / count;
        let part = &numbers[from..(from + numbers.len() / count).max(from + 1)];
        let callee = (i + 1 < count).then_some(i + 1);
        functions.push(function(i, part, callee));
    }
    super::module(functions)
}

fn function(index: usize, numbers: &[u32], callee: Option<usize>) -> Function {
    let fb = Fb::new(
        &format!("f{index}"),
        &[Ty::I32, Ty::I32, Ty::Ptr],
        &[Ty::I32],
    );
    let params = fb.f.params.clone();
    let mut g = Gen {
        numbers: numbers.iter().cycle(),
        left: numbers.len(),
        fb,
        words: vec![params[0], params[1]],
        pointers: vec![(params[2], 0)],
        depth: 0,
        callee,
    };
    let slot = g.fb.slot(64, 8);
    let at = g.fb.ptr(Op::SlotAddr { slot, offset: 0 });
    for offset in (0..64).step_by(4) {
        let word = g.words[offset as usize / 4 % 2];
        g.fb.store(word, at, offset, Width::B4);
    }
    g.run();
    let mut hash = g.fb.c(17);
    for word in g.words.clone() {
        let factor = g.fb.c(31);
        let product = g.fb.bin(Bin::Mul, hash, factor);
        hash = g.fb.bin(Bin::Xor, product, word);
    }
    for offset in [0, 20, 63] {
        let byte = g.fb.load(at, offset, Width::B1, Extend::Zero);
        hash = g.fb.bin(Bin::Add, hash, byte);
    }
    g.fb.term(Term::Ret(vec![hash]));
    g.fb.f
}

impl Gen<'_> {
    fn number(&mut self) -> u32 {
        self.left = self.left.saturating_sub(1);
        // The list starts over when it ends; what was chosen still counts.
        self.numbers.next().copied().unwrap_or(0)
    }

    fn word(&mut self) -> Value {
        let n = self.number() as usize;
        self.words[self.words.len() - 1 - n % self.words.len().min(24)]
    }

    /// A pointer into the buffer with the offset that it stands for.
    fn pointer(&mut self) -> (Value, u32) {
        let n = self.number() as usize;
        self.pointers[n % self.pointers.len()]
    }

    fn run(&mut self) {
        while self.left > 0 {
            self.step();
        }
    }

    fn step(&mut self) {
        let n = self.number();
        match n % 26 {
            0..=6 => self.binary(),
            7 => {
                let c = self.number() as i32;
                // Half of them small.
                let c = if c & 1 == 0 { c >> 24 } else { c };
                let v = self.fb.c(c);
                self.words.push(v);
            }
            8 | 9 => self.compare(),
            10 => self.select(),
            11 => self.extend(),
            12 | 13 => self.memory(),
            14 => self.move_pointer(),
            15 | 16 => self.wide(),
            17 => {
                let a = self.word();
                let v = self.fb.word(Op::Clz(a));
                self.words.push(v);
            }
            18 | 19 => self.branch(),
            20 | 21 => self.round(),
            22 => self.call(),
            23 => self.indexed(),
            24 => self.pointer_in_memory(),
            _ => self.address_as_word(),
        }
    }

    fn binary(&mut self) {
        use Bin::*;
        let op = [Add, Sub, Mul, And, Or, Xor, Shl, Lshr, Ashr][self.number() as usize % 9];
        let lhs = self.word();
        let rhs = match op {
            Shl | Lshr | Ashr => {
                let n = self.number();
                if n % 2 == 0 {
                    self.fb.c((n / 2 % 32) as i32)
                } else {
                    let (w, m) = (self.word(), self.fb.c(31));
                    self.fb.bin(And, w, m)
                }
            }
            _ => {
                let n = self.number();
                if n % 3 == 0 {
                    self.fb.c((n as i32) >> (n / 3 % 32))
                } else {
                    self.word()
                }
            }
        };
        let v = self.fb.bin(op, lhs, rhs);
        self.words.push(v);
    }

    fn condition(&mut self) -> Value {
        use Cond::*;
        let all = [Eq, Ne, Slt, Sle, Sgt, Sge, Ult, Ule, Ugt, Uge];
        let cond = all[self.number() as usize % 10];
        let lhs = self.word();
        let n = self.number();
        let rhs = if n % 3 == 0 {
            self.fb.c((n / 3 % 8) as i32 - 4)
        } else {
            self.word()
        };
        self.fb.icmp(cond, lhs, rhs)
    }

    fn compare(&mut self) {
        let v = self.condition();
        self.words.push(v);
    }

    fn select(&mut self) {
        let n = self.number();
        let cond = if n % 2 == 0 {
            self.condition()
        } else {
            self.word()
        };
        if n % 5 == 0 {
            let ((a, x), (b, y)) = (self.pointer(), self.pointer());
            if x == y {
                let p = self.fb.ptr(Op::Select {
                    cond,
                    then: a,
                    otherwise: b,
                });
                self.pointers.push((p, x));
            }
            return;
        }
        let (then, otherwise) = (self.word(), self.word());
        let v = self.fb.word(Op::Select {
            cond,
            then,
            otherwise,
        });
        self.words.push(v);
    }

    fn extend(&mut self) {
        let n = self.number();
        let bits = [1, 8, 16, 7, 31, 12][n as usize % 6];
        let extend = if n / 6 % 2 == 0 {
            Extend::Zero
        } else {
            Extend::Sign
        };
        let value = self.word();
        let v = self.fb.word(Op::ExtendBits {
            value,
            bits,
            extend,
        });
        self.words.push(v);
    }

    fn width(&mut self) -> (Width, u32) {
        match self.number() % 3 {
            0 => (Width::B1, 1),
            1 => (Width::B2, 2),
            _ => (Width::B4, 4),
        }
    }

    fn memory(&mut self) {
        let (base, start) = self.pointer();
        let (width, bytes) = self.width();
        let n = self.number();
        // Somewhere in the buffer, aligned; near the pointer half of the time.
        let near = if n % 2 == 0 {
            (start + n / 2 % 8).min(252)
        } else {
            n / 2 % 252
        };
        let at = near / bytes * bytes;
        self.access(base, at as i32 - start as i32, width);
    }

    fn access(&mut self, base: Value, offset: i32, width: Width) {
        let n = self.number();
        let volatile = n % 16 == 3;
        if n % 2 == 0 {
            let value = self.word();
            let op = Op::Store {
                value,
                base,
                offset,
                width,
                volatile,
            };
            self.fb.op(op, &[]);
        } else {
            let extend = if n / 2 % 2 == 0 {
                Extend::Zero
            } else {
                Extend::Sign
            };
            let op = Op::Load {
                base,
                offset,
                width,
                extend,
                volatile,
            };
            let v = self.fb.word(op);
            self.words.push(v);
        }
    }

    /// An access at an index that is computed.
    fn indexed(&mut self) {
        let (base, start) = self.pointer();
        if start != 0 {
            return;
        }
        let (width, bytes) = self.width();
        let (w, mask) = (self.word(), self.fb.c(127 & !(bytes as i32 - 1)));
        let offset = self.fb.bin(Bin::And, w, mask);
        let p = self.fb.ptr(Op::PtrAdd { base, offset });
        for _ in 0..self.number() % 3 + 1 {
            let at = (self.number() % 100 / bytes * bytes) as i32;
            self.access(p, at, width);
        }
    }

    fn pointer_in_memory(&mut self) {
        let (pointer, start) = self.pointer();
        let slot = self.fb.slot(8, 4);
        let offset = (self.number() % 2 * 4) as i32;
        let base = self.fb.ptr(Op::SlotAddr { slot, offset: 0 });
        self.fb.store(pointer, base, offset, Width::B4);
        let p = self.fb.ptr(Op::LoadPtr {
            base,
            offset,
            volatile: false,
        });
        self.pointers.push((p, start));
    }

    fn address_as_word(&mut self) {
        let (pointer, start) = self.pointer();
        let word = self.fb.word(Op::PtrToInt(pointer));
        self.words.push(word);
        let to = self.number() % BUFFER;
        let by = self.fb.c(to as i32 - start as i32);
        let sum = self.fb.bin(Bin::Add, word, by);
        let p = self.fb.ptr(Op::IntToPtr(sum));
        self.pointers.push((p, to));
    }

    fn move_pointer(&mut self) {
        let (base, start) = self.pointer();
        let to = self.number() % BUFFER;
        let offset = to as i32 - start as i32;
        let op = if self.number() % 2 == 0 {
            Op::PtrAddImm { base, offset }
        } else {
            let offset = self.fb.c(offset);
            Op::PtrAdd { base, offset }
        };
        let p = self.fb.ptr(op);
        self.pointers.push((p, to));
    }

    /// 64-bit sum or difference of pairs.
    fn wide(&mut self) {
        let (a, b, c, d) = (self.word(), self.word(), self.word(), self.word());
        let two = [Ty::I32, Ty::I32];
        let pair = if self.number() % 2 == 0 {
            let low = self.fb.op(
                Op::AddCarry {
                    lhs: a,
                    rhs: b,
                    carry: None,
                },
                &two,
            );
            let carry = Some(low[1]);
            let high = self.fb.op(
                Op::AddCarry {
                    lhs: c,
                    rhs: d,
                    carry,
                },
                &two,
            );
            [low[0], high[0], high[1]]
        } else {
            let low = self.fb.op(
                Op::SubBorrow {
                    lhs: a,
                    rhs: b,
                    borrow: None,
                },
                &two,
            );
            let borrow = Some(low[1]);
            let high = self.fb.op(
                Op::SubBorrow {
                    lhs: c,
                    rhs: d,
                    borrow,
                },
                &two,
            );
            [low[0], high[0], high[1]]
        };
        self.words.extend(pair);
    }

    /// Two arms that each compute something and meet.
    fn branch(&mut self) {
        if self.depth > 3 {
            return;
        }
        let cond = self.condition();
        let (a, b) = (self.fb.block(&[]), self.fb.block(&[]));
        let end = self.fb.block(&[Ty::I32, Ty::I32]);
        self.fb.cond_br(cond, (a, &[]), (b, &[]));
        for arm in [a, b] {
            self.fb.go(arm);
            let (words, pointers) = (self.words.len(), self.pointers.len());
            self.depth += 1;
            for _ in 0..self.number() % 4 {
                self.step();
            }
            self.depth -= 1;
            let args = [self.word(), self.word()];
            self.words.truncate(words);
            self.pointers.truncate(pointers);
            self.fb.br(end, &args);
        }
        self.fb.go(end);
        let (x, y) = (self.fb.param(end, 0), self.fb.param(end, 1));
        self.words.extend([x, y]);
    }

    /// A loop with a counter and two values carried around.
    fn round(&mut self) {
        if self.depth > 1 {
            return;
        }
        let rounds = (self.number() % 5) as i32 + 1;
        let (x, y) = (self.word(), self.word());
        let zero = self.fb.c(0);
        let body = self.fb.block(&[Ty::I32, Ty::I32, Ty::I32]);
        let end = self.fb.block(&[Ty::I32]);
        self.fb.br(body, &[zero, x, y]);
        self.fb.go(body);
        let (words, pointers) = (self.words.len(), self.pointers.len());
        let i = self.fb.param(body, 0);
        let (x, y) = (self.fb.param(body, 1), self.fb.param(body, 2));
        self.words.extend([i, x, y]);
        self.depth += 1;
        for _ in 0..self.number() % 6 + 1 {
            self.step();
        }
        self.depth -= 1;
        let one = self.fb.c(1);
        let next = self.fb.bin(Bin::Add, i, one);
        let (a, b) = (self.word(), self.word());
        let swap = self.number() % 3 == 0;
        let (a, b) = if swap { (y, x) } else { (a, b) };
        let out = self.word();
        let limit = self.fb.c(rounds);
        let more = self.fb.icmp(Cond::Slt, next, limit);
        self.words.truncate(words);
        self.pointers.truncate(pointers);
        self.fb.cond_br(more, (body, &[next, a, b]), (end, &[out]));
        self.fb.go(end);
        let out = self.fb.param(end, 0);
        self.words.push(out);
    }

    fn call(&mut self) {
        let Some(callee) = self.callee else { return };
        if self.depth > 1 {
            return;
        }
        let (a, b) = (self.word(), self.word());
        let base = self.pointers[0].0;
        let name = format!("f{callee}");
        let n = self.number();
        let op = if n % 4 == 0 {
            let to = self.fb.ptr(Op::SymbolAddr {
                symbol: name,
                offset: 0,
            });
            Op::Call {
                callee: Callee::Indirect(to),
                args: vec![a, b, base],
            }
        } else {
            Op::Call {
                callee: Callee::Symbol(name),
                args: vec![a, b, base],
            }
        };
        let v = self.fb.word(op);
        self.words.push(v);
    }
}

/// A function with more arguments than registers, and its caller `f0`.
pub(crate) fn many_arguments(words: usize, pointers: usize) -> Module {
    let mut types = vec![Ty::I32; words];
    types.extend(vec![Ty::Ptr; pointers]);
    let mut f = Fb::new("callee", &types, &[Ty::I32]);
    let params = f.f.params.clone();
    let mut hash = f.c(1);
    for (p, ty) in params.iter().zip(&types) {
        let word = match ty {
            Ty::Ptr => f.load(*p, 0, Width::B4, Extend::Zero),
            _ => *p,
        };
        let factor = f.c(131);
        hash = f.bin(Bin::Mul, hash, factor);
        hash = f.bin(Bin::Add, hash, word);
    }
    f.term(Term::Ret(vec![hash]));
    let mut g = Fb::new("f0", &[Ty::I32, Ty::I32, Ty::Ptr], &[Ty::I32]);
    let (a, buf) = (g.f.params[0], g.f.params[2]);
    let mut args = Vec::new();
    for i in 0..words {
        let c = g.c(i as i32 * 77);
        args.push(g.bin(Bin::Add, a, c));
    }
    for i in 0..pointers {
        args.push(g.ptr(Op::PtrAddImm {
            base: buf,
            offset: i as i32 * 4,
        }));
    }
    let callee = Callee::Symbol("callee".to_owned());
    let v = g.word(Op::Call { callee, args });
    g.term(Term::Ret(vec![v]));
    super::module(vec![f.f, g.f])
}
