//! The rings of the mailbox, from the firmware's side.
//!
//! A message is whole: where it doesn't fit before the ring's end, the writer
//! leaves [`TOMBSTONE`] there and goes on at 0. Each side owns one position per
//! ring, a register in BAR 4; a ring is empty when both are equal.

use super::regs::RING_BYTES;
use super::wire::Header;

/// Stands where a message would begin: go on at 0.
pub(super) const TOMBSTONE: u32 = 0xDEAD_FACE;

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) id: u32,
    pub(super) opcode: u32,
    pub(super) body: Vec<u8>,
}

/// Why a ring can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum RingError {
    #[error("position {position:#x} is not in the ring")]
    Position { position: u32 },
    #[error("message at {at:#x} says it has {size:#x} bytes, {left:#x} are left")]
    Size { at: u32, size: u32, left: u32 },
}

fn word(ring: &[u8], at: u32) -> Option<u32> {
    let at = at as usize;
    let bytes = ring.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

/// Takes the next message. Returns it with the new read position, or nothing
/// when the ring is empty.
pub(super) fn take(
    ring: &[u8],
    mut head: u32,
    tail: u32,
) -> Result<Option<(Message, u32)>, RingError> {
    for position in [head, tail] {
        if position > RING_BYTES || position % 4 != 0 {
            return Err(RingError::Position { position });
        }
    }
    if head == tail {
        return Ok(None);
    }
    if head == RING_BYTES || word(ring, head) == Some(TOMBSTONE) {
        head = 0;
        if tail == 0 {
            return Ok(None);
        }
    }
    let end = if tail > head { tail } else { RING_BYTES };
    let size = word(ring, head).ok_or(RingError::Position { position: head })?;
    let left = end - head;
    let error = RingError::Size {
        at: head,
        size,
        left,
    };
    let whole = size.checked_add(size_of::<Header>() as u32).ok_or(error)?;
    if whole > left || size % 4 != 0 {
        return Err(error);
    }
    let start = head as usize;
    let bytes = ring.get(start..start + whole as usize).ok_or(error)?;
    let header: Header = super::wire::view(bytes).ok_or(error)?;
    let message = Message {
        id: header.id,
        opcode: header.opcode,
        body: bytes[size_of::<Header>()..].to_vec(),
    };
    Ok(Some((message, head + whole)))
}

/// Puts a message. Returns the new write position, or nothing when there is no
/// room yet.
pub(super) fn put(ring: &mut [u8], head: u32, mut tail: u32, message: &Message) -> Option<u32> {
    let size = message.body.len() as u32;
    let whole = size + size_of::<Header>() as u32;
    if whole > RING_BYTES || head > RING_BYTES || tail > RING_BYTES {
        return None;
    }
    if tail >= head && tail + whole > RING_BYTES {
        // Equal positions would mean an empty ring.
        if whole >= head {
            return None;
        }
        if tail < RING_BYTES {
            ring[tail as usize..tail as usize + 4].copy_from_slice(&TOMBSTONE.to_le_bytes());
        }
        tail = 0;
    }
    if tail < head && tail + whole >= head {
        return None;
    }
    let header = Header {
        total_size: size,
        size_version: 1 << 16 | size,
        id: message.id,
        opcode: message.opcode,
    };
    let start = tail as usize;
    let body = start + size_of::<Header>();
    ring[start..body].copy_from_slice(bytemuck::bytes_of(&header));
    ring[body..body + message.body.len()].copy_from_slice(&message.body);
    Some(tail + whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn message(id: u32, words: usize) -> Message {
        Message {
            id,
            opcode: 7,
            body: (0..4 * words).map(|i| (i as u8) ^ id as u8).collect(),
        }
    }

    #[test]
    fn a_message_that_does_not_fit_leaves_a_tombstone() {
        let mut ring = vec![0; RING_BYTES as usize];
        let tail = RING_BYTES - 20;
        let new = put(&mut ring, tail, tail, &message(1, 4)).unwrap();
        assert_eq!(new, 32);
        assert_eq!(word(&ring, tail), Some(TOMBSTONE));
        let (got, head) = take(&ring, tail, new).unwrap().unwrap();
        assert_eq!((got, head), (message(1, 4), 32));
        assert_eq!(take(&ring, head, new), Ok(None));
    }

    #[test]
    fn a_full_ring_takes_nothing() {
        let mut ring = vec![0; RING_BYTES as usize];
        assert_eq!(put(&mut ring, 32, RING_BYTES - 8, &message(1, 4)), None);
        assert_eq!(put(&mut ring, 36, 4, &message(1, 4)), None);
        assert!(put(&mut ring, 40, 4, &message(1, 4)).is_some());
        assert_eq!(put(&mut ring, 0, 0, &message(1, 1000)), None);
    }

    #[test]
    fn nonsense_in_a_ring_is_an_error() {
        let mut ring = vec![0xFF; RING_BYTES as usize];
        assert!(take(&ring, 0, 64).is_err());
        assert!(take(&ring, 0, RING_BYTES + 4).is_err());
        assert!(take(&ring, 2, 64).is_err());
        ring[..4].copy_from_slice(&64_u32.to_le_bytes());
        assert!(take(&ring, 0, 64).is_err(), "the body ends after the tail");
    }

    proptest! {
        /// What goes in comes out, in order, over any number of wraps.
        #[test]
        fn messages_come_out_as_they_went_in(
            steps in prop::collection::vec((any::<bool>(), 0_usize..60), 1..400)
        ) {
            let mut ring = vec![0; RING_BYTES as usize];
            let (mut head, mut tail, mut sent) = (0, 0, std::collections::VecDeque::new());
            for (id, (write, words)) in steps.into_iter().enumerate() {
                if write {
                    let m = message(id as u32, words);
                    if let Some(new) = put(&mut ring, head, tail, &m) {
                        tail = new;
                        sent.push_back(m);
                    }
                } else if let Some((m, new)) = take(&ring, head, tail).unwrap() {
                    head = new;
                    prop_assert_eq!(Some(m), sent.pop_front());
                } else {
                    prop_assert!(sent.is_empty());
                }
            }
        }

        #[test]
        fn any_bytes_are_read_without_a_panic(
            bytes in prop::collection::vec(any::<u8>(), RING_BYTES as usize),
            head in 0..RING_BYTES + 8, tail in 0..RING_BYTES + 8
        ) {
            let _ = take(&bytes, head, tail);
        }
    }
}
