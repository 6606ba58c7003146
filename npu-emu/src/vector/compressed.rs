//! Compressed data: words of 256 bits without their zero bytes.
//!
//! Each word is a mask of 32 bits, one per byte, lowest byte first, then the
//! bytes that are not zero, then as many more as make a multiple of 32 bits.
//! Source: AM020 chapter 1, "Sparsity". That the mask comes first, and its
//! order, follow from "the subsequent mask" there and from sparse data, whose
//! layout is documented ([`sparse`](super::sparse)).

/// Bytes of a mask.
pub const MASK: usize = 4;

/// The word at the start of a compressed stream, and the bytes that it takes
/// there. `None`: the stream ends before.
///
/// ```
/// use npu_emu::vector::compressed::decompress;
///
/// let stream = [0b1001, 0, 0, 0, 7, 9, 0, 0];
/// let (word, taken) = decompress(&stream).unwrap();
/// assert_eq!((word[0], word[3], word[31], taken), (7, 9, 0, 8));
/// assert_eq!(decompress(&stream[..5]), None);
/// ```
pub fn decompress(stream: &[u8]) -> Option<([u8; 32], usize)> {
    let (mask, rest) = stream.split_first_chunk::<MASK>()?;
    let mask = u32::from_le_bytes(*mask);
    let kept = mask.count_ones() as usize;
    let mut kept_bytes = rest.get(..kept)?.iter();
    let mut word = [0; 32];
    for (i, byte) in word.iter_mut().enumerate() {
        if mask >> i & 1 == 1 {
            *byte = *kept_bytes.next()?;
        }
    }
    Some((word, MASK + kept.next_multiple_of(4)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// By the words of the manual.
    fn compress(word: &[u8; 32]) -> Vec<u8> {
        let mut mask = 0u32;
        let mut bytes = Vec::new();
        for (i, &byte) in word.iter().enumerate().filter(|(_, &b)| b != 0) {
            mask |= 1 << i;
            bytes.push(byte);
        }
        bytes.resize(bytes.len().next_multiple_of(4), 0);
        [&mask.to_le_bytes()[..], &bytes].concat()
    }

    proptest! {
        #[test]
        fn words_come_back(sparse in prop::collection::vec(prop_oneof![Just(0u8), any::<u8>()], 32)) {
            let word: [u8; 32] = sparse.try_into().unwrap();
            let stream = compress(&word);
            prop_assert_eq!(decompress(&stream), Some((word, stream.len())));
            let kept = word.iter().filter(|&&b| b != 0).count();
            prop_assert_eq!(decompress(&stream[..MASK + kept.saturating_sub(1)]).is_some(), kept == 0);
        }
    }
}
