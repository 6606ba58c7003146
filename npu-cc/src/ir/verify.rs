//! What holds for every module that [`parse`](super::parse()) returns, beyond
//! the types that are checked while reading: the entry block has no
//! predecessors, phi nodes come first and have one entry for each way to their
//! block (a switch may have several, and all of one predecessor have one
//! value), whether it can be reached or not, and in blocks that can be reached
//! each value is computed before it is used.
//!
//! Dominators are computed by the iterative method of Cooper, Harvey and
//! Kennedy; the bound on blocks bounds its time.

use super::{
    BlockId, Callee, Function, Local, Module, Op, Operand, ParseErrorKind, Terminator, Value,
};

type Result<T> = std::result::Result<T, (u32, ParseErrorKind)>;

/// The control flow of a function.
#[derive(Debug)]
pub(crate) struct Flow {
    /// Blocks that can be reached, each after its dominators.
    pub(crate) order: Vec<BlockId>,
    /// Position in `order` by block; None if not reached.
    pub(crate) position: Vec<Option<u32>>,
    /// Position of the immediate dominator, by position; the entry's is itself.
    pub(crate) idom: Vec<u32>,
}

impl Flow {
    pub(crate) fn new(function: &Function) -> Self {
        let order = reverse_postorder(function);
        let mut position = vec![None; function.blocks.len()];
        for (index, block) in order.iter().enumerate() {
            position[block.0 as usize] = Some(index as u32);
        }
        let mut preds: Vec<Vec<BlockId>> = vec![Vec::new(); function.blocks.len()];
        for block in &order {
            let mut targets = function.blocks[block.0 as usize].term.targets();
            targets.sort_unstable();
            targets.dedup();
            for target in targets {
                preds[target.0 as usize].push(*block);
            }
        }
        let idom = dominators(&order, &position, &preds);
        Flow {
            order,
            position,
            idom,
        }
    }
}

fn reverse_postorder(function: &Function) -> Vec<BlockId> {
    let mut seen = vec![false; function.blocks.len()];
    let mut postorder = Vec::new();
    let mut stack = Vec::new();
    if !function.blocks.is_empty() {
        seen[0] = true;
        stack.push((BlockId(0), function.blocks[0].term.targets()));
    }
    while let Some((block, targets)) = stack.last_mut() {
        match targets.pop() {
            Some(target) => {
                if !std::mem::replace(&mut seen[target.0 as usize], true) {
                    let next = function.blocks[target.0 as usize].term.targets();
                    stack.push((target, next));
                }
            }
            None => {
                postorder.push(*block);
                stack.pop();
            }
        }
    }
    postorder.reverse();
    postorder
}

fn dominators(order: &[BlockId], position: &[Option<u32>], preds: &[Vec<BlockId>]) -> Vec<u32> {
    let mut idom: Vec<Option<u32>> = vec![None; order.len()];
    if let Some(entry) = idom.first_mut() {
        *entry = Some(0);
    }
    let mut changed = true;
    while changed {
        changed = false;
        for (index, block) in order.iter().enumerate().skip(1) {
            let mut common: Option<u32> = None;
            for pred in &preds[block.0 as usize] {
                let Some(pred) = position[pred.0 as usize] else {
                    continue;
                };
                if idom[pred as usize].is_none() {
                    continue;
                }
                common = Some(match common {
                    None => pred,
                    Some(other) => intersect(&idom, pred, other),
                });
            }
            if common.is_some() && idom[index] != common {
                idom[index] = common;
                changed = true;
            }
        }
    }
    idom.into_iter().map(|up| up.unwrap_or(0)).collect()
}

fn intersect(idom: &[Option<u32>], mut left: u32, mut right: u32) -> u32 {
    while left != right {
        while left > right {
            left = idom[left as usize].unwrap_or(0);
        }
        while right > left {
            right = idom[right as usize].unwrap_or(0);
        }
    }
    left
}

/// Checks every function body.
pub(super) fn verify(module: &Module) -> Result<()> {
    for function in &module.functions {
        if !function.blocks.is_empty() {
            Verifier::new(function).run()?;
        }
    }
    Ok(())
}

/// Where a value is defined: position of the block in the order, and of the
/// instruction in the block (0 for parameters, from 1 on for instructions).
type Place = (u32, u32);

struct Verifier<'f> {
    function: &'f Function,
    flow: Flow,
    /// None for values defined in blocks that are not reached.
    places: Vec<Option<Place>>,
    /// Entry and exit numbers of a walk over the dominator tree, by position:
    /// a dominates b if a's interval holds b's.
    spans: Vec<(u32, u32)>,
    /// Where each block is reached from, in order: once for each target of a
    /// terminator, from blocks that are not reached, too.
    ways: Vec<Vec<BlockId>>,
}

impl<'f> Verifier<'f> {
    fn new(function: &'f Function) -> Self {
        let flow = Flow::new(function);
        let mut places = vec![None; function.locals.len()];
        for param in &function.params {
            places[param.local.0 as usize] = Some((0, 0));
        }
        for (position, block) in flow.order.iter().enumerate() {
            for (index, inst) in function.blocks[block.0 as usize].insts.iter().enumerate() {
                if let Some(local) = inst.result {
                    places[local.0 as usize] = Some((position as u32, index as u32 + 1));
                }
            }
        }
        let spans = tree_spans(&flow.idom);
        let mut ways = vec![Vec::new(); function.blocks.len()];
        for (block, from) in function.blocks.iter().zip(0..) {
            for target in block.term.targets() {
                ways[target.0 as usize].push(BlockId(from));
            }
        }
        Verifier {
            function,
            flow,
            places,
            spans,
            ways,
        }
    }

    fn run(&self) -> Result<()> {
        let entry_line = self.function.line;
        let to_entry = |block: &super::Block| block.term.targets().contains(&BlockId(0));
        if self.function.blocks.iter().any(to_entry) {
            return Err((
                entry_line,
                ParseErrorKind::Invalid("the entry block is a target of a branch"),
            ));
        }
        for (block, ways) in self.function.blocks.iter().zip(&self.ways) {
            let mut phis_over = false;
            for inst in &block.insts {
                match &inst.op {
                    Op::Phi(_) if phis_over => {
                        return Err((
                            inst.line,
                            ParseErrorKind::Invalid("phi behind another instruction"),
                        ));
                    }
                    Op::Phi(incoming) => entries(incoming, ways, inst.line)?,
                    _ => phis_over = true,
                }
            }
        }
        for (position, id) in self.flow.order.iter().enumerate() {
            let block = &self.function.blocks[id.0 as usize];
            for (index, inst) in block.insts.iter().enumerate() {
                let place = (position as u32, index as u32 + 1);
                if let Op::Phi(incoming) = &inst.op {
                    self.phi(incoming, inst.line)?;
                } else {
                    let mut result = Ok(());
                    operands(&inst.op, &mut |operand| {
                        if result.is_ok() {
                            result = self.dominated(operand, place, inst.line);
                        }
                    });
                    result?;
                }
            }
            let place = (position as u32, block.insts.len() as u32 + 1);
            match &block.term {
                Terminator::CondBr { cond: operand, .. }
                | Terminator::Switch { value: operand, .. }
                | Terminator::Ret(Some(operand)) => {
                    self.dominated(operand, place, block.term_line)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn phi(&self, incoming: &[(Operand, BlockId)], line: u32) -> Result<()> {
        for (operand, from) in incoming {
            if let Some(position) = self.flow.position[from.0 as usize] {
                self.dominated(operand, (position, u32::MAX), line)?;
            }
        }
        Ok(())
    }

    fn dominated(&self, operand: &Operand, place: Place, line: u32) -> Result<()> {
        let Value::Local(local) = operand.value else {
            return Ok(());
        };
        let fine = match self.places[local.0 as usize] {
            None => false,
            Some(defined) if defined.0 == place.0 => defined.1 < place.1,
            Some(defined) => {
                let outer = self.spans[defined.0 as usize];
                let inner = self.spans[place.0 as usize];
                outer.0 <= inner.0 && inner.1 <= outer.1
            }
        };
        if fine {
            Ok(())
        } else {
            Err((line, ParseErrorKind::NotDominated(self.name(local))))
        }
    }

    fn name(&self, local: Local) -> String {
        format!("%{}", self.function.locals[local.0 as usize].name)
    }
}

/// Checks that a phi has one entry for each way to its block, and one value for each block that it
/// is reached from.
fn entries(incoming: &[(Operand, BlockId)], ways: &[BlockId], line: u32) -> Result<()> {
    let invalid = |what| Err((line, ParseErrorKind::Invalid(what)));
    let mut sorted: Vec<&(Operand, BlockId)> = incoming.iter().collect();
    sorted.sort_by_key(|(_, from)| *from);
    let mut pairs = sorted.windows(2);
    if pairs.any(|pair| pair[0].1 == pair[1].1 && pair[0].0 != pair[1].0) {
        return invalid("phi has two different values for one predecessor");
    }
    if !sorted.iter().map(|(_, from)| from).eq(ways) {
        return invalid("phi does not have one value per predecessor");
    }
    Ok(())
}

fn tree_spans(idom: &[u32]) -> Vec<(u32, u32)> {
    let mut children: Vec<Vec<u32>> = vec![Vec::new(); idom.len()];
    for (index, up) in idom.iter().enumerate().skip(1) {
        children[*up as usize].push(index as u32);
    }
    let mut spans = vec![(0, 0); idom.len()];
    let mut clock = 0;
    let mut stack = Vec::new();
    if !idom.is_empty() {
        stack.push((0u32, 0usize));
    }
    while let Some((node, next)) = stack.last_mut() {
        if *next == 0 {
            clock += 1;
            spans[*node as usize].0 = clock;
        }
        match children[*node as usize].get(*next) {
            Some(child) => {
                *next += 1;
                stack.push((*child, 0));
            }
            None => {
                clock += 1;
                spans[*node as usize].1 = clock;
                stack.pop();
            }
        }
    }
    spans
}

/// Visits the operands of an instruction, phi nodes' too.
pub(crate) fn operands(op: &Op, visit: &mut dyn FnMut(&Operand)) {
    match op {
        Op::Binary { lhs, rhs, .. } | Op::ICmp { lhs, rhs, .. } | Op::FCmp { lhs, rhs, .. } => {
            visit(lhs);
            visit(rhs);
        }
        Op::Vector { operands, .. } => {
            operands.iter().for_each(visit);
        }
        Op::Cast { value, .. } | Op::Freeze(value) | Op::FNeg(value) => visit(value),
        Op::Select {
            cond,
            then,
            otherwise,
        } => {
            visit(cond);
            visit(then);
            visit(otherwise);
        }
        Op::Gep { base, indices, .. } => {
            visit(base);
            indices.iter().for_each(visit);
        }
        Op::Load { ptr, .. } => visit(ptr),
        Op::Store { value, ptr, .. } => {
            visit(value);
            visit(ptr);
        }
        Op::Alloca { count, .. } => visit(count),
        Op::Phi(incoming) => incoming.iter().for_each(|(operand, _)| visit(operand)),
        Op::Call { callee, args, .. } => {
            if let Callee::Indirect(operand) = callee {
                visit(operand);
            }
            args.iter().for_each(|arg| visit(&arg.operand));
        }
        Op::ExtractValue { aggregate, .. } => visit(aggregate),
        Op::InsertValue {
            aggregate, value, ..
        } => {
            visit(aggregate);
            visit(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::ir::parse;

    /// What is said of a function of a word and a truth with these blocks behind its first one.
    fn said(first: &str, rest: &str) -> String {
        let text = format!(
            "define i32 @f(i32 %x, i1 %c) {{\nentry:\n  {first}\n{rest}\n  ret i32 %p\n}}\n"
        );
        match parse(&text, "t.ll") {
            Ok(_) => String::new(),
            Err(e) => e.to_string(),
        }
    }

    const DIFFERENT: &str = "phi has two different values for one predecessor";
    const MISSING: &str = "phi does not have one value per predecessor";

    #[test]
    fn entries_of_phis() {
        let diamond = |phi: &str| {
            said(
                "br i1 %c, label %a, label %b",
                &format!("a:\n  br label %b\nb:\n  %p = {phi}"),
            )
        };
        assert_eq!(diamond("phi i32 [ 1, %entry ], [ 2, %a ]"), "");
        assert_eq!(diamond("phi i32 [ 2, %a ], [ %x, %entry ]"), "");
        for (phi, what) in [
            ("phi i32 [ 1, %entry ]", MISSING),
            ("phi i32 [ 2, %a ]", MISSING),
            ("phi i32 [ 1, %entry ], [ 2, %a ], [ 2, %a ]", MISSING),
            ("phi i32 [ 1, %entry ], [ 2, %a ], [ 3, %b ]", MISSING),
            ("phi i32 [ 1, %entry ], [ 2, %a ], [ 3, %a ]", DIFFERENT),
            (
                "phi i32 [ 1, %entry ], [ %x, %entry ], [ 3, %a ]",
                DIFFERENT,
            ),
        ] {
            let said = diamond(phi);
            assert!(
                said.contains(what) && said.contains("t.ll:7"),
                "{phi}: {said}"
            );
        }
    }

    /// A block that is reached twice from another one has an entry for each way, of one value.
    #[test]
    fn several_ways_from_one_block() {
        let switch = |phi: &str| {
            said(
                "switch i32 %x, label %a [ i32 1, label %a i32 2, label %b ]",
                &format!("b:\n  br label %a\na:\n  %p = {phi}"),
            )
        };
        assert_eq!(
            switch("phi i32 [ 1, %entry ], [ 1, %entry ], [ 2, %b ]"),
            ""
        );
        assert_eq!(
            switch("phi i32 [ %x, %entry ], [ 2, %b ], [ %x, %entry ]"),
            ""
        );
        let one = switch("phi i32 [ 1, %entry ], [ 2, %b ]");
        assert!(one.contains(MISSING), "{one}");
        let other = switch("phi i32 [ 1, %entry ], [ 2, %b ], [ 3, %entry ]");
        assert!(other.contains(DIFFERENT), "{other}");
        let both = said(
            "br i1 %c, label %a, label %a",
            "a:\n  %p = phi i32 [ 1, %entry ], [ 2, %entry ]",
        );
        assert!(both.contains(DIFFERENT), "{both}");
    }

    /// Blocks that nothing leads to count as they do for LLVM.
    #[test]
    fn blocks_that_are_not_reached() {
        let dead = |phi: &str| {
            said(
                "br label %a",
                &format!("dead:\n  br label %a\na:\n  %p = {phi}"),
            )
        };
        assert_eq!(dead("phi i32 [ 1, %entry ], [ 2, %dead ]"), "");
        let one = dead("phi i32 [ 1, %entry ]");
        assert!(one.contains(MISSING), "{one}");
        let inside = said(
            "br label %a",
            "dead:\n  %q = phi i32 [ 1, %entry ]\n  br label %a\na:\n  %p = phi i32 [ 1, %entry ], [ %q, %dead ]",
        );
        assert!(inside.contains(MISSING), "{inside}");
    }
}
