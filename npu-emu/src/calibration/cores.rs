//! Cores and memory banks.

use npu_arch::array::bd::BdError;
use npu_arch::array::{BdId, Bundle, CoreBd, DmaChannel, TileOffset};

use super::design::{Design, Measured, CORE, MEM, SHIM};
use super::{CalibrationError, Limit, Row};
use crate::array::CoreCycles;
use crate::trace::Level;

const COUNTER: &str = "F/2026-07-02-in-kernel-timer-oracle-works.md";
const SELF: &str = "F/2026-07-13-memory-stall-bank-arbitration.md";
const GEMM: &str = "scalable-analyses/xdna, docs/source/xdna1_kernel.rst";
const WIDTH: &str = "F/2026-07-14-dma-bank-access-width.md";

const MARCHING: &str = "F/2026-07-14-producer-overcollision-phase-antilock.md";
const LOCK_CYCLES: &str = "commit 737f5505";

/// Where programs leave what they measured, and the core's address of it.
const RESULT: u32 = 0xf000;

/// Two readings of the counter with 23 bundles and 1,000 rounds of nine
/// between them.
const COUNTER_LOOP: &str = "
        movxm p0, #0x7f000
        movxm p7, #loop
        mova  r0, #999
        .p2align 4
        mov   r17:r16, cntr
        nopa
        nopa
        nopa
        nopa
        nopa
        nopa
        nopa
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
loop:   nop
        nop
        nop
        jnzd  r0, r0, p7
        nop
        nop
        nop
        nop
        nop
        mov   r19:r18, cntr
        st    r16, [p0], #4
        st    r17, [p0], #4
        st    r18, [p0], #4
        st    r19, [p0], #4
        done
";

/// A loop of one bundle that loads and stores 24 words of one bank.
const ONE_BUNDLE_LOOP: &str = "
        movxm p0, #0x7f000
        movxm p1, #0x70400
        movxm p2, #0x70480
        mova  r0, #24
        mova  r2, #1
        movxm ls, #body
        movxm le, #body
        add.nc lc, r0, #0
        .p2align 4
        nopa; nopb; nopx; mov r17:r16, cntr; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
body:   lda r1, [p1], #4; nopb; nopxm; st r2, [p2], #4; nopv
        mov   r19:r18, cntr
        st    r16, [p0], #4
        st    r18, [p0], #4
        done
";

/// Fills 256 words for a DMA, then loads and stores elsewhere in the same
/// bank for 1,536 rounds of ten bundles; sixteen times.
const HAMMER: &str = "
        movxm p6, #0x7f000
        movxm p7, #outer
        mova  r5, #15
        mova  r6, #-1
        mova  r7, #1
        mova  r2, #3
        mova  r8, #256
        movxm r9, #1536
        .p2align 4
outer:  movxm p0, #0x70400
        movxm p1, #0x72000
        movxm p2, #0x72400
        mov   r17:r16, cntr
        st    r16, [p6], #4
        acq   #48, r6
        movxm ls, #fill
        movxm le, #fill
        add.nc lc, r8, #0
        .p2align 4
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
fill:   nopa; nopb; nopxm; st r2, [p2], #4; nopv
        movxm ls, #hammer
        movxm le, #last
        add.nc lc, r9, #0
        nop
        nop
        nop
        nop
        rel   #49, r7
        .p2align 4
PHASE
hammer: nopa; nopb; nopxm; nops; nopv
        lda r1, [p0, #16]; nopb; nopxm; nops; nopv
        lda r3, [p0], #4; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
last:   nopa; nopb; nopxm; st r2, [p1, #0]; nopv
        jnzd  r5, r5, p7
        nop
        nop
        nop
        nop
        nop
        done
";

/// Stores 1,500 words to the bank of a DMA, one in each cycle; sixteen times.
const MARCH: &str = "
        movxm p7, #outer
        mova  r5, #15
        mova  r6, #-1
        mova  r7, #1
        mova  r2, #3
        movxm r9, #1500
        .p2align 4
outer:  movxm p1, #0x70400
        acq   #48, r6
        movxm ls, #march
        movxm le, #march
        add.nc lc, r9, #0
        nop
        nop
        nop
        nop
        rel   #49, r7
        .p2align 4
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
PHASE
march:  nopa; nopb; nopxm; st r2, [p1], #4; nopv
        jnzd  r5, r5, p7
        nop
        nop
        nop
        nop
        nop
        done
";

/// Two readings of the counter, and between them two acquires and two releases of a lock
/// that is free; with the first reading 2,125 bundles.
const LOCKS: &str = "
        movxm p0, #0x7f000
        movxm p7, #rest
        movxm r0, #232
        mova  r6, #-1
        mova  r7, #1
        .p2align 4
        nopa; nopb; nopx; mov r17:r16, cntr; nops; nopv
        nopa; nopb; acq #48, r6; nopm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; rel #48, r7; nopm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; acq #48, r6; nopm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; nopxm; nops; nopv
        nopa; nopb; rel #48, r7; nopm; nops; nopv
rest:   nop
        nop
        nop
        jnzd  r0, r0, p7
        nop
        nop
        nop
        nop
        nop
        mov   r19:r18, cntr
        st    r16, [p0], #4
        st    r18, [p0], #4
        done
";

/// Calls of a function of 288 bundles: 49 before a loop of 64 bundles and three
/// rounds, 47 behind it. So the public kernel for 32x32x32 bfloat16 products is
/// described, whose buffers lie so that its accesses never meet.
fn calls() -> String {
    let nops = |n: usize| "nopa; nopb; nopxm; nops; nopv\n".repeat(n);
    let long = |inst: &str| format!("nopa; nopb; {inst}; nops; nopv\n");
    [
        "movxm p0, #0x7f000\n movxm p7, #again\n movxm r0, #89\n .p2align 4\n",
        "mov r17:r16, cntr\n .p2align 4\n again:\n",
        &long("jl #kernel"),
        &nops(5),
        "jnzd r0, r0, p7\n nop\n nop\n nop\n nop\n nop\n",
        "mov r19:r18, cntr\n st r16, [p0], #4\n st r18, [p0], #4\n done\n",
        ".p2align 4\n kernel:\n",
        &long("movxm ls, #first"),
        &long("movxm le, #last"),
        &long("movxm lc, #3"),
        &nops(46),
        "first:\n",
        &nops(63),
        "last:\n",
        &nops(42),
        "nopa; nopb; ret lr; nopm; nops; nopv\n",
        &nops(5),
    ]
    .concat()
}

pub(super) fn result(measured: &Measured, word: u32) -> Result<f64, CalibrationError> {
    let addr = CORE.at(TileOffset(RESULT + 4 * word));
    Ok(f64::from(measured.array.read32(addr)?))
}

/// A program alone in the array.
pub(super) fn alone(program: &str) -> Result<Measured, CalibrationError> {
    let mut design = Design::new()?;
    design.lock(CORE, 0, 1)?;
    design.program(CORE, program)?;
    design.noop();
    design.run()
}

/// The program above with its DMA, the loop so many cycles behind its release.
pub(super) fn hammer(phase: usize) -> Result<Design, CalibrationError> {
    beside_a_dma(&later(HAMMER, phase))
}

/// A program whose loop comes so many cycles later.
fn later(program: &str, phase: usize) -> String {
    program.replace("PHASE", &"nopa; nopb; nopxm; nops; nopv\n".repeat(phase))
}

/// A program with a DMA that sends 256 words of bank 0 sixteen times: lock 0 is free,
/// lock 1 is full.
fn beside_a_dma(program: &str) -> Result<Design, CalibrationError> {
    let mut design = Design::new()?;
    design.connect(CORE, (Bundle::Dma, 0), (Bundle::South, 0))?;
    design.connect(MEM, (Bundle::North, 0), (Bundle::South, 0))?;
    design.program(CORE, program)?;
    design.lock(CORE, 0, 1)?;
    let bd = CoreBd::default()
        .address(0x2400)?
        .length(1024)?
        .acquire(1, -1)?
        .release(0, 1)?
        .next(BdId(0))?;
    let words = bd.valid().to_words().map_err(BdError::from)?;
    design.bd(CORE, 0, &words)?;
    design.push(CORE, DmaChannel::mm2s(0), 0)?;
    design.transfer(SHIM, DmaChannel::s2mm(0), 0, 16 * 256)?;
    design.wait(SHIM, DmaChannel::s2mm(0));
    Ok(design)
}

/// Cycles in which a core and a DMA wanted one bank, and those of them that the core lost.
fn meetings(core: &CoreCycles) -> (f64, f64) {
    let lost = core.dma_banks as f64;
    (lost + core.dma_turns_lost as f64, lost)
}

fn mean(list: &[f64]) -> f64 {
    list.iter().sum::<f64>() / list.len() as f64
}

/// Cycles from each time that the BD takes lock 1 to its release of lock 0.
pub(super) fn transfers(levels: &[Level]) -> Vec<f64> {
    let of = |lock: u8, value: u8| {
        let all = levels
            .iter()
            .filter(move |l| (l.lock.0, l.value) == (lock, value));
        all.map(|l| l.cycle as f64)
    };
    let taken: Vec<f64> = of(1, 0).collect();
    let given: Vec<f64> = of(0, 1).collect();
    taken.iter().zip(&given).map(|(a, b)| b - a).collect()
}

pub(super) fn rows() -> Result<Vec<Row>, CalibrationError> {
    let counter = alone(COUNTER_LOOP)?;
    let bundle = alone(ONE_BUNDLE_LOOP)?;
    let locks = alone(LOCKS)?;
    let mut met = Vec::new();
    for phase in 1..10 {
        met.extend(hammer(phase)?.run()?.stats.cores.first().map(meetings));
    }
    let hammer = hammer(0)?.run()?;
    let mut marched = Vec::new();
    for phase in 0..8 {
        let march = beside_a_dma(&later(MARCH, phase))?.run()?;
        marched.extend(march.stats.cores.first().map(meetings));
    }
    let core = |m: &Measured| m.stats.cores.first().cloned();
    let (Some(one), Some(many)) = (core(&bundle), core(&hammer)) else {
        return Err(CalibrationError::Design);
    };
    met.push(meetings(&many));
    let (all, lost): (Vec<f64>, Vec<f64>) = met.into_iter().unzip();
    let (dense_all, dense_lost): (Vec<f64>, Vec<f64>) = marched.into_iter().unzip();
    // Eight bundles stand between the first reading and the loop.
    let rounds = result(&bundle, 1)? - result(&bundle, 0)? - 8.0;
    let times = transfers(&hammer.trace.levels);
    let mut sorted = times.clone();
    sorted.sort_by(f64::total_cmp);
    let median = sorted.get(sorted.len() / 2).copied().unwrap_or(0.0);
    let period = result(&hammer, 8)? - result(&hammer, 7)?;
    let row = |what, source, measured, ours, limit| Row {
        what,
        source,
        measured,
        ours,
        limit,
    };
    let called = alone(&calls())?;
    let phase = Limit::Shown("hangs on the phase of core and DMA, which was not published");
    let waits = Limit::Shown("when a DMA can't wait for the core was not published");
    let most = |list: &[f64]| list.iter().copied().fold(0.0, f64::max);
    let least = |list: &[f64]| list.iter().copied().fold(f64::INFINITY, f64::min);
    Ok(vec![
        row(
            "`cntr` around 24 bundles and 1,000 rounds of 9",
            COUNTER,
            9_024.0,
            result(&counter, 2)? - result(&counter, 0)?,
            Limit::Exact,
        ),
        row(
            "call of a bfloat16 kernel of 288 bundles, 65,536 operations (398 GFLOPS at 1.8 GHz)",
            GEMM,
            65_536.0 / (398.0 / 1.8),
            (result(&called, 1)? - result(&called, 0)?) / 90.0,
            Limit::Percent(3.0),
        ),
        row(
            "stalls of a one-bundle loop, load and store in one bank, 24 rounds",
            SELF,
            24.0,
            one.own_banks as f64,
            Limit::Exact,
        ),
        row(
            "its first stall to its last",
            SELF,
            47.0,
            rounds - 1.0,
            Limit::Exact,
        ),
        row(
            "tile DMA, BD of 256 words",
            WIDTH,
            244.0,
            median,
            Limit::Percent(3.0),
        ),
        row(
            "core beside it: 256 stores, 1,536 rounds of 10, locks",
            WIDTH,
            15_662.0,
            period,
            Limit::Percent(3.0),
        ),
        row(
            "cycles in which core and DMA want one bank, 16 BDs, mean over ten phases",
            WIDTH,
            144.0,
            mean(&all),
            Limit::Percent(10.0),
        ),
        row("the same, least", WIDTH, 144.0, least(&all), phase),
        row("the same, most", WIDTH, 144.0, most(&all), phase),
        row(
            "of these lost by the core, mean over ten phases",
            WIDTH,
            32.0,
            mean(&lost),
            waits,
        ),
        row("the same, least", WIDTH, 32.0, least(&lost), waits),
        row("the same, most", WIDTH, 32.0, most(&lost), waits),
        row(
            "cycles in which a core that stores in each cycle and a DMA want one bank, 16 BDs, mean over eight phases",
            MARCHING,
            1_100.0,
            mean(&dense_all),
            phase,
        ),
        row("the same, least", MARCHING, 1_100.0, least(&dense_all), phase),
        row("the same, most", MARCHING, 1_100.0, most(&dense_all), phase),
        row(
            "of these lost by the core, most",
            MARCHING,
            19.0,
            most(&dense_lost),
            waits,
        ),
        row(
            "round of 2,125 bundles with two acquires and two releases",
            LOCK_CYCLES,
            2_129.0,
            result(&locks, 1)? - result(&locks, 0)?,
            Limit::Exact,
        ),
    ])
}
