//! NumPy's `.npy` format: features on their way out, captured activations on
//! their way in.
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

/// An array of numbers, whatever type they had.
#[derive(Clone, Debug, PartialEq)]
pub struct Array {
    /// Elements along each dimension.
    pub shape: Vec<usize>,
    /// Type of the elements as the file has it, such as `<f4`.
    pub kind: String,
    /// Elements in C order.
    pub values: Vec<f64>,
}

/// A file that is no array of numbers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Not this format.
    #[error("not a .npy file (no magic number at offset 0)")]
    Magic,
    /// A later version of it.
    #[error("version {major} of the .npy format, not 1, 2 or 3")]
    Version {
        /// The first byte of the version.
        major: u8,
    },
    /// The end comes too early.
    #[error("{have} bytes, but {need} are needed")]
    Short {
        /// Bytes of the file.
        have: usize,
        /// Bytes that it needs.
        need: usize,
    },
    /// The header says nothing that is understood.
    #[error("the header has no `{key}` that can be read: {header}")]
    Header {
        /// What is missing.
        key: &'static str,
        /// The header.
        header: String,
    },
    /// Columns first.
    #[error("in Fortran order; numpy.save(FILE, numpy.ascontiguousarray(A)) writes it in C order")]
    Order,
    /// Not a number.
    #[error("elements of type {kind}; integers of 8 to 64 bits, float32 and float64 can be read")]
    Kind {
        /// Type as the file has it.
        kind: String,
    },
}

/// The text that follows a key of the header, from the colon on.
fn entry<'a>(header: &'a str, key: &'static str) -> Result<&'a str, ReadError> {
    let quoted = [format!("'{key}'"), format!("\"{key}\"")];
    quoted
        .iter()
        .find_map(|q| header.split_once(q.as_str()))
        .and_then(|(_, rest)| rest.trim_start().strip_prefix(':'))
        .map(str::trim_start)
        .ok_or_else(|| ReadError::Header {
            key,
            header: header.trim().to_owned(),
        })
}

/// Reads an array of integers, float32 or float64.
///
/// # Errors
/// [`ReadError`] says what is wrong with the file.
pub fn read(bytes: &[u8]) -> Result<Array, ReadError> {
    let short = |need| ReadError::Short {
        have: bytes.len(),
        need,
    };
    if !bytes.starts_with(b"\x93NUMPY") {
        return Err(ReadError::Magic);
    }
    let (length, start) = match *bytes.get(6).ok_or(short(10))? {
        1 => match bytes.get(8..10) {
            Some(&[a, b]) => (usize::from(u16::from_le_bytes([a, b])), 10),
            _ => return Err(short(10)),
        },
        2 | 3 => match bytes.get(8..12) {
            Some(&[a, b, c, d]) => (u32::from_le_bytes([a, b, c, d]) as usize, 12),
            _ => return Err(short(12)),
        },
        major => return Err(ReadError::Version { major }),
    };
    let end = start + length;
    let header = bytes.get(start..end).ok_or(short(end))?;
    let header = String::from_utf8_lossy(header);
    let wrong = |key| ReadError::Header {
        key,
        header: header.trim().to_owned(),
    };
    let text = |key| {
        let value = entry(&header, key)?;
        let quote = value.chars().next().filter(|c| *c == '\'' || *c == '"');
        quote
            .and_then(|q| value[1..].split_once(q))
            .map(|(text, _)| text)
            .ok_or(wrong(key))
    };
    let kind = text("descr")?.to_owned();
    match entry(&header, "fortran_order")? {
        value if value.starts_with("False") => {}
        value if value.starts_with("True") => return Err(ReadError::Order),
        _ => return Err(wrong("fortran_order")),
    }
    let shape = entry(&header, "shape")?
        .strip_prefix('(')
        .and_then(|s| s.split_once(')'))
        .and_then(|(s, _)| {
            s.split(',')
                .map(str::trim)
                .filter(|n| !n.is_empty())
                .map(|n| n.parse::<usize>().ok())
                .collect::<Option<Vec<usize>>>()
        })
        .ok_or(wrong("shape"))?;
    let count = shape
        .iter()
        .try_fold(1usize, |n, &d| n.checked_mul(d))
        .ok_or(wrong("shape"))?;
    let data = &bytes[end..];
    macro_rules! values {
        ($t:ty) => {{
            let need = count.checked_mul(size_of::<$t>());
            let all = need.and_then(|n| data.get(..n));
            let all = all.ok_or(short(end.saturating_add(need.unwrap_or(usize::MAX))))?;
            all.chunks_exact(size_of::<$t>())
                .filter_map(|c| c.try_into().ok())
                .map(|c| <$t>::from_le_bytes(c) as f64)
                .collect()
        }};
    }
    let values = match kind.as_str() {
        "|i1" => values!(i8),
        "|u1" => values!(u8),
        "<i2" => values!(i16),
        "<u2" => values!(u16),
        "<i4" => values!(i32),
        "<u4" => values!(u32),
        "<i8" => values!(i64),
        "<u8" => values!(u64),
        "<f4" => values!(f32),
        "<f8" => values!(f64),
        _ => return Err(ReadError::Kind { kind }),
    };
    Ok(Array {
        shape,
        kind,
        values,
    })
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
    /// A file with this header and these bytes behind it.
    fn file(header: &str, data: &[u8]) -> Vec<u8> {
        let mut file = b"\x93NUMPY\x01\x00".to_vec();
        file.extend((header.len() as u16).to_le_bytes());
        file.extend(header.as_bytes());
        file.extend(data);
        file
    }

    #[test]
    fn what_was_written_is_read() {
        let mut bytes = Vec::new();
        write_f32(&mut bytes, 2, 2, &[1.0, -2.0, 0.5, 3.0]).unwrap();
        let array = read(&bytes).unwrap();
        assert_eq!((array.shape, array.kind.as_str()), (vec![2, 2], "<f4"));
        assert_eq!(array.values, [1.0, -2.0, 0.5, 3.0]);
        for length in 0..bytes.len() {
            assert!(read(&bytes[..length]).is_err(), "{length} bytes");
        }
    }

    #[test]
    fn headers_of_every_kind_are_read_or_refused() {
        let head = "{'shape': (3,), \"descr\": '|i1', 'fortran_order': False}";
        let array = read(&file(head, &[0x80, 0, 127])).unwrap();
        assert_eq!(
            (array.shape, array.values),
            (vec![3], vec![-128.0, 0.0, 127.0])
        );
        let scalar = head.replace("(3,)", "()").replace("|i1", "<f8");
        assert_eq!(
            read(&file(&scalar, &2.5f64.to_le_bytes())).unwrap().values,
            [2.5]
        );
        let of = |from: &str, to: &str| read(&file(&head.replace(from, to), &[0; 64])).unwrap_err();
        assert_eq!(of("False", "True"), ReadError::Order);
        assert_eq!(of("|i1", "<c8"), ReadError::Kind { kind: "<c8".into() });
        assert!(matches!(
            of("shape", "form"),
            ReadError::Header { key: "shape", .. }
        ));
        assert!(matches!(
            of("(3,)", "(x,)"),
            ReadError::Header { key: "shape", .. }
        ));
        assert!(matches!(
            of("(3,)", "(99999999999, 9999999999)"),
            ReadError::Header { key: "shape", .. }
        ));
        assert!(matches!(of("(3,)", "(65,)"), ReadError::Short { .. }));
        assert_eq!(read(b"PK"), Err(ReadError::Magic));
    }
}
