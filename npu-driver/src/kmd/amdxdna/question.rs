//! The question that only the firmware can answer: the status of the array's columns.

use crate::kmd::Errno;
use npu_image::uapi;

/// Signals that may interrupt one question.
const SIGNALS: u32 = 1000;

/// Bytes of the status of all columns. The in-tree driver refuses to ask the firmware
/// for more, AMD's older one for less. `None` where no driver could ask for it.
pub(super) fn status_bytes(metadata: &uapi::AieMetadata) -> Option<usize> {
    let bytes = u64::from(metadata.col_size) * u64::from(metadata.cols);
    let bytes = Some(bytes).filter(|bytes| (1..=uapi::MOST_STATUS_BYTES).contains(bytes));
    usize::try_from(bytes?).ok()
}

/// Asks the firmware for so many bytes by a call of the driver; whether it answered. EINVAL
/// is an answer, the firmware's no. Whatever else went wrong, nobody has its word.
///
/// # Errors
/// The call's, also when there was nothing but signals; EOPNOTSUPP where no driver could
/// ask.
pub(super) fn ask(
    bytes: Option<usize>,
    mut call: impl FnMut(usize) -> Result<(), Errno>,
) -> Result<(), Errno> {
    let bytes = bytes.ok_or(Errno::EOPNOTSUPP)?;
    let told = (0..SIGNALS).map(|_| call(bytes));
    match told.into_iter().find(|told| *told != Err(Errno::EINTR)) {
        Some(Ok(()) | Err(Errno::EINVAL)) => Ok(()),
        Some(Err(errno)) => Err(errno),
        None => Err(Errno::EINTR),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_of_all_columns_is_asked_for_or_none_can_be() {
        let bytes = |col_size, cols| {
            status_bytes(&uapi::AieMetadata {
                col_size,
                cols,
                ..Default::default()
            })
        };
        assert_eq!(bytes(uapi::COLUMN_STATUS_BYTES, 5), Some(5 * 4096));
        assert_eq!(bytes(4 << 20, 1), Some(4 << 20));
        let nonsense = [(0, 5), (4096, 0), (4 << 20, 2), (u32::MAX, u16::MAX)];
        for (col_size, cols) in nonsense {
            assert_eq!(bytes(col_size, cols), None, "{cols} columns of {col_size}");
        }
    }

    #[test]
    fn only_the_firmware_itself_counts_as_an_answer() {
        let ask = |call: &mut dyn FnMut() -> Result<(), Errno>| ask(Some(4096), |_| call());
        assert_eq!(ask(&mut || Ok(())), Ok(()));
        assert_eq!(ask(&mut || Err(Errno::EINVAL)), Ok(()));
        let not_asked = [Errno::ETIME, Errno::ENODEV, Errno::ENOMEM, Errno::EACCES];
        for errno in not_asked {
            assert_eq!(ask(&mut || Err(errno)), Err(errno));
        }
        assert_eq!(ask(&mut || Err(Errno::EINTR)), Err(Errno::EINTR));
        let mut signals = 3;
        let then = ask(&mut || {
            signals -= 1;
            match signals {
                0 => Err(Errno::ETIME),
                _ => Err(Errno::EINTR),
            }
        });
        assert_eq!(then, Err(Errno::ETIME));
    }

    #[test]
    fn where_no_driver_could_ask_there_is_no_answer() {
        let mut asked = Vec::new();
        let mut call = |bytes| {
            asked.push(bytes);
            Ok(())
        };
        assert_eq!(ask(None, &mut call), Err(Errno::EOPNOTSUPP));
        assert_eq!(ask(Some(8192), &mut call), Ok(()));
        assert_eq!(asked, [8192]);
    }
}
