//! Types that are written for operands and results, and are not theirs.

use npu_design::{diagnose, lower, Error, Options};

fn told(text: &str, error: &Error) -> String {
    let line = |span: npu_design::Span| {
        let (line, column) = span.line_column(text);
        let shown = text[span.start..span.end].lines().next().unwrap_or("");
        format!("{line}:{column}: `{shown}`")
    };
    let mut out = error.span().map(line).unwrap_or("nowhere".into());
    out += &format!("\n    {error}\n");
    for (span, what) in error.related() {
        out += &format!("    {what}: {}\n", line(span));
    }
    if let Some(help) = error.help() {
        out += &format!("    help: {help}\n");
    }
    out
}

fn design(body: &str, sequence: &str) -> String {
    format!(
        "aie.device(npu1_1col) {{
  %shim = aie.tile(0, 0)
  %t = aie.tile(0, 2)
  aie.objectfifo @in(%shim, {{%t}}, 2 : i32) : !aie.objectfifo<memref<16xi32>>
  %bytes = aie.buffer(%t) {{sym_name = \"bytes\"}} : memref<256xi8>
  %words = aie.buffer(%t) {{sym_name = \"words\"}} : memref<64xi32>
  %core = aie.core(%t) {{
    %c0 = arith.constant 0 : index
    %one = arith.constant 1 : i8
    %long = arith.constant 1 : i64
    %f = arith.constant 1.5 : f32
    %v = vector.load %words[%c0] : memref<64xi32>, vector<8xi32>
    %h = aie.objectfifo.acquire @in(Consume, 1) : !aie.objectfifosubview<memref<16xi32>>
    %e = aie.objectfifo.subview.access %h[0] : !aie.objectfifosubview<memref<16xi32>> -> memref<16xi32>
{body}
    aie.objectfifo.release @in(Consume, 1)
    aie.end
  }}
  aiex.runtime_sequence(%x: memref<64xi32>) {{
{sequence}
  }}
}}"
    )
}

/// Each with the operation in its last line.
const BODIES: &[&str] = &[
    "memref.store %long, %bytes[%c0] : memref<256xi8>",
    "memref.store %f, %words[%c0] : memref<64xi32>",
    "memref.store %f, %words[%c0] : memref<64xf32>",
    "memref.store %one, %words[%c0] : memref<256xi8>",
    "%y = memref.load %words[%c0] : memref<256xi8>",
    "%y = \"memref.load\"(%words, %c0) : (memref<32xi32>, index) -> i32",
    "%y = memref.subview %words[0] [16] [1] : memref<256xi8> to memref<16xi8>",
    "%y = memref.view %bytes[%c0][] : memref<64xi8> to memref<4xi32>",
    "memref.copy %words, %words : memref<64xi32> to memref<64xf32>",
    "%y = arith.trunci %long : i32 to i8",
    "%y = vector.load %words[%c0] : memref<64xi16>, vector<8xi16>",
    "vector.store %v, %words[%c0] : memref<64xi32>, vector<16xi32>",
    "vector.transfer_write %v, %words[%c0] : vector<4xi32>, memref<64xi32>",
    "%y = aie.objectfifo.acquire @in(Consume, 1) : !aie.objectfifosubview<memref<16xi16>>",
    "%y = aie.objectfifo.subview.access %h[0] : !aie.objectfifosubview<memref<16xi32>> -> memref<8xi64>",
    "%y = aie.objectfifo.subview.access %h[0] : !aie.objectfifosubview<memref<16xi16>> -> memref<16xi32>",
];

#[test]
fn operands_have_the_types_that_are_written_for_them() {
    let mut all = String::new();
    for body in BODIES {
        let text = design(body, "");
        let error = lower(&text, &Options::default()).expect_err(body);
        // What uses the result of an operation that could not be read is no error of its own.
        assert_eq!(
            diagnose(&text, &Options::default()),
            std::slice::from_ref(&error)
        );
        all += &format!("{body}\n  {}", told(&text, &error));
    }
    let moved = "aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 64][0, 0, 0, 1]) {id = 0 : i64, metadata = @in} : memref<2048xi32>";
    let text = design("", moved);
    let error = lower(&text, &Options::default()).unwrap_err();
    all += &format!("{moved}\n  {}", told(&text, &error));
    insta::assert_snapshot!(all);
}

/// What MLIR takes, however it is written.
#[test]
fn types_may_be_written_in_several_ways() {
    let bodies = [
        "%s = memref.subview %words[8] [16] [1] : memref<64xi32> to memref<16xi32, strided<[1], offset: 8>>\n%y = memref.load %s[%c0] : memref<16xi32, strided<[1],offset:8>>",
        "%y = vector.transfer_read %words[%c0], %z : memref<64xi32>, vector<4xi32>",
        "memref.store %one, %bytes[%c0] : memref< 256 x i8>",
        "%s = memref.subview %words[0] [16] [1] : memref<64xi32> to memref<16xi32, strided<[1]>>\n%y = memref.load %s[%c0] : memref<16xi32, strided<[1], offset: 0>>",
        "%y = memref.load %words[%c0] : memref<64xi32, 0>",
        "%y = memref.load %words[%c0] : memref<64xi32, 0 : i32>",
    ];
    for body in bodies {
        let text = design(&format!("%z = arith.constant 0 : i32\n{body}"), "");
        lower(&text, &Options::default()).expect(body);
    }
}
