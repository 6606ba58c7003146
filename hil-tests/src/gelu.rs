//! GELU by 256-entry table, uploaded by the driver.

use golden::compare::poison;
use golden::diagnose::cause::Lookup;
use golden::inputs;
use golden::lut::{Function, Rounding, Table, TableSpec};
use golden::quant::Quant;

use crate::check::{Check, Failure, Notes};
use crate::session::{infrastructure_text, rejected, Loaded, Session};

/// Symbol of the table in the designs.
pub(crate) const TABLE: &str = "gelu_lut";

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "gelu_512/every_code",
        about: "all 256 input codes through six certified tables, bit for bit",
        kernels: &["gelu_512"],
        body: |s, n| every_code(s, n, "gelu_512", 512),
    },
    Check {
        name: "gelu_512/table_switch",
        about: "two tables in one context: the second run sees the second table",
        kernels: &["gelu_512"],
        body: table_switch,
    },
    Check {
        name: "gelu_512/table_returns",
        about: "another design takes the array between two runs: the table is there again",
        kernels: &["gelu_512", "gelu_stream"],
        body: table_returns,
    },
    Check {
        name: "gelu_512/random",
        about: "random codes and random tables, bit for bit",
        kernels: &["gelu_512"],
        body: |s, n| random(s, n, "gelu_512", 512),
    },
    Check {
        name: "gelu_2048/every_code",
        about: "all 256 input codes through six certified tables, bit for bit",
        kernels: &["gelu_2048"],
        body: |s, n| every_code(s, n, "gelu_2048", 2048),
    },
    Check {
        name: "gelu_2048/random",
        about: "random codes and random tables, bit for bit",
        kernels: &["gelu_2048"],
        body: |s, n| random(s, n, "gelu_2048", 2048),
    },
    Check {
        name: "gelu_stream/every_code",
        about: "sixteen cores: all 256 input codes through six certified tables, bit for bit",
        kernels: &["gelu_stream"],
        body: |s, n| every_code(s, n, "gelu_stream", 131_072),
    },
    Check {
        name: "gelu_stream/random",
        about: "sixteen cores: random codes and random tables, bit for bit",
        kernels: &["gelu_stream"],
        body: |s, n| random(s, n, "gelu_stream", 131_072),
    },
    Check {
        name: "gelu_stream/lengths",
        about: "sixteen cores: other lengths than the design's, each in one dispatch",
        kernels: &["gelu_stream"],
        body: lengths,
    },
];

/// Checks that upload the session's table if it has one.
pub(crate) const WITH_TABLE: &[&str] = &[
    "gelu_512/every_code",
    "gelu_512/table_switch",
    "gelu_512/table_returns",
    "gelu_2048/every_code",
    "gelu_stream/every_code",
    "gelu_stream/lengths",
];

fn table(function: Function, input: Quant, output: Quant) -> Result<Table, Failure> {
    TableSpec {
        function,
        input,
        output,
        rounding: Rounding::HalfEven,
        saturation: golden::lut::Saturation::Full,
    }
    .build()
    .map_err(|e| infrastructure_text(&e.to_string()))
}

fn quant(scale: f64, zero_point: i32) -> Quant {
    Quant { scale, zero_point }
}

/// Certified tables; the second is the session's, if it has one.
fn tables(session: &Session) -> Result<Vec<Table>, Failure> {
    let mut tables = own_tables()?;
    if let Some(table) = session.table() {
        tables[OF_SESSION] = table.clone();
    }
    Ok(tables)
}

/// Which table a session's own stands in for.
const OF_SESSION: usize = 1;

fn own_tables() -> Result<Vec<Table>, Failure> {
    let four = quant(4.0 / 127.0, 0);
    let eight = quant(8.0 / 127.0, 0);
    Ok(vec![
        table(
            Function::GeluErf,
            quant(1.0 / 127.0, 0),
            quant(1.0 / 127.0, 0),
        )?,
        table(Function::GeluErf, four, four)?,
        table(Function::GeluTanh, four, four)?,
        table(Function::GeluErf, eight, quant(8.2 / 255.0, -123))?,
        table(Function::Silu, eight, eight)?,
        table(
            Function::GeluErf,
            quant(6.0 / 127.0, 17),
            quant(6.0 / 127.0, -100),
        )?,
    ])
}

/// Every code, in an order in which neighbours in the buffer are none in the table: a
/// table that is moved gives another output than an input that is.
fn codes(length: usize) -> Vec<i8> {
    (0..length).map(|i| i.wrapping_mul(37) as i8).collect()
}

fn entries(table: &Table) -> &[i8] {
    bytemuck::cast_slice(table.bytes())
}

/// Compares an output, and looks for what explains a wrong one.
fn judge(
    loaded: &Loaded,
    what: &str,
    now: Lookup<'_>,
    before: Option<Lookup<'_>>,
    output: &[i8],
) -> Result<(), Failure> {
    let length = now.input.len();
    let expected: Vec<i8> = now
        .input
        .iter()
        .map(|&c| now.table[usize::from(c as u8)])
        .collect();
    loaded.expect_explained(what, &[length], &expected, output, || {
        let poison = poison(length, length as u64);
        let poison = bytemuck::cast_slice(&poison);
        let Some(strayed) = loaded.strayed() else {
            return now.cause(before, poison, output);
        };
        let strayed: &[i8] = bytemuck::cast_slice(&strayed);
        match strayed == expected {
            true => Some("there lies the right output".to_owned()),
            false => now
                .cause(before, poison, strayed)
                .map(|cause| format!("what lies there is {cause}")),
        }
    })
}

fn every_code(
    session: &Session,
    notes: &mut Notes,
    kernel: &str,
    length: usize,
) -> Result<(), Failure> {
    let loaded = session.load(kernel)?;
    let input = codes(length);
    let mut before = None;
    let tables = tables(session)?;
    for table in &tables {
        loaded.upload(TABLE, table.bytes())?;
        let output: Vec<i8> = loaded.run(&input, length)?;
        let spec = table.spec();
        let what = format!(
            "{} in {:.5} out {:.5}",
            spec.function.name(),
            spec.input.scale,
            spec.output.scale
        );
        let now = Lookup {
            table: entries(table),
            input: &input,
        };
        judge(&loaded, &what, now, before.replace(now), &output)?;
    }
    notes.add(format!("6 tables x {length} codes equal"));
    Ok(())
}

fn table_switch(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load("gelu_512")?;
    let input = codes(512);
    let tables = tables(session)?;
    let (first, second) = (&tables[OF_SESSION], &tables[4]);
    let mut before = None;
    for (turn, table) in [first, second, first, second].into_iter().enumerate() {
        loaded.upload(TABLE, table.bytes())?;
        let output: Vec<i8> = loaded.run(&input, 512)?;
        let now = Lookup {
            table: entries(table),
            input: &input,
        };
        let what = format!("run {turn}");
        judge(&loaded, &what, now, before.replace(now), &output)?;
    }
    // A run without a new bind keeps the table.
    let output: Vec<i8> = loaded.run(&input, 512)?;
    loaded.expect_equal(
        "run without bind",
        &[512],
        &second.apply_all(&input),
        &output,
    )?;
    let differing = (-128..=127)
        .filter(|&c| first.apply(c) != second.apply(c))
        .count();
    notes.add(format!("the tables differ in {differing} of 256 codes"));
    Ok(())
}

/// `gelu_stream` needs all columns: each design's context makes room for the other's, and
/// the array forgets what it held.
fn table_returns(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let device = session.device()?;
    let one = session.load_on(&device, "gelu_512")?;
    let all = session.load_on(&device, "gelu_stream")?;
    let input = inputs::ramp_i8(512);
    let stream_input = inputs::ramp_i8(STREAM as usize);
    let tables = tables(session)?;
    one.upload(TABLE, tables[OF_SESSION].bytes())?;
    all.upload(TABLE, tables[4].bytes())?;
    for turn in 0..3 {
        let output: Vec<i8> = one.run(&input, 512)?;
        let what = format!("turn {turn}, its table");
        one.expect_equal(
            &what,
            &[512],
            &tables[OF_SESSION].apply_all(&input),
            &output,
        )?;
        let output: Vec<i8> = all.run(&stream_input, stream_input.len())?;
        let what = format!("turn {turn}, the other design's table");
        let expected = tables[4].apply_all(&stream_input);
        all.expect_equal(&what, &[stream_input.len()], &expected, &output)?;
    }
    notes.add("3 turns with another design between them");
    Ok(())
}

fn random(
    session: &Session,
    notes: &mut Notes,
    kernel: &str,
    length: usize,
) -> Result<(), Failure> {
    let loaded = session.load(kernel)?;
    let rounds = 8;
    let mut old: Option<(Vec<i8>, Vec<i8>)> = None;
    for seed in 0..rounds {
        // Not a certified table: any bytes must come through unchanged.
        let bytes: Vec<i8> = inputs::uniform_i8(256, session.random(0x7ab1e + seed));
        let input = inputs::uniform_i8(length, session.random(0x1_0000 + seed));
        loaded.upload(TABLE, bytemuck::cast_slice(&bytes))?;
        let output: Vec<i8> = loaded.run(&input, length)?;
        let of = |(table, input)| Lookup { table, input };
        let before = old.as_ref().map(|(table, input)| of((table, input)));
        let now = of((&bytes, &input));
        judge(&loaded, &format!("seed {seed}"), now, before, &output)?;
        old = Some((bytes, input));
    }
    notes.add(format!("{rounds} random tables x {length} codes equal"));
    Ok(())
}

/// Codes of `gelu_stream`, and what all its cores take at once: it hands blocks of 1024
/// to two cores for each of eight inputs.
pub(crate) const STREAM: u32 = 131_072;
pub(crate) const AT_ONCE: u32 = 16 * 1024;

fn lengths(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load("gelu_stream")?;
    let tables = tables(session)?;
    let table = session.table().unwrap_or(&tables[3]);
    loaded.upload(TABLE, table.bytes())?;
    let blocks = [1, 2, 7, 8, 9, 31];
    for count in blocks {
        let length = (count * AT_ONCE) as usize;
        let stream = loaded.stream.stretched(count, STREAM / AT_ONCE);
        let stream = stream.map_err(rejected)?;
        let input = inputs::uniform_i8(length, session.random(count.into()));
        let (output, _) = loaded.run_stream::<i8, i8>(&stream, &input, length)?;
        loaded.expect_equal(
            &format!("{length} codes"),
            &[length],
            &table.apply_all(&input),
            &output,
        )?;
    }
    notes.add(format!("{blocks:?} x {AT_ONCE} codes equal"));
    Ok(())
}
