//! What is known of the silicon, and what this emulator makes of it.
//!
//! Thirty facts that users of a Phoenix found out, most of them with
//! FIM43-Redeye/xdna-emu (its `docs/superpowers/findings`), then what that
//! emulator lists as its own gaps and what is known to be missing here. Each is
//! modelled, refused, or listed as not modelled with the reason; each of the
//! first two names a test of this crate, and a test of these tables sees to it
//! that the test exists.
//!
#![doc = include_str!("silicon.md")]

/// What becomes of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The emulator does as the silicon does.
    Modelled,
    /// A run that would meet it ends with an error that names it.
    Refused,
    /// It is not in the model.
    NotModelled,
}

/// A fact about the silicon.
#[derive(Clone, Copy, Debug)]
pub struct Fact {
    /// Its number.
    pub number: u8,
    /// What silicon does.
    pub silicon: &'static str,
    /// What becomes of it here.
    pub verdict: Verdict,
    /// How, or why not.
    pub here: &'static str,
    /// The test that shows it; empty if not modelled.
    pub test: &'static str,
}

const fn fact(
    number: u8,
    verdict: Verdict,
    silicon: &'static str,
    here: &'static str,
    test: &'static str,
) -> Fact {
    Fact {
        number,
        silicon,
        verdict,
        here,
        test,
    }
}

use Verdict::{Modelled, NotModelled, Refused};

/// Every fact, by number.
#[rustfmt::skip]
pub const FACTS: [Fact; 30] = [
    fact(1, Modelled, "a shim DMA channel moves a word per cycle, after 747 (MM2S) or 171 (S2MM) cycles of start-up",
        "timed mode, `array::timed::costs`", "shim_tasks_cost_their_start_and_a_word_per_cycle"),
    fact(2, Modelled, "chained tasks start without that; the controller takes about 2,500 cycles per task-queue write",
        "timed mode", "the_controller_pays_for_launch_operations_task_starts_and_the_mailbox"),
    fact(3, Modelled, "launch to first drain takes 25,000 to 32,000 cycles, and about 112 per instruction",
        "timed mode", "the_controller_pays_for_launch_operations_task_starts_and_the_mailbox"),
    fact(4, Modelled, "waiting for a token costs about 8,000 cycles of mailbox round trip",
        "timed mode", "the_controller_pays_for_launch_operations_task_starts_and_the_mailbox"),
    fact(5, Modelled, "a tile DMA accesses memory 128 bits at a time, once per four words",
        "timed mode", "a_transfer_asks_once_per_sixteen_bytes"),
    fact(6, Modelled, "banks interleave every 16 bytes: eight in a core tile, sixteen in a memory tile",
        "timed mode, those of core tiles; of a memory tile's see gap 10", "banks_interleave_every_sixteen_bytes"),
    fact(7, Modelled, "a lost arbitration costs a cycle; load and store of one bundle do conflict",
        "timed mode", "two_accesses_of_a_bundle_to_one_bank_cost_a_cycle"),
    fact(8, Refused, "memory-pressure events of a DMA mean FIFO levels, not arbitration",
        "selecting a channel's events: strict class `observation`", "what_watches_a_design_is_refused"),
    fact(9, Modelled, "`cntr` counts every core cycle",
        "the core's counter", "the_counter_counts_cycles"),
    fact(10, Refused, "part-word stores read, modify and write; one in the last bundle of a short zero-overhead loop is lost on the way back",
        "strict class `loop-end-store`; if allowed, the store is lost", "a_part_word_store_at_a_loop_end_is_lost_on_the_way_back"),
    fact(11, Modelled, "float MAC takes 6 cycles, integer 5; consumers see old values before",
        "the instruction table's cycles", "float_products_take_six_cycles_and_integer_products_five"),
    fact(12, Modelled, "moves forward a cycle early to some readers",
        "bypasses of the instruction table", "the_move_network_forwards_one_cycle_early"),
    fact(13, Modelled, "float32 to bfloat16 rounds denormals; a NaN keeps its upper bits, or gets mantissa 1",
        "`vector::convert`", "special_values"),
    fact(14, Modelled, "packing honours the saturation mode",
        "`vector::pack`", "packing_keeps_what_fits"),
    fact(15, Modelled, "enabled cores stay in reset until the firmware launches a run",
        "the run takes the reset", "enabled_cores_leave_their_reset_when_a_run_begins"),
    fact(16, Refused, "a shim has 16 BDs; using one again too early hangs, not always",
        "strict class `bd-in-use`, wherever a task that waits or runs has the BD", "a_bd_that_is_rewritten_too_early"),
    fact(17, Refused, "a shim task whose BD iterations overlap gives wrong data or hangs",
        "strict class `shim-iteration`", "shim_iterations_keep_apart"),
    fact(18, Refused, "a memory tile's DMA that the instruction stream starts in both directions hangs",
        "strict class `memtile-relay`", "the_stream_does_not_relay_through_a_memory_tile"),
    fact(19, NotModelled, "a command chain can vanish without an answer; then contexts are busy or gone",
        "by chance on silicon; `FaultPoint::HangCommand` plants it", ""),
    fact(20, NotModelled, "after a hang the driver's recovery does not work until a reboot",
        "contexts recover here, so that a run after a failure says something; `FaultPoint::Dead` plants the rest", ""),
    fact(21, NotModelled, "firmware opcode 0x203 reads and writes registers in another layout than the driver's",
        "the kernel driver's calls are modelled, mailbox messages are not", ""),
    fact(22, Modelled, "shim BD addresses are host addresses plus 0x8000_0000; DDR_PATCH adds that for the first five buffers of a run",
        "`npu_arch::array::aperture`; a descriptor without it misses host memory", "the_firmware_translates_five_buffers_and_the_shim_all"),
    fact(23, Refused, "output buffers that are too small give page faults or silent garbage",
        "a transfer outside the command's own buffers ends the run", "a_transfer_outside_the_commands_own_buffers_is_a_fault"),
    fact(24, Refused, "the shim row has no east-west broadcast of events",
        "broadcasting one: strict class `observation`", "what_watches_a_design_is_refused"),
    fact(25, Refused, "lock events are selected by a register, not by the lock's number",
        "writing that register: strict class `observation`", "what_watches_a_design_is_refused"),
    fact(26, NotModelled, "a trace decoder's time stamps drift by one per event",
        "trace units send nothing here; their configuration is refused, see 8", ""),
    fact(27, Refused, "level events of MM2S channels in a trace hang the management mailbox",
        "selecting an event for a trace: strict class `observation`", "what_watches_a_design_is_refused"),
    fact(28, NotModelled, "a loaded CPU makes runs on hardware time out",
        "waits count the emulator's own steps", ""),
    fact(29, Modelled, "cores share their neighbours' memories (AMD's simulator can't)",
        "four windows per core", "two_cores_share_a_memory"),
    fact(30, NotModelled, "the firmware is an Xtensa LX7 program with 20 mailbox opcodes",
        "its behaviour at the driver's calls is modelled, not its code", ""),
];

/// What another emulator of this array lists as missing in it, and what is
/// known to be missing here, by number.
#[rustfmt::skip]
pub const GAPS: [Fact; 22] = [
    fact(1, Modelled, "a launch takes some 30,500 cycles until its first task",
        "timed mode, the mean; see fact 3", "the_controller_pays_for_launch_operations_task_starts_and_the_mailbox"),
    fact(2, Modelled, "an accumulator is forwarded to the next multiplication",
        "the instruction table's cycles and bypasses", "accumulators_chain_in_two_cycles"),
    fact(3, Refused, "a part-word store at a loop's end is lost",
        "see fact 10", "a_part_word_store_at_a_loop_end_is_lost_on_the_way_back"),
    fact(4, NotModelled, "how often a core and a DMA meet in a bank hangs on their phase",
        "what a meeting costs, and who loses, is modelled; the phase was not published (`TIMING.md`)", ""),
    fact(5, NotModelled, "task-complete tokens wait in a buffer of limited depth",
        "a token that nobody waits for waits here without end, and nothing stops for it", ""),
    fact(6, Refused, "a BD that is written while it is in use wedges silicon",
        "strict class `bd-in-use`", "a_bd_that_is_rewritten_too_early"),
    fact(7, Refused, "a memory tile that the instruction stream starts in both directions wedges silicon",
        "strict class `memtile-relay`", "the_stream_does_not_relay_through_a_memory_tile"),
    fact(8, NotModelled, "a shim BD with iterations that keep apart fails, too, by one report",
        "they run; where iterations overlap see fact 17", ""),
    fact(9, NotModelled, "some vector instructions give one canonical NaN, others pass a NaN's bits on",
        "sums and products of NaNs are those of the captured values (`vector::float`); where those say nothing, the datapath goes on", ""),
    fact(10, Modelled, "a memory tile's channels meet in its sixteen banks, and none is slower for it",
        "timed mode: its channels never wait for a bank", "every_row_holds"),
    fact(11, NotModelled, "a core loses turns to its neighbours at their memories and at its own",
        "only the own core and the DMAs of a tile meet", ""),
    fact(12, Refused, "watchpoints stop cores and raise events",
        "strict class `observation`", "what_watches_a_design_is_refused"),
    fact(13, Refused, "interrupt controllers of the shim row pass errors and events on",
        "strict class `observation`; errors end a run here", "what_watches_a_design_is_refused"),
    fact(14, Refused, "a write to `Timer_Control` resets what `cntr` reads",
        "strict class `observation`; if allowed, `cntr` goes on", "what_watches_a_design_is_refused"),
    fact(15, Modelled, "a lock request takes a cycle even if it is granted at once",
        "timed mode: a core stands still for one after each acquire and release", "every_row_holds"),
    fact(16, Refused, "`vextract` of element 0 after `vlda` hangs a core",
        "strict class `vextract-trap`", "extracting_element_0_of_a_load_hangs_hardware"),
    fact(17, Refused, "float instructions set sticky flags for overflow, invalid operands and the like",
        "reading `srFPFlags`, `srF2FFlags` and `srF2IFlags`", "flags_of_float_instructions_are_not_read"),
    fact(18, Refused, "DMAs compress and decompress",
        "the format of a word is public, what a BD's length counts is not", "compression_and_pauses"),
    fact(19, NotModelled, "the way from a shim to host memory is shared, and memory refreshes",
        "a shim channel has its measured rate whatever the others do", ""),
    fact(20, Refused, "the layout of compressed words that cores load is on no public capture",
        "strict class `compressed-load`; if allowed, a mask comes first, lowest byte first, as AM020's words suggest", "compressed_data_comes_back_with_its_zeros"),
    fact(21, NotModelled, "DMA channels and stream ports have FIFOs of depths that are not public",
        "switches have the words that AM020's latencies ask for; see `array::timed::costs`", ""),
    fact(22, Refused, "where a packet's header has the BD of an out-of-order channel is not public",
        "strict class `out-of-order-header`; if allowed, bits 5 to 10", "out_of_order_packets_find_their_bds"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::{Path, PathBuf};

    fn sources(folder: &Path, all: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, all);
            } else if path.extension().is_some_and(|e| e == "rs") {
                all.push(path);
            }
        }
    }

    #[test]
    fn each_fact_names_a_test_that_exists() {
        let mut files = Vec::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        sources(&root.join("src"), &mut files);
        let texts: Vec<String> = files
            .iter()
            .map(|f| std::fs::read_to_string(f).unwrap())
            .collect();
        for (n, fact) in (1u8..).zip(&FACTS).chain((1u8..).zip(&GAPS)) {
            assert_eq!(fact.number, n);
            assert_eq!(fact.test.is_empty(), fact.verdict == NotModelled, "{n}");
            let head = format!("fn {}(", fact.test);
            let found = texts.iter().any(|t| {
                t.match_indices(&head).any(|(at, _)| {
                    let before = &t[at.saturating_sub(400)..at];
                    before
                        .rfind("#[test]")
                        .is_some_and(|i| !before[i..].contains("}\n"))
                })
            });
            assert!(
                found || fact.test.is_empty(),
                "fact {n}: no test {}",
                fact.test
            );
        }
    }

    #[test]
    fn the_documentation_is_the_table() {
        let mut text = String::from("# Facts\n\n");
        rows(&mut text, &FACTS);
        text += "\n# Gaps\n\n";
        rows(&mut text, &GAPS);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/silicon.md");
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        assert!(
            include_str!("silicon.md") == text,
            "silicon.md is not the table; run this test with UPDATE_DOCS=1"
        );
    }

    fn rows(text: &mut String, facts: &[Fact]) {
        *text += "| # | silicon | | here | test |\n|---|---|---|---|---|\n";
        for f in facts {
            let verdict = match f.verdict {
                Modelled => "modelled",
                Refused => "refused",
                NotModelled => "not modelled",
            };
            let test = match f.test {
                "" => String::new(),
                name => format!("`{name}`"),
            };
            *text += &format!(
                "| {} | {} | {verdict} | {} | {test} |\n",
                f.number, f.silicon, f.here
            );
        }
    }
}
