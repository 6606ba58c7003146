//! Control packets: register accesses that come by stream to a tile's control
//! port.
//!
//! A packet is a control word and up to four words of data: byte offset in
//! the tile in bits 0 to 19, words less one in 20 and 21, the operation in 22
//! and 23 (0 writes consecutive words, 1 reads), the id of the answering
//! packet in 24 to 28, odd parity in 31 (Xilinx/mlir-aie,
//! `aiex.control_packet` and its test `add_one_ctrl_packet`). The packet's
//! header stands in front of it if the last switch kept it. A read's answer
//! leaves by the control port as a packet of the words read.

use std::collections::VecDeque;

use npu_arch::array::{Bundle, Port, TileOffset};

use super::fabric::{Header, Tail};
use super::fault::{Fault, FaultKind, Origin, Unsupported};
use super::grid::TileId;
use super::Array;

/// The port by which answers enter the switch.
const OUT: Port = Port::new(Bundle::TileControl, 0);

/// Most words of a packet: header, control word, data.
const MOST_WORDS: usize = 6;

/// Answers that wait for room, by tile.
pub(crate) type Answers = Vec<(TileId, VecDeque<(u32, Tail)>)>;

/// A control word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ControlWord {
    pub(super) offset: u32,
    pub(super) words: usize,
    pub(super) operation: u8,
    pub(super) answer_id: u8,
}

impl ControlWord {
    fn from_word(word: u32) -> Option<Self> {
        (word.count_ones() % 2 == 1).then_some(Self {
            offset: word & 0xf_ffff,
            words: (word >> 20 & 3) as usize + 1,
            operation: (word >> 22 & 3) as u8,
            answer_id: (word >> 24 & 0x1f) as u8,
        })
    }

    #[cfg(test)]
    pub(super) fn to_word(self) -> u32 {
        let word = self.offset
            | (self.words as u32 - 1) << 20
            | u32::from(self.operation) << 22
            | u32::from(self.answer_id) << 24;
        word | (!word.count_ones() & 1) << 31
    }
}

impl Array {
    /// Executes the control packets that have arrived, and sends answers as
    /// far as there is room; whether anything happened.
    pub(super) fn control_turns(&mut self) -> Result<bool, Fault> {
        let mut progress = false;
        for n in 0..self.fabric.control_ends().len() {
            let (tile, fifo, headers) = self.fabric.control_ends()[n];
            while let Some(words) = self.fabric.packet_at(fifo, MOST_WORDS) {
                let refuse = |kind| {
                    let tile = self.grid.coord(tile);
                    let origin = Origin::ControlPacket { tile };
                    Err(Fault { origin, kind })
                };
                let words = match words {
                    Ok(words) => words,
                    Err(count) => return refuse(FaultKind::BadControlPacket { words: count }),
                };
                progress = true;
                let body = &words[usize::from(headers).min(words.len())..];
                let Some((&first, data)) = body.split_first() else {
                    let words = words.len();
                    return refuse(FaultKind::BadControlPacket { words });
                };
                let Some(control) = ControlWord::from_word(first) else {
                    return refuse(FaultKind::ControlParity { word: first });
                };
                self.control(tile, control, data)?;
            }
        }
        progress |= self.answer();
        Ok(progress)
    }

    fn control(&mut self, tile: TileId, control: ControlWord, data: &[u32]) -> Result<(), Fault> {
        let coord = self.grid.coord(tile);
        let origin = Origin::ControlPacket { tile: coord };
        let refuse = |kind| Err(Fault { origin, kind });
        let addr = coord.at(TileOffset(control.offset));
        match control.operation {
            0 if data.len() == control.words => self.write_block(origin, addr, data),
            1 if data.is_empty() => {
                let mut answer = VecDeque::from([(
                    Header {
                        id: control.answer_id,
                        from: coord,
                        ..Header::default()
                    }
                    .to_word(),
                    Tail::More,
                )]);
                for n in 0..control.words {
                    let offset = control.offset + 4 * n as u32;
                    let word = self.read(origin, coord.at(TileOffset(offset)))?;
                    let last = n + 1 == control.words;
                    answer.push_back((word, if last { Tail::Last } else { Tail::More }));
                }
                self.answers.push((tile, answer));
                Ok(())
            }
            0 | 1 => {
                let words = data.len() + 1;
                refuse(FaultKind::BadControlPacket { words })
            }
            n => refuse(FaultKind::Unsupported(Unsupported::ControlOperation(n))),
        }
    }

    fn answer(&mut self) -> bool {
        let mut progress = false;
        for (tile, words) in &mut self.answers {
            while let Some(&(word, tail)) = words.front() {
                if self.fabric.send(*tile, OUT, word, tail) != Some(true) {
                    break;
                }
                words.pop_front();
                progress = true;
            }
        }
        self.answers.retain(|(_, words)| !words.is_empty());
        progress
    }
}

/// What the fabric knows of control ports.
impl super::fabric::Fabric {
    /// The next whole packet at an end, or the number of words there if it
    /// has more than `most`.
    fn packet_at(&mut self, fifo: usize, most: usize) -> Option<Result<Vec<u32>, usize>> {
        let waiting = self.waiting(fifo);
        let count = self.waiting_until_last(fifo);
        if count > most || (waiting >= most && !self.has_tlast(fifo)) {
            return Some(Err(count));
        }
        if count == 0 || !self.has_tlast(fifo) {
            return None;
        }
        let mut words = vec![0; count];
        self.pop(fifo, &mut words);
        Some(Ok(words))
    }
}
