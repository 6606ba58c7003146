//! Each strict class that a core alone does not meet: an error, unless it is allowed.

use super::super::Fault;
use super::packets::out_of_order;
use super::refusals::iterations;
use super::*;
use crate::strict::Strictness;

/// A write of 1 under some strictness.
fn write(strict: Strictness, addr: ArrayAddr) -> Option<Fault> {
    let mut array = Array::new(Device::Npu1Col1);
    array.set_strictness(strict);
    array.write32(addr, 1).err()
}

/// A connection that no switch has.
fn connection(strict: Strictness) -> Option<Fault> {
    let k = TileKind::Mem;
    let slave = k.slave_index(Port::new(Bundle::South, 1)).unwrap();
    let word = MasterConfig::Circuit { slave }.to_word().unwrap();
    let master = k.master_register(Port::new(Bundle::North, 2)).unwrap();
    let mut array = Array::new(Device::Npu1Col1);
    array.set_strictness(strict);
    array.write32(at(MEM, master), word).err()
}

/// Program memory that changes under a core that runs.
fn program(strict: Strictness) -> Option<Fault> {
    let mut array = Array::new(Device::Npu1Col1);
    array.set_strictness(strict);
    let control = at(CORE, npu_arch::array::regs::CORE_CONTROL);
    array.write32(control, 1).unwrap();
    let program = at(CORE, TileOffset(TileKind::PROGRAM_MEMORY));
    array.block_write(program, &[1]).err()
}

/// A design that violates a class as soon as it runs.
fn design(class: Class) -> Bench {
    let mut b = match class {
        Class::ShimIteration => return iterations(15, 1),
        Class::OutOfOrderHeader => return out_of_order(&[16], 16),
        Class::UninitialisedMemory
        | Class::BdInUse
        | Class::TokenPath
        | Class::UnawaitedOutput
        | Class::QueueOverflow => ping_pong(),
        _ => Bench::new(Device::Npu1Col1),
    };
    let (mm2s, s2mm) = (DmaChannel::mm2s(0), DmaChannel::s2mm(0));
    match class {
        Class::UninitialisedMemory => {
            b.lock(CORE, 1, 1);
            let to = b.arg(vec![0; 256]);
            b.transfer(SHIM, s2mm, 1, to, 64);
            b.wait(SHIM, s2mm);
        }
        Class::BdInUse => {
            let from = b.arg(noise(4096));
            b.transfer(SHIM, mm2s, 3, from, 1024);
            b.transfer(SHIM, mm2s, 3, from, 512);
        }
        Class::TokenPath => {
            let ctrl = mm2s.ctrl_register(TileKind::Shim).unwrap();
            b.write(SHIM, ctrl, 0x300);
            let from = b.arg(noise(256));
            b.transfer(SHIM, mm2s, 0, from, 64);
            b.wait(SHIM, mm2s);
        }
        Class::UnawaitedOutput => {
            let to = b.arg(vec![0; 512]);
            b.transfer(SHIM, s2mm, 1, to, 128);
        }
        Class::QueueOverflow => {
            // Nothing takes the words: four in the queue, one at work, the sixth lost.
            let from = b.arg(noise(4096));
            b.transfer(SHIM, mm2s, 0, from, 1024);
            for _ in 0..5 {
                b.start(SHIM, mm2s, 0);
            }
        }
        Class::LockRange => {
            b.lock(CORE, 1, 63);
            b.core_bd(CORE, 0, CoreBd::default().release(1, 1).unwrap());
            b.push(CORE, mm2s, 0, 0);
            b.ops.push(Op::Noop);
        }
        Class::InvalidBd => {
            b.push(CORE, mm2s, 5, 0);
            b.ops.push(Op::Noop);
        }
        Class::BdUnreachable => {
            b.memtile_bd(MEM, 24, MemtileBd::default().length(16).unwrap());
            b.push(MEM, s2mm, 24, 0);
            b.ops.push(Op::Noop);
        }
        Class::MemtileRelay => {
            let bd = MemtileBd::default()
                .address(0x80000)
                .and_then(|bd| bd.length(64))
                .unwrap();
            b.array
                .block_write(at(MEM, TileOffset(0)), &[1; 16])
                .unwrap();
            b.memtile_bd(MEM, 0, bd);
            b.start(MEM, s2mm, 0);
            b.start(MEM, mm2s, 0);
        }
        other => panic!("{other} needs a design that violates it"),
    }
    b
}

/// What is refused of a violation.
fn refused(class: Class, strict: Strictness) -> Option<Fault> {
    match class {
        Class::UnknownRegister => write(strict, at(CORE, TileOffset(0x3_9000))),
        Class::UnmodelledRegister => write(strict, at(CORE, TileOffset(0x3_1160))),
        Class::Observation => write(strict, at(CORE, TileOffset(0x3_40d0))),
        Class::IllegalConnection => connection(strict),
        Class::ProgramInUse => program(strict),
        class => {
            let mut b = design(class);
            b.races = Races::Yes;
            b.array.set_strictness(strict);
            match b.run() {
                RunOutcome::Fault { fault, .. } => Some(fault),
                _ => None,
            }
        }
    }
}

#[test]
fn each_class_is_an_error_unless_it_is_allowed() {
    for &class in Class::ALL.iter().filter(|c| !c.is_of_the_core()) {
        let all_but = Class::ALL.iter().filter(|c| **c != class);
        let others = all_but.fold(Strictness::strict(), |s, c| s.allow(*c));
        for strict in [Strictness::strict(), others] {
            let fault = refused(class, strict).unwrap_or_else(|| panic!("{class} is no error"));
            assert_eq!(fault.kind.class(), Some(class), "{fault}");
        }
        let fault = refused(class, Strictness::strict().allow(class));
        assert_eq!(fault, None, "{class} is allowed");
    }
}
