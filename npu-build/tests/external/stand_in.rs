//! Scripts that stand in for Peano, MLIR-AIE and XRT's packer.
//!
//! They are no compilers: `aiecc` refuses flags that its help doesn't list,
//! leaves the intermediate files that its era leaves, and hands out an xclbin
//! and an instruction stream that the embedded toolchain made.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use npu_build::toolchain::{AieccEra, Places, Toolchains};

/// Where a stand-in stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StopsAt(pub(crate) Option<&'static str>);

/// A machine with stand-ins installed below a folder.
pub(crate) struct Machine {
    root: tempfile::TempDir,
    pub(crate) era: AieccEra,
}

const HELP_A: &str = "usage: aiecc [--version] [--tmpdir tmpdir] [--no-xbridge] [--no-xchesscc] \
    [--peano DIR] [--no-compile-host] [--alloc-scheme S] [--aie-generate-npu-insts] \
    [--npu-insts-name N] [--aie-generate-xclbin] [--xclbin-name N] [file]";

const HELP_C: &str = "OPTIONS: --alloc-scheme=<string> --dump-intermediates --get-npu-insts \
    --get-xclbin --npu-insts-name=<string> --peano=<string> --tmpdir=<string> \
    --xclbin-name=<string> --xclbinutil-path=<string>";

impl Machine {
    pub(crate) fn new(era: AieccEra, xclbin: &[u8], insts: &[u8]) -> Self {
        let machine = Self {
            root: tempfile::tempdir().unwrap(),
            era,
        };
        let root = machine.path();
        for folder in [
            "mlir_aie/bin",
            "mlir_aie/include",
            "xrt/bin",
            "opt/peano/bin",
        ] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        fs::write(root.join("given.xclbin"), xclbin).unwrap();
        fs::write(root.join("given.insts"), insts).unwrap();
        machine.script("opt/peano/bin/clang", PEANO);
        machine.script("mlir_aie/bin/bootgen", "exit 1");
        machine.script("xrt/bin/xclbinutil", "echo 'XRT Build Version: 2.20.0'");
        machine.aiecc(StopsAt(None));
        machine
    }

    pub(crate) fn path(&self) -> &Path {
        self.root.path()
    }

    /// Installs an executable script.
    pub(crate) fn script(&self, path: &str, body: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, format!("#!/bin/sh\n{body}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Installs an `aiecc` that stops before a file would be written.
    pub(crate) fn aiecc(&self, stops: StopsAt) {
        let (name, help) = match self.era {
            AieccEra::A => ("aiecc.py", HELP_A),
            AieccEra::B => ("aiecc", HELP_A),
            AieccEra::C => ("aiecc", HELP_C),
        };
        let files: &[&str] = match self.era {
            AieccEra::A => &[
                "input_with_addresses.mlir",
                "input_physical.mlir",
                "main_input.ll",
                "main_input.o",
                "main_core_0_2.elf",
                "main_aie_cdo_elfs.bin",
                "main.pdi",
            ],
            AieccEra::B => &[
                "main_input_with_addresses.mlir",
                "main_input_physical.mlir",
                "main_core_0_2.ll",
                "main_core_0_2.o",
                "main_core_0_2.elf",
                "main_aie_cdo_elfs.bin",
                "main.pdi",
            ],
            AieccEra::C => &[
                "input_with_addresses.mlir",
                "input_physical.mlir",
                "lowered_main_core_0_2.ll",
                "objects_main_core_0_2.o",
                "elfs_main_core_0_2.elf",
                "cdo_main",
                "main.pdi",
            ],
        };
        let mut steps = String::new();
        for file in files {
            if stops.0.is_some_and(|s| file.ends_with(s)) {
                steps.push_str("echo 'error: Unable to find a legal routing' >&2; exit 1\n");
            }
            steps.push_str(&format!("touch \"$prj/{file}\"\n"));
        }
        if stops.0 == Some("xclbin") {
            steps.push_str("echo 'xclbinutil: no memory' >&2; exit 1\n");
        }
        if stops.0 == Some("silently") {
            steps.push_str("exit 0\n");
        }
        let root = self.path().display();
        self.script(
            &format!("mlir_aie/bin/{name}"),
            &format!(
                r#"help='{help}'
[ "$1" = --help ] && {{ echo "$help"; exit 0; }}
[ "$1" = --version ] && {{ echo 'aiecc stand-in'; exit 0; }}
for a in "$@"; do
  case "$a" in
    --*=*|--*) flag=${{a%%=*}}; case " $help" in *[\ \[]"$flag"[=\ \]]*) ;; *)
      echo "aiecc: unknown argument: $flag" >&2; exit 2;; esac;;
  esac
  case "$a" in
    --tmpdir=*) prj=${{a#*=}};;
    --xclbin-name=*) xclbin=${{a#*=}};;
    --npu-insts-name=*) insts=${{a#*=}};;
    --peano=*) [ -x "${{a#*=}}/bin/clang" ] || {{ echo "no Peano" >&2; exit 3; }};;
    *.mlir) [ -f "$a" ] || {{ echo "no design" >&2; exit 4; }};;
  esac
done
command -v xclbinutil >/dev/null || {{ echo "xclbinutil not found" >&2; exit 5; }}
ls ./*.o >/dev/null || {{ echo "no kernel object here" >&2; exit 6; }}
{steps}
cp '{root}/given.insts' "$insts"
cp '{root}/given.xclbin' "$xclbin""#
            ),
        );
    }

    pub(crate) fn places(&self) -> Places {
        Places::below(self.path())
            .with("PATH", self.path().join("xrt/bin"))
            .with("MLIR_AIE_INSTALL_DIR", self.path().join("mlir_aie"))
    }

    pub(crate) fn found(&self) -> Toolchains {
        Toolchains::find(&self.places())
    }

    /// A kernel source on this machine.
    pub(crate) fn source(&self, text: &str) -> PathBuf {
        let path = self.path().join("gelu.cc");
        fs::write(&path, text).unwrap();
        path
    }
}

/// Takes C++ that doesn't contain `#error`.
const PEANO: &str = r#"[ "$1" = --version ] && { echo 'clang version 21.0.0 (stand-in)'; exit 0; }
[ "$1" = --print-targets ] && { echo '    aie2    - AI Engine'; exit 0; }
[ "$1" = --target=aie2-none-unknown-elf ] || { echo "wrong target $1" >&2; exit 1; }
while [ $# -gt 0 ]; do
  case "$1" in -o) out=$2;; *.cc) in=$1;; esac
  shift
done
if grep -n '#error' "$in" >&2; then exit 1; fi
echo object > "$out""#;
