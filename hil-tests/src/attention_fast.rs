//! INT8 attention on 64x64 tiles by vectors: the fast mode of the tiled model,
//! on one core and, eight heads at once, on sixteen.

use golden::attention::tiled::{attend, truth, truth_codes, Mask, Mode, Params, Shape, Spec};
use golden::compare::code_errors;
use golden::diagnose::cause;
use golden::inputs::AttentionCase;

use crate::check::{Check, Failure, Notes};
use crate::seed::Seed;
use crate::session::{bound, expect_equal, infrastructure_text, Loaded, Session};
use crate::workload::Workload;

const KERNEL: &str = "attention_fast_64x64";
const HEADS: &str = "attention_fast_64x512";
/// Heads of the latter, and those of each column.
const HEAD_COUNT: usize = 8;
const COLUMNS: [std::ops::Range<usize>; 4] = [0..3, 3..5, 5..7, 7..8];
pub(crate) const PARAMS: &str = "attention_params";
pub(crate) const TABLES: [&str; 2] = ["attention_table_ab", "attention_table_cd"];
const TILE: golden::attention::Shape = golden::attention::Shape::TILE_64X64;
const SHAPE: Shape = Shape {
    queries: 64,
    keys: 64,
    head_dim: 64,
};

/// Codes from float64 at most. One of a thousand normal tiles has an output that is 3 codes
/// away, nine of 12,000 (golden's test `a_normal_tile_may_have_an_output_three_codes_away`),
/// and so have about as many peaky ones, two of 4,000.
const USUAL: u8 = 2;
const RARE: u8 = 3;

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "attention_fast_64x64/gaussian",
        about: "normal Q, K, V: golden bit for bit; at most 2 codes from float64 (of other tiles \
                one in a thousand has 3), 1 for 99 %",
        kernels: &[KERNEL],
        body: |s, n| {
            let most = if s.seed() == Seed::FIXED { USUAL } else { RARE };
            judged(
                s,
                n,
                most,
                &[1, 2, 3].map(|seed| AttentionCase::gaussian(TILE, 1.0, s.random(seed))),
            )
        },
    },
    Check {
        name: "attention_fast_64x64/peaky",
        about: "few keys take most of the weight: at most 3 codes from float64, 1 for 99 %",
        kernels: &[KERNEL],
        body: |s, n| {
            judged(
                s,
                n,
                RARE,
                &[2.0, 4.0].map(|sigma| AttentionCase::gaussian(TILE, sigma, s.random(21))),
            )
        },
    },
    Check {
        name: "attention_fast_64x64/constant",
        about: "K = 0: every output row is the mean of V's rows",
        kernels: &[KERNEL],
        body: constant,
    },
    Check {
        name: "attention_fast_64x64/permutation",
        about: "each query finds its one key: the output is V with its rows permuted",
        kernels: &[KERNEL],
        body: permutation,
    },
    Check {
        name: "attention_fast_64x512/heads",
        about: "eight heads of different inputs and scales in one dispatch: golden bit for bit",
        kernels: &[HEADS],
        body: heads,
    },
];

fn spec(case: &AttentionCase, out_scale: f64) -> Spec {
    Spec {
        mode: Mode::Fast,
        shape: SHAPE,
        q_scale: case.q_scale,
        k_scale: case.k_scale,
        v_scale: case.v_scale,
        out_scale,
    }
}

fn text(case: &AttentionCase, error: &dyn std::fmt::Display) -> Failure {
    infrastructure_text(&format!("{}: {error}", case.name))
}

/// The output scale with which the largest exact output becomes code 127.
fn filling(case: &AttentionCase) -> Result<f64, Failure> {
    let exact = truth(&spec(case, case.v_scale), SHAPE, &case.inputs(), Mask::None);
    let largest = |m: f64, x: &f64| m.max(x.abs());
    let exact = exact.map_err(|e| text(case, &e))?.iter().fold(0.0, largest);
    Ok(case.v_scale * exact / 127.0)
}

/// Runs a case whose largest exact output is code 127, or with a scale of its
/// own; compares with golden bit for bit and holds golden to float64.
fn run(
    loaded: &Loaded,
    notes: &mut Notes,
    case: &AttentionCase,
    out_scale: Option<f64>,
    most: u8,
) -> Result<Vec<i8>, Failure> {
    let text = |e: &dyn std::fmt::Display| text(case, e);
    let inputs = case.inputs();
    let spec = spec(case, out_scale.map_or_else(|| filling(case), Ok)?);
    let params = spec.params().map_err(|e| text(&e))?;
    let golden = attend(SHAPE, &params, &inputs, Mask::None).map_err(|e| text(&e))?;
    let exact = truth_codes(&spec, SHAPE, &inputs, Mask::None).map_err(|e| text(&e))?;
    loaded.bind(PARAMS, &params.to_words())?;
    for table in TABLES {
        loaded.bind(table, &params.table_lines())?;
    }
    let output: Vec<i8> = loaded.run(&inputs.packed(), TILE.elements())?;
    loaded.expect_equal(case.name, &[TILE.tokens, TILE.head_dim], &golden, &output)?;
    let errors =
        code_errors(&exact, &output).ok_or_else(|| infrastructure_text("lengths differ"))?;
    bound(
        errors.largest <= most && errors.share_above_one() <= 0.01,
        || format!("{}: {errors}", case.name),
    )?;
    notes.add(format!(
        "{}: equal to golden; from float64: {errors}",
        case.name
    ));
    Ok(output)
}

fn judged(
    session: &Session,
    notes: &mut Notes,
    most: u8,
    cases: &[AttentionCase],
) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    for case in cases {
        run(&loaded, notes, case, None, most)?;
    }
    Ok(())
}

fn constant(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    let output = run(
        &loaded,
        notes,
        &AttentionCase::constant(TILE, session.random(11)),
        None,
        USUAL,
    )?;
    let (first, rest) = output.split_at(TILE.head_dim);
    for row in rest.chunks(TILE.head_dim) {
        expect_equal("rows must be equal", &[TILE.head_dim], first, row)?;
    }
    Ok(())
}

fn permutation(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    let (case, order) = AttentionCase::permutation(TILE, session.random(5))
        .ok_or_else(|| infrastructure_text("no permutation case of this shape"))?;
    let output = run(&loaded, notes, &case, Some(case.v_scale), USUAL)?;
    let rows = order
        .iter()
        .map(|&row| &case.v[row * TILE.head_dim..][..TILE.head_dim]);
    let permuted: Vec<i8> = rows.flatten().copied().collect();
    loaded.expect_equal(
        "V permuted",
        &[TILE.tokens, TILE.head_dim],
        &permuted,
        &output,
    )
}

/// Puts the 64 columns of a head among those of all.
fn place(to: &mut [i8], from: &[i8], head: usize) {
    let rows = to.chunks_exact_mut(HEAD_COUNT * TILE.head_dim);
    for (row, part) in rows.zip(from.chunks_exact(TILE.head_dim)) {
        row[head * TILE.head_dim..][..TILE.head_dim].copy_from_slice(part);
    }
}

impl Workload {
    /// `attention_fast_64x64`: normal Q, K and V.
    ///
    /// # Errors
    /// Of golden's arithmetic; none on these inputs.
    pub fn head() -> Result<Self, Failure> {
        let case = AttentionCase::gaussian(TILE, 1.0, 1);
        let one = Head::new(case)?;
        let words = bytemuck::cast_slice(&one.params.to_words()).to_vec();
        let mut buffers = vec![(PARAMS.to_owned(), words)];
        for table in TABLES {
            let lines = bytemuck::cast_slice(&one.params.table_lines()).to_vec();
            buffers.push((table.to_owned(), lines));
        }
        Ok(Workload {
            inputs: vec![one.case.inputs().packed()],
            golden: one.golden.clone(),
            exact: Some(one.exact.clone()),
            buffers,
            cpu: Box::new(move || one.compute()),
        })
    }

    /// `attention_fast_64x512`: eight heads of different inputs and scales.
    ///
    /// # Errors
    /// As [`Workload::head`].
    pub fn heads(seed: Seed) -> Result<Self, Failure> {
        let elements = HEAD_COUNT * TILE.elements();
        let mut input = vec![0; 3 * elements];
        let mut golden = vec![0; elements];
        let mut exact = vec![0; elements];
        let mut buffers = Vec::new();
        let mut heads = Vec::new();
        for head in 0..HEAD_COUNT {
            let one = Head::of(seed, head)?;
            place(&mut input, &one.case.inputs().packed(), head);
            place(&mut golden, &one.golden, head);
            place(&mut exact, &one.exact, head);
            heads.push(one);
        }
        for (column, of_column) in COLUMNS.into_iter().enumerate() {
            // Room for three heads, wherever there are fewer.
            let mut room = [[0; 8]; 3];
            for (room, head) in room.iter_mut().zip(&heads[of_column]) {
                *room = head.params.to_words();
            }
            let lines = heads[0].params.table_lines();
            for row in 0..4 {
                let mut add = |name: &str, bytes: &[u8]| {
                    buffers.push((format!("{name}_{column}_{row}"), bytes.to_vec()));
                };
                add(PARAMS, bytemuck::cast_slice(room.as_flattened()));
                for table in TABLES {
                    add(table, bytemuck::cast_slice(&lines));
                }
            }
        }
        Ok(Workload {
            inputs: vec![input],
            golden,
            exact: Some(exact),
            buffers,
            cpu: Box::new(move || heads.iter().for_each(Head::compute)),
        })
    }
}

/// A head with an output scale that fills its codes.
struct Head {
    case: AttentionCase,
    params: Params,
    golden: Vec<i8>,
    exact: Vec<i8>,
}

impl Head {
    /// One of several, each of another input and scale.
    fn of(seed: Seed, head: usize) -> Result<Self, Failure> {
        let sigma = [1.0, 2.0, 4.0][head % 3];
        let seed = seed.of(40 + head as u64);
        Head::new(AttentionCase::gaussian(TILE, sigma, seed))
    }

    fn new(case: AttentionCase) -> Result<Self, Failure> {
        let spec = spec(&case, filling(&case)?);
        let params = spec.params().map_err(|e| text(&case, &e))?;
        let golden = attend(SHAPE, &params, &case.inputs(), Mask::None);
        let golden = golden.map_err(|e| text(&case, &e))?;
        let exact = truth_codes(&spec, SHAPE, &case.inputs(), Mask::None);
        let exact = exact.map_err(|e| text(&case, &e))?;
        Ok(Head {
            case,
            params,
            golden,
            exact,
        })
    }

    fn compute(&self) {
        let done = attend(SHAPE, &self.params, &self.case.inputs(), Mask::None);
        std::hint::black_box(done.is_ok());
    }
}

fn heads(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(HEADS)?;
    let heads = Workload::heads(session.seed())?;
    for (name, bytes) in &heads.buffers {
        loaded.bind(name, bytes)?;
    }
    let output: Vec<i8> = loaded.run(&heads.inputs[0], heads.golden.len())?;
    let shape = [TILE.tokens, HEAD_COUNT * TILE.head_dim];
    loaded.expect_explained("heads", &shape, &heads.golden, &output, || {
        let all: Result<Vec<_>, _> = (0..HEAD_COUNT)
            .map(|head| Head::of(session.seed(), head))
            .collect();
        let all = all.ok()?;
        let all: Vec<_> = all
            .iter()
            .map(|head| cause::Head {
                params: &head.params,
                inputs: head.case.inputs(),
            })
            .collect();
        cause::heads(SHAPE, &all, &output)
    })?;
    notes.add(format!("{HEAD_COUNT} heads equal to golden"));
    Ok(())
}
