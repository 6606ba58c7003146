//! The rows: what goes wrong, and the error that must come.

use crate::guest::{eventually, os, Guest, DRIVER};
use crate::provoke::*;
use crate::session::Session;
use crate::After::{Apart, Bind, BindKept, BindOpen, GoesOn};
use crate::{Row, LONG};
use npu_driver::query::{Cause, Module, PowerMode};
use npu_driver::{Device, DeviceSelector, Error, RunList};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

macro_rules! row {
    ($name:literal, $after:ident, $body:expr, $pattern:pat $(if $guard:expr)?) => {
        Row {
            name: $name,
            after: $after,
            body: $body,
            right: |met| matches!(met, $pattern $(if $guard)?),
        }
    };
}

pub(crate) const ROWS: &[Row] = &[
    row!(
        "hang",
        GoesOn,
        |g| planted(g, "hang"),
        Err(Error::CommandTimeout { .. })
    ),
    row!(
        "short-wait",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            g.control("hang")?;
            let run = session.kernel.run(&g.stream);
            let run = run.arg(&mut session.input).arg(&mut session.output);
            let mut run = run.submit()?;
            let met = run.wait(Duration::from_millis(100)).map(drop);
            match run.wait(LONG) {
                Err(Error::CommandTimeout { .. }) => met,
                other => other.map(drop),
            }
        },
        Err(Error::WaitTimeout { .. })
    ),
    row!(
        "given-up",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            g.control("hang")?;
            let run = session.kernel.run(&g.stream);
            let run = run.arg(&mut session.input).arg(&mut session.output);
            drop(run.submit()?);
            // The device still has them.
            session.output.as_slice().map(drop)
        },
        Err(Error::BufferInFlight)
    ),
    row!(
        "cancelled",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            g.control("hang")?;
            let run = session.kernel.run(&g.stream);
            let run = run.arg(&mut session.input).arg(&mut session.output);
            let met = run.submit()?.cancel().map(drop);
            g.control("clear")?;
            session.run(g)?;
            met
        },
        Err(Error::CommandAborted { .. } | Error::CommandTimeout { .. })
    ),
    row!(
        "signals",
        GoesOn,
        among_signals,
        Err(Error::WaitTimeout { waited: SHORT })
    ),
    row!(
        "memlock",
        Apart,
        |_| beyond_memlock(),
        Err(Error::MemLock { .. })
    ),
    row!(
        "rejected",
        GoesOn,
        |g| planted(g, "fail 0 0x3000002"),
        Err(Error::CommandFailed { index: None, .. })
    ),
    row!(
        "list-first",
        GoesOn,
        |g| in_list(g, 8, 0),
        Err(Error::CommandFailed { index: Some(0), .. })
    ),
    row!(
        "list-middle",
        GoesOn,
        |g| in_list(g, 8, 3),
        Err(Error::CommandFailed { index: Some(3), .. })
    ),
    row!(
        "list-last",
        GoesOn,
        |g| in_list(g, 24, 23),
        Err(Error::CommandFailed {
            index: Some(23),
            ..
        })
    ),
    row!(
        "wrong-pdi",
        GoesOn,
        |g| {
            g.control("status 0x11 0x3000003")?;
            Session::new(g)?.run(g)
        },
        Err(Error::CommandFailed { .. })
    ),
    row!(
        "slots",
        GoesOn,
        |g| {
            let sessions = [(); 6].map(|()| Session::new(g));
            let refused = Session::new(g).map(drop);
            for session in sessions {
                session?.run(g)?;
            }
            refused
        },
        Err(Error::NoContextSlot { .. })
    ),
    row!(
        "refused-slot",
        GoesOn,
        // Twice: whoever was in the way may have left, so the driver tries again.
        |g| no_context(g, "status 0x2 0x2000003 2"),
        Err(Error::NoContextSlot { .. })
    ),
    row!(
        "refused-heap",
        GoesOn,
        |g| no_context(g, "status 0x106 0x4000003 2"),
        Err(Error::NoContextSlot { .. })
    ),
    row!(
        "heap-full",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            // 72 MiB of streams, all held by one list.
            let mut list = RunList::new();
            let ids = [
                list.buffer(&mut session.input),
                list.buffer(&mut session.output),
            ];
            for number in 0..24 {
                list.run(&session.kernel, &g.long_stream(number)?, &ids)?;
            }
            list.submit()?.wait(LONG).map(drop)
        },
        Err(Error::OutOfDeviceMemory { .. })
    ),
    row!(
        "turbo",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            let met = session.device.set_power_mode(PowerMode::Turbo);
            session.run(g)?;
            met
        },
        Err(Error::InvalidArgument { .. })
    ),
    row!(
        "other-device",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            let mut stranger = Session::new(g)?;
            let run = session.kernel.run(&g.stream);
            let run = run.arg(&mut session.input).arg(&mut stranger.output);
            let met = run.submit().map(drop);
            session.run(g)?;
            met
        },
        Err(Error::OtherDevice { .. })
    ),
    row!("power-modes", GoesOn, |g| power_modes(g), Ok(())),
    row!(
        "power-rights",
        Apart,
        |_| {
            let device = Device::open(DeviceSelector::Amdxdna)?;
            without_rights()?;
            device.set_power_mode(PowerMode::Low)
        },
        Err(Error::CallPermission { .. })
    ),
    row!(
        "open-rights",
        Apart,
        |g| {
            let node = g.node();
            let owners = fs::Permissions::from_mode(0o600);
            fs::set_permissions(node, owners).map_err(os("the node's rights"))?;
            without_rights()?;
            Device::open(DeviceSelector::Amdxdna).map(drop)
        },
        Err(Error::Permission { .. })
    ),
    row!(
        "columns",
        GoesOn,
        |g| no_columns(g),
        Err(Error::NoColumns { .. })
    ),
    row!(
        "no-iommu-mode",
        Bind,
        |g| without_iommu_mode(g),
        Err(Error::NoIommuMode)
    ),
    row!(
        "tile-error",
        GoesOn,
        |g| {
            let kind = (Module::Core, Cause::Instruction);
            tile_error(g, "tile-error 1 2 1 59", kind, "fail 0 0x3000002")
        },
        Err(Error::CommandFailed { diagnosis: Some(text), .. })
            if names(text, "(1, 2)", "instruction error")
    ),
    row!(
        "tile-error-dma",
        GoesOn,
        |g| {
            let kind = (Module::Memory, Cause::Dma);
            tile_error(g, "tile-error 2 3 0 97", kind, "hang")
        },
        Err(Error::CommandTimeout { diagnosis: Some(text) })
            if names(text, "(2, 3)", "DMA error")
    ),
    row!(
        "query-tile-error",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            let kind = (Module::Core, Cause::Instruction);
            raise(g, &session.device.clone(), "tile-error 3 4 1 59", kind)?;
            let told = session.device.query().last_error;
            // Nothing on the command itself.
            session.run(g)?;
            match told {
                Some(e) if (e.column, e.row) == (3, 4) => Ok(()),
                _ => Err(Error::Unsupported { call: "tile error" }),
            }
        },
        Ok(())
    ),
    row!(
        "suspend",
        GoesOn,
        |g| {
            let mut session = Session::new(g)?;
            session.run(g)?;
            let path = format!("/sys/bus/pci/devices/{}/power/runtime_status", g.place);
            let asleep = || fs::read_to_string(&path).is_ok_and(|s| s.trim() == "suspended");
            if !eventually(asleep) {
                return Err(Error::Unsupported { call: "suspend" });
            }
            // The array has lost its tables: they must come back.
            session.run(g)
        },
        Ok(())
    ),
    row!(
        "evicted",
        GoesOn,
        |g| {
            let mut first = Session::new(g)?;
            let device = first.device.clone();
            first.run(g)?;
            let mut rest = Vec::new();
            for _ in 0..6 {
                rest.push(Session::on(device.clone(), g)?);
            }
            for session in &mut rest {
                session.run(g)?;
            }
            match device.stats().evictions {
                0 => Err(Error::Unsupported { call: "eviction" }),
                _ => first.run(g),
            }
        },
        Ok(())
    ),
    row!(
        "dead-create",
        Bind,
        |g| no_context(g, "dead"),
        Err(Error::FirmwareDead)
    ),
    row!(
        "dead-next",
        Bind,
        |g| {
            let device = Device::open(DeviceSelector::Amdxdna)?;
            g.control("dead")?;
            let _ = device.context(&g.xclbin);
            device.context(&g.xclbin).map(drop)
        },
        Err(Error::FirmwareDead)
    ),
    row!(
        "dead-elsewhere",
        Bind,
        |g| {
            let first = Device::open(DeviceSelector::Amdxdna)?;
            let second = Device::open(DeviceSelector::Amdxdna)?;
            g.control("dead")?;
            // The driver tells the first who asks, and no one else.
            match first.context(&g.xclbin) {
                Err(Error::FirmwareDead) => second.context(&g.xclbin).map(drop),
                other => other.map(drop),
            }
        },
        Err(Error::FirmwareDead)
    ),
    row!(
        "silent-create",
        Bind,
        |g| no_context(g, "silent 0x2"),
        Err(Error::FirmwareDead)
    ),
    row!(
        "dead-run",
        BindKept,
        |g| dies_during_a_run(Session::new(g)?, g),
        Err(Error::FirmwareDead)
    ),
    row!(
        "dead-run-xrt",
        BindKept,
        |g| dies_during_a_run(Session::on(Device::open(DeviceSelector::Xrt)?, g)?, g),
        Err(Error::FirmwareDead)
    ),
    row!(
        "dead-dropped",
        BindKept,
        |g| {
            let mut session = Session::new(g)?;
            session.run(g)?;
            g.control("hang")?;
            let run = session.kernel.run(&g.stream);
            let run = run.arg(&mut session.input).arg(&mut session.output);
            drop(run.submit()?);
            g.control("dead")?;
            let Session {
                kernel,
                input,
                output,
                ..
            } = session;
            // With its context; the kernel driver says nothing of the firmware.
            drop(kernel);
            kept(&input, &output, output.as_slice().map(drop))
        },
        Err(Error::FirmwareDead)
    ),
    row!(
        "unbound",
        Bind,
        |g| {
            g.unbind().map_err(os("unbind"))?;
            Device::open(DeviceSelector::Amdxdna).map(drop)
        },
        Err(Error::NotBound { .. } | Error::NoDevice { .. })
    ),
    row!(
        "firmware-mismatch",
        Bind,
        |g| {
            g.unbind().map_err(os("unbind"))?;
            g.control("protocol 6")?;
            // The driver refuses; its reason is in the kernel's log alone.
            let refused = fs::write(format!("{DRIVER}/bind"), &g.place);
            g.control("protocol 8")?;
            match refused {
                Err(_) => Device::open(DeviceSelector::Amdxdna).map(drop),
                Ok(()) => Ok(()),
            }
        },
        Err(Error::FirmwareMismatch { .. })
    ),
    row!(
        "unbind-idle",
        BindOpen,
        |g| {
            let mut session = Session::new(g)?;
            session.run(g)?;
            g.unbind().map_err(os("unbind"))?;
            session.run(g)
        },
        Err(Error::DeviceRemoved)
    ),
    row!(
        "unbind-run",
        BindOpen,
        |g| goes_during_a_run(g, Guest::unbind),
        Err(Error::DeviceRemoved | Error::CommandAborted { .. } | Error::CommandTimeout { .. })
    ),
    row!(
        "remove-run",
        BindOpen,
        |g| goes_during_a_run(g, Guest::remove),
        Err(Error::DeviceRemoved | Error::CommandAborted { .. } | Error::CommandTimeout { .. })
    ),
];
