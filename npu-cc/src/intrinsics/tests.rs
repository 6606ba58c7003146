use super::*;
use crate::lir::machine::signature;
use crate::lir::Ty;

/// The registers of a type.
fn classes(ty: Type) -> Vec<Ty> {
    match ty {
        Type::I32 => vec![Ty::I32],
        Type::I64 => vec![Ty::I32; 2],
        Type::Ptr => vec![Ty::Ptr],
        Type::Vector { lanes, bits } => {
            let accumulator = bits == 64;
            match (u32::from(lanes) * u32::from(bits), accumulator) {
                (64, _) => vec![Ty::I32; 2],
                (256, _) => vec![Ty::W],
                (512, false) => vec![Ty::X],
                (512, true) => vec![Ty::Bm],
                (1024, false) => vec![Ty::Y],
                (1024, true) => vec![Ty::Cm],
                (other, _) => panic!("no register has {other} bits"),
            }
        }
    }
}

/// Every instruction that a row can become, with its arguments.
fn instructions(row: &Row) -> Vec<(Inst, Vec<Arg>)> {
    let all: Vec<Arg> = (0..row.params.len() as u8).map(Arg::P).collect();
    let given = if row.args.is_empty() {
        all.clone()
    } else {
        row.args.to_vec()
    };
    match row.action {
        Action::Isa(inst) => {
            let given = given.into_iter().filter(|a| row.imm != Some(*a));
            vec![(inst, given.collect())]
        }
        Action::Memory { inst, .. } => {
            let address = row.params.iter().position(|p| *p == Type::Ptr);
            let address = address.map(|at| Arg::P(at as u8));
            let given = given.into_iter().filter(|a| address != Some(*a));
            vec![(inst, given.collect())]
        }
        Action::Signed { unsigned, signed } => {
            let given = &all[..all.len() - 1];
            vec![(unsigned, given.to_vec()), (signed, given.to_vec())]
        }
        Action::Choose {
            cases, otherwise, ..
        } => {
            let every = cases.iter().chain(&otherwise);
            every.map(|c| (c.inst, c.args.to_vec())).collect()
        }
        Action::Enabled { inst, by, .. } => {
            let given = given.into_iter().filter(|a| *a != Arg::P(by));
            vec![(inst, given.collect())]
        }
        _ => vec![],
    }
}

/// Arguments and results of the instructions are those of the row, in the
/// registers of its types.
#[test]
fn rows_fit_their_instructions() {
    for row in rows() {
        for (inst, given) in instructions(row) {
            let s = signature(inst, matches!(row.action, Action::Memory { .. }));
            let given: Vec<Ty> = given
                .iter()
                .flat_map(|arg| match arg {
                    Arg::P(at) => classes(row.params[usize::from(*at)]),
                    Arg::C(_) => vec![Ty::I32],
                })
                .collect();
            // The cascade's registers are of either file.
            let either = |ty: &Ty| match ty {
                Ty::Bm if inst.name().ends_with("cd") => Ty::X,
                other => *other,
            };
            let files = |all: &[Ty]| all.iter().map(either).collect::<Vec<_>>();
            let (name, other) = (row.name, inst.name());
            assert_eq!(files(&given), s.args, "arguments of {name} for {other}");
            let wanted: Vec<Ty> = row.returns.iter().flat_map(|t| classes(*t)).collect();
            let from = |at: usize| match row.results.get(at) {
                Some(place) => usize::from(*place),
                None => at,
            };
            let found: Vec<Ty> = (0..wanted.len())
                .filter_map(|at| s.results.get(from(at)).copied())
                .collect();
            assert_eq!(files(&wanted), found, "results of {name} from {other}");
            assert_eq!(s.imm, row.imm.is_some(), "immediate of {name}");
        }
    }
}

#[test]
fn names_are_found() {
    for row in rows() {
        assert_eq!(find(row.name), Some(row), "{} is there twice", row.name);
    }
    assert_eq!(find("llvm.aie2.vlt"), None);
}
