//! INT8 attention with weights of 15 bits, sequences of up to 1,536 keys on
//! sixteen cores: the precise mode of the tiled model.

use golden::attention::tiled::{
    attend, mask_words, truth, truth_codes, Mask, Mode, Params, Shape, Spec, BLOCK,
};
use golden::attention::Inputs;
use golden::compare::code_errors;
use golden::inputs::{gaussian_i8, uniform_i8, Rng};

use crate::attention_fast::Workload;
use crate::check::{Check, Failure, Notes};
use crate::session::{bound, infrastructure_text, Loaded, Session};

const KERNEL: &str = "attention_precise_1536";
/// Queries and keys that the kernel has room for, and their length.
const ROOM: usize = 1536;
const LENGTH: usize = 64;

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "attention_precise_1536/gaussian",
        about: "normal Q, K, V, 1,500 keys: golden bit for bit; from float64 at most 2 codes, 1 for 99.9 %",
        kernels: &[KERNEL],
        body: |s, n| judged(s, n, &[Case::gaussian(1500, 1.0, 1)]),
    },
    Check {
        name: "attention_precise_1536/peaky",
        about: "few keys take most of the weight: the same bounds",
        kernels: &[KERNEL],
        body: |s, n| {
            let cases = [Case::gaussian(700, 2.0, 2), Case::gaussian(65, 4.0, 3)];
            judged(s, n, &cases)
        },
    },
    Check {
        name: "attention_precise_1536/uniform",
        about: "K = 0: every output row is the mean of V's rows; the same bounds",
        kernels: &[KERNEL],
        body: |s, n| judged(s, n, &[Case::uniform(1500, 4)]),
    },
    Check {
        name: "attention_precise_1536/one-hot",
        about: "each query finds its one key, in any order: the same bounds",
        kernels: &[KERNEL],
        body: |s, n| judged(s, n, &[Case::one_hot(1000, 5)]),
    },
    Check {
        name: "attention_precise_1536/masks",
        about: "keys hidden here and there, whole tiles of them, all of them: golden bit for bit, the bounds for those that are seen",
        kernels: &[KERNEL],
        body: masks,
    },
];

/// Q, K and V of as many queries as keys, and their scales.
struct Case {
    name: String,
    q: Vec<i8>,
    k: Vec<i8>,
    v: Vec<i8>,
    spec: Spec,
    /// Keys that are seen, if not all.
    seen: Option<Vec<bool>>,
}

impl Case {
    fn gaussian(keys: usize, sigma: f64, seed: u64) -> Self {
        let codes = |sigma, seed| gaussian_i8(keys * LENGTH, sigma, seed);
        let (q, q_scale) = codes(sigma, seed);
        let (k, k_scale) = codes(sigma, seed ^ 0x6b);
        let (v, v_scale) = codes(1.0, seed ^ 0x76);
        let shape = Shape {
            queries: keys,
            keys,
            head_dim: LENGTH,
        };
        Case {
            name: format!("gaussian {sigma}, {keys} keys"),
            q,
            k,
            v,
            spec: Spec {
                mode: Mode::Precise,
                shape,
                q_scale,
                k_scale,
                v_scale,
                out_scale: v_scale,
            },
            seen: None,
        }
    }

    fn uniform(keys: usize, seed: u64) -> Self {
        Case {
            name: format!("uniform, {keys} keys"),
            k: vec![0; keys * LENGTH],
            ..Case::gaussian(keys, 1.0, seed)
        }
    }

    /// Each query is a key, many times as strong as the others.
    fn one_hot(keys: usize, seed: u64) -> Self {
        let mut case = Case::gaussian(keys, 1.0, seed);
        let order = Rng::new(seed).permutation(keys);
        for (row, from) in case.q.chunks_exact_mut(LENGTH).zip(order) {
            row.copy_from_slice(&case.k[from * LENGTH..][..LENGTH]);
        }
        case.name = format!("one-hot, {keys} keys");
        (case.spec.q_scale, case.spec.k_scale) = (0.5, 0.5);
        case
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs {
            q: &self.q,
            k: &self.k,
            v: &self.v,
        }
    }

    fn mask(&self) -> Mask<'_> {
        self.seen.as_deref().map_or(Mask::None, Mask::Keys)
    }

    fn text(&self, error: &dyn std::fmt::Display) -> Failure {
        infrastructure_text(&format!("{}: {error}", self.name))
    }

    /// With an output scale such that the largest exact output is code 127.
    fn filling(&self) -> Result<Spec, Failure> {
        let exact = truth(&self.spec, self.spec.shape, &self.inputs(), self.mask());
        let exact = exact.map_err(|e| self.text(&e))?;
        let largest = exact.iter().fold(0.0f64, |m, x| m.max(x.abs()));
        Ok(Spec {
            out_scale: self.spec.out_scale * largest.max(1.0) / 127.0,
            ..self.spec
        })
    }

    /// Input of the kernel: padding is noise, so that whatever of it gets
    /// through is seen; but queries of the last block of eight that aren't there
    /// are the last one, for a block is divided together.
    fn packed(&self) -> Vec<i8> {
        let mut all = uniform_i8(3 * ROOM * LENGTH, 99);
        for (room, m) in all
            .chunks_exact_mut(ROOM * LENGTH)
            .zip([&self.q, &self.k, &self.v])
        {
            room[..m.len()].copy_from_slice(m);
        }
        let (real, rest) = all.split_at_mut(self.q.len());
        let last = &real[real.len() - LENGTH..];
        for row in rest.chunks_exact_mut(LENGTH).take(BLOCK - 1) {
            row.copy_from_slice(last);
        }
        all
    }

    /// What each of the sixteen cores has.
    fn buffers(&self, params: &Params) -> Vec<(String, Vec<u8>)> {
        let masks = mask_words(self.spec.shape.keys, self.mask(), ROOM);
        let mut all = Vec::new();
        for core in 0..16 {
            let mut add = |name: &str, bytes: &[u8]| {
                let name = format!("attention_{name}_{}_{}", core / 4, core % 4);
                all.push((name, bytes.to_vec()));
            };
            add("params", bytemuck::cast_slice(&params.to_words()));
            add("table_ab", bytemuck::cast_slice(&params.table_lines()));
            add("table_cd", bytemuck::cast_slice(&params.table_lines()));
            add("masks", bytemuck::cast_slice(&masks));
        }
        all
    }
}

impl Workload {
    /// `attention_precise_1536`: as many queries and keys as there is room for.
    ///
    /// # Errors
    /// As [`Workload::tile`].
    pub fn sequence() -> Result<Self, Failure> {
        let case = Case::gaussian(ROOM, 1.0, 1);
        let (spec, shape) = (case.filling()?, case.spec.shape);
        let params = spec.params().map_err(|e| case.text(&e))?;
        let golden = attend(shape, &params, &case.inputs(), Mask::None);
        let exact = truth_codes(&spec, shape, &case.inputs(), Mask::None);
        Ok(Workload {
            input: case.inputs().packed(),
            golden: golden.map_err(|e| case.text(&e))?,
            exact: exact.map_err(|e| case.text(&e))?,
            buffers: case.buffers(&params),
            cpu: Box::new(move || {
                let done = attend(shape, &params, &case.inputs(), Mask::None);
                std::hint::black_box(done.is_ok());
            }),
        })
    }
}

/// Runs a case, compares with golden bit for bit, holds golden to float64.
fn run(loaded: &Loaded, notes: &mut Notes, case: &Case) -> Result<(), Failure> {
    let text = |e: &dyn std::fmt::Display| case.text(e);
    let (spec, shape) = (case.filling()?, case.spec.shape);
    let params = spec.params().map_err(|e| text(&e))?;
    let golden = attend(shape, &params, &case.inputs(), case.mask()).map_err(|e| text(&e))?;
    let exact = truth_codes(&spec, shape, &case.inputs(), case.mask()).map_err(|e| text(&e))?;
    for (name, bytes) in case.buffers(&params) {
        loaded.bind(&name, &bytes)?;
    }
    let output: Vec<i8> = loaded.run(&case.packed(), ROOM * LENGTH)?;
    let output = &output[..golden.len()];
    loaded.expect_equal(&case.name, &[shape.queries, LENGTH], &golden, output)?;
    let errors = code_errors(&exact, output);
    let errors = errors.ok_or_else(|| infrastructure_text("lengths differ"))?;
    bound(
        errors.largest <= 2 && errors.share_above_one() <= 0.001,
        || format!("{}: {errors}", case.name),
    )?;
    notes.add(format!(
        "{}: equal to golden; from float64: {errors}",
        case.name
    ));
    Ok(())
}

fn judged(session: &Session, notes: &mut Notes, cases: &[Case]) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    for case in cases {
        run(&loaded, notes, case)?;
    }
    Ok(())
}

fn masks(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let hidden = |name: &str, keys: usize, seen: &dyn Fn(usize) -> bool| {
        let case = Case::gaussian(keys, 1.0, 6);
        Case {
            name: format!("{name}, {}", case.name),
            seen: Some((0..keys).map(seen).collect()),
            ..case
        }
    };
    judged(
        session,
        notes,
        &[
            hidden("scattered", 200, &|t| t % 3 == 0 || t > 180),
            // Before anything is seen, and after.
            hidden("whole tiles", 300, &|t| (64..128).contains(&t) || t >= 256),
            hidden("all", 70, &|_| false),
        ],
    )
}
