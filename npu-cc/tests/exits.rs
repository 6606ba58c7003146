//! Loops whose number of turns is worked out when they begin: they turn as often as their tests say,
//! with one way out or two, wherever counter and limit lie in the range of their type.

mod common;

use npu_cc::compile::{build_core, CoreInput};
use npu_cc::report;
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core};

const BUFFER: u32 = 0x4_0000;

/// Turns that a loop may take here: more would leave the buffer.
const MOST: u32 = 40;

/// A loop that writes a byte in each turn and gives the number of turns.
#[derive(Clone, Copy, Debug)]
struct Loop {
    /// Turns after which the first way out is taken, if there is one.
    first: Option<u32>,
    signed: bool,
    step: u32,
    /// Whether the limit is part of the code.
    limit: Option<u32>,
    /// Whether the counter is compared before its step.
    before: bool,
    /// Whether the conditions are those of leaving it.
    leaves: bool,
}

impl Loop {
    fn text(&self) -> String {
        let sign = if self.signed { "s" } else { "u" };
        let (relation, way) = match self.leaves {
            false => ("lt", "%go, label %loop, label %end"),
            true => ("ge", "%go, label %end, label %loop"),
        };
        let limit = self
            .limit
            .map_or("%limit".to_owned(), |l| (l as i32).to_string());
        let tested = if self.before { "%at" } else { "%next" };
        let more = format!("icmp {sign}{relation} i32 {tested}, {limit}");
        let go = match (self.first, self.leaves) {
            (None, _) => format!("%go = {more}"),
            (Some(n), false) => format!(
                "%few = icmp ult i32 %i, {}\n%more = {more}\n%go = select i1 %few, i1 %more, i1 false",
                n - 1
            ),
            (Some(n), true) => format!(
                "%enough = icmp uge i32 %i, {}\n%more = {more}\n%go = select i1 %enough, i1 true, i1 %more",
                n - 1
            ),
        };
        format!(
            "define i32 @f(ptr noalias %p, i32 %start, i32 %limit) {{\nentry:\n br label %loop\nloop:\n\
             %i = phi i32 [ 0, %entry ], [ %j, %loop ]\n\
             %at = phi i32 [ %start, %entry ], [ %next, %loop ]\n\
             %a = getelementptr i8, ptr %p, i32 %i\nstore i8 7, ptr %a\n\
             %next = add i32 %at, {}\n%j = add i32 %i, 1\n\
             {go}\nbr i1 {way}\nend:\n ret i32 %j\n}}\n",
            self.step
        )
    }

    /// How often it turns; none if that is more than the buffer holds.
    fn turns(&self, start: u32, limit: u32) -> Option<u32> {
        let limit = self.limit.unwrap_or(limit);
        let mut at = start;
        for turn in 1..=MOST {
            let next = at.wrapping_add(self.step);
            let tested = if self.before { at } else { next };
            let more = match self.signed {
                true => (tested as i32) < limit as i32,
                false => tested < limit,
            };
            if !more || self.first == Some(turn) {
                return Some(turn);
            }
            at = next;
        }
        None
    }
}

/// Starts and limits around all corners of both ranges.
fn corners() -> Vec<u32> {
    let near = |at: u32| (0..4).flat_map(move |d| [at.wrapping_add(d), at.wrapping_sub(d)]);
    let mut all: Vec<u32> = [0, 0x7fff_ffff, 100, 130]
        .into_iter()
        .flat_map(near)
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether the code has a hardware loop. Every call is compared with the same loop in Rust.
fn judge(of: &Loop) -> bool {
    let text = of.text();
    let output = build_core(&CoreInput {
        modules: &[("f", &text)],
        entry: "f",
        memory: common::map(&[]),
    })
    .unwrap_or_else(|e| panic!("{e}"));
    let elf = npu_image::elf::Elf::parse(&output.elf).unwrap();
    let functions = &output.report.functions;
    let entry = functions.iter().find(|f| f.name == "f").unwrap().address;
    let mut core = Core::new();
    core.write_program(0, elf.segments[0].data);
    for (start, limit) in corners()
        .iter()
        .flat_map(|s| corners().into_iter().map(|l| (*s, l)))
    {
        let Some(turns) = of.turns(start, limit) else {
            continue;
        };
        let mut memory = FlatMemory::new();
        memory.write(BUFFER, &[0xcc; MOST as usize + 8]).unwrap();
        let call = Call {
            entry,
            stack: 0x7_0000,
            pointers: &[BUFFER],
            // The result takes the first register.
            integers: &[0, start, limit],
            budget: 10_000,
        };
        let returned = call_function(&mut core.clone(), &mut memory, &call).unwrap();
        let written = memory.read(BUFFER, MOST as usize + 8).unwrap();
        let written = written.iter().take_while(|b| **b == 7).count();
        let found = (returned.r0, written);
        assert_eq!(
            found,
            (Some(turns), turns as usize),
            "{of:?}, {start} to {limit}"
        );
    }
    let views = report::functions(&text, "f").unwrap();
    views[0].loops.iter().any(|l| l.interval.is_some())
}

fn loops(first: Option<u32>, limit: Option<u32>) -> impl Iterator<Item = Loop> {
    (0..8).map(move |n| Loop {
        first,
        signed: n & 1 != 0,
        step: 1,
        limit,
        before: n & 2 != 0,
        leaves: n & 4 != 0,
    })
}

#[test]
fn one_way_out() {
    for of in loops(None, None).chain(loops(None, Some(130))) {
        assert!(judge(&of), "no hardware loop: {of:?}");
        let wide = Loop { step: 4, ..of };
        assert!(judge(&wide), "no hardware loop: {wide:?}");
    }
}

#[test]
fn two_ways_out() {
    for of in loops(Some(9), None).chain(loops(Some(9), Some(130))) {
        assert!(judge(&of), "no hardware loop: {of:?}");
    }
}

/// Where the first way out may be taken after the counter has come round.
#[test]
fn a_counter_that_comes_round() {
    for of in loops(Some(9), None) {
        let wide = Loop { step: 4, ..of };
        assert!(!judge(&wide), "the number of turns is not known: {wide:?}");
    }
    for of in loops(Some(9), Some(130)) {
        let wide = Loop { step: 4, ..of };
        assert!(judge(&wide), "no hardware loop: {wide:?}");
    }
}
