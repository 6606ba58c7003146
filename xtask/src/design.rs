//! `cargo xtask design`: a design as text, picture or data, and what differs
//! between two.

mod diff;

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use npu_arch::array::Device;
use npu_build::choices::{scheme_name, scheme_named};
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
    /// designs, instruction streams or core programs line by line. Exit code 0: all that both have is
    /// the same; 1: something differs; 2: it can't be told
    Diff(diff::Args),
}

/// How a design that leaves them open gets places and routes.
#[derive(clap::Args, Clone)]
struct Lowering {
    /// Which router
    #[arg(long, value_enum, default_value = "negotiated")]
    router: Routers,
    /// Where buffers go
    #[arg(long, value_parser = schemes(), default_value = scheme_name(AllocScheme::default()))]
    alloc_scheme: AllocScheme,
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

/// A placement scheme by its name.
pub(crate) fn schemes() -> impl TypedValueParser<Value = AllocScheme> {
    let about = |scheme| match scheme {
        AllocScheme::BasicSequential => "One after the other",
        AllocScheme::BankAware => "In turn over the banks",
    };
    let names = AllocScheme::ALL.map(|s| PossibleValue::new(scheme_name(s)).help(about(s)));
    // The parser lets no other name pass.
    PossibleValuesParser::new(names).map(|name| scheme_named(&name).unwrap_or_default())
}

impl Lowering {
    fn options(&self) -> Options {
        Options {
            device: self.device.clone(),
            router: match self.router {
                Routers::Negotiated => Router::Negotiated,
                Routers::MlirAie => Router::MlirAie,
            },
            scheme: self.alloc_scheme,
            ..Options::default()
        }
    }
}

pub(crate) fn main(args: Args) -> Outcome {
    if let Some(Sub::Diff(args)) = &args.command {
        return diff::main(args);
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
