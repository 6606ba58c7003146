//! `cargo xtask toolchain`: MLIR-AIE and Peano for `--toolchain mlir-aie`.

use npu_build::toolchain::{self, Event, Pairing, PAIRINGS};

use crate::error::plain;
use crate::out::outln;
use crate::{paths, Done, Outcome};

/// Fetches MLIR-AIE and Peano into target/toolchain, or lists the versions
/// that are known to go together.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(clap::Subcommand)]
enum Action {
    /// List versions that are used together
    List,
    /// Fetch a pair of pinned wheels (about 300 MB) with Python's pip
    Install {
        /// Name in the list, the newest if none is given
        pairing: Option<String>,
    },
}

pub(crate) fn main(args: Args) -> Outcome {
    match args.action {
        Action::List => list(),
        Action::Install { pairing } => return install(pairing.as_deref()),
    }
    Ok(Done::Ok)
}

fn list() {
    for p in PAIRINGS {
        outln!("{:9} {} with {}", p.name, p.mlir_aie, p.peano);
        outln!("{:9} {}; used by {}", "", p.era, p.source);
    }
}

fn install(name: Option<&str>) -> Outcome {
    let pairing = pairing(name)?;
    let folder = paths::toolchain();
    let mut progress = |event: Event| outln!("{} ...", event.what);
    let found =
        toolchain::install(pairing, &paths::places(), &folder, &mut progress).map_err(plain)?;
    if let (Some(peano), Some(aiecc)) = (&found.peano, &found.aiecc) {
        outln!("Peano     {}", peano.clang.path.display());
        outln!("MLIR-AIE  {}", aiecc.program.path.display());
    }
    match &found.xclbinutil {
        Some(tool) => outln!("xclbinutil  {}", tool.path.display()),
        None => outln!(
            "xclbinutil is part of XRT and still missing; Debian: apt-get install libxrt-utils"
        ),
    }
    outln!("use it with: cargo xtask build-kernels --toolchain mlir-aie");
    Ok(Done::Ok)
}

fn pairing(name: Option<&str>) -> Result<&'static Pairing, crate::error::Failure> {
    let newest = PAIRINGS.last();
    let found = match name {
        None => newest,
        Some(name) => PAIRINGS.iter().find(|p| p.name == name),
    };
    found.ok_or_else(|| {
        let known: Vec<&str> = PAIRINGS.iter().map(|p| p.name).collect();
        miette::miette!(
            "no versions named {}; there are {}",
            name.unwrap_or_default(),
            known.join(", ")
        )
        .into()
    })
}
