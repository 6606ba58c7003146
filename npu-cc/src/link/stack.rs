//! How much stack a program can need.

use super::symbols::Program;

/// Stack needs of a program.
pub(super) struct Stack {
    /// Bytes that each function needs with its deepest callees; `None` where
    /// recursion or an indirect call leaves that open.
    pub(super) by_function: Vec<Option<u32>>,
    /// Bytes from the start-up code on.
    pub(super) need: Option<u32>,
    /// The functions of the deepest chain known.
    pub(super) chain: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    /// Bytes, and whether they are all there can be.
    Done(u64, bool),
}

/// Walks the call graph from the start-up code.
pub(super) fn analyse(program: &Program) -> Stack {
    let n = program.functions.len();
    let mut state = vec![State::New; n];
    let mut deepest: Vec<Option<usize>> = vec![None; n];
    for root in 0..n {
        let mut stack = vec![(root, false)];
        while let Some((f, leaving)) = stack.pop() {
            if !leaving {
                if state[f] != State::New {
                    continue;
                }
                state[f] = State::Open;
                stack.push((f, true));
                stack.extend(program.functions[f].callees.iter().map(|c| (*c, false)));
                continue;
            }
            let this = &program.functions[f];
            let (mut below, mut bounded) = (0, !this.compiled.indirect);
            for c in &this.callees {
                match state[*c] {
                    State::Done(bytes, known) => {
                        bounded &= known;
                        if deepest[f].is_none() || bytes > below {
                            (below, deepest[f]) = (bytes, Some(*c));
                        }
                    }
                    // Still open: it calls itself through this function.
                    State::Open | State::New => bounded = false,
                }
            }
            state[f] = State::Done(below + u64::from(this.compiled.frame), bounded);
        }
    }
    let by_function: Vec<Option<u32>> = state
        .iter()
        .map(|s| match s {
            State::Done(bytes, true) => u32::try_from(*bytes).ok(),
            _ => None,
        })
        .collect();
    let mut chain = Vec::new();
    let mut at = (n > 0).then_some(0);
    while let Some(f) = at {
        chain.push(f);
        at = deepest[f];
    }
    Stack {
        need: by_function.first().copied().flatten(),
        by_function,
        chain,
    }
}
