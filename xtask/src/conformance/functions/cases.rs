//! Which functions are called, and with what.

use npu_emu::strict::Class;

/// An argument. Counts are elements.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Arg {
    /// `int8_t*`, any bytes.
    Bytes(usize),
    /// `int8_t*` that holds samples of 16 bits: a tone with noise.
    Samples(usize),
    /// `int16_t*`, any.
    Halves(usize),
    /// `int32_t*` or `float*` that is written only.
    Words(usize),
    /// `float*`, numbers of moderate size.
    Floats(usize),
    /// `bfloat16*`, normally distributed around 0.
    Bf16(usize),
    /// `bfloat16*`, small integers: every sum of products is exact.
    Bf16Integers(usize),
    /// An integer of this value.
    Int(u32),
    /// Any integer.
    AnyInt,
    /// Any integer but 0.
    AnyDivisor,
    /// The bits of a finite float.
    AnyFloat,
    /// The bits of a float that fits an integer.
    SmallFloat,
}

impl Arg {
    /// Bytes of an element of a buffer.
    pub(super) const fn element_size(self) -> usize {
        match self {
            Arg::Halves(_) | Arg::Bf16(_) | Arg::Bf16Integers(_) => 2,
            Arg::Words(_) | Arg::Floats(_) => 4,
            _ => 1,
        }
    }

    /// Bytes of the buffer, `None` for numbers.
    pub(super) const fn buffer_size(self) -> Option<usize> {
        match self {
            Arg::Bytes(n)
            | Arg::Samples(n)
            | Arg::Halves(n)
            | Arg::Words(n)
            | Arg::Floats(n)
            | Arg::Bf16(n)
            | Arg::Bf16Integers(n) => Some(n * self.element_size()),
            _ => None,
        }
    }
}

/// What a function gives back in `r0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Returns {
    Nothing,
    Int,
    Float,
}

/// A source file and its language.
#[derive(Clone, Copy, Debug)]
pub(super) enum Source {
    C(&'static str),
    Cxx(&'static str),
    /// C, after some text is replaced: the program is of an older source.
    Edited(&'static str, &'static [(&'static str, &'static str)]),
    /// C text: a routine of the compiler's runtime library by its definition.
    Text(&'static str),
}

/// A function of a core program.
#[derive(Clone, Copy, Debug)]
pub(super) struct Case {
    /// The program, from the folder `npu_optimization`.
    pub(super) elf: &'static str,
    /// The symbol.
    pub(super) function: &'static str,
    /// What the program was compiled from.
    pub(super) sources: &'static [Source],
    /// Arguments in order.
    pub(super) args: &'static [Arg],
    /// Result.
    pub(super) returns: Returns,
    /// What the program needs that isn't strict.
    pub(super) allow: &'static [Class],
}

const fn case(
    elf: &'static str,
    function: &'static str,
    sources: &'static [Source],
    args: &'static [Arg],
) -> Case {
    Case {
        elf,
        function,
        sources,
        args,
        returns: Returns::Nothing,
        allow: &[],
    }
}

const fn runtime(function: &'static str, text: &'static [Source], args: &'static [Arg]) -> Case {
    Case {
        elf: SOFT_FLOAT,
        function,
        sources: text,
        args,
        returns: Returns::Int,
        allow: &[],
    }
}

const fn runtime_float(
    function: &'static str,
    text: &'static [Source],
    args: &'static [Arg],
) -> Case {
    Case {
        returns: Returns::Float,
        ..runtime(function, text, args)
    }
}

use Arg::*;
use Source::{Cxx, Edited, Text, C};

const MEL: &str = "mel_kernels/build_fixed_v3/mel_fixed_v3.mlir.prj/main_core_0_2.elf";
const MEL_SOURCES: &[Source] = &[
    Cxx("mel_kernels/mel_kernel_fft_fixed.c"),
    C("mel_kernels/fft_fixed_point.c"),
];
const MEL_FLOAT: &str = "mel_kernels/build_fft/mel_with_fft.mlir.prj/main_core_0_2.elf";
const MEL_FLOAT_SOURCES: &[Source] = &[
    Cxx("mel_kernels/mel_kernel_fft.c"),
    C("mel_kernels/fft_real_simple.c"),
];
const SOFT_FLOAT: &str = MEL_FLOAT;

/// Every call.
#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    // GELU
    case("whisper_encoder_kernels/build_gelu/gelu_simple.mlir.prj/main_core_0_2.elf",
        "gelu_int8_512", &[C("whisper_encoder_kernels/gelu_int8.c")],
        &[Bytes(512), Bytes(512), Int(512)]),
    case("whisper_encoder_kernels/build_gelu/gelu_2048.mlir.prj/main_core_0_2.elf",
        "gelu_int8_2048", &[C("whisper_encoder_kernels/gelu_int8.c")],
        &[Bytes(2048), Bytes(2048), Int(2048)]),
    case("whisper_encoder_kernels/kernels_xdna1/build_gelu/gelu_bf16.mlir.prj/main_core_0_2.elf",
        "gelu_bf16", &[Cxx("whisper_encoder_kernels/kernels_xdna1/gelu_simple_xdna1.cc")],
        &[Bf16(1024), Bf16(1024)]),
    // attention
    case("whisper_encoder_kernels/build_attention/attention_simple.mlir.prj/main_core_0_2.elf",
        "attention_16x16", &[C("whisper_encoder_kernels/attention_int8.c")],
        &[Bytes(768), Bytes(256), Int(3)]),
    case("whisper_encoder_kernels/build_attention_64x64/attention_64x64.mlir.prj/main_core_0_2.elf",
        "attention_64x64", &[C("whisper_encoder_kernels/attention_int8_64x64_tiled.c")],
        &[Bytes(12288), Bytes(4096), Int(6)]),
    case("whisper_encoder_kernels/kernels_xdna1/build_softmax_bf16/softmax_bf16.mlir.prj/main_core_0_2.elf",
        "softmax_bf16", &[Cxx("whisper_encoder_kernels/kernels_xdna1/softmax_bf16_xdna1.cc")],
        &[Bf16(1024), Bf16(1024)]),
    case("whisper_encoder_kernels/kernels_xdna1/build_softmax_batched/softmax_batched_bf16.mlir.prj/main_core_0_2.elf",
        "softmax_batched_bf16_4", &[Cxx("whisper_encoder_kernels/kernels_xdna1/softmax_bf16_xdna1_batched.cc")],
        &[Bf16(4096), Bf16(4096)]),
    // LayerNorm
    case("whisper_encoder_kernels/build_layernorm/layernorm_simple.mlir.prj/main_core_0_2.elf",
        "layernorm_int8_256", &[Edited("whisper_encoder_kernels/layernorm_int8.c", &[
            ("EPSILON_FIXED = 1;", "EPSILON_FIXED = 128;"),
            ("(128 * 256)", "(32768 * 256)"),
            (">> 8;", ">> 15;"),
        ])],
        &[Bytes(768), Bytes(256)]),
    case("whisper_encoder_kernels/build_final/test_nosqrt_ln.mlir.prj/main_core_0_2.elf",
        "layernorm_512_nosqrt", &[Cxx("whisper_encoder_kernels/kernels_xdna1/layernorm_512_nosqrt.cc")],
        &[Bf16(512), Bf16(512)]),
    case("whisper_encoder_kernels/kernels_xdna1/build_layernorm/layernorm_bf16.mlir.prj/main_core_0_2.elf",
        "layernorm_simple_bf16", &[Cxx("whisper_encoder_kernels/kernels_xdna1/layernorm_bf16_xdna1.cc")],
        &[Bf16(1024), Bf16(1024)]),
    // matrix multiplication
    case("whisper_encoder_kernels/build_matmul_fixed/matmul_fixed.mlir.prj/main_core_0_2.elf",
        "matmul_int8_16x16_packed", &[C("whisper_encoder_kernels/matmul_int8.c")],
        &[Bytes(512), Bytes(256)]),
    Case {
        // Compiled without optimization: branches lead to labels at multiples
        // of 4.
        allow: &[Class::UnalignedTarget],
        ..case("whisper_encoder_kernels/build_matmul_32x32/matmul_32x32.mlir.prj/main_core_0_2.elf",
            "matmul_int8_32x32_packed", &[C("whisper_encoder_kernels/matmul_int8_32x32.c")],
            &[Bytes(2048), Bytes(1024)])
    },
    case("whisper_encoder_kernels/kernels_xdna1/build_matmul/matmul_bf16.mlir.prj/main_core_0_2.elf",
        "matmul_bf16_64x64", &[Cxx("whisper_encoder_kernels/kernels_xdna1/matmul_bf16_xdna1.cc")],
        &[Bf16(4096), Bf16(4096), Bf16(4096)]),
    case("whisper_encoder_kernels/kernels_xdna1/build_matmul/matmul_bf16_vectorized.mlir.prj/main_core_0_2.elf",
        "matmul_bf16_64x64", &[Cxx("whisper_encoder_kernels/kernels_xdna1/matmul_bf16_vectorized_xdna1.cc")],
        &[Bf16Integers(4096), Bf16Integers(4096), Bf16(4096)]),
    // FFT and mel, fixed point
    case(MEL, "apply_hann_window_fixed", MEL_SOURCES, &[Halves(512), Halves(400), Int(400)]),
    case(MEL, "zero_pad_to_512", MEL_SOURCES, &[Halves(512), Int(400)]),
    case(MEL, "fft_radix2_512_fixed", MEL_SOURCES, &[Halves(512), Halves(1024)]),
    case(MEL, "compute_magnitude_fixed", MEL_SOURCES, &[Halves(1024), Words(256), Int(256)]),
    case(MEL, "mel_kernel_simple", MEL_SOURCES, &[Samples(800), Bytes(80)]),
    case("mel_kernels/build_int/mel_int.mlir.prj/main_core_0_2.elf",
        "mel_kernel_simple", &[Cxx("mel_kernels/mel_kernel_int_only.c")],
        &[Samples(800), Bytes(80)]),
    case("mel_kernels/build_minimal/mel_minimal.mlir.prj/main_core_0_2.elf",
        "mel_kernel_simple", &[Cxx("mel_kernels/mel_kernel_minimal.c")],
        &[Samples(800), Bytes(80)]),
    // FFT and mel, soft float
    case(MEL_FLOAT, "fft_radix2_512_real", MEL_FLOAT_SOURCES, &[Halves(512), Words(1024)]),
    case(MEL_FLOAT, "compute_magnitude_real", MEL_FLOAT_SOURCES, &[Floats(1024), Words(256), Int(256)]),
    case(MEL_FLOAT, "mel_kernel_simple", MEL_FLOAT_SOURCES, &[Samples(800), Bytes(80)]),
    // the runtime library
    runtime_float("__addsf3", &[Text("float f(float a, float b) { return a + b; }")], &[AnyFloat, AnyFloat]),
    runtime_float("__subsf3", &[Text("float f(float a, float b) { return a - b; }")], &[AnyFloat, AnyFloat]),
    runtime_float("__mulsf3", &[Text("float f(float a, float b) { return a * b; }")], &[AnyFloat, AnyFloat]),
    runtime_float("__divsf3", &[Text("float f(float a, float b) { return a / b; }")], &[AnyFloat, AnyFloat]),
    runtime_float("__floatsisf", &[Text("float f(int a) { return a; }")], &[AnyInt]),
    runtime_float("__floatunsisf", &[Text("float f(unsigned a) { return a; }")], &[AnyInt]),
    runtime("__fixsfsi", &[Text("int f(float a) { return a; }")], &[SmallFloat]),
    runtime("__ltsf2", &[Text("int f(float a, float b) { return a < b ? -1 : a != b; }")], &[AnyFloat, AnyFloat]),
    Case {
        elf: "mel_kernels/build_fixed/mel_fixed.mlir.prj/main_core_0_2.elf",
        ..runtime("__divsi3", &[Text("int f(int a, int b) { return a / b; }")], &[AnyInt, AnyDivisor])
    },
    Case {
        elf: "mel_kernels/build_fixed/mel_fixed.mlir.prj/main_core_0_2.elf",
        ..runtime("__udivsi3", &[Text("unsigned f(unsigned a, unsigned b) { return a / b; }")], &[AnyInt, AnyDivisor])
    },
];
