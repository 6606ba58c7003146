//! The part of the kernel's log that was written while something ran.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

/// Lines kept at most; the last ones.
const MOST: usize = 1000;

/// A place in the log.
#[derive(Debug)]
pub struct Mark(Result<File, String>);

/// Marks the log's end.
pub fn mark() -> Mark {
    mark_in(Path::new("/dev/kmsg"))
}

fn mark_in(path: &Path) -> Mark {
    let mut options = OpenOptions::new();
    let nonblocking = nix::fcntl::OFlag::O_NONBLOCK.bits();
    let opened = options.read(true).custom_flags(nonblocking).open(path);
    let at_end = opened.and_then(|mut file| file.seek(SeekFrom::End(0)).map(|_| file));
    Mark(at_end.map_err(|e| format!("{}: {e}", path.display())))
}

impl Mark {
    /// The lines since then.
    ///
    /// # Errors
    /// In words, where the log can't be read: it needs a right that few users have.
    pub fn since(self) -> Result<Vec<String>, String> {
        let mut file = self.0?;
        let mut lines = Vec::new();
        // A read of /dev/kmsg gives one record, of a file all there is.
        let mut buffer = vec![0; 64 << 10];
        loop {
            match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(n) => {
                    let text = String::from_utf8_lossy(&buffer[..n]);
                    lines.extend(text.lines().map(str::to_owned));
                }
                Err(e) if e.kind() == ErrorKind::WouldBlock => break,
                // Older records gave way while nobody read.
                Err(e) if e.kind() == ErrorKind::BrokenPipe => {
                    lines.push("(records are missing here)".into())
                }
                Err(e) => return Err(e.to_string()),
            }
        }
        lines.drain(..lines.len().saturating_sub(MOST));
        Ok(lines)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn only_what_came_later_is_there() {
        let mut log = tempfile::NamedTempFile::new().unwrap();
        writeln!(log, "before").unwrap();
        let mark = mark_in(log.path());
        writeln!(log, "amdxdna: one\namdxdna: two").unwrap();
        assert_eq!(mark.since().unwrap(), ["amdxdna: one", "amdxdna: two"]);
    }

    #[test]
    fn a_log_that_cannot_be_read_is_told() {
        let why = mark_in(Path::new("/nowhere/kmsg")).since().unwrap_err();
        assert!(why.starts_with("/nowhere/kmsg"), "{why}");
    }
}
