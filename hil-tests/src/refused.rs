//! Bad input is refused with the right error, and the next run works.

use std::time::Duration;

use golden::inputs;
use npu_driver::{Device, Error, InstructionStream, Lut};
use npu_image::txn::Target;

use crate::check::{Check, Failure, Notes};
use crate::report::Outcome;
use crate::session::{rejected, Loaded, Session};

const KERNEL: &str = "gelu_512";
const LENGTH: usize = 512;

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "refused/arguments",
        about: "too few, too many and too small host buffers",
        kernels: &[KERNEL],
        body: arguments,
    },
    Check {
        name: "refused/tables",
        about: "tables of 255 and 257 entries, a table that does not exist",
        kernels: &[KERNEL],
        body: tables,
    },
    Check {
        name: "refused/streams",
        about: "damaged instruction streams, and streams of another array",
        kernels: &[KERNEL],
        body: streams,
    },
    Check {
        name: "refused/images",
        about: "damaged xclbins, a kernel name that does not exist",
        kernels: &[KERNEL],
        body: images,
    },
    Check {
        name: "refused/deadlock",
        about: "a run whose input never comes ends in time, says what every tile waits for",
        kernels: &[KERNEL],
        body: deadlock,
    },
];

/// Expects `result` to be an error that `right` takes.
fn expect<T>(
    notes: &mut Notes,
    what: &str,
    result: Result<T, Error>,
    right: fn(&Error) -> bool,
) -> Result<(), Failure> {
    let actual = match result {
        Err(error) if right(&error) => {
            notes.add(format!("{what}: {error}"));
            return Ok(());
        }
        Err(error) => format!("{error:?}"),
        Ok(_) => "success".to_owned(),
    };
    Err(Failure(Outcome::NotRefused {
        expected: format!("{what} to be refused"),
        actual,
    }))
}

/// A plain run through the identity table.
fn works(session: &Session, loaded: &Loaded) -> Result<(), Failure> {
    let identity: Vec<u8> = (0..=255).collect();
    let input = inputs::uniform_i8(LENGTH, session.random(3));
    loaded.bind("gelu_lut", &identity)?;
    let output: Vec<i8> = loaded.run(&input, LENGTH)?;
    loaded.expect_equal("run after refusals", &[LENGTH], &input, &output)
}

fn submit(
    device: &Device,
    loaded: &Loaded,
    stream: &InstructionStream,
    sizes: &[usize],
) -> Result<(), Error> {
    let mut buffers = Vec::new();
    for &size in sizes {
        buffers.push(device.buffer::<u8>(size)?);
    }
    let mut run = loaded.kernel.run(stream);
    for buffer in &mut buffers {
        run = run.arg(buffer);
    }
    run.submit()?.wait(Duration::from_secs(30)).map(|_| ())
}

fn arguments(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    let try_sizes = |sizes: &[usize]| submit(&loaded.device, &loaded, &loaded.stream, sizes);
    let count: fn(&Error) -> bool =
        |e| matches!(e, Error::ArgumentCount { .. } | Error::MissingBuffer { .. });
    let size: fn(&Error) -> bool =
        |e| matches!(e, Error::ArgumentSize { .. } | Error::BufferTooSmall { .. });
    expect(notes, "one buffer", try_sizes(&[LENGTH]), count)?;
    expect(notes, "no buffer", try_sizes(&[]), count)?;
    expect(notes, "nine buffers", try_sizes(&[LENGTH; 9]), count)?;
    expect(notes, "small input", try_sizes(&[LENGTH - 4, LENGTH]), size)?;
    expect(notes, "small output", try_sizes(&[LENGTH, 256]), size)?;
    works(session, &loaded)
}

fn tables(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    let size: fn(&Error) -> bool = |e| matches!(e, Error::TableSize { .. });
    let bind = |name: &str, entries: usize| loaded.kernel.bind(name, &vec![0u8; entries]);
    expect(notes, "255 entries", bind("gelu_lut", 255), size)?;
    expect(notes, "257 entries", bind("gelu_lut", 257), size)?;
    expect(
        notes,
        "a Lut of 255 entries",
        Lut::new("gelu_lut", &[0; 255]),
        size,
    )?;
    let unknown: fn(&Error) -> bool = |e| matches!(e, Error::UnknownTable { .. });
    expect(notes, "unknown table", bind("gelu_table", 256), unknown)?;
    works(session, &loaded)
}

fn streams(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    let bytes = loaded.stream.bytes();
    let truncated = InstructionStream::from_bytes(&bytes[..bytes.len() - 4]);
    expect(notes, "truncated", truncated, |e| {
        matches!(e, Error::BadStream { .. })
    })?;
    let mut unknown = bytes.to_vec();
    unknown[16] = 0x77;
    expect(
        notes,
        "unknown operation",
        InstructionStream::from_bytes(&unknown),
        |e| matches!(e, Error::BadStream { .. }),
    )?;
    // The generation byte of the header: 3 is Phoenix, 4 its successor.
    let mut other = bytes.to_vec();
    other[2] = 4;
    let run = InstructionStream::from_bytes(&other)
        .and_then(|s| submit(&loaded.device, &loaded, &s, &[LENGTH, LENGTH]));
    expect(notes, "other array", run, |e| {
        matches!(e, Error::StreamForOtherArray { .. })
    })?;
    works(session, &loaded)
}

fn images(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let bytes = session.image(KERNEL)?;
    let half = npu_driver::Xclbin::from_bytes(&bytes[..bytes.len() / 2]);
    let bad: fn(&Error) -> bool = |e| matches!(e, Error::BadImage { .. });
    expect(notes, "half an xclbin", half, bad)?;
    let mut flipped = bytes.clone();
    // The magic of the partition's PDI, wherever it lies.
    let magic = [0xdd, 0, 0, 0, 0x44, 0x33, 0x22, 0x11];
    if let Some(at) = bytes.windows(magic.len()).position(|w| w == magic) {
        flipped[at + 0x12] ^= 0x10;
    }
    expect(
        notes,
        "flipped PDI header",
        npu_driver::Xclbin::from_bytes(&flipped),
        bad,
    )?;
    let loaded = session.load(KERNEL)?;
    let other = session.xclbin(KERNEL)?;
    let context = loaded.device.context(&other).map_err(rejected)?;
    expect(notes, "kernel name", context.kernel("GELU"), |e| {
        matches!(e, Error::UnknownKernel { .. })
    })?;
    drop(context);
    works(session, &loaded)
}

fn deadlock(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    works(session, &loaded)?;
    // Everything of the stream but the operations that feed the kernel: the
    // write that starts the input channel is the first register write.
    let mut builder = npu_image::txn::Builder::new(Target::npu1());
    let mut fed = false;
    for op in loaded.stream.operations() {
        let start = matches!(op, npu_image::txn::Op::Write32 { .. });
        if start && !fed {
            fed = true;
            continue;
        }
        builder.push(op);
    }
    let hungry = InstructionStream::from_bytes(&builder.finish()).map_err(rejected)?;
    let result = submit(&loaded.device, &loaded, &hungry, &[LENGTH, LENGTH]);
    // The emulator says what every tile waits for; a driver may have nothing to say.
    let told: fn(&Error) -> bool =
        |e| matches!(e, Error::CommandTimeout { diagnosis: Some(text) } if text.contains("lock"));
    let ended: fn(&Error) -> bool = |e| matches!(e, Error::CommandTimeout { .. });
    let hung = match loaded.device.info().kind {
        "emu" => told,
        _ => ended,
    };
    expect(notes, "input never started", result, hung)?;
    works(session, &loaded)?;
    let again = session.load(KERNEL)?;
    works(session, &again)?;
    Ok(())
}
