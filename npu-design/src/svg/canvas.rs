//! Shapes as SVG text.

use std::fmt::Write;

/// A point, in pixels from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) x: i32,
    pub(super) y: i32,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rect {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) w: i32,
    pub(super) h: i32,
}

/// Where a text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A line's look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dash {
    Solid,
    Dashed,
}

pub(super) struct Canvas {
    text: String,
}

impl Canvas {
    pub(super) fn new(w: i32, h: i32) -> Self {
        let mut text = String::new();
        let _ = writeln!(
            text,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" \
             viewBox=\"0 0 {w} {h}\" font-family=\"DejaVu Sans, Verdana, sans-serif\" font-size=\"10\">"
        );
        let _ = writeln!(
            text,
            "<rect width=\"{w}\" height=\"{h}\" fill=\"#ffffff\"/>"
        );
        Self { text }
    }

    pub(super) fn finish(mut self) -> String {
        self.text.push_str("</svg>\n");
        self.text
    }

    /// A rectangle with round corners.
    pub(super) fn rect(&mut self, r: Rect, fill: &str, stroke: &str, title: &str) {
        let radius = if r.h > 12 { 3 } else { 0 };
        let _ = write!(
            self.text,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{radius}\" fill=\"{fill}\" stroke=\"{stroke}\"",
            r.x, r.y, r.w, r.h
        );
        self.close("rect", title);
    }

    pub(super) fn circle(&mut self, at: Point, radius: i32, fill: &str, title: &str) {
        let _ = write!(
            self.text,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"#555\"",
            at.x, at.y
        );
        self.close("circle", title);
    }

    pub(super) fn text(&mut self, at: Point, anchor: Anchor, size: i32, fill: &str, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let _ = writeln!(
            self.text,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" font-size=\"{size}\" fill=\"{fill}\">{}</text>",
            at.x,
            at.y,
            escape(text)
        );
    }

    pub(super) fn line(&mut self, a: Point, b: Point, stroke: &str, width: i32, dash: Dash) {
        self.path(
            &format!("M{} {}L{} {}", a.x, a.y, b.x, b.y),
            stroke,
            width,
            dash,
            "",
        );
    }

    /// A curve that leaves `a` along `out` and meets `b` along `into` (unit directions).
    pub(super) fn curve(
        &mut self,
        (a, out): (Point, Point),
        (b, into): (Point, Point),
        stroke: &str,
        dash: Dash,
        title: &str,
    ) {
        let reach = ((a.x - b.x).abs().max((a.y - b.y).abs()) / 2).clamp(6, 60);
        let (c, d) = (
            Point {
                x: a.x + out.x * reach,
                y: a.y + out.y * reach,
            },
            Point {
                x: b.x + into.x * reach,
                y: b.y + into.y * reach,
            },
        );
        let path = format!(
            "M{} {}C{} {} {} {} {} {}",
            a.x, a.y, c.x, c.y, d.x, d.y, b.x, b.y
        );
        self.path(&path, stroke, 2, dash, title);
    }

    /// A small arrow to the left that ends at `at`.
    pub(super) fn arrow(&mut self, at: Point, fill: &str) {
        let (x, y) = (at.x, at.y);
        let _ = writeln!(self.text, "<path d=\"M{x} {y}l7 -4v8z\" fill=\"{fill}\"/>");
    }

    pub(super) fn path(&mut self, path: &str, stroke: &str, width: i32, dash: Dash, title: &str) {
        let dash = match dash {
            Dash::Solid => "",
            Dash::Dashed => " stroke-dasharray=\"5 3\"",
        };
        let _ = write!(
            self.text,
            "<path d=\"{path}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\"{dash}"
        );
        self.close("path", title);
    }

    fn close(&mut self, name: &str, title: &str) {
        if title.is_empty() {
            self.text.push_str("/>\n");
        } else {
            let _ = writeln!(self.text, "><title>{}</title></{name}>", escape(title));
        }
    }
}

/// Text for XML; characters that XML has no place for are left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push('\n'),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A colour of its own for each number: hues by the golden angle, in three shades.
pub(super) fn colour(n: usize) -> String {
    let hue = n * 137 % 360;
    let (saturation, lightness) = [(70, 42), (85, 33), (55, 52)][n / 8 % 3];
    format!("hsl({hue},{saturation}%,{lightness}%)")
}

/// A pale one.
pub(super) fn pale(n: usize) -> String {
    format!("hsl({},65%,80%)", n * 137 % 360)
}

/// At most `most` characters.
pub(super) fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{head}…")
}
