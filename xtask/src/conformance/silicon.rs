//! Values captured on hardware: the float functions of the emulator give the
//! same bits.
//!
//! The files are those of FIM43-Redeye/xdna-emu, `tools/golden/silicon_edge`:
//! JSON with a `kernel`, its inputs as bit patterns and, as `silicon`, what a
//! Phoenix made of them. Other columns are not looked at.
//!
//! | kernel | instruction | columns |
//! |---|---|---|
//! | `vec_conv_bf16_edge_rN` | `vst.conv.bf16.fp32` with `crRnd` N | `input` floats, `silicon` bfloat16 |
//! | `vec_convexp_bf16_*` | `vlda.conv.fp32.bf16` | `input` bfloat16, `silicon` floats |
//! | `vec_vfloor_bf16_*` | `vfloor.s32.bf16`, shift 0 | `input` bfloat16, `silicon` integers |
//! | `vec_mac_bf16_*` | `vmul.f` 4x8x4 | `input_a` 4x8, `input_b` 8x4 bfloat16, `silicon` 4x4 floats, each many times |

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use npu_emu::vector::config::{Config, Sum};
use npu_emu::vector::lanes::cast;
use npu_emu::vector::{convert, float, Rounding};
use serde_json::Value;

use super::report::{Report, Verdict};
use super::{complete, Extent};
use crate::error::Failure;

const STAGE: &str = "silicon";

/// Checks every JSON file of a folder.
pub(super) fn check(folder: &Path, extent: Extent, report: &mut Report) -> Result<(), Failure> {
    let unreadable = |e: std::io::Error| {
        Failure::from(miette::miette!(
            help = "give the folder of JSON files, tools/golden/silicon_edge of xdna-emu",
            "{}: {e}",
            folder.display()
        ))
    };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .and_then(|entries| entries.map(|e| Ok(e?.path())).collect())
        .map_err(unreadable)?;
    files.retain(|p| p.extension().is_some_and(|e| e == "json"));
    files.sort();
    let mut checked: BTreeMap<String, usize> = BTreeMap::new();
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let text = std::fs::read_to_string(&file).map_err(unreadable)?;
        match Capture::read(&text) {
            Ok(capture) => {
                let values = capture.silicon.len();
                let verdict = capture.verdict();
                if !matches!(verdict, Verdict::NotCheckable(_)) {
                    let most = checked.entry(capture.kernel).or_default();
                    *most = values.max(*most);
                }
                report.record(STAGE, &format!("{name}, {values} values"), verdict);
            }
            Err(why) => report.record(STAGE, &name, Verdict::NotCheckable(why)),
        }
    }
    if extent == Extent::Everything {
        complete::silicon(&checked, report);
    }
    Ok(())
}

/// Instruction and inputs.
enum Operation {
    Narrow(Rounding, Vec<u32>),
    Widen(Vec<u32>),
    Floor(Vec<u32>),
    Multiply(Vec<u32>, Vec<u32>),
}

/// What hardware made of inputs.
struct Capture {
    kernel: String,
    operation: Operation,
    silicon: Vec<u32>,
}

impl Capture {
    fn read(text: &str) -> Result<Capture, String> {
        let json: Value = serde_json::from_str(text).map_err(|e| e.to_string())?;
        let kernel = json["kernel"].as_str().ok_or("no \"kernel\"")?;
        let column = |name: &str| column(&json, name);
        let silicon = column("silicon")?;
        let (operation, outputs) = if let Some(mode) = kernel.strip_prefix("vec_conv_bf16_edge_r") {
            let mode = mode.parse().ok().and_then(Rounding::new);
            let mode = mode.ok_or(format!("no rounding mode in {kernel:?}"))?;
            let input = column("input")?;
            let n = input.len();
            (Operation::Narrow(mode, input), n)
        } else if kernel.starts_with("vec_convexp_bf16_") {
            let input = column("input")?;
            let n = input.len();
            (Operation::Widen(input), n)
        } else if kernel.starts_with("vec_vfloor_bf16_") {
            let input = column("input")?;
            let n = input.len();
            (Operation::Floor(input), n)
        } else if kernel.starts_with("vec_mac_bf16_") {
            let (a, b) = (column("input_a")?, column("input_b")?);
            if a.len() != b.len() || a.len() % 32 != 0 {
                return Err("input_a and input_b are not tiles of 32".into());
            }
            let n = a.len() / 2;
            (Operation::Multiply(a, b), n)
        } else {
            return Err(format!("kernel {kernel:?} is not known here"));
        };
        if silicon.len() != outputs || outputs == 0 {
            return Err(format!("{} values for {outputs} results", silicon.len()));
        }
        Ok(Capture {
            kernel: kernel.to_owned(),
            operation,
            silicon,
        })
    }

    /// The emulator's results, in the order of the file.
    fn computed(&self) -> Result<Vec<u32>, String> {
        let lanes = |input: &[u32], f: fn(&[u16; 16]) -> [u32; 16]| -> Vec<u32> {
            input
                .chunks(16)
                .flat_map(|c| f(&padded(c)).into_iter().take(c.len()))
                .collect()
        };
        Ok(match &self.operation {
            Operation::Narrow(mode, input) => input
                .chunks(16)
                .flat_map(|c| {
                    let x = cast(padded::<u32, 16>(c));
                    let out: [u16; 16] = cast(convert::bf16_of_f32s(&x, *mode));
                    out.map(u32::from).into_iter().take(c.len())
                })
                .collect(),
            Operation::Widen(input) => lanes(input, |w| cast(convert::f32_of_bf16s(&cast(*w)))),
            Operation::Floor(input) => {
                lanes(input, |w| cast(convert::floor_of_bf16s(&cast(*w), 0)))
            }
            Operation::Multiply(a, b) => {
                // amode 2, bmode 3, variant 0.
                let config = Config(2 << 1 | 3 << 3);
                let mut out = Vec::new();
                for (a, b) in a.chunks_exact(32).zip(b.chunks_exact(32)) {
                    let (x, y) = (cast(padded::<u16, 32>(a)), cast(padded::<u16, 32>(b)));
                    let none = &[0; 64];
                    let tile = float::multiply(Sum::MUL, config, (none, none), &x, &y)
                        .map_err(|e| e.to_string())?;
                    out.extend(cast::<_, [u32; 16]>(tile));
                }
                out
            }
        })
    }

    fn verdict(&self) -> Verdict {
        let computed = match self.computed() {
            Ok(computed) => computed,
            Err(why) => return Verdict::NotCheckable(why),
        };
        let pairs = || computed.iter().zip(&self.silicon);
        let wrong = pairs().filter(|(ours, theirs)| ours != theirs).count();
        match pairs().position(|(ours, theirs)| ours != theirs) {
            None => Verdict::Same,
            Some(at) => Verdict::Different(format!(
                "{wrong} of {} values, the first is number {at}: {:#x} on hardware, {:#x} here",
                self.silicon.len(),
                self.silicon[at],
                computed[at]
            )),
        }
    }
}

/// A column of bit patterns, or of signed numbers.
fn column(json: &Value, name: &str) -> Result<Vec<u32>, String> {
    let bad = || format!("{name:?} is not a list of 32-bit numbers");
    json[name]
        .as_array()
        .ok_or_else(bad)?
        .iter()
        .map(|v| {
            let v = v.as_i64().ok_or_else(bad)?;
            u32::try_from(v)
                .or_else(|_| i32::try_from(v).map(|v| v as u32))
                .map_err(|_| bad())
        })
        .collect()
}

/// The last lanes may be missing.
fn padded<T: Copy + Default + TryFrom<u32>, const N: usize>(values: &[u32]) -> [T; N] {
    let mut out = [T::default(); N];
    for (o, v) in out.iter_mut().zip(values) {
        // A bfloat16 that is none can only be wrong.
        *o = T::try_from(*v).unwrap_or_default();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(text: &str) -> Verdict {
        match Capture::read(text) {
            Ok(capture) => capture.verdict(),
            Err(why) => Verdict::NotCheckable(why),
        }
    }

    #[test]
    fn one_of_each() {
        let text = r#"{"kernel": "vec_conv_bf16_edge_r1", "input": [0, 2139095041, 1065353217], "silicon": [0, 32641, 16257]}"#;
        assert!(matches!(verdict(text), Verdict::Same));
        let text = r#"{"kernel": "vec_vfloor_bf16_x", "input": [32769, 1], "silicon": [-1, 0]}"#;
        assert!(matches!(verdict(text), Verdict::Same));
        let text = r#"{"kernel": "vec_convexp_bf16_x", "input": [1], "silicon": [65536]}"#;
        assert!(matches!(verdict(text), Verdict::Same));
    }

    #[test]
    fn a_wrong_bit_is_found() {
        let text =
            r#"{"kernel": "vec_convexp_bf16_x", "input": [1, 2], "silicon": [65536, 131073]}"#;
        let Verdict::Different(why) = verdict(text) else {
            panic!("{text}");
        };
        assert_eq!(
            why,
            "1 of 2 values, the first is number 1: 0x20001 on hardware, 0x20000 here"
        );
    }

    #[test]
    fn hostile_files() {
        for text in [
            "",
            "[]",
            r#"{"kernel": "vec_conv_bf16_edge_r4", "input": [], "silicon": []}"#,
            r#"{"kernel": "vec_mac_bf16_x", "input_a": [1], "input_b": [1], "silicon": [1]}"#,
            r#"{"kernel": "vec_convexp_bf16_x", "input": [1e9], "silicon": [1]}"#,
            r#"{"kernel": "vec_convexp_bf16_x", "input": [1], "silicon": [1, 2]}"#,
            r#"{"kernel": "other", "input": [1], "silicon": [1]}"#,
        ] {
            assert!(matches!(verdict(text), Verdict::NotCheckable(_)), "{text}");
        }
    }
}
