//! How fast cores are emulated.
//!
//! Without arguments (`cargo bench -p npu-emu --bench core`), wall-clock
//! figures of two loops. For host instructions per bundle, which do not depend
//! on the machine's load, run one loop under callgrind at two lengths and
//! divide the difference of its instruction counts by that of the bundles:
//!
//! ```text
//! valgrind --tool=callgrind target/release/deps/core-* mac 100000
//! valgrind --tool=callgrind target/release/deps/core-* mac 200000
//! ```
//!
//! `run PDI STREAM BYTES..` runs a design with its own instruction stream and
//! buffers of these lengths, as often as the variable `RUNS` says, and says how
//! many bundles its cores issued. `ALLOW` names strict classes, with commas.
//!
//! `cargo xtask bench --emulator` does all of this and reads what is printed here.

use std::hint::black_box;
use std::time::Instant;

use npu_arch::array::Device;
use npu_arch::isa::{Bundle, Inst, Operand, Reg, RegFile, SlotInst};
use npu_emu::array::{Array, Limits, RunOutcome};
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{Core, Stop};
use npu_emu::host::HostBuffers;
use npu_emu::strict::{Class, Strictness, UnknownClass};
use npu_image::pdi::Pdi;
use npu_image::txn;

const DATA: u32 = 0x7_0000;

fn op(inst: Inst, operands: &[Operand]) -> SlotInst {
    SlotInst::new(inst, operands).expect("operands of the benchmark fit")
}

fn reg(file: RegFile, n: u8) -> Operand {
    Reg::new(file, n).expect("a register").into()
}

fn bytes(bundles: &[Vec<SlotInst>]) -> Vec<u8> {
    bundles
        .iter()
        .flat_map(|b| {
            Bundle::with_length(b, 16)
                .expect("a bundle")
                .encode()
                .to_vec()
        })
        .collect()
}

/// A zero-overhead loop of `body`, `trips` times, then `done`.
fn looped(body: Vec<Vec<SlotInst>>, trips: i32) -> Vec<u8> {
    let long = |r: Reg, n: i32| vec![op(Inst::MOVXM_lng_cg, &[r.into(), n.into()])];
    let first = 12;
    let last = first + body.len() as i32 - 1;
    let mut code = vec![
        long(Reg::LS, 16 * first),
        long(Reg::LE, 16 * last),
        long(Reg::r(10), trips),
        vec![op(
            Inst::ADD_NC,
            &[Reg::LC.into(), Reg::r(10).into(), 0.into()],
        )],
    ];
    code.resize(first as usize, vec![]);
    code.extend(body);
    code.resize(code.len() + 12, vec![]);
    code.push(vec![op(Inst::DONE, &[])]);
    code.extend(vec![vec![]; 8]);
    bytes(&code)
}

/// The inner loop of an int8 matrix product by blocks of two by two: four
/// multiplications of 4x8x8 in four cycles, six loads of 256 bits.
fn mac_loop(trips: i32) -> Vec<u8> {
    let x = |n| reg(RegFile::X, n);
    let w = |file, n| reg(file, n);
    let cm = |n| reg(RegFile::Cm, n);
    let r0 = Reg::r(0).into();
    let mac = |d, a, b| {
        op(
            Inst::VMAC_vmac_cm_core_dense,
            &[cm(d), cm(d), x(a), x(b), r0],
        )
    };
    let lda = |d, p| {
        op(
            Inst::VLDA_dmw_lda_w_ag_idx_imm,
            &[d, Reg::p(p).into(), 0.into()],
        )
    };
    let step = |d, p, by: i32| {
        let p = Reg::p(p).into();
        op(Inst::VLDB_dmw_ldb_ag_pstm_nrm_imm, &[d, p, by.into()])
    };
    let (l, h) = (RegFile::Wl, RegFile::Wh);
    let four = vec![
        vec![lda(w(l, 0), 0), step(w(l, 2), 1, 32), mac(0, 0, 2)],
        vec![lda(w(l, 1), 0), step(w(h, 2), 1, 32), mac(1, 0, 3)],
        vec![step(w(l, 3), 1, 32), mac(2, 1, 2)],
        vec![step(w(h, 3), 1, -96), mac(3, 1, 3), lda(w(h, 4), 2)],
    ];
    let four: Vec<_> = four
        .into_iter()
        .enumerate()
        // Six loads for four multiplications: the last bundle has one too many.
        .map(|(n, mut b)| {
            if n == 3 {
                b.truncate(2);
            }
            b
        })
        .collect();
    looped([four.clone(), four].concat(), trips)
}

/// Scalar code: loads, arithmetic, stores, as many NOPs as Peano leaves.
fn scalar_loop(trips: i32) -> Vec<u8> {
    let r = |n| Operand::Reg(Reg::r(n));
    let p0 = Reg::p(0).into();
    let lda = |n, at: i32| op(Inst::LDA_dms_lda_idx_imm, &[r(n), p0, at.into()]);
    let add = |d, a, b| op(Inst::ADD, &[r(d), r(a), r(b)]);
    let body = vec![
        vec![lda(1, 0)],
        vec![lda(2, 4)],
        vec![],
        vec![],
        vec![],
        vec![],
        vec![],
        vec![add(3, 1, 1)],
        vec![add(4, 2, 3)],
        vec![op(Inst::MUL_mul_r_rr, &[r(5), r(4), r(3)])],
        vec![],
        vec![op(Inst::ADD_NC, &[r(6), r(5), 1.into()])],
        vec![op(Inst::ST_dms_sts_idx_imm, &[r(6), p0, 8.into()])],
        vec![op(Inst::ADD_add_r_ri, &[r(7), r(6), 3.into()])],
    ];
    looped(body, trips)
}

fn prepared(code: &[u8]) -> (Core, FlatMemory) {
    let mut core = Core::new();
    core.write_program(0, code);
    for n in 0..8 {
        core.set_reg(Reg::r(n), 1);
    }
    for n in 0..3 {
        core.set_reg(Reg::p(n), DATA + 0x1000 * u32::from(n));
    }
    core.set_reg(Reg::r(0), 0x308);
    for n in 0..5 {
        let x = Reg::new(RegFile::X, n).expect("a register");
        assert!(core.set_vector(x, &[1; 64]));
        let cm = Reg::new(RegFile::Cm, n).expect("a register");
        assert!(core.set_vector(cm, &[0; 128]));
    }
    core.enable();
    let mut memory = FlatMemory::new();
    memory.write(DATA, &[1; 0x4000]).expect("inside the memory");
    (core, memory)
}

fn time(name: &str, code: &[u8], portable: bool) -> u64 {
    let (mut core, mut memory) = prepared(code);
    core.set_portable(portable);
    let start = Instant::now();
    let stop = core.run(black_box(&mut memory), u64::MAX / 2);
    let seconds = start.elapsed().as_secs_f64();
    assert_eq!(stop, Stop::Done);
    let bundles = core.counters().bundles;
    println!("{name}");
    println!("  bundles: {bundles}");
    println!(
        "  million bundles per second: {:.1}",
        bundles as f64 / seconds / 1e6
    );
    bundles
}

fn run(args: &[String]) -> Result<(), String> {
    let file = |n: usize| {
        let path = args.get(n).ok_or("run PDI STREAM BYTES..")?;
        std::fs::read(path).map_err(|e| format!("{path}: {e}"))
    };
    let pdi = file(1)?;
    let pdi = Pdi::parse(&pdi).map_err(|e| e.to_string())?;
    let stream = txn::parse(&file(2)?).map_err(|e| e.to_string())?;
    let mut array = Array::new(Device::Npu1);
    let mut strictness = Strictness::strict();
    let allow = std::env::var("ALLOW").unwrap_or_default();
    for name in allow.split(',').filter(|name| !name.is_empty()) {
        let class: Class = name.parse().map_err(|e: UnknownClass| e.to_string())?;
        strictness = strictness.allow(class);
    }
    array.set_strictness(strictness);
    let commands: Vec<_> = pdi.cdo().ok_or("no CDO")?.commands().collect();
    array.apply_cdo(commands).map_err(|f| f.to_string())?;
    let mut host = HostBuffers::new();
    let mut buffers = vec![];
    for a in args.get(3..).unwrap_or_default() {
        let bytes: usize = a.parse().map_err(|_| format!("`{a}` is no length"))?;
        let data = (0..bytes).map(|i| (i * 37 % 251) as u8).collect();
        buffers.push(host.map(data));
    }
    let runs = std::env::var("RUNS").ok().and_then(|n| n.parse().ok());
    let mut bundles = 0;
    for _ in 0..runs.unwrap_or(1) {
        let outcome = array.run(&stream, &buffers, &mut host, &Limits::default());
        if !matches!(outcome, RunOutcome::Completed { .. }) {
            return Err(outcome.to_string());
        }
        let cores = &outcome.stats().cores;
        bundles += cores.iter().map(|c| c.busy_cycles).sum::<u64>();
    }
    println!("bundles: {bundles}");
    Ok(())
}

fn main() {
    let args: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| !a.starts_with("--"))
        .collect();
    let trips = |default| {
        let given = args.get(1).and_then(|n| n.parse().ok());
        given.unwrap_or(default)
    };
    match args.first().map(String::as_str) {
        Some("run") => {
            if let Err(e) = run(&args) {
                eprintln!("{e}");
                std::process::exit(1);
            }
        }
        Some("mac") => {
            time("int8 multiply", &mac_loop(trips(100_000)), false);
        }
        Some("mac-portable") => {
            time("int8 multiply, portable", &mac_loop(trips(100_000)), true);
        }
        Some("scalar") => {
            time("scalar", &scalar_loop(trips(100_000)), false);
        }
        _ => {
            time("int8 multiply", &mac_loop(1_000_000), false);
            time("int8 multiply, portable", &mac_loop(1_000_000), true);
            time("scalar", &scalar_loop(1_000_000), false);
        }
    }
}
