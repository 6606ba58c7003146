//! Lints about the operations of the text.

use super::{attributes, locks, pattern, Finding, Lint};
use crate::core_ir::Reach;
use crate::mlir::{Element, Module, Op, Region, Signedness, Type, ValueId};
use crate::options::AllocScheme;
use crate::read;
use crate::{Lowered, Span};
use npu_arch::array::{TileCoord, TileKind};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The idiom for a loop without end.
const FOREVER: i128 = i64::MAX as i128;

/// Runs all of them.
pub(super) fn check(
    text: &str,
    module: &Module,
    lowered: &Lowered,
    opaque: &BTreeSet<TileCoord>,
) -> Vec<Finding> {
    let mut constants = HashMap::new();
    for op in &module.ops {
        read::constants(op, &module.values, &mut constants);
    }
    let mut walk = Walk {
        text,
        module,
        fifos: pattern::Fifos::of(module),
        lowered,
        constants,
        open_host_buffers: open_host_buffers(&module.ops),
        out: Vec::new(),
    };
    // Regions nest as deep as the parser lets them.
    for op in &module.ops {
        walk.op(op);
    }
    for reach in lowered.cores.iter().flat_map(|c| &c.reaches) {
        walk.reach(reach);
    }
    let locks = locks::check(module, &walk.constants, lowered, opaque);
    walk.out.extend(locks);
    walk.out
}

fn open_host_buffers(ops: &[Op]) -> HashMap<ValueId, Span> {
    fn collect(ops: &[Op], out: &mut HashMap<ValueId, Span>) -> bool {
        ops.iter().all(|op| {
            if op.name == "aie.external_buffer" && op.attr("address").is_none() {
                out.extend(op.results.iter().map(|&v| (v, op.span)));
            }
            // A sequence that writes registers may set the address before a lock lets the BD go.
            let sets = [
                "aiex.npu.address_patch",
                "aiex.npu.write32",
                "aiex.npu.maskwrite32",
                "aiex.npu.blockwrite",
            ];
            let mut blocks = op.regions.iter().flat_map(|r| &r.blocks);
            !sets.contains(&op.name.as_str()) && blocks.all(|b| collect(&b.ops, out))
        })
    }
    let mut out = HashMap::new();
    match collect(ops, &mut out) {
        true => out,
        false => HashMap::new(),
    }
}

struct Walk<'m> {
    text: &'m str,
    module: &'m Module,
    fifos: pattern::Fifos<'m>,
    lowered: &'m Lowered,
    constants: HashMap<ValueId, i128>,
    /// Buffers of the host without an address that nothing in the text sets later, with their places.
    open_host_buffers: HashMap<ValueId, Span>,
    out: Vec<Finding>,
}

impl Walk<'_> {
    fn op(&mut self, op: &Op) {
        attributes::check(self.text, op, &mut self.out);
        match op.name.as_str() {
            "scf.for" => self.loop_bound(op, 1),
            "aie.buffer" => self.bank(op),
            "aie.mem" | "aie.memtile_dma" => pattern::program(self.module, op, &mut self.out),
            "aie.shim_dma" => {
                pattern::program(self.module, op, &mut self.out);
                self.host_addresses(op);
            }
            "aiex.dma_configure_task" => pattern::task(self.module, op, &mut self.out),
            "aie.objectfifo" => pattern::fifo(&self.fifos, op, self.lowered, &mut self.out),
            "aie.objectfifo.link" => pattern::link(&self.fifos, op, &mut self.out),
            _ => {}
        }
        for region in &op.regions {
            self.branches(region);
        }
        for inner in op
            .regions
            .iter()
            .flat_map(|r| &r.blocks)
            .flat_map(|b| &b.ops)
        {
            self.op(inner);
        }
    }

    /// Whether a buffer lies in the bank that it asks for.
    fn bank(&mut self, op: &Op) {
        let Some(wanted) = op.int("mem_bank") else {
            return;
        };
        // Without a symbol it goes by the name of its value.
        let value = op.results.first().map(|&v| &self.module.value(v).name);
        let name = op.text("sym_name").or(value.map(String::as_str));
        let Some(buffer) = name.and_then(|n| self.lowered.buffer(n)) else {
            return;
        };
        let kind = TileKind::of_row(buffer.tile.row).unwrap_or(TileKind::Core);
        let size = kind.placement_bank_size();
        let Some(is) = buffer.address.checked_div(size) else {
            return;
        };
        if i128::from(is) == wanted {
            return;
        }
        let room = format!(
            "{:#x}..{:#x}",
            wanted * i128::from(size),
            (wanted + 1) * i128::from(size)
        );
        let help = if op.attr("address").is_some() {
            format!(
                "its `address` says otherwise: drop one of the two, or give an address in {room}"
            )
        } else {
            match self.lowered.scheme {
                AllocScheme::BasicSequential => format!(
                    "give it an address in {room}: sequential allocation, the one of builds, takes buffers by \
                     size and doesn't look at banks (MLIR-AIE's doesn't either); `--alloc-scheme bank-aware` does"
                ),
                AllocScheme::BankAware => format!(
                    "that bank, {room}, has no room left for its {} bytes: ask for another bank, or make what \
                     lies there smaller",
                    buffer.bytes
                ),
            }
        };
        self.out.push(Finding {
            lint: Lint::BankIgnored,
            span: op.attr_span("mem_bank"),
            related: Vec::new(),
            message: format!(
                "buffer `{}` asks for bank {wanted} of tile {} and lies in bank {is}, at {:#x}",
                buffer.symbol, buffer.tile, buffer.address
            ),
            help,
        });
    }

    /// An access that a branch may leave out.
    fn reach(&mut self, reach: &Reach) {
        let counters = reach.counters.iter();
        self.out.push(Finding {
            lint: Lint::BeyondBuffer,
            span: reach.span,
            related: counters.map(|c| (c.span, c.label())).collect(),
            message: format!(
                "where it is run, {} reaches element {} of `{}`, which has {}",
                reach.what, reach.last, reach.symbol, reach.elements
            ),
            help: "count less far, or let the branch around it ask for the counter: what lies there is the stack or \
                   another buffer, and nothing on the array stops the access"
                .into(),
        });
    }

    /// BDs of a shim that start with the configuration, on host memory of which nobody says where it is.
    fn host_addresses(&mut self, op: &Op) {
        let blocks = op.regions.iter().flat_map(|r| &r.blocks);
        for bd in blocks
            .flat_map(|b| &b.ops)
            .filter(|op| op.name == "aie.dma_bd")
        {
            let buffer = bd.operands.first();
            let Some(&declared) = buffer.and_then(|b| self.open_host_buffers.get(b)) else {
                continue;
            };
            self.out.push(Finding {
                lint: Lint::AddressNotPatched,
                span: bd.span,
                related: vec![(declared, "declared without an address".into())],
                message: "this BD of a shim starts when the design is loaded, at address 0 of the host's memory".into(),
                help: "move it into the runtime sequence (`aiex.npu.dma_memcpy_nd`, or a task), where arguments \
                       have addresses"
                    .into(),
            });
        }
    }

    /// Loops that are written as branches: a comparison of what a block is given, or of the sum behind it, which
    /// the branch at the end of its block asks.
    fn branches(&mut self, region: &Region) {
        let given: HashSet<ValueId> = region
            .blocks
            .iter()
            .skip(1)
            .flat_map(|b| &b.args)
            .copied()
            .collect();
        if given.is_empty() {
            return;
        }
        for block in &region.blocks {
            let Some(branch) = block.ops.last().filter(|op| op.name == "cf.cond_br") else {
                continue;
            };
            let asked = branch.operands.first();
            let defined = |v: &ValueId| block.ops.iter().find(|op| op.results.first() == Some(v));
            let counts = |v: &ValueId| {
                given.contains(v)
                    || defined(v).is_some_and(|op| {
                        op.name == "arith.addi" && op.operands.iter().any(|v| given.contains(v))
                    })
            };
            let Some(compared) = asked.and_then(defined).filter(|op| op.name == "arith.cmpi")
            else {
                continue;
            };
            let [a, b] = compared.operands[..] else {
                continue;
            };
            // Loops that count up: those that count down may well end at -1.
            match compared.text("predicate") {
                Some("slt" | "sle") if counts(&a) => self.loop_bound(compared, 1),
                Some("sgt" | "sge") if counts(&b) => self.loop_bound(compared, 0),
                _ => {}
            }
        }
    }

    /// `at` is the operand that is the bound.
    fn loop_bound(&mut self, op: &Op, at: usize) {
        let Some((upper, bound)) = op
            .operands
            .get(at)
            .and_then(|v| Some((*v, *self.constants.get(v)?)))
        else {
            return;
        };
        let wide = Type::Scalar(Element::Int {
            bits: 64,
            sign: Signedness::Signless,
        });
        if self.module.value(upper).ty == wide {
            return;
        }
        // -1 as a bound is the same mistake after a round through 32 bits.
        let wraps = bound == -1 || (bound > i32::MAX.into() && bound != FOREVER);
        if !wraps {
            return;
        }
        let narrow = bound as i32;
        let runs = if narrow < 0 {
            "the loop's body runs once or never"
        } else {
            "it counts to that"
        };
        self.out.push(Finding {
            lint: Lint::LoopBoundWraps,
            span: op.name_span,
            related: vec![(
                self.module.value(upper).span,
                format!("{bound}, which is {narrow} in 32 bits"),
            )],
            message: format!(
                "this loop's bound of {bound} doesn't fit a signed 32-bit number: where `index` has 32 bits, \
                 {runs}"
            ),
            help: format!("for a loop without end the bound is {FOREVER}; else count to less than 2^31"),
        });
    }
}
