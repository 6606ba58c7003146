//! Defects of what is sent: tables, parameters, host buffers.

/// One bit, of an entry that real inputs use.
pub(super) fn bit(bytes: &mut [u8], _: &[u8]) {
    if let Some(byte) = bytes.get_mut(0x2a) {
        *byte ^= 0x04;
    }
}

/// Every byte one place early.
pub(super) fn rotate(bytes: &mut [u8], _: &[u8]) {
    if !bytes.is_empty() {
        bytes.rotate_left(1);
    }
}

/// The second half never arrives.
pub(super) fn half(bytes: &mut [u8], _: &[u8]) {
    let middle = bytes.len() / 2;
    bytes[middle..].fill(0);
}

/// The halves change places: a signed index taken for an unsigned one.
pub(super) fn swap_halves(bytes: &mut [u8], _: &[u8]) {
    let (a, b) = bytes.split_at_mut(bytes.len() / 2);
    let n = a.len();
    a.swap_with_slice(&mut b[..n]);
}

/// Backwards.
pub(super) fn reverse(bytes: &mut [u8], _: &[u8]) {
    bytes.reverse();
}

/// Nothing arrives.
pub(super) fn zero(bytes: &mut [u8], _: &[u8]) {
    bytes.fill(0);
}

/// What was sent before is sent again.
pub(super) fn stale(bytes: &mut [u8], before: &[u8]) {
    if !before.is_empty() {
        bytes.copy_from_slice(before);
    }
}

/// The last 64 bytes never arrive.
pub(super) fn short(bytes: &mut [u8], _: &[u8]) {
    let from = bytes.len().saturating_sub(64);
    bytes[from..].fill(0);
}

/// 16-bit words with their bytes in the wrong order.
pub(super) fn byte_order(bytes: &mut [u8], _: &[u8]) {
    bytes.chunks_exact_mut(2).for_each(|pair| pair.swap(0, 1));
}

/// 16-bit samples at half their level.
pub(super) fn half_level(bytes: &mut [u8], _: &[u8]) {
    for pair in bytes.chunks_exact_mut(2) {
        let sample = i16::from_le_bytes([pair[0], pair[1]]) / 2;
        pair.copy_from_slice(&sample.to_le_bytes());
    }
}

/// 16-bit samples, one sample early.
pub(super) fn sample_early(bytes: &mut [u8], _: &[u8]) {
    if bytes.len() >= 2 {
        bytes.rotate_left(2);
    }
}

/// 8-bit codes without their sign.
pub(super) fn unsigned(bytes: &mut [u8], _: &[u8]) {
    bytes.iter_mut().for_each(|b| *b ^= 0x80);
}

/// Of Q, K and V, two change places.
fn swap_thirds(bytes: &mut [u8], a: usize, b: usize) {
    let third = bytes.len() / 3;
    for i in 0..third {
        bytes.swap(a * third + i, b * third + i);
    }
}

/// K and V change places.
pub(super) fn swap_kv(bytes: &mut [u8], _: &[u8]) {
    swap_thirds(bytes, 1, 2);
}

/// Q and K change places.
pub(super) fn swap_qk(bytes: &mut [u8], _: &[u8]) {
    swap_thirds(bytes, 0, 1);
}

/// A square matrix of bytes, transposed.
fn transpose(square: &mut [u8]) {
    let n = square.len().isqrt();
    for i in 0..n {
        for j in 0..i {
            square.swap(i * n + j, j * n + i);
        }
    }
}

/// K is transposed.
pub(super) fn transposed_k(bytes: &mut [u8], _: &[u8]) {
    let third = bytes.len() / 3;
    transpose(&mut bytes[third..2 * third]);
}

/// The matrix is transposed.
pub(super) fn transposed(bytes: &mut [u8], _: &[u8]) {
    transpose(bytes);
}

/// Heads 0 and 1 of Q change places; a row has eight heads of 64.
pub(super) fn swap_heads(bytes: &mut [u8], _: &[u8]) {
    let third = bytes.len() / 3;
    for row in bytes[..third].chunks_exact_mut(512) {
        let (a, b) = row.split_at_mut(64);
        a.swap_with_slice(&mut b[..64]);
    }
}

/// Adds to a parameter word.
fn add(bytes: &mut [u8], word: usize, by: i32) {
    if let Some(bytes) = bytes.get_mut(4 * word..4 * word + 4) {
        let value = i32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        bytes.copy_from_slice(&value.wrapping_add(by).to_le_bytes());
    }
}

/// Word 0 is the multiplier.
pub(super) fn multiplier(bytes: &mut [u8], _: &[u8]) {
    add(bytes, 0, 64);
}

/// Word 1 is the shift.
pub(super) fn shift(bytes: &mut [u8], _: &[u8]) {
    add(bytes, 1, -1);
}

/// Word 2 is the zero point.
pub(super) fn zero_point(bytes: &mut [u8], _: &[u8]) {
    add(bytes, 2, 1);
}

/// Words 8 and up are the bias.
pub(super) fn bias_lost(bytes: &mut [u8], _: &[u8]) {
    if let Some(bias) = bytes.get_mut(32..) {
        bias.fill(0);
    }
}

/// The bias is one column early.
pub(super) fn bias_early(bytes: &mut [u8], _: &[u8]) {
    if let Some(bias) = bytes.get_mut(32..).filter(|b| b.len() >= 4) {
        bias.rotate_left(4);
    }
}

/// Every other cache line of 64 bytes was not flushed: what was sent before lies there.
pub(super) fn unsynced(bytes: &mut [u8], before: &[u8]) {
    let lines = bytes.chunks_mut(64).zip(before.chunks(64));
    for (line, old) in lines.skip(1).step_by(2) {
        line.copy_from_slice(old);
    }
}

/// Columns 0 and 1, 2 and 3, and so on change places, in rows of an even length.
pub(super) fn swap_columns(bytes: &mut [u8], _: &[u8]) {
    bytes.chunks_exact_mut(2).for_each(|pair| pair.swap(0, 1));
}

/// Every bit set: of a mask, that every key is seen.
pub(super) fn ones(bytes: &mut [u8], _: &[u8]) {
    bytes.fill(0xff);
}
