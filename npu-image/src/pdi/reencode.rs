//! Re-encoding: from the commands of a PDI back to its bytes.
//!
//! All NOPs are dropped, and padding, lengths and checksums are derived again.
//! Two things that padding depends on are not in the commands: where the
//! joined CDO files begin, and which `WRITE` was a `DMA_WRITE` of one word
//! before narrowing. Both are inferred: the writers' padding is a walk over at
//! most 16 states (see `cdo/pack.rs`), so a search over all states at once,
//! linear in the number of commands, finds the explanation of every NOP in the
//! file that needs the fewest one-word DMAs and then the fewest files. If
//! none exists, the image was written by other rules.

use super::{build::build_with_origins, Body, Pdi, PdiOptions};
use crate::cdo::{Command, FileState, Origin};
use alloc::vec::Vec;
use core::fmt;

/// Most commands that are re-encoded; a full Phoenix configuration has fewer
/// than 100,000.
const MAX_COMMANDS: usize = 1 << 20;

/// How the commands of a PDI were spread over CDO files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Commands without NOPs, file by file.
    pub files: Vec<Vec<Command>>,
    /// (file, command) of each `WRITE` that was a one-word `DMA_WRITE`.
    pub one_word_dma: Vec<(usize, usize)>,
}

/// A PDI made again from its commands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reencoded {
    /// The files found: elfs, init and enable in MLIR-AIE's images.
    pub layout: Layout,
    /// Equal to the bytes that were parsed.
    pub bytes: Vec<u8>,
}

/// Why a PDI doesn't follow from its commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReencodeError {
    /// The body is AMD's packed stream, not commands.
    Transformed,
    /// There are more commands than this crate takes.
    TooMany {
        /// Number of commands.
        commands: usize,
    },
    /// The NOPs before this command aren't those that cdo_driver and bootgen
    /// would put there.
    Padding {
        /// File offset of the command, or of the end of the commands.
        offset: usize,
    },
    /// The derived bytes differ, though the NOPs are right: header fields or
    /// encodings that bootgen doesn't write.
    Differs {
        /// First byte that differs, or the shorter length.
        offset: usize,
    },
}

impl fmt::Display for ReencodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Transformed => write!(f, "the body is a transformed stream of AMD's tools"),
            Self::TooMany { commands } => {
                write!(f, "{commands} commands are more than {MAX_COMMANDS}")
            }
            Self::Padding { offset } => write!(
                f,
                "offset {offset:#x}: the NOPs before this are not those of cdo_driver and bootgen"
            ),
            Self::Differs { offset } => {
                write!(
                    f,
                    "offset {offset:#x}: first byte that differs from bootgen's encoding"
                )
            }
        }
    }
}

impl core::error::Error for ReencodeError {}

/// Drops the NOPs of `pdi` and derives its bytes again.
///
/// # Errors
/// `Ok` means equal bytes. Otherwise the first place is named where the image
/// departs from what cdo_driver and bootgen write.
pub fn reencode(pdi: &Pdi<'_>) -> Result<Reencoded, ReencodeError> {
    let Body::Cdo(cdo) = &pdi.body else {
        return Err(ReencodeError::Transformed);
    };
    if cdo.records.len() > MAX_COMMANDS {
        return Err(ReencodeError::TooMany {
            commands: cdo.records.len(),
        });
    }
    let mut steps = Vec::new();
    let mut nops = Vec::new();
    let mut end = pdi.partition.data as usize * 4;
    for record in &cdo.records {
        end = record.offset;
        match &record.command {
            Command::Nop { words } => nops.push(*words),
            command => steps.push(Step {
                command: Some(command),
                offset: record.offset,
                nops: core::mem::take(&mut nops),
            }),
        }
    }
    steps.push(Step {
        command: None,
        offset: end,
        nops,
    });

    let files = search(&steps)?;
    let bytes = build_with_origins(&files, &pdi.options());
    if bytes != pdi.bytes {
        let same = bytes
            .iter()
            .zip(pdi.bytes)
            .take_while(|(a, b)| a == b)
            .count();
        return Err(ReencodeError::Differs { offset: same });
    }
    let mut layout = Layout {
        files: Vec::new(),
        one_word_dma: Vec::new(),
    };
    for (f, (commands, origins)) in files.into_iter().enumerate() {
        let dmas = origins
            .iter()
            .enumerate()
            .filter(|(_, o)| **o == Origin::OneWordDma);
        layout.one_word_dma.extend(dmas.map(|(c, _)| (f, c)));
        layout.files.push(commands);
    }
    Ok(Reencoded { layout, bytes })
}

impl Layout {
    /// The PDI of these files; a command that [`Layout::one_word_dma`] names
    /// is padded as the DMA it was.
    pub fn build(&self, options: &PdiOptions) -> Vec<u8> {
        let files: Vec<_> = self
            .files
            .iter()
            .enumerate()
            .map(|(f, commands)| {
                let mut origins = alloc::vec![Origin::Same; commands.len()];
                for &(file, command) in &self.one_word_dma {
                    if file == f && command < origins.len() {
                        origins[command] = Origin::OneWordDma;
                    }
                }
                (commands.clone(), origins)
            })
            .collect();
        build_with_origins(&files, options)
    }
}

/// A command (`None`: the end) with the NOPs before it.
struct Step<'a> {
    command: Option<&'a Command>,
    offset: usize,
    nops: Vec<u32>,
}

/// One way to have arrived behind a step.
#[derive(Clone, Copy)]
struct Node {
    state: FileState,
    /// (one-word DMAs, files) so far.
    cost: (u32, u32),
    /// Node behind the step before.
    previous: u8,
    /// Files begun just before this command.
    new_files: u32,
    origin: Origin,
}

type Files = Vec<(Vec<Command>, Vec<Origin>)>;

fn search(steps: &[Step<'_>]) -> Result<Files, ReencodeError> {
    let mut levels: Vec<Vec<Node>> = Vec::with_capacity(steps.len());
    for step in steps {
        let mut level = Vec::new();
        match levels.last() {
            None => arrivals(step, None, 0, &mut level),
            Some(nodes) => {
                for (i, node) in nodes.iter().enumerate() {
                    arrivals(step, Some(node), i as u8, &mut level);
                }
            }
        }
        if level.is_empty() {
            return Err(ReencodeError::Padding {
                offset: step.offset,
            });
        }
        levels.push(level);
    }

    // Back from the cheapest end.
    let mut choices = Vec::with_capacity(steps.len());
    let mut at = None;
    for level in levels.iter().rev() {
        let node = match at {
            Some(i) => level.get(usize::from(i)),
            None => level.iter().min_by_key(|n| n.cost),
        };
        let Some(node) = node else { break };
        at = Some(node.previous);
        choices.push((node.new_files, node.origin));
    }

    let mut files: Files = Vec::new();
    for (step, (new_files, origin)) in steps.iter().zip(choices.into_iter().rev()) {
        for _ in 0..new_files {
            files.push((Vec::new(), Vec::new()));
        }
        if let (Some(command), Some((commands, origins))) = (step.command, files.last_mut()) {
            commands.push(command.clone());
            origins.push(origin);
        }
    }
    Ok(files)
}

/// Adds every state in which `step` can be passed, coming from `from`.
fn arrivals(step: &Step<'_>, from: Option<&Node>, previous: u8, level: &mut Vec<Node>) {
    let cost = from.map_or((0, 0), |n| n.cost);
    let mut add = |new_files: u32, origin: Origin, state: FileState| {
        let dmas = cost.0 + u32::from(origin == Origin::OneWordDma);
        let node = Node {
            state,
            cost: (dmas, cost.1 + new_files),
            previous,
            new_files,
            origin,
        };
        match level.iter_mut().find(|n| n.state.index() == state.index()) {
            Some(old) if old.cost > node.cost => *old = node,
            Some(_) => {}
            None => level.push(node),
        }
    };
    let leading = step.nops.iter().take_while(|&&n| n == 0).count();
    let Some(command) = step.command else {
        // At the end, each NOP is an empty file.
        if leading == step.nops.len() {
            add(leading as u32, Origin::Same, FileState::start());
        }
        return;
    };
    let origins: &[Origin] = match command {
        Command::Write { .. } => &[Origin::Same, Origin::OneWordDma],
        _ => &[Origin::Same],
    };
    for &origin in origins {
        if let Some(node) = from {
            let (pads, state) = node.state.step(command, origin);
            if pads.iter().eq(step.nops.iter().copied()) {
                add(0, origin, state);
            }
        }
        let (pads, state) = FileState::start().step(command, origin);
        let new_files = step.nops.len().checked_sub(pads.iter().count());
        if let Some(n @ 1..) = new_files {
            if n <= leading && pads.iter().eq(step.nops[n..].iter().copied()) {
                add(n as u32, origin, state);
            }
        }
    }
}
