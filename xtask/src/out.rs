//! Lines for people, on streams that may be closed: `cargo xtask inspect F |
//! head` ends as it would have without `head`, and exit codes stay what they
//! are. A full disk is an error.

use std::fmt::Arguments;
use std::io::{self, ErrorKind, Write};
use std::process::exit;

/// `println!` for a reader who may stop reading.
macro_rules! outln {
    ($($arg:tt)*) => { $crate::out::line(format_args!($($arg)*)) };
}

/// `eprintln!` for a reader who may stop reading.
macro_rules! errln {
    ($($arg:tt)*) => { $crate::out::note(format_args!($($arg)*)) };
}

pub(crate) use {errln, outln};

/// Writes a line to standard output.
pub(crate) fn line(text: Arguments<'_>) {
    if let Err(error) = write_line(&mut io::stdout().lock(), text) {
        note(format_args!("can't write to standard output: {error}"));
        exit(2);
    }
}

/// Writes a line to standard error; there is no one left to tell if it fails.
pub(crate) fn note(text: Arguments<'_>) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

fn write_line(to: &mut impl Write, text: Arguments<'_>) -> io::Result<()> {
    match writeln!(to, "{text}").and_then(|()| to.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Broken(ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(self.0.into())
        }
    }

    #[test]
    fn a_closed_pipe_is_no_error_and_a_full_disk_is_one() {
        write_line(&mut Broken(ErrorKind::BrokenPipe), format_args!("x")).unwrap();
        let error = write_line(&mut Broken(ErrorKind::StorageFull), format_args!("x")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::StorageFull);
    }
}
