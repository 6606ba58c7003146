//! INT8 attention with weights of 15 bits, sequences of up to 1,536 keys on
//! sixteen cores: the precise mode of the tiled model.

use golden::attention::tiled::{
    attend, mask_words, truth, truth_codes, Mask, Mode, Params, Shape, Spec, BLOCK,
};
use golden::attention::Inputs;
use golden::compare::code_errors;
use golden::diagnose::cause;
use golden::inputs::{gaussian_i8, uniform_i8, Rng};

use crate::check::{Check, Failure, Notes};
use crate::kept::kept;
use crate::session::{bound, infrastructure_text, Loaded, Session};
use crate::workload::Workload;

pub(crate) const KERNEL: &str = "attention_precise_1536";
/// Queries and keys that the kernel has room for, and their length.
pub(crate) const ROOM: usize = 1536;
pub(crate) const LENGTH: usize = 64;

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "attention_precise_1536/gaussian",
        about: "normal Q, K, V, 1,500 keys: golden bit for bit; from float64 at most 2 codes, 1 for 99.9 %",
        kernels: &[KERNEL],
        body: |s, n| judged(s, n, &[Case::gaussian(1500, 1.0, s.random(1))]),
    },
    Check {
        name: "attention_precise_1536/peaky",
        about: "few keys take most of the weight: the same bounds",
        kernels: &[KERNEL],
        body: |s, n| {
            let cases = [Case::gaussian(700, 2.0, s.random(2)), Case::gaussian(65, 4.0, s.random(3))];
            judged(s, n, &cases)
        },
    },
    Check {
        name: "attention_precise_1536/uniform",
        about: "K = 0: every output row is the mean of V's rows; the same bounds",
        kernels: &[KERNEL],
        body: |s, n| judged(s, n, &[Case::uniform(1500, s.random(4))]),
    },
    Check {
        name: "attention_precise_1536/one-hot",
        about: "each query finds its one key, in any order: the same bounds",
        kernels: &[KERNEL],
        body: |s, n| judged(s, n, &[Case::one_hot(1000, s.random(5))]),
    },
    Check {
        name: "attention_precise_1536/masks",
        about: "keys hidden here and there, whole tiles of them, all of them: golden bit for bit, the bounds for those that are seen",
        kernels: &[KERNEL],
        body: masks,
    },
];

/// As many queries as keys.
pub(crate) fn shape(keys: usize) -> Shape {
    Shape {
        queries: keys,
        keys,
        head_dim: LENGTH,
    }
}

/// Q, K and V of as many queries as keys, and their scales.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) q: Vec<i8>,
    pub(crate) k: Vec<i8>,
    pub(crate) v: Vec<i8>,
    pub(crate) spec: Spec,
    /// Keys that are seen, if not all.
    pub(crate) seen: Option<Vec<bool>>,
}

impl Case {
    /// Of these Q, K and V, with every scale 1.
    pub(crate) fn of([q, k, v]: [Vec<i8>; 3]) -> Self {
        let shape = shape(k.len() / LENGTH);
        Case {
            name: String::new(),
            q,
            k,
            v,
            spec: Spec {
                mode: Mode::Precise,
                shape,
                q_scale: 1.0,
                k_scale: 1.0,
                v_scale: 1.0,
                out_scale: 1.0,
            },
            seen: None,
        }
    }

    fn gaussian(keys: usize, sigma: f64, seed: u64) -> Self {
        let codes = |sigma, seed| gaussian_i8(keys * LENGTH, sigma, seed);
        let (q, q_scale) = codes(sigma, seed);
        let (k, k_scale) = codes(sigma, seed ^ 0x6b);
        let (v, v_scale) = codes(1.0, seed ^ 0x76);
        let case = Case::of([q, k, v]);
        Case {
            name: format!("gaussian {sigma}, {keys} keys"),
            spec: Spec {
                q_scale,
                k_scale,
                v_scale,
                out_scale: v_scale,
                ..case.spec
            },
            ..case
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

    /// The result of a model on this case.
    fn model<T: bytemuck::Pod>(
        &self,
        model: &str,
        settings: &dyn std::fmt::Debug,
        compute: impl FnOnce() -> Result<Vec<T>, Failure>,
    ) -> Result<Vec<T>, Failure> {
        let [q, k, v] = [&self.q, &self.k, &self.v].map(|m| bytemuck::cast_slice(m));
        let settings = format!("{settings:?} {:?}", self.mask());
        kept(model, &[settings.as_bytes(), q, k, v], compute)
    }

    /// What must come out.
    fn golden(&self, params: &Params) -> Result<Vec<i8>, Failure> {
        let shape = self.spec.shape;
        self.model("precise attention", &(shape, params), || {
            attend(shape, params, &self.inputs(), self.mask()).map_err(|e| self.text(&e))
        })
    }

    /// What float64 gives, as codes.
    fn exact(&self, spec: &Spec) -> Result<Vec<i8>, Failure> {
        self.model("exact precise attention", spec, || {
            let codes = truth_codes(spec, spec.shape, &self.inputs(), self.mask());
            codes.map_err(|e| self.text(&e))
        })
    }

    fn text(&self, error: &dyn std::fmt::Display) -> Failure {
        infrastructure_text(&format!("{}: {error}", self.name))
    }

    /// With an output scale such that the largest exact output is code 127.
    fn filling(&self) -> Result<Spec, Failure> {
        let largest = self.model("largest of precise attention", &self.spec, || {
            let exact = truth(&self.spec, self.spec.shape, &self.inputs(), self.mask());
            let exact = exact.map_err(|e| self.text(&e))?;
            Ok(vec![exact.iter().fold(0.0f64, |m, x| m.max(x.abs()))])
        })?;
        let largest = largest.iter().fold(1.0f64, |m, x| m.max(*x));
        Ok(Spec {
            out_scale: self.spec.out_scale * largest / 127.0,
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

    /// Runs with these parameters and compares with golden bit for bit; the output.
    pub(crate) fn equal(&self, loaded: &Loaded, params: &Params) -> Result<Vec<i8>, Failure> {
        let shape = self.spec.shape;
        let golden = self.golden(params)?;
        for (name, bytes) in self.buffers(params) {
            loaded.bind(&name, &bytes)?;
        }
        let packed = self.packed();
        let mut output: Vec<i8> = loaded.run(&packed, ROOM * LENGTH)?;
        output.truncate(golden.len());
        let sizes = [shape.queries, LENGTH];
        loaded.expect_explained(&self.name, &sizes, &golden, &output, || {
            let (_, rest) = packed.split_at(ROOM * LENGTH);
            let (k, v) = rest.split_at(ROOM * LENGTH);
            let padded = Inputs { q: &self.q, k, v };
            cause::padding(shape, params, &padded, &golden, &output)
        })?;
        Ok(output)
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
    /// As [`Workload::head`].
    pub fn sequence() -> Result<Self, Failure> {
        let case = Case::gaussian(ROOM, 1.0, 1);
        let (spec, shape) = (case.filling()?, case.spec.shape);
        let params = spec.params().map_err(|e| case.text(&e))?;
        Ok(Workload {
            inputs: vec![case.inputs().packed()],
            golden: case.golden(&params)?,
            exact: Some(case.exact(&spec)?),
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
    let spec = case.filling()?;
    let params = spec.params().map_err(|e| text(&e))?;
    let exact = case.exact(&spec)?;
    let output = case.equal(loaded, &params)?;
    let errors = code_errors(&exact, &output);
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
        let case = Case::gaussian(keys, 1.0, session.random(6));
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
