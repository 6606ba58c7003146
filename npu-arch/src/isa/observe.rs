//! How close to its producer real code reads a value: the timing table held
//! against what a compiler did with the same core.
//!
//! A wrong latency is invisible as long as compiler and emulator share the
//! table. Code of another compiler shows it: a latency that is too short
//! never comes up as the least distance between a write and a read of it, one
//! that is too long makes reads look as if they wanted the value before. Both
//! are counted here along straight lines of code and twice through loops.
//!
//! A read sees the latest write that has landed. With `d` the pipeline cycle
//! of the write and `u` that of the read, a write issued at `t` has landed for
//! a read issued at `t + d - u + 1`, one cycle earlier over a forwarding
//! network (see [`latency`](super::latency)).

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use super::bundle::SlotInst;
use super::hazard::{Program, Step, Target};
use super::latency::{raw_distance, RegAccess};
use super::reg::{Reg, RegFile};
use super::table::Inst;

/// What an instruction writes: an operand by its letter, or a register that
/// it names nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Written {
    /// The operand with this letter.
    Operand(char),
    /// A fixed register.
    Fixed(Reg),
}

impl core::fmt::Display for Written {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Written::Operand(c) => write!(f, "{c}"),
            Written::Fixed(r) => write!(f, "{r}"),
        }
    }
}

/// Reads of one result that are due at the same distance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Least distance at which the value was read.
    pub least: i32,
    /// A reader at that distance.
    pub reader: Inst,
    /// Reads of the value.
    pub reads: u64,
}

/// What was seen of one result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultSeen {
    /// By the least distance that the table asks for.
    pub by_distance: BTreeMap<i32, Seen>,
    /// Writes whose value nobody reads before it is overwritten, though
    /// something reads the register before the value lands: what a latency
    /// that is too long looks like.
    pub read_too_early_only: u64,
    /// Writes.
    pub writes: u64,
}

/// Observations over any amount of code.
#[derive(Clone, Debug, Default)]
pub struct Observations {
    results: BTreeMap<(Inst, Written), ResultSeen>,
    /// How often each instruction occurs.
    pub occurrences: BTreeMap<Inst, u64>,
}

/// A write of a part of a register.
struct Def {
    /// Index in the path's list of writes.
    write: usize,
    access: RegAccess,
    issue: i32,
}

/// A write on a path, all parts of the register together.
struct PathWrite {
    inst: Inst,
    result: Written,
    read: bool,
    early: bool,
    overwritten: bool,
}

fn result_of(s: &SlotInst, unit: Reg) -> Written {
    let operand = s.inst().operands().iter().enumerate().find(|(i, o)| {
        o.access.writes() && s.reg(*i).is_some_and(|r| r.units().any(|u| u == unit))
    });
    match operand {
        Some((_, o)) => Written::Operand(char::from(o.letter)),
        None => Written::Fixed(unit),
    }
}

impl Observations {
    /// Adds what `program` does.
    pub fn add(&mut self, program: &Program) {
        let steps = program.steps();
        for step in steps {
            for s in step.bundle.active() {
                *self.occurrences.entry(s.inst()).or_default() += 1;
            }
        }
        let mut start = 0;
        let mut i = 0;
        while i < steps.len() {
            let ends = steps[i]
                .bundle
                .active()
                .any(|s| s.kind().branch && !matches!(s.inst(), Inst::JNZ | Inst::JZ | Inst::JNZD));
            if ends {
                let end = (i + 6).min(steps.len());
                self.path(steps[start..end].iter());
                start = end;
                i = end;
            } else {
                i += 1;
            }
        }
        self.path(steps[start..].iter());
        for l in program.loops() {
            if let (Some(a), Some(b)) = (program.index(l.start), program.index(l.last)) {
                if a <= b {
                    self.path(steps[a..=b].iter().chain(&steps[a..=b]));
                }
            }
        }
        for (i, step) in steps.iter().enumerate() {
            let Target::Address(to) = step.target else {
                continue;
            };
            let branch = step
                .bundle
                .active()
                .any(|s| s.kind().branch && !s.kind().call);
            let end = i + 6;
            if let (true, Some(a)) = (branch && end <= steps.len(), program.index(to)) {
                if a <= i {
                    self.path(steps[a..end].iter().chain(&steps[a..end]));
                }
            }
        }
    }

    /// One way through the code, a bundle each cycle.
    fn path<'a>(&mut self, steps: impl Iterator<Item = &'a Step>) {
        let mut live: HashMap<Reg, Vec<Def>> = HashMap::new();
        let mut writes: Vec<PathWrite> = Vec::new();
        for (cycle, step) in steps.enumerate() {
            let cycle = cycle as i32;
            for s in step.bundle.active() {
                for read in s.reg_accesses().filter(|a| a.access.reads()) {
                    if let Some(defs) = live.get(&read.reg) {
                        self.read(defs, &mut writes, s.inst(), &read, cycle);
                    }
                }
            }
            for s in step.bundle.active() {
                let first = writes.len();
                for access in s.reg_accesses().filter(|a| a.access.writes()) {
                    // Sticky flags keep the values of all writers.
                    if access.reg.file() == RegFile::Status && access.reg != Reg::SR_CARRY {
                        continue;
                    }
                    let result = result_of(s, access.reg);
                    let known = writes[first..].iter().position(|w| w.result == result);
                    let write = known.map_or(writes.len(), |n| first + n);
                    if known.is_none() {
                        self.results.entry((s.inst(), result)).or_default().writes += 1;
                        writes.push(PathWrite {
                            inst: s.inst(),
                            result,
                            read: false,
                            early: false,
                            overwritten: false,
                        });
                    }
                    let defs = live.entry(access.reg).or_default();
                    retire(defs, &mut writes, cycle);
                    defs.push(Def {
                        write,
                        access,
                        issue: cycle,
                    });
                }
            }
        }
        for w in writes
            .iter()
            .filter(|w| w.overwritten && w.early && !w.read)
        {
            self.results
                .entry((w.inst, w.result))
                .or_default()
                .read_too_early_only += 1;
        }
    }

    /// A read of a register with these writes before it.
    fn read(
        &mut self,
        defs: &[Def],
        writes: &mut [PathWrite],
        reader: Inst,
        read: &RegAccess,
        cycle: i32,
    ) {
        let landing = |d: &Def| d.issue + i32::from(d.access.def_cycle);
        let mut newest: Option<&Def> = None;
        for d in defs {
            let distance = cycle - d.issue;
            if distance < raw_distance(&d.access, read) {
                writes[d.write].early = true;
            } else if newest.is_none_or(|n| landing(n) <= landing(d)) {
                newest = Some(d);
            }
        }
        let Some(d) = newest else { return };
        let write = &mut writes[d.write];
        write.read = true;
        let distance = cycle - d.issue;
        let due = raw_distance(&d.access, read);
        let seen = self.results.entry((write.inst, write.result)).or_default();
        let entry = seen.by_distance.entry(due).or_insert(Seen {
            least: distance,
            reader,
            reads: 0,
        });
        entry.reads += 1;
        if distance < entry.least {
            entry.least = distance;
            entry.reader = reader;
        }
    }

    /// What was seen of each result.
    pub fn results(&self) -> impl Iterator<Item = (Inst, Written, &ResultSeen)> {
        self.results
            .iter()
            .map(|((inst, result), seen)| (*inst, *result, seen))
    }

    /// Results that something read only before they landed.
    pub fn suspicious(&self) -> impl Iterator<Item = (Inst, Written, &ResultSeen)> {
        self.results().filter(|(_, _, s)| s.read_too_early_only > 0)
    }

    /// A page in Markdown: one line for each result of each instruction and
    /// distance that the table asks for, and the instructions that did not
    /// come up. `source` says what code this is.
    pub fn page(&self, source: &str) -> String {
        let mut out = String::new();
        let rows = self
            .results()
            .map(|(_, _, s)| s.by_distance.len())
            .sum::<usize>();
        let met = self
            .results()
            .flat_map(|(_, _, s)| &s.by_distance)
            .filter(|(due, seen)| seen.least == **due)
            .count();
        let early: u64 = self
            .suspicious()
            .map(|(_, _, s)| s.read_too_early_only)
            .sum();
        let _ = write!(
            out,
            "# Latencies: the table and real code\n\n\
             Generated by `cargo xtask conformance --isa FOLDER --latencies FILE` from {source}; \
             do not edit.\n\n\
             *Table* is the least distance in cycles from the instruction to one that reads the \
             result, by the cycles in `npu-arch`'s table; *least* is the least distance at which \
             code read it. Where they are equal the compiler that wrote the code has the same \
             latency or a shorter one. A latency of the table that is too long would show as \
             *early*: writes that are read only before they land. One that is too short would \
             show as a least distance that stays above it.\n\n\
             {rows} pairs of a result and a distance were seen, {met} of them at the table's \
             distance. Writes that are read early only: {early}.\n\n\
             | instruction | result | table | least | by | reads | early |\n\
             |---|---|---|---|---|---|---|\n"
        );
        for (inst, result, seen) in self.results() {
            for (due, s) in &seen.by_distance {
                let mark = if s.least == *due { "" } else { " >" };
                let _ = writeln!(
                    out,
                    "| `{}` | {result} | {due} | {}{mark} | `{}` | {} | {} |",
                    inst.name(),
                    s.least,
                    s.reader.name(),
                    s.reads,
                    seen.read_too_early_only
                );
            }
        }
        let unread: Vec<String> = self
            .results()
            .filter(|(_, _, s)| s.by_distance.is_empty())
            .map(|(inst, result, _)| format!("`{}` ({result})", inst.name()))
            .collect();
        let _ = write!(out, "\n## Written, never read\n\n{}\n", list(&unread));
        let unseen: Vec<String> = Inst::ALL
            .iter()
            .filter(|i| !self.occurrences.contains_key(i) && **i != i.slot().nop())
            .map(|i| format!("`{}`", i.name()))
            .collect();
        let _ = write!(
            out,
            "\n## Not seen\n\n{} instructions did not come up:\n\n{}\n",
            unseen.len(),
            list(&unseen)
        );
        out
    }
}

/// Cycles after which every write has landed for every read.
const SETTLED: i32 = 16;

/// Drops the writes that no read from `cycle` on can see, because a later one
/// has landed.
fn retire(defs: &mut Vec<Def>, writes: &mut [PathWrite], cycle: i32) {
    let landing = |d: &Def| d.issue + i32::from(d.access.def_cycle);
    let settled = defs.iter().filter(|d| cycle - d.issue > SETTLED);
    let Some(newest) = settled.map(|d| (landing(d), d.issue)).max() else {
        return;
    };
    defs.retain(|d| {
        let over = (landing(d), d.issue) < newest;
        writes[d.write].overwritten |= over;
        !over
    });
}

fn list(names: &[String]) -> String {
    if names.is_empty() {
        return "None.".to_owned();
    }
    let mut out = String::new();
    let mut width = 0;
    for (i, n) in names.iter().enumerate() {
        if i > 0 {
            out.push(',');
            width += 1;
            if width + n.len() + 1 > 100 {
                out.push('\n');
                width = 0;
            } else {
                out.push(' ');
                width += 1;
            }
        }
        out.push_str(n);
        width += n.len();
    }
    out.push('.');
    out
}

#[cfg(test)]
mod tests {
    use super::super::asm::assemble;
    use super::*;

    fn observe(text: &str) -> Observations {
        let mut object = assemble(text).unwrap_or_else(|e| panic!("{e}"));
        object.resolve().unwrap();
        let mut seen = Observations::default();
        seen.add(&Program::of_section(&object, 0).unwrap());
        seen
    }

    fn result(seen: &Observations, inst: Inst) -> ResultSeen {
        let found = seen.results().find(|(i, _, _)| *i == inst);
        found.map(|(_, _, s)| s.clone()).unwrap_or_default()
    }

    #[test]
    fn least_distances() {
        let text = |n| format!("lda r0, [p0, #0]\n{}add r1, r0, r0\n", "nop\n".repeat(n));
        for n in [6, 7, 9] {
            let lda = result(&observe(&text(n)), Inst::LDA_dms_lda_idx_imm);
            let seen = lda.by_distance[&7];
            assert_eq!(
                (seen.least, seen.reads, seen.reader),
                (n as i32 + 1, 2, Inst::ADD)
            );
        }
        // One cycle too early is the old value.
        let lda = result(&observe(&text(5)), Inst::LDA_dms_lda_idx_imm);
        assert!(lda.by_distance.is_empty());
    }

    #[test]
    fn the_latest_write_that_has_landed_is_read() {
        let seen = observe(
            "lda r0, [p0, #0]\n lda r0, [p1, #0]\n nop\n nop\n nop\n nop\n nop\n add r1, r0, r2\n \
             add r1, r0, r2\n",
        );
        // The first load is read once, seven cycles later, and so is the second.
        let lda = result(&seen, Inst::LDA_dms_lda_idx_imm);
        assert_eq!(lda.by_distance[&7].reads, 2);
        assert_eq!(lda.by_distance[&7].least, 7);
        assert_eq!(lda.writes, 2);
    }

    #[test]
    fn loops_are_followed_around() {
        let seen = observe(
            "first: nopa; nopb; nops; add r1, r0, r0; nopm; nopv\n jnz r5, #first; nops; nopa; \
             nopb; nopv\n nop\n nop\n lda r0, [p0, #0]\n nop\n nop\n",
        );
        let lda = result(&seen, Inst::LDA_dms_lda_idx_imm);
        assert!(lda.by_distance.is_empty());
        let seen = observe(
            "first: nopa; nopb; nops; nopx; nopm; nopv\n add r1, r0, r0; nops\n jnz r5, #first; \
             nops; nopa\n lda r0, [p0, #0]\n nop\n nop\n nop\n nop\n",
        );
        let lda = result(&seen, Inst::LDA_dms_lda_idx_imm);
        assert_eq!(lda.by_distance.get(&7), None);
        let seen = observe(
            "first: nopa; nopb; nops; nopx; nopm; nopv\n nop\n add r1, r0, r0; nops\n jnz r5, \
             #first; nops; nopa\n lda r0, [p0, #0]\n nop\n nop\n nop\n nop\n",
        );
        let lda = result(&seen, Inst::LDA_dms_lda_idx_imm);
        assert_eq!(lda.by_distance[&7].least, 7);
    }

    #[test]
    fn reads_that_are_early_only_are_counted() {
        let text = format!(
            "lda r0, [p0, #0]\n{}add r1, r0, r0\n{}lda r0, [p1, #0]\n{}lda r0, [p2, #0]\n",
            "nop\n".repeat(5),
            "nop\n".repeat(20),
            "nop\n".repeat(20)
        );
        let seen = observe(&text);
        assert_eq!(seen.suspicious().count(), 1);
        assert!(seen
            .page("a test")
            .contains("Writes that are read early only: 1."));
    }
}
