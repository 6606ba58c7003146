//! Tables in files: the spec that people write, the artefact that is made of it,
//! captured activations.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use golden::lut::{
    Certificate, Function, Histogram, Mass, Points, Rounding, Saturation, Table, TableSpec,
};
use golden::npy::{self, Array};
use golden::quant::Quant;
use miette::miette;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::layout::Layout;
use crate::error::{helped, plain, read, read_text, Failure, InFile};

/// Name of the artefact's form.
pub(crate) const SCHEMA: &str = "npu-lut/2";
/// Earlier forms whose bytes are read.
const EARLIER: &str = "npu-lut/1";

/// A spec as it stands in a file.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SpecFile {
    /// Name of a function.
    #[serde(skip_serializing_if = "Option::is_none")]
    function: Option<String>,
    /// Instead of a name: a text file of `x, y` lines, or a .npy of n x 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<PathBuf>,
    input: QuantFile,
    output: QuantFile,
    #[serde(default)]
    rounding: RoundingFile,
    #[serde(default)]
    saturation: SaturationFile,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct QuantFile {
    scale: f64,
    #[serde(default)]
    zero_point: i32,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum RoundingFile {
    #[default]
    HalfEven,
    HalfUp,
    HalfAway,
    Floor,
    Truncate,
}

impl From<RoundingFile> for Rounding {
    fn from(rounding: RoundingFile) -> Self {
        match rounding {
            RoundingFile::HalfEven => Self::HalfEven,
            RoundingFile::HalfUp => Self::HalfUp,
            RoundingFile::HalfAway => Self::HalfAway,
            RoundingFile::Floor => Self::Floor,
            RoundingFile::Truncate => Self::Truncate,
        }
    }
}

impl RoundingFile {
    /// The one of golden's.
    fn of(rounding: Rounding) -> Result<Self, Failure> {
        let name = rounding.name();
        let value = serde_json::Value::from(name);
        serde_json::from_value(value).map_err(plain)
    }
}

#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum SaturationFile {
    #[default]
    Full,
    Symmetric,
}

impl From<QuantFile> for Quant {
    fn from(q: QuantFile) -> Self {
        Quant {
            scale: q.scale,
            zero_point: q.zero_point,
        }
    }
}

impl From<Quant> for QuantFile {
    fn from(q: Quant) -> Self {
        QuantFile {
            scale: q.scale,
            zero_point: q.zero_point,
        }
    }
}

/// The functions that a spec may name.
fn names() -> String {
    let names: Vec<&str> = Function::NAMED.iter().map(|f| f.name()).collect();
    names.join(", ")
}

/// The function of this name.
pub(crate) fn function(name: &str) -> Result<Function, Failure> {
    Function::from_name(name).ok_or_else(|| {
        miette!(
            help = format!("there are: {}", names()),
            "no function named {name:?}"
        )
        .into()
    })
}

/// Reads a spec.
pub(crate) fn spec(path: &Path) -> Result<TableSpec, Failure> {
    let text = read_text(path)?;
    let file: SpecFile = toml::from_str(&text).map_err(|e| plain(InFile::new(path, e)))?;
    let function = match (&file.function, &file.points) {
        (Some(name), None) => function(name)?,
        (None, Some(points)) => {
            let beside = path.parent().unwrap_or(Path::new("")).join(points);
            Function::Points(Arc::new(read_points(&beside)?))
        }
        _ => {
            return Err(miette!(
                help = format!("functions: {}", names()),
                "{}: one of `function` and `points` is needed",
                path.display()
            )
            .into())
        }
    };
    Ok(TableSpec {
        function,
        input: file.input.into(),
        output: file.output.into(),
        rounding: file.rounding.into(),
        saturation: match file.saturation {
            SaturationFile::Full => Saturation::Full,
            SaturationFile::Symmetric => Saturation::Symmetric,
        },
    })
}

/// A spec as a file's text.
pub(crate) fn spec_text(spec: &TableSpec) -> Result<String, Failure> {
    toml::to_string(&SpecFile {
        function: Some(spec.function.name().to_owned()),
        points: None,
        input: spec.input.into(),
        output: spec.output.into(),
        rounding: RoundingFile::of(spec.rounding)?,
        saturation: match spec.saturation {
            Saturation::Full => SaturationFile::Full,
            Saturation::Symmetric => SaturationFile::Symmetric,
        },
    })
    .map_err(plain)
}

/// Reads a spec and makes its table.
pub(crate) fn table(path: &Path) -> Result<Table, Failure> {
    spec(path)?.build().map_err(|e| plain(InFile::new(path, e)))
}

fn read_points(path: &Path) -> Result<Points, Failure> {
    let points = if path.extension().is_some_and(|e| e == "npy") {
        let Array { shape, values, .. } = array(path)?;
        if shape.len() != 2 || shape[1] != 2 {
            let shape = format!("{shape:?}");
            return Err(miette!("{}: an array of {shape}, not of n x 2", path.display()).into());
        }
        values.chunks_exact(2).map(|p| (p[0], p[1])).collect()
    } else {
        let text = read_text(path)?;
        let mut points = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let line = line.split('#').next().unwrap_or("").trim();
            if line.is_empty() {
                continue;
            }
            let pair = line
                .split_once([',', ' ', '\t'])
                .and_then(|(x, y)| Some((x.trim().parse().ok()?, y.trim().parse().ok()?)));
            points.push(pair.ok_or_else(|| {
                let number = number + 1;
                miette!("{}:{number}: {line:?} is no `x, y`", path.display())
            })?);
        }
        points
    };
    Points::new(points).map_err(|e| plain(InFile::new(path, e)))
}

/// A .npy file of numbers.
fn array(path: &Path) -> Result<Array, Failure> {
    npy::read(&read(path)?).map_err(|e| plain(InFile::new(path, e)))
}

/// Captured activations: a .npy of int8 codes, of 256 counts for the codes -128
/// to 127, or of real values. Codes and counts need the input's quantisation.
pub(crate) fn histogram(path: &Path, input: Option<Quant>) -> Result<Histogram, Failure> {
    let Array {
        shape,
        kind,
        values,
    } = array(path)?;
    let codes = kind == "|i1";
    let in_file = |e: golden::lut::HistogramError| plain(InFile::new(path, e));
    if !codes && shape != [256] {
        return Histogram::of_values(&values).map_err(in_file);
    }
    let input = input.ok_or_else(|| {
        miette!(
            help = "--input-scale says what a code is worth; or capture real values",
            "{}: codes without a scale",
            path.display()
        )
    })?;
    let mut counts = [0.0; 256];
    if codes {
        values
            .iter()
            .for_each(|&v| counts[(v as i16 + 128) as usize] += 1.0);
    } else {
        counts.copy_from_slice(&values);
    }
    Histogram::of_counts(&counts, input).map_err(in_file)
}

/// All that is known of a table, as one file: with where its bytes lie in a kernel's tiles
/// and, of captured activations, what becomes of them.
pub(crate) fn artefact(
    table: &Table,
    layout: &Layout,
    shares: Option<&Mass>,
) -> Result<String, Failure> {
    let spec = table.spec();
    let quant = |q: Quant| json!({ "scale": q.scale, "zero_point": q.zero_point });
    let hex: String = table.bytes().iter().map(|b| format!("{b:02x}")).collect();
    let value = json!({
        "schema": SCHEMA,
        "identity": table.identity(),
        "function": spec.function.name(),
        "input": quant(spec.input),
        "output": quant(spec.output),
        "rounding": spec.rounding.name(),
        "saturation": spec.saturation.name(),
        "entries": 256,
        "index": "the input code's two's complement bits",
        "layout": layout,
        "bytes": hex,
        "certificate": certificate(&table.certificate(), shares),
    });
    serde_json::to_string_pretty(&value)
        .map(|text| text + "\n")
        .map_err(plain)
}

fn certificate(c: &Certificate, shares: Option<&Mass>) -> serde_json::Value {
    let activations = shares.map(|m| {
        json!({
            "outside_of_input_codes": m.input_cut,
            "saturated": m.output_cut,
            "in_dead_codes": m.dead,
            "root_mean_square_error": m.rms_error,
        })
    });
    json!({
        "rounding": c.rounding.name(),
        "activations": activations,
        "largest_error_steps": c.max_error,
        "at_code": c.worst_code,
        "mean_error_steps": c.mean_error,
        "closest_tie_steps": c.tie_distance,
        "zero_exact": c.zero_exact,
        "monotone": c.monotone,
        "saturated_low": c.saturated_low,
        "saturated_high": c.saturated_high,
        "distinct_codes": c.distinct,
    })
}

/// The 256 bytes of a spec, an artefact or a raw file.
pub(crate) fn bytes(path: &Path) -> Result<[u8; 256], Failure> {
    if path.extension().is_some_and(|e| e == "toml") {
        return Ok(*table(path)?.bytes());
    }
    let raw = read(path)?;
    if let Ok(whole) = <[u8; 256]>::try_from(raw.as_slice()) {
        return Ok(whole);
    }
    let wrong = |what: &str| {
        let help = "a spec (.toml), an artefact of `lut make` (.json) or 256 bytes are wanted";
        helped(
            InFile::new(path, std::io::Error::other(what.to_owned())),
            help.to_owned(),
        )
    };
    let value: serde_json::Value =
        serde_json::from_slice(&raw).map_err(|e| wrong(&format!("no table: {e}")))?;
    if value["schema"] != SCHEMA && value["schema"] != EARLIER {
        return Err(wrong("no table's artefact"));
    }
    let hex = value["bytes"].as_str().unwrap_or("");
    let pairs = hex.as_bytes().chunks(2).map(|pair| {
        let text = std::str::from_utf8(pair).ok()?;
        u8::from_str_radix(text, 16).ok()
    });
    pairs
        .collect::<Option<Vec<u8>>>()
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| wrong("`bytes` are not 256 in hexadecimal"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    fn put(folder: &tempfile::TempDir, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    const GELU: &str =
        "function = 'gelu-erf'\n[input]\nscale = 0.03\n[output]\nscale = 0.03\nzero_point = -100\n";

    #[test]
    fn a_spec_its_artefact_and_its_bytes_are_one_table() {
        let folder = folder();
        let path = put(&folder, "a.toml", GELU);
        let made = table(&path).unwrap();
        let layout = crate::lut::layout::tests::layout();
        let json = put(&folder, "a.json", artefact(&made, &layout, None).unwrap());
        let raw = put(&folder, "a.bin", made.bytes());
        for file in [&path, &json, &raw] {
            assert_eq!(bytes(file).unwrap(), *made.bytes());
        }
        for rounding in Rounding::ALL {
            let of = TableSpec {
                rounding,
                ..made.spec().clone()
            };
            let again = put(&folder, "b.toml", spec_text(&of).unwrap());
            assert_eq!(spec(&again).unwrap(), of);
        }
        let old = artefact(&made, &layout, None).unwrap();
        let old = put(&folder, "c.json", old.replace(SCHEMA, EARLIER));
        assert_eq!(bytes(&old).unwrap(), *made.bytes());
    }

    #[test]
    fn an_artefact_says_where_its_bytes_lie_and_what_activations_meet() {
        let folder = folder();
        let text = GELU.replace("[input]", "rounding = 'floor'\n[input]");
        let made = table(&put(&folder, "a.toml", text)).unwrap();
        let layout = crate::lut::layout::tests::layout();
        let shares = Histogram::of_values(&[0.0, 100.0, 1.0, 2.0])
            .unwrap()
            .mass(&made);
        let text = artefact(&made, &layout, Some(&shares)).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["layout"], serde_json::to_value(&layout).unwrap());
        let certificate = &value["certificate"];
        assert_eq!(certificate["rounding"], "floor");
        assert_eq!(certificate["activations"]["outside_of_input_codes"], 0.25);
        let text = artefact(&made, &layout, None).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert!(value["certificate"]["activations"].is_null());
    }

    #[test]
    fn specs_that_say_nothing_are_refused_with_the_place() {
        let folder = folder();
        let text =
            |name: &str, text: &str| format!("{:?}", table(&put(&folder, name, text)).unwrap_err());
        assert!(text("a.toml", &GELU.replace("gelu-erf", "gelo")).contains("gelu-tanh"));
        assert!(text("b.toml", &GELU.replace("function", "funktion")).contains("funktion"));
        assert!(text("c.toml", &GELU.replace("function = 'gelu-erf'\n", "")).contains("points"));
        assert!(text("d.toml", &GELU.replace("0.03", "-1")).contains("scale -1"));
        assert!(text("e.toml", "function = ").contains("e.toml"));
        let error = bytes(&put(&folder, "f.json", "{}")).unwrap_err();
        assert!(format!("{error:?}").contains("artefact"));
    }

    #[test]
    fn points_come_from_text_and_their_errors_have_a_line() {
        let folder = folder();
        put(&folder, "p.csv", "# x, y\n-4, -1\n0 0\n4,\t3\n");
        let with =
            |file: &str| GELU.replace("function = 'gelu-erf'", &format!("points = '{file}'"));
        let spec = spec(&put(&folder, "a.toml", with("p.csv"))).unwrap();
        assert_eq!(spec.function.eval(2.0), 1.5);
        put(&folder, "q.csv", "0, 0\n1; 1\n");
        let error = table(&put(&folder, "b.toml", with("q.csv"))).unwrap_err();
        assert!(format!("{error:?}").contains("q.csv:2"), "{error:?}");
    }

    #[test]
    fn activations_are_codes_counts_or_values() {
        let folder = folder();
        let mut file = Vec::new();
        golden::npy::write_f32(&mut file, 1, 3, &[1.0, 2.0, 4.0]).unwrap();
        let values = histogram(&put(&folder, "v.npy", &file), None).unwrap();
        assert_eq!(values.range(), (1.0, 4.0));
        // The same header with one-byte integers.
        let mut codes = file[..128].to_vec();
        let at = codes.windows(3).position(|w| w == b"<f4").unwrap();
        codes[at..at + 3].copy_from_slice(b"|i1");
        codes.extend([0x80, 0x80, 0x7f]);
        let path = put(&folder, "c.npy", &codes);
        assert!(format!("{:?}", histogram(&path, None).unwrap_err()).contains("--input-scale"));
        let half = Quant::symmetric(0.5);
        let codes = histogram(&path, Some(half)).unwrap().codes(half);
        assert!((codes[0] - 2.0 / 3.0).abs() < 1e-9 && (codes[255] - 1.0 / 3.0).abs() < 1e-9);
        assert!(histogram(&put(&folder, "x.npy", "no"), None).is_err());
    }
}
