//! Vectors: memory, rearrangement, and operations that name an instruction.

use super::address::{Form, Reach};
use super::roots::Root;
use super::{Selector, Value};
use crate::lir::machine::{fixed_words, has_effect, is_address};
use crate::lir::{Extend, Op as LOp, Width};
use crate::mach::{Addr, Class, Imm, MInst, MemRef, Object, Op, Reg};
use npu_arch::isa::{Access, Inst, OperandClass, OperandKind};

/// The class of an instruction's operand; none for what is not allocated.
fn operand_class(class: OperandClass) -> Option<Class> {
    use OperandClass as O;
    Some(match class {
        O::R | O::LdaScl | O::SclMS | O::LdaCg | O::MvSclDst | O::MvSclSrc | O::AluCg => Class::R,
        O::P => Class::P,
        O::M => Class::M,
        O::DJ => Class::Dj,
        O::D => Class::D,
        O::DS => Class::D3,
        O::L => Class::L,
        O::RS4 => Class::Rs4,
        O::RS8 => Class::Rs8,
        O::S => Class::S,
        O::W | O::Wm1 | O::MvAMWQSrc | O::MvAMWQDst => Class::W,
        O::X | O::MvBMXSrc | O::MvBMXDst | O::ShflDst => Class::X,
        O::Y => Class::Y,
        O::AM => Class::Am,
        O::BM => Class::Bm,
        O::CM => Class::Cm,
        O::QQ => Class::Q,
        O::QQX => Class::Qx,
        O::CRm | O::QXHL => return None,
    })
}

/// The parts of a class that are values of their own: lane and lanes of each.
fn pieces(class: Class) -> Vec<(u32, u32)> {
    match class {
        Class::L | Class::D | Class::D3 => (0..class.lanes()).map(|n| (n, 1)).collect(),
        Class::Qx => vec![(0, 2), (2, 2)],
        other => vec![(0, other.lanes())],
    }
}

/// What a look-up in a table reads: nothing that changes while the function
/// runs (`npu_aie/memory.h`), so that stores need not wait for it nor it for
/// them.
fn table(row: Inst) -> Option<MemRef> {
    row.name().starts_with("VLDB_4x").then(|| MemRef {
        object: Object::Constant("a table".to_owned()),
        base: None,
        offset: 0,
        size: u32::MAX,
        volatile: false,
    })
}

/// Operations around an instruction, in program order.
#[derive(Default)]
struct Around {
    before: Vec<MInst>,
    defs: Vec<Reg>,
    uses: Vec<Reg>,
    after: Vec<MInst>,
}

impl Selector<'_> {
    /// A number of `bytes` bytes over and over in a register of a class.
    pub(super) fn splat(&mut self, class: Class, bytes: u32, value: i32, to: Reg) -> Vec<MInst> {
        let acc = matches!(class, Class::Am | Class::Bm | Class::Cm);
        if acc && value == 0 {
            let clear = |d: Reg| MInst::isa(Inst::VCLR_vclr, &[d], &[], Imm::None);
            if class == Class::Cm {
                return vec![clear(to)];
            }
            let whole = self.out.new_reg(Class::Cm);
            return vec![clear(whole), MInst::copy(to, whole.view(0, class.lanes()))];
        }
        let row = match bytes {
            1 => Inst::VBCST_8,
            2 => Inst::VBCST_16,
            _ => Inst::VBCST_32,
        };
        let word = self.out.new_reg(Class::R);
        let x = if class == Class::X {
            to
        } else {
            self.out.new_reg(Class::X)
        };
        let mut insts = vec![
            MInst::constant(word, value),
            MInst::isa(row, &[x], &[word], Imm::None),
        ];
        match class.lanes() {
            1 => insts.push(MInst::copy(to, x.view(0, 1))),
            2 if x != to => insts.push(MInst::copy(to, x)),
            4 => {
                insts.push(MInst::copy(to.view(0, 2), x));
                insts.push(MInst::copy(to.view(2, 2), x));
            }
            _ => {}
        }
        insts
    }

    /// What lies at a symbol.
    pub(super) fn pool(&mut self, class: Class, symbol: &str, to: Reg) -> Vec<MInst> {
        let p = self.out.new_reg(Class::P);
        let mut insts = vec![MInst::new(
            Op::Const,
            &[p],
            &[],
            Imm::Symbol(symbol.to_owned(), 0),
        )];
        for (lane, byte) in (0..class.bytes()).step_by(32).enumerate() {
            let to = lane_of(class, to, lane as u32);
            let op = Op::Load(Width::B32, Extend::Zero, Addr::PtrImm);
            let mut load = MInst::new(op, &[to], &[p], Imm::Int(byte as i32));
            load.mem = Some(crate::mach::MemRef {
                object: crate::mach::Object::Symbol(symbol.to_owned()),
                base: None,
                offset: byte as i32,
                size: 32,
                volatile: false,
            });
            insts.push(load);
        }
        insts
    }

    fn reach(bytes: u32) -> Reach {
        match bytes {
            16 => Reach::plain(Width::B16),
            32 => Reach::plain(Width::B32),
            _ => Reach {
                bytes,
                form: Form::Several,
            },
        }
    }

    pub(super) fn load_vector(
        &mut self,
        to: Value,
        base: Value,
        offset: i32,
        bytes: u32,
        volatile: bool,
    ) {
        let class = self.class_of(to);
        let d = self.home(to);
        let regs: Vec<Reg> = (0..bytes.div_ceil(32))
            .map(|lane| lane_of(class, d, lane))
            .collect();
        let mut insts = self.accesses(base, offset, bytes, volatile, &regs, true);
        if bytes == 16 && class == Class::W {
            // The upper half stays what it was, which is nothing.
            insts.insert(0, MInst::new(Op::Undef, &[d], &[], Imm::None));
        }
        self.emit(insts);
    }

    pub(super) fn store_vector(
        &mut self,
        value: Value,
        base: Value,
        offset: i32,
        bytes: u32,
        volatile: bool,
    ) {
        let class = self.class_of(value);
        let reg = self.operand(value);
        let regs: Vec<Reg> = (0..bytes.div_ceil(32))
            .map(|lane| lane_of(class, reg, lane))
            .collect();
        let insts = self.accesses(base, offset, bytes, volatile, &regs, false);
        self.emit(insts);
    }

    /// Loads to or stores of registers, one behind the other in memory.
    fn accesses(
        &mut self,
        base: Value,
        offset: i32,
        bytes: u32,
        volatile: bool,
        regs: &[Reg],
        load: bool,
    ) -> Vec<MInst> {
        let address = self.address(base, offset, Self::reach(bytes), volatile);
        let width = if bytes == 16 { Width::B16 } else { Width::B32 };
        let mut insts = address.before;
        for (n, reg) in regs.iter().enumerate() {
            let byte = 32 * n as i32;
            let imm = match &address.imm {
                Imm::Int(at) => Imm::Int(at.wrapping_add(byte)),
                Imm::Frame(crate::mach::FramePlace::Slot(slot, at)) => {
                    Imm::Frame(crate::mach::FramePlace::Slot(*slot, at.wrapping_add(byte)))
                }
                other => other.clone(),
            };
            let mut inst = if load {
                let op = Op::Load(width, Extend::Zero, address.mode);
                MInst::new(op, &[*reg], &address.uses, imm)
            } else {
                let mut uses = vec![*reg];
                uses.extend(&address.uses);
                MInst::new(Op::Store(width, address.mode), &[], &uses, imm)
            };
            let mut mem = address.mem.clone();
            mem.offset = mem.offset.wrapping_add(byte);
            mem.size = width.bytes();
            inst.mem = Some(mem);
            insts.push(inst);
        }
        insts
    }

    /// Parts, wholes and the other file: copies, which mostly disappear.
    pub(super) fn rearrange(&mut self, op: &LOp, result: Value) {
        let d = self.home(result);
        let class = self.class_of(result);
        let insts = match op {
            LOp::Part { value, index } => {
                let from = self.operand(*value);
                let n = class.lanes();
                vec![MInst::copy(d, from.view(index * n, n))]
            }
            LOp::Join(parts) => {
                let mut insts = Vec::new();
                let mut lane = 0;
                for part in parts {
                    let n = self.class_of(*part).lanes();
                    let to = d.view(lane, n);
                    lane += n;
                    insts.push(match self.op_of(*part) {
                        Some(LOp::Undef) => MInst::new(Op::Undef, &[to], &[], Imm::None),
                        _ => MInst::copy(to, self.operand(*part)),
                    });
                }
                insts
            }
            LOp::Recast(value) => vec![MInst::copy(d, self.operand(*value))],
            _ => vec![MInst::new(Op::Undef, &[d], &[], Imm::None)],
        };
        self.emit(insts);
    }

    pub(super) fn set_control(&mut self, register: u8, value: Value) {
        let to = Reg(Reg::CONTROL.start + u32::from(register));
        let inst = match self.constant_of(value) {
            // What the move with an immediate can hold.
            Some(c) if (-512..512).contains(&c) => MInst::constant(to, c),
            _ => {
                let from = self.operand(value);
                MInst::copy(to, from)
            }
        };
        self.emit([inst]);
    }

    pub(super) fn must_happen(&self, op: &LOp) -> bool {
        matches!(op, LOp::IsaAt { inst, volatile, .. } if *volatile || has_effect(*inst))
    }

    /// An instruction with its operands.
    pub(super) fn row(&mut self, row: Inst, args: &[Value], imm: Option<i32>, results: &[Value]) {
        let around = self.operands(row, args, results, false);
        let imm = imm.map_or(Imm::None, Imm::Int);
        let mut inst = MInst::isa(row, &around.defs, &around.uses, imm);
        inst.mem = table(row);
        let mut insts = around.before;
        insts.push(inst);
        insts.extend(around.after);
        self.emit(insts);
    }

    /// An instruction that accesses memory.
    pub(super) fn row_at(&mut self, op: &LOp, results: &[Value]) {
        let LOp::IsaAt {
            inst,
            indexed,
            args,
            base,
            offset,
            bytes,
            volatile,
        } = op
        else {
            return;
        };
        let reach = Reach {
            bytes: *bytes,
            form: Form::Row(*inst),
        };
        let address = self.address(*base, *offset, reach, *volatile);
        let mut around = self.operands(*inst, args, results, true);
        let row = match address.mode {
            Addr::PtrImm | Addr::Post => *inst,
            Addr::PtrReg | Addr::Sp => *indexed,
        };
        // The address comes last in every assembly form that has one.
        let named = around.uses.len() - fixed_words(*inst).filter(|f| f.1.reads()).count();
        around.uses.splice(named..named, address.uses);
        let mut access = MInst::isa(row, &around.defs, &around.uses, address.imm);
        access.mem = Some(address.mem);
        let mut insts = around.before;
        insts.extend(address.before);
        insts.push(access);
        insts.extend(around.after);
        self.emit(insts);
    }

    /// The registers of an instruction's operands, and what moves arguments
    /// there and results away.
    fn operands(
        &mut self,
        row: Inst,
        args: &[Value],
        results: &[Value],
        addressed: bool,
    ) -> Around {
        let mut around = Around::default();
        let (mut args, mut results) = (args.iter(), results.iter());
        for o in row.operands() {
            if addressed && is_address(row, o.letter) {
                continue;
            }
            let OperandKind::Reg(class) = o.kind else {
                continue;
            };
            let Some(class) = operand_class(class) else {
                continue;
            };
            match o.access {
                Access::Use => {
                    let reg = self.argument(class, &mut args, &mut around.before);
                    around.uses.push(reg);
                }
                Access::Def => {
                    let reg = self.result(class, &mut results, &mut around.after);
                    around.defs.push(reg);
                }
                Access::Mod => {
                    let reg = self.modified(class, &mut args, &mut results, &mut around);
                    around.uses.push(reg);
                    around.defs.extend(written(class, reg));
                }
            }
        }
        for (reg, access) in fixed_words(row) {
            let Some(reg) = Reg::of(reg) else { continue };
            if access.reads() {
                if let Some(v) = args.next() {
                    match self.root_of(*v) {
                        Some(root) => {
                            let made = self.make(&root, reg);
                            around.before.extend(made);
                        }
                        None => {
                            let from = self.reg(*v);
                            around.before.push(MInst::copy(reg, from));
                        }
                    }
                }
                around.uses.push(reg);
            }
            if access.writes() {
                if let Some(v) = results.next().filter(|v| self.needed[v.0 as usize]) {
                    around.after.push(MInst::copy(self.home(*v), reg));
                }
                around.defs.push(reg);
            }
        }
        around
    }

    /// A register of a class that holds the next arguments.
    fn argument<'v>(
        &mut self,
        class: Class,
        args: &mut impl Iterator<Item = &'v Value>,
        before: &mut Vec<MInst>,
    ) -> Reg {
        if let [_] = pieces(class)[..] {
            let Some(v) = args.next() else {
                return self.out.new_reg(class);
            };
            if self.class_of(*v) == class {
                return self.operand(*v);
            }
            if let Some(c) = self.constant_of(*v) {
                return self.root_reg(Root::Const(class, c));
            }
            if let Some(reg) = self.moved(class, *v) {
                return reg;
            }
            let (to, from) = (self.out.new_reg(class), self.operand(*v));
            before.push(MInst::copy(to, from));
            return to;
        }
        let to = self.out.new_reg(class);
        self.gather(class, to, args, before);
        to
    }

    /// Moves arguments to the pieces of a register.
    fn gather<'v>(
        &mut self,
        class: Class,
        to: Reg,
        args: &mut impl Iterator<Item = &'v Value>,
        before: &mut Vec<MInst>,
    ) {
        let all = pieces(class);
        for (lane, n) in &all {
            let Some(v) = args.next() else { continue };
            let to = if all.len() == 1 {
                to
            } else {
                to.view(*lane, *n)
            };
            match self.constant_of(*v) {
                Some(c) => before.push(MInst::constant(to, c)),
                None => {
                    let from = self.operand(*v);
                    before.push(MInst::copy(to, from));
                }
            }
        }
    }

    fn result<'v>(
        &mut self,
        class: Class,
        results: &mut impl Iterator<Item = &'v Value>,
        after: &mut Vec<MInst>,
    ) -> Reg {
        let all = pieces(class);
        let mut first = None;
        let d = self.out.new_reg(class);
        for (lane, n) in &all {
            let Some(v) = results.next() else { continue };
            if !self.needed[v.0 as usize] {
                continue;
            }
            let to = self.home(*v);
            if all.len() == 1 && self.class_of(*v) == class {
                first = Some(to);
                continue;
            }
            let from = if all.len() == 1 { d } else { d.view(*lane, *n) };
            after.push(MInst::copy(to, from));
        }
        first.unwrap_or(d)
    }

    /// A register that is read and written.
    fn modified<'v>(
        &mut self,
        class: Class,
        args: &mut impl Iterator<Item = &'v Value>,
        results: &mut impl Iterator<Item = &'v Value>,
        around: &mut Around,
    ) -> Reg {
        let to = self.out.new_reg(class);
        let mut before = Vec::new();
        if let [_] = pieces(class)[..] {
            if let Some(v) = args.next() {
                let from = self.operand(*v);
                before.push(MInst::copy(to, from));
            }
        } else {
            self.gather(class, to, args, &mut before);
        }
        around.before.extend(before);
        for from in written(class, to) {
            if let Some(v) = results.next().filter(|v| self.needed[v.0 as usize]) {
                around.after.push(MInst::copy(self.home(*v), from));
            }
        }
        to
    }
}

/// What an instruction writes of a register that it reads and writes: of a
/// modifier its counters.
fn written(class: Class, reg: Reg) -> Vec<Reg> {
    match class {
        Class::D => vec![reg.view(3, 1)],
        Class::D3 => vec![reg.view(3, 1), reg.view(7, 1)],
        _ => vec![reg],
    }
}

/// One lane of a register that may have one only.
fn lane_of(class: Class, reg: Reg, lane: u32) -> Reg {
    if matches!(class, Class::W | Class::Am | Class::Q) {
        reg
    } else {
        reg.view(lane, 1)
    }
}
