//! INT8 matrix products with bias and requantisation: a tile on one core, a
//! layer on sixteen.

use golden::diagnose::cause::Product;
use golden::inputs::uniform_i8;
use golden::lut::{Function, Table, TableSpec};
use golden::matmul::{multiply, Operands, Requant, Shape};

use crate::check::{Check, Failure, Notes};
use crate::session::{infrastructure_text, Loaded, Session};
use crate::workload::{self, Workload, TILE as TILE_SHAPE};

const TILE: &str = "matmul_64x64x64";
const SHIFT: &str = "matmul_shift_64x64x64";
const TABLE: &str = "matmul_table_64x64x64";
/// Name that the driver uploads its table by.
const TABLE_NAME: &str = "matmul_table";
const LAYER: &str = "matmul_1536x512x2048";
const TABLE_LAYER: &str = "matmul_table_1536x512x2048";
pub(crate) const PARAMS: &str = "matmul_params";

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "matmul_64x64x64/requantisation",
        about: "multipliers, shifts and zero points at their ends, full-range A and B: bit for bit",
        kernels: &[TILE],
        body: requantisation,
    },
    Check {
        name: "matmul_64x64x64/extremes",
        about: "codes of -128 and 127 alone, biases that nearly fill 32 bits: bit for bit",
        kernels: &[TILE],
        body: extremes,
    },
    Check {
        name: "matmul_64x64x64/identity",
        about: "B is the identity: every code of A lands in its place",
        kernels: &[TILE],
        body: identity,
    },
    Check {
        name: "matmul_shift_64x64x64/requantisation",
        about: "every shift, zero points at their ends, codes of full range and extreme ones: bit for bit",
        kernels: &[SHIFT],
        body: shifts,
    },
    Check {
        name: "matmul_table_64x64x64/gelu",
        about: "GELU of each code, with a table for SiLU in between: bit for bit",
        kernels: &[TABLE],
        body: gelu,
    },
    Check {
        name: "matmul_1536x512x2048/random",
        about: "a layer of Whisper's size, another bias for each column: bit for bit",
        kernels: &[LAYER],
        body: |s, n| layer(s, n, LAYER, false),
    },
    Check {
        name: "matmul_table_1536x512x2048/gelu",
        about: "the same with GELU of each code: bit for bit",
        kernels: &[TABLE_LAYER],
        body: |s, n| layer(s, n, TABLE_LAYER, true),
    },
];

/// What a product is made of.
struct Case {
    shape: Shape,
    a: Vec<i8>,
    b: Vec<i8>,
    bias: Vec<i32>,
    requant: Requant,
}

impl Case {
    fn expected(&self, table: Option<&Table>) -> Result<Vec<i8>, Failure> {
        let ops = Operands {
            a: &self.a,
            b: &self.b,
            bias: &self.bias,
        };
        multiply(self.shape, &ops, &self.requant, table)
            .map_err(|e| infrastructure_text(&e.to_string()))
    }

    fn product(&self) -> Product<'_> {
        Product {
            shape: self.shape,
            ops: Operands {
                a: &self.a,
                b: &self.b,
                bias: &self.bias,
            },
            requant: self.requant,
        }
    }

    /// Runs on a device that has the parameters, and the table if there is one.
    fn judge(
        &self,
        loaded: &Loaded,
        what: &str,
        before: Option<&Case>,
        table: Option<&Table>,
    ) -> Result<(), Failure> {
        let Shape { m, n, .. } = self.shape;
        let output: Vec<i8> = loaded.run_many(&[&self.a, &self.b], m * n)?;
        loaded.expect_explained(what, &[m, n], &self.expected(table)?, &output, || {
            // Through a table a product can't be seen.
            let before = before.map(Case::product);
            table.map_or_else(|| self.product().cause(before, &output), |_| None)
        })
    }
}

fn requant(mult: u16, shift: u8, zero: i8) -> Result<Requant, Failure> {
    Requant::from_parts(mult, shift, zero)
        .ok_or_else(|| infrastructure_text("no such requantisation"))
}

fn tile(session: &Session, cases: &[(String, Case)]) -> Result<(), Failure> {
    let loaded = session.load(TILE)?;
    let mut before = None;
    for (what, case) in cases {
        loaded.bind(PARAMS, &case.requant.to_words(&case.bias))?;
        case.judge(&loaded, what, before.replace(case), None)?;
    }
    Ok(())
}

fn requantisation(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let mut cases = Vec::new();
    let parts = [
        (16384, 24, 0),
        (32767, 25, -128),
        (20001, 24, 127),
        (1, 13, -1),
        (1, 0, 5),
        (32767, 0, -128),
    ];
    for (seed, (mult, shift, zero)) in (1..).zip(parts) {
        let size = TILE_SHAPE.m * TILE_SHAPE.k;
        let case = Case {
            shape: TILE_SHAPE,
            a: uniform_i8(size, session.random(seed)),
            b: uniform_i8(size, session.random(seed + 50)),
            bias: (0..64).map(|j| 1777 * (j - 31)).collect(),
            requant: requant(mult, shift, zero)?,
        };
        cases.push((format!("{mult} / 2^{shift} + {zero}"), case));
    }
    notes.add(format!("{} products equal to golden", cases.len()));
    tile(session, &cases)
}

fn extremes(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let end = |c: i8| if c < 0 { -128 } else { 127 };
    let ends = |seed| -> Vec<i8> {
        uniform_i8(4096, session.random(seed))
            .into_iter()
            .map(end)
            .collect()
    };
    let wide = i32::MAX - 64 * 128 * 128;
    let mut cases = Vec::new();
    for (seed, (mult, shift, zero)) in (7..).zip([(29959, 38, -77), (32767, 46, 3), (16385, 38, 1)])
    {
        let case = Case {
            shape: TILE_SHAPE,
            a: ends(seed),
            b: ends(seed + 50),
            bias: (0..64)
                .map(|j| [wide - j, j - wide, 977 * j][j as usize % 3])
                .collect(),
            requant: requant(mult, shift, zero)?,
        };
        cases.push((format!("{mult} / 2^{shift} + {zero}"), case));
    }
    notes.add(format!("{} products equal to golden", cases.len()));
    tile(session, &cases)
}

fn shifts(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(SHIFT)?;
    let zeros = [-128, -77, -1, 0, 1, 5, 127];
    let extreme = |c: i8| if c < 0 { -128 } else { 127 };
    for shift in 0..32u8 {
        let seed = u64::from(shift);
        let mut codes = [seed, seed + 50].map(|own| uniform_i8(4096, session.random(own)));
        if shift % 4 == 3 {
            codes = codes.map(|c| c.into_iter().map(extreme).collect());
        }
        let [a, b] = codes;
        // A zero point may take half of 32 bits, a bias the rest.
        let most = (1i32 << 30 >> shift).min(127) as i8;
        let zero = zeros[usize::from(shift) % zeros.len()].clamp(-most, most);
        let span = (1i32 << 30) - (1 << 24);
        let near = |j: i32| 1777 * (j - 31);
        let far = |j: i32| [span - j, j - span, 977 * j][j as usize % 3];
        let case = Case {
            shape: TILE_SHAPE,
            a,
            b,
            bias: (0..64)
                .map(|j| if shift < 16 { near(j) } else { far(j) })
                .collect(),
            requant: requant(1, shift, zero)?,
        };
        let words = case.requant.to_shift_words(&case.bias, TILE_SHAPE.k);
        let words = words.ok_or_else(|| infrastructure_text("these sums leave 32 bits"))?;
        loaded.bind(PARAMS, &words)?;
        case.judge(&loaded, &format!("1 / 2^{shift} + {zero}"), None, None)?;
    }
    notes.add("32 products equal to golden".to_owned());
    Ok(())
}

fn identity(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let case = Case {
        shape: TILE_SHAPE,
        a: uniform_i8(4096, session.random(3)),
        b: (0..4096).map(|i| i8::from(i / 64 == i % 64)).collect(),
        bias: vec![0; 64],
        requant: requant(1, 0, 0)?,
    };
    notes.add("C is A".to_owned());
    tile(session, &[("identity".to_owned(), case)])
}

/// Checks that upload the session's table if it has one.
pub(crate) const WITH_TABLE: &[&str] = &[
    "matmul_table_64x64x64/gelu",
    "matmul_table_1536x512x2048/gelu",
];

fn gelu(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(TABLE)?;
    let case = Case {
        shape: TILE_SHAPE,
        a: uniform_i8(4096, session.random(21)),
        b: uniform_i8(4096, session.random(22)),
        bias: (0..64).map(|j| 1777 * (j - 31)).collect(),
        requant: requant(20001, 26, 4)?,
    };
    loaded.bind(PARAMS, &case.requant.to_words(&case.bias))?;
    for function in [Function::GeluErf, Function::Silu, Function::GeluErf] {
        let spec = TableSpec::symmetric(function.clone(), 6.0 / 127.0, 5.0 / 127.0);
        let own = spec
            .build()
            .map_err(|e| infrastructure_text(&e.to_string()))?;
        // The session's stands in for GELU's.
        let table = match session.table() {
            Some(table) if function == Function::GeluErf => table.clone(),
            _ => own,
        };
        loaded.upload(TABLE_NAME, table.bytes())?;
        case.judge(&loaded, function.name(), None, Some(&table))?;
    }
    notes.add("three runs with two tables equal to golden".to_owned());
    Ok(())
}

fn layer(session: &Session, notes: &mut Notes, kernel: &str, table: bool) -> Result<(), Failure> {
    let Shape { m, k, n } = workload::LAYER;
    let own = || match session.table() {
        Some(table) => Ok(table.clone()),
        None => workload::gelu_behind_a_layer(),
    };
    let table = table.then(own).transpose()?;
    let layer = Workload::layer(table, session.seed())?;
    let loaded = session.load(kernel)?;
    for (name, bytes) in &layer.buffers {
        loaded.bind(name, bytes)?;
    }
    let inputs: Vec<&[i8]> = layer.inputs.iter().map(Vec::as_slice).collect();
    let output: Vec<i8> = loaded.run_many(&inputs, m * n)?;
    loaded.expect_equal("layer", &[m, n], &layer.golden, &output)?;
    notes.add(format!("{m} x {k} by {k} x {n} equal to golden"));
    Ok(())
}
