//! Designs to measure the emulator itself with.

use npu_arch::array::bd::BdError;
use npu_arch::array::{BdId, Bundle, CoreBd, Device, DmaChannel, TileCoord};
use npu_image::txn;

use super::design::Design;
use super::CalibrationError;
use crate::array::{Array, Costs, Limits, RunOutcome};
use crate::host::HostBuffers;

/// Words per round.
const WORDS: u32 = 512;

/// Takes 512 words, runs a scalar loop of ten bundles some times over each,
/// gives 512 words; for ever. `REPEAT` stands for those times less one. Locks:
/// 0 and 1 input free and full, 2 and 3 output free and full.
const SCALAR: &str = "
        mova  r6, #-1
        mova  r7, #1
        mova  r11, #255
        movxm r10, #REPEAT
        movxm p7, #outer
        movxm p6, #each
        movxm p5, #inner
        movxm r8, #511
        .p2align 4
outer:  acq   #49, r6
        movxm p0, #0x70400
        movxm p1, #0x70c00
        add   r5, r8, #0
        mova  r4, #0
        nop
        acq   #50, r6
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        .p2align 4
each:   lda   r1, [p0], #4
        add   r9, r10, #0
        nop
        nop
        nop
        nop
        nop
        .p2align 4
inner:  mul   r3, r1, r1
        nop
        add   r4, r4, r5
        xor   r1, r1, r4
        jnzd  r9, r9, p5
        add   r3, r3, r1
        and   r2, r3, r11
        add   r1, r1, r2
        xor   r4, r4, r2
        nop
        jnzd  r5, r5, p6
        st    r1, [p1], #4
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        rel   #48, r7
        nop
        nop
        nop
        nop
        nop
        rel   #51, r7
        nop
        j     #outer
        nop
        nop
        nop
        nop
        nop
";

/// A design of some columns, each with a shim and a core that computes word
/// by word.
#[derive(Clone)]
pub struct Workload {
    array: Array,
    host: HostBuffers,
    stream: txn::Stream,
    args: Vec<u64>,
}

impl Workload {
    /// Scalar cores, one in each column of a device, so many rounds of 512
    /// words through each, and so many passes of ten bundles over each word.
    ///
    /// # Errors
    /// [`CalibrationError`] if the design does not fit.
    pub fn scalar_cores(
        device: Device,
        rounds: u32,
        passes: u32,
    ) -> Result<Self, CalibrationError> {
        let program = SCALAR.replace("REPEAT", &passes.saturating_sub(1).to_string());
        let mut design = Design::with_columns(device)?;
        for col in 0..device.columns() {
            let tile = |row| TileCoord::new(col, row);
            let (mem, core) = (tile(1), tile(2));
            design.connect(mem, (Bundle::South, 1), (Bundle::North, 1))?;
            design.connect(mem, (Bundle::North, 0), (Bundle::South, 0))?;
            design.connect(core, (Bundle::South, 1), (Bundle::Dma, 0))?;
            design.connect(core, (Bundle::Dma, 0), (Bundle::South, 0))?;
            design.program(core, &program)?;
            design.lock(core, 0, 1)?;
            design.lock(core, 2, 1)?;
            for (id, address, acquire, release) in [(0, 0x400, 0, 1), (1, 0xc00, 3, 2)] {
                let bd = CoreBd::default()
                    .address(address)?
                    .length(u64::from(4 * WORDS))?
                    .acquire(acquire, -1)?
                    .release(release, 1)?
                    .next(BdId(id))?;
                let words = bd.valid().to_words().map_err(BdError::from)?;
                design.bd(core, id, &words)?;
            }
            design.push(core, DmaChannel::s2mm(0), 0)?;
            design.push(core, DmaChannel::mm2s(0), 1)?;
        }
        for col in 0..device.columns() {
            let shim = TileCoord::new(col, 0);
            design.transfer(shim, DmaChannel::mm2s(0), 0, rounds * WORDS)?;
            design.transfer(shim, DmaChannel::s2mm(0), 1, rounds * WORDS)?;
        }
        for col in 0..device.columns() {
            design.wait(TileCoord::new(col, 0), DmaChannel::s2mm(0));
        }
        let stream = design.stream()?;
        let (mut array, host, args) = design.into_parts();
        array.set_observer(None);
        Ok(Self {
            array,
            host,
            stream,
            args,
        })
    }

    /// Runs it from the beginning.
    pub fn run(&self, costs: Option<Costs>, threads: usize) -> (RunOutcome, HostBuffers) {
        let mut own = self.clone();
        let outcome = own.run_on(costs, threads);
        (outcome, own.host)
    }

    /// Runs it from where it is, which changes it.
    pub fn run_on(&mut self, costs: Option<Costs>, threads: usize) -> RunOutcome {
        self.array.set_timed(costs);
        self.array.set_threads(threads);
        let limits = Limits::default();
        self.array
            .run(&self.stream, &self.args, &mut self.host, &limits)
    }

    #[cfg(test)]
    pub(super) fn array_mut(&mut self) -> &mut Array {
        &mut self.array
    }

    /// Host addresses of its buffers, input and output of each column.
    pub fn buffers(&self) -> &[u64] {
        &self.args
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{Observer, Watch};

    /// The slices of a trace in the Chrome format: process, thread, name,
    /// first and last time in cycles.
    fn slices(events: &[serde_json::Value]) -> Vec<(u64, u64, String, f64, f64)> {
        let slice = |e: &serde_json::Value| {
            let time = |key: &str| e[key].as_f64().unwrap() * 1000.0;
            let name = e["name"].as_str().unwrap().to_owned();
            let (pid, tid) = (e["pid"].as_u64().unwrap(), e["tid"].as_u64().unwrap());
            (pid, tid, name, time("ts"), time("ts") + time("dur"))
        };
        events
            .iter()
            .filter(|e| e["ph"] == "X")
            .map(slice)
            .collect()
    }

    #[test]
    fn a_trace_reads_back() {
        let mut work = Workload::scalar_cores(Device::Npu1Col1, 3, 1).unwrap();
        let observer = Observer::new(Watch {
            trace: true,
            ..Watch::default()
        });
        work.array.set_observer(Some(observer.clone()));
        let (outcome, _) = work.run(Some(Costs::phoenix()), 1);
        let time = outcome.stats().time.clone().unwrap();
        let mut text = Vec::new();
        let trace = observer.take_trace();
        let functions = |tile| work.array.functions(tile);
        trace.write_chrome(&mut text, &functions).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&text).unwrap();
        let events = json["traceEvents"].as_array().unwrap();
        let named = |kind: &str| -> Vec<&str> {
            let of = events.iter().filter(|e| e["name"] == kind);
            of.map(|e| e["args"]["name"].as_str().unwrap()).collect()
        };
        for track in [
            "core",
            "core stalls",
            "operations",
            "DMA S2MM0",
            "DMA MM2S0",
        ] {
            assert!(named("thread_name").contains(&track), "{track}");
        }
        for process in ["instruction stream", "shim (0,0)", "core tile (0,2)"] {
            assert!(named("process_name").contains(&process), "{process}");
        }
        let mut slices = slices(events);
        // The core's time is all there, and why it stood still.
        let core = &time.cores[0];
        let on = |thread: u64| -> f64 {
            let of = slices.iter().filter(|s| s.0 > 2 && s.1 == thread);
            of.map(|s| s.4 - s.3).sum()
        };
        // All but the cycle that a lock takes to answer; each round has two acquires and
        // two releases.
        assert_eq!(on(2).round() as u64, core.lock - 3 * 4);
        assert!(on(1).round() as u64 >= core.bundles);
        let last = slices.iter().map(|s| s.4).fold(0.0, f64::max);
        assert!(last <= (time.cycles + (1 << 15)) as f64, "{last}");
        // A lock that the core and the DMA hand over.
        let levels: Vec<u64> = events
            .iter()
            .filter(|e| e["ph"] == "C" && e["name"] == "lock 1")
            .map(|e| e["args"]["value"].as_u64().unwrap())
            .collect();
        assert!(levels.windows(2).all(|w| w[0] != w[1]) && levels.len() >= 6);
        slices.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.3.total_cmp(&b.3)));
        for pair in slices.windows(2) {
            let same = (pair[0].0, pair[0].1) == (pair[1].0, pair[1].1);
            assert!(!same || pair[0].4 <= pair[1].3 + 0.001, "{pair:?}");
        }
    }

    #[test]
    fn threads_change_nothing() {
        let work = Workload::scalar_cores(Device::Npu1, 3, 12).unwrap();
        let (one, host) = work.run(Some(Costs::phoenix()), 1);
        assert!(matches!(one, RunOutcome::Completed { .. }), "{one}");
        let time = one.stats().time.clone().unwrap();
        assert!(time.cores.iter().all(|c| c.bundles > 3 * 512 * 12 * 10));
        for threads in [2, 3] {
            let (more, other) = work.run(Some(Costs::phoenix()), threads);
            assert_eq!(more, one);
            for &addr in work.buffers() {
                assert_eq!(other.get(addr), host.get(addr));
            }
        }
        let (functional, other) = work.run(None, 1);
        assert!(matches!(functional, RunOutcome::Completed { .. }));
        for &addr in work.buffers() {
            assert_eq!(other.get(addr), host.get(addr));
        }
    }
}
