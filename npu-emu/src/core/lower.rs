//! Rows of the instruction table as operations of the interpreter.

use npu_arch::isa::{Access, Inst, Operand, Reg, RegFile, SchedClass, SlotInst};

use super::regs::{self, RegId};
use super::vec::file::{place, HIGH_MASK, LOW_MASK};
use super::vec::plan::{address_from, VecOp};
use super::vec::Eval;

/// Which operation. Register operands are `d`, `a`, `b` of [`Op`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[rustfmt::skip]
pub(super) enum Code {
    Add, Sub, Adc, Sbc, And, Or, Xor, Eq, Ne, Ge, Lt, Geu, Ltu, Lshl, Ashl, Mul, Divs, SelEqz, SelNez,
    Abs, Clb, Clz, Eqz, Nez, ExtS8, ExtS16, ExtU8, ExtU16,
    AddImm, AddNc, MovImm, Mov, MovLate, Counter,
    Load, LoadS8, LoadU8, LoadS16, LoadU16, Store, StorePart, Padd,
    J, Jl, Jz, Jnz, Jnzd, JInd, JlInd, Ret,
    Acq, AcqReg, AcqCond, AcqCondReg, Rel, RelReg, RelCond, RelCondReg,
    Event, Done,
    /// Stream and cascade; whether the word is the last of its packet is
    /// `imm` (0 no, 1 yes, 2 as `r28` says).
    StreamRead, StreamTryRead, StreamWrite, StreamTryWrite, Header, TryHeader,
    ControlHeader, TryControlHeader, CascadeRead, CascadeWrite,
    RegisterRead, RegisterWrite,
    SparseReset, SparseFill, SparsePeek, SparsePop,
    /// Vector units `d` and on, `bytes` of them, plain.
    VecLoad, VecStore,
    /// Operation `ext` of [`Program::vec`](super::program::Program::vec).
    Vec, Mac, VecLoadOp, VecStoreOp, Lookup,
    Unimplemented, Refused,
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

/// One operation of a bundle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Op {
    pub(super) code: Code,
    pub(super) mode: Mode,
    /// Its results of the next cycle disturb nothing of the bundle: they are
    /// written at once.
    pub(super) direct: bool,
    /// Bytes of a memory access.
    pub(super) bytes: u8,
    pub(super) d: RegId,
    pub(super) a: RegId,
    pub(super) b: RegId,
    /// Number of units of plain vector accesses.
    pub(super) units: u8,
    /// It is a `vlda`.
    pub(super) from_a: bool,
    /// Number of a vector operation, or of an instruction.
    pub(super) ext: u16,
    pub(super) imm: i32,
}

pub(super) const EMPTY: Op = Op {
    code: Code::Done,
    mode: Mode::Imm,
    direct: false,
    bytes: 4,
    d: 0,
    a: 0,
    b: 0,
    units: 0,
    from_a: false,
    ext: 0,
    imm: 0,
};

/// Whether it may have to wait, with the rest of its bundle.
pub(super) fn can_block(inst: Inst) -> bool {
    use SchedClass::*;
    inst.name().starts_with("ACQ")
        || inst == Inst::MOV_CNTR
        || matches!(
            inst.info().sched,
            MOV_SS
                | MOV_CPH_B
                | MOV_CPH_NB
                | MOV_CPH_NB_TLAST_REG
                | MOV_PH_B
                | MOV_PH_NB
                | MOV_PH_NB_TLAST_REG
                | ST_MS
                | ST_MS_NB
                | ST_MS_NB_TLAST_REG
                | VMOV_CASCADE_READ
                | VMOV_CASCADE_WRITE
                | LDA_TM
                | ST_TM
        )
}

/// Scalar registers that a row writes so that the next bundle sees it.
pub(super) fn immediate_writes(s: &SlotInst) -> u128 {
    set(s, |a| a.def_cycle == 1)
}

/// Scalar registers that a row reads when it issues.
pub(super) fn early_reads(s: &SlotInst) -> u128 {
    set(s, |a| a.use_cycle == 1)
}

fn set(s: &SlotInst, which: impl Fn(&npu_arch::isa::latency::RegAccess) -> bool) -> u128 {
    s.reg_accesses()
        .filter(which)
        .filter_map(|a| regs::id(a.reg))
        .fold(0, |set, id| set | 1 << id)
}

/// Registers whose new values may be undefined.
pub(super) fn may_be_undefined(s: &SlotInst, op: &Op) -> u128 {
    match op.code {
        Code::Mov | Code::SelEqz | Code::SelNez => 1 << op.d,
        // It sets the carry itself.
        Code::Sub | Code::Sbc | Code::Abs | Code::Jnzd => 1 << regs::CARRY,
        Code::Unimplemented | Code::Refused => immediate_writes(s),
        _ => 0,
    }
}

/// Registers whose values an instruction computes with. Copying and saving a
/// register that was never written is no computation, neither is selecting
/// it away.
pub(super) fn needs(s: &SlotInst, op: &Op) -> u128 {
    // `srCarry`, which subtractions leave undefined again and again, is looked
    // at when it is used.
    let mut needed = set(s, |a| a.access.reads() && a.use_cycle == 1) & !(1 << regs::CARRY);
    let drop = |r: RegId| !(1u128 << r);
    match op.code {
        Code::Store => {
            // The data register may be part of the address too.
            let address = 1u128 << op.a | 1u128 << op.b;
            if address & 1 << op.d == 0 {
                needed &= drop(op.d);
            }
        }
        Code::Mov | Code::MovLate => needed &= drop(op.a),
        Code::SelEqz | Code::SelNez => {
            let condition = 1u128 << (regs::R + 27);
            needed &= (drop(op.a) & drop(op.b)) | condition;
        }
        _ => {}
    }
    needed
}

fn scalar(s: &SlotInst, i: usize) -> Option<RegId> {
    s.reg(i).and_then(regs::id)
}

/// Why a row is refused whatever its operands, if it is.
pub(super) fn refusal(inst: Inst) -> Option<&'static str> {
    use SchedClass::*;
    match inst.info().sched {
        VLDB_SPARSE_FILL | VLDB_SPARSE_PEEK | VLDB_SPARSE_POP | VLDB_SPARSE_RESET
            if inst.name().ends_with("_4") =>
        {
            Some("the order of sparse 4-bit data is not public")
        }
        _ => match super::vec::eval(inst) {
            Some(Eval::Refused(why)) => Some(why),
            _ => None,
        },
    }
}

/// [`Op::imm`] of a refused operation: the row is, or its operands are.
const ROW: i32 = 0;
const READS_FLOAT_FLAGS: i32 = 1;

/// Why an operation is refused.
pub(super) fn why_refused(op: &Op) -> &'static str {
    match op.imm {
        READS_FLOAT_FLAGS => {
            "what float instructions raise in srFPFlags, srF2FFlags and srF2IFlags is not public"
        }
        _ => Inst::ALL
            .get(usize::from(op.ext))
            .and_then(|i| refusal(*i))
            .unwrap_or("its operands"),
    }
}

fn reads_float_flags(s: &SlotInst) -> bool {
    const FLAGS: [Reg; 3] = [Reg::SR_FP_FLAGS, Reg::SR_F2F_FLAGS, Reg::SR_F2I_FLAGS];
    s.reg_accesses()
        .any(|a| a.access.reads() && FLAGS.contains(&a.reg))
}

pub(super) fn lower(s: &SlotInst, vec: &mut Vec<VecOp>) -> Op {
    let refused = if refusal(s.inst()).is_some() {
        Some(ROW)
    } else {
        reads_float_flags(s).then_some(READS_FLOAT_FLAGS)
    };
    if let Some(imm) = refused {
        return Op {
            code: Code::Refused,
            ext: s.inst() as u16,
            imm,
            ..EMPTY
        };
    }
    try_lower(s, vec).unwrap_or(Op {
        code: Code::Unimplemented,
        ext: s.inst() as u16,
        ..EMPTY
    })
}

fn try_lower(s: &SlotInst, vec: &mut Vec<VecOp>) -> Option<Op> {
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
        Inst::SBC => rrr(Sbc),
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
        _ => stream(s).or_else(|| memory(s, vec)),
    }
}

/// What is left of a vector operation when its arithmetic is known.
fn vector(s: &SlotInst, code: Code, op: Op, vec: &mut Vec<VecOp>) -> Option<Op> {
    let v = VecOp::new(s)?;
    let ext = u16::try_from(vec.len()).ok()?;
    let code = match v.eval {
        Eval::Mac(_) => Code::Mac,
        _ => code,
    };
    vec.push(v);
    Some(Op { code, ext, ..op })
}

/// Bytes that a row moves from or to memory.
fn access_bytes(s: &SlotInst) -> u8 {
    let asm = s.inst().info().asm;
    let mnemonic = asm.split(' ').next().unwrap_or(asm);
    let parts = || mnemonic.split('.');
    if mnemonic.starts_with('v') {
        return if parts().any(|p| p == "128") { 16 } else { 32 };
    }
    match mnemonic.rsplit('.').next() {
        Some("s8" | "u8") => 1,
        Some("s16" | "u16") => 2,
        _ => match s.reg(0).map(Reg::file) {
            Some(RegFile::Q) => 16,
            _ => 4,
        },
    }
}

/// Loads, stores, pointer updates, and vector operations: the name tells what
/// kind, the operands the addressing mode.
fn memory(s: &SlotInst, vec: &mut Vec<VecOp>) -> Option<Op> {
    use SchedClass::*;
    let inst = s.inst();
    let name = inst.name();
    let op = Op {
        bytes: access_bytes(s),
        ..address(s)?
    };
    match inst.info().sched {
        LDA_TM | ST_TM => {
            return Some(Op {
                code: if s.kind().load {
                    Code::RegisterRead
                } else {
                    Code::RegisterWrite
                },
                d: scalar(s, 0)?,
                ..op
            })
        }
        VLDB_4X => return vector(s, Code::Lookup, op, vec),
        VLDB_SPARSE_FILL | VLDB_SPARSE_PEEK | VLDB_SPARSE_POP | VLDB_SPARSE_RESET
        | VLDB_COMPR_FILL | VLDB_COMPR_PEEK | VLDB_COMPR_POP | VLDB_COMPR_RESET => {
            return sparse(s, op)
        }
        _ => {}
    }
    if name.starts_with("PADD") {
        return Some(Op {
            code: Code::Padd,
            ..op
        });
    }
    let data = s.reg(0);
    let plain = matches!(
        inst.info().sched,
        VLDA_W
            | VLDA_POSTINC_W
            | VLDA_2D_W
            | VLDA_3D_W
            | VLDA_AM
            | VLDA_POSTINC_AM
            | VLDA_2D_AM
            | VLDA_3D_AM
            | VLDB
            | VLDB_2D
            | VLDB_3D
            | VLDB_POSTINC
            | VLDB_PTR
            | VLDB_PTR_2D
            | VLDB_PTR_3D
            | VLDB_PTR_POSTINC
            | LDA_Q
            | LDA_2D_Q
            | LDA_3D_Q
            | LDA_POSTINC_Q
            | VST_W
            | VST_POSTINC_W
            | VST_2D_W
            | VST_3D_W
            | VST_AM
            | VST_POSTINC_AM
            | VST_2D_AM
            | VST_3D_AM
            | ST_Q
            | ST_2D_Q
            | ST_3D_Q
            | ST_POSTINC_Q
    );
    if plain {
        let (d, units) = place(data?)?;
        return Some(Op {
            code: if s.kind().load {
                Code::VecLoad
            } else {
                Code::VecStore
            },
            d,
            units,
            from_a: name.starts_with("VLDA"),
            ..op
        });
    }
    if name.starts_with("LDA_") {
        let mnemonic = inst.info().asm.split(' ').next()?;
        return Some(Op {
            code: match mnemonic.rsplit('.').next()? {
                "s8" => Code::LoadS8,
                "u8" => Code::LoadU8,
                "s16" => Code::LoadS16,
                "u16" => Code::LoadU16,
                _ => Code::Load,
            },
            d: data.and_then(regs::id)?,
            ..op
        });
    }
    if name.starts_with("ST_") {
        return Some(Op {
            code: if op.bytes < 4 {
                Code::StorePart
            } else {
                Code::Store
            },
            d: data.and_then(regs::id)?,
            ..op
        });
    }
    match (s.kind().load, s.kind().store) {
        (false, false) => vector(s, Code::Vec, op, vec),
        (true, false) => vector(s, Code::VecLoadOp, op, vec),
        _ => vector(s, Code::VecStoreOp, op, vec),
    }
}

/// Loads of sparse data into half a vector register and half a mask, and of
/// compressed data into a register of 256 bits: [`Op::imm`] 0, else the bytes
/// of an entity.
fn sparse(s: &SlotInst, op: Op) -> Option<Op> {
    use SchedClass::*;
    let name = s.inst().name();
    let code = match s.inst().info().sched {
        VLDB_SPARSE_RESET | VLDB_COMPR_RESET => Code::SparseReset,
        VLDB_SPARSE_FILL | VLDB_COMPR_FILL => Code::SparseFill,
        VLDB_SPARSE_PEEK | VLDB_COMPR_PEEK => Code::SparsePeek,
        _ => Code::SparsePop,
    };
    let compressed = name.starts_with("VLDB_COMPR");
    let op = Op {
        code,
        imm: match name {
            _ if compressed => 0,
            name if name.ends_with("_16") => 2,
            _ => 1,
        },
        ..op
    };
    let Some(data) = s.reg(0).filter(|r| r.file() != RegFile::P) else {
        return Some(op);
    };
    if compressed {
        let (d, units) = place(data)?;
        return Some(Op { d, units, ..op });
    }
    let (file, half) = match data.file() {
        RegFile::Qwl => (RegFile::Wl, LOW_MASK),
        _ => (RegFile::Wh, HIGH_MASK),
    };
    let (d, _) = place(Reg::new(file, data.index())?)?;
    let (b, _) = place(Reg::new(RegFile::Q, data.index())?)?;
    Some(Op {
        d,
        b,
        units: half,
        ..op
    })
}

/// The addressing mode; plain for what has no address.
fn address(s: &SlotInst) -> Option<Op> {
    let from = address_from(s);
    let rest = s.operands().get(from..)?;
    let kinds = s.inst().operands().get(from..)?;
    let op = EMPTY;
    match (rest, kinds) {
        ([], _) => Some(op),
        ([Operand::Imm(imm)], _) => Some(Op {
            mode: Mode::Sp,
            a: regs::SP,
            b: regs::SP,
            imm: *imm,
            ..op
        }),
        ([Operand::Reg(p)], _) => {
            let a = regs::id(*p)?;
            Some(Op { a, b: a, ..op })
        }
        ([Operand::Reg(p), offset], [info, _]) => {
            let post = info.access == Access::Mod;
            let a = regs::id(*p)?;
            let with = |mode, b, imm| {
                Some(Op {
                    mode,
                    a,
                    b,
                    imm,
                    ..op
                })
            };
            match offset {
                Operand::Imm(imm) if post => with(Mode::PostImm, a, *imm),
                Operand::Imm(imm) => with(Mode::Imm, a, *imm),
                Operand::Reg(m) => match m.file() {
                    RegFile::M => with(Mode::PostReg, regs::id(*m)?, 0),
                    RegFile::DJ => with(Mode::Index, regs::id(*m)?, 0),
                    RegFile::D => with(Mode::Post2D, m.index(), 0),
                    RegFile::D3 => with(Mode::Post3D, m.index(), 0),
                    _ => None,
                },
            }
        }
        _ => None,
    }
}

/// Streams and cascades.
fn stream(s: &SlotInst) -> Option<Op> {
    use SchedClass::*;
    let inst = s.inst();
    let name = inst.name();
    let last = if name.contains("TLAST") {
        1
    } else if name.ends_with("doTlast_reg") {
        2
    } else {
        0
    };
    let blocking = !name.contains("_NB_");
    let choose = |yes, no| if blocking { yes } else { no };
    let op = Op { imm: last, ..EMPTY };
    Some(match inst.info().sched {
        MOV_SS => Op {
            code: choose(Code::StreamRead, Code::StreamTryRead),
            d: scalar(s, 0)?,
            ..op
        },
        ST_MS | ST_MS_NB | ST_MS_NB_TLAST_REG => Op {
            code: choose(Code::StreamWrite, Code::StreamTryWrite),
            a: scalar(s, 0)?,
            ..op
        },
        MOV_PH_B | MOV_PH_NB | MOV_PH_NB_TLAST_REG => Op {
            code: choose(Code::Header, Code::TryHeader),
            a: scalar(s, 0)?,
            b: s.imm(1)? as u8,
            ..op
        },
        MOV_CPH_B | MOV_CPH_NB | MOV_CPH_NB_TLAST_REG => Op {
            code: choose(Code::ControlHeader, Code::TryControlHeader),
            a: scalar(s, 0)?,
            b: scalar(s, 3)?,
            d: (s.imm(1)? | s.imm(2)? << 2) as u8,
            ..op
        },
        VMOV_CASCADE_READ => {
            let (d, units) = place(s.reg(0)?)?;
            Op {
                code: Code::CascadeRead,
                d,
                units,
                // The half of an accumulator that it fills.
                b: u8::from(inst == Inst::VMOV_HI),
                ..op
            }
        }
        VMOV_CASCADE_WRITE => {
            let (d, units) = place(s.reg(0)?)?;
            Op {
                code: Code::CascadeWrite,
                d,
                units,
                ..op
            }
        }
        _ => return None,
    })
}
