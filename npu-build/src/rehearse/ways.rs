//! Whether a program's way depends on what a rehearsal doesn't have: values in buffers, which are zeros
//! here, and results of kernels, which return at once.

use std::collections::BTreeSet;

use npu_cc::ir::{self, Callee, Function, Inst, Local, Op, Operand, Terminator, Value};
use npu_design::CoreProgram;

/// Whether a branch, or what is done with a lock, depends on them. A text that can't be read may do
/// anything.
pub(super) fn depend_on_data(core: &CoreProgram) -> bool {
    match ir::parse(&core.llvm_ir, &core.entry) {
        Ok(module) => {
            let mut functions = module.functions.iter();
            functions.any(|f| depends(f, &core.entry, core.loads))
        }
        Err(_) => true,
    }
}

fn depends(function: &Function, entry: &str, loads: bool) -> bool {
    let mut open: BTreeSet<Local> = BTreeSet::new();
    // What a function of the text is given may come from anywhere.
    if function.name != entry {
        open.extend(function.params.iter().map(|p| p.local));
    }
    let insts = || function.blocks.iter().flat_map(|b| &b.insts);
    loop {
        let before = open.len();
        for inst in insts() {
            if let Some(result) = inst.result.filter(|_| is_open(&open, inst, loads)) {
                open.insert(result);
            }
        }
        if open.len() == before {
            break;
        }
    }
    let branches = function.blocks.iter().any(|block| match &block.term {
        Terminator::CondBr { cond, .. } => has(&open, cond),
        Terminator::Switch { value, .. } => has(&open, value),
        Terminator::Br(_) | Terminator::Ret(_) | Terminator::Unreachable => false,
    });
    // Kernels may be given what there is; a lock's number and value decide.
    let locks = |inst: &Inst| match &inst.op {
        Op::Call { callee, .. } => match callee {
            Callee::Symbol(name) => name.starts_with("llvm.aie2.") && uses(&open, inst),
            Callee::Indirect(_) => true,
        },
        _ => false,
    };
    branches || insts().any(locks)
}

fn is_open(open: &BTreeSet<Local>, inst: &Inst, loads: bool) -> bool {
    match &inst.op {
        Op::Load { .. } => loads || uses(open, inst),
        // Intrinsics compute from their arguments.
        Op::Call {
            callee: Callee::Symbol(name),
            ..
        } if name.starts_with("llvm.") => uses(open, inst),
        Op::Call { .. } => true,
        _ => uses(open, inst),
    }
}

fn uses(open: &BTreeSet<Local>, inst: &Inst) -> bool {
    let mut found = false;
    inst.op.operands(&mut |operand| found |= has(open, operand));
    found
}

fn has(open: &BTreeSet<Local>, operand: &Operand) -> bool {
    matches!(operand.value, Value::Local(local) if open.contains(&local))
}

#[cfg(test)]
mod tests {
    use npu_design::{lower, Options};

    use super::depend_on_data;

    fn of(body: &str) -> bool {
        let text = format!(
            "aie.device(npu1_1col) {{
  %tile = aie.tile(0, 2)
  %a = aie.buffer(%tile) {{sym_name = \"a\"}} : memref<16xi32>
  %l = aie.lock(%tile, 1) {{init = 1 : i32}}
  func.func private @kernel(i32) -> i32
  %core = aie.core(%tile) {{
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %n = arith.constant 9 : index
    %zero = arith.constant 0 : i32
{body}
    aie.end
  }}
}}"
        );
        let design = lower(&text, &Options::default()).unwrap_or_else(|e| panic!("{e}\n{text}"));
        depend_on_data(&design.cores[0])
    }

    const LOAD: &str = "%v = memref.load %a[%c0] : memref<16xi32>\n";
    const CALL: &str = "%v = func.call @kernel(%zero) : (i32) -> i32\n";
    const IF: &str = "%t = arith.cmpi eq, %v, %zero : i32
    scf.if %t {
      aie.use_lock(%l, Release, 1)
    }";

    #[test]
    fn values_that_decide() {
        assert!(of(&format!("{LOAD}{IF}")));
        assert!(of(&format!("{CALL}{IF}")));
        let bound = "%m = arith.index_cast %v : i32 to index
    scf.for %i = %c0 to %m step %c1 {
      aie.use_lock(%l, Release, 1)
    }";
        assert!(of(&format!("{LOAD}{bound}")));
        let number = "%m = arith.index_cast %v : i32 to index
    aie.use_lock(%m, Release, 1)";
        assert!(of(&format!("{LOAD}{number}")));
    }

    #[test]
    fn values_that_are_handed_on() {
        let store = "memref.store %v, %a[%c1] : memref<16xi32>";
        let turns = format!("scf.for %i = %c0 to %n step %c1 {{\n{LOAD}{store}\n}}");
        assert!(!of(&turns));
        assert!(!of(&format!("{CALL}{store}")));
        assert!(!of("aie.use_lock(%l, Release, 1)"));
    }
}
