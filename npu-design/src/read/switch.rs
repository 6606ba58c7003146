//! `aie.switchbox`, `aie.shim_mux`: routes that are already made.

use super::{kind_of, ranged, tile_operand, Result, Walk};
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Op, ValueId};
use crate::model::{FixedPort, FixedUse, MasterSet, PacketRules, PortSide, Rule, ShimMux, Switch};
use crate::Span;
use npu_arch::array::switch::{ARBITERS, MSELS, SLOTS};
use npu_arch::array::{shim_mux, Bundle, Direction, DmaChannel, Port};
use std::collections::HashMap;

impl<'m> Walk<'m> {
    pub(super) fn switchbox(&mut self, op: &'m Op) -> Result<()> {
        let mut out = Switch {
            tile: tile_operand(op, 0, &self.model)?,
            ..Switch::default()
        };
        let kind = kind_of(self.model.device, out.tile, op.name_span)?;
        let mut selects: HashMap<ValueId, (u8, u8)> = HashMap::new();
        let select = |selects: &HashMap<ValueId, (u8, u8)>, op: &Op, v: ValueId| {
            selects.get(&v).copied().ok_or_else(|| {
                DesignError::at(
                    op.span,
                    DesignErrorKind::NotA {
                        what: "an `aie.amsel`",
                    },
                )
            })
        };
        for inner in op.body() {
            match inner.name.as_str() {
                "aie.connect" => {
                    let (from, to) = (self.port(inner, "source")?, self.port(inner, "dest")?);
                    if !kind.can_connect(from, to) {
                        return Err(DesignError::at(
                            inner.span,
                            DesignErrorKind::IllegalConnect {
                                tile: out.tile,
                                kind,
                                from: from.to_string(),
                                to: to.to_string(),
                            },
                        ));
                    }
                    let again = out.connects.contains(&(from, to));
                    if !again {
                        self.fix(&out, from, FixedUse::Circuit, PortSide::Slave, inner.span)?;
                        self.fix(&out, to, FixedUse::Circuit, PortSide::Master, inner.span)?;
                    }
                    out.connects.push((from, to));
                }
                "aie.amsel" => {
                    let get = |key: &'static str, count: u8| {
                        let span = inner.attr_span(key);
                        ranged(key, inner.int(key), 0, i128::from(count) - 1, span)
                    };
                    let pair = (get("arbiterID", ARBITERS)? as u8, get("msel", MSELS)? as u8);
                    if let Some(&v) = inner.results.first() {
                        selects.insert(v, pair);
                    }
                }
                "aie.masterset" => {
                    let mut set = MasterSet {
                        port: self.port(inner, "dest")?,
                        arbiter: 0,
                        msels: 0,
                        keep_header: inner
                            .attr("keep_pkt_header")
                            .map(|_| inner.flag("keep_pkt_header")),
                    };
                    for &v in &inner.operands {
                        let (arbiter, msel) = select(&selects, inner, v)?;
                        if set.msels != 0 && set.arbiter != arbiter {
                            let kind = DesignErrorKind::TypeMismatch {
                                what: "the arbiter of this masterset".into(),
                                found: arbiter.to_string(),
                                expected: set.arbiter.to_string(),
                            };
                            return Err(DesignError::at(inner.span, kind));
                        }
                        set.arbiter = arbiter;
                        set.msels |= 1 << msel;
                    }
                    if kind.master_register(set.port).is_none() {
                        let what = "a port that this tile's switch has packets leave by";
                        let kind = DesignErrorKind::NotA { what };
                        return Err(DesignError::at(inner.span, kind));
                    }
                    self.fix(
                        &out,
                        set.port,
                        FixedUse::Packets,
                        PortSide::Master,
                        inner.span,
                    )?;
                    out.masters.push(set);
                }
                "aie.packet_rules" => {
                    let mut rules = Vec::new();
                    for rule in inner.body().iter().filter(|o| o.name == "aie.rule") {
                        let five_bits = |key: &'static str| {
                            ranged(key, rule.int(key), 0, 31, rule.attr_span(key))
                        };
                        let v = rule.operands.first().copied();
                        let v = v.ok_or_else(|| {
                            DesignError::at(rule.span, DesignErrorKind::Missing { name: "amsel" })
                        })?;
                        let (arbiter, msel) = select(&selects, rule, v)?;
                        rules.push(Rule {
                            mask: five_bits("mask")? as u8,
                            value: five_bits("value")? as u8,
                            arbiter,
                            msel,
                        });
                    }
                    let port = self.port(inner, "source")?;
                    if kind.slave_register(port).is_none() {
                        let what = "a port that packets come in at to this tile's switch";
                        let kind = DesignErrorKind::NotA { what };
                        return Err(DesignError::at(inner.span, kind));
                    }
                    if rules.len() > usize::from(SLOTS) {
                        let kind = DesignErrorKind::PacketRulesExhausted {
                            tile: out.tile,
                            port: port.to_string(),
                            ids: rules.iter().map(|r: &Rule| r.value).collect(),
                            limit: SLOTS.into(),
                            flows: Vec::new(),
                        };
                        return Err(DesignError::at(inner.span, kind));
                    }
                    self.fix(&out, port, FixedUse::Packets, PortSide::Slave, inner.span)?;
                    out.rules.push(PacketRules { port, rules });
                }
                "aie.end" => {}
                name => {
                    return Err(DesignError::at(
                        inner.name_span,
                        DesignErrorKind::Misplaced {
                            name: name.into(),
                            place: "a switchbox",
                        },
                    ))
                }
            }
        }
        self.model.switches.push(out);
        Ok(())
    }

    /// Takes a port, which one operation sets: but for circuits, which may start at one port together.
    fn fix(
        &mut self,
        switch: &Switch,
        port: Port,
        used: FixedUse,
        side: PortSide,
        span: Span,
    ) -> Result<()> {
        let tile = switch.tile;
        let mut others = self.model.fixed.iter();
        let taken = others.find(|f| (f.tile, f.port, f.side) == (tile, port, side));
        if let Some(first) = taken {
            let name = port.to_string();
            use DesignErrorKind::{PortTaken, SecondPacketRules, SourceTaken};
            let (at, kind) = match (side, first.used, used) {
                (PortSide::Slave, FixedUse::Circuit, FixedUse::Circuit) => return Ok(()),
                (PortSide::Slave, FixedUse::Circuit, FixedUse::Packets) => (
                    first.span,
                    SourceTaken {
                        tile,
                        port: name,
                        packets: Some(span),
                    },
                ),
                (PortSide::Slave, FixedUse::Packets, FixedUse::Circuit) => (
                    span,
                    SourceTaken {
                        tile,
                        port: name,
                        packets: Some(first.span),
                    },
                ),
                (PortSide::Slave, FixedUse::Packets, FixedUse::Packets) => (
                    span,
                    SecondPacketRules {
                        tile,
                        port: name,
                        first: first.span,
                    },
                ),
                (PortSide::Master, ..) => (
                    span,
                    PortTaken {
                        tile,
                        port: name,
                        first: Some(first.span),
                    },
                ),
            };
            return Err(DesignError::at(at, kind));
        }
        self.model.fixed.push(FixedPort {
            tile,
            port,
            side,
            used,
            span,
        });
        Ok(())
    }

    pub(super) fn shim_mux(&mut self, op: &'m Op) -> Result<()> {
        let mut out = ShimMux {
            tile: tile_operand(op, 0, &self.model)?,
            ..ShimMux::default()
        };
        for inner in op.body().iter().filter(|o| o.name == "aie.connect") {
            let (from, to) = (self.port(inner, "source")?, self.port(inner, "dest")?);
            let south = |direction, dma: Port| {
                shim_mux::dma_south(DmaChannel {
                    direction,
                    channel: dma.channel.into(),
                })
            };
            let way = match (from.bundle, to.bundle) {
                (Bundle::Dma, Bundle::North) => south(Direction::Mm2s, from) == Some(to.channel),
                (Bundle::North, Bundle::Dma) => south(Direction::S2mm, to) == Some(from.channel),
                (Bundle::Dma, _) | (_, Bundle::Dma) => false,
                _ => true,
            };
            if !way {
                let what = "a way between a shim's DMA and its switch";
                return Err(DesignError::at(inner.span, DesignErrorKind::NotA { what }));
            }
            out.connects.push((from, to));
        }
        self.model.muxes.push(out);
        Ok(())
    }
}
