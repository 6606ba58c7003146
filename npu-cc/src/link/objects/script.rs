//! Linker scripts, as far as MLIR-AIE and Peano's tools write them.
//!
//! Read are `MEMORY`, `ENTRY`, `INPUT`, `GROUP`, `PROVIDE` and assignments,
//! and in `SECTIONS` assignments, `PROVIDE`, and output sections with an
//! address, an alignment, a region, a fill, input sections with `KEEP`,
//! `EXCLUDE_FILE` and `SORT`, and assignments. Anything else is refused by
//! name and line.

use super::expr::Expr;
use super::lex::{Lexer, Token};
use std::fmt;

/// Why a script can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name}:{line}: {kind}")]
pub struct ScriptError {
    /// Name of the script, for messages.
    pub name: String,
    /// Line, 1-based.
    pub line: u32,
    /// What is wrong.
    pub kind: ScriptErrorKind,
}

/// What is wrong with a script.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ScriptErrorKind {
    /// Another word was expected.
    Expected {
        /// What.
        what: &'static str,
        /// What stands there.
        found: String,
    },
    /// A command that is not read.
    Unsupported(String),
    /// A number that is none, or too large.
    Number(String),
    /// Parentheses nested too deeply.
    TooDeep,
}

impl fmt::Display for ScriptErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expected { what, found } => write!(f, "expected {what}, found {found}"),
            Self::Unsupported(what) => write!(
                f,
                "`{what}` is not supported; scripts of MLIR-AIE and Peano don't need it, take it out"
            ),
            Self::Number(text) => write!(f, "`{text}` is no number of up to 32 bits"),
            Self::TooDeep => f.write_str("parentheses are nested too deeply"),
        }
    }
}

/// A stretch of memory that sections are placed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Name.
    pub name: String,
    /// First address.
    pub origin: u32,
    /// Bytes.
    pub length: u32,
}

/// `name = expr`, or the location counter if the name is `.`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Assignment {
    pub(super) name: String,
    pub(super) value: Expr,
    /// Only if something refers to it and nothing else defines it.
    pub(super) provide: bool,
    pub(super) line: u32,
}

/// Input sections by file and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Inputs {
    pub(super) file: String,
    pub(super) excluded: Vec<String>,
    pub(super) sections: Vec<String>,
    /// Not removed if nothing refers to them.
    pub(super) keep: bool,
    pub(super) sorted: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Inputs(Inputs),
    Assign(Assignment),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Output {
    pub(super) name: String,
    pub(super) address: Option<Expr>,
    pub(super) align: Option<Expr>,
    pub(super) contents: Vec<Content>,
    pub(super) region: Option<String>,
    pub(super) line: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    Assign(Assignment),
    Output(Output),
}

/// A script, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Script {
    /// Name, for messages.
    pub name: String,
    /// Symbol that runs first.
    pub entry: Option<String>,
    /// Files to link besides those given.
    pub inputs: Vec<String>,
    /// Memory.
    pub regions: Vec<Region>,
    pub(super) commands: Vec<Command>,
}

impl Script {
    /// Reads a script in the language of GNU ld and LLD; `name` is for
    /// messages.
    ///
    /// # Errors
    /// The first thing that is malformed or not supported, by line.
    pub fn parse(name: &str, text: &str) -> Result<Script, ScriptError> {
        let mut parser = Parser {
            lex: Lexer::new(text),
            script: Script {
                name: name.to_owned(),
                ..Script::default()
            },
        };
        let at = |line, kind| ScriptError {
            name: name.to_owned(),
            line,
            kind,
        };
        match parser.script() {
            Ok(()) => Ok(parser.script),
            Err(kind) => Err(at(parser.lex.line(), kind)),
        }
    }
}

pub(super) type Result<T, E = ScriptErrorKind> = std::result::Result<T, E>;

struct Parser<'t> {
    lex: Lexer<'t>,
    script: Script,
}

impl Parser<'_> {
    fn script(&mut self) -> Result<()> {
        while let Some(word) = self.lex.command()? {
            match &*word {
                "MEMORY" => self.memory()?,
                "SECTIONS" => self.sections()?,
                "ENTRY" => {
                    self.lex.expect("(")?;
                    self.script.entry = Some(self.lex.word("the entry symbol")?);
                    self.lex.expect(")")?;
                }
                "INPUT" | "GROUP" => {
                    self.lex.expect("(")?;
                    while !self.lex.eat(")")? {
                        let file = self.lex.pattern("a file name")?;
                        self.script.inputs.push(file);
                        self.lex.eat(",")?;
                    }
                }
                "OUTPUT_FORMAT" | "OUTPUT_ARCH" | "OUTPUT" | "SEARCH_DIR" | "TARGET" => {
                    self.lex.expect("(")?;
                    while !self.lex.eat(")")? {
                        self.lex.pattern("a name")?;
                        self.lex.eat(",")?;
                    }
                }
                ";" => {}
                _ => {
                    let assignment = self.assignment(word)?;
                    self.script.commands.push(Command::Assign(assignment));
                }
            }
        }
        Ok(())
    }

    fn memory(&mut self) -> Result<()> {
        self.lex.expect("{")?;
        while !self.lex.eat("}")? {
            let name = self.lex.word("a region's name")?;
            if self.lex.eat("(")? {
                while !self.lex.eat(")")? {
                    self.lex.any("attributes of a region")?;
                }
            }
            self.lex.expect(":")?;
            self.lex.expect_word(&["ORIGIN", "org", "o"])?;
            self.lex.expect("=")?;
            let origin = self.lex.constant()?;
            self.lex.expect(",")?;
            self.lex.expect_word(&["LENGTH", "len", "l"])?;
            self.lex.expect("=")?;
            let length = self.lex.constant()?;
            self.script.regions.push(Region {
                name,
                origin,
                length,
            });
        }
        Ok(())
    }

    /// An assignment or `PROVIDE`, from behind its first word.
    fn assignment(&mut self, word: String) -> Result<Assignment> {
        let line = self.lex.line();
        if matches!(&*word, "PROVIDE" | "PROVIDE_HIDDEN" | "HIDDEN") {
            self.lex.expect("(")?;
            let name = self.lex.word("a symbol")?;
            self.lex.expect("=")?;
            let value = Expr::parse(&mut self.lex)?;
            self.lex.expect(")")?;
            self.lex.eat(";")?;
            return Ok(Assignment {
                name,
                value,
                provide: word.starts_with("PROVIDE"),
                line,
            });
        }
        let (add, negative) = match self.lex.peek()? {
            Some(Token::Symbol("=")) => (false, false),
            Some(Token::Symbol("+=")) => (true, false),
            Some(Token::Symbol("-=")) => (true, true),
            _ => return Err(ScriptErrorKind::Unsupported(word)),
        };
        self.lex.any("`=`")?;
        let mut value = Expr::parse(&mut self.lex)?;
        if add {
            let old = if word == "." {
                Expr::Here
            } else {
                Expr::Symbol(word.clone())
            };
            let op = if negative { "-" } else { "+" };
            value = Expr::Binary(op, Box::new(old), Box::new(value));
        }
        if !self.lex.eat(";")? && self.lex.peek()? != Some(Token::Symbol("}")) {
            self.lex.expect(";")?;
        }
        Ok(Assignment {
            name: word,
            value,
            provide: false,
            line,
        })
    }

    fn sections(&mut self) -> Result<()> {
        self.lex.expect("{")?;
        loop {
            if self.lex.eat("}")? {
                return Ok(());
            }
            if self.lex.eat(";")? {
                continue;
            }
            let line = self.lex.line();
            let word = self.lex.pattern("a section or `}`")?;
            let assigns = matches!(self.lex.peek()?, Some(Token::Symbol("=" | "+=" | "-=")));
            if assigns || matches!(&*word, "PROVIDE" | "PROVIDE_HIDDEN" | "HIDDEN") {
                let assignment = self.assignment(word)?;
                self.script.commands.push(Command::Assign(assignment));
            } else if word == "ENTRY" {
                self.lex.expect("(")?;
                self.script.entry = Some(self.lex.word("the entry symbol")?);
                self.lex.expect(")")?;
            } else {
                let output = self.output(word, line)?;
                self.script.commands.push(Command::Output(output));
            }
        }
    }

    fn output(&mut self, name: String, line: u32) -> Result<Output> {
        let mut output = Output {
            name,
            address: None,
            align: None,
            contents: Vec::new(),
            region: None,
            line,
        };
        if self.lex.peek()? != Some(Token::Symbol(":")) {
            output.address = Some(Expr::parse(&mut self.lex)?);
        }
        self.lex.expect(":")?;
        if self.lex.eat("ALIGN")? {
            self.lex.expect("(")?;
            output.align = Some(Expr::parse(&mut self.lex)?);
            self.lex.expect(")")?;
        }
        self.lex.expect("{")?;
        while !self.lex.eat("}")? {
            if self.lex.eat(";")? {
                continue;
            }
            let content = self.content()?;
            output.contents.push(content);
        }
        if self.lex.eat(">")? {
            output.region = Some(self.lex.word("a region")?);
        }
        if self.lex.eat("=")? {
            // What fills gaps; they are zeros.
            Expr::parse(&mut self.lex)?;
        }
        self.lex.eat(",")?;
        Ok(output)
    }

    fn content(&mut self) -> Result<Content> {
        let word = self.lex.pattern("input sections or an assignment")?;
        if word == "KEEP" {
            self.lex.expect("(")?;
            let file = self.lex.pattern("a file pattern")?;
            let mut inputs = self.inputs(file)?;
            inputs.keep = true;
            self.lex.expect(")")?;
            return Ok(Content::Inputs(inputs));
        }
        if matches!(
            &*word,
            "BYTE" | "SHORT" | "LONG" | "QUAD" | "FILL" | "ASSERT" | "INCLUDE"
        ) {
            return Err(ScriptErrorKind::Unsupported(word));
        }
        let assigns = matches!(self.lex.peek()?, Some(Token::Symbol("=" | "+=" | "-=")));
        if assigns || matches!(&*word, "PROVIDE" | "PROVIDE_HIDDEN" | "HIDDEN") {
            return Ok(Content::Assign(self.assignment(word)?));
        }
        Ok(Content::Inputs(self.inputs(word)?))
    }

    /// Section patterns in parentheses behind a file pattern.
    fn inputs(&mut self, file: String) -> Result<Inputs> {
        let mut inputs = Inputs {
            file,
            excluded: Vec::new(),
            sections: Vec::new(),
            keep: false,
            sorted: false,
        };
        // `SORT(*.init_array)` without a file: any file's.
        if is_sort(&inputs.file) {
            inputs.file = "*".to_owned();
            inputs.sorted = true;
        }
        self.lex.expect("(")?;
        while !self.lex.eat(")")? {
            let word = self.lex.pattern("a section pattern")?;
            if word == "EXCLUDE_FILE" {
                self.lex.expect("(")?;
                while !self.lex.eat(")")? {
                    let file = self.lex.pattern("a file pattern")?;
                    inputs.excluded.push(file);
                }
            } else if is_sort(&word) {
                inputs.sorted = true;
                self.lex.expect("(")?;
                while !self.lex.eat(")")? {
                    let section = self.lex.pattern("a section pattern")?;
                    inputs.sections.push(section);
                }
            } else {
                inputs.sections.push(word);
            }
            self.lex.eat(",")?;
        }
        Ok(inputs)
    }
}

fn is_sort(word: &str) -> bool {
    matches!(word, "SORT" | "SORT_BY_NAME" | "SORT_BY_INIT_PRIORITY")
}

/// Whether a name fits a pattern with `*` and `?`.
pub(super) fn fits(pattern: &str, name: &str) -> bool {
    let (pattern, name) = (pattern.as_bytes(), name.as_bytes());
    let (mut p, mut n) = (0, 0);
    // Where to go on after the last star, and how much it has taken.
    let mut star: Option<(usize, usize)> = None;
    while n < name.len() {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some((p + 1, n));
                p += 1;
            }
            Some(c) if *c == b'?' || *c == name[n] => {
                p += 1;
                n += 1;
            }
            _ => match star {
                Some((after, taken)) => {
                    star = Some((after, taken + 1));
                    p = after;
                    n = taken + 1;
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|c| *c == b'*')
}
