//! Everything that is wrong with a text, in one run.
//!
//! Each step goes on behind what it can leave out: syntax errors cost an operation, an operation that
//! makes no sense costs what uses its results, and cores and runtime sequences are lowered one by one.
//! What follows from an error reported already is not reported again.

use crate::error::{DesignError, DesignErrorKind, Error};
use crate::expand::expand;
use crate::lowered::{core_problem, prepare, sequence_of};
use crate::mlir::{self, Type, ValueId};
use crate::options::Options;
use crate::read;
use std::collections::HashSet;

/// The problems of a design, in the order of the text; none when [`lower`](crate::lower) accepts it.
///
/// ```
/// let text = "aie.device(npu1) {
///   %a = aie.tile(0, 9)
///   %b = aie.tile(0, 2)
///   %core = aie.core(%b) { aie.enb }
///   %m = aie.mem(%a) { aie.end }
/// }";
/// let problems = npu_design::diagnose(text, &npu_design::Options::default());
/// let lines: Vec<String> = problems.iter().map(|p| p.to_string()).collect();
/// assert_eq!(
///     lines,
///     [
///         "device `npu1` has no tile (0,9)",
///         "operation `aie.enb` is not part of the accepted subset",
///     ]
/// );
/// ```
pub fn diagnose(text: &str, options: &Options) -> Vec<Error> {
    let (module, syntax) = mlir::parse_all(text);
    let mut out: Vec<Error> = syntax.into_iter().map(Error::from).collect();
    // What could not be read stands for nothing: its uses are no errors of their own.
    let mut lost: HashSet<ValueId> = HashSet::new();
    if !out.is_empty() {
        lost.extend(
            module
                .value_ids()
                .filter(|&v| module.value(v).ty == Type::Unknown),
        );
    }
    // With syntax errors there may be holes in sequences, which are read where they are written then.
    let module = match expand(module.clone(), options.device.as_deref()) {
        Ok(expanded) => expanded,
        Err(_) if !out.is_empty() => module,
        Err(e) => return vec![e.into()],
    };
    let (model, mut problems) = read::read_all(&module, lost);
    // A device that could not be read is there all the same.
    let no_device = |e: &DesignError| matches!(*e.kind, DesignErrorKind::NoDevice);
    problems.retain(|e| out.is_empty() || !no_device(e));
    out.extend(problems.into_iter().map(Error::from));
    let Some(mut model) = model.filter(|_| out.is_empty()) else {
        return sorted(out);
    };
    let fifos = match prepare(&mut model, options) {
        Ok(fifos) => fifos,
        Err(e) => return vec![e.into()],
    };
    let cores = model.cores.iter();
    let cores = cores.filter_map(|c| core_problem(&module, &model, &fifos, c, options));
    out.extend(cores.map(Error::from));
    for op in &model.sequences {
        let problem: Option<DesignError> = sequence_of(&module, &model, op, options).err();
        out.extend(problem.map(Error::from));
    }
    if out.is_empty() {
        out.extend(crate::lower(text, options).err());
    }
    sorted(out)
}

fn sorted(mut problems: Vec<Error>) -> Vec<Error> {
    problems.sort_by_key(|e| e.span().map_or(usize::MAX, |s| s.start));
    problems
}
