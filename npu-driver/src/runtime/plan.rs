//! Which kernel can do a call, with which buffers and parameters.

use crate::cpu::attention::within;
use crate::{Error, Kernel};
use golden::attention::tiled::{self, mask_words, Mask, Mode, Params};
use golden::layernorm;
use golden::matmul::{Requant, Shape};
use golden::mel;
use std::fmt;

/// Kernels that the runtime knows, with cycles of the array that one dispatch does not
/// exceed on the timed emulator: the limit that `hil-tests/tests/device_time.rs` holds
/// a kernel to where it has one, otherwise what `cargo xtask bench` counts, rounded up.
/// Estimates for the choice between device and CPU, not measurements.
pub(super) const KERNELS: &[(&str, u64)] = &[
    ("mel", 830_000),
    ("mel_128", 1_040_000),
    ("gelu_512", 900),
    ("gelu_2048", 2_500),
    ("gelu_stream", 4_800),
    ("attention_fast_64x64", 9_000),
    ("attention_fast_64x512", 17_500),
    ("attention_precise_1536", 320_000),
    ("matmul_64x64x64", 3_800),
    ("matmul_shift_64x64x64", 3_300),
    ("matmul_table_64x64x64", 4_300),
    ("matmul_1536x512x2048", 610_000),
    ("matmul_table_1536x512x2048", 775_000),
    ("layer_norm_1536x512", 37_000),
];

/// Codes that `gelu_stream` takes in one go of all cores, and those of its design.
const STREAM_STEP: usize = 16 * 1024;
const STREAM_STEPS: u32 = 8;
/// Most codes of one dispatch of it.
pub(super) const STREAM_MOST: usize = 256 * STREAM_STEP;
/// Queries and keys that `attention_precise_1536` has room for.
const ROOM: usize = 1536;
/// Heads of each column of `attention_fast_64x512`.
const HEADS: [std::ops::Range<usize>; 4] = [0..3, 3..5, 5..7, 7..8];
/// Its heads.
const HEAD_COUNT: usize = 8;
/// Elements of a head, of all attention kernels.
const HEAD: usize = 64;
/// Columns and rows of cores.
const GRID: usize = 4;
/// Rows and features of `layer_norm_1536x512`.
pub(super) const LAYER_ROWS: usize = 1536;
const FEATURES: usize = 512;
/// A layer's product.
const LAYER: Shape = Shape {
    m: 1536,
    k: 512,
    n: 2048,
};
/// A product on one core.
const TILE: usize = 64;
/// Calls of at most so many bytes may share a run list.
const SMALL: usize = 64 << 10;

/// How a kernel does a call.
pub(super) struct Plan {
    pub(super) kernel: &'static str,
    /// What tells its parameters from others.
    pub(super) key: Vec<u8>,
    /// Their names and bytes.
    pub(super) bound: Vec<(String, Vec<u8>)>,
    /// Times and parts of the design's own length.
    pub(super) stretch: Option<(u32, u32)>,
    /// Elements of each input.
    pub(super) inputs: Vec<usize>,
    /// Elements of the output.
    pub(super) output: usize,
    /// Bytes of an element.
    pub(super) element: usize,
}

impl fmt::Debug for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Plan")
            .field("kernel", &self.kernel)
            .field("inputs", &self.inputs)
            .field("output", &self.output)
            .finish_non_exhaustive()
    }
}

impl Plan {
    fn new(kernel: &'static str, inputs: Vec<usize>, output: usize) -> Self {
        Self {
            kernel,
            key: Vec::new(),
            bound: Vec::new(),
            stretch: None,
            inputs,
            output,
            element: 1,
        }
    }

    /// With named buffers.
    fn with(self, bound: Vec<(String, Vec<u8>)>, key: Vec<u8>) -> Self {
        Self { key, bound, ..self }
    }

    /// Binds its parameters.
    pub(super) fn bind(&self, kernel: &Kernel) -> Result<(), Error> {
        let mut bound = self.bound.iter();
        bound.try_for_each(|(name, bytes)| kernel.bind(name, bytes))
    }

    /// Bytes of all its host buffers.
    pub(super) fn bytes(&self) -> usize {
        (self.inputs.iter().sum::<usize>() + self.output) * self.element
    }

    /// Whether it may share a run list.
    pub(super) fn is_small(&self) -> bool {
        self.bytes() <= SMALL
    }

    /// Cycles of one dispatch at 1 GHz.
    pub(super) fn cycles(&self) -> u64 {
        let known = KERNELS.iter().find(|(name, _)| *name == self.kernel);
        let cycles = known.map_or(0, |(_, cycles)| *cycles);
        match self.stretch {
            Some((times, over)) => cycles * u64::from(times) / u64::from(over.max(1)),
            None => cycles,
        }
    }
}

fn of_cores(stem: &str) -> impl Iterator<Item = (String, usize)> + '_ {
    let cores = (0..GRID).flat_map(|column| (0..GRID).map(move |row| (column, row)));
    cores.map(move |(column, row)| (format!("{stem}_{column}_{row}"), column))
}

fn bytes<T: bytemuck::NoUninit>(words: &[T]) -> Vec<u8> {
    bytemuck::cast_slice(words).to_vec()
}

/// GELU of so many codes, at most [`STREAM_MOST`].
pub(super) fn gelu(table: &[u8; 256], codes: usize) -> Plan {
    let (kernel, room, stretch) = match codes {
        0..=512 => ("gelu_512", 512, None),
        513..=2048 => ("gelu_2048", 2048, None),
        _ => {
            let steps = codes.div_ceil(STREAM_STEP);
            let times = u32::try_from(steps).unwrap_or(u32::MAX);
            let stretch = (times != STREAM_STEPS).then_some((times, STREAM_STEPS));
            ("gelu_stream", steps * STREAM_STEP, stretch)
        }
    };
    let buffers = vec![("gelu_lut".to_owned(), table.to_vec())];
    Plan {
        stretch,
        ..Plan::new(kernel, vec![room], room).with(buffers, table.to_vec())
    }
}

/// A window's log-mel codes.
pub(super) fn mel(bins: usize) -> Option<Plan> {
    let kernel = match bins {
        mel::BINS => "mel",
        mel::BINS_LARGE => "mel_128",
        _ => return None,
    };
    let plan = Plan::new(kernel, vec![mel::PADDED_SAMPLES], mel::FRAMES * bins);
    Some(Plan { element: 2, ..plan })
}

/// A product: one that fits a core, or a layer.
pub(super) fn matmul(
    shape: Shape,
    requant: &Requant,
    bias: &[i32],
    table: Option<&[u8; 256]>,
) -> Option<Plan> {
    let fits = |m, k, n| shape.m <= m && shape.k <= k && shape.n <= n;
    if fits(TILE, TILE, TILE) {
        return Some(tile(requant, bias, table));
    }
    if !fits(LAYER.m, LAYER.k, LAYER.n) {
        return None;
    }
    let mut all = bias.to_vec();
    all.resize(LAYER.n, 0);
    let mut key = bytes(&requant.to_words(&all));
    let part = LAYER.n / GRID;
    let mut buffers: Vec<_> = of_cores("matmul_params")
        .map(|(name, column)| {
            let words = requant.to_words(&all[column * part..][..part]);
            (name, bytes(&words))
        })
        .collect();
    let mut kernel = "matmul_1536x512x2048";
    if let Some(table) = table {
        kernel = "matmul_table_1536x512x2048";
        key.extend(table);
        buffers.push(("gelu_lut".to_owned(), table.to_vec()));
    }
    let inputs = vec![LAYER.m * LAYER.k, LAYER.k * LAYER.n];
    Some(Plan::new(kernel, inputs, LAYER.m * LAYER.n).with(buffers, key))
}

fn tile(requant: &Requant, bias: &[i32], table: Option<&[u8; 256]>) -> Plan {
    let mut all = bias.to_vec();
    all.resize(TILE, 0);
    let by_shift = requant.to_shift_words(&all, TILE);
    let (kernel, words) = match (table, by_shift) {
        (None, Some(words)) => ("matmul_shift_64x64x64", words),
        (None, None) => ("matmul_64x64x64", requant.to_words(&all)),
        (Some(_), _) => ("matmul_table_64x64x64", requant.to_words(&all)),
    };
    let mut key = bytes(&words);
    let mut buffers = vec![("matmul_params".to_owned(), bytes(&words))];
    if let Some(table) = table {
        key.extend(table);
        buffers.push(("matmul_table".to_owned(), table.to_vec()));
    }
    Plan::new(kernel, vec![TILE * TILE; 2], TILE * TILE).with(buffers, key)
}

/// Rows and columns of a product's matrices as its kernel has them.
pub(super) fn padded(plan: &Plan) -> Shape {
    match plan.output == TILE * TILE {
        true => Shape {
            m: TILE,
            k: TILE,
            n: TILE,
        },
        false => LAYER,
    }
}

/// LayerNorm of at most [`LAYER_ROWS`] rows.
pub(super) fn layer_norm(params: &layernorm::Params) -> Option<Plan> {
    let known = params.gain.len() == FEATURES && (9..=22).contains(&params.shift);
    if !known || params.eps == 0 || params.eps > 1 << 46 {
        return None;
    }
    let words = bytes(&params.to_words());
    let buffers = of_cores("layer_norm_params").map(|(name, _)| (name, words.clone()));
    let buffers = buffers.collect();
    let elements = LAYER_ROWS * FEATURES;
    Some(Plan::new("layer_norm_1536x512", vec![elements], elements).with(buffers, words))
}

/// Attention of one head.
pub(super) fn attention(shape: tiled::Shape, params: &Params, mask: Mask<'_>) -> Option<Plan> {
    if shape.head_dim != HEAD || shape.queries == 0 || !within(shape, params) {
        return None;
    }
    let words = bytes(&params.to_words());
    let lines = bytes(&params.table_lines());
    let mut key = words.clone();
    key.extend(bytes(&params.table));
    match (params.mode, mask) {
        (Mode::Fast, Mask::None) if shape.keys == TILE && shape.queries <= TILE => {
            let buffers = [
                ("attention_params", &words),
                ("attention_table_ab", &lines),
                ("attention_table_cd", &lines),
            ];
            let buffers = buffers.map(|(name, bytes)| (name.to_owned(), bytes.clone()));
            let elements = TILE * HEAD;
            let plan = Plan::new("attention_fast_64x64", vec![3 * elements], elements);
            Some(plan.with(buffers.to_vec(), key))
        }
        (Mode::Precise, Mask::None | Mask::Keys(_)) if shape.keys.max(shape.queries) <= ROOM => {
            let masks = bytes(&mask_words(shape.keys, mask, ROOM));
            key.extend(&masks);
            let mut buffers = Vec::new();
            for (stem, bytes) in [
                ("attention_params", &words),
                ("attention_table_ab", &lines),
                ("attention_table_cd", &lines),
                ("attention_masks", &masks),
            ] {
                buffers.extend(of_cores(stem).map(|(name, _)| (name, bytes.clone())));
            }
            let elements = ROOM * HEAD;
            let plan = Plan::new("attention_precise_1536", vec![3 * elements], elements);
            Some(plan.with(buffers, key))
        }
        _ => None,
    }
}

/// Attention of eight heads side by side.
pub(super) fn heads(shape: tiled::Shape, params: &[Params], mask: Mask<'_>) -> Option<Plan> {
    let known = tiled::Shape {
        queries: TILE,
        keys: TILE,
        head_dim: HEAD,
    };
    let first = params.first()?;
    let same = |p: &Params| p.mode == Mode::Fast && p.table == first.table && within(shape, p);
    if shape != known
        || params.len() != HEAD_COUNT
        || !params.iter().all(same)
        || !matches!(mask, Mask::None)
    {
        return None;
    }
    let lines = bytes(&first.table_lines());
    let mut key = bytes(&first.table);
    let mut buffers = Vec::new();
    for (column, heads) in HEADS.into_iter().enumerate() {
        // Room for three heads, wherever there are fewer.
        let mut room = [[0u32; 8]; 3];
        for (room, params) in room.iter_mut().zip(&params[heads]) {
            *room = params.to_words();
        }
        let words = bytes(room.as_flattened());
        key.extend(&words);
        for row in 0..GRID {
            buffers.push((format!("attention_params_{column}_{row}"), words.clone()));
        }
    }
    for stem in ["attention_table_ab", "attention_table_cd"] {
        buffers.extend(of_cores(stem).map(|(name, _)| (name, lines.clone())));
    }
    let elements = HEAD_COUNT * TILE * HEAD;
    let plan = Plan::new("attention_fast_64x512", vec![3 * elements], elements);
    Some(plan.with(buffers, key))
}

/// Q, K and V of one head as its kernel reads them, in a zeroed buffer: where the last
/// block of eight queries isn't full, its last one again, for a block is divided
/// together.
pub(super) fn pack_head(q: &[i8], k: &[i8], v: &[i8], to: &mut [i8]) {
    let room = to.len() / 3;
    for (to, from) in to.chunks_exact_mut(room.max(1)).zip([q, k, v]) {
        to[..from.len()].copy_from_slice(from);
    }
    let Some(last) = q.rchunks_exact(HEAD).next() else {
        return;
    };
    let rows = to[..room].chunks_exact_mut(HEAD).skip(q.len() / HEAD);
    for row in rows.take(tiled::BLOCK - 1) {
        row.copy_from_slice(last);
    }
}
