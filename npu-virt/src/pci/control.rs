//! The control line: faults and questions as text, a line each, over any stream.
//!
//! In the lab it is a serial port of the guest, so that a program in there can
//! ask for a fault right before it should strike. Each answer ends in a line that
//! is `ok` or starts with `error`.

use super::Device;
use std::io::{BufRead, Write};

/// Longest line that is taken.
const MAX_LINE: u64 = 1024;

/// Answers lines until the stream ends.
///
/// # Errors
/// When the stream can't be read or written.
pub fn serve(device: &Device, mut from: impl BufRead, mut to: impl Write) -> std::io::Result<()> {
    loop {
        let mut line = Vec::new();
        let read = (&mut from).take(MAX_LINE).read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(());
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\0');
        if line.is_empty() {
            continue;
        }
        match device.control(line) {
            Ok(answer) if answer == "ok" => writeln!(to, "ok")?,
            Ok(answer) => writeln!(to, "{answer}\nok")?,
            Err(error) => writeln!(to, "error: {error}")?,
        }
        to.flush()?;
    }
}

use std::io::Read as _;
