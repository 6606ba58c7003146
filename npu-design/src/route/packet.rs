//! Packet streams: arbiters, master sets and rules.
//!
//! A slave port in packet mode sends a packet to one output (msel) of one arbiter, chosen by its id;
//! a master port takes outputs of one arbiter. Streams that need the same masters share an output,
//! streams whose masters overlap, or are bound to each other by others that overlap both, share the
//! arbiter. Priority streams (control) take outputs from the
//! last down, the others from the first up, arbiters before msels, unless only another order has room
//! for all. Ids that come in at one port and
//! leave by the same masters share a rule, whose mask leaves out the bits in which they differ.
//!
//! Order as in MLIR-AIE: masters by port, rules from the last stream to the first.

use super::{Hop, Wire};
use crate::error::{DesignError, DesignErrorKind};
use crate::model::{MasterSet, Model, PacketFlow, PacketRules, Rule};
use crate::read::Result;
use crate::Span;
use npu_arch::array::switch::{Bundle, ARBITERS, MSELS, SLOTS};
use npu_arch::array::{shim_mux, Direction, DmaChannel, Port, TileCoord, TileKind};

/// One packet flow to one of its ends.
pub(super) struct Routed {
    /// Position among the packet flows.
    pub(super) flow: usize,
    pub(super) dest: (TileCoord, Port),
    pub(super) hops: Vec<Hop>,
}

/// What one flow needs of one switch. Ports are those of the routing model: in a shim, `Dma` stands
/// for the port behind the multiplexer.
#[derive(Debug, Clone)]
struct Pass {
    slave: Port,
    id: u8,
    masters: Vec<Port>,
    priority: bool,
    /// Where the first flow of it stands.
    span: Span,
}

/// An output of an arbiter with the masters it feeds.
struct Output {
    arbiter: u8,
    msel: u8,
    masters: Vec<Port>,
}

/// Adds the streams to the switches of the model.
pub(super) fn settle(model: &mut Model<'_>, routed: &[Routed]) -> Result<()> {
    for tile in tiles(routed) {
        let passes = passes(&model.packet_flows, routed, tile);
        let outputs = outputs(tile, &passes)?;
        masters(model, routed, tile, &outputs);
        for (slave, set) in rules(tile, &passes, &outputs)? {
            let port = behind_mux(model, tile, slave, Direction::Mm2s);
            model
                .switch(tile)
                .rules
                .push(PacketRules { port, rules: set });
        }
    }
    Ok(())
}

/// Refuses what [`settle`] would refuse.
pub(super) fn fit(model: &Model<'_>, routed: &[Routed]) -> Result<()> {
    for tile in tiles(routed) {
        let passes = passes(&model.packet_flows, routed, tile);
        rules(tile, &passes, &outputs(tile, &passes)?)?;
    }
    Ok(())
}

fn tiles(routed: &[Routed]) -> Vec<TileCoord> {
    let mut tiles: Vec<TileCoord> = routed.iter().flat_map(|r| &r.hops).map(|h| h.0).collect();
    tiles.sort();
    tiles.dedup();
    tiles
}

/// Streams through one switch, by slave and id.
fn passes(flows: &[PacketFlow], routed: &[Routed], tile: TileCoord) -> Vec<Pass> {
    let mut out: Vec<Pass> = Vec::new();
    for r in routed {
        let flow = &flows[r.flow];
        for &(_, from, to) in r.hops.iter().filter(|h| h.0 == tile) {
            let port = |(wire, n): (Wire, u8)| wire.bundle().map(|b| Port::new(b, n));
            let (Some(slave), Some(master)) = (port(from), port(to)) else {
                continue;
            };
            match out.iter_mut().find(|p| p.slave == slave && p.id == flow.id) {
                Some(p) if p.masters.contains(&master) => {}
                Some(p) => p.masters.push(master),
                None => out.push(Pass {
                    slave,
                    id: flow.id,
                    masters: vec![master],
                    priority: flow.priority,
                    span: flow.span,
                }),
            }
        }
    }
    out
}

/// Gives every set of masters an output; control first, then by id and ports. Where that order leaves no arbiter with
/// room for all sets that have to share one, they are packed.
fn outputs(tile: TileCoord, passes: &[Pass]) -> Result<Vec<Output>> {
    let mut sorted: Vec<&Pass> = passes.iter().collect();
    sorted.sort_by_key(|p| (!p.priority, sort_key(p)));
    let mut sets: Vec<&Pass> = Vec::new();
    for pass in sorted {
        if !sets.iter().any(|s| same_set(&s.masters, &pass.masters)) {
            sets.push(pass);
        }
    }
    match in_order(passes, &sets) {
        Some(outputs) => Ok(outputs),
        None => packed(tile, passes, &sets),
    }
}

/// MLIR-AIE's outputs: the next free one for each set, on the arbiter of those that it is bound to.
fn in_order(passes: &[Pass], sets: &[&Pass]) -> Option<Vec<Output>> {
    let mut out: Vec<Output> = Vec::new();
    for pass in sets {
        let bound = bound_to(pass, passes);
        let arbiter = out
            .iter()
            .find(|o| o.masters.iter().any(|m| bound.contains(m)))
            .map(|o| o.arbiter);
        let arbiters = arbiter.map_or(0..ARBITERS, |a| a..a + 1);
        let (arbiter, msel) = free_output(&out, pass.priority, arbiters)?;
        out.push(Output {
            arbiter,
            msel,
            masters: pass.masters.clone(),
        });
    }
    Some(out)
}

/// Outputs by the sizes of what has to share an arbiter, the greatest first, each where least room is left that is
/// enough. With four outputs to an arbiter that finds a place for all wherever there is one: what takes four or three
/// has an arbiter of its own whatever is done, twos go together before they take another one, and ones fill the gaps.
fn packed(tile: TileCoord, passes: &[Pass], sets: &[&Pass]) -> Result<Vec<Output>> {
    let mut groups: Vec<Vec<&Pass>> = Vec::new();
    for &pass in sets {
        let bound = bound_to(pass, passes);
        let bound = |g: &&mut Vec<&Pass>| g[0].masters.iter().any(|m| bound.contains(m));
        match groups.iter_mut().find(bound) {
            Some(group) => group.push(pass),
            None => groups.push(vec![pass]),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    let mut out: Vec<Output> = Vec::new();
    for group in &groups {
        let is_control = group.iter().any(|p| p.priority);
        let room = |a: &u8| {
            let taken = out.iter().filter(|o| o.arbiter == *a).count();
            usize::from(MSELS).saturating_sub(taken)
        };
        let mut fitting: Vec<u8> = (0..ARBITERS).filter(|a| room(a) >= group.len()).collect();
        if is_control {
            fitting.reverse();
        }
        let Some(arbiter) = fitting.into_iter().min_by_key(room) else {
            return Err(exhausted(tile, passes, group, is_control));
        };
        for pass in group {
            let Some((arbiter, msel)) = free_output(&out, pass.priority, arbiter..arbiter + 1)
            else {
                return Err(exhausted(tile, passes, group, is_control));
            };
            out.push(Output {
                arbiter,
                msel,
                masters: pass.masters.clone(),
            });
        }
    }
    Ok(out)
}

/// Sets of masters that have to share an arbiter, and none has room for.
fn exhausted(tile: TileCoord, passes: &[Pass], group: &[&Pass], is_control: bool) -> DesignError {
    let beyond = group.get(usize::from(MSELS)).copied();
    let pass = beyond.unwrap_or(group[0]);
    let bound = bound_to(pass, passes);
    let mut flows: Vec<(u8, Span)> = passes
        .iter()
        .filter(|p| beyond.is_none() || p.masters.iter().any(|m| bound.contains(m)))
        .filter(|p| p.span != pass.span)
        .map(|p| (p.id, p.span))
        .collect();
    flows.sort_by_key(|(id, span)| (span.start, *id));
    flows.dedup();
    let kind = DesignErrorKind::ArbiterOutputsExhausted {
        tile,
        ports: pass.masters.iter().map(Port::to_string).collect(),
        arbiter: beyond.map(|_| if is_control { ARBITERS - 1 } else { 0 }),
        limit: match beyond {
            Some(_) => MSELS.into(),
            None => usize::from(ARBITERS) * usize::from(MSELS),
        },
        flows,
    };
    here(pass.span, kind)
}

/// Masters that have to be on one arbiter with those of a stream: a master takes from one arbiter only,
/// and a stream goes to one.
fn bound_to(pass: &Pass, passes: &[Pass]) -> Vec<Port> {
    let mut bound = pass.masters.clone();
    loop {
        let before = bound.len();
        for other in passes {
            if other.masters.iter().any(|m| bound.contains(m)) {
                for &m in &other.masters {
                    if !bound.contains(&m) {
                        bound.push(m);
                    }
                }
            }
        }
        if bound.len() == before {
            return bound;
        }
    }
}

/// MLIR-AIE's order of allocation: a sum of id and bundle numbers, weighted so that streams with
/// fewer masters come first.
fn sort_key(pass: &Pass) -> u32 {
    /// Greatest number of a bundle.
    const STEP: u32 = Wire::Control as u32;
    let number = |p: &Port| Wire::of(p.bundle) as u32;
    let ends: u32 = (2..)
        .zip(&pass.masters)
        .map(|(n, m)| n * STEP + number(m))
        .sum();
    u32::from(pass.id) + STEP + number(&pass.slave) + ends
}

fn same_set(a: &[Port], b: &[Port]) -> bool {
    a.len() == b.len() && a.iter().all(|p| b.contains(p))
}

fn free_output(
    taken: &[Output],
    priority: bool,
    arbiters: std::ops::Range<u8>,
) -> Option<(u8, u8)> {
    let all = (0..MSELS).flat_map(|m| arbiters.clone().map(move |a| (a, m)));
    let free = |&(a, m): &(u8, u8)| taken.iter().all(|o| (o.arbiter, o.msel) != (a, m));
    if priority {
        all.rev().find(free)
    } else {
        let mut all = all;
        all.find(free)
    }
}

fn masters(model: &mut Model<'_>, routed: &[Routed], tile: TileCoord, outputs: &[Output]) {
    let mut ports: Vec<Port> = outputs
        .iter()
        .flat_map(|o| o.masters.iter().copied())
        .collect();
    ports.sort();
    ports.dedup();
    for port in ports {
        let feeding = || outputs.iter().filter(|o| o.masters.contains(&port));
        let msels = feeding().fold(0, |set, o| set | 1 << o.msel);
        let arbiter = feeding().map(|o| o.arbiter).next().unwrap_or(0);
        // What a flow says of headers holds where it ends.
        let ending = routed.iter().rev().find(|r| r.dest == (tile, port));
        let keep_header = ending.and_then(|r| model.packet_flows[r.flow].keep_header);
        let port = behind_mux(model, tile, port, Direction::S2mm);
        model.switch(tile).masters.push(MasterSet {
            port,
            arbiter,
            msels,
            keep_header,
        });
    }
}

/// Rules of each slave port, in the order of its first.
fn rules(tile: TileCoord, passes: &[Pass], outputs: &[Output]) -> Result<Vec<(Port, Vec<Rule>)>> {
    let mut groups: Vec<Vec<&Pass>> = Vec::new();
    for pass in passes.iter().rev() {
        let related = |g: &&mut Vec<&Pass>| {
            g[0].slave == pass.slave && same_set(&g[0].masters, &pass.masters)
        };
        match groups.iter_mut().find(related) {
            Some(g) => g.push(pass),
            None => groups.push(vec![pass]),
        }
    }
    let mut out: Vec<(Port, Vec<Rule>)> = Vec::new();
    for group in groups {
        let first = group[0];
        let Some(output) = outputs
            .iter()
            .find(|o| same_set(&o.masters, &first.masters))
        else {
            continue;
        };
        let ids: Vec<u8> = group.iter().map(|p| p.id).collect();
        // A widened mask must not catch what leaves this port otherwise.
        let others: Vec<u8> = passes
            .iter()
            .filter(|p| p.slave == first.slave && !ids.contains(&p.id))
            .map(|p| p.id)
            .collect();
        let new = masks(&ids, &others).into_iter().map(|(mask, value)| Rule {
            mask,
            value,
            arbiter: output.arbiter,
            msel: output.msel,
        });
        let at = out.iter().position(|(slave, _)| *slave == first.slave);
        let at = at.unwrap_or_else(|| {
            out.push((first.slave, Vec::new()));
            out.len() - 1
        });
        let set = &mut out[at].1;
        set.extend(new);
        if set.len() > usize::from(SLOTS) {
            let of_port = || passes.iter().filter(|p| p.slave == first.slave);
            return Err(here(
                first.span,
                DesignErrorKind::PacketRulesExhausted {
                    tile,
                    port: first.slave.to_string(),
                    ids: of_port().map(|p| p.id).collect(),
                    limit: SLOTS.into(),
                    flows: of_port()
                        .filter(|p| p.span != first.span)
                        .map(|p| (p.id, p.span))
                        .collect(),
                },
            ));
        }
    }
    Ok(out)
}

/// An error at a flow, when it stands in the text.
fn here(span: Span, kind: DesignErrorKind) -> DesignError {
    match span == Span::default() {
        true => DesignError::nowhere(kind),
        false => DesignError::at(span, kind),
    }
}

/// Masks and values that catch all of `ids` and none of `others`: one, where that is possible, else as few as
/// there are slots for, each as narrow as what it catches of `ids`.
fn masks(ids: &[u8], others: &[u8]) -> Vec<(u8, u8)> {
    let clean = |&(mask, value): &(u8, u8)| others.iter().all(|o| o & mask != value);
    let one = id_mask(ids);
    if clean(&one) {
        return vec![one];
    }
    /// Covers what is left of ids, a bit for each, with up to `rules` masks; the least id left decides.
    fn cover(left: u32, rules: usize, clean: &impl Fn(&(u8, u8)) -> bool) -> Option<Vec<(u8, u8)>> {
        let ids = |set: u32| (0..32u8).filter(move |id| set >> id & 1 == 1);
        let Some(least) = ids(left).next() else {
            return Some(Vec::new());
        };
        let rules = rules.checked_sub(1)?;
        // The widest first, and of those that catch the same the first.
        let mut masks: Vec<u8> = (0..0x20).collect();
        masks.sort_by_key(|m| m.count_ones());
        let mut tried: Vec<u32> = Vec::new();
        masks.into_iter().find_map(|mask| {
            let value = least & mask;
            let caught = ids(left).filter(|id| id & mask == value);
            let caught = caught.fold(0, |set, id| set | 1 << id);
            if !clean(&(mask, value)) || tried.contains(&caught) {
                return None;
            }
            tried.push(caught);
            let mut found = cover(left & !caught, rules, clean)?;
            let caught: Vec<u8> = ids(caught).collect();
            found.insert(0, id_mask(&caught));
            Some(found)
        })
    }
    let all = ids.iter().fold(0u32, |set, id| set | 1 << (id & 0x1f));
    let few = (2..=usize::from(SLOTS)).find_map(|n| cover(all, n, &clean));
    few.unwrap_or_else(|| ids.iter().map(|id| (0x1f, *id)).collect())
}

/// The switch port of a routing port: a shim's DMA is reached through its multiplexer, which is set.
fn behind_mux(model: &mut Model<'_>, tile: TileCoord, port: Port, direction: Direction) -> Port {
    let is_shim = TileKind::of_row(tile.row) == Some(TileKind::Shim);
    if !is_shim || port.bundle != Bundle::Dma {
        return port;
    }
    let Some(n) = shim_mux::dma_south(DmaChannel {
        direction,
        channel: port.channel.into(),
    }) else {
        return port;
    };
    let north = Port::new(Bundle::North, n);
    let pair = match direction {
        Direction::Mm2s => (port, north),
        Direction::S2mm => (north, port),
    };
    let mux = model.mux(tile);
    if !mux.connects.contains(&pair) {
        mux.connects.insert(0, pair);
    }
    Port::new(Bundle::South, n)
}

/// The bits in which all ids agree, and their values.
fn id_mask(ids: &[u8]) -> (u8, u8) {
    let all = ids.iter().fold(0x1f, |a, b| a & b);
    let any = ids.iter().fold(0, |a, b| a | b);
    let mask = 0x1f & !(all ^ any);
    (mask, all & mask)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_differ_in_one_bit_share_a_rule() {
        assert_eq!(id_mask(&[30, 31]), (0x1e, 30));
        assert_eq!(id_mask(&[15]), (0x1f, 15));
    }

    #[test]
    fn ids_that_one_rule_cannot_tell_apart_share_a_few() {
        assert_eq!(masks(&[4, 2, 1], &[8]), [(0x18, 0)]);
        // 7 agrees with them in all bits that they agree in.
        let split = masks(&[4, 2, 1], &[7]);
        assert_eq!(split, [(0x1a, 0), (0x1f, 2)]);
        // Any ids, told from any others where four rules can do it.
        for seed in 0..2000u32 {
            let bits = seed.wrapping_mul(0x9e37_79b9) ^ seed.rotate_left(13);
            let ids: Vec<u8> = (0..5).map(|i| (bits >> (5 * i) & 0x1f) as u8).collect();
            let others: Vec<u8> = (0..32u8)
                .filter(|i| !ids.contains(i) && (bits >> (i % 27)) % 3 == 0)
                .collect();
            let rules = masks(&ids, &others);
            let caught = |id: &u8| rules.iter().any(|(mask, value)| id & mask == *value);
            assert!(ids.iter().all(caught), "{ids:?} {others:?} {rules:?}");
            assert!(!others.iter().any(caught), "{ids:?} {others:?} {rules:?}");
        }
    }

    /// Sets of masters, `sizes` of them bound to each other, each by a master that all of a group have.
    fn groups(sizes: &[usize]) -> Vec<Pass> {
        let mut port = 0;
        let mut next = || {
            port += 1;
            Port::new(Bundle::North, port)
        };
        let mut out = Vec::new();
        for &size in sizes {
            let shared = next();
            for _ in 0..size {
                out.push(Pass {
                    slave: Port::new(Bundle::South, 0),
                    id: out.len() as u8,
                    masters: vec![shared, next()],
                    priority: out.len() % 5 == 3,
                    span: Span::default(),
                });
            }
        }
        out
    }

    fn sets(passes: &[Pass]) -> Vec<&Pass> {
        passes.iter().collect()
    }

    /// Every set has an output of its own, on the arbiter of all that share masters with it.
    fn assert_sound(passes: &[Pass], outputs: &[Output]) {
        assert_eq!(outputs.len(), passes.len());
        for (i, a) in outputs.iter().enumerate() {
            assert!(a.arbiter < ARBITERS && a.msel < MSELS);
            for b in &outputs[..i] {
                assert_ne!((a.arbiter, a.msel), (b.arbiter, b.msel));
                let is_bound = a.masters.iter().any(|m| b.masters.contains(m));
                assert!(!is_bound || a.arbiter == b.arbiter);
            }
        }
    }

    #[test]
    fn groups_are_packed_where_the_usual_order_finds_no_room() {
        let tile = TileCoord::new(0, 1);
        // One set after the other, the single ones take an output of each arbiter.
        let passes = groups(&[1, 1, 1, 1, 1, 1, 4]);
        assert!(in_order(&passes, &sets(&passes)).is_none());
        assert_sound(&passes, &outputs(tile, &passes).unwrap());
        // As many as there are outputs, and one more.
        let full = groups(&[1, 3, 2, 4, 2, 1, 3, 4, 4]);
        assert_sound(&full, &outputs(tile, &full).unwrap());
        assert!(outputs(tile, &groups(&[1, 3, 2, 4, 2, 1, 3, 4, 4, 1])).is_err());
        assert!(outputs(tile, &groups(&[5])).is_err());
    }

    /// Whether arbiters with this room take groups of these sizes, by trying all.
    fn is_possible(sizes: &[usize], room: &mut [usize]) -> bool {
        let Some((&size, rest)) = sizes.split_first() else {
            return true;
        };
        (0..room.len()).any(|a| {
            if room[a] < size || room[..a].contains(&room[a]) {
                return false;
            }
            room[a] -= size;
            let found = is_possible(rest, room);
            room[a] += size;
            found
        })
    }

    #[test]
    fn groups_are_packed_wherever_they_can_be() {
        let tile = TileCoord::new(0, 1);
        let mut outcomes = [0, 0];
        for seed in 0..2000u32 {
            let bits = seed.wrapping_mul(0x9e37_79b9) ^ seed.rotate_left(13);
            let count = 6 + bits as usize % 8;
            let sizes: Vec<usize> = (0..count)
                .map(|i| 1 + (bits >> (2 * i + 3) & 3) as usize)
                .collect();
            let passes = groups(&sizes);
            let room = &mut [usize::from(MSELS); ARBITERS as usize];
            let possible = is_possible(&sizes, room);
            outcomes[usize::from(possible)] += 1;
            match packed(tile, &passes, &sets(&passes)) {
                Ok(outputs) => assert_sound(&passes, &outputs),
                Err(_) => assert!(!possible, "{sizes:?}"),
            }
        }
        assert!(outcomes.iter().all(|n| *n > 100), "{outcomes:?}");
    }

    #[test]
    fn control_takes_the_last_output_and_data_the_first() {
        assert_eq!(free_output(&[], true, 0..ARBITERS), Some((5, 3)));
        assert_eq!(free_output(&[], false, 0..ARBITERS), Some((0, 0)));
        let taken = [Output {
            arbiter: 0,
            msel: 0,
            masters: Vec::new(),
        }];
        assert_eq!(free_output(&taken, false, 0..ARBITERS), Some((1, 0)));
        assert_eq!(free_output(&taken, false, 0..1), Some((0, 1)));
    }
}
