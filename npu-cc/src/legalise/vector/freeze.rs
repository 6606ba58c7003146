//! `freeze`: bits that may be anything become the same for all who use them.
//!
//! Where nothing is, each read may find something else: a half that is not
//! there takes no register, and what comes from the frame is left out. What is
//! frozen has numbers there. Only what moves bits as they are has to be looked
//! through; an instruction's result is a value like any other.

use super::{in_other_file, Isa};
use crate::legalise::build::Builder;
use crate::lir::{self, Op, Ty, Width};

impl Builder {
    /// A vector all of whose bits are some number's, as its own are where they
    /// are one.
    pub(in crate::legalise) fn frozen(&mut self, value: lir::Value) -> lir::Value {
        let ty = self.ty(value);
        match self.def(value).cloned() {
            Some(Op::Undef) => {
                let (width, value) = (Width::B1, 0);
                self.pure_results(Op::Splat { width, value }, &[ty])[0]
            }
            Some(Op::Join(parts)) => {
                let frozen: Vec<lir::Value> = parts.iter().map(|p| self.frozen(*p)).collect();
                match frozen == parts {
                    true => value,
                    false => self.join(&frozen, ty),
                }
            }
            Some(Op::Part {
                value: whole,
                index,
            }) => match self.frozen(whole) {
                frozen if frozen == whole => value,
                frozen => self.part(frozen, index, ty),
            },
            Some(Op::Recast(inner)) => match self.frozen(inner) {
                frozen if frozen == inner => value,
                frozen => self.recast(frozen, ty),
            },
            None if self.is_block_param(value) => self.pinned(value),
            _ => value,
        }
    }

    /// A vector that an instruction moves: what is not known of the one that it
    /// moves is some number in the result.
    fn pinned(&mut self, value: lir::Value) -> lir::Value {
        let ty = self.ty(value);
        match ty {
            Ty::W => self.isa1(Isa::VMOV_mv_w, &[value]),
            Ty::X => self.isa1(Isa::VMOV_mv_x, &[value]),
            Ty::Y => {
                let halves = [0, 1].map(|n| {
                    let half = self.part(value, n, Ty::X);
                    self.pinned(half)
                });
                self.join(&halves, ty)
            }
            Ty::Am | Ty::Bm | Ty::Cm => {
                let other = self.recast(value, in_other_file(ty));
                let other = self.pinned(other);
                self.recast(other, ty)
            }
            _ => value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lir::{Function, Inst};

    fn lowered(text: &str) -> Function {
        let module = crate::legalise::legalise(&crate::ir::parse(text, "test").unwrap());
        module.unwrap().functions[0].clone()
    }

    fn insts(f: &Function) -> impl Iterator<Item = &Inst> {
        f.blocks.iter().flat_map(|b| &b.insts)
    }

    /// Half a vector that is stored twice, in the middle something else.
    fn half(frozen: &str) -> Function {
        lowered(&format!(
            "define void @f(ptr %p, ptr %q) {{\n  %x = load <8 x i32>, ptr %p, align 32\n\
             %w = shufflevector <8 x i32> %x, <8 x i32> poison, <16 x i32> <i32 0, i32 1, \
             i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 poison, i32 poison, i32 poison, \
             i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>\n  {frozen}\n\
             store <16 x i32> %f, ptr %q, align 64\n  ret void\n}}\n"
        ))
    }

    #[test]
    fn what_is_frozen_has_no_undefined_part() {
        let undefined = |f: &Function| insts(f).any(|i| i.op == Op::Undef);
        assert!(undefined(&half("%f = bitcast <16 x i32> %w to <16 x i32>")));
        assert!(!undefined(&half("%f = freeze <16 x i32> %w")));
        assert!(!undefined(&lowered(
            "define <16 x i32> @f() {\n  %f = freeze <16 x i32> undef\n  ret <16 x i32> %f\n}\n"
        )));
    }

    /// What comes to a block may be undefined in each block that it comes from.
    #[test]
    fn what_one_of_several_blocks_brings_is_moved() {
        for (lanes, bits, moves) in [(8, 32, 1), (16, 32, 1), (32, 32, 2), (4, 64, 1)] {
            let ty = format!("<{lanes} x i{bits}>");
            let f = lowered(&format!(
                "define {ty} @f(i1 %c, {ty} %x) {{\n  br i1 %c, label %a, label %b\na:\n\
                 br label %b\nb:\n  %v = phi {ty} [ undef, %0 ], [ %x, %a ]\n\
                 %f = freeze {ty} %v\n  ret {ty} %f\n}}\n"
            ));
            let moved = |i: &&Inst| {
                let Op::Isa { inst, .. } = i.op else {
                    return false;
                };
                matches!(inst, Isa::VMOV_mv_w | Isa::VMOV_mv_x)
            };
            assert_eq!(insts(&f).filter(moved).count(), moves, "{ty}");
        }
    }
}
