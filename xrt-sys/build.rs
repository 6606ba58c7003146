//! Compiles the C++ shim where XRT's headers are, and says nothing where not.
//!
//! The shim becomes a shared library that links to no part of XRT; the crate carries
//! its bytes and opens it at run time, after XRT. Headers are looked for in
//! `$XILINX_XRT/include`, by pkg-config, and in `/usr/include`.

use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(xrt_shim)");
    println!("cargo::rerun-if-env-changed=XILINX_XRT");
    for file in ["npu_xrt.h", "npu_xrt.cpp"] {
        println!("cargo::rerun-if-changed=shim/{file}");
    }
    let Some(include) = headers() else {
        return;
    };
    println!("cargo::rerun-if-changed={}", include.join("xrt").display());
    match compile(&include) {
        Ok(()) => println!("cargo::rustc-cfg=xrt_shim"),
        Err(problem) => println!(
            "cargo::warning=XRT's headers are in {}, but the shim does not compile, so this \
             build has no XRT: {problem}",
            include.display()
        ),
    }
}

/// The folder with `xrt/xrt_kernel.h`.
fn headers() -> Option<PathBuf> {
    let mut places = Vec::new();
    if let Some(root) = std::env::var_os("XILINX_XRT") {
        places.push(PathBuf::from(root).join("include"));
    }
    let asked = Command::new("pkg-config")
        .args(["--variable=includedir", "xrt"])
        .output();
    if let Some(text) = asked.ok().and_then(|o| String::from_utf8(o.stdout).ok()) {
        places.push(text.trim().into());
    }
    places.push("/usr/include".into());
    places
        .into_iter()
        .find(|place| place.join("xrt/xrt_kernel.h").is_file())
}

/// `OUT_DIR/libnpu_xrt.so`. Its include folder has XRT and uuid alone: the rest of
/// the headers beside them may be another C library's.
fn compile(include: &Path) -> Result<(), String> {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    let own = out.join("include");
    std::fs::create_dir_all(&own).map_err(|e| e.to_string())?;
    for name in ["xrt", "uuid"] {
        let (from, to) = (include.join(name), own.join(name));
        let _ = std::fs::remove_file(&to);
        if from.is_dir() {
            let from = from.canonicalize().map_err(|e| e.to_string())?;
            std::os::unix::fs::symlink(from, to).map_err(|e| e.to_string())?;
        }
    }
    let compiler = cc::Build::new()
        .cpp(true)
        .std("c++17")
        .pic(true)
        .opt_level(1)
        .debug(false)
        .include(&own)
        .include("shim")
        .try_get_compiler()
        .map_err(|e| e.to_string())?;
    let done = compiler
        .to_command()
        .arg("-shared")
        .arg("-fvisibility=default")
        .arg("shim/npu_xrt.cpp")
        .arg("-o")
        .arg(out.join("libnpu_xrt.so"))
        .output()
        .map_err(|e| e.to_string())?;
    match done.status.success() {
        true => Ok(()),
        false => {
            let text = String::from_utf8_lossy(&done.stderr);
            let first = text.lines().find(|l| l.contains("error"));
            Err(first.unwrap_or("no message").to_owned())
        }
    }
}
