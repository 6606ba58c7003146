//! What this machine has of an NPU and its software, each fact with what to do
//! about it.

use crate::kernel_log;
use crate::kmd::amdxdna::{self, Kind};
use crate::kmd::Errno;
use crate::Error;
use nix::sys::resource::{getrlimit, Resource};
use nix::unistd::{access, AccessFlags};
use std::path::{Path, PathBuf};

/// Bytes that the device heap needs where memory must be locked.
const HEAP_BYTES: u64 = 64 << 20;
/// First kernel with the driver.
const FIRST_KERNEL: (u32, u32) = (6, 14);

/// How a finding stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// There, and fit for use.
    Good,
    /// There, with a problem.
    Problem,
    /// Not there.
    Missing,
}

/// One fact about the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked for.
    pub what: &'static str,
    /// How it stands.
    pub status: Status,
    /// What was found.
    pub detail: String,
    /// What to do, unless it is good.
    pub remedy: Option<String>,
}

impl Finding {
    fn good(what: &'static str, detail: impl Into<String>) -> Self {
        Self {
            what,
            status: Status::Good,
            detail: detail.into(),
            remedy: None,
        }
    }

    fn bad(
        what: &'static str,
        status: Status,
        detail: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            what,
            status,
            detail: detail.into(),
            remedy: Some(remedy.into()),
        }
    }
}

/// Device nodes of Phoenix NPUs. Empty on most machines.
pub fn nodes() -> Vec<amdxdna::Node> {
    let roots = Roots::default();
    amdxdna::nodes(&roots.sys, &roots.dev)
}

/// Why there is no node of a Phoenix: the loaded kernel driver did not take it, or it has
/// another NPU; `None` without either.
pub(crate) fn why_no_node() -> Option<Error> {
    Roots::default().why_no_node()
}

/// Which NPU is at a PCI address.
pub(crate) fn kind_at(place: &str) -> Kind {
    Roots::default().kind_at(place)
}

/// Everything there is to know about this machine, in the order in which things
/// build on each other.
pub fn findings() -> Vec<Finding> {
    let mut found = Roots::default().findings();
    found.push(memlock(
        getrlimit(Resource::RLIMIT_MEMLOCK)
            .ok()
            .map(|(soft, _)| soft),
    ));
    found.push(match xrt_sys::locate() {
        Some(xrt) if xrt.npu_plugin.is_some() => Finding::good("XRT", xrt.to_string()),
        Some(xrt) => Finding::bad(
            "XRT",
            Status::Problem,
            xrt.to_string(),
            "Install XRT's NPU plug-in (Debian: libxrt-npu2).",
        ),
        None => Finding::bad(
            "XRT",
            Status::Missing,
            "libxrt_coreutil not found",
            "Not needed by this driver. To get it: Debian 13 backports, libxrt-npu2 and libxrt-utils.",
        ),
    });
    found
}

/// Where to look; the real directories by default.
struct Roots {
    sys: PathBuf,
    dev: PathBuf,
    proc: PathBuf,
}

impl Default for Roots {
    fn default() -> Self {
        Self {
            sys: "/sys".into(),
            dev: "/dev".into(),
            proc: "/proc".into(),
        }
    }
}

impl Roots {
    fn findings(&self) -> Vec<Finding> {
        let mut found = vec![self.pci(), self.kernel(), self.module()];
        let nodes = amdxdna::nodes(&self.sys, &self.dev);
        if nodes.is_empty() {
            found.push(Finding::bad(
                "device node",
                Status::Missing,
                "no /dev/accel/accel* of a Phoenix whose driver is amdxdna",
                "It appears when the kernel driver has taken an NPU; see the lines above.",
            ));
        }
        for node in &nodes {
            found.push(permission(&node.path));
            found.push(versions(&node.sysfs));
            found.push(iommu(&node.sysfs));
        }
        found
    }

    fn pci(&self) -> Finding {
        let what = "NPU on the PCI bus";
        let devices = std::fs::read_dir(self.sys.join("bus/pci/devices"));
        let mut other = None;
        for device in devices.into_iter().flatten().flatten() {
            let at = device.file_name().to_string_lossy().into_owned();
            if Kind::of(&device.path()) == Kind::Phoenix {
                return Finding::good(what, format!("Phoenix or Hawk Point (npu1) at {at}"));
            }
            if let Some(name) = Kind::other_npu(&device.path()) {
                other.get_or_insert(format!("{name} at {at}"));
            }
        }
        if let Some(detail) = other {
            return Finding::bad(
                what,
                Status::Problem,
                detail,
                "This toolchain is for Phoenix (npu1); use the emulator.",
            );
        }
        Finding::bad(
            what,
            Status::Missing,
            "no AMD NPU",
            "Enable the NPU (IPU) in the firmware setup, or use the emulator.",
        )
    }

    fn kind_at(&self, place: &str) -> Kind {
        Kind::of(&self.sys.join("bus/pci/devices").join(place))
    }

    fn why_no_node(&self) -> Option<Error> {
        let Some(place) = self.unbound() else {
            let (node, name) = amdxdna::other(&self.sys, &self.dev)?;
            return Some(amdxdna::no_phoenix(&node, &name));
        };
        let log = self.dev.join(kernel_log::LOG.trim_start_matches("/dev/"));
        match kernel_log::probe_failure(&log, &place).map(Errno) {
            // Its protocol is none of those that the driver knows.
            Some(Errno::EOPNOTSUPP) => Some(Error::FirmwareMismatch { place }),
            _ => Some(Error::NotBound { place }),
        }
    }

    fn unbound(&self) -> Option<String> {
        if !self.sys.join("module/amdxdna").is_dir() {
            return None;
        }
        let devices = std::fs::read_dir(self.sys.join("bus/pci/devices")).ok()?;
        let place = devices.flatten().find(|device| {
            let path = device.path();
            Kind::of(&path) == Kind::Phoenix && !path.join("driver").exists()
        })?;
        Some(place.file_name().to_string_lossy().into_owned())
    }

    fn kernel(&self) -> Finding {
        let what = "kernel";
        let release = text(&self.proc.join("sys/kernel/osrelease")).unwrap_or_default();
        let mut numbers = release
            .split(['.', '-'])
            .map_while(|n| n.parse::<u32>().ok());
        let version = numbers.next().zip(numbers.next());
        match version {
            Some(version) if version >= FIRST_KERNEL => Finding::good(what, release),
            Some(_) => Finding::bad(
                what,
                Status::Problem,
                format!("{release}: older than 6.14, so without amdxdna"),
                "Install Linux 6.14 or newer, or AMD's out-of-tree xdna-driver.",
            ),
            None => Finding::bad(what, Status::Missing, "not Linux", "Use the emulator."),
        }
    }

    fn module(&self) -> Finding {
        let what = "kernel driver";
        let module = self.sys.join("module/amdxdna");
        if !module.is_dir() {
            return Finding::bad(
                what,
                Status::Missing,
                "amdxdna is not loaded",
                "Load it (`modprobe amdxdna`); it needs CONFIG_DRM_ACCEL_AMDXDNA and the \
                 firmware amdnpu/1502_00 from linux-firmware.",
            );
        }
        match text(&module.join("version")) {
            Some(version) => Finding::good(what, format!("amdxdna {version}")),
            None => Finding::good(what, "amdxdna, in-tree (no version of its own)"),
        }
    }
}

fn permission(node: &Path) -> Finding {
    let what = "device node";
    match access(node, AccessFlags::R_OK | AccessFlags::W_OK) {
        Ok(()) => Finding::good(what, node.display().to_string()),
        Err(errno) => Finding::bad(
            what,
            Status::Problem,
            format!("{}: {}", node.display(), errno.desc()),
            "Add your user to the group that owns it (usually render): \
             `sudo usermod -aG render $USER`, then log in again.",
        ),
    }
}

fn versions(sysfs: &Path) -> Finding {
    let what = "NPU firmware";
    let name = text(&sysfs.join("vbnv")).unwrap_or_else(|| "unnamed".into());
    match text(&sysfs.join("fw_version")) {
        Some(version) => Finding::good(what, format!("{version} on {name}")),
        None => Finding::bad(
            what,
            Status::Problem,
            format!("{name} shows no fw_version"),
            "Look at `dmesg | grep amdxdna`: firmware and driver may not fit each other.",
        ),
    }
}

fn iommu(sysfs: &Path) -> Finding {
    let what = "IOMMU";
    let remedy = "The driver needs shared virtual addresses: enable the IOMMU in the firmware \
                  setup and boot without `amd_iommu=off` and `iommu=pt`.";
    match text(&sysfs.join("iommu_group/type")) {
        Some(kind) if kind == "identity" => Finding::bad(
            what,
            Status::Problem,
            "group in pass-through mode (identity)",
            remedy,
        ),
        Some(kind) => Finding::good(what, format!("group type {kind}")),
        None => Finding::bad(
            what,
            Status::Missing,
            "the NPU is in no IOMMU group",
            remedy,
        ),
    }
}

fn memlock(limit: Option<u64>) -> Finding {
    let what = "locked-memory limit";
    match limit {
        Some(u64::MAX) => Finding::good(what, "unlimited"),
        Some(bytes) if bytes >= 2 * HEAP_BYTES => {
            Finding::good(what, format!("{} KiB", bytes >> 10))
        }
        Some(bytes) => Finding::bad(
            what,
            Status::Problem,
            format!("{} KiB; XRT locks the 64 MiB device heap", bytes >> 10),
            "Only XRT needs it: `ulimit -l unlimited`, or memlock in /etc/security/limits.conf.",
        ),
        None => Finding::bad(what, Status::Missing, "can't be read", "Nothing to do."),
    }
}

/// The trimmed contents of a small file.
fn text(path: &Path) -> Option<String> {
    std::fs::read_to_string(path)
        .ok()
        .map(|t| t.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::symlink;

    struct Machine(Roots, PathBuf);

    impl Machine {
        fn new(name: &str) -> Self {
            let root = std::env::temp_dir().join(format!("probe-{name}-{}", std::process::id()));
            let roots = Roots {
                sys: root.join("sys"),
                dev: root.join("dev"),
                proc: root.join("proc"),
            };
            Self(roots, root)
        }

        fn file(&self, path: &str, text: &str) {
            let path = self.1.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }

        /// An NPU that the driver has taken.
        fn npu(&self, place: &str, node: &str, id: &str) {
            let below = format!("sys/devices/pci0000:00/{place}");
            for (name, value) in [
                ("vendor", "0x1022"),
                ("device", id),
                ("vbnv", "RyzenAI-npu1"),
                ("fw_version", "1.5.5.391"),
                ("iommu_group/type", "DMA-FQ"),
            ] {
                self.file(&format!("{below}/{name}"), &format!("{value}\n"));
            }
            self.file("sys/module/amdxdna/refcnt", "0\n");
            self.file("sys/bus/pci/drivers/amdxdna/x", "");
            self.file(&format!("dev/accel/{node}"), "");
            let (sys, device) = (&self.0.sys, self.1.join(below));
            fs::create_dir_all(sys.join("bus/pci/devices")).unwrap();
            let class = sys.join("class/accel").join(node);
            fs::create_dir_all(&class).unwrap();
            symlink(&device, sys.join("bus/pci/devices").join(place)).unwrap();
            symlink(&device, class.join("device")).unwrap();
            symlink(sys.join("bus/pci/drivers/amdxdna"), device.join("driver")).unwrap();
        }

        fn problems(&self) -> Vec<&'static str> {
            let mut found = self.0.findings();
            found.retain(|f| f.status == Status::Problem);
            found.iter().map(|f| f.what).collect()
        }

        fn statuses(&self) -> Vec<(&'static str, Status)> {
            self.0
                .findings()
                .iter()
                .map(|f| (f.what, f.status))
                .collect()
        }
    }

    impl Drop for Machine {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.1);
        }
    }

    #[test]
    fn an_ordinary_machine_has_nothing() {
        let machine = Machine::new("nothing");
        machine.file("proc/sys/kernel/osrelease", "6.1.0-28-amd64\n");
        let want = [
            ("NPU on the PCI bus", Status::Missing),
            ("kernel", Status::Problem),
            ("kernel driver", Status::Missing),
            ("device node", Status::Missing),
        ];
        assert_eq!(machine.statuses(), want);
        assert!(machine.0.findings().iter().all(|f| f.remedy.is_some()));
    }

    #[test]
    #[cfg_attr(miri, ignore = "a flag of open")]
    fn a_phoenix_that_the_driver_refused_says_why() {
        let machine = Machine::new("refused");
        assert!(machine.0.why_no_node().is_none());
        machine.file("sys/module/amdxdna/refcnt", "0\n");
        assert!(machine.0.why_no_node().is_none());
        let place = "0000:c6:00.1";
        for (name, value) in [("vendor", "0x1022\n"), ("device", "0x1502\n")] {
            machine.file(&format!("sys/bus/pci/devices/{place}/{name}"), value);
        }
        let why = || machine.0.why_no_node();
        assert!(matches!(why(), Some(Error::NotBound { place: p }) if p == place));
        let failed = |errno: i32| {
            format!(
                "3,1,1,-;amdxdna {place}: probe with driver amdxdna failed with error -{errno}\n"
            )
        };
        machine.file("dev/kmsg", &failed(2));
        assert!(matches!(why(), Some(Error::NotBound { .. })));
        machine.file("dev/kmsg", &failed(95));
        assert!(matches!(why(), Some(Error::FirmwareMismatch { place: p }) if p == place));
    }

    #[test]
    fn a_phoenix_laptop_is_all_good() {
        let machine = Machine::new("phoenix");
        machine.file("proc/sys/kernel/osrelease", "7.3.4+deb13-amd64\n");
        machine.npu("0000:c6:00.1", "accel0", "0x1502");
        let found = machine.0.findings();
        let bad: Vec<_> = found.iter().filter(|f| f.status != Status::Good).collect();
        assert!(bad.is_empty(), "{bad:?}");
        assert_eq!(found.len(), 6);
        assert!(found
            .iter()
            .any(|f| f.detail == "1.5.5.391 on RyzenAI-npu1"));
        machine.file(
            "sys/devices/pci0000:00/0000:c6:00.1/iommu_group/type",
            "identity\n",
        );
        assert_eq!(machine.problems(), ["IOMMU"]);
    }

    #[test]
    fn another_npu_is_told_and_not_taken() {
        let machine = Machine::new("strix");
        machine.file("proc/sys/kernel/osrelease", "7.3.4+deb13-amd64\n");
        machine.npu("0000:c5:00.1", "accel0", "0x17f0");
        assert_eq!(machine.problems(), ["NPU on the PCI bus"]);
        match machine.0.why_no_node() {
            Some(Error::NoDevice { detail, .. }) => {
                assert!(detail.contains("accel0 is Strix") && detail.contains("npu2"));
            }
            told => panic!("{told:?}"),
        }
        let nodes = || amdxdna::nodes(&machine.0.sys, &machine.0.dev);
        assert_eq!(nodes(), []);
        assert!(matches!(machine.0.kind_at("0000:c5:00.1"), Kind::Other(_)));

        // A Phoenix behind it is the one that counts.
        machine.npu("0000:c6:00.1", "accel1", "0x1502");
        assert_eq!(machine.problems(), [""; 0]);
        let paths: Vec<_> = nodes().into_iter().map(|node| node.path).collect();
        assert_eq!(paths, [machine.0.dev.join("accel/accel1")]);
        assert_eq!(machine.0.kind_at("0000:c6:00.1"), Kind::Phoenix);
        assert_eq!(machine.0.kind_at("0000:c7:00.1"), Kind::Unknown);
    }

    #[test]
    fn memory_limits() {
        assert_eq!(memlock(Some(u64::MAX)).status, Status::Good);
        assert_eq!(memlock(Some(8 << 20)).status, Status::Problem);
        assert_eq!(memlock(Some(1 << 30)).status, Status::Good);
    }
}
