//! Where the two writers put NOPs, as one small state machine per file.
//!
//! Only two positions matter: bytes in the cdo_driver file modulo 16, words in
//! the narrowed file modulo 4. Both start after the header and the one-word
//! NOP that opens every file. Re-encoding a PDI walks the same machine, so the
//! rule is written once.

use super::{with_header, Command, Form, HEADER_WORDS, VERSION};
use alloc::vec::Vec;

/// What a narrowed command was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The same command.
    Same,
    /// A `WRITE` that was a `DMA_WRITE` of one word.
    OneWordDma,
}

/// Position inside one file, in both writers' terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FileState {
    /// Bytes written by cdo_driver, modulo 16.
    driver: u8,
    /// Words after narrowing, modulo 4.
    narrow: u8,
}

/// Payload words of up to two NOPs before a command: cdo_driver's, bootgen's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Pads {
    pub(crate) driver: Option<u32>,
    pub(crate) narrow: Option<u32>,
}

impl Pads {
    pub(crate) fn iter(self) -> impl Iterator<Item = u32> {
        self.driver.into_iter().chain(self.narrow)
    }
}

impl FileState {
    /// Behind the header and the leading NOP.
    pub(crate) fn start() -> Self {
        let words = HEADER_WORDS + 1;
        Self {
            driver: (4 * words % 16) as u8,
            narrow: (words % 4) as u8,
        }
    }

    /// A dense number below 64.
    pub(crate) fn index(self) -> usize {
        usize::from(self.driver / 4) * 4 + usize::from(self.narrow)
    }

    /// NOPs that go before `command`, and the state after it.
    pub(crate) fn step(self, command: &Command, origin: Origin) -> (Pads, Self) {
        let mut pads = Pads::default();
        let mut driver = usize::from(self.driver);
        let mut narrow = usize::from(self.narrow);
        let dma_words = match (command, origin) {
            (Command::DmaWrite { data, .. }, _) => Some(data.len()),
            (_, Origin::OneWordDma) => Some(1),
            _ => None,
        };
        if let Some(n) = dma_words {
            // The writer takes the long form from 255 words, but its padding
            // counts the longer head only above 255.
            let head = if n + 2 > 255 { 16 } else { 12 };
            let pad = (16 - (driver + head) % 16) % 16;
            if pad != 0 {
                pads.driver = Some((pad / 4 - 1) as u32);
                driver += pad;
                narrow += pad / 4;
            }
            driver += if n + 2 >= 255 { 16 } else { 12 } + 4 * n;
        } else {
            driver += 4 * command.encoded_words(command.wide_form());
        }
        match command {
            Command::DmaWrite { addr, data } if data.len() != 1 => {
                let head = if data.len() + 2 < 255 { 3 } else { 4 };
                let want = (*addr >> 2) as usize % 4;
                let pad = (want + 8 - (narrow + head) % 4) % 4;
                if pad != 0 {
                    pads.narrow = Some((pad - 1) as u32);
                }
                narrow += pad + head + data.len();
            }
            _ => {
                let (command, form) = narrowed(command);
                narrow += match command {
                    Narrowed::Same(c) => c.encoded_words(form),
                    Narrowed::Write { .. } => 3,
                };
            }
        }
        (
            pads,
            Self {
                driver: (driver % 16) as u8,
                narrow: (narrow % 4) as u8,
            },
        )
    }
}

enum Narrowed<'a> {
    Same(&'a Command),
    Write { addr: u64, value: u32 },
}

/// bootgen's form of a command: 32-bit addresses, no one-word `DMA_WRITE`.
fn narrowed(command: &Command) -> (Narrowed<'_>, Form) {
    if let Command::DmaWrite { addr, data } = command {
        if let [value] = data[..] {
            let write = Command::Write { addr: *addr, value };
            if write.narrow_form().address == super::AddressForm::Narrow {
                return (Narrowed::Write { addr: *addr, value }, write.narrow_form());
            }
        }
    }
    (Narrowed::Same(command), command.narrow_form())
}

/// A file as cdo_driver writes it: 64-bit forms, a NOP first, and a NOP before
/// each `DMA_WRITE` whose payload would not be 16-byte aligned.
pub fn raw_file(commands: &[Command]) -> Vec<u8> {
    let mut words = Vec::new();
    put_nop(0, &mut words);
    let mut state = FileState::start();
    for command in commands {
        let (pads, next) = state.step(command, Origin::Same);
        if let Some(pad) = pads.driver {
            put_nop(pad, &mut words);
        }
        command.encode(command.wide_form(), &mut words);
        state = next;
    }
    with_header(VERSION, &words)
}

/// The words of one file after both writers, without its header.
pub(crate) fn narrowed_words(commands: &[Command], origins: &[Origin], out: &mut Vec<u32>) {
    put_nop(0, out);
    let mut state = FileState::start();
    let origins = origins
        .iter()
        .copied()
        .chain(core::iter::repeat(Origin::Same));
    for (command, origin) in commands.iter().zip(origins) {
        let (pads, next) = state.step(command, origin);
        for pad in pads.iter() {
            put_nop(pad, out);
        }
        match narrowed(command) {
            (Narrowed::Same(command), form) => command.encode(form, out),
            (Narrowed::Write { addr, value }, form) => {
                Command::Write { addr, value }.encode(form, out);
            }
        }
        state = next;
    }
}

fn put_nop(words: u32, out: &mut Vec<u32>) {
    let nop = Command::Nop { words };
    nop.encode(nop.narrow_form(), out);
}
