//! What to do about a problem.

use super::{numbers, DesignError, DesignErrorKind, FifoProblem};
use crate::Span;
use npu_arch::array::{BdError, FieldRange, TileKind};

impl DesignError {
    /// Other places that belong to it, with what they are.
    pub fn related(&self) -> Vec<(Span, String)> {
        use DesignErrorKind as K;
        let mut out = match &*self.kind {
            K::Blocked { held, .. } => held
                .iter()
                .filter(|p| p.span != Span::default())
                .map(|p| (p.span, format!("holds {} {}", p.tile, p.port)))
                .collect(),
            K::DuplicateLock { first, .. } | K::StartedTwice { first, .. } => {
                vec![(*first, "the first".into())]
            }
            K::PaddedInput { channel, start, .. } => vec![(*start, format!("starts {channel}"))],
            K::TaskNotStarted { configured } | K::TaskWithoutToken { configured } => {
                vec![(*configured, "the task".into())]
            }
            K::OutOfReach { declared, .. } => vec![(*declared, "declared here".into())],
            K::CountsBeyond(reach) => {
                let counters = reach.counters.iter();
                counters.map(|c| (c.span, c.label())).collect()
            }
            _ => Vec::new(),
        };
        if let Some((tile, span)) = self.core {
            out.push((span, format!("in the program of core {tile}")));
        }
        out
    }

    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        use DesignErrorKind as K;
        Some(match &*self.kind {
            K::NoDevice => "wrap the design in `aie.device(npu1) { .. }`".into(),
            K::ManyDevices { .. } => {
                "say which one to build: `--device NAME`, or `device` in the design's note (JSON); one \
                 that only configures another is built without asking"
                    .into()
            }
            K::UnknownDevice { .. } => "use npu1, npu1_1col, npu1_2col or npu1_3col".into(),
            K::NoSuchTile { .. } => {
                "columns count from 0; row 0 is the shim, 1 the memory tile, 2 to 5 the cores"
                    .into()
            }
            K::DuplicateTile { .. } => "use the first declaration everywhere".into(),
            K::DuplicateSymbol { .. } => "rename one of the two".into(),
            K::Bd { source, .. } => match source {
                BdError::Unaligned { .. } => "DMAs move 32-bit words: offsets, steps and the \
                    innermost size must be multiples of 4 bytes, and elements of other widths \
                    contiguous; transposing narrower elements is a kernel's work"
                    .into(),
                BdError::Zero { .. } => {
                    "only the outermost dimension of a host transfer can repeat with stride 0"
                        .into()
                }
                BdError::TooManyDims { .. } => "merge dimensions that are contiguous".into(),
                BdError::Range(FieldRange { field, .. }) if *field == "Buffer_Length" => {
                    "share the transfer between BDs of a chain, or repeat a shorter one".into()
                }
                BdError::Range(_) => "split the dimension in two, or merge it with its neighbour \
                    when both are contiguous"
                    .into(),
            },
            K::UnknownSymbol {
                suggestion: Some(s),
                ..
            } => format!("did you mean `@{s}`?"),
            K::Unsupported { remedy, .. } => (*remedy).into(),
            K::Unsized { .. } => "use a static shape of i8, i16, i32, i64, bf16 or f32".into(),
            K::ChannelsExhausted { users, .. } => {
                format!(
                    "channels are wanted by {}; merge some of them, or move one to another tile",
                    list(users)
                )
            }
            K::BdsExhausted { users, remedy, .. } => {
                format!("the BDs move {}; {remedy}", list(users))
            }
            K::DuplicateLock { .. } => {
                "give one of the two another number, or leave the numbers out".into()
            }
            K::StartedTwice { .. } => {
                "chain the BDs of both behind one start (`aie.next_bd`), or use another channel".into()
            }
            K::PaddedInput { .. } => {
                "pad on the way out, in a BD of an MM2S channel of the memory tile".into()
            }
            K::TaskNotStarted { .. } => {
                "start it first with `aiex.dma_start_task`, or drop the wait".into()
            }
            K::TaskWithoutToken { .. } => "configure it with `{issue_token = true}`: without a token nothing \
                tells that a task is complete"
                .into(),
            K::OutOfReach { .. } => "a core reaches its own memory and that of the tiles south, north and west \
                of it: move it there, or the data through an objectfifo"
                .into(),
            K::BdInUse { .. } => "await or free that task first, or leave out `bd_id`".into(),
            K::LocksExhausted { .. } => "use fewer objectfifos on this tile".into(),
            K::MemoryOverflow { map } => {
                format!("{map}\nreduce an element size, a depth or the stack")
            }
            K::BuffersOverlap { map, .. } => {
                format!("{map}\ndrop the explicit addresses, or move one of the two")
            }
            K::NoRoute { .. } => "check that both ports exist on their tiles".into(),
            K::CascadeNotNext { .. } => {
                "a core's cascade goes to the core south or east of it".into()
            }
            K::PortTaken { .. } => {
                "end one of them at another port, or make both packet flows".into()
            }
            K::PacketIdClash { .. } => "give the flows ids that differ in one bit only".into(),
            K::Congested { .. } => "spread the flows over more columns".into(),
            K::Blocked { held, .. } => {
                let lines = held
                    .iter()
                    .map(|h| format!("{} {} carries {}\n", h.tile, h.port, h.holder));
                let lines: String = lines.collect();
                format!(
                    "{lines}move one of these streams, or an end of this one, to another column"
                )
            }
            K::FifoProtocol { problem, .. } => match problem {
                FifoProblem::NotAnEnd { .. } => {
                    "add the tile to the objectfifo, or use the other port".into()
                }
                FifoProblem::HeldTooMany { .. } => {
                    "release before acquiring more, or raise the depth".into()
                }
                FifoProblem::ReleasedTooMany { .. } => {
                    "release only what was acquired before".into()
                }
                FifoProblem::AccessBeyond { .. } => "acquire more elements".into(),
                FifoProblem::Unbalanced { .. } => {
                    "release in the loop as many elements as it acquires".into()
                }
                FifoProblem::BranchesDiffer => "acquire and release outside the `scf.if`, or give \
                    the core `dynamic_objfifo_lowering`"
                    .into(),
                FifoProblem::PathsDiffer { .. } => {
                    "release on every way to a block as many elements as are acquired".into()
                }
                FifoProblem::RotatesAround { .. } => "write the loop with `scf.for` or `scf.while`, which is \
                    unrolled where that is needed, or give the core `dynamic_objfifo_lowering = true`, which \
                    counts at run time"
                    .into(),
                FifoProblem::LinkedTwice => {
                    "link all its partners in one operation, or use a second objectfifo".into()
                }
                FifoProblem::JoinAndDistribute => "use two links with an objectfifo between".into(),
                FifoProblem::NoSharedTile => {
                    "end the inputs on the tile where the outputs start".into()
                }
                FifoProblem::NotAMemoryTile { .. } => "meet on a memory tile (row 1)".into(),
                FifoProblem::RepeatsDiffer => "give all of them the same `repeat_count`".into(),
                FifoProblem::DelegateNeedsSharing => {
                    "drop it, or the attributes that ask for a DMA".into()
                }
                FifoProblem::DelegateOutOfReach { .. } => {
                    "a core reaches its own memory and that of the tiles south, north and west"
                        .into()
                }
                FifoProblem::AllocatedTwice => "keep one `aie.objectfifo.allocate`".into(),
                FifoProblem::PoolOutOfReach { .. } => {
                    "drop the `aie.objectfifo.allocate`, or reduce the elements so that they fit"
                        .into()
                }
                FifoProblem::AtShim(_) => {
                    "say it in the runtime sequence, or at a memory tile".into()
                }
                FifoProblem::OnlyAtMemoryTile(_) => {
                    "move the data through a memory tile with a link".into()
                }
                FifoProblem::StreamNeedsCores | FifoProblem::StreamHasNoDma => {
                    "drop `aie_stream` to move the data by DMA".into()
                }
                FifoProblem::Closed => "acquire at the other end of the fifo".into(),
            },
            K::Range {
                what: "the step of this loop",
                ..
            } => "count up, and take the counter from the upper bound where it shall go down".into(),
            K::Range { what: "id", .. } => format!(
                "a shim has {} BDs, numbered from 0: wait for an earlier transfer, and take its number again",
                TileKind::Shim.bd_count()
            ),
            K::Range { what, .. } if what.starts_with("the end of this transfer") => {
                "declare the host buffer larger, or move less: on hardware a reach beyond its end is a \
                 page fault and wrong data without an error"
                    .into()
            }
            K::Range { what, value, .. } => return numbers::range(what, *value),
            K::UnknownSymbol { what, name, .. } => numbers::name(what, name),
            K::WrongTileKind { what, .. } => numbers::place(what).into(),
            K::TooManyArguments { .. } => {
                "put several tensors into one buffer, and use offsets in the transfers".into()
            }
            K::CountsBeyond(_) => "count less far, or take a larger buffer: what lies there is the stack or \
                another buffer, and nothing on the array stops the access"
                .into(),
            K::BeyondBuffer { .. } => "correct the offset, a size or a step: what lies there is the stack \
                or another buffer, and nothing on the array stops the access"
                .into(),
            K::Missing {
                name: "aiex.runtime_sequence",
            } => "add one to the device: it says what the host's side of a run does".into(),
            K::TypeMismatch { .. } if self.core.is_some() => {
                "make the two the same: convert the value, or correct what is written".into()
            }
            K::Misplaced { .. } if self.core.is_some() => {
                "remove it, or move it to where it belongs; a core's body ends with `aie.end`".into()
            }
            K::NotA { .. } if self.core.is_some() => {
                "write it in that form, or move it into a kernel function (`func.call`)".into()
            }
            K::TypeMismatch { what, .. } => return numbers::agreement(what).map(Into::into),
            K::NotA { what } => return numbers::form(what).map(Into::into),
            K::NoElf { .. } => "compile and link the core program first".into(),
            K::DynamicFifoLoop { .. } => {
                "make the bounds constants, give the objectfifos depth 1, or give the core \
                 `dynamic_objfifo_lowering`"
                    .into()
            }
            K::UnrollTooLarge { .. } => {
                "use depths with a small common multiple, or give the core `dynamic_objfifo_lowering`, \
                 which counts at run time"
                    .into()
            }
            _ => return None,
        })
    }
}

/// Names in order; one that stands several times, once, with how often.
fn list(names: &[String]) -> String {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for name in names {
        match counted.iter_mut().find(|(n, _)| n == name) {
            Some((_, count)) => *count += 1,
            None => counted.push((name, 1)),
        }
    }
    let named = counted.iter().map(|(name, count)| match count {
        1 => format!("`{name}`"),
        n => format!("`{name}` ({n} times)"),
    });
    named.collect::<Vec<_>>().join(", ")
}
