//! NumPy's `.npy` format, version 1.0, for features on their way out.
//!
//! The format: 6 magic bytes, two version bytes, a 16-bit header length, a
//! Python dictionary padded with spaces to a multiple of 64 bytes, then the
//! array in C order, little endian (NumPy's `numpy.lib.format` documentation).

use std::io::{self, Write};

/// Writes a two-dimensional float32 array.
///
/// `values` holds `rows * columns` elements in row-major order; any other
/// number is [`io::ErrorKind::InvalidInput`].
pub fn write_f32(
    mut out: impl Write,
    rows: usize,
    columns: usize,
    values: &[f32],
) -> io::Result<()> {
    if rows.checked_mul(columns) != Some(values.len()) {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            format!("{} values do not fill {rows} x {columns}", values.len()),
        ));
    }
    let mut header =
        format!("{{'descr': '<f4', 'fortran_order': False, 'shape': ({rows}, {columns}), }}");
    while (10 + header.len() + 1) % 64 != 0 {
        header.push(' ');
    }
    header.push('\n');
    out.write_all(b"\x93NUMPY\x01\x00")?;
    out.write_all(&(header.len() as u16).to_le_bytes())?;
    out.write_all(header.as_bytes())?;
    let bytes: Vec<u8> = values.iter().flat_map(|v| v.to_le_bytes()).collect();
    out.write_all(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_and_data() {
        let mut file = Vec::new();
        write_f32(&mut file, 1, 2, &[1.0, -2.0]).unwrap();
        assert_eq!(file.len(), 128 + 8);
        assert_eq!(&file[..10], b"\x93NUMPY\x01\x00\x76\x00");
        assert!(
            file[10..].starts_with(b"{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }")
        );
        assert_eq!(file[127], b'\n');
        assert_eq!(&file[128..], &[0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0]);
        assert!(write_f32(&mut file, 2, 2, &[0.0]).is_err());
    }
}
