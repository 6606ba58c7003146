//! Who waits for ever behind the end of a run.

use npu_build::rehearse::{Later, Rehearsal, Stuck};
use npu_build::BuildError;

use super::{built, turning, write_source, FOREVER};

/// Two cores of a column, three locks on the lower one, and a sequence that does nothing.
fn cores(inits: [u32; 3], low: &str, high: &str, channel: &str) -> String {
    let [k, l, m] = inits;
    let core = |name: &str, body: &str| {
        format!(
            "  %core_{name} = aie.core(%{name}) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c2 = arith.constant 2 : index
    %n = arith.constant 9223372036854775807 : index
{body}
    aie.end
  }}\n"
        )
    };
    format!(
        "aie.device(npu1_1col) {{
  %low = aie.tile(0, 2)
  %high = aie.tile(0, 3)
  %a = aie.buffer(%low) {{sym_name = \"a\"}} : memref<16xi32>
  %k = aie.lock(%low, 0) {{init = {k} : i32, sym_name = \"k\"}}
  %l = aie.lock(%low, 1) {{init = {l} : i32, sym_name = \"l\"}}
  %m = aie.lock(%low, 2) {{init = {m} : i32, sym_name = \"m\"}}
{}{}{channel}  aiex.runtime_sequence(%x: memref<16xi32>) {{
  }}
}}",
        core("low", low),
        core("high", high)
    )
}

fn take(lock: &str) -> String {
    format!("aie.use_lock(%{lock}, AcquireGreaterEqual, 1)\n")
}

fn give(lock: &str) -> String {
    format!("aie.use_lock(%{lock}, Release, 1)\n")
}

fn stuck(text: &str) -> (Stuck, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    match built(folder.path(), text) {
        Err(BuildError::Stuck { stuck, text, .. }) => {
            let line = |at: usize| text[at..].lines().next().unwrap_or("").to_owned();
            let lines = stuck.places.iter().map(|(span, _)| line(span.start));
            let lines = lines.collect();
            (*stuck, lines)
        }
        Err(other) => panic!("{other}\n{text}"),
        Ok((_, built)) => panic!("{:?}\n{text}", built.rehearsal),
    }
}

fn says(stuck: &Stuck, end: &str) {
    assert!(stuck.report.ends_with(end), "{}", stuck.report);
}

fn rehearsed(text: &str) -> Rehearsal {
    let folder = tempfile::tempdir().unwrap();
    write_source(folder.path());
    let built = built(folder.path(), text);
    built.unwrap_or_else(|e| panic!("{e}\n{text}")).1.rehearsal
}

#[test]
fn two_cores_that_each_want_the_others_first() {
    let low = take("k") + &give("l");
    let high = take("l") + &give("k");
    let (stuck, lines) = stuck(&cores([0, 0, 0], &low, &high, ""));
    assert!(stuck.certain);
    says(
        &stuck,
        "  a cycle of waits:
    core (0,2) waits for core (0,3): lock 0 of tile (0,2)
    core (0,3) waits for core (0,2): lock 1 of tile (0,2), which closes the cycle\n",
    );
    assert_eq!(lines.len(), 4, "{lines:?}");
    // Whoever may go first lets both go on.
    let ends = rehearsed(&cores([1, 0, 0], &low, &high, ""));
    assert_eq!(ends, Rehearsal::Ends);
}

#[test]
fn a_core_and_a_descriptor_that_want_each_other() {
    let channel = "  %mem = aie.mem(%low) {
    %0 = aie.dma_start(MM2S, 0, ^out, ^end)
  ^out:
    aie.use_lock(%l, AcquireGreaterEqual, 1)
    aie.dma_bd(%a : memref<16xi32>, 0, 16)
    aie.use_lock(%k, Release, 1)
    aie.next_bd ^out
  ^end:
    aie.end
  }\n";
    let low = take("k") + &give("l");
    let (stuck, lines) = stuck(&cores([0, 0, 0], &low, "", channel));
    assert!(stuck.certain);
    says(
        &stuck,
        "  a cycle of waits:
    core (0,2) waits for DMA (0,2) MM2S0: lock 0 of tile (0,2)
    DMA (0,2) MM2S0 waits for core (0,2): lock 1 of tile (0,2), which closes the cycle\n",
    );
    assert!(
        lines.iter().any(|l| l.contains("aie.dma_start")),
        "{lines:?}"
    );
}

#[test]
fn a_lock_that_nobody_releases() {
    let turn = |bound: &str| turn("m", "", "k").replace("%n", bound);
    // It has let nobody through, ever; where it has, it may have been meant for one run.
    let Rehearsal::Stuck(twice) = rehearsed(&cores([0, 0, 2], &turn("%n"), "", "")) else {
        panic!("two turns, and then none");
    };
    assert!(!twice.certain);
    let (stuck, lines) = stuck(&cores([0, 0, 0], &turn("%n"), "", ""));
    assert!(stuck.certain);
    says(
        &stuck,
        "  nobody can bring lock 2 of tile (0,2) to what core (0,2) needs\n",
    );
    assert!(
        lines
            .iter()
            .any(|l| l.contains("\"m\"") || l.contains("aie.lock")),
        "{lines:?}"
    );
    // What the lock has at the start is enough for two turns.
    let ends = rehearsed(&cores([0, 0, 2], &turn("%c2"), "", ""));
    assert_eq!(ends, Rehearsal::Ends);
}

fn turn(first: &str, work: &str, then: &str) -> String {
    format!(
        "scf.for %i = %c0 to %n step %c1 {{\n{}{work}{}}}",
        take(first),
        give(then)
    )
}

/// Why it is not known what comes behind the end of a run.
fn unknown(text: &str) -> String {
    match rehearsed(text) {
        Rehearsal::Once(Later::Unknown { why }) => why,
        other => panic!("{other:?}\n{text}"),
    }
}

/// Two cores that pass each other locks without end come to no rest, and the build does.
#[test]
fn cores_that_turn_for_ever() {
    let text = cores([1, 0, 0], &turn("k", "", "l"), &turn("l", "", "k"), "");
    let why = unknown(&text);
    assert!(why.starts_with("behind the end of a run, "), "{why}");
    assert!(why.contains("still went on after 20000 turns"), "{why}");
}

/// Turns are no measure where each takes long.
#[test]
fn cores_that_work_for_ever() {
    let work = "%bound = arith.constant 2000 : index
    %v = arith.constant 7 : i32
    scf.for %j = %c0 to %bound step %c1 {
      memref.store %v, %a[%c0] : memref<16xi32>
    }\n";
    let text = cores([1, 0, 0], &turn("k", work, "l"), &turn("l", "", "k"), "");
    let why = unknown(&text);
    assert!(
        why.contains("core (0,2) executed more than 2000000 cycles"),
        "{why}"
    );
}

/// What is refused behind the end of a run is told, and is no end.
#[test]
fn a_fault_behind_the_end() {
    let many = "%m = arith.constant 100 : index
    scf.for %i = %c0 to %m step %c1 {\n";
    let low = format!("{}{many}{}}}", take("k"), give("l"));
    let why = unknown(&cores([0, 0, 0], &low, &give("k"), ""));
    assert!(
        why.starts_with("behind the end of a run, ") && why.contains("takes it out of range"),
        "{why}"
    );
}

/// The host may run any sequence: what another writes to a tile's registers counts.
#[test]
fn a_lock_that_another_sequence_writes() {
    let text = cores([0, 0, 0], &turn("m", "", "k"), "", "");
    let chosen = |other: &str| {
        let text = text.replace(
            "aiex.runtime_sequence(",
            &format!(
                "aiex.runtime_sequence @other(%x: memref<16xi32>) {{\n{other}  }}
  aiex.runtime_sequence @one("
            ),
        );
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("k.json"), "{\"sequence\": \"one\"}").unwrap();
        built(folder.path(), &text).map(|(_, built)| built.rehearsal)
    };
    let write = |address: u32| {
        format!("    aiex.npu.write32 {{address = {address} : ui32, column = 0 : i32, row = 2 : i32, value = 1 : ui32}}\n")
    };
    // The lock's own register, and then data memory.
    let ends = chosen(&write(0x1f020));
    assert!(matches!(ends, Ok(Rehearsal::Ends)), "{ends:?}");
    let stuck = chosen(&write(0x400));
    assert!(
        matches!(&stuck, Err(BuildError::Stuck { stuck, .. }) if stuck.certain),
        "{stuck:?}"
    );
}

/// A kernel that takes part in the locks is not there in a rehearsal: what hangs without it may not
/// hang with it.
#[test]
fn a_kernel_that_releases_a_lock_itself() {
    let folder = tempfile::tempdir().unwrap();
    write_source(folder.path());
    let text = turning(FOREVER).replace("      aie.use_lock(%b_full, Release, 1)\n", "");
    let error = built(folder.path(), &text).unwrap_err();
    assert!(matches!(error, BuildError::Hangs { .. }), "{error}");
    let kept = folder.path().join("ir/kernel.ll");
    let ir = std::fs::read_to_string(&kept).unwrap();
    let ir = ir.replace(
        "  ret void\n",
        "  call void @llvm.aie2.release(i32 51, i32 1)\n  ret void\n",
    );
    std::fs::write(&kept, ir + "declare void @llvm.aie2.release(i32, i32)\n").unwrap();
    let (_, with) = built(folder.path(), &text).unwrap();
    let Rehearsal::Hangs(hang) = with.rehearsal else {
        panic!("{:?}", with.rehearsal);
    };
    assert!(!hang.certain);
}

/// So is one that takes what the host sends to the core's own stream.
#[test]
fn a_kernel_that_reads_the_stream_itself() {
    let folder = tempfile::tempdir().unwrap();
    write_source(folder.path());
    let transfer = |id: u32, from: &str| {
        format!("    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 32][0, 0, 0, 1]) {{id = {id} : i64, metadata = @{from}, issue_token = true}} : memref<32xi32>\n")
    };
    let text = turning(FOREVER)
        .replace(
            "  aie.shim_dma_allocation @in(",
            "  aie.flow(%shim, DMA : 1, %tile, Core : 0)
  aie.shim_dma_allocation @words(MM2S, 1, 0)
  aie.shim_dma_allocation @in(",
        )
        .replace(
            "    aiex.npu.dma_wait {symbol = @out}\n",
            &format!(
                "{}    aiex.npu.dma_wait {{symbol = @words}}
    aiex.npu.dma_wait {{symbol = @out}}\n",
                transfer(2, "words")
            ),
        );
    let error = built(folder.path(), &text).unwrap_err();
    assert!(matches!(error, BuildError::Hangs { .. }), "{error}");
    let kept = folder.path().join("ir/kernel.ll");
    let ir = std::fs::read_to_string(&kept).unwrap();
    let reads = (0..16).map(|n| format!("  %s{n} = call i32 @npu.get.ss()\n"));
    let ir = ir.replace(
        "  ret void\n",
        &(reads.collect::<String>() + "  ret void\n"),
    );
    std::fs::write(&kept, ir + "declare i32 @npu.get.ss()\n").unwrap();
    let (_, with) = built(folder.path(), &text).unwrap();
    let Rehearsal::Hangs(hang) = with.rehearsal else {
        panic!("{:?}", with.rehearsal);
    };
    assert!(!hang.certain);
}

/// Cores that wait for the host, and those that wait for one that has done its work.
#[test]
fn who_waits_for_the_next_run_is_not_stuck() {
    assert_eq!(rehearsed(&turning(FOREVER)), Rehearsal::Ends);
    let endless = format!("scf.for %i = %c0 to %n step %c1 {{\n{}}}", take("k"));
    let once = cores([0, 0, 0], &endless, &give("k"), "");
    assert_eq!(rehearsed(&once), Rehearsal::Ends);
}

#[test]
fn a_core_made_for_one_run() {
    let rehearsal = rehearsed(&turning("2"));
    let Rehearsal::Once(Later::Hangs(hang)) = rehearsal else {
        panic!("{rehearsal:?}");
    };
    assert!(hang.span.is_some());
    assert!(hang.report.contains("has executed done"), "{}", hang.report);
}

/// The core has a lock for the first run alone, and the sequence does not wait for what it does.
#[test]
fn a_core_that_lacks_its_lock_behind_the_second_run() {
    let second = |init: u32| {
        let text = turning(FOREVER)
            .replace(
                "  %core = aie.core(%tile)",
                &format!(
                    "  %next = aie.tile(0, 3)
  %go = aie.lock(%next, 0) {{init = 0 : i32, sym_name = \"go\"}}
  %once = aie.lock(%next, 1) {{init = {init} : i32, sym_name = \"once\"}}
  %other = aie.core(%next) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %n = arith.constant {FOREVER} : index
    scf.for %i = %c0 to %n step %c1 {{
      aie.use_lock(%go, AcquireGreaterEqual, 2)
      aie.use_lock(%once, AcquireGreaterEqual, 1)
    }}
    aie.end
  }}
  %core = aie.core(%tile)"
                ),
            )
            .replace(
                "      aie.use_lock(%b_full, Release, 1)\n",
                "      aie.use_lock(%b_full, Release, 1)\n      aie.use_lock(%go, Release, 1)\n",
            );
        rehearsed(&text)
    };
    let rehearsal = second(1);
    let Rehearsal::Once(Later::Stuck(stuck)) = rehearsal else {
        panic!("{rehearsal:?}");
    };
    says(
        &stuck,
        "  nobody can bring lock 1 of tile (0,3) to what core (0,3) needs\n",
    );
    // The third run is not looked at.
    assert_eq!(second(2), Rehearsal::Ends);
}

#[test]
fn a_host_that_sends_more_than_it_fetches() {
    let text = turning(FOREVER)
        .replace("%x: memref<32xi32>", "%x: memref<128xi32>")
        .replace(
            "%x[0, 0, 0, 0][1, 1, 1, 32]",
            "%x[0, 0, 0, 0][1, 1, 1, 128]",
        )
        .replace(
            "metadata = @in} : memref<32xi32>",
            "metadata = @in} : memref<128xi32>",
        );
    let rehearsal = rehearsed(&text);
    let Rehearsal::Once(Later::Left { certain, report }) = rehearsal else {
        panic!("{rehearsal:?}");
    };
    assert!(certain);
    assert!(report.contains("(0,0)"), "{report}");
}

/// A second stream from the host that the sequence does not wait for: to the core's own port.
fn with_a_stream(text: &str) -> String {
    text.replace(
        "  aie.shim_dma_allocation @in(",
        "  aie.flow(%shim, DMA : 1, %tile, Core : 0)
  aie.shim_dma_allocation @words(MM2S, 1, 0)
  aie.shim_dma_allocation @in(",
    )
    .replace(
        "    aiex.npu.dma_wait {symbol = @out}\n",
        "    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 32][0, 0, 0, 1]) {id = 2 : i64, metadata = @words} : memref<32xi32>
    aiex.npu.dma_wait {symbol = @out}\n",
    )
}

/// What nobody takes here, a kernel that reads its stream takes in a run: that is no fault of the design.
#[test]
fn a_kernel_that_takes_what_the_host_sends() {
    let folder = tempfile::tempdir().unwrap();
    write_source(folder.path());
    let text = with_a_stream(&turning(FOREVER));
    let (_, without) = built(folder.path(), &text).unwrap();
    let Rehearsal::Once(Later::Left { certain, .. }) = without.rehearsal else {
        panic!("{:?}", without.rehearsal);
    };
    assert!(certain);
    let kept = folder.path().join("ir/kernel.ll");
    let ir = std::fs::read_to_string(&kept).unwrap();
    for (call, declared) in [
        ("%s = call i32 @npu.get.ss()", "declare i32 @npu.get.ss()"),
        (
            "call void @llvm.aie2.release(i32 51, i32 1)",
            "declare void @llvm.aie2.release(i32, i32)",
        ),
    ] {
        let ir = ir.replace("  ret void\n", &format!("  {call}\n  ret void\n"));
        std::fs::write(&kept, format!("{ir}{declared}\n")).unwrap();
        let (_, with) = built(folder.path(), &text).unwrap();
        assert_eq!(with.rehearsal, Rehearsal::Ends, "{call}");
    }
}

/// How many elements a core takes may depend on what is in them, or on what a kernel returns.
#[test]
fn a_core_that_takes_what_its_data_says() {
    let once = "    %first = memref.load %a[%c0] : memref<16xi32>
    %more = arith.index_cast %first : i32 to index
    scf.for %i = %c0 to %more step %c1 {
      aie.use_lock(%b_full, Release, 1)
    }
";
    let text = with_a_stream(&turning(FOREVER));
    let text = text.replace(
        "    scf.for %i = %c0 to %n",
        &format!("{once}    scf.for %i = %c0 to %n"),
    );
    let rehearsal = rehearsed(&text);
    let Rehearsal::Once(Later::Left { certain, .. }) = rehearsal else {
        panic!("{rehearsal:?}");
    };
    assert!(!certain);
}

/// A second run that hangs is no more certain than the ways of the cores that it hangs on.
#[test]
fn a_core_made_for_as_many_runs_as_its_data_says() {
    let turns = "    %first = memref.load %a[%c0] : memref<16xi32>
    %more = arith.index_cast %first : i32 to index
    %turns = arith.addi %more, %n : index
    scf.for %i = %c0 to %turns";
    let certain = turning("2");
    let open = certain.replace("    scf.for %i = %c0 to %n", turns);
    for (text, expected) in [(certain, true), (open, false)] {
        let rehearsal = rehearsed(&text);
        let Rehearsal::Once(Later::Hangs(hang)) = rehearsal else {
            panic!("{rehearsal:?}");
        };
        assert_eq!(hang.certain, expected);
    }
}
