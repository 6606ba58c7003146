//! Streams, and the legend that tells them apart.

use super::canvas::{colour, short, Anchor, Canvas, Dash, Point};
use super::layout::{channel_places, Layout, Towards};
use crate::view::{Allocation, End, Stream, View};
use npu_arch::array::switch::Bundle;
use npu_arch::array::{Direction, Port, TileCoord, TileKind};

const LINE: i32 = 15;

pub(super) fn draw(canvas: &mut Canvas, view: &View, layout: &Layout, streams: &[Stream]) {
    for (n, stream) in streams.iter().enumerate() {
        let (colour, dash) = (colour(n), dash(stream));
        let title = describe(stream);
        for &(tile, hop) in &stream.hops {
            let from = through_mux(view, tile, hop.from, Direction::Mm2s);
            let to = through_mux(view, tile, hop.to, Direction::S2mm);
            let (a, out) = layout.port(tile, from, Towards::In);
            let (b, into) = layout.port(tile, to, Towards::Out);
            // Inside the switch curves bend inwards.
            let inward = |d: Point| Point { x: -d.x, y: -d.y };
            canvas.curve((a, inward(out)), (b, inward(into)), &colour, dash, &title);
            wire(canvas, view, layout, tile, to, &colour, dash, &title);
        }
        ends(canvas, view, layout, stream, &colour);
    }
}

fn dash(stream: &Stream) -> Dash {
    match stream.packet {
        Some(_) => Dash::Dashed,
        None => Dash::Solid,
    }
}

/// The DMA port behind a south port of a shim.
fn through_mux(view: &View, tile: TileCoord, port: Port, direction: Direction) -> Port {
    if TileKind::of_row(tile.row) != Some(TileKind::Shim) || port.bundle != Bundle::South {
        return port;
    }
    let north = Port::new(Bundle::North, port.channel);
    let connects = view.muxes.iter().filter(|m| m.tile == tile);
    let behind = connects
        .flat_map(|m| &m.connects)
        .find_map(|c| match direction {
            Direction::Mm2s => (c.to == north).then_some(c.from),
            Direction::S2mm => (c.from == north).then_some(c.to),
        });
    behind.unwrap_or(port)
}

/// The wire from a master port to the next switch.
fn wire(
    canvas: &mut Canvas,
    view: &View,
    layout: &Layout,
    tile: TileCoord,
    port: Port,
    colour: &str,
    dash: Dash,
    title: &str,
) {
    let (a, out) = layout.port(tile, port, Towards::Out);
    let next = port.bundle.side().and_then(|side| {
        let next = view.device.neighbour(tile, side)?;
        let into = Port::new(Bundle::towards(side.opposite()), port.channel);
        Some(layout.port(next, into, Towards::In).0)
    });
    if let Some(b) = next {
        let path = format!("M{} {}L{} {}", a.x, a.y, b.x, b.y);
        canvas.path(&path, colour, 2, dash, title);
    } else if port.bundle == Bundle::South {
        // Out of the array.
        let b = Point {
            x: a.x,
            y: a.y + 14 * out.y,
        };
        canvas.line(a, b, colour, 2, dash);
    }
}

/// From DMA channels to the switch.
fn ends(canvas: &mut Canvas, view: &View, layout: &Layout, stream: &Stream, colour: &str) {
    let title = describe(stream);
    let mut connect = |end: &End, towards: Towards| {
        let (at, _) = layout.port(end.tile, end.port, towards);
        if end.port.bundle != Bundle::Dma {
            let mark = Point {
                x: at.x - 10,
                y: at.y,
            };
            if end.port.bundle.side().is_none() {
                canvas.line(mark, at, colour, 2, dash(stream));
            }
            return;
        }
        let places = channel_places(view, end.tile);
        let channel = towards.channel(end.port.channel);
        let Some(&(_, offset)) = places.iter().find(|(c, _)| *c == channel) else {
            return;
        };
        let r = layout.channel(end.tile, offset);
        let from = Point {
            x: r.x + r.w,
            y: r.y + r.h / 2,
        };
        // The upper channels turn farther right and enter farther up: no two cross.
        let turn = at.x - 6 - 2 * layout.dma_position(end.tile, end.port, towards);
        let path = format!("M{} {}H{turn}V{}H{}", from.x, from.y, at.y, at.x);
        canvas.path(&path, colour, 1, dash(stream), &title);
        match towards {
            Towards::In => canvas.circle(from, 2, colour, ""),
            Towards::Out => canvas.arrow(from, colour),
        }
    };
    connect(&stream.source, Towards::In);
    for dest in &stream.dests {
        connect(dest, Towards::Out);
    }
}

fn describe(stream: &Stream) -> String {
    let dests: Vec<String> = stream.dests.iter().map(ToString::to_string).collect();
    let packet = stream
        .packet
        .map_or(String::new(), |id| format!("packet {id}: "));
    format!("{packet}{} \u{2192} {}", stream.source, dests.join(", "))
}

/// Width of a column of the legend.
const ENTRY: i32 = 480;

fn legend_columns(width: i32) -> usize {
    (width / ENTRY).max(1) as usize
}

pub(super) fn legend_height(streams: &[Stream], width: i32) -> i32 {
    24 + LINE * streams.len().div_ceil(legend_columns(width)) as i32
}

/// One entry per stream.
pub(super) fn legend(
    canvas: &mut Canvas,
    view: &View,
    streams: &[Stream],
    (width, top): (i32, i32),
) {
    let down = streams.len().div_ceil(legend_columns(width)).max(1);
    for (n, stream) in streams.iter().enumerate() {
        let x = 24 + (n / down) as i32 * ENTRY;
        let y = top + 8 + (n % down) as i32 * LINE;
        let at = |x| Point { x, y: y - 3 };
        canvas.line(at(x), at(x + 30), &colour(n), 3, dash(stream));
        let name = allocation(view, stream).map_or(String::new(), |a| format!(" ({})", a.name));
        let text = short(&format!("{}{name}", describe(stream)), 76);
        canvas.text(Point { x: x + 38, y }, Anchor::Start, 10, "#222", &text);
    }
}

/// The shim channel at an end of a stream.
fn allocation<'v>(view: &'v View, stream: &Stream) -> Option<&'v Allocation> {
    let dma = |e: &End, towards: Towards| {
        (e.port.bundle == Bundle::Dma).then(|| (e.tile, towards.channel(e.port.channel)))
    };
    let ends = stream.dests.iter().map(|e| dma(e, Towards::Out));
    let ends: Vec<_> = std::iter::once(dma(&stream.source, Towards::In))
        .chain(ends)
        .flatten()
        .collect();
    let named = |a: &&Allocation| ends.contains(&(a.tile, a.channel));
    view.allocations.iter().find(named)
}
