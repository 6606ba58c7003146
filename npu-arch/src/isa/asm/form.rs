//! Text operands to an encoding: the assembly forms of the table, matched.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::super::bundle::{EncodeError, Operand, SlotInst};
use super::super::inst::OperandKind;
use super::super::reg::{Reg, RegFile};
use super::super::table::Inst;

/// A piece of an assembly form behind the mnemonic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Punct(char),
    /// A register or stream that the form fixes.
    Fixed(&'static str),
    /// An operand by its index.
    Operand(usize),
}

struct Form {
    inst: Inst,
    pieces: Vec<Piece>,
}

/// An element of an instruction's operand list.
#[derive(Clone, Debug)]
pub(super) enum Elem<'a> {
    Punct(char),
    /// A register, or a word that the form fixes.
    Name(std::borrow::Cow<'a, str>),
    /// A number, `None` if it is a symbol's address.
    Imm(Option<i64>),
}

/// An encoding that takes the operands.
pub(super) struct Matched {
    pub(super) inst: SlotInst,
    /// (operand, element) of each symbol's address; the operand is 0 until
    /// the address is known.
    pub(super) symbols: Vec<(usize, usize)>,
}

/// Why no form of a mnemonic takes the operands.
pub(super) enum Miss {
    /// No such mnemonic.
    Mnemonic,
    /// Where the best form goes wrong; the number of elements if more were
    /// due.
    Element(usize),
    /// An operand that the best form takes with another value.
    Encode(usize, EncodeError),
    /// An operand printed twice that differs.
    Tied(usize, Reg),
}

impl Miss {
    /// Misses of higher rank say more.
    fn rank(&self) -> (usize, usize) {
        match *self {
            Miss::Mnemonic => (0, 0),
            Miss::Element(at) => (1, at),
            Miss::Tied(at, _) => (2, at),
            Miss::Encode(at, _) => (3, at),
        }
    }
}

fn pieces(asm: &'static str, inst: Inst) -> Vec<Piece> {
    let Some((_, operands)) = asm.split_once(' ') else {
        return Vec::new();
    };
    let mut pieces = Vec::new();
    let mut rest = operands;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            ' ' => 1,
            '[' | ']' | ',' => {
                pieces.push(Piece::Punct(c));
                1
            }
            '{' => {
                let letter = rest.as_bytes().get(1).copied().unwrap_or(0);
                let index = inst.operands().iter().position(|o| o.letter == letter);
                pieces.extend(index.map(Piece::Operand));
                3
            }
            _ => {
                let length = rest.find([' ', ',', '[', ']']).unwrap_or(rest.len());
                pieces.push(Piece::Fixed(&rest[..length]));
                length
            }
        };
        rest = rest.get(length..).unwrap_or("");
    }
    pieces
}

fn forms() -> &'static HashMap<&'static str, Vec<Form>> {
    static FORMS: OnceLock<HashMap<&'static str, Vec<Form>>> = OnceLock::new();
    FORMS.get_or_init(|| {
        let mut forms: HashMap<_, Vec<Form>> = HashMap::new();
        for &inst in Inst::ALL {
            let asm = inst.info().asm;
            let mnemonic = asm.split_once(' ').map_or(asm, |(m, _)| m);
            let pieces = pieces(asm, inst);
            forms
                .entry(mnemonic)
                .or_default()
                .push(Form { inst, pieces });
        }
        forms
    })
}

/// Every register by its name in lower case. Two files have the name `d0`.
fn registers() -> &'static HashMap<String, Vec<Reg>> {
    static REGISTERS: OnceLock<HashMap<String, Vec<Reg>>> = OnceLock::new();
    REGISTERS.get_or_init(|| {
        let mut map: HashMap<String, Vec<Reg>> = HashMap::new();
        for file in RegFile::ALL {
            for r in (0..file.count()).filter_map(|i| Reg::new(file, i)) {
                map.entry(r.to_string().to_ascii_lowercase())
                    .or_default()
                    .push(r);
                if file == RegFile::L {
                    map.entry(format!("l{}", r.index())).or_default().push(r);
                }
            }
        }
        map
    })
}

/// The assembly forms of a mnemonic.
pub(super) fn forms_of(mnemonic: &str) -> Vec<&'static str> {
    let forms = forms().get(mnemonic);
    forms
        .into_iter()
        .flatten()
        .map(|f| f.inst.info().asm)
        .collect()
}

/// A mnemonic that differs from `name` in one letter or two neighbours, or
/// starts with it.
pub(super) fn near(name: &str) -> Option<&'static str> {
    let mut all: Vec<&'static str> = forms().keys().copied().collect();
    all.sort_unstable();
    let close = |known: &&&'static str| distance_is_one(known.as_bytes(), name.as_bytes());
    let longer = |known: &&&'static str| name.len() > 1 && known.starts_with(name);
    all.iter()
        .find(close)
        .or_else(|| all.iter().find(longer))
        .copied()
}

fn distance_is_one(a: &[u8], b: &[u8]) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([_, x @ ..], y) | (x, [_, y @ ..]) if x == y => true,
        ([_, x @ ..], [_, y @ ..]) if x == y => true,
        ([p, q, x @ ..], [r, s, y @ ..]) => p == s && q == r && x == y,
        _ => false,
    }
}

/// The encoding of an instruction in text form.
pub(super) fn find(mnemonic: &str, elems: &[Elem<'_>]) -> Result<Matched, Miss> {
    let mut best = Miss::Mnemonic;
    for form in forms().get(mnemonic).into_iter().flatten() {
        match form.matches(elems) {
            Ok(matched) => return Ok(matched),
            Err(miss) if miss.rank() >= best.rank() => best = miss,
            Err(_) => {}
        }
    }
    Err(best)
}

impl Form {
    fn matches(&self, elems: &[Elem<'_>]) -> Result<Matched, Miss> {
        let infos = self.inst.operands();
        let mut operands = vec![None; infos.len()];
        let mut symbols = Vec::new();
        let mut place = vec![0; infos.len()];
        for (at, piece) in self.pieces.iter().enumerate() {
            let miss = Err(Miss::Element(at));
            let Some(elem) = elems.get(at) else {
                return miss;
            };
            match (piece, elem) {
                (Piece::Punct(a), Elem::Punct(b)) if a == b => {}
                (Piece::Fixed(word), Elem::Name(name)) if name.eq_ignore_ascii_case(word) => {}
                (Piece::Operand(i), elem) => {
                    let operand = match (infos[*i].kind, elem) {
                        (OperandKind::Reg(class), Elem::Name(name)) => {
                            let name = name.to_ascii_lowercase();
                            let mut named = registers().get(&name).into_iter().flatten();
                            match named.find(|r| class.encode(**r).is_some()) {
                                Some(r) => Operand::Reg(*r),
                                None => return miss,
                            }
                        }
                        (OperandKind::Imm(imm), Elem::Imm(Some(value))) => {
                            // A field of 32 bits holds what is written as
                            // unsigned, too.
                            let wraps = imm.bits == 32 && u32::try_from(*value).is_ok();
                            let value = if wraps {
                                i64::from(*value as i32)
                            } else {
                                *value
                            };
                            let narrow = value.clamp(i32::MIN.into(), i32::MAX.into()) as i32;
                            if !imm.holds(value) {
                                let inst = self.inst;
                                let (index, value) = (*i, narrow);
                                let error = EncodeError::Immediate {
                                    inst,
                                    index,
                                    value,
                                    field: imm,
                                };
                                return Err(Miss::Encode(at, error));
                            }
                            Operand::Imm(narrow)
                        }
                        (OperandKind::Imm(imm), Elem::Imm(None)) => {
                            symbols.push((*i, at));
                            Operand::Imm(if imm.holds(0) { 0 } else { imm.max() as i32 })
                        }
                        _ => return miss,
                    };
                    match operands[*i] {
                        Some(Operand::Reg(r)) if operand != Operand::Reg(r) => {
                            return Err(Miss::Tied(at, r));
                        }
                        _ => operands[*i] = Some(operand),
                    }
                    place[*i] = at;
                }
                _ => return miss,
            }
        }
        if elems.len() > self.pieces.len() {
            return Err(Miss::Element(self.pieces.len()));
        }
        let operands: Vec<Operand> = operands.into_iter().flatten().collect();
        match SlotInst::new(self.inst, &operands) {
            Ok(inst) => Ok(Matched { inst, symbols }),
            Err(error) => {
                let at = match error {
                    EncodeError::Operand { index, .. } | EncodeError::Immediate { index, .. } => {
                        place.get(index).copied().unwrap_or(0)
                    }
                    _ => 0,
                };
                Err(Miss::Encode(at, error))
            }
        }
    }
}
