//! Matrix products and LayerNorm under measurement.

use golden::inputs::{gaussian_i8, uniform_i8, Rng};
use golden::layernorm;
use golden::lut::{Function, Table, TableSpec};
use golden::matmul::{multiply, Operands, Requant, Shape};
use golden::quant::Quant;
use miette::miette;

use super::workload::{bytes, Task};
use crate::error::{plain, Failure};

const TILE: Shape = Shape {
    m: 64,
    k: 64,
    n: 64,
};
const LAYER: Shape = Shape {
    m: 1536,
    k: 512,
    n: 2048,
};
/// Columns and rows of cores that share a layer.
const GRID: usize = 4;
const FEATURES: usize = 512;

pub(super) const TILE_MACS: u64 = macs(TILE);
pub(super) const LAYER_MACS: u64 = macs(LAYER);

const fn macs(shape: Shape) -> u64 {
    (shape.m * shape.k * shape.n) as u64
}

/// A product of random codes. `names`: the parameter buffers, and which part of
/// the biases each has; `words` makes parameters of them.
fn product(
    shape: Shape,
    requant: Requant,
    names: &[(String, usize)],
    words: impl Fn(&[i32]) -> Option<Vec<i32>>,
    table: Option<Table>,
) -> Result<Task, Failure> {
    let (a, b) = (
        uniform_i8(shape.m * shape.k, 1),
        uniform_i8(shape.k * shape.n, 2),
    );
    let bias: Vec<i32> = (0..shape.n as i32).map(|j| 97 * (j - 1024)).collect();
    let parts = shape.n / names.iter().map(|n| n.1 + 1).max().unwrap_or(1);
    let mut tables = Vec::new();
    for (name, part) in names {
        let words = words(&bias[part * parts..][..parts]);
        let words = words.ok_or_else(|| miette!("the sums of {name} leave 32 bits"))?;
        tables.push((name.clone(), bytes(&words)));
    }
    if let Some(table) = &table {
        tables.push(("gelu_lut".to_owned(), table.bytes().to_vec()));
    }
    let run = move |a: &[i8], b: &[i8], bias: &[i32]| {
        let ops = Operands { a, b, bias };
        multiply(shape, &ops, &requant, table.as_ref())
    };
    let expected = run(&a, &b, &bias).map_err(plain)?;
    Ok(Task {
        tables,
        inputs: vec![bytes(&a), bytes(&b)],
        expected: bytes(&expected),
        accuracy: Box::new(|_| Ok("exact sums, one correct rounding".to_owned())),
        cpu: Box::new(move || {
            std::hint::black_box(run(&a, &b, &bias).is_ok());
        }),
        cpu_what: "integer model, 1 thread",
    })
}

/// Parameter buffers of all cores, `STEM_COLUMN_ROW`, each with its column.
fn of_cores(stem: &str) -> Vec<(String, usize)> {
    let cores = (0..GRID).flat_map(|column| (0..GRID).map(move |row| (column, row)));
    cores
        .map(|(column, row)| (format!("{stem}_{column}_{row}"), column))
        .collect()
}

fn of_one() -> [(String, usize); 1] {
    [("matmul_params".to_owned(), 0)]
}

fn requant(mult: u16, shift: u8, zero: i8) -> Result<Requant, Failure> {
    let requant = Requant::from_parts(mult, shift, zero);
    Ok(requant.ok_or_else(|| miette!("no such requantisation"))?)
}

pub(super) fn tile_by_shift() -> Result<Task, Failure> {
    let requant = requant(1, 10, 5)?;
    let words = |bias: &[i32]| requant.to_shift_words(bias, TILE.k);
    product(TILE, requant, &of_one(), words, None)
}

pub(super) fn tile_by_multiplier() -> Result<Task, Failure> {
    let requant = requant(20001, 25, 5)?;
    let words = |bias: &[i32]| Some(requant.to_words(bias));
    product(TILE, requant, &of_one(), words, None)
}

pub(super) fn layer() -> Result<Task, Failure> {
    let requant = requant(20001, 28, -3)?;
    let words = |bias: &[i32]| Some(requant.to_words(bias));
    product(LAYER, requant, &of_cores("matmul_params"), words, None)
}

pub(super) fn layer_with_gelu() -> Result<Task, Failure> {
    let requant = requant(20001, 28, -3)?;
    let words = |bias: &[i32]| Some(requant.to_words(bias));
    let spec = TableSpec::symmetric(Function::GeluErf, 6.0 / 127.0, 5.0 / 127.0);
    let table = spec.build().map_err(plain)?;
    product(
        LAYER,
        requant,
        &of_cores("matmul_params"),
        words,
        Some(table),
    )
}

pub(super) fn layer_norm() -> Result<Task, Failure> {
    let mut rng = Rng::new(1);
    let gamma: Vec<f64> = (0..FEATURES).map(|_| 1.0 + 0.3 * rng.gaussian()).collect();
    let beta: Vec<f64> = (0..FEATURES).map(|_| 0.2 * rng.gaussian()).collect();
    let spec = layernorm::Spec {
        gamma: &gamma,
        beta: &beta,
        eps: 1e-5,
        in_scale: 0.04,
        out: Quant::symmetric(4.0 / 127.0),
    };
    let params = spec.params().map_err(plain)?;
    let (input, _) = gaussian_i8(LAYER.m * FEATURES, 1.0, 2);
    let (mut expected, mut far) = (Vec::new(), 0usize);
    for row in input.chunks_exact(FEATURES) {
        let codes = params.normalise(row).map_err(plain)?;
        let truth = spec.truth_codes(row).map_err(plain)?;
        let off = codes.iter().zip(&truth).filter(|(a, b)| a != b);
        far += off.count();
        expected.extend(codes);
    }
    let share = 100.0 * far as f64 / expected.len() as f64;
    let words = bytes(&params.to_words());
    let names = of_cores("layer_norm_params").into_iter();
    Ok(Task {
        tables: names.map(|(name, _)| (name, words.clone())).collect(),
        inputs: vec![bytes(&input)],
        expected: bytes(&expected),
        accuracy: Box::new(move |_| Ok(format!("another code than float64 for {share:.2} %"))),
        cpu: Box::new(move || {
            let rows = input.chunks_exact(FEATURES);
            rows.for_each(|row| {
                std::hint::black_box(params.normalise(row).is_ok());
            });
        }),
        cpu_what: "integer model, 1 thread",
    })
}
