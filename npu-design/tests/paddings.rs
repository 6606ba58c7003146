//! Zeros around what a memory tile sends, and dimensions of linked objectfifos: held against the length of each BD, and
//! shown.

mod common;

use common::by_hand::*;
use common::{lints, report};
use npu_design::view::{view, Part, Stage, View};
use npu_design::{lower, Options};

const SEND: &str = "aie.dma_bd(%buf : memref<256xi32>, 0, 256)\n    aie.use_lock(%p";

/// The memory tile of [`memtile`] sends so many values with these dimensions and paddings.
fn sends(len: u32, dims: &str, pads: &str) -> String {
    let bd = format!(
        "aie.dma_bd(%buf : memref<256xi32>, 0, {len}, [{dims}], [{pads}])\n    aie.use_lock(%p"
    );
    with(&memtile(), &[(SEND, &bd)])
}

const ROWS: &str = "<size = 3, stride = 8>, <size = 4, stride = 1>";
const AROUND: &str =
    "<const_pad_before = 1, const_pad_after = 1>, <const_pad_before = 0, const_pad_after = 2>";

/// Three rows of four become five of six.
#[test]
fn a_length_counts_the_zeros() {
    let right = sends(30, ROWS, AROUND);
    works(&right);
    assert_eq!(lints(&right), "");
    // As long as the data alone, and one less than all of it.
    insta::assert_snapshot!(told(&[sends(12, ROWS, AROUND), sends(29, ROWS, AROUND)]));
    // Longer than what there is to send.
    insta::assert_snapshot!(lints(&sends(32, ROWS, AROUND)));
}

/// MLIR-AIE looks at lengths of tasks without their zeros.
#[test]
fn a_length_of_a_task() {
    let task = |len: u32| {
        let task = format!(
            "  aiex.runtime_sequence(%x: memref<256xi32>) {{
    %t = aiex.dma_configure_task(%m, MM2S, 1) {{
      aie.dma_bd(%buf : memref<256xi32>, 0, {len}, [{ROWS}], [{AROUND}])
      aie.end
    }}
    aiex.dma_start_task(%t)
  }}
}}"
        );
        lints(&(memtile().trim_end_matches('}').to_owned() + &task))
    };
    let differ = |told: &str| told.contains("dimensions-differ");
    assert!(!differ(&task(30)), "{}", task(30));
    let short = task(12);
    let at = short.find("warning dimensions-differ").unwrap();
    insta::assert_snapshot!(&short[at..]);
}

/// A memory tile that passes elements of `input` on to `@x`, or parts of them to `@x` and `@y`.
fn linked(input: u32, x: &str, y: Option<&str>, offsets: &str) -> String {
    let other = y.map_or(String::new(), |y| format!("  aie.objectfifo @y(%m {y}\n"));
    let outputs = match y {
        Some(_) => "@x, @y",
        None => "@x",
    };
    format!(
        "aie.device(npu1) {{
  %s = aie.tile(0, 0)
  %m = aie.tile(0, 1)
  %c = aie.tile(0, 2)
  %d = aie.tile(0, 3)
  aie.objectfifo @in(%s, {{%m}}, 2 : i32) : !aie.objectfifo<memref<{input}xi32>>
  aie.objectfifo @x(%m {x}
{other}  aie.objectfifo.link [@in] -> [{outputs}] ([] [{offsets}])
}}"
    )
}

fn to(dims: &str, consumer: &str, pads: Option<&str>, elements: u32) -> String {
    let pads = pads.map_or(String::new(), |pads| {
        format!(" {{padDimensions = #aie<bd_pad_layout_array[{pads}]>}}")
    });
    format!(
        "dimensionsToStream [{dims}], {{{consumer}}}, 2 : i32){pads} : !aie.objectfifo<memref<{elements}xi32>>"
    )
}

#[test]
fn zeros_of_a_plain_link_are_part_of_the_elements_behind_it() {
    let design = |elements| linked(24, &to(ROWS, "%c", Some(AROUND), elements), None, "");
    works(&design(30));
    assert_eq!(lints(&design(30)), "");
    insta::assert_snapshot!(report(&design(24)));
    insta::assert_snapshot!(lints(&design(36)));
}

/// Each part goes out in its own length.
#[test]
fn zeros_in_a_distribute() {
    let plain = |consumer: &str, elements: u32| {
        format!(", {{{consumer}}}, 2 : i32) : !aie.objectfifo<memref<{elements}xi32>>")
    };
    let padded = |dims: &str| {
        linked(
            48,
            &to(dims, "%c", Some(AROUND), 30),
            Some(&plain("%d", 18)),
            "0, 30",
        )
    };
    // Dimensions may leave room for the zeros.
    works(&padded(ROWS));
    assert_eq!(lints(&padded(ROWS)), "");
    insta::assert_snapshot!(report(&padded(
        "<size = 5, stride = 6>, <size = 6, stride = 1>"
    )));
}

#[test]
fn dimensions_of_linked_objectfifos() {
    let design = |x: &str, y: &str| {
        linked(
            64,
            &to(x, "%c", None, 24),
            Some(&to(y, "%d", None, 40)),
            "0, 24",
        )
    };
    let (six, ten) = (
        "<size = 4, stride = 6>, <size = 6, stride = 1>",
        "<size = 4, stride = 10>, <size = 10, stride = 1>",
    );
    assert_eq!(lints(&design(six, ten)), "");
    // Of the part, not of the element that is cut.
    insta::assert_snapshot!(lints(&design(
        "<size = 3, stride = 6>, <size = 6, stride = 1>",
        "<size = 4, stride = 10>, <size = 5, stride = 1>",
    )));
    // A join puts its output together part by part: dimensions act on each.
    let join = |dims: &str| {
        format!(
            "aie.device(npu1) {{
  %s = aie.tile(0, 0)
  %m = aie.tile(0, 1)
  %a = aie.tile(0, 2)
  %b = aie.tile(0, 3)
  aie.objectfifo @a(%a, {{%m}}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo @b(%b, {{%m}}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  aie.objectfifo @out(%m dimensionsToStream [{dims}], {{%s}}, 2 : i32) : !aie.objectfifo<memref<32xi32>>
  aie.objectfifo.link [@a, @b] -> [@out]([0, 16] [])
}}"
        )
    };
    assert_eq!(
        lints(&join("<size = 4, stride = 1>, <size = 4, stride = 4>")),
        ""
    );
    insta::assert_snapshot!(lints(&join(
        "<size = 2, stride = 4>, <size = 4, stride = 1>"
    )));
}

/// In lines and data, of a text and of the registers that it becomes.
#[test]
fn zeros_are_shown() {
    let text = sends(30, ROWS, AROUND);
    let of = |view: &View| -> Vec<String> {
        let lines = view.lines(Part::Channels).into_iter();
        lines.filter(|l| l.contains("zeros")).collect()
    };
    let written = view(&text, Stage::Complete, &Options::default()).unwrap();
    assert_eq!(
        of(&written),
        ["(0,1) MM2S0  BD 1 buf +0, 120 bytes [3x8, 4x1] zeros [1+1, 0+2], acquire q -1, release p 1"]
    );
    let json = serde_json::to_value(&written).unwrap();
    let bd = &json["channels"][1]["bds"][0];
    assert_eq!(
        bd["padding"],
        serde_json::json!([{"before": 1, "after": 1}, {"before": 0, "after": 2}])
    );
    assert_eq!(
        json["channels"][0]["bds"][0]["padding"],
        serde_json::json!([])
    );
    let lowered = lower(&text, &Options::default()).unwrap();
    let image = View::of_image(lowered.device, &lowered.configuration().init).unwrap();
    let [line] = &of(&image)[..] else {
        panic!("{image}");
    };
    assert!(line.contains("zeros [1+1, 0+2]"), "{line}");
}
