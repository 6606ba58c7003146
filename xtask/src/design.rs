//! `cargo xtask design`: a design as text, picture or data, and what differs
//! between two.

use std::path::{Path, PathBuf};

use npu_arch::array::Device;
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
    /// Say in named registers what differs between two designs, PDIs or xclbins
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

#[derive(clap::ValueEnum, Clone, Copy)]
enum Schemes {
    /// One after the other
    BasicSequential,
    /// In turn over the banks
    BankAware,
}

impl Lowering {
    fn options(&self) -> Options {
        Options {
            device: self.device.clone(),
            router: match self.router {
                Routers::Negotiated => Router::Negotiated,
                Routers::MlirAie => Router::MlirAie,
            },
            scheme: match self.alloc_scheme {
                Schemes::BasicSequential => AllocScheme::BasicSequential,
                Schemes::BankAware => AllocScheme::BankAware,
            },
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
            help = "give a design in MLIR-AIE syntax, a CDO, a PDI or an xclbin",
            "{}: neither a text nor an image of the array",
            file.display()
        )
        .into()
    })
}

fn diff(args: &DiffArgs) -> Outcome {
    let first = configuration(&args.first, &args.lowering)?;
    let second = configuration(&args.second, &args.lowering)?;
    let changes = changes(&first, &second);
    for change in &changes {
        outln!("{change}");
    }
    outln!("{} registers and ranges differ", changes.len());
    Ok(if changes.is_empty() {
        Done::Ok
    } else {
        Done::Failed
    })
}

/// What a file leaves in the array's registers; of a design without its core
/// programs, as they are not built here.
fn configuration(file: &Path, lowering: &Lowering) -> Result<Configuration, Failure> {
    let bytes = read(file)?;
    if let Some(commands) = image(file, &bytes)? {
        return Ok(Configuration::of(&commands));
    }
    let text = text(file, bytes)?;
    let design =
        npu_design::lower(&text, &lowering.options()).map_err(|e| design_error(file, &text, &e))?;
    let files = design.configuration();
    Ok(Configuration::of(files.init.iter().chain(&files.enable)))
}
