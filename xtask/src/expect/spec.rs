//! Operations by name.

use std::fmt;
use std::str::FromStr;

use super::element::{Element, Rounding};

/// Most elements of one buffer, and most multiplications: keeps a mistyped
/// number from filling memory.
const MOST: u64 = 1 << 32;

/// An operation on matrices in rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Spec {
    /// `c[m][n] = a[m][k] * b[k][n]`, sums in 32 bits.
    Gemm {
        /// Of the factors.
        element: Element,
        m: usize,
        k: usize,
        n: usize,
    },
    /// `c[m] = a[m][k] * b[k]`, sums in 32 bits.
    Gemv {
        /// Of the factors.
        element: Element,
        m: usize,
        k: usize,
    },
    /// `LEN` times the element of a vector that the number behind it names.
    /// The second host buffer is not used.
    Broadcast { element: Element, len: usize },
    /// The sum of several vectors, one after the other.
    Add {
        element: Element,
        len: usize,
        terms: usize,
        /// After each addition of floats.
        rounding: Rounding,
    },
    /// The sum of two vectors of integers, held to the element's range.
    SaturatingAdd { element: Element, len: usize },
}

/// What is wrong with an operation's name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{text}` is no operation: {why}; try gemm:i16:MxKxN, gemv:i16:MxK, add:bf16:LEN, add:i32:LEN:TERMS, sadd:i8:LEN or broadcast:i32:LEN"
)]
pub(crate) struct BadSpec {
    text: String,
    why: &'static str,
}

impl Spec {
    /// Elements of the result.
    pub(super) fn output(&self) -> Element {
        match self {
            Self::Gemm { .. } | Self::Gemv { .. } => Element::I32,
            Self::Add { element, .. }
            | Self::SaturatingAdd { element, .. }
            | Self::Broadcast { element, .. } => *element,
        }
    }

    /// Elements in a row of the result.
    pub(super) fn columns(&self) -> usize {
        match self {
            Self::Gemm { n, .. } => *n,
            Self::Gemv { .. } => 1,
            Self::Add { len, .. }
            | Self::SaturatingAdd { len, .. }
            | Self::Broadcast { len, .. } => *len,
        }
    }
}

fn sizes(text: &str) -> Result<Vec<usize>, &'static str> {
    let sizes: Option<Vec<usize>> = text
        .split('x')
        .map(|n| n.parse().ok().filter(|n| *n > 0))
        .collect();
    let sizes = sizes.ok_or("sizes are numbers from 1 on with an x between them")?;
    let work = sizes
        .iter()
        .try_fold(1u64, |all, &n| all.checked_mul(n as u64));
    match work {
        Some(work) if work <= MOST => Ok(sizes),
        _ => Err("it is too large"),
    }
}

fn parse(text: &str) -> Result<Spec, &'static str> {
    let parts: Vec<&str> = text.split(':').collect();
    let [operation, element, shape, rest @ ..] = &parts[..] else {
        return Err("three parts are needed");
    };
    let element = Element::ALL
        .into_iter()
        .find(|e| e.name() == *element)
        .ok_or("elements are i8, i16, i32 or bf16")?;
    let shape = sizes(shape)?;
    let integer = element != Element::Bf16;
    match (*operation, &shape[..], rest) {
        ("gemm", &[m, k, n], []) if integer => Ok(Spec::Gemm { element, m, k, n }),
        ("gemv", &[m, k], []) if integer => Ok(Spec::Gemv { element, m, k }),
        ("gemm" | "gemv", _, []) if !integer => Err("products are of integers"),
        ("gemm", ..) => Err("a gemm has three sizes and nothing after them"),
        ("gemv", ..) => Err("a gemv has two sizes and nothing after them"),
        ("add", &[len], rest) => {
            let mut spec = (2, Rounding::Floor);
            for part in rest {
                match *part {
                    "floor" => spec.1 = Rounding::Floor,
                    "even" => spec.1 = Rounding::Even,
                    terms => {
                        spec.0 = terms
                            .parse()
                            .ok()
                            .filter(|t| (2..=8).contains(t))
                            .ok_or("terms are 2 to 8, rounding is floor or even")?;
                    }
                }
            }
            Ok(Spec::Add {
                element,
                len,
                terms: spec.0,
                rounding: spec.1,
            })
        }
        ("add", ..) => Err("an add has one size"),
        ("sadd", &[len], []) if integer => Ok(Spec::SaturatingAdd { element, len }),
        ("sadd", ..) => Err("a sadd is of integers and has one size"),
        ("broadcast", &[len], []) if element == Element::I32 => {
            Ok(Spec::Broadcast { element, len })
        }
        ("broadcast", ..) => Err("a broadcast is of i32 and has one size"),
        _ => Err("operations are gemm, gemv, add, sadd and broadcast"),
    }
}

impl FromStr for Spec {
    type Err = BadSpec;

    fn from_str(text: &str) -> Result<Self, BadSpec> {
        parse(text).map_err(|why| BadSpec {
            text: text.to_owned(),
            why,
        })
    }
}

impl fmt::Display for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gemm { element, m, k, n } => write!(f, "gemm:{element}:{m}x{k}x{n}"),
            Self::Gemv { element, m, k } => write!(f, "gemv:{element}:{m}x{k}"),
            Self::Broadcast { element, len } => write!(f, "broadcast:{element}:{len}"),
            Self::SaturatingAdd { element, len } => write!(f, "sadd:{element}:{len}"),
            Self::Add {
                element,
                len,
                terms,
                rounding,
            } => {
                write!(f, "add:{element}:{len}")?;
                if *terms != 2 {
                    write!(f, ":{terms}")?;
                }
                if *rounding == Rounding::Even {
                    f.write_str(":even")?;
                }
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for text in [
            "gemm:i16:256x128x64",
            "gemv:i8:288x288",
            "add:bf16:4096",
            "add:i32:64:3",
            "broadcast:i32:16",
            "sadd:i8:512",
            "add:bf16:16:3:even",
        ] {
            assert_eq!(text.parse::<Spec>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn names_that_are_none() {
        for (text, why) in [
            (
                "gemm:i16:256x256",
                "a gemm has three sizes and nothing after them",
            ),
            ("gemm:f64:1x1x1", "elements are i8, i16, i32 or bf16"),
            ("gemm:bf16:1x1x1", "products are of integers"),
            (
                "gemm:i8:0x1x1",
                "sizes are numbers from 1 on with an x between them",
            ),
            ("gemm:i8:99999x99999x99999", "it is too large"),
            ("add:i8:4:9", "terms are 2 to 8, rounding is floor or even"),
            (
                "sub:i8:4",
                "operations are gemm, gemv, add, sadd and broadcast",
            ),
            ("sadd:bf16:4", "a sadd is of integers and has one size"),
            ("broadcast:i8:4", "a broadcast is of i32 and has one size"),
            ("add", "three parts are needed"),
        ] {
            assert_eq!(text.parse::<Spec>().unwrap_err().why, why, "{text}");
        }
    }
}
