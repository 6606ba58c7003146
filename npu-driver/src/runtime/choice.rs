//! Where a call is done, and why.

use std::fmt;
use std::time::Duration;

/// What a call is about, as far as its cost goes. Lengths are in elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Call {
    /// A 30 s window to log-mel features.
    AudioToFeatures {
        /// Bins of a frame.
        bins: usize,
    },
    /// A table for each code.
    Gelu {
        /// Codes.
        codes: usize,
    },
    /// One head.
    Attention {
        /// Queries.
        queries: usize,
        /// Keys.
        keys: usize,
        /// Elements of each.
        head_dim: usize,
    },
    /// Several heads.
    MultiHeadAttention {
        /// Heads.
        heads: usize,
        /// Queries.
        queries: usize,
        /// Keys.
        keys: usize,
        /// Elements of each, in a head.
        head_dim: usize,
    },
    /// A product.
    Matmul {
        /// Rows of A.
        m: usize,
        /// Columns of A.
        k: usize,
        /// Columns of B.
        n: usize,
    },
    /// Rows of features.
    LayerNorm {
        /// Rows.
        rows: usize,
        /// Features of a row.
        features: usize,
    },
}

/// Names of the calls, in the order of [`Call::index`].
pub(super) const NAMES: [&str; 6] = [
    "process_audio_to_features",
    "gelu",
    "attention",
    "multi_head_attention",
    "matmul",
    "layer_norm",
];

/// Nanoseconds of a thread for a unit of [`Call::work`], before anything is measured:
/// what `cargo bench -p npu-driver --bench cpu` gives on a small machine.
pub(super) const CPU_NS: [f64; 6] = [3000.0, 0.6, 0.12, 0.12, 0.06, 1.6];

impl Call {
    pub(super) const fn index(&self) -> usize {
        match self {
            Self::AudioToFeatures { .. } => 0,
            Self::Gelu { .. } => 1,
            Self::Attention { .. } => 2,
            Self::MultiHeadAttention { .. } => 3,
            Self::Matmul { .. } => 4,
            Self::LayerNorm { .. } => 5,
        }
    }

    /// The function's name.
    pub const fn name(&self) -> &'static str {
        NAMES[self.index()]
    }

    /// Frames, codes or products.
    pub(super) fn work(&self) -> f64 {
        let product = |list: &[usize]| list.iter().map(|&n| n as f64).product::<f64>();
        match *self {
            Self::AudioToFeatures { .. } => golden::mel::FRAMES as f64,
            Self::Gelu { codes } => codes as f64,
            Self::Attention {
                queries,
                keys,
                head_dim,
            } => 2.0 * product(&[queries, keys, head_dim]),
            Self::MultiHeadAttention {
                heads,
                queries,
                keys,
                head_dim,
            } => 2.0 * product(&[heads, queries, keys, head_dim]),
            Self::Matmul { m, k, n } => product(&[m, k, n]),
            Self::LayerNorm { rows, features } => product(&[rows, features]),
        }
    }
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.name())?;
        match self {
            Self::AudioToFeatures { bins } => write!(f, "30 s, {bins} bins"),
            Self::Gelu { codes } => write!(f, "{codes} codes"),
            Self::Attention {
                queries,
                keys,
                head_dim,
            } => write!(f, "{queries} queries, {keys} keys of {head_dim}"),
            Self::MultiHeadAttention {
                heads,
                queries,
                keys,
                head_dim,
            } => write!(
                f,
                "{heads} heads, {queries} queries, {keys} keys of {head_dim}"
            ),
            Self::Matmul { m, k, n } => write!(f, "{m} x {k} by {k} x {n}"),
            Self::LayerNorm { rows, features } => write!(f, "{rows} rows of {features}"),
        }
    }
}

/// Where a call is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// By the processor.
    Cpu,
    /// By the NPU, or the emulator that was asked for.
    Device,
}

/// What a caller wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prefer {
    /// Whichever should be done first: the CPU's time against the device's with what a
    /// dispatch costs.
    #[default]
    Faster,
    /// The device for all that it has a kernel for.
    Device,
    /// The CPU for everything.
    Cpu,
    /// The CPU for what it should do in less than this, the device for the rest.
    CpuBelow(Duration),
}

/// Why a call is done where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// The device should be faster.
    DeviceFaster,
    /// The CPU should be faster.
    CpuFaster,
    /// The caller said so.
    Told,
    /// No NPU here, and nothing else was asked for.
    NoDevice,
    /// No kernel does such a call.
    NoKernel,
    /// The kernel's files are not in the folder, or are not sound.
    NotLoaded,
    /// The device is gone; it is opened again after a while.
    DeviceLost,
    /// The kernel has just failed; it is tried again after a while.
    Resting,
    /// The device had no place or memory for it.
    NoRoom,
    /// The run failed.
    RunFailed,
    /// The call asks for no elements at all.
    NothingToDo,
}

impl Reason {
    /// Every one.
    pub const ALL: [Self; 11] = [
        Self::DeviceFaster,
        Self::CpuFaster,
        Self::Told,
        Self::NoDevice,
        Self::NoKernel,
        Self::NotLoaded,
        Self::DeviceLost,
        Self::Resting,
        Self::NoRoom,
        Self::RunFailed,
        Self::NothingToDo,
    ];

    /// A name for reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DeviceFaster => "device_faster",
            Self::CpuFaster => "cpu_faster",
            Self::Told => "told",
            Self::NoDevice => "no_device",
            Self::NoKernel => "no_kernel",
            Self::NotLoaded => "not_loaded",
            Self::DeviceLost => "device_lost",
            Self::Resting => "resting",
            Self::NoRoom => "no_room",
            Self::RunFailed => "run_failed",
            Self::NothingToDo => "nothing_to_do",
        }
    }

    /// Whether the CPU stands in for a device that should have done it.
    pub const fn is_fallback(self) -> bool {
        !matches!(
            self,
            Self::DeviceFaster | Self::CpuFaster | Self::Told | Self::NoDevice | Self::NothingToDo
        )
    }

    fn text(self) -> &'static str {
        match self {
            Self::DeviceFaster => "it should be faster",
            Self::CpuFaster => "it should be faster than a dispatch",
            Self::Told => "the caller said so",
            Self::NoDevice => "no NPU here, and the emulator was not asked for",
            Self::NoKernel => "no kernel does such a call",
            Self::NotLoaded => "the kernel's files are not there",
            Self::DeviceLost => "the device is lost and not yet opened again",
            Self::Resting => "the kernel failed and rests",
            Self::NoRoom => "the device had no place for it",
            Self::RunFailed => "the run failed",
            Self::NothingToDo => "it asks for no elements at all",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

/// The choice for a call, with what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// The call.
    pub call: Call,
    /// Where it is done.
    pub place: Place,
    /// Why there.
    pub reason: Reason,
    /// The kernel that does it or could.
    pub kernel: Option<&'static str>,
    /// What the CPU should take.
    pub cpu: Duration,
    /// What the device should take, with the dispatch; `None` without a kernel.
    pub device: Option<Duration>,
    /// Whether the device's time is measured, or cycles at 1 GHz and the public cost of
    /// a dispatch.
    pub measured: bool,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = match self.place {
            Place::Cpu => "CPU",
            Place::Device => "device",
        };
        let cpu = self.cpu.as_secs_f64() * 1e3;
        write!(f, "{}: {place}, because {}", self.call, self.reason)?;
        write!(f, " (CPU about {cpu:.3} ms")?;
        match (self.kernel, self.device) {
            (Some(kernel), Some(time)) => {
                let time = time.as_secs_f64() * 1e3;
                let how = if self.measured {
                    "measured"
                } else {
                    "from cycles at 1 GHz and 0.15 ms a dispatch"
                };
                write!(f, ", {kernel} about {time:.3} ms, {how})")
            }
            _ => write!(f, ")"),
        }
    }
}
