//! Calls of functions that stand for instructions, and LLVM's intrinsics on
//! vectors.

use super::arith::Extreme;
use super::{Held, Isa, Lower, Result, Shape};
use crate::intrinsics::{Action, Arg as Source, Row, Type};
use crate::ir::{self, BinOp, Inst, Pred};
use crate::legalise::facts::Facts;
use crate::legalise::values::{Addr, Part};
use crate::legalise::LegaliseErrorKind;
use crate::lir::{self, machine, Op, Ty};

impl<'m> Lower<'_, 'm> {
    /// A call of a function of the table.
    pub(in crate::legalise) fn recognised(
        &mut self,
        row: &'static Row,
        inst: &'m Inst,
        args: &'m [ir::Arg],
    ) -> Result<()> {
        let mut params = Vec::new();
        if args.len() != row.params.len() {
            return Err(LegaliseErrorKind::Signature(row.name.to_owned()));
        }
        for (arg, ty) in args.iter().zip(row.params) {
            self.same_type(row, arg.operand.ty, *ty)?;
            params.push(self.parts(&arg.operand)?);
        }
        let classes = self.cx.classes(inst.ty)?;
        let results = match row.action {
            Action::Isa(isa) => {
                let (given, _) = self.arguments(row, &params, false)?;
                let imm = self.immediate(row, &params)?;
                let given = self.fitted(isa, false, given)?;
                self.b.isa(isa, &given, imm)
            }
            Action::Signed { unsigned, signed } => {
                let (given, sign) = params.split_at(params.len().saturating_sub(1));
                let isa = match sign.first().and_then(|parts| self.constant(parts)) {
                    Some(0) => unsigned,
                    Some(1) => signed,
                    _ => return Err(LegaliseErrorKind::NotConstant("the sign (0 or 1)")),
                };
                let given = self.b.part_values(&given.concat());
                let given = self.fitted(isa, false, given)?;
                self.b.isa(isa, &given, None)
            }
            Action::Choose {
                by,
                cases,
                otherwise,
            } => {
                let parts = params.get(usize::from(by));
                let value = parts.and_then(|parts| self.constant(parts));
                let case = cases.iter().find(|case| value == Some(case.value));
                let Some(case) = case.copied().or(otherwise) else {
                    return Err(LegaliseErrorKind::NotConstant("this argument"));
                };
                let given = self.sources(row, case.args, &params)?;
                let given = self.fitted(case.inst, false, given)?;
                self.b.isa(case.inst, &given, None)
            }
            Action::Enabled {
                register,
                by,
                inst: isa,
            } => {
                let enable = self.sources(row, &[Source::P(by)], &params)?;
                let given = self.sources(row, row.args, &params)?;
                let given = self.fitted(isa, false, given)?;
                if let [value] = *enable {
                    self.b.effect(Op::SetControl { register, value }, &[]);
                }
                self.b.isa(isa, &given, None)
            }
            Action::Memory {
                inst: isa,
                indexed,
                bytes,
            } => {
                let (given, address) = self.arguments(row, &params, true)?;
                let given = self.fitted(isa, true, given)?;
                let Some(addr) = address else {
                    return Err(LegaliseErrorKind::Signature(row.name.to_owned()));
                };
                let (base, offset) = self.b.addr_access(&addr);
                let types = machine::signature(isa, true).results;
                let types: Vec<(Ty, Facts)> = types.iter().map(|t| (*t, Facts::NONE)).collect();
                let op = Op::IsaAt {
                    inst: isa,
                    indexed,
                    args: given,
                    base,
                    offset,
                    bytes: u32::from(bytes),
                    volatile: false,
                };
                self.b.effect(op, &types)
            }
            Action::SetControl(register) => {
                let value = self.b.part_values(&params.concat())[0];
                self.b.effect(Op::SetControl { register, value }, &[]);
                Vec::new()
            }
            Action::GetControl(register) => self
                .b
                .effect(Op::GetControl { register }, &[(Ty::I32, Facts::NONE)]),
            Action::SetControlOf => {
                let register = self.control_register(&params)?;
                let value = self.sources(row, &[Source::P(1)], &params)?[0];
                self.b.effect(Op::SetControl { register, value }, &[]);
                Vec::new()
            }
            Action::GetControlOf => {
                let register = self.control_register(&params)?;
                let op = Op::GetControl { register };
                self.b.effect(op, &[(Ty::I32, Facts::NONE)])
            }
            Action::Same => self.b.part_values(&params.concat()),
            Action::Zero => classes.iter().map(|ty| self.zero(*ty)).collect(),
            Action::Undefined => {
                let mut all = Vec::new();
                for ty in &classes {
                    all.push(match ty {
                        Ty::I32 | Ty::Ptr => self.b.konst(0),
                        ty => self.b.undef(*ty),
                    });
                }
                all
            }
        };
        let picked: Vec<lir::Value> = if row.results.is_empty() {
            results
        } else {
            let mut all = Vec::new();
            for at in row.results {
                match results.get(usize::from(*at)) {
                    Some(value) => all.push(*value),
                    None => return Err(LegaliseErrorKind::Signature(row.name.to_owned())),
                }
            }
            all
        };
        if picked.len() < classes.len() {
            return Err(LegaliseErrorKind::Signature(row.name.to_owned()));
        }
        let mut parts = Vec::new();
        for (value, ty) in picked.into_iter().zip(&classes) {
            parts.push(match ty {
                Ty::I32 => Part::Word(value),
                Ty::Ptr => Part::Ptr(Addr::value(value)),
                ty => Part::Vec(self.b.adapt(value, *ty)),
            });
        }
        self.set(inst.result, parts);
        Ok(())
    }

    /// Whether an argument's type is the parameter's. Vectors may have other
    /// elements of the same bits in all.
    fn same_type(&mut self, row: &Row, found: ir::TypeId, wanted: Type) -> Result<()> {
        let shape = self.cx.shape(found)?;
        let bits = self.cx.layouts.types().int_bits(found);
        let same = match wanted {
            Type::I32 => bits.is_some_and(|bits| bits <= 32),
            Type::I64 => bits == Some(64) || shape.is_some_and(|s| s.total() == 64),
            Type::Ptr => self.cx.classes(found)? == [Ty::Ptr],
            Type::Vector { lanes, bits } => {
                shape.is_some_and(|s| s.total() == u32::from(lanes) * u32::from(bits))
            }
        };
        if same {
            Ok(())
        } else {
            Err(LegaliseErrorKind::Signature(row.name.to_owned()))
        }
    }

    /// The instruction's arguments, and its address if it has one.
    fn arguments(
        &mut self,
        row: &Row,
        params: &[Vec<Part>],
        memory: bool,
    ) -> Result<(Vec<lir::Value>, Option<Addr>)> {
        let address = row.params.iter().position(|p| *p == Type::Ptr);
        let address = address.filter(|_| memory);
        let addr = address.and_then(|at| match params.get(at)?.first()? {
            Part::Ptr(addr) => Some(addr.clone()),
            _ => None,
        });
        let mut values = Vec::new();
        if row.args.is_empty() {
            for (at, parts) in params.iter().enumerate() {
                let imm = row.imm == Some(Source::P(at as u8));
                if !imm && address != Some(at) {
                    values.extend(self.b.part_values(parts));
                }
            }
        }
        values.extend(self.sources(row, row.args, params)?);
        Ok((values, addr))
    }

    /// Values of arguments.
    fn sources(
        &mut self,
        row: &Row,
        args: &[Source],
        params: &[Vec<Part>],
    ) -> Result<Vec<lir::Value>> {
        let mut values = Vec::new();
        for arg in args {
            match arg {
                Source::C(number) => values.push(self.b.konst(*number)),
                Source::P(at) => match params.get(usize::from(*at)) {
                    Some(parts) => values.extend(self.b.part_values(parts)),
                    None => return Err(LegaliseErrorKind::Signature(row.name.to_owned())),
                },
            }
        }
        Ok(values)
    }

    /// The number that a parameter always is.
    fn constant(&self, parts: &[Part]) -> Option<i32> {
        match parts.first() {
            Some(Part::Word(value)) => self.b.as_const(*value),
            _ => None,
        }
    }

    /// The control register that the first parameter names.
    fn control_register(&self, params: &[Vec<Part>]) -> Result<u8> {
        match params.first().and_then(|parts| self.constant(parts)) {
            Some(number @ 0..=11) => Ok(number as u8),
            _ => Err(LegaliseErrorKind::NotConstant(
                "the control register's number (0 to 11)",
            )),
        }
    }

    fn immediate(&mut self, row: &Row, params: &[Vec<Part>]) -> Result<Option<i32>> {
        match row.imm {
            None => Ok(None),
            Some(Source::C(number)) => Ok(Some(number)),
            Some(Source::P(at)) => {
                let part = params.get(usize::from(at)).and_then(|p| p.first());
                let word = match part {
                    Some(Part::Word(value)) => self.b.as_const(*value),
                    _ => None,
                };
                match word {
                    Some(number) => Ok(Some(number)),
                    None => Err(LegaliseErrorKind::NotConstant("this argument")),
                }
            }
        }
    }

    /// Values in the classes that an instruction wants.
    fn fitted(
        &mut self,
        isa: Isa,
        addressed: bool,
        values: Vec<lir::Value>,
    ) -> Result<Vec<lir::Value>> {
        let wanted = machine::signature(isa, addressed).args;
        if wanted.len() != values.len() {
            return Err(LegaliseErrorKind::Signature(isa.name().to_owned()));
        }
        let mut all = Vec::new();
        for (value, ty) in values.into_iter().zip(wanted) {
            let vector = self.b.ty(value).vector_bytes() > 0;
            all.push(match (vector, ty.vector_bytes() > 0) {
                (true, true) => self.b.adapt(value, ty),
                (false, false) => value,
                _ => return Err(LegaliseErrorKind::Signature(isa.name().to_owned())),
            });
        }
        Ok(all)
    }

    /// An intrinsic of LLVM's on vectors; `false` if it is not one of these.
    pub(in crate::legalise) fn vector_intrinsic(
        &mut self,
        inst: &'m Inst,
        short: &str,
        args: &'m [ir::Arg],
    ) -> Result<bool> {
        let Some(first) = args.first() else {
            return Ok(false);
        };
        let Some(shape) = self.cx.shape(first.operand.ty)? else {
            return Ok(false);
        };
        let a = self.vector(&first.operand)?;
        if let Some(rest) = short.strip_prefix("vector.reduce.") {
            let family = rest.split('.').next().unwrap_or("");
            let words = self.reduce(family, shape, &a)?;
            self.set_words(inst.result, words);
            return Ok(true);
        }
        let family = short.split('.').next().unwrap_or("");
        let extreme = match family {
            "smax" => Some(Extreme::Max),
            "smin" => Some(Extreme::Min),
            "umax" => Some(Extreme::UnsignedMax),
            "umin" => Some(Extreme::UnsignedMin),
            _ => None,
        };
        let values = match (family, extreme, args) {
            (_, Some(extreme), [_, second]) => {
                let b = self.vector(&second.operand)?;
                self.vector_extreme(extreme, shape, &a, &b)?
            }
            ("abs", _, _) => {
                let zero: Vec<lir::Value> =
                    shape.classes().iter().map(|ty| self.zero(*ty)).collect();
                let negated = self.vector_binary(BinOp::Sub, shape, &zero, &a)?;
                let mask = self.vector_compare(Pred::Slt, shape, &a, &zero)?;
                self.blend(shape, &mask, &negated, &a)
            }
            _ => {
                return Err(LegaliseErrorKind::Unsupported {
                    what: format!("llvm.{short}"),
                    help: "use an intrinsic of the core, or a loop over elements",
                })
            }
        };
        let parts = super::vector_parts(&self.b, values);
        self.set(inst.result, parts);
        Ok(true)
    }

    /// All lanes to one: the upper half against the lower, until one is left.
    fn reduce(&mut self, family: &str, shape: Shape, a: &[lir::Value]) -> Result<Vec<lir::Value>> {
        let unknown = || LegaliseErrorKind::Unsupported {
            what: format!("llvm.vector.reduce.{family}"),
            help: "use a loop over elements",
        };
        let combine = |s: &mut Self, shape: Shape, x: &[lir::Value], y: &[lir::Value]| {
            let op = match family {
                "add" => BinOp::Add,
                "mul" => BinOp::Mul,
                "and" => BinOp::And,
                "or" => BinOp::Or,
                "xor" => BinOp::Xor,
                "smax" => return s.vector_extreme(Extreme::Max, shape, x, y),
                "smin" => return s.vector_extreme(Extreme::Min, shape, x, y),
                "umax" => return s.vector_extreme(Extreme::UnsignedMax, shape, x, y),
                "umin" => return s.vector_extreme(Extreme::UnsignedMin, shape, x, y),
                _ => return Err(unknown()),
            };
            s.vector_binary(op, shape, x, y)
        };
        let halves = shape.bits < 64
            && matches!(shape.held(), Held::Regs(_))
            && shape.lanes.is_power_of_two()
            && family != "mul";
        if !halves {
            let lanes = self.all_lanes(shape, a);
            let one = Shape { lanes: 1, ..shape };
            let mut lanes = lanes.into_iter();
            let mut all = lanes.next().unwrap_or_default();
            for lane in lanes {
                let (x, y) = (self.gathered(one, &[all]), self.gathered(one, &[lane]));
                let sum = combine(self, one, &x, &y)?;
                all = self.lane(one, &sum, 0);
            }
            return Ok(all);
        }
        let whole = Shape {
            lanes: shape.per_chunk(),
            ..shape
        };
        let mut chunks = self.chunks(shape, a);
        while chunks.len() > 1 {
            let upper = chunks.split_off(chunks.len().div_ceil(2));
            for (at, chunk) in upper.into_iter().enumerate() {
                chunks[at] = combine(self, whole, &[chunks[at]], &[chunk])?[0];
            }
        }
        let mut chunk = chunks[0];
        let mut lanes = shape.lanes.min(whole.lanes);
        while lanes > 1 {
            lanes /= 2;
            let amount = self.b.konst((lanes * shape.bits / 8) as i32);
            let moved = self.b.isa1(Isa::VSHIFT, &[chunk, chunk, amount]);
            chunk = combine(self, whole, &[chunk], &[moved])?[0];
        }
        Ok(self.lane(whole, &[chunk], 0))
    }
}
