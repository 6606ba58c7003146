//! Targets of `npu-image`, and seeds for them.

use core::fmt::{self, Write};
use npu_image::cdo::{self, Cdo, Command};
use npu_image::elf::{self, Elf, ExecutableWriter};
use npu_image::manifest::Manifest;
use npu_image::pdi::{self, Pdi};
use npu_image::txn::{self, Direction, Op};
use npu_image::xclbin::{self, Xclbin};

/// Prints without keeping the text.
struct Sink;

impl Write for Sink {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

fn print(item: impl fmt::Display) {
    write!(Sink, "{item}").expect("a sink takes everything");
}

/// Any bytes as an xclbin, as they are and with the length set right.
pub fn xclbin(data: &[u8]) {
    one_xclbin(data);
    let mut fixed = data.to_vec();
    if let Some(length) = fixed.get_mut(0x130..0x138) {
        length.copy_from_slice(&(data.len() as u64).to_le_bytes());
        one_xclbin(&fixed);
    }
}

fn one_xclbin(data: &[u8]) {
    match Xclbin::parse(data) {
        Err(error) => print(error),
        Ok(file) => {
            print(&file);
            file.mirror();
            if let Ok(Some(partition)) = file.aie_partition() {
                for image in &partition.pdis {
                    pdi(image.image);
                }
            }
        }
    }
}

/// Any bytes as a PDI, as they are and with every checksum set right.
pub fn pdi(data: &[u8]) {
    one_pdi(data);
    one_pdi(&resealed(data));
}

fn one_pdi(data: &[u8]) {
    match Pdi::parse(data) {
        Err(error) => print(error),
        Ok(file) => {
            print(&file);
            match pdi::reencode(&file) {
                Ok(back) => {
                    assert_eq!(back.bytes, data);
                    assert_eq!(back.layout.build(&file.options()), data);
                }
                Err(error) => print(error),
            }
        }
    }
}

fn word(data: &[u8], at: usize) -> Option<u32> {
    let bytes = data.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

/// Puts the complement of the sum of `words - 1` words behind them.
fn seal(data: &mut [u8], at: usize, words: usize) -> Option<()> {
    let mut sum = 0u32;
    for i in 0..words - 1 {
        sum = sum.wrapping_add(word(data, at.checked_add(4 * i)?)?);
    }
    let last = at + 4 * (words - 1);
    data.get_mut(last..last + 4)?
        .copy_from_slice(&(!sum).to_le_bytes());
    Some(())
}

fn resealed(data: &[u8]) -> Vec<u8> {
    fn all(data: &mut [u8]) -> Option<()> {
        seal(data, 0x10, 32)?;
        seal(data, 4 * word(data, 0x18)? as usize, 16)?;
        let partition = 4 * word(data, 0x20)? as usize;
        seal(data, partition, 32)?;
        seal(
            data,
            4 * word(data, partition.checked_add(32)?)? as usize,
            5,
        )
    }
    let mut data = data.to_vec();
    all(&mut data);
    data
}

/// Any bytes as a CDO, as they are and with the checksum set right.
pub fn cdo(data: &[u8]) {
    one_cdo(data);
    let mut fixed = data.to_vec();
    seal(&mut fixed, 0, 5);
    one_cdo(&fixed);
}

fn one_cdo(data: &[u8]) {
    match Cdo::parse(data) {
        Err(error) => print(error),
        Ok(file) => {
            print(&file);
            assert_eq!(file.encode(), data);
            let commands: Vec<_> = file.commands().cloned().collect();
            let raw = Cdo::parse(&cdo::raw_file(&commands)).expect("own output");
            assert!(raw.commands().eq(&commands));
        }
    }
}

/// Any bytes as an instruction stream, as they are and with the size set right.
pub fn txn(data: &[u8]) {
    one_txn(data);
    let mut fixed = data.to_vec();
    if let Some(size) = fixed.get_mut(12..16) {
        size.copy_from_slice(&(data.len() as u32).to_le_bytes());
        one_txn(&fixed);
    }
}

fn one_txn(data: &[u8]) {
    match txn::parse(data) {
        Err(error) => print(error),
        Ok(stream) => {
            print(&stream);
            assert_eq!(stream.encode(), data);
        }
    }
}

/// Any bytes as an ELF file.
pub fn elf(data: &[u8]) {
    match Elf::parse(data) {
        Err(error) => print(error),
        Ok(file) => {
            print(&file);
            let entries: usize = file.sections.iter().map(|s| s.data.len() / 12).sum();
            let relocations = file.sections.iter().map(|s| file.relocations(s).count());
            assert!(relocations.sum::<usize>() <= entries);
            file.symbol("main");
        }
    }
}

/// Any bytes as a manifest.
pub fn manifest(data: &[u8]) {
    match Manifest::parse(data) {
        Err(error) => print(error),
        Ok(manifest) => {
            let json = manifest.to_json().expect("what is read can be written");
            assert_eq!(Manifest::parse(&json).expect("own output"), manifest);
        }
    }
}

/// Small valid files of each format, by target.
pub fn seeds() -> Vec<(&'static str, Vec<Vec<u8>>)> {
    let write = |addr, value| Command::Write { addr, value };
    let dma = |addr, words: u32| Command::DmaWrite {
        addr,
        data: (0..words).collect(),
    };
    let elfs = [dma(0x22_0000, 9), dma(0x20_0404, 260), dma(0x20_0800, 1)];
    let init = [
        Command::MaskWrite {
            addr: 0x23_2000,
            mask: 2,
            value: 2,
        },
        write(0x21_f000, 1),
        dma(0x21_d000, 6),
        Command::MaskPoll {
            addr: 0x23_2004,
            mask: 1,
            value: 1,
            timeout: 9,
        },
        Command::Other {
            id: 0x210,
            payload: vec![1, 2],
        },
        write(1 << 33, 7),
    ];
    let enable = [Command::MaskWrite {
        addr: 0x23_2000,
        mask: 1,
        value: 1,
    }];
    let options = pdi::PdiOptions::default();
    let image = pdi::build(&elfs, &init, &enable, &options);
    let small = pdi::build(&[], &enable, &[], &options);

    let mut xclbin = xclbin::Builder::npu1(small.clone(), 1);
    let first = xclbin.build();
    xclbin.style = xclbin::MetadataStyle::MlirAie1_3;
    xclbin.mirror_end = xclbin::MirrorEnd::Bare;
    xclbin.set_buffers(1);
    let xclbins = [first, xclbin.build()]
        .into_iter()
        .map(|x| x.expect("a valid xclbin"));

    let mut stream = txn::Builder::new(txn::Target::npu1());
    stream.extend([
        Op::BlockWrite {
            addr: 0x1_d000,
            data: vec![128, 0, 0, 0, 0xc000_0000, 1 << 25, 0, 9],
        },
        Op::DdrPatch {
            addr: 0x1_d004,
            arg: 1,
            offset: 64,
        },
        Op::MaskWrite {
            addr: 0x1_d200,
            value: 0xf00,
            mask: 0x1f00,
        },
        Op::MaskPoll {
            addr: 0x1_d200,
            value: 1,
            mask: 1,
        },
        Op::Write32 {
            addr: 0x1_d204,
            value: 0x8000_0001,
        },
        Op::Noop,
        Op::Preempt { level: 1 },
        Op::LoadPdi {
            id: 1,
            size: 64,
            addr: 0x400_0000,
        },
        Op::Tct {
            column: 0,
            row: 0,
            direction: Direction::S2mm,
            channel: 0,
            columns: 1,
            rows: 1,
        },
        Op::Custom {
            code: 0x83,
            payload: vec![5],
        },
    ]);

    let segment = |name: &str, addr, flags, data: Vec<u8>, mem_size| elf::OutSegment {
        name: name.to_owned(),
        vaddr: addr,
        paddr: addr,
        flags,
        data,
        mem_size,
        align: 4,
    };
    let program = ExecutableWriter {
        segments: vec![
            segment(".text", 0, elf::PF_R | elf::PF_X, vec![1; 20], 20),
            segment(".data", 0x7_2400, elf::PF_R, vec![2; 8], 24),
        ],
        symbols: vec![elf::OutSymbol {
            name: "main".to_owned(),
            value: 0,
            size: 20,
            kind: elf::SymbolKind::Function,
            binding: elf::Binding::Global,
            place: elf::Place::Segment(0),
        }],
        comment: Some("seed".to_owned()),
        ..ExecutableWriter::default()
    };

    let hash = "00".repeat(32);
    let manifest = format!(
        r#"{{"schema":"{}","name":"k","kernel":"MLIR_AIE","device":"npu1","columns":1,
        "toolchain":{{"name":"embedded","version":"0"}},
        "sources":[{{"path":"a.cc","sha256":"{hash}"}}],
        "xclbin":{{"file":"k.xclbin","bytes":1,"sha256":"{hash}"}},
        "instructions":{{"file":"k.insts.bin","bytes":1,"sha256":"{hash}"}},
        "tiles":[{{"column":0,"row":2,"kind":"core","data":{{"used":1,"limit":65536}}}}],
        "buffers":[{{"symbol":"b","column":0,"row":2,"address":0,"bytes":516,"element":"i8",
        "shape":[4],"layout":{{"replicated":{{"copies":2,"stride":512}}}},"role":"lut"}}],
        "arguments":[{{"index":0,"name":"x","direction":"in","element":"bf16","shape":[2,4],
        "bytes":16}}],"quantisation":{{"scale":0.5,"zero":-1,"name":"t","all":[1,2]}}}}"#,
        npu_image::manifest::SCHEMA
    );

    vec![
        ("xclbin", xclbins.collect()),
        ("pdi", vec![image, small]),
        ("cdo", vec![cdo::raw_file(&elfs), cdo::raw_file(&init)]),
        ("txn", vec![stream.finish()]),
        ("elf", vec![program.finish().expect("a valid program")]),
        ("manifest", vec![manifest.into_bytes()]),
    ]
}
