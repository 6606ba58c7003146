//! `cargo xtask inspect`: a file, decoded down to named registers and fields.

use std::path::PathBuf;

use npu_design::verify;
use npu_image::txn;

use crate::error::{plain, read, InFile};
use crate::out::outln;
use crate::{Done, Outcome};

/// Decodes an xclbin, PDI, CDO, instruction stream or core ELF; says of a stream what would hang or
/// be lost.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// File to decode
    file: PathBuf,
    /// Print the tree as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn main(args: Args) -> Outcome {
    let bytes = read(&args.file)?;
    let node =
        npu_build::inspect::inspect(&bytes).map_err(|e| plain(InFile::new(&args.file, e)))?;
    if args.json {
        outln!("{}", serde_json::to_string_pretty(&node).map_err(plain)?);
    } else {
        outln!("{}", node.to_string().trim_end());
        let unnamed = node.count_unnamed();
        if unnamed > 0 {
            outln!("{unnamed} words have no register or field name");
        }
        for line in troubles(&bytes) {
            outln!("{line}");
        }
    }
    Ok(Done::Ok)
}

/// What lints say about an instruction stream, whoever made it; nothing about other files.
fn troubles(bytes: &[u8]) -> Vec<String> {
    let Ok(stream) = txn::parse(bytes) else {
        return Vec::new();
    };
    let ops: Vec<txn::Op> = stream.ops().cloned().collect();
    let lines = verify::check_stream(&ops).into_iter().map(|f| {
        let lint = f.problem.lint();
        format!(
            "{} {}: instruction {}: {}\n  help: {}",
            lint.severity(),
            lint.name(),
            f.instruction,
            f.problem,
            f.problem.help()
        )
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_design::Options;

    /// A stream that waits for a token that no task sends: a context timeout on hardware.
    #[test]
    fn a_stream_that_would_hang_is_told_so() {
        let stream = |wait: &str| {
            let text = format!(
                "aie.device(npu1_1col) {{
  %shim = aie.tile(0, 0)
  %core = aie.tile(0, 2)
  aie.objectfifo @in(%shim, {{%core}}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo @out(%core, {{%shim}}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aiex.runtime_sequence(%x: memref<64xi32>, %y: memref<64xi32>) {{
    aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {{id = 0 : i64, metadata = @in}} : memref<64xi32>
    aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {{id = 1 : i64, metadata = @out}} : memref<64xi32>
    aiex.npu.dma_wait {{symbol = @{wait}}}
  }}
}}"
            );
            let lowered = npu_design::lower(&text, &Options::default()).unwrap();
            lowered.sequence().unwrap().to_txn()
        };
        assert_eq!(troubles(&stream("out")), [""; 0]);
        let told = troubles(&stream("in"));
        let names = |l: &String| l.starts_with("error wait-without-token: instruction ");
        assert!(told.iter().any(names), "{told:?}");
        assert_eq!(troubles(b"xclbin2"), [""; 0]);
    }
}
