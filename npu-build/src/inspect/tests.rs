use npu_image::cdo::Command;
use npu_image::pdi::{build, PdiOptions};
use npu_image::txn::{Builder, Direction, Op, Target};

use super::*;

fn stream() -> Vec<u8> {
    let mut builder = Builder::new(Target::npu1());
    builder.push(&Op::BlockWrite {
        addr: 0x1d020,
        data: vec![128, 0, 0, 0, 0x8000_0000, 0x0200_0000, 0, 0x0200_0000],
    });
    builder.push(&Op::DdrPatch {
        addr: 0x1d024,
        arg: 1,
        offset: 64,
    });
    builder.push(&Op::MaskWrite {
        addr: 0x1d200,
        value: 0xf00,
        mask: 0x1f00,
    });
    builder.push(&Op::Write32 {
        addr: 0x1d204,
        value: 0x8000_0001,
    });
    builder.push(&Op::Tct {
        column: 0,
        row: 0,
        direction: Direction::S2mm,
        channel: 0,
        columns: 1,
        rows: 1,
    });
    builder.finish()
}

#[test]
fn an_instruction_stream_in_named_registers() {
    let node = inspect(&stream()).unwrap();
    assert_eq!(node.count_unnamed(), 0);
    insta::assert_snapshot!(node);
}

#[test]
fn a_pdi_in_named_registers() {
    let elfs = [Command::MaskWrite {
        addr: 0x23_2000,
        mask: 1,
        value: 0,
    }];
    let init = [
        Command::Write {
            addr: 0x21_f000,
            value: 2,
        },
        Command::DmaWrite {
            addr: 0x21_d000,
            data: vec![0x400_0080, 0, 0, 0, 0, 0x0e04_0041],
        },
        Command::Write {
            addr: 0x23_f004,
            value: 0x8000_0005,
        },
    ];
    let bytes = build(&elfs, &init, &[], &PdiOptions::default());
    let node = inspect(&bytes).unwrap();
    assert_eq!(node.count_unnamed(), 0, "{node}");
    insta::assert_snapshot!(node);
}

#[test]
fn words_without_a_name_are_counted() {
    let mut builder = Builder::new(Target::npu1());
    builder.push(&Op::Write32 {
        addr: 0xf_fffc,
        value: 1,
    });
    assert_eq!(inspect(&builder.finish()).unwrap().count_unnamed(), 1);
}

#[test]
fn foreign_and_damaged_files_are_refused() {
    let error = inspect(b"module {}").unwrap_err();
    assert!(error.to_string().contains("not an xclbin"), "{error}");
    let mut bytes = stream();
    bytes[16] = 0x77;
    let error = inspect(&bytes).unwrap_err();
    assert!(error.to_string().contains("instruction stream"), "{error}");
}
