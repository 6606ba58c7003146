//! A tile and what lies on it.

use super::canvas::{colour, pale, short, Anchor, Canvas, Dash, Point, Rect};
use super::layout::{
    channel_height, channel_places, Layout, BDS_ACROSS, CHANNEL, HEAD, LINE, SWITCH,
};
use crate::view::{Buffer, Channel, View};
use npu_arch::array::{TileCoord, TileKind};

const INK: &str = "#222";
const FAINT: &str = "#888";

pub(super) fn draw(canvas: &mut Canvas, view: &View, layout: &Layout, tile: TileCoord) {
    let frame = layout.tile(tile);
    let kind = TileKind::of_row(tile.row);
    let (name, fill) = match kind {
        Some(TileKind::Core) => ("core", "#f6f8fc"),
        Some(TileKind::Mem) => ("memory", "#fbf8f1"),
        _ => ("shim", "#f3f8f3"),
    };
    canvas.rect(frame, fill, "#999", "");
    let core = view.cores.iter().find(|c| c.tile == tile);
    let extra = match core {
        Some(c) if !c.link_with.is_empty() => format!("  {}", c.link_with.join(", ")),
        Some(_) => String::new(),
        None if kind == Some(TileKind::Core) => "  no program".to_owned(),
        None => String::new(),
    };
    let title = format!("{name} {tile}{extra}");
    let at = Point {
        x: frame.x + 8,
        y: frame.y + 14,
    };
    canvas.text(at, Anchor::Start, 12, INK, &title);
    let switch = layout.switch(tile);
    canvas.rect(
        switch,
        "#ffffff",
        "#bbb",
        &format!("stream switch of {tile}"),
    );
    let holds = view.buffers.iter().any(|b| b.tile == tile) || core.is_some();
    if let Some(kind) = kind.filter(|k| holds && k.data_memory() > 0) {
        memory(canvas, view, tile, frame, kind);
    }
    let used = channels(canvas, view, layout, tile);
    locks(canvas, view, layout, tile, used);
}

/// The memory to scale, with names beside it.
fn memory(canvas: &mut Canvas, view: &View, tile: TileCoord, frame: Rect, kind: TileKind) {
    let capacity = i64::from(kind.data_memory());
    let bar = Rect {
        x: frame.x + 40,
        y: frame.y + HEAD + 8,
        w: 40,
        h: frame.h - HEAD - SWITCH + 2,
    };
    let place = |address: i64| bar.y + (address * i64::from(bar.h) / capacity) as i32;
    canvas.rect(
        bar,
        "#ffffff",
        "#666",
        &format!("{} KiB of data memory", capacity / 1024),
    );
    let banks = i64::from(kind.data_banks().max(1));
    for bank in 0..=banks {
        let address = bank * capacity / banks;
        let y = place(address);
        let mark = |x| Point { x, y };
        canvas.line(mark(bar.x - 4), mark(bar.x), FAINT, 1, Dash::Solid);
        let text = format!("{}K", address / 1024);
        let at = Point {
            x: bar.x - 6,
            y: y + 3,
        };
        if bank % (banks / 4).max(1) == 0 {
            canvas.text(at, Anchor::End, 8, FAINT, &text);
        }
    }
    let mut labels: Vec<(i32, String, String)> = Vec::new();
    let stack = view
        .cores
        .iter()
        .find(|c| c.tile == tile)
        .map_or(0, |c| c.stack);
    let piece = |address: i64, bytes: i64| Rect {
        x: bar.x,
        y: place(address),
        w: bar.w,
        h: (place(address + bytes) - place(address)).max(1),
    };
    if stack > 0 {
        let r = piece(0, stack.into());
        canvas.rect(r, "#cccccc", "#999", &format!("stack, {stack} bytes"));
        labels.push((r.y, format!("stack {stack} B"), "#777".to_owned()));
    }
    let buffers = || view.buffers.iter().filter(|b| b.tile == tile);
    let mut placed: Vec<&Buffer> = buffers().filter(|b| b.address.is_some()).collect();
    placed.sort_by_key(|b| b.address);
    for b in placed {
        let address = b.address.unwrap_or(0);
        let n = owner(view, b);
        let r = piece(address.into(), b.bytes.into());
        let title = format!("{} {}\n{address:#x}, {} bytes", b.name, b.ty, b.bytes);
        canvas.rect(r, &pale(n), &colour(n), &title);
        let text = format!("{} {} B", short(&b.name, 20), b.bytes);
        labels.push((r.y + r.h / 2, text, colour(n)));
    }
    for b in buffers().filter(|b| b.address.is_none()) {
        labels.push((
            bar.y,
            format!("{} unplaced", short(&b.name, 18)),
            "#b00".to_owned(),
        ));
    }
    // Names keep a line's distance: pushed down, then up from the end.
    let mut y = i32::MIN;
    let mut places: Vec<i32> = Vec::new();
    for (wanted, ..) in &labels {
        y = (*wanted + 4).max(y.saturating_add(LINE - 2));
        places.push(y);
    }
    let mut limit = bar.y + bar.h + 6;
    for y in places.iter_mut().rev() {
        *y = (*y).min(limit);
        limit = *y - (LINE - 2);
    }
    for ((wanted, text, fill), y) in labels.iter().zip(places) {
        let (a, b) = (
            Point {
                x: bar.x + bar.w,
                y: *wanted,
            },
            Point {
                x: bar.x + bar.w + 8,
                y: y - 3,
            },
        );
        canvas.line(a, b, fill, 1, Dash::Solid);
        canvas.text(Point { x: b.x + 2, y }, Anchor::Start, 8, INK, text);
    }
}

/// Buffers of one objectfifo share a colour.
fn owner(view: &View, buffer: &Buffer) -> usize {
    let key = |b: &Buffer| match &b.fifo {
        Some(fifo) => fifo.clone(),
        None => b
            .name
            .trim_end_matches(|c: char| c.is_ascii_digit())
            .to_owned(),
    };
    let wanted = key(buffer);
    let mut names: Vec<String> = view.buffers.iter().map(key).collect();
    names.sort();
    names.dedup();
    names.iter().position(|n| *n == wanted).unwrap_or(0)
}

fn channels(canvas: &mut Canvas, view: &View, layout: &Layout, tile: TileCoord) -> i32 {
    let mut places = channel_places(view, tile).into_iter();
    let mut used = 0;
    for c in view.channels.iter().filter(|c| c.tile == tile) {
        let Some((_, at)) = places.next() else {
            return used;
        };
        used = at + channel_height(c.bds.len());
        channel(canvas, view, c, layout.channel(tile, at));
    }
    for a in view.allocations.iter().filter(|a| a.tile == tile) {
        let Some((_, at)) = places.next() else {
            return used;
        };
        used = at + CHANNEL;
        let r = layout.channel(tile, at);
        canvas.rect(
            r,
            "#ffffff",
            "#777",
            &format!("{} of the runtime sequence", a.name),
        );
        let text = Point {
            x: r.x + 4,
            y: r.y + 12,
        };
        canvas.text(text, Anchor::Start, 9, INK, &a.channel.to_string());
        let text = Point {
            x: r.x + 42,
            y: r.y + 12,
        };
        canvas.text(text, Anchor::Start, 8, "#555", &short(&a.name, 20));
    }
    used
}

fn channel(canvas: &mut Canvas, view: &View, c: &Channel, first: Rect) {
    let frame = Rect {
        h: channel_height(c.bds.len()) - 4,
        ..first
    };
    let lines: Vec<String> = c.bds.iter().map(ToString::to_string).collect();
    let title = format!("{} {}\n{}", c.tile, c.channel, lines.join("\n"));
    canvas.rect(frame, "#ffffff", "#777", &title);
    let text = Point {
        x: first.x + 4,
        y: first.y + 12,
    };
    canvas.text(text, Anchor::Start, 9, INK, &c.channel.to_string());
    let chip = |i: usize| Rect {
        x: first.x + 42 + (i % BDS_ACROSS) as i32 * 20,
        y: first.y + 3 + (i / BDS_ACROSS) as i32 * CHANNEL,
        w: 15,
        h: 12,
    };
    for (i, bd) in c.bds.iter().enumerate() {
        let r = chip(i);
        let buffer = view
            .buffers
            .iter()
            .find(|b| b.tile == c.tile && b.name == bd.buffer);
        let fill = buffer.map_or("#eeeeee".to_owned(), |b| pale(owner(view, b)));
        canvas.rect(r, &fill, "#777", &bd.to_string());
        let id = bd.id.map_or("?".to_owned(), |id| id.to_string());
        canvas.text(
            Point {
                x: r.x + 7,
                y: r.y + 9,
            },
            Anchor::Middle,
            8,
            INK,
            &id,
        );
        if i + 1 < c.bds.len() && (i + 1) % BDS_ACROSS != 0 {
            let y = r.y + 6;
            canvas.line(
                Point { x: r.x + 15, y },
                Point { x: r.x + 20, y },
                "#555",
                1,
                Dash::Solid,
            );
        }
    }
    let mark = match (c.back_to, c.repeat) {
        (Some(0), _) => "\u{21ba}".to_owned(),
        (Some(n), _) => format!("\u{21ba}{n}"),
        (None, 0) => String::new(),
        (None, n) => format!("{}x", n + 1),
    };
    if let Some(last) = c.bds.len().checked_sub(1) {
        let r = chip(last);
        let at = Point {
            x: r.x + 19,
            y: r.y + 10,
        };
        canvas.text(at, Anchor::Start, 10, "#555", &mark);
    }
}

/// Locks as circles: number above, first value inside.
fn locks(canvas: &mut Canvas, view: &View, layout: &Layout, tile: TileCoord, used: i32) {
    const ACROSS: usize = 8;
    let first = layout.channel(tile, used);
    let mut locks: Vec<_> = view.locks.iter().filter(|l| l.tile == tile).collect();
    locks.sort_by_key(|l| l.id);
    for (i, lock) in locks.into_iter().enumerate() {
        let at = Point {
            x: first.x + 8 + (i % ACROSS) as i32 * 19,
            y: first.y + 14 + (i / ACROSS) as i32 * 26,
        };
        let id = lock.id.map_or("?".to_owned(), |id| id.to_string());
        let init = lock.init.map_or(String::new(), |v| v.to_string());
        let name = lock.name.as_deref().unwrap_or("no name");
        let fill = if lock.init.unwrap_or(0) > 0 {
            "#ffe08a"
        } else {
            "#ffffff"
        };
        canvas.circle(at, 7, fill, &format!("lock {id} {name}, starts at {init}"));
        canvas.text(
            Point {
                x: at.x,
                y: at.y + 3,
            },
            Anchor::Middle,
            8,
            INK,
            &init,
        );
        canvas.text(
            Point {
                x: at.x,
                y: at.y - 9,
            },
            Anchor::Middle,
            7,
            FAINT,
            &id,
        );
    }
}
