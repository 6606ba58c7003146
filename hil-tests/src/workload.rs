//! What INT8 kernels are measured on, written once for benchmarks, limits of cycles and
//! checks: inputs, named buffers, golden's output.

use golden::inputs::{gaussian_i8, uniform_i8, Rng};
use golden::layernorm::Spec;
use golden::lut::{Function, Table, TableSpec};
use golden::matmul::{multiply, Operands, Requant, Shape};
use golden::quant::Quant;

use crate::check::Failure;
use crate::kept::kept;
use crate::layer_norm;
use crate::seed::Seed;
use crate::session::infrastructure_text;

/// What a kernel is run on, and what it must give.
pub struct Workload {
    /// Host buffers, in the order of the kernel's arguments.
    pub inputs: Vec<Vec<i8>>,
    /// Golden's output.
    pub golden: Vec<i8>,
    /// The correctly rounded output of float64, where golden is not that itself.
    pub exact: Option<Vec<i8>>,
    /// Named buffers to bind before.
    pub buffers: Vec<(String, Vec<u8>)>,
    /// The integer model on the same inputs.
    pub cpu: Box<dyn Fn()>,
}

/// A product on one core.
pub const TILE: Shape = Shape {
    m: 64,
    k: 64,
    n: 64,
};
/// A layer of Whisper's size, with 1500 rows made up to 1536.
pub const LAYER: Shape = Shape {
    m: 1536,
    k: 512,
    n: 2048,
};
/// Columns and rows of cores that share a layer.
pub const GRID: usize = 4;

/// Parameter buffers of all cores, `STEM_COLUMN_ROW`, each with its column.
pub fn of_cores(stem: &str) -> impl Iterator<Item = (String, usize)> + '_ {
    let cores = (0..GRID).flat_map(|column| (0..GRID).map(move |row| (column, row)));
    cores.map(move |(column, row)| (format!("{stem}_{column}_{row}"), column))
}

fn text(error: impl ToString) -> Failure {
    infrastructure_text(&error.to_string())
}

fn requant(mult: u16, shift: u8, zero: i8) -> Result<Requant, Failure> {
    Requant::from_parts(mult, shift, zero).ok_or_else(|| text("no such requantisation"))
}

/// The table behind a layer.
///
/// # Errors
/// Of golden's arithmetic; none with these scales.
pub fn gelu_behind_a_layer() -> Result<Table, Failure> {
    let spec = TableSpec::symmetric(Function::GeluErf, 6.0 / 127.0, 5.0 / 127.0);
    spec.build().map_err(text)
}

/// A product of random codes, without its buffers.
fn product(
    shape: Shape,
    requant: Requant,
    bias: Vec<i32>,
    table: Option<Table>,
    seed: Seed,
) -> Result<Workload, Failure> {
    let (a, b) = (
        uniform_i8(shape.m * shape.k, seed.of(1)),
        uniform_i8(shape.k * shape.n, seed.of(2)),
    );
    let settings = format!("{shape:?} {requant:?} {table:?} {bias:?}");
    let input = [
        settings.as_bytes(),
        bytemuck::cast_slice(&a),
        bytemuck::cast_slice(&b),
    ];
    let run = move |a: &[i8], b: &[i8]| {
        let bias = &bias;
        multiply(shape, &Operands { a, b, bias }, &requant, table.as_ref())
    };
    let golden = kept("product", &input, || run(&a, &b).map_err(text))?;
    let inputs = vec![a.clone(), b.clone()];
    Ok(Workload {
        inputs,
        golden,
        exact: None,
        buffers: Vec::new(),
        cpu: Box::new(move || {
            std::hint::black_box(run(&a, &b).is_ok());
        }),
    })
}

fn words(words: &[i32]) -> Vec<u8> {
    bytemuck::cast_slice(words).to_vec()
}

fn tile_bias() -> Vec<i32> {
    (0..TILE.n as i32).map(|j| 977 * (j - 31)).collect()
}

/// The table of the GELU workloads.
///
/// # Errors
/// As [`gelu_behind_a_layer`].
pub fn gelu_table() -> Result<Table, Failure> {
    let spec = TableSpec::symmetric(Function::GeluErf, 4.0 / 127.0, 4.0 / 127.0);
    spec.build().map_err(text)
}

impl Workload {
    /// The GELU designs: so many random codes.
    ///
    /// # Errors
    /// As [`gelu_behind_a_layer`].
    pub fn gelu(length: usize) -> Result<Self, Failure> {
        let table = gelu_table()?;
        let input = uniform_i8(length, 1);
        Ok(Self {
            inputs: vec![input.clone()],
            golden: table.apply_all(&input),
            exact: None,
            buffers: vec![("gelu_lut".to_owned(), table.bytes().to_vec())],
            cpu: Box::new(move || {
                std::hint::black_box(table.apply_all(std::hint::black_box(&input)));
            }),
        })
    }

    /// `matmul_shift_64x64x64`.
    ///
    /// # Errors
    /// Of golden's arithmetic; none on these inputs.
    pub fn tile_by_shift() -> Result<Self, Failure> {
        let requant = Requant::by_shift(10, 5).ok_or_else(|| text("no such requantisation"))?;
        let params = requant.to_shift_words(&tile_bias(), TILE.k);
        let params = params.ok_or_else(|| text("the sums leave 32 bits"))?;
        Ok(Self {
            buffers: vec![("matmul_params".to_owned(), words(&params))],
            ..product(TILE, requant, tile_bias(), None, Seed::FIXED)?
        })
    }

    /// `matmul_64x64x64`.
    ///
    /// # Errors
    /// As [`Workload::tile_by_shift`].
    pub fn tile_by_multiplier() -> Result<Self, Failure> {
        let requant = requant(20001, 25, 5)?;
        let params = requant.to_words(&tile_bias());
        Ok(Self {
            buffers: vec![("matmul_params".to_owned(), words(&params))],
            ..product(TILE, requant, tile_bias(), None, Seed::FIXED)?
        })
    }

    /// `matmul_1536x512x2048`, or the variant with a table.
    ///
    /// # Errors
    /// As [`Workload::tile_by_shift`].
    pub fn layer(table: Option<Table>, seed: Seed) -> Result<Self, Failure> {
        let requant = requant(20001, 28, -3)?;
        let bias: Vec<i32> = (0..LAYER.n as i32).map(|j| 97 * (j - 1024)).collect();
        let part = LAYER.n / GRID;
        let mut buffers: Vec<_> = of_cores("matmul_params")
            .map(|(name, column)| {
                let bias = &bias[column * part..][..part];
                (name, words(&requant.to_words(bias)))
            })
            .collect();
        if let Some(table) = &table {
            buffers.push(("gelu_lut".to_owned(), table.bytes().to_vec()));
        }
        Ok(Self {
            buffers,
            ..product(LAYER, requant, bias, table, seed)?
        })
    }

    /// `layer_norm_1536x512`: normal rows, another gain and offset for each feature.
    ///
    /// # Errors
    /// As [`Workload::tile_by_shift`].
    pub fn layer_norm() -> Result<Self, Failure> {
        const FEATURES: usize = layer_norm::FEATURES;
        let mut rng = Rng::new(1);
        let gamma: Vec<f64> = (0..FEATURES).map(|_| 1.0 + 0.3 * rng.gaussian()).collect();
        let beta: Vec<f64> = (0..FEATURES).map(|_| 0.2 * rng.gaussian()).collect();
        let spec = Spec {
            gamma: &gamma,
            beta: &beta,
            eps: 1e-5,
            in_scale: 0.04,
            out: Quant::symmetric(4.0 / 127.0),
        };
        let params = spec.params().map_err(text)?;
        let (input, _) = gaussian_i8(layer_norm::ROWS * FEATURES, 1.0, 2);
        let (mut golden, mut exact) = (Vec::new(), Vec::new());
        for row in input.chunks_exact(FEATURES) {
            golden.extend(params.normalise(row).map_err(text)?);
            exact.extend(spec.truth_codes(row).map_err(text)?);
        }
        let all = words(&params.to_words());
        Ok(Self {
            inputs: vec![input.clone()],
            golden,
            exact: Some(exact),
            buffers: of_cores("layer_norm_params")
                .map(|(name, _)| (name, all.clone()))
                .collect(),
            cpu: Box::new(move || {
                for row in input.chunks_exact(FEATURES) {
                    std::hint::black_box(params.normalise(row).is_ok());
                }
            }),
        })
    }
}
