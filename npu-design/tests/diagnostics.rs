//! What a wrong design is told: place, problem, remedy.

use npu_design::{lower, AllocScheme, ElfSegments, Error, Options, Segment, SegmentKind};
use std::collections::BTreeMap;

/// Line, the text at fault, message and help.
fn report(text: &str) -> String {
    let error = lower(text, &Options::default()).expect_err("the design is wrong");
    describe(text, &error)
}

fn describe(text: &str, error: &Error) -> String {
    let mut out = String::new();
    if let Some(span) = error.span() {
        let (line, column) = span.line_column(text);
        let at: String = text[span.start..span.end]
            .lines()
            .next()
            .unwrap_or("")
            .to_string();
        out.push_str(&format!("{line}:{column}: `{at}`\n"));
    }
    out.push_str(&error.to_string());
    if let Some(help) = error.help() {
        out.push_str(&format!("\nhelp: {help}"));
    }
    out
}

/// A device with a shim and two cores around `body`.
fn device(body: &str) -> String {
    format!(
        "aie.device(npu1) {{\n%shim = aie.tile(0, 0)\n%core = aie.tile(0, 2)\n%far = aie.tile(3, 4)\n{body}\n}}\n"
    )
}

#[test]
fn unknown_operation() {
    insta::assert_snapshot!(report(&device("aie.objectfio @a")), @r"
    5:1: `aie.objectfio`
    operation `aie.objectfio` is not part of the accepted subset
    help: did you mean `aie.objectfifo`?
    ");
    insta::assert_snapshot!(report(&device("%x = linalg.matmul %a")), @r"
    5:6: `linalg.matmul`
    operation `linalg.matmul` is not part of the accepted subset
    help: lower it before this step, or move the arithmetic into a kernel function called with `func.call`
    ");
}

#[test]
fn unknown_value() {
    insta::assert_snapshot!(report(&device("%b = aie.buffer(%cor) : memref<4xi32>")), @r"
    5:17: `%cor`
    value `%cor` is not defined here
    help: did you mean `%core`?
    ");
}

#[test]
fn syntax() {
    insta::assert_snapshot!(report(&device("%b = aie.buffer(%core : memref<4xi32>")), @"
    5:23: `:`
    expected `)`, found `:`
    ");
    insta::assert_snapshot!(report(&device("%b = aie.buffer(%core) : memref<4yi32>")), @"
    5:34: `yi32`
    expected `x` and the next extent or the element type, found `yi32`
    ");
    insta::assert_snapshot!(report("aie.device(npu1) {"), @"
    1:19: ``
    expected an operation, found the end of the file
    ");
}

#[test]
fn places() {
    insta::assert_snapshot!(report(&device("%t = aie.tile(4, 2)")), @r"
    5:1: `%t = aie.tile(4, 2)`
    device `npu1` has no tile (4,2)
    help: columns count from 0; row 0 is the shim, 1 the memory tile, 2 to 5 the cores
    ");
    insta::assert_snapshot!(report("aie.device(npu2) {}"), @r"
    1:12: `npu2`
    `npu2` is not a Phoenix device
    help: use npu1, npu1_1col, npu1_2col or npu1_3col
    ");
    insta::assert_snapshot!(report(&device("%c = aie.core(%shim) { aie.end }")), @r"
    5:6: `aie.core`
    a core cannot stand on (0,0), a shim tile
    help: cores stand in rows 2 to 5: use such a tile
    ");
}

#[test]
fn memory_overflow_shows_the_map() {
    let text = device(
        "aie.objectfifo @in(%shim, {%core}, 3 : i32) : !aie.objectfifo<memref<20000xi8>>\n\
         %lut = aie.buffer(%core) {sym_name = \"lut\"} : memref<8000xi8>\n\
         %c = aie.core(%core) { aie.end } {stack_size = 1024 : i32}",
    );
    insta::assert_snapshot!(report(&text), @r#"
    6:1: `%lut = aie.buffer(%core) {sym_name = "lut"} : memref<8000xi8>`
    tile (0,2) has 65536 bytes of data memory, 69024 are needed
    help: tile (0,2): 69024 of 65536 bytes
      0x00000   1024  stack
      0x00400  20000  in_cons_buff_0
      0x05220  20000  in_cons_buff_1
      0x0a040  20000  in_cons_buff_2
      no room   8000  lut
    reduce an element size, a depth or the stack
    "#);
}

#[test]
fn given_addresses_may_not_overlap() {
    let text = device(
        "%a = aie.buffer(%core) {address = 1024 : i32, sym_name = \"a\"} : memref<64xi8>\n\
         %b = aie.buffer(%core) {address = 1056 : i32, sym_name = \"b\"} : memref<64xi8>",
    );
    insta::assert_snapshot!(report(&text), @r#"
    6:1: `%b = aie.buffer(%core) {address = 1056 : i32, sym_name = "b"} : memref<64xi8>`
    `a` and `b` overlap in tile (0,2)
    help: tile (0,2): 128 of 65536 bytes
      0x00400     64  a
      0x00420     64  b
    drop the explicit addresses, or move one of the two
    "#);
}

#[test]
fn channels_run_out() {
    let fifo = |n: u32| {
        format!(
            "aie.objectfifo @f{n}(%shim, {{%core}}, 2 : i32) : !aie.objectfifo<memref<16xi32>>\n"
        )
    };
    let text = device(&(0..3).map(fifo).collect::<String>());
    insta::assert_snapshot!(report(&text), @r"
    7:1: `aie.objectfifo @f2(%shim, {%core}, 2 : i32) : !aie.objectfifo<memref<16xi32>>`
    tile (0,0) needs more than 2 MM2S DMA channels
    help: channels are wanted by `f0`, `f1`, `f2`; merge some of them, or move one to another tile
    ");
}

#[test]
fn bds_run_out() {
    let text = device(
        "aie.objectfifo @a(%shim, {%core}, [1, 9]) : !aie.objectfifo<memref<16xi32>>\n\
         aie.objectfifo @b(%core, {%shim}, [8, 1]) : !aie.objectfifo<memref<16xi32>>",
    );
    insta::assert_snapshot!(report(&text), @r"
    6:1: `aie.objectfifo @b(%core, {%shim}, [8, 1]) : !aie.objectfifo<memref<16xi32>>`
    tile (0,2) needs 17 BDs and has 16
    help: the BDs move `@a` (9 times), `@b` (8 times); reduce the depth of an objectfifo
    ");
}

/// A core program over fifo `@in`, of which it is the consumer.
fn consumer(body: &str) -> String {
    device(&format!(
        "aie.objectfifo @in(%shim, {{%core}}, 2 : i32) : !aie.objectfifo<memref<16xi32>>\n\
         func.func private @use(memref<16xi32>)\n\
         %c = aie.core(%core) {{\n%c0 = arith.constant 0 : index\n%c1 = arith.constant 1 : index\n\
         %c9 = arith.constant 9 : index\n{body}\naie.end\n}}"
    ))
}

const ACQUIRE: &str =
    "%v = aie.objectfifo.acquire @in(Consume, 1) : !aie.objectfifosubview<memref<16xi32>>";

#[test]
fn the_lock_protocol_is_checked() {
    let twice = "scf.for %i = %c0 to %c9 step %c1 {\n".to_string() + ACQUIRE + "\n}";
    insta::assert_snapshot!(report(&consumer(&twice)), @r"
    11:1: `scf.for %i = %c0 to %c9 step %c1 {`
    objectfifo `@in`: one pass of a loop changes the number of held elements from 0 to 1
    help: release in the loop as many elements as it acquires
    ");
    insta::assert_snapshot!(report(&consumer("aie.objectfifo.release @in(Consume, 1)")), @r"
    11:1: `aie.objectfifo.release @in(Consume, 1)`
    objectfifo `@in`: 1 element(s) released while 0 are held
    help: release only what was acquired before
    ");
    insta::assert_snapshot!(report(&consumer(&ACQUIRE.replace("Consume", "Produce"))), @r"
    11:1: `%v = aie.objectfifo.acquire @in(Produce, 1) : !aie.objectfifosubview<memref<16xi32>>`
    objectfifo `@in`: the core on (0,2) is not its producer
    help: add the tile to the objectfifo, or use the other port
    ");
    let beyond = ACQUIRE.to_string()
        + "\n%e = aie.objectfifo.subview.access %v[1] : !aie.objectfifosubview<memref<16xi32>> -> memref<16xi32>";
    insta::assert_snapshot!(report(&consumer(&beyond)), @r"
    12:1: `%e = aie.objectfifo.subview.access %v[1] : !aie.objectfifosubview<memref<16xi32>> -> memref<16xi32>`
    objectfifo `@in`: element 1 accessed, 1 are held
    help: acquire more elements
    ");
}

#[test]
fn calls_are_checked() {
    let call = ACQUIRE.to_string()
        + "\n%e = aie.objectfifo.subview.access %v[0] : !aie.objectfifosubview<memref<16xi32>> -> memref<16xi32>\n";
    let misspelled = call.clone() + "func.call @usr(%e) : (memref<16xi32>) -> ()";
    insta::assert_snapshot!(report(&consumer(&misspelled)), @r"
    13:11: `@usr`
    there is no function `@usr`
    help: did you mean `@use`?
    ");
    let wrong = call.clone() + "func.call @use(%c9) : (index) -> ()";
    insta::assert_snapshot!(report(&consumer(&wrong)), @r"
    13:1: `func.call @use(%c9) : (index) -> ()`
    argument 0 of `@use` is `index`, expected `memref<16xi32>`
    help: make the two the same: convert the value, or correct what is written
    ");
    let written = call.clone() + "func.call @use(%e) : (memref<8xi32>) -> ()";
    insta::assert_snapshot!(report(&consumer(&written)), @r"
    13:1: `func.call @use(%e) : (memref<8xi32>) -> ()`
    the written type of argument 0 of `@use` is `memref<8xi32>`, expected `memref<16xi32>`
    help: make the two the same: convert the value, or correct what is written
    ");
    let result = call + "%r = func.call @use(%e) : (memref<16xi32>) -> i32";
    insta::assert_snapshot!(report(&consumer(&result)), @r"
    13:1: `%r = func.call @use(%e) : (memref<16xi32>) -> i32`
    the written result of `@use` is `(i32)`, expected `()`
    help: make the two the same: convert the value, or correct what is written
    ");
}

#[test]
fn blocks_are_checked() {
    let core = |body: &str| {
        device(&format!(
            "%c = aie.core(%core) {{\n%c0 = arith.constant 0 : i32\n{body}\n}}"
        ))
    };
    let dead = core("cf.br ^a\n^a:\ncf.br ^a\n%c1 = arith.constant 1 : i32\naie.end");
    insta::assert_snapshot!(report(&dead), @r"
    10:1: `%c1 = arith.constant 1 : i32`
    `cf.br` ends its block; nothing may stand after it
    help: start a new block with a label, or remove one of the two
    ");
    let few = core("cf.br ^a\n^a(%x: i32):\naie.end");
    insta::assert_snapshot!(report(&few), @r"
    7:1: `cf.br ^a`
    what goes to the block `^a` is `()`, expected `(i32)`
    help: make the two the same: convert the value, or correct what is written
    ");
    let wide = core("cf.br ^a(%c0 : i32)\n^a(%x: i64):\naie.end");
    insta::assert_snapshot!(report(&wide), @r"
    7:1: `cf.br ^a(%c0 : i32)`
    what goes to the block `^a` is `(i32)`, expected `(i64)`
    help: make the two the same: convert the value, or correct what is written
    ");
}

/// A sequence over one fifo each way.
fn sequence(body: &str) -> String {
    device(&format!(
        "aie.objectfifo @in(%shim, {{%core}}, 2 : i32) : !aie.objectfifo<memref<16xi32>>\n\
         aiex.runtime_sequence(%x: memref<4096xi8>, %y: memref<100xi16>) {{\n{body}\n}}"
    ))
}

#[test]
fn transfers_are_checked() {
    let memcpy = |arg: &str, lists: &str, ty: &str| {
        sequence(&format!(
            "aiex.npu.dma_memcpy_nd({arg}{lists}) {{id = 0 : i64, metadata = @in}} : {ty}"
        ))
    };
    let x = |lists: &str| report(&memcpy("%x", lists, "memref<4096xi8>"));
    insta::assert_snapshot!(x("[0, 0, 0, 0][1, 1, 1, 4098][0, 0, 0, 1]"), @r"
    7:1: `aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 4098][0, 0, 0, 1]) {id = 0 : i64, metadata = @in} : memref<4096xi8>`
    the end of this transfer in bytes is 4098; it must lie in 1..=4096
    help: declare the host buffer larger, or move less: on hardware a reach beyond its end is a page fault and wrong data without an error
    ");
    insta::assert_snapshot!(x("[0, 0, 0, 0][1, 1, 1, 6][0, 0, 0, 1]"), @r"
    7:1: `aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 1, 6][0, 0, 0, 1]) {id = 0 : i64, metadata = @in} : memref<4096xi8>`
    a BD of tile (0,0) cannot be encoded: Buffer_Length: 6 bytes is not a multiple of 4
    help: DMAs move 32-bit words: offsets, steps and the innermost size must be multiples of 4 bytes, and elements of other widths contiguous; transposing narrower elements is a kernel's work
    ");
    insta::assert_snapshot!(x("[0, 0, 0, 0][1, 1, 2, 8][0, 0, 6, 1]"), @r"
    7:1: `aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 2, 8][0, 0, 6, 1]) {id = 0 : i64, metadata = @in} : memref<4096xi8>`
    a BD of tile (0,0) cannot be encoded: D1_Stepsize: 6 bytes is not a multiple of 4
    help: DMAs move 32-bit words: offsets, steps and the innermost size must be multiples of 4 bytes, and elements of other widths contiguous; transposing narrower elements is a kernel's work
    ");
    insta::assert_snapshot!(x("[0, 0, 0, 0][1, 1, 2, 4][0, 0, 0, 1]"), @r"
    7:1: `aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][1, 1, 2, 4][0, 0, 0, 1]) {id = 0 : i64, metadata = @in} : memref<4096xi8>`
    a BD of tile (0,0) cannot be encoded: D1_Stepsize: 0 cannot be expressed; the least value is 1
    help: only the outermost dimension of a host transfer can repeat with stride 0
    ");
    insta::assert_snapshot!(x("[0, 0, 0, 0][65, 1, 1, 4][4, 0, 0, 1]"), @r"
    7:1: `aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 0][65, 1, 1, 4][4, 0, 0, 1]) {id = 0 : i64, metadata = @in} : memref<4096xi8>`
    a BD of tile (0,0) cannot be encoded: Iteration_Wrap: 65 does not fit, the greatest value is 64
    help: split the dimension in two, or merge it with its neighbour when both are contiguous
    ");
    insta::assert_snapshot!(x("[0, 0, 0, 2][1, 1, 1, 4][0, 0, 0, 1]"), @r"
    7:1: `aiex.npu.dma_memcpy_nd(%x[0, 0, 0, 2][1, 1, 1, 4][0, 0, 0, 1]) {id = 0 : i64, metadata = @in} : memref<4096xi8>`
    a BD of tile (0,0) cannot be encoded: Base_Address: 2 bytes is not a multiple of 4
    help: DMAs move 32-bit words: offsets, steps and the innermost size must be multiples of 4 bytes, and elements of other widths contiguous; transposing narrower elements is a kernel's work
    ");
    insta::assert_snapshot!(report(&sequence("aiex.npu.dma_wait {symbol = @inn}")), @r"
    7:29: `@inn`
    there is no objectfifo at a shim `@inn`
    help: did you mean `@in`?
    ");
}

#[test]
fn too_many_host_buffers() {
    let args: Vec<String> = (0..6).map(|i| format!("%a{i}: memref<4xi32>")).collect();
    let text = device(&format!(
        "aiex.runtime_sequence({}) {{\n}}",
        args.join(", ")
    ));
    insta::assert_snapshot!(report(&text), @r"
    5:1: `aiex.runtime_sequence`
    the runtime sequence has 6 host buffers; at most 5 are patched correctly
    help: put several tensors into one buffer, and use offsets in the transfers
    ");
}

#[test]
fn elfs_are_checked() {
    let text = device("%b = aie.buffer(%core) {sym_name = \"b\"} : memref<256xi8>\n%c = aie.core(%core) { aie.end }");
    let l = lower(&text, &Options::default()).unwrap();
    let tile = l.cores[0].tile;
    let load = |kind, address, size| {
        let segment = Segment {
            kind,
            address,
            bytes: vec![0; 4],
            size,
        };
        let elfs = BTreeMap::from([(
            tile,
            ElfSegments {
                segments: vec![segment],
            },
        )]);
        l.cdo(&elfs).map(drop).map_err(|e| e.to_string())
    };
    assert_eq!(load(SegmentKind::Data, 0x70500, 64), Ok(()));
    insta::assert_snapshot!(load(SegmentKind::Data, 0x704fc, 64).unwrap_err(), @"the core ELF of tile (0,2) cannot be loaded: data at 0x704fc overlaps the stack or a buffer, which takes 0x70400..0x70500");
    insta::assert_snapshot!(load(SegmentKind::Data, 0x7fffc, 8).unwrap_err(), @"the core ELF of tile (0,2) cannot be loaded: data at 0x7fffc ends beyond its tile's memory");
    insta::assert_snapshot!(load(SegmentKind::Data, 0x40000, 4).unwrap_err(), @"the core ELF of tile (0,2) cannot be loaded: data at 0x40000 lies in no memory that this core reaches");
    insta::assert_snapshot!(load(SegmentKind::Code, 0x3ffc, 8).unwrap_err(), @"the core ELF of tile (0,2) cannot be loaded: code ends at 0x4004, program memory has 0x4000 bytes");
    insta::assert_snapshot!(l.cdo(&BTreeMap::new()).unwrap_err(), @"no core ELF was given for tile (0,2)");
}

#[test]
fn routes_that_cannot_be() {
    insta::assert_snapshot!(report(&device("aie.flow(%shim, DMA : 0, %core, DMA : 5)")), @r"
    5:1: `aie.flow(%shim, DMA : 0, %core, DMA : 5)`
    no route from (0,0) DMA:0 to (0,2) DMA:5
    help: check that both ports exist on their tiles
    ");
    let clash = "aie.flow(%shim, DMA : 0, %core, DMA : 0)\naie.flow(%far, DMA : 0, %core, DMA : 0)";
    insta::assert_snapshot!(report(&device(clash)), @r"
    6:1: `aie.flow(%far, DMA : 0, %core, DMA : 0)`
    DMA:0 of tile (0,2) is the end of two streams
    help: end one of them at another port, or make both packet flows
    ");
}

/// Depths without a common factor, in a loop: the body is written out once for each combination, and passes of
/// MLIR-AIE go on with it until memory or patience is at an end.
#[test]
fn a_program_that_unrolls_too_far() {
    let depths = [("a", 9), ("b", 11), ("c", 13), ("d", 7)];
    let ty = "memref<16xi32>";
    let fifo = |(name, depth): &(&str, u32)| {
        format!("aie.objectfifo @{name}(%core, {{%next}}, {depth} : i32) : !aie.objectfifo<{ty}>\n")
    };
    let pass = |(name, _): &(&str, u32)| {
        format!(
            "%{name} = aie.objectfifo.acquire @{name}(Produce, 1) : !aie.objectfifosubview<{ty}>\n\
             aie.objectfifo.release @{name}(Produce, 1)\n"
        )
    };
    let fifos: String = depths.iter().map(fifo).collect();
    let passes: String = depths.iter().map(pass).collect();
    insta::assert_snapshot!(report(&device(&format!(
        "%next = aie.tile(0, 3)\n{fifos}%c = aie.core(%core) {{\n%c0 = arith.constant 0 : index\n\
         %c1 = arith.constant 1 : index\n%n = arith.constant 100000 : index\n\
         scf.for %i = %c0 to %n step %c1 {{\n{passes}}}\naie.end\n}}"
    ))));
}

/// What other chips' firmware takes, and Phoenix's answers with silence and a context that times out.
#[test]
fn an_instruction_that_the_firmware_does_not_have() {
    insta::assert_snapshot!(report(&device(
        "aiex.runtime_sequence(%x: memref<64xi32>) {\naiex.npu.preempt {level = 1 : ui8}\n}"
    )));
}

/// A buffer that finds no room in the bank that it asks for, and one whose address says otherwise.
#[test]
fn banks_that_are_full_or_contradicted() {
    let text = device(
        "%x = aie.buffer(%core) {sym_name = \"x\", mem_bank = 1 : i32} : memref<3000xi32>
%y = aie.buffer(%core) {mem_bank = 1 : i32} : memref<2000xi32>
%z = aie.buffer(%core) {sym_name = \"z\", address = 61440 : i32, mem_bank = 2 : i32} : memref<64xi32>",
    );
    let told = |scheme: AllocScheme| {
        let options = Options {
            scheme,
            ..Options::default()
        };
        let findings = npu_design::verify::check(&text, &options).unwrap();
        let lines = findings.iter().map(|f| {
            let (line, _) = f.span.line_column(&text);
            format!("{line}: {}\nhelp: {}\n", f.message, f.help)
        });
        lines.collect::<String>()
    };
    insta::assert_snapshot!(told(AllocScheme::BankAware));
    insta::assert_snapshot!(told(AllocScheme::BasicSequential));
}

#[test]
fn a_bank_that_the_tile_does_not_have() {
    let at = |tile: &str, bank: u8| {
        report(&device(&format!(
            "%mem = aie.tile(0, 1)\n%x = aie.buffer({tile}) {{mem_bank = {bank} : i32}} : memref<64xi32>"
        )))
    };
    insta::assert_snapshot!(at("%core", 4));
    insta::assert_snapshot!(at("%mem", 8));
}
