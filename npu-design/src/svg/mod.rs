//! The array as a picture.
//!
//! Tiles stand as in the array, the shim at the bottom. Each shows its memory to scale with stack and
//! buffers, its locks with their first values, its DMA channels with their chains of BDs, and in its
//! lower right corner its stream switch. Streams run from switch to switch, one colour each; packet
//! streams are dashed. Whatever has more to tell has a tooltip.
//!
//! The picture is SVG text without scripts or outside references; equal views give equal text.

mod canvas;
mod layout;
mod streams;
mod tile;

use crate::view::View;
use canvas::Canvas;
use layout::Layout;

/// Draws a design.
pub fn draw(view: &View) -> String {
    let layout = Layout::of(view);
    let streams = view.streams();
    let legend = streams::legend_height(&streams, layout.width());
    let mut canvas = Canvas::new(layout.width(), layout.height() + legend);
    for &tile in &layout.tiles {
        tile::draw(&mut canvas, view, &layout, tile);
    }
    streams::draw(&mut canvas, view, &layout, &streams);
    let place = (layout.width(), layout.height());
    streams::legend(&mut canvas, view, &streams, place);
    canvas.finish()
}
