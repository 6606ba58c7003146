//! `cargo xtask lut`: lookup tables, from a few lines of text to a verdict.

mod device;
mod file;
mod layout;
mod plot;

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Subcommand, ValueEnum};
use golden::lut::{self, Histogram, Mass, Ranges, TableSpec};
use golden::quant::Quant;
use miette::miette;

use crate::error::{plain, write, Failure, InFile};
use crate::hil::target::Choice;
use crate::out::{errln, outln};
use crate::{Done, Outcome};

/// How often `watch` looks at its file.
const LOOK: Duration = Duration::from_millis(50);

/// Makes, certifies, draws, fits and tries lookup tables. A table's spec is a
/// small TOML file: `function = "gelu-erf"` (or `points = "FILE"`), then `[input]`
/// and `[output]` with `scale` and `zero_point`; `saturation = "symmetric"` keeps
/// -128 out; `rounding` is `half-even` (as without it), `half-up`, `half-away`, `floor` or
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
        /// Captured activations (.npy), for the certificate's shares
        #[arg(long, value_name = "FILE")]
        histogram: Option<PathBuf>,
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
        /// Captured activations (.npy): int8 codes, 256 counts, or real values
        #[arg(long, value_name = "FILE")]
        histogram: Option<PathBuf>,
    },
    /// Draw function, table, errors, activations
    Plot {
        spec: PathBuf,
        /// Write an SVG instead of drawing here
        #[arg(long, value_name = "FILE")]
        svg: Option<PathBuf>,
        #[arg(long, value_name = "FILE")]
        histogram: Option<PathBuf>,
    },
    /// Say which entries two tables differ in (specs, artefacts, or 256 bytes)
    Compare { a: PathBuf, b: PathBuf },
    /// Find the scales with the least error over captured activations
    Fit {
        /// Function
        function: String,
        /// Captured activations (.npy)
        #[arg(long, value_name = "FILE")]
        histogram: PathBuf,
        /// What a code is worth, if the activations are codes or counts
        #[arg(long)]
        input_scale: Option<f64>,
        /// Zero point of such codes
        #[arg(long, default_value_t = 0)]
        input_zero_point: i32,
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
    /// The same on each save, until interrupted
    Watch {
        spec: PathBuf,
        #[command(flatten)]
        on: On,
    },
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
            histogram,
            output,
            bytes,
        } => {
            let layout = layout::of(&kernel)?;
            make(
                &spec,
                &layout,
                histogram.as_deref(),
                &output,
                bytes.as_deref(),
            )
        }
        What::Certify {
            spec,
            table,
            histogram,
        } => certify(&spec, table.as_deref(), histogram.as_deref()),
        What::Plot {
            spec,
            svg,
            histogram,
        } => draw(&spec, svg.as_deref(), histogram.as_deref()),
        What::Compare { a, b } => compare(&a, &b),
        What::Fit {
            function,
            histogram,
            input_scale,
            input_zero_point,
            ranges,
            output,
        } => {
            let input = input_scale.map(|scale| Quant {
                scale,
                zero_point: input_zero_point,
            });
            if let Some(input) = input {
                input.check().map_err(plain)?;
            }
            let ranges = match ranges {
                RangesName::Symmetric => Ranges::Symmetric,
                RangesName::Affine => Ranges::Affine,
            };
            fit(&function, &histogram, input, ranges, output.as_deref())
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
    histogram: Option<&Path>,
    output: &Path,
    bytes: Option<&Path>,
) -> Outcome {
    let table = file::table(spec)?;
    let histogram = histogram_of(histogram, table.spec())?;
    let shares = histogram.map(|h| h.mass(&table));
    write(
        output,
        file::artefact(&table, layout, shares.as_ref())?.as_bytes(),
    )?;
    if let Some(bytes) = bytes {
        write(bytes, table.bytes())?;
    }
    outln!(
        "{}: {}\n{}",
        output.display(),
        table.identity(),
        table.certificate()
    );
    if let Some(shares) = shares {
        outln!("{}", mass(&shares));
    }
    Ok(Done::Ok)
}

fn histogram_of(path: Option<&Path>, spec: &TableSpec) -> Result<Option<Histogram>, Failure> {
    path.map(|p| file::histogram(p, Some(spec.input)))
        .transpose()
}

fn certify(path: &Path, bytes: Option<&Path>, histogram: Option<&Path>) -> Outcome {
    let spec = file::spec(path)?;
    let table = match bytes {
        None => file::table(path)?,
        Some(bytes) => match spec.certify(&file::bytes(bytes)?) {
            Ok(table) => table,
            Err(error @ lut::TableError::Entry { .. }) => {
                outln!("{}: {error}", bytes.display());
                return Ok(Done::Failed);
            }
            Err(error) => return Err(plain(InFile::new(path, error))),
        },
    };
    outln!("{}\n{}", table.identity(), table.certificate());
    if let Some(histogram) = histogram_of(histogram, &spec)? {
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

fn draw(spec: &Path, svg: Option<&Path>, histogram: Option<&Path>) -> Outcome {
    let table = file::table(spec)?;
    let histogram = histogram_of(histogram, table.spec())?;
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

fn fit(
    function: &str,
    histogram: &Path,
    input: Option<Quant>,
    ranges: Ranges,
    output: Option<&Path>,
) -> Outcome {
    let function = file::function(function)?;
    let activations = file::histogram(histogram, input)?;
    let fit =
        lut::fit(&function, &activations, ranges).map_err(|e| plain(InFile::new(histogram, e)))?;
    let spec = file::spec_text(&fit.spec)?;
    outln!("{}", spec.trim_end());
    outln!("# {}", mass(&fit.mass));
    outln!("# scales that cut nothing off: {}", mass(&fit.widest));
    outln!("# {} tables tried", fit.tried);
    if let Some(output) = output {
        write(output, spec.as_bytes())?;
    }
    Ok(Done::Ok)
}

fn watch(spec: &Path, on: &On) -> Outcome {
    let bench = device::Bench::open(&on.kernel, &on.choice)?;
    errln!("device: {}", bench.info());
    errln!("{}: tried on each save; interrupt to end", spec.display());
    let mut last = None;
    loop {
        // An editor may replace the file: for a moment there is none.
        let text = std::fs::read(spec).ok();
        if text.is_some() && text != last {
            if let Err(failure) = device::attempt(&bench, spec, |line| outln!("{line}")) {
                errln!("{failure:?}");
            }
            last = text;
        } else if last.is_none() {
            return Err(miette!("{}: no such file", spec.display()).into());
        }
        std::thread::sleep(LOOK);
    }
}
