//! A builder of LIR functions, for tests.
#![allow(dead_code)]

use npu_cc::link::{MemoryMap, Placed};
pub(crate) mod gen;
pub(crate) mod vector_run;
pub(crate) mod vectors;

use npu_cc::lir::*;
use std::collections::BTreeMap;

pub(crate) struct Fb {
    pub(crate) f: Function,
    at: usize,
}

impl Fb {
    pub(crate) fn new(name: &str, params: &[Ty], returns: &[Ty]) -> Fb {
        let mut fb = Fb {
            f: Function {
                name: name.to_owned(),
                local: false,
                params: vec![],
                noalias: vec![],
                returns: returns.to_vec(),
                types: vec![],
                slots: vec![],
                blocks: vec![],
            },
            at: 0,
        };
        fb.f.params = params.iter().map(|t| fb.value(*t)).collect();
        fb.block(&[]);
        fb
    }

    pub(crate) fn value(&mut self, ty: Ty) -> Value {
        self.f.types.push(ty);
        Value(self.f.types.len() as u32 - 1)
    }

    pub(crate) fn slot(&mut self, size: u32, align: u32) -> Slot {
        self.f.slots.push(StackObject { size, align });
        Slot(self.f.slots.len() as u32 - 1)
    }

    /// Adds a block without moving there.
    pub(crate) fn block(&mut self, params: &[Ty]) -> BlockId {
        let params = params.iter().map(|t| self.value(*t)).collect();
        self.f.blocks.push(Block {
            params,
            insts: vec![],
            term: Term::Unreachable,
        });
        BlockId(self.f.blocks.len() as u32 - 1)
    }

    pub(crate) fn go(&mut self, block: BlockId) {
        self.at = block.0 as usize;
    }

    pub(crate) fn param(&self, block: BlockId, n: usize) -> Value {
        self.f.blocks[block.0 as usize].params[n]
    }

    pub(crate) fn op(&mut self, op: Op, results: &[Ty]) -> Vec<Value> {
        let results: Vec<Value> = results.iter().map(|t| self.value(*t)).collect();
        self.f.blocks[self.at].insts.push(Inst {
            results: results.clone(),
            op,
            line: 0,
        });
        results
    }

    pub(crate) fn word(&mut self, op: Op) -> Value {
        self.op(op, &[Ty::I32])[0]
    }

    pub(crate) fn ptr(&mut self, op: Op) -> Value {
        self.op(op, &[Ty::Ptr])[0]
    }

    pub(crate) fn c(&mut self, c: i32) -> Value {
        self.word(Op::Const(c))
    }

    pub(crate) fn bin(&mut self, op: Bin, lhs: Value, rhs: Value) -> Value {
        self.word(Op::Bin { op, lhs, rhs })
    }

    pub(crate) fn icmp(&mut self, cond: Cond, lhs: Value, rhs: Value) -> Value {
        self.word(Op::Icmp { cond, lhs, rhs })
    }

    pub(crate) fn load(&mut self, base: Value, offset: i32, width: Width, extend: Extend) -> Value {
        self.word(Op::Load {
            base,
            offset,
            width,
            extend,
            volatile: false,
        })
    }

    pub(crate) fn store(&mut self, value: Value, base: Value, offset: i32, width: Width) {
        self.op(
            Op::Store {
                value,
                base,
                offset,
                width,
                volatile: false,
            },
            &[],
        );
    }

    pub(crate) fn term(&mut self, term: Term) {
        self.f.blocks[self.at].term = term;
    }

    pub(crate) fn br(&mut self, block: BlockId, args: &[Value]) {
        self.term(Term::Br(Jump {
            block,
            args: args.to_vec(),
        }));
    }

    pub(crate) fn cond_br(
        &mut self,
        cond: Value,
        then: (BlockId, &[Value]),
        other: (BlockId, &[Value]),
    ) {
        let jump = |(block, args): (BlockId, &[Value])| Jump {
            block,
            args: args.to_vec(),
        };
        self.term(Term::CondBr {
            cond,
            then: jump(then),
            otherwise: jump(other),
        });
    }
}

pub(crate) fn module(functions: Vec<Function>) -> Module {
    Module {
        source: "test".to_owned(),
        functions,
        ..Module::default()
    }
}

pub(crate) fn map(symbols: &[(&str, u32, u32)]) -> MemoryMap {
    let symbols: BTreeMap<String, Placed> = symbols
        .iter()
        .map(|(n, address, size)| {
            (
                (*n).to_owned(),
                Placed {
                    address: *address,
                    size: *size,
                },
            )
        })
        .collect();
    MemoryMap {
        stack_base: 0x70000,
        stack_size: 0x1000,
        data: 0x7c000..0x80000,
        symbols,
    }
}
