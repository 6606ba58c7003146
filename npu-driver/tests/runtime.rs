//! The runtime without a device: arguments, counters, cancellation. With the emulator
//! and kernels it is tested where these are built, in `hil-tests`.

use npu_driver::golden::attention::tiled::{Mask, Mode, Shape as Heads, Spec};
use npu_driver::golden::attention::Inputs;
use npu_driver::golden::matmul::{Operands, Requant, Shape};
use npu_driver::golden::mel::{self, integer::Model};
use npu_driver::golden::{inputs, layernorm, quant::Quant};
use npu_driver::runtime::{CallError, CancelToken, Choose, Place, Reason, Runtime};

fn cpu() -> Runtime {
    Runtime::builder().device(Choose::Cpu).open().unwrap()
}

#[test]
fn sound_becomes_the_models_features() {
    let runtime = cpu();
    let samples = inputs::tone(440.0, 0.5, 16_000);
    let features = runtime.process_audio_to_features(&samples).unwrap();
    let codes = Model::default().codes(&mel::window(&samples)).unwrap();
    assert_eq!(features.values, mel::finish(&codes));
    assert_eq!((features.frames(), features.bins), (3000, 80));
    let large = runtime.process_audio_with_bins(&samples, 128).unwrap();
    assert_eq!(large.by_bin().len(), 128 * 3000);
    assert!(matches!(
        runtime.process_audio_with_bins(&samples, 81),
        Err(CallError::Bins { bins: 81 })
    ));
    assert!(matches!(
        runtime.process_audio_to_features(&vec![0; 480_001]),
        Err(CallError::Window { .. })
    ));
    let audio = &runtime.metrics().functions["process_audio_to_features"];
    assert_eq!((audio.on_cpu, audio.audio_seconds), (2, Some(2.0)));
    assert_eq!((audio.calls, audio.invalid, audio.refused), (4, 2, 0));
    assert!(audio.realtime_factor.unwrap() > 0.0);
}

#[test]
fn blocks_and_slices_give_the_same() {
    let runtime = cpu();
    let table: [u8; 256] = std::array::from_fn(|i| (i as u8).wrapping_mul(7));
    let input = inputs::uniform_i8(1000, 1);
    let mut out = vec![0; 1000];
    runtime.gelu(&table, &input, &mut out).unwrap();
    let mut from = runtime.block::<i8>(1000).unwrap();
    let mut to = runtime.block::<i8>(1000).unwrap();
    from.copy_from(&input).unwrap();
    runtime.gelu_block(&table, &mut from, &mut to).unwrap();
    assert_eq!(to.as_slice().unwrap(), out);
    assert!(from.copy_from(&input[1..]).is_err());
    let mut short = runtime.block::<i8>(999).unwrap();
    assert!(runtime.gelu_block(&table, &mut from, &mut short).is_err());

    let spec = Spec {
        mode: Mode::Precise,
        shape: Heads {
            queries: 5,
            keys: 70,
            head_dim: 16,
        },
        q_scale: 0.1,
        k_scale: 0.1,
        v_scale: 0.1,
        out_scale: 0.05,
    };
    let params = spec.params().unwrap();
    let (q, k, v) = (
        inputs::uniform_i8(80, 1),
        inputs::uniform_i8(1120, 2),
        inputs::uniform_i8(1120, 3),
    );
    let all = Inputs {
        q: &q,
        k: &k,
        v: &v,
    };
    let mut out = vec![0; 80];
    let done = runtime.attention(spec.shape, &params, &all, Mask::None, &mut out);
    done.unwrap();
    let mut qkv = runtime.block::<i8>(80 + 2240).unwrap();
    let mut to = runtime.block::<i8>(80).unwrap();
    qkv.copy_from(&all.packed()).unwrap();
    let done = runtime.attention_block(spec.shape, &params, &mut qkv, Mask::None, &mut to);
    done.unwrap();
    assert_eq!(to.as_slice().unwrap(), out);
    let mut heads = vec![0; 80];
    let several = std::slice::from_ref(&params);
    let done = runtime.multi_head_attention(spec.shape, several, &all, Mask::None, &mut heads);
    done.unwrap();
    assert_eq!(heads, out);
}

#[test]
fn wrong_arguments_are_errors_and_are_counted() {
    let runtime = cpu();
    assert!(matches!(
        runtime.gelu(&[0; 256], &[1, 2], &mut [0]),
        Err(CallError::Length {
            expected: 2,
            actual: 1,
            ..
        })
    ));
    let shape = Shape { m: 2, k: 2, n: 2 };
    let ops = Operands {
        a: &[1; 3],
        b: &[1; 4],
        bias: &[0; 2],
    };
    let requant = Requant::by_shift(0, 0).unwrap();
    let refused = runtime.matmul(shape, &ops, &requant, None, &mut [0; 4]);
    assert!(matches!(refused, Err(CallError::Matmul(_))));
    let spec = layernorm::Spec {
        gamma: &[1.0; 4],
        beta: &[0.0; 4],
        eps: 1e-5,
        in_scale: 0.1,
        out: Quant::symmetric(0.05),
    };
    let params = spec.params().unwrap();
    let refused = runtime.layer_norm(&params, &[0; 6], &mut [0; 6]);
    assert!(matches!(refused, Err(CallError::LayerNorm(_))));
    let mut out = [0; 8];
    let row = [1, 2, 3, 4, 4, 3, 2, 1];
    runtime.layer_norm(&params, &row, &mut out).unwrap();
    assert_eq!(params.normalise(&row[..4]).unwrap(), out[..4]);
    let shape = Heads {
        queries: 1,
        keys: 1,
        head_dim: 4,
    };
    let spec = Spec {
        mode: Mode::Fast,
        shape,
        q_scale: 0.05,
        k_scale: 0.05,
        v_scale: 0.05,
        out_scale: 0.02,
    };
    let (params, of) = (spec.params().unwrap(), [1; 4]);
    let inputs = Inputs {
        q: &of,
        k: &of,
        v: &of[1..],
    };
    let refused = runtime.attention(shape, &params, &inputs, Mask::None, &mut [0; 4]);
    assert!(matches!(refused, Err(CallError::Attention(_))));
    let params = [params];
    let refused = runtime.multi_head_attention(shape, &params, &inputs, Mask::None, &mut [0; 4]);
    assert!(matches!(refused, Err(CallError::Attention(_))));
    let metrics = runtime.metrics();
    let counts = metrics.functions.iter().map(|(name, f)| {
        assert_eq!((f.refused, f.failed, f.cancelled), (0, 0, 0));
        (*name, f.calls, f.invalid)
    });
    let expected = [
        ("attention", 1, 1),
        ("gelu", 1, 1),
        ("layer_norm", 2, 1),
        ("matmul", 1, 1),
        ("multi_head_attention", 1, 1),
        ("process_audio_to_features", 0, 0),
    ];
    assert_eq!(counts.collect::<Vec<_>>(), expected);
    let text = metrics.to_prometheus();
    assert!(text.contains("npu_invalid_total{function=\"gelu\"} 1\n"));
    assert!(text.contains("npu_refused_total{function=\"gelu\"} 0\n"));
}

#[test]
fn choices_and_counters_can_be_read() {
    let runtime = cpu();
    let why = runtime.why_gelu(100);
    assert_eq!((why.place, why.reason), (Place::Cpu, Reason::NoDevice));
    let text = why.to_string();
    assert!(text.contains("gelu: 100 codes: CPU"), "{text}");
    let shape = Heads {
        queries: 64,
        keys: 64,
        head_dim: 64,
    };
    let why = runtime.why_multi_head_attention(shape, &[], Mask::None);
    assert_eq!((why.place, why.reason), (Place::Cpu, Reason::NoDevice));
    assert_eq!(why.call.name(), "multi_head_attention");
    runtime.gelu(&[5; 256], &[1; 100], &mut [0; 100]).unwrap();
    let token = CancelToken::new();
    let mortal = runtime.cancelled_by(&token);
    mortal.gelu(&[5; 256], &[1; 100], &mut [0; 100]).unwrap();
    token.cancel();
    let given_up = mortal.gelu(&[5; 256], &[1; 100], &mut [0; 100]);
    assert!(matches!(given_up, Err(CallError::Cancelled)));
    let metrics = runtime.metrics();
    let gelu = &metrics.functions["gelu"];
    assert_eq!((gelu.calls, gelu.on_cpu, gelu.cancelled), (3, 2, 1));
    assert_eq!((gelu.chosen["no_device"], metrics.fallbacks()), (2, 0));
    assert!(gelu.p50_seconds > 0.0 && gelu.p50_seconds <= gelu.p99_seconds);
    let text = metrics.to_prometheus();
    assert!(
        text.contains("npu_calls_total{function=\"gelu\"} 3\n"),
        "{text}"
    );
    assert!(
        text.contains("reason=\"no_device\",fallback=\"no\"} 2\n"),
        "{text}"
    );
    // Each line is a comment, or a name with labels and a number.
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (series, value) = line.rsplit_once(' ').unwrap();
        assert!(
            series.starts_with("npu_") && series.ends_with('}') == series.contains('{'),
            "{line}"
        );
        assert!(value.parse::<f64>().is_ok(), "{line}");
    }
    // A summary has a sum and a count; there is no quantile of nothing.
    let value = |series: &str| -> f64 {
        let line = text.lines().find(|line| line.starts_with(series));
        let value = line.and_then(|line| line.strip_prefix(series)?.strip_prefix(' '));
        value.expect(series).parse().unwrap()
    };
    let sum = value("npu_latency_seconds_sum{function=\"gelu\"}");
    assert!(sum > 0.0 && sum == gelu.whole_seconds, "{sum}");
    assert_eq!(value("npu_latency_seconds_count{function=\"gelu\"}"), 2.0);
    assert!(value("npu_latency_seconds{function=\"gelu\",quantile=\"0.5\"}") > 0.0);
    assert!(value("npu_latency_seconds{function=\"matmul\",quantile=\"0.5\"}").is_nan());
    assert_eq!(value("npu_latency_seconds_sum{function=\"matmul\"}"), 0.0);
    assert_eq!(value("npu_latency_seconds_count{function=\"matmul\"}"), 0.0);
    for (gauge, is) in [
        ("device_present", 0.0),
        ("device_losses_total", 0.0),
        ("queue_length", 0.0),
    ] {
        assert_eq!(value(&format!("npu_{gauge}")), is);
    }
    assert_eq!(value("npu_queue_limit"), runtime.status().queue as f64);
    assert!(metrics.to_json().contains("\"on_cpu\": 2"));
    let status = runtime.status();
    assert_eq!((status.device.is_none(), status.losses), (true, 0));
    assert!(
        status.to_string().contains("the CPU was asked for"),
        "{status}"
    );
}

#[test]
fn names_of_devices_are_known() {
    assert_eq!(Choose::from_name("auto"), Some(Choose::Auto));
    assert_eq!(Choose::from_name("cpu"), Some(Choose::Cpu));
    assert!(matches!(Choose::from_name("emu"), Some(Choose::Device(_))));
    assert_eq!(Choose::from_name("gpu"), None);
}

/// Calls, how many the CPU did, and bytes of a function.
fn counted(runtime: &Runtime, function: &str) -> (u64, u64, u64) {
    let metrics = runtime.metrics();
    let f = &metrics.functions[function];
    (f.calls, f.on_cpu, f.bytes)
}

#[test]
fn a_call_counts_once_with_the_callers_bytes() {
    let runtime = cpu();
    let calls: [(usize, u64); 3] = [(7, 14), (1 << 22, 1 << 23), ((1 << 22) + 5, (2 << 22) + 10)];
    let mut all = 0;
    for (number, (codes, bytes)) in (1..).zip(calls) {
        let (input, mut output) = (vec![1; codes], vec![0; codes]);
        runtime.gelu(&[5; 256], &input, &mut output).unwrap();
        assert!(output.iter().all(|&code| code == 5));
        all += bytes;
        assert_eq!(counted(&runtime, "gelu"), (number, number, all));
    }
    let spec = layernorm::Spec {
        gamma: &[1.0; 4],
        beta: &[0.0; 4],
        eps: 1e-5,
        in_scale: 0.1,
        out: Quant::symmetric(0.05),
    };
    let params = spec.params().unwrap();
    let rows = vec![3; 2000 * 4];
    let mut out = vec![0; rows.len()];
    runtime.layer_norm(&params, &rows, &mut out).unwrap();
    assert_eq!(counted(&runtime, "layer_norm"), (1, 1, 16_000));
    let ops = Operands {
        a: &[1; 6],
        b: &[1; 12],
        bias: &[0; 4],
    };
    let (shape, requant) = (Shape { m: 2, k: 3, n: 4 }, Requant::by_shift(0, 0).unwrap());
    let done = runtime.matmul(shape, &ops, &requant, None, &mut [0; 8]);
    done.unwrap();
    assert_eq!(counted(&runtime, "matmul"), (1, 1, 6 + 12 + 8));
    let samples = inputs::tone(440.0, 0.5, 1000);
    runtime.process_audio_to_features(&samples).unwrap();
    let bytes = 2 * 1000 + 4 * 3000 * 80;
    let audio = "process_audio_to_features";
    assert_eq!(counted(&runtime, audio), (1, 1, bytes));
    let mut padded = runtime.block::<i16>(mel::PADDED_SAMPLES).unwrap();
    let mut codes = runtime.block::<i16>(mel::FRAMES * 80).unwrap();
    runtime.mel_block(&mut padded, &mut codes).unwrap();
    let bytes = bytes + 2 * (mel::PADDED_SAMPLES + mel::FRAMES * 80) as u64;
    assert_eq!(counted(&runtime, audio), (2, 2, bytes));
}

#[test]
fn calls_for_nothing_are_calls() {
    let runtime = cpu();
    runtime.gelu(&[5; 256], &[], &mut []).unwrap();
    let mut none = [0, 1].map(|_| runtime.block::<i8>(0).unwrap());
    let [from, to] = &mut none;
    runtime.gelu_block(&[5; 256], from, to).unwrap();
    let shape = Heads {
        queries: 3,
        keys: 3,
        head_dim: 4,
    };
    let nothing = Inputs {
        q: &[],
        k: &[],
        v: &[],
    };
    let done = runtime.multi_head_attention(shape, &[], &nothing, Mask::None, &mut []);
    done.unwrap();
    let ops = Operands {
        a: &[],
        b: &[1; 12],
        bias: &[0; 4],
    };
    let (shape, requant) = (Shape { m: 0, k: 3, n: 4 }, Requant::by_shift(0, 0).unwrap());
    let done = runtime.matmul(shape, &ops, &requant, None, &mut []);
    done.unwrap();
    let metrics = runtime.metrics();
    for (function, calls, bytes) in [
        ("gelu", 2, 0),
        ("multi_head_attention", 1, 0),
        ("matmul", 1, 12),
    ] {
        let f = &metrics.functions[function];
        assert_eq!((f.calls, f.on_cpu, f.bytes), (calls, calls, bytes));
        assert_eq!(f.chosen[Reason::NothingToDo.name()], calls);
    }
    let token = CancelToken::new();
    token.cancel();
    let given_up = runtime.cancelled_by(&token).gelu(&[5; 256], &[], &mut []);
    assert!(matches!(given_up, Err(CallError::Cancelled)));
    assert_eq!(runtime.metrics().functions["gelu"].cancelled, 1);
}

#[test]
fn heads_on_a_block_are_those_on_slices() {
    let runtime = cpu();
    let shape = Heads {
        queries: 5,
        keys: 9,
        head_dim: 16,
    };
    let params = [0.05, 0.09, 0.02].map(|scale| {
        let spec = Spec {
            mode: Mode::Precise,
            shape,
            q_scale: scale,
            k_scale: 0.1,
            v_scale: 0.1,
            out_scale: 0.05,
        };
        spec.params().unwrap()
    });
    let row = 3 * 16;
    let (q, k, v) = (
        inputs::uniform_i8(5 * row, 1),
        inputs::uniform_i8(9 * row, 2),
        inputs::uniform_i8(9 * row, 3),
    );
    let all = Inputs {
        q: &q,
        k: &k,
        v: &v,
    };
    let seen: Vec<bool> = (0..9).map(|key| key % 4 != 1).collect();
    let mask = Mask::Keys(&seen);
    let mut out = vec![0; 5 * row];
    let done = runtime.multi_head_attention(shape, &params, &all, mask, &mut out);
    done.unwrap();
    let mut qkv = runtime.block::<i8>(23 * row).unwrap();
    qkv.copy_from(&all.packed()).unwrap();
    let mut to = runtime.block::<i8>(5 * row).unwrap();
    let done = runtime.multi_head_attention_block(shape, &params, &mut qkv, mask, &mut to);
    done.unwrap();
    assert_eq!(to.as_slice().unwrap(), out);
    assert!(out.iter().any(|&code| code != out[0]));
    let bytes = 2 * (23 + 5) * row as u64;
    assert_eq!(counted(&runtime, "multi_head_attention"), (2, 2, bytes));
    assert_eq!(counted(&runtime, "attention"), (0, 0, 0));

    let short = &mut runtime.block::<i8>(23 * row - 1).unwrap();
    let refused = runtime.multi_head_attention_block(shape, &params, short, mask, &mut to);
    assert!(matches!(refused, Err(CallError::Length { .. })));
    let short = &mut runtime.block::<i8>(4 * row).unwrap();
    let refused = runtime.multi_head_attention_block(shape, &params, &mut qkv, mask, short);
    assert!(matches!(refused, Err(CallError::Attention(_))));
    assert_eq!(counted(&runtime, "multi_head_attention"), (4, 2, bytes));
}
