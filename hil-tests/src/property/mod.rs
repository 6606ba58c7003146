//! Properties: checks that hold for every value of a kind.
//!
//! A [`Property`] draws values (shapes, scales, lengths, tables), gives each to a kernel
//! and compares bit for bit with golden. The values follow from the session's seed.
//! Values that it failed on before come first. A failure shrinks ([`shrink`]): on the
//! emulator as long as that fails too, each accepted step confirmed on the device. What
//! is left is told in the report, and kept with the seed.
//!
//! [`values`] has what values are made of, [`elementwise`], [`products`], [`attention`]
//! and [`rows`] the properties of the kernels.

mod attention;
mod elementwise;
mod products;
mod rows;
mod shrink;
mod values;

use std::fmt::Debug;

use npu_driver::DeviceSelector;
use proptest::strategy::{BoxedStrategy, Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde::de::DeserializeOwned;
use serde::Serialize;

use crate::check::{Check, Failure, Notes};
use crate::report::Outcome;
use crate::session::{infrastructure_text, Loaded, Session};
use shrink::Judge;

/// What must hold for every value.
trait Property {
    /// Name of the check.
    const NAME: &'static str;
    /// The kernel.
    const KERNEL: &'static str;
    /// Values of one run.
    const VALUES: u32;
    /// A value: numbers and seeds, so that a line of JSON has all of it.
    type Value: Clone + Debug + Serialize + DeserializeOwned + 'static;

    /// How values are drawn.
    fn values() -> BoxedStrategy<Self::Value>;

    /// Runs the kernel on a value.
    fn judge(loaded: &Loaded, value: &Self::Value) -> Result<Judged, Failure>;
}

/// What a value that did not fail showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Judged {
    /// The device gave golden's bits.
    Equal,
    /// The kernel's integers can't express the value, which golden says as well.
    NoSuchNumbers,
}

/// A property's check.
const fn check_of<P: Property>(about: &'static str, kernels: &'static [&'static str]) -> Check {
    Check {
        name: P::NAME,
        about,
        kernels,
        body: hold::<P>,
    }
}

pub(crate) const CHECKS: &[Check] = &[
    check_of::<elementwise::Tables>(
        "GELU, SiLU and any bytes as table, any scales and zero points, codes of every kind: bit for bit",
        &["gelu_512"],
    ),
    check_of::<elementwise::Lengths>(
        "any length in steps of 16,384 codes through any table on sixteen cores: bit for bit",
        &["gelu_stream"],
    ),
    check_of::<products::Multiplier>(
        "products of any shape up to 64x64x64, any requantisation and bias: bit for bit",
        &["matmul_64x64x64"],
    ),
    check_of::<products::Shift>(
        "the same with requantisation by a power of two: bit for bit",
        &["matmul_shift_64x64x64"],
    ),
    check_of::<products::Wide>(
        "INT16 products of any shape up to 64x128x64, any level: bit for bit",
        &["gemm_64x64x128"],
    ),
    check_of::<attention::Tile>(
        "any scales that the integers express, matrices of every kind: bit for bit",
        &["attention_64x64"],
    ),
    check_of::<attention::Fast>(
        "any scales that the integers express, matrices of every kind: bit for bit",
        &["attention_fast_64x64"],
    ),
    check_of::<attention::Precise>(
        "any number of keys, any mask, any scales: bit for bit",
        &["attention_precise_1536"],
    ),
    check_of::<rows::Norm>(
        "any gains, offsets, shifts and eps, rows of every kind: bit for bit",
        &["layer_norm_1536x512"],
    ),
    check_of::<rows::Mel>(
        "noise of any length, level and place in the window, square waves and clicks of full scale: bit for bit",
        &["mel"],
    ),
];

/// A kernel on one device, loaded when it is needed, and anew after a run that may have
/// left its context in disorder.
struct Bench<P> {
    session: Session,
    loaded: Option<Loaded>,
    property: std::marker::PhantomData<P>,
}

impl<P: Property> Bench<P> {
    fn new(session: Session) -> Self {
        Self {
            session,
            loaded: None,
            property: std::marker::PhantomData,
        }
    }

    fn judge(&mut self, value: &P::Value) -> Result<Judged, Failure> {
        let loaded = match self.loaded.take() {
            Some(loaded) => loaded,
            None => self.session.load(P::KERNEL)?,
        };
        let judged = P::judge(&loaded, value);
        if judged.as_ref().map_or_else(shrink::is_data, |_| true) {
            self.loaded = Some(loaded);
        }
        judged
    }
}

fn text(error: impl ToString) -> Failure {
    infrastructure_text(&error.to_string())
}

/// The body of a property's check.
fn hold<P: Property>(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let mut device = Bench::<P>::new(session.clone());
    let before = session.kept(P::NAME).map_or(&[][..], |k| &k.values);
    // One of another version of the property is no value of this one.
    let before = before
        .iter()
        .filter_map(|v| serde_json::from_value(v.clone()).ok());
    let mut again = 0;
    for value in before {
        match device.judge(&value) {
            Ok(judged) => again += u32::from(judged == Judged::Equal),
            Err(first @ Failure(Outcome::Infrastructure { .. })) => return Err(first),
            Err(failure) => {
                notes.add("it failed on this value before".to_owned());
                notes.failed_on(serde_json::to_value(&value).map_err(text)?);
                return Err(failure);
            }
        }
    }
    let mut runner = TestRunner::new_with_rng(Config::default(), rng(session));
    let strategy = P::values();
    let mut equal = 0;
    // Values that the integers can't express are drawn again, but not for ever.
    for _ in 0..8 * P::VALUES {
        if equal == P::VALUES {
            break;
        }
        let mut tree = strategy.new_tree(&mut runner).map_err(text)?;
        match device.judge(&tree.current()) {
            Ok(judged) => equal += u32::from(judged == Judged::Equal),
            Err(first @ Failure(Outcome::Infrastructure { .. })) => return Err(first),
            Err(first) => return Err(smallest::<P>(session, &mut device, &mut tree, first, notes)),
        }
    }
    if equal < P::VALUES {
        return Err(text(format!(
            "only {equal} values of {} were ones that the kernel can express",
            P::VALUES
        )));
    }
    notes.add(format!("{equal} values equal to golden"));
    if again > 0 {
        notes.add(format!("{again} values that it failed on before pass"));
    }
    Ok(())
}

fn rng(session: &Session) -> TestRng {
    let mut bytes = [0; 32];
    for (part, own) in bytes.chunks_exact_mut(8).zip(0u64..) {
        part.copy_from_slice(&session.random(0x9407_0000 + own).to_le_bytes());
    }
    TestRng::from_seed(RngAlgorithm::ChaCha, &bytes)
}

/// Shrinks a failure; the smallest one's, which the notes name.
fn smallest<P: Property>(
    session: &Session,
    device: &mut Bench<P>,
    tree: &mut dyn ValueTree<Value = P::Value>,
    first: Failure,
    notes: &mut Notes,
) -> Failure {
    let emulated = matches!(
        session.selector(),
        DeviceSelector::Emulator | DeviceSelector::EmulatorTimed
    );
    let found = if emulated {
        shrink::shrink(tree, first, Judge::Alone(&mut |v| device.judge(v).err()))
    } else {
        let mut emulator = Bench::<P>::new(session.clone().on_emulator());
        let judge = Judge::Confirmed {
            emulator: &mut |v| emulator.judge(v).err(),
            device: &mut |v| device.judge(v).err(),
        };
        shrink::shrink(tree, first, judge)
    };
    notes.add(found.how());
    match serde_json::to_value(&found.value) {
        Ok(value) => notes.failed_on(value),
        Err(error) => notes.add(format!("the value can't be kept: {error}")),
    }
    found.failure
}
