//! Cores that reach for a neighbour's memory while they run ahead: what comes
//! out depends neither on how many threads there are nor on where segments end.

use super::*;
use crate::array::{Costs, FaultKind};
use crate::core::env::EnvFault;
use crate::core::FaultKind as CoreFaultKind;

const NORTH: TileCoord = TileCoord::new(0, 3);

/// Bundles until a store, however late, has reached memory.
const PAUSE: &str = "nop\n nop\n nop\n nop\n nop\n nop\n nop\n nop\n nop\n nop\n nop\n nop\n";

/// An endless loop.
const END: &str = ".p2align 4\nend:\n j #end\n nop\n nop\n nop\n nop\n nop\n";

/// Bytes that come out.
const BYTES: u32 = 32;

/// How a run is cut.
#[derive(Clone, Copy, Debug)]
struct Cut {
    threads: usize,
    segment: u64,
}

/// Every bundle its own, odd ones that end between a store and its memory
/// cycle, long ones that are traces.
const SEGMENTS: [u64; 6] = [1, 3, 7, 8, 61, 1 << 12];

fn assembled(text: &str) -> Vec<u8> {
    let mut object = npu_arch::isa::asm::assemble(text).unwrap();
    object.resolve().unwrap();
    object.sections.swap_remove(0).data
}

/// What comes out of 0x500 of the north tile, the cycles that it took, and the
/// segments in which the core ran beside its neighbour.
type Came = (Vec<u8>, u64, u32);

/// Two cores under each other. The south one writes 42 to 0x600 of its memory
/// and releases its lock 4; the north one acquires that, does what `north`
/// says with `p0` at that word, `p1` at 0x500 of its own memory and its own
/// table at 0x900, and gives what is at 0x500.
fn neighbours(north: &str) -> Bench {
    let south = format!(
        "movxm p1, #0x70600\n mova r2, #42\n mova r1, #1\n st r2, [p1, #0]\n {PAUSE} \
         rel #52, r1\n {PAUSE} {END}"
    );
    beside(&south, north)
}

/// The same with another core in the south.
fn beside(south: &str, north: &str) -> Bench {
    let mut b = Bench::new(Device::Npu1Col1);
    b.shim(SHIM);
    b.memtile_through(MEM);
    b.program(CORE, &assembled(south));
    // The address shows in no number of the program.
    let north = format!(
        "movxm p1, #0x70500\n movxm r2, #0x20300\n mova r0, #-1\n mova r1, #1\n mova r5, #1\n \
         movxm r6, #0x1234567\n add r2, r2, r2\n mov p0, r2\n mov s0, r5\n vclr cm0\n {PAUSE} \
         acq #4, r0\n {PAUSE} {north}\n {PAUSE} rel #51, r1\n {PAUSE} {END}"
    );
    b.program(NORTH, &assembled(&north));
    let mut fill = |tile: TileCoord, at: u32, words: &[u32]| {
        b.array.block_write(tile.at(TileOffset(at)), words).unwrap();
    };
    fill(CORE, 0x600, &[1, 2, 3, 4, 5, 6, 7, 8]);
    fill(NORTH, 0x500, &[0xee; 8]);
    fill(NORTH, 0x900, &[11, 12, 13, 14, 15, 16, 17, 18]);
    // Three lanes of a look-up find their entries here, one in the south.
    let table = 0x70900;
    fill(
        NORTH,
        0xa00,
        &[table, table + 8, 0x40600, table, 0, 0, 0, 0],
    );
    let bd = CoreBd::default()
        .address(0x500)
        .and_then(|bd| bd.length(u64::from(BYTES)))
        .and_then(|bd| bd.acquire(3, -1))
        .unwrap();
    b.core_bd(NORTH, 1, bd);
    b.push(NORTH, DmaChannel::mm2s(0), 1, 0);
    b.connect(NORTH, (Bundle::Dma, 0), (Bundle::South, 0));
    b.connect(CORE, (Bundle::North, 0), (Bundle::South, 0));
    let to = b.arg(vec![0; BYTES as usize]);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, BYTES / 4);
    b.wait(SHIM, DmaChannel::s2mm(0));
    b
}

fn run(mut b: Bench, cut: Option<Cut>) -> (RunOutcome, Bench) {
    if let Some(Cut { threads, segment }) = cut {
        b.array.set_timed(Some(Costs::phoenix()));
        b.array.set_threads(threads);
        b.array.set_segments(segment, segment);
    }
    (b.run(), b)
}

fn came(north: &str, cut: Option<Cut>) -> Came {
    let (outcome, b) = run(neighbours(north), cut);
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    let cycles = outcome.stats().time.as_ref().map_or(0, |time| time.cycles);
    (b.arg_data(0).to_vec(), cycles, b.array.reached)
}

fn first_words(bytes: &[u8]) -> [u32; 8] {
    let mut words = [0; 8];
    for (word, bytes) in words.iter_mut().zip(bytes.chunks(4)) {
        *word = u32::from_le_bytes(bytes.try_into().unwrap());
    }
    words
}

/// The same for each number of threads and wherever segments end, as in the
/// functional mode.
fn same_however_cut(north: &str, expected: [u32; 8]) {
    let (functional, ..) = came(north, None);
    assert_eq!(first_words(&functional), expected);
    let mut cycles = None;
    for segment in SEGMENTS {
        let mut reached = None;
        for threads in 1..4 {
            let cut = Cut { threads, segment };
            let (data, took, times) = came(north, Some(cut));
            assert_eq!(first_words(&data), expected, "{cut:?}");
            assert_eq!(*cycles.get_or_insert(took), took, "{cut:?}");
            assert_eq!(*reached.get_or_insert(times), times, "{cut:?}");
            assert!(times > 0, "{cut:?}");
        }
    }
}

#[test]
fn words_of_a_neighbour() {
    let north = format!(
        "lda r3, [p0, #0]\n {PAUSE} add r3, r3, r5\n st r3, [p1, #0]\n st r6, [p0, #4]\n \
         lda r7, [p0, #4]\n {PAUSE} st r7, [p1, #4]"
    );
    let expected = [43, 0x123_4567, 0xee, 0xee, 0xee, 0xee, 0xee, 0xee];
    same_however_cut(&north, expected);
}

#[test]
fn stores_of_less_than_a_word_reach_a_neighbour_late() {
    let north = format!(
        "st.s8 r6, [p0, #1]\n {PAUSE} lda r3, [p0, #0]\n {PAUSE} st r3, [p1, #0]\n {PAUSE} \
         st.s16 r6, [p0, #2]\n {PAUSE} lda r4, [p0, #0]\n {PAUSE} st r4, [p1, #4]"
    );
    let expected = [0x672a, 0x4567_672a, 0xee, 0xee, 0xee, 0xee, 0xee, 0xee];
    same_however_cut(&north, expected);
}

#[test]
fn a_late_store_issues_with_an_acquire() {
    // Its memory cycle lies in a segment after.
    let north = format!(
        "mova r8, #1\n rel #53, r8\n {PAUSE} acq #53, r0; st.s8 r6, [p0, #1]\n {PAUSE} \
         lda r4, [p0, #0]\n {PAUSE} st r4, [p1, #0]"
    );
    let expected = [0x672a, 0xee, 0xee, 0xee, 0xee, 0xee, 0xee, 0xee];
    same_however_cut(&north, expected);
}

/// A run that ends leaves a core's pipeline as it is.
#[test]
fn a_late_store_is_on_its_way_from_run_to_run() {
    let north = "movxm p0, #0x40600\n mova r6, #7\n .p2align 4\nloop:\n nop\n nop\n nop\n nop\n \
                 j #loop\n st.s8 r6, [p0, #1]\n nop\n nop\n nop\n nop\n";
    for segment in 1..24 {
        for threads in 1..3 {
            let mut b = Bench::new(Device::Npu1Col1);
            b.program(CORE, &assembled(END));
            b.program(NORTH, &assembled(north));
            let word = CORE.at(TileOffset(0x600));
            b.array.block_write(word, &[1]).unwrap();
            for _ in 0..3 {
                let (outcome, ran) = run(b, Some(Cut { threads, segment }));
                let completed = matches!(outcome, RunOutcome::Completed { .. });
                assert!(completed, "{segment}: {outcome}");
                b = ran;
            }
            assert_eq!(b.array.read32(word), Ok(0x701));
        }
    }
}

#[test]
fn vectors_through_srs_reach_a_neighbour_late() {
    // Nothing else stops before the first one is due. A load after the second
    // still sees the old word.
    let north = format!(
        "vst.srs.s16.s32 bml0, s0, [p0, #32]\n {PAUSE} vst.srs.s16.s32 bml0, s0, [p0, #0]\n \
         lda r3, [p0, #0]\n {PAUSE} lda r4, [p0, #0]\n lda r7, [p0, #60]\n {PAUSE} \
         st r3, [p1, #0]\n st r4, [p1, #4]\n st r7, [p1, #8]"
    );
    let expected = [42, 0, 0, 0xee, 0xee, 0xee, 0xee, 0xee];
    same_however_cut(&north, expected);
}

#[test]
fn one_lane_of_a_look_up_reaches_a_neighbour() {
    let north = format!(
        "movxm p2, #0x70a00\n vlda wl2, [p2, #0]\n {PAUSE} vldb.4x32.lo wl4, wl2\n {PAUSE} \
         vst wl4, [p1, #0]"
    );
    same_however_cut(&north, [11, 0, 16, 0, 42, 0, 15, 0]);
}

#[test]
fn vectors_of_a_neighbour() {
    let north = format!("vldb wl2, [p0, #0]\n {PAUSE} vst wl2, [p1, #0]");
    same_however_cut(&north, [42, 2, 3, 4, 5, 6, 7, 8]);
}

/// Cores that race give something that hangs on where segments end, and the
/// same for each number of threads.
#[test]
fn races_have_one_outcome_for_each_length_of_segments() {
    // The south core's loop counts up; nobody waits for it.
    let south = "movxm p1, #0x70600\n mova r2, #0\n mova r5, #1\n .p2align 4\nloop:\n \
                 add r2, r2, r5\n j #loop\n st r2, [p1, #4]\n nop\n nop\n nop\n nop\n";
    let north = format!(
        "lda r3, [p0, #4]\n {PAUSE} {PAUSE} st r3, [p1, #0]\n lda r4, [p0, #4]\n {PAUSE} \
         st r4, [p1, #4]"
    );
    for segment in SEGMENTS {
        let raced = |threads| {
            let mut b = beside(south, &north);
            b.lock(CORE, 4, 1);
            b.races = Races::Yes;
            let (outcome, b) = run(b, Some(Cut { threads, segment }));
            assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
            (outcome, b.arg_data(0).to_vec(), b.array.reached)
        };
        let one = raced(1);
        assert!(one.2 > 0, "{segment}");
        for threads in 2..4 {
            assert_eq!(raced(threads), one, "{threads} threads, {segment}");
        }
    }
}

#[test]
fn faults_beyond_the_own_memory_read_the_same() {
    let all = ["lda r3, [p2, #0]", "st.s8 r6, [p2, #1]", "st r6, [p2, #0]"];
    for what in all {
        // The tile west of the first column is not there.
        let north = format!("movxm p2, #0x50600\n {what}");
        let mut text = None;
        for segment in SEGMENTS {
            for threads in 1..4 {
                let cut = Cut { threads, segment };
                let (outcome, _) = run(neighbours(&north), Some(cut));
                let RunOutcome::Fault { fault, .. } = &outcome else {
                    panic!("{cut:?}: {outcome}");
                };
                let FaultKind::Core(core) = &fault.kind else {
                    panic!("{cut:?}: {fault}");
                };
                let missing = |kind| matches!(kind, EnvFault::NoMemory { .. });
                assert!(matches!(core.kind, CoreFaultKind::Env(kind) if missing(kind)));
                let said = fault.to_string();
                assert_eq!(*text.get_or_insert(said.clone()), said, "{cut:?}");
            }
        }
        // Where that is allowed, the run goes on, and reads 0.
        let goes_on = format!("{north}\n {PAUSE} mova r3, #0\n {what}\n {PAUSE}");
        let goes_on = format!("{goes_on} add r3, r3, r5\n st r3, [p1, #0]");
        for segment in SEGMENTS {
            for threads in 1..4 {
                let mut b = neighbours(&goes_on);
                let strict = b.array.strictness().allow(Class::OutsideMemory);
                b.array.set_strictness(strict);
                let cut = Cut { threads, segment };
                let (outcome, b) = run(b, Some(cut));
                let completed = matches!(outcome, RunOutcome::Completed { .. });
                assert!(completed, "{cut:?}: {outcome}");
                let words = first_words(b.arg_data(0));
                assert_eq!(words, [1, 0xee, 0xee, 0xee, 0xee, 0xee, 0xee, 0xee]);
            }
        }
    }
}
