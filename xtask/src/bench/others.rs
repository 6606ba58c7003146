//! What others have published for this NPU, beside ours and never mixed with it.

/// A published figure.
pub(crate) struct Figure {
    pub(crate) what: &'static str,
    pub(crate) value: &'static str,
    pub(crate) evidence: &'static str,
    pub(crate) source: &'static str,
}

pub(crate) const FIGURES: &[Figure] = &[
    Figure {
        what: "dispatch of an empty kernel",
        value: "45 us, a trivial one 60 us",
        evidence: "silicon",
        source: "mlir-aie #2381",
    },
    Figure {
        what: "run of a run list of 64",
        value: "36.3 us each, a single one 169.8 us",
        evidence: "silicon, Windows",
        source: "ignite",
    },
    Figure {
        what: "GELU of 512 and 2,048 codes",
        value: "0.126 and 0.151 ms with dispatch",
        evidence: "silicon, zeros not excluded",
        source: "Unicorn-Amanuensis",
    },
    Figure {
        what: "attention tile 64x64",
        value: "2.19 ms with dispatch",
        evidence: "withdrawn by its authors",
        source: "Unicorn-Amanuensis",
    },
    Figure {
        what: "mel of 30 s",
        value: "1,050 ms, a dispatch for each frame",
        evidence: "withdrawn by its authors",
        source: "Unicorn-Amanuensis",
    },
    Figure {
        what: "int8 product, 512 VMAC",
        value: "1,449 cycles (35 % of peak)",
        evidence: "silicon",
        source: "AMD, mlir-aie notes on kernels",
    },
    Figure {
        what: "int8 GEMM, whole array",
        value: "6.76 TOPS",
        evidence: "silicon",
        source: "arXiv 2512.13282",
    },
    Figure {
        what: "mel of 304 s on a CPU (torch)",
        value: "22 ms",
        evidence: "Ryzen 8845HS",
        source: "whisper-xdna",
    },
];

/// What a dispatch costs by public measurements, in microseconds: an empty
/// kernel through XRT's C++ interface, and a whole program's.
pub(crate) const DISPATCH_US: (u32, u32) = (45, 150);

/// For the terminal.
pub(crate) fn table() -> String {
    let mut out = String::from("published by others\n");
    for f in FIGURES {
        out += &format!(
            "  {:32} {:40} {} ({})\n",
            f.what, f.value, f.evidence, f.source
        );
    }
    out
}
