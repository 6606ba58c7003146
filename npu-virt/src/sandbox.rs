//! A root file system of another Debian, with a device node and a sysfs that show
//! an emulated Phoenix.
//!
//! [`enter`] gives the calling process mounts of its own (as root, or in a user
//! namespace of its own), puts there what XRT and this project's driver look at to
//! find an NPU, and changes the root. The machine outside is not touched; everything
//! goes with the process.

use nix::errno::Errno;
use nix::mount::{mount, MsFlags};
use nix::sched::{unshare, CloneFlags};
use nix::unistd::{chdir, chroot, getegid, geteuid};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// PCI address that the emulated NPU has in sysfs.
pub const PCI_ADDRESS: &str = "0000:c4:00.1";

/// The device's directory below `/sys`.
const DEVICE: &str = "devices/pci0000:00/0000:c4:00.1";

/// Files of that directory: what PCI and the kernel driver show (7.3).
const ATTRIBUTES: [(&str, &str); 11] = [
    ("vendor", "0x1022"),
    ("device", "0x1502"),
    ("subsystem_vendor", "0x1af4"),
    ("subsystem_device", "0x1100"),
    ("revision", "0x00"),
    ("class", "0x118000"),
    ("resource", "0x0 0x0 0x0"),
    ("device_type", "0"),
    ("vbnv", "RyzenAI-npu1"),
    ("fw_version", "1.5.5.391"),
    ("power_state", "D0"),
];

/// Links of `/sys`, each with where it points to.
const LINKS: [(&str, &str); 4] = [
    (
        "bus/pci/drivers/amdxdna/0000:c4:00.1",
        "../../../../devices/pci0000:00/0000:c4:00.1",
    ),
    (
        "bus/pci/devices/0000:c4:00.1",
        "../../../devices/pci0000:00/0000:c4:00.1",
    ),
    (
        "class/accel/accel0",
        "../../devices/pci0000:00/0000:c4:00.1/accel/accel0",
    ),
    (
        "devices/pci0000:00/0000:c4:00.1/driver",
        "../../../bus/pci/drivers/amdxdna",
    ),
];

/// Device files of the host that programs need.
const HOST_NODES: [&str; 4] = ["null", "zero", "urandom", "full"];

/// Why a root could not be entered.
#[derive(Debug, thiserror::Error)]
#[error("{step}: {source}")]
pub struct SandboxError {
    /// What was being done.
    pub step: String,
    /// Why it failed.
    #[source]
    pub source: std::io::Error,
}

impl SandboxError {
    /// Whether this machine allows no process like this one to do it.
    pub fn is_forbidden(&self) -> bool {
        // ENOSPC: no user namespaces here, or too many.
        let errno = self.source.raw_os_error().map(Errno::from_raw);
        matches!(
            errno,
            Some(Errno::EPERM | Errno::EACCES | Errno::ENOSPC | Errno::ENOSYS)
        )
    }
}

fn step<T, E: Into<std::io::Error>>(
    what: impl Into<String>,
    result: Result<T, E>,
) -> Result<T, SandboxError> {
    result.map_err(|error| SandboxError {
        step: what.into(),
        source: error.into(),
    })
}

/// Makes `root` this process's root, with the emulated device in it and each
/// `(host folder, place in the root)` of `binds`. The process must have one thread.
///
/// # Errors
/// [`SandboxError`] names the step; the process is of no use then.
pub fn enter(root: &Path, binds: &[(PathBuf, PathBuf)]) -> Result<(), SandboxError> {
    let (user, group) = (geteuid(), getegid());
    let own = CloneFlags::CLONE_NEWNS;
    // Root of a container may lack the right to mount; a user namespace may give it.
    let mounts = match user.is_root() {
        true => unshare(own),
        false => Err(Errno::EPERM),
    };
    if mounts == Err(Errno::EPERM) {
        let both = own | CloneFlags::CLONE_NEWUSER;
        step("mounts of its own (unshare)", unshare(both))?;
        let map = |id: u32| format!("0 {id} 1");
        step("setgroups", fs::write("/proc/self/setgroups", "deny"))?;
        step(
            "uid_map",
            fs::write("/proc/self/uid_map", map(user.as_raw())),
        )?;
        step(
            "gid_map",
            fs::write("/proc/self/gid_map", map(group.as_raw())),
        )?;
    } else {
        step("mounts of its own (unshare)", mounts)?;
    }
    let private = MsFlags::MS_REC | MsFlags::MS_PRIVATE;
    step(
        "private mounts",
        mount(None::<&str>, "/", None::<&str>, private, None::<&str>),
    )?;
    for name in ["dev", "sys"] {
        let at = root.join(name);
        let what = format!("tmpfs on {}", at.display());
        let options = Some("mode=755");
        let made = mount(Some("tmpfs"), &at, Some("tmpfs"), MsFlags::empty(), options);
        step(what, made)?;
    }
    bind(Path::new("/proc"), &root.join("proc"))?;
    for node in HOST_NODES {
        let at = root.join("dev").join(node);
        step(format!("{}", at.display()), fs::write(&at, ""))?;
        bind(&Path::new("/dev").join(node), &at)?;
    }
    for (from, to) in binds {
        let at = root.join(to.strip_prefix("/").unwrap_or(to));
        step(format!("{}", at.display()), fs::create_dir_all(&at))?;
        bind(from, &at)?;
    }
    device_files(root)?;
    step("chroot", chroot(root))?;
    step("chdir", chdir("/"))
}

fn bind(from: &Path, to: &Path) -> Result<(), SandboxError> {
    let flags = MsFlags::MS_BIND | MsFlags::MS_REC;
    let what = format!("{} on {}", from.display(), to.display());
    step(
        what,
        mount(Some(from), to, None::<&str>, flags, None::<&str>),
    )
}

/// The node and the sysfs, below `root`.
fn device_files(root: &Path) -> Result<(), SandboxError> {
    let write = |path: &str, text: &str| {
        let path = root.join(path);
        let made = || {
            fs::create_dir_all(path.parent().unwrap_or(root))?;
            fs::write(&path, text)
        };
        step(format!("{}", path.display()), made())
    };
    write("dev/accel/accel0", "")?;
    for (name, value) in ATTRIBUTES {
        write(&format!("sys/{DEVICE}/{name}"), &format!("{value}\n"))?;
    }
    write(&format!("sys/{DEVICE}/iommu_group/type"), "DMA-FQ\n")?;
    write(&format!("sys/{DEVICE}/accel/accel0/uevent"), "")?;
    write("sys/module/amdxdna/refcnt", "0\n")?;
    write("sys/bus/pci/drivers/amdxdna/bind", "")?;
    let target = format!("sys/{DEVICE}/accel/accel0/device");
    for (link, to) in LINKS
        .iter()
        .map(|(link, to)| (format!("sys/{link}"), *to))
        .chain([(target, "../..")])
    {
        let path = root.join(&link);
        let made = || {
            fs::create_dir_all(path.parent().unwrap_or(root))?;
            symlink(to, &path)
        };
        step(link, made())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_image::uapi;

    #[test]
    fn what_is_forbidden_is_told_from_what_is_broken() {
        let of = |errno: Errno| SandboxError {
            step: "a step".into(),
            source: errno.into(),
        };
        assert!(of(Errno::EPERM).is_forbidden() && of(Errno::ENOSPC).is_forbidden());
        assert!(!of(Errno::ENOENT).is_forbidden());
    }

    #[test]
    fn the_files_lead_to_the_device_by_every_way() {
        let root = std::env::temp_dir().join(format!("sandbox-{}", std::process::id()));
        device_files(&root).unwrap();
        for way in [
            "sys/bus/pci/drivers/amdxdna/0000:c4:00.1",
            "sys/bus/pci/devices/0000:c4:00.1",
            "sys/class/accel/accel0/device",
        ] {
            let vbnv = fs::read_to_string(root.join(way).join("vbnv")).unwrap();
            assert_eq!(vbnv, "RyzenAI-npu1\n", "{way}");
        }
        let id = |name: &str| {
            let text = fs::read_to_string(root.join("sys").join(DEVICE).join(name)).unwrap();
            u16::from_str_radix(text.trim().trim_start_matches("0x"), 16).unwrap()
        };
        assert_eq!((id("vendor"), id("device")), uapi::PCI_ID);
        let subsystem = (id("subsystem_vendor"), id("subsystem_device"));
        assert_eq!(subsystem, uapi::EMULATED_SUBSYSTEM);
        let driver = root.join("sys/class/accel/accel0/device/driver");
        assert!(fs::read_link(driver).unwrap().ends_with("amdxdna"));
        fs::remove_dir_all(root).unwrap();
    }
}
