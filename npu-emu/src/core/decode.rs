//! Program memory, decoded once into operations that run without looking at
//! tables.

use npu_arch::isa::{
    latency::DELAY_SLOTS, Access, Bundle, DecodeError, Inst, Operand, OperandKind, Port, Reg,
    RegFile, SlotInst,
};

use super::fault::FaultKind;
use super::regs::{self, RegId};

/// Bytes of program memory.
pub const PROGRAM_BYTES: usize = 16 * 1024;

/// Which operation. Register operands are `d`, `a`, `b` of [`Op`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[rustfmt::skip]
pub(super) enum Code {
    Add, Sub, Adc, And, Or, Xor, Eq, Ne, Ge, Lt, Geu, Ltu, Lshl, Ashl, Mul, Divs, SelEqz, SelNez,
    Abs, Clb, Clz, Eqz, Nez, ExtS8, ExtS16, ExtU8, ExtU16,
    AddImm, AddNc, MovImm, Mov, MovLate, Counter,
    Load, Store, StorePart, Padd,
    J, Jl, Jz, Jnz, Jnzd, JInd, JlInd, Ret,
    Acq, AcqReg, AcqCond, AcqCondReg, Rel, RelReg, RelCond, RelCondReg,
    Event, Done,
    Unimplemented,
}

/// How a memory operation or pointer update makes its address from the
/// pointer `a`, the register `b` and the number `imm`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// `[sp, imm]`.
    Sp,
    /// `[p, imm]`.
    Imm,
    /// `[p, dj]`.
    Index,
    /// `[p], imm`.
    PostImm,
    /// `[p], m`.
    PostReg,
    /// `[p], d` in two dimensions; `b` is the modifier's number.
    Post2D,
    /// `[p], d` in three dimensions.
    Post3D,
}

/// Width and extension of a memory operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    Word,
    S8,
    U8,
    S16,
    U16,
}

impl Width {
    pub(super) const fn bytes(self) -> u32 {
        match self {
            Width::Word => 4,
            Width::S8 | Width::U8 => 1,
            Width::S16 | Width::U16 => 2,
        }
    }
}

/// One operation of a bundle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Op {
    pub(super) code: Code,
    pub(super) width: Width,
    pub(super) mode: Mode,
    pub(super) d: RegId,
    pub(super) a: RegId,
    pub(super) b: RegId,
    pub(super) imm: i32,
}

const EMPTY: Op = Op {
    code: Code::Done,
    width: Width::Word,
    mode: Mode::Imm,
    d: 0,
    a: 0,
    b: 0,
    imm: 0,
};

/// A port needed some cycles after issue.
#[derive(Clone, Copy, Debug)]
pub(super) struct PortNeed {
    /// Cycles after the bundle's first execution cycle.
    pub(super) offset: u8,
    /// Marks these.
    pub(super) takes: u32,
    /// Must not find these marked.
    pub(super) conflicts: u32,
}

/// A decoded bundle.
#[derive(Clone, Debug)]
pub(super) struct Decoded {
    /// Operations: an acquire comes first, a release last, the move slot
    /// before the rest.
    pub(super) ops: [Op; 6],
    pub(super) count: u8,
    /// Length in bytes.
    pub(super) bytes: u8,
    /// A part-word store is among the operations.
    pub(super) part_store: bool,
    /// Registers that must hold defined values.
    pub(super) needs: u128,
    /// Range of [`Program::ports`].
    pub(super) ports: (u32, u32),
    /// Address after the delay slots, for calls.
    pub(super) after_delay: u32,
}

/// The program memory of a core.
#[derive(Clone, Default)]
pub(super) struct Program {
    bytes: Vec<u8>,
    written: Vec<bool>,
    /// By address / 2: number of the decoded bundle plus one, 0 if none.
    index: Vec<u32>,
    decoded: Vec<Decoded>,
    pub(super) ports: Vec<PortNeed>,
}

impl Program {
    pub(super) fn new() -> Program {
        Program {
            bytes: vec![0; PROGRAM_BYTES],
            written: vec![false; PROGRAM_BYTES],
            index: vec![0; PROGRAM_BYTES / 2],
            decoded: Vec::new(),
            ports: Vec::new(),
        }
    }

    pub(super) fn write(&mut self, offset: usize, data: &[u8]) -> bool {
        let Some(end) = offset
            .checked_add(data.len())
            .filter(|e| *e <= self.bytes.len())
        else {
            return false;
        };
        self.bytes[offset..end].copy_from_slice(data);
        self.written[offset..end].fill(true);
        self.index.fill(0);
        self.decoded.clear();
        self.ports.clear();
        true
    }

    /// Whether something was written to this byte.
    pub(super) fn is_written(&self, at: usize) -> bool {
        self.written.get(at).copied().unwrap_or(false)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The number of the bundle at `pc`, for [`Program::bundle`].
    #[inline]
    pub(super) fn find(&mut self, pc: u32, lenient: bool) -> Result<u32, FaultKind> {
        match self.index.get(pc as usize / 2) {
            Some(0) => self.decode(pc, lenient),
            Some(n) if pc % 2 == 0 => Ok(n - 1),
            _ => Err(FaultKind::OutsideProgram { pc }),
        }
    }

    #[inline]
    pub(super) fn bundle(&self, number: u32) -> &Decoded {
        &self.decoded[number as usize]
    }

    #[cold]
    fn decode(&mut self, pc: u32, lenient: bool) -> Result<u32, FaultKind> {
        let at = pc as usize;
        if pc % 2 != 0 {
            return Err(FaultKind::Decode(DecodeError::Format { offset: at }));
        }
        let bundle = Bundle::decode(&self.bytes, at).map_err(FaultKind::Decode);
        // Memory that nobody wrote explains a failure better than its bits.
        let end = at + bundle.as_ref().map_or(2, Bundle::len);
        if !lenient {
            if let Some(i) = self.written[at..end].iter().position(|w| !w) {
                return Err(FaultKind::UninitialisedProgram {
                    addr: (at + i) as u32,
                });
            }
        }
        let bundle = bundle?;
        let mut after_delay = end;
        for _ in 0..DELAY_SLOTS {
            let first = self.bytes.get(after_delay).copied();
            after_delay += first
                .and_then(npu_arch::isa::bundle_length)
                .unwrap_or(PROGRAM_BYTES);
        }
        let decoded = self.lower(&bundle, after_delay as u32);
        self.decoded.push(decoded);
        let number = self.decoded.len() as u32;
        self.index[at / 2] = number;
        Ok(number - 1)
    }

    fn lower(&mut self, bundle: &Bundle, after_delay: u32) -> Decoded {
        let first_port = self.ports.len() as u32;
        let mut d = Decoded {
            ops: [EMPTY; 6],
            count: 0,
            bytes: bundle.len() as u8,
            part_store: false,
            needs: 0,
            ports: (first_port, first_port),
            after_delay,
        };
        let order = |s: &&SlotInst| match s.slot() {
            _ if s.kind().lock && s.inst().name().starts_with("ACQ") => 0,
            _ if s.kind().lock => 3,
            npu_arch::isa::Slot::Mv => 1,
            _ => 2,
        };
        for rank in 0..4 {
            for s in bundle.active().filter(|s| order(s) == rank) {
                let op = lower(s);
                d.part_store |= op.code == Code::StorePart;
                d.needs |= needs(s, &op);
                for p in s.ports() {
                    let bit = |p: Port| 1u32 << p as u8;
                    let (takes, conflicts) = match p.port {
                        Port::AVOID_PART_WORD_STORE => (0, bit(Port::PART_WORD_STORE)),
                        Port::AVOID_SEMAPHORE => (bit(p.port), bit(Port::SEMAPHORE)),
                        Port::SEMAPHORE => (bit(p.port), bit(p.port) | bit(Port::AVOID_SEMAPHORE)),
                        other => (bit(other), bit(other)),
                    };
                    for cycle in p.first..=p.last {
                        self.ports.push(PortNeed {
                            offset: cycle - 1,
                            takes,
                            conflicts,
                        });
                    }
                }
                d.ops[usize::from(d.count)] = op;
                d.count += 1;
            }
        }
        d.ports.1 = self.ports.len() as u32;
        d
    }
}

/// The port of a conflict mask, for messages.
pub(super) fn port_of(mask: u32) -> Port {
    use Port::*;
    const PORTS: [Port; 12] = [
        R_WX,
        R_WA,
        R_RV,
        RS_WM,
        P_RM,
        P_WM,
        M_WM,
        DJ_WM,
        DN_WM,
        DC_WM,
        LOAD_UNIT_A,
        STORE_UNIT,
    ];
    let other = if mask & 1 << SEMAPHORE as u8 != 0 {
        SEMAPHORE
    } else {
        PART_WORD_STORE
    };
    PORTS
        .into_iter()
        .find(|p| mask & 1 << *p as u8 != 0)
        .unwrap_or(other)
}

/// Registers whose values an instruction computes with. Copying and saving a
/// register that was never written is no computation, neither is selecting
/// it away.
fn needs(s: &SlotInst, op: &Op) -> u128 {
    let mut set = 0u128;
    for a in s.reg_accesses().filter(|a| a.access.reads()) {
        if let Some(id) = regs::id(a.reg) {
            set |= 1 << id;
        }
    }
    let drop = |r: RegId| !(1u128 << r);
    match op.code {
        Code::Store | Code::StorePart => {
            // The data register may be part of the address too.
            let address = 1u128 << op.a | 1u128 << op.b;
            if address & 1 << op.d == 0 {
                set &= drop(op.d);
            }
        }
        Code::Mov | Code::MovLate => set &= drop(op.a),
        Code::SelEqz | Code::SelNez => {
            let condition = 1u128 << (regs::R + 27);
            set &= (drop(op.a) & drop(op.b)) | condition;
        }
        _ => {}
    }
    set
}

fn scalar(s: &SlotInst, i: usize) -> Option<RegId> {
    s.reg(i).and_then(regs::id)
}

fn lower(s: &SlotInst) -> Op {
    try_lower(s).unwrap_or(Op {
        code: Code::Unimplemented,
        imm: s.inst() as i32,
        ..EMPTY
    })
}

fn try_lower(s: &SlotInst) -> Option<Op> {
    use Code::*;
    let r = |i| scalar(s, i);
    let imm = |i: usize| s.imm(i);
    let rrr = |code| {
        Some(Op {
            code,
            d: r(0)?,
            a: r(1)?,
            b: r(2)?,
            ..EMPTY
        })
    };
    let rr = |code| {
        Some(Op {
            code,
            d: r(0)?,
            a: r(1)?,
            ..EMPTY
        })
    };
    let jump = |code, i: usize| {
        Some(Op {
            code,
            imm: imm(i)?,
            ..EMPTY
        })
    };
    let lock_imm = |code| {
        Some(Op {
            code,
            imm: imm(0)?,
            a: r(1)?,
            ..EMPTY
        })
    };
    let lock_reg = |code| {
        Some(Op {
            code,
            b: r(0)?,
            a: r(1)?,
            ..EMPTY
        })
    };
    match s.inst() {
        Inst::ADD => rrr(Add),
        Inst::SUB => rrr(Sub),
        Inst::ADC => rrr(Adc),
        Inst::AND => rrr(And),
        Inst::OR if r(1) == r(2) => rr(Mov),
        Inst::OR => rrr(Or),
        Inst::XOR => rrr(Xor),
        Inst::EQ => rrr(Eq),
        Inst::NE => rrr(Ne),
        Inst::GE => rrr(Ge),
        Inst::LT => rrr(Lt),
        Inst::GEU => rrr(Geu),
        Inst::LTU => rrr(Ltu),
        Inst::LSHL => rrr(Lshl),
        Inst::ASHL => rrr(Ashl),
        Inst::MUL_mul_r_rr => rrr(Mul),
        Inst::DIVS => rrr(Divs),
        Inst::SELEQZ => rrr(SelEqz),
        Inst::SELNEZ => rrr(SelNez),
        Inst::ABS => rr(Abs),
        Inst::CLB => rr(Clb),
        Inst::CLZ => rr(Clz),
        Inst::EQZ => rr(Eqz),
        Inst::NEZ => rr(Nez),
        Inst::EXTENDs8 => rr(ExtS8),
        Inst::EXTENDs16 => rr(ExtS16),
        Inst::EXTENDu8 => rr(ExtU8),
        Inst::EXTENDu16 => rr(ExtU16),
        Inst::ADD_add_r_ri => Some(Op {
            imm: imm(2)?,
            ..rr(AddImm)?
        }),
        Inst::ADD_NC => Some(Op {
            imm: imm(2)?,
            ..rr(AddNc)?
        }),
        Inst::MOVA_lda_cg | Inst::MOVX_alu_cg | Inst::MOV_mv_cg | Inst::MOVXM_lng_cg => Some(Op {
            code: MovImm,
            d: r(0)?,
            imm: imm(1)?,
            ..EMPTY
        }),
        Inst::MOV_mv_scl | Inst::MOVX_mvx_scl => rr(Mov),
        Inst::MOV_D1 | Inst::MOV_D2 | Inst::MOV_D3 | Inst::MOV_D4 | Inst::MOV_D5 | Inst::MOV_D6 => {
            let cycle = s.inst().operands().first()?.def_cycle;
            Some(Op {
                imm: cycle.into(),
                ..rr(MovLate)?
            })
        }
        Inst::MOV_CNTR => Some(Op {
            code: Counter,
            d: s.reg(0)?.units().next().and_then(regs::id)?,
            ..EMPTY
        }),
        Inst::J_jump_imm => jump(J, 0),
        Inst::JL => jump(Jl, 0),
        Inst::JZ => Some(Op {
            a: r(0)?,
            ..jump(Jz, 1)?
        }),
        Inst::JNZ => Some(Op {
            a: r(0)?,
            ..jump(Jnz, 1)?
        }),
        Inst::JNZD => rrr(Jnzd),
        Inst::J_jump_ind => Some(Op {
            code: JInd,
            a: r(0)?,
            ..EMPTY
        }),
        Inst::JL_IND => Some(Op {
            code: JlInd,
            a: r(0)?,
            ..EMPTY
        }),
        Inst::RET => Some(Op {
            code: Ret,
            a: regs::LR,
            ..EMPTY
        }),
        Inst::ACQ_mLockId_imm => lock_imm(Acq),
        Inst::ACQ_mLockId_reg => lock_reg(AcqReg),
        Inst::ACQ_COND_mLockId_imm => lock_imm(AcqCond),
        Inst::ACQ_COND_mLockId_reg => lock_reg(AcqCondReg),
        Inst::REL_mLockId_imm => lock_imm(Rel),
        Inst::REL_mLockId_reg => lock_reg(RelReg),
        Inst::REL_COND_mLockId_imm => lock_imm(RelCond),
        Inst::REL_COND_mLockId_reg => lock_reg(RelCondReg),
        Inst::EVENT => jump(Event, 0),
        Inst::DONE => Some(Op {
            code: Done,
            ..EMPTY
        }),
        _ => memory(s),
    }
}

/// Scalar loads, stores and pointer updates: the name tells the width, the
/// operands the addressing mode.
fn memory(s: &SlotInst) -> Option<Op> {
    let name = s.inst().name();
    let (code, data) = if name.starts_with("LDA_") {
        (Code::Load, 1)
    } else if name.starts_with("ST_") {
        (Code::Store, 1)
    } else if name.starts_with("PADD") {
        (Code::Padd, 0)
    } else {
        return None;
    };
    if name.contains("TM") {
        return None;
    }
    let width = match s.inst().info().asm.split(' ').next()?.rsplit('.').next()? {
        "s8" => Width::S8,
        "u8" => Width::U8,
        "s16" => Width::S16,
        "u16" => Width::U16,
        _ => Width::Word,
    };
    let code = match code {
        Code::Store if width != Width::Word => Code::StorePart,
        c => c,
    };
    let d = if data == 1 { scalar(s, 0)? } else { 0 };
    let rest = &s.operands()[data..];
    let kinds = &s.inst().operands()[data..];
    let op = Op {
        code,
        width,
        d,
        ..EMPTY
    };
    let pointer = |r: &Reg| regs::id(*r);
    match (rest, kinds) {
        ([Operand::Imm(imm)], _) => Some(Op {
            mode: Mode::Sp,
            a: regs::SP,
            b: regs::SP,
            imm: *imm,
            ..op
        }),
        ([Operand::Reg(p), offset], [info, _]) => {
            debug_assert!(matches!(info.kind, OperandKind::Reg(_)));
            let post = info.access == Access::Mod;
            let a = pointer(p)?;
            match offset {
                Operand::Imm(imm) => {
                    let mode = if post { Mode::PostImm } else { Mode::Imm };
                    Some(Op {
                        mode,
                        a,
                        b: a,
                        imm: *imm,
                        ..op
                    })
                }
                Operand::Reg(m) => match m.file() {
                    RegFile::M => Some(Op {
                        mode: Mode::PostReg,
                        a,
                        b: pointer(m)?,
                        ..op
                    }),
                    RegFile::DJ => Some(Op {
                        mode: Mode::Index,
                        a,
                        b: pointer(m)?,
                        ..op
                    }),
                    RegFile::D => Some(Op {
                        mode: Mode::Post2D,
                        a,
                        b: m.index(),
                        ..op
                    }),
                    RegFile::D3 => Some(Op {
                        mode: Mode::Post3D,
                        a,
                        b: m.index(),
                        ..op
                    }),
                    _ => None,
                },
            }
        }
        _ => None,
    }
}
