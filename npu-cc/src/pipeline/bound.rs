//! What keeps a loop from turning faster.

use super::graph::Graph;
use crate::mach::MInst;
use npu_arch::isa::{Port, Slot, SlotInst};
use std::collections::HashMap;
use std::fmt;

/// The least intervals that resources and dependences allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Cycles that the most wanted slot or port is taken for in each turn.
    pub resource: u32,
    /// Its name.
    pub of: String,
    /// Cycles that the slowest chain from turn to turn takes.
    pub recurrence: u32,
    /// The operations of that chain, with what each waits for.
    pub chain: Vec<String>,
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.resource >= self.recurrence {
            return write!(f, "{} of {}", self.resource, self.of);
        }
        write!(
            f,
            "{} of the chain {}",
            self.recurrence,
            self.chain.join(" -> ")
        )
    }
}

/// The bounds of a loop, up to `longest` cycles.
pub(super) fn bound(all: &[(&MInst, Vec<SlotInst>)], graph: &Graph, longest: i32) -> Bound {
    let (resource, of) = resource(all);
    // An interval that is long enough is followed by such ones only.
    let (mut recurrence, mut end) = (1, longest.max(1));
    while recurrence < end {
        let middle = recurrence + (end - recurrence) / 2;
        if graph.heights(middle).is_some() {
            end = middle;
        } else {
            recurrence = middle + 1;
        }
    }
    let chain = chain(all, graph, recurrence - 1);
    Bound {
        resource,
        of,
        recurrence: recurrence as u32,
        chain,
    }
}

fn resource(all: &[(&MInst, Vec<SlotInst>)]) -> (u32, String) {
    let mut slots: HashMap<Slot, u32> = HashMap::new();
    let mut ports: HashMap<Port, u32> = HashMap::new();
    let part_words = all
        .iter()
        .any(|(_, forms)| forms[0].ports().any(|p| p.port == Port::PART_WORD_STORE));
    for (_, forms) in all {
        let slot = forms[0].slot();
        if forms.iter().all(|f| f.slot() == slot) {
            *slots.entry(slot).or_default() += 1;
        }
        for p in forms[0].ports() {
            if forms.iter().all(|f| f.ports().any(|q| q == p)) {
                let port = match p.port {
                    // Others stay away from such stores only.
                    Port::AVOID_PART_WORD_STORE if part_words => Port::PART_WORD_STORE,
                    Port::AVOID_PART_WORD_STORE | Port::AVOID_SEMAPHORE => continue,
                    p => p,
                };
                *ports.entry(port).or_default() += u32::from(p.last - p.first) + 1;
            }
        }
    }
    let slots = slots.into_iter().map(|(s, n)| (n, format!("slot {s:?}")));
    let ports = ports.into_iter().map(|(p, n)| (n, format!("port {p:?}")));
    let width = (all.len() as u32).div_ceil(6);
    let most = slots
        .chain(ports)
        .max_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.cmp(&a.1)));
    most.filter(|m| m.0 >= width)
        .unwrap_or((width, "all slots".to_owned()))
}

/// The operations of a cycle of dependences that an interval is too short for.
fn chain(all: &[(&MInst, Vec<SlotInst>)], graph: &Graph, interval: i32) -> Vec<String> {
    let n = all.len();
    let mut longest = vec![0i64; n];
    let mut through: Vec<Option<usize>> = vec![None; n];
    let mut last = None;
    for _ in 0..=n {
        last = None;
        for (i, e) in graph.edges.iter().enumerate() {
            let way = longest[e.from] + i64::from(e.distance) - i64::from(interval * e.turns);
            if way > longest[e.to] {
                longest[e.to] = way;
                through[e.to] = Some(i);
                last = Some(e.to);
            }
        }
        if last.is_none() {
            return Vec::new();
        }
    }
    // After so many rounds the way back from here runs into a cycle.
    let Some(mut at) = last else {
        return Vec::new();
    };
    for _ in 0..n {
        match through[at] {
            Some(e) => at = graph.edges[e].from,
            None => return Vec::new(),
        }
    }
    let start = at;
    let mut names = Vec::new();
    loop {
        let Some(e) = through[at].map(|e| graph.edges[e]) else {
            return names;
        };
        names.push(format!("{} (+{})", all[e.to].0, e.distance));
        at = e.from;
        if at == start || names.len() > n {
            names.reverse();
            return names;
        }
    }
}
