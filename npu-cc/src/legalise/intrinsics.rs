//! LLVM's intrinsics.

use super::facts::Facts;
use super::func::{Lower, Result};
use super::inst::MOST_PRODUCT;
use super::mem::Argument;
use super::values::Part;
use super::wide::Words;
use super::LegaliseErrorKind;
use crate::intrinsics;
use crate::ir::{Arg, BinOp, Inst};
use crate::lir::{self, Bin, Cond, Extend, Op};

/// Intrinsics that promise or hint; they do nothing on the core.
const WITHOUT_EFFECT: &[&str] = &[
    "assume",
    "lifetime",
    "invariant",
    "experimental",
    "donothing",
    "sideeffect",
    "trap",
    "debugtrap",
    "ubsantrap",
    "prefetch",
    "var",
    "pseudoprobe",
    "fake",
];

impl<'m> Lower<'_, 'm> {
    pub(super) fn intrinsic(
        &mut self,
        inst: &'m Inst,
        name: &'m str,
        args: &'m [Arg],
    ) -> Result<()> {
        let short = name.strip_prefix("llvm.").unwrap_or(name);
        if let Some(row) = intrinsics::find(name) {
            return self.recognised(row, inst, args);
        }
        if let Some(rest) = short.strip_prefix("aie2.") {
            return self.core_intrinsic(inst, rest, name, args);
        }
        let mut pieces = short.split('.');
        let family = pieces.next().unwrap_or("");
        let member = pieces.next().unwrap_or("");
        if WITHOUT_EFFECT.contains(&family) && inst.result.is_none() {
            return Ok(());
        }
        if !matches!(family, "expect" | "ssa" | "is") && self.vector_intrinsic(inst, short, args)? {
            return Ok(());
        }
        match (family, args) {
            ("memcpy" | "memmove", [to, from, length, volatile]) => {
                return self.copy(family == "memmove", [to, from, length, volatile]);
            }
            ("memset", [to, byte, length, volatile]) => {
                return self.fill(to, byte, length, volatile);
            }
            ("expect" | "ssa", [value, ..]) => {
                let parts = self.parts(&value.operand)?;
                self.set(inst.result, parts);
                return Ok(());
            }
            ("launder" | "strip" | "threadlocal", [value]) => {
                let parts = self.parts(&value.operand)?;
                self.set(inst.result, parts);
                return Ok(());
            }
            // Objects on the stack have constant sizes: nothing to give back.
            ("stacksave", []) => {
                self.set(inst.result, vec![Part::Ptr(super::values::Addr::ABSOLUTE)]);
                return Ok(());
            }
            ("stackrestore", [_]) => return Ok(()),
            ("is", _) if member == "constant" => {
                let zero = self.b.konst(0);
                self.set_words(inst.result, vec![zero]);
                return Ok(());
            }
            ("objectsize", [_, least, ..]) => {
                let least = self.word(&least.operand)?;
                let unknown = if self.b.as_const(least) == Some(0) {
                    u128::MAX
                } else {
                    0
                };
                let bits = self.int_bits(inst.ty)?;
                let words = self.b.wide_const(unknown, super::wide::word_count(bits));
                self.set_words(inst.result, words);
                return Ok(());
            }
            ("ptrmask", [ptr, mask]) => {
                let ptr = self.word(&ptr.operand)?;
                let mask = self.word(&mask.operand)?;
                let word = self.b.ptr_to_int(ptr);
                let masked = self.b.bin(Bin::And, word, mask);
                let value = self.b.int_to_ptr(masked);
                let addr = super::values::Addr::value(value);
                self.set(inst.result, vec![Part::Ptr(addr)]);
                return Ok(());
            }
            _ => {}
        }
        if let Some(words) = self.float_intrinsic(family, member, args, inst.ty)? {
            self.set_words(inst.result, words);
            return Ok(());
        }
        let words = self.number(family, member, name, args)?;
        self.set_words(inst.result, words);
        Ok(())
    }

    fn refuse_intrinsic<T>(&self, name: &str) -> Result<T> {
        Err(LegaliseErrorKind::Unsupported {
            what: name.to_owned(),
            help: "there is no translation of this intrinsic",
        })
    }

    fn core_intrinsic(
        &mut self,
        inst: &'m Inst,
        rest: &str,
        name: &str,
        args: &[Arg],
    ) -> Result<()> {
        let mut words = Vec::new();
        for arg in args {
            words.push(self.word(&arg.operand)?);
        }
        if let ("udiv", [lhs, rhs]) = (rest, &*words) {
            let (lhs, rhs) = (*lhs, *rhs);
            let word = (lir::Ty::I32, Facts::NONE);
            let results = self.b.effect(Op::DivRem { lhs, rhs }, &[word, word]);
            self.set_words(inst.result, vec![results[0]]);
            return Ok(());
        }
        let op = match (rest, &*words) {
            ("acquire", [lock, value]) => Op::Acquire {
                lock: *lock,
                value: *value,
            },
            ("release", [lock, value]) => Op::Release {
                lock: *lock,
                value: *value,
            },
            ("event", [number]) => match self.b.as_const(*number) {
                Some(number @ 0..=1) => Op::Event(number as u8),
                _ => return Err(LegaliseErrorKind::NotConstant("the event (0 or 1)")),
            },
            _ => return self.refuse_intrinsic(name),
        };
        self.b.effect(op, &[]);
        Ok(())
    }

    fn copy(&mut self, overlap: bool, [to, from, length, volatile]: [&Arg; 4]) -> Result<()> {
        let target = self.addr(&to.operand)?;
        let source = self.addr(&from.operand)?;
        let length = self.words(&length.operand)?[0];
        let volatile = self.word(&volatile.operand)?;
        let volatile = self.b.as_const(volatile) != Some(0);
        let (to_align, from_align) = (to.attrs.align.max(1), from.attrs.align.max(1));
        if let Some(bytes) = self.b.as_const(length) {
            let bytes = u64::from(bytes as u32);
            if self.copy_inline(&target, &source, bytes, to_align, from_align, volatile) {
                return Ok(());
            }
        }
        let symbol = if overlap { "memmove" } else { "memcpy" };
        self.block_call(symbol, &target, Argument::Addr(&source), length);
        Ok(())
    }

    fn fill(&mut self, to: &Arg, byte: &Arg, length: &Arg, volatile: &Arg) -> Result<()> {
        let target = self.addr(&to.operand)?;
        let byte = self.word(&byte.operand)?;
        let length = self.words(&length.operand)?[0];
        let volatile = self.word(&volatile.operand)?;
        let volatile = self.b.as_const(volatile) != Some(0);
        if let Some(bytes) = self.b.as_const(length) {
            let bytes = u64::from(bytes as u32);
            let align = to.attrs.align.max(1);
            if self.fill_inline(&target, byte, bytes, align, volatile) {
                return Ok(());
            }
        }
        self.block_call("memset", &target, Argument::Byte(byte), length);
        Ok(())
    }

    /// Intrinsics on integers. `member` is the second part of the name.
    fn number(&mut self, family: &str, member: &str, name: &str, args: &[Arg]) -> Result<Words> {
        let Some(first) = args.first() else {
            return self.refuse_intrinsic(name);
        };
        let bits = self.int_bits(first.operand.ty)?;
        let mut words = Vec::new();
        for arg in args {
            self.int_bits(arg.operand.ty)?;
            words.push(self.words(&arg.operand)?);
        }
        if bits > MOST_PRODUCT {
            return Err(LegaliseErrorKind::Unsupported {
                what: format!("{name} of i{bits}"),
                help: "use at most 128 bits",
            });
        }
        if let ("fshl" | "fshr", [high, low, amount]) = (family, &*words) {
            return self.funnel_of(family == "fshl", bits, high, low, amount);
        }
        let b = &mut self.b;
        Ok(match (family, &*words) {
            ("smin", [x, y]) => b.choose_by(Cond::Slt, bits, x, y),
            ("smax", [x, y]) => b.choose_by(Cond::Sgt, bits, x, y),
            ("umin", [x, y]) => b.choose_by(Cond::Ult, bits, x, y),
            ("umax", [x, y]) => b.choose_by(Cond::Ugt, bits, x, y),
            ("scmp", [x, y]) => b.three_way(Cond::Slt, Cond::Sgt, bits, x, y),
            ("ucmp", [x, y]) => b.three_way(Cond::Ult, Cond::Ugt, bits, x, y),
            ("abs", [x, ..]) => {
                let x = b.normal(x, bits, Extend::Sign);
                let zero = b.wide_const(0, x.len());
                let negative = b.wide_icmp(Cond::Slt, &x, &zero);
                let negated = b.wide_neg(&x);
                b.wide_select(negative, &negated, &x)
            }
            ("ctlz", [x, ..]) => b.leading_zeros(bits, x),
            ("cttz", [x, ..]) => b.trailing_zeros(bits, x),
            ("ctpop", [x, ..]) => b.ones(bits, x),
            ("bswap", [x]) if bits % 16 == 0 => b.byte_swap(bits, x),
            ("bitreverse", [x]) => b.bit_reverse(bits, x),
            ("uadd" | "sadd" | "usub" | "ssub" | "umul" | "smul", [x, y]) => match member {
                "with" => b.with_overflow(family, bits, x, y),
                "sat" if !family.ends_with("mul") => b.saturating(family, bits, x, y),
                _ => return self.refuse_intrinsic(name),
            },
            _ => return self.refuse_intrinsic(name),
        })
    }

    /// `fshl` and `fshr`: the amount counts modulo the width.
    fn funnel_of(
        &mut self,
        left: bool,
        bits: u32,
        high: &[lir::Value],
        low: &[lir::Value],
        amount: &[lir::Value],
    ) -> Result<Words> {
        if bits == 1 {
            // No amount moves anything.
            return Ok(if left { high } else { low }.to_vec());
        }
        let most = bits as i32 - 1;
        let (amount, rest) = if bits.is_power_of_two() {
            let amount = self.b.bin_const(Bin::And, amount[0], most);
            (amount, self.b.bin_const(Bin::Xor, amount, most))
        } else {
            // The width is a number of its own type.
            let width = self.b.wide_const(u128::from(bits), amount.len());
            let amount = self.int_binary(BinOp::URem, bits, amount.to_vec(), width)?[0];
            let most = self.b.konst(most);
            (amount, self.b.bin(Bin::Sub, most, amount))
        };
        Ok(self.b.funnel(left, bits, high, low, amount, rest))
    }
}

impl super::build::Builder {
    fn choose_by(&mut self, cond: Cond, bits: u32, x: &[lir::Value], y: &[lir::Value]) -> Words {
        // Choosing between extended values keeps what is known of them.
        let extend = if matches!(cond, Cond::Slt | Cond::Sgt) && bits > 1 {
            Extend::Sign
        } else {
            Extend::Zero
        };
        let x = self.normal(x, bits, extend);
        let y = self.normal(y, bits, extend);
        let first = self.int_icmp(cond, bits, &x, &y);
        self.wide_select(first, &x, &y)
    }

    fn three_way(
        &mut self,
        less: Cond,
        more: Cond,
        bits: u32,
        x: &[lir::Value],
        y: &[lir::Value],
    ) -> Words {
        let less = self.int_icmp(less, bits, x, y);
        let more = self.int_icmp(more, bits, x, y);
        vec![self.bin(Bin::Sub, more, less)]
    }

    /// A count, in as many words as the number has.
    fn count(&mut self, word: lir::Value, words: usize) -> Words {
        self.lengthen(&[word], words, Extend::Zero)
    }

    fn leading_zeros(&mut self, bits: u32, x: &[lir::Value]) -> Words {
        let x = self.normal(x, bits, Extend::Zero);
        let excess = 32 * x.len() as i32 - bits as i32;
        let mut sum = self.clz(x[0]);
        for word in &x[1..] {
            let zero = self.is_zero(*word);
            let below = self.bin_const(Bin::Add, sum, 32);
            let here = self.clz(*word);
            sum = self.select(zero, below, here);
        }
        let sum = self.bin_const(Bin::Add, sum, -excess);
        self.count(sum, x.len())
    }

    fn trailing_zeros(&mut self, bits: u32, x: &[lir::Value]) -> Words {
        let count = x.len();
        let mut sum = None;
        for (index, word) in x.iter().enumerate().rev() {
            let mut word = *word;
            let top_bits = bits - 32 * index as u32;
            if top_bits < 32 {
                // A one above the width ends the count.
                word = self.bin_const(Bin::Or, word, 1 << top_bits);
            }
            // The ones of !x & (x - 1) are x's trailing zeros.
            let less = self.bin_const(Bin::Add, word, -1);
            let not = self.not(word);
            let ones = self.bin(Bin::And, not, less);
            let leading = self.clz(ones);
            let limit = self.konst(32);
            let here = self.bin(Bin::Sub, limit, leading);
            sum = Some(match sum {
                None => here,
                Some(above) => {
                    let zero = self.is_zero(word);
                    let above = self.bin_const(Bin::Add, above, 32);
                    self.select(zero, above, here)
                }
            });
        }
        let sum = sum.unwrap_or_else(|| self.konst(0));
        self.count(sum, count)
    }

    fn ones(&mut self, bits: u32, x: &[lir::Value]) -> Words {
        let x = self.normal(x, bits, Extend::Zero);
        let mut sum = self.konst(0);
        for word in &x {
            let pairs = self.bin_const(Bin::Lshr, *word, 1);
            let pairs = self.bin_const(Bin::And, pairs, 0x5555_5555);
            let pairs = self.bin(Bin::Sub, *word, pairs);
            let upper = self.bin_const(Bin::Lshr, pairs, 2);
            let upper = self.bin_const(Bin::And, upper, 0x3333_3333);
            let lower = self.bin_const(Bin::And, pairs, 0x3333_3333);
            let fours = self.bin(Bin::Add, upper, lower);
            let upper = self.bin_const(Bin::Lshr, fours, 4);
            let bytes = self.bin(Bin::Add, fours, upper);
            let bytes = self.bin_const(Bin::And, bytes, 0x0f0f_0f0f);
            let total = self.bin_const(Bin::Mul, bytes, 0x0101_0101);
            let total = self.bin_const(Bin::Lshr, total, 24);
            sum = self.bin(Bin::Add, sum, total);
        }
        self.count(sum, x.len())
    }

    /// Swaps neighbouring groups of `step` bits in a word.
    fn swap_groups(&mut self, word: lir::Value, step: i32, mask: u32) -> lir::Value {
        let upper = self.bin_const(Bin::Lshr, word, step);
        let upper = self.bin_const(Bin::And, upper, mask as i32);
        let lower = self.bin_const(Bin::And, word, mask as i32);
        let lower = self.bin_const(Bin::Shl, lower, step);
        self.bin(Bin::Or, upper, lower)
    }

    fn swap_word_bytes(&mut self, word: lir::Value) -> lir::Value {
        let pairs = self.swap_groups(word, 8, 0x00ff_00ff);
        self.funnel_left(pairs, pairs, 16)
    }

    /// Reverses the words after each was reversed, and drops excess bits.
    fn reversed(&mut self, bits: u32, mut words: Words) -> Words {
        words.reverse();
        let excess = 32 * words.len() as u32 - bits;
        self.wide_shift_const(Bin::Lshr, &words, excess)
    }

    fn byte_swap(&mut self, bits: u32, x: &[lir::Value]) -> Words {
        let words = x.iter().map(|word| self.swap_word_bytes(*word)).collect();
        self.reversed(bits, words)
    }

    fn bit_reverse(&mut self, bits: u32, x: &[lir::Value]) -> Words {
        let words = x
            .iter()
            .map(|word| {
                let bits = self.swap_groups(*word, 1, 0x5555_5555);
                let pairs = self.swap_groups(bits, 2, 0x3333_3333);
                let nibbles = self.swap_groups(pairs, 4, 0x0f0f_0f0f);
                self.swap_word_bytes(nibbles)
            })
            .collect();
        self.reversed(bits, words)
    }

    /// Upper (`fshl`) or lower (`fshr`) half of a pair of numbers, shifted by
    /// `amount`; `rest` is the width less one less that.
    fn funnel(
        &mut self,
        left: bool,
        bits: u32,
        high: &[lir::Value],
        low: &[lir::Value],
        amount: lir::Value,
        rest: lir::Value,
    ) -> Words {
        let low = self.normal(low, bits, Extend::Zero);
        // The other number's bits in two steps: width - amount may be the width.
        let (first, second) = if left {
            let main = self.wide_shift(Bin::Shl, high, amount);
            let half = self.wide_shift_const(Bin::Lshr, &low, 1);
            (main, self.wide_shift(Bin::Lshr, &half, rest))
        } else {
            let main = self.wide_shift(Bin::Lshr, &low, amount);
            let double = self.wide_shift_const(Bin::Shl, high, 1);
            (main, self.wide_shift(Bin::Shl, &double, rest))
        };
        self.wide_map(Bin::Or, &first, &second)
    }

    /// The result and, as last word, whether it is not the exact one.
    fn with_overflow(
        &mut self,
        family: &str,
        bits: u32,
        x: &[lir::Value],
        y: &[lir::Value],
    ) -> Words {
        let extend = if family.starts_with('s') {
            Extend::Sign
        } else {
            Extend::Zero
        };
        let count = x.len();
        let wide = if family.ends_with("mul") {
            super::wide::word_count(2 * bits)
        } else {
            super::wide::word_count(bits + 1)
        };
        let x = self.normal(x, bits, extend);
        let y = self.normal(y, bits, extend);
        let x = self.lengthen(&x, wide, extend);
        let y = self.lengthen(&y, wide, extend);
        let exact = if family.ends_with("add") {
            self.wide_add(&x, &y)
        } else if family.ends_with("sub") {
            self.wide_sub(&x, &y)
        } else {
            self.wide_mul(&x, &y)
        };
        let mut result = exact[..count].to_vec();
        let kept = self.normal(&result, bits, extend);
        let kept = self.lengthen(&kept, wide, extend);
        let overflow = self.wide_icmp(Cond::Ne, &exact, &kept);
        if bits == 1 {
            result[0] = self.extend(result[0], 1, Extend::Zero);
        }
        result.push(overflow);
        result
    }

    fn saturating(&mut self, family: &str, bits: u32, x: &[lir::Value], y: &[lir::Value]) -> Words {
        let mut result = self.with_overflow(family, bits, x, y);
        let Some(overflow) = result.pop() else {
            return result;
        };
        let count = result.len();
        let limit = match family {
            "uadd" => self.wide_const(u128::MAX >> (128 - bits), count),
            "usub" => self.wide_const(0, count),
            _ => {
                // An exact result out of range has the sign of x.
                let x = self.normal(x, bits, Extend::Sign);
                let sign = self.bin_const(Bin::Ashr, x[count - 1], 31);
                let signs = vec![sign; count];
                let most = self.wide_const((u128::MAX >> (128 - bits)) >> 1, count);
                self.wide_map(Bin::Xor, &signs, &most)
            }
        };
        self.wide_select(overflow, &limit, &result)
    }
}
