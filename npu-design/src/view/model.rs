//! From the working model.

use super::{
    Allocation, Bd, Buffer, Channel, Connect, Core, End, Flow, Lock, LockUse, Master, Mux,
    PacketFlow, Pad, Rule, Step, Switch, View,
};
use crate::model::{self, LockIx, Model};
use npu_arch::array::{Port, TileCoord};

impl View {
    /// What a model holds.
    pub(crate) fn of(model: &Model<'_>) -> Self {
        Self {
            device: model.device,
            tiles: model.tiles.iter().map(|t| t.coord).collect(),
            buffers: model.buffers.iter().map(|b| buffer(model, b)).collect(),
            locks: model
                .locks
                .iter()
                .map(|l| Lock {
                    name: l.symbol.clone(),
                    tile: l.tile,
                    id: l.id,
                    init: l.init,
                })
                .collect(),
            cores: model
                .cores
                .iter()
                .map(|c| Core {
                    tile: c.tile,
                    stack: c.stack_size,
                    link_with: c.link_with.clone(),
                })
                .collect(),
            channels: model.dmas.iter().flat_map(|d| channels(model, d)).collect(),
            allocations: model
                .allocations
                .iter()
                .map(|a| Allocation {
                    name: a.symbol.clone(),
                    tile: TileCoord::new(a.col, 0),
                    channel: a.channel,
                })
                .collect(),
            flows: model
                .flows
                .iter()
                .map(|f| Flow {
                    source: end(f.source),
                    dest: end(f.dest),
                })
                .collect(),
            packet_flows: model
                .packet_flows
                .iter()
                .map(|f| PacketFlow {
                    id: f.id,
                    source: end(f.source),
                    dests: f.dests.iter().copied().map(end).collect(),
                    keep_header: f.keep_header,
                })
                .collect(),
            switches: model.switches.iter().map(switch).collect(),
            muxes: model
                .muxes
                .iter()
                .map(|m| Mux {
                    tile: m.tile,
                    connects: connects(&m.connects),
                })
                .collect(),
        }
    }
}

fn end((tile, port): (TileCoord, Port)) -> End {
    End { tile, port }
}

fn connects(pairs: &[(Port, Port)]) -> Vec<Connect> {
    pairs
        .iter()
        .map(|&(from, to)| Connect { from, to })
        .collect()
}

fn buffer(model: &Model<'_>, b: &model::Buffer) -> Buffer {
    Buffer {
        name: b.symbol.clone(),
        tile: b.tile,
        bytes: b.bytes,
        ty: b.ty.to_string(),
        address: b.address,
        bank: b.bank,
        initial: b.initial.as_ref().map(Vec::len),
        fifo: b
            .fifo
            .and_then(|f| model.fifos.get(f))
            .map(|f| f.name.clone()),
    }
}

fn switch(s: &model::Switch) -> Switch {
    Switch {
        tile: s.tile,
        connects: connects(&s.connects),
        masters: s
            .masters
            .iter()
            .map(|m| Master {
                port: m.port,
                arbiter: m.arbiter,
                msels: m.msels,
                keep_header: m.keep_header,
            })
            .collect(),
        rules: s
            .rules
            .iter()
            .flat_map(|r| {
                r.rules.iter().map(|rule| Rule {
                    port: r.port,
                    mask: rule.mask,
                    value: rule.value,
                    arbiter: rule.arbiter,
                    msel: rule.msel,
                })
            })
            .collect(),
    }
}

/// Channels in the order in which the program starts them.
fn channels(model: &Model<'_>, dma: &model::TileDma) -> Vec<Channel> {
    let mut out = Vec::new();
    let mut at = Some(0);
    // A program visits each block once at most.
    for _ in 0..dma.blocks.len() {
        let Some(start) = at.and_then(|b| dma.blocks.get(b)).and_then(|b| b.start) else {
            break;
        };
        let mut chain: Vec<usize> = Vec::new();
        let mut bds = Vec::new();
        let mut block = Some(start.chain);
        let mut back_to = None;
        while let Some(b) = block {
            back_to = chain.iter().position(|&seen| seen == b);
            let Some(content) = dma.blocks.get(b).filter(|_| back_to.is_none()) else {
                break;
            };
            let Some(descriptor) = &content.bd else {
                break;
            };
            chain.push(b);
            bds.push(bd(model, content, descriptor));
            block = content.next;
        }
        out.push(Channel {
            tile: dma.tile,
            channel: start.channel,
            repeat: start.repeat,
            bds,
            back_to,
        });
        at = Some(start.next);
    }
    out
}

fn bd(model: &Model<'_>, block: &model::DmaBlock, bd: &model::Bd) -> Bd {
    let buffer = &model.buffers[bd.buffer];
    let width = u64::from(buffer.ty.element.bytes().unwrap_or(1));
    let lock = |used: Option<(LockIx, i32)>| {
        used.map(|(lock, value)| {
            let lock = &model.locks[lock];
            let id = lock.id.map_or("?".into(), |id| id.to_string());
            LockUse {
                lock: lock.symbol.clone().unwrap_or(id),
                value,
            }
        })
    };
    Bd {
        id: bd.id,
        buffer: buffer.symbol.clone(),
        offset: bd.offset.saturating_mul(width),
        bytes: bd.len.saturating_mul(width),
        steps: bd
            .steps
            .iter()
            .map(|s| Step {
                size: s.size,
                stride: s.stride,
            })
            .collect(),
        padding: bd
            .padding
            .iter()
            .map(|p| Pad {
                before: p.before,
                after: p.after,
            })
            .collect(),
        acquire: lock(block.acquire),
        release: lock(block.release),
        packet: bd.packet.map(|p| p.id),
    }
}
