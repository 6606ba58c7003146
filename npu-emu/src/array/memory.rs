//! Data and program memory, with a record of which bytes were ever written.

/// Bytes that remember whether they were written.
#[derive(Clone, Debug)]
pub(crate) struct Memory {
    bytes: Vec<u8>,
    /// A bit per byte, a word per 32 bytes: what the largest access touches.
    written: Vec<u32>,
}

/// The first byte of a read that nothing has written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unwritten(pub(crate) u32);

/// Bytes per word of [`Memory::written`].
const WORD: usize = 32;

/// The bits `from..from + n` of a word, `from + n <= 32`, `n > 0`.
#[inline]
fn bits(from: usize, n: usize) -> u32 {
    (u32::MAX >> (WORD - n)) << from
}

impl Memory {
    /// `size` unwritten bytes; `size` is a multiple of 32.
    pub(crate) fn new(size: u32) -> Self {
        let size = size as usize;
        Self {
            bytes: vec![0; size],
            written: vec![0; size.div_ceil(WORD)],
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The bytes at `at`, written or not; `None` past the end.
    #[inline]
    pub(crate) fn peek(&self, at: usize, len: usize) -> Option<&[u8]> {
        self.bytes.get(at..at.checked_add(len)?)
    }

    /// The first unwritten byte of a range that lies in the memory.
    #[inline]
    pub(crate) fn first_unwritten(&self, at: usize, len: usize) -> Option<Unwritten> {
        // What an instruction accesses lies in one word.
        if (1..=WORD - at % WORD).contains(&len) {
            let word = self.written.get(at / WORD).copied().unwrap_or(0);
            if !word & bits(at % WORD, len) == 0 {
                return None;
            }
        }
        self.search_unwritten(at, len)
    }

    #[cold]
    fn search_unwritten(&self, at: usize, len: usize) -> Option<Unwritten> {
        let (mut at, end) = (at, at + len);
        while at < end {
            let from = at % WORD;
            let n = (WORD - from).min(end - at);
            let missing = !self.written.get(at / WORD).copied().unwrap_or(0) & bits(from, n);
            if missing != 0 {
                return Some(Unwritten((at - from) as u32 + missing.trailing_zeros()));
            }
            at += n;
        }
        None
    }

    /// Whether nothing was ever written to any byte of a range of 16 or 32
    /// bytes at a multiple of its length.
    #[inline]
    pub(crate) fn is_unwritten(&self, at: usize, len: usize) -> bool {
        let Some(word) = self.written.get(at / WORD) else {
            return true;
        };
        if len >= WORD {
            return *word == 0;
        }
        word & bits(at % WORD, len.clamp(1, WORD - at % WORD)) == 0
    }

    /// Whether something was written to each 32 bytes of a range, whose ends are
    /// multiples of 32.
    pub(crate) fn has_lines(&self, from: usize, to: usize) -> bool {
        let lines = self.written.get(from / WORD..to / WORD);
        lines.is_some_and(|lines| !lines.contains(&0))
    }

    /// Writes; `None`, changing nothing, past the end.
    #[inline]
    pub(crate) fn write(&mut self, at: usize, src: &[u8]) -> Option<()> {
        let end = at.checked_add(src.len())?;
        self.bytes.get_mut(at..end)?.copy_from_slice(src);
        if (1..=WORD - at % WORD).contains(&src.len()) {
            if let Some(word) = self.written.get_mut(at / WORD) {
                *word |= bits(at % WORD, src.len());
            }
            return Some(());
        }
        let mut at = at;
        while at < end {
            let from = at % WORD;
            let n = (WORD - from).min(end - at);
            self.written[at / WORD] |= bits(from, n);
            at += n;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn tracks_every_byte(writes in prop::collection::vec((0usize..256, 1usize..80), 0..6),
                             at in 0usize..256, len in 1usize..128) {
            let mut memory = Memory::new(512);
            let mut written = [false; 512];
            for (start, n) in writes {
                memory.write(start, &vec![1; n]).unwrap();
                written[start..start + n].fill(true);
            }
            let expected = (at..at + len).find(|&i| !written[i]).map(|i| Unwritten(i as u32));
            prop_assert_eq!(memory.first_unwritten(at, len), expected);
            let at = at & !31;
            prop_assert_eq!(memory.is_unwritten(at, 32), !written[at..at + 32].contains(&true));
            let lines = memory.has_lines(at, at + 96);
            let each = written[at..at + 96].chunks(32).all(|line| line.contains(&true));
            prop_assert_eq!(lines, each);
        }
    }

    #[test]
    fn ends_where_it_ends() {
        let mut memory = Memory::new(64);
        assert_eq!(memory.len(), 64);
        assert!(memory.write(60, &[1; 4]).is_some());
        assert!(memory.write(61, &[1; 4]).is_none());
        assert!(memory.peek(61, 4).is_none());
        assert!(!memory.has_lines(32, 96));
        assert!(memory.peek(usize::MAX, 4).is_none());
    }
}
