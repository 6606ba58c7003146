//! MLIR-AIE's `.bcf` files, which it writes for AMD's own linker, read as
//! linker scripts.
//!
//! ```text
//! _symbol NAME ADDRESS [SIZE]     a buffer
//! _symbol NAME _after OTHER       order of code: ours is by file
//! _extern NAME                    kept
//! _reserved DMb START SIZE        memory that is taken
//! _stack DM_stack START SIZE
//! _include _file NAME             an object to link
//! _resolve _main NAME             the core's function
//! _entry_point NAME               of AMD's start-up code; ours is `__start`
//! ```
//!
//! Code goes to address 0, data into the largest stretch of the core's own
//! memory that neither is reserved nor holds a buffer or the stack.

use super::expr::Expr;
use super::script::{
    Assignment, Command, Content, Inputs, Output, Region, Script, ScriptError, ScriptErrorKind,
};
use super::{ENTRY, STACK};

/// The core's own data memory, as it sees it.
const OWN: std::ops::Range<u32> = 0x7_0000..0x8_0000;

impl Script {
    /// Reads a `.bcf` file; `name` is for messages.
    ///
    /// # Errors
    /// A directive that is malformed or not known, by line.
    pub fn parse_bcf(name: &str, text: &str) -> Result<Script, ScriptError> {
        let mut bcf = Bcf::default();
        for (number, line) in text.lines().enumerate() {
            let line_number = number as u32 + 1;
            bcf.line = line_number;
            let line = line.split("//").next().unwrap_or("");
            let words: Vec<&str> = line.split_whitespace().collect();
            bcf.directive(&words).map_err(|kind| ScriptError {
                name: name.to_owned(),
                line: line_number,
                kind,
            })?;
        }
        Ok(bcf.script(name))
    }
}

#[derive(Default)]
struct Bcf {
    line: u32,
    symbols: Vec<(String, u32)>,
    taken: Vec<(u32, u32)>,
    inputs: Vec<String>,
    main: Option<String>,
}

fn number(word: &str) -> Result<u32, ScriptErrorKind> {
    let parsed = match word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => word.parse(),
    };
    parsed.map_err(|_| ScriptErrorKind::Number(word.to_owned()))
}

impl Bcf {
    fn take(&mut self, start: &str, size: &str) -> Result<u32, ScriptErrorKind> {
        let (start, size) = (number(start)?, number(size)?);
        self.taken.push((start, start.saturating_add(size)));
        Ok(start)
    }

    fn directive(&mut self, words: &[&str]) -> Result<(), ScriptErrorKind> {
        match words {
            [] | ["_extern" | "_entry_point", _] | ["_symbol", _, "_after", _] => {}
            ["_symbol", name, address] => {
                // Without a size it is code, whose order is ours.
                if number(address)? >= 0x4_0000 {
                    self.symbols.push(((*name).to_owned(), number(address)?));
                }
            }
            ["_symbol", name, address, size] => {
                let start = self.take(address, size)?;
                self.symbols.push(((*name).to_owned(), start));
            }
            ["_reserved", _, start, size] => {
                self.take(start, size)?;
            }
            ["_stack", _, start, size] => {
                let start = self.take(start, size)?;
                self.symbols.push((STACK.to_owned(), start));
            }
            ["_include", "_file", file] => self.inputs.push((*file).to_owned()),
            ["_resolve", "_main", name] => self.main = Some((*name).to_owned()),
            [first, ..] => return Err(ScriptErrorKind::Unsupported((*first).to_owned())),
        }
        Ok(())
    }

    /// The largest stretch of the core's own memory that is free.
    fn free(&self) -> (u32, u32) {
        let mut taken = self.taken.clone();
        taken.push((OWN.end, OWN.end));
        taken.sort_unstable();
        let (mut at, mut best) = (OWN.start, (OWN.end, OWN.end));
        for (start, end) in taken {
            let start = start.clamp(OWN.start, OWN.end);
            if start > at && start - at > best.1 - best.0 {
                best = (at, start);
            }
            at = at.max(end.min(OWN.end));
        }
        best
    }

    fn script(self, name: &str) -> Script {
        let (start, end) = self.free();
        let line = self.line;
        let inputs = |file: &str, sections: &[&str]| {
            Content::Inputs(Inputs {
                file: file.to_owned(),
                excluded: Vec::new(),
                sections: sections.iter().map(|s| (*s).to_owned()).collect(),
                keep: false,
                sorted: false,
            })
        };
        let output = |name: &str, contents, region: &str| {
            Command::Output(Output {
                name: name.to_owned(),
                address: None,
                align: None,
                contents,
                region: Some(region.to_owned()),
                line,
            })
        };
        let assign = |name: &str, value, provide| {
            Command::Assign(Assignment {
                name: name.to_owned(),
                value,
                provide,
                line,
            })
        };
        let text = vec![inputs("*crt0.o", &[".text*"]), inputs("*", &[".text*"])];
        let data = vec![inputs("*", &[".data*"]), inputs("*", &[".rodata*"])];
        let bss = vec![inputs("*", &[".bss*", "COMMON"])];
        let mut commands = vec![
            output(".text", text, "program"),
            output(".data", data, "data"),
            output(".bss", bss, "data"),
        ];
        for (symbol, address) in self.symbols {
            commands.push(assign(&symbol, Expr::Number(address.into()), false));
        }
        if let Some(main) = self.main {
            commands.push(assign("main", Expr::Symbol(main), true));
        }
        let region = |name: &str, origin, length| Region {
            name: name.to_owned(),
            origin,
            length,
        };
        Script {
            name: name.to_owned(),
            entry: Some(ENTRY.to_owned()),
            inputs: self.inputs,
            regions: vec![
                region("program", 0, 0x2_0000),
                region("data", start, end - start),
            ],
            commands,
        }
    }
}
