//! One function through the back end.

use crate::assemble::{assemble, Code};
use crate::check::{check_distances, check_function_code, Violation};
use crate::layout::Region;
use crate::lir::check::{check_function, CheckError};
use crate::mach::{Imm, MInst, Object, Op, Reg};
use crate::pipeline::LoopReport;
use crate::sched::Schedule;
use crate::{frame, isel, layout, lir, loops, mir, pipeline, regalloc, sched};

/// Why a function can't be turned into code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum CodegenError {
    /// The LIR is not well formed.
    #[error(transparent)]
    Malformed(#[from] CheckError),
    /// More code than any core has room for.
    #[error("{operations} operations can't fit into the core's program memory; split the function or make it smaller")]
    TooLarge { operations: usize },
    /// An operation needs more registers at once than there are.
    #[error("an operation needs more registers at once than the core has")]
    Registers,
    /// The frame is beyond what instructions can address.
    #[error("the stack frame is too large to be addressed; move arrays out of the stack")]
    Frame,
    /// The stack is aligned to 32 bytes only.
    #[error("a stack object wants to be aligned to {align} bytes; the stack is aligned to 32")]
    Alignment { align: u32 },
    /// No instruction does this with these operands.
    #[error("line {line}: no instruction does `{operation}`")]
    NoInstruction { line: u32, operation: String },
    /// The scheduler is wrong.
    #[error("internal: the schedule breaks a rule of the pipeline: {0}")]
    Schedule(#[from] Violation),
    /// The assembler is wrong.
    #[error("internal: a bundle can't be assembled")]
    Assemble,
}

/// LIR operations beyond which no function fits into program memory, however
/// much of it disappears in selection.
const MAX_LIR: usize = 32 * 1024;

/// Machine operations, copies included, that allocation is asked to handle.
const MAX_SELECTED: usize = 16 * 1024;

/// Machine operations beyond which a function doesn't fit for good: the
/// densest bundle holds five operations in 16 bytes.
const MAX_ALLOCATED: usize = crate::link::PROGRAM_BYTES as usize / 16 * 5;

fn limit(operations: usize, limit: usize) -> Result<(), CodegenError> {
    if operations > limit {
        return Err(CodegenError::TooLarge { operations });
    }
    Ok(())
}

fn operations(m: &mir::Function) -> usize {
    let insts = m.blocks.iter().flat_map(|b| &b.insts);
    insts.filter(|i| i.op != Op::Undef).count()
}

/// Operations that allocation can't make disappear, as it does with copies and
/// with constants that it makes again where they are used.
fn lasting(m: &mir::Function) -> usize {
    let insts = m.blocks.iter().flat_map(|b| &b.insts);
    insts
        .filter(|i| !matches!(i.op, Op::Copy | Op::Undef) && !i.op.is_remade())
        .count()
}

/// A compiled function.
#[derive(Clone, Debug)]
pub(crate) struct Compiled {
    pub(crate) code: Code,
    /// Its bundles' bytes before linking sets address operands.
    pub(crate) text: Vec<u8>,
    /// Bytes of stack.
    pub(crate) frame: u32,
    /// Calls through a pointer.
    pub(crate) indirect: bool,
    /// Registers in the frame.
    pub(crate) spills: usize,
    /// Its innermost loops.
    pub(crate) loops: Vec<LoopReport>,
}

/// Compiles a function for a core. `constant`: the symbols of data that never
/// changes.
pub(crate) fn compile(
    f: &lir::Function,
    constant: &dyn Fn(&str) -> bool,
) -> Result<Compiled, CodegenError> {
    compile_within(f, crate::link::PROGRAM_BYTES, constant)
}

/// Compiles a function for so much program memory, which tests may raise.
pub(crate) fn compile_within(
    f: &lir::Function,
    program: u32,
    constant: &dyn Fn(&str) -> bool,
) -> Result<Compiled, CodegenError> {
    let scale = (program / crate::link::PROGRAM_BYTES).max(1) as usize;
    let limit = |operations: usize, most: usize| limit(operations, most * scale);
    limit(f.blocks.iter().map(|b| b.insts.len() + 1).sum(), MAX_LIR)?;
    check_function(f)?;
    if let Some(slot) = f
        .slots
        .iter()
        .find(|s| !s.align.is_power_of_two() || s.align > 32)
    {
        return Err(CodegenError::Alignment { align: slot.align });
    }
    let mut f = f.clone();
    loops::run(&mut f);
    check_function(&f)?;
    let mut m = isel::select(&f);
    mark_constants(&mut m, constant);
    limit(operations(&m), MAX_SELECTED)?;
    limit(lasting(&m), MAX_ALLOCATED)?;
    if !regalloc::allocate(&mut m) {
        return Err(CodegenError::Registers);
    }
    limit(operations(&m), MAX_ALLOCATED)?;
    let frame = frame::lay_out(&mut m).ok_or(CodegenError::Frame)?;
    finish(m, frame)
}

/// Tells accesses to data that never changes from others.
fn mark_constants(m: &mut mir::Function, constant: &dyn Fn(&str) -> bool) {
    let insts = m.blocks.iter_mut().flat_map(|b| &mut b.insts);
    for mem in insts.filter_map(|i| i.mem.as_mut()) {
        if let Object::Symbol(name) = &mem.object {
            if constant(name) {
                mem.object = Object::Constant(name.clone());
            }
        }
    }
}

/// Where the stack begins.
#[derive(Clone, Copy, Debug)]
pub(crate) enum StackBase<'a> {
    Address(u32),
    /// The value of a symbol.
    Symbol(&'a str),
}

/// The code that runs first: sets the stack pointer, calls the core's
/// function and stops the core.
pub(crate) fn start_up(stack: StackBase<'_>, entry: &str) -> Result<Compiled, CodegenError> {
    let stack = match stack {
        StackBase::Address(address) => Imm::Int(address as i32),
        StackBase::Symbol(name) => Imm::Symbol(name.to_owned(), 0),
    };
    let mut call = MInst::new(Op::Jl, &[], &[], Imm::Symbol(entry.to_owned(), 0));
    call.defs = Reg::caller_saved().collect();
    let block = |insts: Vec<MInst>| mir::Block {
        insts,
        term: mir::Term::Br(1),
        line: 0,
        depth: 0,
    };
    let m = mir::Function {
        name: "__start".to_owned(),
        classes: Vec::new(),
        blocks: vec![
            block(vec![
                MInst::new(Op::Const, &[Reg::SP], &[], stack),
                call,
                MInst::new(Op::Done, &[], &[], Imm::None),
            ]),
            // A core that is started again without a reset stays here.
            block(vec![]),
        ],
        slots: Vec::new(),
        spills: Vec::new(),
        outgoing: 0,
        calls: true,
        strides: std::collections::BTreeMap::new(),
    };
    finish(m, 0)
}

fn finish(mut m: mir::Function, frame: u32) -> Result<Compiled, CodegenError> {
    layout::simplify(&mut m);
    let all = || m.blocks.iter().flat_map(|b| &b.insts);
    let locks = all().any(|i| i.op.is_lock());
    let indirect = all().any(|i| i.op == Op::JlInd);
    let scheduled = schedule(&mut m, locks)?;
    check_function_code(&scheduled, locks)?;
    let code = assemble(&scheduled).ok_or(CodegenError::Assemble)?;
    check_distances(&code)?;
    let text = code.bundles.iter().flat_map(|b| b.encode().to_vec());
    Ok(Compiled {
        text: text.collect(),
        code,
        frame,
        indirect,
        spills: m.spills.len(),
        loops: pipeline::reports(&scheduled),
    })
}

/// Regions in the order of their addresses, with their schedules.
pub(crate) fn schedule(
    m: &mut mir::Function,
    locks: bool,
) -> Result<Vec<(Region, Schedule)>, CodegenError> {
    let loops = pipeline::run(m, locks);
    let regions = layout::lay_out(m, &loops.plans);
    let mut scheduled = Vec::with_capacity(regions.len());
    for mut region in regions {
        region.why_not = region.label.and_then(|l| loops.left.get(&l).copied());
        if let Some(plan) = &region.plan {
            let schedule = plan.schedule.clone();
            scheduled.push((region, schedule));
            continue;
        }
        let lock_next = locks || region.leaves();
        let schedule = sched::schedule(&region, lock_next).map_err(|i| {
            let inst = region.insts.get(i).or(region.branch.as_ref());
            CodegenError::NoInstruction {
                line: inst.map_or(0, |i| i.line),
                operation: inst.map_or_else(String::new, ToString::to_string),
            }
        })?;
        scheduled.push((region, schedule));
    }
    Ok(scheduled)
}
