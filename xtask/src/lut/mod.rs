//! `cargo xtask lut`: lookup tables, from a few lines of text to a verdict.

mod activations;
mod device;
mod file;
mod layout;
mod plot;
mod watch;

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Subcommand, ValueEnum};
use golden::lut::{self, Histogram, Mass, Ranges, TableError, TableSpec};
use golden::quant::Quant;
use miette::miette;

use crate::error::{helped, plain, write, Failure, InFile};
use crate::hil::target::Choice;
use crate::out::{errln, outln};
use crate::{Done, Outcome};
use activations::{Activations, Holds, Input};

/// How often `watch` looks at its files.
const LOOK: Duration = Duration::from_millis(50);

/// Makes, certifies, draws, fits and tries lookup tables. A table's spec is a
/// small TOML file: `function = "gelu-erf"` (or `points = "FILE"`), then `[input]`
/// and `[output]` with `scale` and `zero_point`; `saturation = "symmetric"` keeps
/// -128 out (and can't have it as the output's zero point); `rounding` is `half-even` (as without it), `half-up`, `half-away`, `floor` or
/// `truncate`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Make the table: one JSON file with bytes, identity, layout and certificate
    Make {
        spec: PathBuf,
        /// Kernel in whose tiles the table is to lie
        #[arg(long, default_value = "gelu_512")]
        kernel: String,
        #[command(flatten)]
        captured: Captured,
        /// File to write
        #[arg(short, long)]
        output: PathBuf,
        /// Write the 256 bytes alone as well
        #[arg(long, value_name = "FILE")]
        bytes: Option<PathBuf>,
    },
    /// Hold bytes (those of the spec itself, if none are given) to the correctly
    /// rounded ones and say what the table is worth
    Certify {
        spec: PathBuf,
        /// An artefact or 256 bytes
        table: Option<PathBuf>,
        #[command(flatten)]
        captured: Captured,
    },
    /// Draw function, table, errors, activations
    Plot {
        spec: PathBuf,
        /// Write an SVG instead of drawing here
        #[arg(long, value_name = "FILE")]
        svg: Option<PathBuf>,
        #[command(flatten)]
        captured: Captured,
    },
    /// Say which entries two tables differ in (specs, artefacts, or 256 bytes)
    Compare { a: PathBuf, b: PathBuf },
    /// Find the scales with the least error over captured activations
    Fit {
        /// Name of a function; or a spec (.toml), whose function or points, rounding and
        /// saturation are kept, and whose scales, if it has some, only tell what captured
        /// codes are worth
        function: String,
        /// Captured activations (.npy): int8 codes, 256 counts (integers) of the codes -128 to
        /// 127, or real values (floats)
        #[arg(long, value_name = "FILE")]
        histogram: PathBuf,
        /// What the numbers are, where their type does not tell
        #[arg(long = "as", value_enum, value_name = "WHAT")]
        holds: Option<Holds>,
        /// What a code is worth, if the activations are codes or counts
        #[arg(long)]
        input_scale: Option<f64>,
        /// Zero point of such codes, 0 if not given
        #[arg(long, requires = "input_scale", allow_negative_numbers = true)]
        input_zero_point: Option<i32>,
        /// Where zero points may lie
        #[arg(long, value_enum, default_value_t = RangesName::Symmetric)]
        ranges: RangesName,
        /// Spec to write
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
    /// Patch the table into a running kernel and compare every code; run the kernel's own
    /// checks with it
    Try {
        spec: PathBuf,
        #[command(flatten)]
        on: On,
    },
    /// The same on each save of the spec or of its points, until interrupted
    Watch {
        spec: PathBuf,
        #[command(flatten)]
        on: On,
    },
}

#[derive(clap::Args)]
struct Captured {
    /// Captured activations (.npy), for the shares that saturate or are lost: int8 codes, 256
    /// counts (integers) of the codes -128 to 127, or real values (floats)
    #[arg(long, value_name = "FILE")]
    histogram: Option<PathBuf>,
    /// What the numbers are, where their type does not tell
    #[arg(long = "as", value_enum, value_name = "WHAT", requires = "histogram")]
    holds: Option<Holds>,
}

impl Captured {
    /// Reads them; codes are of the spec's input.
    fn read(&self, spec: &TableSpec) -> Result<Option<Histogram>, Failure> {
        let Some(path) = &self.histogram else {
            return Ok(None);
        };
        let Activations { histogram, taken } =
            activations::read(path, self.holds, Input::OfSpec(spec.input))?;
        errln!("{taken}");
        Ok(Some(histogram))
    }
}

#[derive(clap::Args)]
struct On {
    #[command(flatten)]
    choice: Choice,
    /// Kernel with a lookup table
    #[arg(long, default_value = "gelu_512")]
    kernel: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum RangesName {
    /// Zero points are 0
    Symmetric,
    /// Codes are spread over the range in use
    Affine,
}

pub(crate) fn main(args: Args) -> Outcome {
    match args.what {
        What::Make {
            spec,
            kernel,
            captured,
            output,
            bytes,
        } => {
            let layout = layout::of(&kernel)?;
            make(&spec, &layout, &captured, &output, bytes.as_deref())
        }
        What::Certify {
            spec,
            table,
            captured,
        } => certify(&spec, table.as_deref(), &captured),
        What::Plot {
            spec,
            svg,
            captured,
        } => draw(&spec, svg.as_deref(), &captured),
        What::Compare { a, b } => compare(&a, &b),
        What::Fit {
            function,
            histogram,
            holds,
            input_scale,
            input_zero_point,
            ranges,
            output,
        } => {
            let given = input_scale.map(|scale| Quant {
                scale,
                zero_point: input_zero_point.unwrap_or(0),
            });
            let ranges = match ranges {
                RangesName::Symmetric => Ranges::Symmetric,
                RangesName::Affine => Ranges::Affine,
            };
            let read = |of_spec: Option<Quant>| {
                let input = match (given, of_spec) {
                    (Some(given), _) => Input::Given(given),
                    (None, Some(of_spec)) => Input::OfSpec(of_spec),
                    (None, None) => Input::Unknown,
                };
                let read = activations::read(&histogram, holds, input)?;
                errln!("{}", read.taken);
                Ok(read.histogram)
            };
            fit(&function, &histogram, read, ranges, output.as_deref())
        }
        What::Try { spec, on } => {
            let bench = device::Bench::open(&on.kernel, &on.choice)?;
            errln!("device: {}", bench.info());
            let good = device::attempt(&bench, &spec, |line| outln!("{line}"))?;
            Ok(if good { Done::Ok } else { Done::Failed })
        }
        What::Watch { spec, on } => watch(&spec, &on),
    }
}

fn make(
    spec: &Path,
    layout: &layout::Layout,
    captured: &Captured,
    output: &Path,
    bytes: Option<&Path>,
) -> Outcome {
    let table = file::table(spec)?;
    let shares = captured.read(table.spec())?.map(|h| h.mass(&table));
    let certificate = table.certificate();
    write(
        output,
        file::artefact(&table, layout, shares.as_ref())?.as_bytes(),
    )?;
    if let Some(bytes) = bytes {
        write(bytes, table.bytes())?;
    }
    outln!("{}: {}\n{certificate}", output.display(), table.identity());
    if let Some(shares) = shares {
        outln!("{}", mass(&shares));
    }
    Ok(Done::Ok)
}

fn certify(path: &Path, bytes: Option<&Path>, captured: &Captured) -> Outcome {
    let spec = file::spec(path)?;
    let table = match bytes {
        None => file::table(path)?,
        Some(bytes) => match spec.certify(&file::bytes(bytes)?) {
            Ok(table) => table,
            Err(error @ TableError::Entry { .. }) => {
                outln!("{}: {error}", bytes.display());
                return Ok(Done::Failed);
            }
            Err(error) => return Err(plain(InFile::new(path, error))),
        },
    };
    let certificate = table.certificate();
    outln!("{}\n{certificate}", table.identity());
    if let Some(histogram) = captured.read(&spec)? {
        outln!("{}", mass(&histogram.mass(&table)));
    }
    Ok(Done::Ok)
}

fn mass(m: &Mass) -> String {
    format!(
        "of the activations {:.2} % lie outside of the input codes, {:.2} % saturate, {:.2} % fall into dead codes; root mean square error {:.3e}",
        100.0 * m.input_cut,
        100.0 * m.output_cut,
        100.0 * m.dead,
        m.rms_error
    )
}

fn draw(spec: &Path, svg: Option<&Path>, captured: &Captured) -> Outcome {
    let table = file::table(spec)?;
    let histogram = captured.read(table.spec())?;
    match svg {
        Some(svg) => {
            write(svg, plot::svg(&table, histogram.as_ref()).as_bytes())?;
            outln!("wrote {}", svg.display());
        }
        None => outln!("{}", plot::text(&table, histogram.as_ref()).trim_end()),
    }
    Ok(Done::Ok)
}

fn compare(a: &Path, b: &Path) -> Outcome {
    let (left, right) = (file::bytes(a)?, file::bytes(b)?);
    let mut differing = 0;
    let mut most: Option<(i8, i8, i8)> = None;
    for code in i8::MIN..=i8::MAX {
        let (x, y) = (
            left[code as u8 as usize] as i8,
            right[code as u8 as usize] as i8,
        );
        if x == y {
            continue;
        }
        differing += 1;
        if most.is_none_or(|(_, p, q)| x.abs_diff(y) > p.abs_diff(q)) {
            most = Some((code, x, y));
        }
    }
    let Some((code, x, y)) = most else {
        outln!("all 256 entries are equal");
        return Ok(Done::Ok);
    };
    outln!("{differing} of 256 entries differ, most at code {code}: {x} and {y}");
    Ok(Done::Failed)
}

/// Finds scales for a function's name or a spec's file. `read` reads the activations, codes
/// by the quantisation that the spec has for them.
fn fit(
    function: &str,
    histogram: &Path,
    read: impl FnOnce(Option<Quant>) -> Result<Histogram, Failure>,
    ranges: Ranges,
    output: Option<&Path>,
) -> Outcome {
    let path = Path::new(function);
    let of = path
        .extension()
        .is_some_and(|e| e == "toml")
        .then_some(path);
    let (wanted, input) = match of {
        Some(spec) => file::wanted(spec)?,
        None => (file::function(function)?.into(), None),
    };
    let activations = read(input)?;
    let fit = lut::fit(&wanted, &activations, ranges).map_err(|e| {
        let widest = matches!(e, lut::FitError::NoTable { .. });
        let error = InFile::new(histogram, e);
        match ranges {
            Ranges::Symmetric if widest => {
                let help = "`--ranges affine` moves the zero points to where codes are needed";
                helped(error, help.to_owned())
            }
            _ => plain(error),
        }
    })?;
    let spec = file::spec_text(&fit.spec, of, output)?;
    outln!("{}", spec.trim_end());
    outln!("# {}", mass(&fit.mass));
    outln!("# the widest scales: {}", mass(&fit.widest));
    outln!("# {} tables tried", fit.tried);
    if let Some(output) = output {
        write(output, spec.as_bytes())?;
    }
    Ok(Done::Ok)
}

fn watch(spec: &Path, on: &On) -> Outcome {
    let bench = device::Bench::open(&on.kernel, &on.choice)?;
    errln!("device: {}", bench.info());
    if !spec.exists() {
        return Err(miette!("{}: no such file", spec.display()).into());
    }
    errln!(
        "{}: tried on each save of it or of its points; interrupt to end",
        spec.display()
    );
    let mut watched = watch::Watched::default();
    loop {
        if watched.look(spec) {
            if let Err(failure) = device::attempt(&bench, spec, |line| outln!("{line}")) {
                errln!("{failure:?}");
            }
        }
        std::thread::sleep(LOOK);
    }
}
