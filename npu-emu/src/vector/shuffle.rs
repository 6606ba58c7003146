//! The shuffle network (`vshuffle`, `vbcstshfl`).
//!
//! A mode is the transposition of a matrix: `T16_8x4` takes 8 rows of 4
//! elements of 16 bits, row by row, and gives 4 rows of 8. A matrix of 1024
//! bits is `a` followed by `b`, and there are two modes that give the low and
//! the high half of the result. Matrices of 512 bits and less are in `a`
//! alone; as many small ones as fit lie in it one after the other. One mode
//! is none of this: `T16_1x2_flip` swaps neighbours of 16 bits.
//!
//! Source: the modes' names and numbers, `aiev2_enums.h`; UG1583, Shuffle,
//! for how to read them and for `b` being unused below 1024 bits. That small
//! matrices repeat follows from the sequences with which `aie_api`
//! (`detail/aie2/transpose.hpp`) builds other transpositions, which are
//! tests here.

use super::lanes::{cast, X};

/// Element size in bits, rows, columns.
type Matrix = (u32, u32, u32);

/// The matrix of each mode. Modes of 1024 bits come in pairs, low half first.
const MATRICES: [Matrix; 48] = [
    (8, 64, 2),
    (8, 64, 2),
    (16, 32, 2),
    (16, 32, 2),
    (32, 16, 2),
    (32, 16, 2),
    (64, 8, 2),
    (64, 8, 2),
    (128, 4, 2),
    (128, 4, 2),
    (256, 2, 2),
    (256, 2, 2),
    (128, 2, 4),
    (128, 2, 4),
    (64, 2, 8),
    (64, 2, 8),
    (32, 2, 16),
    (32, 2, 16),
    (16, 2, 32),
    (16, 2, 32),
    (8, 2, 64),
    (8, 2, 64),
    (512, 1, 2),
    (512, 1, 2),
    (16, 16, 4),
    (16, 16, 4),
    (16, 4, 16),
    (16, 4, 16),
    (16, 8, 4),
    (16, 4, 8),
    (32, 8, 4),
    (32, 8, 4),
    (32, 4, 8),
    (32, 4, 8),
    (32, 4, 4),
    (8, 8, 8),
    (8, 16, 4),
    (8, 4, 16),
    FLIP,
    (16, 4, 4),
    (16, 4, 2),
    (16, 2, 4),
    (16, 8, 2),
    (16, 2, 8),
    (16, 16, 2),
    (16, 2, 16),
    (8, 8, 4),
    (8, 4, 8),
];

/// `T16_1x2_flip`, which is no transposition.
const FLIP: Matrix = (16, 1, 2);

/// A mode, by its number 0 to 47.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ShuffleMode(u8);

impl ShuffleMode {
    /// The mode of this number; `None` above 47.
    #[inline]
    pub const fn new(mode: u64) -> Option<ShuffleMode> {
        if mode < 48 {
            Some(ShuffleMode(mode as u8))
        } else {
            None
        }
    }

    /// Its number.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Whether bytes of the second vector are in the result, or would be in
    /// that of the mode's other half.
    #[inline]
    pub const fn takes_second(self) -> bool {
        let (bits, rows, columns) = MATRICES[self.0 as usize];
        bits * rows * columns == 1024
    }

    /// The input byte, 0 to 127, that becomes each byte of the result.
    pub const fn route(self) -> [u8; 64] {
        let (bits, rows, columns) = MATRICES[self.0 as usize];
        let size = bits / 8;
        let matrix = size * rows * columns;
        let flip = self.0 == 38;
        // The second mode of a pair gives the high half.
        let high = self.takes_second() && self.0 & 1 == 1;
        let mut route = [0; 64];
        let mut i = 0;
        while i < 64 {
            let at = i as u32 + if high { 64 } else { 0 };
            let (base, inside) = (at / matrix * matrix, at % matrix);
            let (element, byte) = (inside / size, inside % size);
            // The result has `columns` rows of `rows` elements.
            let (row, column) = (element % rows, element / rows);
            let from = if flip {
                1 - element
            } else {
                row * columns + column
            };
            route[i] = (base + from * size + byte) as u8;
            i += 1;
        }
        route
    }
}

/// How a mode is done: in units of 1, 2, 4 or 8 bytes that stay together.
struct Plan {
    unit: u8,
    /// The input unit of each unit of the result; only the first `64 / unit`.
    from: [u8; 64],
}

const PLANS: [Plan; 48] = {
    let mut plans = [const {
        Plan {
            unit: 1,
            from: [0; 64],
        }
    }; 48];
    let mut mode = 0;
    while mode < 48 {
        let route = ShuffleMode(mode as u8).route();
        let bits = MATRICES[mode].0;
        let unit = if bits >= 64 { 8 } else { bits as usize / 8 };
        plans[mode].unit = unit as u8;
        let mut i = 0;
        while i < 64 / unit {
            plans[mode].from[i] = route[i * unit] / unit as u8;
            i += 1;
        }
        mode += 1;
    }
    plans
};

/// `vshuffle`.
#[inline]
pub fn shuffle(a: &X, b: &X, mode: ShuffleMode) -> X {
    let plan = &PLANS[usize::from(mode.0)];
    macro_rules! units {
        ($t:ty, $n:literal) => {{
            let input: [$t; 2 * $n] = cast([*a, *b]);
            let mut out = [0 as $t; $n];
            for (o, from) in out.iter_mut().zip(plan.from) {
                *o = input[usize::from(from) % (2 * $n)];
            }
            cast(out)
        }};
    }
    match plan.unit {
        1 => units!(u8, 64),
        2 => units!(u16, 32),
        4 => units!(u32, 16),
        _ => units!(u64, 8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vector::model::x;
    use proptest::prelude::*;

    const NAMES: [&str; 48] = [
        "T8_64x2_lo",
        "T8_64x2_hi",
        "T16_32x2_lo",
        "T16_32x2_hi",
        "T32_16x2_lo",
        "T32_16x2_hi",
        "T64_8x2_lo",
        "T64_8x2_hi",
        "T128_4x2_lo",
        "T128_4x2_hi",
        "T256_2x2_lo",
        "T256_2x2_hi",
        "T128_2x4_lo",
        "T128_2x4_hi",
        "T64_2x8_lo",
        "T64_2x8_hi",
        "T32_2x16_lo",
        "T32_2x16_hi",
        "T16_2x32_lo",
        "T16_2x32_hi",
        "T8_2x64_lo",
        "T8_2x64_hi",
        "T512_1x2_lo",
        "T512_1x2_hi",
        "T16_16x4_lo",
        "T16_16x4_hi",
        "T16_4x16_lo",
        "T16_4x16_hi",
        "T16_8x4",
        "T16_4x8",
        "T32_8x4_lo",
        "T32_8x4_hi",
        "T32_4x8_lo",
        "T32_4x8_hi",
        "T32_4x4",
        "T8_8x8",
        "T8_16x4",
        "T8_4x16",
        "T16_1x2_flip",
        "T16_4x4",
        "T16_4x2",
        "T16_2x4",
        "T16_8x2",
        "T16_2x8",
        "T16_16x2",
        "T16_2x16",
        "T8_8x4",
        "T8_4x8",
    ];

    fn mode(name: &str) -> ShuffleMode {
        let n = NAMES.iter().position(|n| *n == name).unwrap();
        ShuffleMode::new(n as u64).unwrap()
    }

    /// A matrix in row order, transposed by its definition.
    fn transposed(bytes: &[u8], size: usize, rows: usize, columns: usize) -> Vec<u8> {
        let mut out = Vec::new();
        for column in 0..columns {
            for row in 0..rows {
                out.extend(&bytes[(row * columns + column) * size..][..size]);
            }
        }
        out
    }

    fn size_rows_columns(name: &str) -> (usize, usize, usize) {
        let mut parts = name[1..].split(['_', 'x']);
        let mut next = || parts.next().unwrap().parse::<usize>().unwrap();
        (next() / 8, next(), next())
    }

    proptest! {
        #[test]
        fn names_are_definitions(a in x(), b in x()) {
            let both = [a, b].concat();
            for name in NAMES.iter().filter(|n| !n.ends_with("flip")) {
                let (size, rows, columns) = size_rows_columns(name);
                let all: Vec<u8> = both
                    .chunks(size * rows * columns)
                    .flat_map(|m| transposed(m, size, rows, columns))
                    .collect();
                let half = if name.ends_with("hi") { &all[64..] } else { &all[..64] };
                let m = mode(name);
                prop_assert_eq!(&shuffle(&a, &b, m)[..], half, "{}", name);
                prop_assert_eq!(m.takes_second(), size * rows * columns == 128);
                let routed = m.route().map(|i| both[usize::from(i)]);
                prop_assert_eq!(&routed[..], half);
            }
        }

        #[test]
        fn flip_swaps_neighbours(a in x(), b in x()) {
            let mut want: [u16; 32] = cast(a);
            for pair in want.chunks_exact_mut(2) {
                pair.swap(0, 1);
            }
            let m = mode("T16_1x2_flip");
            prop_assert_eq!(shuffle(&a, &b, m), cast::<_, X>(want));
            prop_assert!(!m.takes_second());
        }

        /// How `aie_api` makes transpositions that have no mode: sequences of
        /// modes, applied to a vector whose first elements are the matrix.
        #[test]
        fn sequences_of_the_public_library(v in x(), rest in x()) {
            let sequences: [(usize, usize, usize, &[&str]); 15] = [
                (1, 2, 32, &["T8_16x4", "T8_8x8"]),
                (1, 32, 2, &["T8_8x8", "T8_4x16"]),
                (1, 2, 16, &["T8_8x4", "T8_8x4"]),
                (1, 16, 2, &["T8_4x8", "T8_4x8"]),
                (1, 2, 8, &["T8_8x8", "T16_8x4"]),
                (1, 4, 4, &["T32_4x4", "T8_4x16"]),
                (1, 8, 2, &["T16_4x8", "T8_8x8"]),
                (4, 2, 8, &["T16_8x2", "T16_4x8"]),
                (4, 8, 2, &["T16_8x4", "T16_2x8"]),
                (4, 2, 4, &["T16_4x2", "T16_4x4"]),
                (4, 4, 2, &["T16_4x4", "T16_2x4"]),
                (4, 2, 2, &["T16_8x4", "T16_8x2", "T16_8x4"]),
                (8, 2, 4, &["T16_4x4", "T16_8x4"]),
                (8, 4, 2, &["T16_4x8", "T16_4x4"]),
                (8, 2, 2, &["T16_2x8", "T16_4x2"]),
            ];
            for (size, rows, columns, modes) in sequences {
                let out = modes.iter().fold(v, |v, m| shuffle(&v, &rest, mode(m)));
                let n = size * rows * columns;
                let want = transposed(&v[..n], size, rows, columns);
                prop_assert_eq!(&out[..n], &want[..], "{:?}", modes);
            }
            let both = [v, rest].concat();
            for (size, n, first, second) in [
                (2, 8, "T32_8x4", "T16_8x2"),
                (8, 4, "T16_4x16", "T16_4x4"),
            ] {
                let halves = ["lo", "hi"].map(|half| {
                    let m = mode(&format!("{first}_{half}"));
                    shuffle(&shuffle(&v, &rest, m), &rest, mode(second))
                });
                prop_assert_eq!(halves.concat(), transposed(&both, size, n, n));
            }
        }
    }

    #[test]
    fn forty_eight_modes() {
        assert_eq!(ShuffleMode::new(47).map(ShuffleMode::number), Some(47));
        assert_eq!(ShuffleMode::new(48), None);
        assert_eq!(ShuffleMode::new(1 << 32), None);
    }
}
