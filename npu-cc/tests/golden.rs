//! The project's kernels, from their kept LLVM IR to the emulated core: every
//! output equals the golden integer model's.

mod common;

use golden::attention::{self, Shape};
use golden::{inputs, lut, mel};
use npu_cc::compile::{build_core, CoreInput, CoreOutput};
use npu_cc::link::PROGRAM_BYTES;
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{call_function, Call, Core};

/// A kernel alone in a core.
struct Kernel {
    core: Core,
    memory: FlatMemory,
    entry: u32,
    output: CoreOutput,
}

const STACK: u32 = 0x70000;

fn kernel(file: &str, function: &str) -> Kernel {
    kernel_with(file, "", function, 0x7_8000)
}

/// With more text after the kernel's own, and with the data from `data` on.
fn kernel_with(file: &str, more: &str, function: &str, data: u32) -> Kernel {
    let path = format!("{}/../kernel-src/ir/{file}.ll", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap() + more;
    let mut memory_map = common::map(&[]);
    memory_map.stack_size = 0x800;
    memory_map.data = data..0x8_0000;
    let input = CoreInput {
        modules: &[(file, &text)],
        entry: function,
        memory: memory_map,
    };
    let output = build_core(&input).unwrap_or_else(|e| panic!("{e}"));
    let elf = npu_image::elf::Elf::parse(&output.elf).unwrap();
    let mut core = Core::new();
    core.write_program(0, elf.segments[0].data);
    let mut memory = FlatMemory::new();
    for segment in &elf.segments[1..] {
        let mut bytes = segment.data.to_vec();
        bytes.resize(segment.mem_size as usize, 0);
        memory.write(segment.vaddr, &bytes).unwrap();
    }
    let entry = output
        .report
        .functions
        .iter()
        .find(|f| f.name == function)
        .unwrap()
        .address;
    Kernel {
        core,
        memory,
        entry,
        output,
    }
}

impl Kernel {
    fn call(&mut self, pointers: &[u32], integers: &[u32]) -> u64 {
        let call = Call {
            entry: self.entry,
            stack: STACK,
            pointers,
            integers,
            budget: 200_000_000,
        };
        match call_function(&mut self.core, &mut self.memory, &call) {
            Ok(returned) => returned.bundles,
            Err(e) => panic!("{e}"),
        }
    }

    fn write_i8(&mut self, at: u32, data: &[i8]) {
        let bytes: Vec<u8> = data.iter().map(|b| *b as u8).collect();
        self.memory.write(at, &bytes).unwrap();
    }

    fn read_i8(&self, at: u32, len: usize) -> Vec<i8> {
        self.memory
            .read(at, len)
            .unwrap()
            .iter()
            .map(|b| *b as i8)
            .collect()
    }
}

#[test]
fn gelu() {
    let mut k = kernel("gelu", "gelu_int8");
    let spec = lut::TableSpec::symmetric(lut::Function::GeluErf, 6.0 / 127.0, 6.0 / 127.0);
    let table = spec.build().unwrap();
    let codes = inputs::ramp_i8(2048);
    k.write_i8(0x71000, &codes);
    // One entry of 16 bits to a line of 32 bytes.
    for (line, &value) in (0u32..).zip(table.bytes()) {
        for area in [0x74000, 0x76000] {
            let copies = [value, 0].repeat(16);
            k.memory.write(area + 32 * line, &copies).unwrap();
        }
    }
    let bundles = k.call(&[0x71000, 0x73000, 0x74000, 0x76000], &[2048]);
    assert_eq!(k.read_i8(0x73000, 2048), table.apply_all(&codes));
    // One round of the loop makes 32 elements.
    assert!(bundles <= 2048, "{bundles} cycles for 2048 elements");
}

#[test]
fn attention_64x64() {
    let mut k = kernel("attention", "attention_64x64");
    assert!(k.output.report.program_bytes <= PROGRAM_BYTES);
    let shape = Shape::TILE_64X64;
    let gaussian = |sigma, seed| inputs::AttentionCase::gaussian(shape, sigma, seed);
    for case in [
        gaussian(1.0, 1),
        gaussian(3.0, 2),
        inputs::AttentionCase::constant(shape, 3),
    ] {
        let spec = case.fitted_spec(shape).unwrap();
        let params = spec.params().unwrap();
        let words: Vec<u8> = params
            .to_words()
            .unwrap()
            .iter()
            .flat_map(|w| w.to_le_bytes())
            .collect();
        k.write_i8(0x71000, &case.inputs().packed());
        k.memory.write(0x74000, &words).unwrap();
        k.call(&[0x71000, 0x75000, 0x74000], &[]);
        let wanted = attention::attend(shape, &params, &case.inputs()).unwrap();
        assert_eq!(k.read_i8(0x75000, shape.elements()), wanted);
    }
}

#[test]
fn mel_of_sixteen_frames() {
    // The program that a core has around it.
    let both = "define void @both(ptr %samples, ptr %codes) {
        call void @mel_spectrum(ptr %samples)
        call void @mel_codes(ptr %codes)
        ret void
    }";
    let mut k = kernel_with("mel", both, "both", 0x7_4800);
    let model = mel::integer::Model::default();
    // Frames of all levels side by side, silence among them.
    let frames: Vec<Vec<i16>> = (0..16)
        .map(|lane| match lane {
            3 => vec![0; mel::FRAME],
            5 => vec![i16::MIN; mel::FRAME],
            7 => inputs::noise(1.0, mel::FRAME, 7),
            _ => inputs::tone(
                97.3 * f64::from(lane),
                0.9 / f64::from(1 << lane),
                mel::FRAME,
            ),
        })
        .collect();
    // Pairs of samples of all frames in a row, as the DMA leaves them.
    let pairs: Vec<u8> = (0..mel::FRAME / 2)
        .flat_map(|pair| {
            frames
                .iter()
                .flat_map(move |f| [f[2 * pair], f[2 * pair + 1]])
        })
        .flat_map(i16::to_le_bytes)
        .collect();
    k.memory.write(0x70800, &pairs).unwrap();
    k.call(&[0x70800, 0x73a00], &[]);
    let out = k.memory.read(0x73a00, 16 * mel::BINS * 2).unwrap();
    for (lane, frame) in frames.iter().enumerate() {
        let found: Vec<i16> = (0..mel::BINS)
            .map(|b| 64 * (b / 2) + 4 * lane + 2 * (b % 2))
            .map(|at| i16::from_le_bytes([out[at], out[at + 1]]))
            .collect();
        assert_eq!(found, model.frame(frame).unwrap(), "frame {lane}");
    }
}
