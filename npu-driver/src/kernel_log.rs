//! What the kernel said when its driver did not take the NPU.
//!
//! The driver's own answer is an errno, which the kernel writes into its log and nowhere
//! else. The log is open to root, and to everyone where `kernel.dmesg_restrict` is 0.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// The log; each read gives one record, `PRIORITY,NUMBER,TIME,FLAGS;TEXT`.
pub(crate) const LOG: &str = "/dev/kmsg";
/// Most bytes of a record.
const RECORD: usize = 8192;
/// Most records that are read.
const MOST: usize = 1 << 16;

/// The errno that the driver's last attempt at the device at this PCI address ended
/// with; `None` when it went well, and when the log can't be read or says nothing of it.
pub(crate) fn probe_failure(log: &Path, place: &str) -> Option<i32> {
    let mut options = OpenOptions::new();
    let options = options.read(true).custom_flags(nix::libc::O_NONBLOCK);
    let mut file = options.open(log).ok()?;
    let (mut found, mut record) = (None, vec![0; RECORD]);
    for _ in 0..MOST {
        match file.read(&mut record) {
            Ok(0) => break,
            Ok(bytes) => {
                let text = String::from_utf8_lossy(&record[..bytes]);
                for line in text.lines() {
                    if let Some(errno) = failure(line, place) {
                        found = Some(errno);
                    } else if is_success(line, place) {
                        found = None;
                    }
                }
            }
            // The oldest records were overwritten meanwhile; it goes on behind them.
            Err(e) if e.kind() == ErrorKind::BrokenPipe => {}
            // Also the end of the log: nothing to read yet.
            Err(_) => break,
        }
    }
    found
}

/// The errno in a line `...;amdxdna 0000:c5:00.1: probe with driver amdxdna failed with
/// error -95`.
fn failure(line: &str, place: &str) -> Option<i32> {
    let (_, text) = line.split_once(';')?;
    let text = text.strip_prefix("amdxdna ")?.strip_prefix(place)?;
    let errno = text.strip_prefix(": probe with driver amdxdna failed with error -")?;
    errno.trim().parse().ok()
}

/// Whether a line is `...;[drm] Initialized amdxdna_accel_driver 0.6.0 for 0000:c5:00.1 on
/// minor 0`, which ends a good probe.
fn is_success(line: &str, place: &str) -> bool {
    line.split_once("Initialized amdxdna_accel_driver ")
        .and_then(|(_, rest)| rest.split_once(" for "))
        .and_then(|(_, rest)| rest.strip_prefix(place))
        .is_some_and(|rest| rest.starts_with(" on minor "))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    #[cfg_attr(miri, ignore = "a flag of open")]
    fn the_last_failure_of_the_place_counts() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("kmsg");
        let place = "0000:c5:00.1";
        assert_eq!(probe_failure(&log, place), None, "no log");
        std::fs::write(
            &log,
            "4,7,100,-;amdxdna 0000:c5:00.1: probe with driver amdxdna failed with error -2\n \
             SUBSYSTEM=pci\n\
             4,8,200,-;amdxdna 0000:c5:00.1: probe with driver amdxdna failed with error -95\n\
             4,9,300,-;amdxdna 0000:01:00.0: probe with driver amdxdna failed with error -5\n\
             6,9,300,-;something else\n",
        )
        .unwrap();
        assert_eq!(probe_failure(&log, place), Some(95));
        assert_eq!(probe_failure(&log, "0000:c6:00.1"), None);
        let mut log_file = OpenOptions::new().append(true).open(&log).unwrap();
        let other =
            "6,10,400,-;[drm] Initialized amdxdna_accel_driver 0.6.0 for 0000:01:00.0 on minor 1\n";
        log_file.write_all(other.as_bytes()).unwrap();
        assert_eq!(probe_failure(&log, place), Some(95));
        let good =
            "6,11,500,-;[drm] Initialized amdxdna_accel_driver 0.6.0 for 0000:c5:00.1 on minor 0\n";
        log_file.write_all(good.as_bytes()).unwrap();
        assert_eq!(probe_failure(&log, place), None);
    }
}
