//! What a runtime counts.
//!
//! A call of the user is one call here, under the name of the function that was called
//! (blocks and slices have one name), whether it was done at once, in parts (heads one by
//! one, more codes or rows than a dispatch takes), by the device, by the CPU or by both.
//! Its bytes are those of the caller's operands and result, not of the kernel's buffers,
//! which may be longer; tables, parameters, biases and masks are not counted.
//!
//! What calls cost is learned from the parts: each is a dispatch of a kernel, or a piece
//! of work of known size on the CPU.

use super::choice::{Call, Place, Reason, CPU_NS, NAMES};
use super::error::CallError;
use super::queue::lock;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Mutex;
use std::time::Duration;

/// Buckets of latencies, four to an octave of microseconds.
const BUCKETS: usize = 128;
/// Weight of a new measurement of a cost.
const NEW: f64 = 0.2;
/// How much cheaper a kernel is thought each time that the CPU is taken instead.
const PASSED_OVER: f64 = 0.01;
/// What a call takes on the CPU whatever its size.
const OVERHEAD: Duration = Duration::from_micros(2);
/// Samples of a second of sound.
const RATE: f64 = golden::wav::SAMPLE_RATE as f64;

/// Counters of one function.
#[derive(Debug)]
struct Counters {
    calls: AtomicU64,
    device: AtomicU64,
    cpu: AtomicU64,
    cancelled: AtomicU64,
    refused: AtomicU64,
    invalid: AtomicU64,
    failed: AtomicU64,
    samples: AtomicU64,
    bytes: AtomicU64,
    device_ns: AtomicU64,
    queue_ns: AtomicU64,
    cpu_ns: AtomicU64,
    whole_ns: AtomicU64,
    reasons: [AtomicU64; Reason::ALL.len()],
    latency: Vec<AtomicU64>,
}

impl Counters {
    fn new() -> Self {
        let zero = || AtomicU64::new(0);
        Self {
            calls: zero(),
            device: zero(),
            cpu: zero(),
            cancelled: zero(),
            refused: zero(),
            invalid: zero(),
            failed: zero(),
            samples: zero(),
            bytes: zero(),
            device_ns: zero(),
            queue_ns: zero(),
            cpu_ns: zero(),
            whole_ns: zero(),
            reasons: std::array::from_fn(|_| zero()),
            latency: (0..BUCKETS).map(|_| zero()).collect(),
        }
    }
}

/// What did a call: its parts, of which most calls have one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Parts {
    /// Why the device did some, if it did.
    by_device: Option<Reason>,
    /// Why the CPU did some, if it did: a fallback, if one of them was.
    by_cpu: Option<Reason>,
    queued: Duration,
    device: Duration,
    cpu: Duration,
}

impl Parts {
    /// The device did one.
    pub(super) fn on_device(&mut self, reason: Reason, queued: Duration, device: Duration) {
        self.by_device.get_or_insert(reason);
        self.queued += queued;
        self.device += device;
    }

    /// The CPU did one.
    pub(super) fn on_cpu(&mut self, reason: Reason, time: Duration) {
        let first = self.by_cpu.get_or_insert(reason);
        if reason.is_fallback() && !first.is_fallback() {
            *first = reason;
        }
        self.cpu += time;
    }

    /// Who did the call, and why: the device only if it did all of it.
    fn place(&self) -> (Place, Reason) {
        match (self.by_cpu, self.by_device) {
            (Some(reason), _) => (Place::Cpu, reason),
            (None, Some(reason)) => (Place::Device, reason),
            (None, None) => (Place::Cpu, Reason::NothingToDo),
        }
    }
}

/// How a call ended.
pub(super) enum Finish {
    /// With a result, which these gave.
    Done(Parts),
    Cancelled,
    /// The queue was full.
    Refused,
    /// Its arguments don't go together.
    Invalid,
    /// A block could not be read or written.
    Failed,
}

impl Finish {
    /// How a call ended that has no result.
    pub(super) const fn without_result(error: &CallError) -> Self {
        match error {
            CallError::Cancelled => Self::Cancelled,
            CallError::QueueFull { .. } => Self::Refused,
            CallError::Driver(_) => Self::Failed,
            CallError::Length { .. }
            | CallError::Window { .. }
            | CallError::Bins { .. }
            | CallError::Matmul(_)
            | CallError::Attention(_)
            | CallError::LayerNorm(_) => Self::Invalid,
        }
    }
}

/// All counters, and what calls have cost so far.
#[derive(Debug)]
pub(super) struct Books {
    functions: Vec<Counters>,
    /// Nanoseconds of a unit of work.
    cpu_cost: Mutex<[f64; NAMES.len()]>,
    /// Nanoseconds of a dispatch, by kernel.
    device_cost: Mutex<BTreeMap<&'static str, f64>>,
}

fn add(counter: &AtomicU64, more: u64) {
    counter.fetch_add(more, Ordering::Relaxed);
}

fn nanos(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}

fn bucket(time: Duration) -> usize {
    let micros = time.as_secs_f64() * 1e6;
    ((micros + 1.0).log2() * 4.0) as usize
}

/// Upper end of a bucket.
fn upper(bucket: usize) -> Duration {
    Duration::from_secs_f64((((bucket as f64 + 1.0) / 4.0).exp2() - 1.0) / 1e6)
}

impl Books {
    pub(super) fn new() -> Self {
        Self {
            functions: NAMES.iter().map(|_| Counters::new()).collect(),
            cpu_cost: Mutex::new(CPU_NS),
            device_cost: Mutex::default(),
        }
    }

    /// What the CPU should take.
    pub(super) fn cpu_time(&self, call: &Call) -> Duration {
        let cost = lock(&self.cpu_cost)[call.index()];
        Duration::from_nanos((cost * call.work()) as u64) + OVERHEAD
    }

    /// What a dispatch of a kernel has taken of late.
    pub(super) fn device_time(&self, kernel: &str) -> Option<Duration> {
        let cost = lock(&self.device_cost).get(kernel).copied();
        cost.map(|nanos| Duration::from_nanos(nanos as u64))
    }

    /// The CPU was taken as the faster one: what is thought of the kernel gets better
    /// by a little, so that it is tried again one day.
    pub(super) fn passed_over(&self, kernel: &str) {
        if let Some(cost) = lock(&self.device_cost).get_mut(kernel) {
            *cost *= 1.0 - PASSED_OVER;
        }
    }

    /// Books the sound of a call that was done, without what it was padded with.
    pub(super) fn heard(&self, call: &Call, samples: usize) {
        add(&self.functions[call.index()].samples, samples as u64);
    }

    /// Learns what a dispatch of a kernel takes.
    pub(super) fn dispatched(&self, kernel: &'static str, time: Duration) {
        let mut costs = lock(&self.device_cost);
        let new = time.as_secs_f64() * 1e9;
        let cost = costs.entry(kernel).or_insert(new);
        *cost += NEW * (new - *cost);
    }

    /// Learns what the CPU takes for a call, or for a part of one.
    pub(super) fn computed(&self, part: &Call, time: Duration) {
        // One that is mostly overhead says nothing about its work.
        if time >= 5 * OVERHEAD {
            let new = (time - OVERHEAD).as_secs_f64() * 1e9 / part.work().max(1.0);
            let cost = &mut lock(&self.cpu_cost)[part.index()];
            *cost += NEW * (new - *cost);
        }
    }

    /// Books a call of the user: these bytes in and out, this long from call to answer.
    pub(super) fn book(&self, call: &Call, bytes: u64, whole: Duration, finish: &Finish) {
        let counters = &self.functions[call.index()];
        add(&counters.calls, 1);
        let parts = match finish {
            Finish::Cancelled => return add(&counters.cancelled, 1),
            Finish::Refused => return add(&counters.refused, 1),
            Finish::Invalid => return add(&counters.invalid, 1),
            Finish::Failed => return add(&counters.failed, 1),
            Finish::Done(parts) => parts,
        };
        let (place, reason) = parts.place();
        add(
            match place {
                Place::Device => &counters.device,
                Place::Cpu => &counters.cpu,
            },
            1,
        );
        add(&counters.device_ns, nanos(parts.device));
        add(&counters.queue_ns, nanos(parts.queued));
        add(&counters.cpu_ns, nanos(parts.cpu));
        add(&counters.bytes, bytes);
        add(&counters.whole_ns, nanos(whole));
        let at = Reason::ALL.iter().position(|r| *r == reason);
        if let Some(count) = at.and_then(|at| counters.reasons.get(at)) {
            add(count, 1);
        }
        add(&counters.latency[bucket(whole).min(BUCKETS - 1)], 1);
    }

    /// The counters now, of a runtime whose device and queue are like this.
    pub(super) fn metrics(&self, now: Gauges) -> Metrics {
        let functions = NAMES.iter().zip(&self.functions);
        let functions = functions.map(|(name, counters)| (*name, function(name, counters)));
        Metrics {
            functions: functions.collect(),
            device_present: now.device_present,
            device_losses: now.device_losses,
            queue_length: now.queue_length,
            queue_limit: now.queue_limit,
        }
    }
}

/// What is not counted by function.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gauges {
    pub(super) device_present: bool,
    pub(super) device_losses: u64,
    pub(super) queue_length: usize,
    pub(super) queue_limit: usize,
}

fn function(name: &str, counters: &Counters) -> FunctionMetrics {
    let get = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
    let seconds = |counter: &AtomicU64| get(counter) as f64 / 1e9;
    let counts: Vec<u64> = counters.latency.iter().map(get).collect();
    let all: u64 = counts.iter().sum();
    let percentile = |share: f64| {
        let wanted = (all as f64 * share).ceil() as u64;
        let mut seen = 0;
        let at = counts.iter().position(|count| {
            seen += count;
            seen >= wanted
        });
        match all {
            0 => 0.0,
            _ => upper(at.unwrap_or(BUCKETS - 1)).as_secs_f64(),
        }
    };
    let whole = seconds(&counters.whole_ns);
    let audio = (name == NAMES[0]).then(|| get(&counters.samples) as f64 / RATE);
    let reasons = Reason::ALL.iter().zip(&counters.reasons);
    let reasons = reasons
        .map(|(reason, count)| (*reason, get(count)))
        .filter(|(_, count)| *count > 0);
    let (fallbacks, kept): (Vec<_>, Vec<_>) = reasons.partition(|(reason, _)| reason.is_fallback());
    let named = |list: Vec<(Reason, u64)>| {
        let named = list.into_iter().map(|(reason, n)| (reason.name(), n));
        named.collect::<BTreeMap<_, _>>()
    };
    FunctionMetrics {
        calls: get(&counters.calls),
        on_device: get(&counters.device),
        on_cpu: get(&counters.cpu),
        cancelled: get(&counters.cancelled),
        refused: get(&counters.refused),
        invalid: get(&counters.invalid),
        failed: get(&counters.failed),
        bytes: get(&counters.bytes),
        device_seconds: seconds(&counters.device_ns),
        queue_seconds: seconds(&counters.queue_ns),
        cpu_seconds: seconds(&counters.cpu_ns),
        whole_seconds: whole,
        p50_seconds: percentile(0.5),
        p95_seconds: percentile(0.95),
        p99_seconds: percentile(0.99),
        audio_seconds: audio,
        realtime_factor: audio.filter(|_| whole > 0.0).map(|audio| audio / whole),
        chosen: named(kept),
        fallbacks: named(fallbacks),
    }
}

/// What a runtime counted, and how its device and queue are.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Metrics {
    /// By the function's name.
    pub functions: BTreeMap<&'static str, FunctionMetrics>,
    /// Whether there is a device, and not lost.
    pub device_present: bool,
    /// Times that the device was lost.
    pub device_losses: u64,
    /// Calls that wait for the device.
    pub queue_length: usize,
    /// Calls that may wait.
    pub queue_limit: usize,
}

/// What one function counted since the runtime was opened. One call of the user is one
/// call here, under the name of the function that was called (the forms on slices and on
/// blocks have one name), whatever did it: at once or in parts, such as heads one by one
/// or more rows than a dispatch takes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct FunctionMetrics {
    /// Calls, however they ended.
    pub calls: u64,
    /// Done by the device, all parts of them.
    pub on_device: u64,
    /// Done by the CPU, all of them or some part.
    pub on_cpu: u64,
    /// Given up by their caller.
    pub cancelled: u64,
    /// That found the queue full and would not wait.
    pub refused: u64,
    /// With arguments that don't go together.
    pub invalid: u64,
    /// Whose blocks could not be read or written: a device that died had them.
    pub failed: u64,
    /// Bytes of the callers' operands and results, of the calls that were done: without
    /// what a kernel's buffers have beyond them, and without tables, parameters, biases
    /// and masks.
    pub bytes: u64,
    /// From submission to completion, all parts of all calls together; those of a run
    /// list share its time.
    pub device_seconds: f64,
    /// Waiting in the queue.
    pub queue_seconds: f64,
    /// On the CPU.
    pub cpu_seconds: f64,
    /// From call to answer, of those that were done; waiting included.
    pub whole_seconds: f64,
    /// Half of the calls took at most this, within 19 %, waiting included.
    pub p50_seconds: f64,
    /// 95 of 100.
    pub p95_seconds: f64,
    /// 99 of 100.
    pub p99_seconds: f64,
    /// Sound that went through, for `process_audio_to_features`, without what a window is
    /// padded with. A block does not say how much of it is padding: 30 s each.
    pub audio_seconds: Option<f64>,
    /// Seconds of sound per second of calls.
    pub realtime_factor: Option<f64>,
    /// Calls by the reason for their place, where nothing went wrong. Of one in parts, the
    /// first part's that its place did.
    pub chosen: BTreeMap<&'static str, u64>,
    /// Calls that the CPU did, all or some part, for a device that should have, by the
    /// reason of the first such part.
    pub fallbacks: BTreeMap<&'static str, u64>,
}

impl Metrics {
    /// As JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Calls, however they ended.
    pub fn calls(&self) -> u64 {
        self.functions.values().map(|f| f.calls).sum()
    }

    /// Calls that the device did, all parts of them.
    pub fn on_device(&self) -> u64 {
        self.functions.values().map(|f| f.on_device).sum()
    }

    /// Calls that the CPU did, all or some part, for a device that should have.
    pub fn fallbacks(&self) -> u64 {
        let all = self.functions.values().flat_map(|f| f.fallbacks.values());
        all.sum()
    }
}

impl Place {
    /// A name for reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cpu => "cpu",
            Self::Device => "device",
        }
    }
}
