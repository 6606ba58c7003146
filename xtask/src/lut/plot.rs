//! Pictures of a table: the function under it, its errors, what is sent through.

use std::fmt::Write as _;

use golden::lut::{Histogram, Table};

const WIDTH: f64 = 760.0;
const LEFT: f64 = 60.0;

struct Axis {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Axis {
    fn at(&self, v: f64) -> f64 {
        let share = (v - self.low) / (self.high - self.low).max(1e-300);
        self.from + share.clamp(-0.05, 1.05) * (self.to - self.from)
    }
}

/// Real value of each entry by code, from -128.
fn entries(table: &Table) -> impl Iterator<Item = (i8, f64, f64)> + '_ {
    (i8::MIN..=i8::MAX).map(|code| {
        let spec = table.spec();
        let exact = spec.function.eval(spec.input.dequantise(code));
        (code, exact, spec.output.dequantise(table.apply(code)))
    })
}

fn line(points: impl Iterator<Item = (f64, f64)>, colour: &str) -> String {
    let points: Vec<String> = points
        .filter(|p| p.1.is_finite())
        .map(|(x, y)| format!("{x:.1},{y:.1}"))
        .collect();
    format!(
        "<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\" points=\"{}\"/>",
        points.join(" ")
    )
}

/// The table as a picture of three parts over the input's real value.
pub(crate) fn svg(table: &Table, histogram: Option<&Histogram>) -> String {
    let spec = table.spec();
    let real = |code: i8| spec.input.dequantise(code);
    let x = Axis {
        low: real(-128),
        high: real(127),
        from: LEFT,
        to: LEFT + WIDTH,
    };
    let all: Vec<(i8, f64, f64)> = entries(table).collect();
    let fold = |f: fn(f64, f64) -> f64, start| all.iter().map(|e| e.2).fold(start, f);
    let y = Axis {
        low: fold(f64::min, f64::INFINITY),
        high: fold(f64::max, f64::NEG_INFINITY),
        from: 300.0,
        to: 30.0,
    };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"560\" font-family=\"sans-serif\" font-size=\"12\">\
         <rect width=\"100%\" height=\"100%\" fill=\"white\"/>\
         <text x=\"{LEFT}\" y=\"18\">{}, {}</text>",
        LEFT + WIDTH + 20.0,
        spec.function,
        table.identity().get(..12).unwrap_or(""),
    );
    // Steps of the table, then the function itself.
    let steps = all.iter().flat_map(|&(code, _, got)| {
        let half = spec.input.scale / 2.0;
        [real(code) - half, real(code) + half].map(|v| (x.at(v), y.at(got)))
    });
    out += &line(steps, "#3182bd");
    let fine = (0..=1000).map(|i| x.low + (x.high - x.low) * f64::from(i) / 1000.0);
    out += &line(
        fine.map(|v| (x.at(v), y.at(spec.function.eval(v)))),
        "#e6550d",
    );
    for (value, at) in [(y.low, 300.0), (y.high, 30.0)] {
        let _ = write!(out, "<text x=\"4\" y=\"{:.0}\">{value:.3}</text>", at + 4.0);
    }
    // Error of each entry in steps of the output, half a step at most if rounded to the
    // nearest.
    let most = spec.rounding.largest_error();
    let error = Axis {
        low: -most,
        high: most,
        from: 420.0,
        to: 330.0,
    };
    for &(code, exact, got) in &all {
        let steps = (got - exact) / spec.output.scale;
        if steps.is_finite() {
            let colour = if steps.abs() <= most {
                "#31a354"
            } else {
                "#de2d26"
            };
            let (from, to) = (error.at(0.0), error.at(steps));
            let _ = write!(
                out,
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"2.4\" height=\"{:.1}\" fill=\"{colour}\"/>",
                x.at(real(code)) - 1.2,
                from.min(to),
                (from - to).abs().max(0.3)
            );
        }
    }
    let step = if most < 1.0 { "1/2" } else { "1" };
    for (sign, y) in [('+', 334), ('-', 424)] {
        let _ = write!(out, "<text x=\"4\" y=\"{y}\">{sign}{step} step</text>");
    }
    if let Some(histogram) = histogram {
        let codes = histogram.codes(spec.input);
        let most = codes.iter().copied().fold(1e-300, f64::max);
        for (code, share) in (i8::MIN..=i8::MAX).zip(codes) {
            let height = 90.0 * share / most;
            let _ = write!(
                out,
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"2.4\" height=\"{height:.1}\" fill=\"#756bb1\"/>",
                x.at(real(code)) - 1.2,
                540.0 - height
            );
        }
        out += "<text x=\"4\" y=\"544\">activations</text>";
    }
    for (value, anchor) in [(x.low, "start"), (x.high, "end")] {
        let _ = write!(
            out,
            "<text x=\"{:.0}\" y=\"556\" text-anchor=\"{anchor}\">{value:.3}</text>",
            x.at(value)
        );
    }
    out + "</svg>\n"
}

/// Rows of the terminal's picture.
const ROWS: usize = 16;
/// Codes in a column.
const CODES: usize = 4;

/// Rows of the table's own part of the picture.
const CURVES: [&str; 2] = ["function", "table"];

/// Dots of values by code, eight to a character: two wide, four high.
fn curve(values: &[f64], (low, high): (f64, f64)) -> Vec<String> {
    let mut grid = vec![vec![' '; values.len() / CODES]; ROWS];
    for (i, &value) in values.iter().enumerate().filter(|v| !v.1.is_nan()) {
        let share = ((value - low) / (high - low).max(1e-300)).clamp(0.0, 1.0);
        let dot = ((1.0 - share) * (ROWS * 4 - 1) as f64).round() as usize;
        let cell = &mut grid[(dot / 4).min(ROWS - 1)][i / CODES];
        let bits = [[0u32, 1, 2, 6], [3, 4, 5, 7]][(i % CODES) * 2 / CODES][dot % 4];
        let old = if *cell == ' ' {
            0
        } else {
            *cell as u32 - 0x2800
        };
        *cell = char::from_u32(0x2800 + (old | 1 << bits)).unwrap_or('?');
    }
    let rows = grid.iter().map(|row| row.iter().collect());
    rows.collect()
}

/// The table as text: the function and below it the table over the same axes, then the
/// worst error of each column.
pub(crate) fn text(table: &Table, histogram: Option<&Histogram>) -> String {
    let all: Vec<(i8, f64, f64)> = entries(table).collect();
    let low = all.iter().map(|e| e.2).fold(f64::INFINITY, f64::min);
    let high = all.iter().map(|e| e.2).fold(f64::NEG_INFINITY, f64::max);
    let columns = all.len() / CODES;
    let curves = [
        all.iter().map(|e| e.1).collect::<Vec<f64>>(),
        all.iter().map(|e| e.2).collect(),
    ];
    let mut out = String::new();
    for (name, values) in CURVES.iter().zip(&curves) {
        for (i, row) in curve(values, (low, high)).iter().enumerate() {
            let value = match i {
                0 => format!("{high:9.3}"),
                1 => format!("{name:>9}"),
                i if i + 1 == ROWS => format!("{low:9.3}"),
                _ => " ".repeat(9),
            };
            out += &format!("{value} {}\n", row.trim_end());
        }
    }
    let bars = |share: f64| {
        let level = (share.clamp(0.0, 1.0) * 8.0).round() as u32;
        match level {
            0 => ' ',
            n => char::from_u32(0x2580 + n).unwrap_or('?'),
        }
    };
    let spec = table.spec();
    let errors = all.chunks(CODES).map(|c| {
        let steps = |e: &(i8, f64, f64)| ((e.2 - e.1) / spec.output.scale).abs();
        bars(c.iter().map(steps).fold(0.0, f64::max) / spec.rounding.largest_error())
    });
    out += &format!("{:>9} {}\n", "error", errors.collect::<String>().trim_end());
    if let Some(histogram) = histogram {
        let codes = histogram.codes(spec.input);
        let sums: Vec<f64> = codes.chunks(CODES).map(|c| c.iter().sum()).collect();
        let most = sums.iter().copied().fold(1e-300, f64::max);
        let row: String = sums.iter().map(|s| bars(s / most)).collect();
        out += &format!("{:>9} {}\n", "mass", row.trim_end());
    }
    let (first, last) = (spec.input.dequantise(-128), spec.input.dequantise(127));
    out += &format!(
        "{:>9} {first:<.3}{:>width$.3}\n",
        "",
        last,
        width = columns - 6
    );
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use golden::lut::{Function, TableSpec};

    #[test]
    fn pictures_show_curve_errors_and_mass() {
        let scale = 4.0 / 127.0;
        let table = TableSpec::symmetric(Function::GeluErf, scale, scale)
            .build()
            .unwrap();
        let histogram = Histogram::of_values(&[0.0, 1.0, 1.0]).unwrap();
        let picture = svg(&table, Some(&histogram));
        assert_eq!(picture.matches("<polyline").count(), 2);
        // 256 errors, 256 shares and the ground; saturated entries are red.
        assert_eq!(picture.matches("<rect").count(), 513);
        assert!(!picture.contains("NaN") && !picture.contains("inf"));
        let rows = text(&table, Some(&histogram));
        assert_eq!(rows.lines().count(), 2 * ROWS + 3);
        let top = rows.lines().next().unwrap();
        assert!(top.contains("4.000") && top.trim_end().ends_with(|c: char| c >= '\u{2800}'));
        let parts: Vec<&str> = rows.lines().collect();
        assert!(parts[1].contains("function") && parts[ROWS + 1].contains("table"));
        let marks = |rows: &[&str]| -> Vec<String> {
            rows.iter().map(|r| r.chars().skip(10).collect()).collect()
        };
        // A table with coarse steps is not its function.
        let coarse = TableSpec::symmetric(Function::GeluErf, scale, 0.7);
        let rows = text(&coarse.build().unwrap(), None);
        let parts: Vec<&str> = rows.lines().collect();
        assert_ne!(marks(&parts[..ROWS]), marks(&parts[ROWS..2 * ROWS]));
        let pole = TableSpec::symmetric(Function::Reciprocal, 0.0501, 0.1);
        let picture = svg(&pole.build().unwrap(), None);
        assert!(!picture.contains("NaN") && !picture.contains("inf"));
        let without = svg(&table, None);
        assert_eq!(without.matches("<rect").count(), 257);
    }
}
