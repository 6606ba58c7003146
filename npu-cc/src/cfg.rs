//! Control-flow facts: order of blocks, dominators, loop nesting.

/// Facts about one function's control flow. Block 0 is the entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cfg {
    /// Reachable blocks in reverse postorder.
    pub(crate) order: Vec<usize>,
    /// Predecessors, reachable ones only.
    pub(crate) preds: Vec<Vec<usize>>,
    /// Immediate dominator; the entry and unreachable blocks are their own.
    pub(crate) idom: Vec<usize>,
    /// How many loops enclose each block.
    pub(crate) depth: Vec<u32>,
    /// When a walk over the dominator tree enters and leaves each block.
    walk: Vec<(u32, u32)>,
}

impl Cfg {
    /// `successors[b]` are the blocks that `b` can jump to.
    pub(crate) fn new(successors: &[Vec<usize>]) -> Cfg {
        let n = successors.len();
        let order = reverse_postorder(successors);
        let mut rank = vec![usize::MAX; n];
        for (i, &b) in order.iter().enumerate() {
            rank[b] = i;
        }
        let mut preds = vec![Vec::new(); n];
        for &b in &order {
            for &s in &successors[b] {
                if !preds[s].contains(&b) {
                    preds[s].push(b);
                }
            }
        }
        let idom = dominators(&order, &rank, &preds);
        let walk = tree_walk(&order, &idom);
        let mut cfg = Cfg {
            order,
            preds,
            idom,
            depth: vec![0; n],
            walk,
        };
        cfg.count_loops();
        cfg
    }

    /// Natural loops: from each edge to a dominator back to it.
    fn count_loops(&mut self) {
        for i in 0..self.order.len() {
            let head = self.order[i];
            let mut work: Vec<usize> = self.preds[head]
                .iter()
                .copied()
                .filter(|&p| self.dominates(head, p))
                .collect();
            if work.is_empty() {
                continue;
            }
            let mut body = vec![false; self.depth.len()];
            body[head] = true;
            while let Some(b) = work.pop() {
                if !std::mem::replace(&mut body[b], true) {
                    work.extend(&self.preds[b]);
                }
            }
            for (d, inside) in self.depth.iter_mut().zip(&body) {
                *d += u32::from(*inside);
            }
        }
    }

    /// Whether every path to `b`, which is reachable, leads through `a`.
    pub(crate) fn dominates(&self, a: usize, b: usize) -> bool {
        let ((a_in, a_out), (b_in, _)) = (self.walk[a], self.walk[b]);
        a_in <= b_in && b_in < a_out
    }

    /// The nearest block that dominates `block` and lies outside all loops.
    pub(crate) fn outside_loops(&self, block: usize) -> usize {
        let mut b = block;
        while self.depth[b] > 0 && self.idom[b] != b {
            b = self.idom[b];
        }
        b
    }
}

fn reverse_postorder(successors: &[Vec<usize>]) -> Vec<usize> {
    let mut seen = vec![false; successors.len()];
    let mut post = Vec::new();
    // (block, next successor to visit)
    let mut stack = Vec::new();
    if !successors.is_empty() {
        seen[0] = true;
        stack.push((0, 0));
    }
    while let Some((b, i)) = stack.pop() {
        // The last successor first, so that the first comes right after the
        // block in the order.
        let n = successors[b].len();
        if i < n {
            stack.push((b, i + 1));
            let s = successors[b][n - 1 - i];
            if !seen[s] {
                seen[s] = true;
                stack.push((s, 0));
            }
        } else {
            post.push(b);
        }
    }
    post.reverse();
    post
}

fn dominators(order: &[usize], rank: &[usize], preds: &[Vec<usize>]) -> Vec<usize> {
    const NONE: usize = usize::MAX;
    let mut idom = vec![NONE; rank.len()];
    if let Some(&entry) = order.first() {
        idom[entry] = entry;
    }
    let mut changed = true;
    while changed {
        changed = false;
        for &b in order.iter().skip(1) {
            let mut new = NONE;
            for &p in &preds[b] {
                if idom[p] == NONE {
                    continue;
                }
                new = if new == NONE {
                    p
                } else {
                    meet(new, p, &idom, rank)
                };
            }
            if idom[b] != new {
                idom[b] = new;
                changed = true;
            }
        }
    }
    for (b, d) in idom.iter_mut().enumerate() {
        if *d == NONE {
            *d = b;
        }
    }
    idom
}

fn tree_walk(order: &[usize], idom: &[usize]) -> Vec<(u32, u32)> {
    let mut children = vec![Vec::new(); idom.len()];
    for &b in order.iter().skip(1) {
        children[idom[b]].push(b);
    }
    // Unreachable blocks dominate nothing: they are left as soon as entered.
    let mut walk = vec![(0, 0); idom.len()];
    let mut time = 0;
    let mut stack: Vec<(usize, bool)> = order.first().map(|b| (*b, false)).into_iter().collect();
    while let Some((b, leaving)) = stack.pop() {
        if leaving {
            walk[b].1 = time;
        } else {
            walk[b].0 = time;
            time += 1;
            stack.push((b, true));
            stack.extend(children[b].iter().map(|c| (*c, false)));
        }
    }
    walk
}

fn meet(mut a: usize, mut b: usize, idom: &[usize], rank: &[usize]) -> usize {
    while a != b {
        while rank[a] > rank[b] {
            a = idom[a];
        }
        while rank[b] > rank[a] {
            b = idom[b];
        }
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_loops() {
        // 0 -> 1 -> 2 -> 2 | 3; 3 -> 1 | 4
        let cfg = Cfg::new(&[vec![1], vec![2], vec![2, 3], vec![1, 4], vec![]]);
        assert_eq!(cfg.depth, [0, 1, 2, 1, 0]);
        assert_eq!(cfg.idom, [0, 0, 1, 2, 3]);
        assert_eq!(cfg.outside_loops(2), 0);
        assert_eq!(cfg.order, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn unreachable_blocks_are_left_out() {
        let cfg = Cfg::new(&[vec![2], vec![2], vec![]]);
        assert_eq!(cfg.order, [0, 2]);
        assert_eq!(cfg.preds[2], [0]);
    }
}
