//! What the words of a stream's instructions are to the DMAs of the array.
//!
//! A BD may be written by one block, by several, or word by word, and a task may be pushed among the
//! words of a block: whoever asks what a stream does with DMAs asks [`words`] and [`Bds`], which read
//! addresses by `npu-arch`'s tables.

use npu_arch::array::bd;
use npu_arch::array::dma::{channel_register_at, ChannelRegister};
use npu_arch::array::{ArrayAddr, BdId, DmaChannel, QueueWord, TileCoord, TileKind, TileOffset};
use npu_image::txn::Op as TxnOp;
use std::collections::{BTreeSet, HashMap};

/// A word for a DMA's register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word {
    /// The register's tile.
    pub(crate) tile: TileCoord,
    /// The kind of the tile.
    pub(crate) kind: TileKind,
    /// What is written.
    pub(crate) value: u32,
    /// The bits that are written.
    pub(crate) mask: u32,
    /// Which register.
    pub(crate) register: Register,
}

/// A register of a DMA that counts here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Register {
    /// A word of a BD.
    Bd(BdId, u32),
    /// A channel's task queue.
    Queue(DmaChannel),
}

impl Word {
    /// Whether it sets the address of a BD, or a part of it.
    pub(crate) fn sets_address(&self) -> bool {
        let Register::Bd(_, n) = self.register else {
            return false;
        };
        let fields = bd::layout(self.kind).get(n as usize).copied();
        let mut fields = fields.into_iter().flatten();
        fields.any(|f| f.name.starts_with("Base_Address") && f.mask() & self.mask != 0)
    }

    /// The task that it pushes.
    pub(crate) fn task(&self) -> Option<(DmaChannel, QueueWord)> {
        match self.register {
            // A queue reads as 0, so that is what a masked write leaves of the other bits.
            Register::Queue(channel) => Some((
                channel,
                QueueWord::from_word(self.kind, self.value & self.mask),
            )),
            Register::Bd(..) => None,
        }
    }
}

/// The words that an instruction writes to registers of DMAs, in their order.
pub(crate) fn words(op: &TxnOp) -> impl Iterator<Item = Word> + '_ {
    let (addr, data, mask): (u32, &[u32], u32) = match op {
        TxnOp::Write32 { addr, value } => (*addr, std::slice::from_ref(value), u32::MAX),
        TxnOp::MaskWrite { addr, value, mask } => (*addr, std::slice::from_ref(value), *mask),
        TxnOp::BlockWrite { addr, data } => (*addr, data, u32::MAX),
        _ => (0, &[], 0),
    };
    let first = ArrayAddr(addr);
    let tile = first.tile();
    let kind = TileKind::of_row(tile.row);
    (0..).zip(data).filter_map(move |(n, &value)| {
        let kind = kind?;
        let at = TileOffset(first.offset().0.checked_add(4 * n)?);
        let register = match (kind.bd_at(at), channel_register_at(kind, at)) {
            (Some((bd, word)), _) => Register::Bd(bd, word),
            (None, Some(ChannelRegister::Queue(channel))) => Register::Queue(channel),
            _ => return None,
        };
        Some(Word {
            tile,
            kind,
            value,
            mask,
            register,
        })
    })
}

/// The BDs that a stream writes, as it leaves them.
///
/// Registers are zeros behind a reset, so all of a BD is known once the stream has written a word of it; unless the
/// configuration sets it up, too: of such a BD is known what the stream has written.
#[derive(Debug, Default)]
pub(crate) struct Bds {
    written: HashMap<(TileCoord, BdId), Bd>,
    configured: BTreeSet<(TileCoord, BdId)>,
}

#[derive(Debug, Clone, Copy)]
struct Bd {
    words: [u32; 8],
    /// The bits that are known.
    known: [u32; 8],
}

impl Bds {
    /// BDs of a stream behind a configuration that sets up these.
    pub(crate) fn behind(configured: BTreeSet<(TileCoord, BdId)>) -> Self {
        Self {
            written: HashMap::new(),
            configured,
        }
    }

    /// Takes a word; says of which BD it is.
    pub(crate) fn write(&mut self, word: &Word) -> Option<BdId> {
        let Register::Bd(bd, n) = word.register else {
            return None;
        };
        let place = (word.tile, bd);
        let known = match self.configured.contains(&place) {
            true => 0,
            false => u32::MAX,
        };
        let fresh = Bd {
            words: [0; 8],
            known: [known; 8],
        };
        let entry = self.written.entry(place).or_insert(fresh);
        let slots = entry.words.get_mut(n as usize);
        if let Some((slot, known)) = slots.zip(entry.known.get_mut(n as usize)) {
            *slot = *slot & !word.mask | word.value & word.mask;
            *known |= word.mask;
        }
        Some(bd)
    }

    /// The words of a BD, if all are known.
    pub(crate) fn get(&self, tile: TileCoord, kind: TileKind, bd: BdId) -> Option<&[u32; 8]> {
        let found = self.written.get(&(tile, bd))?;
        let mut known = found.known.iter().take(kind.bd_words() as usize);
        known.all(|k| *k == u32::MAX).then_some(&found.words)
    }

    /// A field of a BD by AMD's name, if it is known.
    pub(crate) fn field(
        &self,
        tile: TileCoord,
        kind: TileKind,
        bd: BdId,
        name: &str,
    ) -> Option<u32> {
        let found = self.written.get(&(tile, bd))?;
        let (n, field) = bd::field_named(kind, name)?;
        let (word, known) = (found.words.get(n)?, found.known.get(n)?);
        (known & field.mask() == field.mask()).then(|| field.get(*word))
    }

    /// A BD and those that follow it, each once, as far as they are known.
    pub(crate) fn chain(&self, tile: TileCoord, kind: TileKind, first: BdId) -> Vec<BdId> {
        let mut bds = vec![first];
        let mut last = first;
        let next = |bd| {
            let get = |name| self.field(tile, kind, bd, name);
            let goes_on = get("Use_Next_BD")? == 1;
            goes_on
                .then(|| get("Next_BD"))
                .flatten()
                .map(|n| BdId(n as u8))
        };
        while let Some(bd) = next(last).filter(|bd| !bds.contains(bd)) {
            bds.push(bd);
            last = bd;
        }
        bds
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_arch::array::dma::Token;
    use npu_arch::array::MemtileBd;

    const MEM: TileCoord = TileCoord::new(0, 1);

    fn at(offset: Option<TileOffset>) -> u32 {
        MEM.at(offset.unwrap()).0
    }

    #[test]
    fn a_bd_is_the_same_however_it_is_written() {
        let bd = MemtileBd::default().length(64).unwrap().next(BdId(1));
        let data = bd.unwrap().packet(3, 0).unwrap().to_words().unwrap();
        let block = [TxnOp::BlockWrite {
            addr: at(TileKind::Mem.bd_register(BdId(0), 0)),
            data: data.to_vec(),
        }];
        let single = |(n, &value): (u32, &u32)| TxnOp::Write32 {
            addr: at(TileKind::Mem.bd_register(BdId(0), n)),
            value,
        };
        let masked = |(n, &value): (u32, &u32)| {
            [0xffff, 0xffff_0000].map(|mask| TxnOp::MaskWrite {
                addr: at(TileKind::Mem.bd_register(BdId(0), n)),
                value,
                mask,
            })
        };
        let singles: Vec<TxnOp> = (0..).zip(&data).map(single).collect();
        let masked: Vec<TxnOp> = (0..).zip(&data).flat_map(masked).collect();
        for ops in [&block[..], &singles, &masked] {
            let mut bds = Bds::default();
            for word in ops.iter().flat_map(words) {
                assert_eq!(bds.write(&word), Some(BdId(0)));
            }
            let kept = bds.get(MEM, TileKind::Mem, BdId(0));
            assert_eq!(kept, Some(&data), "{ops:?}");
            assert_eq!(bds.chain(MEM, TileKind::Mem, BdId(0)), [BdId(0), BdId(1)]);
        }
    }

    #[test]
    fn of_a_configured_bd_is_known_what_is_written() {
        let set = |n, value| TxnOp::Write32 {
            addr: at(TileKind::Mem.bd_register(BdId(0), n)),
            value,
        };
        let mut configured = Bds::behind([(MEM, BdId(0))].into());
        let mut fresh = Bds::default();
        for word in words(&set(0, 1 << 31 | 16)) {
            configured.write(&word);
            fresh.write(&word);
        }
        let field = |bds: &Bds, name| bds.field(MEM, TileKind::Mem, BdId(0), name);
        for bds in [&configured, &fresh] {
            assert_eq!(field(bds, "Buffer_Length"), Some(16));
            assert_eq!(field(bds, "Enable_Packet"), Some(1));
        }
        assert_eq!(field(&configured, "Valid_BD"), None);
        assert_eq!(field(&fresh, "Valid_BD"), Some(0));
        assert_eq!(configured.get(MEM, TileKind::Mem, BdId(0)), None);
        assert!(fresh.get(MEM, TileKind::Mem, BdId(0)).is_some());
    }

    #[test]
    fn tasks_among_the_words_of_a_block() {
        let [first, second] = [0, 1].map(DmaChannel::mm2s);
        let task = |bd, repeat| QueueWord {
            start_bd: BdId(bd),
            repeat,
            token: Token::Issue,
        };
        // Queue, control and queue of the next channel.
        let data = vec![
            task(4, 1).to_word(TileKind::Mem).unwrap(),
            0,
            task(5, 0).to_word(TileKind::Mem).unwrap(),
        ];
        let addr = at(first.queue_register(TileKind::Mem));
        let op = TxnOp::BlockWrite { addr, data };
        let tasks: Vec<_> = words(&op).filter_map(|w| w.task()).collect();
        assert_eq!(tasks, [(first, task(4, 1)), (second, task(5, 0))]);
    }

    #[test]
    fn what_is_no_register_of_a_dma() {
        let none = |op: TxnOp| assert_eq!(words(&op).count(), 0, "{op:?}");
        none(TxnOp::Noop);
        none(TxnOp::Write32 {
            addr: u32::MAX,
            value: 0,
        });
        none(TxnOp::BlockWrite {
            addr: TileCoord::new(0, 2).at(TileOffset(0x400)).0,
            data: vec![0; 64],
        });
    }
}
