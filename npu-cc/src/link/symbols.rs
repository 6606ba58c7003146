//! Resolving symbols, from the start-up code to whatever it reaches.

use super::{runtime_module, BySize, LinkError, MemoryMap, Source};
use crate::assemble::Target;
use crate::codegen::{CodegenError, Compiled};
use crate::lir::{Callee, Data, Function, Module, Op};
use crate::memo::{Codes, Memo};
use crate::runtime;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a reference leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Referent {
    /// Number in [`Program::functions`].
    Function(usize),
    /// Number in [`Program::data`].
    Data(usize),
    /// An address outside the linker's hands.
    Address(u32),
}

/// A function that is part of the program.
pub(super) struct LinkedFunction {
    pub(super) name: String,
    pub(super) module: String,
    pub(super) local: bool,
    pub(super) compiled: Arc<Compiled>,
    /// What each of the code's symbols leads to.
    pub(super) references: BTreeMap<String, Referent>,
    /// Functions that it calls.
    pub(super) callees: Vec<usize>,
}

/// Data that are part of the program.
pub(super) struct LinkedData {
    pub(super) module: String,
    pub(super) data: Data,
    /// One per relocation.
    pub(super) references: Vec<Referent>,
}

/// Everything that the start-up code reaches; function 0 is the start-up
/// code.
pub(super) struct Program {
    pub(super) functions: Vec<LinkedFunction>,
    pub(super) data: Vec<LinkedData>,
}

#[derive(Clone, Copy)]
enum Definition<'m> {
    Function(&'m Function),
    Data(&'m Data),
}

struct Gatherer<'a> {
    map: &'a MemoryMap,
    memo: &'a Memo,
    modules: Vec<(Cow<'a, Module>, Option<&'a Codes>)>,
    /// Global symbols: the module that defines them.
    globals: BTreeMap<String, usize>,
    /// Runtime modules already taken in, by their text.
    runtime: Vec<&'static str>,
    /// Numbers given to definitions, by module and symbol.
    numbers: BTreeMap<(usize, String), Referent>,
    functions: Vec<LinkedFunction>,
    data: Vec<LinkedData>,
    /// Definitions whose references are still to be followed.
    work: Vec<(usize, Referent)>,
}

/// Takes in everything that `entry` needs.
pub(super) fn gather(
    modules: &[Source<'_>],
    entry: &str,
    map: &MemoryMap,
    memo: &Memo,
) -> Result<Program, LinkError> {
    let mut g = Gatherer {
        map,
        memo,
        modules: Vec::new(),
        globals: BTreeMap::new(),
        runtime: Vec::new(),
        numbers: BTreeMap::new(),
        functions: Vec::new(),
        data: Vec::new(),
        work: Vec::new(),
    };
    for (module, codes) in modules {
        g.add(module, *codes)?;
    }
    let is_function = |m: &Module| m.functions.iter().any(|f| f.name == entry);
    if !g
        .globals
        .get(entry)
        .is_some_and(|m| is_function(&g.modules[*m].0))
    {
        return Err(LinkError::NoEntry {
            entry: entry.to_owned(),
        });
    }
    let compiled = memo.start_up(map.stack_base, entry).map_err(|source| {
        let (function, module) = ("__start".to_owned(), "start-up code".to_owned());
        LinkError::Codegen {
            function,
            module,
            source: Box::new(source),
        }
    })?;
    g.functions.push(LinkedFunction {
        name: "__start".to_owned(),
        module: "start-up code".to_owned(),
        local: false,
        compiled: Arc::new(compiled),
        references: BTreeMap::new(),
        callees: Vec::new(),
    });
    g.work.push((usize::MAX, Referent::Function(0)));
    while let Some((module, item)) = g.work.pop() {
        g.follow(module, item).map_err(|e| g.with_sizes(e))?;
    }
    Ok(Program {
        functions: g.functions,
        data: g.data,
    })
}

/// Symbols that a function calls.
fn called(f: &Function) -> impl Iterator<Item = String> + '_ {
    let insts = f.blocks.iter().flat_map(|b| &b.insts);
    insts.filter_map(|inst| match &inst.op {
        Op::Call {
            callee: Callee::Symbol(name),
            ..
        } => Some(name.clone()),
        _ => None,
    })
}

/// A function's code.
pub(super) fn compile(
    module: &Module,
    codes: Option<&Codes>,
    f: &Function,
    memo: &Memo,
) -> Result<Arc<Compiled>, LinkError> {
    let constant = |name: &str| module.data.iter().any(|d| d.name == name && d.constant);
    let compiled = match codes {
        Some(codes) => memo.compile_in(codes, f, &constant),
        None => memo.compile(f, &constant).map(Arc::new),
    };
    compiled.map_err(|error| LinkError::Codegen {
        function: f.name.clone(),
        module: module.source.clone(),
        source: Box::new(error),
    })
}

impl<'a> Gatherer<'a> {
    /// The error for a function that is too large, with the sizes of all that it and its callers call.
    fn with_sizes(&self, error: LinkError) -> LinkError {
        let LinkError::Codegen {
            function,
            module,
            source,
        } = error
        else {
            return error;
        };
        let CodegenError::TooLarge { operations } = *source else {
            return LinkError::Codegen {
                function,
                module,
                source,
            };
        };
        let known = self.functions.iter();
        let mut sizes: BTreeMap<String, Option<u32>> = known
            .map(|f| (f.name.clone(), Some(f.compiled.code.size())))
            .collect();
        let mut work: Vec<String> = vec![function.clone()];
        while let Some(name) = work.pop() {
            let mut all = self.modules.iter();
            let found = all.find_map(|(m, codes)| {
                let f = m.functions.iter().find(|f| f.name == name)?;
                Some((m, *codes, f))
            });
            let Some((m, codes, f)) = found.filter(|_| !sizes.contains_key(&name)) else {
                continue;
            };
            let compiled = compile(m, codes, f, self.memo);
            sizes.insert(name, compiled.ok().map(|c| c.code.size()));
            work.extend(called(f));
        }
        let mut list: Vec<(String, Option<u32>)> = sizes.into_iter().collect();
        list.sort_by_key(|(_, size)| std::cmp::Reverse(size.unwrap_or(u32::MAX)));
        LinkError::FunctionTooLarge {
            function,
            module,
            operations,
            list: BySize(list),
        }
    }

    fn add(&mut self, module: &'a Module, codes: Option<&'a Codes>) -> Result<(), LinkError> {
        let number = self.modules.len();
        let functions = module
            .functions
            .iter()
            .filter(|f| !f.local)
            .map(|f| &f.name);
        let data = module.data.iter().filter(|d| !d.local).map(|d| &d.name);
        for name in functions.chain(data) {
            if self.map.symbols.contains_key(name) {
                return Err(LinkError::Duplicate {
                    symbol: name.clone(),
                    first: "the memory map".to_owned(),
                    second: module.source.clone(),
                });
            }
            if let Some(first) = self.globals.insert(name.clone(), number) {
                let first = match self.modules.get(first) {
                    Some((m, _)) => m.source.clone(),
                    None => module.source.clone(),
                };
                let (symbol, second) = (name.clone(), module.source.clone());
                return Err(LinkError::Duplicate {
                    symbol,
                    first,
                    second,
                });
            }
        }
        for (symbol, declared) in &module.externals {
            if let Some(placed) = self.map.symbols.get(symbol) {
                if *declared > placed.size {
                    return Err(LinkError::Size {
                        symbol: symbol.clone(),
                        module: module.source.clone(),
                        declared: *declared,
                        placed: placed.size,
                    });
                }
            }
        }
        self.modules.push((Cow::Borrowed(module), codes));
        Ok(())
    }

    /// Runtime routines give way to definitions of the same name.
    fn add_runtime(&mut self, module: Module) {
        let number = self.modules.len();
        let functions = module
            .functions
            .iter()
            .filter(|f| !f.local)
            .map(|f| &f.name);
        let data = module.data.iter().filter(|d| !d.local).map(|d| &d.name);
        for name in functions.chain(data) {
            self.globals.entry(name.clone()).or_insert(number);
        }
        self.modules.push((Cow::Owned(module), None));
    }

    fn follow(&mut self, module: usize, item: Referent) -> Result<(), LinkError> {
        match item {
            Referent::Function(n) => {
                let f = &self.functions[n];
                let (name, source) = (f.name.clone(), f.module.clone());
                let mut symbols: Vec<(String, bool)> = Vec::new();
                for fixup in &f.compiled.code.fixups {
                    if let Target::Symbol(symbol, _) = &fixup.target {
                        let calls = fixup.is_call(&f.compiled.code);
                        symbols.push((symbol.clone(), calls));
                    }
                }
                for (symbol, calls) in symbols {
                    let to = self.resolve(module, &symbol, &name, &source)?;
                    if calls {
                        let Referent::Function(callee) = to else {
                            return Err(LinkError::CalledData {
                                symbol,
                                function: name,
                                module: source,
                            });
                        };
                        let callees = &mut self.functions[n].callees;
                        if !callees.contains(&callee) {
                            callees.push(callee);
                        }
                    }
                    self.functions[n].references.insert(symbol, to);
                }
            }
            Referent::Data(n) => {
                let d = &self.data[n];
                let (name, source) = (d.data.name.clone(), d.module.clone());
                let symbols: Vec<String> = d.data.relocs.iter().map(|r| r.symbol.clone()).collect();
                for symbol in symbols {
                    let to = self.resolve(module, &symbol, &name, &source)?;
                    self.data[n].references.push(to);
                }
            }
            Referent::Address(_) => {}
        }
        Ok(())
    }

    fn resolve(
        &mut self,
        module: usize,
        symbol: &str,
        from: &str,
        source: &str,
    ) -> Result<Referent, LinkError> {
        if let Some(item) = self.local(module, symbol)? {
            return Ok(item);
        }
        if let Some(placed) = self.map.symbols.get(symbol) {
            return Ok(Referent::Address(placed.address));
        }
        if !self.globals.contains_key(symbol) {
            if let Some(text) = runtime::module_for(symbol) {
                if !self.runtime.contains(&text) {
                    self.runtime.push(text);
                    let module = runtime_module(symbol, text)?;
                    self.add_runtime(module);
                }
            }
        }
        let Some(home) = self.globals.get(symbol).copied() else {
            return Err(LinkError::Undefined {
                symbol: symbol.to_owned(),
                function: from.to_owned(),
                module: source.to_owned(),
            });
        };
        self.number(home, symbol)
    }

    fn local(&mut self, module: usize, symbol: &str) -> Result<Option<Referent>, LinkError> {
        let Some((m, _)) = self.modules.get(module) else {
            return Ok(None);
        };
        let found = m.functions.iter().any(|f| f.name == symbol && f.local)
            || m.data.iter().any(|d| d.name == symbol && d.local);
        if found {
            self.number(module, symbol).map(Some)
        } else {
            Ok(None)
        }
    }

    /// The number of a definition, which is taken in if it is new.
    fn number(&mut self, module: usize, symbol: &str) -> Result<Referent, LinkError> {
        let key = (module, symbol.to_owned());
        if let Some(item) = self.numbers.get(&key) {
            return Ok(item.clone());
        }
        let (m, codes) = &self.modules[module];
        let source = m.source.clone();
        let function = m
            .functions
            .iter()
            .find(|f| f.name == symbol)
            .map(Definition::Function);
        let definition = function.or_else(|| {
            m.data
                .iter()
                .find(|d| d.name == symbol)
                .map(Definition::Data)
        });
        let item = match definition {
            Some(Definition::Function(f)) => {
                let compiled = compile(m, *codes, f, self.memo)?;
                self.functions.push(LinkedFunction {
                    name: f.name.clone(),
                    module: source,
                    local: f.local,
                    compiled,
                    references: BTreeMap::new(),
                    callees: Vec::new(),
                });
                Referent::Function(self.functions.len() - 1)
            }
            Some(Definition::Data(d)) => {
                self.data.push(LinkedData {
                    module: source,
                    data: d.clone(),
                    references: Vec::new(),
                });
                Referent::Data(self.data.len() - 1)
            }
            None => {
                return Err(LinkError::Undefined {
                    symbol: symbol.to_owned(),
                    function: source.clone(),
                    module: source,
                });
            }
        };
        self.numbers.insert(key, item.clone());
        self.work.push((module, item.clone()));
        Ok(item)
    }
}
