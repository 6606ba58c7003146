//! What the guest does, step by step.
//!
//! A step is a command line for the guest's shell with a name, a time limit and a
//! log. The guest goes on after a step that fails; the host judges by exit codes and
//! takes a step that didn't report as failed.

/// Groups of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Wanted {
    /// Loading, unbinding and binding the driver; what it says of itself
    Probe,
    /// The list of checks, by this project's own driver and through XRT
    Hil,
    /// The checks of one kernel, in the same two ways; only where it is asked for
    Brief,
    /// What goes wrong, as users of this project's driver see it
    Faults,
    /// Many threads, and system calls per run
    Load,
    /// XRT's own tools, and a program that knows XRT's public API alone
    XrtTools,
    /// The kernel driver's interface, and what faults look like there
    Uapi,
}

/// All groups but `Brief`, which `Hil` contains, in the order in which they run.
const ALL: [Wanted; 6] = [
    Wanted::Probe,
    Wanted::Hil,
    Wanted::Load,
    Wanted::XrtTools,
    Wanted::Uapi,
    Wanted::Faults,
];

/// A step.
pub(super) struct Step {
    /// Name of the step and its log.
    pub(super) name: &'static str,
    /// What it shows.
    pub(super) about: &'static str,
    /// Seconds it may take.
    pub(super) limit: u32,
    /// What the shell runs.
    pub(super) command: String,
}

/// The steps of a run.
pub(super) struct Plan {
    pub(super) steps: Vec<Step>,
}

impl Plan {
    pub(super) fn new(wanted: &[Wanted]) -> Self {
        let wants = |w: &Wanted| wanted.is_empty() || wanted.contains(w);
        let brief = wanted.contains(&Wanted::Brief).then_some(&Wanted::Brief);
        let all = ALL.iter().filter(|w| wants(w));
        // Steps that make the driver impatient come last.
        let steps = brief.into_iter().chain(all);
        let steps = steps.flat_map(|w| steps_of(*w)).collect();
        Self { steps }
    }

    /// The script of the guest: one call of `step` per step.
    pub(super) fn script(&self) -> String {
        self.steps
            .iter()
            .map(|s| format!("step {} {} {}\n", s.name, s.limit, quoted(&s.command)))
            .collect()
    }
}

/// The list of checks on a device; reports come back in a folder of its name.
fn hil(device: &str) -> String {
    let report = format!("/report/{device}");
    format!("npu-hil --device {device} --kernels /kernels --golden /golden --report {report}")
}

/// The same for one kernel.
fn brief(device: &str) -> String {
    format!("{} --filter gelu_512", hil(device))
}

/// Ioctls per run: those that 30 runs make more than 10.
fn ioctls_per_run(mode: &str, expected: u32) -> String {
    let trace = |runs: u32| {
        format!(
            "strace -f -e trace=ioctl -o /tmp/trace{runs} npu-null amdxdna {runs} {mode} && \
             n{runs}=$(grep -c 'ioctl(' /tmp/trace{runs})"
        )
    };
    format!(
        "{} && {} && echo \"{mode}: $(( (n30 - n10) / 20 )) ioctls per submission\" && \
         tail -n 8 /tmp/trace30 && test $(( n30 - n10 )) -eq {}",
        trace(10),
        trace(30),
        20 * expected
    )
}

/// The program of the kernel driver's interface, and its files.
const UAPI: &str = "uapi gelu.pdi gelu.insts gelu.input gelu.expected";

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

fn steps_of(wanted: Wanted) -> Vec<Step> {
    match wanted {
        Wanted::Probe => vec![
            Step {
                name: "probe",
                about: "amdxdna.ko finds the device and makes /dev/accel/accel0",
                limit: 30,
                command: "test -c /dev/accel/accel0 && dmesg | grep -i xdna".into(),
            },
            Step {
                name: "rebind",
                about: "unbind and bind: firmware stops and starts again",
                limit: 60,
                command: "cd /sys/bus/pci/drivers/amdxdna && \
                          bdf=$(ls -d 0000:*) && echo $bdf > unbind && \
                          test ! -e /dev/accel/accel0 && echo $bdf > bind && \
                          test -c /dev/accel/accel0 && carveout"
                    .into(),
            },
        ],
        Wanted::Uapi => vec![Step {
            name: "uapi",
            about: "faults at the kernel driver's interface: the answer, nothing leaked, \
                    the next run right",
            limit: 600,
            command: format!(
                "impatient && cd /kernels && \
                 skipping 'unbind-idle unbind-run remove' {UAPI} /dev/ttyS1"
            ),
        }],
        Wanted::Hil => vec![
            Step {
                name: "hil-amdxdna",
                about: "every check through this project's driver, bit for bit",
                limit: 600,
                command: hil("amdxdna"),
            },
            Step {
                name: "hil-xrt",
                about: "every check through XRT, bit for bit",
                limit: 600,
                command: hil("xrt"),
            },
        ],
        Wanted::Brief => vec![
            Step {
                name: "brief-amdxdna",
                about: "the checks of gelu_512 through this project's driver",
                limit: 120,
                command: brief("amdxdna"),
            },
            Step {
                name: "brief-xrt",
                about: "the checks of gelu_512 through XRT",
                limit: 120,
                command: brief("xrt"),
            },
        ],
        Wanted::Faults => vec![Step {
            name: "faults",
            about: "faults as users of the driver see them: the error, nothing leaked, the \
                    next run right",
            limit: 600,
            command: "impatient && skipping 'unbind-idle unbind-run remove-run' \
                      npu-faults /kernels /dev/ttyS1"
                .into(),
        }],
        Wanted::Load => vec![
            Step {
                name: "stress",
                about: "8 threads, 4 contexts, 500 runs of three kernels: every output right",
                limit: 600,
                command: "npu-stress --device amdxdna --kernels /kernels --runs 500".into(),
            },
            Step {
                name: "ioctls-run",
                about: "a run makes two ioctls: submission and wait",
                limit: 60,
                command: ioctls_per_run("single", 2),
            },
            Step {
                name: "ioctls-list",
                about: "a list of 24 runs makes two as well",
                limit: 60,
                command: ioctls_per_run("list", 2),
            },
        ],
        Wanted::XrtTools => vec![
            Step {
                name: "xrt-examine",
                about: "xrt-smi examine lists the device",
                limit: 60,
                command: "xrt-smi examine && xrt-smi examine | grep -q RyzenAI-npu1".into(),
            },
            Step {
                name: "xrt-validate",
                about: "xrt-smi validate finds the device; its tests are not in Debian's packages",
                limit: 60,
                command: "xrt-smi validate > /tmp/validate 2>&1; cat /tmp/validate; \
                          grep -q xrt_smi_phx /tmp/validate"
                    .into(),
            },
            Step {
                name: "xrt-program",
                about: "XRT's public API alone: one run and a run list of 24, every byte",
                limit: 120,
                command: "cd /kernels && xrt_run gelu_512.xclbin gelu.insts gelu.input \
                          gelu.expected"
                    .into(),
            },
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_survive_the_shell() {
        assert_eq!(quoted("a'b"), r"'a'\''b'");
        let plan = Plan::new(&[Wanted::XrtTools]);
        let script = plan.script();
        assert!(
            script.starts_with("step xrt-examine 60 'xrt-smi "),
            "{script}"
        );
        assert_eq!(script.lines().count(), plan.steps.len());
        assert_eq!(Plan::new(&[Wanted::Brief]).steps.len(), 2);
        let both = Plan::new(&[Wanted::Brief, Wanted::Faults, Wanted::Uapi]);
        let waits: Vec<bool> = both
            .steps
            .iter()
            .map(|s| s.command.starts_with("impatient"))
            .collect();
        assert_eq!(waits, [false, false, true, true]);
        let all = Plan::new(&[]);
        assert_eq!(all.steps.len(), 12);
        let mut names: Vec<_> = all.steps.iter().map(|s| s.name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all.steps.len());
    }
}
