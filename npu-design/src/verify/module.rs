//! Lints about the operations of the text.

use super::{attributes, pattern, Finding, Lint};
use crate::mlir::{Element, Module, Op, Signedness, Type, ValueId};
use crate::options::AllocScheme;
use crate::read;
use crate::Lowered;
use npu_arch::array::TileKind;
use std::collections::HashMap;

/// The idiom for a loop without end.
const FOREVER: i128 = i64::MAX as i128;

/// Runs all of them.
pub(super) fn check(text: &str, module: &Module, lowered: &Lowered) -> Vec<Finding> {
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
        out: Vec::new(),
    };
    // Regions nest as deep as the parser lets them.
    for op in &module.ops {
        walk.op(op);
    }
    walk.out
}

struct Walk<'m> {
    text: &'m str,
    module: &'m Module,
    fifos: pattern::Fifos<'m>,
    lowered: &'m Lowered,
    constants: HashMap<ValueId, i128>,
    out: Vec<Finding>,
}

impl Walk<'_> {
    fn op(&mut self, op: &Op) {
        attributes::check(self.text, op, &mut self.out);
        match op.name.as_str() {
            "scf.for" => self.loop_bound(op),
            "aie.buffer" => self.bank(op),
            "aie.mem" | "aie.memtile_dma" | "aie.shim_dma" => {
                pattern::program(self.module, op, &mut self.out);
            }
            "aie.objectfifo" => pattern::fifo(&self.fifos, op, &mut self.out),
            "aie.objectfifo.link" => pattern::link(&self.fifos, op, &mut self.out),
            _ => {}
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

    fn loop_bound(&mut self, op: &Op) {
        let Some((upper, bound)) = op
            .operands
            .get(1)
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
