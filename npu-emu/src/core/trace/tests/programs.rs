//! Random programs: straight code, loops, branches and calls, with results in
//! flight across all of them.

use npu_arch::isa::{Bundle, Inst, Operand, OperandKind, Reg, RegFile, SlotInst};

use crate::core::{Core, Stop};
use crate::strict::Strictness;

/// Own memory of the tile in the core's view.
pub(super) const DATA: u32 = 0x7_0000;

/// Random numbers that are the same in each run.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        // xorshift64*
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    /// Below `n`.
    pub(super) fn below(&mut self, n: u64) -> u64 {
        self.next() % n.max(1)
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    pub(super) fn choose<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize]
    }
}

/// The counter of loops; random code leaves it alone.
const COUNT: u8 = 15;

fn op(inst: Inst, operands: &[Operand]) -> SlotInst {
    SlotInst::new(inst, operands).unwrap()
}

fn r(n: u8) -> Operand {
    Reg::r(n).into()
}

/// Code as bundles of 16 bytes.
pub(super) struct Program {
    bundles: Vec<Bundle>,
    /// Registers that hold nothing when it starts.
    hollow: Vec<u8>,
    stack_end: u32,
    /// What pointers point at, about.
    pointers: u32,
    /// Bytes of memory that it finds written.
    pub(super) memory: u32,
}

impl Program {
    pub(super) fn random(dice: &mut Dice) -> Program {
        let mut p = Program::new();
        if dice.one_in(4) {
            p.hollow.push(dice.below(8) as u8);
        }
        if dice.one_in(3) {
            p.stack_end = DATA + 0x440;
        }
        // How wild the code is: one random row in so many.
        let wild = dice.choose(&[4, 16, 1000, 1_000_000]);
        let dense = dice.choose(&[1, 2, 4]);
        let function = if dice.one_in(3) { Some(200) } else { None };
        for _ in 0..1 + dice.below(4) {
            let n = 1 + dice.below(12);
            p.straight(dice, n, wild, dense);
            match dice.below(5) {
                0 => p.zero_overhead(dice, wild, dense),
                1 => p.counted(dice, wild, dense),
                2 => p.skip(dice, wild, dense),
                3 => {
                    if let Some(f) = function {
                        p.push(&[op(Inst::JL, &[Operand::Imm(16 * f)])]);
                        p.straight(dice, 5, wild, dense);
                    }
                }
                _ => {}
            }
        }
        p.straight(dice, 8, wild, 4);
        let end = p.bundles.len();
        p.push(&[op(Inst::DONE, &[])]);
        for _ in 0..12 {
            p.push(&[]);
        }
        if let Some(f) = function {
            p.bundles
                .resize(f as usize, Bundle::with_length(&[], 16).unwrap());
            p.straight(dice, 6, wild, dense);
            p.push(&[op(Inst::RET, &[])]);
            p.straight(dice, 5, wild, dense);
        }
        let repairs = dice.choose(&[0, 10, 40, 40]);
        p.repair(repairs);
        if dice.one_in(4) {
            p.bad_end(dice, end);
        }
        p
    }

    fn new() -> Program {
        Program {
            bundles: Vec::new(),
            hollow: Vec::new(),
            stack_end: DATA + 0x600,
            pointers: DATA + 0x100,
            memory: 0x800,
        }
    }

    /// A loop of multiplications and loads that runs long enough for many
    /// turns at once, sometimes out of memory.
    pub(super) fn product_loop(dice: &mut Dice) -> Program {
        let mode = dice.choose(&[0, 0, 18, 19]);
        Program::loop_of(mode, dice)
    }

    /// The same in a mode of 16-bit factors.
    pub(super) fn loop_of_words(dice: &mut Dice) -> Program {
        Program::loop_of(21, dice)
    }

    fn loop_of(mode: u8, dice: &mut Dice) -> Program {
        let mut p = Program::new();
        p.memory = 0x2000;
        p.pointers = DATA + dice.choose(&[0x200, 0x1000, 0x1000, 0x1000, 0x1c00]);
        if dice.one_in(12) {
            p.pointers += 4;
        }
        let body = 1 + dice.below(12);
        let trips = dice.below(60) as i32;
        p.set_up_loop(body as i32, 7, trips);
        for _ in 0..7 {
            p.push(&[]);
        }
        p.products_in_turn(mode, dice, body);
        for _ in 0..12 {
            p.push(&[]);
        }
        p.push(&[op(Inst::DONE, &[])]);
        for _ in 0..12 {
            p.push(&[]);
        }
        p
    }

    /// Ends in what random code rarely does.
    fn bad_end(&mut self, dice: &mut Dice, mut at: usize) {
        let p0 = Reg::p(0).into();
        let x0 = Reg::new(RegFile::X, 0).unwrap().into();
        let wl0 = Reg::new(RegFile::Wl, 0).unwrap().into();
        let far = op(Inst::MOVXM_lng_cg, &[p0, (DATA as i32 + 0x100).into()]);
        let load = op(Inst::VLDA_dmw_lda_w_ag_idx_imm, &[wl0, p0, 0.into()]);
        let zero = op(Inst::MOVA_lda_cg, &[r(17), 0.into()]);
        let extract = op(Inst::VEXTRACT_S32, &[r(1), x0, r(17)]);
        let none = Vec::new();
        let end: Vec<Vec<SlotInst>> = match dice.below(4) {
            0 => vec![vec![op(Inst::J_jump_imm, &[Operand::Imm(24)])]],
            1 => vec![vec![op(Inst::PADDB_sp_imm, &[Operand::Imm(0x400)])]; 3],
            2 => vec![
                vec![op(Inst::MOVXM_lng_cg, &[p0, 26.into()])],
                none.clone(),
                vec![op(Inst::J_jump_ind, &[p0])],
            ],
            _ => {
                let mut all = vec![vec![far], vec![load], vec![zero]];
                all.resize(9, none);
                all.push(vec![extract]);
                all
            }
        };
        for insts in end {
            if let (Some(b), Ok(new)) = (self.bundles.get_mut(at), Bundle::with_length(&insts, 16))
            {
                *b = new;
            }
            at += 1;
        }
    }

    /// Replaces bundles that fault by NOPs: random code does not live long.
    fn repair(&mut self, times: usize) {
        for _ in 0..times {
            let mut core = self.core(Strictness::strict());
            core.traces.off = true;
            let Stop::Fault(fault) = core.run(&mut super::memory(self.memory), 4000) else {
                return;
            };
            if let Some(bundle) = self.bundles.get_mut(fault.pc as usize / 16) {
                *bundle = Bundle::with_length(&[], 16).unwrap();
            }
        }
    }

    fn here(&self) -> i32 {
        16 * self.bundles.len() as i32
    }

    fn push(&mut self, insts: &[SlotInst]) {
        let bundle = (0..=insts.len())
            .rev()
            .find_map(|n| Bundle::with_length(&insts[..n], 16).ok());
        self.bundles.extend(bundle);
    }

    /// Multiplications with the loads beside them, as inner loops have them.
    fn products(&mut self, dice: &mut Dice, n: u64) {
        let reg = |file: RegFile, n: u64| Operand::Reg(Reg::new(file, n as u8).unwrap());
        let signs = r(dice.choose(&[0, 0, 18, 19, 20, 21]));
        for _ in 0..n {
            let (d, a) = (dice.below(4), dice.below(4));
            let acc = if dice.one_in(3) { a } else { d };
            let (x, y) = (dice.below(4), dice.below(4));
            let (x, y) = (reg(RegFile::X, x), reg(RegFile::X, y));
            let (d, acc) = (reg(RegFile::Cm, d), reg(RegFile::Cm, acc));
            let mut all = vec![op(Inst::VMAC_vmac_cm_core_dense, &[d, acc, x, y, signs])];
            let mut load = |inst, at: i32| {
                let file = dice.choose(&[RegFile::Wl, RegFile::Wh]);
                let w = reg(file, dice.below(4));
                let p = reg(RegFile::P, dice.below(5));
                let at = Operand::Imm(32 * dice.below(5) as i32 + at);
                (!dice.one_in(4)).then(|| op(inst, &[w, p, at]))
            };
            all.extend(load(Inst::VLDA_dmw_lda_w_ag_idx_imm, 0));
            all.extend(load(Inst::VLDB_dmw_ldb_ag_pstm_nrm_imm, -64));
            self.push(&all);
        }
    }

    /// The same as compilers write them: registers take turns.
    fn products_in_turn(&mut self, mode: u8, dice: &mut Dice, n: u64) {
        let reg = |file: RegFile, n: u64| Operand::Reg(Reg::new(file, n as u8).unwrap());
        let signs = r(mode);
        let accs = dice.choose(&[2, 4]);
        let mut loaded = 0;
        for k in 0..n {
            let cm = reg(RegFile::Cm, k % accs);
            let [x, y] = [(); 2].map(|()| reg(RegFile::X, dice.below(4)));
            let mut all = vec![op(Inst::VMAC_vmac_cm_core_dense, &[cm, cm, x, y, signs])];
            let loads = [
                (Inst::VLDA_dmw_lda_w_ag_idx_imm, 0, 0),
                (Inst::VLDB_dmw_ldb_ag_pstm_nrm_imm, 1, -64),
            ];
            for (inst, p, least) in loads {
                if dice.one_in(3) {
                    continue;
                }
                let file = [RegFile::Wl, RegFile::Wh][loaded as usize % 2];
                let w = reg(file, loaded / 2 % 4);
                let p = reg(RegFile::P, p + 2 * dice.below(2));
                let at = Operand::Imm(32 * dice.below(5) as i32 + least);
                all.push(op(inst, &[w, p, at]));
                loaded += 1;
            }
            self.push(&all);
        }
    }

    fn straight(&mut self, dice: &mut Dice, n: u64, wild: u64, dense: u64) {
        if dice.one_in(6) {
            return self.products(dice, n);
        }
        for _ in 0..n {
            let mut insts: Vec<SlotInst> = Vec::new();
            if !dice.one_in(dense + 1) {
                for _ in 0..1 + dice.below(3) {
                    insts.extend(instruction(dice, wild));
                }
            }
            // As many as there is a format for.
            let mut fit: Vec<SlotInst> = Vec::new();
            for s in insts {
                fit.push(s);
                if Bundle::with_length(&fit, 16).is_err() {
                    fit.pop();
                }
            }
            self.push(&fit);
        }
    }

    /// A zero-overhead loop, sometimes set up too late.
    fn zero_overhead(&mut self, dice: &mut Dice, wild: u64, dense: u64) {
        let mut body = 1 + dice.below(9) as i32;
        let products = dice.one_in(3);
        if products {
            body = 2 + dice.below(18) as i32;
        }
        let gap = if dice.one_in(12) { 2 } else { 7 };
        let most = if products { 30 } else { 6 };
        let trips = dice.below(most) as i32;
        self.set_up_loop(body, gap, trips);
        self.straight(dice, gap as u64, wild, 1);
        if products {
            return self.products(dice, body as u64);
        }
        self.straight(dice, body as u64 - 1, wild, dense);
        if dice.one_in(8) {
            self.push(&[op(
                Inst::ST_S8_ag_idx_imm,
                &[r(1), Reg::p(0).into(), 1.into()],
            )]);
        } else {
            self.straight(dice, 1, wild, dense);
        }
    }

    /// Sets the registers of a loop that begins in so many bundles.
    fn set_up_loop(&mut self, body: i32, gap: i32, trips: i32) {
        let first = self.here() / 16 + 4 + gap;
        let long = |reg: Reg, n: i32| op(Inst::MOVXM_lng_cg, &[reg.into(), n.into()]);
        self.push(&[long(Reg::LS, 16 * first)]);
        self.push(&[long(Reg::LE, 16 * (first + body - 1))]);
        self.push(&[op(Inst::MOVA_lda_cg, &[r(COUNT), trips.into()])]);
        let lc = Reg::LC.into();
        self.push(&[op(Inst::ADD_NC, &[lc, r(COUNT), 0.into()])]);
    }

    /// A loop that counts down and branches.
    fn counted(&mut self, dice: &mut Dice, wild: u64, dense: u64) {
        let trips = 1 + dice.below(5) as i32;
        self.push(&[op(Inst::MOVA_lda_cg, &[r(COUNT), trips.into()])]);
        let start = self.here();
        let body = dice.below(6);
        self.straight(dice, body, wild, dense);
        self.push(&[op(Inst::ADD_add_r_ri, &[r(COUNT), r(COUNT), (-1).into()])]);
        if dice.one_in(8) {
            let p = Reg::p(7).into();
            self.push(&[op(Inst::MOVXM_lng_cg, &[p, start.into()])]);
            self.push(&[op(Inst::JNZD, &[r(COUNT), r(COUNT), p])]);
        } else {
            let odd = if dice.one_in(40) { 2 } else { 0 };
            self.push(&[op(Inst::JNZ, &[r(COUNT), Operand::Imm(start + odd)])]);
        }
        self.straight(dice, 5, wild, dense);
    }

    /// A branch forward, sometimes with another one in its delay slots.
    fn skip(&mut self, dice: &mut Dice, wild: u64, dense: u64) {
        let over = dice.below(4) as i32;
        let target = Operand::Imm(self.here() + 16 * (6 + over));
        let inst = dice.choose(&[Inst::JZ, Inst::JNZ]);
        let on = dice.choose(&[0, 1, 2, 3]);
        self.push(&[op(inst, &[r(on), target])]);
        if dice.one_in(6) {
            self.straight(dice, 1, wild, dense);
            self.push(&[op(Inst::J_jump_imm, &[target])]);
            self.straight(dice, 3, wild, dense);
        } else {
            self.straight(dice, 5, wild, dense);
        }
        self.straight(dice, over as u64, wild, dense);
    }

    pub(super) fn core(&self, strict: Strictness) -> Core {
        let mut core = Core::new();
        let code: Vec<u8> = self
            .bundles
            .iter()
            .flat_map(|b| b.encode().to_vec())
            .collect();
        core.write_program(0, &code);
        core.set_strictness(strict);
        for n in 0..32 {
            if !self.hollow.contains(&n) {
                core.set_reg(Reg::r(n), u32::from(n) * 0x0101 + u32::from(n / 3));
            }
        }
        core.set_reg(Reg::r(0), 0x308);
        core.set_reg(Reg::r(16), 0);
        core.set_reg(Reg::r(17), 1);
        // Other signs; another accumulator; 16-bit factors.
        for (n, word) in [(18, 0x108), (19, 8), (20, 0x309), (21, 0x318)] {
            core.set_reg(Reg::r(n), word);
        }
        for n in 0..8 {
            core.set_reg(Reg::p(n), self.pointers + 0x40 * u32::from(n));
            core.set_reg(Reg::m(n), 32 * u32::from(n % 3));
            core.set_reg(Reg::dj(n), 32 * u32::from(n % 2));
            core.set_reg(Reg::dn(n), u32::from(n % 4));
            core.set_reg(Reg::dc(n), u32::from(n % 2));
        }
        for n in 0..4 {
            core.set_reg(Reg::s(n), u32::from(n) + 2);
        }
        core.set_reg(Reg::SP, DATA + 0x400);
        core.set_reg(Reg::LR, 0);
        core.set_stack_end(Some(self.stack_end));
        let hollow = |n: u8| self.hollow.contains(&n);
        for n in (0..12).filter(|n| !hollow(*n)) {
            let x = Reg::new(RegFile::X, n).unwrap();
            let bytes: Vec<u8> = (0..64u8).map(|k| k.wrapping_mul(n + 1)).collect();
            assert!(core.set_vector(x, &bytes));
        }
        for n in (0..9).filter(|n| !hollow(*n)) {
            let cm = Reg::new(RegFile::Cm, n).unwrap();
            assert!(core.set_vector(cm, &[n; 128]));
        }
        for n in 0..4 {
            let q = Reg::new(RegFile::Q, n).unwrap();
            assert!(core.set_vector(q, &[0x33; 16]));
        }
        core.enable();
        core
    }

    pub(super) fn listing(&self) -> String {
        let lines = self.bundles.iter().enumerate();
        let lines = lines.filter(|(_, b)| b.active().next().is_some());
        lines
            .map(|(n, b)| format!("{:#05x}: {b}\n", 16 * n))
            .collect()
    }
}

/// What random code may not touch: it would run away.
fn runs_away(s: &SlotInst) -> bool {
    let k = s.kind();
    let fixed = [Reg::LS, Reg::LE, Reg::LC, Reg::LR];
    let writes = s
        .reg_accesses()
        .filter(|a| a.access.writes())
        .any(|a| fixed.contains(&a.reg) || a.reg == Reg::r(COUNT));
    k.branch || k.lock || writes || s.inst() == Inst::DONE
}

/// Any row with operands that fit it.
fn any_row(dice: &mut Dice) -> Option<SlotInst> {
    let inst = dice.choose(Inst::ALL);
    let numbers: [i64; 10] = [0, 4, 8, 32, -32, 64, 1, 2, -4, 5];
    let mut operands = Vec::new();
    for o in inst.operands() {
        operands.push(match o.kind {
            OperandKind::Reg(c) => {
                let n = dice.below(1 << c.bits());
                Operand::Reg(c.decode(n as u32)?)
            }
            OperandKind::Imm(f) => {
                let n = dice.choose(&numbers);
                Operand::Imm(if f.holds(n) { n } else { f.max() } as i32)
            }
        });
    }
    SlotInst::new(inst, &operands)
        .ok()
        .filter(|s| !runs_away(s))
}

/// An instruction of the common kinds, over few registers.
fn instruction(dice: &mut Dice, wild: u64) -> Option<SlotInst> {
    use Inst::*;
    if dice.one_in(wild) {
        return any_row(dice);
    }
    let few = dice.choose(&[3, 8]);
    let mut n = |count: u64| dice.below(count) as u8;
    let (a, b, c) = (1 + n(few), 1 + n(few), 1 + n(few));
    let (p, q) = (n(5), n(5));
    let word = 4 * i32::from(n(12));
    let half = 2 * i32::from(n(12));
    let block = 32 * i32::from(n(4));
    let (kind, more) = (n(42), n(4));
    let reg = |file: RegFile, n: u8| Operand::Reg(Reg::new(file, n).unwrap());
    let (x, w) = (
        |n: u8| reg(RegFile::X, n % 4),
        |n: u8| {
            reg(
                if n % 2 == 0 { RegFile::Wl } else { RegFile::Wh },
                n / 2 % 4,
            )
        },
    );
    let cm = |n: u8| reg(RegFile::Cm, n % 3);
    let ptr = |n: u8| Operand::Reg(Reg::p(n));
    let imm = Operand::Imm;
    let binary = [ADD, SUB, AND, OR, XOR, LT, GEU, LSHL, ASHL, EQ, ADC, SBC];
    let (inst, operands): (Inst, Vec<Operand>) = match kind {
        0..=5 => (
            binary[usize::from(kind * 2 + more % 2)],
            vec![r(a), r(b), r(c)],
        ),
        6 => (ADD_add_r_ri, vec![r(a), r(b), imm(word - 20)]),
        7 => (MUL_mul_r_rr, vec![r(a), r(b), r(c)]),
        8 => (dice.choose(&[SELEQZ, SELNEZ, DIVS]), vec![r(a), r(b), r(c)]),
        9 => (
            dice.choose(&[ABS, CLB, CLZ, NEZ, EXTENDs8, EXTENDu16]),
            vec![r(a), r(b)],
        ),
        10 => (MOVA_lda_cg, vec![r(a), imm(word)]),
        11 => (ADD_NC, vec![r(a), r(b), imm(word)]),
        12 => (MOV_mv_scl, vec![r(a), r(b)]),
        13 => {
            let low = Reg::dj(q).into();
            (
                MOV_mv_scl,
                vec![dice.choose(&[low, r(a)]), dice.choose(&[low, ptr(p), r(b)])],
            )
        }
        14 if more == 0 => {
            let sat: Operand = Reg::new(RegFile::Control, 6 + n_of(a)).unwrap().into();
            (
                MOV_mv_scl,
                vec![dice.choose(&[sat, Reg::s(b % 4).into()]), r(16 + c % 2)],
            )
        }
        14 => (MOV_D4, vec![r(a), r(b)]),
        15 | 16 => (LDA_dms_lda_idx_imm, vec![r(a), ptr(p), imm(word)]),
        17 => (LDA_dms_lda_pstm_nrm_imm, vec![r(a), ptr(p), imm(word - 16)]),
        18 => (LDA_dms_lda_idx_imm, vec![ptr(a % 8), ptr(p), imm(word)]),
        19 => (LDA_S16_ag_idx_imm, vec![r(a), ptr(p), imm(half)]),
        20 => (LDA_U8_ag_idx_imm, vec![r(a), ptr(p), imm(half / 2)]),
        21 => (ST_dms_sts_idx_imm, vec![r(a), ptr(p), imm(word)]),
        22 => (ST_dms_sts_pstm_nrm_imm, vec![r(a), ptr(p), imm(word - 16)]),
        23 => (ST_S8_ag_idx_imm, vec![r(a), ptr(p), imm(half / 2)]),
        24 => (ST_S16_ag_idx_imm, vec![r(a), ptr(p), imm(half)]),
        25 => (
            PADDA_lda_ptr_inc_idx_imm,
            vec![ptr(p), imm(dice.choose(&[4, -4, 32, -32]))],
        ),
        26 => (PADDB_sp_imm, vec![imm(dice.choose(&[32, -32]))]),
        27 | 28 => (VLDA_dmw_lda_w_ag_idx_imm, vec![w(a), ptr(p), imm(block)]),
        29 => (
            VLDB_dmw_ldb_ag_pstm_nrm_imm,
            vec![w(a), ptr(p), imm(block - 32)],
        ),
        30 => (VST_dmw_sts_w_ag_idx_imm, vec![w(a), ptr(p), imm(block)]),
        31 => (VADD_32, vec![x(a), x(b), x(c)]),
        32 => (VMOV_mv_x, vec![x(a), x(b)]),
        33 | 34 => {
            let d = cm(a);
            let acc = dice.choose(&[d, cm(b)]);
            (VMAC_vmac_cm_core_dense, vec![d, acc, x(b), x(c), r(0)])
        }
        35 => {
            let source = dice.choose(&[x(b), x(c)]);
            (VEXTRACT_S32, vec![r(a), source, r(16 + more % 2)])
        }
        36 => (VLDA_2D_dmw_lda_w, vec![w(a), ptr(p), reg(RegFile::D, more)]),
        37 => {
            let bm = reg(RegFile::Bml, b % 3);
            (
                VST_SRS_S16_S32_ag_idx_imm,
                vec![bm, Reg::s(more).into(), ptr(p), imm(block)],
            )
        }
        38 | 39 => {
            let bm = reg(RegFile::Bml, b % 3);
            (
                VLDA_UPS_S32_D16_ag_idx_imm,
                vec![bm, Reg::s(more).into(), ptr(p), imm(block)],
            )
        }
        40 => (
            VLDB_UNPACK_S16_S8_ag_idx,
            vec![x(a), ptr(p), Reg::dj(more).into()],
        ),
        _ => (
            dice.choose(&[
                VSRS_S16_S32_mv_w_srs,
                VEXTRACT_S32,
                VUNPACK_S16_S8,
                VCLR_vclr,
            ]),
            vec![],
        ),
    };
    if operands.is_empty() {
        return typed(dice, inst);
    }
    SlotInst::new(inst, &operands)
        .ok()
        .filter(|s| !runs_away(s))
}

/// A control register from `crRnd` on.
fn n_of(n: u8) -> u8 {
    n % 6
}

/// A row with random operands of its classes, the first of each.
fn typed(dice: &mut Dice, inst: Inst) -> Option<SlotInst> {
    let mut operands = Vec::new();
    for o in inst.operands() {
        operands.push(match o.kind {
            OperandKind::Reg(c) => {
                let n = dice.below(8.min(1 << c.bits()));
                Operand::Reg(c.decode(n as u32)?)
            }
            OperandKind::Imm(f) => Operand::Imm(if f.holds(0) { 0 } else { f.min() } as i32),
        });
    }
    SlotInst::new(inst, &operands)
        .ok()
        .filter(|s| !runs_away(s))
}
