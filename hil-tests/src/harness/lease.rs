//! Leases: one user of a device at a time.
//!
//! A lease is a lock (`flock`) on a file `NAME.lease` that stays where it is. The lock
//! belongs to the open file, which the processes of checks inherit: it ends when the
//! last of them has ended, however that came about. So a crash never leaves a device
//! locked, and never frees one that is still in use. The file says who holds it; what
//! it says counts only while the lock is held, and afterwards shows a holder that
//! never gave it back. Whatever goes wrong with the file, the device is not used.
//!
//! A device of the kernel has a second lock, on its directory in sysfs: there is one of
//! it, whatever directory leases are kept in, and no user can take it away, as they can
//! the file.
//!
//! A quarantined device has a file `NAME.quarantine` with the reason; nobody gets a
//! lease until it is taken away. It lies beside the leases: who keeps leases in another
//! directory does not see it, and in a directory that a restart of the machine empties
//! (`/run`, often `/tmp`) it ends there, as the ladder's last rung asks for. On a lab
//! machine where a person must look first, `lease_dir` is one that stays, the same for
//! everybody.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use nix::errno::Errno;
use nix::fcntl::{fcntl, FcntlArg, FdFlag, Flock, FlockArg};
use serde::{Deserialize, Serialize};

/// Who has a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// User.
    pub user: String,
    /// Process.
    pub pid: u32,
    /// What it runs.
    pub command: String,
    /// Seconds since 1970.
    pub since: u64,
}

impl Holder {
    /// This process.
    pub fn me(command: &str) -> Self {
        let name = |key| std::env::var(key).ok();
        Self {
            user: name("USER")
                .or_else(|| name("LOGNAME"))
                .unwrap_or_else(|| nix::unistd::getuid().to_string()),
            pid: std::process::id(),
            command: command.to_owned(),
            since: now(),
        }
    }
}

impl std::fmt::Display for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let age = now().saturating_sub(self.since);
        write!(
            f,
            "{}, process {}, for {age} s: {}",
            self.user, self.pid, self.command
        )
    }
}

fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| d.as_secs())
}

/// Why there is no lease.
#[derive(Debug, thiserror::Error)]
pub enum LeaseError {
    /// Somebody has it.
    #[error("device {name:?} is in use by {}", who(holder))]
    Held {
        /// The device.
        name: String,
        /// As the file says.
        holder: Option<Holder>,
    },
    /// Nobody may have it.
    #[error("device {name:?} is quarantined: {reason}")]
    Quarantined {
        /// The device.
        name: String,
        /// Why.
        reason: String,
    },
    /// It can't be known whether somebody has it.
    #[error("the lease of device {name:?} can't be taken: {}: {source}", path.display())]
    Io {
        /// The device.
        name: String,
        /// Directory or file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
}

fn who(holder: &Option<Holder>) -> String {
    match holder {
        Some(holder) => holder.to_string(),
        None => "a program that has not said who it is".into(),
    }
}

/// A device is this process's, and its children's, until this is dropped.
#[derive(Debug)]
pub struct Lease {
    file: Flock<File>,
    /// The lock on the device's own directory.
    _directory: Option<Flock<File>>,
    name: String,
    folder: PathBuf,
    /// Who had it before and never gave it back.
    crashed: Option<Holder>,
}

impl Lease {
    /// Takes the device, or says who has it. `directory`: that of a device of the kernel
    /// in sysfs.
    ///
    /// # Errors
    /// [`LeaseError`].
    pub fn take(
        folder: &Path,
        name: &str,
        directory: Option<&Path>,
        command: &str,
    ) -> Result<Self, LeaseError> {
        let io = |path: &Path, source| LeaseError::Io {
            name: name.to_owned(),
            path: path.to_owned(),
            source,
        };
        shared_folder(folder).map_err(|e| io(folder, e))?;
        let path = folder.join(format!("{name}.lease"));
        let refused = |path: &Path, why| match why {
            Busy::Held(holder) => LeaseError::Held {
                name: name.to_owned(),
                holder,
            },
            Busy::Io(error) => io(path, error),
        };
        let mut file = locked(&path).map_err(|why| refused(&path, why))?;
        let directory = match directory {
            Some(path) => Some(own_lock(path).map_err(|why| refused(path, why))?),
            None => None,
        };
        // Not before: its holder may have put it under quarantine until it let go.
        if let Some(reason) = quarantine(folder, name).map_err(|e| io(folder, e))? {
            return Err(LeaseError::Quarantined {
                name: name.to_owned(),
                reason,
            });
        }
        let crashed = read(&mut file);
        let me = serde_json::to_vec(&Holder::me(command)).map_err(|e| io(&path, e.into()))?;
        rewrite(&mut file, &me).map_err(|e| io(&path, e))?;
        for lock in std::iter::once(&file).chain(&directory) {
            let inherited = fcntl(&**lock, FcntlArg::F_SETFD(FdFlag::empty()));
            inherited.map_err(|e| io(&path, e.into()))?;
        }
        Ok(Self {
            file,
            _directory: directory,
            name: name.to_owned(),
            folder: folder.to_owned(),
            crashed,
        })
    }

    /// Takes the device as soon as it is free.
    ///
    /// # Errors
    /// [`LeaseError`]; [`LeaseError::Held`] when it was not free in time.
    pub fn wait(
        folder: &Path,
        name: &str,
        directory: Option<&Path>,
        command: &str,
        patience: Duration,
    ) -> Result<Self, LeaseError> {
        let start = Instant::now();
        loop {
            match Self::take(folder, name, directory, command) {
                Err(LeaseError::Held { .. }) if start.elapsed() < patience => {
                    std::thread::sleep(Duration::from_millis(200));
                }
                answer => return answer,
            }
        }
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The holder before this one, if it ended without giving the device back.
    pub fn crashed(&self) -> Option<&Holder> {
        self.crashed.as_ref()
    }

    /// Sees to it that nobody gets the device any more.
    ///
    /// # Errors
    /// [`LeaseError::Io`].
    pub fn quarantine(&self, reason: &str) -> Result<(), LeaseError> {
        let path = quarantine_file(&self.folder, &self.name);
        std::fs::write(&path, reason).map_err(|source| LeaseError::Io {
            name: self.name.clone(),
            path,
            source,
        })
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        // An empty file: given back. The lock ends with the file.
        let _ = rewrite(&mut self.file, b"");
    }
}

/// How a device stands.
#[derive(Debug)]
pub enum State {
    /// Nobody has it.
    Free,
    /// Somebody has it.
    Held(Option<Holder>),
    /// Nobody may have it.
    Quarantined(String),
}

/// How a device stands now. `directory`: that of a device of the kernel in sysfs.
///
/// # Errors
/// [`LeaseError::Io`].
pub fn state(folder: &Path, name: &str, directory: Option<&Path>) -> Result<State, LeaseError> {
    let io = |path: &Path, source| LeaseError::Io {
        name: name.to_owned(),
        path: path.to_owned(),
        source,
    };
    if let Some(reason) = quarantine(folder, name).map_err(|e| io(folder, e))? {
        return Ok(State::Quarantined(reason));
    }
    let path = folder.join(format!("{name}.lease"));
    let held = match File::open(&path) {
        Ok(file) => lock(file),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => match directory {
            Some(directory) => own_lock(directory),
            None => return Ok(State::Free),
        },
        Err(e) => return Err(io(&path, e)),
    };
    match (held, directory) {
        (Ok(file), Some(directory)) => {
            drop(file);
            match own_lock(directory) {
                Ok(_) => Ok(State::Free),
                Err(Busy::Held(_)) => Ok(State::Held(None)),
                Err(Busy::Io(error)) => Err(io(directory, error)),
            }
        }
        (Ok(_), None) => Ok(State::Free),
        (Err(Busy::Held(holder)), _) => Ok(State::Held(holder)),
        (Err(Busy::Io(error)), _) => Err(io(&path, error)),
    }
}

enum Busy {
    Held(Option<Holder>),
    Io(std::io::Error),
}

/// How often a lock is tried, and the time between: somebody may just be looking.
const TRIES: u32 = 4;
const BETWEEN: Duration = Duration::from_millis(20);

fn lock(mut file: File) -> Result<Flock<File>, Busy> {
    for turn in 1.. {
        match Flock::lock(file, FlockArg::LockExclusiveNonblock) {
            Ok(file) => return Ok(file),
            Err((back, Errno::EWOULDBLOCK)) if turn < TRIES => {
                file = back;
                std::thread::sleep(BETWEEN);
            }
            Err((mut back, Errno::EWOULDBLOCK)) => return Err(Busy::Held(read(&mut back))),
            Err((_, errno)) => return Err(Busy::Io(errno.into())),
        }
    }
    Err(Busy::Held(None))
}

/// The file of a lease, locked. One that was taken away between opening and locking
/// keeps nobody out; then it is the one that is there now.
fn locked(path: &Path) -> Result<Flock<File>, Busy> {
    for _ in 0..TRIES {
        let file = lock(open(path).map_err(Busy::Io)?)?;
        if is_at(&file, path).map_err(Busy::Io)? {
            return Ok(file);
        }
    }
    let why = "somebody takes the file away again and again";
    Err(Busy::Io(std::io::Error::other(why)))
}

/// Whether the file is the one with this path.
fn is_at(file: &File, path: &Path) -> std::io::Result<bool> {
    let own = file.metadata()?;
    match std::fs::symlink_metadata(path) {
        Ok(there) => Ok((own.dev(), own.ino()) == (there.dev(), there.ino())),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(e) => Err(e),
    }
}

/// The lock on a device's directory in sysfs.
fn own_lock(directory: &Path) -> Result<Flock<File>, Busy> {
    lock(File::open(directory).map_err(Busy::Io)?)
}

/// Opens the file of a lease, and makes it if it is not there. Not in one step: in a
/// directory for all users, Linux refuses that for the files of others.
fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    options.custom_flags(nix::libc::O_NOFOLLOW);
    match options.open(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
        opened => return opened,
    }
    match options.create_new(true).open(path) {
        // The mask of this process must not keep other users out.
        Ok(file) => file
            .set_permissions(std::fs::Permissions::from_mode(0o666))
            .map(|()| file),
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {
            options.create_new(false).open(path)
        }
        Err(e) => Err(e),
    }
}

/// Ends a quarantine. Answers whether there was one.
///
/// # Errors
/// [`LeaseError::Io`].
pub fn release(folder: &Path, name: &str) -> Result<bool, LeaseError> {
    let path = quarantine_file(folder, name);
    match std::fs::remove_file(&path) {
        Ok(()) => Ok(true),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(source) => Err(LeaseError::Io {
            name: name.to_owned(),
            path,
            source,
        }),
    }
}

fn quarantine_file(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.quarantine"))
}

fn quarantine(folder: &Path, name: &str) -> std::io::Result<Option<String>> {
    match std::fs::read_to_string(quarantine_file(folder, name)) {
        Ok(reason) => Ok(Some(reason.trim().to_owned())),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// Makes the directory so that all users of the machine can use it.
fn shared_folder(folder: &Path) -> std::io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    std::fs::create_dir_all(folder)?;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o1777))
}

fn read(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.rewind().ok()?;
    // Longer than any holder: not one.
    file.take(1 << 16).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

fn rewrite(file: &mut File, bytes: &[u8]) -> std::io::Result<()> {
    file.rewind()?;
    file.set_len(0)?;
    file.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use std::os::fd::AsRawFd as _;

    use super::*;

    #[test]
    fn one_at_a_time_and_it_says_who() {
        let folder = tempfile::tempdir().unwrap();
        let lease = Lease::take(folder.path(), "a", None, "hil").unwrap();
        assert!(lease.crashed().is_none());
        match Lease::take(folder.path(), "a", None, "hil") {
            Err(LeaseError::Held {
                holder: Some(holder),
                ..
            }) => {
                assert_eq!(holder.pid, std::process::id());
                assert_eq!(holder.command, "hil");
            }
            other => panic!("{other:?}"),
        }
        assert!(matches!(
            state(folder.path(), "a", None),
            Ok(State::Held(Some(_)))
        ));
        // Another device is another lease.
        Lease::take(folder.path(), "b", None, "hil").unwrap();
        drop(lease);
        assert!(matches!(state(folder.path(), "a", None), Ok(State::Free)));
        let lease = Lease::take(folder.path(), "a", None, "hil").unwrap();
        assert!(lease.crashed().is_none());
    }

    /// The lock goes with the process that crashed; what it wrote stays.
    #[test]
    fn a_crash_frees_the_device_and_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let dead = Holder {
            user: "ann".into(),
            pid: 7,
            command: "hil --filter mel".into(),
            since: 0,
        };
        let file = folder.path().join("a.lease");
        std::fs::write(file, serde_json::to_vec(&dead).unwrap()).unwrap();
        assert!(matches!(state(folder.path(), "a", None), Ok(State::Free)));
        let lease = Lease::take(folder.path(), "a", None, "hil").unwrap();
        assert_eq!(lease.crashed(), Some(&dead));
    }

    /// A child that has outlived its parent still has the device.
    #[test]
    fn children_hold_the_lease_too() {
        let folder = tempfile::tempdir().unwrap();
        let lease = Lease::take(folder.path(), "a", None, "hil").unwrap();
        let mut child = std::process::Command::new("cat")
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        // As a crash would: the file closes, the lock is not given back.
        let lease = std::mem::ManuallyDrop::new(lease);
        nix::unistd::close(lease.file.as_raw_fd()).unwrap();
        assert!(matches!(
            state(folder.path(), "a", None),
            Ok(State::Held(Some(_)))
        ));
        drop(child.stdin.take());
        child.wait().unwrap();
        // Children of other tests of this process may have inherited it, too.
        let start = Instant::now();
        while !matches!(state(folder.path(), "a", None), Ok(State::Free)) {
            assert!(start.elapsed() < Duration::from_secs(100));
            std::thread::sleep(BETWEEN);
        }
    }

    /// Neither another directory of leases nor a file that is gone gives it away.
    #[test]
    fn a_device_has_one_holder_whatever_becomes_of_the_file() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let sysfs = tempfile::tempdir().unwrap();
        let device = Some(sysfs.path());
        let lease = Lease::take(folder.path(), "a", device, "hil").unwrap();
        std::fs::remove_file(folder.path().join("a.lease")).unwrap();
        for folder in [&folder, &other] {
            let held = Lease::take(folder.path(), "a", device, "hil");
            assert!(matches!(held, Err(LeaseError::Held { .. })), "{held:?}");
            let state = state(folder.path(), "a", device);
            assert!(matches!(state, Ok(State::Held(_))), "{state:?}");
        }
        drop(lease);
        // Children of other tests of this process may have inherited it.
        Lease::wait(other.path(), "a", device, "hil", Duration::from_secs(100)).unwrap();
    }

    #[test]
    fn a_file_that_was_taken_away_is_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.lease");
        let file = open(&path).unwrap();
        assert!(is_at(&file, &path).unwrap());
        std::fs::remove_file(&path).unwrap();
        assert!(!is_at(&file, &path).unwrap());
        open(&path).unwrap();
        assert!(!is_at(&file, &path).unwrap());
    }

    #[test]
    fn nobody_gets_a_quarantined_device() {
        let folder = tempfile::tempdir().unwrap();
        let lease = Lease::take(folder.path(), "a", None, "hil").unwrap();
        lease.quarantine("mel/speech hung").unwrap();
        drop(lease);
        let error = Lease::take(folder.path(), "a", None, "hil").unwrap_err();
        assert!(error.to_string().contains("mel/speech hung"), "{error}");
        assert!(release(folder.path(), "a").unwrap());
        assert!(!release(folder.path(), "a").unwrap());
        Lease::take(folder.path(), "a", None, "hil").unwrap();
    }

    /// Where it can't be known who has the device, it is not used.
    #[test]
    fn it_fails_closed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        let error = Lease::take(&file.join("leases"), "a", None, "hil").unwrap_err();
        assert!(matches!(error, LeaseError::Io { .. }), "{error}");
        std::os::unix::fs::symlink(&file, folder.path().join("a.lease")).unwrap();
        let error = Lease::take(folder.path(), "a", None, "hil").unwrap_err();
        assert!(matches!(error, LeaseError::Io { .. }), "{error}");
    }
}
