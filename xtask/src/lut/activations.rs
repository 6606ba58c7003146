//! Captured activations in files: what an array holds, and what its numbers are worth.

use std::path::Path;

use clap::ValueEnum;
use golden::lut::{Histogram, HistogramError};
use golden::npy::Array;
use golden::quant::Quant;
use miette::miette;

use super::file::array;
use crate::error::{plain, Failure, InFile};

/// What the numbers of an array are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Holds {
    /// Codes -128 to 127 (int8, if nothing is said)
    Codes,
    /// How often each of the codes -128 to 127 occurs, in this order (256 integers)
    Counts,
    /// Real values (float32, float64)
    Values,
}

/// The quantisation that codes and counts are of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Input {
    /// Nothing is known of it.
    Unknown,
    /// Of the spec: real values don't need it.
    OfSpec(Quant),
    /// Given for codes: beside real values it would say nothing.
    Given(Quant),
}

/// Activations, and what they were taken as.
#[derive(Debug)]
pub(crate) struct Activations {
    pub(crate) histogram: Histogram,
    /// For the reader: how many of what.
    pub(crate) taken: String,
}

/// NumPy's name of a type, such as `float32` for `<f4`.
fn numpy(kind: &str) -> String {
    let word = match kind.get(1..2) {
        Some("i") => "int",
        Some("u") => "uint",
        Some("f") => "float",
        _ => return kind.to_owned(),
    };
    let bytes = kind.get(2..).and_then(|n| n.parse::<u32>().ok());
    bytes.map_or_else(|| kind.to_owned(), |n| format!("{word}{}", 8 * n))
}

/// What an array holds by its type and shape, where these tell.
fn by_type(kind: &str, shape: &[usize]) -> Option<Holds> {
    match kind.get(1..2) {
        Some("f") => Some(Holds::Values),
        _ if kind == "|i1" => Some(Holds::Codes),
        _ => (shape == [256]).then_some(Holds::Counts),
    }
}

/// The counts of the codes -128 to 127 among these.
fn counted(codes: &[f64]) -> Result<[f64; 256], HistogramError> {
    let mut counts = [0.0; 256];
    for (index, &value) in codes.iter().enumerate() {
        let whole = value.fract() == 0.0 && (-128.0..=127.0).contains(&value);
        let at = whole.then_some((value + 128.0) as usize);
        let count = at.and_then(|at| counts.get_mut(at));
        let what = "code from -128 to 127";
        *count.ok_or(HistogramError::Value { index, value, what })? += 1.0;
    }
    Ok(counts)
}

/// Reads captured activations (.npy). Without `holds` int8 are codes, 256 other integers
/// counts, and floats real values.
pub(crate) fn read(
    path: &Path,
    holds: Option<Holds>,
    input: Input,
) -> Result<Activations, Failure> {
    let Array {
        shape,
        kind,
        values,
    } = array(path)?;
    let file = path.display();
    let number = values.len();
    let kind_name = numpy(&kind);
    let holds = holds.or_else(|| by_type(&kind, &shape)).ok_or_else(|| {
        miette!(
            help = "say what they are: `--as values`, or `--as codes` for codes -128 to 127; \
                    without it int8 are codes, an array of 256 other integers is the counts of \
                    the codes, float32 and float64 are real values",
            "{file}: {number} numbers of type {kind_name} may be codes or real values"
        )
    })?;
    if holds == Holds::Values {
        if let Input::Given(_) = input {
            return Err(miette!(
                help = "leave it out; or `--as codes` or `--as counts`, if they are such",
                "{file}: --input-scale says what a code is worth, but {number} numbers of type \
                 {kind_name} are taken as real values"
            )
            .into());
        }
        return Ok(Activations {
            histogram: Histogram::of_values(&values).map_err(|e| plain(InFile::new(path, e)))?,
            taken: format!("{file}: {number} real values ({kind_name})"),
        });
    }
    let (Input::Given(input) | Input::OfSpec(input)) = input else {
        let what = match holds {
            Holds::Counts => "counts of codes".to_owned(),
            _ => format!("{number} codes"),
        };
        return Err(miette!(
            help = "--input-scale says what a code is worth; or capture real values",
            "{file}: {what} ({kind_name}) without a scale"
        )
        .into());
    };
    input.check().map_err(|e| plain(InFile::new(path, e)))?;
    let worth = format!(
        "scale {}, zero point {} ({kind_name})",
        input.scale, input.zero_point
    );
    let (counts, taken) = if holds == Holds::Codes {
        let taken = format!("{file}: {number} codes of {worth}");
        (
            counted(&values).map_err(|e| plain(InFile::new(path, e)))?,
            taken,
        )
    } else {
        let counts = <[f64; 256]>::try_from(values.as_slice()).map_err(|_| {
            miette!("{file}: {number} numbers; counts are 256, of the codes -128 to 127")
        })?;
        (counts, format!("{file}: counts of the codes of {worth}"))
    };
    Ok(Activations {
        histogram: Histogram::of_counts(&counts, input).map_err(|e| plain(InFile::new(path, e)))?,
        taken,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    const HALF: Quant = Quant::symmetric(0.5);

    /// A .npy of this type with these bytes.
    fn put(folder: &tempfile::TempDir, kind: &str, shape: &str, data: &[u8]) -> PathBuf {
        let head = format!("{{'descr': '{kind}', 'fortran_order': False, 'shape': ({shape})}}");
        let mut file = b"\x93NUMPY\x01\x00".to_vec();
        file.extend((head.len() as u16).to_le_bytes());
        file.extend(head.as_bytes());
        file.extend(data);
        let path = folder.path().join("a.npy");
        std::fs::write(&path, file).unwrap();
        path
    }

    /// What is said of the same 256 ones (and of three) in each type.
    fn said(kind: &str, count: usize, holds: Option<Holds>, input: Input) -> String {
        let folder = tempfile::tempdir().unwrap();
        let one: Vec<u8> = match kind {
            "<f4" => 1f32.to_le_bytes().to_vec(),
            "<f8" => 1f64.to_le_bytes().to_vec(),
            integer => {
                let size: usize = integer[2..].parse().unwrap();
                let low_first = (0..size).map(|i| u8::from(i == 0));
                low_first.collect()
            }
        };
        let path = put(&folder, kind, &format!("{count},"), &one.repeat(count));
        let text = match read(&path, holds, input) {
            Ok(activations) => activations.taken,
            Err(error) => format!("refused: {error}"),
        };
        text.replace(&path.display().to_string(), "A")
    }

    #[test]
    fn types_say_what_they_hold_or_are_asked_about() {
        let mut lines = Vec::new();
        for kind in ["|i1", "|u1", "<i2", "<i4", "<i8", "<f4", "<f8"] {
            for count in [3, 256] {
                lines.push(said(kind, count, None, Input::OfSpec(HALF)));
            }
        }
        insta::assert_snapshot!(lines.join("\n"), @r"
        A: 3 codes of scale 0.5, zero point 0 (int8)
        A: 256 codes of scale 0.5, zero point 0 (int8)
        refused: A: 3 numbers of type uint8 may be codes or real values
        A: counts of the codes of scale 0.5, zero point 0 (uint8)
        refused: A: 3 numbers of type int16 may be codes or real values
        A: counts of the codes of scale 0.5, zero point 0 (int16)
        refused: A: 3 numbers of type int32 may be codes or real values
        A: counts of the codes of scale 0.5, zero point 0 (int32)
        refused: A: 3 numbers of type int64 may be codes or real values
        A: counts of the codes of scale 0.5, zero point 0 (int64)
        A: 3 real values (float32)
        A: 256 real values (float32)
        A: 3 real values (float64)
        A: 256 real values (float64)
        ");
    }

    #[test]
    fn what_is_said_of_an_array_goes_before_its_type() {
        use Holds::{Codes, Counts, Values};
        let given = Input::Given(HALF);
        let lines = [
            said("<f4", 256, Some(Counts), given),
            said("<i4", 3, Some(Codes), given),
            said("<i4", 3, Some(Values), Input::Unknown),
            said("<f4", 3, Some(Counts), given),
            said("<f4", 3, None, given),
            said("|i1", 3, None, Input::Unknown),
            said("<i8", 256, None, Input::Unknown),
        ];
        insta::assert_snapshot!(lines.join("\n"), @r"
        A: counts of the codes of scale 0.5, zero point 0 (float32)
        A: 3 codes of scale 0.5, zero point 0 (int32)
        A: 3 real values (int32)
        refused: A: 3 numbers; counts are 256, of the codes -128 to 127
        refused: A: --input-scale says what a code is worth, but 3 numbers of type float32 are taken as real values
        refused: A: 3 codes (int8) without a scale
        refused: A: counts of codes (int64) without a scale
        ");
    }

    #[test]
    fn codes_counts_and_values_become_histograms() {
        let folder = tempfile::tempdir().unwrap();
        let codes_of = |folder| put(folder, "|i1", "3,", &[0x80, 0x80, 0x7f]);
        let codes = codes_of(&folder);
        let of = |path: &Path, holds| read(path, holds, Input::OfSpec(HALF)).unwrap().histogram;
        let shares = of(&codes, None).codes(HALF);
        assert!((shares[0] - 2.0 / 3.0).abs() < 1e-9 && (shares[255] - 1.0 / 3.0).abs() < 1e-9);
        assert_eq!(of(&codes, Some(Holds::Values)).range(), (-128.0, 127.0));
        let mut counts = vec![0; 512];
        counts[2 * 130] = 7;
        let counts = put(&folder, "<u2", "256,", &counts);
        assert_eq!(of(&counts, None).values(), [(1.0, 1.0)]);
        let wide = put(&folder, "|u1", "2,", &[3, 200]);
        let error = read(&wide, Some(Holds::Codes), Input::OfSpec(HALF)).unwrap_err();
        assert!(
            error.to_string().contains("element 1 is 200: no code"),
            "{error}"
        );
        for (kind, most) in [
            ("<f8", f64::INFINITY.to_le_bytes()),
            ("<i8", i64::MAX.to_le_bytes()),
        ] {
            let far = put(&folder, kind, "1,", &most);
            let error = read(&far, Some(Holds::Codes), Input::OfSpec(HALF)).unwrap_err();
            assert!(error.to_string().contains("no code"), "{error}");
        }
        for scale in [0.0, -1.0, f64::NAN] {
            let input = Input::OfSpec(Quant::symmetric(scale));
            let error = read(&codes_of(&folder), Some(Holds::Codes), input).unwrap_err();
            assert!(error.to_string().contains("scale"), "{error}");
        }
        std::fs::write(&wide, "no").unwrap();
        assert!(read(&wide, None, Input::Unknown).is_err());
    }
}
