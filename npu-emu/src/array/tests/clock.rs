//! What the timed mode charges, at the few places where silicon was measured.

use super::super::{Costs, TimedStats};
use super::*;

/// Shim to core tile and back, `words` words in each of `tasks` tasks.
fn timed(words: u32, tasks: u8) -> TimedStats {
    let mut b = ping_pong();
    b.array.set_timed(Some(Costs::phoenix()));
    let from = b.arg(noise(4 * words as usize));
    let to = b.arg(vec![0; 4 * words as usize]);
    for n in 0..tasks {
        b.transfer(SHIM, DmaChannel::s2mm(0), 8 + n, to, words);
        b.transfer(SHIM, DmaChannel::mm2s(0), n, from, words);
        b.wait(SHIM, DmaChannel::s2mm(0));
    }
    let outcome = b.run();
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    outcome.stats().time.clone().unwrap()
}

/// Cycles of the shim's n-th MM2S task.
fn task(time: &TimedStats, n: usize) -> u64 {
    let mut sent = time
        .tasks
        .iter()
        .filter(|t| t.tile == SHIM && t.channel == DmaChannel::mm2s(0));
    let task = sent.nth(n).unwrap();
    task.end - task.start
}

#[test]
fn shim_tasks_cost_their_start_and_a_word_per_cycle() {
    let (short, long) = (timed(1024, 1), timed(2048, 1));
    // 747 cycles and 1.05 per word.
    assert_eq!(task(&short, 0), 747 + 1075);
    assert_eq!(task(&long, 0) - task(&short, 0), 1075);
    // Only the first task of a run starts cold.
    let two = timed(1024, 2);
    assert_eq!(task(&two, 0), task(&short, 0));
    assert_eq!(task(&two, 0) - task(&two, 1), 747 - 302);
    // Short tasks take a while until they are as fast as the line.
    let short = timed(64, 6);
    let first: Vec<u64> = (0..6).map(|n| task(&short, n)).collect();
    assert_eq!(first, [1739, 804, 497, 422, 398, 399]);
    let shim = || two.tasks.iter().filter(|t| t.tile == SHIM);
    let first = shim().map(|t| t.first_words).min().unwrap();
    assert_eq!(two.shim, first..shim().map(|t| t.end).max().unwrap());
}

/// The same picture as without time, with cycles.
#[test]
fn a_deadlock_says_since_which_cycle() {
    let mut b = ping_pong();
    b.array.set_timed(Some(Costs::phoenix()));
    b.lock(CORE, 0, 0);
    let from = b.arg(noise(1024));
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, 256);
    b.wait(SHIM, DmaChannel::mm2s(0));
    let text = b.run().to_string();
    let since = |who: &str| -> &str {
        let line = text.lines().find(|l| l.trim_start().starts_with(who));
        line.and_then(|l| l.rsplit_once(" (")).unwrap().1
    };
    // Behind the launch and three operations.
    let wait = 30_500 + 4 * 112;
    assert_eq!(
        since("instruction 3"),
        format!("since cycle {wait})"),
        "{text}"
    );
    // Behind the start of a task that the third operation pushed.
    let full = since("DMA (0,0) MM2S0").trim_start_matches("since cycle ");
    let full: u64 = full.trim_end_matches(')').parse().unwrap();
    let words = 30_500 + 3 * 112 + 747;
    assert!((words..words + 64).contains(&full), "{text}");
    assert_eq!(since("DMA (0,2) S2MM0"), "since before the run)", "{text}");
}

#[test]
fn the_controller_pays_for_launch_operations_task_starts_and_the_mailbox() {
    let one = timed(1024, 1).controller;
    assert_eq!(one.launch, 30_500);
    // Each operation but the last, whose end is the run's.
    assert_eq!(one.operations, 6 * 112);
    assert_eq!(one.mailbox, 7_981);
    let two = timed(1024, 2).controller;
    assert_eq!(two.operations, 13 * 112);
    // Once per run.
    assert_eq!(two.mailbox, 7_981);
    // A BD, its address and a task word, three operations, lie between two
    // task starts of a run; the starts are 3,100 cycles apart while their
    // channels are idle.
    let between = 3_100 - 3 * 112;
    assert_eq!(one.task_starts, between);
    assert_eq!(two.task_starts, 2 * between);
}
