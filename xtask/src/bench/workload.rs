//! The kernels under measurement: inputs, right outputs, and the work in them.

use golden::attention;
use golden::compare::code_errors;
use golden::inputs::{self, AttentionCase};
use golden::{gemm, mel};

use super::int8;
use super::roofline::{Unit, Work};
use crate::error::{plain, Failure};

/// A kernel with a shape.
pub(crate) struct Workload {
    pub(crate) name: &'static str,
    /// Built kernel.
    pub(crate) kernel: &'static str,
    /// How much longer its host buffers are than the design says: a ratio.
    pub(crate) stretch: (u32, u32),
    pub(crate) shape: &'static str,
    pub(crate) work: Work,
    pub(crate) task: fn() -> Result<Task, Failure>,
}

/// What an output is worth, in words.
type Accuracy = Box<dyn Fn(&[u8]) -> Result<String, Failure>>;

/// One run with its data.
pub(crate) struct Task {
    /// Tables and parameters by name.
    pub(crate) tables: Vec<(String, Vec<u8>)>,
    pub(crate) inputs: Vec<Vec<u8>>,
    /// Golden's bits.
    pub(crate) expected: Vec<u8>,
    pub(crate) accuracy: Accuracy,
    /// The same work on the CPU.
    pub(crate) cpu: Box<dyn Fn()>,
    pub(crate) cpu_what: &'static str,
}

/// Multiplications that no way of computing golden's mel features avoids: of
/// the folded 25-point transforms, with coefficients in two parts.
const MEL_MACS: u64 = {
    let even = mel::tables::HALF as u64 + 1;
    let odd = mel::tables::HALF as u64;
    2 * mel::tables::SECOND as u64 * (even * even + odd * odd) * mel::FRAMES as u64
};

/// Host buffers as the design has them.
pub(crate) const AS_BUILT: (u32, u32) = (1, 1);

pub(crate) const ALL: &[Workload] = &[
    Workload {
        name: "gelu_512",
        kernel: "gelu_512",
        stretch: AS_BUILT,
        shape: "512 codes",
        work: Work {
            unit: Unit::LookUp,
            count: 512,
        },
        task: || int8::gelu(512),
    },
    Workload {
        name: "gelu_2048",
        kernel: "gelu_2048",
        stretch: AS_BUILT,
        shape: "2048 codes",
        work: Work {
            unit: Unit::LookUp,
            count: 2048,
        },
        task: || int8::gelu(2048),
    },
    Workload {
        name: "gelu_stream",
        kernel: "gelu_stream",
        stretch: AS_BUILT,
        shape: "131,072 codes",
        work: Work {
            unit: Unit::LookUp,
            count: 131_072,
        },
        task: || int8::gelu(131_072),
    },
    Workload {
        name: "gelu_stream_3m",
        kernel: "gelu_stream",
        stretch: (24, 1),
        shape: "3,145,728 codes",
        work: Work {
            unit: Unit::LookUp,
            count: 3_145_728,
        },
        task: || int8::gelu(3_145_728),
    },
    Workload {
        name: "attention_64x64",
        kernel: "attention_64x64",
        stretch: AS_BUILT,
        shape: "64 queries, 64 keys, 64 features",
        work: Work {
            unit: Unit::MacI8,
            count: int8::HEAD_MACS,
        },
        task: attention_tile,
    },
    Workload {
        name: "attention_fast_64x64",
        kernel: "attention_fast_64x64",
        stretch: AS_BUILT,
        shape: "64 queries, 64 keys, 64 features",
        work: Work {
            unit: Unit::MacI8,
            count: int8::HEAD_MACS,
        },
        task: int8::head,
    },
    Workload {
        name: "attention_fast_64x512",
        kernel: "attention_fast_64x512",
        stretch: AS_BUILT,
        shape: "8 heads of 64 queries, 64 keys, 64 features",
        work: Work {
            unit: Unit::MacI8,
            count: 8 * int8::HEAD_MACS,
        },
        task: int8::heads,
    },
    Workload {
        name: "attention_precise_1536",
        kernel: "attention_precise_1536",
        stretch: AS_BUILT,
        shape: "1536 queries, 1536 keys, 64 features, weights of 15 bits",
        work: Work {
            unit: Unit::MacI8,
            count: int8::SEQUENCE_MACS,
        },
        task: int8::sequence,
    },
    Workload {
        name: "matmul_shift_64x64x64",
        kernel: "matmul_shift_64x64x64",
        stretch: AS_BUILT,
        shape: "64x64 by 64x64, int8, scale a power of two",
        work: Work {
            unit: Unit::MacI8,
            count: int8::TILE_MACS,
        },
        task: int8::tile_by_shift,
    },
    Workload {
        name: "matmul_64x64x64",
        kernel: "matmul_64x64x64",
        stretch: AS_BUILT,
        shape: "64x64 by 64x64, int8, any scale",
        work: Work {
            unit: Unit::MacI8,
            count: int8::TILE_MACS,
        },
        task: int8::tile_by_multiplier,
    },
    Workload {
        name: "matmul_1536x512x2048",
        kernel: "matmul_1536x512x2048",
        stretch: AS_BUILT,
        shape: "1536x512 by 512x2048, int8, any scale",
        work: Work {
            unit: Unit::MacI8,
            count: int8::LAYER_MACS,
        },
        task: int8::layer,
    },
    Workload {
        name: "matmul_table_layer",
        kernel: "matmul_table_1536x512x2048",
        stretch: AS_BUILT,
        shape: "the same, with GELU behind it",
        work: Work {
            unit: Unit::MacI8,
            count: int8::LAYER_MACS,
        },
        task: int8::layer_with_gelu,
    },
    Workload {
        name: "layer_norm_1536x512",
        kernel: "layer_norm_1536x512",
        stretch: AS_BUILT,
        shape: "1536 rows of 512 features",
        // For each feature a product of 32 by 16 bits and one of 16 by 16.
        work: Work {
            unit: Unit::MacI16,
            count: 3 * 1536 * 512,
        },
        task: int8::layer_norm,
    },
    Workload {
        name: "gemm_64x64x128",
        kernel: "gemm_64x64x128",
        stretch: AS_BUILT,
        shape: "64x128 by 128x64, int16",
        work: Work {
            unit: Unit::MacI16,
            count: 64 * 64 * 128,
        },
        task: gemm_i16,
    },
    Workload {
        name: "mel",
        kernel: "mel",
        stretch: AS_BUILT,
        shape: "30 s, 3000 frames, 80 bins",
        work: Work {
            unit: Unit::MacI16,
            count: MEL_MACS,
        },
        task: || mel_window(mel::BINS),
    },
    Workload {
        name: "mel_128",
        kernel: "mel_128",
        stretch: AS_BUILT,
        shape: "30 s, 3000 frames, 128 bins",
        work: Work {
            unit: Unit::MacI16,
            count: MEL_MACS,
        },
        task: || mel_window(mel::BINS_LARGE),
    },
];

pub(super) fn bytes<T: bytemuck::NoUninit>(values: &[T]) -> Vec<u8> {
    bytemuck::cast_slice(values).to_vec()
}

/// Codes of an output whose bits are known to be golden's.
pub(super) fn codes<T: bytemuck::AnyBitPattern>(output: &[u8]) -> Vec<T> {
    let whole = output.chunks_exact(size_of::<T>());
    whole.map(bytemuck::pod_read_unaligned).collect()
}

fn attention_tile() -> Result<Task, Failure> {
    let shape = attention::Shape::TILE_64X64;
    let case = AttentionCase::gaussian(shape, 1.0, 1);
    let spec = case.fitted_spec(shape).map_err(plain)?;
    let params = spec.params().map_err(plain)?;
    let words = params
        .to_words()
        .ok_or_else(|| miette::miette!("the parameters of the tile don't fit 8-bit weights"))?;
    let expected = attention::attend(shape, &params, &case.inputs()).map_err(plain)?;
    let truth = attention::truth_codes(&spec, &case.inputs()).map_err(plain)?;
    Ok(Task {
        tables: vec![("attention_params".into(), bytes(&words))],
        inputs: vec![bytes(&case.inputs().packed())],
        expected: bytes(&expected),
        accuracy: Box::new(move |output| {
            let errors = code_errors(&truth, &codes::<i8>(output));
            let errors = errors.ok_or_else(|| miette::miette!("an output of another length"))?;
            Ok(format!("from float64: {errors}"))
        }),
        cpu: Box::new(move || {
            let done = attention::attend(shape, &params, &case.inputs());
            std::hint::black_box(done.is_ok());
        }),
        cpu_what: "integer model, 1 thread",
    })
}

fn gemm_i16() -> Result<Task, Failure> {
    let shape = gemm::Shape {
        m: 64,
        k: 128,
        n: 64,
    };
    let a = inputs::noise(1.0, shape.m * shape.k, 1);
    let b = inputs::noise(1.0, shape.k * shape.n, 2);
    let expected = gemm::multiply(shape, &a, &b).map_err(plain)?;
    Ok(Task {
        tables: Vec::new(),
        inputs: vec![bytes(&a), bytes(&b)],
        expected: bytes(&expected),
        accuracy: Box::new(|_| Ok("exact".to_owned())),
        cpu: Box::new(move || {
            std::hint::black_box(gemm::multiply(shape, &a, &b).is_ok());
        }),
        cpu_what: "triple loop, 1 thread",
    })
}

fn mel_window(bins: usize) -> Result<Task, Failure> {
    let samples = inputs::speech();
    let padded = mel::window(&samples);
    let tables = mel::tables::Tables::with_bins(mel::filters::Scale::Slaney, bins);
    let model = mel::integer::Model::new(tables);
    let expected = model.codes(&padded).map_err(plain)?;
    Ok(Task {
        tables: Vec::new(),
        inputs: vec![bytes(&padded)],
        expected: bytes(&expected),
        accuracy: Box::new(move |output| {
            let m = mel::accuracy(&samples, &codes::<i16>(output))
                .ok_or_else(|| miette::miette!("features that fill no window"))?;
            Ok(format!("from float64: {m}"))
        }),
        cpu: Box::new(move || {
            std::hint::black_box(model.codes(&padded).is_ok());
        }),
        cpu_what: "integer model, 1 thread",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_workload_has_a_task_with_an_output() {
        let mut names: Vec<&str> = ALL.iter().map(|w| w.name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
        for w in ALL.iter().filter(|w| !w.kernel.starts_with("mel")) {
            let task = (w.task)().unwrap();
            assert!(!task.expected.is_empty() && !task.inputs.is_empty());
            (task.accuracy)(&task.expected).unwrap();
        }
    }

    #[test]
    fn mel_needs_two_passes_over_sixteen_folded_transforms() {
        assert_eq!(MEL_MACS, 2 * 16 * (13 * 13 + 12 * 12) * 3000);
    }
}
