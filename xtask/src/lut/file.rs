//! Tables in files: the spec that people write, the artefact that is made of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use golden::lut::{
    Certificate, Function, Mass, Points, Rounding, Saturation, Table, TableSpec, Wanted,
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
    /// Both are there in what makes a table; `lut fit` finds them.
    #[serde(skip_serializing_if = "Option::is_none")]
    input: Option<QuantFile>,
    #[serde(skip_serializing_if = "Option::is_none")]
    output: Option<QuantFile>,
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

fn parsed(path: &Path) -> Result<SpecFile, Failure> {
    let text = read_text(path)?;
    toml::from_str(&text).map_err(|e| plain(InFile::new(path, e)))
}

/// A path that a spec names lies beside the spec.
fn beside(spec: &Path, named: &Path) -> PathBuf {
    spec.parent().unwrap_or(Path::new("")).join(named)
}

/// The files that a spec names; none of a spec that can't be read.
pub(crate) fn named(spec: &Path) -> Option<PathBuf> {
    let points = parsed(spec).ok()?.points?;
    Some(beside(spec, &points))
}

impl SpecFile {
    /// What is wanted of a table but for its scales; `path` is the spec's.
    fn wanted(&self, path: &Path) -> Result<Wanted, Failure> {
        let function = match (&self.function, &self.points) {
            (Some(name), None) => function(name)?,
            (None, Some(points)) => Function::Points(Arc::new(read_points(&beside(path, points))?)),
            _ => {
                return Err(miette!(
                    help = format!("functions: {}", names()),
                    "{}: one of `function` and `points` is needed",
                    path.display()
                )
                .into())
            }
        };
        Ok(Wanted {
            function,
            rounding: self.rounding.into(),
            saturation: match self.saturation {
                SaturationFile::Full => Saturation::Full,
                SaturationFile::Symmetric => Saturation::Symmetric,
            },
        })
    }
}

/// Reads a spec.
pub(crate) fn spec(path: &Path) -> Result<TableSpec, Failure> {
    let file = parsed(path)?;
    let Wanted {
        function,
        rounding,
        saturation,
    } = file.wanted(path)?;
    let quant = |part: Option<QuantFile>, name| {
        part.map(Quant::from).ok_or_else(|| {
            miette!(
                help = "a scale is the real value of one code's step; `cargo xtask lut fit SPEC \
                        --histogram FILE` finds both from captured activations",
                "{}: no [{name}] with a `scale`",
                path.display()
            )
        })
    };
    Ok(TableSpec {
        function,
        input: quant(file.input, "input")?,
        output: quant(file.output, "output")?,
        rounding,
        saturation,
    })
}

/// Reads what a spec wants of a table, whichever its scales are, and its input's
/// quantisation if it has one.
pub(crate) fn wanted(path: &Path) -> Result<(Wanted, Option<Quant>), Failure> {
    let file = parsed(path)?;
    Ok((file.wanted(path)?, file.input.map(Quant::from)))
}

/// Whether two files are in one folder, however it is written.
fn is_beside(a: &Path, b: &Path) -> bool {
    let folder = |file: &Path| {
        let folder = file.parent().filter(|f| !f.as_os_str().is_empty());
        folder.unwrap_or(Path::new(".")).canonicalize().ok()
    };
    a.parent() == b.parent() || (folder(a).is_some() && folder(a) == folder(b))
}

/// A spec as a file's text. `of` is the file that its points, if it has some, are named in;
/// `to`, where the text goes.
pub(crate) fn spec_text(
    spec: &TableSpec,
    of: Option<&Path>,
    to: Option<&Path>,
) -> Result<String, Failure> {
    let named = of.map(|of| Ok::<_, Failure>((of, parsed(of)?.points)));
    let points = match named.transpose()? {
        Some((of, Some(points))) => match to {
            Some(to) if !is_beside(to, of) => {
                let points = beside(of, &points);
                let at = std::path::absolute(&points);
                Some(at.map_err(|e| plain(InFile::new(&points, e)))?)
            }
            _ => Some(points),
        },
        _ => None,
    };
    toml::to_string(&SpecFile {
        function: points.is_none().then(|| spec.function.name().to_owned()),
        points,
        input: Some(spec.input.into()),
        output: Some(spec.output.into()),
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
pub(super) fn array(path: &Path) -> Result<Array, Failure> {
    npy::read(&read(path)?).map_err(|e| plain(InFile::new(path, e)))
}

/// All that is known of a table, as one file: with where its bytes lie in a kernel's tiles
/// and, of captured activations, what becomes of them. `points` is null for a function with
/// a name; else how many they are and their [`Points::sha256`].
pub(crate) fn artefact(
    table: &Table,
    layout: &Layout,
    shares: Option<&Mass>,
) -> Result<String, Failure> {
    let spec = table.spec();
    let quant = |q: Quant| json!({ "scale": q.scale, "zero_point": q.zero_point });
    let hex: String = table.bytes().iter().map(|b| format!("{b:02x}")).collect();
    let points = match &spec.function {
        Function::Points(points) => {
            json!({ "count": points.count(), "sha256": points.sha256() })
        }
        _ => json!(null),
    };
    let value = json!({
        "schema": SCHEMA,
        "identity": table.identity(),
        "function": spec.function.name(),
        "points": points,
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
            let again = put(&folder, "b.toml", spec_text(&of, None, None).unwrap());
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
        let shares = golden::lut::Histogram::of_values(&[0.0, 100.0, 1.0, 2.0])
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
    fn an_artefact_tells_points_apart() {
        let folder = folder();
        let text = GELU.replace("function = 'gelu-erf'", "points = 'p.csv'");
        let path = put(&folder, "a.toml", text);
        let layout = crate::lut::layout::tests::layout();
        let mut seen = Vec::new();
        for points in ["-4 -1.01\n0 0\n4 3.01\n", "-4 -1.01\n0 0\n4 3.010000001\n"] {
            put(&folder, "p.csv", points);
            let made = table(&path).unwrap();
            let text = artefact(&made, &layout, None).unwrap();
            let value: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(
                (&value["function"], &value["points"]["count"]),
                (&json!("points"), &json!(3))
            );
            let hash = value["points"]["sha256"].as_str().unwrap().to_owned();
            assert!(made.spec().function.identity().ends_with(&hash));
            seen.push((hash, *made.bytes()));
        }
        assert!(seen[0].0 != seen[1].0 && seen[0].1 == seen[1].1);
        let named = table(&put(&folder, "b.toml", GELU)).unwrap();
        let text = artefact(&named, &layout, None).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert!(value["points"].is_null());
    }

    #[test]
    fn a_spec_for_a_fit_needs_no_scales_and_keeps_its_points() {
        let folder = folder();
        put(&folder, "p.csv", "-4 -1\n0 0\n4 3\n");
        let head = "points = 'p.csv'\nrounding = 'floor'\nsaturation = 'symmetric'\n";
        let path = put(&folder, "a.toml", head);
        let (wanted, input) = wanted(&path).unwrap();
        assert_eq!(
            (wanted.rounding, wanted.saturation),
            (Rounding::Floor, Saturation::Symmetric)
        );
        assert!(input.is_none() && wanted.function.eval(2.0) == 1.5);
        let error = format!("{:?}", spec(&path).unwrap_err());
        assert!(
            error.contains("[input]") && error.contains("lut fit"),
            "{error}"
        );
        let fitted = TableSpec {
            function: wanted.function,
            rounding: wanted.rounding,
            saturation: wanted.saturation,
            ..TableSpec::symmetric(Function::Exp, 0.25, 0.5)
        };
        let other = tempfile::tempdir().unwrap();
        for to in [folder.path().join("b.toml"), other.path().join("b.toml")] {
            let text = spec_text(&fitted, Some(&path), Some(&to)).unwrap();
            assert_eq!(text.contains("points = \"p.csv\""), to.starts_with(&folder));
            std::fs::write(&to, text).unwrap();
            assert_eq!(spec(&to).unwrap(), fitted);
        }
    }
}
