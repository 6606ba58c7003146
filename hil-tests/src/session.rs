//! What checks use of the driver: a loaded kernel, and runs whose outputs are
//! poisoned before and judged as written after.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use bytemuck::Pod;
use golden::compare::{self, Comparison, Written};
use golden::diagnose;
use golden::lut::Table;
use npu_driver::emulator::{self, Observer};
use npu_driver::runtime::RunObserver;
use npu_driver::{
    Context, Device, DeviceInfo, DeviceSelector, Error, InstructionStream, Kernel, Lut, RunStats,
    Xclbin,
};

use crate::check::Failure;
use crate::record::tape::{RuntimeTape, Tape};
use crate::record::{How, Recorder};
use crate::regressions::{AllKept, Kept};
use crate::report::Outcome;
use crate::seed::Seed;
use crate::sources;

/// Longest wait for one run. Above the kernel driver's own two seconds, and
/// far above what the emulator needs for the longest kernel.
const DEADLINE: Duration = Duration::from_secs(60);

/// A first wait, too short for most runs: one that ends early must take nothing away.
const GLANCE: Duration = Duration::from_millis(1);

/// A device and a folder of built kernels.
#[derive(Clone, Debug)]
pub struct Session {
    selector: DeviceSelector,
    node: Option<PathBuf>,
    kernels: PathBuf,
    sources: Option<PathBuf>,
    plant: Option<crate::inject::Plant>,
    seed: Seed,
    kept: Arc<AllKept>,
    table: Option<Arc<Table>>,
    recorder: Option<Arc<Recorder>>,
    observer: Option<Observer>,
    /// The check that has the session.
    check: &'static str,
}

impl Session {
    /// `kernels` holds `NAME.xclbin`, `NAME.insts.bin` and `NAME.json`.
    pub fn new(selector: DeviceSelector, kernels: &Path) -> Self {
        Self {
            selector,
            node: None,
            kernels: kernels.to_owned(),
            sources: None,
            plant: None,
            seed: Seed::FIXED,
            kept: Arc::default(),
            table: None,
            recorder: None,
            observer: None,
            check: "",
        }
    }

    /// The same beside a source tree: a kernel that was built before an edit of it is
    /// refused.
    pub fn with_sources(mut self, root: Option<PathBuf>) -> Self {
        self.sources = root;
        self
    }

    /// The same with other random inputs.
    pub fn with_seed(mut self, seed: Seed) -> Self {
        self.seed = seed;
        self
    }

    /// The same with what checks failed on before, which they try first.
    pub fn with_kept(mut self, kept: AllKept) -> Self {
        self.kept = Arc::new(kept);
        self
    }

    /// The same with a table that checks upload instead of their own, those that take one
    /// ([`crate::table_checks`]).
    pub fn with_table(mut self, table: Table) -> Self {
        self.table = Some(Arc::new(table));
        self
    }

    /// The table to upload instead of a check's own.
    pub(crate) fn table(&self) -> Option<&Table> {
        self.table.as_deref()
    }

    /// How the device is opened.
    pub(crate) fn selector(&self) -> DeviceSelector {
        self.selector
    }

    /// The same on the emulator, unrecorded: a recording is of one device.
    pub(crate) fn on_emulator(mut self) -> Self {
        self.selector = DeviceSelector::Emulator;
        self.node = None;
        self.recorder = None;
        self
    }

    /// The same on the timed emulator, whose runs `observer` sees; unrecorded.
    pub(crate) fn observed(mut self, observer: Observer) -> Self {
        self = self.on_emulator();
        self.selector = DeviceSelector::EmulatorTimed;
        self.observer = Some(observer);
        self
    }

    /// The same, and every run is recorded.
    pub fn with_recorder(mut self, recorder: Recorder) -> Self {
        self.recorder = Some(Arc::new(recorder));
        self
    }

    /// The same for a check, which is named in recordings.
    pub(crate) fn for_check(mut self, check: &'static str) -> Self {
        self.check = check;
        self
    }

    /// Seed of the random inputs.
    pub fn seed(&self) -> Seed {
        self.seed
    }

    /// What a check failed on before.
    pub(crate) fn kept(&self, check: &str) -> Option<&Kept> {
        self.kept.of(check)
    }

    /// What makes the random input that has `own` as its number.
    pub(crate) fn random(&self, own: u64) -> u64 {
        self.seed.of(own)
    }

    /// The same on this node of the kernel driver instead of the first one.
    pub fn on_node(mut self, node: Option<PathBuf>) -> Self {
        self.node = node;
        self
    }

    /// The same with a planted defect. A defect of the device is switched on
    /// for the whole process.
    pub fn with_plant(mut self, plant: crate::inject::Plant) -> Self {
        plant.switch_on();
        self.plant = Some(plant);
        self
    }

    /// What the device says of itself.
    ///
    /// # Errors
    /// Those of [`Device::open`].
    pub fn info(&self) -> Result<DeviceInfo, Error> {
        Ok(self.open()?.info().clone())
    }

    /// Opens the device and loads a kernel into a fresh context.
    pub(crate) fn load(&self, name: &str) -> Result<Loaded, Failure> {
        let device = self.device()?;
        self.load_on(&device, name)
    }

    pub(crate) fn device(&self) -> Result<Device, Failure> {
        self.open().map_err(infrastructure)
    }

    /// The folder of built kernels.
    pub(crate) fn kernels(&self) -> &Path {
        &self.kernels
    }

    /// Opens the device.
    ///
    /// # Errors
    /// Those of [`Device::open`].
    pub fn open(&self) -> Result<Device, Error> {
        if let (DeviceSelector::EmulatorTimed, Some(observer)) = (self.selector, &self.observer) {
            return Device::emulated(emulator::Options {
                costs: Some(emulator::Costs::phoenix()),
                observer: Some(observer.clone()),
                ..Default::default()
            });
        }
        let (DeviceSelector::Amdxdna, Some(wanted)) = (self.selector, &self.node) else {
            return Device::open(self.selector);
        };
        let nodes = npu_driver::probe::nodes();
        match nodes.iter().find(|node| node.path == *wanted) {
            Some(node) => Device::amdxdna(node, format!("{} was asked for", wanted.display())),
            None => Err(Error::NoDevice {
                wanted: "amdxdna",
                detail: format!("{} is not a node of its driver", wanted.display()),
            }),
        }
    }

    pub(crate) fn load_on(&self, device: &Device, name: &str) -> Result<Loaded, Failure> {
        let (image, manifest) = self.image_and_manifest(name)?;
        let xclbin = parsed(&image, &manifest)?;
        let stream = self.stream(name)?;
        let context = device.context(&xclbin).map_err(rejected)?;
        let kernel = context.only_kernel().map_err(rejected)?;
        Ok(Loaded {
            name: name.to_owned(),
            device: device.clone(),
            _context: context,
            kernel,
            stream,
            plant: self.plant.clone(),
            tape: self.tape(name, &image, &manifest)?,
            unwritten: RefCell::default(),
            strayed: RefCell::default(),
            before: RefCell::default(),
        })
    }

    /// What records the runs of a kernel's context, if anything does.
    fn tape(&self, name: &str, image: &[u8], manifest: &[u8]) -> Result<Option<Tape>, Failure> {
        let tape = self
            .recorder
            .as_ref()
            .map(|recorder| Tape::new(recorder.clone(), self.check, name, image, manifest));
        tape.transpose().map_err(not_recorded)
    }

    /// What records the runs of a runtime, if anything does.
    pub(crate) fn runtime_tape(&self) -> Option<Arc<dyn RunObserver>> {
        let recorder = self.recorder.clone()?;
        Some(Arc::new(RuntimeTape::new(recorder, self.check)))
    }

    /// Fails if a run of a runtime could not be recorded.
    pub(crate) fn is_recorded(&self) -> Result<(), Failure> {
        let problem = self.recorder.as_ref().and_then(|r| r.problem(self.check));
        problem.map_or(Ok(()), |problem| Err(not_recorded(problem)))
    }

    pub(crate) fn xclbin(&self, name: &str) -> Result<Xclbin, Failure> {
        let (image, manifest) = self.image_and_manifest(name)?;
        parsed(&image, &manifest)
    }

    fn image_and_manifest(&self, name: &str) -> Result<(Vec<u8>, Vec<u8>), Failure> {
        let from = self.plant.as_ref().map_or(name, |p| p.image_of(name));
        let mut manifest = self.read(from, "json")?;
        let mut bytes = self.read(from, "xclbin")?;
        if let Some(plant) = &self.plant {
            plant
                .image(name, &mut bytes, &mut manifest)
                .map_err(|error| infrastructure_text(&error))?;
        }
        if let Some(root) = &self.sources {
            sources::are_current(root, &manifest)
                .map_err(|error| Failure(Outcome::Rejected { error }))?;
        }
        Ok((bytes, manifest))
    }

    /// The bytes of a kernel's xclbin.
    pub(crate) fn image(&self, name: &str) -> Result<Vec<u8>, Failure> {
        self.read(name, "xclbin")
    }

    pub(crate) fn stream(&self, name: &str) -> Result<InstructionStream, Failure> {
        let from = self.plant.as_ref().map_or(name, |p| p.stream_of(name));
        let mut bytes = self.read(from, "insts.bin")?;
        if let Some(plant) = &self.plant {
            plant
                .stream(name, &mut bytes)
                .map_err(|error| infrastructure_text(&error))?;
        }
        InstructionStream::from_bytes(&bytes).map_err(rejected)
    }

    fn read(&self, name: &str, extension: &str) -> Result<Vec<u8>, Failure> {
        let path = self.kernels.join(format!("{name}.{extension}"));
        std::fs::read(&path).map_err(|e| {
            infrastructure_text(&format!(
                "{}: {e}; run `cargo xtask build-kernels`",
                path.display()
            ))
        })
    }
}

fn parsed(image: &[u8], manifest: &[u8]) -> Result<Xclbin, Failure> {
    Xclbin::from_bytes(image)
        .and_then(|xclbin| xclbin.with_manifest(manifest))
        .map_err(rejected)
}

fn not_recorded(error: impl std::fmt::Display) -> Failure {
    infrastructure_text(&format!("the run can't be recorded: {error}"))
}

/// A kernel in a context of its own.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) name: String,
    pub(crate) device: Device,
    _context: Context,
    pub(crate) kernel: Kernel,
    pub(crate) stream: InstructionStream,
    plant: Option<crate::inject::Plant>,
    tape: Option<Tape>,
    /// What the last run left unwritten, for explaining wrong data.
    unwritten: RefCell<Option<String>>,
    /// What it wrote to an input instead of the output.
    strayed: RefCell<Vec<u8>>,
    /// What it wrote.
    before: RefCell<Vec<u8>>,
}

impl Loaded {
    /// Binds a table or run-time parameters by name.
    pub(crate) fn bind<T: Pod>(&self, name: &str, data: &[T]) -> Result<(), Failure> {
        let mut bytes: Vec<u8> = bytemuck::cast_slice(data).to_vec();
        if let Some(plant) = &self.plant {
            plant.table(name, &mut bytes);
        }
        if let Some(tape) = &self.tape {
            tape.named(name, How::Bound, &bytes).map_err(not_recorded)?;
        }
        self.kernel.bind(name, &bytes).map_err(rejected)
    }

    /// Uploads a lookup table.
    pub(crate) fn upload(&self, name: &str, entries: &[u8]) -> Result<(), Failure> {
        let mut entries = entries.to_vec();
        if let Some(plant) = &self.plant {
            plant.table(name, &mut entries);
        }
        if let Some(tape) = &self.tape {
            tape.named(name, How::Uploaded, &entries)
                .map_err(not_recorded)?;
        }
        let lut = Lut::new(name, &entries).map_err(rejected)?;
        self.kernel.upload(&lut).map_err(rejected)
    }

    /// Runs with one input and one output buffer.
    pub(crate) fn run<I: Pod + Send, O: Pod + Send>(
        &self,
        input: &[I],
        outputs: usize,
    ) -> Result<Vec<O>, Failure> {
        self.run_stream(&self.stream, input, outputs)
            .map(|(data, _)| data)
    }

    /// Runs a given instruction stream; returns the output and the counts.
    pub(crate) fn run_stream<I: Pod + Send, O: Pod + Send>(
        &self,
        stream: &InstructionStream,
        input: &[I],
        outputs: usize,
    ) -> Result<(Vec<O>, Option<RunStats>), Failure> {
        self.run_inputs(stream, &[input], outputs)
    }

    /// Runs with several input buffers of one type and one output buffer.
    pub(crate) fn run_many<I: Pod + Send, O: Pod + Send>(
        &self,
        inputs: &[&[I]],
        outputs: usize,
    ) -> Result<Vec<O>, Failure> {
        self.run_inputs(&self.stream, inputs, outputs)
            .map(|(data, _)| data)
    }

    fn run_inputs<I: Pod + Send, O: Pod + Send>(
        &self,
        stream: &InstructionStream,
        inputs: &[&[I]],
        outputs: usize,
    ) -> Result<(Vec<O>, Option<RunStats>), Failure> {
        let mut sources = Vec::new();
        let mut sent = Vec::new();
        let mut given = Vec::new();
        for (i, input) in inputs.iter().enumerate() {
            let mut input: Vec<I> = input.to_vec();
            if let Some(plant) = &self.plant {
                plant.input(&self.name, i, bytemuck::cast_slice_mut(&mut input));
            }
            if let Some(tape) = &self.tape {
                let blob = tape.blob(bytemuck::cast_slice(&input));
                given.push(blob.map_err(not_recorded)?);
            }
            sources.push(self.device.buffer_from(&input).map_err(rejected)?);
            sent.push(input);
        }
        let mut target = self.device.buffer::<O>(outputs).map_err(rejected)?;
        let poison = compare::poison(outputs * size_of::<O>(), outputs as u64);
        bytemuck::cast_slice_mut::<O, u8>(target.as_mut_slice().map_err(rejected)?)
            .copy_from_slice(&poison);
        if let Some(plant) = &self.plant {
            plant.run(&self.name);
        }
        let mut run = self.kernel.run(stream);
        for source in &mut sources {
            run = run.arg(source);
        }
        let ended = match run.arg(&mut target).submit() {
            Err(error) => Err((error, false)),
            Ok(mut run) => match run.wait(GLANCE) {
                Err(Error::WaitTimeout { .. }) => run.wait(DEADLINE),
                ended => ended,
            }
            .map_err(|error| (error, true)),
        };
        if let (Some(tape), Err((error, _))) = (&self.tape, &ended) {
            let size = (outputs * size_of::<O>(), size_of::<O>());
            tape.run(stream, &given, size, Err(error))
                .map_err(not_recorded)?;
        }
        let completion = ended.map_err(|(error, submitted)| match submitted {
            true => run_failed(error),
            false => rejected(error),
        })?;
        let data = target.to_vec().map_err(rejected)?;
        let bytes: &[u8] = bytemuck::cast_slice(&data);
        if let Some(tape) = &self.tape {
            let size = (bytes.len(), size_of::<O>());
            tape.run(stream, &given, size, Ok(bytes))
                .map_err(not_recorded)?;
        }
        let before = self.before.replace(bytes.to_vec());
        self.strayed.borrow_mut().clear();
        *self.unwritten.borrow_mut() = match compare::written(&poison, bytes) {
            Written::Fully | Written::Constant(_) if before == bytes => {
                Some("it is the output of the run before".to_owned())
            }
            // A word is too little to fail for, but explains what is wrong.
            Written::Fully | Written::Constant(_) => {
                compare::untouched(&poison, bytes, 4).map(never_written)
            }
            Written::Unchanged => {
                let mut to = "and no other".to_owned();
                for (i, (source, sent)) in sources.iter_mut().zip(&sent).enumerate() {
                    let now = source.to_vec().map_err(rejected)?;
                    let now: &[u8] = bytemuck::cast_slice(&now);
                    if now != bytemuck::cast_slice::<I, u8>(sent) {
                        to = format!("but input buffer {i}");
                        *self.strayed.borrow_mut() = now.to_vec();
                    }
                }
                Some(format!("the device never wrote the output buffer, {to}"))
            }
            Written::Partly { first, bytes } => Some(never_written((first, bytes))),
        };
        Ok((data, completion.stats))
    }

    /// What the last run wrote to an input buffer while it left the output's as it was.
    pub(crate) fn strayed(&self) -> Option<Vec<u8>> {
        let bytes = self.strayed.borrow();
        (!bytes.is_empty()).then(|| bytes.clone())
    }

    /// As [`Loaded::expect_equal`]; `cause` is asked for what explains a wrong output.
    pub(crate) fn expect_explained<T: Copy + Into<i64>>(
        &self,
        what: &str,
        shape: &[usize],
        expected: &[T],
        actual: &[T],
        cause: impl FnOnce() -> Option<String>,
    ) -> Result<(), Failure> {
        let Err(Failure(mut outcome)) = self.expect_equal(what, shape, expected, actual) else {
            return Ok(());
        };
        if let (Outcome::WrongData { first, .. }, Some(cause)) = (&mut outcome, cause()) {
            *first = format!("{first}; {cause}");
        }
        Err(Failure(outcome))
    }

    /// Compares the last run's output with the golden one, bit for bit. An
    /// output that was not written is wrong data: it holds the poison.
    pub(crate) fn expect_equal<T: Copy + Into<i64>>(
        &self,
        what: &str,
        shape: &[usize],
        expected: &[T],
        actual: &[T],
    ) -> Result<(), Failure> {
        expect_equal(what, shape, expected, actual).map_err(|failure| {
            match (failure, &*self.unwritten.borrow()) {
                (
                    Failure(Outcome::WrongData {
                        first,
                        wrong,
                        of,
                        errors,
                    }),
                    Some(note),
                ) => Failure(Outcome::WrongData {
                    first: format!("{first}; {note}"),
                    wrong,
                    of,
                    errors,
                }),
                (failure, _) => failure,
            }
        })
    }
}

fn never_written((first, bytes): (usize, usize)) -> String {
    let last = first + bytes - 1;
    format!("bytes {first} to {last} of the output were never written")
}

/// A comparison as a check's result; `what` says which data.
pub(crate) fn expect_equal<T: Copy + Into<i64>>(
    what: &str,
    shape: &[usize],
    expected: &[T],
    actual: &[T],
) -> Result<(), Failure> {
    let Comparison {
        elements,
        wrong,
        first,
    } = compare::exact(shape, expected, actual).map_err(|e| infrastructure_text(&e.to_string()))?;
    match first {
        None => Ok(()),
        Some(first) => Err(Failure(Outcome::WrongData {
            first: std::iter::once(format!("{what}: {first}"))
                .chain(diagnose::diagnose(shape, expected, actual))
                .collect::<Vec<_>>()
                .join("; "),
            wrong,
            of: elements,
            errors: compare::errors(shape, expected, actual).map(|e| Box::new(e.into())),
        })),
    }
}

/// Fails unless `holds`.
pub(crate) fn bound(holds: bool, text: impl FnOnce() -> String) -> Result<(), Failure> {
    if holds {
        Ok(())
    } else {
        Err(Failure(Outcome::OutOfBound { bound: text() }))
    }
}

/// The driver or the device refused something that it should have taken.
pub(crate) fn rejected(error: Error) -> Failure {
    Failure(refusal(&error))
}

fn refusal(error: &Error) -> Outcome {
    let text = describe(error);
    match is_loss(error) {
        true => Outcome::DeviceLost { error: text },
        false => Outcome::Rejected { error: text },
    }
}

/// Something that the check needs did not work.
pub(crate) fn infrastructure(error: Error) -> Failure {
    let text = describe(&error);
    Failure(match is_loss(&error) {
        true => Outcome::DeviceLost { error: text },
        false => Outcome::Infrastructure { error: text },
    })
}

/// Whether the device itself is gone.
fn is_loss(error: &Error) -> bool {
    matches!(error, Error::FirmwareDead | Error::DeviceRemoved)
}

pub(crate) fn infrastructure_text(error: &str) -> Failure {
    Failure(Outcome::Infrastructure {
        error: error.to_owned(),
    })
}

pub(crate) fn run_failed(error: Error) -> Failure {
    Failure(run_outcome(&error))
}

/// What a run that ended with this error means.
pub(crate) fn run_outcome(error: &Error) -> Outcome {
    match error {
        Error::WaitTimeout { .. } | Error::CommandTimeout { .. } => Outcome::Hang {
            diagnosis: describe(error),
        },
        _ => refusal(error),
    }
}

fn describe(error: &Error) -> String {
    format!("{error}\n{}", error.remedy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_on_the_emulator_instead_are_not_recorded() {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::new(DeviceSelector::Amdxdna, folder.path())
            .on_node(Some("/dev/accel/accel1".into()))
            .with_recorder(Recorder::new(folder.path()).unwrap())
            .on_emulator();
        assert_eq!(session.selector, DeviceSelector::Emulator);
        assert!(session.node.is_none() && session.recorder.is_none());
    }
}
