//! What to do about a problem.

use super::{numbers, DesignError, DesignErrorKind, FifoProblem, PaddedBy, Reaching};
use crate::span::nearest;
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
            K::DuplicateTile { first, .. }
            | K::DuplicateLock { first, .. }
            | K::StartedTwice { first, .. }
            | K::DuplicateSymbol { first, .. }
            | K::SecondProgram { first, .. }
            | K::SecondPacketRules { first, .. }
            | K::DuplicateBd { first, .. }
            | K::SecondInBlock { first, .. } => vec![(*first, "the first".into())],
            K::GeneratedSymbol { declared, .. } => vec![(*declared, "the objectfifo".into())],
            K::BdOfOtherChannels { channel, start, .. } => {
                vec![(*start, format!("starts {channel}"))]
            }
            K::NextBdDiffers {
                follows: Some(follows),
                ..
            } => vec![(*follows, "follows".into())],
            K::DmaOutOfReach { declared, .. } => vec![(*declared, "declared here".into())],
            K::PacketWithoutFlow { flows, .. }
            | K::PacketRulesExhausted { flows, .. }
            | K::ArbiterOutputsExhausted { flows, .. } => {
                let told = flows.iter().filter(|f| f.1 != Span::default());
                told.map(|(id, span)| (*span, format!("carries id {id}")))
                    .collect()
            }
            K::AddressUnaligned { bd, .. } => vec![(*bd, "moves it".into())],
            K::PortTaken {
                first: Some(first), ..
            } => vec![(*first, "the other".into())],
            K::PortSet { set, .. } => vec![(*set, "set here".into())],
            K::SourceTaken {
                packets: Some(packets),
                ..
            } => vec![(*packets, "the packet flow".into())],
            K::PaddedInput { channel, start, .. } => vec![(*start, format!("starts {channel}"))],
            K::TaskNotStarted { configured } | K::TaskWithoutToken { configured } => {
                vec![(*configured, "the task".into())]
            }
            K::TaskOverwritten {
                configured,
                written,
                ..
            } => vec![
                (*configured, "the task".into()),
                (*written, "writes the BD".into()),
            ],
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
            K::NoSuchDevice { known, .. } if known.is_empty() => {
                "wrap the design in `aie.device(npu1) { .. }`".into()
            }
            K::NoSuchDevice { name, known } => match nearest(name, known.iter().map(String::as_str)) {
                Some(s) => format!("did you mean `@{s}`?"),
                None => "name one of those, with `--device` or `device` in the design's note (JSON); a device without a name is \
                 called `main`"
                    .into(),
            },
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
                BdError::Unaligned { field, .. } if field.contains("_Zero_") => "zeros around the innermost \
                    dimension come in words of 4 bytes: pad it by a multiple of that on each side, or pad an outer \
                    dimension"
                    .into(),
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
                BdError::Range(FieldRange { field, .. }) if field.contains("_Zero_") => "a memory tile's DMA adds at \
                    most 63 words of zeros to the innermost dimension, 31 to the next and 15 to the third, \
                    on each side: pad less, in an outer dimension, or in memory"
                    .into(),
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
            K::MemtileBdsExhausted { users, remedy, .. } => format!(
                "even channels of a memory tile have BDs 0 to 23, odd ones 24 to 47; the BDs move {}; {remedy}",
                list(users)
            ),
            K::DuplicateBd { .. } => {
                "give one of the two another `bd_id`, or leave the numbers out".into()
            }
            K::BdOfOtherChannels { .. } => "even channels of a memory tile have BDs 0 to 23, odd ones 24 to 47: \
                give it one of those, or leave the number out"
                .into(),
            K::NextBdDiffers { .. } => {
                "drop `next_bd_id`: `aie.next_bd` says what follows".into()
            }
            K::SecondInBlock { .. } => "a BD has one acquire, one BD, one release: use a block each, chained by \
                `aie.next_bd`"
                .into(),
            K::SecondProgram { .. } => "put both into one, or move one to another tile".into(),
            K::GeneratedSymbol { fifo, .. } => format!(
                "rename it, or the objectfifo: names such as `{fifo}_buff_0`, `{fifo}_cons_buff_0` and \
                 `{fifo}_prod_lock_0` are those of `@{fifo}`"
            ),
            K::DmaOutOfReach { kind, .. } => match kind {
                TileKind::Core => "the DMA of a core's tile reaches that tile's memory and locks only: move it \
                    there, or the data through a stream"
                    .into(),
                TileKind::Mem => "the DMA of a memory tile reaches its own memory and locks, and with channels 0 \
                    to 3 those of the memory tiles beside it: move it there, or take another channel"
                    .into(),
                TileKind::Shim => "the DMA of a shim reaches the host's memory and the shim's locks only".into(),
            },
            K::BeyondMemory { bytes, map, .. } if *bytes > map.capacity => format!(
                "{map}\nit fits nowhere: use fewer or smaller elements, or put it in another tile"
            ),
            K::BeyondMemory { bytes, map, .. } => format!(
                "{map}\nlower its `address` to {:#x} at most, or leave it out",
                (map.capacity - *bytes) & !3
            ),
            K::AddressUnaligned { .. } => {
                "DMAs move 32-bit words: give it an `address` that is a multiple of 4, or make what lies ahead of \
                 it (the stack, buffers) a multiple of 4 bytes large"
                    .into()
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
            K::PaddedBeyond { by, made, .. } => match by {
                PaddedBy::Text => format!(
                    "the length counts the zeros, too: make it {made}, or pad less"
                ),
                PaddedBy::Fifo(name) => format!(
                    "a BD's length, that of an element here, counts the zeros, too: give `@{name}` elements of {made} \
                     values, or pad less"
                ),
                PaddedBy::Part(_) => "a part of a join or distribute goes out in its own length, and that counts the \
                    zeros, too: pad in a link of one objectfifo to one other, or let `dimensionsToStream` take less \
                    of each part"
                    .into(),
            },
            K::TaskNotStarted { .. } => {
                "start it first with `aiex.dma_start_task`, or drop the wait".into()
            }
            K::TaskOverwritten { .. } => "a task that is awaited or freed gives its BDs away: configure it again, or \
                free it behind its last start only"
                .into(),
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
            K::TokensBarred { .. } => "leave the shim's TileControl:0 and South:0 alone, or connect the one to the \
                other in that switch, too (`aie.connect<TileControl : 0, South : 0>`)"
                .into(),
            K::PortSet { .. } => "drop that setting, or write this stream's settings out, too, in place of the \
                flow"
                .into(),
            K::SourceTaken { packets: None, .. } => {
                "start the circuit at another port: tokens tell the controller that a task is done".into()
            }
            K::SourceTaken { .. } => {
                "a port sends the one or the other: make both packet flows, or start one at another port"
                    .into()
            }
            K::SecondPacketRules { .. } => {
                "write all rules of the port in one `aie.packet_rules`".into()
            }
            K::IllegalConnect {
                kind: TileKind::Mem,
                ..
            } => "the switch of a memory tile connects south and north ports of one number only, and its \
                DMA's with all"
                .into(),
            K::IllegalConnect { .. } => {
                "take other ports, or write an `aie.flow`, whose settings are found".into()
            }
            K::PacketRulesExhausted { .. } => "one rule covers ids that agree in some of their bits, when no \
                packet that goes elsewhere agrees in them, too: give those that go to one place ids that \
                differ in one bit (such as 4 and 5), or send some of them from another port"
                .into(),
            K::ArbiterOutputsExhausted { .. } => "each set of ends that packets go to takes an output of its \
                arbiter, and sets with a port in common share the arbiter: send packets to the same sets, or \
                end some of them at another column"
                .into(),
            K::PacketWithoutFlow { .. } => {
                "send one of the ids that have a flow, or add an `aie.packet_flow` for this one".into()
            }
            K::OffsetOrder { .. } => {
                "list the fifos in the order in which their parts lie in the element".into()
            }
            K::OffsetBeyond { .. } => {
                "offsets count values of the element's type, from its start".into()
            }
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
                what,
                value,
                min,
                max,
            } => return numbers::range(what, *value, *min, *max),
            K::UnknownSymbol { what, name, .. } => numbers::name(what, name),
            K::WrongTileKind { what, .. } => numbers::place(what).into(),
            K::TooManyArguments { .. } => {
                "put several tensors into one buffer, and use offsets in the transfers".into()
            }
            K::CountsBeyond(_) => "count less far, or take a larger buffer: what lies there is the stack or \
                another buffer, and nothing on the array stops the access"
                .into(),
            K::BeyondBuffer {
                what: Reaching::DimensionsFrom(_),
                ..
            } => "where an objectfifo goes in parts \
                (a link's join or distribute), its dimensions act on each part, from the part's offset on: make them \
                fit every part; what lies behind is the stack or another buffer, and nothing on the array stops the \
                access"
                .into(),
            K::BeyondBuffer { .. } => "correct the offset, a size or a step: what lies there is the stack \
                or another buffer, and nothing on the array stops the access"
                .into(),
            K::Missing {
                name: "aiex.runtime_sequence",
            } => "add one to the device: it says what the host's side of a run does".into(),
            K::TypeMismatch {
                what,
                found,
                expected,
            } if is_layout(what, found, expected) => format!(
                "declare the parameter as `{found}`: the callee gets the address of the first element, and steps by \
                 these strides itself; or give it a copy that lies as it expects"
            ),
            K::Missing {
                name: "aie.packet_dest",
            } => "say where its packets go, such as `aie.packet_dest<%tile, DMA : 0>`".into(),
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

/// Whether memory is passed that lies otherwise than the parameter says.
fn is_layout(what: &str, found: &str, expected: &str) -> bool {
    let layout = |ty: &str| ["strided<", "affine_map<"].iter().any(|l| ty.contains(l));
    let memory = found.starts_with("memref<") && expected.starts_with("memref<");
    what.starts_with("argument ") && memory && (layout(found) || layout(expected))
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
