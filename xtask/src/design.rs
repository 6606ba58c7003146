//! `cargo xtask design`: a design as text, picture or data, and what differs
//! between two.

use std::path::{Path, PathBuf};

use npu_arch::array::Device;
use npu_build::diff::parts::{self, part_changes, Parts};
use npu_build::diff::{changes, Configuration};
use npu_design::view::{view, Stage, View};
use npu_design::{AllocScheme, Options, Router};
use npu_image::cdo::{Cdo, Command};
use npu_image::pdi::{Body, Pdi};
use npu_image::xclbin::Xclbin;
use npu_image::{sniff, FileKind};

use crate::error::{design_error, plain, read, write, Failure, InFile};
use crate::out::outln;
use crate::{Done, Outcome};

/// Shows what a design puts where. The file may be a design, an intermediate
/// form of MLIR-AIE, a CDO, a PDI or an xclbin.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Option<Sub>,
    /// The design
    #[arg(required = true)]
    file: Option<PathBuf>,
    /// Draw the array into this file
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    lowering: Lowering,
}

#[derive(clap::Subcommand)]
enum Sub {
    /// Say what differs between two designs, PDIs or xclbins in named registers, and between two
    /// designs, instruction streams or core programs line by line
    Diff(DiffArgs),
}

#[derive(clap::Args)]
struct DiffArgs {
    /// First
    first: PathBuf,
    /// Second
    second: PathBuf,
    #[command(flatten)]
    lowering: Lowering,
}

/// How a design that leaves them open gets places and routes.
#[derive(clap::Args, Clone)]
struct Lowering {
    /// Which router
    #[arg(long, value_enum, default_value = "negotiated")]
    router: Routers,
    /// Where buffers go
    #[arg(long, value_enum, default_value = "basic-sequential")]
    alloc_scheme: Schemes,
    /// Which device, where a design has several
    #[arg(long, value_name = "NAME")]
    device: Option<String>,
}

#[derive(clap::ValueEnum, Clone, Copy)]
enum Routers {
    /// Negotiated congestion
    Negotiated,
    /// As MLIR-AIE does it
    MlirAie,
}

/// How buffers without an address are placed.
#[derive(clap::ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Schemes {
    /// One after the other
    BasicSequential,
    /// In turn over the banks
    BankAware,
}

impl From<Schemes> for AllocScheme {
    fn from(scheme: Schemes) -> Self {
        match scheme {
            Schemes::BasicSequential => Self::BasicSequential,
            Schemes::BankAware => Self::BankAware,
        }
    }
}

impl Lowering {
    fn options(&self) -> Options {
        Options {
            device: self.device.clone(),
            router: match self.router {
                Routers::Negotiated => Router::Negotiated,
                Routers::MlirAie => Router::MlirAie,
            },
            scheme: self.alloc_scheme.into(),
            ..Options::default()
        }
    }
}

pub(crate) fn main(args: Args) -> Outcome {
    if let Some(Sub::Diff(args)) = &args.command {
        return diff(args);
    }
    let Some(file) = &args.file else {
        return Ok(Done::Ok);
    };
    let view = look(file, &args.lowering)?;
    if let Some(path) = &args.svg {
        write(path, npu_design::svg::draw(&view).as_bytes())?;
        outln!("{}", path.display());
    }
    if args.json {
        outln!("{}", serde_json::to_string_pretty(&view).map_err(plain)?);
    } else if args.svg.is_none() {
        outln!("{}", view.to_string().trim_end());
    }
    Ok(Done::Ok)
}

fn look(file: &Path, lowering: &Lowering) -> Result<View, Failure> {
    let bytes = read(file)?;
    if let Some(commands) = image(file, &bytes)? {
        return View::of_image(Device::Npu1, &commands).map_err(|e| plain(InFile::new(file, e)));
    }
    let text = text(file, bytes)?;
    view(&text, Stage::Complete, &lowering.options()).map_err(|e| design_error(file, &text, &e))
}

/// The register writes of a binary; `None` for a text.
fn image(file: &Path, bytes: &[u8]) -> Result<Option<Vec<Command>>, Failure> {
    let damaged = |e| plain(InFile::new(file, e));
    let of_pdi = |bytes: &[u8]| -> Result<Vec<Command>, Failure> {
        match Pdi::parse(bytes).map_err(damaged)?.body {
            Body::Cdo(cdo) => Ok(cdo.commands().cloned().collect()),
            Body::Transformed { .. } => Err(miette::miette!(
                "{}: the commands of this PDI are packed by AMD's own tools",
                file.display()
            )
            .into()),
        }
    };
    Ok(Some(match sniff(bytes) {
        FileKind::Xclbin => {
            let xclbin = Xclbin::parse(bytes).map_err(damaged)?;
            let partition = xclbin.aie_partition().map_err(damaged)?;
            let image = partition.as_ref().and_then(|p| p.pdis.first());
            match image {
                Some(image) => of_pdi(image.image)?,
                None => {
                    return Err(miette::miette!("{}: no PDI in this xclbin", file.display()).into())
                }
            }
        }
        FileKind::Pdi => of_pdi(bytes)?,
        FileKind::Cdo => {
            let cdo = Cdo::parse(bytes).map_err(damaged)?;
            cdo.commands().cloned().collect()
        }
        _ => return Ok(None),
    }))
}

fn text(file: &Path, bytes: Vec<u8>) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|_| {
        miette::miette!(
            help = "give a design in MLIR-AIE syntax, a CDO, a PDI or an xclbin; `design diff` takes an instruction \
                    stream or a core program, too",
            "{}: neither a text nor an image of the array",
            file.display()
        )
        .into()
    })
}

/// What of a file can be compared.
#[derive(Default)]
struct Subject {
    /// What it leaves in the array's registers; of a design without its core programs, which are not
    /// built here.
    configuration: Option<Configuration>,
    /// Core programs; those of an image are memory in its configuration.
    programs: Option<Parts>,
    /// Runtime sequences.
    sequences: Option<Parts>,
}

fn diff(args: &DiffArgs) -> Outcome {
    let first = subject(&args.first, &args.lowering)?;
    let second = subject(&args.second, &args.lowering)?;
    let (mut compared, mut differ) = (0, 0);
    let mut told = |what: &str, lines: Option<Vec<String>>| match lines {
        Some(lines) => {
            lines.iter().for_each(|line| outln!("{line}"));
            outln!("{} {what} differ", lines.len());
            compared += 1;
            differ += usize::from(!lines.is_empty());
        }
        None => outln!("{what}: not compared, the files do not both have them"),
    };
    let both = |a: &Option<Parts>, b: &Option<Parts>| {
        let changes = part_changes(a.as_ref()?, b.as_ref()?);
        Some(changes.iter().map(|c| c.to_string()).collect())
    };
    let (a, b) = (&first.configuration, &second.configuration);
    let registers = a.as_ref().zip(b.as_ref()).map(|(a, b)| {
        let changes = changes(a, b);
        changes.iter().map(|c| c.to_string()).collect()
    });
    told("registers and ranges", registers);
    told("core programs", both(&first.programs, &second.programs));
    told(
        "runtime sequences",
        both(&first.sequences, &second.sequences),
    );
    if compared == 0 {
        return Err(miette::miette!(
            help = "compare designs with designs or images, instruction streams with instruction streams or \
                    designs, core programs with core programs",
            "nothing in {} can be compared with anything in {}",
            args.first.display(),
            args.second.display()
        )
        .into());
    }
    Ok(if differ == 0 { Done::Ok } else { Done::Failed })
}

fn subject(file: &Path, lowering: &Lowering) -> Result<Subject, Failure> {
    let bytes = read(file)?;
    let damaged = |e| plain(InFile::new(file, e));
    match sniff(&bytes) {
        FileKind::Txn => {
            return Ok(Subject {
                sequences: Some(parts::stream(&bytes).map_err(damaged)?),
                ..Subject::default()
            });
        }
        FileKind::Elf => {
            return Ok(Subject {
                programs: Some(parts::functions(&bytes).map_err(damaged)?),
                ..Subject::default()
            });
        }
        _ => {}
    }
    if let Some(commands) = image(file, &bytes)? {
        return Ok(Subject {
            configuration: Some(Configuration::of(&commands)),
            ..Subject::default()
        });
    }
    let text = text(file, bytes)?;
    let design =
        npu_design::lower(&text, &lowering.options()).map_err(|e| design_error(file, &text, &e))?;
    let files = design.configuration();
    Ok(Subject {
        configuration: Some(Configuration::of(files.init.iter().chain(&files.enable))),
        programs: Some(parts::programs(&design)),
        sequences: Some(parts::sequences(&design).map_err(damaged)?),
    })
}
