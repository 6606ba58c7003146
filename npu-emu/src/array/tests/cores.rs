//! Cores among DMAs.

use super::*;
use npu_arch::array::regs;
use npu_arch::isa::{Bundle as Code, Inst, Operand, Reg, SlotInst};

fn r(n: u8) -> Operand {
    Operand::Reg(Reg::r(n))
}

fn p(n: u8) -> Operand {
    Operand::Reg(Reg::p(n))
}

fn op(inst: Inst, operands: &[Operand]) -> SlotInst {
    SlotInst::new(inst, operands).unwrap()
}

fn bundle(insts: &[SlotInst]) -> Vec<u8> {
    Code::new(insts).unwrap().encode().to_vec()
}

/// Locks and addresses of a stage, in the core's view.
struct Stage {
    from: i32,
    to: i32,
    input_full: i32,
    input_free: i32,
    output_free: i32,
    output_full: i32,
}

/// An endless loop that moves one word and adds 1.
fn add_one(s: &Stage) -> Vec<u8> {
    let lock = |inst, lock: i32, r0: u8| vec![op(inst, &[lock.into(), r(r0)])];
    let pause = |n| vec![vec![]; n];
    let start = [
        op(Inst::MOVXM_lng_cg, &[p(0), s.from.into()]),
        op(Inst::MOVXM_lng_cg, &[p(1), s.to.into()]),
        op(Inst::MOVA_lda_cg, &[r(0), (-1).into()]),
        op(Inst::MOVA_lda_cg, &[r(1), 1.into()]),
    ];
    let mut bytes: Vec<u8> = start.iter().flat_map(|inst| bundle(&[*inst])).collect();
    while bytes.len() % 16 != 0 {
        bytes.extend(bundle(&[]));
    }
    let top = bytes.len() as i32;
    let body = [lock(Inst::ACQ_mLockId_imm, s.input_full, 0)]
        .into_iter()
        .chain(pause(4))
        .chain([lock(Inst::ACQ_mLockId_imm, s.output_free, 0)])
        .chain(pause(8))
        .chain([vec![op(Inst::LDA_dms_lda_idx_imm, &[r(2), p(0), 0.into()])]])
        .chain(pause(8))
        .chain([vec![op(Inst::ADD_add_r_ri, &[r(2), r(2), 1.into()])]])
        .chain([vec![op(Inst::ST_dms_sts_idx_imm, &[r(2), p(1), 0.into()])]])
        .chain(pause(8))
        .chain([lock(Inst::REL_mLockId_imm, s.input_free, 1)])
        .chain(pause(4))
        .chain([
            lock(Inst::REL_mLockId_imm, s.output_full, 1),
            vec![op(Inst::J_jump_imm, &[top.into()])],
        ])
        .chain(pause(5));
    bytes.extend(body.flat_map(|insts| bundle(&insts)));
    bytes
}

impl Bench {
    pub(super) fn program(&mut self, tile: TileCoord, code: &[u8]) {
        let mut code = code.to_vec();
        // Fetches reach past the last bundle.
        code.resize(code.len().next_multiple_of(16) + 16, 0);
        let words: Vec<u32> = code
            .chunks(4)
            .map(|c| u32::from_le_bytes(c.try_into().unwrap()))
            .collect();
        self.array
            .block_write(at(tile, TileOffset(TileKind::PROGRAM_MEMORY)), &words)
            .unwrap();
        self.write(tile, regs::CORE_CONTROL, 2);
        self.write(tile, regs::CORE_CONTROL, 0);
        self.write(tile, regs::CORE_CONTROL, 1);
    }

    /// One word in at 0x400 (locks 0 and 1), shim to S2MM 0 of `CORE`.
    fn word_in(&mut self) {
        self.shim(SHIM);
        self.memtile_through(MEM);
        self.connect(CORE, (Bundle::South, 1), (Bundle::Dma, 0));
        self.lock(CORE, 0, 1);
        let bd = CoreBd::default()
            .address(0x400)
            .and_then(|bd| bd.length(4))
            .and_then(|bd| bd.acquire(0, -1))
            .and_then(|bd| bd.release(1, 1))
            .and_then(|bd| bd.next(BdId(0)))
            .unwrap();
        self.core_bd(CORE, 0, bd);
        self.push(CORE, DmaChannel::s2mm(0), 0, 0);
    }

    /// One word out at 0x500 (locks 2 and 3) by MM2S 0 of `tile`.
    fn word_out(&mut self, tile: TileCoord) {
        self.lock(tile, 2, 1);
        let bd = CoreBd::default()
            .address(0x500)
            .and_then(|bd| bd.length(4))
            .and_then(|bd| bd.acquire(3, -1))
            .and_then(|bd| bd.release(2, 1))
            .and_then(|bd| bd.next(BdId(1)))
            .unwrap();
        self.core_bd(tile, 1, bd);
        self.push(tile, DmaChannel::mm2s(0), 1, 0);
        self.connect(tile, (Bundle::Dma, 0), (Bundle::South, 0));
    }
}

const OWN_TO_OWN: Stage = Stage {
    from: 0x70400,
    to: 0x70500,
    input_full: 49,
    input_free: 48,
    output_free: 50,
    output_full: 51,
};

fn words(values: &[u32]) -> Vec<u8> {
    values.iter().flat_map(|v| v.to_le_bytes()).collect()
}

fn add_through(b: &mut Bench, input: &[u32]) -> RunOutcome {
    b.args.clear();
    let from = b.arg(words(input));
    let to = b.arg(vec![0xee; 4 * input.len()]);
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, input.len() as u32);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, input.len() as u32);
    b.wait(SHIM, DmaChannel::s2mm(0));
    b.run()
}

#[test]
fn a_core_works_on_what_the_dma_brings() {
    let mut b = Bench::new(Device::Npu1Col1);
    b.word_in();
    b.word_out(CORE);
    b.program(CORE, &add_one(&OWN_TO_OWN));
    for _ in 0..2 {
        let outcome = add_through(&mut b, &[5, 6, 0xffff_ffff, 8]);
        assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
        assert_eq!(b.arg_data(1), words(&[6, 7, 0, 9]));
        let stats = outcome.stats();
        assert_eq!(stats.cores.len(), 1);
        assert!(stats.cores[0].busy_cycles > 100 && stats.cores[0].lock_waits > 0);
    }
}

#[test]
fn enabled_cores_leave_their_reset_when_a_run_begins() {
    let mut b = Bench::new(Device::Npu1Col1);
    b.word_in();
    b.word_out(CORE);
    b.program(CORE, &add_one(&OWN_TO_OWN));
    // As an image that enables its cores and leaves them in reset.
    b.write(CORE, regs::CORE_CONTROL, 3);
    let pc = at(CORE, regs::CORE_PC);
    assert_eq!(b.array.read32(pc), Ok(0));
    let outcome = add_through(&mut b, &[1, 2]);
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    assert_eq!(b.arg_data(1), words(&[2, 3]));
    // One that is not enabled stays where it is.
    b.write(CORE, regs::CORE_CONTROL, 2);
    let outcome = add_through(&mut b, &[1, 2]);
    assert!(matches!(outcome, RunOutcome::Deadlock(_)), "{outcome}");
}

#[test]
fn two_cores_share_a_memory() {
    let north = TileCoord::new(0, 3);
    let mut b = Bench::new(Device::Npu1Col1);
    b.word_in();
    // The word between them is in the south tile at 0x600, locks 4 and 5.
    b.lock(CORE, 4, 1);
    let first = Stage {
        to: 0x70600,
        output_free: 52,
        output_full: 53,
        ..OWN_TO_OWN
    };
    let second = Stage {
        from: 0x40600,
        input_full: 5,
        input_free: 4,
        ..OWN_TO_OWN
    };
    b.program(CORE, &add_one(&first));
    b.program(north, &add_one(&second));
    b.word_out(north);
    b.connect(CORE, (Bundle::North, 0), (Bundle::South, 0));
    let outcome = add_through(&mut b, &[10, 20, 30]);
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    assert_eq!(b.arg_data(1), words(&[12, 22, 32]));
}

#[test]
fn a_core_that_is_never_served() {
    let mut b = Bench::new(Device::Npu1Col1);
    b.word_in();
    b.word_out(CORE);
    b.lock(CORE, 2, 0);
    b.program(CORE, &add_one(&OWN_TO_OWN));
    insta::assert_snapshot!(add_through(&mut b, &[1, 2]), @r"
    deadlock: nothing can go on
      instruction 6 waits for the task-complete token of S2MM0 of tile (0,0) (since step 3)
      DMA (0,0) S2MM0 BD 1, 0 of 2 words, waits for data from its stream (since step 3)
      core (0,2) at 0x002c waits for lock 2 of tile (0,2) to be at least 1; it is 0 (since step 2)
      DMA (0,2) S2MM0 BD 0, 0 of 1 words, waits for lock 0 of tile (0,2) to be at least 1; it is 0 (since step 2)
      DMA (0,2) MM2S0 BD 1, 0 of 1 words, waits for lock 3 of tile (0,2) to be at least 1; it is 0 (since step 1)
    why:
      the instruction stream waits for DMA (0,0) S2MM0: its token
      DMA (0,0) S2MM0 waits for DMA (0,2) MM2S0: its data
      a cycle of waits:
        DMA (0,2) MM2S0 waits for core (0,2): lock 3 of tile (0,2)
        core (0,2) waits for DMA (0,2) MM2S0: lock 2 of tile (0,2), which closes the cycle
    ");
    // The context is lost; the next one works.
    b.array.reset();
    let mut next = Bench {
        array: b.array,
        ..Bench::new(Device::Npu1Col1)
    };
    next.word_in();
    next.word_out(CORE);
    next.program(CORE, &add_one(&OWN_TO_OWN));
    let outcome = add_through(&mut next, &[1, 2]);
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
}

#[test]
fn an_endless_core_is_a_timeout() {
    let mut b = Bench::new(Device::Npu1Col1);
    let mut code = bundle(&[op(Inst::J_jump_imm, &[0.into()])]);
    code.extend((0..5).flat_map(|_| bundle(&[])));
    b.program(CORE, &code);
    b.shim(SHIM);
    b.wait(SHIM, DmaChannel::s2mm(0));
    let limits = Limits {
        core_cycles: 1000,
        ..Limits::default()
    };
    let outcome = b.run_with(txn::Target::npu1(), &limits);
    assert!(matches!(outcome, RunOutcome::Timeout(_)), "{outcome}");
    assert!(outcome.stats().cores[0].busy_cycles >= 1000);
}

#[test]
fn a_core_that_reads_unwritten_memory() {
    let mut b = Bench::new(Device::Npu1Col1);
    b.word_in();
    b.word_out(CORE);
    b.program(
        CORE,
        &add_one(&Stage {
            from: 0x70800,
            ..OWN_TO_OWN
        }),
    );
    insta::assert_snapshot!(add_through(&mut b, &[1, 2]), @r"
    fault: core (0,2) at 0x0040: reads 0x70800, which nothing has written (cycle 24) (strict class `uninitialised-memory`)
      0x0010: mova r1, #1
      0x0014: nop
      0x0016: nop
      0x0018: nop
      0x001a: nop
      0x001c: nop
      0x001e: nop
      0x0020: acq #49, r0
      0x0024: nop
      0x0026: nop
      0x0028: nop
      0x002a: nop
      0x002c: acq #50, r0
      0x0030: nop
      0x0032: nop
      0x0034: nop
      0x0036: nop
      0x0038: nop
      0x003a: nop
      0x003c: nop
      0x003e: nop
    > 0x0040: lda r2, [p0, #0]
      0x0044: nop
      0x0046: nop
      0x0048: nop
      core (0,2) at 0x0040 has met a fault
      DMA (0,2) S2MM0 BD 0, 0 of 1 words, waits for lock 0 of tile (0,2) to be at least 1; it is 0 (since step 2)
      DMA (0,2) MM2S0 BD 1, 0 of 1 words, waits for lock 3 of tile (0,2) to be at least 1; it is 0 (since step 1)
    ");
    assert_eq!(b.array.read32(at(CORE, regs::CORE_R0)), Ok(u32::MAX));
}
