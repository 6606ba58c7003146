//! Views as lines, and the first line in which two differ.

use super::{Bd, Channel, LockUse, Switch, View};
use std::fmt;

/// A part of a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Tiles.
    Tiles,
    /// Buffers without their addresses.
    Buffers,
    /// Buffers with addresses and banks.
    Addresses,
    /// Locks.
    Locks,
    /// DMA channels and their BDs.
    Channels,
    /// Shim DMA channels of runtime sequences.
    Allocations,
    /// Streams that are asked for.
    Flows,
    /// Stream switches and multiplexers.
    Routes,
}

impl Part {
    /// Every part, in the order of a design.
    pub const ALL: [Part; 8] = [
        Part::Tiles,
        Part::Buffers,
        Part::Addresses,
        Part::Locks,
        Part::Channels,
        Part::Allocations,
        Part::Flows,
        Part::Routes,
    ];

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Part::Tiles => "tiles",
            Part::Buffers => "buffers",
            Part::Addresses => "addresses",
            Part::Locks => "locks",
            Part::Channels => "DMA channels",
            Part::Allocations => "shim DMA allocations",
            Part::Flows => "flows",
            Part::Routes => "routes",
        }
    }
}

/// The first line in which two views differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where.
    pub part: Part,
    /// Position among the lines of the part.
    pub index: usize,
    /// The line of the first view, if it has one.
    pub ours: Option<String>,
    /// The line of the second.
    pub theirs: Option<String>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |l: &Option<String>| l.clone().unwrap_or_else(|| "nothing".into());
        write!(
            f,
            "{} {}: {} here, {} there",
            self.part.name(),
            self.index,
            line(&self.ours),
            line(&self.theirs)
        )
    }
}

impl View {
    /// A part as lines.
    pub fn lines(&self, part: Part) -> Vec<String> {
        match part {
            Part::Tiles => self.tiles.iter().map(ToString::to_string).collect(),
            Part::Buffers => self
                .buffers
                .iter()
                .map(|b| {
                    let initial = b
                        .initial
                        .map_or(String::new(), |n| format!(", {n} bytes given"));
                    format!("{} {} {}{initial}", b.tile, b.name, b.ty)
                })
                .collect(),
            Part::Addresses => self
                .buffers
                .iter()
                .map(|b| {
                    let address = b.address.map_or("unplaced".into(), |a| format!("{a:#x}"));
                    let bank = b.bank.map_or(String::new(), |n| format!(" bank {n}"));
                    format!(
                        "{} {} at {address}{bank}, {} bytes",
                        b.tile, b.name, b.bytes
                    )
                })
                .collect(),
            Part::Locks => self
                .locks
                .iter()
                .map(|l| {
                    let id = l.id.map_or("?".into(), |id| id.to_string());
                    let init = l.init.map_or(String::new(), |v| format!(" = {v}"));
                    format!(
                        "{} lock {id} {}{init}",
                        l.tile,
                        l.name.as_deref().unwrap_or("-")
                    )
                })
                .collect(),
            Part::Channels => self.channels.iter().flat_map(channel).collect(),
            Part::Allocations => self
                .allocations
                .iter()
                .map(|a| format!("{} is {} {}", a.name, a.tile, a.channel))
                .collect(),
            Part::Flows => {
                let circuits = self
                    .flows
                    .iter()
                    .map(|f| format!("{} -> {}", f.source, f.dest));
                let packets = self.packet_flows.iter().map(|f| {
                    let dests: Vec<String> = f.dests.iter().map(ToString::to_string).collect();
                    let header = match f.keep_header {
                        Some(true) => ", header kept",
                        Some(false) => ", header dropped",
                        None => "",
                    };
                    format!(
                        "packet {}: {} -> {}{header}",
                        f.id,
                        f.source,
                        dests.join(", ")
                    )
                });
                circuits.chain(packets).collect()
            }
            Part::Routes => {
                let muxes = self.muxes.iter().flat_map(|m| {
                    m.connects
                        .iter()
                        .map(|c| format!("{} multiplexer {} -> {}", m.tile, c.from, c.to))
                });
                self.switches.iter().flat_map(switch).chain(muxes).collect()
            }
        }
    }

    /// The first line of `parts` in which `self` and `other` differ.
    pub fn first_difference(&self, other: &View, parts: &[Part]) -> Option<Difference> {
        parts.iter().find_map(|&part| {
            let (ours, theirs) = (self.lines(part), other.lines(part));
            let most = ours.len().max(theirs.len());
            let index = (0..most).find(|&i| ours.get(i) != theirs.get(i))?;
            Some(Difference {
                part,
                index,
                ours: ours.get(index).cloned(),
                theirs: theirs.get(index).cloned(),
            })
        })
    }
}

fn channel(c: &Channel) -> Vec<String> {
    let repeat = match c.repeat {
        0 => String::new(),
        n => format!(" repeated {n} times"),
    };
    let end = match c.back_to {
        Some(0) => ", for ever".into(),
        Some(n) => format!(", then back to the BD at {n}"),
        None => String::new(),
    };
    let head = format!("{} {}: {} BDs{end}{repeat}", c.tile, c.channel, c.bds.len());
    std::iter::once(head)
        .chain(
            c.bds
                .iter()
                .map(|b| format!("{} {}  {b}", c.tile, c.channel)),
        )
        .collect()
}

impl fmt::Display for Bd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.id {
            Some(id) => write!(f, "BD {id}")?,
            None => f.write_str("BD ?")?,
        }
        write!(f, " {} +{}, {} bytes", self.buffer, self.offset, self.bytes)?;
        if !self.steps.is_empty() {
            f.write_str(" [")?;
            for (i, s) in self.steps.iter().enumerate() {
                let comma = if i == 0 { "" } else { ", " };
                write!(f, "{comma}{}x{}", s.size, s.stride)?;
            }
            f.write_str("]")?;
        }
        if !self.padding.is_empty() {
            f.write_str(" zeros [")?;
            for (i, p) in self.padding.iter().enumerate() {
                let comma = if i == 0 { "" } else { ", " };
                write!(f, "{comma}{}+{}", p.before, p.after)?;
            }
            f.write_str("]")?;
        }
        if let Some(id) = self.packet {
            write!(f, " packet {id}")?;
        }
        let used = |verb: &str, lock: &Option<LockUse>, f: &mut fmt::Formatter<'_>| match lock {
            Some(l) => write!(f, ", {verb} {} {}", l.lock, l.value),
            None => Ok(()),
        };
        used("acquire", &self.acquire, f)?;
        used("release", &self.release, f)
    }
}

fn switch(s: &Switch) -> Vec<String> {
    let tile = s.tile;
    let connects = s
        .connects
        .iter()
        .map(|c| format!("{tile} {} -> {}", c.from, c.to));
    let masters = s.masters.iter().map(|m| {
        let header = match m.keep_header {
            Some(true) => ", header kept",
            Some(false) => ", header dropped",
            None => "",
        };
        format!(
            "{tile} {} from arbiter {} outputs {:#06b}{header}",
            m.port, m.arbiter, m.msels
        )
    });
    let rules = s.rules.iter().map(|r| {
        format!(
            "{tile} {} ids {:#x} under mask {:#x} to arbiter {} output {}",
            r.port, r.value, r.mask, r.arbiter, r.msel
        )
    });
    connects.chain(masters).chain(rules).collect()
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "device {}", self.device.name())?;
        for part in Part::ALL.into_iter().filter(|&p| p != Part::Buffers) {
            let lines = self.lines(part);
            if !lines.is_empty() {
                writeln!(f, "{}", part.name())?;
            }
            for line in lines {
                writeln!(f, "  {line}")?;
            }
        }
        Ok(())
    }
}
