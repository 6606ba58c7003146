//! `aie.switchbox`, `aie.shim_mux`: routes that are already made.

use super::{kind_of, ranged, tile_operand, Result, Walk};
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Op, ValueId};
use crate::model::{FixedPort, MasterSet, PacketRules, PortSide, Rule, ShimMux, Switch};
use crate::Span;
use npu_arch::array::switch::{ARBITERS, MSELS};
use npu_arch::array::{Port, TileCoord};
use std::collections::HashMap;

impl<'m> Walk<'m> {
    pub(super) fn switchbox(&mut self, op: &'m Op) -> Result<()> {
        let mut out = Switch {
            tile: tile_operand(op, 0, &self.model)?,
            ..Switch::default()
        };
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
                    let kind = kind_of(self.model.device, out.tile, op.name_span)?;
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
                    let other = |f: &&FixedPort| {
                        f.tile == out.tile && f.port == to && f.side == PortSide::Master
                    };
                    let again = out.connects.contains(&(from, to));
                    if let Some(first) = self.model.fixed.iter().find(other).filter(|_| !again) {
                        return Err(DesignError::at(
                            inner.span,
                            DesignErrorKind::PortTaken {
                                tile: out.tile,
                                port: to.to_string(),
                                first: Some(first.span),
                            },
                        ));
                    }
                    self.fix(out.tile, from, PortSide::Slave, inner.span);
                    self.fix(out.tile, to, PortSide::Master, inner.span);
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
                    self.fix(out.tile, set.port, PortSide::Master, inner.span);
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
                    self.fix(out.tile, port, PortSide::Slave, inner.span);
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

    fn fix(&mut self, tile: TileCoord, port: Port, side: PortSide, span: Span) {
        self.model.fixed.push(FixedPort {
            tile,
            port,
            side,
            span,
        });
    }

    pub(super) fn shim_mux(&mut self, op: &'m Op) -> Result<()> {
        let mut out = ShimMux {
            tile: tile_operand(op, 0, &self.model)?,
            ..ShimMux::default()
        };
        for inner in op.body().iter().filter(|o| o.name == "aie.connect") {
            out.connects
                .push((self.port(inner, "source")?, self.port(inner, "dest")?));
        }
        self.model.muxes.push(out);
        Ok(())
    }
}
